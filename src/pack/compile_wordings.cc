#include "src/pack/compile_context.h"
#include "src/pack/wording_check.h"

namespace afterleaf {
namespace {

const char* CodeOf(WordingFault fault) {
  switch (fault) {
    case WordingFault::kUnknownScale:
    case WordingFault::kUnknownItem:
      return "PACK_UNKNOWN_ID";
    case WordingFault::kNoLocale:
      return "PACK_BAD_ID";
    case WordingFault::kTwice:
      return "PACK_DUPLICATE_ID";
    case WordingFault::kNotPermitted:
      return "PACK_WORDING_LICENCE";
    case WordingFault::kUnknownValue:
      return "PACK_UNKNOWN_VALUE";
    case WordingFault::kNoText:
      break;
  }
  return "PACK_EMPTY_TEXT";
}

}  // namespace

void CompileWordings(CompileContext* context) {
  WordingChecker checker(*context->pack, /*stated_permission_counts=*/false);
  int index = 0;
  for (const v1::ScaleWording& wording : context->pack->source.wordings()) {
    checker.Check(
        wording, {"wordings", index++, wording.scale()},
        [&](WordingFault fault, const Path& path, absl::string_view message) {
          context->issues->Error(CodeOf(fault), path, message);
        });
  }
}

}  // namespace afterleaf
