#include "afterleaf/assess.h"

#include <optional>

#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "src/assess/answer.h"
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

template <class Reply>
void WriteAskList(int locale, Workspace* workspace, Reply* reply) {
  workspace->ask.Gather(workspace->evaluation);
  workspace->ask.Write(locale, reply->mutable_ask());
}

// What all four functions do: evaluate, let `write` write its part, and add
// what every reply carries.
template <class Reply, class Write>
absl::Status Answer(const Pack& pack, const v1::AssessRequest& request,
                    Workspace* workspace, Reply* reply, Write write) {
  Evaluation& evaluation = workspace->evaluation;
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  write(evaluation, FindLocale(pack.compiled(), request.locale()));
  *reply->mutable_issues() = evaluation.reading().issues;
  Lend(pack.identity(), reply->mutable_pack());
  return absl::OkStatus();
}

template <class Reply>
using Answerer = absl::Status (*)(const Pack&, const v1::AssessRequest&,
                                  Workspace*, Reply*);

// An answer in a workspace of its own.
template <class Reply>
absl::StatusOr<Reply> AnswerOnce(Answerer<Reply> answer, const Pack& pack,
                                 const v1::AssessRequest& request) {
  Workspace workspace(pack.compiled());
  absl::StatusOr<Reply> reply = Reply();
  absl::Status status = answer(pack, request, &workspace, &*reply);
  if (!status.ok()) return status;
  return reply;
}

}  // namespace

absl::Status AnswerAssess(const Pack& pack, const v1::AssessRequest& request,
                          Workspace* workspace, v1::Assessment* reply) {
  return Answer(
      pack, request, workspace, reply, [&](Evaluation& evaluation, int locale) {
        WritePhase(evaluation, locale, reply->mutable_phase());
        WriteScores(evaluation, locale, reply->mutable_scores());
        WriteIndexes(evaluation, locale, reply->mutable_indexes());
        WriteSafety(evaluation, locale, reply->mutable_safety());
        WriteExercise(evaluation, locale, reply->mutable_exercise());
        WriteProtocols(evaluation, locale, reply->mutable_protocols());
        WriteFlags(evaluation, locale, reply->mutable_flags());
        WriteAskList(locale, workspace, reply);
        if (evaluation.log().has_value()) {
          WriteLogFindings(pack.compiled(), *evaluation.log(), locale,
                           reply->mutable_log());
        }
        WriteContacts(pack, request, locale, reply);
        reply->set_notice(
            TextIn(pack.compiled(), locale, pack.compiled().notice));
      });
}

absl::Status AnswerAssessPhase(const Pack& pack,
                               const v1::AssessRequest& request,
                               Workspace* workspace, v1::PhaseReply* reply) {
  return Answer(pack, request, workspace, reply,
                [&](Evaluation& evaluation, int locale) {
                  WritePhase(evaluation, locale, reply->mutable_phase());
                  WriteIndexes(evaluation, locale, reply->mutable_indexes());
                });
}

absl::Status AnswerScreenSafety(const Pack& pack,
                                const v1::AssessRequest& request,
                                Workspace* workspace, v1::SafetyReply* reply) {
  return Answer(pack, request, workspace, reply,
                [&](Evaluation& evaluation, int locale) {
                  WriteSafety(evaluation, locale, reply->mutable_safety());
                  WriteFlags(evaluation, locale, reply->mutable_flags());
                  WriteAskList(locale, workspace, reply);
                  WriteContacts(pack, request, locale, reply);
                });
}

absl::Status AnswerSelectProtocols(const Pack& pack,
                                   const v1::AssessRequest& request,
                                   Workspace* workspace,
                                   v1::ProtocolReply* reply) {
  return Answer(
      pack, request, workspace, reply, [&](Evaluation& evaluation, int locale) {
        WriteExercise(evaluation, locale, reply->mutable_exercise());
        WriteProtocols(evaluation, locale, reply->mutable_protocols());
      });
}

absl::StatusOr<v1::Assessment> Assess(const Pack& pack,
                                      const v1::AssessRequest& request) {
  return AnswerOnce(&AnswerAssess, pack, request);
}

absl::StatusOr<v1::PhaseReply> AssessPhase(const Pack& pack,
                                           const v1::AssessRequest& request) {
  return AnswerOnce(&AnswerAssessPhase, pack, request);
}

absl::StatusOr<v1::SafetyReply> ScreenSafety(const Pack& pack,
                                             const v1::AssessRequest& request) {
  return AnswerOnce(&AnswerScreenSafety, pack, request);
}

absl::StatusOr<v1::ProtocolReply> SelectProtocols(
    const Pack& pack, const v1::AssessRequest& request) {
  return AnswerOnce(&AnswerSelectProtocols, pack, request);
}

}  // namespace afterleaf
