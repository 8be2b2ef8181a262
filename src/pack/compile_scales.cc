#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/limits.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

std::vector<v1::ValuePoints> PointsOf(const v1::Scale& scale,
                                      const v1::ScaleItem& item) {
  const auto& values = item.values().empty() ? scale.values() : item.values();
  const auto& mapped = item.points().empty() ? scale.points() : item.points();
  std::vector<v1::ValuePoints> points;
  for (int32_t value : values) {
    v1::ValuePoints entry;
    entry.set_value(value);
    entry.set_points(value);
    for (const v1::ValuePoints& mapping : mapped) {
      if (mapping.value() == value) entry.set_points(mapping.points());
    }
    points.push_back(std::move(entry));
  }
  return points;
}

// -1 marks a missing answer on the wire, so a legal value is never negative.
void CheckValues(CompileContext* context, const CompiledItem& item,
                 const std::string& path) {
  if (item.points.empty()) {
    context->issues->Error("PACK_EMPTY_DOMAIN", path,
                           "an item needs legal values");
    return;
  }
  std::set<int32_t> seen;
  for (const v1::ValuePoints& entry : item.points) {
    if (entry.value() < 0 || entry.value() > kMaxItemValue ||
        entry.points() < 0 || entry.points() > kMaxItemValue) {
      context->issues->Error(
          "PACK_BAD_RANGE", path,
          absl::StrCat("values and points lie in 0 to ", kMaxItemValue));
      return;
    }
    if (!seen.insert(entry.value()).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "a legal value is listed twice");
    }
  }
}

CompiledItem CompileItem(CompileContext* context, const v1::Scale& scale,
                         const v1::ScaleItem& item, int position,
                         const std::string& path) {
  CompiledItem compiled;
  context->CheckId(item.id(), path);
  compiled.points = PointsOf(scale, item);
  CheckValues(context, compiled, path);
  Fact fact;
  fact.name = absl::StrCat(scale.id(), ".", item.id());
  fact.kind = FactKind::kScaleItem;
  fact.stage = Stage::kAnswers;
  fact.owner = position;
  fact.may_be_silent = true;
  if (!compiled.points.empty()) {
    const auto by_value = [](const v1::ValuePoints& a,
                             const v1::ValuePoints& b) {
      return a.value() < b.value();
    };
    const auto by_points = [](const v1::ValuePoints& a,
                              const v1::ValuePoints& b) {
      return a.points() < b.points();
    };
    const auto values = std::minmax_element(compiled.points.begin(),
                                            compiled.points.end(), by_value);
    const auto points = std::minmax_element(compiled.points.begin(),
                                            compiled.points.end(), by_points);
    fact.min = values.first->value();
    fact.max = values.second->value();
    compiled.min_points = points.first->points();
    compiled.max_points = points.second->points();
  }
  compiled.fact = context->AddFact(std::move(fact), path);
  compiled.summed = !item.not_summed();
  compiled.safety = item.safety();
  if (!item.input().empty()) {
    compiled.input =
        context->FindInput(item.input(), absl::StrCat(path, ".input"));
    const bool zero_or_one =
        compiled.points.size() == 2 &&
        std::all_of(compiled.points.begin(), compiled.points.end(),
                    [](const v1::ValuePoints& entry) {
                      return entry.value() == 0 || entry.value() == 1;
                    });
    if (compiled.input >= 0 &&
        (context->pack->source.inputs(compiled.input).domain_case() !=
             v1::Input::kYesNo ||
         !zero_or_one)) {
      context->issues->Error("PACK_WRONG_TYPE", absl::StrCat(path, ".input"),
                             "an item that stands in an input has the values "
                             "0 and 1, and the input is yes/no");
    }
  }
  compiled.label = context->RequiredText(
      item.label().empty() ? absl::StrCat("scale.", scale.id(), ".", item.id())
                           : item.label(),
      absl::StrCat(path, ".label"));
  return compiled;
}

int FindItem(CompileContext* context, const v1::Scale& scale,
             absl::string_view id, absl::string_view path) {
  for (int i = 0; i < scale.items_size(); ++i) {
    if (scale.items(i).id() == id) return i;
  }
  context->issues->Error("PACK_UNKNOWN_ID", path,
                         absl::StrCat("the scale has no item \"", id, "\""));
  return -1;
}

