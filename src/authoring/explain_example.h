// Why an example's answer differs from what it expects.

#ifndef AFTERLEAF_AUTHORING_EXPLAIN_EXAMPLE_H_
#define AFTERLEAF_AUTHORING_EXPLAIN_EXAMPLE_H_

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"

namespace afterleaf {
namespace authoring {

struct Difference {
  // As RunExample says it.
  std::string what;
  // The rules that made the answer what it is and the answers or tests that
  // decided them, one sentence each. May be empty.
  std::vector<std::string> why;
};

// Runs an example as RunExample does, and explains what differs. Slower: for
// examples that fail.
std::vector<Difference> ExplainExample(const Pack& pack,
                                       const v1::Example& example);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_EXPLAIN_EXAMPLE_H_
