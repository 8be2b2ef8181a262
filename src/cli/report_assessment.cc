#include <algorithm>
#include <set>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "src/cli/headings.h"
#include "src/cli/report.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {
namespace {

using google::protobuf::RepeatedPtrField;

// More questions than this at a time put people off. The others are counted,
// and every format but text has them all.
constexpr std::size_t kMostQuestions = 8;

std::string List(const RepeatedPtrField<std::string>& ids) {
  return absl::StrJoin(ids, ", ");
}

// The dose of an activity: "light, 5 to 10 minutes, 3 to 7 days a week".
std::string DoseText(const v1::Dose& dose) {
  std::vector<std::string> parts;
  if (dose.intensity_to() != v1::NONE) {
    const absl::string_view low = IntensityWords(dose.intensity_from());
    const absl::string_view high = IntensityWords(dose.intensity_to());
    if (dose.intensity_from() == v1::NONE ||
        dose.intensity_from() == dose.intensity_to()) {
      parts.emplace_back(high);
    } else {
      parts.push_back(absl::StrCat(low, " to ", high));
    }
  }
  if (dose.has_minutes_to()) {
    parts.push_back(
        dose.has_minutes_from()
            ? Range(dose.minutes_from(), dose.minutes_to(), "minute")
            : absl::StrCat("up to ", Range(dose.minutes_to(), dose.minutes_to(),
                                           "minute")));
  } else if (dose.has_minutes_from()) {
    parts.push_back(absl::StrCat(
        Range(dose.minutes_from(), dose.minutes_from(), "minute"), " or more"));
  }
  if (dose.has_days_per_week_to()) {
    const int to = dose.days_per_week_to();
    const int from =
        dose.has_days_per_week_from() ? dose.days_per_week_from() : to;
    parts.push_back(absl::StrCat(Range(from, to, "day"), " a week"));
  } else if (dose.has_days_per_week_from()) {
    parts.push_back(absl::StrCat(
        Range(dose.days_per_week_from(), dose.days_per_week_from(), "day"),
        " a week or more"));
  }
  if (dose.has_week_minutes_to()) {
    const int to = dose.week_minutes_to();
    const int from =
        dose.has_week_minutes_from() ? dose.week_minutes_from() : to;
    parts.push_back(absl::StrCat("building up to ", Range(from, to, "minute"),
                                 " in a week"));
  } else if (dose.has_week_minutes_from()) {
    parts.push_back(absl::StrCat(
        Range(dose.week_minutes_from(), dose.week_minutes_from(), "minute"),
        " in a week"));
  }
  return absl::StrJoin(parts, ", ");
}

// A scale is asked for by its name alone.
std::string QuestionText(const v1::Question& question) {
  const std::string& text = question.question();
  const bool asks = absl::EndsWith(text, "?") || absl::EndsWith(text, ".");
  return asks ? text : absl::StrCat("Fill in: ", text);
}

class AssessmentReport {
 public:
  AssessmentReport(const v1::Assessment& assessment, const Citations& citations,
                   LayoutOptions options)
      : assessment_(assessment), citations_(citations), layout_(options) {}

  std::string Text() {
    const bool emergency = Tier() == v1::T3;
    AddUrgency();
    if (Highest() >= v1::T1) AddContacts();
    if (emergency) {
      // Nothing that can wait stands between a person and what to do now.
      AddProtocols(v1::SELF_CARE, kDoNowHeading);
      AddProtocols(v1::ASK_CLINICIAN, kClinicianHeading);
    }
    AddFirstQuestions();
    AddLesserAlerts();
    AddPhase(assessment_.phase(), &layout_);
    AddScores();
    if (!emergency) {
      AddProtocols(v1::SELF_CARE, kDoTodayHeading);
      AddProtocols(v1::ASK_CLINICIAN, kClinicianHeading);
    }
    AddExercise();
    AddQuestions();
    AddFlags();
    AddIssues(assessment_.issues(), &layout_);
    AddWhy();
    AddSources();
    if (Highest() < v1::T1) AddContacts();
    AddFooter();
    return layout_.text();
  }

 private:
  v1::Tier Tier() const { return assessment_.safety().tier(); }

  v1::Tier Highest() const {
    return std::max(Tier(), assessment_.safety().possible_tier());
  }

  void AddUrgency() {
    const v1::SafetyAssessment& safety = assessment_.safety();
    const Style style = Tier() >= v1::T2   ? Style::kUrgent
                        : Tier() == v1::T1 ? Style::kStrong
                                           : Style::kPlain;
    if (Tier() == v1::T3) {
      layout_.Banner(safety.title(), style);
    } else {
      layout_.Heading(kUrgencyHeading);
      layout_.Paragraph(safety.title(), 0, style);
    }
    if (!safety.about().empty()) layout_.Paragraph(safety.about());
    if (MoreIsPossible()) {
      // Before anything that could be read as an all-clear.
      layout_.Blank();
      layout_.Paragraph(
          absl::StrCat("The answers so far do not rule out ",
                       TierCannotBeRuledOut(safety.possible_tier()),
                       ". This is not an all-clear."),
          0, Style::kStrong);
    }
    AddAlerts("", [this](v1::Tier tier) { return tier == Tier(); });
  }

