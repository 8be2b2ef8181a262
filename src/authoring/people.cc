#include "src/authoring/people.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "src/authoring/find_by_id.h"
#include "src/authoring/message_check.h"
#include "src/authoring/pack_facts.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using Kind = AnswerValue::Kind;
using Ids = google::protobuf::RepeatedPtrField<std::string>;

constexpr char kLastUse[] = "last_use";
constexpr char kScreen[] = "screen";
// Of a person who is drawn, and of a response to a scale.
constexpr std::size_t kMostChanges = 4;

void Remove(const std::string& id, Ids* ids) {
  ids->erase(std::remove(ids->begin(), ids->end(), id), ids->end());
}

template <class List, class Matches>
void RemoveIf(List* list, Matches matches) {
  list->erase(std::remove_if(list->begin(), list->end(), matches), list->end());
}

// Every mention by id.
void RemoveMentions(const std::string& id, v1::AssessRequest* person) {
  if (person->has_screen()) {
    Remove(id, person->mutable_screen()->mutable_present());
    Remove(id, person->mutable_screen()->mutable_absent());
    Remove(id, person->mutable_screen()->mutable_unknown());
  }
  if (person->has_co_use()) {
    Remove(id, person->mutable_co_use()->mutable_present());
    Remove(id, person->mutable_co_use()->mutable_absent());
    Remove(id, person->mutable_co_use()->mutable_unknown());
  }
  Remove(id, person->mutable_unknown());
  RemoveIf(person->mutable_answers(),
           [&id](const v1::Answer& answer) { return answer.input() == id; });
}

void SetLastUse(const AnswerValue& value, v1::AssessRequest* person) {
  if (person->has_use()) person->mutable_use()->clear_last_use();
  if (value.kind == Kind::kNumber) {
    person->mutable_use()->mutable_last_use()->set_hours_ago(value.number);
  } else if (value.kind == Kind::kRange) {
    v1::HoursRange* range =
        person->mutable_use()->mutable_last_use()->mutable_hours_ago_between();
    range->set_from(value.number);
    range->set_to(value.to);
  }
}

void SetScreen(const AnswerValue& value, v1::AssessRequest* person) {
  person->mutable_screen()->set_done(value.kind == Kind::kYes);
  if (value.kind == Kind::kAbsent) person->clear_screen();
}

void SetTotal(const v1::Scale& scale, const AnswerValue& value,
              v1::AssessRequest* person) {
  RemoveIf(person->mutable_scales(), [&](const v1::ScaleResponse& response) {
    return response.scale() == scale.id();
  });
  if (value.kind == Kind::kNumber) {
    v1::ScaleResponse* response = person->add_scales();
    response->set_scale(scale.id());
    response->set_total(value.number);
  } else if (value.kind == Kind::kChoice) {
    v1::ScaleResponse* response = person->add_scales();
    response->set_scale(scale.id());
    response->set_result(value.choice);
  }
}

void SetItem(const v1::Scale& scale, int item, const AnswerValue& value,
             v1::ScaleResponse* response) {
  const std::string& id = scale.items(item).id();
  if (item < response->answers_size()) response->set_answers(item, -1);
  RemoveIf(response->mutable_items(),
           [&id](const v1::ItemAnswer& answer) { return answer.item() == id; });
  if (value.kind != Kind::kNumber) return;
  if (item < response->answers_size()) {
    response->set_answers(item, value.number);
  } else {
    v1::ItemAnswer* answer = response->add_items();
    answer->set_item(id);
    answer->set_value(value.number);
  }
}

v1::ScaleResponse* ResponseTo(const std::string& scale,
                              v1::AssessRequest* person) {
  for (v1::ScaleResponse& response : *person->mutable_scales()) {
    if (response.scale() == scale) return &response;
  }
  v1::ScaleResponse* response = person->add_scales();
  response->set_scale(scale);
  return response;
}

int FindItem(const v1::Scale& scale, absl::string_view item) {
  for (int i = 0; i < scale.items_size(); ++i) {
    if (scale.items(i).id() == item) return i;
  }
  return -1;
}

bool InInputs(const v1::Scale& scale) {
  return !scale.items().empty() && !scale.items(0).input().empty();
}

std::vector<std::int32_t> LegalValues(const v1::Scale& scale, int item) {
  const auto& own = scale.items(item).values();
  const auto& values = own.empty() ? scale.values() : own;
  return {values.begin(), values.end()};
}

