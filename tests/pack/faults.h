// A pack with one fault, and the issue that it must give.

#ifndef AFTERLEAF_TESTS_PACK_FAULTS_H_
#define AFTERLEAF_TESTS_PACK_FAULTS_H_

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {

struct Fault {
  // Letters, digits and '_': the test's name.
  std::string name;
  std::function<void(v1::Pack&)> spoil;
  std::string code;
  std::string path;
  // Errors in all, where one fault cannot help causing others.
  int errors = 1;
};

inline std::string FaultName(const Fault& fault) { return fault.name; }
inline void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.name;
}

// The minimal pack, or another one without issues, with the fault does not
// load, and says so.
void ExpectFault(const Fault& fault);
void ExpectFault(const Fault& fault, v1::Pack pack);

}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_PACK_FAULTS_H_
