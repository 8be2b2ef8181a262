// Results of examples for continuous integration.

#ifndef AFTERLEAF_AUTHORING_JUNIT_H_
#define AFTERLEAF_AUTHORING_JUNIT_H_

#include <string>
#include <vector>

#include "src/authoring/test_run.h"

namespace afterleaf {
namespace authoring {

// The results as JUnit XML: one testsuite per file, one testcase per example
// with its file (below `folder`) and line. Nothing in it depends on when or
// where the examples ran.
std::string ToJUnit(const std::string& folder,
                    const std::vector<ExampleResult>& results);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_JUNIT_H_
