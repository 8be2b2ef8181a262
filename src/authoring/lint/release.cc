// What may stay open while a pack is written, but not when people get it.

#include <set>
#include <string>

#include "src/authoring/lint/checks.h"

namespace afterleaf {
namespace authoring {

void CheckRelease(const CompiledPack& pack, IssueSink* issues) {
  int position = 0;
  for (const v1::CrisisService& service : pack.source.services()) {
    const std::string path = ElementPath("services", position++, service.id());
    if (!service.verified_on().empty()) continue;
    issues->Error("PACK_UNVERIFIED", path,
                  "nobody has checked this way to reach help; check it and "
                  "write the day to verified_on");
  }
  std::set<std::string> seen;
  position = 0;
  for (const v1::Language& language : pack.source.languages()) {
    const std::string path =
        ElementPath("languages", position++, language.locale());
    if (!language.awaiting_review() || !seen.insert(language.locale()).second) {
      continue;
    }
    issues->Warning("PACK_UNVERIFIED", path,
                    "no clinician who speaks this language has read its texts; "
                    "have them read, then remove awaiting_review");
  }
}

}  // namespace authoring
}  // namespace afterleaf
