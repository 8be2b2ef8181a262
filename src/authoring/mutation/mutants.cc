#include "src/authoring/mutation/mutants.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "src/authoring/mutation/mutant_fields.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

std::string StringOf(const Message& message, absl::string_view name) {
  const FieldDescriptor* field =
      message.GetDescriptor()->FindFieldByName(std::string(name));
  if (field == nullptr || field->is_repeated() ||
      field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
    return "";
  }
  return message.GetReflection()->GetString(message, field);
}

// What people call an entry of a list: its id, or the id of what it is about.
std::string LabelOf(const Message& message) {
  for (const char* name : {"id", "fact", "scale", "item", "input", "value",
                           "index", "to", "name"}) {
    const std::string label = StringOf(message, name);
    if (!label.empty()) return label;
  }
  return "";
}

class Finder {
 public:
  explicit Finder(const Message& pack) : pack_(pack) {}

  std::vector<Mutant> Find() {
    Visit(pack_, Place());
    return std::move(mutants_);
  }

 private:
  struct Place {
    std::string label;
    std::string path;
    std::vector<Mutant::Step> steps;
  };

  static Place Inside(const Place& place, const FieldDescriptor* field,
                      int index, const std::string& label) {
    Place inside = place;
    const std::string dot = place.path.empty() ? "" : ".";
    absl::StrAppend(&inside.path, dot, field->name());
    absl::StrAppend(&inside.label, dot, field->name());
    if (index >= 0) {
      absl::StrAppend(&inside.path, "[", index, "]");
      const std::string shown = label.empty() ? absl::StrCat(index) : label;
      // Top lists read "alerts TR-30", those within "when.any[sbp]".
      if (place.path.empty()) {
        absl::StrAppend(&inside.label, " ", shown);
      } else {
        absl::StrAppend(&inside.label, "[", shown, "]");
      }
    }
    inside.steps.push_back({field, index});
    return inside;
  }

