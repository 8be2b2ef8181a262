#include <algorithm>

#include "src/base/limits.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

int LocalePosition(CompiledPack* pack, absl::string_view locale) {
  for (size_t i = 0; i < pack->locales.size(); ++i) {
    if (pack->locales[i] == locale) return static_cast<int>(i);
  }
  pack->locales.emplace_back(locale);
  pack->texts.emplace_back();
  pack->awaiting_review.push_back(false);
  return static_cast<int>(pack->locales.size()) - 1;
}

}  // namespace

// Entries of one locale are joined, so that texts can stand in several files.
void CompileTexts(CompileContext* context) {
  CompiledPack* pack = context->pack;
  int language_index = 0;
  for (const v1::Language& language : pack->source.languages()) {
    const Path path = {"languages", language_index++, language.locale()};
    if (language.locale().empty()) {
      context->issues->Error("PACK_BAD_ID", path,
                             "a language needs a locale such as \"en\"");
    }
    const int locale = LocalePosition(pack, language.locale());
    if (locale >= kMaxLanguages) {
      context->issues->Error(
          "PACK_TOO_LARGE", "languages",
          {"a pack has at most ", kMaxLanguages, " languages"});
      return;
    }
    if (language.awaiting_review()) pack->awaiting_review[locale] = true;
    int text_index = 0;
    for (const v1::Text& text : language.texts()) {
      const Path text_path = {path, "texts", text_index++, text.id()};
      const auto [entry, added] = pack->text_by_id.emplace(
          text.id(), static_cast<TextId>(pack->text_by_id.size()));
      std::vector<absl::string_view>& texts = pack->texts[locale];
      if (texts.size() <= static_cast<size_t>(entry->second)) {
        texts.resize(entry->second + 1);
      }
      if (text.text().empty()) {
        context->issues->Error("PACK_EMPTY_TEXT", text_path,
                               "a text must say something");
      } else if (!texts[entry->second].empty()) {
        context->issues->Error("PACK_DUPLICATE_ID", text_path,
                               "this language has the text already");
      }
      texts[entry->second] = text.text();
    }
  }
  for (std::vector<absl::string_view>& texts : pack->texts) {
    texts.resize(pack->text_by_id.size());
  }
  for (absl::string_view locale : pack->locales) {
    const absl::string_view language = locale.substr(0, locale.find('-'));
    const auto at =
        std::find(pack->locales.begin(), pack->locales.end(), language);
    pack->language_of_locale.push_back(
        at == pack->locales.end()
            ? -1
            : static_cast<int>(at - pack->locales.begin()));
  }
  bool found = false;
  for (size_t i = 0; i < pack->locales.size(); ++i) {
    if (pack->locales[i] == pack->source.default_locale()) {
      pack->default_locale = static_cast<int>(i);
      found = true;
    }
  }
  if (!found) {
    context->issues->Error(
        "PACK_UNKNOWN_ID", "default_locale",
        "the default locale has no texts; name one of `languages`");
  }

  pack->notice = context->RequiredText(pack->source.notice(), "notice");
  for (int tier = 0; tier < 4; ++tier) {
    pack->tier_title[tier] =
        context->RequiredText({"tier.T", tier}, "languages");
    pack->tier_about[tier] = context->OptionalText({"tier.T", tier, ".about"});
    pack->intensity_title[tier] = context->RequiredText(
        {"intensity.", v1::Intensity_Name(static_cast<v1::Intensity>(tier))},
        "languages");
  }
}

}  // namespace afterleaf
