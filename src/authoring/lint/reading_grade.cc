// English texts that are hard to read.

#include "src/authoring/reading_grade.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/lint/checks.h"
#include "src/authoring/lint/text_uses.h"

namespace afterleaf {
namespace authoring {
namespace {

// Seven years of school.
constexpr int kMostTenths = 70;
// A heading is no sentence.
constexpr int kFewestWords = 5;

}  // namespace

void CheckReadingGrade(const CompiledPack& pack, IssueSink* issues) {
  for (int i = 0; i < pack.source.languages_size(); ++i) {
    const v1::Language& language = pack.source.languages(i);
    if (language.locale() != "en" &&
        !absl::StartsWith(language.locale(), "en-")) {
      continue;
    }
    for (int k = 0; k < language.texts_size(); ++k) {
      const ReadingGrade grade = GradeText(language.texts(k).text());
      if (grade.words < kFewestWords || grade.tenths <= kMostTenths) continue;
      issues->Warning(
          "PACK_READING_GRADE", TextPath(pack, i, k),
          absl::StrCat("reads at grade ", grade.tenths / 10, ".",
                       grade.tenths % 10, ", and ", kMostTenths / 10,
                       " is the most; use shorter sentences and words"));
    }
  }
}

}  // namespace authoring
}  // namespace afterleaf
