#include <string>

#include "absl/strings/string_view.h"
#include "src/base/limits.h"
#include "src/pack/compile_log_parts.h"
#include "src/pack/log_name.h"

namespace afterleaf {
namespace {

constexpr Path kPath = "use_log_model";

class UseLogModelCompiler {
 public:
  explicit UseLogModelCompiler(CompileContext* context)
      : context_(context),
        source_(context->pack->source.use_log_model()),
        compiled_(&context->pack->use_log) {}

  void Compile() {
    compiled_->source = &source_;
    CompileNames();
    CompileUnits();
    CompileProducts();
    CompileReasons();
    CompileNumbers();
    CompileTexts();
    context_->CheckEvidence(source_.evidence(), kPath);
  }

 private:
  // Takes a name for one meaning. Whoever writes it into a log means one thing.
  void AddName(absl::string_view name, int meaning, const Path& path,
               IdMap* names) {
    const std::string lower = FoldLogName(name);
    if (lower.empty()) {
      context_->issues->Error("PACK_BAD_ID", path, "a name must say something");
    } else if (compiled_->own_names.contains(lower) ||
               compiled_->depressants.contains(lower)) {
      context_->issues->Error("PACK_DUPLICATE_ID", path,
                              "the name is taken; upper and lower case are "
                              "alike, and a name has one meaning");
    } else {
      names->emplace(context_->Name({lower}), meaning);
    }
  }

  void CompileNames() {
    AddName(source_.substance(), 0, {kPath, "substance"},
            &compiled_->own_names);
    for (int i = 0; i < source_.substance_names_size(); ++i) {
      AddName(source_.substance_names(i), 0, {kPath, "substance_names", i},
              &compiled_->own_names);
    }
    for (int i = 0; i < source_.depressants_size(); ++i) {
      const v1::LogName& depressant = source_.depressants(i);
      const Path path = {kPath, "depressants", i, depressant.name()};
      AddName(depressant.name(), i, path, &compiled_->depressants);
      for (int k = 0; k < depressant.other_names_size(); ++k) {
        AddName(depressant.other_names(k), i, {path, "other_names", k},
                &compiled_->depressants);
      }
    }
  }

  void CompileUnits() {
    if (source_.units_size() > kMaxLogUnits) {
      context_->issues->Error("PACK_TOO_LARGE", {kPath, "units"},
                              {"a pack has at most ", kMaxLogUnits, " units"});
    }
    IdSet ids(context_);
    for (int i = 0; i < source_.units_size(); ++i) {
      const v1::LogUnit& unit = source_.units(i);
      const Path path = {kPath, "units", i, unit.id()};
      ids.Add(unit.id(), path);
      compiled_->units.emplace(unit.id(), i);
      CheckNumber(context_, {path, "max_thousandths"}, unit.max_thousandths(),
                  1, kMaxLogThousandths);
      if (unit.unknown() && unit.plannable()) {
        context_->issues->Error("PACK_BAD_RANGE", {path, "plannable"},
                                "no plan can be held against amounts of which "
                                "nothing is known");
      }
      compiled_->unit_labels.push_back(context_->RequiredText(
          unit.label(), {"unit.", unit.id()}, {path, "label"}));
    }
    if (source_.usual_amount_unit().empty()) return;
    const auto usual = compiled_->units.find(source_.usual_amount_unit());
    if (usual == compiled_->units.end() ||
        source_.units(usual->second).unknown()) {
      context_->issues->Error("PACK_UNKNOWN_ID", {kPath, "usual_amount_unit"},
                              {"no unit \"", source_.usual_amount_unit(),
                               "\" in which amounts are known"});
    } else {
      compiled_->usual_amount_unit = usual->second;
    }
  }

