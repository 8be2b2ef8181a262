#include <algorithm>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "afterleaf/assess.h"
#include "afterleaf/use_log.h"
#include "src/authoring/coverage/coverage_parts.h"
#include "src/authoring/examples.h"
#include "src/authoring/expected_log.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {
namespace authoring {
namespace {

// A rule of the pack about use or about recovery.
struct LogRule {
  std::string id;
  bool has_flag = false;
  bool has_prompts = false;
  // Input that it answers; empty: none.
  std::string answers;
  int obligation = -1;
  // Only of a rule that answers an input: the pack in which it does not.
  absl::optional<Pack> silent;
  int answer_obligation = -1;
};

// The pack with a rule that no longer answers an input.
template <class Rule>
absl::optional<Pack> Silenced(const v1::Pack& pack,
                              Rule* (v1::Pack::*rule)(int), int position) {
  v1::Pack changed = pack;
  (changed.*rule)(position)->clear_answers();
  absl::StatusOr<Pack> silent = Pack::Load(changed.SerializeAsString());
  if (!silent.ok()) return absl::nullopt;
  return *std::move(silent);
}

LogRule RuleOf(const v1::UseLogRule& rule) {
  LogRule log;
  log.id = rule.id();
  log.has_flag = !rule.flag().empty();
  log.answers = rule.answers();
  return log;
}
LogRule RuleOf(const v1::MetricRule& rule) {
  LogRule log;
  log.id = rule.id();
  log.has_flag = !rule.flag().empty();
  log.has_prompts = !rule.prompts().empty();
  log.answers = rule.answers();
  return log;
}

// Each rule about logs holds in one example and not in another; and what it
// answers decides the answer about a patient. That its numbers are exact, the
// mutants of the pack show.
class LogCoverage : public CoveragePart {
 public:
  LogCoverage(const Pack& pack, ObligationList* list) : pack_(pack) {
    const v1::Pack& source = pack.compiled().source;
    Declare("use_log_rules", source.use_log_rules(),
            &v1::Pack::mutable_use_log_rules, list);
    Declare("metric_rules", source.metric_rules(),
            &v1::Pack::mutable_metric_rules, list);
  }

  void Look(ExampleRun* run) const override {
    if (run->example.has_log()) {
      const v1::AnalyzeUseLogRequest& request = run->example.log();
      if (request.log().ByteSizeLong() == 0) return;
      const absl::StatusOr<v1::UseLogAnalysis> reply =
          AnalyzeUseLog(pack_, request);
      if (reply.ok()) LookAtRules(reply->findings(), run);
    } else if (run->example.patient().has_log()) {
      const v1::AssessRequest& patient = run->example.patient();
      const absl::StatusOr<v1::Assessment> reply = Assess(pack_, patient);
      if (!reply.ok()) return;
      LookAtRules(reply->log(), run);
      LookAtAnswers(reply->log(), run);
    }
  }

 private:
  using Findings = google::protobuf::RepeatedPtrField<v1::LogFinding>;

  template <class Rules, class Rule>
  void Declare(absl::string_view name, const Rules& rules,
               Rule* (v1::Pack::*mutable_rule)(int), ObligationList* list) {
    for (int i = 0; i < rules.size(); ++i) {
      LogRule rule = RuleOf(rules.Get(i));
      const std::string path = ElementPath(name, i, rule.id);
      rule.obligation = list->Add(
          CoverageKind::kLogRules, rule.id, path,
          {absl::StrCat("no example asserts that ", rule.id, " holds of a log"),
           absl::StrCat("no example asserts that ", rule.id,
                        " does not hold of a log with entries")});
      if (!rule.answers.empty()) {
        rule.silent = Silenced(pack_.compiled().source, mutable_rule, i);
        rule.answer_obligation = list->Add(
            CoverageKind::kLogAnswers, rule.id, absl::StrCat(path, ".answers"),
            {absl::StrCat("no patient is answered otherwise because ", rule.id,
                          " answers ", rule.answers)});
      }
      rules_.push_back(std::move(rule));
    }
  }

  static bool Holds(const LogRule& rule, const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const v1::LogFinding& finding) {
                         return finding.rule() == rule.id;
                       });
  }

  void LookAtRules(const Findings& findings, ExampleRun* run) const {
    for (const LogRule& rule : rules_) {
      if (!AssertsLogRule(run->example.expect_log(), rule.id, rule.has_flag,
                          rule.has_prompts)) {
        continue;
      }
      run->Show(rule.obligation, Holds(rule, findings) ? 0 : 1);
    }
  }

  // With a rule that answers nothing, the example fails.
  void LookAtAnswers(const Findings& findings, ExampleRun* run) const {
    for (const LogRule& rule : rules_) {
      if (!rule.silent.has_value() || !Holds(rule, findings)) continue;
      const absl::StatusOr<v1::Assessment> reply =
          Assess(*rule.silent, run->example.patient());
      if (reply.ok() &&
          !CompareAssessment(run->example.expect(), *reply).empty()) {
        run->Show(rule.answer_obligation, 0);
      }
    }
  }

  const Pack& pack_;
  std::vector<LogRule> rules_;
};

}  // namespace

std::unique_ptr<CoveragePart> CoverLogs(const Pack& pack,
                                        ObligationList* list) {
  return std::make_unique<LogCoverage>(pack, list);
}

}  // namespace authoring
}  // namespace afterleaf
