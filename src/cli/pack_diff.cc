// afterleaf pack diff.

#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/diff/logs_diff.h"
#include "src/authoring/diff/override_gate.h"
#include "src/authoring/diff/pack_changes.h"
#include "src/authoring/diff/people_diff.h"
#include "src/authoring/log_patterns.h"
#include "src/authoring/person_words.h"
#include "src/cli/command.h"
#include "src/cli/layout.h"
#include "src/cli/pack_examples.h"
#include "src/cli/pack_source.h"
#include "src/cli/progress.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::DifferenceKind;
using authoring::PackChange;

constexpr int kPeople = 20000;
constexpr int kMostPeople = 10000000;
constexpr int kSeed = 1;
constexpr int kShow = 10;
// Examples that are named beside a difference.
constexpr std::size_t kNamed = 3;

// One of the two packs, with the examples of its folder.
struct Version {
  Pack pack;
  std::vector<v1::Example> examples;
};

absl::optional<Version> ReadVersion(const authoring::MessageTypes& types,
                                    const std::string& path, Outcome* failed) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    *failed = Unusable(absl::StrCat(path, ": no such folder or file"));
    return absl::nullopt;
  }
  Invocation with_pack;
  with_pack.options["pack"] = path;
  absl::optional<Pack> pack = LoadPack(types, with_pack, failed);
  if (!pack.has_value()) return absl::nullopt;
  Version version{*std::move(pack), {}};
  const authoring::ExampleDirectory examples =
      authoring::ReadExamples(types, path);
  if (!examples.ok()) {
    *failed = {kUnusable, "", ExampleFileFaults(path, examples)};
    return absl::nullopt;
  }
  for (const auto& entry : examples.examples) {
    version.examples.emplace_back();
    version.examples.back().ParseFromString(entry.bytes);
    version.examples.back() =
        authoring::WithPatternsWrittenOut(version.examples.back());
  }
  return version;
}

// Those of both folders; one that is in both stands once.
std::vector<v1::Example> JoinExamples(const Version& before,
                                      const Version& after) {
  std::map<std::string, std::string> seen;
  std::vector<v1::Example> joined;
  for (const Version* version : {&before, &after}) {
    for (const v1::Example& example : version->examples) {
      const std::string given =
          absl::StrCat(example.patient().SerializeAsString(), "/",
                       example.log().SerializeAsString());
      if (!seen.emplace(given, example.id()).second) continue;
      joined.push_back(example);
    }
  }
  return joined;
}

void ShowHeader(const Version& before, const Version& after, Layout* layout) {
  const v1::Pack& a = before.pack.compiled().source;
  const v1::Pack& b = after.pack.compiled().source;
  for (const auto& side :
       {std::make_pair("old", &before), std::make_pair("new", &after)}) {
    const v1::PackIdentity& identity = side.second->pack.identity();
    layout->Paragraph(absl::StrCat(side.first, ": ", identity.id(), " ",
                                   identity.version(), ", ",
                                   identity.digest()));
  }
  const std::pair<const char*, std::pair<int, int>> counts[] = {
      {"inputs", {a.inputs_size(), b.inputs_size()}},
      {"scales", {a.scales_size(), b.scales_size()}},
      {"findings", {a.findings_size(), b.findings_size()}},
      {"alerts", {a.alerts_size(), b.alerts_size()}},
      {"limits", {a.limits_size(), b.limits_size()}},
      {"protocols", {a.protocols_size(), b.protocols_size()}},
      {"rules about logs",
       {a.use_log_rules_size() + a.metric_rules_size(),
        b.use_log_rules_size() + b.metric_rules_size()}},
      {"crisis services", {a.services_size(), b.services_size()}},
      {"claims", {a.claims_size(), b.claims_size()}},
  };
  std::vector<std::string> parts;
  for (const auto& count : counts) {
    const auto& n = count.second;
    parts.push_back(
        n.first == n.second
            ? absl::StrCat(n.first, " ", count.first)
            : absl::StrCat(n.first, " -> ", n.second, " ", count.first));
  }
  layout->Paragraph(absl::StrJoin(parts, ", "));
}

