// The `afterleaf` command.

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"

namespace {

using afterleaf::cli::LayoutOptions;

// A terminal narrower than this gets lines of this width.
constexpr int kNarrowest = 40;

bool IsSet(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// Colour and width only where a person looks.
LayoutOptions LayoutOfStandardOutput() {
  LayoutOptions layout;
  if (::isatty(STDOUT_FILENO) == 0) return layout;
  const char* const terminal = std::getenv("TERM");
  layout.colour = !IsSet("NO_COLOR") && terminal != nullptr &&
                  std::string(terminal) != "dumb";
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    layout.width = std::min(
        layout.width, std::max(kNarrowest, static_cast<int>(size.ws_col)));
  }
  return layout;
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is a write error, not a silent end.
  std::signal(SIGPIPE, SIG_IGN);
  afterleaf::cli::Outcome outcome;
  try {
    outcome = afterleaf::cli::RunCommandLine(
        std::vector<std::string>(argv + std::min(argc, 1), argv + argc),
        LayoutOfStandardOutput());
  } catch (const std::exception&) {
    // Out of memory, in all likelihood. What the exception says is not shown:
    // it may quote the input.
    outcome = afterleaf::cli::Unusable("stopped: not enough memory");
  }
  if (!afterleaf::cli::WriteAll(STDOUT_FILENO, outcome.out)) {
    outcome = afterleaf::cli::Unusable("the output cannot be written");
  }
  afterleaf::cli::WriteAll(STDERR_FILENO, outcome.err);
  return outcome.exit_code;
}
