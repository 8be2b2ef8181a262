#include <algorithm>
#include <utility>

#include "src/base/limits.h"
#include "src/pack/compile_context.h"
#include "src/pack/compile_scale_parts.h"
#include "src/pack/loinc.h"
#include "src/pack/reachable_totals.h"
#include "src/pack/total_arithmetic.h"

namespace afterleaf {
namespace {

bool TakesItems(const v1::Scale& scale) {
  return scale.method() != v1::Scale::EXTERNAL;
}

// Of the totals of its items, where it has such totals.
bool HasBands(const v1::Scale& scale) {
  return !scale.bands().empty() || !scale.band_sets().empty();
}

class TotalCompiler {
 public:
  TotalCompiler(CompileContext* context, const v1::Scale& scale,
                const Path& path, CompiledScale* compiled)
      : context_(context), scale_(scale), path_(path), compiled_(compiled) {}

  void Compile() {
    CheckUnits();
    CheckMultiplier();
    if (TakesItems(scale_)) {
      if (scale_.has_stated_total()) {
        Error("PACK_WRONG_TYPE", "stated_total",
              "only a scale of the method EXTERNAL has it");
      }
      if (compiled_->items.size() > kMaxItems) return;
      SetRangeOfItems();
      if (CheckMinAnswered() && PointsAreLegal() && HasBands(scale_) &&
          scale_.method() != v1::Scale::SCREEN) {
        SetReachable();
      }
    } else {
      SetStatedRange();
    }
    if (HasBands(scale_) && (scale_.method() == v1::Scale::SCREEN ||
                             scale_.method() == v1::Scale::EXTERNAL)) {
      Error("PACK_WRONG_TYPE", "bands",
            "a scale of the method SCREEN or EXTERNAL has no bands");
    }
    if (scale_.band_when_settled() &&
        (scale_.bands().empty() || scale_.min_answered() != 0)) {
      Error("PACK_BAD_RANGE", "band_when_settled",
            "needs bands, and min_answered must not be set");
    }
  }

 private:
  void Error(const char* code, const char* field, const char* message) {
    context_->issues->Error(code, {path_, field}, message);
  }

  // Other parts would have no short decimal fraction.
  void CheckUnits() {
    const int parts = scale_.total_per_unit();
    if (parts == 0 || parts == 1) return;
    if (parts != 10 && parts != 100 && parts != 1000) {
      Error("PACK_BAD_RANGE", "total_per_unit", "is 1, 10, 100 or 1000");
      return;
    }
    compiled_->total_per_unit = parts;
  }

  void CheckMultiplier() {
    if (scale_.multiplier() == 0) return;
    compiled_->multiplier = scale_.multiplier();
    if (compiled_->multiplier < 1 || compiled_->multiplier > 1000) {
      Error("PACK_BAD_RANGE", "multiplier", "the multiplier lies in 1 to 1000");
      compiled_->multiplier = 1;
    } else if (compiled_->multiplier > 1 &&
               (scale_.method() == v1::Scale::MEAN || !TakesItems(scale_))) {
      Error("PACK_BAD_RANGE", "multiplier",
            "a scale of the method MEAN or EXTERNAL has none");
      compiled_->multiplier = 1;
    }
  }

  void SetRangeOfItems() {
    int64_t low = 0;
    int64_t high = 0;
    for (const CompiledItem& item : compiled_->items) {
      if (!item.summed) continue;
      ++compiled_->summed_items;
      if (scale_.method() == v1::Scale::WORST) {
        low = std::max<int64_t>(low, item.min_points);
        high = std::max<int64_t>(high, item.max_points);
      } else {
        low += item.min_points;
        high += item.max_points;
      }
    }
    compiled_->total_min = TotalOfPoints(*compiled_, low);
    compiled_->total_max = TotalOfPoints(*compiled_, high);
  }

  void SetStatedRange() {
    const v1::IntegerDomain& total = scale_.stated_total();
    if (total.min() < 0 || total.min() > total.max() ||
        total.max() > kMaxStatedTotal || !scale_.has_stated_total()) {
      context_->issues->Error(
          "PACK_BAD_RANGE", {path_, "stated_total"},
          {"a scale of the method EXTERNAL needs it, with 0 <= "
           "min <= max <= ",
           kMaxStatedTotal});
      return;
    }
    compiled_->total_min = total.min();
    compiled_->total_max = total.max();
  }

  bool CheckMinAnswered() {
    compiled_->min_answered = scale_.min_answered() == 0
                                  ? compiled_->summed_items
                                  : scale_.min_answered();
    if (compiled_->min_answered < 1 ||
        compiled_->min_answered > compiled_->summed_items) {
      Error("PACK_BAD_RANGE", "min_answered",
            "lies in 1 to the number of summed items");
      return false;
    }
    if (compiled_->min_answered < compiled_->summed_items &&
        (scale_.never_prorate() || scale_.method() != v1::Scale::SUM)) {
      Error("PACK_BAD_RANGE", "min_answered", "this scale is never prorated");
      return false;
    }
    return true;
  }

  // Where they are not there is an issue about that already.
  bool PointsAreLegal() const {
    return std::all_of(compiled_->items.begin(), compiled_->items.end(),
                       [](const CompiledItem& item) {
                         return item.min_points >= 0 &&
                                item.max_points <= kMaxItemValue;
                       });
  }

  void SetReachable() {
    compiled_->reachable =
        ReachableTotals(*compiled_, &context_->band_work_left);
    if (!compiled_->reachable.empty()) return;
    Error("PACK_TOO_LARGE", "bands",
          "the totals that answers can come to are too many to hold bands "
          "against; give the scale fewer items or points, or no bands");
  }

