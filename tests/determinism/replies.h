// Digests of the replies to a fixed set of requests.

#ifndef AFTERLEAF_TESTS_DETERMINISM_REPLIES_H_
#define AFTERLEAF_TESTS_DETERMINISM_REPLIES_H_

#include <string>
#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/request.pb.h"

namespace afterleaf::determinism {

struct Asked {
  // For example "person 17".
  std::string name;
  v1::AssessRequest request;
};

// People for the shipped pack: always the same ones, with answers that are
// missing, illegal and contradict each other among them.
std::vector<Asked> ShippedRequests();
// The request files, for the pack about caffeine.
std::vector<Asked> CaffeineRequests();

// One line per call: its name, and the length and the SHA-256 of what it
// returned. Every function that takes an AssessRequest is called.
std::vector<std::string> Digests(const Pack& pack,
                                 const std::vector<Asked>& requests);

}  // namespace afterleaf::determinism

#endif  // AFTERLEAF_TESTS_DETERMINISM_REPLIES_H_
