#include "src/authoring/log_rule_words.h"

#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf::authoring {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

// By id, what every rule of the diary needs.
std::map<std::string, std::string> DiaryWords() {
  const v1::Pack pack =
      support::Read<v1::Pack>(support::ReadTestData("packs/diary.textproto"));
  std::map<std::string, std::string> words;
  for (const v1::UseLogRule& rule : pack.use_log_rules()) {
    words[rule.id()] = LogRuleWords(pack.use_log_model(), rule);
  }
  for (const v1::MetricRule& rule : pack.metric_rules()) {
    words[rule.id()] = LogRuleWords(rule);
  }
  return words;
}

TEST(LogRuleWords, AreThereForARuleOfEveryKind) {
  for (const auto& [id, words] : DiaryWords()) {
    EXPECT_THAT(words, Not(IsEmpty())) << id;
  }
}

TEST(LogRuleWords, NameEveryNumberOfTheRule) {
  std::map<std::string, std::string> words = DiaryWords();
  EXPECT_EQ(words["MORE_LEAF"],
            "the mean amount on a day of use in the last 6 days is at least "
            "125 % of that in the 6 days before; both need 3 days of use with "
            "a known amount");
  EXPECT_EQ(words["FADING"],
            "the mean rating of the wanted effect in the last 6 days is at "
            "least 1.5 lower than that in the 6 days before; both need 3 "
            "ratings; only while the amount is not lower than before");
  EXPECT_EQ(words["RELIEF"],
            "a use for headache on at least 2 of the 5 most recent days of "
            "use, or a use within 60 minutes of waking on at least 3 of the "
            "last 4 days");
  EXPECT_EQ(words["HRV"],
            "on 2 days in a row, up to today or yesterday, the mean of the "
            "logarithms of heart rate variability (rMSSD) over 3 days is below "
            "that over 12 days by more than 0.50 of the standard deviation; "
            "the baseline needs 6 values");
  EXPECT_EQ(words["SORE"],
            "soreness is 4 to 6 on 3 days in a row, up to today or yesterday");
  EXPECT_EQ(words["TIRED"],
            "energy is at most 2 on at least 3 of the last 5 days");
}

TEST(LogRuleWords, AreEmptyForARuleWithoutAKind) {
  EXPECT_EQ(LogRuleWords(v1::UseLogModel(), v1::UseLogRule()), "");
  EXPECT_EQ(LogRuleWords(v1::MetricRule()), "");
}

}  // namespace
}  // namespace afterleaf::authoring