  void Visit(const Message& message, const Place& place) {
    const Reflection& reflection = *message.GetReflection();
    for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor* field = message.GetDescriptor()->field(i);
      const int size =
          field->is_repeated() ? reflection.FieldSize(message, field) : 0;
      if (const MutantField* row = FindMutantField(*field)) {
        Change(message, place, field, size, *row);
      }
      if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
      if (!field->is_repeated()) {
        if (reflection.HasField(message, field)) {
          Visit(reflection.GetMessage(message, field),
                Inside(place, field, -1, ""));
        }
        continue;
      }
      for (int k = 0; k < size; ++k) {
        const Message& entry = reflection.GetRepeatedMessage(message, field, k);
        Visit(entry, Inside(place, field, k, EntryLabel(message, field, k)));
      }
    }
  }

  // The label of an entry, with its place where another has the same.
  static std::string EntryLabel(const Message& message,
                                const FieldDescriptor* field, int index) {
    const Reflection& reflection = *message.GetReflection();
    const auto label = [&](int k) {
      return LabelOf(reflection.GetRepeatedMessage(message, field, k));
    };
    const std::string own = label(index);
    if (own.empty()) return "";
    int same = 0;
    for (int k = 0; k < index; ++k) same += label(k) == own ? 1 : 0;
    return same == 0 ? own : absl::StrCat(own, " ", same + 1);
  }

  void Change(const Message& message, const Place& place,
              const FieldDescriptor* field, int size, const MutantField& row) {
    const Reflection& reflection = *message.GetReflection();
    const bool always = row.how == FieldChange::kByOneAlways ||
                        row.how == FieldChange::kStepAlways ||
                        row.how == FieldChange::kFlipAlways;
    if (!field->is_repeated() && !always &&
        !reflection.HasField(message, field)) {
      return;
    }
    switch (row.how) {
      case FieldChange::kByOne:
      case FieldChange::kByOneAlways:
        if (!field->is_repeated()) ByOne(message, place, field, -1, row);
        for (int i = 0; i < size; ++i) ByOne(message, place, field, i, row);
        return;
      case FieldChange::kStep:
      case FieldChange::kStepAlways:
        Step(message, place, field, row);
        return;
      case FieldChange::kFlip:
      case FieldChange::kFlipAlways: {
        const bool now = reflection.GetBool(message, field);
        Add(Inside(place, field, -1, ""), row.kind, Mutant::Change::kSet,
            now ? 0 : 1, "",
            Named(message, place, field, now ? "true" : "false",
                  now ? "false" : "true"));
        return;
      }
      case FieldChange::kClear: {
        const Place inside = Inside(place, field, -1, "");
        Add(inside, row.kind, Mutant::Change::kClear, 0, "",
            inside.label + " dropped");
        return;
      }
      case FieldChange::kDropEntries:
      case FieldChange::kDropAndNegate:
        for (int i = 0; i < size; ++i) Drop(message, place, field, i, row);
        return;
      case FieldChange::kEdges:
        for (int i = 0; i + 1 < size; ++i) Edge(message, place, field, i, row);
        return;
      case FieldChange::kOtherValue:
        OtherValues(message, place, field, row);
        return;
      case FieldChange::kNeighbour:
        Neighbour(message, place, field, row);
        return;
    }
  }

  // "alerts TR-30.when: from 1 to 2" of a condition, "protocols
  // EX_PAWS.dose.minutes_to: 45 to 46" of everything else.
  static std::string Named(const Message& message, const Place& place,
                           const FieldDescriptor* field,
                           const std::string& before,
                           const std::string& after) {
    const bool test = message.GetDescriptor()->name() == "Condition";
    return absl::StrCat(place.label, test ? ": " : ".", field->name(),
                        test ? " " : ": ", before, " to ", after);
  }

  static int64_t NumberOf(const Message& message, const FieldDescriptor* field,
                          int index) {
    const Reflection& reflection = *message.GetReflection();
    if (index >= 0) return reflection.GetRepeatedInt32(message, field, index);
    return field->cpp_type() == FieldDescriptor::CPPTYPE_INT64
               ? reflection.GetInt64(message, field)
               : reflection.GetInt32(message, field);
  }

  void ByOne(const Message& message, const Place& place,
             const FieldDescriptor* field, int index, const MutantField& row) {
    const int64_t now = NumberOf(message, field, index);
    for (const int change : {-1, 1}) {
      const Place inside = Inside(place, field, index, "");
      std::string name =
          index < 0
              ? Named(message, place, field, absl::StrCat(now),
                      absl::StrCat(now + change))
              : absl::StrCat(inside.label, ": ", now, " to ", now + change);
      Add(inside, row.kind, Mutant::Change::kAdd, change, "", std::move(name));
    }
  }

  void Step(const Message& message, const Place& place,
            const FieldDescriptor* field, const MutantField& row) {
    const int now = message.GetReflection()->GetEnumValue(message, field);
    const EnumDescriptor& type = *field->enum_type();
    for (const int other : {now - 1, now + 1}) {
      const auto* value = type.FindValueByNumber(other);
      const auto* before = type.FindValueByNumber(now);
      if (value == nullptr || before == nullptr ||
          absl::EndsWith(value->name(), "_UNSPECIFIED")) {
        continue;
      }
      Add(Inside(place, field, -1, ""), row.kind, Mutant::Change::kSet, other,
          "", Named(message, place, field, before->name(), value->name()));
    }
  }

  void Drop(const Message& message, const Place& place,
            const FieldDescriptor* field, int index, const MutantField& row) {
    const bool text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    const Place inside = Inside(
        place, field, index,
        text ? message.GetReflection()->GetRepeatedString(message, field, index)
             : EntryLabel(message, field, index));
    Add(inside, row.kind, Mutant::Change::kDrop, 0, "",
        inside.label + " dropped");
    if (row.how == FieldChange::kDropAndNegate) {
      Add(inside, kNegatedMembers, Mutant::Change::kNegate, 0, "",
          inside.label + " negated");
    }
  }

  void Edge(const Message& message, const Place& place,
            const FieldDescriptor* field, int index, const MutantField& row) {
    const Reflection& reflection = *message.GetReflection();
    const Message& lower = reflection.GetRepeatedMessage(message, field, index);
    const Message& upper =
        reflection.GetRepeatedMessage(message, field, index + 1);
    const int from = upper.GetReflection()->GetInt32(
        upper, upper.GetDescriptor()->FindFieldByName("from"));
    for (const int change : {-1, 1}) {
      Add(Inside(place, field, index, ""), row.kind, Mutant::Change::kMoveEdge,
          change, "",
          absl::StrCat(place.label, ".", field->name(), "[", LabelOf(lower),
                       "|", LabelOf(upper), "]: ", from, " to ",
                       from + change));
    }
  }

  void OtherValues(const Message& input, const Place& place,
                   const FieldDescriptor* field, const MutantField& row) {
    const Reflection& reflection = *input.GetReflection();
    const std::string now = reflection.GetString(input, field);
    std::vector<std::string> legal = {"yes", "no"};
    const FieldDescriptor* domain =
        input.GetDescriptor()->FindFieldByName("enumeration");
    if (reflection.HasField(input, domain)) {
      const Message& values = reflection.GetMessage(input, domain);
      const FieldDescriptor* list =
          values.GetDescriptor()->FindFieldByName("values");
      legal.clear();
      for (int i = 0; i < values.GetReflection()->FieldSize(values, list);
           ++i) {
        legal.push_back(
            values.GetReflection()->GetRepeatedString(values, list, i));
      }
    }
    for (const std::string& other : legal) {
      if (other == now) continue;
      Add(Inside(place, field, -1, ""), row.kind, Mutant::Change::kSet, 0,
          other, Named(input, place, field, now, other));
    }
  }

  // The next higher rank among all protocols.
  void Neighbour(const Message& protocol, const Place& place,
                 const FieldDescriptor* field, const MutantField& row) {
    const FieldDescriptor* list = place.steps.back().field;
    const int rank = protocol.GetReflection()->GetInt32(protocol, field);
    int next = -1;
    int next_rank = 0;
    for (int i = 0; i < pack_.GetReflection()->FieldSize(pack_, list); ++i) {
      const Message& other =
          pack_.GetReflection()->GetRepeatedMessage(pack_, list, i);
      const int other_rank = other.GetReflection()->GetInt32(other, field);
      if (other_rank > rank && (next < 0 || other_rank < next_rank)) {
        next = i;
        next_rank = other_rank;
      }
    }
    if (next < 0) return;
    const Message& other =
        pack_.GetReflection()->GetRepeatedMessage(pack_, list, next);
    Add(Inside(place, field, -1, ""), row.kind, Mutant::Change::kSwapRank, next,
        "", absl::StrCat(place.label, ".rank: swapped with ", LabelOf(other)));
  }

  void Add(const Place& place, const char* kind, Mutant::Change change,
           int value, const std::string& text, std::string name) {
    Mutant mutant;
    mutant.name = std::move(name);
    mutant.kind = kind;
    mutant.path = place.path;
    mutant.steps = place.steps;
    mutant.change = change;
    mutant.value = value;
    mutant.text = text;
    mutants_.push_back(std::move(mutant));
  }

  const Message& pack_;
  std::vector<Mutant> mutants_;
};

}  // namespace

bool IsAboutLogs(const Mutant& mutant) {
  const std::string& list = mutant.steps.front().field->name();
  return list == "use_log_model" || list == "use_log_rules" ||
         list == "metric_rules";
}

std::vector<Mutant> AllMutants(const MessageTypes& types,
                               const std::string& pack) {
  const std::unique_ptr<Message> message = types.New("Pack");
  message->ParseFromString(pack);
  return Finder(*message).Find();
}

}  // namespace authoring
}  // namespace afterleaf
