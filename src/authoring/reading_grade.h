// How hard an English text is to read.

#ifndef AFTERLEAF_AUTHORING_READING_GRADE_H_
#define AFTERLEAF_AUTHORING_READING_GRADE_H_

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {

// Syllables of one English word by its letters: groups of a, e, i, o, u and y,
// less a silent ending: -e ("make", but not the -le of "table"), -es unless it
// is spoken ("makes", but not "changes"), -ed unless it is spoken ("walked",
// but not "needed"). At least 1, also for a number.
int CountSyllables(absl::string_view word);

struct ReadingGrade {
  int words = 0;
  int sentences = 0;
  int syllables = 0;
  // The Flesch-Kincaid grade in tenths, rounded to the nearest:
  // 0.39 words/sentence + 11.8 syllables/word - 15.59. 0 without a word.
  int tenths = 0;
};

// Words are runs of letters, digits and apostrophes; a hyphen parts two.
// Sentences end at . ! ? that no digit follows, and with the line.
ReadingGrade GradeText(absl::string_view text);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_READING_GRADE_H_
