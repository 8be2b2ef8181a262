#include "src/cli/report_parts.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/cli/headings.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr int kHoursPerDay = 24;

constexpr int kDaysPerWeek = 7;

// Beyond these, the smaller unit tells a person less than the larger one.
constexpr int kMostHoursAsHours = 48;
constexpr int kMostDaysAsDays = 21;

std::string TimeSinceLastUse(const v1::PhaseAssessment& phase) {
  std::string text =
      absl::StrCat("About ", HoursOrDays(phase.hours_from(), phase.hours_to()),
                   " since the last use");
  if (!phase.has_day()) return text;
  absl::StrAppend(&text,
                  phase.hours_from() == phase.hours_to()
                      ? absl::StrCat(": day ", phase.day())
                      : absl::StrCat(": day ", phase.day(), " or later"));
  return text;
}

std::string Distance(const v1::PhaseBoundary& boundary) {
  if (boundary.in_hours_to() <= 0) return "from now on";
  if (boundary.in_hours_from() <= 0) {
    return absl::StrCat("within about ", HoursOrDays(boundary.in_hours_to(),
                                                     boundary.in_hours_to()));
  }
  return absl::StrCat("in about ", HoursOrDays(boundary.in_hours_from(),
                                               boundary.in_hours_to()));
}

std::string BandText(const v1::ScaleResult& score) {
  const std::string& band =
      score.band_label().empty() ? score.band() : score.band_label();
  return band.empty() ? "" : absl::StrCat(" (", band, ")");
}

std::string NoTotalText(const v1::ScaleResult& score) {
  std::string text = absl::StrCat("no total: ", score.answered(), " of ",
                                  score.expected(), " answered");
  if (score.has_lowest() && score.has_highest()) {
    absl::StrAppend(&text, "; it would be ",
                    InUnits(score.lowest(), score.total_per_unit()), " to ",
                    InUnits(score.highest(), score.total_per_unit()));
  }
  if (!score.band().empty()) {
    absl::StrAppend(&text, BandText(score),
                    " whatever the missing answers are");
  }
  return text;
}

std::string TotalText(const v1::ScaleResult& score) {
  if (!score.result().empty()) {
    if (score.result() == "yes_any") return "at least one answer is yes";
    if (score.result() == "clear") return "every answer is no";
    return "cannot be told: answers are missing";
  }
  if (!score.has_total()) return NoTotalText(score);
  std::string text = InUnits(score.total(), score.total_per_unit());
  // How high a total from elsewhere can be may not be known.
  if (score.maximum() > 0) {
    absl::StrAppend(&text, " of ",
                    InUnits(score.maximum(), score.total_per_unit()));
  }
  absl::StrAppend(&text, BandText(score));
  if (score.prorated()) {
    absl::StrAppend(&text, ", estimated from ", score.answered(), " of ",
                    score.expected(), " answers");
  }
  if (score.direction() == v1::Scale::LOWER_IS_WORSE) {
    absl::StrAppend(&text, ", higher is better");
  }
  return text;
}

// "5", "30 percent" or "2, or 30 percent".
std::string ThresholdText(const v1::ScaleChange& change, int per_unit) {
  std::vector<std::string> ways;
  if (change.has_threshold()) {
    ways.push_back(InUnits(change.threshold(), per_unit));
  }
  if (change.has_threshold_percent()) {
    ways.push_back(absl::StrCat(change.threshold_percent(), " percent"));
  }
  return absl::StrJoin(ways, ", or ");
}

std::string ChangeText(const v1::ScaleChange& change, int per_unit) {
  const std::string points =
      absl::StrCat(change.points() > 0 ? "+" : "",
                   InUnits(change.points(), per_unit), " points");
  switch (change.verdict()) {
    case v1::ScaleChange::IMPROVED:
      return absl::StrCat("Better than before (", points, ").");
    case v1::ScaleChange::WORSENED:
      return absl::StrCat("Worse than before (", points, ").");
    case v1::ScaleChange::NO_CLEAR_CHANGE:
      return absl::StrCat("No clear change since before (", points,
                          "; it takes ", ThresholdText(change, per_unit), ").");
    default:
      return absl::StrCat("Since before: ", points,
                          ". What change counts is not known for this scale.");
  }
}

}  // namespace

std::string InUnits(int total, int per_unit) {
  if (per_unit <= 1) return absl::StrCat(total);
  const int size = std::abs(total);
  std::string fraction = absl::StrCat(size % per_unit);
  // As many digits as the unit has parts: 1000 parts are three.
  const std::size_t digits = absl::StrCat(per_unit).size() - 1;
  fraction.insert(0, digits - std::min(digits, fraction.size()), '0');
  return absl::StrCat(total < 0 ? "-" : "", size / per_unit, ".", fraction);
}

std::string Range(int from, int to, absl::string_view unit) {
  const absl::string_view plural = to == 1 ? "" : "s";
  if (from == to) return absl::StrCat(to, " ", unit, plural);
  return absl::StrCat(from, " to ", to, " ", unit, plural);
}

