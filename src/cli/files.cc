#include "src/cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "absl/strings/str_cat.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;
constexpr std::size_t kChunk = std::size_t{64} << 10;

std::string ReadDescriptor(int descriptor, std::size_t limit,
                           std::string* bytes) {
  bytes->clear();
  while (bytes->size() <= limit) {
    const std::size_t had = bytes->size();
    const std::size_t want = std::min(kChunk, limit + 1 - had);
    bytes->resize(had + want);
    const ssize_t got = ::read(descriptor, &(*bytes)[had], want);
    bytes->resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got == 0) return "";
    if (got < 0 && errno == EISDIR) return "is a folder, not a file";
    if (got < 0 && errno != EINTR) return "cannot be read";
  }
  bytes->clear();
  return absl::StrCat("larger than ", limit / kMebibyte, " MiB");
}

}  // namespace

std::string FileLabel(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

std::string ReadFile(const std::string& path, std::size_t limit,
                     std::string* bytes) {
  if (path == "-") return ReadDescriptor(STDIN_FILENO, limit, bytes);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    if (errno == ENOENT) return "no such file";
    if (errno == EACCES) return "no permission to read it";
    return "cannot be opened";
  }
  const std::string fault = ReadDescriptor(descriptor, limit, bytes);
  ::close(descriptor);
  return fault;
}

bool WriteAll(int descriptor, absl::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace cli
}  // namespace afterleaf
