// Bytes of every kind of damage: no crash, nothing printed, no answer's value
// in an error.

#include <string>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

constexpr char kMarker[] = "MARKER";

// Something in every part of the request.
v1::AssessRequest FullRequest() {
  v1::AssessRequest request;
  request.set_as_of_s(1700000000);
  request.mutable_person()->set_age(34);
  request.mutable_person()->set_sex("F");
  v1::UseHistory* use = request.mutable_use();
  use->set_status("STOPPED");
  use->set_days_per_week(7);
  use->mutable_last_use()->mutable_between()->set_from_s(1699000000);
  use->mutable_last_use()->mutable_between()->set_to_s(1699090000);
  v1::ScaleResponse* scale = request.add_scales();
  scale->set_scale("HEADACHE");
  scale->add_answers(2);
  scale->add_answers(-1);
  scale->set_source(kMarker);
  v1::ItemAnswer* item = scale->add_items();
  item->set_item("h2");
  item->set_value(1);
  request.mutable_screen()->add_absent("racing_heart");
  request.mutable_co_use();
  request.mutable_vitals()->set_systolic_mmhg(120);
  request.mutable_restlessness()->set_location("LEGS");
  v1::Answer* answer = request.add_answers();
  answer->set_input("racing_heart");
  answer->set_yes(false);
  request.add_unknown("brew");
  request.set_locale("en");
  request.set_region("US");
  return request;
}

// Something in every part of a log.
v1::AnalyzeUseLogRequest FullLog() {
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(1700000000);
  request.set_utc_offset_minutes(60);
  request.mutable_outcomes()->mutable_baseline()->set_from_day(19600);
  request.set_derive_every_day(true);
  v1::UseLog* log = request.mutable_log();
  v1::UseEntry* use = log->add_uses();
  use->mutable_time()->set_at_s(1699990000);
  use->mutable_time()->set_utc_offset_minutes(-300);
  use->set_amount_thousandths(2000);
  use->set_unit("cup");
  use->set_product("FILTER");
  use->set_reason("tired");
  use->set_vein_label(kMarker);
  use->set_wanted_effect(4);
  use->add_co_substances(kMarker);
  log->add_uses()->mutable_time()->set_day(19660);
  log->add_no_use()->mutable_time()->set_day(19665);
  log->add_complete()->set_from_day(19668);
  log->mutable_complete(0)->set_to_day(19669);
  log->add_breaks()->mutable_days()->set_from_day(19661);
  log->mutable_breaks(0)->mutable_days()->set_to_day(19670);
  v1::TaperPlan* plan = log->mutable_taper_plan();
  plan->set_approved_by(kMarker);
  plan->set_unit("cup");
  plan->add_steps()->set_from_day(19660);
  log->add_sessions()->mutable_time()->set_day(19671);
  log->add_recovery()->set_day(19672);
  log->mutable_recovery(0)->set_hrv_rmssd_ms(50);
  v1::ScoreEntry* score = log->add_scores();
  score->mutable_time()->set_day(19672);
  score->mutable_response()->set_scale("HEADACHE");
  score->mutable_response()->set_total(3);
  log->add_drives()->set_day(19672);
  log->set_own_cap_days(3);
  return request;
}

class HostileBytes : public testing::Test {
 protected:
  void SetUp() override {
    testing::internal::CaptureStderr();
    testing::internal::CaptureStdout();
  }

  void TearDown() override {
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  }

  // Any status that bytes can cause; what fits it is checked by Ask.
  void Expect(const Outcome& outcome) {
    EXPECT_TRUE(outcome.status == AFTERLEAF_OK ||
                outcome.status == AFTERLEAF_INVALID_ARGUMENT ||
                outcome.status == AFTERLEAF_NOT_FOUND ||
                outcome.status == AFTERLEAF_RESOURCE_EXHAUSTED)
        << outcome.status << " " << outcome.message;
    EXPECT_EQ(outcome.message.find(kMarker), std::string::npos);
  }

  const Engine engine_ = TestEngine();
};

TEST_F(HostileBytes, OfARequestTruncatedAtEveryLength) {
  const std::string whole = FullRequest().SerializeAsString();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    // A copy of just this size, so that a sanitizer sees a byte too many.
    const std::string part(whole, 0, size);
    for (const Question question :
         {&afterleaf_assess, &afterleaf_assess_phase, &afterleaf_screen_safety,
          &afterleaf_select_protocols}) {
      Expect(Ask(question, engine_, part));
    }
  }
}

TEST_F(HostileBytes, OfARequestWithAnySingleBitFlipped) {
  const std::string whole = FullRequest().SerializeAsString();
  int answered = 0;
  int refused = 0;
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string bytes = whole;
    bytes[bit / 8] ^= 1 << bit % 8;
    const Outcome outcome = Ask(&afterleaf_assess, engine_, bytes);
    Expect(outcome);
    outcome.status == AFTERLEAF_OK ? ++answered : ++refused;
  }
  EXPECT_GT(answered, 0);
  EXPECT_GT(refused, 0);
}

TEST_F(HostileBytes, OfTheSmallRequestsTruncatedOrFlipped) {
  v1::ScoreScaleRequest score;
  *score.mutable_response() = FullRequest().scales(0);
  score.set_earlier_total(3);
  v1::ExplainRequest explain;
  explain.set_topic("sleep");
  explain.set_locale("en");
  v1::CrisisContactsRequest contacts;
  contacts.set_region("US");
  contacts.set_as_of_s(1700000000);
  v1::DescribePackRequest describe;
  describe.set_locale("en");
  const struct {
    Question question;
    std::string bytes;
  } kCases[] = {
      {&afterleaf_score_scale, score.SerializeAsString()},
      {&afterleaf_explain, explain.SerializeAsString()},
      {&afterleaf_crisis_contacts, contacts.SerializeAsString()},
      {&afterleaf_describe_pack, describe.SerializeAsString()},
      {&afterleaf_analyze_log, FullLog().SerializeAsString()},
  };
  for (const auto& c : kCases) {
    for (std::size_t size = 0; size <= c.bytes.size(); ++size) {
      Expect(Ask(c.question, engine_, std::string(c.bytes, 0, size)));
    }
    for (std::size_t bit = 0; bit < 8 * c.bytes.size(); ++bit) {
      std::string bytes = c.bytes;
      bytes[bit / 8] ^= 1 << bit % 8;
      Expect(Ask(c.question, engine_, bytes));
    }
  }
}

TEST_F(HostileBytes, OfAPackTruncatedOrFlipped) {
  const std::string whole = TestPack();
  Engine engine(nullptr, &afterleaf_engine_destroy);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string part(whole, 0, size);
    Expect(Create(Bytes(part), &engine));
    EXPECT_EQ(Lint(Bytes(part)).status, AFTERLEAF_OK);
  }
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string bytes = whole;
    bytes[bit / 8] ^= 1 << bit % 8;
    Engine flipped(nullptr, &afterleaf_engine_destroy);
    const Outcome outcome = Create(Bytes(bytes), &flipped);
    Expect(outcome);
    // Whatever still loads must answer.
    if (outcome.status == AFTERLEAF_OK) {
      Expect(
          Ask(&afterleaf_assess, flipped, FullRequest().SerializeAsString()));
    }
  }
}

TEST_F(HostileBytes, OfOneByteOver) {
  for (int byte = 0; byte < 256; ++byte) {
    Expect(Ask(&afterleaf_assess, engine_,
               std::string(1000, static_cast<char>(byte))));
  }
}

}  // namespace
}  // namespace afterleaf
