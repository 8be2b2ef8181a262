#include <array>
#include <functional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/authoring/condition_text.h"
#include "src/authoring/condition_tree.h"
#include "src/authoring/coverage/asserted.h"
#include "src/authoring/coverage/condition_reach.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/coverage/out_of_sight.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {
namespace authoring {
namespace {

// An obligation of which one side or both may be impossible.
struct Sided {
  int obligation = -1;
  // The numbers of the sides; -1: impossible.
  std::array<int, 2> side = {-1, -1};

  void ShowIn(ExampleRun* run, int which) const {
    if (side[which] >= 0) run->Show(obligation, side[which]);
  }
};

// A condition of the pack and what its obligations are.
struct CoveredCondition {
  // Position of the alert, limit, protocol, finding, index or scale.
  int owner = 0;
  ConditionTree tree;
  std::vector<TestEdge> edges;
  // By test: the condition is certain, and it is not.
  std::vector<Sided> tests;
  // By edge: inside, and outside.
  std::vector<Sided> thresholds;
};

// Conditions of one list of the pack.
struct Group {
  // Whether an example asserts what became of the owner's condition.
  bool (*asserts)(const ExampleRun&, int owner);
  std::vector<CoveredCondition> conditions;
};

// Takes out what cannot be asserted.
using Narrow = std::function<void(const ConditionTree&,
                                  const std::vector<TestEdge>&, Reach* reach)>;

// That something is asked for can be asserted, that it is not cannot.
void DropWhatIsNotCertain(const ConditionTree& tree,
                          const std::vector<TestEdge>& edges, Reach* reach) {
  reach->not_certain.assign(reach->not_certain.size(), 0);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool negated = tree.tests()[edges[i].test].negated;
    (negated ? reach->inside : reach->outside)[i] = 0;
  }
}

bool IsNumber(const FactTable& facts, FactId fact, int32_t number) {
  const FactValue& value = facts[fact];
  return value.asked && value.low == number && value.high == number;
}

// The tests and thresholds of every condition.
class ConditionCoverage : public CoveragePart {
 public:
  ConditionCoverage(const CompiledPack& pack, ObligationList* list)
      : pack_(pack), list_(list) {
    DeclareRules();
    DeclareFindings();
    DeclareIndexes();
    DeclareBandSets();
    list_ = nullptr;
  }

  void Look(ExampleRun* run) const override {
    for (const Group* group : {&alerts_, &limits_, &protocols_, &asks_}) {
      for (const CoveredCondition& condition : group->conditions) {
        LookAt(*group, condition, run);
      }
    }
    // A finding is read only by those below it: who reads it comes first, and
    // what findings read comes last.
    for (auto at = findings_.conditions.rbegin();
         at != findings_.conditions.rend(); ++at) {
      LookAt(findings_, *at, run);
    }
    for (const Group* group : {&indexes_, &band_sets_}) {
      for (const CoveredCondition& condition : group->conditions) {
        LookAt(*group, condition, run);
      }
    }
  }

 private:
  // `missing` says what is missing on either side; empty: it is impossible.
  Sided Add(CoverageKind kind, const std::string& name, const std::string& path,
            const std::array<std::string, 2>& missing) {
    Sided sided;
    std::vector<std::string> sides;
    for (std::size_t i = 0; i < missing.size(); ++i) {
      if (missing[i].empty()) continue;
      sided.side[i] = static_cast<int>(sides.size());
      sides.push_back(missing[i]);
    }
    if (!sides.empty()) sided.obligation = list_->Add(kind, name, path, sides);
    return sided;
  }

  void DeclareCondition(Group* group, int owner, const std::string& name,
                        const std::string& path, ConditionId when,
                        const Narrow& narrow = nullptr) {
    if (when == kNoCondition) return;
    CoveredCondition covered{owner, ConditionTree(pack_, when), {}, {}, {}};
    covered.edges = EdgesOf(pack_, covered.tree);
    Reach reach = ReachOf(pack_, covered.tree, covered.edges);
    if (narrow != nullptr) narrow(covered.tree, covered.edges, &reach);
    const auto& tests = covered.tree.tests();
    const auto text = [&](int test) {
      return absl::StrCat("`", TestText(pack_, *tests[test].node), "`");
    };
    for (std::size_t i = 0; i < tests.size(); ++i) {
      const std::string begin =
          absl::StrCat("no example in which ", text(static_cast<int>(i)),
                       " is the one test that ");
      covered.tests.push_back(
          Add(CoverageKind::kTests, name, path + tests[i].path,
              {reach.certain[i] != 0
                   ? absl::StrCat(begin, "makes ", name, " certain")
                   : "",
               reach.not_certain[i] != 0
                   ? absl::StrCat(begin, "keeps ", name, " from being certain")
                   : ""}));
    }
    for (std::size_t i = 0; i < covered.edges.size(); ++i) {
      const TestEdge& edge = covered.edges[i];
      const auto missing = [&](bool reachable, int32_t number) -> std::string {
        if (!reachable) return "";
        return absl::StrCat(
            "no example with ", pack_.facts[tests[edge.test].node->fact].name,
            " = ", number, " in which ", text(edge.test), " decides ", name);
      };
      covered.thresholds.push_back(
          Add(CoverageKind::kThresholds, name, path + tests[edge.test].path,
              {missing(reach.inside[i] != 0, edge.inside),
               missing(reach.outside[i] != 0, edge.outside)}));
    }
    group->conditions.push_back(std::move(covered));
  }

