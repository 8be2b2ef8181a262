#include "src/authoring/diff/pack_changes.h"

#include <map>
#include <memory>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/v1/pack.pb.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "src/authoring/message_check.h"
#include "src/authoring/sentence.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using Lines = std::vector<std::string>;

// One version, as the two runtimes see it.
struct Version {
  std::unique_ptr<Message> message;
  v1::Pack pack;
};

Version ReadVersion(const MessageTypes& types, const std::string& bytes) {
  Version version;
  version.message = types.New("Pack");
  version.message->ParseFromString(bytes);
  version.pack.ParseFromString(bytes);
  return version;
}

std::string KeyOf(const Message& message) {
  for (const char* name : {"id", "scale", "locale", "item", "input", "value",
                           "alert", "index", "name"}) {
    const FieldDescriptor* field =
        message.GetDescriptor()->FindFieldByName(name);
    if (field == nullptr || field->is_repeated() ||
        field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
      continue;
    }
    const std::string key = message.GetReflection()->GetString(message, field);
    if (!key.empty()) return key;
  }
  return "";
}

std::string ScalarText(const Message& message, const FieldDescriptor* field,
                       int index) {
  const Reflection& reflection = *message.GetReflection();
  const bool one = index < 0;
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return one ? reflection.GetString(message, field)
                 : reflection.GetRepeatedString(message, field, index);
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* value =
          one ? reflection.GetEnum(message, field)
              : reflection.GetRepeatedEnum(message, field, index);
      return value->name();
    }
    case FieldDescriptor::CPPTYPE_BOOL:
      return reflection.GetBool(message, field) ? "yes" : "no";
    case FieldDescriptor::CPPTYPE_INT32:
      return absl::StrCat(
          one ? reflection.GetInt32(message, field)
              : reflection.GetRepeatedInt32(message, field, index));
    case FieldDescriptor::CPPTYPE_INT64:
      return absl::StrCat(
          one ? reflection.GetInt64(message, field)
              : reflection.GetRepeatedInt64(message, field, index));
    default:
      return "?";
  }
}

std::string ConditionText(const Version& version, const Message& message) {
  v1::Condition condition;
  condition.ParseFromString(Serialize(message));
  return ConditionSentence(version.pack, condition);
}

// The value of a field in few words.
std::string FieldText(const Version& version, const Message& message,
                      const FieldDescriptor* field);

// "id PEAK, ceiling LIGHT".
std::string MessageText(const Version& version, const Message& message) {
  if (message.GetDescriptor()->name() == "Condition") {
    return ConditionText(version, message);
  }
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  Lines parts;
  for (const FieldDescriptor* field : fields) {
    parts.push_back(
        absl::StrCat(field->name(), " ", FieldText(version, message, field)));
  }
  return absl::StrJoin(parts, ", ");
}

std::string FieldText(const Version& version, const Message& message,
                      const FieldDescriptor* field) {
  const Reflection& reflection = *message.GetReflection();
  const bool nested = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
  if (!field->is_repeated()) {
    if (field->has_presence() && !reflection.HasField(message, field)) {
      return "none";
    }
    if (nested) {
      return MessageText(version, reflection.GetMessage(message, field));
    }
    const std::string text = ScalarText(message, field, -1);
    return text.empty() ? "none" : text;
  }
  Lines parts;
  for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
    parts.push_back(
        nested
            ? absl::StrCat("{",
                           MessageText(version, reflection.GetRepeatedMessage(
                                                    message, field, i)),
                           "}")
            : ScalarText(message, field, i));
  }
  return parts.empty() ? "none" : absl::StrJoin(parts, ", ");
}

bool Equal(const Message& a, const Message& b) {
  return Serialize(a) == Serialize(b);
}

