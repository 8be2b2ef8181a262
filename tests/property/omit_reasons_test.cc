// A host that declines reasons gets the same reply without them.

#include <string>

#include "gtest/gtest.h"
#include "tests/property/property.h"

namespace afterleaf::property {
namespace {

template <class Outputs>
void ClearBecause(Outputs* outputs) {
  for (auto& output : *outputs) output.clear_because();
}

template <class Outputs>
void ClearUnsettled(Outputs* outputs) {
  for (auto& output : *outputs) output.clear_unsettled();
}

void ClearReasons(v1::Assessment* reply) {
  reply->mutable_phase()->clear_because();
  ClearBecause(reply->mutable_indexes());
  ClearBecause(reply->mutable_safety()->mutable_alerts());
  ClearUnsettled(reply->mutable_safety()->mutable_alerts());
  ClearBecause(reply->mutable_exercise()->mutable_limits());
  ClearUnsettled(reply->mutable_exercise()->mutable_limits());
  ClearBecause(reply->mutable_protocols());
  ClearBecause(reply->mutable_flags());
}

Verdict LeavesOutReasonsAlone(const Person& person, const v1::Assessment& reply,
                              Random) {
  v1::AssessRequest request = ToRequest(person);
  request.set_omit_reasons(true);
  const absl::StatusOr<v1::Assessment> without = Assess(ShippedPack(), request);
  if (!without.ok()) return Broken("  " + without.status().ToString() + "\n");
  v1::Assessment expected = reply;
  ClearReasons(&expected);
  if (expected.ByteSizeLong() == reply.ByteSizeLong()) return DoesNotApply();
  return Require(
      without->SerializeAsString() == expected.SerializeAsString(),
      "  the reply differs from the one with its reasons taken out\n");
}

TEST(OmitReasons, LeavesOutTheReasonsAndNothingElse) {
  for (const Answers answers : {Answers::kUnderstood, Answers::kFlawed}) {
    ExpectForEveryone(
        {{"omit_reasons", "without reasons the reply is the same but for them",
          LeavesOutReasonsAlone}},
        answers, Looks::kAtEveryone, People(5000));
  }
}

}  // namespace
}  // namespace afterleaf::property