void AddNumbers(const std::set<std::int32_t>& numbers, std::int32_t min,
                std::int32_t max, std::vector<AnswerValue>* values) {
  std::set<std::int32_t> around = {min, max};
  for (const std::int32_t number : numbers) {
    for (const std::int32_t near : {number - 1, number, number + 1}) {
      if (near >= min && near <= max) around.insert(near);
    }
  }
  for (const std::int32_t number : around) {
    values->push_back(AnswerValue::Number(number));
  }
}

std::vector<AnswerValue> ValuesOfInput(const v1::Input& input,
                                       const std::set<std::int32_t>& numbers) {
  std::vector<AnswerValue> values = {{Kind::kAbsent, 0, 0, ""},
                                     {Kind::kUnknown, 0, 0, ""}};
  if (input.has_integer()) {
    AddNumbers(numbers, input.integer().min(), input.integer().max(), &values);
  }
  for (const std::string& choice : input.enumeration().values()) {
    values.push_back(AnswerValue::Choice(choice));
  }
  if (input.has_yes_no()) {
    values.push_back({Kind::kYes, 0, 0, ""});
    values.push_back({Kind::kNo, 0, 0, ""});
  }
  return values;
}

std::vector<AnswerValue> ValuesOfScale(const v1::Scale& scale,
                                       const std::set<std::int32_t>& numbers) {
  std::vector<AnswerValue> values = {{Kind::kAbsent, 0, 0, ""}};
  if (scale.method() == v1::Scale::SCREEN) {
    for (const char* result : {"clear", "yes_any", "unknown"}) {
      values.push_back(AnswerValue::Choice(result));
    }
  } else if (scale.has_stated_total()) {
    AddNumbers(numbers, scale.stated_total().min(), scale.stated_total().max(),
               &values);
  } else if (!numbers.empty()) {
    AddNumbers(numbers, std::max(0, *numbers.begin()), *numbers.rbegin(),
               &values);
  }
  return values;
}

std::vector<AnswerValue> ValuesOfLastUse(
    const std::set<std::int32_t>& numbers) {
  std::vector<AnswerValue> values = {{Kind::kAbsent, 0, 0, ""}};
  AddNumbers(numbers, 0, *numbers.rbegin() + 1, &values);
  for (const std::int32_t number : numbers) {
    if (number > 0) values.push_back({Kind::kRange, number - 1, number, ""});
  }
  return values;
}

// Takes out one field, or one entry of a list, after the other. `removed`
// counts those that stay out.
class Shrinker {
 public:
  Shrinker(Message* root, const std::function<bool(const std::string&)>& holds)
      : root_(root), holds_(holds) {}

  bool Pass() {
    changed_ = false;
    Visit(root_);
    return changed_;
  }

 private:
  void Visit(Message* message) {
    const Reflection& reflection = *message->GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection.ListFields(*message, &fields);
    for (const FieldDescriptor* field : fields) {
      if (Try(message, [&] { reflection.ClearField(message, field); })) {
        continue;
      }
      const bool nested = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
      if (!field->is_repeated()) {
        if (nested) Visit(reflection.MutableMessage(message, field));
        continue;
      }
      for (int i = reflection.FieldSize(*message, field) - 1; i >= 0; --i) {
        const int last = reflection.FieldSize(*message, field) - 1;
        const bool gone = Try(message, [&] {
          for (int k = i; k < last; ++k) {
            reflection.SwapElements(message, field, k, k + 1);
          }
          reflection.RemoveLast(message, field);
        });
        if (!gone && nested) {
          Visit(reflection.MutableRepeatedMessage(message, field, i));
        }
      }
    }
  }

  template <class Change>
  bool Try(Message* message, Change change) {
    const std::unique_ptr<Message> before(message->New());
    before->CopyFrom(*message);
    change();
    if (holds_(Serialize(*root_))) {
      changed_ = true;
      return true;
    }
    message->CopyFrom(*before);
    return false;
  }

  Message* root_;
  const std::function<bool(const std::string&)>& holds_;
  bool changed_ = false;
};

