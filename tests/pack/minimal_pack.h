// A small valid pack for tests to spoil: testdata/packs/minimal.textproto.

#ifndef AFTERLEAF_TESTS_PACK_MINIMAL_PACK_H_
#define AFTERLEAF_TESTS_PACK_MINIMAL_PACK_H_

#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {

// Has no issue, not even a warning.
v1::Pack MinimalPack();

// Reads a text proto of Pack from tests/testdata/packs. A file that does not
// parse fails the test.
v1::Pack ReadTestPack(absl::string_view file);

// The bytes that Pack::Load takes.
std::string ToBytes(const v1::Pack& pack);

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_PACK_MINIMAL_PACK_H_
