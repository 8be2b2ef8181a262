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

  // The next list begins where this one ends, at a multiple of 64.
  void BeginList(RuleList list, size_t size) {
    next_rule_ = SizeOf(rules_.rules.size());
    rules_.rules.resize(rules_.rules.size() + (size + 63) / 64 * 64);
    rules_.first_rule[static_cast<int>(list) + 1] = SizeOf(rules_.rules.size());
  }

  void AddRule(int position, ConditionId when) {
    const int number = next_rule_++;
    CompiledRules::Rule& rule = rules_.rules[number];
    rule.position = position;
    rule.when = when;
    rule.first = rule.end = SizeOf(rules_.groups.size());
    if (when == kNoCondition) return;
    for (ConditionId part = pack_.nodes[when].first_part; part <= when;
         ++part) {
      const ConditionNode& node = pack_.nodes[part];
      if (node.is_test()) continue;
      if (node.op == ConditionNode::Op::kNone) {
        rules_.always_read.push_back(number);
      }
      rules_.groups.push_back(
          {part, node.op, node.at_least, node.first, node.count});
    }
    rule.end = SizeOf(rules_.groups.size());
    ForEachTest(pack_, when, [&](ConditionId test) {
      ++place_[test];
      tests_read_.push_back(test);
      readers_.push_back(number);
    });
  }

  void AddTests() {
    int readers = 0;
    for (int fact = 0; fact < SizeOf(pack_.facts.size()); ++fact) {
      const int first = SizeOf(rules_.tests.size());
      rules_.first_test.push_back(first);
      ConditionId id = pack_.facts[fact].last_test;
      for (; id != kNoCondition; id = pack_.nodes[id].before) {
        const int count = place_[id];
        if (count == 0) continue;
        place_[id] = SizeOf(rules_.tests.size());
        const ConditionNode& node = pack_.nodes[id];
        rules_.tests.push_back(
            {node.set, node.from, node.to, id, readers, readers});
        readers += count;
      }
      if (SizeOf(rules_.tests.size()) > first &&
          fact < SizeOf(pack_.facts_before_findings)) {
        rules_.facts.push_back(fact);
      }
    }
    rules_.first_test.push_back(SizeOf(rules_.tests.size()));
    rules_.readers.resize(readers_.size());
  }

  const CompiledPack& pack_;
  CompiledRules& rules_;
  int next_rule_ = 0;
  // Each test that a rule reads, and beside it the rule.
  std::vector<ConditionId> tests_read_;
  std::vector<int> readers_;
  // By node the number of its readers, and then its place among the tests.
  std::vector<int> place_;
};

}  // namespace

void CompileReaders(CompileContext* context) {
  ReaderCompiler(context->pack).Run();
}

}  // namespace afterleaf
