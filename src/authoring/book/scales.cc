// Each scale: bands, items, and how answers become a total.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/book/evidence_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

constexpr int kBarWidth = 600;
constexpr int kNarrowestLabel = 40;

using Bands = google::protobuf::RepeatedPtrField<v1::Band>;

std::string Range(const v1::Scale& scale, const v1::Band& band) {
  const int unit = scale.total_per_unit();
  const std::string from = NumberInParts(band.from(), unit);
  return band.from() == band.to()
             ? from
             : absl::StrCat(from, " to ", NumberInParts(band.to(), unit));
}

// The bands as one bar; the table after it says the same.
void WriteBar(const v1::Scale& scale, const Bands& bands, Page* page) {
  Html& html = page->html();
  const int first = bands.begin()->from();
  const int count = bands.rbegin()->to() - first + 1;
  if (count <= 0) return;
  const auto x = [&](int total) { return (total - first) * kBarWidth / count; };
  const Tag svg(&html, "svg",
                {{"viewBox", absl::StrCat("0 0 ", kBarWidth, " 26")},
                 {"class", "bands"},
                 {"role", "img"},
                 {"aria-label", absl::StrCat("Bands of ", scale.id(),
                                             " as a bar; the table below says "
                                             "the same")}});
  int fill = 0;
  for (const v1::Band& band : bands) {
    const int left = x(band.from());
    const int width = x(band.to() + 1) - left;
    html.Void("rect", {{"x", absl::StrCat(left)},
                       {"y", "0"},
                       {"width", absl::StrCat(width)},
                       {"height", "26"},
                       {"class", absl::StrCat("fill", fill++ % 6)}});
    if (width < kNarrowestLabel) continue;
    html.Element("text", absl::StrCat(band.from(), "-", band.to()),
                 {{"x", absl::StrCat(left + width / 2)},
                  {"y", "18"},
                  {"class", "inside"},
                  {"text-anchor", "middle"}});
  }
}

void WriteBands(const v1::Scale& scale, const Bands& bands, Page* page) {
  if (bands.empty()) return;
  WriteBar(scale, bands, page);
  page->Table("Bands of the total", {"Band", "Totals", "Shown as"}, [&] {
    for (const v1::Band& band : bands) {
      page->TableRow(
          {page->Words(band.id()), page->Words(Range(scale, band)), [&] {
             page->PersonText(band.label(), absl::StrCat("scale.", scale.id(),
                                                         ".band.", band.id()));
           }});
    }
  });
}

std::string LegalValues(const v1::Scale& scale, const v1::ScaleItem& item) {
  const auto& values = item.values().empty() ? scale.values() : item.values();
  const auto& points = item.points().empty() ? scale.points() : item.points();
  return absl::StrJoin(values, ", ", [&](std::string* out, int value) {
    absl::StrAppend(out, value);
    for (const v1::ValuePoints& entry : points) {
      if (entry.value() == value && entry.points() != value) {
        absl::StrAppend(out, " (", entry.points(), " points)");
      }
    }
  });
}

std::string Remarks(const v1::ScaleItem& item) {
  std::vector<std::string> remarks;
  if (item.not_summed()) remarks.emplace_back("not part of the total");
  if (item.safety()) {
    remarks.emplace_back(
        "safety item: never imputed; without it the screen "
        "is incomplete");
  }
  return absl::StrJoin(remarks, "; ");
}

void WriteItems(const v1::Scale& scale, Page* page) {
  if (scale.items().empty()) return;
  page->Paragraph("Labels are the pack's own words, never the instrument's.");
  page->Table(
      "Items", {"Item", "Label", "Legal values", "LOINC", "Remarks"}, [&] {
        for (const v1::ScaleItem& item : scale.items()) {
          const Place place{Kind::kItem,
                            absl::StrCat(scale.id(), ".", item.id())};
          page->TableRow(
              {page->Words(item.id()),
               [&] {
                 page->PersonText(item.label(),
                                  absl::StrCat("scale.", place.id));
               },
               page->Words(LegalValues(scale, item)),
               page->Words(item.loinc().empty() ? "not known" : item.loinc()),
               [&] {
                 page->Prose(Remarks(item));
                 if (item.input().empty()) return;
                 page->html().Text(" answered by ");
                 page->Link({Kind::kInput, item.input()});
               }},
              &place);
        }
      });
}

