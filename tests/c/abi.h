// Calls of the C ABI with their outcome as C++ values, for the tests.

#ifndef AFTERLEAF_TESTS_C_ABI_H_
#define AFTERLEAF_TESTS_C_ABI_H_

#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "afterleaf/afterleaf.h"
#include "afterleaf/v1/issue.pb.h"
#include "gtest/gtest.h"

namespace afterleaf {

using Engine = std::unique_ptr<afterleaf_engine, void (*)(afterleaf_engine*)>;

inline afterleaf_bytes Bytes(const std::string& bytes) {
  return {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()};
}

inline std::string Copy(afterleaf_bytes bytes) {
  return std::string(reinterpret_cast<const char*>(bytes.data), bytes.size);
}

// The outcome of a call.
struct Outcome {
  afterleaf_status status = -1;
  // What the call handed out.
  bool has_reply = false;
  std::string reply;
  bool has_error = false;
  std::string message;
  v1::Error detail;
};

// Takes over reply and error, and checks that they fit the status.
inline Outcome Take(afterleaf_status status, afterleaf_buffer* reply,
                    afterleaf_error* error) {
  Outcome outcome;
  outcome.status = status;
  outcome.has_reply = reply != nullptr;
  outcome.reply =
      Copy({afterleaf_buffer_data(reply), afterleaf_buffer_size(reply)});
  outcome.has_error = error != nullptr;
  outcome.message = afterleaf_error_message(error);
  EXPECT_TRUE(
      outcome.detail.ParseFromString(Copy(afterleaf_error_detail(error))));
  EXPECT_EQ(afterleaf_error_code(error), status);
  EXPECT_EQ(outcome.has_error, status != AFTERLEAF_OK);
  EXPECT_EQ(outcome.message.empty(), status == AFTERLEAF_OK);
  EXPECT_EQ(outcome.has_reply, status == AFTERLEAF_OK);
  afterleaf_buffer_free(reply);
  afterleaf_error_free(error);
  return outcome;
}

using Question = afterleaf_status (*)(const afterleaf_engine*, afterleaf_bytes,
                                      afterleaf_buffer**, afterleaf_error**);

// A value that no function hands out, to see that every call sets its results.
template <class T>
T* Garbage() {
  static char place;
  return reinterpret_cast<T*>(&place);
}

inline Outcome Ask(Question question, const afterleaf_engine* engine,
                   afterleaf_bytes request) {
  auto* reply = Garbage<afterleaf_buffer>();
  auto* error = Garbage<afterleaf_error>();
  const afterleaf_status status = question(engine, request, &reply, &error);
  return Take(status, reply, error);
}

inline Outcome Ask(Question question, const Engine& engine,
                   const std::string& request) {
  return Ask(question, engine.get(), Bytes(request));
}

inline Outcome Lint(afterleaf_bytes pack) {
  auto* reply = Garbage<afterleaf_buffer>();
  auto* error = Garbage<afterleaf_error>();
  const afterleaf_status status = afterleaf_lint_pack(pack, &reply, &error);
  return Take(status, reply, error);
}

// An engine is what this call hands out; `reply` stays empty.
inline Outcome Create(afterleaf_bytes pack, Engine* engine) {
  auto* created = Garbage<afterleaf_engine>();
  auto* error = Garbage<afterleaf_error>();
  const afterleaf_status status =
      afterleaf_engine_create(pack, &created, &error);
  EXPECT_EQ(created != nullptr, status == AFTERLEAF_OK);
  *engine = Engine(created, &afterleaf_engine_destroy);
  Outcome outcome;
  outcome.status = status;
  outcome.has_error = error != nullptr;
  outcome.message = afterleaf_error_message(error);
  EXPECT_TRUE(
      outcome.detail.ParseFromString(Copy(afterleaf_error_detail(error))));
  EXPECT_EQ(outcome.has_error, status != AFTERLEAF_OK);
  afterleaf_error_free(error);
  return outcome;
}

// tests/testdata/packs/c_abi.textproto, serialised.
inline std::string TestPack() {
  std::ifstream in(AFTERLEAF_TEST_PACK, std::ios::binary);
  EXPECT_TRUE(in.good()) << AFTERLEAF_TEST_PACK;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

inline Engine TestEngine() {
  Engine engine(nullptr, &afterleaf_engine_destroy);
  const std::string pack = TestPack();
  const Outcome outcome = Create(Bytes(pack), &engine);
  EXPECT_EQ(outcome.status, AFTERLEAF_OK) << outcome.message;
  return engine;
}

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_C_ABI_H_
