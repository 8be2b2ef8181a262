#ifndef AFTERLEAF_USE_LOG_LOG_PLACES_H_
#define AFTERLEAF_USE_LOG_LOG_PLACES_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "src/base/message.h"
#include "src/use_log/log_table.h"
#include "src/use_log/read_log.h"

namespace afterleaf {

// A position in one of the lists of a log.
struct LogPlace {
  absl::string_view list;
  int index;
};

// Where entries of a log stand in time, and in the log: puts each on its local
// day, and tells what is wrong with it.
class LogPlaces {
 public:
  // Paths of issues begin with `path`, which must outlive it.
  LogPlaces(const LogQuestion& question, absl::string_view path,
            Repeated<v1::Issue>* issues);

  int32_t today() const { return today_; }
  int32_t EarliestDay() const;

  // Adds an issue about an entry or a field of it; after kMaxIssues of them
  // only counts.
  void Report(absl::string_view code, const LogPlace& place,
              absl::string_view field, absl::string_view message);
  // About what is in no list.
  void Report(absl::string_view code, absl::string_view field,
              absl::string_view message);
  // Says how many issues were only counted.
  void ReportRest();

  // Each is false, with an issue, when the entry cannot be placed in time.
  bool CheckDay(int64_t day, const LogPlace& place, absl::string_view field);
  bool CheckRange(const v1::DayRange& days, const LogPlace& place);
  bool ReadTime(const v1::LogTime& time, const LogPlace& place,
                absl::string_view field, Moment* moment);

 private:
  const LogQuestion question_;
  const absl::string_view path_;
  Repeated<v1::Issue>* issues_;
  const int32_t today_;
  int told_ = 0;
  int64_t untold_ = 0;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_LOG_PLACES_H_
