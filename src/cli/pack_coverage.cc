// afterleaf pack coverage.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "src/authoring/coverage/coverage.h"
#include "src/cli/command.h"
#include "src/cli/pack_examples.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::CoverageKind;
using authoring::CoverageReport;
using authoring::Obligation;

// Examples that are named for one side; more only make the list longer.
constexpr std::size_t kMostNamed = 3;

// Cut off, not rounded, for only everything is 100 %.
std::string Percent(int covered, int all) {
  const int tenths = all == 0 ? 1000 : covered * 1000 / all;
  return absl::StrFormat("%d.%d %%", tenths / 10, tenths % 10);
}

std::string TableRow(absl::string_view name, int all, int covered) {
  return absl::StrFormat("  %-26s%12d%10d%10s\n", std::string(name), all,
                         covered, Percent(covered, all));
}

std::string Table(const CoverageReport& report) {
  std::string table = absl::StrFormat("  %-26s%12s%10s%10s\n", "",
                                      "obligations", "covered", "percent");
  for (int kind = 0; kind < authoring::kCoverageKinds; ++kind) {
    int all = 0;
    int covered = 0;
    for (const Obligation& obligation : report.obligations) {
      if (obligation.kind != static_cast<CoverageKind>(kind)) continue;
      ++all;
      covered += obligation.covered() ? 1 : 0;
    }
    table +=
        TableRow(authoring::CoverageKindName(static_cast<CoverageKind>(kind)),
                 all, covered);
  }
  return table;
}

std::string Place(const std::string& folder,
                  const authoring::PackDirectory& directory,
                  const Obligation& obligation) {
  const authoring::FileLocation at =
      authoring::LocateIssue(directory, obligation.path);
  return absl::StrCat(at.file.empty() ? "" : PlaceInFolder(folder, at) + ": ",
                      obligation.path);
}

std::string Examples(const CoverageReport& report,
                     const std::vector<int>& positions) {
  std::vector<std::string> ids;
  const std::size_t named = std::min(kMostNamed, positions.size());
  ids.reserve(named);
  for (std::size_t i = 0; i < named; ++i) {
    ids.push_back(report.example_ids[positions[i]]);
  }
  const std::size_t more = positions.size() - named;
  return absl::StrCat(absl::StrJoin(ids, ", "),
                      more > 0 ? absl::StrCat(" and ", more, " more") : "");
}

}  // namespace

Outcome RunPackCoverage(const Invocation& invocation) {
  const std::string& folder = invocation.arguments[0];
  Outcome outcome;
  int jobs = 0;
  if (!ReadJobs(invocation, &jobs, &outcome)) return outcome;
  const authoring::MessageTypes types;
  const absl::optional<PackWithExamples> content =
      ReadPackWithExamples(types, folder, &outcome);
  if (!content.has_value()) return outcome;
  const CoverageReport report =
      authoring::MeasureCoverage(content->pack, content->examples, jobs);
  const int all = static_cast<int>(report.obligations.size());
  const int covered = report.covered();
  outcome.out = Table(report);
  const authoring::PackDirectory directory =
      authoring::ReadPackDirectory(types, folder);
  const auto place = [&](const Obligation& obligation) {
    return Place(folder, directory, obligation);
  };
  if (invocation.options.count("all") > 0) {
    absl::StrAppend(&outcome.out, "\nCovered:\n");
    for (const Obligation& obligation : report.obligations) {
      if (!obligation.covered()) continue;
      absl::StrAppend(&outcome.out, place(obligation), "\n");
      for (const Obligation::Side& side : obligation.sides) {
        absl::StrAppend(&outcome.out, "    by ",
                        Examples(report, side.shown_by), "\n");
      }
    }
  }
  if (covered < all) absl::StrAppend(&outcome.out, "\nNot covered:\n");
  for (const Obligation& obligation : report.obligations) {
    if (obligation.covered()) continue;
    absl::StrAppend(&outcome.out, place(obligation), "\n");
    for (const Obligation::Side& side : obligation.sides) {
      if (!side.shown_by.empty()) continue;
      absl::StrAppend(&outcome.out, "    ", side.missing, "\n");
    }
  }
  if (report.failing_examples > 0) {
    outcome.err = absl::StrCat(
        "afterleaf: ", report.failing_examples,
        " of the examples fail and cover nothing; see afterleaf pack test\n");
  }
  absl::StrAppend(&outcome.out, "\ncoverage: ", covered, " of ", all,
                  " obligations, ", Percent(covered, all), "\n");
  if (covered < all) outcome.exit_code = kFindings;
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
