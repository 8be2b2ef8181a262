#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/authoring/coverage/asserted.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/coverage/legal_numbers.h"
#include "src/authoring/coverage/what_if.h"
#include "src/pack/issue_sink.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace authoring {
namespace {

bool IsCertain(const Evaluation& evaluation, ConditionId condition) {
  return condition != kNoCondition &&
         Evaluate(evaluation.pack(), condition, evaluation.facts()).certain;
}

// Bands, their edges, cuts and values of components, discount and override.
class IndexCoverage : public CoveragePart {
 public:
  IndexCoverage(const CompiledPack& pack, ObligationList* list) : pack_(pack) {
    for (std::size_t i = 0; i < pack.indexes.size(); ++i) {
      index_ = static_cast<int>(i);
      id_ = pack.indexes[i].source->id();
      path_ = ElementPath("indexes", index_, id_);
      DeclareBands(list);
      for (std::size_t c = 0; c < pack.indexes[i].components.size(); ++c) {
        DeclareComponent(pack.indexes[i].components[c],
                         absl::StrCat(path_, ".components[", c, "]"), list);
      }
      DeclareDiscount(list);
      DeclareCondition(pack.indexes[i].discount_when, "discount",
                       ".discount_when", list);
      DeclareCondition(pack.indexes[i].override_when, "override",
                       ".override_when", list);
    }
  }

  void Look(ExampleRun* run) const override {
    const Evaluation& evaluation = run->evaluation;
    for (const BandEdge& edge : edges_) {
      const IndexOutcome& outcome = evaluation.indexes()[edge.index];
      if (!AssertsIndex(*run, edge.index) ||
          IsCertain(evaluation, pack_.indexes[edge.index].override_when)) {
        continue;
      }
      if (outcome.upper == edge.from - 1) run->Show(edge.obligation, 0);
      if (outcome.upper == edge.from) run->Show(edge.obligation, 1);
    }
    for (const Cut& cut : cuts_) {
      const FactValue& value = evaluation.facts()[cut.fact];
      if (!evaluation.facts().IsKnown(cut.fact)) continue;
      if (value.low != cut.below && value.low != cut.from) continue;
      const bool below = value.low == cut.below;
      if (IndexNumberMatters(run->expected(), evaluation, cut.fact,
                             below ? cut.from : cut.below)) {
        run->Show(cut.obligation, below ? 0 : 1);
      }
    }
    for (const Worth& worth : worths_) {
      if (!AssertsIndex(*run, worth.index) ||
          IsCertain(evaluation, pack_.indexes[worth.index].override_when) ||
          !Counts(worth, evaluation)) {
        continue;
      }
      const int upper = evaluation.indexes()[worth.index].upper;
      if (worth.at_edge >= 0 && IsEdge(worth.index, upper)) {
        run->Show(worth.obligation, worth.at_edge);
      }
      if (worth.below_edge >= 0 && IsEdge(worth.index, upper + 1)) {
        run->Show(worth.obligation, worth.below_edge);
      }
    }
    for (const Switch& when : switches_) {
      if (!AssertsIndex(*run, when.index)) continue;
      run->Show(when.obligation, IsCertain(evaluation, when.when) ? 0 : 1);
    }
  }

 private:
  struct BandEdge {
    int index;
    int obligation;
    int from;
  };
  struct Cut {
    FactId fact;
    int obligation;
    int32_t below;
    int32_t from;
  };
  // What a value of a component is worth, or the discount.
  struct Worth {
    int index;
    int obligation;
    // Null: the discount.
    const CompiledComponent* component;
    int value;
    // The sides of an example whose points begin a band, and end one; -1:
    // impossible.
    int at_edge;
    int below_edge;
  };
  struct Switch {
    int index;
    int obligation;
    ConditionId when;
  };

  bool Counts(const Worth& worth, const Evaluation& evaluation) const {
    if (worth.component == nullptr) {
      // Of 0 points nobody knows how many the discount left over.
      return evaluation.indexes()[worth.index].upper > 0 &&
             IsCertain(evaluation, pack_.indexes[worth.index].discount_when);
    }
    const FactId fact = pack_.inputs[worth.component->input].fact;
    return evaluation.facts().IsKnown(fact) &&
           evaluation.facts().ValueOf(fact) == worth.value &&
           !IsCertain(evaluation, worth.component->not_applicable_when);
  }

