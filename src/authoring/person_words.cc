#include "src/authoring/person_words.h"

#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace afterleaf {
namespace authoring {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using Parts = std::vector<std::string>;
using Ids = google::protobuf::RepeatedPtrField<std::string>;

std::string InputOfField(const v1::Pack& pack, const std::string& path) {
  for (const v1::Input& input : pack.inputs()) {
    if (input.field() == path) return input.id();
  }
  return path;
}

void AddFields(const MessageTypes& types, const v1::Pack& pack,
               const v1::AssessRequest& person, Parts* parts) {
  const std::unique_ptr<Message> root = types.New("AssessRequest");
  root->ParseFromString(person.SerializeAsString());
  for (const char* group : {"person", "use", "vitals", "restlessness"}) {
    const FieldDescriptor* outer =
        root->GetDescriptor()->FindFieldByName(group);
    if (!root->GetReflection()->HasField(*root, outer)) continue;
    const Message& inner = root->GetReflection()->GetMessage(*root, outer);
    std::vector<const FieldDescriptor*> fields;
    inner.GetReflection()->ListFields(inner, &fields);
    for (const FieldDescriptor* field : fields) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) continue;
      const std::string id =
          InputOfField(pack, absl::StrCat(group, ".", field->name()));
      const google::protobuf::Reflection& reflection = *inner.GetReflection();
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
        parts->push_back(
            reflection.GetBool(inner, field) ? id : absl::StrCat("no ", id));
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        parts->push_back(
            absl::StrCat(id, " ", reflection.GetString(inner, field)));
      } else {
        parts->push_back(
            absl::StrCat(id, " ", reflection.GetInt32(inner, field)));
      }
    }
    if (fields.empty() && outer->name() == "restlessness") {
      parts->push_back("restless");
    }
  }
}

std::string LastUseWords(const v1::AssessRequest& person) {
  const v1::LastUse& last = person.use().last_use();
  switch (last.when_case()) {
    case v1::LastUse::kHoursAgo:
      return absl::StrCat("last use ", last.hours_ago(), " h ago");
    case v1::LastUse::kHoursAgoBetween:
      return absl::StrCat("last use ", last.hours_ago_between().from(), " to ",
                          last.hours_ago_between().to(), " h ago");
    case v1::LastUse::kInstantS:
      return absl::StrCat("last use at second ", last.instant_s(), " of ",
                          person.as_of_s());
    case v1::LastUse::kBetween:
      return absl::StrCat("last use from second ", last.between().from_s(),
                          " to ", last.between().to_s(), " of ",
                          person.as_of_s());
    case v1::LastUse::WHEN_NOT_SET:
      break;
  }
  return "";
}

void AddScale(const v1::ScaleResponse& response, Parts* parts) {
  const std::string& scale = response.scale();
  if (response.has_total()) {
    parts->push_back(absl::StrCat(
        scale, " ", response.total(),
        response.unit().empty() ? "" : absl::StrCat(" ", response.unit())));
  }
  if (!response.result().empty()) {
    parts->push_back(absl::StrCat(scale, " ", response.result()));
  }
  if (!response.answers().empty()) {
    Parts answers;
    for (const int answer : response.answers()) {
      answers.push_back(answer < 0 ? "-" : absl::StrCat(answer));
    }
    parts->push_back(
        absl::StrCat(scale, " answers ", absl::StrJoin(answers, ",")));
  }
  for (const v1::ItemAnswer& item : response.items()) {
    parts->push_back(absl::StrCat(scale, ".", item.item(), " ", item.value()));
  }
}

void AddIds(const Ids& ids, absl::string_view before, absl::string_view after,
            Parts* parts) {
  for (const std::string& id : ids) {
    parts->push_back(absl::StrCat(before, id, after));
  }
}

}  // namespace

std::string PersonWords(const MessageTypes& types, const v1::Pack& pack,
                        const v1::AssessRequest& person) {
  Parts parts;
  AddFields(types, pack, person, &parts);
  const std::string last_use = LastUseWords(person);
  if (!last_use.empty()) parts.push_back(last_use);
  for (const v1::ScaleResponse& response : person.scales()) {
    AddScale(response, &parts);
  }
  if (person.screen().done()) parts.emplace_back("screen done");
  AddIds(person.screen().present(), "", "", &parts);
  AddIds(person.co_use().present(), "", "", &parts);
  AddIds(person.screen().absent(), "no ", "", &parts);
  AddIds(person.co_use().absent(), "no ", "", &parts);
  AddIds(person.screen().unknown(), "", " not known", &parts);
  AddIds(person.co_use().unknown(), "", " not known", &parts);
  AddIds(person.unknown(), "", " not known", &parts);
  for (const v1::Answer& answer : person.answers()) {
    if (answer.has_yes()) {
      parts.push_back(absl::StrCat(answer.yes() ? "" : "no ", answer.input()));
    } else {
      parts.push_back(absl::StrCat(answer.input(), " ",
                                   answer.has_choice()
                                       ? answer.choice()
                                       : absl::StrCat(answer.number())));
    }
  }
  if (person.has_log()) {
    const v1::UseLog& log = person.log();
    parts.push_back(absl::StrCat(
        "a log of ", log.uses_size(), " uses, ", log.no_use_size(),
        " days without, ", log.recovery_size(), " days of recovery, ",
        log.sessions_size(), " sessions, ", log.scores_size(), " scores"));
  }
  return parts.empty() ? "nothing is known" : absl::StrJoin(parts, ", ");
}

}  // namespace authoring
}  // namespace afterleaf
