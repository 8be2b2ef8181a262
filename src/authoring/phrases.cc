#include "src/authoring/phrases.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace afterleaf {
namespace authoring {
namespace {

using Words = std::vector<std::string>;

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

// One character of UTF-8 that is a letter or digit, in lower case; else empty.
std::string LetterAt(absl::string_view text) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) < 0x80) {
    const char c = absl::ascii_tolower(byte(0));
    return absl::ascii_isalnum(byte(0)) ? std::string(1, c) : "";
  }
  const size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  // Signs such as the inverted question mark, dashes, quotes and spaces.
  const bool latin_sign =
      byte(0) == 0xC2 && byte(1) != 0xAA && byte(1) != 0xB5 && byte(1) != 0xBA;
  const bool multiplied = byte(0) == 0xC3 && (byte(1) & 0xDF) == 0x97;
  if (latin_sign || multiplied || (byte(0) == 0xE2 && byte(1) <= 0x81) ||
      (byte(0) == 0xE3 && byte(1) == 0x80)) {
    return "";
  }
  std::string letter(text.substr(0, length));
  if (byte(0) == 0xC3 && byte(1) >= 0x80 && byte(1) <= 0x9E) {
    letter[1] = static_cast<char>(byte(1) + 0x20);
  }
  return letter;
}

// How many bytes the character at the front takes.
size_t LengthAt(absl::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const size_t length = first >= 0xF0   ? 4
                        : first >= 0xE0 ? 3
                        : first >= 0xC0 ? 2
                                        : 1;
  return std::min(length, text.size());
}

// Joins that may stand between the letters of one word; empty: none does.
std::string JoinAt(absl::string_view text, bool in_number) {
  if (text[0] == '\'' || text[0] == '-') return std::string(1, text[0]);
  if (absl::StartsWith(text, "\xE2\x80\x99")) return "'";
  const bool number_goes_on = in_number && text.size() > 1 && IsDigit(text[1]);
  if (number_goes_on && (text[0] == '.' || text[0] == ',' || text[0] == ':')) {
    return std::string(1, text[0]);
  }
  return "";
}

// Adds `word`; "3g" as two.
void AddWord(const std::string& word, Words* words) {
  if (word.empty()) return;
  size_t end = 0;
  while (end < word.size() &&
         (IsDigit(word[end]) ||
          (end > 0 && end + 1 < word.size() && IsDigit(word[end + 1]) &&
           absl::string_view("-.,:").find(word[end]) !=
               absl::string_view::npos))) {
    ++end;
  }
  const bool glued =
      end > 0 && end < word.size() && word[end] != '-' && word[end] != '\'';
  if (!glued) {
    words->push_back(word);
    return;
  }
  words->push_back(word.substr(0, end));
  words->push_back(word.substr(end));
}

bool IsNumber(absl::string_view word) {
  return !word.empty() && IsDigit(word[0]) &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return IsDigit(c) || c == '-' || c == '.' || c == ',' || c == ':';
         });
}

// `pattern` is in lower case.
bool FitsWord(absl::string_view pattern, absl::string_view word) {
  if (pattern == "#") return IsNumber(word);
  if (absl::ConsumeSuffix(&pattern, "*")) {
    return absl::StartsWith(word, pattern);
  }
  return pattern == word;
}

Words PhraseWords(absl::string_view phrase) {
  Words words;
  for (absl::string_view part :
       absl::StrSplit(phrase, ' ', absl::SkipEmpty())) {
    if (part == "#") {
      words.emplace_back("#");
      continue;
    }
    const bool any_ending = absl::ConsumeSuffix(&part, "*");
    for (const Words& sentence : SentencesOf(part)) {
      words.insert(words.end(), sentence.begin(), sentence.end());
    }
    if (any_ending && !words.empty()) words.back() += '*';
  }
  return words;
}

bool HoldsAny(const Words& sentence, const v1::PhraseGroup& group) {
  return std::any_of(
      group.phrases().begin(), group.phrases().end(),
      [&](const std::string& phrase) { return HoldsPhrase(sentence, phrase); });
}

}  // namespace

std::vector<std::vector<std::string>> SentencesOf(absl::string_view text) {
  std::vector<Words> sentences(1);
  std::string word;
  while (!text.empty()) {
    const std::string letter = LetterAt(text);
    const size_t length = LengthAt(text);
    if (!letter.empty()) {
      word += letter;
      text.remove_prefix(length);
      continue;
    }
    const std::string join =
        word.empty() ? "" : JoinAt(text, IsDigit(word.back()));
    if (!join.empty() && text.size() > length &&
        !LetterAt(text.substr(length)).empty()) {
      word += join;
      text.remove_prefix(length);
      continue;
    }
    AddWord(word, &sentences.back());
    word.clear();
    if (absl::string_view(".!?;\n").find(text[0]) != absl::string_view::npos &&
        !sentences.back().empty()) {
      sentences.emplace_back();
    }
    text.remove_prefix(length);
  }
  AddWord(word, &sentences.back());
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

bool HoldsPhrase(const std::vector<std::string>& sentence,
                 absl::string_view phrase) {
  const Words words = PhraseWords(phrase);
  return !words.empty() &&
         std::search(sentence.begin(), sentence.end(), words.begin(),
                     words.end(),
                     [](const std::string& word, const std::string& pattern) {
                       return FitsWord(pattern, word);
                     }) != sentence.end();
}

bool BreaksTextRule(absl::string_view text, const v1::TextRule& rule) {
  const std::vector<Words> sentences = SentencesOf(text);
  return std::any_of(
      sentences.begin(), sentences.end(), [&](const Words& sentence) {
        return !HoldsAny(sentence, rule.unless()) &&
               std::all_of(rule.groups().begin(), rule.groups().end(),
                           [&](const v1::PhraseGroup& group) {
                             return HoldsAny(sentence, group);
                           });
      });
}

}  // namespace authoring
}  // namespace afterleaf