  bool MoreIsPossible() const {
    return assessment_.safety().possible_tier() > Tier();
  }

  // The messages of the certain alerts whose tier `wanted` accepts, below a
  // heading if there is one. Several rules may have the same thing to say.
  template <class Wanted>
  void AddAlerts(absl::string_view heading, Wanted wanted) {
    bool first = true;
    for (const v1::FiredAlert& alert : assessment_.safety().alerts()) {
      if (!alert.certain() || alert.message().empty() ||
          !wanted(alert.tier()) || !said_.insert(alert.message()).second) {
        continue;
      }
      if (first && heading.empty()) layout_.Blank();
      if (first && !heading.empty()) layout_.Heading(heading);
      first = false;
      layout_.Item("! ", alert.message(), 0,
                   alert.tier() == v1::T3 ? Style::kUrgent : Style::kPlain);
    }
  }

  // "Within 3 days" must not stand beside "now".
  void AddLesserAlerts() {
    AddAlerts(kLesserAlertsHeading,
              [this](v1::Tier tier) { return tier < Tier(); });
  }

  // Those that would settle whether something more urgent is there.
  void AddFirstQuestions() {
    if (!MoreIsPossible()) return;
    std::size_t listed = 0;
    for (const v1::Question& question : assessment_.ask()) {
      if (!question.has_could_reach() || question.could_reach() <= Tier()) {
        continue;
      }
      if (listed == 0) layout_.Heading(kAskFirstHeading);
      asked_.insert(question.id());
      layout_.Item("? ", QuestionText(question));
      if (++listed == kMostQuestions) break;
    }
  }

  void AddContacts() {
    if (assessment_.contacts().empty()) return;
    layout_.Heading(kContactsHeading);
    for (const v1::CrisisContact& contact : assessment_.contacts()) {
      AddContact(contact, &layout_);
    }
  }

  void AddScores() {
    bool any = !assessment_.indexes().empty();
    for (const v1::ScaleResult& score : assessment_.scores()) {
      any = any || score.state() != v1::ScaleResult::NOT_BEGUN;
    }
    if (!any) return;
    layout_.Heading(kScoresHeading);
    for (const v1::ScaleResult& score : assessment_.scores()) {
      if (score.state() != v1::ScaleResult::NOT_BEGUN) {
        AddScore(score, &layout_);
      }
    }
    for (const v1::IndexResult& index : assessment_.indexes()) {
      AddIndex(index, &layout_);
    }
  }

  void AddProtocols(v1::ProtocolClass of_class, absl::string_view heading) {
    bool first = true;
    for (const v1::OfferedProtocol& protocol : assessment_.protocols()) {
      if (protocol.protocol_class() != of_class) continue;
      if (first) {
        layout_.Heading(heading);
      } else {
        layout_.Blank();
      }
      first = false;
      layout_.Item("* ", protocol.title(), 0, Style::kStrong);
      if (protocol.has_dose()) {
        std::string dose = DoseText(protocol.dose());
        if (!protocol.kind_labels().empty()) {
          absl::StrAppend(&dose, dose.empty() ? "" : ": ",
                          List(protocol.kind_labels()));
        }
        if (!dose.empty()) layout_.Paragraph(dose, 2, Style::kStrong);
      }
      if (!protocol.about().empty()) layout_.Paragraph(protocol.about(), 2);
      for (const std::string& step : protocol.steps()) {
        layout_.Item("- ", step, 2);
      }
    }
  }

  void AddExercise() {
    const v1::ExercisePlan& exercise = assessment_.exercise();
    layout_.Heading(kExerciseHeading);
    std::string text(exercise.title().empty()
                         ? IntensityWords(exercise.ceiling())
                         : absl::string_view(exercise.title()));
    if (exercise.ceiling() != v1::NONE) text = absl::StrCat("At most: ", text);
    layout_.Paragraph(text, 0, Style::kStrong);
    if (exercise.has_max_minutes()) {
      layout_.Paragraph(absl::StrCat(
          "No longer than ",
          Range(exercise.max_minutes(), exercise.max_minutes(), "minute"),
          " at a time."));
    }
    std::set<std::string> said;
    for (const v1::AppliedLimit& limit : exercise.limits()) {
      if (limit.message().empty() || !said.insert(limit.message()).second) {
        continue;
      }
      layout_.Item("- ", limit.message());
    }
  }

  void AddQuestions() {
    std::vector<const v1::Question*> left;
    for (const v1::Question& question : assessment_.ask()) {
      if (asked_.count(question.id()) == 0) left.push_back(&question);
    }
    if (left.empty()) return;
    layout_.Heading(kAskHeading);
    for (std::size_t i = 0; i < left.size() && i < kMostQuestions; ++i) {
      layout_.Item("? ", QuestionText(*left[i]));
    }
    if (left.size() > kMostQuestions) {
      layout_.Paragraph(absl::StrCat("And ", left.size() - kMostQuestions,
                                     " more; --format json lists them all."),
                        2, Style::kFaint);
    }
  }

