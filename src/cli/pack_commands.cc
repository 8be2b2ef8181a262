// The table of the commands for authors of packs.

#include "src/cli/command.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr Option kJobs = {
    "jobs", "N",
    "Threads to use. Without it as many as the machine runs at once; the "
    "output is the same."};

}  // namespace

const std::vector<Command>& PackCommands() {
  static const auto* const commands = new std::vector<Command>{
      {"pack lint",
       "DIR|FILE",
       "List every fault of a pack with its place.",
       "Each line names the file, the line, a code, what is wrong and what "
       "would be right. A pack without a fault is passed in silence.",
       "afterleaf pack lint content/kratom",
       {{"release", "",
         "Also what may not be open when people get the pack: unverified ways "
         "to reach help, texts that await review."}},
       1,
       1,
       RunPackLint},
      {"pack test",
       "DIR",
       "Run the examples of a pack.",
       "Shows the examples whose answer differs from the expected one, with "
       "the rules and answers that made it. --update writes the pack's answers "
       "into the BOUNDARY examples that fail; what a person has to decide it "
       "refuses, and then the exit code is 1.",
       "afterleaf pack test content/kratom\n"
       "afterleaf pack test content/kratom --filter V-06 --verbose",
       {{"filter", "TEXT", "Only examples whose id holds TEXT."},
        {"verbose", "", "List the examples that pass, too."},
        {"junit", "FILE", "Write the results to FILE as JUnit XML."},
        kJobs,
        {"update", "", "Rewrite the expectations of BOUNDARY examples."},
        {"allow-milder", "",
         "With --update: write a lower tier or a higher ceiling, too."}},
       1,
       1,
       RunPackTest},
      {"pack coverage",
       "DIR",
       "Tell what the examples of a pack leave untested.",
       "Counts rules, tests within conditions, thresholds, band edges, the "
       "numbers of the phase model, rules about logs and what these answer. "
       "Each has to be shown both ways by examples that assert the outcome "
       "concerned. Exit code 1 below 100 %.",
       "afterleaf pack coverage content/kratom",
       {{"all", "", "List what is covered, too, with the examples."}, kJobs},
       1,
       1,
       RunPackCoverage},
      {"pack build",
       "DIR OUT",
       "Write a pack as the one file that apps load.",
       "OUT holds the bytes for Pack::Load and afterleaf_engine_create, the "
       "examples not among them. It is written whole or not at all. A pack "
       "with errors is refused and they are listed; warnings are listed too.",
       "afterleaf pack build examples/own_pack/pack caffeine.pack",
       {},
       2,
       2,
       RunPackBuild},
      {"pack mutate",
       "DIR",
       "Change a pack in every small way and see whether an example notices.",
       "Each mutant is the pack with one change: a threshold by one, a rule or "
       "a part of its condition dropped or turned round, a tier, a ceiling or "
       "a dose one up or down. It is killed when an example fails, stillborn "
       "when lint refuses it. One that no person can tell from the pack is "
       "listed with its reason as `equivalent_mutants` in a file of examples. "
       "Exit code 1 when a mutant survives unexplained.\n"
       "--suggest writes BOUNDARY examples that would kill survivors, in pairs "
       "of neighbours. They expect what the pack answers now: read each one "
       "before you keep it.",
       "afterleaf pack mutate content/kratom --filter 'alerts TR-30'\n"
       "afterleaf pack mutate content/kratom --suggest new.textproto",
       {{"filter", "TEXT", "Only mutants whose name holds TEXT."},
        {"suggest", "FILE", "Write examples for the survivors to FILE."},
        kJobs},
       1,
       1,
       RunPackMutate},
      {"pack diff",
       "OLD NEW",
       "Tell what changed between two versions of a pack, and for whom.",
       "OLD and NEW are folders of text protos or binary packs. Lists what is "
       "written differently, then the people whose tier, ceiling, phase or "
       "protocols change: patients of the examples of both folders, and people "
       "drawn around them, each made as small as it can be. That nobody was "
       "found does not prove that nobody is there. Of logs only those of "
       "examples are compared, by the rules that hold of them. Exit code 0 "
       "when both are the same, 1 when they differ.\n"
       "With --gate the exit code is 1 only when an alert of T2 or T3 of OLD "
       "is weakened without a signed record. Weakened is one that NEW does not "
       "have; has with a lower tier; that no longer fires for certain for a "
       "person who was found; or whose condition, or an input, scale, finding "
       "or phase that it reads, changed otherwise than by members added to "
       "`any`, a wider range, or values added to `is_one_of`. A record is an "
       "entry of `overrides` in NEW with the id of the alert, the version of "
       "OLD as since_version, because, signed_by and signed_on.",
       "afterleaf pack diff old.pack content/kratom\n"
       "afterleaf pack diff old.pack content/kratom --gate",
       {{"people", "N", "People to draw beside the examples (20000)."},
        {"seed", "N", "Draws other people (1)."},
        {"show", "N", "Most people to list of each kind (10)."},
        {"gate", "", "Fail only on weakened alerts without a record."},
        kJobs},
       2,
       2,
       RunPackDiff},
      {"pack book",
       "DIR OUT",
       "Write a pack as one HTML file to review and sign.",
       "The file shows all content in words, first what nobody has verified "
       "yet. It needs no server and no network, can be searched and printed, "
       "and is the same for the same pack. A file that is already there is "
       "replaced only when it is such a book.",
       "afterleaf pack book content/kratom build/kratom.html",
       {{"force", "", "Replace OUT whatever it is."}, kJobs},
       2,
       2,
       RunPackBook},
  };
  return *commands;
}

}  // namespace cli
}  // namespace afterleaf
