// The table of the commands for authors of packs.

#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

const std::vector<Command>& PackCommands() {
  static const auto* const commands = new std::vector<Command>{
      {"pack lint",
       "DIR|FILE",
       "List every fault of a pack with its place.",
       "Each line names the file, the line, a code, what is wrong and what "
       "would be right.",
       "afterleaf pack lint content/kratom",
       {},
       1,
       1,
       RunPackLint},
      {"pack test",
       "DIR",
       "Run the examples of a pack.",
       "Shows what differs from the expected answer.",
       "afterleaf pack test content/kratom\n"
       "afterleaf pack test content/kratom --filter V-06",
       {{"filter", "TEXT", "Only examples whose id holds TEXT."}},
       1,
       1,
       RunPackTest},
  };
  return *commands;
}

}  // namespace cli
}  // namespace afterleaf
