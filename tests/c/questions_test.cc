#include <ostream>
#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "afterleaf/v1/use_log_analysis.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

constexpr std::size_t kRequestLimit = std::size_t{16} << 20;

v1::AssessRequest RacingHeart() {
  v1::AssessRequest request;
  request.mutable_screen()->add_present("racing_heart");
  request.mutable_use()->set_status("STOPPED");
  request.mutable_use()->mutable_last_use()->set_hours_ago(60);
  return request;
}

v1::ScoreScaleRequest Headache() {
  v1::ScoreScaleRequest request;
  request.mutable_response()->set_scale("HEADACHE");
  request.mutable_response()->add_answers(3);
  request.mutable_response()->add_answers(1);
  return request;
}

v1::ExplainRequest Sleep() {
  v1::ExplainRequest request;
  request.set_topic("sleep");
  return request;
}

// Asks, expects success and returns the reply.
template <class Reply, class Request>
Reply Answered(Question question, const Request& request) {
  const Outcome outcome =
      Ask(question, TestEngine(), request.SerializeAsString());
  EXPECT_EQ(outcome.status, AFTERLEAF_OK) << outcome.message;
  Reply reply;
  EXPECT_TRUE(reply.ParseFromString(outcome.reply));
  return reply;
}

// Asks, expects a failure at `path` and returns it.
template <class Request>
Outcome Refused(Question question, const Request& request,
                afterleaf_status status, const std::string& path) {
  const Outcome outcome =
      Ask(question, TestEngine(), request.SerializeAsString());
  EXPECT_EQ(outcome.status, status) << outcome.message;
  EXPECT_EQ(outcome.detail.path(), path) << outcome.message;
  return outcome;
}

TEST(Questions, Assess) {
  const auto reply = Answered<v1::Assessment>(&afterleaf_assess, RacingHeart());
  EXPECT_EQ(reply.safety().tier(), v1::T3);
  EXPECT_EQ(reply.phase().phase(), "LATER");
  EXPECT_EQ(reply.exercise().ceiling(), v1::NONE);
  EXPECT_EQ(reply.pack().id(), "coffee");
  EXPECT_EQ(reply.notice(), "This is a test.");
}

TEST(Questions, AssessRefusesAnUnknownScale) {
  v1::AssessRequest request = RacingHeart();
  *request.add_scales() = Headache().response();
  request.add_scales()->set_scale("SECRET");
  const Outcome outcome =
      Refused(&afterleaf_assess, request, AFTERLEAF_INVALID_ARGUMENT,
              "scales[1].scale");
  EXPECT_EQ(outcome.message.find("SECRET"), std::string::npos);
}

TEST(Questions, AssessPhase) {
  const auto reply =
      Answered<v1::PhaseReply>(&afterleaf_assess_phase, RacingHeart());
  EXPECT_EQ(reply.phase().phase(), "LATER");
  EXPECT_EQ(reply.phase().day(), 3);
}

TEST(Questions, AssessPhaseRefusesAnUnknownStatus) {
  v1::AssessRequest request;
  request.add_unknown("no_such_input");
  Refused(&afterleaf_assess_phase, request, AFTERLEAF_INVALID_ARGUMENT,
          "unknown[0]");
}

TEST(Questions, ScreenSafety) {
  const auto reply =
      Answered<v1::SafetyReply>(&afterleaf_screen_safety, RacingHeart());
  EXPECT_EQ(reply.safety().tier(), v1::T3);
  ASSERT_EQ(reply.safety().alerts_size(), 1);
  EXPECT_EQ(reply.safety().alerts(0).alert(), "HEART");
}

TEST(Questions, ScreenSafetyRefusesAnUnknownSymptom) {
  v1::AssessRequest request = RacingHeart();
  request.mutable_screen()->add_present("no_such_symptom");
  Refused(&afterleaf_screen_safety, request, AFTERLEAF_INVALID_ARGUMENT,
          "screen.present[1]");
}