  void CompileProducts() {
    const int input =
        context_->FindInput(source_.product_input(), {kPath, "product_input"});
    if (input < 0) return;
    if (!context_->pack->source.inputs(input).has_enumeration()) {
      context_->issues->Error("PACK_WRONG_TYPE", {kPath, "product_input"},
                              "not an enumeration");
      return;
    }
    compiled_->product_input = input;
    const CompiledInput& products = context_->pack->inputs[input];
    compiled_->product_rank.resize(
        context_->pack->facts[products.fact].values.size(), -1);
    for (int i = 0; i < source_.products_rising_size(); ++i) {
      const Path path = {kPath, "products_rising", i};
      const int value = Product(products, source_.products_rising(i), path);
      if (value < 0) continue;
      if (compiled_->product_rank[value] >= 0) {
        context_->issues->Error("PACK_DUPLICATE_ID", path,
                                "the product has a place already");
      }
      compiled_->product_rank[value] = i;
    }
    if (!source_.mixed_product().empty()) {
      compiled_->mixed_product =
          Product(products, source_.mixed_product(), {kPath, "mixed_product"});
    }
  }

  // Position of a value that says which product it is; -1 with an issue.
  int Product(const CompiledInput& products, absl::string_view id,
              const Path& path) {
    const int value = context_->FindValue(products.fact, id, path);
    if (value < 0 || value != products.unknown_value) return value;
    context_->issues->Error("PACK_UNKNOWN_VALUE", path,
                            "the value for \"not known\" is no product");
    return -1;
  }

  void CompileReasons() {
    IdSet ids(context_);
    for (int i = 0; i < source_.reasons_size(); ++i) {
      ids.Add(source_.reasons(i), {kPath, "reasons", i});
      compiled_->reasons.emplace(source_.reasons(i), i);
    }
  }

  void CompileNumbers() {
    CheckNumber(context_, {kPath, "usual_days"}, source_.usual_days(), 1,
                kMaxRuleDays);
    CheckNumber(context_, {kPath, "on_plan_percent"}, source_.on_plan_percent(),
                0, 100);
    int64_t more_than = 0;
    for (int i = 0; i < source_.milestone_days_size(); ++i) {
      CheckNumber(context_, {kPath, "milestone_days", i},
                  source_.milestone_days(i), more_than + 1, kMaxLogDays);
      more_than = source_.milestone_days(i);
    }
  }

  TextId Text(absl::string_view id) {
    return context_->RequiredText({"log.", id}, kPath);
  }

  void CompileTexts() {
    UseLogTexts* texts = &compiled_->texts;
    // In the order of TaperComparison.State and of ScaleChange.Verdict.
    int state = 0;
    for (const char* id : {"taper.not_comparable", "taper.on_plan",
                           "taper.ahead", "taper.behind"}) {
      texts->taper[state++] = Text(id);
    }
    int verdict = 0;
    for (const char* id : {"trend.no_threshold", "trend.no_clear_change",
                           "trend.improved", "trend.worsened"}) {
      texts->trend[verdict++] = Text(id);
    }
    texts->recovery_lower = Text("recovery.lower");
    texts->recovery_higher = Text("recovery.higher");
    texts->recovery_alike = Text("recovery.alike");
  }

  CompileContext* context_;
  const v1::UseLogModel& source_;
  CompiledUseLog* compiled_;
};

}  // namespace

void CheckNumber(CompileContext* context, const Path& path, int64_t value,
                 int64_t min, int64_t max) {
  if (value >= min && value <= max) return;
  context->issues->Error("PACK_BAD_RANGE", path,
                         {"must be from ", min, " to ", max});
}

int LogRuleHead::Answers(absl::string_view input) {
  if (input.empty()) return -1;
  const int position = context_->FindInput(input, {path_, "answers"});
  if (position < 0 || context_->pack->source.inputs(position).has_yes_no()) {
    return position;
  }
  Error("PACK_WRONG_TYPE", "answers", "not a yes/no input");
  return -1;
}

void CompileUseLog(CompileContext* context) {
  const v1::Pack& source = context->pack->source;
  const int64_t rules =
      int64_t{source.use_log_rules_size()} + source.metric_rules_size();
  if (!source.has_use_log_model()) {
    if (rules > 0) {
      context->issues->Error("PACK_EMPTY_DOMAIN", kPath,
                             "rules about logs need a model to read logs by");
    }
    return;
  }
  if (rules > kMaxLogRules) {
    context->issues->Error("PACK_TOO_LARGE", "",
                           {"use_log_rules and metric_rules are at most ",
                            kMaxLogRules, " together"});
  }
  UseLogModelCompiler(context).Compile();
  IdSet ids(context);
  CompileLogRules(context, &ids);
  CompileMetricRules(context, &ids);
}

}  // namespace afterleaf
