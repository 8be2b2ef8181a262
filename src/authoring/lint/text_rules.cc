// Texts that say what no text of their language may say.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/authoring/lint/checks.h"
#include "src/authoring/lint/text_uses.h"
#include "src/authoring/phrases.h"

namespace afterleaf {
namespace authoring {
namespace {

class TextRules {
 public:
  TextRules(const CompiledPack& pack, IssueSink* issues)
      : pack_(pack), issues_(issues) {
    for (const TextUse& use : ListTextUses(pack)) {
      if (use.protocol_class != v1::PROTOCOL_CLASS_UNSPECIFIED) {
        classes_[use.text].insert(use.protocol_class);
      }
    }
  }

  void Check() {
    const bool ruled = HasRules(pack_.source.default_locale());
    std::set<std::string> seen;
    for (int i = 0; i < pack_.source.languages_size(); ++i) {
      const v1::Language& language = pack_.source.languages(i);
      // A language and its regions are one to write rules for.
      if (ruled && !HasRules(language.locale()) &&
          seen.insert(LanguageOf(language.locale())).second) {
        issues_->Error(
            "PACK_NO_TEXT_RULES",
            ElementPath("languages", i, language.locale()),
            absl::StrCat(pack_.source.default_locale(),
                         " has text rules and this language has none, so its "
                         "texts may say anything; write the rules for it"));
      }
      for (int k = 0; k < language.texts_size(); ++k) CheckText(i, k);
    }
  }

 private:
  static std::string LanguageOf(absl::string_view locale) {
    return std::string(locale.substr(0, locale.find('-')));
  }
  // The rules of a language hold for its regions too.
  static bool Concerns(const v1::TextRule& rule, absl::string_view locale) {
    return rule.locale() == locale || rule.locale() == LanguageOf(locale);
  }
  bool HasRules(absl::string_view locale) const {
    return std::any_of(
        pack_.source.text_rules().begin(), pack_.source.text_rules().end(),
        [&](const v1::TextRule& rule) { return Concerns(rule, locale); });
  }

  bool LooksAt(const v1::TextRule& rule, TextId text) const {
    if (rule.classes().empty()) return true;
    const auto found = classes_.find(text);
    return found != classes_.end() &&
           std::any_of(rule.classes().begin(), rule.classes().end(),
                       [&](int of) { return found->second.count(of) > 0; });
  }

  void CheckText(int language, int position) {
    const v1::Language& source = pack_.source.languages(language);
    const v1::Text& text = source.texts(position);
    const TextId id = pack_.text_by_id.at(text.id());
    for (const v1::TextRule& rule : pack_.source.text_rules()) {
      if (!Concerns(rule, source.locale()) || !LooksAt(rule, id) ||
          !BreaksTextRule(text.text(), rule)) {
        continue;
      }
      issues_->Error(
          "PACK_TEXT_RULE", TextPath(pack_, language, position),
          absl::StrCat("breaks text rule \"", rule.id(), "\": ", rule.about()));
    }
  }

  const CompiledPack& pack_;
  IssueSink* issues_;
  // Classes of the protocols that a text belongs to.
  std::map<TextId, std::set<int>> classes_;
};

}  // namespace

void CheckTextRules(const CompiledPack& pack, IssueSink* issues) {
  TextRules(pack, issues).Check();
}

}  // namespace authoring
}  // namespace afterleaf
