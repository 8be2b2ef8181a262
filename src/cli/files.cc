#include "src/cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

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

std::string FolderFault(const std::string& path) {
  struct stat found = {};
  if (::stat(path.c_str(), &found) != 0) return "no such folder";
  return S_ISDIR(found.st_mode) ? "" : "is a file, not a folder";
}

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

std::string WriteFile(const std::string& path, absl::string_view text) {
  // Beside the file, for a rename stays within one file system.
  std::string beside = absl::StrCat(path, ".XXXXXX");
  const int descriptor = ::mkostemp(&beside[0], O_CLOEXEC);
  if (descriptor < 0) return "cannot be written there";
  struct stat old = {};
  // The mode of the file that was, or what a new file would get.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = ::stat(path.c_str(), &old) == 0
                          ? old.st_mode & 07777
                          : static_cast<mode_t>(0666 & ~mask);
  bool written = ::fchmod(descriptor, mode) == 0 && WriteAll(descriptor, text);
  written = ::close(descriptor) == 0 && written;
  written = written && ::rename(beside.c_str(), path.c_str()) == 0;
  if (written) return "";
  ::unlink(beside.c_str());
  return "cannot be written";
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
