#include "src/authoring/expectation_changes.h"

#include <set>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "src/authoring/examples.h"
#include "src/authoring/log_patterns.h"

namespace afterleaf {
namespace authoring {
namespace {

using Form = FieldEdit::Form;
using Ids = std::set<std::string>;

// Collects what has to change in one expectation.
class Changes {
 public:
  explicit Changes(ExpectationChanges* result) : result_(result) {}

  void Value(const std::string& field, const std::string& before,
             const std::string& after, const std::string& written) {
    if (before == after) return;
    Note(field, before, after);
    result_->edits.push_back({field, field, Form::kValue, {written}, ""});
  }
  // A field that another takes the place of.
  void Instead(const std::string& field, const std::string& before,
               const std::string& other, const std::string& after) {
    Note(field, before, absl::StrCat(other, " ", after));
    result_->edits.push_back({field, other, Form::kValue, {after}, ""});
  }
  void List(const std::string& field, const Ids& before, const Ids& after,
            Form form, const std::string& behind) {
    if (before == after) return;
    Note(field, Joined(before), Joined(after));
    std::vector<std::string> values;
    values.reserve(after.size());
    for (const std::string& id : after) values.push_back(Quoted(id));
    result_->edits.push_back({field, field, form, values, behind});
  }
  void Milder(absl::string_view what, absl::string_view before,
              absl::string_view after) {
    result_->milder.push_back(absl::StrCat(what, ": ", before, " -> ", after));
  }
  void Refuse(const std::string& why) { result_->refused.push_back(why); }

  static std::string Quoted(const std::string& id) {
    return absl::StrCat("\"", id, "\"");
  }

 private:
  static std::string Joined(const Ids& ids) {
    return ids.empty() ? "none" : absl::StrJoin(ids, ", ");
  }
  void Note(const std::string& field, const std::string& before,
            const std::string& after) {
    result_->changes.push_back(
        absl::StrCat(field, ": ", before, " -> ", after));
  }

