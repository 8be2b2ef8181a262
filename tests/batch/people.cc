#include "tests/batch/people.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf::batch_test {
namespace {

using Column = v1::Column;

// Every number that the pack compares a fact with, by the fact's name.
std::map<std::string, std::set<int64_t>> NumbersTested(
    const CompiledPack& pack) {
  std::map<std::string, std::set<int64_t>> tested;
  for (const ConditionNode& node : pack.nodes) {
    if (node.op != ConditionNode::Op::kRange) continue;
    tested[std::string(pack.facts[node.fact].name)].insert(
        {node.from, node.to});
  }
  const auto input = [&](int position) -> std::set<int64_t>& {
    return tested[pack.source.inputs(position).id()];
  };
  for (const CompiledIndex& index : pack.indexes) {
    for (const CompiledComponent& component : index.components) {
      for (const v1::Cut& cut : component.cuts) {
        input(component.input).insert(cut.from());
      }
    }
  }
  for (const CompiledScale& scale : pack.scales) {
    for (const CompiledBand& band : scale.bands) {
      tested[scale.source->id()].insert(band.from);
    }
  }
  const CompiledPhaseModel& model = pack.phase_model;
  const v1::PhaseModel& source = *model.source;
  input(model.frequency_input).insert(source.frequent_from());
  input(model.abstinence_input).insert(source.lapse().abstinence_from_h());
  input(model.use_days_input).insert(source.lapse().relapse_from_days());
  std::set<int64_t>& hours = tested["last_use.hours"];
  hours.insert({source.tapering_gap_h(), source.using_gap_h(),
                source.frequent_using_gap_h(), source.late().from_h(),
                source.late().sure_from_h(), source.lapse().recent_below_h()});
  for (const CompiledWindow& window : model.windows) {
    int64_t last = 0;
    for (size_t i = 0; i < window.boundaries_h.size(); ++i) {
      last = window.boundaries_h[i];
      hours.insert(last);
      for (const CompiledModifier& modifier : model.modifiers) {
        last = window.boundaries_h[i] + modifier.add_h[i];
        hours.insert(last);
      }
    }
    for (const CompiledScoreStep& step : model.score_steps) {
      hours.insert(last + step.within_h_after_acute);
      hours.insert(window.boundaries_h.empty() ? step.within_h_after_acute
                                               : window.boundaries_h.back() +
                                                     step.within_h_after_acute);
    }
  }
  tested["last_use.hours_to"] = hours;
  return tested;
}

bool IsMark(const v1::ColumnLayout& layout, int16_t number) {
  return number == layout.missing() || number == layout.not_known();
}

}  // namespace

People::People(const Pack& pack, const v1::ColumnLayout& layout)
    : layout_(layout) {
  const auto tested = NumbersTested(pack.compiled());
  for (const Column& column : layout.columns()) {
    std::set<int64_t> numbers = {column.min(), column.max()};
    if (const auto found = tested.find(column.id()); found != tested.end()) {
      const int step = std::max(column.step(), 1);
      for (int64_t number : found->second) numbers.insert(number / step);
    }
    std::vector<int16_t> worth_trying;
    for (int64_t number : numbers) {
      for (int64_t near = number - 1; near <= number + 1; ++near) {
        if (near > layout.not_known() && near <= INT16_MAX) {
          worth_trying.push_back(static_cast<int16_t>(near));
        }
      }
    }
    worth_trying_.push_back(std::move(worth_trying));
  }
  numbers_.resize(layout.columns_size());
  pointers_.resize(layout.columns_size());
}

