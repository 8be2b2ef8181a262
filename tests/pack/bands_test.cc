// Bands hold every total that answers can come to, and each holds one.

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "afterleaf/pack.h"
#include "afterleaf/scale.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/base/limits.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One item of the given values, and bands "from-to" of its total.
v1::Pack Banded(const std::vector<int>& values,
                const std::vector<std::pair<int, int>>& bands) {
  v1::Pack pack = MinimalPack();
  v1::Scale& scale = *pack.add_scales();
  scale.set_id("BANDED");
  scale.set_title("notice");
  scale.set_method(v1::Scale::SUM);
  v1::ScaleItem& item = *scale.add_items();
  item.set_id("x1");
  item.set_label("notice");
  for (int value : values) item.add_values(value);
  for (const auto& [from, to] : bands) {
    v1::Band& band = *scale.add_bands();
    band.set_id("B" + std::to_string(from));
    band.set_label("notice");
    band.set_from(from);
    band.set_to(to);
  }
  return pack;
}

std::vector<std::string> IssuesOf(const v1::Pack& pack) {
  std::vector<std::string> issues;
  const absl::StatusOr<Pack> loaded = Pack::Load(ToBytes(pack));
  if (loaded.ok()) return issues;
  const v1::Error error = ErrorDetail(loaded.status());
  for (const v1::Issue& issue : error.issues()) {
    issues.push_back(issue.code() + " " + issue.path());
  }
  return issues;
}

// 1 to 4, and 21 to 29, are no totals.
TEST(Bands, MayLeaveOutWhatNoAnswerReaches) {
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10, 20, 30}, {{0, 0}, {5, 20}, {30, 30}})),
              IsEmpty());
}

TEST(Bands, MustHoldEveryTotalThatAnAnswerReaches) {
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10, 20, 30}, {{0, 0}, {5, 19}, {30, 30}})),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[2]"));
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10, 20, 30}, {{5, 30}})),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[0]"));
  // Two totals in one gap, and one at the end.
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10, 20, 30}, {{0, 0}, {20, 20}})),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[1]",
                          "PACK_BAND_GAP scales[2] BANDED.bands"));
}

TEST(Bands, MustHoldATotalEach) {
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10}, {{0, 0}, {1, 4}, {5, 10}})),
              ElementsAre("PACK_UNREACHABLE_BAND scales[2] BANDED.bands[1]"));
}

TEST(Bands, MustNotShareATotalEvenIfNoAnswerReachesIt) {
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10}, {{0, 3}, {3, 10}})),
              ElementsAre("PACK_BAND_OVERLAP scales[2] BANDED.bands[1]"));
  EXPECT_THAT(IssuesOf(Banded({0, 5, 10}, {{0, 2}, {3, 10}})), IsEmpty());
}

