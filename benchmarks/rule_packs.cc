#include "benchmarks/rule_packs.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "benchmarks/register.h"
#include "benchmarks/rules_stage.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace {

constexpr int kFirstRules = 60;

template <class Rule>
using List = google::protobuf::RepeatedPtrField<Rule>;

class RuleMaker {
 public:
  explicit RuleMaker(uint64_t seed)
      : random_(seed),
        compiled_(ShippedPack().compiled()),
        shipped_(compiled_.source) {}

  // The shipped pack with 60 of its rules.
  v1::Pack Start() {
    v1::Pack pack = shipped_;
    pack.clear_invariants();
    pack.clear_overrides();
    const int others = shipped_.alerts_size() + shipped_.limits_size() +
                       shipped_.protocols_size();
    const int left = kFirstRules - shipped_.findings_size();
    const int limits = left * shipped_.limits_size() / others;
    const int protocols = left * shipped_.protocols_size() / others;
    Sample(left - limits - protocols, pack.mutable_alerts());
    Sample(limits, pack.mutable_limits());
    Sample(protocols, pack.mutable_protocols());
    for (v1::Protocol& protocol : *pack.mutable_protocols()) {
      KeepKnown(pack, &protocol);
    }
    for (v1::Limit& limit : *pack.mutable_limits()) KeepKnown(pack, &limit);
    return pack;
  }

  // Adds a changed copy of some shipped rule.
  void AddOne(v1::Pack* pack) {
    const int findings = shipped_.findings_size();
    const int alerts = findings + shipped_.alerts_size();
    const int limits = alerts + shipped_.limits_size();
    const int pick = Below(limits + shipped_.protocols_size());
    const std::string id = absl::StrCat("made_", ++made_);
    if (pick < findings) {
      v1::Finding* added = pack->add_findings();
      *added = shipped_.findings(pick);
      added->set_id(id);
      // The reply is to stay what it was.
      added->set_flag(false);
      added->clear_ask();
      Change(added->mutable_when());
    } else if (pick < alerts) {
      const v1::Alert& from = shipped_.alerts(pick - findings);
      v1::Alert* added = pack->add_alerts();
      *added = from;
      added->set_id(id);
      if (from.message().empty()) {
        added->set_message(absl::StrCat("alert.", from.id()));
      }
      if (from.rationale().empty()) {
        added->set_rationale(absl::StrCat("why.", from.id()));
      }
      Change(added->mutable_when());
    } else if (pick < limits) {
      const v1::Limit& from = shipped_.limits(pick - alerts);
      v1::Limit* added = pack->add_limits();
      *added = from;
      added->set_id(id);
      if (from.message().empty()) {
        added->set_message(absl::StrCat("limit.", from.id()));
      }
      KeepKnown(*pack, added);
      Change(added->mutable_when());
    } else {
      const v1::Protocol& from = shipped_.protocols(pick - limits);
      v1::Protocol* added = pack->add_protocols();
      *added = from;
      added->set_id(id);
      added->set_rank(100000 + made_);
      if (from.title().empty()) {
        added->set_title(absl::StrCat("protocol.", from.id()));
      }
      KeepKnown(*pack, added);
      if (added->has_when()) Change(added->mutable_when());
    }
  }

 private:
  int Below(int count) {
    return static_cast<int>(random_() % static_cast<uint64_t>(count));
  }

  // Leaves `count` of a list, in their order.
  template <class Rule>
  void Sample(int count, List<Rule>* rules) {
    while (rules->size() > count) {
      rules->erase(rules->begin() + Below(rules->size()));
    }
  }

  static bool Has(const v1::Pack& pack, const std::string& tag) {
    return std::any_of(pack.protocols().begin(), pack.protocols().end(),
                       [&](const v1::Protocol& protocol) {
                         const auto& tags = protocol.tags();
                         return protocol.id() == tag ||
                                std::find(tags.begin(), tags.end(), tag) !=
                                    tags.end();
                       });
  }

  static void KeepKnown(const v1::Pack& pack, List<std::string>* names) {
    names->erase(std::remove_if(
                     names->begin(), names->end(),
                     [&](const std::string& name) { return !Has(pack, name); }),
                 names->end());
  }

  static void KeepKnown(const v1::Pack& pack, v1::Limit* limit) {
    KeepKnown(pack, limit->mutable_forbid_tags());
    KeepKnown(pack, limit->mutable_only_protocols());
  }

  static void KeepKnown(const v1::Pack& pack, v1::Protocol* protocol) {
    if (!Has(pack, protocol->replacement())) protocol->clear_replacement();
  }