TEST(Questions, SelectProtocols) {
  v1::AssessRequest request;
  request.mutable_screen()->set_done(true);
  const auto reply =
      Answered<v1::ProtocolReply>(&afterleaf_select_protocols, request);
  ASSERT_EQ(reply.protocols_size(), 1);
  EXPECT_EQ(reply.protocols(0).protocol(), "WATER");
  EXPECT_EQ(
      Answered<v1::ProtocolReply>(&afterleaf_select_protocols, RacingHeart())
          .protocols_size(),
      0);
}

TEST(Questions, SelectProtocolsRefusesAnUnknownSymptom) {
  v1::AssessRequest request;
  request.mutable_screen()->add_absent("no_such_symptom");
  Refused(&afterleaf_select_protocols, request, AFTERLEAF_INVALID_ARGUMENT,
          "screen.absent[0]");
}

TEST(Questions, ScoreScale) {
  const auto reply =
      Answered<v1::ScaleResult>(&afterleaf_score_scale, Headache());
  EXPECT_EQ(reply.total(), 4);
  EXPECT_EQ(reply.band(), "STRONG");
}

TEST(Questions, ScoreScaleRefusesAnUnknownScale) {
  v1::ScoreScaleRequest request = Headache();
  request.mutable_response()->set_scale("NO_SUCH_SCALE");
  Refused(&afterleaf_score_scale, request, AFTERLEAF_INVALID_ARGUMENT,
          "response.scale");
}

TEST(Questions, ScoreScaleSaysWhereScalesAreListed) {
  v1::ScoreScaleRequest request;
  EXPECT_EQ(Refused(&afterleaf_score_scale, request, AFTERLEAF_INVALID_ARGUMENT,
                    "response.scale")
                .message,
            "response.scale: missing; DescribePack lists those of pack coffee");
  request.mutable_response()->set_scale("SECRET");
  EXPECT_EQ(Refused(&afterleaf_score_scale, request, AFTERLEAF_INVALID_ARGUMENT,
                    "response.scale")
                .message,
            "response.scale: no such scale; DescribePack lists those of pack "
            "coffee");
}

TEST(Questions, DescribePack) {
  const auto reply = Answered<v1::PackDescription>(&afterleaf_describe_pack,
                                                   v1::DescribePackRequest());
  EXPECT_EQ(reply.inputs_size(), 6);
  EXPECT_EQ(reply.scales_size(), 1);
  EXPECT_EQ(reply.locale(), "en");
}

TEST(Questions, DescribePackRefusesAForeignMessage) {
  // A CrisisContactsRequest has a field 3, which a DescribePackRequest has not.
  v1::CrisisContactsRequest request;
  request.set_region("US");
  request.set_as_of_s(1);
  const Outcome outcome = Refused(&afterleaf_describe_pack, request,
                                  AFTERLEAF_INVALID_ARGUMENT, "");
  EXPECT_EQ(outcome.message, "unknown field number 3");
}

TEST(Questions, CrisisContacts) {
  v1::CrisisContactsRequest request;
  request.set_region("ZZ");
  const auto reply =
      Answered<v1::CrisisContactsReply>(&afterleaf_crisis_contacts, request);
  ASSERT_GE(reply.contacts_size(), 1);
  EXPECT_EQ(reply.contacts(0).kind(), v1::CrisisService::EMERGENCY);
  EXPECT_EQ(reply.region(), "");
}

