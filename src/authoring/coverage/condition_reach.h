// What no person at all could show about a condition.

#ifndef AFTERLEAF_AUTHORING_COVERAGE_CONDITION_REACH_H_
#define AFTERLEAF_AUTHORING_COVERAGE_CONDITION_REACH_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "src/authoring/condition_tree.h"

namespace afterleaf {
namespace authoring {

// A mark at which a numeric test turns: the last number on one side and the
// first on the other.
struct TestEdge {
  // Position of the test in its tree.
  int test = 0;
  // The test holds at `inside` and not at `outside`.
  int32_t inside = 0;
  int32_t outside = 0;
};

// The edges of a condition's tests. An edge at the end of a domain is none.
std::vector<TestEdge> EdgesOf(const CompiledPack& pack,
                              const ConditionTree& tree);

// What some combination of answers can show; false only where the domains of
// the facts that the condition reads prove that none can.
struct Reach {
  // By test: it alone decides while the condition is certain, and while not.
  std::vector<char> certain;
  std::vector<char> not_certain;
  // By edge: the test alone decides at that number.
  std::vector<char> inside;
  std::vector<char> outside;
};

// Tries every combination of those values that the condition tells apart.
// Facts count as independent, but for an input and whether it was given, and
// the last use likewise. With more than 65,536 combinations everything counts
// as possible.
Reach ReachOf(const CompiledPack& pack, const ConditionTree& tree,
              const std::vector<TestEdge>& edges);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_COVERAGE_CONDITION_REACH_H_