// Two items of 0 or 10: sums 0, 10, 20. From one answer of 10 the total is 20,
// but three items of which two are answered come to 15.
TEST(Bands, MustHoldProratedTotals) {
  v1::Pack pack = Banded({0, 10}, {{0, 0}, {10, 10}, {20, 20}, {30, 30}});
  v1::Scale& scale = *pack.mutable_scales(2);
  for (const char* id : {"x2", "x3"}) {
    *scale.add_items() = scale.items(0);
    scale.mutable_items(scale.items_size() - 1)->set_id(id);
  }
  EXPECT_THAT(IssuesOf(pack), IsEmpty());
  scale.set_min_answered(2);
  EXPECT_THAT(IssuesOf(pack),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[2]"));
  scale.mutable_bands(1)->set_to(15);
  EXPECT_THAT(IssuesOf(pack), IsEmpty());
  scale.mutable_bands(1)->set_to(14);
  EXPECT_THAT(IssuesOf(pack),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[2]"));
}

// Three items of 0 or 1 in tenths: 0, 0.3, 0.7, 1.
TEST(Bands, OfAMeanHoldItsRoundedTotals) {
  v1::Pack pack = Banded({0, 1}, {{0, 2}, {4, 6}, {10, 10}});
  v1::Scale& scale = *pack.mutable_scales(2);
  for (const char* id : {"x2", "x3"}) {
    *scale.add_items() = scale.items(0);
    scale.mutable_items(scale.items_size() - 1)->set_id(id);
  }
  scale.set_method(v1::Scale::MEAN);
  scale.set_total_per_unit(10);
  EXPECT_THAT(IssuesOf(pack),
              ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[1]",
                          "PACK_BAND_GAP scales[2] BANDED.bands[2]",
                          "PACK_UNREACHABLE_BAND scales[2] BANDED.bands[1]"));
  scale.mutable_bands(0)->set_to(3);
  scale.mutable_bands(1)->set_to(7);
  EXPECT_THAT(IssuesOf(pack), IsEmpty());
}

// The other item always earns 2 or more.
TEST(Bands, OfTheWorstItemBeginAtWhatOneMustEarn) {
  v1::Pack pack = Banded({0, 1, 5}, {{2, 2}, {3, 3}, {5, 5}});
  v1::Scale& scale = *pack.mutable_scales(2);
  scale.set_method(v1::Scale::WORST);
  v1::ScaleItem& item = *scale.add_items();
  item.set_id("x2");
  item.set_label("notice");
  item.add_values(2);
  item.add_values(3);
  EXPECT_THAT(IssuesOf(pack), IsEmpty());
  scale.mutable_bands(0)->set_from(1);
  EXPECT_THAT(IssuesOf(pack),
              ElementsAre("PACK_BAD_RANGE scales[2] BANDED.bands[0]"));
}

TEST(Bands, OfATotalTimesSomethingMayLeaveOutWhatIsBetween) {
  v1::Pack pack = Banded({0, 1, 2}, {{0, 0}, {4, 8}});
  pack.mutable_scales(2)->set_multiplier(4);
  EXPECT_THAT(IssuesOf(pack), IsEmpty());
}

// Holding bands against all totals must not make a pack slow to load.
TEST(Bands, OfTooManyTotalsAreRefused) {
  v1::Pack pack = Banded({0}, {{0, 0}});
  v1::Scale& scale = *pack.mutable_scales(2);
  scale.mutable_items(0)->clear_values();
  for (int value = 0; value <= kMaxItemValue; ++value) scale.add_values(value);
  while (scale.items_size() < kMaxItems) {
    *scale.add_items() = scale.items(0);
    scale.mutable_items(scale.items_size() - 1)
        ->set_id("y" + std::to_string(scale.items_size()));
  }
  EXPECT_THAT(IssuesOf(pack),
              ElementsAre("PACK_TOO_LARGE scales[2] BANDED.bands"));
}

// Every total that some answers, some of them missing, are scored with.
std::set<int> ScoredTotals(const v1::Pack& pack, const v1::Scale& scale) {
  const Pack loaded = Pack::Load(ToBytes(pack)).value();
  std::set<int> totals;
  v1::ScoreScaleRequest request;
  request.mutable_response()->set_scale(scale.id());
  const std::function<void(int)> answer = [&](int item) {
    if (item == scale.items_size()) {
      const v1::ScaleResult score = ScoreScale(loaded, request).value();
      if (score.has_total()) totals.insert(score.total());
      return;
    }
    std::vector<int> values = {-1};
    for (int value : scale.items(item).values()) values.push_back(value);
    for (int value : values) {
      request.mutable_response()->add_answers(value);
      answer(item + 1);
      request.mutable_response()->mutable_answers()->RemoveLast();
    }
  };
  answer(0);
  return totals;
}

struct Shape {
  v1::Scale::Method method;
  int min_answered;
  int multiplier;
  int total_per_unit;
  std::vector<std::vector<int>> items;
};

// A band for each of them and no other: neither a gap nor a band too many.
TEST(Bands, AreHeldAgainstTheVeryTotalsThatScoringGives) {
  for (const Shape& shape : std::vector<Shape>{
           {v1::Scale::SUM, 0, 1, 0, {{0, 3, 7}, {1, 2}, {0, 70, 130}}},
           {v1::Scale::SUM, 1, 1, 0, {{0, 3, 9}, {4, 5}, {0, 1}, {2, 8}}},
           {v1::Scale::SUM, 2, 1, 0, {{0, 4}, {0, 4}, {0, 4}, {0, 4}, {0, 4}}},
           {v1::Scale::SUM, 3, 3, 0, {{0, 1, 5}, {0, 1, 5}, {2, 9}, {0, 64}}},
           {v1::Scale::MEAN, 0, 0, 10, {{0, 1, 10}, {0, 5}, {0, 10}}},
           {v1::Scale::MEAN, 0, 0, 1, {{1, 4}, {0, 2}}},
           {v1::Scale::WORST, 0, 2, 0, {{0, 1, 9}, {3, 5}, {2, 4}}}}) {
    v1::Pack pack = Banded({}, {});
    v1::Scale& scale = *pack.mutable_scales(2);
    scale.set_method(shape.method);
    scale.set_min_answered(shape.min_answered);
    scale.set_multiplier(shape.multiplier);
    scale.set_total_per_unit(shape.total_per_unit);
    scale.clear_items();
    for (const std::vector<int>& values : shape.items) {
      v1::ScaleItem& item = *scale.add_items();
      item.set_id("z" + std::to_string(scale.items_size()));
      item.set_label("notice");
      for (int value : values) item.add_values(value);
    }
    for (int total : ScoredTotals(pack, scale)) {
      v1::Band& band = *scale.add_bands();
      band.set_id("B" + std::to_string(total));
      band.set_label("notice");
      band.set_from(total);
      band.set_to(total);
    }
    EXPECT_GT(scale.bands_size(), 2);
    EXPECT_THAT(IssuesOf(pack), IsEmpty());
    // Without one of them there is a gap.
    scale.mutable_bands()->DeleteSubrange(1, 1);
    EXPECT_THAT(IssuesOf(pack),
                ElementsAre("PACK_BAND_GAP scales[2] BANDED.bands[1]"));
  }
}

}  // namespace
}  // namespace afterleaf
