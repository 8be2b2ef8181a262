// What two versions of a pack see in the logs of their examples.

#ifndef AFTERLEAF_AUTHORING_DIFF_LOGS_DIFF_H_
#define AFTERLEAF_AUTHORING_DIFF_LOGS_DIFF_H_

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"

namespace afterleaf {
namespace authoring {

// A rule about logs that holds of some log in one version and not in the other.
struct LogDifference {
  std::string rule;
  // It holds now, and did not before; otherwise it held before only.
  bool holds_now = false;
  // Ids of the examples, in order.
  std::vector<std::string> examples;
};

struct LogsDiff {
  // Logs that both versions could analyse.
  int compared = 0;
  // By rule, those that no longer hold first.
  std::vector<LogDifference> differences;
};

// Compares the logs that examples give, alone or with a patient. No others are
// made up: whoever wants to see a log compared writes it as an example.
LogsDiff FindLogsDiff(const Pack& before, const Pack& after,
                      const std::vector<v1::Example>& examples);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_DIFF_LOGS_DIFF_H_
