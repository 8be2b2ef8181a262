#include <algorithm>
#include <utility>

#include "src/base/limits.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

CompiledComponent CompileComponent(CompileContext* context,
                                   const v1::IndexComponent& component,
                                   const Path& path) {
  CompiledPack* pack = context->pack;
  CompiledComponent compiled;
  compiled.input = context->FindInput(component.input(), {path, "input"});
  compiled.max_points = component.max_points();
  if (compiled.max_points < 0 || compiled.max_points > kMaxItemValue) {
    context->issues->Error("PACK_BAD_RANGE", {path, "max_points"},
                           {"lies in 0 to ", kMaxItemValue});
    compiled.max_points = 0;
  }
  if (compiled.input < 0) return compiled;
  const FactId fact = pack->inputs[compiled.input].fact;
  const bool is_set = pack->facts[fact].is_set();
  if (component.cuts().empty() == component.values().empty() ||
      is_set == component.values().empty()) {
    context->issues->Error(
        "PACK_WRONG_TYPE", path,
        is_set ? "give points by `values`" : "give points by `cuts`");
    return compiled;
  }
  const auto check_points = [&](int points) {
    if (points < 0 || points > compiled.max_points) {
      context->issues->Error("PACK_BAD_RANGE", path,
                             "points lie in 0 to max_points");
    }
  };
  for (const v1::Cut& cut : component.cuts()) {
    check_points(cut.points());
    if (!compiled.cuts.empty() && compiled.cuts.back().from() >= cut.from()) {
      context->issues->Error("PACK_BAD_RANGE", {path, "cuts"},
                             "cuts must rise");
    }
    compiled.cuts.push_back(cut);
  }
  if (is_set) {
    compiled.value_points.assign(pack->facts[fact].values.size(), -1);
    for (const v1::EnumPoints& entry : component.values()) {
      check_points(entry.points());
      const int value = context->FindValue(fact, entry.value(), path);
      if (value >= 0) compiled.value_points[value] = entry.points();
    }
  }
  if (component.has_not_applicable_when()) {
    compiled.not_applicable_when =
        CompileCondition(context, component.not_applicable_when(),
                         {Stage::kAnswers}, {path, "not_applicable_when"});
  }
  return compiled;
}

void CompileIndexBands(CompileContext* context, const v1::Index& index,
                       int position, const Path& path,
                       CompiledIndex* compiled) {
  int64_t largest = 0;
  for (const CompiledComponent& component : compiled->components) {
    largest += component.max_points;
  }
  Fact fact;
  fact.name = index.id();
  fact.kind = FactKind::kIndexBand;
  fact.stage = Stage::kIndexes;
  fact.owner = position;
  int64_t expected = 0;
  int band_index = 0;
  for (const v1::IndexBand& band : index.bands()) {
    const Path band_path = {path, "bands", band_index++, band.id()};
    context->CheckId(band.id(), band_path);
    context->CheckBand(band.from(), band.to(), band_path, &expected);
    if (fact.values.size() < kMaxEnumValues &&
        std::find(fact.values.begin(), fact.values.end(), band.id()) !=
            fact.values.end()) {
      context->issues->Error("PACK_DUPLICATE_ID", band_path,
                             "another band has this id");
    }
    fact.values.emplace_back(band.id());
    compiled->band_labels.push_back(
        context->RequiredText({"band.", band.id()}, {band_path, "id"}));
  }
  if (fact.values.empty() || fact.values.size() > kMaxEnumValues ||
      expected <= largest) {
    context->issues->Error(
        "PACK_BAND_GAP", {path, "bands"},
        {"bands must cover 0 to ", largest, ", the largest number of points"});
    fact.values.resize(1);
  }
  fact.max = static_cast<int32_t>(fact.values.size()) - 1;
  compiled->band = context->AddFact(std::move(fact), path);
}

}  // namespace

void CompileIndexes(CompileContext* context) {
  CompiledPack* pack = context->pack;
  int position = 0;
  for (const v1::Index& index : pack->source.indexes()) {
    const Path path = {"indexes", position, index.id()};
    context->CheckId(index.id(), path);
    CompiledIndex compiled;
    compiled.source = &index;
    int component_index = 0;
    for (const v1::IndexComponent& component : index.components()) {
      compiled.components.push_back(CompileComponent(
          context, component,
          {path, "components", component_index++, component.input()}));
    }
    if (compiled.components.empty() || compiled.components.size() > kMaxItems) {
      context->issues->Error("PACK_EMPTY_DOMAIN", {path, "components"},
                             {"an index has 1 to ", kMaxItems, " components"});
    }
    CompileIndexBands(context, index, position, path, &compiled);
    compiled.complete = context->AddYesNo(
        context->Name({index.id(), ".complete"}), FactKind::kIndexComplete,
        Stage::kIndexes, position, path);
    if (index.discount() < 0) {
      context->issues->Error("PACK_BAD_RANGE", {path, "discount"},
                             "a discount is not below 0");
    }
    if (index.has_discount_when()) {
      compiled.discount_when =
          CompileCondition(context, index.discount_when(), {Stage::kAnswers},
                           {path, "discount_when"});
    }
    if (index.has_override_when()) {
      compiled.override_when =
          CompileCondition(context, index.override_when(), {Stage::kAnswers},
                           {path, "override_when"});
      compiled.override_band =
          std::max(0, context->FindValue(compiled.band, index.override_band(),
                                         {path, "override_band"}));
    }
    context->CheckEvidence(index.evidence(), path);
    compiled.title = context->RequiredText(
        index.title(), {"index.", index.id()}, {path, "title"});
    pack->indexes.push_back(std::move(compiled));
    ++position;
  }
}

}  // namespace afterleaf
