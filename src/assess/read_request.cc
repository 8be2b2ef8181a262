#include "src/assess/read_request.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "src/base/add_issue.h"
#include "src/base/error_detail.h"
#include "src/base/limits.h"
#include "src/base/message.h"

namespace afterleaf {
namespace {

using Issues = Repeated<v1::Issue>;

// Hours between two instants; nothing when `then` lies in the future.
std::optional<int64_t> HoursBefore(int64_t now, int64_t then) {
  if (then > now) return std::nullopt;
  // The difference of any two instants fits once it is known to be positive.
  return static_cast<int64_t>(
      (static_cast<uint64_t>(now) - static_cast<uint64_t>(then)) / 3600);
}

// Reads the last use; `reading->hours` stays empty when it is not known.
void ReadLastUse(const v1::AssessRequest& request, Reading* reading) {
  const v1::LastUse& last = request.use().last_use();
  std::optional<int64_t> from;
  std::optional<int64_t> to;
  const bool by_instant = last.when_case() == v1::LastUse::kInstantS ||
                          last.when_case() == v1::LastUse::kBetween;
  if (by_instant && !request.has_as_of_s()) {
    reading->invalid_last_use = true;
    AddIssue("INVALID_INPUT", "use.last_use",
             "an instant needs as_of_s, the time now; counts as not given",
             &reading->issues);
    return;
  }
  switch (last.when_case()) {
    case v1::LastUse::WHEN_NOT_SET:
      return;
    case v1::LastUse::kInstantS:
      from = to = HoursBefore(request.as_of_s(), last.instant_s());
      break;
    case v1::LastUse::kBetween:
      from = HoursBefore(request.as_of_s(), last.between().to_s());
      to = HoursBefore(request.as_of_s(), last.between().from_s());
      if (last.between().from_s() > last.between().to_s()) from.reset();
      break;
    case v1::LastUse::kHoursAgo:
      from = to = last.hours_ago();
      break;
    case v1::LastUse::kHoursAgoBetween:
      from = last.hours_ago_between().from();
      to = last.hours_ago_between().to();
      break;
  }
  if (!from.has_value() || !to.has_value() || *from < 0 || *to < *from ||
      *to > kMaxLastUseHours) {
    reading->invalid_last_use = true;
    AddIssue("INVALID_INPUT", "use.last_use",
             "lies in the future, ends before it begins, or is more than 120 "
             "years ago; counts as not given",
             &reading->issues);
    return;
  }
  reading->hours =
      HoursSince{static_cast<int32_t>(*from), static_cast<int32_t>(*to)};
}

void EnterLastUse(const CompiledPack& pack, const v1::AssessRequest& request,
                  const Reading& reading, FactTable* facts) {
  if (!reading.hours.has_value()) {
    facts->SetValue(pack.last_use_given, last_use_given::kNone);
    facts->SetUnknown(pack.last_use_hours);
    return;
  }
  const v1::LastUse::WhenCase given = request.use().last_use().when_case();
  const bool range =
      given == v1::LastUse::kBetween || given == v1::LastUse::kHoursAgoBetween;
  facts->SetValue(pack.last_use_given,
                  range ? last_use_given::kRange : last_use_given::kInstant);
  facts->SetNumber(pack.last_use_hours, reading.hours->from);
}

// A scale whose items stand in inputs has two doors, the scale and the screen;
// whatever came through one is carried over to the other.
void ShareWithInputs(const CompiledScale& scale, Response* response,
                     InputAnswers* inputs) {
  bool any_said = response->has_items;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const int input = scale.items[i].input;
    any_said |= inputs->IsSaid(input);
    if (inputs->IsYes(input)) {
      response->answers[i] = 1;
    } else if (inputs->IsNo(input) && response->answers[i] < 0) {
      response->answers[i] = 0;
    }
  }
  ApplySkips(scale, response);
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const int input = scale.items[i].input;
    if (response->answers[i] >= 0) {
      inputs->SetYesNo(input, response->answers[i] == 1);
    } else if (response->has_items) {
      inputs->SetUnknown(input);
    }
  }
  response->has_items = any_said;
}

// After the inputs were entered: the items are what the inputs came to.
void TakeFromInputs(const CompiledPack& pack, const CompiledScale& scale,
                    const FactTable& facts, Response* response) {
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const FactId fact = pack.inputs[scale.items[i].input].fact;
    response->answers[i] = !response->has_items || !facts.IsKnown(fact) ? -1
                           : facts.IsYes(fact)                          ? 1
                                                                        : 0;
  }
}

// A scale that nobody began is not silent while its inputs are open: what may
// be behind them may be behind its total.
void OpenByInputs(const CompiledPack& pack, const CompiledScale& scale,
                  FactTable* facts) {
  bool any_open = false;
  for (const CompiledItem& item : scale.items) {
    const FactId input = pack.inputs[item.input].fact;
    if (!(*facts)[input].asked || facts->IsKnown(input)) continue;
    any_open = true;
    if (!(*facts)[item.fact].asked) facts->SetUnknown(item.fact);
  }
  if (!any_open || scale.total == kNoFact || (*facts)[scale.total].asked) {
    return;
  }
  facts->SetUnknown(scale.total);
  if (scale.band != kNoFact) facts->SetUnknown(scale.band);
}

bool ScreenIsDone(const CompiledPack& pack, const v1::AssessRequest& request,
                  const InputAnswers& inputs) {
  if (request.screen().done()) return true;
  bool any_core = false;
  for (size_t i = 0; i < pack.inputs.size(); ++i) {
    const CompiledInput& input = pack.inputs[i];
    if (input.screen != v1::CORE) continue;
    any_core = true;
    if (input.silence == Silence::kUnknown &&
        !inputs.IsSaid(static_cast<int>(i))) {
      return false;
    }
  }
  return any_core;
}

