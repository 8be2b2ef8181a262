#include "src/pack/texts.h"

#include "src/base/message.h"

namespace afterleaf {

int FindLocale(const CompiledPack& pack, absl::string_view locale) {
  const absl::string_view language = locale.substr(0, locale.find('-'));
  int found = pack.default_locale;
  for (size_t i = 0; i < pack.locales.size(); ++i) {
    if (pack.locales[i] == locale) return static_cast<int>(i);
    if (pack.locales[i] == language) found = static_cast<int>(i);
  }
  return found;
}

LentText TextIn(const CompiledPack& pack, int locale, TextId text) {
  if (text == kNoText) return LentText();
  absl::string_view found = pack.texts[locale][text];
  const int language = pack.language_of_locale[locale];
  if (found.empty() && language >= 0) found = pack.texts[language][text];
  if (found.empty()) found = pack.texts[pack.default_locale][text];
  return LentText(found);
}

}  // namespace afterleaf
