#include "absl/strings/str_cat.h"
#include "src/authoring/coverage/asserted.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/coverage/out_of_sight.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {
namespace authoring {
namespace {

// Alerts, limits, protocols, flags and findings: each takes effect in one
// example and does not in another.
class RuleCoverage : public CoveragePart {
 public:
  RuleCoverage(const CompiledPack& pack, ObligationList* list)
      : pack_(pack), list_(list) {
    DeclareAlerts();
    DeclareLimits();
    DeclareProtocols();
    DeclareFlags();
    DeclareFindings();
    list_ = nullptr;
  }

  void Look(ExampleRun* run) const override {
    LookAtRules(run);
    LookAtFindings(run);
  }

 private:
  int Both(CoverageKind kind, const std::string& id, const std::string& path,
           absl::string_view does, absl::string_view does_not) {
    return list_->Add(
        kind, id, path,
        {absl::StrCat("no example asserts that ", id, " ", does),
         absl::StrCat("no example asserts that ", id, " ", does_not)});
  }

  void DeclareAlerts() {
    for (std::size_t i = 0; i < pack_.alerts.size(); ++i) {
      const int position = static_cast<int>(i);
      const std::string& id = pack_.alerts[i].source->id();
      const std::string path = ElementPath("alerts", position, id);
      alert_obligations_.push_back(
          Both(CoverageKind::kAlerts, id, path, "fires", "does not fire"));
    }
  }
  void DeclareLimits() {
    for (std::size_t i = 0; i < pack_.limits.size(); ++i) {
      const int position = static_cast<int>(i);
      const std::string& id = pack_.limits[i].source->id();
      const std::string path = ElementPath("limits", position, id);
      limit_obligations_.push_back(
          Both(CoverageKind::kLimits, id, path, "applies", "does not apply"));
    }
  }
  void DeclareProtocols() {
    for (std::size_t i = 0; i < pack_.protocols.size(); ++i) {
      const int position = static_cast<int>(i);
      const v1::Protocol& source = *pack_.protocols[i].source;
      // One that is never offered shows nothing.
      if (source.protocol_class() == v1::CLINICIAN_ONLY) {
        protocol_obligations_.push_back(-1);
        continue;
      }
      const std::string path = ElementPath("protocols", position, source.id());
      protocol_obligations_.push_back(Both(CoverageKind::kProtocols,
                                           source.id(), path, "is offered",
                                           "is not offered"));
    }
  }
  void DeclareFlags() {
    for (const CompiledFlag& flag : pack_.flags) {
      const std::string id(flag.id);
      flag_obligations_.push_back(
          Both(CoverageKind::kFlags, id, id, "is set", "is not set"));
    }
  }
  void DeclareFindings() {
    const std::vector<bool> read = FactsThatAreRead(pack_);
    finding_obligations_.assign(pack_.findings.size(), -1);
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) {
      const v1::Finding& source = *pack_.findings[i].source;
      if (source.flag()) continue;
      const std::string path =
          ElementPath("findings", static_cast<int>(i), source.id());
      if (read[pack_.findings[i].fact]) {
        finding_obligations_[i] =
            Both(CoverageKind::kFindings, source.id(), path,
                 "holds, through a rule that reads it",
                 "does not hold, through a rule that reads it");
      } else if (!source.ask().empty()) {
        // It only asks; that it asks can be asserted, that it does not cannot.
        finding_obligations_[i] =
            list_->Add(CoverageKind::kFindings, source.id(), path,
                       {absl::StrCat("no example asserts what ", source.id(),
                                     " asks for")});
      }
    }
  }

  void LookAtRules(ExampleRun* run) const {
    const Evaluation& evaluation = run->evaluation;
    for (std::size_t i = 0; i < pack_.alerts.size(); ++i) {
      if (!AssertsAlert(*run, static_cast<int>(i))) continue;
      run->Show(alert_obligations_[i],
                evaluation.truths()[pack_.alerts[i].when].certain ? 0 : 1);
    }
    for (std::size_t i = 0; i < pack_.limits.size(); ++i) {
      if (!AssertsLimit(*run, static_cast<int>(i))) continue;
      const Truth truth = evaluation.truths()[pack_.limits[i].when];
      // One that applies because it cannot be ruled out shows neither.
      if (truth.certain == truth.possible) {
        run->Show(limit_obligations_[i], truth.certain ? 0 : 1);
      }
    }
    std::vector<bool> offered(pack_.protocols.size());
    for (const Selection::Offer& offer : evaluation.selection().offers) {
      offered[offer.protocol] = true;
    }
    for (std::size_t i = 0; i < pack_.protocols.size(); ++i) {
      if (protocol_obligations_[i] < 0) continue;
      if (!AssertsOffer(*run, static_cast<int>(i))) continue;
      run->Show(protocol_obligations_[i], offered[i] ? 0 : 1);
    }
    if (!run->expected().has_flags()) return;
    const auto& flags = run->expected().flags().ids();
    for (std::size_t i = 0; i < pack_.flags.size(); ++i) {
      run->Show(flag_obligations_[i], HasId(flags, pack_.flags[i].id) ? 0 : 1);
    }
  }

  void LookAtFindings(ExampleRun* run) const {
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) {
      if (finding_obligations_[i] < 0) continue;
      const FactId fact = pack_.findings[i].fact;
      if (run->observed[fact]) {
        run->Show(finding_obligations_[i],
                  run->evaluation.facts().IsYes(fact) ? 0 : 1);
      } else if (AssertsAsking(*run, static_cast<int>(i))) {
        run->Show(finding_obligations_[i], 0);
      }
    }
  }

  const CompiledPack& pack_;
  // Only while obligations are declared.
  ObligationList* list_;
  std::vector<int> alert_obligations_;
  std::vector<int> limit_obligations_;
  std::vector<int> protocol_obligations_;
  std::vector<int> flag_obligations_;
  std::vector<int> finding_obligations_;
};

}  // namespace

std::unique_ptr<CoveragePart> CoverRules(const CompiledPack& pack,
                                         ObligationList* list) {
  return std::make_unique<RuleCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