void ShowChanges(const std::vector<PackChange>& changes, Layout* layout) {
  layout->Heading("WHAT IS WRITTEN DIFFERENTLY");
  if (changes.empty()) layout->Paragraph("Nothing.");
  for (const PackChange& change : changes) {
    const char* const done = change.kind == PackChange::Kind::kAdded ? " added"
                             : change.kind == PackChange::Kind::kRemoved
                                 ? " removed"
                                 : " changed";
    layout->Paragraph(absl::StrCat(change.list, change.id.empty() ? "" : " ",
                                   change.id, done),
                      0, Style::kStrong);
    for (const std::string& line : change.lines) {
      layout->Paragraph(line, 2);
    }
  }
}

const char* HeadingOf(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::kMilder:
      return "MILDER THAN BEFORE: A LOWER TIER OR A HIGHER CEILING";
    case DifferenceKind::kStricter:
      return "STRICTER THAN BEFORE";
    case DifferenceKind::kPhase:
      return "ANOTHER PHASE";
    case DifferenceKind::kProtocols:
      break;
  }
  return "OTHER PROTOCOLS";
}

std::string Examples(const std::vector<std::string>& ids) {
  if (ids.empty()) return "";
  const std::size_t shown = std::min(kNamed, ids.size());
  std::string text = absl::StrCat(
      " (so too ",
      absl::StrJoin(ids.begin(), ids.begin() + static_cast<long>(shown), ", "));
  if (ids.size() > shown) {
    absl::StrAppend(&text, " and ", ids.size() - shown, " more");
  }
  return text + ")";
}

void ShowPeople(const authoring::MessageTypes& types, const v1::Pack& pack,
                const authoring::PeopleDiff& diff, int show, Layout* layout) {
  if (diff.differences.empty()) {
    layout->Heading("WHO GETS ANOTHER ANSWER");
    layout->Paragraph("Nobody who was tried.");
  }
  int shown = 0;
  int hidden = 0;
  for (std::size_t i = 0; i < diff.differences.size(); ++i) {
    const authoring::PeopleDifference& one = diff.differences[i];
    if (i == 0 || diff.differences[i - 1].kind != one.kind) {
      layout->Heading(HeadingOf(one.kind));
      shown = 0;
      hidden = 0;
    }
    if (shown < show) {
      ++shown;
      layout->Item("- ",
                   absl::StrCat(authoring::PersonWords(types, pack, one.person),
                                ": ", one.what, Examples(one.examples)));
    } else {
      ++hidden;
    }
    const bool last = i + 1 == diff.differences.size() ||
                      diff.differences[i + 1].kind != one.kind;
    if (last && hidden > 0) {
      layout->Paragraph(absl::StrCat("and ", Counted(hidden, "more way"),
                                     " to differ; --show lists them"));
    }
  }
}

// Nothing at all where no example has a log.
void ShowLogs(const authoring::LogsDiff& diff, Layout* layout) {
  if (diff.compared == 0) return;
  layout->Heading("WHAT THE LOGS OF EXAMPLES SHOW");
  if (diff.differences.empty()) {
    layout->Paragraph(absl::StrCat("The same in all ", diff.compared, "."));
  }
  for (const authoring::LogDifference& one : diff.differences) {
    layout->Item("- ",
                 absl::StrCat(one.rule,
                              one.holds_now ? " holds now" : " no longer holds",
                              ": ", absl::StrJoin(one.examples, ", ")));
  }
}

