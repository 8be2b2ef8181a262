#ifndef AFTERLEAF_PACK_TEXTS_H_
#define AFTERLEAF_PACK_TEXTS_H_

#include "absl/strings/string_view.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Position of the language for a locale: the locale itself, else its language
// without region ("es" for "es-MX"), else the pack's default.
int FindLocale(const CompiledPack& pack, absl::string_view locale);

// A text in a locale; where that one lacks it in its language without region,
// else in the default language, and empty where none has it.
LentText TextIn(const CompiledPack& pack, int locale, TextId text);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_TEXTS_H_
