#ifndef AFTERLEAF_PACK_REQUEST_FIELD_H_
#define AFTERLEAF_PACK_REQUEST_FIELD_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

// The typed fields of AssessRequest that an input of a pack can be fed from.
enum class RequestField {
  kNone,
  kAge,
  kSex,
  kPregnant,
  kObstetricClearance,
  kSedentary,
  kStatus,
  kProduct,
  kAmount,
  kDoses,
  kMonths,
  kDaysPerWeek,
  kEarlierWithdrawal,
  kLongestAbstinence,
  kUseDaysLast7,
  kSystolic,
  kDiastolic,
  kHeartRate,
  kTemperature,
  kSleepMinutes,
  kRestless,
  kLocation,
  kCircadian,
  kRelief,
  kRest,
  kSensation,
  kTrigger,
  kCount,
};

enum class FieldType { kNumber, kChoice, kYesNo };

struct RequestFieldInfo {
  RequestField field;
  absl::string_view path;
  FieldType type;
};

// The row of a field path, or nullptr when the request has no such field.
const RequestFieldInfo* FindRequestField(absl::string_view path);

// The row of a field; `field` is none of kNone and kCount.
const RequestFieldInfo& GetRequestField(RequestField field);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_REQUEST_FIELD_H_
