// How far a long step is, on a terminal only.

#ifndef AFTERLEAF_CLI_PROGRESS_H_
#define AFTERLEAF_CLI_PROGRESS_H_

#include <cstddef>
#include <mutex>
#include <string>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace cli {

// A line of standard error that is rewritten in place while it lives, and gone
// afterwards. Nothing is written where standard error is no terminal.
class Progress {
 public:
  Progress(absl::string_view what, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `done` of the total are done. From any thread, in any order.
  void Show(std::size_t done);

 private:
  const std::string what_;
  const std::size_t total_;
  const bool shown_;
  std::mutex mutex_;
  // Thousandths, so that the terminal is not flooded.
  std::size_t latest_ = 0;
};

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_PROGRESS_H_
