#include "src/authoring/examples.h"

#include <set>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "src/authoring/expected_details.h"

namespace afterleaf {
namespace authoring {
namespace {

using Ids = std::set<std::string>;
using Lines = std::vector<std::string>;

Ids ToIds(const google::protobuf::RepeatedPtrField<std::string>& list) {
  return Ids(list.begin(), list.end());
}

Ids Without(const Ids& from, const Ids& what) {
  Ids left;
  for (const std::string& id : from) {
    if (what.count(id) == 0) left.insert(id);
  }
  return left;
}

template <class Messages, class GetId>
Ids CollectIds(const Messages& messages, GetId id) {
  Ids ids;
  for (const auto& message : messages) ids.insert(id(message));
  return ids;
}

void CompareValue(absl::string_view what, absl::string_view expected,
                  absl::string_view actual, Lines* lines) {
  if (expected == actual) return;
  lines->push_back(
      absl::StrCat(what, ": expected ", expected, ", got ", actual));
}

void CompareSets(absl::string_view what, const Ids& expected, const Ids& actual,
                 Lines* lines) {
  const Ids missing = Without(expected, actual);
  const Ids surplus = Without(actual, expected);
  if (missing.empty() && surplus.empty()) return;
  std::string line = absl::StrCat(what, ": ");
  if (!missing.empty()) {
    absl::StrAppend(&line, "missing ", absl::StrJoin(missing, ", "));
  }
  if (!surplus.empty()) {
    absl::StrAppend(&line, missing.empty() ? "" : "; ", "not expected ",
                    absl::StrJoin(surplus, ", "));
  }
  lines->push_back(line);
}

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

template <class Issues>
Ids IssueCodes(const Issues& issues) {
  return CollectIds(issues, [](const v1::Issue& i) { return i.code(); });
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
          "tier", TierWithRules(expected.tier(), ToIds(expected.rules())),
          TierWithRules(safety.tier(), AlertsOf(safety, safety.tier(), true)),
          &lines);
    } else if (expected.tier() > v1::T0) {
      CompareSets("rules", ToIds(expected.rules()),
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
        "flags", ToIds(expected.flags().ids()),
        CollectIds(actual.flags(), [](const v1::Flag& f) { return f.flag(); }),
        &lines);
  }
  const Ids protocols =
      CollectIds(actual.protocols(),
                 [](const v1::OfferedProtocol& p) { return p.protocol(); });
  if (expected.has_protocols()) {
    CompareSets("protocols", ToIds(expected.protocols().ids()), protocols,
                &lines);
  }
  const Ids absent = Without(ToIds(expected.must()), protocols);
  if (!absent.empty()) {
    lines.push_back(
        absl::StrCat("must: not offered: ", absl::StrJoin(absent, ", ")));
  }
  const Ids forbidden = ToIds(expected.must_not());
  const Ids offered = Without(forbidden, Without(forbidden, protocols));
  if (!offered.empty()) {
    lines.push_back(
        absl::StrCat("must not: offered: ", absl::StrJoin(offered, ", ")));
  }
  const Ids unasked = Without(
      ToIds(expected.ask()),
      CollectIds(actual.ask(), [](const v1::Question& q) { return q.id(); }));
  if (!unasked.empty()) {
    lines.push_back(
        absl::StrCat("ask: not asked: ", absl::StrJoin(unasked, ", ")));
  }
  if (expected.has_issues()) {
    CompareSets("issues", ToIds(expected.issues().ids()),
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
    CompareSets("issues", ToIds(expected.issues().ids()),
                IssueCodes(actual.issues()), &lines);
  }
  if (expected.has_verdict()) {
    CompareValue("verdict", v1::ScaleChange::Verdict_Name(expected.verdict()),
                 actual.has_change()
                     ? v1::ScaleChange::Verdict_Name(actual.change().verdict())
                     : "none",
                 &lines);
  }
  const Ids unsaid = Without(ToIds(expected.notes()), ToIds(actual.notes()));
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

std::vector<std::string> RunExample(const Pack& pack,
                                    const v1::Example& example) {
  const auto refused = [](const absl::Status& status) {
    return Lines{absl::StrCat("refused: ", std::string(status.message()))};
  };
  // ByteSizeLong is 0 for a message in which nothing is set.
  if (example.given_case() == v1::Example::kPatient) {
    if (example.expect().ByteSizeLong() == 0) return {"expects nothing"};
    const absl::StatusOr<v1::Assessment> reply =
        Assess(pack, example.patient());
    if (!reply.ok()) return refused(reply.status());
    return CompareAssessment(example.expect(), *reply);
  }
  if (example.given_case() == v1::Example::kAnswers) {
    if (example.expect_score().ByteSizeLong() == 0) return {"expects nothing"};
    const absl::StatusOr<v1::ScaleResult> reply =
        ScoreScale(pack, example.answers());
    if (!reply.ok()) return refused(reply.status());
    return CompareScore(example.expect_score(), *reply);
  }
  return {"gives neither a patient nor answers"};
}

}  // namespace authoring
}  // namespace afterleaf
