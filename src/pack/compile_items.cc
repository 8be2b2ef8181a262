#include <algorithm>
#include <bitset>
#include <utility>

#include "src/base/limits.h"
#include "src/pack/compile_scale_parts.h"
#include "src/pack/loinc.h"

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
                 const Path& path) {
  if (item.points.empty()) {
    context->issues->Error("PACK_EMPTY_DOMAIN", path,
                           "an item needs legal values");
    return;
  }
  std::bitset<kMaxItemValue + 1> seen;
  for (const v1::ValuePoints& entry : item.points) {
    if (entry.value() < 0 || entry.value() > kMaxItemValue ||
        entry.points() < 0 || entry.points() > kMaxItemValue) {
      context->issues->Error("PACK_BAD_RANGE", path,
                             {"values and points lie in 0 to ", kMaxItemValue});
      return;
    }
    if (seen[entry.value()]) {
      context->issues->Error("PACK_DUPLICATE_ID", path,
                             "a legal value is listed twice");
    }
    seen[entry.value()] = true;
  }
}

CompiledItem CompileItem(CompileContext* context, const v1::Scale& scale,
                         const v1::ScaleItem& item, int position,
                         const Path& path) {
  CompiledItem compiled;
  context->CheckId(item.id(), path);
  compiled.points = PointsOf(scale, item);
  CheckValues(context, compiled, path);
  Fact fact;
  fact.name = context->Name({scale.id(), ".", item.id()});
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
    compiled.input = context->FindInput(item.input(), {path, "input"});
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
      context->issues->Error("PACK_WRONG_TYPE", {path, "input"},
                             "an item that stands in an input has the values "
                             "0 and 1, and the input is yes/no");
    }
  }
  compiled.label = context->RequiredText(
      item.label(), {"scale.", scale.id(), ".", item.id()}, {path, "label"});
  return compiled;
}

int FindItem(CompileContext* context, const v1::Scale& scale,
             absl::string_view id, const Path& path) {
  for (int i = 0; i < scale.items_size(); ++i) {
    if (scale.items(i).id() == id) return i;
  }
  context->issues->Error("PACK_UNKNOWN_ID", path,
                         {"the scale has no item \"", id, "\""});
  return -1;
}

}  // namespace

void CompileItems(CompileContext* context, const v1::Scale& scale, int position,
                  const Path& path, CompiledScale* compiled) {
  int bound = 0;
  compiled->items.reserve(scale.items_size());
  for (int i = 0; i < scale.items_size(); ++i) {
    const v1::ScaleItem& item = scale.items(i);
    const Path item_path = {path, "items", i, item.id()};
    compiled->items.push_back(
        CompileItem(context, scale, item, position, item_path));
    CheckLoinc(context, item.loinc(), {item_path, "loinc"});
    if (compiled->items.back().input >= 0) ++bound;
  }
  if (bound != 0 && bound != scale.items_size()) {
    context->issues->Error("PACK_WRONG_TYPE", path,
                           "either every item stands in an input, or none");
  }
}

void CompileSkips(CompileContext* context, const v1::Scale& scale,
                  const Path& path, CompiledScale* compiled) {
  int index = 0;
  for (const v1::SkipRule& skip : scale.skips()) {
    const Path skip_path = {path, "skips", index++};
    CompiledSkip result;
    result.item = FindItem(context, scale, skip.item(), skip_path);
    result.value = skip.value();
    result.set = skip.set();
    const auto is_legal = [&](int item, int32_t value) {
      const auto& points = compiled->items[item].points;
      return std::any_of(
          points.begin(), points.end(),
          [&](const v1::ValuePoints& entry) { return entry.value() == value; });
    };
    if (result.item >= 0 && !is_legal(result.item, skip.value())) {
      context->issues->Error("PACK_UNKNOWN_VALUE", skip_path,
                             "`value` must be a legal value of the item");
    }
    for (absl::string_view then : skip.then()) {
      const int item = FindItem(context, scale, then, skip_path);
      if (item < 0) continue;
      if (!is_legal(item, skip.set())) {
        context->issues->Error("PACK_UNKNOWN_VALUE", skip_path,
                               "`set` must be a legal value of every item");
      }
      result.then.push_back(item);
    }
    if (result.item >= 0) compiled->skips.push_back(std::move(result));
  }
}

}  // namespace afterleaf