// The entries of a list by their keys; those without one by their place.
std::map<std::string, const Message*> ByKey(const Message& message,
                                            const FieldDescriptor* field) {
  std::map<std::string, const Message*> by_key;
  const Reflection& reflection = *message.GetReflection();
  for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
    const Message& entry = reflection.GetRepeatedMessage(message, field, i);
    const std::string key = KeyOf(entry);
    by_key.emplace(key.empty() ? absl::StrCat(i) : key, &entry);
  }
  return by_key;
}

// Compares two messages field by field.
class Comparison {
 public:
  Comparison(const Version& before, const Version& after)
      : before_(before), after_(after) {}

  void Fields(const Message& a, const Message& b, const std::string& path,
              Lines* lines) const {
    for (int i = 0; i < a.GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor* field = a.GetDescriptor()->field(i);
      Field(a, b, field, path + field->name(), lines);
    }
  }

 private:
  void Field(const Message& a, const Message& b, const FieldDescriptor* field,
             const std::string& path, Lines* lines) const {
    const Reflection& reflection = *a.GetReflection();
    const bool nested = field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
    if (nested && field->is_repeated() &&
        field->message_type()->name() != "Condition") {
      return Lists(a, b, field, path, lines);
    }
    const std::string from = FieldText(before_, a, field);
    const std::string to = FieldText(after_, b, field);
    if (nested && !field->is_repeated()) {
      const Message& inner_a = reflection.GetMessage(a, field);
      const Message& inner_b = reflection.GetMessage(b, field);
      if (Equal(inner_a, inner_b)) return;
      if (reflection.HasField(a, field) && reflection.HasField(b, field) &&
          field->message_type()->name() != "Condition") {
        return Fields(inner_a, inner_b, path + ".", lines);
      }
      lines->push_back(absl::StrCat(path, ": ", from, " -> ", to));
    } else if (from != to) {
      lines->push_back(absl::StrCat(path, ": ", from, " -> ", to));
    }
  }

  void Lists(const Message& a, const Message& b, const FieldDescriptor* field,
             const std::string& path, Lines* lines) const {
    const auto before = ByKey(a, field);
    const auto after = ByKey(b, field);
    for (const auto& entry : before) {
      const auto other = after.find(entry.first);
      const std::string place = absl::StrCat(path, "[", entry.first, "]");
      if (other == after.end()) {
        lines->push_back(absl::StrCat(
            place, " removed: ", MessageText(before_, *entry.second)));
      } else if (!Equal(*entry.second, *other->second)) {
        Fields(*entry.second, *other->second, place + ".", lines);
      }
    }
    for (const auto& entry : after) {
      if (before.count(entry.first) > 0) continue;
      lines->push_back(absl::StrCat(path, "[", entry.first, "] added: ",
                                    MessageText(after_, *entry.second)));
    }
  }

  const Version& before_;
  const Version& after_;
};

// What an entry says, a line for each field but its id and its evidence.
Lines Describe(const Version& version, const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  Lines lines;
  for (const FieldDescriptor* field : fields) {
    if (field->name() == "id" || field->name() == "evidence") continue;
    lines.push_back(
        absl::StrCat(field->name(), ": ", FieldText(version, message, field)));
  }
  return lines;
}

std::map<std::string, std::string> TextsOf(const v1::Language* language) {
  std::map<std::string, std::string> texts;
  if (language == nullptr) return texts;
  for (const v1::Text& text : language->texts()) texts[text.id()] = text.text();
  return texts;
}

// Texts are told by their ids: what they say is read in the book.
Lines CompareTexts(const v1::Language* before, const v1::Language* after) {
  const auto old_texts = TextsOf(before);
  const auto new_texts = TextsOf(after);
  Lines added;
  Lines removed;
  Lines changed;
  for (const auto& text : old_texts) {
    const auto other = new_texts.find(text.first);
    if (other == new_texts.end()) {
      removed.push_back(text.first);
    } else if (other->second != text.second) {
      changed.push_back(text.first);
    }
  }
  for (const auto& text : new_texts) {
    if (old_texts.count(text.first) == 0) added.push_back(text.first);
  }
  Lines lines;
  const auto add = [&lines](absl::string_view what, const Lines& ids) {
    if (ids.empty()) return;
    lines.push_back(
        absl::StrCat(ids.size(), " ", what, ": ", absl::StrJoin(ids, ", ")));
  };
  add("added", added);
  add("removed", removed);
  add("changed", changed);
  return lines;
}

