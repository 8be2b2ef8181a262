#include "src/authoring/explain_example.h"

#include <algorithm>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "afterleaf/use_log.h"
#include "src/assess/evaluation.h"
#include "src/authoring/condition_text.h"
#include "src/authoring/examples.h"
#include "src/authoring/log_patterns.h"
#include "src/authoring/log_rule_words.h"

namespace afterleaf {
namespace authoring {
namespace {

using Lines = std::vector<std::string>;

// An example, its answer, and the stages that led to it.
struct Case {
  const v1::ExpectedAssessment& expected;
  const v1::Assessment& actual;
  const Evaluation& evaluation;
};

template <class List>
std::string Because(const List& because) {
  return because.empty() ? " without any answer"
                         : absl::StrCat(" by ", absl::StrJoin(because, ", "));
}

template <class List>
bool Has(const List& list, absl::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

// "TR-2 (T2) is not certain: `x >= 3` does not hold".
std::string NotCertain(const Evaluation& evaluation, absl::string_view name,
                       ConditionId when) {
  return absl::StrCat(
      name, " is not certain: ",
      absl::StrJoin(WhyNotCertain(evaluation.pack(), when, evaluation.facts()),
                    ", "));
}

void WhyTier(const Case& c, Lines* lines) {
  const v1::SafetyAssessment& safety = c.actual.safety();
  for (const v1::FiredAlert& alert : safety.alerts()) {
    const bool at_tier = alert.tier() == safety.tier();
    if (!alert.certain() || !at_tier) continue;
    if (c.expected.tier() == safety.tier() &&
        Has(c.expected.rules(), alert.alert())) {
      continue;
    }
    lines->push_back(absl::StrCat(alert.alert(), " (",
                                  v1::Tier_Name(alert.tier()), ") is certain",
                                  Because(alert.because())));
  }
  const CompiledPack& pack = c.evaluation.pack();
  for (std::size_t i = 0; i < pack.alerts.size(); ++i) {
    const v1::Alert& alert = *pack.alerts[i].source;
    if (!Has(c.expected.rules(), alert.id())) continue;
    const std::string name =
        absl::StrCat(alert.id(), " (", v1::Tier_Name(alert.tier()), ")");
    if (!c.evaluation.truths()[pack.alerts[i].when].certain) {
      lines->push_back(NotCertain(c.evaluation, name, pack.alerts[i].when));
    } else if (alert.tier() != safety.tier()) {
      lines->push_back(absl::StrCat(name, " is certain, at another tier"));
    }
  }
}

void WhyPossibleTier(const Case& c, Lines* lines) {
  for (const v1::FiredAlert& alert : c.actual.safety().alerts()) {
    if (alert.tier() != c.actual.safety().possible_tier()) continue;
    lines->push_back(absl::StrCat(
        alert.alert(), " (", v1::Tier_Name(alert.tier()), ") ",
        alert.certain() ? absl::StrCat("is certain", Because(alert.because()))
                        : absl::StrCat("cannot be ruled out before ",
                                       absl::StrJoin(alert.unsettled(), ", "),
                                       " is known")));
  }
}

void WhyPhase(const Case& c, Lines* lines) {
  const v1::PhaseAssessment& phase = c.actual.phase();
  std::string line = absl::StrCat("by time ", phase.phase_by_time());
  if (phase.has_window_from_h()) {
    absl::StrAppend(&line, ", from ", phase.window_from_h(), " h",
                    phase.has_window_to_h()
                        ? absl::StrCat(" to below ", phase.window_to_h(), " h")
                        : "");
  }
  if (phase.has_hours_from()) {
    absl::StrAppend(&line, "; the last use is ", phase.hours_from(),
                    phase.hours_to() == phase.hours_from()
                        ? ""
                        : absl::StrCat(" to ", phase.hours_to()),
                    " h ago");
  }
  if (phase.has_severity()) {
    absl::StrAppend(&line, "; severity ", phase.severity());
  }
  lines->push_back(line);
  lines->push_back(absl::StrCat("settled", Because(phase.because())));
}

// "EX-1 allows at most LIGHT by pulse".
std::string Bound(const v1::AppliedLimit& limit) {
  return absl::StrCat(
      limit.limit(), " allows at most ",
      v1::Intensity_Name(limit.max_intensity()),
      limit.certain()
          ? Because(limit.because())
          : absl::StrCat(" because it cannot be ruled out before ",
                         absl::StrJoin(limit.unsettled(), ", "), " is known"));
}

void WhyCeiling(const Case& c, Lines* lines) {
  const v1::ExercisePlan& plan = c.actual.exercise();
  lines->push_back(absl::StrCat("the phase ", c.actual.phase().phase(),
                                " allows ",
                                v1::Intensity_Name(plan.phase_ceiling())));
  bool any = false;
  for (const v1::AppliedLimit& limit : plan.limits()) {
    if (!limit.sets_ceiling()) continue;
    lines->push_back(Bound(limit));
    any = true;
  }
  if (!any) lines->push_back("no limit that applies allows less");
}

void WhyFlags(const Case& c, Lines* lines) {
  const auto& wanted = c.expected.flags().ids();
  for (const v1::Flag& flag : c.actual.flags()) {
    if (Has(wanted, flag.flag())) continue;
    lines->push_back(
        absl::StrCat(flag.flag(), " is set", Because(flag.because())));
  }
  const CompiledPack& pack = c.evaluation.pack();
  for (const CompiledFlag& flag : pack.flags) {
    const bool set = std::any_of(
        c.actual.flags().begin(), c.actual.flags().end(),
        [&](const v1::Flag& shown) { return shown.flag() == flag.id; });
    if (set || !Has(wanted, flag.id)) continue;
    if (flag.index >= 0) {
      const v1::IndexResult& index = c.actual.indexes(flag.index);
      lines->push_back(absl::StrCat(
          flag.id, " is not set: ", index.index(), " is ", index.band(),
          " with ", index.lower(), " to ", index.upper(), " points"));
      continue;
    }
    const Fact& fact = pack.facts[flag.fact];
    lines->push_back(
        fact.kind == FactKind::kFinding
            ? NotCertain(c.evaluation, flag.id, pack.findings[fact.owner].when)
            : absl::StrCat("the phase model does not set ", flag.id,
                           "; the phase is settled",
                           Because(c.actual.phase().because())));
  }
}

bool RulesOut(const CompiledLimit& limit, int protocol) {
  const auto listed = [protocol](const std::vector<int>& list) {
    return std::find(list.begin(), list.end(), protocol) != list.end();
  };
  return listed(limit.forbidden) || (limit.has_only && !listed(limit.only));
}

void WhyNotOffered(const Case& c, int protocol, Lines* lines) {
  const CompiledPack& pack = c.evaluation.pack();
  const CompiledProtocol& compiled = pack.protocols[protocol];
  const std::string& id = compiled.source->id();
  if (compiled.when == kNoCondition ||
      !c.evaluation.truths()[compiled.when].certain) {
    lines->push_back(
        compiled.when == kNoCondition
            ? absl::StrCat(id, " is offered only instead of another protocol")
            : NotCertain(c.evaluation, id, compiled.when));
    return;
  }
  for (const LimitOutcome::Applied& applied : c.evaluation.limits().applied) {
    if (!RulesOut(pack.limits[applied.limit], protocol)) continue;
    lines->push_back(absl::StrCat(
        pack.limits[applied.limit].source->id(), " rules ", id, " out",
        applied.certain ? "" : " because it cannot be ruled out itself"));
  }
  if (compiled.source->needs() > c.evaluation.limits().ceiling) {
    lines->push_back(absl::StrCat(
        id, " needs ", v1::Intensity_Name(compiled.source->needs()),
        "; the ceiling is ",
        v1::Intensity_Name(c.evaluation.limits().ceiling)));
  }
}

// `instead_of`: the protocol whose place it takes, or empty.
void WhyOffered(const Case& c, int protocol, const std::string& instead_of,
                Lines* lines) {
  const CompiledPack& pack = c.evaluation.pack();
  const std::string& id = pack.protocols[protocol].source->id();
  const auto stands_for = std::find_if(
      pack.protocols.begin(), pack.protocols.end(),
      [&](const CompiledProtocol& p) {
        return p.source->id() == (instead_of.empty() ? id : instead_of);
      });
  lines->push_back(absl::StrCat(
      id, " is offered",
      instead_of.empty() ? "" : absl::StrCat(" instead of ", instead_of), ": ",
      absl::StrJoin(WhyCertain(pack, stands_for->when, c.evaluation.facts()),
                    ", ")));
}

void WhyProtocols(const Case& c, Lines* lines) {
  const auto& wanted = c.expected.protocols().ids();
  const CompiledPack& pack = c.evaluation.pack();
  for (std::size_t i = 0; i < pack.protocols.size(); ++i) {
    const std::string& id = pack.protocols[i].source->id();
    const auto offered = std::find_if(
        c.actual.protocols().begin(), c.actual.protocols().end(),
        [&](const v1::OfferedProtocol& p) { return p.protocol() == id; });
    const bool is_offered = offered != c.actual.protocols().end();
    const bool unwanted = Has(c.expected.must_not(), id) ||
                          (c.expected.has_protocols() && !Has(wanted, id));
    if (is_offered && unwanted) {
      WhyOffered(c, static_cast<int>(i), offered->instead_of(), lines);
    } else if (!is_offered && (Has(wanted, id) || Has(c.expected.must(), id))) {
      WhyNotOffered(c, static_cast<int>(i), lines);
    }
  }
}

void WhyAsk(const Case& c, Lines* lines) {
  Lines ids;
  ids.reserve(static_cast<std::size_t>(c.actual.ask_size()));
  for (const v1::Question& question : c.actual.ask()) {
    ids.push_back(question.id());
  }
  lines->push_back(absl::StrCat(
      "asked is ", ids.empty() ? "nothing" : absl::StrJoin(ids, ", ")));
}

template <class Issues>
void ListIssues(const Issues& issues, Lines* lines) {
  for (const v1::Issue& issue : issues) {
    lines->push_back(absl::StrCat(issue.code(), " at ", issue.path(), ": ",
                                  issue.message()));
  }
}

void WhyIssues(const Case& c, Lines* lines) {
  ListIssues(c.actual.issues(), lines);
}

// Explains the differences that begin with `field`.
struct Explanation {
  absl::string_view field;
  void (*explain)(const Case&, Lines*);
};

constexpr Explanation kExplanations[] = {
    {"tier", WhyTier},
    {"rules", WhyTier},
    {"possible tier", WhyPossibleTier},
    {"phase", WhyPhase},
    {"ceiling", WhyCeiling},
    {"flags", WhyFlags},
    {"protocols", WhyProtocols},
    {"must", WhyProtocols},
    {"must not", WhyProtocols},
    {"ask", WhyAsk},
    {"issues", WhyIssues},
};

// The bands beside the total, so that the edge that was missed shows.
void WhyScore(const CompiledPack& pack, const v1::ScaleResult& actual,
              Lines* lines) {
  const auto scale = pack.scale_by_id.find(actual.scale());
  if (scale == pack.scale_by_id.end()) return;
  const CompiledScale& compiled = pack.scales[scale->second];
  lines->push_back(absl::StrCat(
      actual.answered(), " of ", actual.expected(),
      " items answered, at least ", compiled.min_answered, " needed; total ",
      actual.has_total() ? absl::StrCat(actual.total()) : "none",
      actual.prorated() ? ", prorated" : ""));
  const auto list = [&](absl::string_view name,
                        const std::vector<CompiledBand>& bands) {
    if (bands.empty()) return;
    Lines edges;
    edges.reserve(bands.size());
    for (const CompiledBand& band : bands) {
      edges.push_back(absl::StrCat(band.id, " ", band.from, " to ", band.to));
    }
    lines->push_back(absl::StrCat(name, ": ", absl::StrJoin(edges, ", ")));
  };
  list("bands", compiled.bands);
  for (std::size_t i = 0; i < compiled.band_sets.size(); ++i) {
    list(absl::StrCat("band_sets[", i, "]"), compiled.band_sets[i].bands);
  }
  ListIssues(actual.issues(), lines);
}

// What a rule about logs needs, so that an author sees which part is missing.
std::string NeedsOf(const v1::Pack& pack, const std::string& rule) {
  for (const v1::UseLogRule& use : pack.use_log_rules()) {
    if (use.id() == rule) return LogRuleWords(pack.use_log_model(), use);
  }
  for (const v1::MetricRule& metric : pack.metric_rules()) {
    if (metric.id() == rule) return LogRuleWords(metric);
  }
  return "";
}

// The rules that hold and that an expectation does not name, and those that it
// names and that do not hold.
template <class Findings>
void WhyLog(const v1::Pack& pack, const v1::ExpectedUseLog& expected,
            const Findings& findings, Lines* lines) {
  std::vector<std::string> held;
  for (const v1::LogFinding& finding : findings) {
    held.push_back(finding.rule());
    if (Has(expected.must(), finding.rule()) ||
        Has(expected.rules().ids(), finding.rule())) {
      continue;
    }
    lines->push_back(absl::StrCat(
        finding.rule(), " holds, of the days ", finding.days().from_day(),
        " to ", finding.days().to_day(), ": ", NeedsOf(pack, finding.rule())));
  }
  for (const auto* wanted : {&expected.must(), &expected.rules().ids()}) {
    for (const std::string& rule : *wanted) {
      if (Has(held, rule)) continue;
      const std::string needs = NeedsOf(pack, rule);
      lines->push_back(
          needs.empty()
              ? absl::StrCat("the pack has no rule ", rule)
              : absl::StrCat(rule, " does not hold; it needs: ", needs));
    }
  }
}

// Explains the first difference about findings: the same words explain all.
template <class Findings>
void ExplainLog(const v1::Pack& pack, const v1::ExpectedUseLog& expected,
                const Findings& findings,
                std::vector<Difference>* differences) {
  for (Difference& difference : *differences) {
    if (!absl::StartsWith(difference.what, "log ")) continue;
    return WhyLog(pack, expected, findings, &difference.why);
  }
}

std::vector<Difference> Plain(const Lines& lines) {
  std::vector<Difference> differences;
  differences.reserve(lines.size());
  for (const std::string& line : lines) differences.push_back({line, {}});
  return differences;
}

void Explain(const Case& c, std::vector<Difference>* differences) {
  for (Difference& difference : *differences) {
    const absl::string_view field =
        absl::string_view(difference.what).substr(0, difference.what.find(':'));
    for (const Explanation& explanation : kExplanations) {
      if (explanation.field == field) explanation.explain(c, &difference.why);
    }
  }
}

}  // namespace

std::vector<Difference> ExplainExample(const Pack& pack,
                                       const v1::Example& given) {
  const v1::Example example = WithPatternsWrittenOut(given);
  std::vector<Difference> differences = Plain(RunExample(pack, example));
  if (differences.empty()) return differences;
  if (example.has_patient()) {
    const absl::StatusOr<v1::Assessment> reply =
        Assess(pack, example.patient());
    Evaluation evaluation(pack.compiled());
    if (reply.ok() && evaluation.Run(example.patient()).ok()) {
      Explain({example.expect(), *reply, evaluation}, &differences);
      ExplainLog(pack.compiled().source, example.expect_log(), reply->log(),
                 &differences);
    }
  } else if (example.has_answers()) {
    const absl::StatusOr<v1::ScaleResult> reply =
        ScoreScale(pack, example.answers());
    if (reply.ok()) {
      WhyScore(pack.compiled(), *reply, &differences.front().why);
    }
  } else if (example.has_log()) {
    const absl::StatusOr<v1::UseLogAnalysis> reply =
        AnalyzeUseLog(pack, example.log());
    if (reply.ok()) {
      ExplainLog(pack.compiled().source, example.expect_log(),
                 reply->findings(), &differences);
      for (Difference& difference : differences) {
        if (absl::StartsWith(difference.what, "issues:")) {
          ListIssues(reply->issues(), &difference.why);
        }
      }
    }
  }
  return differences;
}

}  // namespace authoring
}  // namespace afterleaf