std::string HoursOrDays(int from_h, int to_h) {
  if (to_h <= kMostHoursAsHours) return Range(from_h, to_h, "hour");
  const int to_days = (to_h + kHoursPerDay - 1) / kHoursPerDay;
  const int from_days = from_h / kHoursPerDay;
  if (from_h == to_h) {
    return Range((from_h + kHoursPerDay / 2) / kHoursPerDay,
                 (from_h + kHoursPerDay / 2) / kHoursPerDay, "day");
  }
  if (from_days == 0) {
    return absl::StrCat(Range(from_h, from_h, "hour"), " to ",
                        Range(to_days, to_days, "day"));
  }
  if (from_days < kMostDaysAsDays) return Range(from_days, to_days, "day");
  return Range(from_days / kDaysPerWeek,
               (to_days + kDaysPerWeek - 1) / kDaysPerWeek, "week");
}

std::string EvidenceText(const v1::Evidence& evidence) {
  std::vector<std::string> parts;
  for (const absl::string_view part :
       {GradeWords(evidence.grade()),
        VerificationWords(evidence.verification())}) {
    if (!part.empty()) parts.emplace_back(part);
  }
  if (evidence.sources_size() > 0) {
    parts.push_back(absl::StrJoin(evidence.sources(), ", "));
  }
  return absl::StrJoin(parts, "; ");
}

void AddPhase(const v1::PhaseAssessment& phase, Layout* layout) {
  layout->Heading(kPhaseHeading);
  if (phase.has_hours_from() && phase.has_hours_to()) {
    layout->Paragraph(TimeSinceLastUse(phase));
  }
  std::map<std::string, const v1::PhaseBoundary*> ahead;
  for (const v1::PhaseBoundary& boundary : phase.next()) {
    ahead.emplace(boundary.phase(), &boundary);
  }
  bool placed = false;
  for (const v1::PhaseStep& step : phase.steps()) {
    const auto boundary = ahead.find(step.phase());
    if (step.here()) {
      placed = true;
      layout->Item("-> (*) ", absl::StrCat(step.title(), kYouAreHere), 0,
                   Style::kStrong);
    } else if (boundary != ahead.end()) {
      layout->Item("   ( ) ", absl::StrCat(step.title(), ", ",
                                           Distance(*boundary->second)));
    } else {
      layout->Item("   ( ) ", step.title());
    }
  }
  if (!placed) layout->Item("-> (?) ", phase.title(), 0, Style::kStrong);
  layout->Blank();
  if (!phase.about().empty()) layout->Paragraph(phase.about());
}

void AddScore(const v1::ScaleResult& score, Layout* layout) {
  const std::string name =
      score.title().empty() ? score.scale() : score.title();
  layout->Item("- ", absl::StrCat(name, ": ", TotalText(score)));
  if (score.external()) {
    layout->Paragraph(
        score.source().empty()
            ? std::string("Total taken over as given.")
            : absl::StrCat("Total taken over as given, from: ", score.source()),
        2, Style::kFaint);
  }
  if (score.has_change()) {
    layout->Paragraph(ChangeText(score.change(), score.total_per_unit()), 2);
  }
  for (const std::string& note : score.notes()) layout->Paragraph(note, 2);
}

void AddIndex(const v1::IndexResult& index, Layout* layout) {
  const std::string name =
      index.title().empty() ? index.index() : index.title();
  const std::string band =
      index.band_label().empty() ? index.band() : index.band_label();
  std::string text =
      absl::StrCat(name, ": ", band, " (",
                   Range(index.lower(), index.upper(), "point"), ")");
  if (index.incomplete()) {
    absl::StrAppend(&text, "; answers are missing, so the higher end counts");
  }
  layout->Item("- ", text);
}

void AddContact(const v1::CrisisContact& contact, Layout* layout) {
  const absl::string_view verb = ChannelVerb(contact.channel());
  std::string text;
  if (!verb.empty() && !contact.value().empty()) {
    if (!contact.sms_body().empty()) {
      text = absl::StrCat(verb, " ", contact.sms_body(), " to ",
                          contact.value(), ": ");
    } else {
      text = absl::StrCat(verb, " ", contact.value(), ": ");
    }
  }
  absl::StrAppend(&text, contact.name());
  if (!contact.hours().empty())
    absl::StrAppend(&text, " (", contact.hours(), ")");
  const bool emergency = contact.kind() == v1::CrisisService::EMERGENCY;
  layout->Item("* ", text, 0, emergency ? Style::kStrong : Style::kPlain);
  if (!contact.note().empty()) layout->Paragraph(contact.note(), 2);
  if (contact.stale()) {
    layout->Paragraph("This entry is past its date and may have changed.", 2,
                      Style::kFaint);
  }
}

void AddIssues(const google::protobuf::RepeatedPtrField<v1::Issue>& issues,
               Layout* layout) {
  if (issues.empty()) return;
  layout->Heading(kIssuesHeading);
  for (const v1::Issue& issue : issues) {
    layout->Item("- ",
                 absl::StrCat(issue.path(), issue.path().empty() ? "" : ": ",
                              issue.message()));
  }
}

}  // namespace cli
}  // namespace afterleaf
