#include <algorithm>

#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

using Members = Repeated<v1::Condition>;

// A test is compared with so many others of its fact: more than packs have, and
// few enough that no pack takes long to load.
constexpr int kMaxTestsCompared = 64;

bool SameTest(const ConditionNode& a, const ConditionNode& b) {
  return a.op == b.op && a.from == b.from && a.to == b.to && a.set == b.set;
}

class ConditionCompiler {
 public:
  ConditionCompiler(CompileContext* context, const ConditionReader& reader)
      : context_(context),
        pack_(context->pack),
        issues_(context->issues),
        reader_(reader) {}

  ConditionId Compile(const v1::Condition& condition, int depth,
                      bool under_none, const Path& path) {
    const int forms = !condition.fact().empty() + !condition.all().empty() +
                      !condition.any().empty() + !condition.none().empty() +
                      !condition.of().empty();
    if (forms != 1) {
      issues_->Error(
          "PACK_BAD_CONDITION", path,
          "a condition is exactly one of a test of a `fact`, `all`, `any`, "
          "`none`, and `at_least` with `of`");
      return kNoCondition;
    }
    if (!condition.fact().empty()) {
      return CompileTest(condition, under_none, path);
    }
    if (depth == kMaxConditionDepth) {
      issues_->Error("PACK_TOO_DEEP", path,
                     {"groups are nested at most ", kMaxConditionDepth,
                      " deep; name a part of it as a finding"});
      return kNoCondition;
    }
    using Op = ConditionNode::Op;
    if (!condition.all().empty()) {
      return CompileGroup(Op::kAll, condition.all(), depth, under_none, path,
                          "all");
    }
    if (!condition.any().empty()) {
      return CompileGroup(Op::kAny, condition.any(), depth, under_none, path,
                          "any");
    }
    if (!condition.none().empty()) {
      return CompileGroup(Op::kNone, condition.none(), depth, !under_none, path,
                          "none");
    }
    if (condition.at_least() < 1 ||
        condition.at_least() > condition.of_size()) {
      issues_->Error("PACK_BAD_CONDITION", path,
                     "at_least lies in 1 to the number of members of `of`");
    }
    const ConditionId id = CompileGroup(Op::kAtLeast, condition.of(), depth,
                                        under_none, path, "of");
    pack_->nodes[id].at_least = condition.at_least();
    return id;
  }

 private:
  ConditionId NextId() const {
    return static_cast<ConditionId>(pack_->nodes.size());
  }
  ConditionId AddNode(const ConditionNode& node) {
    pack_->nodes.push_back(node);
    return NextId() - 1;
  }

  // The node of a test, the same for equal ones.
  ConditionId AddTest(const ConditionNode& test) {
    int& last = pack_->facts[test.fact].last_test;
    ConditionId other = last;
    for (int i = 0; i < kMaxTestsCompared && other != kNoCondition; ++i) {
      const ConditionNode& node = pack_->nodes[other];
      if (SameTest(node, test)) return other;
      other = node.before;
    }
    const ConditionId added = AddNode(test);
    pack_->nodes[added].before = last;
    last = added;
    return added;
  }

  ConditionId CompileGroup(ConditionNode::Op op, const Members& members,
                           int depth, bool under_none, const Path& path,
                           absl::string_view form) {
    if (members.size() > kMaxConditionMembers) {
      issues_->Error(
          "PACK_TOO_LARGE", path,
          {"a group has at most ", kMaxConditionMembers, " members"});
    }
    ConditionNode node;
    node.first_part = NextId();
    std::vector<int> compiled;
    int index = 0;
    for (const v1::Condition& member : members) {
      compiled.push_back(
          Compile(member, depth + 1, under_none, {path, form, index++}));
    }
    node.op = op;
    node.first = static_cast<int>(pack_->children.size());
    node.count = static_cast<int>(compiled.size());
    node.at_least = op == ConditionNode::Op::kAll ? node.count : 1;
    pack_->children.insert(pack_->children.end(), compiled.begin(),
                           compiled.end());
    return AddNode(node);
  }

