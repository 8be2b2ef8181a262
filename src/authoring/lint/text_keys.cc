// Languages against the default language, text by text.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/lint/checks.h"
#include "src/authoring/lint/text_uses.h"

namespace afterleaf {
namespace authoring {
namespace {

using Role = TextUse::Role;

// The names in "{name}".
std::set<std::string> Placeholders(absl::string_view text) {
  std::set<std::string> names;
  for (size_t open = text.find('{'); open != absl::string_view::npos;
       open = text.find('{', open + 1)) {
    const size_t close = text.find('}', open);
    if (close == absl::string_view::npos) break;
    names.insert(std::string(text.substr(open, close - open + 1)));
  }
  return names;
}

class TextKeys {
 public:
  TextKeys(const CompiledPack& pack, IssueSink* issues)
      : pack_(pack), issues_(issues) {
    for (const TextUse& use : ListTextUses(pack)) {
      used_.insert(use.text);
      (use.role == Role::kItemLabel ? labels_ : words_).insert(use.text);
    }
    // A label that is a text of something else too is translated for that.
    for (TextId word : words_) labels_.erase(word);
  }

  void Check() {
    for (int i = 0; i < pack_.source.languages_size(); ++i) {
      const v1::Language& language = pack_.source.languages(i);
      for (int k = 0; k < language.texts_size(); ++k) {
        const TextId text = pack_.text_by_id.at(language.texts(k).id());
        if (language.locale() == pack_.source.default_locale()) {
          CheckDefault(text, TextPath(pack_, i, k));
        } else {
          CheckTranslation(language.texts(k), text, language.locale(),
                           TextPath(pack_, i, k));
        }
      }
    }
  }

 private:
  absl::string_view InDefault(TextId text) const {
    return pack_.texts[pack_.default_locale][text];
  }

  void CheckDefault(TextId text, const std::string& path) {
    if (used_.count(text) == 0) {
      issues_->Warning("PACK_TEXT_KEYS", path,
                       "nothing in the pack reads this text; mend its id or "
                       "remove it");
      return;
    }
    if (labels_.count(text) > 0) return;
    std::vector<std::string> without;
    for (size_t i = 0; i < pack_.locales.size(); ++i) {
      // A region may leave to its language what is no different there.
      const int language = pack_.language_of_locale[i];
      const bool regional = language >= 0 && language != static_cast<int>(i);
      if (!regional && pack_.texts[i][text].empty()) {
        without.emplace_back(pack_.locales[i]);
      }
    }
    if (without.empty()) return;
    issues_->Error(
        "PACK_TEXT_KEYS", path,
        absl::StrCat("there is no such text in ", absl::StrJoin(without, ", "),
                     "; translate it"));
  }

  void CheckTranslation(const v1::Text& text, TextId id,
                        const std::string& locale, const std::string& path) {
    if (labels_.count(id) > 0) {
      issues_->Error("PACK_TRANSLATED_ITEM", path,
                     "labels of scale items are not translated: a translated "
                     "item is another instrument; remove this text");
      return;
    }
    if (InDefault(id).empty()) {
      issues_->Error("PACK_TEXT_KEYS", path,
                     absl::StrCat(pack_.source.default_locale(),
                                  " has no such text; mend the id, or write "
                                  "the text there too"));
      return;
    }
    const std::set<std::string> expected = Placeholders(InDefault(id));
    if (Placeholders(text.text()) == expected) return;
    issues_->Error(
        "PACK_PLACEHOLDER", path,
        absl::StrCat(
            "the placeholders are not those of ", pack_.source.default_locale(),
            "; ", locale, " needs ",
            expected.empty() ? "none" : absl::StrJoin(expected, ", ")));
  }

  const CompiledPack& pack_;
  IssueSink* issues_;
  std::set<TextId> used_;
  // Texts that are labels of items and nothing else.
  std::set<TextId> labels_;
  std::set<TextId> words_;
};

}  // namespace

void CheckTextKeys(const CompiledPack& pack, IssueSink* issues) {
  TextKeys(pack, issues).Check();
}

}  // namespace authoring
}  // namespace afterleaf
