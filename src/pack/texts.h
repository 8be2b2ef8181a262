#ifndef AFTERLEAF_PACK_TEXTS_H_
#define AFTERLEAF_PACK_TEXTS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Position of the language for a locale: the locale itself, else its language
// without region ("es" for "es-MX"), else the pack's default.
int FindLocale(const CompiledPack& pack, absl::string_view locale);

// A text in a language, in the default language where that one lacks it, empty
// where both do.
std::string TextIn(const CompiledPack& pack, int locale, TextId text);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_TEXTS_H_
