// Conditions that can never hold, or always do.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/authoring/condition_logic.h"
#include "src/authoring/lint/checks.h"

namespace afterleaf {
namespace authoring {
namespace {

using Op = ConditionNode::Op;

// The field that the members of a group stand in.
absl::string_view FieldOf(Op op) {
  switch (op) {
    case Op::kAll:
      return "all";
    case Op::kAny:
      return "any";
    case Op::kNone:
      return "none";
    default:
      return "of";
  }
}

class Reachability {
 public:
  Reachability(const CompiledPack& pack, IssueSink* issues)
      : pack_(pack), issues_(issues), logic_(pack) {}

  void CheckFindings() {
    for (size_t i = 0; i < pack_.findings.size(); ++i) {
      const int position = static_cast<int>(i);
      const CompiledFinding& finding = pack_.findings[i];
      const int before = found_;
      Check(finding.when,
            ElementPath("findings", position, finding.source->id()));
      // Its readers are not to blame.
      if (found_ > before) logic_.TakeAsGiven(position);
    }
  }

  template <class Rules>
  void CheckRules(absl::string_view list, const Rules& rules) {
    int position = 0;
    for (const auto& rule : rules) {
      const std::string path = ElementPath(list, position++, rule.source->id());
      if (rule.when != kNoCondition) Check(rule.when, path);
    }
  }

 private:
  void Report(const char* code, absl::string_view path,
              absl::string_view message) {
    ++found_;
    issues_->Error(code, path, message);
  }

  void Check(ConditionId when, absl::string_view rule) {
    const std::string path = absl::StrCat(rule, ".when");
    if (logic_.NeverHold({{when}})) {
      Report("PACK_UNREACHABLE_RULE", path,
             "no answers make this condition hold, so the rule never acts; "
             "mend the tests that contradict each other, or remove the rule");
      return;
    }
    CheckMembers(when, path, /*negated=*/false, {});
  }

  // `around`: what holds wherever the group decides something.
  void CheckMembers(ConditionId group, const std::string& path, bool negated,
                    const std::vector<Part>& around) {
    const ConditionNode& node = pack_.nodes[group];
    if (node.op == Op::kRange || node.op == Op::kSet) return;
    const bool member_negated = negated != (node.op == Op::kNone);
    // Of these all members hold, or none does.
    const bool all = node.op == Op::kAll ? !negated
                     : node.op == Op::kAtLeast
                         ? node.at_least == node.count && !negated
                         : member_negated;
    for (int i = 0; i < node.count; ++i) {
      const ConditionId member = pack_.children[node.first + i];
      const std::string at =
          absl::StrCat(path, ".", FieldOf(node.op), "[", i, "]");
      std::vector<Part> with = around;
      for (int k = 0; all && k < node.count; ++k) {
        if (k != i) {
          with.push_back({pack_.children[node.first + k], member_negated});
        }
      }
      if (!CheckMember(member, at, member_negated, with)) {
        CheckMembers(member, at, member_negated, with);
      }
    }
  }

  // Whether something was found.
  bool CheckMember(ConditionId member, const std::string& path, bool negated,
                   std::vector<Part> with) {
    with.push_back({member});
    if (logic_.NeverHold({{member}})) {
      Report("PACK_UNREACHABLE_RULE", path,
             "no answers make this member hold; mend or remove it");
    } else if (logic_.AlwaysHolds(member)) {
      Report("PACK_ALWAYS_TRUE", path,
             "whatever the answers are, this member holds; mend or remove it");
    } else if (!negated && logic_.NeverHold(with)) {
      Report("PACK_UNREACHABLE_RULE", path,
             "this member never holds where the tests around it do; mend or "
             "remove it");
    } else {
      return false;
    }
    return true;
  }

  const CompiledPack& pack_;
  IssueSink* issues_;
  ConditionLogic logic_;
  int found_ = 0;
};

}  // namespace

void CheckReachability(const CompiledPack& pack, IssueSink* issues) {
  Reachability check(pack, issues);
  check.CheckFindings();
  check.CheckRules("alerts", pack.alerts);
  check.CheckRules("limits", pack.limits);
  check.CheckRules("protocols", pack.protocols);
}

}  // namespace authoring
}  // namespace afterleaf
