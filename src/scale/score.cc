#include "src/scale/score.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "src/base/add_issue.h"
#include "src/base/message.h"
#include "src/pack/total_arithmetic.h"
#include "src/rules/evaluate.h"

namespace afterleaf {
namespace {

using State = v1::ScaleResult;
using Issues = Repeated<v1::Issue>;

int32_t PointsOf(const CompiledItem& item, int32_t value) {
  const v1::ValuePoints* const found = FindValue(item, value);
  return found == nullptr ? 0 : found->points();
}

bool LowerIsWorse(const CompiledScale& scale) {
  return scale.source->direction() == v1::Scale::LOWER_IS_WORSE;
}

// The total, or the least bad one that the answers leave possible.
std::optional<int32_t> LeastBad(const CompiledScale& scale,
                                const Score& score) {
  if (score.total.has_value()) return score.total;
  if (score.answered == 0) return std::nullopt;
  return LowerIsWorse(scale) ? score.highest : score.lowest;
}

// Bounds of the total over the answered items and every possible answer to the
// others, and the total itself where the published rule gives one.
void ScoreItems(const CompiledScale& scale, Score* score) {
  const bool worst = scale.source->method() == v1::Scale::WORST;
  int64_t known = 0;
  int64_t low = 0;
  int64_t high = 0;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const CompiledItem& item = scale.items[i];
    if (!item.summed) continue;
    int32_t from = item.min_points;
    int32_t to = item.max_points;
    if (score->answers[i] >= 0) {
      ++score->answered;
      from = to = PointsOf(item, score->answers[i]);
      known += from;
    }
    low = worst ? std::max<int64_t>(low, from) : low + from;
    high = worst ? std::max<int64_t>(high, to) : high + to;
  }
  const int64_t n = scale.summed_items;
  const int64_t k = score->answered;
  score->lowest = TotalOfPoints(scale, low);
  score->highest = TotalOfPoints(scale, high);
  if (k < scale.min_answered || k == 0) return;
  score->prorated = k < n;
  score->total = TotalOfPoints(
      scale, score->prorated ? ProratedSum(known, k, n, low, high) : low);
}

void ScoreScreen(const CompiledScale& scale, const Response& response,
                 absl::string_view path, Issues* issues, Score* score) {
  bool any_yes = false;
  bool all_answered = true;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    any_yes |= response.answers[i] > 0;
    all_answered &= response.answers[i] >= 0;
    score->answered += response.answers[i] >= 0;
  }
  if (any_yes) {
    score->result = screen_result::kYesAny;
  } else if (all_answered) {
    score->result = screen_result::kClear;
  } else if (response.result.has_value() && !response.has_items) {
    score->result = *response.result;
    score->external = true;
  }
  if (response.result.has_value() && *response.result != score->result) {
    AddIssue("DISAGREEMENT", absl::StrCat(path, ".result"),
             "the stated result is not what the items say; the items stand",
             issues);
  }
  if (all_answered || score->external) {
    score->state = State::SCORED;
  } else if (response.has_items) {
    score->state = State::PARTIAL;
  }
}

void ScoreTotal(const CompiledScale& scale, const Response& response,
                absl::string_view path, Issues* issues, Score* score) {
  if (response.has_items) ScoreItems(scale, score);
  if (response.total.has_value()) {
    if (!score->total.has_value()) {
      score->total = response.total;
      score->external = true;
    }
    const bool agrees =
        score->external
            ? score->answered == 0 || (*response.total >= score->lowest &&
                                       *response.total <= score->highest)
            : *response.total == *score->total;
    if (!agrees) {
      AddIssue("DISAGREEMENT", absl::StrCat(path, ".total"),
               score->external
                   ? "the stated total cannot come from the items given with it"
                   : "the stated total is not what the items add up to; the "
                     "items stand",
               issues);
    }
  }
  if (score->total.has_value()) {
    score->state = State::SCORED;
  } else if (response.has_items) {
    const bool only_beside_the_total =
        score->answered == 0 &&
        std::any_of(score->answers.begin(), score->answers.end(),
                    [](int32_t answer) { return answer >= 0; });
    score->state =
        only_beside_the_total || scale.source->method() == v1::Scale::WORST
            ? State::PARTIAL
            : State::NOT_SCORABLE;
  }
}

}  // namespace

void ScoreResponse(const CompiledScale& scale, const Response& response,
                   absl::string_view path, Issues* issues, Score* score) {
  score->state = State::NOT_BEGUN;
  score->total.reset();
  score->prorated = score->external = false;
  score->answered = 0;
  score->lowest = score->highest = 0;
  score->result = screen_result::kUnknown;
  score->answers = response.answers;
  score->illegal = response.illegal;
  score->source = response.source;
  if (scale.source->method() == v1::Scale::SCREEN) {
    ScoreScreen(scale, response, path, issues, score);
  } else {
    ScoreTotal(scale, response, path, issues, score);
  }
}

