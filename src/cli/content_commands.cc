// afterleaf contacts, afterleaf explain: what the pack says without a person.

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "afterleaf/safety.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"
#include "src/cli/reply_format.h"
#include "src/cli/report.h"

namespace afterleaf {
namespace cli {
namespace {

Outcome ListTopics(const Pack& pack, const Invocation& invocation) {
  v1::DescribePackRequest request;
  request.set_locale(invocation.Get("locale", ""));
  const absl::StatusOr<v1::PackDescription> description =
      DescribePack(pack, request);
  if (!description.ok()) {
    return Unusable(
        absl::StrCat("explain: ", std::string(description.status().message())));
  }
  Layout layout(invocation.layout);
  layout.Paragraph("Topics:");
  for (const std::string& topic : description->topics()) {
    layout.Item("- ", topic);
  }
  layout.Blank();
  layout.Paragraph(
      "The id of a phase, scale, alert, limit, protocol or source works too, "
      "for example TR-30.");
  return {kOk, layout.text(), ""};
}

}  // namespace

Outcome RunContacts(const Invocation& invocation) {
  Outcome outcome;
  ReplyFormat format = ReplyFormat::kText;
  if (!GetReplyFormat(invocation, &format, &outcome)) return outcome;
  const authoring::MessageTypes types;
  const absl::optional<Pack> pack = LoadPack(types, invocation, &outcome);
  if (!pack.has_value()) return outcome;
  v1::CrisisContactsRequest request;
  request.set_region(invocation.Get("region", ""));
  request.set_locale(invocation.Get("locale", ""));
  const absl::StatusOr<v1::CrisisContactsReply> reply =
      CrisisContacts(*pack, request);
  if (!reply.ok()) {
    return Unusable(
        absl::StrCat("contacts: ", std::string(reply.status().message())));
  }
  outcome.out =
      Render(types, format, *reply, ContactsText(*reply, invocation.layout));
  return outcome;
}

Outcome RunExplain(const Invocation& invocation) {
  Outcome outcome;
  ReplyFormat format = ReplyFormat::kText;
  if (!GetReplyFormat(invocation, &format, &outcome)) return outcome;
  const authoring::MessageTypes types;
  const absl::optional<Pack> pack = LoadPack(types, invocation, &outcome);
  if (!pack.has_value()) return outcome;
  if (invocation.arguments.empty()) return ListTopics(*pack, invocation);
  v1::ExplainRequest request;
  request.set_topic(invocation.arguments[0]);
  request.set_locale(invocation.Get("locale", ""));
  const absl::StatusOr<v1::Explanation> reply = Explain(*pack, request);
  if (!reply.ok()) {
    return Unusable(
        "explain: the pack has no such topic or id; afterleaf explain lists "
        "the topics");
  }
  outcome.out =
      Render(types, format, *reply, ExplanationText(*reply, invocation.layout));
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
