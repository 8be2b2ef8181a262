// Alerts by tier, and the signed decisions about alerts that were weakened.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// The most urgent first.
constexpr v1::Tier kTiers[] = {v1::T3, v1::T2, v1::T1};

void WriteAlert(const v1::Alert& alert, Page* page) {
  const Place place{Kind::kAlert, alert.id()};
  page->Entry(place, "", "h4", [&] {
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    page->Row("When", [&] { page->Condition(alert.when()); });
    page->Row("The person reads", [&] {
      page->PersonText(alert.message(), absl::StrCat("alert.", alert.id()));
    });
    page->Row("Why", [&] {
      page->PersonText(alert.rationale(), absl::StrCat("why.", alert.id()));
    });
    if (alert.ignore_unknown_because().empty()) {
      page->Row("Not ruled out",
                "shown as the tier that cannot be ruled out yet");
    } else {
      page->Row("Unknown answers are ignored", [&] {
        page->Link({Kind::kReason, alert.ignore_unknown_because()});
      });
    }
    page->EvidenceRows(alert.evidence(), alert.has_evidence());
    page->UsageRow("Read by", place);
  });
}

void WriteOverrides(Page* page) {
  if (page->pack().overrides().empty()) return;
  page->html().Element("h3", "Alerts that were weakened or removed");
  for (const v1::Override& entry : page->pack().overrides()) {
    const Tag article(&page->html(), "article", {{"class", "entry"}});
    page->html().Element("h4", absl::StrCat(entry.alert(), ", since version ",
                                            entry.since_version()));
    page->Paragraph(entry.because());
    page->Paragraph(
        absl::StrCat("Signed by ", entry.signed_by(), ", ", entry.signed_on()));
  }
}

}  // namespace

void WriteAlerts(Page* page) {
  page->Paragraph(
      "The tier is that of the most urgent alert that is certain. An alert "
      "that is only possible sets the tier that cannot be ruled out yet.");
  for (const v1::Tier tier : kTiers) {
    const std::string id = absl::StrCat("tier.", v1::Tier_Name(tier));
    page->html().Element(
        "h3",
        absl::StrCat(v1::Tier_Name(tier), ": ", DefaultText(page->pack(), id)),
        {{"class", absl::StrCat("tier tier-", v1::Tier_Name(tier))}});
    page->PersonText(absl::StrCat(id, ".about"));
    for (const v1::Alert& alert : page->pack().alerts()) {
      if (alert.tier() == tier) WriteAlert(alert, page);
    }
  }
  page->html().Element(
      "h3", absl::StrCat("T0: ", DefaultText(page->pack(), "tier.T0")));
  page->Paragraph("No alert is certain.");
  page->PersonText("tier.T0.about");
  WriteOverrides(page);
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
