// Makes the packs that mutants describe.

#ifndef AFTERLEAF_AUTHORING_MUTATION_MUTATOR_H_
#define AFTERLEAF_AUTHORING_MUTATION_MUTATOR_H_

#include <memory>
#include <string>

#include "src/authoring/descriptors.h"
#include "src/authoring/mutation/mutants.h"

namespace afterleaf {
namespace authoring {

// Makes mutants of one pack. Not for several threads at once: each has its own.
class Mutator {
 public:
  // `pack` is a serialised v1::Pack.
  Mutator(const MessageTypes& types, const std::string& pack);
  ~Mutator();

  // The bytes of the mutant.
  std::string Apply(const Mutant& mutant);

 private:
  std::unique_ptr<google::protobuf::Message> pack_;
  std::unique_ptr<google::protobuf::Message> scratch_;
};

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_MUTATOR_H_
