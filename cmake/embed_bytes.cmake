# cmake -DINPUT=... -DOUTPUT=... -DHEADER=... -DFUNCTION=... -P embed_bytes.cmake
#
# See AfterleafEmbed.cmake. An array and not a string literal: compilers limit
# the length of a literal.

file(READ "${INPUT}" bytes HEX)
string(LENGTH "${bytes}" size)
math(EXPR size "${size} / 2")

# One pass over lines of 16 bytes, then one over the bytes.
string(REGEX REPLACE
  "................................" "\\0\n    " bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")

# The last byte is no part of the data: an array cannot be empty.
file(WRITE "${OUTPUT}" "// Generated. Do not edit.
#include \"${HEADER}\"

namespace afterleaf {
namespace {

constexpr unsigned char kBytes[] = {
    ${bytes}0x00,
};

}  // namespace

absl::string_view ${FUNCTION}() {
  return absl::string_view(reinterpret_cast<const char*>(kBytes), ${size});
}

}  // namespace afterleaf
")
