// Which rules of the diary's pack hold of a log.

#ifndef AFTERLEAF_TESTS_USE_LOG_FINDINGS_H_
#define AFTERLEAF_TESTS_USE_LOG_FINDINGS_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/use_log.pb.h"

namespace afterleaf {

// A log is drawn as a calendar (see diary.h), with `more` of it as a text
// proto. The days that a rule which holds rests on, counted from the first of
// the calendar: "0..3". Empty: it does not hold.
std::string DaysOf(absl::string_view rule, absl::string_view calendar,
                   absl::string_view more = "");
bool Holds(absl::string_view rule, absl::string_view calendar,
           absl::string_view more = "");

// Entries as text protos. Days are counted from the first of the calendar,
// seconds from its beginning.
std::string UseOn(int32_t day, absl::string_view more = "");
std::string UseAt(int64_t second, absl::string_view more = "");
// A use of so many thousandths.
std::string Amount(int32_t day, int64_t thousandths,
                   absl::string_view unit = "g_leaf");
std::string RecoveryOn(int32_t day, absl::string_view more);

constexpr int64_t Hour(int64_t hours) { return hours * 3600; }

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_USE_LOG_FINDINGS_H_
