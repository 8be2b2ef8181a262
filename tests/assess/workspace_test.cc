// One workspace answers many requests, each as a new one would, and makes its
// room once. It counts allocations, so it stands alone.

#include <cstdint>
#include <string>
#include <vector>

#include "afterleaf/assess.h"
#include "gtest/gtest.h"
#include "src/assess/answer.h"
#include "tests/property/generator.h"
#include "tests/property/person.h"
#include "tests/property/property.h"
#include "tests/support/allocation_count.h"

namespace afterleaf {
namespace {

using property::Answers;
using property::ShippedPack;

// Everything but writing the reply.
bool WorkOut(const v1::AssessRequest& request, Workspace* workspace) {
  if (!workspace->evaluation.Run(request).ok()) return false;
  workspace->ask.Gather(workspace->evaluation);
  return true;
}

std::vector<v1::AssessRequest> People(Answers answers, int count) {
  property::Random random(20260301);
  std::vector<v1::AssessRequest> people;
  for (int i = 0; i < count; ++i) {
    people.push_back(
        property::ToRequest(property::DrawPerson(random, answers)));
  }
  return people;
}

// Complete screen, vitals, and five scales by their items.
v1::AssessRequest FullPerson() {
  v1::AssessRequest request;
  request.mutable_person()->set_age(41);
  request.mutable_person()->set_sex("M");
  v1::UseHistory& use = *request.mutable_use();
  use.set_status("STOPPED");
  use.set_product("LEAF");
  use.set_amount_mg(14000);
  use.set_doses_tenths(40);
  use.set_months(30);
  use.set_days_per_week(7);
  use.mutable_last_use()->set_hours_ago(60);
  struct Scale {
    const char* id;
    int items;
  };
  for (const Scale& scale :
       {Scale{"PHQ9", 9}, Scale{"GAD7", 7}, Scale{"ISI", 7}, Scale{"SOWS", 16},
        Scale{"IRLS", 10}}) {
    v1::ScaleResponse& response = *request.add_scales();
    response.set_scale(scale.id);
    for (int i = 0; i < scale.items; ++i) response.add_answers(i % 3);
  }
  request.mutable_screen()->set_done(true);
  request.mutable_screen()->add_present("palpitations");
  request.mutable_vitals()->set_systolic_mmhg(138);
  request.mutable_vitals()->set_heart_rate_bpm(92);
  return request;
}

v1::AssessRequest HalfMissing(v1::AssessRequest request) {
  for (v1::ScaleResponse& response : *request.mutable_scales()) {
    for (int i = 0; i < response.answers_size(); i += 2) {
      response.set_answers(i, -1);
    }
  }
  request.mutable_screen()->set_done(false);
  request.clear_vitals();
  request.mutable_use()->clear_last_use();
  return request;
}

TEST(Workspace, AllocatesNothingForTheSecondRequest) {
  v1::AssessRequest no_reasons = FullPerson();
  no_reasons.set_omit_reasons(true);
  for (const v1::AssessRequest& request :
       {v1::AssessRequest(), FullPerson(), HalfMissing(FullPerson()),
        no_reasons}) {
    const AllocationCount making;
    Workspace workspace(ShippedPack().compiled());
    ASSERT_TRUE(WorkOut(request, &workspace));
    ASSERT_GT(making.allocations(), 0) << "the count does not work";
    const AllocationCount second;
    const bool again = WorkOut(request, &workspace);
    const int64_t during = second.allocations();
    EXPECT_TRUE(again);
    EXPECT_EQ(during, 0);
  }
}

// Issues are written out; all else has its room, whoever comes.
TEST(Workspace, AllocatesNothingForOtherPeopleWithoutIssues) {
  const Pack& pack = ShippedPack();
  Workspace workspace(pack.compiled());
  std::vector<v1::AssessRequest> people = People(Answers::kHostile, 300);
  for (const v1::AssessRequest& request : People(Answers::kUnderstood, 300)) {
    people.push_back(request);
  }
  for (const v1::AssessRequest& request : people) {
    (void)WorkOut(request, &workspace);
  }
  int without_issues = 0;
  for (const v1::AssessRequest& request : people) {
    const AllocationCount count;
    const bool answered = WorkOut(request, &workspace);
    const int64_t during = count.allocations();
    if (!answered || !workspace.evaluation.reading().issues.empty()) continue;
    ++without_issues;
    ASSERT_EQ(during, 0) << "a person without issues";
  }
  EXPECT_GT(without_issues, 300);
}

TEST(Workspace, AnswersEverybodyAsANewOneWould) {
  const Pack& pack = ShippedPack();
  Workspace workspace(pack.compiled());
  for (const Answers answers :
       {Answers::kHostile, Answers::kUnderstood, Answers::kFlawed}) {
    for (const v1::AssessRequest& request : People(answers, 400)) {
      const absl::StatusOr<v1::Assessment> expected = Assess(pack, request);
      v1::Assessment reply;
      const absl::Status status =
          AnswerAssess(pack, request, &workspace, &reply);
      ASSERT_EQ(status, expected.status());
      if (!status.ok()) {
        EXPECT_EQ(reply.ByteSizeLong(), 0u);
        continue;
      }
      ASSERT_EQ(reply.SerializeAsString(), expected->SerializeAsString());
    }
  }
}

}  // namespace
}  // namespace afterleaf