std::string MethodWords(const v1::Scale& scale) {
  switch (scale.method()) {
    case v1::Scale::SUM:
      return scale.multiplier() > 1
                 ? absl::StrCat("the sum of the items' points, times ",
                                scale.multiplier())
                 : "the sum of the items' points";
    case v1::Scale::WORST:
      return "the highest number of points that any item earns";
    case v1::Scale::SCREEN:
      return "no total: one yes is \"yes\", else one unanswered item is "
             "\"unknown\", else \"clear\"";
    case v1::Scale::MEAN:
      return "the mean of the items' points, rounded half up";
    case v1::Scale::EXTERNAL:
      return absl::StrCat("only a total computed elsewhere is taken, ",
                          QuantityWords(scale.stated_total().min(), ""), " to ",
                          QuantityWords(scale.stated_total().max(), ""),
                          ", and it has no band");
    default:
      return "";
  }
}

std::string MissingWords(const v1::Scale& scale) {
  if (scale.method() == v1::Scale::SCREEN ||
      scale.method() == v1::Scale::EXTERNAL) {
    return "";
  }
  const int summed = static_cast<int>(std::count_if(
      scale.items().begin(), scale.items().end(),
      [](const v1::ScaleItem& item) { return !item.not_summed(); }));
  if (scale.band_when_settled()) {
    return "while items are missing, the lowest and highest total still in "
           "reach are given, and the band when all of them share it";
  }
  if (scale.min_answered() > 0 && scale.min_answered() < summed) {
    return absl::StrCat("at least ", scale.min_answered(), " of ", summed,
                        " items must be answered; the total is then prorated "
                        "and marked so");
  }
  return absl::StrCat(
      "all ", summed, " items must be answered",
      scale.never_prorate() ? "; a safety scale, never prorated" : "");
}

void WriteChanges(const v1::Scale& scale, Page* page) {
  for (const v1::ChangeThreshold& change : scale.changes()) {
    std::vector<std::string> sizes;
    if (change.points() > 0) {
      sizes.push_back(absl::StrCat(
          NumberInParts(change.points(), scale.total_per_unit()), " points"));
    }
    if (change.percent() > 0) {
      sizes.push_back(absl::StrCat(change.percent(), " %"));
    }
    page->Row("A change that counts",
              absl::StrCat("for the better by ", absl::StrJoin(sizes, " or "),
                           " or more"));
    page->EvidenceRows(change.evidence(), change.has_evidence());
  }
}

void WriteSkips(const v1::Scale& scale, Page* page) {
  for (const v1::SkipRule& skip : scale.skips()) {
    page->Row("Skip",
              absl::StrCat("with ", skip.item(), " answered ", skip.value(),
                           ", unanswered ", absl::StrJoin(skip.then(), ", "),
                           " count as ", skip.set()));
  }
  for (const v1::TotalUnit& unit : scale.units()) {
    page->Row("Also taken as",
              absl::StrCat(unit.id(), ", ", unit.min(), " to ", unit.max(),
                           ", divided by ", unit.divide_by()));
  }
}

void WriteFacts(const v1::Scale& scale, const Place& place, Page* page) {
  const Tag list(&page->html(), "dl", {{"class", "facts"}});
  page->Row("Total", MethodWords(scale));
  page->Row("Worse is", scale.direction() == v1::Scale::LOWER_IS_WORSE
                            ? "lower"
                            : "higher");
  page->Row("Missing items", MissingWords(scale));
  WriteSkips(scale, page);
  page->Row("Looks back over", scale.recall());
  page->Row("Rated by", LowerWords(v1::Scale::Rater_Name(scale.rater())));
  const auto known = [](const std::string& code) {
    return code.empty() ? std::string("not known") : code;
  };
  page->Row("LOINC", absl::StrCat("panel ", known(scale.loinc_panel()),
                                  ", total ", known(scale.loinc_total())));
  page->Row("Licence of the wording",
            LowerWords(v1::Scale::Licence_Name(scale.licence())));
  page->EvidenceRows(scale.evidence(), scale.has_evidence());
  WriteChanges(scale, page);
  for (const v1::ScaleNote& note : scale.notes()) {
    page->Row("Remark", [&] {
      page->PersonText(note.text(),
                       absl::StrCat("scale.", scale.id(), ".note.", note.id()));
      page->html().Text("shown when ");
      page->Condition(note.when());
    });
  }
  page->UsageRow("Read by", place);
}

}  // namespace

void WriteScales(Page* page) {
  for (const v1::Scale& scale : page->pack().scales()) {
    const Place place{Kind::kScale, scale.id()};
    page->Entry(place, ScaleTitle(page->pack(), scale), "h3", [&] {
      page->OtherLanguages(scale.title(), absl::StrCat("scale.", scale.id()));
      WriteFacts(scale, place, page);
      WriteBands(scale, scale.bands(), page);
      for (const v1::BandSet& set : scale.band_sets()) {
        page->html().Text("Other bands when ");
        page->Condition(set.when());
        WriteBands(scale, set.bands(), page);
      }
      WriteItems(scale, page);
    });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
