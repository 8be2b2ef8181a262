#include "src/authoring/expected_answer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "src/authoring/examples.h"
#include "src/authoring/expected_details.h"

namespace afterleaf {
namespace authoring {
namespace {

template <class Issues>
void ExpectIssues(const Issues& issues, v1::ExpectedSet* expected) {
  for (const v1::Issue& issue : issues) {
    const auto& ids = expected->ids();
    if (std::find(ids.begin(), ids.end(), issue.code()) == ids.end()) {
      expected->add_ids(issue.code());
    }
  }
}

}  // namespace

v1::ExpectedAssessment ExpectedOf(const v1::Assessment& answer) {
  v1::ExpectedAssessment expected;
  expected.set_phase(answer.phase().phase());
  expected.set_tier(answer.safety().tier());
  for (const v1::FiredAlert& alert : answer.safety().alerts()) {
    if (alert.certain() && alert.tier() == answer.safety().tier()) {
      expected.add_rules(alert.alert());
    }
  }
  expected.set_ceiling(answer.exercise().ceiling());
  expected.mutable_flags();
  for (const v1::Flag& flag : answer.flags()) {
    expected.mutable_flags()->add_ids(flag.flag());
  }
  expected.mutable_protocols();
  for (const v1::OfferedProtocol& offer : answer.protocols()) {
    expected.mutable_protocols()->add_ids(offer.protocol());
  }
  if (!answer.issues().empty()) {
    ExpectIssues(answer.issues(), expected.mutable_issues());
  }
  return expected;
}

v1::ExpectedScore ExpectedOf(const v1::ScaleResult& score) {
  v1::ExpectedScore expected;
  expected.set_state(score.state());
  if (score.has_total()) {
    expected.set_total(score.total());
    expected.set_band(score.band().empty() ? "-" : score.band());
    expected.set_prorated(score.prorated());
  } else {
    expected.set_no_total(true);
    if (!score.band().empty()) expected.set_band(score.band());
  }
  expected.set_answered(score.answered());
  expected.set_result(score.result());
  if (score.has_change()) expected.set_verdict(score.change().verdict());
  if (!score.issues().empty()) {
    ExpectIssues(score.issues(), expected.mutable_issues());
  }
  *expected.mutable_notes() = score.notes();
  return expected;
}

absl::optional<v1::ExpectedAssessment> ExpectedUnlike(
    const v1::Assessment& answer, const v1::Assessment& other) {
  v1::ExpectedAssessment expected = ExpectedOf(answer);
  if (!CompareAssessment(expected, other).empty()) return expected;
  if (answer.safety().possible_tier() != other.safety().possible_tier()) {
    expected.set_possible_tier(answer.safety().possible_tier());
  } else {
    ExpectWhatDiffers(answer, other, &expected);
  }
  if (CompareAssessment(expected, other).empty()) return absl::nullopt;
  return expected;
}

absl::optional<v1::ExpectedScore> ExpectedUnlike(const v1::ScaleResult& score,
                                                 const v1::ScaleResult& other) {
  v1::ExpectedScore expected = ExpectedOf(score);
  if (!CompareScore(expected, other).empty()) return expected;
  if (score.lowest() != other.lowest()) expected.set_lowest(score.lowest());
  if (score.highest() != other.highest()) expected.set_highest(score.highest());
  if (score.notes().empty()) expected.set_no_notes(true);
  if (CompareScore(expected, other).empty()) return absl::nullopt;
  return expected;
}

bool SaysDetails(const v1::ExpectedAssessment& expected) {
  v1::ExpectedAssessment rest = expected;
  rest.clear_phase();
  rest.clear_tier();
  rest.clear_rules();
  rest.clear_ceiling();
  rest.clear_flags();
  rest.clear_protocols();
  rest.clear_issues();
  return rest.ByteSizeLong() > 0;
}

absl::optional<v1::ExpectedAssessment> TellsApart(
    const Pack& pack, const Pack& other, const v1::AssessRequest& person) {
  const absl::StatusOr<v1::Assessment> answer = Assess(pack, person);
  if (!answer.ok()) return absl::nullopt;
  const absl::StatusOr<v1::Assessment> otherwise = Assess(other, person);
  if (!otherwise.ok()) return ExpectedOf(*answer);
  return ExpectedUnlike(*answer, *otherwise);
}

absl::optional<v1::ExpectedScore> TellsApart(
    const Pack& pack, const Pack& other, const v1::ScoreScaleRequest& request) {
  const absl::StatusOr<v1::ScaleResult> score = ScoreScale(pack, request);
  if (!score.ok()) return absl::nullopt;
  const absl::StatusOr<v1::ScaleResult> otherwise = ScoreScale(other, request);
  if (!otherwise.ok()) return ExpectedOf(*score);
  return ExpectedUnlike(*score, *otherwise);
}

}  // namespace authoring
}  // namespace afterleaf