  ExpectationChanges* result_;
};

template <class List>
Ids ToIds(const List& list) {
  return Ids(list.begin(), list.end());
}

template <class List, class GetId>
Ids CollectIds(const List& list, GetId id) {
  Ids ids;
  for (const auto& element : list) ids.insert(id(element));
  return ids;
}

template <class Expected, class Actual>
void ChangeIssues(const Expected& expected, const Actual& actual,
                  Changes* changes) {
  const Ids before = ToIds(expected.issues().ids());
  const Ids after = CollectIds(
      actual.issues(), [](const v1::Issue& issue) { return issue.code(); });
  if (after.count("INVALID_RESPONSE") > before.count("INVALID_RESPONSE")) {
    changes->Refuse(
        "the pack now answers with INVALID_RESPONSE, which was not expected");
  }
  if (expected.has_issues()) {
    changes->List("issues", before, after, Form::kIdSet, "");
  }
}

void ChangeSafety(const v1::ExpectedAssessment& expected,
                  const v1::SafetyAssessment& safety, Changes* changes) {
  if (expected.has_tier()) {
    const std::string before = v1::Tier_Name(expected.tier());
    const std::string after = v1::Tier_Name(safety.tier());
    if (safety.tier() < expected.tier()) {
      changes->Milder("LOWER TIER", before, after);
    }
    changes->Value("tier", before, after, after);
    Ids rules;
    for (const v1::FiredAlert& alert : safety.alerts()) {
      if (alert.certain() && alert.tier() == safety.tier()) {
        rules.insert(alert.alert());
      }
    }
    changes->List("rules", ToIds(expected.rules()), rules, Form::kList, "tier");
  }
  if (expected.has_possible_tier()) {
    const std::string before = v1::Tier_Name(expected.possible_tier());
    const std::string after = v1::Tier_Name(safety.possible_tier());
    if (safety.possible_tier() < expected.possible_tier()) {
      changes->Milder("LOWER POSSIBLE TIER", before, after);
    }
    changes->Value("possible_tier", before, after, after);
  }
}

void ChangeAssessment(const v1::ExpectedAssessment& expected,
                      const v1::Assessment& actual, Changes* changes) {
  if (!expected.phase().empty()) {
    const std::string& phase = actual.phase().phase();
    changes->Value("phase", expected.phase(), phase, Changes::Quoted(phase));
  }
  ChangeSafety(expected, actual.safety(), changes);
  if (expected.has_ceiling()) {
    const v1::Intensity now = actual.exercise().ceiling();
    const std::string before = v1::Intensity_Name(expected.ceiling());
    const std::string after = v1::Intensity_Name(now);
    if (now > expected.ceiling()) {
      changes->Milder("HIGHER CEILING", before, after);
    }
    changes->Value("ceiling", before, after, after);
  }
  if (expected.has_flags()) {
    changes->List(
        "flags", ToIds(expected.flags().ids()),
        CollectIds(actual.flags(), [](const v1::Flag& f) { return f.flag(); }),
        Form::kIdSet, "");
  }
  if (expected.has_protocols()) {
    changes->List(
        "protocols", ToIds(expected.protocols().ids()),
        CollectIds(actual.protocols(),
                   [](const v1::OfferedProtocol& p) { return p.protocol(); }),
        Form::kIdSet, "");
  }
  ChangeIssues(expected, actual, changes);
}

void ChangeTotal(const v1::ExpectedScore& expected,
                 const v1::ScaleResult& actual, Changes* changes) {
  const std::string now = absl::StrCat(actual.total());
  if (expected.has_total() && actual.has_total()) {
    changes->Value("total", absl::StrCat(expected.total()), now, now);
  } else if (expected.has_total()) {
    changes->Instead("total", absl::StrCat(expected.total()), "no_total",
                     "true");
  } else if (expected.no_total() && actual.has_total()) {
    changes->Instead("no_total", "true", "total", now);
  }
}

void ChangeScore(const v1::ExpectedScore& expected,
                 const v1::ScaleResult& actual, Changes* changes) {
  if (expected.has_state()) {
    const std::string now = v1::ScaleResult::State_Name(actual.state());
    changes->Value("state", v1::ScaleResult::State_Name(expected.state()), now,
                   now);
  }
  ChangeTotal(expected, actual, changes);
  if (!expected.band().empty()) {
    const std::string now = actual.band().empty() ? "-" : actual.band();
    changes->Value("band", expected.band(), now, Changes::Quoted(now));
  }
  if (expected.has_prorated()) {
    const std::string now = actual.prorated() ? "true" : "false";
    changes->Value("prorated", expected.prorated() ? "true" : "false", now,
                   now);
  }
  if (expected.has_answered()) {
    const std::string now = absl::StrCat(actual.answered());
    changes->Value("answered", absl::StrCat(expected.answered()), now, now);
  }
  if (!expected.result().empty()) {
    changes->Value("result", expected.result(), actual.result(),
                   Changes::Quoted(actual.result()));
  }
  if (expected.has_verdict()) {
    const std::string now =
        v1::ScaleChange::Verdict_Name(actual.change().verdict());
    changes->Value("verdict", v1::ScaleChange::Verdict_Name(expected.verdict()),
                   now, now);
  }
  ChangeIssues(expected, actual, changes);
}

// What the pack answers now.
void ChangeExpectation(const Pack& pack, const v1::Example& example,
                       Changes* changes) {
  if (example.has_patient()) {
    const absl::StatusOr<v1::Assessment> reply =
        Assess(pack, example.patient());
    if (reply.ok()) ChangeAssessment(example.expect(), *reply, changes);
  } else if (example.has_answers()) {
    const absl::StatusOr<v1::ScaleResult> reply =
        ScoreScale(pack, example.answers());
    if (reply.ok()) ChangeScore(example.expect_score(), *reply, changes);
  } else if (example.has_log()) {
    changes->Refuse(
        "what a log is expected to show is never rewritten; a person has to "
        "decide");
  }
}

// What no answer of the pack can mend.
void RefuseWhatNamesAnIntention(const std::vector<std::string>& differences,
                                Changes* changes) {
  static constexpr absl::string_view kIntentions[] = {
      "must:",           "must not:",     "ask:", "notes:",     "refused:",
      "expects nothing", "gives neither", "log ", "expect_log", "repeat["};
  for (const std::string& difference : differences) {
    for (const absl::string_view intention : kIntentions) {
      if (absl::StartsWith(difference, intention)) changes->Refuse(difference);
    }
  }
}

}  // namespace

ExpectationChanges ChangesFor(const Pack& pack, const v1::Example& given) {
  const v1::Example example = WithPatternsWrittenOut(given);
  ExpectationChanges result;
  Changes changes(&result);
  ChangeExpectation(pack, example, &changes);
  RefuseWhatNamesAnIntention(RunExample(pack, example), &changes);
  return result;
}

}  // namespace authoring
}  // namespace afterleaf