int Count(const Message& message) {
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  int count = 0;
  for (const FieldDescriptor* field : fields) {
    const bool nested = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
    const int size =
        field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    count += size;
    for (int i = 0; nested && i < size; ++i) {
      count += Count(field->is_repeated()
                         ? reflection.GetRepeatedMessage(message, field, i)
                         : reflection.GetMessage(message, field));
    }
  }
  return count;
}

}  // namespace

People::People(const MessageTypes& types, const v1::Pack& pack)
    : types_(types), pack_(pack) {
  std::map<std::string, std::set<std::int32_t>> numbers =
      NumbersOfAnswers(pack);
  const auto add = [this](const std::string& id,
                          std::vector<AnswerValue> values) {
    answers_.push_back(id);
    values_[id] = std::move(values);
  };
  add(kScreen, {{Kind::kAbsent, 0, 0, ""},
                {Kind::kYes, 0, 0, ""},
                {Kind::kNo, 0, 0, ""}});
  add(kLastUse, ValuesOfLastUse(numbers[kLastUse]));
  for (const v1::Input& input : pack.inputs()) {
    add(input.id(), ValuesOfInput(input, numbers[input.id()]));
  }
  for (const v1::Scale& scale : pack.scales()) {
    if (InInputs(scale)) continue;
    add(scale.id(), ValuesOfScale(scale, numbers[scale.id()]));
    for (int i = 0; i < scale.items_size(); ++i) {
      const std::string id = absl::StrCat(scale.id(), ".", scale.items(i).id());
      if (!scale.items(i).safety() && numbers.count(id) == 0) continue;
      std::vector<AnswerValue> values = {{Kind::kAbsent, 0, 0, ""}};
      for (const std::int32_t value : LegalValues(scale, i)) {
        values.push_back(AnswerValue::Number(value));
      }
      add(id, std::move(values));
    }
  }
}

const std::vector<AnswerValue>& People::Values(const std::string& id) const {
  static const auto* const none = new std::vector<AnswerValue>();
  const auto found = values_.find(id);
  return found == values_.end() ? *none : found->second;
}

void People::SetField(const std::string& path, const AnswerValue& value,
                      v1::AssessRequest* person) const {
  const std::unique_ptr<Message> root = types_.New("AssessRequest");
  root->ParseFromString(person->SerializeAsString());
  const std::vector<std::string> names = absl::StrSplit(path, '.');
  const FieldDescriptor* outer =
      root->GetDescriptor()->FindFieldByName(names.front());
  const Reflection& reflection = *root->GetReflection();
  const bool set = value.kind != Kind::kAbsent && value.kind != Kind::kUnknown;
  if (!set && !reflection.HasField(*root, outer)) return;
  Message* inner = reflection.MutableMessage(root.get(), outer);
  const FieldDescriptor* field =
      inner->GetDescriptor()->FindFieldByName(names.back());
  const Reflection& fields = *inner->GetReflection();
  fields.ClearField(inner, field);
  if (set && field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
    fields.SetBool(inner, field, value.kind == Kind::kYes);
  } else if (set && field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    fields.SetString(inner, field, value.choice);
  } else if (set) {
    fields.SetInt32(inner, field, value.number);
  } else if (path == "restlessness.reported") {
    // Whoever answers about restlessness says that they are restless.
    reflection.ClearField(root.get(), outer);
  }
  person->ParseFromString(Serialize(*root));
}

void People::SetInput(const v1::Input& input, const AnswerValue& value,
                      v1::AssessRequest* person) const {
  const std::string& id = input.id();
  RemoveMentions(id, person);
  if (!input.field().empty()) SetField(input.field(), value, person);
  if (value.kind == Kind::kUnknown) person->add_unknown(id);
  // Items of a scale say it too.
  for (const v1::Scale& scale : pack_.scales()) {
    if (!InInputs(scale)) continue;
    for (int i = 0; i < scale.items_size(); ++i) {
      if (scale.items(i).input() != id) continue;
      for (v1::ScaleResponse& response : *person->mutable_scales()) {
        if (response.scale() == scale.id()) SetItem(scale, i, {}, &response);
      }
    }
  }
  if (!input.field().empty() || value.kind == Kind::kAbsent ||
      value.kind == Kind::kUnknown) {
    return;
  }
  const bool yes = value.kind == Kind::kYes;
  if (input.has_yes_no() && input.screen() != v1::NOT_IN_SCREEN) {
    v1::Screen* screen = person->mutable_screen();
    *(yes ? screen->add_present() : screen->add_absent()) = id;
    return;
  }
  v1::Answer* answer = person->add_answers();
  answer->set_input(id);
  if (input.has_yes_no()) {
    answer->set_yes(yes);
  } else if (input.has_integer()) {
    answer->set_number(value.number);
  } else {
    answer->set_choice(value.choice);
  }
}

