#include "src/assess/input_answers.h"

#include <algorithm>
#include <variant>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/assess/typed_fields.h"
#include "src/base/add_issue.h"
#include "src/base/error_detail.h"
#include "src/scale/response.h"

namespace afterleaf {

absl::Status InputAnswers::Read(const v1::AssessRequest& request,
                                Issues* issues) {
  answers_.assign(pack_.inputs.size(), Answer{});
  const v1::Screen& screen = request.screen();
  const v1::CoUse& co_use = request.co_use();
  const absl::Status steps[] = {
      ReadTyped(request, issues),
      ReadYesNoIds(screen.present(), "screen.present", true),
      ReadYesNoIds(screen.absent(), "screen.absent", false),
      ReadUnknownIds(screen.unknown(), "screen.unknown"),
      ReadYesNoIds(co_use.present(), "co_use.present", true),
      ReadYesNoIds(co_use.absent(), "co_use.absent", false),
      ReadUnknownIds(co_use.unknown(), "co_use.unknown"),
      ReadUnknownIds(request.unknown(), "unknown"),
      ReadAnswers(request, issues),
  };
  for (const absl::Status& step : steps) {
    if (!step.ok()) return step;
  }
  return absl::OkStatus();
}

absl::Status InputAnswers::ReadTyped(const v1::AssessRequest& request,
                                     Issues* issues) {
  for (int i = 1; i < static_cast<int>(RequestField::kCount); ++i) {
    const RequestField field = static_cast<RequestField>(i);
    const std::optional<TypedValue> value = ReadTypedField(request, field);
    if (!value.has_value()) continue;
    const absl::string_view path = GetRequestField(field).path;
    const int input = pack_.input_by_field[i];
    if (input < 0) {
      AddIssue("NOT_IN_PACK", path,
               "the pack has no input for this field; the answer is not used",
               issues);
    } else if (const int32_t* number = std::get_if<int32_t>(&*value)) {
      if (!SetNumber(input, *number)) AddIllegal(input, path, issues);
    } else if (const auto* choice = std::get_if<absl::string_view>(&*value)) {
      if (!SetChoice(input, *choice)) AddIllegal(input, path, issues);
    } else {
      SetYesNo(input, std::get<bool>(*value));
    }
  }
  return absl::OkStatus();
}

std::string InputAnswers::Place::ToString() const {
  return absl::StrCat(list, "[", index, "]", field);
}

absl::Status InputAnswers::Find(absl::string_view id, const Place& place,
                                int* input) const {
  const auto found = pack_.input_by_id.find(id);
  if (found == pack_.input_by_id.end()) {
    return ErrorAt(absl::StatusCode::kInvalidArgument, place.ToString(),
                   absl::StrCat("no such input in pack ", pack_.source.id()));
  }
  *input = found->second;
  return absl::OkStatus();
}

absl::Status InputAnswers::ReadYesNoIds(const Ids& ids, absl::string_view path,
                                        bool yes) {
  for (int i = 0; i < ids.size(); ++i) {
    const Place place = {path, i};
    int input = 0;
    absl::Status status = Find(ids[i], place, &input);
    if (!status.ok()) return status;
    if (!IsYesNo(input)) {
      return ErrorAt(absl::StatusCode::kInvalidArgument, place.ToString(),
                     "this input is not yes/no; answer it in its own field or "
                     "under `answers`");
    }
    SetYesNo(input, yes);
  }
  return absl::OkStatus();
}

absl::Status InputAnswers::ReadUnknownIds(const Ids& ids,
                                          absl::string_view path) {
  for (int i = 0; i < ids.size(); ++i) {
    const auto found = pack_.input_by_id.find(ids[i]);
    if (found != pack_.input_by_id.end()) {
      SetUnknown(found->second);
      continue;
    }
    // Whatever can be asked can be answered with "I do not know"; for a scale
    // or the last use that is the same as leaving it out.
    if (pack_.scale_by_id.contains(ids[i]) || ids[i] == "last_use") continue;
    int input = 0;
    return Find(ids[i], {path, i}, &input);
  }
  return absl::OkStatus();
}

absl::Status InputAnswers::ReadAnswers(const v1::AssessRequest& request,
                                       Issues* issues) {
  for (int i = 0; i < request.answers_size(); ++i) {
    const v1::Answer& answer = request.answers(i);
    Place place = {"answers", i, ".input"};
    int input = 0;
    absl::Status status = Find(answer.input(), place, &input);
    if (!status.ok()) return status;
    using Domain = v1::Input;
    const Domain::DomainCase domain = pack_.inputs[input].domain;
    if (answer.has_number() && domain == Domain::kInteger) {
      place.field = ".number";
      if (SetNumber(input, answer.number())) continue;
      AddIllegal(input, place.ToString(), issues);
    } else if (answer.has_choice() && domain == Domain::kEnumeration) {
      place.field = ".choice";
      if (SetChoice(input, answer.choice())) continue;
      AddIllegal(input, place.ToString(), issues);
    } else if (answer.has_yes() && domain == Domain::kYesNo) {
      SetYesNo(input, answer.yes());
    } else {
      place.field = "";
      AddIssue("INVALID_RESPONSE", place.ToString(),
               absl::StrCat("this input is answered with `",
                            domain == Domain::kInteger       ? "number"
                            : domain == Domain::kEnumeration ? "choice"
                                                             : "yes",
                            "`"),
               issues);
    }
  }
  return absl::OkStatus();
}

bool InputAnswers::SetNumber(int input, int32_t number) {
  const Fact& fact = pack_.facts[pack_.inputs[input].fact];
  if (number < fact.min || number > fact.max) return false;
  Answer& answer = answers_[input];
  if ((answer.said & kValue) == 0) answer.low = answer.high = number;
  answer.said |= kValue;
  answer.low = std::min(answer.low, number);
  answer.high = std::max(answer.high, number);
  return true;
}

bool InputAnswers::SetChoice(int input, absl::string_view choice) {
  const Fact& fact = pack_.facts[pack_.inputs[input].fact];
  const auto found = std::find(fact.values.begin(), fact.values.end(), choice);
  if (found == fact.values.end()) return false;
  Answer& answer = answers_[input];
  answer.said |= kValue;
  answer.set |= uint64_t{1} << (found - fact.values.begin());
  return true;
}

void InputAnswers::AddIllegal(int input, absl::string_view path,
                              Issues* issues) const {
  const Fact& fact = pack_.facts[pack_.inputs[input].fact];
  if (fact.is_set()) {
    AddIssue("INVALID_RESPONSE", path,
             absl::StrCat("not a legal answer; legal are ",
                          absl::StrJoin(fact.values, ", ")),
             issues);
    return;
  }
  const absl::string_view unit = pack_.source.inputs(input).integer().unit();
  AddIssue("INVALID_RESPONSE", path,
           absl::StrCat("not a legal answer; it lies in ", fact.min, " to ",
                        fact.max, unit.empty() ? "" : " ", unit),
           issues);
}

void InputAnswers::ReportContradictions(Issues* issues) const {
  for (size_t i = 0; i < answers_.size(); ++i) {
    const Answer& answer = answers_[i];
    if (answer.said == 0) continue;
    const bool two_values =
        answer.low != answer.high || (answer.set & (answer.set - 1)) != 0;
    const bool said_twice = (answer.said & (answer.said - 1)) != 0;
    if (!two_values && !said_twice) continue;
    AddIssue("CONTRADICTION", pack_.source.inputs(static_cast<int>(i)).id(),
             two_values ? "answered twice, and differently; both stay "
                          "possible"
             : (answer.said & kValue) != 0
                 ? "answered, and marked as not known; the answer stands"
                 : "answered twice, and differently; the more cautious "
                   "answer stands",
             issues);
  }
}

void InputAnswers::Enter(bool screen_done, FactTable* facts) const {
  for (size_t i = 0; i < answers_.size(); ++i) {
    const int input = static_cast<int>(i);
    if (IsYesNo(input)) {
      EnterYesNo(input, screen_done, facts);
    } else {
      EnterValue(input, facts);
    }
  }
}

void InputAnswers::EnterYesNo(int input, bool screen_done,
                              FactTable* facts) const {
  const CompiledInput& compiled = pack_.inputs[input];
  bool given = true;
  if (IsYes(input)) {
    facts->SetValue(compiled.fact, yes_no::kYes);
  } else if (IsUnknown(input)) {
    facts->SetUnknown(compiled.fact);
    given = false;
  } else if (IsNo(input) || (screen_done && compiled.screen == v1::CORE)) {
    facts->SetValue(compiled.fact, yes_no::kNo);
  } else {
    EnterSilence(input, facts);
    given = false;
  }
  facts->SetValue(compiled.given, given ? yes_no::kYes : yes_no::kNo);
}

void InputAnswers::EnterValue(int input, FactTable* facts) const {
  const CompiledInput& compiled = pack_.inputs[input];
  const Answer& answer = answers_[input];
  bool given = (answer.said & kValue) != 0;
  if (given) {
    if (pack_.facts[compiled.fact].is_set()) {
      facts->SetMask(compiled.fact, answer.set);
      given = compiled.unknown_value < 0 ||
              answer.set != uint64_t{1} << compiled.unknown_value;
    } else {
      facts->SetRange(compiled.fact, answer.low, answer.high);
    }
  } else if (answer.said != 0) {
    facts->SetUnknown(compiled.fact);
  } else {
    EnterSilence(input, facts);
  }
  facts->SetValue(compiled.given, given ? yes_no::kYes : yes_no::kNo);
}

void InputAnswers::EnterSilence(int input, FactTable* facts) const {
  const CompiledInput& compiled = pack_.inputs[input];
  switch (compiled.silence) {
    case Silence::kUnknown:
      facts->SetUnknown(compiled.fact);
      return;
    case Silence::kNotAsked:
      facts->SetNotAsked(compiled.fact);
      return;
    case Silence::kValue:
      if (pack_.facts[compiled.fact].is_set()) {
        facts->SetValue(compiled.fact, compiled.silence_value);
      } else {
        facts->SetNumber(compiled.fact, compiled.silence_value);
      }
      return;
  }
}

}  // namespace afterleaf
