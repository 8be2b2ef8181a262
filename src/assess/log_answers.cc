#include "src/assess/log_answers.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "src/base/add_issue.h"
#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/pack/request_field.h"

namespace afterleaf {
namespace {

using Issues = Repeated<v1::Issue>;

// Everything but the log, which can be as large as all requests together.
v1::AssessRequest WithoutLog(const v1::AssessRequest& request) {
  v1::AssessRequest copy;
  if (request.has_as_of_s()) copy.set_as_of_s(request.as_of_s());
  if (request.has_person()) *copy.mutable_person() = request.person();
  if (request.has_use()) *copy.mutable_use() = request.use();
  *copy.mutable_scales() = request.scales();
  if (request.has_screen()) *copy.mutable_screen() = request.screen();
  if (request.has_co_use()) *copy.mutable_co_use() = request.co_use();
  if (request.has_vitals()) *copy.mutable_vitals() = request.vitals();
  if (request.has_restlessness()) {
    *copy.mutable_restlessness() = request.restlessness();
  }
  *copy.mutable_answers() = request.answers();
  *copy.mutable_unknown() = request.unknown();
  copy.set_locale(request.locale());
  copy.set_region(request.region());
  copy.set_utc_offset_minutes(request.utc_offset_minutes());
  copy.set_omit_reasons(request.omit_reasons());
  return copy;
}

// A number about use that both a person and a log can say.
struct UseNumber {
  RequestField field;
  std::optional<int32_t> (*logged)(const v1::DerivedUse&);
  std::optional<int32_t> (*stated)(const v1::UseHistory&);
  void (*set)(int32_t, v1::UseHistory*);
};

template <class Message, bool (Message::*kHas)() const,
          int32_t (Message::*kGet)() const>
std::optional<int32_t> Get(const Message& message) {
  return (message.*kHas)() ? std::optional<int32_t>((message.*kGet)())
                           : std::nullopt;
}

template <void (v1::UseHistory::*kSet)(int32_t)>
void Set(int32_t number, v1::UseHistory* use) {
  (use->*kSet)(number);
}

#define AFTERLEAF_USE_NUMBER(request_field, name)         \
  {                                                       \
    RequestField::request_field,                          \
        &Get<v1::DerivedUse, &v1::DerivedUse::has_##name, \
             &v1::DerivedUse::name>,                      \
        &Get<v1::UseHistory, &v1::UseHistory::has_##name, \
             &v1::UseHistory::name>,                      \
        &Set<&v1::UseHistory::set_##name>                 \
  }

constexpr UseNumber kUseNumbers[] = {
    AFTERLEAF_USE_NUMBER(kUseDaysLast7, use_days_last_7),
    AFTERLEAF_USE_NUMBER(kLongestAbstinence, longest_abstinence_h),
    AFTERLEAF_USE_NUMBER(kAmount, amount_mg),
    AFTERLEAF_USE_NUMBER(kDoses, doses_tenths),
    AFTERLEAF_USE_NUMBER(kDaysPerWeek, days_per_week),
};

#undef AFTERLEAF_USE_NUMBER

class Filler {
 public:
  Filler(const CompiledPack& pack, const v1::DerivedUse& derived,
         v1::AssessRequest* request, Issues* issues)
      : pack_(pack), derived_(derived), request_(request), issues_(issues) {
    for (const v1::Answer& answer : request->answers()) {
      said_.emplace(answer.input());
    }
    for (absl::string_view input : request->unknown()) said_.emplace(input);
  }

  void Fill() {
    FillLastUse();
    for (const UseNumber& number : kUseNumbers) FillNumber(number);
    FillProduct();
    if (derived_.has_sleep_minutes() &&
        !request_->vitals().has_sleep_minutes() &&
        IsSilent(RequestField::kSleepMinutes)) {
      request_->mutable_vitals()->set_sleep_minutes(derived_.sleep_minutes());
    }
    // A yes stands beside whatever else was said.
    for (absl::string_view input : derived_.answered_yes()) {
      v1::Answer* answer = request_->add_answers();
      answer->set_input(MessageText(input));
      answer->set_yes(true);
    }
  }

 private:
  // Place of the input that the field feeds; below 0: the pack has none.
  int InputOf(RequestField field) const {
    return pack_.input_by_field[static_cast<size_t>(field)];
  }

  // The pack has an input that the field feeds, and nothing was said of it by
  // id.
  bool IsSilent(RequestField field) const {
    const int input = InputOf(field);
    return input >= 0 && !said_.contains(pack_.source.inputs(input).id());
  }

  static std::optional<int64_t> PossibleHours(int32_t from, int32_t to) {
    if (from < 0 || to < from || to > kMaxLastUseHours) return std::nullopt;
    return from;
  }