  void AddFlags() {
    bool first = true;
    for (const v1::Flag& flag : assessment_.flags()) {
      if (flag.about().empty()) continue;
      if (first) layout_.Heading(kFlagsHeading);
      first = false;
      layout_.Item("- ", flag.about());
    }
  }

  // One output, the answers that it rests on and what supports it.
  void AddReason(const std::string& what,
                 const RepeatedPtrField<std::string>& because,
                 const std::string& evidence,
                 const std::string& rationale = "") {
    std::string text = what;
    if (!because.empty()) absl::StrAppend(&text, ", from ", List(because));
    if (!rationale.empty()) absl::StrAppend(&text, ": ", rationale);
    if (!evidence.empty()) absl::StrAppend(&text, " [", evidence, "]");
    layout_.Item("- ", text, 0, Style::kFaint);
  }

  void AddWhy() {
    layout_.Heading(kWhyHeading);
    const v1::PhaseAssessment& phase = assessment_.phase();
    AddReason(absl::StrCat("Phase ", phase.phase()), phase.because(), "");
    for (const v1::FiredAlert& alert : assessment_.safety().alerts()) {
      const std::string evidence = EvidenceText(alert.evidence());
      if (alert.certain()) {
        AddReason(absl::StrCat("Alert ", alert.alert(), " (",
                               v1::Tier_Name(alert.tier()), ")"),
                  alert.because(), evidence, alert.rationale());
      } else if (alert.tier() > Tier()) {
        AddReason(absl::StrCat("Not ruled out: ", alert.alert(), " (",
                               v1::Tier_Name(alert.tier()),
                               "); not answered: ", List(alert.unsettled())),
                  {}, evidence);
      }
    }
    for (const v1::AppliedLimit& limit : assessment_.exercise().limits()) {
      if (limit.certain()) {
        AddReason(absl::StrCat("Limit ", limit.limit()), limit.because(),
                  EvidenceText(limit.evidence()));
      } else {
        AddReason(absl::StrCat(
                      "Limit ", limit.limit(),
                      ", to be safe; not answered: ", List(limit.unsettled())),
                  {}, EvidenceText(limit.evidence()));
      }
    }
    for (const v1::OfferedProtocol& protocol : assessment_.protocols()) {
      std::string what = absl::StrCat("Offer ", protocol.protocol());
      if (!protocol.instead_of().empty()) {
        absl::StrAppend(&what, ", instead of ", protocol.instead_of());
      }
      AddReason(what, protocol.because(), EvidenceText(protocol.evidence()));
    }
  }

  void AddSources() {
    const std::vector<std::string> sources = SourcesOf(assessment_);
    if (sources.empty()) return;
    layout_.Heading(kSourcesHeading);
    for (const std::string& id : sources) {
      const auto citation = citations_.find(id);
      layout_.Item("- ",
                   citation == citations_.end()
                       ? id
                       : absl::StrCat(id, ": ", citation->second),
                   0, Style::kFaint);
    }
  }

  void AddFooter() {
    layout_.Blank();
    if (!assessment_.notice().empty()) {
      layout_.Paragraph(assessment_.notice(), 0, Style::kStrong);
    }
    for (const v1::CrisisContact& contact : assessment_.contacts()) {
      if (!contact.unverified()) continue;
      layout_.Paragraph(
          "Some of the contacts above were not checked by a person yet.", 0,
          Style::kFaint);
      break;
    }
    layout_.Paragraph(absl::StrCat("Content: ", assessment_.pack().id(), " ",
                                   assessment_.pack().version()),
                      0, Style::kFaint);
  }

  const v1::Assessment& assessment_;
  const Citations& citations_;
  Layout layout_;
  // Questions already shown, by id, and alert messages.
  std::set<std::string> asked_;
  std::set<std::string> said_;
};

}  // namespace

std::vector<std::string> SourcesOf(const v1::Assessment& assessment) {
  std::set<std::string> ids;
  const auto add = [&ids](const v1::Evidence& evidence) {
    ids.insert(evidence.sources().begin(), evidence.sources().end());
  };
  for (const auto& alert : assessment.safety().alerts()) {
    if (alert.certain() || alert.tier() > assessment.safety().tier()) {
      add(alert.evidence());
    }
  }
  for (const auto& limit : assessment.exercise().limits()) {
    add(limit.evidence());
  }
  for (const auto& protocol : assessment.protocols()) add(protocol.evidence());
  for (const auto& score : assessment.scores()) {
    if (score.state() != v1::ScaleResult::NOT_BEGUN) add(score.evidence());
  }
  return std::vector<std::string>(ids.begin(), ids.end());
}

std::string AssessmentText(const v1::Assessment& assessment,
                           const Citations& citations, LayoutOptions options) {
  return AssessmentReport(assessment, citations, options).Text();
}

}  // namespace cli
}  // namespace afterleaf
