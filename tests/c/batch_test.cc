#include <algorithm>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "tests/c/abi.h"

namespace afterleaf {
namespace {

v1::ColumnLayout LayoutOf(const Engine& engine) {
  v1::PackDescription description;
  EXPECT_TRUE(description.ParseFromString(
      Ask(&afterleaf_describe_pack, engine, std::string()).reply));
  return description.columns();
}

// People whose last use was 0, 1, 2, ... hours ago.
class BatchCall : public testing::Test {
 protected:
  static constexpr size_t kPeople = 300;
  static constexpr uint8_t kUntouched = 0xEE;

  BatchCall() : engine_(TestEngine()), layout_(LayoutOf(engine_)) {
    for (size_t i = 0; i < kPeople; ++i) {
      status_.push_back(static_cast<int16_t>(PlaceOf("status", "STOPPED")));
      hours_.push_back(static_cast<int16_t>(i));
    }
    columns_.resize(layout_.columns_size(), nullptr);
    columns_[ColumnAt("status")] = status_.data();
    columns_[ColumnAt("last_use.hours")] = hours_.data();
    people_.layout = layout_.fingerprint();
    people_.people = kPeople;
    people_.columns = columns_.data();
    people_.column_count = columns_.size();
    for (std::vector<uint8_t>& bytes : bytes_) {
      bytes.assign(kPeople + 1, kUntouched);
    }
    for (std::vector<uint64_t>& sets : sets_) {
      sets.assign(kPeople + 1, kUntouched);
    }
    outcomes_ = {bytes_[0].data(), bytes_[1].data(), bytes_[2].data(),
                 bytes_[3].data(), sets_[0].data(),  sets_[1].data()};
  }

  int ColumnAt(const std::string& id) const {
    for (int i = 0; i < layout_.columns_size(); ++i) {
      if (layout_.columns(i).id() == id) return i;
    }
    ADD_FAILURE() << "no column " << id;
    return 0;
  }
  int PlaceOf(const std::string& id, const std::string& value) const {
    const auto& values = layout_.columns(ColumnAt(id)).values();
    return static_cast<int>(std::find(values.begin(), values.end(), value) -
                            values.begin());
  }

  // The status and, after it, the message of a call.
  std::string Call(const afterleaf_engine* engine,
                   const afterleaf_columns* people,
                   const afterleaf_outcomes* outcomes) {
    auto* error = Garbage<afterleaf_error>();
    const afterleaf_status status =
        afterleaf_assess_batch(engine, people, outcomes, &error);
    EXPECT_EQ(afterleaf_error_code(error), status);
    std::string text = afterleaf_status_name(status);
    if (error != nullptr) {
      text += std::string(" ") + afterleaf_error_message(error);
    }
    afterleaf_error_free(error);
    return text;
  }
  std::string Call() { return Call(engine_.get(), &people_, &outcomes_); }

  void ExpectNothingWritten() const {
    for (const std::vector<uint8_t>& bytes : bytes_) {
      EXPECT_EQ(std::count(bytes.begin(), bytes.end(), kUntouched),
                static_cast<ptrdiff_t>(bytes.size()));
    }
    for (const std::vector<uint64_t>& sets : sets_) {
      EXPECT_EQ(std::count(sets.begin(), sets.end(), kUntouched),
                static_cast<ptrdiff_t>(sets.size()));
    }
  }