void CompileSkips(CompileContext* context, const v1::Scale& scale,
                  const std::string& path, CompiledScale* compiled) {
  int index = 0;
  for (const v1::SkipRule& skip : scale.skips()) {
    const std::string skip_path = absl::StrCat(path, ".skips[", index++, "]");
    CompiledSkip result;
    result.item = FindItem(context, scale, skip.item(), skip_path);
    result.value = skip.value();
    result.set = skip.set();
    for (const std::string& then : skip.then()) {
      const int item = FindItem(context, scale, then, skip_path);
      if (item < 0) continue;
      const auto& points = compiled->items[item].points;
      const bool legal = std::any_of(points.begin(), points.end(),
                                     [&](const v1::ValuePoints& entry) {
                                       return entry.value() == skip.set();
                                     });
      if (!legal) {
        context->issues->Error("PACK_UNKNOWN_VALUE", skip_path,
                               "`set` must be a legal value of every item");
      }
      result.then.push_back(item);
    }
    if (result.item >= 0) compiled->skips.push_back(std::move(result));
  }
}

void SetTotalRange(CompileContext* context, const v1::Scale& scale,
                   const std::string& path, CompiledScale* compiled) {
  compiled->multiplier = scale.multiplier() == 0 ? 1 : scale.multiplier();
  if (compiled->multiplier < 1 || compiled->multiplier > 1000) {
    context->issues->Error("PACK_BAD_RANGE", absl::StrCat(path, ".multiplier"),
                           "the multiplier lies in 1 to 1000");
    compiled->multiplier = 1;
  }
  int64_t low = 0;
  int64_t high = 0;
  if (compiled->items.size() > kMaxItems) return;
  for (const CompiledItem& item : compiled->items) {
    if (!item.summed) continue;
    ++compiled->summed_items;
    if (scale.method() == v1::Scale::WORST) {
      low = std::max<int64_t>(low, item.min_points);
      high = std::max<int64_t>(high, item.max_points);
    } else {
      low += item.min_points;
      high += item.max_points;
    }
  }
  compiled->total_min = static_cast<int32_t>(low * compiled->multiplier);
  compiled->total_max = static_cast<int32_t>(high * compiled->multiplier);
  compiled->min_answered =
      scale.min_answered() == 0 ? compiled->summed_items : scale.min_answered();
  if (compiled->min_answered < 1 ||
      compiled->min_answered > compiled->summed_items) {
    context->issues->Error("PACK_BAD_RANGE",
                           absl::StrCat(path, ".min_answered"),
                           "lies in 1 to the number of summed items");
  }
  if (compiled->min_answered < compiled->summed_items &&
      (scale.never_prorate() || scale.method() != v1::Scale::SUM)) {
    context->issues->Error("PACK_BAD_RANGE",
                           absl::StrCat(path, ".min_answered"),
                           "this scale is never prorated");
  }
}

void AddScaleFacts(CompileContext* context, const v1::Scale& scale,
                   int position, const std::string& path,
                   CompiledScale* compiled) {
  Fact fact;
  fact.stage = Stage::kAnswers;
  fact.owner = position;

  fact.kind = FactKind::kScaleState;
  fact.name = absl::StrCat(scale.id(), ".state");
  fact.values = {"NOT_BEGUN", "PARTIAL", "NOT_SCORABLE", "SCORED"};
  fact.max = 3;
  compiled->state = context->AddFact(fact, path);

  if (scale.method() == v1::Scale::SCREEN) {
    fact.kind = FactKind::kScaleResult;
    fact.name = absl::StrCat(scale.id(), ".result");
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
  fact.name = absl::StrCat(scale.id(), ".band");
  for (const v1::Band& band : scale.bands()) fact.values.push_back(band.id());
  for (const v1::BandSet& set : scale.band_sets()) {
    for (const v1::Band& band : set.bands()) {
      if (std::find(fact.values.begin(), fact.values.end(), band.id()) ==
          fact.values.end()) {
        fact.values.push_back(band.id());
      }
    }
  }
  fact.min = 0;
  fact.max = static_cast<int32_t>(fact.values.size()) - 1;
  if (fact.values.size() > kMaxEnumValues) {
    context->issues->Error("PACK_BAD_RANGE", absl::StrCat(path, ".bands"),
                           absl::StrCat("at most ", kMaxEnumValues, " bands"));
    return;
  }
  compiled->band = context->AddFact(fact, path);
}

}  // namespace

