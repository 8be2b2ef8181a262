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
       "Counts rules, tests within conditions, thresholds, band edges and the "
       "numbers of the phase model. Each has to be shown both ways by examples "
       "that assert the outcome concerned. Exit code 1 below 100 %.",
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
       "afterleaf pack build examples/own_pack/pack /tmp/caffeine.pack",
       {},
       2,
       2,
       RunPackBuild},
  };
  return *commands;
}

}  // namespace cli
}  // namespace afterleaf
