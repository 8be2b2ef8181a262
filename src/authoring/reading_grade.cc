#include "src/authoring/reading_grade.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace afterleaf {
namespace authoring {
namespace {

bool IsVowel(char c) {
  return absl::string_view("aeiouy").find(c) != absl::string_view::npos;
}

bool EndsWithAny(absl::string_view word,
                 std::initializer_list<absl::string_view> endings) {
  return std::any_of(
      endings.begin(), endings.end(),
      [&](absl::string_view ending) { return absl::EndsWith(word, ending); });
}

// Whether `word` without its last letters ends in a consonant that leaves the
// ending's e silent.
bool HasSilentEnding(absl::string_view word) {
  if (absl::ConsumeSuffix(&word, "ed")) {
    return !word.empty() && !IsVowel(word.back()) &&
           !EndsWithAny(word, {"d", "t"});
  }
  if (absl::ConsumeSuffix(&word, "es")) {
    return !word.empty() && !IsVowel(word.back()) &&
           !EndsWithAny(word, {"s", "x", "z", "c", "g", "ch", "sh", "l"});
  }
  if (!absl::ConsumeSuffix(&word, "e") || word.empty()) return false;
  if (word.back() == 'l' && word.size() > 1) {
    return IsVowel(word[word.size() - 2]);
  }
  return !IsVowel(word.back());
}

bool IsWordCharacter(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '\'' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

}  // namespace

int CountSyllables(absl::string_view word) {
  const std::string lower = absl::AsciiStrToLower(word);
  int syllables = 0;
  bool in_group = false;
  for (char c : lower) {
    const bool vowel = IsVowel(c);
    syllables += vowel && !in_group;
    in_group = vowel;
  }
  if (HasSilentEnding(lower)) --syllables;
  return std::max(syllables, 1);
}

ReadingGrade GradeText(absl::string_view text) {
  ReadingGrade grade;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    std::string word;
    bool open = false;
    for (size_t i = 0; i <= line.size(); ++i) {
      const char c = i < line.size() ? line[i] : '.';
      if (IsWordCharacter(c)) {
        word += c;
        continue;
      }
      if (!word.empty()) {
        ++grade.words;
        grade.syllables += CountSyllables(word);
        word.clear();
        open = true;
      }
      const bool in_number =
          i + 1 < line.size() &&
          absl::ascii_isdigit(static_cast<unsigned char>(line[i + 1]));
      if (open && !in_number && (c == '.' || c == '!' || c == '?')) {
        ++grade.sentences;
        open = false;
      }
    }
  }
  if (grade.words == 0) return grade;
  const double exact = 0.39 * grade.words / grade.sentences +
                       11.8 * grade.syllables / grade.words - 15.59;
  grade.tenths = static_cast<int>(std::lround(exact * 10));
  return grade;
}

}  // namespace authoring
}  // namespace afterleaf
