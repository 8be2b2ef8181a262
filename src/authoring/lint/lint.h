// Everything that is wrong with a pack and its examples, for its authors.
//
// LintPack of the library finds what keeps a pack from loading. This finds also
// what loads and is still wrong: rules that never act or that another one makes
// superfluous, advice that nothing supports, languages that differ, texts that
// are hard to read or say what no text may say, examples that prove nothing.
//
// What a check reports is so: where it cannot be proved that a rule never acts,
// nothing is said about it.

#ifndef AFTERLEAF_AUTHORING_LINT_LINT_H_
#define AFTERLEAF_AUTHORING_LINT_LINT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/issue.pb.h"
#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

struct LintOptions {
  // The pack's examples; absent: they are not known and not looked at.
  absl::optional<std::vector<v1::Example>> examples;
  // The pack is about to be given to people: nothing may be unverified.
  bool release = false;
};

// The issues of LintPack and, when the pack loads, all others behind them, in
// no special order. Paths are as in LintPack; those of examples begin with
// "examples[N]", which counts `options.examples`.
v1::PackReport LintContent(const MessageTypes& types, absl::string_view bytes,
                           const LintOptions& options);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_LINT_LINT_H_
