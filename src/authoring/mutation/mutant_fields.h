// Which fields of a pack are changed to make its mutants, and how.

#ifndef AFTERLEAF_AUTHORING_MUTATION_MUTANT_FIELDS_H_
#define AFTERLEAF_AUTHORING_MUTATION_MUTANT_FIELDS_H_

namespace google {
namespace protobuf {
class FieldDescriptor;
}  // namespace protobuf
}  // namespace google

namespace afterleaf {
namespace authoring {

// The kind of a member that is put under `none`, which its row does not say.
inline constexpr char kNegatedMembers[] = "condition members negated";

// How a field is changed.
enum class FieldChange {
  // A number by one, both ways.
  kByOne,
  // The same of a field without presence, which is always there.
  kByOneAlways,
  // An enumeration to the value above and the one below.
  kStep,
  kStepAlways,
  kFlip,
  kFlipAlways,
  kClear,
  kDropEntries,
  kDropAndNegate,
  kEdges,
  // A silence value to every other legal value.
  kOtherValue,
  kNeighbour,
};

// One field of one message of a pack.
struct MutantField {
  const char* message;
  const char* field;
  FieldChange how;
  const char* kind;
};

// Null: the field is not changed.
const MutantField* FindMutantField(
    const google::protobuf::FieldDescriptor& field);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_MUTATION_MUTANT_FIELDS_H_
