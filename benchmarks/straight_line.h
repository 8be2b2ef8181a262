#ifndef AFTERLEAF_BENCHMARKS_STRAIGHT_LINE_H_
#define AFTERLEAF_BENCHMARKS_STRAIGHT_LINE_H_

#include <cstdint>

namespace afterleaf {
namespace straight_line {

// The rules of the shipped pack as the C++ that a program would write for them:
// the floor of evaluation. straight_line_generator.cc writes it.

// What is known of a fact: an interval, or one bit a value.
struct Value {
  int32_t low;
  int32_t high;
  uint64_t set;
};

// Of this, every test is false.
constexpr Value kNotAsked = {INT32_MIN, INT32_MIN, 0};

constexpr int kMaxRuleWords = 4;

struct Decision {
  // One bit a rule: findings, alerts, limits, protocols, in the pack's order.
  uint64_t certain[kMaxRuleWords];
  uint64_t possible[kMaxRuleWords];
  int tier;
  int possible_tier;
  int ceiling;
  // 0: not bounded.
  int max_minutes;
  // One bit a protocol: no limit rules it out; it is offered; it is offered in
  // place of another.
  uint64_t allowed;
  uint64_t offered;
  uint64_t replacing;
};

// Every fact that the rules read and no rule sets, in the order of `values`.
extern const char* const kFacts[];
extern const int kFactCount;

void Decide(const Value* values, int phase_ceiling, Decision* decision);

}  // namespace straight_line
}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_STRAIGHT_LINE_H_
