// Logs of examples, with the entries that repeat written out.

#ifndef AFTERLEAF_AUTHORING_LOG_PATTERNS_H_
#define AFTERLEAF_AUTHORING_LOG_PATTERNS_H_

#include <string>
#include <vector>

#include "afterleaf/v1/example.pb.h"

namespace afterleaf {
namespace authoring {

// What is wrong with the patterns of an example, one line each. An example
// without patterns has none.
std::vector<std::string> PatternFaults(const v1::Example& example);

// The example with the entries of its patterns in its log, after those that
// stand there. Patterns that have a fault stay, and become no entry.
v1::Example WithPatternsWrittenOut(v1::Example example);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_LOG_PATTERNS_H_
