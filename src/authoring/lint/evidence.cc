// What rules, claims and statements rest on.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/lint/checks.h"
#include "src/authoring/lint/text_uses.h"

namespace afterleaf {
namespace authoring {
namespace {

class EvidenceCheck {
 public:
  EvidenceCheck(const CompiledPack& pack, IssueSink* issues)
      : pack_(pack), source_(pack.source), issues_(issues) {
    for (const v1::Claim& claim : source_.claims()) {
      if (IsUnsupported(claim.evidence())) unsupported_.insert(claim.id());
    }
  }

  void Check() {
    int position = 0;
    for (const v1::Finding& finding : source_.findings()) {
      CheckAdvice(finding.evidence(),
                  ElementPath("findings", position++, finding.id()));
    }
    CheckRules("alerts", source_.alerts());
    CheckRules("limits", source_.limits());
    CheckRules("protocols", source_.protocols());
    CheckRules("use_log_rules", source_.use_log_rules());
    CheckRules("metric_rules", source_.metric_rules());
    if (source_.has_use_log_model()) {
      CheckComplete(source_.use_log_model().evidence(), /*needs_claim=*/false,
                    "use_log_model");
    }
    position = 0;
    for (const v1::Claim& claim : source_.claims()) {
      CheckComplete(claim.evidence(), /*needs_claim=*/false,
                    ElementPath("claims", position++, claim.id()));
    }
    position = 0;
    for (const v1::Topic& topic : source_.topics()) {
      const std::string path = ElementPath("topics", position++, topic.id());
      for (int i = 0; i < topic.statements_size(); ++i) {
        if (!topic.statements(i).claim().empty()) continue;
        CheckComplete(topic.statements(i).evidence(), /*needs_claim=*/false,
                      absl::StrCat(path, ".statements[", i, "]"));
      }
    }
    CheckTexts();
  }

 private:
  template <class Rules>
  void CheckRules(absl::string_view list, const Rules& rules) {
    int position = 0;
    for (const auto& rule : rules) {
      const std::string path = ElementPath(list, position++, rule.id());
      CheckComplete(rule.evidence(), /*needs_claim=*/true, path);
      CheckAdvice(rule.evidence(), path);
    }
  }

  void CheckComplete(const v1::Evidence& evidence, bool needs_claim,
                     const std::string& path) {
    std::vector<std::string> lacks;
    if (evidence.grade() == v1::GRADE_UNSPECIFIED) {
      lacks.emplace_back("has no grade; say how well it is supported");
    } else if (evidence.verification() == v1::VERIFIED &&
               evidence.sources().empty() && evidence.grade() != v1::U) {
      // U says itself that there is no source.
      lacks.emplace_back(
          "is VERIFIED but names no source; name it, or say UNVERIFIED or "
          "DESIGN");
    }
    if (needs_claim && evidence.claims().empty()) {
      lacks.emplace_back("names no claim; name those that it rests on");
    }
    if (lacks.empty()) return;
    issues_->Error("PACK_MISSING_EVIDENCE", absl::StrCat(path, ".evidence"),
                   absl::StrCat("this ", absl::StrJoin(lacks, "; it ")));
  }

  void CheckAdvice(const v1::Evidence& evidence, const std::string& path) {
    if (IsUnsupported(evidence)) {
      issues_->Error("PACK_UNSUPPORTED_ADVICE",
                     absl::StrCat(path, ".evidence.grade"),
                     "grades A, U and X support no rule; find better evidence "
                     "or remove the rule");
    }
    for (int i = 0; i < evidence.claims_size(); ++i) {
      if (unsupported_.count(evidence.claims(i)) == 0) continue;
      issues_->Error("PACK_UNSUPPORTED_ADVICE",
                     absl::StrCat(path, ".evidence.claims[", i, "]"),
                     absl::StrCat("claim \"", evidence.claims(i),
                                  "\" has the grade A, U or X and supports no "
                                  "rule; rest it on another claim or remove "
                                  "the rule"));
    }
  }

  // Words that are shown as not supported are not shown as advice elsewhere.
  void CheckTexts() {
    std::set<TextId> unsupported;
    const std::vector<TextUse> uses = ListTextUses(pack_);
    for (const TextUse& use : uses) {
      if (use.role == TextUse::Role::kUnsupported) unsupported.insert(use.text);
    }
    for (const TextUse& use : uses) {
      if (use.role != TextUse::Role::kAdvice ||
          unsupported.count(use.text) == 0) {
        continue;
      }
      issues_->Error("PACK_UNSUPPORTED_ADVICE", use.path,
                     "this text is also a statement of grade A, U or X; write "
                     "advice of its own");
    }
  }

  const CompiledPack& pack_;
  const v1::Pack& source_;
  IssueSink* issues_;
  std::set<std::string> unsupported_;
};

}  // namespace

void CheckEvidence(const CompiledPack& pack, IssueSink* issues) {
  EvidenceCheck(pack, issues).Check();
}

}  // namespace authoring
}  // namespace afterleaf
