#include "absl/strings/str_cat.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/coverage/legal_numbers.h"
#include "src/pack/issue_sink.h"
#include "src/scale/score.h"

namespace afterleaf {
namespace authoring {
namespace {

// The edges between the bands of one list of a scale.
struct BandEdges {
  int scale = 0;
  // Those that apply to everybody else, or one of the scale's band sets.
  const std::vector<CompiledBand>* bands = nullptr;
  struct Edge {
    int obligation = 0;
    int32_t below = 0;
    int32_t from = 0;
  };
  std::vector<Edge> edges;
};

// Both sides of every band edge, by scale answers whose band is asserted.
class ScaleBandCoverage : public CoveragePart {
 public:
  ScaleBandCoverage(const CompiledPack& pack, ObligationList* list)
      : pack_(pack) {
    for (std::size_t i = 0; i < pack.scales.size(); ++i) {
      const CompiledScale& scale = pack.scales[i];
      const std::string path =
          ElementPath("scales", static_cast<int>(i), scale.source->id());
      Declare(static_cast<int>(i), scale.bands, path, "", list);
      for (std::size_t s = 0; s < scale.band_sets.size(); ++s) {
        const std::string set = absl::StrCat(".band_sets[", s, "]");
        Declare(static_cast<int>(i), scale.band_sets[s].bands, path + set,
                absl::StrCat(" by band_sets[", s, "]"), list);
      }
    }
  }

  void Look(ExampleRun* run) const override {
    if (!run->example.has_answers() ||
        run->example.expect_score().band().empty()) {
      return;
    }
    const std::string& id = run->example.answers().response().scale();
    const auto found = pack_.scale_by_id.find(id);
    if (found == pack_.scale_by_id.end()) return;
    const CompiledScale& scale = pack_.scales[found->second];
    const Score& score = run->evaluation.reading().scores[found->second];
    if (!score.total.has_value()) return;
    const std::vector<CompiledBand>* const bands =
        &BandsFor(pack_, scale, run->evaluation.facts());
    for (const BandEdges& list : lists_) {
      if (list.bands != bands) continue;
      for (const BandEdges::Edge& edge : list.edges) {
        if (*score.total == edge.below) run->Show(edge.obligation, 0);
        if (*score.total == edge.from) run->Show(edge.obligation, 1);
      }
    }
  }

 private:
  void Declare(int scale, const std::vector<CompiledBand>& bands,
               const std::string& path, const std::string& by,
               ObligationList* list) {
    const std::string& id = pack_.scales[scale].source->id();
    BandEdges edges{scale, &bands, {}};
    for (std::size_t i = 1; i < bands.size(); ++i) {
      const FactId total = pack_.scales[scale].total;
      const auto below = LegalBelow(pack_, total, bands[i].from);
      const auto from = LegalFrom(pack_, total, bands[i].from);
      if (!below.has_value() || !from.has_value()) continue;
      const auto missing = [&](int32_t number, absl::string_view band) {
        return absl::StrCat("no scale answers with ", id, " = ", number,
                            " that expect band ", band, by);
      };
      edges.edges.push_back(
          {list->Add(
               CoverageKind::kScaleBands, id,
               absl::StrCat(path, ".bands[", i, "] ", bands[i].id),
               {missing(*below, bands[i - 1].id), missing(*from, bands[i].id)}),
           *below, *from});
    }
    lists_.push_back(std::move(edges));
  }

  const CompiledPack& pack_;
  std::vector<BandEdges> lists_;
};

}  // namespace

std::unique_ptr<CoveragePart> CoverScaleBands(const CompiledPack& pack,
                                              ObligationList* list) {
  return std::make_unique<ScaleBandCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
