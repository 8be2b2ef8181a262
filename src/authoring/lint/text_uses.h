// What the texts of a pack are for.

#ifndef AFTERLEAF_AUTHORING_LINT_TEXT_USES_H_
#define AFTERLEAF_AUTHORING_LINT_TEXT_USES_H_

#include <string>
#include <vector>

#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace authoring {

struct TextUse {
  enum class Role {
    // Our label of an item of a scale, or the question of the input that holds
    // its answer; never translated.
    kItemLabel,
    // What a person is told to do, or why.
    kAdvice,
    // A statement that is shown as not supported.
    kUnsupported,
    kOther,
  };
  TextId text;
  Role role = Role::kOther;
  // The field that names the text, for advice and statements.
  std::string path;
  // Of texts of protocols, else PROTOCOL_CLASS_UNSPECIFIED.
  v1::ProtocolClass protocol_class = v1::PROTOCOL_CLASS_UNSPECIFIED;
};

// Every place of the pack that a text is read from. No entry has kNoText.
std::vector<TextUse> ListTextUses(const CompiledPack& pack);

// Whether evidence is too weak, or against, for anything but "not supported".
bool IsUnsupported(const v1::Evidence& evidence);

// "languages[0] en.texts[3] notice".
std::string TextPath(const CompiledPack& pack, int language, int text);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_LINT_TEXT_USES_H_
