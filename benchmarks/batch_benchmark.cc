// People by columns: how many a second, on one thread and on two, and how often
// as many as one by one through the C ABI in the same process.
//
// The people are seeded. What a study would have of each: every input, five
// scales by their items, when the last use was; now and then an answer is
// missing or not known. The other scales are columns that are not there.

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/afterleaf.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "benchmark/benchmark.h"

namespace {

using afterleaf::v1::Column;
using afterleaf::v1::ColumnLayout;

constexpr size_t kPeople = 1 << 17;
constexpr size_t kOneByOne = 256;

class Cohort {
 public:
  explicit Cohort(bool all_columns) {
    if (afterleaf_engine_create({nullptr, 0}, &engine_, nullptr) !=
        AFTERLEAF_OK) {
      std::abort();
    }
    afterleaf_buffer* reply = nullptr;
    if (afterleaf_describe_pack(engine_, {nullptr, 0}, &reply, nullptr) !=
        AFTERLEAF_OK) {
      std::abort();
    }
    afterleaf::v1::PackDescription description;
    description.ParseFromArray(afterleaf_buffer_data(reply),
                               static_cast<int>(afterleaf_buffer_size(reply)));
    afterleaf_buffer_free(reply);
    layout_ = description.columns();
    std::mt19937 random(20261128);
    for (const Column& column : layout_.columns()) {
      numbers_.push_back(Numbers(column, all_columns, &random));
      columns_.push_back(numbers_.back().empty() ? nullptr
                                                 : numbers_.back().data());
    }
    for (size_t i = 0; i < kOneByOne; ++i) requests_.push_back(Request(i));
  }

  const afterleaf_engine* engine() const { return engine_; }
  const std::vector<std::string>& requests() const { return requests_; }
  afterleaf_columns columns(size_t first, size_t people,
                            std::vector<const int16_t*>* pointers) const {
    *pointers = columns_;
    for (const int16_t*& column : *pointers) {
      if (column != nullptr) column += first;
    }
    afterleaf_columns columns;
    columns.layout = layout_.fingerprint();
    columns.people = people;
    columns.columns = pointers->data();
    columns.column_count = pointers->size();
    return columns;
  }

 private:
  std::vector<int16_t> Numbers(const Column& column, bool all_columns,
                               std::mt19937* random) const {
    const auto below = [&](int n) {
      return static_cast<int>((*random)() % static_cast<unsigned>(n));
    };
    bool is_there = column.kind() == Column::INPUT ||
                    column.kind() == Column::LAST_USE ||
                    column.kind() == Column::SCREEN_DONE || all_columns;
    for (const char* scale : {"SOWS.", "PHQ9.", "GAD7.", "ISI.", "CRAVE."}) {
      is_there |= absl::StartsWith(column.id(), scale);
    }
    std::vector<int16_t> numbers;
    if (!is_there) return numbers;
    const bool is_yes_no = column.values_size() == 2;
    const int hours = 24 * 400;
    for (size_t i = 0; i < kPeople; ++i) {
      int number = column.min() + below(column.max() - column.min() + 1);
      const int chance = below(200);
      if (is_yes_no) number = below(50) == 0;
      if (column.kind() == Column::SCREEN_DONE) number = below(20) != 0;
      if (column.kind() == Column::LAST_USE) number = below(hours);
      if (column.kind() == Column::LAST_USE_TO ||
          column.kind() == Column::TOTAL || column.kind() == Column::RESULT ||
          chance < 4) {
        number = layout_.missing();
      } else if (chance == 4) {
        number = layout_.not_known();
      }
      numbers.push_back(static_cast<int16_t>(number));
    }
    return numbers;
  }

  std::string Request(size_t person) const {
    afterleaf::v1::AssessRequest request;
    for (int i = 0; i < layout_.columns_size(); ++i) {
      if (columns_[i] == nullptr) continue;
      const Column& column = layout_.columns(i);
      const int number = columns_[i][person];
      const bool is_mark =
          number == layout_.missing() || number == layout_.not_known();
      if (column.kind() == Column::ITEM) {
        const std::string scale = column.id().substr(0, column.id().find('.'));
        if (request.scales_size() == 0 ||
            request.scales(request.scales_size() - 1).scale() != scale) {
          request.add_scales()->set_scale(scale);
        }
        request.mutable_scales(request.scales_size() - 1)
            ->add_answers(is_mark ? -1 : number);
      } else if (is_mark) {
        if (column.kind() == Column::INPUT && number == layout_.not_known()) {
          request.add_unknown(column.id());
        }
      } else if (column.kind() == Column::SCREEN_DONE) {
        request.mutable_screen()->set_done(number == 1);
      } else if (column.kind() == Column::LAST_USE) {
        request.mutable_use()->mutable_last_use()->set_hours_ago(number);
      } else if (column.kind() == Column::INPUT) {
        afterleaf::v1::Answer* answer = request.add_answers();
        answer->set_input(column.id());
        if (column.values().empty()) {
          answer->set_number(number * column.step());
        } else if (column.values_size() == 2) {
          answer->set_yes(number == 1);
        } else {
          answer->set_choice(column.values(number));
        }
      }
    }
    return request.SerializeAsString();
  }

  afterleaf_engine* engine_ = nullptr;
  ColumnLayout layout_;
  std::vector<std::vector<int16_t>> numbers_;
  std::vector<const int16_t*> columns_;
  std::vector<std::string> requests_;
};

const Cohort& TheCohort(bool all_columns) {
  static const Cohort* const some = new Cohort(false);
  static const Cohort* const all = new Cohort(true);
  return all_columns ? *all : *some;
}

void AssessBatch(benchmark::State& state, bool all_columns) {
  const Cohort& cohort = TheCohort(all_columns);
  const size_t share = kPeople / static_cast<size_t>(state.threads());
  std::vector<const int16_t*> pointers;
  const afterleaf_columns columns = cohort.columns(
      share * static_cast<size_t>(state.thread_index()), share, &pointers);
  std::vector<uint8_t> bytes[4];
  for (std::vector<uint8_t>& array : bytes) array.resize(share);
  std::vector<uint64_t> sets[2];
  for (std::vector<uint64_t>& array : sets) array.resize(share);
  afterleaf_outcomes outcomes;
  outcomes.tier = bytes[0].data();
  outcomes.possible_tier = bytes[1].data();
  outcomes.phase = bytes[2].data();
  outcomes.ceiling = bytes[3].data();
  outcomes.protocols = sets[0].data();
  outcomes.flags = sets[1].data();
  for (auto _ : state) {
    if (afterleaf_assess_batch(cohort.engine(), &columns, &outcomes, nullptr) !=
        AFTERLEAF_OK) {
      state.SkipWithError("refused");
    }
    benchmark::DoNotOptimize(outcomes);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(share));
}

void AssessOneByOne(benchmark::State& state) {
  const Cohort& cohort = TheCohort(false);
  for (auto _ : state) {
    for (const std::string& request : cohort.requests()) {
      afterleaf_buffer* reply = nullptr;
      if (afterleaf_assess(cohort.engine(),
                           {reinterpret_cast<const uint8_t*>(request.data()),
                            request.size()},
                           &reply, nullptr) != AFTERLEAF_OK) {
        state.SkipWithError("refused");
      }
      afterleaf_buffer_free(reply);
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<int64_t>(cohort.requests().size()));
}

BENCHMARK_CAPTURE(AssessBatch, inputs_and_five_scales, false)
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK_CAPTURE(AssessBatch, every_column, true)
    ->Threads(1)
    ->Threads(2)
    ->UseRealTime();
BENCHMARK(AssessOneByOne)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
