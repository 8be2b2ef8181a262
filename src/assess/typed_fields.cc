#include "src/assess/typed_fields.h"

namespace afterleaf {
namespace {

using Value = std::optional<TypedValue>;

Value Number(bool has, int32_t value) {
  return has ? Value(TypedValue(value)) : std::nullopt;
}
Value YesNo(bool has, bool value) {
  return has ? Value(TypedValue(value)) : std::nullopt;
}
Value Choice(absl::string_view value) {
  return value.empty() ? std::nullopt : Value(TypedValue(value));
}

// Somebody who answers about restlessness is restless, unless they say not.
Value Restless(const v1::AssessRequest& request) {
  if (!request.has_restlessness()) return std::nullopt;
  return TypedValue(!request.restlessness().has_reported() ||
                    request.restlessness().reported());
}

}  // namespace

std::optional<TypedValue> ReadTypedField(const v1::AssessRequest& request,
                                         RequestField field) {
  const v1::Person& person = request.person();
  const v1::UseHistory& use = request.use();
  const v1::Vitals& vitals = request.vitals();
  const v1::Restlessness& restlessness = request.restlessness();
  switch (field) {
    case RequestField::kAge:
      return Number(person.has_age(), person.age());
    case RequestField::kSex:
      return Choice(person.sex());
    case RequestField::kPregnant:
      return YesNo(person.has_pregnant(), person.pregnant());
    case RequestField::kObstetricClearance:
      return YesNo(person.has_obstetric_clearance(),
                   person.obstetric_clearance());
    case RequestField::kSedentary:
      return YesNo(person.has_sedentary(), person.sedentary());
    case RequestField::kStatus:
      return Choice(use.status());
    case RequestField::kProduct:
      return Choice(use.product());
    case RequestField::kAmount:
      return Number(use.has_amount_mg(), use.amount_mg());
    case RequestField::kDoses:
      return Number(use.has_doses_tenths(), use.doses_tenths());
    case RequestField::kMonths:
      return Number(use.has_months(), use.months());
    case RequestField::kDaysPerWeek:
      return Number(use.has_days_per_week(), use.days_per_week());
    case RequestField::kEarlierWithdrawal:
      return YesNo(use.has_earlier_withdrawal(), use.earlier_withdrawal());
    case RequestField::kLongestAbstinence:
      return Number(use.has_longest_abstinence_h(), use.longest_abstinence_h());
    case RequestField::kUseDaysLast7:
      return Number(use.has_use_days_last_7(), use.use_days_last_7());
    case RequestField::kSystolic:
      return Number(vitals.has_systolic_mmhg(), vitals.systolic_mmhg());
    case RequestField::kDiastolic:
      return Number(vitals.has_diastolic_mmhg(), vitals.diastolic_mmhg());
    case RequestField::kHeartRate:
      return Number(vitals.has_heart_rate_bpm(), vitals.heart_rate_bpm());
    case RequestField::kTemperature:
      return Number(vitals.has_temperature_tenths_c(),
                    vitals.temperature_tenths_c());
    case RequestField::kSleepMinutes:
      return Number(vitals.has_sleep_minutes(), vitals.sleep_minutes());
    case RequestField::kRestless:
      return Restless(request);
    case RequestField::kLocation:
      return Choice(restlessness.location());
    case RequestField::kCircadian:
      return Choice(restlessness.circadian());
    case RequestField::kRelief:
      return Choice(restlessness.relief());
    case RequestField::kRest:
      return Choice(restlessness.rest());
    case RequestField::kSensation:
      return Choice(restlessness.sensation());
    case RequestField::kTrigger:
      return Choice(restlessness.trigger());
    case RequestField::kNone:
    case RequestField::kCount:
      break;
  }
  return std::nullopt;
}

}  // namespace afterleaf
