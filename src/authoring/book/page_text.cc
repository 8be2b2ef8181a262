// The texts of a page: prose with links, what a person reads, conditions.

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/book/page.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// A sentence that is longer, or has groups within groups, becomes a list.
constexpr size_t kLongestSentence = 120;

bool IsHardToFollow(const ConditionPhrase& phrase,
                    const std::vector<SentencePiece>& pieces) {
  size_t length = 0;
  for (const SentencePiece& piece : pieces) length += piece.words.size();
  const bool nested = std::any_of(
      phrase.members.begin(), phrase.members.end(),
      [](const ConditionPhrase& member) { return !member.members.empty(); });
  return !phrase.members.empty() && (nested || length > kLongestSentence);
}

bool IsWordCharacter(char c) {
  return absl::ascii_isalnum(c) || c == '_' || c == '-' || c == '.';
}

// The length of the word at the start of `text`, without a full stop that ends
// a sentence.
size_t WordLength(absl::string_view text) {
  size_t length = 0;
  while (length < text.size() && IsWordCharacter(text[length])) ++length;
  while (length > 1 && (text[length - 1] == '.' || text[length - 1] == '-')) {
    --length;
  }
  return length;
}

size_t AddressLength(absl::string_view text) {
  size_t length = text.find_first_of(" \t\n<>\"'|");
  if (length == absl::string_view::npos) length = text.size();
  while (length > 0 && absl::StrContains(".,;)", text.substr(length - 1, 1))) {
    --length;
  }
  return length;
}

}  // namespace

void Page::OtherLanguages(const std::string& text_id,
                          const std::string& otherwise) {
  const std::string& id = text_id.empty() ? otherwise : text_id;
  if (DefaultText(pack(), id).empty()) return;
  for (const std::string& locale : Locales(pack())) {
    if (locale == pack().default_locale()) continue;
    const std::string text = LocaleText(pack(), locale, id);
    if (!text.empty()) {
      const bool waits = AwaitsReview(pack(), locale);
      html_.Element("p", text,
                    {{"class", waits ? "said other waits" : "said other"},
                     {"lang", locale}});
    } else if (!absl::StrContains(locale, '-')) {
      // One of a region falls back to its language.
      html_.Element("p",
                    absl::StrCat(locale, ": no text; ", pack().default_locale(),
                                 " is shown"),
                    {{"class", "note"}});
    }
  }
}

void Page::Prose(absl::string_view text) {
  std::string plain;
  const auto flush = [&] {
    html_.Text(plain);
    plain.clear();
  };
  while (!text.empty()) {
    if (absl::StartsWith(text, "https://")) {
      flush();
      const std::string address(text.substr(0, AddressLength(text)));
      html_.Element("a", address,
                    {{"href", address}, {"rel", "noreferrer noopener"}});
      text.remove_prefix(address.size());
      continue;
    }
    const size_t length = WordLength(text);
    if (length == 0) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    const absl::string_view word = text.substr(0, length);
    const Place place = anchors_.OfWord(word);
    if (place.id.empty()) {
      plain.append(word.data(), word.size());
    } else {
      flush();
      Link(place);
    }
    text.remove_prefix(length);
  }
  flush();
}

void Page::Paragraph(absl::string_view text) {
  const Tag tag(&html_, "p");
  Prose(text);
}

void Page::PersonText(absl::string_view text_id) {
  const std::string text = DefaultText(pack(), text_id);
  if (text.empty()) return;
  html_.Element("p", text,
                {{"class", "said"}, {"lang", pack().default_locale()}});
  OtherLanguages(std::string(text_id), "");
}

void Page::PersonText(const std::string& text_id,
                      const std::string& otherwise) {
  PersonText(text_id.empty() ? otherwise : text_id);
}

void Page::WritePieces(const std::vector<SentencePiece>& pieces) {
  for (const SentencePiece& piece : pieces) {
    const Place place =
        piece.fact.empty() ? Place{} : anchors_.OfFact(piece.fact);
    if (place.id.empty()) {
      html_.Text(piece.words);
    } else {
      Link(place, piece.words);
    }
  }
}

void Page::WritePhrase(const ConditionPhrase& phrase) {
  const std::vector<SentencePiece> pieces = SentencePieces(phrase);
  if (!IsHardToFollow(phrase, pieces)) return WritePieces(pieces);
  html_.Text(absl::StrCat(GroupWords(phrase), ":"));
  const Tag list(&html_, "ul", {{"class", "condition"}});
  for (const ConditionPhrase& member : phrase.members) {
    const Tag item(&html_, "li");
    WritePhrase(member);
  }
}

void Page::Condition(const v1::Condition& condition) {
  const Tag tag(&html_, "div", {{"class", "when"}});
  WritePhrase(DescribeCondition(pack(), condition));
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
