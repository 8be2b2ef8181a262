#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/afterleaf.h"
#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "afterleaf/scale.h"
#include "afterleaf/use_log.h"
#include "src/base/limits.h"
#include "src/base/parse.h"
#include "src/c/boundary.h"
#include "src/c/objects.h"

namespace afterleaf {
namespace {

// A pure function of the C++ API.
template <class Request, class Reply>
using Question = absl::StatusOr<Reply> (*)(const Pack&, const Request&);

template <class Request, class Reply>
afterleaf_status Answer(Question<Request, Reply> question,
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
    Request request;
    status = ParseStrict(bytes, kMaxRequestBytes, &request);
    if (!status.ok()) return status;
    const absl::StatusOr<Reply> answer = question(engine->pack, request);
    if (!answer.ok()) return answer.status();
    HandOver(SerializeDeterministic(*answer), reply);
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace afterleaf

// Function of the C ABI, function of the C++ API.
#define AFTERLEAF_QUESTION(name, question)                                 \
  extern "C" afterleaf_status name(                                        \
      const afterleaf_engine* engine, afterleaf_bytes request,             \
      afterleaf_buffer** reply, afterleaf_error** error) noexcept {        \
    return afterleaf::Answer(&afterleaf::question, engine, request, reply, \
                             error);                                       \
  }

AFTERLEAF_QUESTION(afterleaf_analyze_log, AnalyzeUseLog)
AFTERLEAF_QUESTION(afterleaf_assess, Assess)
AFTERLEAF_QUESTION(afterleaf_assess_phase, AssessPhase)
AFTERLEAF_QUESTION(afterleaf_crisis_contacts, CrisisContacts)
AFTERLEAF_QUESTION(afterleaf_describe_pack, DescribePack)
AFTERLEAF_QUESTION(afterleaf_explain, Explain)
AFTERLEAF_QUESTION(afterleaf_score_scale, ScoreScale)
AFTERLEAF_QUESTION(afterleaf_screen_safety, ScreenSafety)
AFTERLEAF_QUESTION(afterleaf_select_protocols, SelectProtocols)

#undef AFTERLEAF_QUESTION
