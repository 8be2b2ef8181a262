// The sound pack, one fault put into it, and the issue that it must give.

#ifndef AFTERLEAF_TESTS_AUTHORING_LINT_FAULTS_H_
#define AFTERLEAF_TESTS_AUTHORING_LINT_FAULTS_H_

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "src/authoring/lint/lint.h"

namespace afterleaf {
namespace authoring {

struct PackWithExamples {
  v1::Pack pack;
  std::vector<v1::Example> examples;
};

// tests/testdata/packs/lint_base.
PackWithExamples SoundPack();

// "CODE at PATH" of every issue, in the order of the report.
std::vector<std::string> Issues(const PackWithExamples& content,
                                bool release = false);

struct Fault {
  // Letters, digits and '_': the test's name.
  std::string name;
  std::function<void(PackWithExamples&)> spoil;
  // "CODE at PATH".
  std::string issue;
};

inline void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.name;
}

// The sound pack with the fault has exactly that issue.
void ExpectFault(const Fault& fault, bool release = false);

// A condition written as text proto.
v1::Condition When(const std::string& text);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_AUTHORING_LINT_FAULTS_H_
