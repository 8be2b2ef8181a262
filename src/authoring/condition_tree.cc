#include "src/authoring/condition_tree.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace authoring {
namespace {

using Op = ConditionNode::Op;

absl::string_view NameOf(Op op) {
  constexpr absl::string_view kNames[] = {"",     "",      ".all",
                                          ".any", ".none", ".of"};
  return kNames[static_cast<int>(op)];
}

}  // namespace

bool TestHoldsAt(const ConditionNode& test, int32_t value) {
  return test.op == Op::kSet ? (test.set >> value & 1) != 0
                             : value >= test.from && value <= test.to;
}

ConditionTree::ConditionTree(const CompiledPack& pack, ConditionId root)
    : pack_(pack) {
  root_ = Add(pack, root, /*negated=*/false, "");
}

int ConditionTree::Add(const CompiledPack& pack, ConditionId id, bool negated,
                       const std::string& path) {
  const ConditionNode& node = pack.nodes[id];
  if (node.op == Op::kRange || node.op == Op::kSet) {
    tests_.push_back({&node, negated, path});
    return static_cast<int>(tests_.size()) - 1;
  }
  Group group{node.op, node.at_least, {}};
  group.members.reserve(static_cast<std::size_t>(node.count));
  for (int i = 0; i < node.count; ++i) {
    group.members.push_back(Add(
        pack, pack.children[node.first + i], negated != (node.op == Op::kNone),
        absl::StrCat(path, NameOf(node.op), "[", i, "]")));
  }
  groups_.push_back(std::move(group));
  return -static_cast<int>(groups_.size());
}

TestTruths ConditionTree::Truths(const FactTable& facts) const {
  TestTruths truths(tests_.size());
  for (std::size_t i = 0; i < tests_.size(); ++i) {
    const auto id =
        static_cast<ConditionId>(tests_[i].node - pack_.nodes.data());
    const Truth truth = Evaluate(pack_, id, facts);
    truths[i] = tests_[i].negated ? truth.possible : truth.certain;
  }
  return truths;
}

bool ConditionTree::Holds(int member, const TestTruths& truths) const {
  if (member >= 0) return truths[member] != 0;
  const Group& group = groups_[-1 - member];
  const auto holding =
      static_cast<int>(std::count_if(group.members.begin(), group.members.end(),
                                     [&](int m) { return Holds(m, truths); }));
  switch (group.op) {
    case Op::kAll:
      return holding == static_cast<int>(group.members.size());
    case Op::kAny:
      return holding > 0;
    case Op::kNone:
      return holding == 0;
    default:
      return holding >= group.at_least;
  }
}

bool ConditionTree::Certain(const TestTruths& truths) const {
  return Holds(root_, truths);
}

std::vector<char> ConditionTree::Decisive(const TestTruths& truths) const {
  const bool now = Certain(truths);
  std::vector<char> decisive(truths.size());
  TestTruths turned = truths;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    turned[i] = truths[i] == 0;
    decisive[i] = Certain(turned) != now;
    turned[i] = truths[i];
  }
  return decisive;
}

}  // namespace authoring
}  // namespace afterleaf
