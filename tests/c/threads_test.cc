#include <string>
#include <thread>
#include <vector>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

constexpr int kThreads = 16;
constexpr int kRounds = 50;

std::string Request(int hours_ago) {
  v1::AssessRequest request;
  request.mutable_use()->set_status("STOPPED");
  request.mutable_use()->mutable_last_use()->set_hours_ago(hours_ago);
  request.mutable_screen()->set_done(true);
  return request.SerializeAsString();
}

TEST(Threads, SixteenUseOneEngineAndGetTheAnswersOfOne) {
  const Engine engine = TestEngine();
  const Question questions[] = {&afterleaf_assess, &afterleaf_assess_phase,
                                &afterleaf_screen_safety,
                                &afterleaf_select_protocols};
  std::vector<std::string> requests;
  for (int i = 0; i < kThreads; ++i) requests.push_back(Request(40 * i));
  requests.push_back("\xff");

  std::vector<Outcome> expected;
  for (const std::string& request : requests) {
    for (const Question question : questions) {
      expected.push_back(Ask(question, engine, request));
    }
  }

  std::vector<int> differences(kThreads, 0);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int round = 0; round < kRounds; ++round) {
        const std::size_t r = (t + round) % requests.size();
        for (std::size_t q = 0; q < 4; ++q) {
          const Outcome outcome = Ask(questions[q], engine, requests[r]);
          const Outcome& wanted = expected[4 * r + q];
          differences[t] += outcome.status != wanted.status ||
                            outcome.reply != wanted.reply ||
                            outcome.message != wanted.message;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : differences) EXPECT_EQ(count, 0);
}

TEST(Threads, ObjectsMayMoveBetweenThreads) {
  Engine engine(nullptr, &afterleaf_engine_destroy);
  std::thread([&] { engine = TestEngine(); }).join();
  afterleaf_buffer* reply = nullptr;
  std::thread([&] {
    const std::string request = Request(60);
    EXPECT_EQ(afterleaf_assess(engine.get(), Bytes(request), &reply, nullptr),
              AFTERLEAF_OK);
  }).join();
  engine.reset();
  EXPECT_GT(afterleaf_buffer_size(reply), 0u);
  std::thread([&] { afterleaf_buffer_free(reply); }).join();
}

}  // namespace
}  // namespace afterleaf
