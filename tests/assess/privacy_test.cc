// No answer's value stands in a status or an issue.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "afterleaf/scale.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

using support::Read;
using support::TextOf;
using support::TinyPack;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kWord[] = "ZEBRA";
constexpr char kNumber[] = "77031";

void ExpectNoAnswer(const std::string& said, const std::string& request) {
  EXPECT_THAT(said, Not(HasSubstr(kWord))) << request;
  EXPECT_THAT(said, Not(HasSubstr(kNumber))) << request;
}

class Privacy : public ::testing::Test {
 protected:
  // Everything that a call says about the request being at fault.
  template <typename Reply>
  void Look(const absl::StatusOr<Reply>& reply, const std::string& request) {
    if (!reply.ok()) {
      ++refused_;
      ExpectNoAnswer(reply.status().ToString(), request);
      ExpectNoAnswer(TextOf(ErrorDetail(reply.status())), request);
      return;
    }
    for (const v1::Issue& issue : reply->issues()) {
      ++issues_;
      ExpectNoAnswer(TextOf(issue), request);
    }
  }

  const Pack pack_ = TinyPack(R"(
    inputs { id: "sex" field: "person.sex"
             enumeration { values: [ "F", "M" ] } }
    inputs { id: "sbp" field: "vitals.systolic_mmhg"
             integer { min: 40 max: 300 } }
    inputs { id: "cough" yes_no {} }
    scales { id: "PAIN" method: SUM values: [ 0, 1 ]
             items { id: "p1" } items { id: "p2" }
             units { id: "mm" min: 0 max: 20 divide_by: 10 } }
    scales { id: "FIT" method: SCREEN values: [ 0, 1 ] items { id: "f1" } }
    scales { id: "BOUND" method: WORST values: [ 0, 1 ]
             items { id: "b1" input: "cough" } }
  )");
  int refused_ = 0;
  int issues_ = 0;
};

TEST_F(Privacy, NoFaultInAnAssessmentRepeatsAnAnswer) {
  const std::vector<std::string> requests = {
      R"(person { age: 77031 sex: "ZEBRA" pregnant: true })",
      R"(use { status: "ZEBRA" product: "ZEBRA" amount_mg: 77031 })",
      R"(use { doses_tenths: 77031 months: 77031 days_per_week: 77031 })",
      R"(use { longest_abstinence_h: 770310 use_days_last_7: 77031 })",
      R"(use { last_use { hours_ago: -77031 } })",
      R"(use { last_use { instant_s: 77031 } })",
      R"(as_of_s: 5 use { last_use { instant_s: 77031 } })",
      R"(use { last_use { hours_ago_between { from: 77031 to: 7 } } })",
      R"(use { last_use { between { from_s: 77031 to_s: 7 } } } as_of_s: 9)",
      R"(vitals { systolic_mmhg: 77031 heart_rate_bpm: 77031 })",
      R"(restlessness { location: "ZEBRA" trigger: "ZEBRA" })",
      R"(screen { present: "ZEBRA" })",
      R"(screen { absent: "ZEBRA" })",
      R"(screen { unknown: "ZEBRA" })",
      R"(co_use { present: "ZEBRA" })",
      R"(co_use { absent: "ZEBRA" })",
      R"(co_use { unknown: "ZEBRA" })",
      R"(unknown: "ZEBRA")",
      R"(answers { input: "ZEBRA" yes: true })",
      R"(answers { input: "sbp" number: 77031 })",
      R"(answers { input: "sbp" choice: "ZEBRA" })",
      R"(answers { input: "cough" number: 77031 })",
      R"(answers { input: "sex" choice: "ZEBRA" })",
      R"(scales { scale: "ZEBRA" })",
      R"(scales { scale: "PAIN" answers: [ 77031 ] source: "ZEBRA" })",
      R"(scales { scale: "PAIN" answers: [ 77031, 77031, 77031 ] })",
      R"(scales { scale: "PAIN" items { item: "p1" value: 77031 } })",
      R"(scales { scale: "PAIN" items { item: "ZEBRA" value: 1 } })",
      R"(scales { scale: "PAIN" total: 77031 source: "ZEBRA" })",
      R"(scales { scale: "PAIN" answers: [ 1, 1 ] total: 77031 })",
      R"(scales { scale: "PAIN" total: 77031 unit: "mm" })",
      R"(scales { scale: "PAIN" total: 1 unit: "ZEBRA" })",
      R"(scales { scale: "PAIN" result: "ZEBRA" })",
      R"(scales { scale: "FIT" result: "ZEBRA" })",
      R"(scales { scale: "FIT" total: 77031 })",
      R"(scales { scale: "BOUND" total: 77031 })",
      R"(scales { scale: "BOUND" answers: [ 77031 ] })",
      R"(locale: "ZEBRA" region: "ZEBRA" person { age: 77031 })",
  };
  for (const std::string& text : requests) {
    const auto request = Read<v1::AssessRequest>(text);
    const int before = refused_ + issues_;
    Look(Assess(pack_, request), text);
    EXPECT_GT(refused_ + issues_, before) << "found nothing wrong: " << text;
    Look(AssessPhase(pack_, request), text);
    Look(ScreenSafety(pack_, request), text);
    Look(SelectProtocols(pack_, request), text);
  }
  EXPECT_GT(refused_, 10);
  EXPECT_GT(issues_, 10);
}

TEST_F(Privacy, NoFaultInAScoreRepeatsAnAnswer) {
  const std::vector<std::string> requests = {
      R"(response { scale: "ZEBRA" })",
      R"(response { scale: "PAIN" answers: [ 77031 ] })",
      R"(response { scale: "PAIN" answers: [ 77031, 77031, 77031 ] })",
      R"(response { scale: "PAIN" total: 77031 })",
      R"(response { scale: "PAIN" unit: "ZEBRA" })",
      R"(response { scale: "FIT" result: "ZEBRA" })",
      R"(response { scale: "PAIN" total: 1 } earlier_total: 77031)",
      R"(response { scale: "PAIN" total: 1 } person { sex: "ZEBRA" })",
      R"(response { scale: "PAIN" total: 1 } person { age: 77031 })",
  };
  for (const std::string& text : requests) {
    const int before = refused_ + issues_;
    Look(ScoreScale(pack_, Read<v1::ScoreScaleRequest>(text)), text);
    EXPECT_GT(refused_ + issues_, before) << "found nothing wrong: " << text;
  }
}

TEST_F(Privacy, ATopicThatIsNotThereIsNotRepeated) {
  const auto reply = Explain(
      pack_, Read<v1::ExplainRequest>("topic: \"ZEBRA\" locale: \"ZEBRA\""));
  ASSERT_FALSE(reply.ok());
  ExpectNoAnswer(reply.status().ToString(), "Explain");
}

}  // namespace
}  // namespace afterleaf
