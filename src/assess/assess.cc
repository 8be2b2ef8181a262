#include "afterleaf/assess.h"

#include <optional>

#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "src/assess/evaluation.h"
#include "src/assess/write_reply.h"
#include "src/pack/texts.h"
#include "src/safety/directory.h"

namespace afterleaf {
namespace {

std::optional<int64_t> Now(const v1::AssessRequest& request) {
  return request.has_as_of_s() ? std::optional<int64_t>(request.as_of_s())
                               : std::nullopt;
}

}  // namespace

absl::StatusOr<v1::Assessment> Assess(const Pack& pack,
                                      const v1::AssessRequest& request) {
  Evaluation evaluation(pack.compiled());
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  const int locale = FindLocale(pack.compiled(), request.locale());
  v1::Assessment reply;
  WritePhase(evaluation, locale, reply.mutable_phase());
  WriteScores(evaluation, locale, reply.mutable_scores());
  WriteIndexes(evaluation, locale, reply.mutable_indexes());
  WriteSafety(evaluation, locale, reply.mutable_safety());
  WriteExercise(evaluation, locale, reply.mutable_exercise());
  WriteProtocols(evaluation, locale, reply.mutable_protocols());
  WriteFlags(evaluation, locale, reply.mutable_flags());
  *reply.mutable_issues() = evaluation.reading().issues;
  WriteAskList(evaluation, locale, reply.mutable_ask());
  AddContacts(pack.compiled(), request.region(), locale, Now(request),
              reply.mutable_contacts());
  reply.set_notice(TextIn(pack.compiled(), locale, pack.compiled().notice));
  *reply.mutable_pack() = pack.identity();
  return reply;
}

absl::StatusOr<v1::PhaseReply> AssessPhase(const Pack& pack,
                                           const v1::AssessRequest& request) {
  Evaluation evaluation(pack.compiled());
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  const int locale = FindLocale(pack.compiled(), request.locale());
  v1::PhaseReply reply;
  WritePhase(evaluation, locale, reply.mutable_phase());
  WriteIndexes(evaluation, locale, reply.mutable_indexes());
  *reply.mutable_issues() = evaluation.reading().issues;
  *reply.mutable_pack() = pack.identity();
  return reply;
}

absl::StatusOr<v1::SafetyReply> ScreenSafety(const Pack& pack,
                                             const v1::AssessRequest& request) {
  Evaluation evaluation(pack.compiled());
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  const int locale = FindLocale(pack.compiled(), request.locale());
  v1::SafetyReply reply;
  WriteSafety(evaluation, locale, reply.mutable_safety());
  WriteFlags(evaluation, locale, reply.mutable_flags());
  *reply.mutable_issues() = evaluation.reading().issues;
  WriteAskList(evaluation, locale, reply.mutable_ask());
  AddContacts(pack.compiled(), request.region(), locale, Now(request),
              reply.mutable_contacts());
  *reply.mutable_pack() = pack.identity();
  return reply;
}

absl::StatusOr<v1::ProtocolReply> SelectProtocols(
    const Pack& pack, const v1::AssessRequest& request) {
  Evaluation evaluation(pack.compiled());
  absl::Status status = evaluation.Run(request);
  if (!status.ok()) return status;
  const int locale = FindLocale(pack.compiled(), request.locale());
  v1::ProtocolReply reply;
  WriteExercise(evaluation, locale, reply.mutable_exercise());
  WriteProtocols(evaluation, locale, reply.mutable_protocols());
  *reply.mutable_issues() = evaluation.reading().issues;
  *reply.mutable_pack() = pack.identity();
  return reply;
}

}  // namespace afterleaf
