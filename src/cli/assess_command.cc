// afterleaf assess, afterleaf phase: from a request to a reply.

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "afterleaf/phase.h"
#include "src/cli/command.h"
#include "src/cli/pack_source.h"
#include "src/cli/reply_format.h"
#include "src/cli/report.h"
#include "src/cli/request_input.h"

namespace afterleaf {
namespace cli {
namespace {

// Everything that a command on a request needs.
struct Prepared {
  authoring::MessageTypes types;
  ReplyFormat format = ReplyFormat::kText;
  RequestInput input;
  absl::optional<Pack> pack;
};

bool Prepare(const Invocation& invocation, Prepared* prepared,
             Outcome* failed) {
  if (!GetReplyFormat(invocation, &prepared->format, failed)) return false;
  prepared->pack = LoadPack(prepared->types, invocation, failed);
  if (!prepared->pack.has_value()) return false;
  if (!ReadRequest(prepared->types, invocation, &prepared->input, failed)) {
    return false;
  }
  v1::AssessRequest& request = prepared->input.request;
  request.set_locale(invocation.Get("locale", request.locale()));
  request.set_region(invocation.Get("region", request.region()));
  return true;
}

// Answers that could not be used make the outcome a finding.
template <class Issues>
void AddFindings(const Issues& issues, const RequestInput& input,
                 Outcome* outcome) {
  for (const v1::Issue& issue : issues) {
    absl::StrAppend(&outcome->err,
                    RequestFault(input, issue.path(), issue.message()));
    if (issue.severity() == v1::Issue::ERROR ||
        absl::StartsWith(issue.code(), "INVALID_")) {
      outcome->exit_code = kFindings;
    }
  }
}

// The citations of what the assessment rests on. A source that the pack does
// not explain is shown by its id.
Citations CitationsFor(const Pack& pack, const v1::Assessment& assessment) {
  Citations citations;
  for (const std::string& id : SourcesOf(assessment)) {
    v1::ExplainRequest request;
    request.set_topic(id);
    const absl::StatusOr<v1::Explanation> explanation = Explain(pack, request);
    if (!explanation.ok()) continue;
    for (const v1::Source& source : explanation->sources()) {
      if (source.id() == id) citations[id] = source.citation();
    }
  }
  return citations;
}

}  // namespace

Outcome RunAssess(const Invocation& invocation) {
  Outcome outcome;
  Prepared prepared;
  if (!Prepare(invocation, &prepared, &outcome)) return outcome;
  const absl::StatusOr<v1::Assessment> reply =
      Assess(*prepared.pack, prepared.input.request);
  if (!reply.ok()) return Refused(prepared.input, reply.status());
  std::string text;
  if (prepared.format == ReplyFormat::kText) {
    text = AssessmentText(*reply, CitationsFor(*prepared.pack, *reply),
                          invocation.layout);
  }
  outcome.out = Render(prepared.types, prepared.format, *reply, text);
  AddFindings(reply->issues(), prepared.input, &outcome);
  return outcome;
}

Outcome RunPhase(const Invocation& invocation) {
  Outcome outcome;
  Prepared prepared;
  if (!Prepare(invocation, &prepared, &outcome)) return outcome;
  const absl::StatusOr<v1::PhaseReply> reply =
      AssessPhase(*prepared.pack, prepared.input.request);
  if (!reply.ok()) return Refused(prepared.input, reply.status());
  outcome.out = Render(prepared.types, prepared.format, *reply,
                       PhaseText(*reply, invocation.layout));
  AddFindings(reply->issues(), prepared.input, &outcome);
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
