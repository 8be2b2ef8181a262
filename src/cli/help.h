// The texts of --help and --version.

#ifndef AFTERLEAF_CLI_HELP_H_
#define AFTERLEAF_CLI_HELP_H_

#include <string>

#include "src/cli/command.h"

namespace afterleaf {
namespace cli {

std::string HelpText(LayoutOptions options);
std::string CommandHelpText(const Command& command, LayoutOptions options);
std::string VersionText();

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_HELP_H_
