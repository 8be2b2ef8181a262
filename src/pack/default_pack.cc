#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"
#include "src/base/error_detail.h"
#include "src/pack/compile.h"
#include "src/pack/compiled_pack.h"

#ifdef AFTERLEAF_COMPRESSED_PACK
#include <cstddef>

#include "src/pack/compressed_default_pack.h"
#include "zlib.h"
#endif

namespace afterleaf {
namespace {

// The SHA-256 of the pack. To work it out anew would take longer than all the
// rest of loading.
constexpr absl::string_view kDigest =
#include "default_pack_digest.inc"
    ;

#ifdef AFTERLEAF_COMPRESSED_PACK

// A gzip file without a name has a head of so many bytes, and ends with the
// size of what it holds.
constexpr std::size_t kHead = 10;
constexpr std::size_t kSize = 4;

std::size_t UnpackedSize(absl::string_view file) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < kSize; ++i) {
    const auto byte = static_cast<unsigned char>(file[file.size() - kSize + i]);
    size |= static_cast<std::size_t>(byte) << (8 * i);
  }
  return size;
}

// Unpacks to `bytes`, which has room for UnpackedSize.
bool Unpack(absl::string_view file, char* bytes) {
  const std::size_t size = UnpackedSize(file);
  file.remove_prefix(kHead);
  z_stream stream = {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(file.data()));
  stream.avail_in = static_cast<uInt>(file.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes);
  stream.avail_out = static_cast<uInt>(size);
  // Negative: the stream alone, without a head.
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return result == Z_STREAM_END && stream.avail_out == 0;
}

bool FindBytes(CompiledPack* pack) {
  const absl::string_view file = CompressedDefaultPack();
  const std::size_t size = UnpackedSize(file);
  char* const bytes = pack->NewBytes(size);
  pack->bytes = absl::string_view(bytes, size);
  return Unpack(file, bytes);
}

#else

bool FindBytes(CompiledPack* pack) {
  pack->bytes = DefaultPackBytes();
  return true;
}

#endif

}  // namespace

absl::StatusOr<Pack> Pack::LoadDefault() {
  auto pack = std::make_shared<CompiledPack>();
  v1::PackReport report;
  std::shared_ptr<const CompiledPack> compiled;
  if (FindBytes(pack.get())) {
    compiled = CompileTrustedPack(std::move(pack), kDigest, &report);
  }
  if (compiled == nullptr) {
    // Content that somebody changed and built in, but never tested.
    if (report.issues_size() > 0) return PackError(report);
    // By a fault of memory.
    return ErrorAt(absl::StatusCode::kInternal, "",
                   "the pack in the library cannot be read");
  }
  return Pack(std::move(compiled));
}

}  // namespace afterleaf