int16_t People::Pick(size_t place, Leaning leaning,
                     std::mt19937* random) const {
  const Column& column = layout_.columns(static_cast<int>(place));
  const auto below = [&](int n) {
    return static_cast<int>((*random)() % static_cast<unsigned>(n));
  };
  const auto missing = static_cast<int16_t>(layout_.missing());
  const auto min = static_cast<int16_t>(column.min());
  if (below(100) < leaning.silent_percent) return missing;
  const bool is_yes_no = column.values_size() == 2;
  if ((is_yes_no || column.kind() == Column::ITEM ||
       column.kind() == Column::TOTAL) &&
      column.kind() != Column::SCREEN_DONE &&
      below(100) < leaning.well_percent) {
    return min;
  }
  if (column.unit() != "" && column.kind() == Column::INPUT &&
      below(200) < leaning.well_percent) {
    return missing;
  }
  const int kind = below(100);
  if (kind < 4) return static_cast<int16_t>(layout_.not_known());
  if (kind < 5) return static_cast<int16_t>((*random)());
  const int span = column.max() - column.min() + 1;
  if (kind < 40) {
    const auto& worth_trying = worth_trying_[place];
    const int16_t number =
        worth_trying[below(static_cast<int>(worth_trying.size()))];
    const bool legal = number >= column.min() && number <= column.max();
    if (legal || below(4) == 0) return number;
  }
  // Low answers too, or every total would be high.
  return static_cast<int16_t>(min +
                              below(kind < 60 ? std::min(span, 2) : span));
}

void People::Make(size_t count, std::mt19937* random) {
  constexpr int kSilent[] = {0, 2, 10, 50, 90, 99};
  constexpr int kWell[] = {0, 50, 90, 97, 99, 100};
  std::vector<Leaning> leanings(count);
  for (Leaning& leaning : leanings) {
    leaning = {kSilent[(*random)() % 6], kWell[(*random)() % 6]};
  }
  for (size_t place = 0; place < numbers_.size(); ++place) {
    std::vector<int16_t>& column = numbers_[place];
    pointers_[place] = nullptr;
    if ((*random)() % 16 == 0) {
      column.assign(count, static_cast<int16_t>(layout_.missing()));
      continue;
    }
    const Column::Kind kind = layout_.columns(static_cast<int>(place)).kind();
    column.resize(count);
    for (size_t i = 0; i < count; ++i) {
      Leaning leaning = leanings[i];
      int& percent = leaning.silent_percent;
      // Most people have one last use, a total or items, a screen that is done.
      if (kind == Column::LAST_USE || kind == Column::SCREEN_DONE) percent /= 2;
      if (kind == Column::LAST_USE_TO || kind == Column::TOTAL ||
          kind == Column::RESULT) {
        percent = std::max(percent, 75);
      }
      column[i] = Pick(place, leaning, random);
    }
    pointers_[place] = column.data();
  }
}

v1::AssessRequest People::Request(size_t person) const {
  v1::AssessRequest request;
  int16_t hours = static_cast<int16_t>(layout_.missing());
  std::string scale_id;
  v1::ScaleResponse* response = nullptr;
  const auto of_scale = [&](const std::string& id) {
    if (response == nullptr || id != scale_id) {
      response = request.add_scales();
      response->set_scale(id);
      scale_id = id;
    }
    return response;
  };
  for (int place = 0; place < layout_.columns_size(); ++place) {
    const Column& column = layout_.columns(place);
    const int16_t number = numbers_[place][person];
    const bool is_mark = IsMark(layout_, number);
    const std::string scale = column.id().substr(0, column.id().find('.'));
    const bool is_value =
        number >= 0 && number < static_cast<int>(column.values_size());
    switch (column.kind()) {
      case Column::INPUT:
        if (number == layout_.not_known()) request.add_unknown(column.id());
        if (is_mark) break;
        if (column.values().empty()) {
          v1::Answer* answer = request.add_answers();
          answer->set_input(column.id());
          answer->set_number(number * column.step());
        } else if (is_value) {
          v1::Answer* answer = request.add_answers();
          answer->set_input(column.id());
          if (column.values(0) == "no" && column.values_size() == 2) {
            answer->set_yes(number == 1);
          } else {
            answer->set_choice(column.values(number));
          }
        }
        break;
      case Column::ITEM:
        of_scale(scale)->add_answers(is_mark ? -1 : number);
        break;
      case Column::TOTAL:
        if (!is_mark) of_scale(scale)->set_total(number);
        break;
      case Column::RESULT:
        if (is_value) of_scale(scale)->set_result(column.values(number));
        break;
      case Column::LAST_USE:
        hours = number;
        if (!is_mark)
          request.mutable_use()->mutable_last_use()->set_hours_ago(number);
        break;
      case Column::LAST_USE_TO:
        if (is_mark) break;
        request.mutable_use()
            ->mutable_last_use()
            ->mutable_hours_ago_between()
            ->set_from(IsMark(layout_, hours) ? -1 : hours);
        request.mutable_use()
            ->mutable_last_use()
            ->mutable_hours_ago_between()
            ->set_to(number);
        break;
      default:
        request.mutable_screen()->set_done(number == 1);
        break;
    }
  }
  return request;
}

