#include "src/authoring/examples.h"

#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "afterleaf/use_log.h"
#include "src/authoring/compare_values.h"
#include "src/authoring/expected_details.h"
#include "src/authoring/expected_log.h"
#include "src/authoring/log_patterns.h"

namespace afterleaf {
namespace authoring {
namespace {

using Ids = IdSet;
using Lines = std::vector<std::string>;

// Alerts of `tier`, those certain or those only possible.
Ids AlertsOf(const v1::SafetyAssessment& safety, v1::Tier tier, bool certain) {
  Ids ids;
  for (const v1::FiredAlert& alert : safety.alerts()) {
    if (alert.tier() == tier && alert.certain() == certain) {
      ids.insert(alert.alert());
    }
  }
  return ids;
}

// "T2 by TR-30, TR-31".
std::string TierWithRules(v1::Tier tier, const Ids& rules) {
  return absl::StrCat(v1::Tier_Name(tier), rules.empty() ? "" : " by ",
                      absl::StrJoin(rules, ", "));
}

std::string LimitsThatSetCeiling(const v1::ExercisePlan& exercise) {
  Ids ids;
  for (const v1::AppliedLimit& limit : exercise.limits()) {
    if (limit.sets_ceiling()) ids.insert(limit.limit());
  }
  return absl::StrCat(v1::Intensity_Name(exercise.ceiling()),
                      ids.empty()
                          ? absl::StrCat(" by the phase")
                          : absl::StrCat(" by ", absl::StrJoin(ids, ", ")));
}

}  // namespace

std::vector<std::string> CompareAssessment(
    const v1::ExpectedAssessment& expected, const v1::Assessment& actual) {
  Lines lines;
  if (!expected.phase().empty()) {
    CompareValue("phase", expected.phase(), actual.phase().phase(), &lines);
  }
  const v1::SafetyAssessment& safety = actual.safety();
  if (expected.has_tier()) {
    if (expected.tier() != safety.tier()) {
      CompareValue(
          "tier", TierWithRules(expected.tier(), ToIdSet(expected.rules())),
          TierWithRules(safety.tier(), AlertsOf(safety, safety.tier(), true)),
          &lines);
    } else if (expected.tier() > v1::T0) {
      CompareSets("rules", ToIdSet(expected.rules()),
                  AlertsOf(safety, safety.tier(), true), &lines);
    }
  }
  if (expected.has_possible_tier() &&
      expected.possible_tier() != safety.possible_tier()) {
    CompareValue("possible tier", v1::Tier_Name(expected.possible_tier()),
                 TierWithRules(safety.possible_tier(),
                               AlertsOf(safety, safety.possible_tier(), false)),
                 &lines);
  }
  if (expected.has_ceiling() &&
      expected.ceiling() != actual.exercise().ceiling()) {
    CompareValue("ceiling", v1::Intensity_Name(expected.ceiling()),
                 LimitsThatSetCeiling(actual.exercise()), &lines);
  }
  if (expected.has_flags()) {
    CompareSets(
        "flags", ToIdSet(expected.flags().ids()),
        CollectIds(actual.flags(), [](const v1::Flag& f) { return f.flag(); }),
        &lines);
  }
  const Ids protocols =
      CollectIds(actual.protocols(),
                 [](const v1::OfferedProtocol& p) { return p.protocol(); });
  if (expected.has_protocols()) {
    CompareSets("protocols", ToIdSet(expected.protocols().ids()), protocols,
                &lines);
  }
  const Ids absent = WithoutIds(ToIdSet(expected.must()), protocols);
  if (!absent.empty()) {
    lines.push_back(
        absl::StrCat("must: not offered: ", absl::StrJoin(absent, ", ")));
  }
  const Ids forbidden = ToIdSet(expected.must_not());
  const Ids offered = WithoutIds(forbidden, WithoutIds(forbidden, protocols));
  if (!offered.empty()) {
    lines.push_back(
        absl::StrCat("must not: offered: ", absl::StrJoin(offered, ", ")));
  }
  const Ids unasked = WithoutIds(
      ToIdSet(expected.ask()),
      CollectIds(actual.ask(), [](const v1::Question& q) { return q.id(); }));
  if (!unasked.empty()) {
    lines.push_back(
        absl::StrCat("ask: not asked: ", absl::StrJoin(unasked, ", ")));
  }
  if (expected.has_issues()) {
    CompareSets("issues", ToIdSet(expected.issues().ids()),
                IssueCodes(actual.issues()), &lines);
  }
  CompareDetails(expected, actual, &lines);
  return lines;
}

std::vector<std::string> CompareScore(const v1::ExpectedScore& expected,
                                      const v1::ScaleResult& actual) {
  Lines lines;
  const auto total = [&actual] {
    return actual.has_total() ? absl::StrCat(actual.total())
                              : std::string("none");
  };
  if (expected.has_state()) {
    CompareValue("state", v1::ScaleResult::State_Name(expected.state()),
                 v1::ScaleResult::State_Name(actual.state()), &lines);
  }
  if (expected.has_total()) {
    CompareValue("total", absl::StrCat(expected.total()), total(), &lines);
  }
  if (expected.no_total()) CompareValue("total", "none", total(), &lines);
  if (!expected.band().empty()) {
    CompareValue("band", expected.band() == "-" ? "none" : expected.band(),
                 actual.band().empty() ? "none" : actual.band(), &lines);
  }
  if (expected.has_prorated()) {
    CompareValue("prorated", expected.prorated() ? "yes" : "no",
                 actual.prorated() ? "yes" : "no", &lines);
  }
  if (expected.has_answered()) {
    CompareValue("answered", absl::StrCat(expected.answered()),
                 absl::StrCat(actual.answered()), &lines);
  }
  if (!expected.result().empty()) {
    CompareValue("result", expected.result(),
                 actual.result().empty() ? "none" : actual.result(), &lines);
  }
  if (expected.has_issues()) {
    CompareSets("issues", ToIdSet(expected.issues().ids()),
                IssueCodes(actual.issues()), &lines);
  }
  if (expected.has_verdict()) {
    CompareValue("verdict", v1::ScaleChange::Verdict_Name(expected.verdict()),
                 actual.has_change()
                     ? v1::ScaleChange::Verdict_Name(actual.change().verdict())
                     : "none",
                 &lines);
  }
  const Ids unsaid =
      WithoutIds(ToIdSet(expected.notes()), ToIdSet(actual.notes()));
  if (!unsaid.empty()) {
    lines.push_back(
        absl::StrCat("notes: missing ", absl::StrJoin(unsaid, ", ")));
  }
  if (expected.no_notes() && !actual.notes().empty()) {
    lines.push_back(absl::StrCat("notes: expected none, got ",
                                 absl::StrJoin(actual.notes(), ", ")));
  }
  if (expected.has_lowest()) {
    CompareValue("lowest", absl::StrCat(expected.lowest()),
                 absl::StrCat(actual.lowest()), &lines);
  }
  if (expected.has_highest()) {
    CompareValue("highest", absl::StrCat(expected.highest()),
                 absl::StrCat(actual.highest()), &lines);
  }
  return lines;
}

namespace {

Lines Refused(const absl::Status& status) {
  return {absl::StrCat("refused: ", std::string(status.message()))};
}

Lines RunPatient(const Pack& pack, const v1::Example& example) {
  // ByteSizeLong is 0 for a message in which nothing is set.
  if (example.expect().ByteSizeLong() == 0 &&
      example.expect_log().ByteSizeLong() == 0) {
    return {"expects nothing"};
  }
  const absl::StatusOr<v1::Assessment> reply = Assess(pack, example.patient());
  if (!reply.ok()) return Refused(reply.status());
  Lines lines = CompareAssessment(example.expect(), *reply);
  for (std::string& line : CompareLogOfPatient(example.expect_log(), *reply)) {
    lines.push_back(std::move(line));
  }
  return lines;
}

Lines RunAnswers(const Pack& pack, const v1::Example& example) {
  if (example.expect_score().ByteSizeLong() == 0) return {"expects nothing"};
  const absl::StatusOr<v1::ScaleResult> reply =
      ScoreScale(pack, example.answers());
  if (!reply.ok()) return Refused(reply.status());
  return CompareScore(example.expect_score(), *reply);
}

Lines RunLog(const Pack& pack, const v1::Example& example) {
  if (example.expect_log().ByteSizeLong() == 0) return {"expects nothing"};
  const absl::StatusOr<v1::UseLogAnalysis> reply =
      AnalyzeUseLog(pack, example.log());
  if (!reply.ok()) return Refused(reply.status());
  return CompareUseLog(example.expect_log(), *reply);
}

}  // namespace

std::vector<std::string> RunExample(const Pack& pack,
                                    const v1::Example& example) {
  if (!example.repeat().empty()) {
    const Lines faults = PatternFaults(example);
    return faults.empty() ? RunExample(pack, WithPatternsWrittenOut(example))
                          : faults;
  }
  switch (example.given_case()) {
    case v1::Example::kPatient:
      return RunPatient(pack, example);
    case v1::Example::kAnswers:
      return RunAnswers(pack, example);
    case v1::Example::kLog:
      return RunLog(pack, example);
    case v1::Example::GIVEN_NOT_SET:
      break;
  }
  return {"gives neither a patient nor answers nor a log"};
}

}  // namespace authoring
}  // namespace afterleaf
