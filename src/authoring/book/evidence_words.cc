#include "src/authoring/book/evidence_words.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

constexpr absl::string_view kGrades[] = {
    "No clinical claim",
    "Formal clinical guideline or regulator-approved labelling",
    "Randomised trial, or meta-analysis of randomised trials",
    "Observational: cohort, survey, registry, poison-centre data",
    "Pharmacology, imaging, laboratory mechanism",
    "Case report or case series",
    "Expert opinion, consensus, regulator notice",
    "Anecdote of one person; never shown as advice",
    "Unsupported: no source was found; never shown as advice",
    "Contradicted by newer or better evidence; never shown as advice",
};

constexpr absl::string_view kVerifications[] = {
    "the sources listed were read and say this",
    "stated from general knowledge; nobody re-read the source; awaits a check",
    "a cautious choice of this project, not a measured clinical fact; awaits "
    "clinical sign-off",
};

constexpr absl::string_view kIntensities[] = {"no exercise", "light",
                                              "moderate", "vigorous"};

bool IsUnsupported(v1::Grade grade) {
  return grade == v1::A || grade == v1::U || grade == v1::X;
}

}  // namespace

absl::string_view GradeMeaning(v1::Grade grade) {
  return v1::Grade_IsValid(grade) ? kGrades[grade] : "A grade that is unknown";
}

absl::string_view VerificationMeaning(v1::Verification verification) {
  return v1::Verification_IsValid(verification)
             ? kVerifications[verification]
             : "not said in a known way; awaits a check";
}

bool IsUnsupported(const v1::Evidence& evidence) {
  return IsUnsupported(evidence.grade()) || IsUnsupported(evidence.also());
}

absl::string_view IntensityWords(v1::Intensity intensity) {
  return kIntensities[intensity];
}

std::string LowerWords(absl::string_view name) {
  return absl::AsciiStrToLower(absl::StrReplaceAll(name, {{"_", " "}}));
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
