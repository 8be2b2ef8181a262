// What nobody has verified yet: every figure that was not read in a source or
// was chosen, every crisis entry without a date, every language without a
// reader.

#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// What an entry of the list shows beside its link.
struct Open {
  Place place;
  std::string words;
};

// The groups of the list, in its order.
enum Group { kUnread, kChosen, kNoEvidence, kGroups };

struct GroupWords {
  absl::string_view title;
  absl::string_view about;
};

constexpr GroupWords kGroupWords[kGroups] = {
    {"Stated, but the source was not re-read",
     "UNVERIFIED: from general knowledge. Each needs somebody who reads the "
     "source and compares."},
    {"Cautious choices of the project",
     "DESIGN: not a measured clinical fact. Each needs clinical sign-off."},
    {"Entries that state no evidence",
     "Nothing is said about what supports these."},
};

class OpenList {
 public:
  explicit OpenList(const v1::Pack& pack) {
    for (const auto& scale : pack.scales()) AddScale(pack, scale);
    for (const auto& index : pack.indexes()) {
      Add({Kind::kIndex, index.id()}, IndexTitle(pack, index), index);
    }
    Add({Kind::kChapter, "phases"}, "windows, severity and score steps",
        pack.phase_model());
    for (const auto& finding : pack.findings()) {
      Add({Kind::kFinding, finding.id()}, "", finding);
    }
    for (const auto& alert : pack.alerts()) {
      Add({Kind::kAlert, alert.id()}, v1::Tier_Name(alert.tier()), alert);
    }
    for (const auto& limit : pack.limits()) {
      Add({Kind::kLimit, limit.id()}, "", limit);
    }
    for (const auto& protocol : pack.protocols()) {
      Add({Kind::kProtocol, protocol.id()}, ProtocolTitle(pack, protocol),
          protocol);
    }
    for (const auto& rule : pack.use_log_rules()) {
      Add({Kind::kLogRule, rule.id()}, rule.flag(), rule);
    }
    for (const auto& rule : pack.metric_rules()) {
      Add({Kind::kLogRule, rule.id()}, rule.flag(), rule);
    }
    for (const auto& topic : pack.topics()) {
      int number = 0;
      for (const auto& statement : topic.statements()) {
        ++number;
        // A claim stands in the list itself.
        if (!statement.claim().empty()) continue;
        Add({Kind::kTopic, topic.id()}, absl::StrCat("statement ", number),
            statement);
      }
    }
    for (const auto& claim : pack.claims()) {
      Add({Kind::kClaim, claim.id()}, "", claim);
    }
  }

  const std::vector<Open>& group(int group) const { return groups_[group]; }

 private:
  template <class Part>
  void Add(const Place& place, const std::string& words, const Part& part) {
    if (!part.has_evidence()) {
      groups_[kNoEvidence].push_back({place, words});
    } else if (part.evidence().verification() == v1::UNVERIFIED) {
      groups_[kUnread].push_back({place, words});
    } else if (part.evidence().verification() == v1::DESIGN) {
      groups_[kChosen].push_back({place, words});
    }
  }

  void AddScale(const v1::Pack& pack, const v1::Scale& scale) {
    const Place place{Kind::kScale, scale.id()};
    Add(place, ScaleTitle(pack, scale), scale);
    for (const auto& change : scale.changes()) {
      Add(place, "threshold of change", change);
    }
  }

  std::array<std::vector<Open>, kGroups> groups_;
};

std::string KindTitle(Kind kind) {
  if (kind == Kind::kChapter) return "Phase model";
  if (kind == Kind::kIndex) return "Indexes";
  std::string title(KindWord(kind));
  title[0] = absl::ascii_toupper(title[0]);
  return absl::StrCat(title, "s");
}

void WriteKind(Kind kind, const std::vector<const Open*>& open, Page* page) {
  Html& html = page->html();
  const Tag entry(&html, "div", {{"class", "entry open-kind"}});
  html.Element("h4", absl::StrCat(KindTitle(kind), " (", open.size(), ")"));
  const Tag list(&html, "ul", {{"class", "columns"}});
  for (const Open* item : open) {
    const Tag tag(&html, "li");
    page->Link(item->place,
               kind == Kind::kChapter ? "the phase model" : item->place.id);
    if (!item->words.empty() && item->words != item->place.id) {
      html.Text(absl::StrCat(" ", item->words));
    }
  }
}

void WriteGroup(const GroupWords& words, const std::vector<Open>& open,
                Page* page) {
  if (open.empty()) return;
  Html& html = page->html();
  html.Element("h3", absl::StrCat(words.title, " (", open.size(), ")"));
  html.Element("p", words.about);
  std::map<Kind, std::vector<const Open*>> by_kind;
  for (const Open& item : open) by_kind[item.place.kind].push_back(&item);
  for (const auto& [kind, items] : by_kind) WriteKind(kind, items, page);
}

void WriteServices(Page* page) {
  std::vector<const v1::CrisisService*> unverified;
  for (const v1::CrisisService& service : page->pack().services()) {
    if (service.verified_on().empty()) unverified.push_back(&service);
  }
  if (unverified.empty()) return;
  Html& html = page->html();
  html.Element("h3", absl::StrCat("Crisis entries that nobody has checked (",
                                  unverified.size(), ")"));
  html.Element("p",
               "No date says that a person called or opened it. Withheld "
               "ones are not given to people.");
  const Tag list(&html, "ul", {{"class", "columns"}});
  for (const v1::CrisisService* service : unverified) {
    const Tag item(&html, "li", {{"class", "entry"}});
    page->Link({Kind::kService, service->id()});
    html.Text(IsWithheld(*service) ? " withheld" : " given to people");
  }
}

void WriteLanguages(Page* page) {
  std::vector<std::string> waiting;
  for (const std::string& locale : Locales(page->pack())) {
    if (AwaitsReview(page->pack(), locale)) waiting.push_back(locale);
  }
  if (waiting.empty()) return;
  Html& html = page->html();
  html.Element(
      "h3", absl::StrCat("Languages awaiting review (", waiting.size(), ")"));
  html.Element("p",
               "No clinician who speaks the language has read its texts. They "
               "stand below the texts of the default language all through "
               "the book, marked as unread.");
  const Tag list(&html, "ul");
  for (const std::string& locale : waiting) {
    const Tag item(&html, "li", {{"class", "entry"}});
    page->Link({Kind::kLanguage, locale});
  }
}

}  // namespace

void WriteUnverified(Page* page) {
  const OpenList open(page->pack());
  page->Paragraph(
      "Whoever signs should know this first. Everything listed here is in use "
      "although nobody has re-read its source, or because the project chose "
      "it.");
  for (int group = 0; group < kGroups; ++group) {
    WriteGroup(kGroupWords[group], open.group(group), page);
  }
  WriteServices(page);
  WriteLanguages(page);
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
