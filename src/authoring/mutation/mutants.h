// Every small change of a pack that its examples should notice.

#ifndef AFTERLEAF_AUTHORING_MUTATION_MUTANTS_H_
#define AFTERLEAF_AUTHORING_MUTATION_MUTANTS_H_

#include <string>
#include <vector>

#include "src/authoring/descriptors.h"

namespace google {
namespace protobuf {
class FieldDescriptor;
}  // namespace protobuf
}  // namespace google

namespace afterleaf {
namespace authoring {

// One change of one place of a v1::Pack.
struct Mutant {
  // A field, or one entry of a list (`index` 0 or more), of the message that
  // stands at the steps before.
  struct Step {
    const google::protobuf::FieldDescriptor* field = nullptr;
    int index = -1;
  };
  enum class Change {
    // A number plus `value`.
    kAdd,
    // An enumeration, a yes/no or a text becomes `value` or `text`.
    kSet,
    kClear,
    // The entry is taken out of its list.
    kDrop,
    // The condition is put under `none`.
    kNegate,
    // The band ends, and the next begins, `value` later.
    kMoveEdge,
    // Two entries exchange their ranks; `value` is the other's index.
    kSwapRank,
  };

  // Stable as long as the ids and tests of the place are: "alerts TR-30.when:
  // from 1 to 2", "limits EX-07 dropped".
  std::string name;
  // One of MutantKinds(), for a table.
  std::string kind;
  // Where it is, as PackDirectory::locations has it: "alerts[12].when.from".
  std::string path;
  std::vector<Step> steps;
  Change change = Change::kAdd;
  int value = 0;
  std::string text;
};

// Every mutant of the serialised v1::Pack, in the order of the pack. `types`
// must outlive them.
std::vector<Mutant> AllMutants(const MessageTypes& types,
                               const std::string& pack);

// The mutant is of how logs are read, or of a rule about them.
bool IsAboutLogs(const Mutant& mutant);

// The kinds, in the order of a table.
std::vector<std::string> MutantKinds();

// What an example needs in order to kill it, in words that continue "needs".
std::string WhatKills(const Mutant& mutant);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_MUTANTS_H_