  Engine engine_;
  v1::ColumnLayout layout_;
  std::vector<int16_t> status_;
  std::vector<int16_t> hours_;
  std::vector<const int16_t*> columns_;
  afterleaf_columns people_ = {};
  std::vector<uint8_t> bytes_[4];
  std::vector<uint64_t> sets_[2];
  afterleaf_outcomes outcomes_ = {};
};

TEST_F(BatchCall, AnswersWhatAssessAnswers) {
  ASSERT_EQ(Call(), "OK");
  for (size_t i = 0; i < kPeople; ++i) {
    v1::AssessRequest request;
    request.mutable_use()->set_status("STOPPED");
    request.mutable_use()->mutable_last_use()->set_hours_ago(hours_[i]);
    v1::Assessment reply;
    ASSERT_TRUE(reply.ParseFromString(
        Ask(&afterleaf_assess, engine_, request.SerializeAsString()).reply));
    EXPECT_EQ(bytes_[0][i], reply.safety().tier()) << i;
    EXPECT_EQ(bytes_[1][i], reply.safety().possible_tier()) << i;
    EXPECT_EQ(layout_.phases(bytes_[2][i]), reply.phase().phase()) << i;
    EXPECT_EQ(bytes_[3][i], reply.exercise().ceiling()) << i;
    EXPECT_EQ(__builtin_popcountll(sets_[0][i]), reply.protocols_size()) << i;
    EXPECT_EQ(__builtin_popcountll(sets_[1][i]), reply.flags_size()) << i;
  }
}

TEST_F(BatchCall, WritesOnePlaceAPerson) {
  for (const size_t people :
       {size_t{0}, size_t{1}, size_t{7}, size_t{8}, size_t{9}, size_t{255},
        size_t{256}, size_t{257}, kPeople}) {
    people_.people = people;
    bytes_[2].assign(kPeople + 1, kUntouched);
    sets_[1].assign(kPeople + 1, kUntouched);
    ASSERT_EQ(Call(), "OK");
    for (size_t i = 0; i <= kPeople; ++i) {
      EXPECT_EQ(bytes_[2][i] == kUntouched, i >= people) << people << " " << i;
      EXPECT_EQ(sets_[1][i] == kUntouched, i >= people) << people << " " << i;
    }
  }
}

TEST_F(BatchCall, LeavesOutWhatIsNotWanted) {
  ASSERT_EQ(Call(), "OK");
  const std::vector<uint8_t> phases = bytes_[2];
  bytes_[2].assign(kPeople + 1, kUntouched);
  afterleaf_outcomes only_phase = {};
  only_phase.phase = bytes_[2].data();
  EXPECT_EQ(Call(engine_.get(), &people_, &only_phase), "OK");
  EXPECT_EQ(bytes_[2], phases);
  const afterleaf_outcomes nothing = {};
  EXPECT_EQ(Call(engine_.get(), &people_, &nothing), "OK");
}

TEST_F(BatchCall, RefusesColumnsOfAnotherLayout) {
  ++people_.layout;
  EXPECT_EQ(Call(),
            "INVALID_ARGUMENT layout: the columns were made for another layout "
            "than that of the pack; DescribePack gives it");
  ExpectNothingWritten();
}

TEST_F(BatchCall, RefusesAnotherNumberOfColumns) {
  const size_t right = people_.column_count;
  const std::string wanted = std::to_string(right);
  people_.column_count = right - 1;
  EXPECT_EQ(Call(), "INVALID_ARGUMENT columns: the layout has " + wanted +
                        " columns, not " + std::to_string(right - 1));
  columns_.push_back(nullptr);
  people_.columns = columns_.data();
  people_.column_count = right + 1;
  EXPECT_EQ(Call(), "INVALID_ARGUMENT columns: the layout has " + wanted +
                        " columns, not " + std::to_string(right + 1));
  people_.column_count = 0;
  people_.columns = nullptr;
  EXPECT_EQ(Call(), "INVALID_ARGUMENT columns: the layout has " + wanted +
                        " columns, not 0");
  ExpectNothingWritten();
}

TEST_F(BatchCall, NamesTheArgumentThatIsNull) {
  EXPECT_EQ(Call(nullptr, &people_, &outcomes_),
            "INVALID_ARGUMENT engine is NULL");
  EXPECT_EQ(Call(engine_.get(), nullptr, &outcomes_),
            "INVALID_ARGUMENT columns is NULL");
  EXPECT_EQ(Call(engine_.get(), &people_, nullptr),
            "INVALID_ARGUMENT outcomes is NULL");
  people_.columns = nullptr;
  EXPECT_EQ(Call(), "INVALID_ARGUMENT columns of the columns is NULL");
  ExpectNothingWritten();
}

TEST_F(BatchCall, GivesEveryThreadTheAnswersOfOne) {
  ASSERT_EQ(Call(), "OK");
  // Of another engine, whose first calls these are.
  const Engine engine = TestEngine();
  constexpr int kThreads = 8;
  std::vector<int> differences(kThreads, 0);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      std::vector<uint8_t> phases(kPeople + 1, kUntouched);
      afterleaf_outcomes outcomes = {};
      outcomes.phase = phases.data();
      for (int round = 0; round < 20; ++round) {
        const afterleaf_status status =
            afterleaf_assess_batch(engine.get(), &people_, &outcomes, nullptr);
        differences[t] += status != AFTERLEAF_OK || phases != bytes_[2];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::count(differences.begin(), differences.end(), 0), kThreads);
}

}  // namespace
}  // namespace afterleaf
