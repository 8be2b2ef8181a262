// One condition as a tree whose single tests can be turned around.

#ifndef AFTERLEAF_AUTHORING_CONDITION_TREE_H_
#define AFTERLEAF_AUTHORING_CONDITION_TREE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"

namespace afterleaf {
namespace authoring {

// Whether each test of a condition holds, in the order of ConditionTree::tests.
using TestTruths = std::vector<char>;

// Whether a test holds of a fact that has this value, of a set its position.
bool TestHoldsAt(const ConditionNode& test, int32_t value);

// A test within a condition.
struct ConditionTest {
  const ConditionNode* node = nullptr;
  // Stands under an odd number of `none`.
  bool negated = false;
  // Path within the condition, such as ".any[1].all[0]"; empty for a condition
  // that is one test.
  std::string path;
};

// A condition of a pack, which must outlive it. Immutable.
class ConditionTree {
 public:
  ConditionTree(const CompiledPack& pack, ConditionId root);

  const std::vector<ConditionTest>& tests() const { return tests_; }

  // What the tests are worth for the certain half: one whose fact is unknown or
  // was not asked does not hold, or where it is negated holds unless it is
  // impossible. So Certain(Truths(facts)) is what Evaluate calls certain.
  TestTruths Truths(const FactTable& facts) const;

  bool Certain(const TestTruths& truths) const;

  // Whether each test alone decides: with the others as they are, turning it
  // around turns the condition around (masking MC/DC).
  std::vector<char> Decisive(const TestTruths& truths) const;

 private:
  struct Group {
    ConditionNode::Op op;
    int at_least = 0;
    // Tests as their position, groups as -1 - position.
    std::vector<int> members;
  };

  int Add(const CompiledPack& pack, ConditionId id, bool negated,
          const std::string& path);
  bool Holds(int member, const TestTruths& truths) const;

  const CompiledPack& pack_;
  std::vector<ConditionTest> tests_;
  std::vector<Group> groups_;
  int root_ = 0;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_CONDITION_TREE_H_
