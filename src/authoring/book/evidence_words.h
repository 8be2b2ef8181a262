// Closed lists of the schema in words for reviewers.

#ifndef AFTERLEAF_AUTHORING_BOOK_EVIDENCE_WORDS_H_
#define AFTERLEAF_AUTHORING_BOOK_EVIDENCE_WORDS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/evidence.pb.h"
#include "afterleaf/v1/intensity.pb.h"

namespace afterleaf {
namespace authoring {
namespace book {

// "Expert opinion, consensus, regulator notice".
absl::string_view GradeMeaning(v1::Grade grade);
// "the sources were read and say this".
absl::string_view VerificationMeaning(v1::Verification verification);
// Grade A, U or X, alone or beside another.
bool IsUnsupported(const v1::Evidence& evidence);
absl::string_view IntensityWords(v1::Intensity intensity);

// "KIND_OF_THING" as "kind of thing".
std::string LowerWords(absl::string_view name);

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_EVIDENCE_WORDS_H_