TEST(Questions, CrisisContactsRefusesTextThatIsNotUtf8) {
  const Outcome outcome = Ask(&afterleaf_crisis_contacts, TestEngine(),
                              std::string("\x0a\x01\xff"));
  EXPECT_EQ(outcome.status, AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_EQ(outcome.detail.path(), "region");
}

TEST(Questions, Explain) {
  const auto reply = Answered<v1::Explanation>(&afterleaf_explain, Sleep());
  EXPECT_EQ(reply.title(), "Sleep");
  EXPECT_EQ(reply.statements_size(), 1);
}

TEST(Questions, ExplainDoesNotFindAnUnknownTopic) {
  v1::ExplainRequest request;
  request.set_topic("no_such_topic");
  Refused(&afterleaf_explain, request, AFTERLEAF_NOT_FOUND, "topic");
}

v1::AnalyzeUseLogRequest TwoCups() {
  v1::AnalyzeUseLogRequest request;
  request.set_as_of_s(1700000000);
  for (const int64_t hours_ago : {1, 25}) {
    request.mutable_log()->add_uses()->mutable_time()->set_at_s(
        1700000000 - 3600 * hours_ago);
  }
  return request;
}

TEST(Questions, AnalyzeLog) {
  const auto reply =
      Answered<v1::UseLogAnalysis>(&afterleaf_analyze_log, TwoCups());
  EXPECT_EQ(reply.days_size(), 2);
  ASSERT_EQ(reply.findings_size(), 1);
  EXPECT_EQ(reply.findings(0).flag(), "EVERY_DAY");
  EXPECT_EQ(reply.findings(0).about(), "There was coffee every day.");
  EXPECT_EQ(reply.derived().last_use_from_s(), 1700000000 - 3600);
}

TEST(Questions, AnalyzeLogTellsWhatIsWrongWithAnEntryAndAnalysesTheRest) {
  v1::AnalyzeUseLogRequest request = TwoCups();
  request.mutable_log()->add_uses()->mutable_time()->set_at_s(1700000001);
  const auto reply =
      Answered<v1::UseLogAnalysis>(&afterleaf_analyze_log, request);
  ASSERT_EQ(reply.issues_size(), 1);
  EXPECT_EQ(reply.issues(0).code(), "IN_FUTURE");
  EXPECT_EQ(reply.issues(0).path(), "log.uses[2].time");
  EXPECT_EQ(reply.findings_size(), 1);
}

TEST(Questions, AnalyzeLogTakesAHundredThousandEntriesAndNoMore) {
  v1::AnalyzeUseLogRequest request = TwoCups();
  while (request.log().uses_size() < 100000) {
    request.mutable_log()->add_uses()->mutable_time()->set_day(
        request.log().uses_size() % 19000);
  }
  const auto reply =
      Answered<v1::UseLogAnalysis>(&afterleaf_analyze_log, request);
  EXPECT_EQ(reply.entries_used(), 100000);
  request.mutable_log()->add_drives()->set_day(3);
  Refused(&afterleaf_analyze_log, request, AFTERLEAF_RESOURCE_EXHAUSTED, "log");
}

TEST(Questions, AssessReadsALog) {
  v1::AssessRequest request;
  request.set_as_of_s(1700000000);
  *request.mutable_log() = TwoCups().log();
  request.mutable_use()->set_status("STOPPED");
  const auto reply = Answered<v1::Assessment>(&afterleaf_assess, request);
  EXPECT_EQ(reply.phase().hours_from(), 1);
  EXPECT_EQ(reply.log_size(), 1);
}

struct NamedQuestion {
  const char* name;
  Question ask;
};

void PrintTo(const NamedQuestion& question, std::ostream* out) {
  *out << question.name;
}

class EveryQuestion : public testing::TestWithParam<NamedQuestion> {
 protected:
  const Question question_ = GetParam().ask;
};

TEST_P(EveryQuestion, RefusesNull) {
  const Engine engine = TestEngine();
  EXPECT_EQ(Ask(question_, nullptr, {nullptr, 0}).message, "engine is NULL");
  EXPECT_EQ(Ask(question_, nullptr, {nullptr, 0}).status,
            AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_EQ(Ask(question_, engine.get(), {nullptr, 1}).status,
            AFTERLEAF_INVALID_ARGUMENT);

  afterleaf_error* error = nullptr;
  EXPECT_EQ(question_(engine.get(), {nullptr, 0}, nullptr, &error),
            AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_STREQ(afterleaf_error_message(error), "reply is NULL");
  afterleaf_error_free(error);
  EXPECT_EQ(question_(nullptr, {nullptr, 0}, nullptr, nullptr),
            AFTERLEAF_INVALID_ARGUMENT);
}

TEST_P(EveryQuestion, FailsWithoutAnErrorObjectToo) {
  const Engine engine = TestEngine();
  const std::string malformed = "\xff";
  auto* reply = Garbage<afterleaf_buffer>();
  EXPECT_EQ(question_(engine.get(), Bytes(malformed), &reply, nullptr),
            AFTERLEAF_INVALID_ARGUMENT);
  EXPECT_EQ(reply, nullptr);
}

// Which answer an empty request has differs; that there is one does not.
TEST_P(EveryQuestion, HasAnAnswerForAnEmptyRequest) {
  const Outcome outcome = Ask(question_, TestEngine().get(), {nullptr, 0});
  if (question_ == &afterleaf_score_scale) {
    EXPECT_EQ(outcome.status, AFTERLEAF_INVALID_ARGUMENT);
  } else if (question_ == &afterleaf_explain) {
    EXPECT_EQ(outcome.status, AFTERLEAF_NOT_FOUND);
  } else {
    EXPECT_EQ(outcome.status, AFTERLEAF_OK) << outcome.message;
  }
}

TEST_P(EveryQuestion, HoldsTheRequestLimitToTheByte) {
  const Engine engine = TestEngine();
  for (const int above : {-1, 0, 1}) {
    // An unknown field, so that only the limit can make the difference.
    const std::string request(kRequestLimit + above, '\x7a');
    const Outcome outcome = Ask(question_, engine, request);
    EXPECT_EQ(outcome.status, above > 0 ? AFTERLEAF_RESOURCE_EXHAUSTED
                                        : AFTERLEAF_INVALID_ARGUMENT)
        << above;
  }
}

TEST_P(EveryQuestion, RefusesASizeThatCannotBe) {
  const Engine engine = TestEngine();
  const uint8_t byte = 0;
  for (const std::size_t size : {SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 2 + 1}) {
    EXPECT_EQ(Ask(question_, engine.get(), {&byte, size}).status,
              AFTERLEAF_RESOURCE_EXHAUSTED);
  }
}

TEST_P(EveryQuestion, GivesTheSameBytesTwice) {
  const std::string request =
      question_ == &afterleaf_score_scale ? Headache().SerializeAsString()
      : question_ == &afterleaf_explain   ? Sleep().SerializeAsString()
                                          : std::string();
  const Outcome first = Ask(question_, TestEngine(), request);
  const Outcome second = Ask(question_, TestEngine(), request);
  EXPECT_EQ(first.status, AFTERLEAF_OK) << first.message;
  EXPECT_EQ(first.reply, second.reply);
}

INSTANTIATE_TEST_SUITE_P(
    Abi, EveryQuestion,
    testing::Values(
        NamedQuestion{"analyze_log", &afterleaf_analyze_log},
        NamedQuestion{"assess", &afterleaf_assess},
        NamedQuestion{"assess_phase", &afterleaf_assess_phase},
        NamedQuestion{"crisis_contacts", &afterleaf_crisis_contacts},
        NamedQuestion{"describe_pack", &afterleaf_describe_pack},
        NamedQuestion{"explain", &afterleaf_explain},
        NamedQuestion{"score_scale", &afterleaf_score_scale},
        NamedQuestion{"screen_safety", &afterleaf_screen_safety},
        NamedQuestion{"select_protocols", &afterleaf_select_protocols}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(RequestLimit, LetsALargeRequestThrough) {
  // The same field again and again: the last one counts.
  v1::AssessRequest locale;
  locale.set_locale(std::string(1 << 20, 'e'));
  const std::string one = locale.SerializeAsString();
  std::string request;
  while (request.size() + one.size() <= kRequestLimit) request += one;
  EXPECT_EQ(Ask(&afterleaf_assess, TestEngine(), request).status, AFTERLEAF_OK);
}

}  // namespace
}  // namespace afterleaf
