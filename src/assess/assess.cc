#include "afterleaf/assess.h"

#include <optional>

#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "src/assess/evaluation.h"
#include "src/assess/open_log.h"
#include "src/assess/write_reply.h"
#include "src/pack/texts.h"
#include "src/safety/directory.h"

namespace afterleaf {
namespace {

std::optional<int64_t> Now(const v1::AssessRequest& request) {
  return request.has_as_of_s() ? std::optional<int64_t>(request.as_of_s())
                               : std::nullopt;
}

// Writes the contacts for the region of a request.
template <class Reply>
void WriteContacts(const Pack& pack, const v1::AssessRequest& request,
                   int locale, Reply* reply) {
  AddContacts(pack.compiled(), request.region(), locale, Now(request),
              reply->mutable_contacts());
}

// What all four functions do: evaluate, let `write` write its part, and add
// what every reply carries.
template <class Reply, class Write>
absl::StatusOr<Reply> Answer(const Pack& pack, const v1::AssessRequest& request,
                             Write write) {
  Evaluation evaluation(pack.compiled());
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  Reply reply;
  write(evaluation, FindLocale(pack.compiled(), request.locale()), &reply);
  *reply.mutable_issues() = evaluation.reading().issues;
  *reply.mutable_pack() = pack.identity();
  return reply;
}

}  // namespace

absl::StatusOr<v1::Assessment> Assess(const Pack& pack,
                                      const v1::AssessRequest& request) {
  return Answer<v1::Assessment>(
      pack, request,
      [&](const Evaluation& evaluation, int locale, v1::Assessment* reply) {
        WritePhase(evaluation, locale, reply->mutable_phase());
        WriteScores(evaluation, locale, reply->mutable_scores());
        WriteIndexes(evaluation, locale, reply->mutable_indexes());
        WriteSafety(evaluation, locale, reply->mutable_safety());
        WriteExercise(evaluation, locale, reply->mutable_exercise());
        WriteProtocols(evaluation, locale, reply->mutable_protocols());
        WriteFlags(evaluation, locale, reply->mutable_flags());
        WriteAskList(evaluation, locale, reply->mutable_ask());
        if (evaluation.log().has_value()) {
          WriteLogFindings(pack.compiled(), *evaluation.log(), locale,
                           reply->mutable_log());
        }
        WriteContacts(pack, request, locale, reply);
        reply->set_notice(
            TextIn(pack.compiled(), locale, pack.compiled().notice));
      });
}

absl::StatusOr<v1::PhaseReply> AssessPhase(const Pack& pack,
                                           const v1::AssessRequest& request) {
  return Answer<v1::PhaseReply>(
      pack, request,
      [](const Evaluation& evaluation, int locale, v1::PhaseReply* reply) {
        WritePhase(evaluation, locale, reply->mutable_phase());
        WriteIndexes(evaluation, locale, reply->mutable_indexes());
      });
}

absl::StatusOr<v1::SafetyReply> ScreenSafety(const Pack& pack,
                                             const v1::AssessRequest& request) {
  return Answer<v1::SafetyReply>(
      pack, request,
      [&](const Evaluation& evaluation, int locale, v1::SafetyReply* reply) {
        WriteSafety(evaluation, locale, reply->mutable_safety());
        WriteFlags(evaluation, locale, reply->mutable_flags());
        WriteAskList(evaluation, locale, reply->mutable_ask());
        WriteContacts(pack, request, locale, reply);
      });
}

absl::StatusOr<v1::ProtocolReply> SelectProtocols(
    const Pack& pack, const v1::AssessRequest& request) {
  return Answer<v1::ProtocolReply>(
      pack, request,
      [](const Evaluation& evaluation, int locale, v1::ProtocolReply* reply) {
        WriteExercise(evaluation, locale, reply->mutable_exercise());
        WriteProtocols(evaluation, locale, reply->mutable_protocols());
      });
}

}  // namespace afterleaf