  // Whole hours from the latest moment of the stated last use until now;
  // nothing when it is not stated, or cannot be.
  std::optional<int64_t> StatedHours() const {
    const v1::LastUse& last = request_->use().last_use();
    const int64_t now_s = request_->as_of_s();
    int64_t at_s = 0;
    switch (last.when_case()) {
      case v1::LastUse::WHEN_NOT_SET:
        return std::nullopt;
      case v1::LastUse::kHoursAgo:
        return PossibleHours(last.hours_ago(), last.hours_ago());
      case v1::LastUse::kHoursAgoBetween:
        return PossibleHours(last.hours_ago_between().from(),
                             last.hours_ago_between().to());
      case v1::LastUse::kInstantS:
        at_s = last.instant_s();
        break;
      case v1::LastUse::kBetween:
        if (last.between().from_s() > last.between().to_s()) {
          return std::nullopt;
        }
        at_s = last.between().to_s();
        break;
    }
    if (at_s > now_s || at_s < 0) return std::nullopt;
    return (now_s - at_s) / 3600;
  }

  void FillLastUse() {
    if (!derived_.has_last_use_from_s()) return;
    const int64_t logged_h =
        (request_->as_of_s() - derived_.last_use_from_s()) / 3600;
    if (request_->use().last_use().when_case() != v1::LastUse::WHEN_NOT_SET) {
      const std::optional<int64_t> stated_h = StatedHours();
      if (!stated_h.has_value()) {
        AddIssue("INVALID_INPUT", "use.last_use",
                 "the time cannot be right; that of the log stands", issues_);
      } else if (*stated_h <= logged_h) {
        return;
      } else {
        AddIssue("CONTRADICTION", "use.last_use",
                 "the log has a later use, which stands", issues_);
      }
    }
    v1::LastUse* last = request_->mutable_use()->mutable_last_use();
    if (derived_.last_use_from_s() == derived_.last_use_to_s()) {
      last->set_instant_s(derived_.last_use_from_s());
    } else {
      last->mutable_between()->set_from_s(derived_.last_use_from_s());
      last->mutable_between()->set_to_s(derived_.last_use_to_s());
    }
  }

  // What was said is no legal answer to the input, and counts as not said.
  bool IsLegal(RequestField field, int32_t number) const {
    const int input = InputOf(field);
    if (input < 0) return true;
    const Fact& fact = pack_.facts[pack_.inputs[input].fact];
    return number >= fact.min && number <= fact.max;
  }

  void FillNumber(const UseNumber& number) {
    const std::optional<int32_t> logged = number.logged(derived_);
    if (!logged.has_value()) return;
    const absl::string_view path = GetRequestField(number.field).path;
    const std::optional<int32_t> stated = number.stated(request_->use());
    if (stated.has_value()) {
      if (!IsLegal(number.field, *stated)) {
        AddIssue("INVALID_RESPONSE", path,
                 "lies outside the legal numbers; that of the log stands",
                 issues_);
      } else if (*stated >= *logged) {
        return;
      } else {
        AddIssue("CONTRADICTION", path, "the log has more, which stands",
                 issues_);
      }
    } else if (!IsSilent(number.field) && !IsLessById(number.field, *logged)) {
      return;
    }
    number.set(*logged, request_->mutable_use());
  }

  // A number was said by id that is less than the log has. Beside that of the
  // log both stay possible, as of any two answers.
  bool IsLessById(RequestField field, int32_t logged) const {
    const int input = InputOf(field);
    if (input < 0) return false;
    const absl::string_view id = pack_.source.inputs(input).id();
    for (const v1::Answer& answer : request_->answers()) {
      if (answer.input() == id && answer.value_case() == v1::Answer::kNumber &&
          answer.number() < logged) {
        return true;
      }
    }
    return false;
  }

  // Place of a product from weak to strong; several at once are the strongest.
  int Strength(absl::string_view product) const {
    const CompiledUseLog& model = pack_.use_log;
    const std::vector<absl::string_view>& values =
        pack_.facts[pack_.inputs[model.product_input].fact].values;
    const auto found = std::find(values.begin(), values.end(), product);
    if (found == values.end()) return -1;
    const int value = static_cast<int>(found - values.begin());
    return value == model.mixed_product ? static_cast<int>(values.size())
                                        : model.product_rank[value];
  }

  void FillProduct() {
    if (derived_.product().empty() || !IsSilent(RequestField::kProduct)) return;
    v1::UseHistory* use = request_->mutable_use();
    if (!use->product().empty()) {
      if (Strength(derived_.product()) <= Strength(use->product())) return;
      AddIssue("CONTRADICTION", "use.product",
               "the log has a stronger product, which stands", issues_);
    }
    use->set_product(derived_.product());
  }

  const CompiledPack& pack_;
  const v1::DerivedUse& derived_;
  v1::AssessRequest* request_;
  Issues* issues_;
  absl::flat_hash_set<std::string> said_;
};

}  // namespace

v1::AssessRequest WithLogAnswers(const CompiledPack& pack,
                                 const v1::AssessRequest& request,
                                 const v1::DerivedUse& derived,
                                 Issues* issues) {
  v1::AssessRequest filled = WithoutLog(request);
  Filler(pack, derived, &filled, issues).Fill();
  return filled;
}

}  // namespace afterleaf
