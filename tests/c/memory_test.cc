// A million calls leave no more memory in use than a few did.

#include <malloc.h>

#include <string>
#include <vector>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

constexpr int kCalls = 1000000;

// A question with a request to it.
struct Call {
  Question question;
  std::string request;
};

std::vector<Call> Calls() {
  v1::AssessRequest person;
  person.mutable_use()->set_status("STOPPED");
  person.mutable_use()->mutable_last_use()->set_hours_ago(60);
  person.mutable_screen()->add_present("racing_heart");
  v1::AssessRequest unknown = person;
  unknown.mutable_screen()->add_present("no_such_symptom");
  v1::ScoreScaleRequest scale;
  scale.mutable_response()->set_scale("HEADACHE");
  scale.mutable_response()->add_answers(3);
  scale.mutable_response()->add_answers(1);
  v1::ExplainRequest topic;
  topic.set_topic("sleep");
  return {
      {&afterleaf_assess, person.SerializeAsString()},
      {&afterleaf_assess_phase, person.SerializeAsString()},
      {&afterleaf_screen_safety, person.SerializeAsString()},
      {&afterleaf_select_protocols, person.SerializeAsString()},
      {&afterleaf_score_scale, scale.SerializeAsString()},
      {&afterleaf_describe_pack, ""},
      {&afterleaf_crisis_contacts, ""},
      {&afterleaf_explain, topic.SerializeAsString()},
      // Those that fail hand out an error.
      {&afterleaf_assess, unknown.SerializeAsString()},
      {&afterleaf_assess, "\xff"},
  };
}

// Asks `count` times in turn, and once in a thousand times also makes an
// engine.
void Ask(const afterleaf_engine* engine, const std::vector<Call>& calls,
         const std::string& pack, int count) {
  int failures = 0;
  for (int i = 0; i < count; ++i) {
    const Call& call = calls[i % calls.size()];
    afterleaf_buffer* reply = nullptr;
    afterleaf_error* error = nullptr;
    failures += call.question(engine, Bytes(call.request), &reply, &error) !=
                AFTERLEAF_OK;
    afterleaf_buffer_free(reply);
    afterleaf_error_free(error);
    if (i % 1000 == 0) {
      afterleaf_engine* other = nullptr;
      ASSERT_EQ(afterleaf_engine_create(Bytes(pack), &other, nullptr),
                AFTERLEAF_OK);
      afterleaf_engine_destroy(other);
    }
  }
  EXPECT_EQ(failures, count / 5);
}

// Bytes of the heap in use.
std::size_t InUse() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

TEST(Memory, DoesNotGrowInAMillionCalls) {
  const Engine engine = TestEngine();
  const std::vector<Call> calls = Calls();
  const std::string pack = TestPack();
  // What is made once, and the allocator's caches.
  Ask(engine.get(), calls, pack, 100000);
  const std::size_t before = InUse();
  Ask(engine.get(), calls, pack, kCalls);
  const std::size_t after = InUse();
  // A byte per call would be 1,000,000; the least piece of memory per new
  // engine 24,000. The allocator's caches differ by some hundreds.
  EXPECT_LT(after, before + 5000);
}

}  // namespace
}  // namespace afterleaf
