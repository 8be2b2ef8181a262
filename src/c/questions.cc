#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/afterleaf.h"
#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "afterleaf/use_log.h"
#include "src/assess/answer.h"
#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/base/parse.h"
#include "src/c/boundary.h"
#include "src/c/call_rooms.h"
#include "src/c/objects.h"

namespace afterleaf {
namespace {

// What answers a request, both on the arena of the room.
template <class Request, class Reply>
using Answerer = absl::Status (*)(const Pack&, const Request&, Workspace*,
                                  Reply*);

// A pure function of the C++ API that needs no workspace.
template <class Request, class Reply>
using Question = absl::StatusOr<Reply> (*)(const Pack&, const Request&);

template <class Request, class Reply, Question<Request, Reply> question>
absl::Status WithoutWorkspace(const Pack& pack, const Request& request,
                              Workspace*, Reply* reply) {
  absl::StatusOr<Reply> answer = question(pack, request);
  if (!answer.ok()) return answer.status();
  reply->MergeFrom(*answer);
  return absl::OkStatus();
}

absl::Status ScoreInRoom(const Pack& pack, const v1::ScoreScaleRequest& request,
                         Workspace* workspace, v1::ScaleResult* reply) {
  return AnswerScoreScale(pack, request, &workspace->scale, reply);
}

template <class Request, class Reply>
afterleaf_status Answer(Answerer<Request, Reply> answerer,
                        const afterleaf_engine* engine,
                        afterleaf_bytes request_bytes, afterleaf_buffer** reply,
                        afterleaf_error** error) noexcept {
  return Guard(error, [&]() -> absl::Status {
    if (reply == nullptr) return NullArgument("reply");
    *reply = nullptr;
    if (engine == nullptr) return NullArgument("engine");
    absl::string_view bytes;
    absl::Status status = Borrow(request_bytes, &bytes);
    if (!status.ok()) return status;
    const CallRooms::Loan room(engine->rooms.get());
    MessageMaker messages(room->arena());
    Request* const request = messages.New<Request>();
    status = ParseStrict(bytes, kMaxRequestBytes, request);
    if (!status.ok()) return status;
    Reply* const answer = messages.New<Reply>();
    status = answerer(engine->pack, *request, room->workspace(), answer);
    if (!status.ok()) return status;
    HandOver(SerializeInto(*answer, room->space()), reply);
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace afterleaf

// Function of the C ABI, and what answers it.
#define AFTERLEAF_ANSWERED_BY(name, answerer)                             \
  extern "C" afterleaf_status name(                                       \
      const afterleaf_engine* engine, afterleaf_bytes request,            \
      afterleaf_buffer** reply, afterleaf_error** error) noexcept {       \
    return afterleaf::Answer(&(answerer), engine, request, reply, error); \
  }
#define AFTERLEAF_QUESTION(name, question, Request, Reply)                   \
  AFTERLEAF_ANSWERED_BY(name,                                                \
                        (afterleaf::WithoutWorkspace<afterleaf::v1::Request, \
                                                     afterleaf::v1::Reply,   \
                                                     &afterleaf::question>))

AFTERLEAF_ANSWERED_BY(afterleaf_assess, afterleaf::AnswerAssess)
AFTERLEAF_ANSWERED_BY(afterleaf_assess_phase, afterleaf::AnswerAssessPhase)
AFTERLEAF_ANSWERED_BY(afterleaf_screen_safety, afterleaf::AnswerScreenSafety)
AFTERLEAF_ANSWERED_BY(afterleaf_select_protocols,
                      afterleaf::AnswerSelectProtocols)
AFTERLEAF_ANSWERED_BY(afterleaf_score_scale, afterleaf::ScoreInRoom)

AFTERLEAF_QUESTION(afterleaf_analyze_log, AnalyzeUseLog, AnalyzeUseLogRequest,
                   UseLogAnalysis)
AFTERLEAF_QUESTION(afterleaf_crisis_contacts, CrisisContacts,
                   CrisisContactsRequest, CrisisContactsReply)
AFTERLEAF_QUESTION(afterleaf_describe_pack, DescribePack, DescribePackRequest,
                   PackDescription)
AFTERLEAF_QUESTION(afterleaf_explain, Explain, ExplainRequest, Explanation)

#undef AFTERLEAF_ANSWERED_BY
#undef AFTERLEAF_QUESTION
