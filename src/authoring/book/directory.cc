// The crisis directory, by region.

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

std::string Details(const v1::CrisisService& service) {
  std::vector<std::string> parts;
  const auto add = [&](absl::string_view label, const std::string& value) {
    if (!value.empty()) parts.push_back(absl::StrCat(label, value));
  };
  add("send: ", service.sms_body());
  add("hours: ", service.hours());
  add("languages: ", absl::StrJoin(service.languages(), ", "));
  add("cost: ", service.cost());
  add("for: ", service.audience());
  add("source: ", service.source_url());
  return absl::StrJoin(parts, "; ");
}

void WriteChecked(const v1::CrisisService& service, Page* page) {
  Html& html = page->html();
  if (!service.verified_on().empty()) {
    html.Text(absl::StrCat("checked on ", service.verified_on()));
  } else {
    html.Element("span", "never checked", {{"class", "mark unsure"}});
    html.Text(" ");
    if (IsWithheld(service)) {
      html.Element("span", "withheld", {{"class", "mark withheld"}});
    } else if (!service.shown_unverified_because().empty()) {
      html.Text("given because of ");
      page->Link({Kind::kReason, service.shown_unverified_because()});
    } else {
      html.Text("given: an emergency number");
    }
  }
  if (!service.expires_on().empty()) {
    html.Text(absl::StrCat("; stale after ", service.expires_on()));
  }
}

void WriteService(const v1::CrisisService& service, Page* page) {
  const Place place{Kind::kService, service.id()};
  page->TableRow(
      {[&] {
         page->html().Element(
             "a", service.id(),
             {{"href", page->Address(place)}, {"class", "id"}});
       },
       [&] {
         const std::string text = absl::StrCat("service.", service.id());
         page->PersonText(text);
         page->PersonText(absl::StrCat(text, ".note"));
       },
       page->Words(LowerWords(v1::CrisisService::Kind_Name(service.kind()))),
       page->Words(absl::StrCat(
           LowerWords(v1::CrisisService::Channel_Name(service.channel())),
           service.value().empty() ? "" : ": ", service.value())),
       page->Words(Details(service)), [&] { WriteChecked(service, page); }},
      &place);
}

}  // namespace

bool IsWithheld(const v1::CrisisService& service) {
  return service.verified_on().empty() &&
         service.kind() != v1::CrisisService::EMERGENCY &&
         service.shown_unverified_because().empty();
}

void WriteDirectory(Page* page) {
  page->Paragraph(
      "An entry that nobody has checked is given to people only when it is an "
      "emergency number or a signed reason says so; otherwise it is withheld, "
      "and the fallback's entries stand in.");
  std::vector<std::string> regions;
  for (const v1::CrisisService& service : page->pack().services()) {
    if (std::find(regions.begin(), regions.end(), service.region()) ==
        regions.end()) {
      regions.push_back(service.region());
    }
  }
  for (const std::string& region : regions) {
    const std::string title = region.empty() ? "Fallback for every other region"
                                             : absl::StrCat("Region ", region);
    page->html().Element("h3", title);
    page->Table(
        title,
        {"Entry", "The person reads", "Kind", "Way", "Details", "Checked"},
        [&] {
          for (const auto& service : page->pack().services()) {
            if (service.region() == region) WriteService(service, page);
          }
        });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