  void DeclareRules() {
    for (std::size_t i = 0; i < pack_.alerts.size(); ++i) {
      const v1::Alert& source = *pack_.alerts[i].source;
      const int position = static_cast<int>(i);
      DeclareCondition(&alerts_, position, source.id(),
                       ElementPath("alerts", position, source.id()) + ".when",
                       pack_.alerts[i].when,
                       [&](const ConditionTree& tree,
                           const std::vector<TestEdge>& edges, Reach* reach) {
                         DropOutOfSight(pack_, tree, edges, source.tier(),
                                        reach);
                       });
    }
    for (std::size_t i = 0; i < pack_.limits.size(); ++i) {
      const std::string& id = pack_.limits[i].source->id();
      const int position = static_cast<int>(i);
      DeclareCondition(&limits_, position, id,
                       ElementPath("limits", position, id) + ".when",
                       pack_.limits[i].when);
    }
    for (std::size_t i = 0; i < pack_.protocols.size(); ++i) {
      const v1::Protocol& source = *pack_.protocols[i].source;
      // One that is never offered shows nothing.
      if (source.protocol_class() == v1::CLINICIAN_ONLY) continue;
      const int position = static_cast<int>(i);
      DeclareCondition(
          &protocols_, position, source.id(),
          ElementPath("protocols", position, source.id()) + ".when",
          pack_.protocols[i].when);
    }
  }
  // A finding that no rule reads and that is no flag only asks.
  void DeclareFindings() {
    const std::vector<bool> read = FactsThatAreRead(pack_);
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) {
      const CompiledFinding& finding = pack_.findings[i];
      const std::string& id = finding.source->id();
      const bool shows = finding.source->flag() || read[finding.fact];
      if (!shows && finding.source->ask().empty()) continue;
      const int position = static_cast<int>(i);
      DeclareCondition(shows ? &findings_ : &asks_, position, id,
                       ElementPath("findings", position, id) + ".when",
                       finding.when,
                       shows ? Narrow() : Narrow(DropWhatIsNotCertain));
    }
  }
  void DeclareIndexes() {
    for (std::size_t i = 0; i < pack_.indexes.size(); ++i) {
      const int position = static_cast<int>(i);
      const CompiledIndex& index = pack_.indexes[i];
      const std::string& id = index.source->id();
      const std::string path = ElementPath("indexes", position, id);
      DeclareCondition(&indexes_, position, "the discount of " + id,
                       path + ".discount_when", index.discount_when);
      DeclareCondition(&indexes_, position, "the override of " + id,
                       path + ".override_when", index.override_when);
      for (std::size_t c = 0; c < index.components.size(); ++c) {
        const std::string& input =
            pack_.source.inputs(index.components[c].input).id();
        DeclareCondition(
            &indexes_, position,
            absl::StrCat("not_applicable_when of ", input, " in ", id),
            absl::StrCat(path, ".components[", c, "].not_applicable_when"),
            index.components[c].not_applicable_when);
      }
    }
  }
  void DeclareBandSets() {
    for (std::size_t i = 0; i < pack_.scales.size(); ++i) {
      const CompiledScale& scale = pack_.scales[i];
      for (std::size_t s = 0; s < scale.band_sets.size(); ++s) {
        const std::string& id = scale.source->id();
        DeclareCondition(
            &band_sets_, static_cast<int>(i),
            absl::StrCat("band_sets[", s, "] of ", id),
            absl::StrCat(ElementPath("scales", static_cast<int>(i), id),
                         ".band_sets[", s, "].when"),
            scale.band_sets[s].when);
      }
    }
  }

  void LookAt(const Group& group, const CoveredCondition& condition,
              ExampleRun* run) const {
    if (!group.asserts(*run, condition.owner)) return;
    const FactTable& facts = run->evaluation.facts();
    const TestTruths truths = condition.tree.Truths(facts);
    const std::vector<char> decisive = condition.tree.Decisive(truths);
    const bool certain = condition.tree.Certain(truths);
    const auto& tests = condition.tree.tests();
    for (std::size_t i = 0; i < tests.size(); ++i) {
      if (decisive[i] == 0) continue;
      run->observed[tests[i].node->fact] = true;
      condition.tests[i].ShowIn(run, certain ? 0 : 1);
    }
    for (std::size_t i = 0; i < condition.edges.size(); ++i) {
      const TestEdge& edge = condition.edges[i];
      if (decisive[edge.test] == 0) continue;
      const FactId fact = tests[edge.test].node->fact;
      if (IsNumber(facts, fact, edge.inside)) {
        condition.thresholds[i].ShowIn(run, 0);
      }
      if (IsNumber(facts, fact, edge.outside)) {
        condition.thresholds[i].ShowIn(run, 1);
      }
    }
  }

  const CompiledPack& pack_;
  // Only while obligations are declared.
  ObligationList* list_;
  Group alerts_ = {AssertsAlert, {}};
  Group limits_ = {AssertsLimit, {}};
  Group protocols_ = {AssertsProtocolCondition, {}};
  Group findings_ = {AssertsFinding, {}};
  Group asks_ = {AssertsAsking, {}};
  Group indexes_ = {AssertsIndex, {}};
  Group band_sets_ = {AssertsBandSet, {}};
};

}  // namespace

std::unique_ptr<CoveragePart> CoverConditions(const CompiledPack& pack,
                                              ObligationList* list) {
  return std::make_unique<ConditionCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