void EnterScreenState(const CompiledPack& pack, bool done,
                      const InputAnswers& inputs, const Reading& reading,
                      FactTable* facts) {
  bool complete = true;
  for (size_t i = 0; i < pack.inputs.size(); ++i) {
    if (pack.inputs[i].screen != v1::NOT_IN_SCREEN &&
        inputs.IsUnknown(static_cast<int>(i))) {
      complete = false;
    }
  }
  for (size_t i = 0; i < pack.scales.size(); ++i) {
    complete &= !LacksSafetyItem(pack.scales[i], reading.scores[i]);
  }
  facts->SetValue(pack.screen_state, !done      ? screen_state::kNotDone
                                     : complete ? screen_state::kComplete
                                                : screen_state::kIncomplete);
}

}  // namespace

absl::Status CheckAnswerCount(const v1::AssessRequest& request) {
  int64_t answers =
      int64_t{request.answers_size()} + request.unknown_size() +
      request.screen().present_size() + request.screen().absent_size() +
      request.screen().unknown_size() + request.co_use().present_size() +
      request.co_use().absent_size() + request.co_use().unknown_size();
  for (const v1::ScaleResponse& response : request.scales()) {
    answers += CountAnswers(response);
  }
  if (answers > kMaxAnswers) {
    return ErrorAt(
        absl::StatusCode::kResourceExhausted, "",
        absl::StrCat("more than ", kMaxAnswers, " answers in one request"));
  }
  return absl::OkStatus();
}

RequestReader::RequestReader(const CompiledPack& pack)
    : pack_(pack),
      inputs_(pack),
      unanswered_(pack.scales.size()),
      bound_(pack.scales.size()),
      seen_(pack.scales.size(), 1) {
  Issues none;
  for (size_t i = 0; i < pack.scales.size(); ++i) {
    ClearResponse(pack, static_cast<int>(i), &response_);
    ScoreResponse(pack.scales[i], response_, "", &none, &unanswered_[i]);
  }
}

// Answers to a scale whose items stand in inputs, the worse of each item.
void RequestReader::Merge(const CompiledScale& scale) {
  Response& merged = bound_[response_.scale];
  merged.has_items |= response_.has_items;
  merged.source = response_.source;
  for (size_t k = 0; k < scale.items.size(); ++k) {
    merged.answers[k] = std::max(merged.answers[k], response_.answers[k]);
    merged.illegal[k] = merged.illegal[k] || response_.illegal[k];
  }
}

// Every scale has one score; a second response to it is merged, worse wins.
absl::Status RequestReader::ReadScales(const v1::AssessRequest& request,
                                       Reading* reading) {
  Issues* const issues = &reading->issues;
  for (size_t i = 0; i < seen_.size(); ++i) {
    if (seen_[i] != 0) reading->scores[i] = unanswered_[i];
    seen_[i] = 0;
  }
  for (int i = 0; i < request.scales_size(); ++i) {
    const std::string path = absl::StrCat("scales[", i, "]");
    absl::Status status =
        ReadResponse(pack_, request.scales(i), path, issues, &response_);
    if (!status.ok()) return status;
    const int position = response_.scale;
    const CompiledScale& scale = pack_.scales[position];
    const bool again = seen_[position] != 0;
    if (again) {
      AddIssue("DUPLICATE", path,
               "this scale was answered before; the worse answers stand",
               issues);
    }
    seen_[position] = 1;
    if (scale.bound_to_inputs()) {
      Merge(scale);
      continue;
    }
    ApplySkips(scale, &response_);
    Score& score = reading->scores[position];
    if (again) {
      ScoreResponse(scale, response_, path, issues, &score_);
      score = WorseScore(scale, score, score_);
    } else {
      ScoreResponse(scale, response_, path, issues, &score);
    }
  }
  return absl::OkStatus();
}

absl::Status RequestReader::Read(const v1::AssessRequest& request,
                                 Reading* reading, FactTable* facts) {
  Issues* const issues = &reading->issues;
  reading->scores.resize(pack_.scales.size());
  reading->hours.reset();
  reading->invalid_last_use = false;
  absl::Status status = inputs_.Read(request, issues);
  if (!status.ok()) return status;
  for (size_t i = 0; i < pack_.scales.size(); ++i) {
    if (!pack_.scales[i].bound_to_inputs()) continue;
    ClearResponse(pack_, static_cast<int>(i), &bound_[i]);
  }
  status = ReadScales(request, reading);
  if (!status.ok()) return status;
  for (size_t i = 0; i < pack_.scales.size(); ++i) {
    if (pack_.scales[i].bound_to_inputs()) {
      ShareWithInputs(pack_.scales[i], &bound_[i], &inputs_);
    }
  }
  inputs_.ReportContradictions(issues);

  const bool done = ScreenIsDone(pack_, request, inputs_);
  inputs_.Enter(done, facts);
  for (size_t i = 0; i < pack_.scales.size(); ++i) {
    const CompiledScale& scale = pack_.scales[i];
    if (scale.bound_to_inputs()) {
      TakeFromInputs(pack_, scale, *facts, &bound_[i]);
      ScoreResponse(scale, bound_[i], "", issues, &reading->scores[i]);
    }
    EnterScore(pack_, scale, reading->scores[i], facts);
    if (scale.bound_to_inputs()) OpenByInputs(pack_, scale, facts);
  }
  EnterScreenState(pack_, done, inputs_, *reading, facts);
  ReadLastUse(request, reading);
  EnterLastUse(pack_, request, *reading, facts);
  return absl::OkStatus();
}

}  // namespace afterleaf
