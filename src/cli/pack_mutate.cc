// afterleaf pack mutate.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/examples.h"
#include "src/authoring/log_patterns.h"
#include "src/authoring/mutation/mutants.h"
#include "src/authoring/mutation/mutation_run.h"
#include "src/authoring/mutation/suggest_examples.h"
#include "src/authoring/text_proto.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/pack_examples.h"
#include "src/cli/pack_source.h"
#include "src/cli/progress.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::Fate;
using authoring::Mutant;

struct Tally {
  int mutants = 0;
  int killed = 0;
  int equivalent = 0;
  int stillborn = 0;
  int surviving = 0;
};

// Mutants with their fates, and what authors say about them.
struct Mutation {
  std::vector<Mutant> mutants;
  std::vector<Fate> fates;
  std::vector<bool> explained;
};

// "4,210".
std::string Grouped(int number) {
  std::string digits = absl::StrCat(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

void Count(const Mutation& mutation, std::size_t i, Tally* tally) {
  ++tally->mutants;
  tally->killed += mutation.fates[i] == Fate::kKilled ? 1 : 0;
  tally->stillborn += mutation.fates[i] == Fate::kStillborn ? 1 : 0;
  if (mutation.fates[i] != Fate::kSurvived) return;
  ++(mutation.explained[i] ? tally->equivalent : tally->surviving);
}

std::string Row(absl::string_view kind, const Tally& tally) {
  return absl::StrFormat("%-28s %8s %8s %11s %10s %10s\n", kind,
                         Grouped(tally.mutants), Grouped(tally.killed),
                         Grouped(tally.equivalent), Grouped(tally.stillborn),
                         Grouped(tally.surviving));
}

std::string Table(const Mutation& mutation, Tally* all) {
  std::string table =
      absl::StrFormat("%-28s %8s %8s %11s %10s %10s\n", "", "mutants", "killed",
                      "equivalent", "stillborn", "surviving");
  for (const std::string& kind : authoring::MutantKinds()) {
    Tally tally;
    for (std::size_t i = 0; i < mutation.mutants.size(); ++i) {
      if (mutation.mutants[i].kind != kind) continue;
      Count(mutation, i, &tally);
      Count(mutation, i, all);
    }
    if (tally.mutants > 0) table += Row(kind, tally);
  }
  return table + Row("all", *all);
}

// Marks the mutants that authors explain. Returns what is wrong with that.
std::string Explain(const std::string& folder,
                    const std::vector<authoring::ExampleDirectory::Entry>& list,
                    const std::string& filter, Mutation* mutation) {
  std::map<std::string, std::size_t> by_name;
  for (std::size_t i = 0; i < mutation->mutants.size(); ++i) {
    by_name.emplace(mutation->mutants[i].name, i);
  }
  std::string faults;
  for (const auto& entry : list) {
    v1::EquivalentMutant equivalent;
    equivalent.ParseFromString(entry.bytes);
    if (!absl::StrContains(equivalent.mutant(), filter)) continue;
    const auto found = by_name.find(equivalent.mutant());
    std::string fault;
    if (found == by_name.end()) {
      fault = "there is no such mutant; remove the entry";
    } else if (mutation->fates[found->second] == Fate::kKilled) {
      fault = "an example kills this mutant; remove the entry";
    } else if (mutation->fates[found->second] == Fate::kStillborn) {
      fault = "lint refuses this mutant; remove the entry";
    } else if (mutation->explained[found->second]) {
      fault = "is explained twice; remove one entry";
    } else if (equivalent.because().empty()) {
      fault = "say in `because` why no answer can differ";
    } else {
      mutation->explained[found->second] = true;
      continue;
    }
    absl::StrAppend(&faults, PlaceInFolder(folder, entry.location),
                    ": equivalent_mutants \"", equivalent.mutant(),
                    "\": ", fault, "\n");
  }
  return faults;
}

std::string Survivors(const std::string& folder,
                      const authoring::PackDirectory& directory,
                      const Mutation& mutation) {
  std::string lines;
  for (std::size_t i = 0; i < mutation.mutants.size(); ++i) {
    if (mutation.fates[i] != Fate::kSurvived || mutation.explained[i]) continue;
    const Mutant& mutant = mutation.mutants[i];
    absl::StrAppend(
        &lines, "survives ", mutant.name, "\n      at ",
        PlaceInFolder(folder, authoring::LocateIssue(directory, mutant.path)),
        "\n      needs ", authoring::WhatKills(mutant), "\n");
  }
  return lines;
}

// Writes examples for the survivors. Returns lines about it.
std::string Suggest(const authoring::MessageTypes& types,
                    const std::string& base, const Mutation& mutation,
                    const std::vector<v1::Example>& examples, int jobs,
                    const std::string& file, Outcome* outcome) {
  std::vector<Mutant> survivors;
  for (std::size_t i = 0; i < mutation.mutants.size(); ++i) {
    if (mutation.fates[i] == Fate::kSurvived && !mutation.explained[i]) {
      survivors.push_back(mutation.mutants[i]);
    }
  }
  authoring::Suggestions suggestions;
  {
    Progress progress("searching", survivors.size());
    suggestions = authoring::SuggestExamples(
        types, base, survivors, examples, jobs,
        [&progress](std::size_t done) { progress.Show(done); });
  }
  const std::string fault = WriteFile(
      file, absl::StrCat(
                "# proto-file: afterleaf/v1/example.proto\n"
                "# proto-message: afterleaf.v1.ExampleFile\n"
                "\n"
                "# Suggested by `afterleaf pack mutate`. They expect "
                "what the pack answers as it\n"
                "# is: whether that is right, a person has to say "
                "before they are kept.\n\n",
                authoring::ToTextProto(types, "ExampleFile",
                                       suggestions.file.SerializeAsString())));
  if (!fault.empty()) {
    outcome->exit_code = kUnusable;
    outcome->err = absl::StrCat(file, ": ", fault, "\n");
    return "";
  }
  const auto told =
      std::count(suggestions.told.begin(), suggestions.told.end(), true);
  std::string lines;
  for (std::size_t i = 0; i < survivors.size(); ++i) {
    if (suggestions.told[i]) continue;
    absl::StrAppend(&lines, "no difference found: ", survivors[i].name, "\n");
  }
  const std::size_t untold = survivors.size() - static_cast<std::size_t>(told);
  absl::StrAppend(&lines, file, ": ",
                  Counted(suggestions.file.examples_size(), "example"), " for ",
                  Counted(static_cast<int>(told), "mutant"));
  if (untold > 0) {
    absl::StrAppend(&lines, "; for ", untold,
                    " nobody was found whose answer differs");
  }
  return lines + "\n";
}

}  // namespace

Outcome RunPackMutate(const Invocation& invocation) {
  const std::string& folder = invocation.arguments[0];
  const std::string filter = invocation.Get("filter", "");
  Outcome outcome;
  int jobs = 0;
  if (!ReadJobs(invocation, &jobs, &outcome)) return outcome;
  const authoring::MessageTypes types;
  const absl::optional<PackWithExamples> content =
      ReadPackWithExamples(types, folder, &outcome);
  if (!content.has_value()) return outcome;
  std::vector<v1::Example> examples;
  examples.reserve(content->examples.size());
  for (const auto& entry : content->examples) {
    examples.emplace_back();
    examples.back().ParseFromString(entry.bytes);
    if (!authoring::RunExample(content->pack, examples.back()).empty()) {
      return Unusable(absl::StrCat(
          examples.back().id(),
          ": this example fails with the pack as it is; mend it first, see "
          "afterleaf pack test"));
    }
    examples.back() = authoring::WithPatternsWrittenOut(examples.back());
  }
  const authoring::PackDirectory directory =
      authoring::ReadPackDirectory(types, folder);
  const std::string base = authoring::MutationBase(directory.bytes);
  Mutation mutation;
  for (Mutant& mutant : authoring::AllMutants(types, base)) {
    if (!absl::StrContains(mutant.name, filter)) continue;
    mutation.mutants.push_back(std::move(mutant));
  }
  if (mutation.mutants.empty()) return Unusable("no mutant fits the filter");
  {
    Progress progress("mutants", mutation.mutants.size());
    mutation.fates = authoring::RunMutants(
        types, base, mutation.mutants, examples, jobs,
        [&progress](std::size_t done) { progress.Show(done); });
  }
  mutation.explained.assign(mutation.mutants.size(), false);
  const std::string faults =
      Explain(folder, authoring::ReadExamples(types, folder).equivalent_mutants,
              filter, &mutation);
  Tally all;
  const std::string table = Table(mutation, &all);
  absl::StrAppend(&outcome.out, Survivors(folder, directory, mutation), faults,
                  table);
  if (all.surviving > 0 || !faults.empty()) outcome.exit_code = kFindings;
  const std::string file = invocation.Get("suggest", "");
  if (!file.empty()) {
    outcome.out +=
        Suggest(types, base, mutation, examples, jobs, file, &outcome);
  }
  const int live = all.mutants - all.stillborn;
  const int well = live - all.surviving;
  // Rounded down: 100.0 % is all of them.
  const int per_mille =
      live == 0 ? 1000 : static_cast<int>(well * 1000LL / live);
  absl::StrAppend(&outcome.out, "mutation: ", Grouped(well), " of ",
                  Grouped(live), " killed or explained, ", per_mille / 10, ".",
                  per_mille % 10, " %\n");
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