  ConditionId CompileTest(const v1::Condition& test, bool under_none,
                          const Path& path) {
    const auto found = pack_->fact_by_name.find(test.fact());
    if (found == pack_->fact_by_name.end()) {
      issues_->Error("PACK_UNKNOWN_FACT", path,
                     {"no fact \"", test.fact(),
                      "\" that a condition here may read; condition.proto "
                      "lists the kinds"});
      return kNoCondition;
    }
    const Fact& fact = pack_->facts[found->second];
    if (fact.stage > reader_.last_stage) {
      issues_->Error("PACK_LATER_STAGE", path,
                     {"\"", test.fact(), "\" is known only at a later stage"});
    }
    if (under_none) CheckSilence(fact, path);
    ConditionNode node;
    node.fact = found->second;
    node.may_be_silent = fact.may_be_silent;
    node.first_part = NextId();
    const bool range = test.has_from() || test.has_to();
    const int forms = range + !test.is_one_of().empty() + test.has_is();
    if (forms != 1) {
      issues_->Error("PACK_BAD_CONDITION", path,
                     "a test has exactly one of from/to, is_one_of, and is");
      return kNoCondition;
    }
    if (range != !fact.is_set()) {
      issues_->Error("PACK_WRONG_TYPE", path,
                     {"\"", test.fact(),
                      fact.is_set() ? "\" has named values; use is_one_of or is"
                                    : "\" is a number; use from and to"});
      return kNoCondition;
    }
    if (range) {
      node.op = ConditionNode::Op::kRange;
      node.from = test.has_from() ? test.from() : fact.min;
      node.to = test.has_to() ? test.to() : fact.max;
      if (node.from > node.to || node.to < fact.min || node.from > fact.max) {
        issues_->Error("PACK_UNREACHABLE", path,
                       {"no value of \"", test.fact(), "\" lies there; it has ",
                        fact.min, " to ", fact.max});
      }
      return AddTest(node);
    }
    node.op = ConditionNode::Op::kSet;
    if (test.has_is()) {
      if (fact.values.size() != 2 || fact.values[yes_no::kNo] != "no") {
        issues_->Error("PACK_WRONG_TYPE", path,
                       {"\"", test.fact(), "\" is not yes/no"});
        return kNoCondition;
      }
      node.set = uint64_t{1} << (test.is() ? yes_no::kYes : yes_no::kNo);
      CheckTestForNo(fact, node, under_none, path);
      return AddTest(node);
    }
    for (absl::string_view value : test.is_one_of()) {
      const int position = context_->FindValue(found->second, value, path);
      if (position >= 0) node.set |= uint64_t{1} << position;
    }
    CheckTestForNo(fact, node, under_none, path);
    return AddTest(node);
  }

  void CheckSilence(const Fact& fact, const Path& path) {
    if (!fact.may_be_silent || reader_.silence_under_none_allowed) return;
    issues_->Error("PACK_SILENCE_UNDER_NONE", path,
                   {"\"", fact.name,
                    "\" may stay unasked, and silence must never make a "
                    "rule certain; test it for what was said, not under "
                    "`none`"});
  }

  // An input that was not asked is neither yes nor no, but a finding over it
  // is no: a test for that is a `none` in other words.
  void CheckTestForNo(const Fact& fact, const ConditionNode& node,
                      bool under_none, const Path& path) {
    if (fact.kind == FactKind::kFinding && !under_none &&
        (node.set >> yes_no::kNo & 1) != 0) {
      CheckSilence(fact, path);
    }
  }

  CompileContext* context_;
  CompiledPack* pack_;
  IssueSink* issues_;
  const ConditionReader& reader_;
};

}  // namespace

ConditionId CompileCondition(CompileContext* context,
                             const v1::Condition& condition,
                             const ConditionReader& reader, const Path& path) {
  return ConditionCompiler(context, reader)
      .Compile(condition, 0, /*under_none=*/false, path);
}

bool MayRestOnSilence(const CompiledPack& pack, ConditionId condition) {
  if (condition == kNoCondition) return false;
  const ConditionNode& node = pack.nodes[condition];
  if (node.is_test()) return pack.facts[node.fact].may_be_silent;
  const auto first = pack.children.begin() + node.first;
  return std::any_of(first, first + node.count,
                     [&](int child) { return MayRestOnSilence(pack, child); });
}

}  // namespace afterleaf
