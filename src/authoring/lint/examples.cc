// Examples that prove nothing, and invariants that no example proves.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "afterleaf/use_log.h"
#include "src/authoring/invariants.h"
#include "src/authoring/lint/checks.h"
#include "src/authoring/log_patterns.h"

namespace afterleaf {
namespace authoring {
namespace {

std::string ExamplePath(const std::vector<v1::Example>& examples, int position,
                        absl::string_view field) {
  return absl::StrCat(ElementPath("examples", position,
                                  examples[static_cast<size_t>(position)].id()),
                      field);
}

// What an example expects, to be compared.
std::string Expectation(const v1::Example& example) {
  return absl::StrCat(example.expect().SerializeAsString(), "/",
                      example.expect_score().SerializeAsString(), "/",
                      example.expect_log().SerializeAsString());
}

bool Expects(const v1::ExpectedSet& set, absl::string_view code) {
  return std::find(set.ids().begin(), set.ids().end(), code) != set.ids().end();
}

// Whether the example itself says two things about a scale, and does not know.
bool DisagreesUnnoticed(const Pack& pack, const v1::Example& given) {
  const v1::Example example = WithPatternsWrittenOut(given);
  constexpr absl::string_view kCode = "DISAGREEMENT";
  const auto told = [&](const auto& issues) {
    return std::any_of(
        issues.begin(), issues.end(),
        [&](const v1::Issue& issue) { return issue.code() == kCode; });
  };
  if (example.has_answers()) {
    const absl::StatusOr<v1::ScaleResult> reply =
        ScoreScale(pack, example.answers());
    return reply.ok() && told(reply->issues()) &&
           !Expects(example.expect_score().issues(), kCode);
  }
  if (example.has_log()) {
    const absl::StatusOr<v1::UseLogAnalysis> reply =
        AnalyzeUseLog(pack, example.log());
    return reply.ok() && told(reply->issues()) &&
           !Expects(example.expect_log().issues(), kCode);
  }
  const absl::StatusOr<v1::Assessment> reply = Assess(pack, example.patient());
  return reply.ok() && told(reply->issues()) &&
         !Expects(example.expect().issues(), kCode);
}

}  // namespace

void CheckExamples(const Pack& pack, const std::vector<v1::Example>& examples,
                   IssueSink* issues) {
  std::set<std::string> ids;
  // Positions of the examples of an edge.
  std::map<std::string, std::vector<int>> edges;
  for (size_t i = 0; i < examples.size(); ++i) {
    const v1::Example& example = examples[i];
    const int position = static_cast<int>(i);
    const auto path = [&](absl::string_view field) {
      return ExamplePath(examples, position, field);
    };
    if (!ids.insert(example.id()).second) {
      issues->Error("PACK_DUPLICATE_ID", path(""),
                    "another example has this id; give each its own");
    }
    if (example.kind() == v1::Example::PATIENT && example.why().empty()) {
      issues->Error("PACK_EXAMPLE_KIND", path(".why"),
                    "a PATIENT needs `why`: the clinical reason it stands for");
    } else if (example.kind() == v1::Example::BOUNDARY &&
               example.edge().empty()) {
      issues->Error("PACK_EXAMPLE_KIND", path(".edge"),
                    "a BOUNDARY needs `edge`: what is crossed, such as "
                    "\"SCALE 10|11\"");
    } else if (example.kind() == v1::Example::BOUNDARY) {
      edges[example.edge()].push_back(position);
    } else if (example.kind() != v1::Example::PATIENT) {
      issues->Error("PACK_EXAMPLE_KIND", path(".kind"),
                    "an example is a PATIENT that was thought through, or one "
                    "side of a BOUNDARY; say which");
    }
    for (const std::string& fault : PatternFaults(example)) {
      issues->Error("PACK_EXAMPLE_KIND", path(""), fault);
    }
    if (DisagreesUnnoticed(pack, example)) {
      issues->Error("PACK_EXAMPLE_DISAGREES", path(""),
                    "the stated total or result is not what the items say; "
                    "mend one of them, or expect the issue DISAGREEMENT");
    }
  }
  for (const auto& edge : edges) {
    const std::vector<int>& of = edge.second;
    const auto expectation = [&](int position) {
      return Expectation(examples[static_cast<size_t>(position)]);
    };
    const std::string path = ExamplePath(examples, of[0], ".edge");
    if (of.size() < 2) {
      issues->Error("PACK_EXAMPLE_KIND", path,
                    "no other example stands on the other side of this edge; "
                    "write it, with the same `edge`");
    } else if (std::all_of(of.begin(), of.end(), [&](int position) {
                 return expectation(position) == expectation(of[0]);
               })) {
      issues->Error("PACK_EXAMPLE_KIND", path,
                    "all examples of this edge expect the same, so nothing is "
                    "crossed; expect what differs");
    }
  }
}

void CheckInvariantsTested(const MessageTypes& types, const Pack& pack,
                           const std::vector<v1::Example>& examples,
                           IssueSink* issues) {
  const InvariantChecker checker(types, pack);
  std::set<std::string> applied;
  for (const v1::Example& example : examples) {
    if (!example.has_patient()) continue;
    const InvariantCheck check =
        checker.Check(WithPatternsWrittenOut(example).patient());
    applied.insert(check.applied.begin(), check.applied.end());
  }
  int position = 0;
  for (const v1::Invariant& invariant : pack.compiled().source.invariants()) {
    const std::string path =
        ElementPath("invariants", position++, invariant.id());
    const bool tested = invariant.has_then() || invariant.has_change();
    if (!tested || applied.count(invariant.id()) > 0) continue;
    issues->Error("PACK_INVARIANT_UNTESTED", path,
                  "this says nothing about any example's patient, so it was "
                  "never held against one; write an example that it applies "
                  "to");
  }
}

}  // namespace authoring
}  // namespace afterleaf
