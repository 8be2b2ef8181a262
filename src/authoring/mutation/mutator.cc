#include "src/authoring/mutation/mutator.h"

#include <memory>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "src/authoring/message_check.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using Change = Mutant::Change;

void AddTo(Message* message, const char* name, int value) {
  const FieldDescriptor* field =
      message->GetDescriptor()->FindFieldByName(name);
  const Reflection& reflection = *message->GetReflection();
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_INT64) {
    reflection.SetInt64(message, field,
                        reflection.GetInt64(*message, field) + value);
    return;
  }
  reflection.SetInt32(message, field,
                      reflection.GetInt32(*message, field) + value);
}

void DropEntry(Message* message, const FieldDescriptor* field, int index) {
  const Reflection& reflection = *message->GetReflection();
  const int last = reflection.FieldSize(*message, field) - 1;
  for (int i = index; i < last; ++i) {
    reflection.SwapElements(message, field, i, i + 1);
  }
  reflection.RemoveLast(message, field);
}

void Negate(Message* message, const FieldDescriptor* field, int index) {
  Message* member =
      message->GetReflection()->MutableRepeatedMessage(message, field, index);
  const std::unique_ptr<Message> inner(member->New());
  inner->CopyFrom(*member);
  member->Clear();
  member->GetReflection()
      ->AddMessage(member, member->GetDescriptor()->FindFieldByName("none"))
      ->CopyFrom(*inner);
}

void SwapRanks(Message* pack, const Mutant::Step& protocol,
               const FieldDescriptor* rank, int other) {
  const Reflection& reflection = *pack->GetReflection();
  Message* a =
      reflection.MutableRepeatedMessage(pack, protocol.field, protocol.index);
  Message* b = reflection.MutableRepeatedMessage(pack, protocol.field, other);
  const int rank_a = a->GetReflection()->GetInt32(*a, rank);
  const int rank_b = b->GetReflection()->GetInt32(*b, rank);
  a->GetReflection()->SetInt32(a, rank, rank_b);
  b->GetReflection()->SetInt32(b, rank, rank_a);
}

void Set(Message* message, const FieldDescriptor* field, const Mutant& mutant) {
  const Reflection& reflection = *message->GetReflection();
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
    reflection.SetBool(message, field, mutant.value != 0);
  } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    reflection.SetString(message, field, mutant.text);
  } else {
    reflection.SetEnumValue(message, field, mutant.value);
  }
}

}  // namespace

Mutator::Mutator(const MessageTypes& types, const std::string& pack)
    : pack_(types.New("Pack")), scratch_(types.New("Pack")) {
  pack_->ParseFromString(pack);
}

Mutator::~Mutator() = default;

std::string Mutator::Apply(const Mutant& mutant) {
  scratch_->CopyFrom(*pack_);
  Message* message = scratch_.get();
  for (std::size_t i = 0; i + 1 < mutant.steps.size(); ++i) {
    const Mutant::Step& step = mutant.steps[i];
    const Reflection& reflection = *message->GetReflection();
    message = step.index < 0 ? reflection.MutableMessage(message, step.field)
                             : reflection.MutableRepeatedMessage(
                                   message, step.field, step.index);
  }
  const FieldDescriptor* field = mutant.steps.back().field;
  const int index = mutant.steps.back().index;
  const Reflection& reflection = *message->GetReflection();
  switch (mutant.change) {
    case Change::kAdd:
      if (index < 0) {
        AddTo(message, field->name().c_str(), mutant.value);
      } else {
        reflection.SetRepeatedInt32(
            message, field, index,
            reflection.GetRepeatedInt32(*message, field, index) + mutant.value);
      }
      break;
    case Change::kSet:
      Set(message, field, mutant);
      break;
    case Change::kClear:
      reflection.ClearField(message, field);
      break;
    case Change::kDrop:
      DropEntry(message, field, index);
      break;
    case Change::kNegate:
      Negate(message, field, index);
      break;
    case Change::kMoveEdge:
      AddTo(reflection.MutableRepeatedMessage(message, field, index), "to",
            mutant.value);
      AddTo(reflection.MutableRepeatedMessage(message, field, index + 1),
            "from", mutant.value);
      break;
    case Change::kSwapRank:
      SwapRanks(scratch_.get(), mutant.steps.front(), field, mutant.value);
      break;
  }
  return Serialize(*scratch_);
}

}  // namespace authoring
}  // namespace afterleaf