Score WorseScore(const CompiledScale& scale, const Score& a, const Score& b) {
  const bool lower_is_worse = LowerIsWorse(scale);
  const std::optional<int32_t> a_at_least = LeastBad(scale, a);
  const std::optional<int32_t> b_at_least = LeastBad(scale, b);
  const bool equal = a_at_least == b_at_least;
  const bool take_b = equal
                          ? !a.total.has_value()
                          : !a_at_least.has_value() ||
                                (b_at_least.has_value() &&
                                 (*b_at_least < *a_at_least) == lower_is_worse);
  Score worse = take_b && b.state != State::NOT_BEGUN ? b : a;
  if (!worse.total.has_value() && a.answered > 0 && b.answered > 0) {
    // Of both, whatever was still possible stays possible.
    int32_t& worst = lower_is_worse ? worse.lowest : worse.highest;
    worst = lower_is_worse ? std::min(a.lowest, b.lowest)
                           : std::max(a.highest, b.highest);
  }
  for (size_t i = 0; i < worse.answers.size(); ++i) {
    const int32_t x = a.answers[i];
    const int32_t y = b.answers[i];
    worse.illegal[i] = a.illegal[i] || b.illegal[i];
    if (x < 0 || y < 0) {
      worse.answers[i] = std::max(x, y);
    } else {
      const bool x_is_worse = (PointsOf(scale.items[i], x) <
                               PointsOf(scale.items[i], y)) == lower_is_worse;
      worse.answers[i] = x_is_worse ? x : y;
    }
  }
  // A screen's results in rising order of caution.
  constexpr int kCaution[] = {0, 2, 1};
  worse.result = kCaution[a.result] >= kCaution[b.result] ? a.result : b.result;
  return worse;
}

bool LacksSafetyItem(const CompiledScale& scale, const Score& score) {
  if (score.state == State::NOT_BEGUN) return false;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    if (!scale.items[i].safety || score.answers[i] >= 0) continue;
    if (!score.external || score.illegal[i]) return true;
  }
  return false;
}

const std::vector<CompiledBand>& BandsFor(const CompiledPack& pack,
                                          const CompiledScale& scale,
                                          const FactTable& facts) {
  for (const CompiledBandSet& set : scale.band_sets) {
    if (Evaluate(pack, set.when, facts).certain) return set.bands;
  }
  return scale.bands;
}

const CompiledBand* FindBand(const std::vector<CompiledBand>& bands,
                             int32_t total) {
  for (const CompiledBand& band : bands) {
    if (total >= band.from && total <= band.to) return &band;
  }
  return nullptr;
}

void EnterScore(const CompiledPack& pack, const CompiledScale& scale,
                const Score& score, FactTable* facts) {
  facts->SetValue(scale.state, score.state);
  if (scale.result != kNoFact) facts->SetValue(scale.result, score.result);
  // Of a scale that nobody began nothing was asked, as the table has it.
  if (score.state == State::NOT_BEGUN) return;
  for (size_t i = 0; i < scale.items.size(); ++i) {
    const FactId fact = scale.items[i].fact;
    if (score.answers[i] >= 0) {
      facts->SetNumber(fact, score.answers[i]);
    } else if (!score.external || score.illegal[i]) {
      facts->SetUnknown(fact);
    } else {
      facts->SetNotAsked(fact);
    }
  }
  if (scale.result != kNoFact) return;
  if (score.total.has_value()) {
    facts->SetNumber(scale.total, *score.total);
  } else if (score.answered > 0) {
    facts->SetRange(scale.total, score.lowest, score.highest);
  } else {
    facts->SetNotAsked(scale.total);
  }
  if (scale.band == kNoFact) return;
  const FactValue& total = (*facts)[scale.total];
  if (!total.asked) {
    facts->SetNotAsked(scale.band);
    return;
  }
  uint64_t bands = 0;
  for (const CompiledBand& band : BandsFor(pack, scale, *facts)) {
    if (band.to >= total.low && band.from <= total.high) {
      bands |= uint64_t{1} << band.value;
    }
  }
  facts->SetMask(scale.band, bands);
}

v1::ScaleChange CompareTotals(const CompiledScale& scale, int32_t earlier,
                              int32_t now) {
  v1::ScaleChange change;
  change.set_points(now - earlier);
  if (scale.source->changes().empty()) {
    change.set_verdict(v1::ScaleChange::NO_THRESHOLD);
    return change;
  }
  const v1::ChangeThreshold& threshold = scale.source->changes(0);
  if (threshold.points() > 0) change.set_threshold(threshold.points());
  if (threshold.percent() > 0) {
    change.set_threshold_percent(threshold.percent());
  }
  const int64_t size = std::abs(int64_t{now} - earlier);
  const bool clear =
      size > 0 && ((threshold.points() > 0 && size >= threshold.points()) ||
                   (threshold.percent() > 0 &&
                    size * 100 >= int64_t{threshold.percent()} * earlier));
  const bool better = (now > earlier) == LowerIsWorse(scale);
  change.set_verdict(!clear   ? v1::ScaleChange::NO_CLEAR_CHANGE
                     : better ? v1::ScaleChange::IMPROVED
                              : v1::ScaleChange::WORSENED);
  return change;
}

}  // namespace afterleaf