  CompileContext* context_;
  const v1::Scale& scale_;
  const Path& path_;
  CompiledScale* compiled_;
};

void AddScaleFacts(CompileContext* context, const v1::Scale& scale,
                   int position, const Path& path, CompiledScale* compiled) {
  Fact fact;
  fact.stage = Stage::kAnswers;
  fact.owner = position;

  fact.kind = FactKind::kScaleState;
  fact.name = context->Name({scale.id(), ".state"});
  fact.values = {"NOT_BEGUN", "PARTIAL", "NOT_SCORABLE", "SCORED"};
  fact.max = 3;
  compiled->state = context->AddFact(fact, path);

  if (scale.method() == v1::Scale::SCREEN) {
    fact.kind = FactKind::kScaleResult;
    fact.name = context->Name({scale.id(), ".result"});
    fact.values = {"clear", "yes_any", "unknown"};
    fact.max = 2;
    compiled->result = context->AddFact(fact, path);
    return;
  }
  fact.may_be_silent = true;
  fact.kind = FactKind::kScaleTotal;
  fact.name = scale.id();
  fact.values.clear();
  fact.min = compiled->total_min;
  fact.max = compiled->total_max;
  compiled->total = context->AddFact(fact, path);

  if (scale.bands().empty()) return;
  fact.kind = FactKind::kScaleBand;
  fact.name = context->Name({scale.id(), ".band"});
  for (const v1::Band& band : scale.bands())
    fact.values.emplace_back(band.id());
  for (const v1::BandSet& set : scale.band_sets()) {
    for (const v1::Band& band : set.bands()) {
      if (std::find(fact.values.begin(), fact.values.end(), band.id()) ==
          fact.values.end()) {
        fact.values.emplace_back(band.id());
      }
    }
  }
  fact.min = 0;
  fact.max = static_cast<int32_t>(fact.values.size()) - 1;
  if (fact.values.size() > kMaxEnumValues) {
    context->issues->Error("PACK_BAD_RANGE", {path, "bands"},
                           {"at most ", kMaxEnumValues, " bands"});
    return;
  }
  compiled->band = context->AddFact(fact, path);
}

void CheckUnits(CompileContext* context, const v1::Scale& scale,
                const Path& path) {
  for (const v1::TotalUnit& unit : scale.units()) {
    if (unit.divide_by() < 1 || unit.min() < 0 || unit.min() > unit.max()) {
      context->issues->Error("PACK_BAD_RANGE",
                             {path, context->Name({"units ", unit.id()})},
                             "needs 0 <= min <= max and divide_by >= 1");
    }
  }
}

// Percent of the earlier total; where less is worse it can more than double.
constexpr int kMaxPercent = 1000;

void CheckChanges(CompileContext* context, const v1::Scale& scale,
                  const Path& path) {
  int index = 0;
  for (const v1::ChangeThreshold& change : scale.changes()) {
    const Path change_path = {path, "changes", index++};
    if (change.points() < 0 || change.percent() < 0 ||
        change.percent() > kMaxPercent ||
        (change.points() == 0 && change.percent() == 0)) {
      context->issues->Error(
          "PACK_BAD_RANGE", change_path,
          {"needs points above 0, or percent in 1 to ", kMaxPercent});
    }
    context->CheckEvidence(change.evidence(), change_path);
  }
}

// Everything that needs no other table than the scale itself.
CompiledScale CompileScale(CompileContext* context, const v1::Scale& scale,
                           int position, const Path& path) {
  CompiledScale compiled;
  compiled.source = &scale;
  if (scale.method() == v1::Scale::METHOD_UNSPECIFIED ||
      !v1::Scale::Method_IsValid(scale.method())) {
    context->issues->Error(
        "PACK_UNKNOWN_VALUE", {path, "method"},
        "a scale needs the method SUM, WORST, SCREEN, MEAN or EXTERNAL");
  }
  CompileItems(context, scale, position, path, &compiled);
  if (TakesItems(scale) &&
      (compiled.items.empty() || compiled.items.size() > kMaxItems)) {
    context->issues->Error("PACK_EMPTY_DOMAIN", path,
                           {"a scale has 1 to ", kMaxItems, " items"});
  } else if (!TakesItems(scale) && !compiled.items.empty()) {
    context->issues->Error("PACK_WRONG_TYPE", {path, "items"},
                           "a scale of the method EXTERNAL takes no items");
  }
  TotalCompiler(context, scale, path, &compiled).Compile();
  AddScaleFacts(context, scale, position, path, &compiled);
  CompileSkips(context, scale, path, &compiled);
  compiled.bands =
      CompileBands(context, scale.bands(), scale.id(), compiled, path);
  CheckUnits(context, scale, path);
  CheckChanges(context, scale, path);
  CheckLoinc(context, scale.loinc_panel(), {path, "loinc_panel"});
  CheckLoinc(context, scale.loinc_total(), {path, "loinc_total"});
  context->CheckEvidence(scale.evidence(), path);
  compiled.title = context->RequiredText(scale.title(), {"scale.", scale.id()},
                                         {path, "title"});
  return compiled;
}

}  // namespace

void CompileScales(CompileContext* context) {
  CompiledPack* pack = context->pack;
  int position = 0;
  for (const v1::Scale& scale : pack->source.scales()) {
    const Path path = {"scales", position, scale.id()};
    context->CheckId(scale.id(), path);
    if (!pack->scale_by_id.emplace(scale.id(), position).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "another scale has this id");
    }
    pack->scales.push_back(CompileScale(context, scale, position, path));
    ++position;
  }
}

}  // namespace afterleaf
