#ifndef AFTERLEAF_USE_LOG_DERIVE_H_
#define AFTERLEAF_USE_LOG_DERIVE_H_

#include <vector>

#include "afterleaf/v1/use_log_analysis.pb.h"
#include "src/use_log/abstinence.h"
#include "src/use_log/log_table.h"

namespace afterleaf {

// What an assessment takes from a log, as of the end of any of its days. Always
// toward caution: what the log leaves open is not taken.
class Deriver {
 public:
  // Both must outlive it.
  Deriver(const LogTable& table, const std::vector<Gap>& gaps);

  // As of the end of `day`, or of today as of now. Of an empty table nothing.
  // Everything but `answered_yes`.
  v1::DerivedUse At(int32_t day);

 private:
  // Number of uses up to the end of a day, and of known days and use days.
  struct Counts {
    int32_t uses = 0;
    // The latest moments at which a use was for sure, and may have been; before
    // the first use, none.
    int64_t last_from_s = 0;
    int64_t last_to_s = 0;
    int32_t last_use_day = -1;
    int32_t known_days = 0;
    int32_t use_days = 0;
    // The last day of which nothing is known; -1: there is none yet.
    int32_t last_unknown = -1;
  };
  const Counts& UpTo(int32_t day) const;

  void AddLastUse(int32_t day, v1::DerivedUse* out) const;
  void AddUseDays(int32_t day, v1::DerivedUse* out) const;
  void AddAbstinence(int32_t day, v1::DerivedUse* out) const;
  void AddUsualDay(int32_t last_use_day, v1::DerivedUse* out) const;
  void AddProduct(int32_t from_day, int32_t to_day, v1::DerivedUse* out) const;
  void AddFrequency(int32_t from_day, int32_t to_day,
                    v1::DerivedUse* out) const;

  const LogTable& table_;
  // Abstinences that the phase model tells from none, by the use that ended
  // each.
  std::vector<Gap> long_gaps_;
  // By day, from the day before the first.
  std::vector<Counts> counts_;
  // What a usual day was up to the last use that was asked about last: many
  // days have the same.
  int32_t usual_up_to_ = -1;
  v1::DerivedUse usual_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_USE_LOG_DERIVE_H_
