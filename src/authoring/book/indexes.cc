// Indexes: points, bounds and a worked table.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// The fewest points of a component that is known.
int FewestPoints(const v1::IndexComponent& component) {
  if (component.values().empty()) return 0;
  return std::min_element(component.values().begin(), component.values().end(),
                          [](const auto& a, const auto& b) {
                            return a.points() < b.points();
                          })
      ->points();
}

std::string BandOf(const v1::Pack& pack, const v1::Index& index, int points) {
  for (const v1::IndexBand& band : index.bands()) {
    if (points >= band.from() && points <= band.to()) {
      return IndexBandLabel(pack, band.id());
    }
  }
  return "";
}

void WritePoints(const v1::IndexComponent& component, Page* page) {
  const v1::Input* input = FindInput(page->pack(), component.input());
  const std::string unit = input == nullptr ? "" : input->integer().unit();
  Html& html = page->html();
  const Tag list(&html, "ul", {{"class", "plain"}});
  for (const v1::Cut& cut : component.cuts()) {
    html.Element("li", absl::StrCat("from ", QuantityWords(cut.from(), unit),
                                    ": ", cut.points()));
  }
  for (const v1::EnumPoints& value : component.values()) {
    html.Element("li", absl::StrCat(value.value(), ": ", value.points()));
  }
  if (!component.cuts().empty()) html.Element("li", "less: 0");
}

void WriteComponents(const v1::Index& index, Page* page) {
  page->Table(
      "Points", {"Component", "Points", "At most", "Does not apply"}, [&] {
        for (const v1::IndexComponent& part : index.components()) {
          page->TableRow({[&] {
                            page->Link({Kind::kInput, part.input()});
                          },
                          [&] { WritePoints(part, page); },
                          page->Words(absl::StrCat(part.max_points())),
                          [&] {
                            if (!part.has_not_applicable_when()) return;
                            page->Condition(part.not_applicable_when());
                            page->html().Text("then it counts as missing");
                          }});
        }
      });
}

// How the bounds close in as one component after another becomes known, each
// at its fewest points.
void WriteWorked(const v1::Index& index, Page* page) {
  int lower = 0;
  int upper = 0;
  for (const v1::IndexComponent& part : index.components()) {
    upper += part.max_points();
  }
  page->Table(
      "Worked: each component in turn becomes known at its fewest points, "
      "before any discount or override",
      {"Known", "Lower bound", "Upper bound", "Band"}, [&] {
        const auto row = [&](const std::string& known) {
          page->TableRow({page->Words(known), page->Words(absl::StrCat(lower)),
                          page->Words(absl::StrCat(upper)),
                          page->Words(BandOf(page->pack(), index, upper))});
        };
        row("nothing");
        for (const v1::IndexComponent& part : index.components()) {
          const int fewest = FewestPoints(part);
          lower += fewest;
          upper += fewest - part.max_points();
          row(absl::StrCat("and ", part.input(), ": ", fewest));
        }
      });
}

void WriteIndex(const v1::Index& index, Page* page) {
  const Place place{Kind::kIndex, index.id()};
  const v1::Pack& pack = page->pack();
  page->Entry(place, IndexTitle(pack, index), "h3", [&] {
    page->OtherLanguages(index.title(), absl::StrCat("index.", index.id()));
    page->Paragraph(
        "A missing component adds 0 to the lower bound and its most points to "
        "the upper one. The band comes from the upper bound, so what is "
        "missing counts as the worst that it could be.");
    WriteComponents(index, page);
    page->Table("Bands of the upper bound", {"Band", "Points", "Flag"}, [&] {
      for (const v1::IndexBand& band : index.bands()) {
        page->TableRow(
            {page->Words(IndexBandLabel(pack, band.id())),
             page->Words(absl::StrCat(band.from(), " to ", band.to())), [&] {
               if (!band.flag().empty()) page->Link({Kind::kFlag, band.flag()});
             }});
      }
    });
    WriteWorked(index, page);
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    if (index.has_discount_when()) {
      page->Row(absl::StrCat(index.discount(), " points less when certain"),
                [&] { page->Condition(index.discount_when()); });
    }
    if (index.has_override_when()) {
      page->Row(
          absl::StrCat("Always ", IndexBandLabel(pack, index.override_band()),
                       " when certain"),
          [&] { page->Condition(index.override_when()); });
    }
    page->EvidenceRows(index.evidence(), index.has_evidence());
    page->UsageRow("Read by", place);
  });
}

void WriteFlags(const v1::Index& index, Page* page) {
  const auto flag = [&](const std::string& id, const std::string& when) {
    if (id.empty()) return;
    const Place place{Kind::kFlag, id};
    page->Entry(place, "", "h3", [&] {
      page->PersonText(absl::StrCat("flag.", id));
      const Tag list(&page->html(), "dl", {{"class", "facts"}});
      page->Row("Set when", when);
      page->UsageRow("Read by", place);
    });
  };
  for (const v1::IndexBand& band : index.bands()) {
    flag(band.flag(),
         absl::StrCat("the band of ", index.id(), " is \"",
                      IndexBandLabel(page->pack(), band.id()), "\""));
  }
  flag(index.incomplete_flag(),
       absl::StrCat("a component of ", index.id(), " is missing"));
}

}  // namespace

void WriteIndexes(Page* page) {
  for (const v1::Index& index : page->pack().indexes()) {
    WriteIndex(index, page);
    WriteFlags(index, page);
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
