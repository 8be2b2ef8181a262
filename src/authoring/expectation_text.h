// Changing single fields of a block of a text proto in place.

#ifndef AFTERLEAF_AUTHORING_EXPECTATION_TEXT_H_
#define AFTERLEAF_AUTHORING_EXPECTATION_TEXT_H_

#include <string>
#include <vector>

#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

// A field that gets another value.
struct FieldEdit {
  enum class Form {
    // `tier: T2`
    kValue,
    // `rules: ["A", "B"]`; without values the field goes.
    kList,
    // `flags { ids: ["A", "B"] }`; without values `flags {}`.
    kIdSet,
  };

  // The field that goes, with all its occurrences.
  std::string field;
  // The field that is written in its place.
  std::string written;
  Form form = Form::kValue;
  // As they stand in a text proto, texts with their quotes.
  std::vector<std::string> values;
  // Where the block has no such field yet, it is written behind this one.
  std::string behind;
};

// Applies `edits` to the block `name { ... }` whose name stands at `where` of
// `text`, and keeps every other byte. False when the block is written in a form
// that is not understood, such as with angle brackets, or has none of the
// fields to write at or behind; `text` is then as it was.
bool EditBlock(SourceLocation where, const std::vector<FieldEdit>& edits,
               std::string* text);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPECTATION_TEXT_H_
