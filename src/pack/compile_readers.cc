#include <algorithm>

#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

class ReaderCompiler {
 public:
  explicit ReaderCompiler(CompiledPack* pack)
      : pack_(*pack), rules_(pack->rules), place_(pack->nodes.size()) {}

  void Run() {
    AddRules();
    AddTests();
    for (size_t i = 0; i < tests_read_.size(); ++i) {
      CompiledRules::Test& test = rules_.tests[place_[tests_read_[i]]];
      rules_.readers[test.end++] = readers_[i];
    }
  }

 private:
  static int SizeOf(size_t size) { return static_cast<int>(size); }

  void AddRules() {
    BeginList(RuleList::kFindings, pack_.findings.size());
    for (int i = 0; i < SizeOf(pack_.findings.size()); ++i) {
      AddRule(i, pack_.findings[i].when);
    }
    BeginList(RuleList::kAlerts, pack_.alerts.size());
    for (int tier = v1::Tier_MAX; tier > v1::T0; --tier) {
      for (int i = 0; i < SizeOf(pack_.alerts.size()); ++i) {
        const CompiledAlert& alert = pack_.alerts[i];
        if (alert.source->tier() == tier) AddRule(i, alert.when);
      }
    }
    BeginList(RuleList::kLimits, pack_.limits.size());
    for (int i = 0; i < SizeOf(pack_.limits.size()); ++i) {
      AddRule(i, pack_.limits[i].when);
    }
    BeginList(RuleList::kProtocols, pack_.protocols.size());
    for (int i : pack_.protocols_by_rank) AddRule(i, pack_.protocols[i].when);
  }

  // The next list begins where this one ends, at a multiple of 8.
  void BeginList(RuleList list, size_t size) {
    next_rule_ = SizeOf(rules_.rules.size());
    rules_.rules.resize(rules_.rules.size() + (size + 7) / 8 * 8);
    rules_.first_rule[static_cast<int>(list) + 1] = SizeOf(rules_.rules.size());
  }

  void AddRule(int position, ConditionId when) {
    const int number = next_rule_++;
    CompiledRules::Rule& rule = rules_.rules[number];
    rule.position = position;
    if (when == kNoCondition) return;
    rule.first = SizeOf(rules_.groups.size());
    if (pack_.nodes[when].is_test()) {
      AddReader(when, rule.first);
      PushGroup(when, ConditionNode::Op::kAny, /*at_least=*/1, number);
    } else {
      for (ConditionId part = pack_.nodes[when].first_part; part <= when;
           ++part) {
        if (!pack_.nodes[part].is_test()) AddGroup(part, number);
      }
    }
    rule.last = SizeOf(rules_.groups.size()) - 1;
  }

  // Its members that are groups were added before it.
  void AddGroup(ConditionId id, int rule) {
    const ConditionNode& node = pack_.nodes[id];
    const int group = SizeOf(rules_.groups.size());
    if (node.op == ConditionNode::Op::kNone) {
      rules_.always_read.push_back(rule);
    }
    for (int i = 0; i < node.count; ++i) {
      const ConditionId member = pack_.children[node.first + i];
      if (pack_.nodes[member].is_test()) {
        AddReader(member, group);
      } else {
        rules_.groups[place_[member]].parent = group;
      }
    }
    PushGroup(id, node.op, node.at_least, rule);
    place_[id] = group;
  }

  void PushGroup(ConditionId id, ConditionNode::Op op, int at_least, int rule) {
    CompiledRules::Group group;
    group.node = id;
    group.rule = rule;
    group.is_none = op == ConditionNode::Op::kNone;
    group.to_top_bits = ToTopBits(at_least);
    group.may_wait = group.is_none ? 0 : kMayWait * kMostCounted;
    if (op == ConditionNode::Op::kAll && MayRestOnSilence(pack_, id)) {
      group.may_wait |= kCertain * kMostCounted;
    }
    rules_.groups.push_back(group);
  }

  void AddReader(ConditionId test, int group) {
    ++place_[test];
    tests_read_.push_back(test);
    readers_.push_back(group);
  }

  void AddTests() {
    int readers = 0;
    for (int fact = 0; fact < SizeOf(pack_.facts.size()); ++fact) {
      CompiledRules::TellingValues telling;
      rules_.first_test.push_back(SizeOf(rules_.tests.size()));
      ConditionId id = pack_.facts[fact].last_test;
      for (; id != kNoCondition; id = pack_.nodes[id].before) {
        const int count = place_[id];
        if (count == 0) continue;
        place_[id] = SizeOf(rules_.tests.size());
        const ConditionNode& node = pack_.nodes[id];
        rules_.tests.push_back(
            {node.set, node.from, node.to, id, readers, readers});
        readers += count;
        telling.set |= node.set;
        if (node.op == ConditionNode::Op::kRange) {
          telling.from = std::min(telling.from, node.from);
          telling.to = std::max(telling.to, node.to);
        }
      }
      rules_.telling.push_back(telling);
    }
    rules_.first_test.push_back(SizeOf(rules_.tests.size()));
    rules_.readers.resize(readers_.size());
  }

  const CompiledPack& pack_;
  CompiledRules& rules_;
  int next_rule_ = 0;
  // Every test that is a member of a group, and beside it the group.
  std::vector<ConditionId> tests_read_;
  std::vector<int> readers_;
  // By node: of a group its place among the groups; of a test the number of its
  // readers, and then its place among the tests.
  std::vector<int> place_;
};

}  // namespace

void CompileReaders(CompiledPack* pack) { ReaderCompiler(pack).Run(); }

}  // namespace afterleaf