v1::AssessRequest People::With(const v1::AssessRequest& person,
                               const std::vector<AnswerChange>& changes) const {
  v1::AssessRequest changed = person;
  for (const AnswerChange& change : changes) {
    const std::vector<std::string> parts = absl::StrSplit(change.id, '.');
    const v1::Scale* scale = FindById(pack_.scales(), parts.front());
    if (const v1::Input* input = FindById(pack_.inputs(), change.id)) {
      SetInput(*input, change.value, &changed);
    } else if (change.id == kLastUse) {
      SetLastUse(change.value, &changed);
    } else if (change.id == kScreen) {
      SetScreen(change.value, &changed);
    } else if (scale != nullptr && parts.size() == 1) {
      SetTotal(*scale, change.value, &changed);
    } else if (scale != nullptr && FindItem(*scale, parts.back()) >= 0) {
      SetItem(*scale, FindItem(*scale, parts.back()), change.value,
              ResponseTo(scale->id(), &changed));
    }
  }
  return changed;
}

v1::AssessRequest People::Vary(const v1::AssessRequest& seed,
                               const std::vector<std::string>& answers,
                               Draw* draw) const {
  std::vector<AnswerChange> changes;
  const std::size_t count = 1 + draw->Below(kMostChanges);
  for (std::size_t i = 0; i < count && !answers.empty(); ++i) {
    const std::string& id = draw->From(answers);
    const std::vector<AnswerValue>& values = Values(id);
    if (!values.empty()) changes.push_back({id, draw->From(values)});
  }
  return With(seed, changes);
}

v1::ScoreScaleRequest People::VaryScore(const v1::Scale& scale,
                                        const v1::ScoreScaleRequest& seed,
                                        Draw* draw) const {
  v1::ScoreScaleRequest request = seed;
  v1::ScaleResponse* response = request.mutable_response();
  response->set_scale(scale.id());
  const std::vector<AnswerValue>& totals = Values(scale.id());
  if (scale.items().empty() || draw->Below(4) == 0) {
    if (totals.empty()) return request;
    const AnswerValue& value = draw->From(totals);
    if (draw->Below(3) == 0 && value.kind == Kind::kNumber) {
      // A change is told from an earlier total a few points away.
      request.set_earlier_total(value.number +
                                static_cast<int>(draw->Below(41)) - 20);
    } else if (value.kind == Kind::kNumber) {
      response->Clear();
      response->set_scale(scale.id());
      response->set_total(value.number);
    }
    return request;
  }
  const std::size_t items = static_cast<std::size_t>(scale.items_size());
  // Everything answered alike, or few items changed.
  const bool all = draw->Below(4) == 0;
  const std::size_t count = all ? items : 1 + draw->Below(kMostChanges);
  const std::size_t step = draw->Below(8);
  for (std::size_t i = 0; i < count; ++i) {
    const int item = static_cast<int>(all ? i : draw->Below(items));
    const std::vector<std::int32_t> values = LegalValues(scale, item);
    if (values.empty()) continue;
    AnswerValue value = AnswerValue::Number(
        all ? values[std::min(step, values.size() - 1)] : draw->From(values));
    if (!all && draw->Below(4) == 0) value.kind = Kind::kAbsent;
    response->clear_total();
    SetItem(scale, item, value, response);
  }
  return request;
}

std::string Shrink(const MessageTypes& types, absl::string_view type,
                   const std::string& bytes,
                   const std::function<bool(const std::string&)>& holds) {
  const std::unique_ptr<Message> message = types.New(type);
  message->ParseFromString(bytes);
  Shrinker shrinker(message.get(), holds);
  while (shrinker.Pass()) {
  }
  return Serialize(*message);
}

int CountSaid(const MessageTypes& types, absl::string_view type,
              const std::string& bytes) {
  const std::unique_ptr<Message> message = types.New(type);
  message->ParseFromString(bytes);
  return Count(*message);
}

}  // namespace authoring
}  // namespace afterleaf
