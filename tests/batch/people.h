// Random people as columns, and the request that says the same of one of them.

#ifndef AFTERLEAF_TESTS_BATCH_PEOPLE_H_
#define AFTERLEAF_TESTS_BATCH_PEOPLE_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "afterleaf/assess.h"
#include "afterleaf/batch.h"
#include "afterleaf/pack.h"

namespace afterleaf::batch_test {

// Numbers worth trying in each column of a pack: the ends of its legal range,
// and both sides of whatever the pack tests.
class People {
 public:
  People(const Pack& pack, const v1::ColumnLayout& layout);

  // Makes `count` people, some with few answers, some with all.
  void Make(size_t count, std::mt19937* random);

  // One pointer for each column; some are missing for everybody.
  const std::vector<const int16_t*>& columns() const { return pointers_; }

  v1::AssessRequest Request(size_t person) const;
  // What was said, for a listing.
  std::string Show(size_t person) const;

 private:
  // How much a person leaves out, and how much of the rest is no trouble.
  struct Leaning {
    int silent_percent = 0;
    int well_percent = 0;
  };

  int16_t Pick(size_t column, Leaning leaning, std::mt19937* random) const;

  const v1::ColumnLayout& layout_;
  std::vector<std::vector<int16_t>> worth_trying_;
  std::vector<std::vector<int16_t>> numbers_;
  std::vector<const int16_t*> pointers_;
};

// Arrays for every outcome.
struct Outcomes {
  explicit Outcomes(size_t people);
  BatchOutcomes arrays();

  std::vector<uint8_t> tier;
  std::vector<uint8_t> possible_tier;
  std::vector<uint8_t> phase;
  std::vector<uint8_t> ceiling;
  std::vector<uint64_t> protocols;
  std::vector<uint64_t> flags;
};

// The outcomes in words, by the names of the layout.
std::string Describe(const v1::ColumnLayout& layout, const Outcomes& outcomes,
                     size_t person);
std::string Describe(const v1::ColumnLayout& layout,
                     const v1::Assessment& assessment);

// Assesses random people by columns and one by one. Empty: all came out alike;
// otherwise the first who did not, with what was said and both answers.
std::string FirstDifference(const Pack& pack, size_t people);

// A sanitizer makes each person many times dearer, and would see a fault in the
// first few: then a share of them is enough.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr size_t kShare = 200;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr size_t kShare = 200;
#else
inline constexpr size_t kShare = 1;
#endif
#else
inline constexpr size_t kShare = 1;
#endif

}  // namespace afterleaf::batch_test

#endif  // AFTERLEAF_TESTS_BATCH_PEOPLE_H_
