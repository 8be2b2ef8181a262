#include "src/authoring/fact_words.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace {

using NumberWords = std::function<std::string(int64_t)>;

// One row of a closed list: a value or a fact as it is written, and its words.
struct Words {
  absl::string_view written;
  absl::string_view words;
};

constexpr Words kScreenStates[] = {{"NOT_DONE", "has not been done"},
                                   {"INCOMPLETE", "was begun and not finished"},
                                   {"COMPLETE", "is complete"}};
constexpr Words kScaleStates[] = {{"NOT_BEGUN", "has not been begun"},
                                  {"PARTIAL", "is answered in part"},
                                  {"NOT_SCORABLE", "cannot be scored"},
                                  {"SCORED", "has a total"}};
constexpr Words kScreenResults[] = {{"clear", "has no yes"},
                                    {"yes_any", "has at least one yes"},
                                    {"unknown", "is not settled"}};
constexpr Words kLastUse[] = {{"INSTANT", "is given as one moment"},
                              {"RANGE", "is given as a span of time"},
                              {"NONE", "is not given"}};

// Named values of whole numbers, the first standing for `first`.
struct Ladder {
  absl::string_view fact;
  absl::string_view name;
  int first;
  std::vector<absl::string_view> steps;
};

const std::vector<Ladder>& Ladders() {
  static const auto* const ladders = new std::vector<Ladder>{
      {"severity",
       "severity of withdrawal",
       -1,
       {"not told by any scale", "none", "mild", "moderate", "severe"}},
      {"tier", "tier", 0, {"T0", "T1", "T2", "T3"}},
      {"ceiling",
       "exercise ceiling",
       0,
       {"no exercise", "light", "moderate", "vigorous"}},
  };
  return *ladders;
}

std::string JoinOr(const std::vector<std::string>& words) {
  if (words.size() < 2) return absl::StrJoin(words, "");
  return absl::StrCat(absl::StrJoin(words.begin(), words.end() - 1, ", "),
                      " or ", words.back());
}

template <size_t n>
std::string ValuesIn(const Words (&table)[n], const v1::Condition& test) {
  std::vector<std::string> words;
  words.reserve(test.is_one_of_size());
  for (const std::string& value : test.is_one_of()) {
    const auto* const row =
        std::find_if(std::begin(table), std::end(table),
                     [&](const Words& row) { return row.written == value; });
    words.emplace_back(row == std::end(table) ? absl::string_view(value)
                                              : row->words);
  }
  return JoinOr(words);
}

std::string Values(
    const v1::Condition& test,
    const std::function<std::string(const std::string&)>& words_of) {
  std::vector<std::string> words;
  words.reserve(test.is_one_of_size());
  for (const std::string& value : test.is_one_of()) {
    words.push_back(words_of(value));
  }
  return JoinOr(words);
}

std::string Range(const v1::Condition& test, const NumberWords& words) {
  if (!test.has_to()) return absl::StrCat(words(test.from()), " or more");
  if (!test.has_from()) return absl::StrCat(words(test.to()), " or less");
  if (test.from() == test.to()) return words(test.from());
  return absl::StrCat(words(test.from()), " to ", words(test.to()));
}

std::string Quoted(absl::string_view title) {
  return absl::StrCat("\"", title, "\"");
}

std::string Number(int64_t value) { return absl::StrCat(value); }

std::string Steps(const Ladder& ladder, const v1::Condition& test) {
  std::vector<std::string> words;
  for (size_t i = 0; i < ladder.steps.size(); ++i) {
    const int value = ladder.first + static_cast<int>(i);
    if (test.has_from() && value < test.from()) continue;
    if (test.has_to() && value > test.to()) continue;
    words.emplace_back(ladder.steps[i]);
  }
  return JoinOr(words);
}

// Whole hours up to N are less than N + 1 hours.
std::string HoursAgo(const v1::Condition& test) {
  if (test.has_from()) return absl::StrCat(Range(test, HoursWords), " ago");
  const int64_t below = int64_t{test.to()} + 1;
  return below % 24 == 0 ? absl::StrCat("less than ", HoursWords(below), " ago")
                         : absl::StrCat(Range(test, HoursWords), " ago");
}

class TestWriter {
 public:
  TestWriter(const v1::Pack& pack, const v1::Condition& test)
      : pack_(pack), test_(test) {}

  ConditionPhrase Write() const {
    const std::string& fact = test_.fact();
    for (const Ladder& ladder : Ladders()) {
      if (fact != ladder.fact) continue;
      return Phrase("the ", ladder.name,
                    absl::StrCat(" is ", Steps(ladder, test_)));
    }
    if (fact == "screen.state") return WriteScreen();
    if (fact == "last_use.given") {
      return Phrase("the ", "last use",
                    absl::StrCat(" ", ValuesIn(kLastUse, test_)));
    }
    if (fact == "last_use.hours") {
      return Phrase("the ", "last use", absl::StrCat(" was ", HoursAgo(test_)));
    }
    if (fact == "phase" || fact == "phase_by_time") {
      return Phrase(
          "the ", fact == "phase" ? "phase" : "phase by time alone",
          absl::StrCat(" is ", Values(test_, [&](const std::string& phase) {
                         return Quoted(PhaseTitle(pack_, phase));
                       })));
    }
    if (const v1::Input* input = FindInput(pack_, fact)) {
      return WriteInput(*input);
    }
    absl::string_view id = fact;
    if (absl::ConsumePrefix(&id, "offered.")) {
      return WriteYesNo(id, " is offered", " is not offered");
    }
    if (absl::ConsumePrefix(&id, "fired.")) {
      return WriteYesNo(id, " fires", " does not fire");
    }
    const absl::string_view owner = id.substr(0, id.find('.'));
    const absl::string_view part =
        owner.size() < id.size() ? id.substr(owner.size() + 1) : "";
    if (const v1::Scale* scale = FindScale(pack_, owner)) {
      return WriteScale(*scale, part);
    }
    if (const v1::Input* input = FindInput(pack_, owner)) {
      ConditionPhrase phrase = WriteYesNo(owner, " is known", " is not known");
      phrase.before = "the ";
      phrase.name = InputName(pack_, *input);
      return phrase;
    }
    for (const v1::Index& index : pack_.indexes()) {
      if (owner == index.id()) return WriteIndex(index, part);
    }
    if (test_.has_is()) return WriteYesNo(fact, " is found", " is not found");
    return WriteUnknown();
  }