  // Other numbers, another choice, another answer of the same kind.
  void Change(v1::Condition* condition) {
    for (auto* members : {condition->mutable_all(), condition->mutable_any(),
                          condition->mutable_none(), condition->mutable_of()}) {
      for (v1::Condition& member : *members) Change(&member);
    }
    if (condition->fact().empty()) return;
    const Fact& fact = FactOf(condition->fact());
    if (condition->has_from() || condition->has_to()) {
      const int64_t room = int64_t{fact.max} - fact.min;
      const int by = Below(static_cast<int>(std::min<int64_t>(room, 64)) + 1);
      if (condition->has_from()) {
        condition->set_from(std::min(condition->from() + by, fact.max));
      }
      if (condition->has_to()) {
        condition->set_to(std::min(condition->to() + by, fact.max));
      }
    } else if (condition->has_is()) {
      if (fact.kind == FactKind::kInput) condition->set_fact(Like(fact));
    } else {
      const int by = Below(static_cast<int>(fact.values.size()));
      for (std::string& value : *condition->mutable_is_one_of()) {
        const auto found =
            std::find(fact.values.begin(), fact.values.end(), value);
        value = std::string(fact.values[(found - fact.values.begin() + by) %
                                        fact.values.size()]);
      }
    }
  }

  const Fact& FactOf(const std::string& name) const {
    return compiled_.facts[compiled_.fact_by_name.at(name)];
  }

  // A yes/no answer whose silence means as much.
  std::string Like(const Fact& fact) {
    std::vector<const Fact*> alike;
    for (const Fact& other : compiled_.facts) {
      if (other.kind == FactKind::kInput && other.values == fact.values &&
          other.may_be_silent == fact.may_be_silent) {
        alike.push_back(&other);
      }
    }
    return std::string(alike[Below(static_cast<int>(alike.size()))]->name);
  }

  std::mt19937_64 random_;
  const CompiledPack& compiled_;
  const v1::Pack& shipped_;
  int made_ = 0;
};

int RuleCount(const v1::Pack& pack) {
  return pack.findings_size() + pack.alerts_size() + pack.limits_size() +
         pack.protocols_size();
}

// The ids of the rules that wait for an answer.
std::set<std::string> WaitingRules(const Pack& pack,
                                   const v1::AssessRequest& person) {
  std::set<std::string> rules;
  const absl::StatusOr<v1::Assessment> reply = Assess(pack, person);
  for (const v1::Question& question : reply->ask()) {
    rules.insert(question.rules().begin(), question.rules().end());
  }
  return rules;
}

// Takes out what was added after the first `keep` and would show in the reply.
template <class Rule>
void DropWhatShows(const RulesStage& stage,
                   Truth (RulesStage::*truth_of)(size_t) const,
                   const std::set<std::string>& waiting, int keep,
                   List<Rule>* rules) {
  List<Rule> kept;
  for (int i = 0; i < rules->size(); ++i) {
    const Rule& rule = rules->Get(i);
    if (i < keep ||
        (!(stage.*truth_of)(i).possible && waiting.count(rule.id()) == 0)) {
      *kept.Add() = rule;
    }
  }
  rules->Swap(&kept);
}

}  // namespace

std::string PackOfRules(int rules, uint64_t seed,
                        const v1::AssessRequest& person) {
  RuleMaker maker(seed);
  v1::Pack pack = maker.Start();
  while (RuleCount(pack) < rules) {
    const v1::Pack before = pack;
    const int missing = rules - RuleCount(pack);
    for (int i = 0; i < missing; ++i) maker.AddOne(&pack);
    const absl::StatusOr<Pack> loaded = Pack::Load(pack.SerializeAsString());
    if (!loaded.ok()) {
      std::cerr << loaded.status() << "\n";
      std::exit(1);
    }
    RulesStage stage(*loaded, person);
    stage.Run();
    const std::set<std::string> waiting = WaitingRules(*loaded, person);
    DropWhatShows(stage, &RulesStage::Finding, waiting, before.findings_size(),
                  pack.mutable_findings());
    DropWhatShows(stage, &RulesStage::Alert, waiting, before.alerts_size(),
                  pack.mutable_alerts());
    DropWhatShows(stage, &RulesStage::Limit, waiting, before.limits_size(),
                  pack.mutable_limits());
    DropWhatShows(stage, &RulesStage::Protocol, waiting,
                  before.protocols_size(), pack.mutable_protocols());
  }
  return pack.SerializeAsString();
}

}  // namespace afterleaf