std::string People::Show(size_t person) const {
  std::string shown;
  for (int place = 0; place < layout_.columns_size(); ++place) {
    const int16_t number = numbers_[place][person];
    if (number == layout_.missing()) continue;
    absl::StrAppend(&shown, " ", layout_.columns(place).id(), "=",
                    number == layout_.not_known() ? std::string("?")
                                                  : absl::StrCat(number));
  }
  return shown;
}

Outcomes::Outcomes(size_t people)
    : tier(people),
      possible_tier(people),
      phase(people),
      ceiling(people),
      protocols(people),
      flags(people) {}

BatchOutcomes Outcomes::arrays() {
  BatchOutcomes arrays;
  arrays.tier = tier.data();
  arrays.possible_tier = possible_tier.data();
  arrays.phase = phase.data();
  arrays.ceiling = ceiling.data();
  arrays.protocols = protocols.data();
  arrays.flags = flags.data();
  return arrays;
}

std::string Describe(const v1::ColumnLayout& layout, const Outcomes& outcomes,
                     size_t person) {
  std::string text =
      absl::StrCat(layout.tiers(outcomes.tier[person]), " ",
                   layout.tiers(outcomes.possible_tier[person]), " ",
                   layout.phases(outcomes.phase[person]), " ",
                   layout.intensities(outcomes.ceiling[person]));
  std::set<std::string> names;
  for (int i = 0; i < 64; ++i) {
    if ((outcomes.protocols[person] >> i & 1) != 0) {
      names.insert(i < layout.protocols_size() ? layout.protocols(i) : "?");
    }
    if ((outcomes.flags[person] >> i & 1) != 0) {
      names.insert(
          absl::StrCat("+", i < layout.flags_size() ? layout.flags(i) : "?"));
    }
  }
  for (const std::string& name : names) absl::StrAppend(&text, " ", name);
  return text;
}

std::string Describe(const v1::ColumnLayout& layout,
                     const v1::Assessment& assessment) {
  std::string text =
      absl::StrCat(layout.tiers(assessment.safety().tier()), " ",
                   layout.tiers(assessment.safety().possible_tier()), " ",
                   assessment.phase().phase(), " ",
                   layout.intensities(assessment.exercise().ceiling()));
  std::set<std::string> names;
  for (const v1::OfferedProtocol& offered : assessment.protocols()) {
    names.insert(offered.protocol());
  }
  for (const v1::Flag& flag : assessment.flags()) {
    names.insert(absl::StrCat("+", flag.flag()));
  }
  for (const std::string& name : names) absl::StrAppend(&text, " ", name);
  return text;
}

std::string FirstDifference(const Pack& pack, size_t people) {
  // Not a multiple of any block, so that the last people of each call are few.
  constexpr size_t kAtOnce = 1003;
  const Batch batch(pack);
  const v1::ColumnLayout& layout = batch.layout();
  if (!layout.refused().empty()) return layout.refused(0).message();
  std::mt19937 random(20261128);
  People made(pack, layout);
  for (size_t done = 0; done < people; done += kAtOnce) {
    const size_t count = std::min(kAtOnce, people - done);
    made.Make(count, &random);
    BatchColumns columns;
    columns.layout = layout.fingerprint();
    columns.people = count;
    columns.columns = made.columns();
    Outcomes outcomes(count);
    const absl::Status status = batch.Assess(columns, outcomes.arrays());
    if (!status.ok()) return std::string(status.message());
    for (size_t i = 0; i < count; ++i) {
      const auto assessment = Assess(pack, made.Request(i));
      if (!assessment.ok()) {
        return absl::StrCat(assessment.status().message(), made.Show(i));
      }
      const std::string by_columns = Describe(layout, outcomes, i);
      const std::string alone = Describe(layout, *assessment);
      if (by_columns == alone) continue;
      return absl::StrCat("person ", done + i, ":", made.Show(i),
                          "\nby columns: ", by_columns,
                          "\nalone:      ", alone);
    }
  }
  return "";
}

}  // namespace afterleaf::batch_test