  // A band begins at these points.
  bool IsEdge(int index, int points) const {
    const auto& bands = pack_.indexes[index].source->bands();
    return std::any_of(
        bands.begin() + 1, bands.end(),
        [points](const v1::IndexBand& band) { return band.from() == points; });
  }

  // A value is worth 0 to the component's maximum: a pack with more or less
  // does not load, so nothing has to show that.
  void DeclareValue(const CompiledComponent& component, int value,
                    const std::string& path, ObligationList* list) {
    const Fact& info = pack_.facts[pack_.inputs[component.input].fact];
    const int points = component.value_points[value];
    Worth worth{index_, -1, &component, value, -1, -1};
    std::vector<std::string> missing;
    const auto add = [&](bool possible, absl::string_view what, int* side) {
      if (!possible) return;
      *side = static_cast<int>(missing.size());
      missing.push_back(absl::StrCat("no example in which the band of ", id_,
                                     " would change with one point ", what,
                                     " for ", info.name, " = ",
                                     info.values[value]));
    };
    add(points > 0, "less", &worth.at_edge);
    add(points < component.max_points, "more", &worth.below_edge);
    if (missing.empty()) return;
    worth.obligation =
        list->Add(CoverageKind::kIndexes, id_, path + ".values", missing);
    worths_.push_back(worth);
  }

  void DeclareDiscount(ObligationList* list) {
    if (pack_.indexes[index_].discount_when == kNoCondition) return;
    const std::string begin =
        absl::StrCat("no example in which the band of ", id_,
                     " would change with one point ");
    worths_.push_back(
        {index_,
         list->Add(CoverageKind::kIndexes, id_, path_ + ".discount",
                   {begin + "more of discount", begin + "less of discount"}),
         nullptr, 0, 0, 1});
  }

  void DeclareBands(ObligationList* list) {
    const auto& bands = pack_.indexes[index_].source->bands();
    for (int i = 1; i < bands.size(); ++i) {
      const auto missing = [&](int points, const std::string& band) {
        return absl::StrCat("no example with ", points, " points of ", id_,
                            " that asserts ", band);
      };
      const int from = bands[i].from();
      edges_.push_back({index_,
                        list->Add(CoverageKind::kIndexes, id_,
                                  absl::StrCat(path_, ".bands[", i, "]"),
                                  {missing(from - 1, bands[i - 1].id()),
                                   missing(from, bands[i].id())}),
                        from});
    }
  }

  void DeclareComponent(const CompiledComponent& component,
                        const std::string& path, ObligationList* list) {
    const FactId fact = pack_.inputs[component.input].fact;
    const Fact& info = pack_.facts[fact];
    for (std::size_t i = 0; i < component.cuts.size(); ++i) {
      const auto below = LegalBelow(pack_, fact, component.cuts[i].from());
      const auto from = LegalFrom(pack_, fact, component.cuts[i].from());
      if (!below.has_value() || !from.has_value()) continue;
      const auto missing = [&](int32_t number) {
        return absl::StrCat("no example with ", info.name, " = ", number,
                            " in which this cut decides the band of ", id_);
      };
      cuts_.push_back({fact,
                       list->Add(CoverageKind::kIndexes, id_,
                                 absl::StrCat(path, ".cuts[", i, "]"),
                                 {missing(*below), missing(*from)}),
                       *below, *from});
    }
    for (std::size_t i = 0; i < component.value_points.size(); ++i) {
      if (component.value_points[i] < 0) continue;
      DeclareValue(component, static_cast<int>(i), path, list);
    }
  }

  void DeclareCondition(ConditionId when, const std::string& what,
                        const std::string& path, ObligationList* list) {
    if (when == kNoCondition) return;
    const std::string begin = absl::StrCat("no example asserts the band of ",
                                           id_, " with the ", what);
    switches_.push_back({index_,
                         list->Add(CoverageKind::kIndexes, id_, path_ + path,
                                   {begin, absl::StrCat(begin, " not taken")}),
                         when});
  }

  const CompiledPack& pack_;
  // Of the index that is declared.
  int index_ = 0;
  std::string id_;
  std::string path_;
  std::vector<BandEdge> edges_;
  std::vector<Cut> cuts_;
  std::vector<Worth> worths_;
  std::vector<Switch> switches_;
};

}  // namespace

std::unique_ptr<CoveragePart> CoverIndexes(const CompiledPack& pack,
                                           ObligationList* list) {
  return std::make_unique<IndexCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
