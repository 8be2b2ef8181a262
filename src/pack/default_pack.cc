#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/pack.h"

#ifdef AFTERLEAF_COMPRESSED_PACK
#include <cstddef>
#include <string>

#include "src/base/error_detail.h"
#include "src/pack/compressed_default_pack.h"
#include "zlib.h"
#endif

namespace afterleaf {
namespace {

// The SHA-256 of the pack. To work it out anew would be a third of loading.
constexpr absl::string_view kDigest =
#include "default_pack_digest.inc"
    ;

}  // namespace

#ifdef AFTERLEAF_COMPRESSED_PACK

namespace {

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

// Nothing that the library made itself can be broken but by broken memory.
bool Unpack(absl::string_view file, std::string* bytes) {
  bytes->resize(UnpackedSize(file));
  file.remove_prefix(kHead);
  z_stream stream = {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(file.data()));
  stream.avail_in = static_cast<uInt>(file.size());
  stream.next_out = reinterpret_cast<Bytef*>(&(*bytes)[0]);
  stream.avail_out = static_cast<uInt>(bytes->size());
  // Negative: the stream alone, without a head.
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  return result == Z_STREAM_END && stream.avail_out == 0;
}

}  // namespace

absl::StatusOr<Pack> Pack::LoadDefault() {
  std::string bytes;
  if (!Unpack(CompressedDefaultPack(), &bytes)) {
    return ErrorAt(absl::StatusCode::kInternal, "",
                   "the pack in the library cannot be unpacked");
  }
  return Load(bytes, kDigest);
}

#else

absl::StatusOr<Pack> Pack::LoadDefault() {
  return Load(DefaultPackBytes(), kDigest);
}

#endif

}  // namespace afterleaf