std::vector<CompiledBand> CompileBands(
    CompileContext* context,
    const google::protobuf::RepeatedPtrField<v1::Band>& bands,
    absl::string_view scale, const CompiledScale& compiled,
    absl::string_view path) {
  std::vector<CompiledBand> result;
  int64_t expected = compiled.total_min;
  int index = 0;
  for (const v1::Band& band : bands) {
    const std::string band_path = absl::StrCat(path, "[", index++, "]");
    context->CheckId(band.id(), band_path);
    context->CheckBand(band.from(), band.to(), band_path, &expected);
    CompiledBand entry;
    entry.id = band.id();
    entry.from = band.from();
    entry.to = band.to();
    entry.value = compiled.band == kNoFact
                      ? 0
                      : context->FindValue(compiled.band, band.id(), band_path);
    entry.label = context->RequiredText(
        band.label().empty()
            ? absl::StrCat("scale.", scale, ".band.", band.id())
            : band.label(),
        absl::StrCat(band_path, ".label"));
    result.push_back(std::move(entry));
  }
  if (!bands.empty() && expected != int64_t{compiled.total_max} + 1) {
    context->issues->Error(
        "PACK_BAND_GAP", path,
        absl::StrCat("the last band must end at ", compiled.total_max,
                     ", the largest total"));
  }
  return result;
}

void CompileScales(CompileContext* context) {
  CompiledPack* pack = context->pack;
  int position = 0;
  for (const v1::Scale& scale : pack->source.scales()) {
    const std::string path = ElementPath("scales", position, scale.id());
    context->CheckId(scale.id(), path);
    if (!pack->scale_by_id.emplace(scale.id(), position).second) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "another scale has this id");
    }
    if (scale.method() == v1::Scale::METHOD_UNSPECIFIED ||
        !v1::Scale::Method_IsValid(scale.method())) {
      context->issues->Error("PACK_UNKNOWN_VALUE",
                             absl::StrCat(path, ".method"),
                             "a scale needs the method SUM, WORST or SCREEN");
    }
    CompiledScale compiled;
    compiled.source = &scale;
    int index = 0;
    int bound = 0;
    for (const v1::ScaleItem& item : scale.items()) {
      compiled.items.push_back(CompileItem(
          context, scale, item, position,
          absl::StrCat(path, ".", ElementPath("items", index++, item.id()))));
      if (compiled.items.back().input >= 0) ++bound;
    }
    if (compiled.items.empty() || compiled.items.size() > kMaxItems) {
      context->issues->Error(
          "PACK_EMPTY_DOMAIN", path,
          absl::StrCat("a scale has 1 to ", kMaxItems, " items"));
    }
    if (bound != 0 && bound != scale.items_size()) {
      context->issues->Error("PACK_WRONG_TYPE", path,
                             "either every item stands in an input, or none");
    }
    SetTotalRange(context, scale, path, &compiled);
    AddScaleFacts(context, scale, position, path, &compiled);
    CompileSkips(context, scale, path, &compiled);
    compiled.bands = CompileBands(context, scale.bands(), scale.id(), compiled,
                                  absl::StrCat(path, ".bands"));
    for (const v1::TotalUnit& unit : scale.units()) {
      if (unit.divide_by() < 1 || unit.min() < 0 || unit.min() > unit.max()) {
        context->issues->Error("PACK_BAD_RANGE",
                               absl::StrCat(path, ".units ", unit.id()),
                               "needs 0 <= min <= max and divide_by >= 1");
      }
    }
    context->CheckEvidence(scale.evidence(), path);
    compiled.title = context->RequiredText(
        scale.title().empty() ? absl::StrCat("scale.", scale.id())
                              : scale.title(),
        absl::StrCat(path, ".title"));
    pack->scales.push_back(std::move(compiled));
    ++position;
  }
}

}  // namespace afterleaf