 private:
  ConditionPhrase Phrase(absl::string_view before, absl::string_view name,
                         absl::string_view after) const {
    ConditionPhrase phrase;
    phrase.before = std::string(before);
    phrase.name = std::string(name);
    phrase.after = std::string(after);
    phrase.fact = test_.fact();
    return phrase;
  }

  ConditionPhrase WriteYesNo(absl::string_view id, absl::string_view yes,
                             absl::string_view no) const {
    const bool lower = std::none_of(
        id.begin(), id.end(), [](char c) { return absl::ascii_isupper(c); });
    return Phrase("", lower ? WordsOfId(id) : std::string(id),
                  test_.is() ? yes : no);
  }

  ConditionPhrase WriteScreen() const {
    const bool not_complete =
        test_.is_one_of_size() == 2 &&
        !absl::c_linear_search(test_.is_one_of(), "COMPLETE");
    return Phrase("the ", "safety screen",
                  not_complete
                      ? " is not complete"
                      : absl::StrCat(" ", ValuesIn(kScreenStates, test_)));
  }

  ConditionPhrase WriteInput(const v1::Input& input) const {
    const std::string name = InputName(pack_, input);
    if (test_.has_is()) {
      return test_.is() ? Phrase("", name, "")
                        : Phrase("the answer on ", name, " is no");
    }
    return Phrase("the ", name, absl::StrCat(" is ", InputValues(input)));
  }

  std::string InputValues(const v1::Input& input) const {
    if (!test_.is_one_of().empty()) {
      return Values(test_, [](const std::string& value) { return value; });
    }
    const std::string& unit = input.integer().unit();
    return Range(test_,
                 [&](int64_t value) { return QuantityWords(value, unit); });
  }

  ConditionPhrase WriteScale(const v1::Scale& scale,
                             absl::string_view part) const {
    const std::string title = ScaleTitle(pack_, scale);
    if (part.empty()) {
      return Phrase("the total of ", title,
                    absl::StrCat(" is ", Range(test_, [&](int64_t total) {
                                   return NumberInParts(total,
                                                        scale.total_per_unit());
                                 })));
    }
    if (part == "state") {
      return Phrase("", title,
                    absl::StrCat(" ", ValuesIn(kScaleStates, test_)));
    }
    if (part == "result") {
      return Phrase("", title,
                    absl::StrCat(" ", ValuesIn(kScreenResults, test_)));
    }
    if (part == "band") {
      return Phrase(
          "the band of ", title,
          absl::StrCat(" is ", Values(test_, [&](const std::string& band) {
                         return Band(scale, band);
                       })));
    }
    for (const v1::ScaleItem& item : scale.items()) {
      if (part != item.id()) continue;
      return Phrase("the answer on ",
                    absl::StrCat(ItemLabel(pack_, scale, item), " (",
                                 scale.id(), " ", item.id(), ")"),
                    absl::StrCat(" is ", Range(test_, Number)));
    }
    return WriteUnknown();
  }

  // Every set of bands of a scale has the same labels.
  std::string Band(const v1::Scale& scale, const std::string& id) const {
    v1::Band band;
    band.set_id(id);
    for (const v1::Band& known : scale.bands()) {
      if (known.id() == id) band = known;
    }
    return Quoted(BandLabel(pack_, scale, band));
  }

  ConditionPhrase WriteIndex(const v1::Index& index,
                             absl::string_view part) const {
    if (part == "complete") {
      return Phrase(test_.is() ? "every part of " : "a part of ", index.id(),
                    test_.is() ? " is known" : " is not known");
    }
    return Phrase(
        "the band of ", index.id(),
        absl::StrCat(" is ", Values(test_, [&](const std::string& band) {
                       return Quoted(IndexBandLabel(pack_, band));
                     })));
  }

  ConditionPhrase WriteUnknown() const {
    const std::string values =
        test_.is_one_of().empty()
            ? Range(test_, Number)
            : Values(test_, [](const std::string& value) { return value; });
    return Phrase("", test_.fact(), absl::StrCat(" is ", values));
  }

  const v1::Pack& pack_;
  const v1::Condition& test_;
};

}  // namespace

ConditionPhrase DescribeTest(const v1::Pack& pack, const v1::Condition& test) {
  return TestWriter(pack, test).Write();
}

}  // namespace authoring
}  // namespace afterleaf
