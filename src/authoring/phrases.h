// Sentences of a text word by word, and the phrases that stand in them.

#ifndef AFTERLEAF_AUTHORING_PHRASES_H_
#define AFTERLEAF_AUTHORING_PHRASES_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/content.pb.h"

namespace afterleaf {
namespace authoring {

// The sentences of `text`, each as its words in lower case (of ASCII and of
// Latin letters with accents). A sentence ends at . ! ? ; and at the end of a
// line, but not inside a number ("3.5"). A colon goes on with what it
// announces: "Not shown: that it helps" is one sentence. Words are letters and
// digits, with apostrophes and hyphens between them ("don't", "b-12", "3-4"); a
// number glued to a unit is two words ("3g").
std::vector<std::vector<std::string>> SentencesOf(absl::string_view text);

// Whether a sentence has the words of `phrase` one behind the other. In a
// phrase '#' is a number and '*' at the end of a word any ending.
bool HoldsPhrase(const std::vector<std::string>& sentence,
                 absl::string_view phrase);

// Whether one sentence of `text` holds a phrase of each group of the rule and
// none of its `unless`. Locale and classes are not looked at.
bool BreaksTextRule(absl::string_view text, const v1::TextRule& rule);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PHRASES_H_