// False: an alert is weakened without a record.
bool ShowGate(const authoring::MessageTypes& types, const v1::Pack& before,
              const v1::Pack& after, const authoring::PeopleDiff& diff,
              Layout* layout) {
  bool passed = true;
  layout->Heading("ALERTS OF T2 AND T3 THAT ARE WEAKENED");
  const auto weakened =
      authoring::FindWeakenedAlerts(before, after, diff.narrowed);
  if (weakened.empty()) layout->Paragraph("None.");
  for (const authoring::WeakenedAlert& alert : weakened) {
    passed = passed && alert.signed_off;
    layout->Item("- ",
                 absl::StrCat(alert.alert, " ", alert.how,
                              alert.signed_off ? "; there is a signed record"
                                               : "; NO SIGNED RECORD"));
    for (const authoring::NarrowedAlert& one : diff.narrowed) {
      if (one.alert != alert.alert) continue;
      layout->Paragraph(
          absl::StrCat("for example: ",
                       authoring::PersonWords(types, before, one.person)),
          2);
    }
  }
  return passed;
}

// False with `failed` when the option is no number from `least` to `most`.
bool ReadNumber(const Invocation& invocation, const char* option, int least,
                int most, int* number, Outcome* failed) {
  const std::string text = invocation.Get(option, "");
  if (text.empty()) return true;
  if (absl::SimpleAtoi(text, number) && *number >= least && *number <= most) {
    return true;
  }
  *failed = Unusable(absl::StrCat("--", option, " needs a whole number, ",
                                  least, " to ", most));
  return false;
}

}  // namespace

Outcome RunPackDiff(const Invocation& invocation) {
  Outcome outcome;
  int jobs = 0;
  int people = kPeople;
  int seed = kSeed;
  int show = kShow;
  if (!ReadJobs(invocation, &jobs, &outcome) ||
      !ReadNumber(invocation, "people", 0, kMostPeople, &people, &outcome) ||
      !ReadNumber(invocation, "seed", 0, kMostPeople, &seed, &outcome) ||
      !ReadNumber(invocation, "show", 0, kMostPeople, &show, &outcome)) {
    return outcome;
  }
  const authoring::MessageTypes types;
  const absl::optional<Version> before =
      ReadVersion(types, invocation.arguments[0], &outcome);
  if (!before.has_value()) return outcome;
  const absl::optional<Version> after =
      ReadVersion(types, invocation.arguments[1], &outcome);
  if (!after.has_value()) return outcome;
  const v1::Pack& a = before->pack.compiled().source;
  const v1::Pack& b = after->pack.compiled().source;
  const std::vector<PackChange> changes = authoring::FindPackChanges(
      types, a.SerializeAsString(), b.SerializeAsString());
  const std::vector<v1::Example> examples = JoinExamples(*before, *after);
  authoring::PeopleDiff diff;
  {
    Progress progress("people", examples.size() + static_cast<size_t>(people));
    diff = authoring::FindPeopleDiff(
        types, before->pack, after->pack, examples,
        static_cast<std::size_t>(people), static_cast<std::uint64_t>(seed),
        jobs, [&progress](std::size_t done) { progress.Show(done); });
  }
  Layout layout(invocation.layout);
  ShowHeader(*before, *after, &layout);
  ShowChanges(changes, &layout);
  ShowPeople(types, b, diff, show, &layout);
  const authoring::LogsDiff logs =
      authoring::FindLogsDiff(before->pack, after->pack, examples);
  ShowLogs(logs, &layout);
  const bool passed = ShowGate(types, a, b, diff, &layout);
  layout.Blank();
  layout.Paragraph(absl::StrCat(
      "diff: ", Counted(static_cast<int>(changes.size()), "change"), "; ",
      diff.compared, " people compared, ",
      Counted(static_cast<int>(diff.differences.size()), "way"), " to differ"));
  outcome.out = layout.text();
  const bool same = changes.empty() && diff.differences.empty() &&
                    logs.differences.empty() && a.version() == b.version();
  const bool gate = invocation.options.count("gate") > 0;
  outcome.exit_code = (gate ? passed : same) ? kOk : kFindings;
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
