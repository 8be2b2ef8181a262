// The words of the command's own around a reply. All clinical texts come from
// the reply; what stands here only names its parts.

#ifndef AFTERLEAF_CLI_HEADINGS_H_
#define AFTERLEAF_CLI_HEADINGS_H_

#include "absl/strings/string_view.h"
#include "afterleaf/v1/content.pb.h"
#include "afterleaf/v1/evidence.pb.h"
#include "afterleaf/v1/intensity.pb.h"

namespace afterleaf {
namespace cli {

// Sections of an assessment, in the order in which they are written.
inline constexpr absl::string_view kUrgencyHeading = "HOW SOON TO GET HELP";
inline constexpr absl::string_view kContactsHeading = "WHERE TO GET HELP";
inline constexpr absl::string_view kDoNowHeading = "WHAT TO DO NOW";
inline constexpr absl::string_view kAskFirstHeading = "ANSWER THESE FIRST";
inline constexpr absl::string_view kLesserAlertsHeading =
    "ALSO FOUND, LESS URGENT";
inline constexpr absl::string_view kPhaseHeading = "WHERE YOU ARE";
inline constexpr absl::string_view kScoresHeading = "SCORES";
inline constexpr absl::string_view kDoTodayHeading = "WHAT TO DO TODAY";
inline constexpr absl::string_view kClinicianHeading =
    "TO TALK OVER WITH A CLINICIAN";
inline constexpr absl::string_view kExerciseHeading = "EXERCISE FOR NOW";
inline constexpr absl::string_view kAskHeading = "WHAT TO ANSWER NEXT";
inline constexpr absl::string_view kFlagsHeading = "ALSO NOTED";
inline constexpr absl::string_view kIssuesHeading =
    "ANSWERS THAT COULD NOT BE USED";
inline constexpr absl::string_view kWhyHeading = "WHY";
inline constexpr absl::string_view kSourcesHeading = "SOURCES";

// Around the phases.
inline constexpr absl::string_view kYouAreHere = " <-- you are here";
inline constexpr absl::string_view kNoPlace =
    "The phase is not known yet; the answers below would tell.";

// What follows "The answers so far do not rule out ...".
inline absl::string_view TierCannotBeRuledOut(v1::Tier tier) {
  switch (tier) {
    case v1::T3:
      return "an emergency";
    case v1::T2:
      return "something that needs a clinician the same day";
    case v1::T1:
      return "something to talk over with a clinician within 72 hours";
    default:
      return "something";
  }
}

inline absl::string_view ChannelVerb(v1::CrisisService::Channel channel) {
  switch (channel) {
    case v1::CrisisService::CALL:
      return "Call";
    case v1::CrisisService::TEXT:
      return "Text";
    case v1::CrisisService::CHAT:
      return "Chat at";
    case v1::CrisisService::WEB:
      return "See";
    default:
      return "";
  }
}

// How well a statement is supported, in a few words.
inline absl::string_view GradeWords(v1::Grade grade) {
  switch (grade) {
    case v1::G:
      return "guideline";
    case v1::R:
      return "trials";
    case v1::O:
      return "observed in groups of people";
    case v1::P:
      return "laboratory or drug action";
    case v1::C:
      return "case reports";
    case v1::E:
      return "expert opinion";
    case v1::A:
      return "one person's report";
    case v1::U:
      return "no source found";
    case v1::X:
      return "contradicted";
    default:
      return "";
  }
}

inline absl::string_view VerificationWords(v1::Verification verification) {
  switch (verification) {
    case v1::UNVERIFIED:
      return "source not re-read yet";
    case v1::DESIGN:
      return "a cautious choice, awaiting clinical sign-off";
    default:
      return "";
  }
}

inline absl::string_view IntensityWords(v1::Intensity intensity) {
  switch (intensity) {
    case v1::LIGHT:
      return "light";
    case v1::MODERATE:
      return "moderate";
    case v1::VIGOROUS:
      return "vigorous";
    default:
      return "none";
  }
}

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_HEADINGS_H_
