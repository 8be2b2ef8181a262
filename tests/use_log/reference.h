// The rules about logs once more, plain and slow, written from their
// descriptions alone: every day is looked up in a map, every pair of moments is
// tried. For logs whose entries have nothing wrong with them.

#ifndef AFTERLEAF_TESTS_USE_LOG_REFERENCE_H_
#define AFTERLEAF_TESTS_USE_LOG_REFERENCE_H_

#include <cstdint>
#include <string>

#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/use_log.pb.h"

namespace afterleaf::reference {

enum class Answer {
  kNo,
  kYes,
  // Too close to tell with floating-point numbers.
  kEither,
};

struct Question {
  const v1::Pack* pack = nullptr;
  const v1::UseLog* log = nullptr;
  int64_t now_s = 0;
  int32_t utc_offset_minutes = 0;
};

Answer Holds(const Question& question, const v1::UseLogRule& rule);
Answer Holds(const Question& question, const v1::MetricRule& rule);

}  // namespace afterleaf::reference

#endif  // AFTERLEAF_TESTS_USE_LOG_REFERENCE_H_
