#include "src/cli/progress.h"

#include <unistd.h>

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/cli/files.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr std::size_t kWidth = 30;

}  // namespace

Progress::Progress(absl::string_view what, std::size_t total)
    : what_(what), total_(total), shown_(::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  // Back to the start of the line, and the rest of it away.
  if (shown_) WriteAll(STDERR_FILENO, "\r\x1b[K");
}

void Progress::Show(std::size_t done) {
  if (!shown_ || total_ == 0) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  const std::size_t thousandths = done * 1000 / total_;
  if (thousandths <= latest_ && latest_ > 0) return;
  latest_ = std::max(latest_, thousandths);
  const std::size_t full = done * kWidth / total_;
  WriteAll(STDERR_FILENO,
           absl::StrCat("\r", what_, " [", std::string(full, '='),
                        std::string(kWidth - full, ' '), "] ", done, " of ",
                        total_, "\x1b[K"));
}

}  // namespace cli
}  // namespace afterleaf
