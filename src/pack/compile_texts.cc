#include <algorithm>

#include "absl/strings/string_view.h"
#include "src/base/field_reader.h"
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

struct TextPlace {
  absl::string_view id;
  absl::string_view text;
};

TextPlace ReadText(absl::string_view bytes) {
  TextPlace place;
  FieldReader fields(bytes);
  while (fields.Next()) {
    if (fields.number() == v1::Text::kIdFieldNumber) {
      place.id = fields.content();
    } else if (fields.number() == v1::Text::kTextFieldNumber) {
      place.text = fields.content();
    }
  }
  return place;
}

// A language but for its texts.
struct LanguageHead {
  absl::string_view locale;
  bool awaiting_review = false;
};

LanguageHead ReadHead(absl::string_view bytes) {
  LanguageHead head;
  FieldReader fields(bytes);
  while (fields.Next()) {
    if (fields.number() == v1::Language::kLocaleFieldNumber) {
      head.locale = fields.content();
    } else if (fields.number() == v1::Language::kAwaitingReviewFieldNumber) {
      head.awaiting_review = fields.value() != 0;
    }
  }
  return head;
}

// The numbers of texts by their ids.
class TextIds {
 public:
  explicit TextIds(CompiledPack* pack) : pack_(pack) {}

  // The number of a text, a new one where no language had it before.
  TextId Of(absl::string_view id) {
    // Languages mostly have their texts in the same order.
    if (next_ == ids_.size() || ids_[next_] != id) {
      const auto [entry, added] =
          pack_->text_by_id.emplace(id, static_cast<TextId>(ids_.size()));
      if (added) ids_.push_back(id);
      next_ = static_cast<size_t>(entry->second);
    }
    return static_cast<TextId>(next_++);
  }

 private:
  CompiledPack* pack_;
  std::vector<absl::string_view> ids_;
  size_t next_ = 0;  // behind the text asked for last
};

void CompileLanguage(absl::string_view bytes, int locale, const Path& path,
                     TextIds* ids, CompileContext* context) {
  std::vector<absl::string_view>& texts = context->pack->texts[locale];
  int index = 0;
  FieldReader fields(bytes);
  while (fields.Next()) {
    if (fields.number() != v1::Language::kTextsFieldNumber) continue;
    const TextPlace place = ReadText(fields.content());
    const Path text_path = {path, "texts", index++, place.id};
    const TextId id = ids->Of(place.id);
    if (texts.size() <= static_cast<size_t>(id)) texts.resize(id + 1);
    if (place.text.empty()) {
      context->issues->Error("PACK_EMPTY_TEXT", text_path,
                             "a text must say something");
    } else if (!texts[id].empty()) {
      context->issues->Error("PACK_DUPLICATE_ID", text_path,
                             "this language has the text already");
    }
    texts[id] = place.text;
  }
}

}  // namespace

// Entries of one locale are joined, so that texts can stand in several files.
// Texts are two thirds of a pack, and a call needs few of them: they are only
// found, and stay where they stand.
void CompileTexts(CompileContext* context) {
  CompiledPack* pack = context->pack;
  TextIds ids(pack);
  int index = 0;
  FieldReader fields(pack->bytes);
  while (fields.Next()) {
    if (fields.number() != v1::Pack::kLanguagesFieldNumber) continue;
    const LanguageHead head = ReadHead(fields.content());
    const Path path = {"languages", index++, head.locale};
    if (head.locale.empty()) {
      context->issues->Error("PACK_BAD_ID", path,
                             "a language needs a locale such as \"en\"");
    }
    const int locale = LocalePosition(pack, head.locale);
    if (locale >= kMaxLanguages) {
      context->issues->Error(
          "PACK_TOO_LARGE", "languages",
          {"a pack has at most ", kMaxLanguages, " languages"});
      return;
    }
    if (head.awaiting_review) pack->awaiting_review[locale] = true;
    CompileLanguage(fields.content(), locale, path, &ids, context);
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
