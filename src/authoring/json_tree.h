// A JSON document as a tree whose nodes know where they stand in the text.

#ifndef AFTERLEAF_AUTHORING_JSON_TREE_H_
#define AFTERLEAF_AUTHORING_JSON_TREE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

struct JsonNode {
  enum class Kind {
    kNull,
    kBool,
    // A whole number that fits into `integer`.
    kInteger,
    // Any other number.
    kFraction,
    kString,
    kArray,
    kObject,
  };

  Kind kind = Kind::kNull;
  SourceLocation where;
  bool boolean = false;
  std::int64_t integer = 0;
  double fraction = 0;
  std::string text;
  // Elements of an array, or values of an object in the order of the text.
  std::vector<JsonNode> children;
  // Keys of an object, parallel to `children`; duplicates are kept.
  struct Key {
    std::string name;
    SourceLocation where;
  };
  std::vector<Key> keys;
};

// Parses `json` into `root`. False with one `error` when the text is no JSON,
// nests deeper than 32 or holds more than 1,000,000 values.
bool ParseJsonTree(absl::string_view json, JsonNode* root, SourceError* error);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_JSON_TREE_H_