const v1::Language* FindLanguage(const v1::Pack& pack,
                                 const std::string& locale) {
  for (const v1::Language& language : pack.languages()) {
    if (language.locale() == locale) return &language;
  }
  return nullptr;
}

void AddLanguages(const v1::Pack& before, const v1::Pack& after,
                  std::vector<PackChange>* changes) {
  std::set<std::string> locales;
  for (const v1::Pack* pack : {&before, &after}) {
    for (const v1::Language& language : pack->languages()) {
      locales.insert(language.locale());
    }
  }
  for (const std::string& locale : locales) {
    const v1::Language* a = FindLanguage(before, locale);
    const v1::Language* b = FindLanguage(after, locale);
    Lines lines = CompareTexts(a, b);
    if (a != nullptr && b != nullptr && lines.empty() &&
        a->awaiting_review() == b->awaiting_review()) {
      continue;
    }
    if (a != nullptr && b != nullptr &&
        a->awaiting_review() != b->awaiting_review()) {
      lines.push_back(b->awaiting_review() ? "now awaiting review"
                                           : "no longer awaiting review");
    }
    changes->push_back({a == nullptr   ? PackChange::Kind::kAdded
                        : b == nullptr ? PackChange::Kind::kRemoved
                                       : PackChange::Kind::kChanged,
                        "texts", locale, std::move(lines)});
  }
}

}  // namespace

std::vector<PackChange> FindPackChanges(const MessageTypes& types,
                                        const std::string& before,
                                        const std::string& after) {
  const Version a = ReadVersion(types, before);
  const Version b = ReadVersion(types, after);
  const Comparison comparison(a, b);
  std::vector<PackChange> changes;
  for (int i = 0; i < a.message->GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* field = a.message->GetDescriptor()->field(i);
    if (field->name() == "languages") {
      AddLanguages(a.pack, b.pack, &changes);
      continue;
    }
    if (!field->is_repeated()) {
      // The version is in every header.
      if (field->name() == "version") continue;
      const Reflection& reflection = *a.message->GetReflection();
      Lines lines;
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        comparison.Fields(reflection.GetMessage(*a.message, field),
                          reflection.GetMessage(*b.message, field), "", &lines);
      } else if (FieldText(a, *a.message, field) !=
                 FieldText(b, *b.message, field)) {
        lines.push_back(absl::StrCat(FieldText(a, *a.message, field), " -> ",
                                     FieldText(b, *b.message, field)));
      }
      if (!lines.empty()) {
        changes.push_back(
            {PackChange::Kind::kChanged, field->name(), "", std::move(lines)});
      }
      continue;
    }
    const auto entries_a = ByKey(*a.message, field);
    const auto entries_b = ByKey(*b.message, field);
    for (const auto& entry : entries_a) {
      const auto other = entries_b.find(entry.first);
      if (other == entries_b.end()) {
        changes.push_back({PackChange::Kind::kRemoved, field->name(),
                           entry.first, Describe(a, *entry.second)});
      } else if (!Equal(*entry.second, *other->second)) {
        Lines lines;
        comparison.Fields(*entry.second, *other->second, "", &lines);
        if (lines.empty()) lines.emplace_back("in another order");
        changes.push_back({PackChange::Kind::kChanged, field->name(),
                           entry.first, std::move(lines)});
      }
    }
    for (const auto& entry : entries_b) {
      if (entries_a.count(entry.first) > 0) continue;
      changes.push_back({PackChange::Kind::kAdded, field->name(), entry.first,
                         Describe(b, *entry.second)});
    }
  }
  return changes;
}

}  // namespace authoring
}  // namespace afterleaf
