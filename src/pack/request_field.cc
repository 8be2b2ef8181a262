#include "src/pack/request_field.h"

namespace afterleaf {
namespace {

// In the order of the enumeration, so that a field is its own row number.
constexpr RequestFieldInfo kFields[] = {
    {RequestField::kNone, "", FieldType::kNumber},
    {RequestField::kAge, "person.age", FieldType::kNumber},
    {RequestField::kSex, "person.sex", FieldType::kChoice},
    {RequestField::kPregnant, "person.pregnant", FieldType::kYesNo},
    {RequestField::kObstetricClearance, "person.obstetric_clearance",
     FieldType::kYesNo},
    {RequestField::kSedentary, "person.sedentary", FieldType::kYesNo},
    {RequestField::kStatus, "use.status", FieldType::kChoice},
    {RequestField::kProduct, "use.product", FieldType::kChoice},
    {RequestField::kAmount, "use.amount_mg", FieldType::kNumber},
    {RequestField::kDoses, "use.doses_tenths", FieldType::kNumber},
    {RequestField::kMonths, "use.months", FieldType::kNumber},
    {RequestField::kDaysPerWeek, "use.days_per_week", FieldType::kNumber},
    {RequestField::kEarlierWithdrawal, "use.earlier_withdrawal",
     FieldType::kYesNo},
    {RequestField::kLongestAbstinence, "use.longest_abstinence_h",
     FieldType::kNumber},
    {RequestField::kUseDaysLast7, "use.use_days_last_7", FieldType::kNumber},
    {RequestField::kSystolic, "vitals.systolic_mmhg", FieldType::kNumber},
    {RequestField::kDiastolic, "vitals.diastolic_mmhg", FieldType::kNumber},
    {RequestField::kHeartRate, "vitals.heart_rate_bpm", FieldType::kNumber},
    {RequestField::kTemperature, "vitals.temperature_tenths_c",
     FieldType::kNumber},
    {RequestField::kSleepMinutes, "vitals.sleep_minutes", FieldType::kNumber},
    {RequestField::kRestless, "restlessness.reported", FieldType::kYesNo},
    {RequestField::kLocation, "restlessness.location", FieldType::kChoice},
    {RequestField::kCircadian, "restlessness.circadian", FieldType::kChoice},
    {RequestField::kRelief, "restlessness.relief", FieldType::kChoice},
    {RequestField::kRest, "restlessness.rest", FieldType::kChoice},
    {RequestField::kSensation, "restlessness.sensation", FieldType::kChoice},
    {RequestField::kTrigger, "restlessness.trigger", FieldType::kChoice},
};
static_assert(sizeof(kFields) / sizeof(kFields[0]) ==
                  static_cast<size_t>(RequestField::kCount),
              "one row per field");

}  // namespace

const RequestFieldInfo* FindRequestField(absl::string_view path) {
  for (const RequestFieldInfo& info : kFields) {
    if (!info.path.empty() && info.path == path) return &info;
  }
  return nullptr;
}

const RequestFieldInfo& GetRequestField(RequestField field) {
  return kFields[static_cast<int>(field)];
}

}  // namespace afterleaf
