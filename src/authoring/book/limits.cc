// What bounds exercise and what may be offered.

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// Tags may be ids of protocols.
void WriteTags(const google::protobuf::RepeatedPtrField<std::string>& tags,
               Page* page) {
  for (int i = 0; i < tags.size(); ++i) {
    if (i > 0) page->html().Text(", ");
    page->Link({Kind::kProtocol, tags.Get(i)});
  }
}

void WriteEffects(const v1::Limit& limit, Page* page) {
  if (limit.has_max_intensity()) {
    page->Row("Exercise at most", IntensityWords(limit.max_intensity()));
  }
  if (limit.has_max_minutes()) {
    page->Row("One session at most",
              absl::StrCat(limit.max_minutes(), " minutes"));
  }
  if (!limit.forbid_tags().empty()) {
    page->Row("Takes out the protocols",
              [&] { WriteTags(limit.forbid_tags(), page); });
  }
  if (!limit.only_protocols().empty()) {
    page->Row("Leaves only the protocols",
              [&] { WriteTags(limit.only_protocols(), page); });
  }
  std::vector<std::string> kinds;
  kinds.reserve(limit.forbid_kinds_size());
  for (const std::string& kind : limit.forbid_kinds()) {
    const std::string words =
        DefaultText(page->pack(), absl::StrCat("kind.", kind));
    kinds.push_back(words.empty() ? WordsOfId(kind) : words);
  }
  page->Row("Takes out the activities", absl::StrJoin(kinds, ", "));
}

}  // namespace

void WriteLimits(Page* page) {
  page->Paragraph(
      "The strictest limit wins; their order never matters. A limit applies "
      "when certain, and also while it is only possible, unless a signed "
      "reason says that unknown answers are ignored.");
  for (const v1::Limit& limit : page->pack().limits()) {
    const Place place{Kind::kLimit, limit.id()};
    page->Entry(place, "", "h3", [&] {
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      page->Row("When", [&] { page->Condition(limit.when()); });
      WriteEffects(limit, page);
      page->Row("The person reads", [&] {
        page->PersonText(limit.message(), absl::StrCat("limit.", limit.id()));
      });
      if (limit.ignore_unknown_because().empty()) {
        page->Row("While not ruled out", "applies");
      } else {
        page->Row("Unknown answers are ignored", [&] {
          page->Link({Kind::kReason, limit.ignore_unknown_because()});
        });
      }
      page->EvidenceRows(limit.evidence(), limit.has_evidence());
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
