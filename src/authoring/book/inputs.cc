// What is asked, and what silence means.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

struct RoleWords {
  v1::ScreenRole role;
  absl::string_view title;
  absl::string_view about;
};

constexpr RoleWords kRoles[] = {
    {v1::CORE, "The core of the safety screen",
     "A screen that is done has answered all of these, so silence then means "
     "no. Before that, silence is unknown."},
    {v1::SYMPTOM, "Symptoms outside the core",
     "Silence never makes the screen incomplete; marked unknown, they do."},
    {v1::NOT_IN_SCREEN, "Everything else", ""},
};

std::string LegalAnswers(const v1::Input& input) {
  if (input.has_enumeration()) {
    return absl::StrJoin(input.enumeration().values(), ", ");
  }
  if (!input.has_integer()) return "yes or no";
  const v1::IntegerDomain& domain = input.integer();
  return absl::StrCat(QuantityWords(domain.min(), domain.unit()), " to ",
                      QuantityWords(domain.max(), domain.unit()));
}

void WriteSilence(const v1::Input& input, Page* page) {
  Html& html = page->html();
  switch (input.silence_case()) {
    case v1::Input::kSilenceNumber:
      html.Text(absl::StrCat("means ", QuantityWords(input.silence_number(),
                                                     input.integer().unit())));
      break;
    case v1::Input::kSilenceValue:
      html.Text(absl::StrCat("means ", input.silence_value()));
      break;
    case v1::Input::kNotAskedBecause:
      html.Text("was not asked, so no rule rests on it: ");
      page->Link({Kind::kReason, input.not_asked_because()});
      break;
    default:
      html.Text(input.screen() == v1::CORE
                    ? "unknown; after the screen is done, no"
                    : "unknown: it may be any legal answer");
  }
  if (input.always_ask()) html.Text("; asked for every time");
}

void WriteInput(const v1::Input& input, Page* page) {
  const Place place{Kind::kInput, input.id()};
  page->TableRow(
      {[&] {
         page->html().Element(
             "a", input.id(),
             {{"href", page->Address(place)}, {"class", "id"}});
         page->html().Element("p", InputName(page->pack(), input),
                              {{"class", "title"}});
       },
       [&] {
         page->PersonText(input.question(), absl::StrCat("input.", input.id()));
       },
       page->Words(LegalAnswers(input)), [&] { WriteSilence(input, page); },
       [&] { page->UsedBy(place); }},
      &place);
}

}  // namespace

void WriteInputs(Page* page) {
  page->Paragraph(
      "What silence means decides what a missing answer can do. Unknown: the "
      "answer may be any legal one, so nothing is ruled out. A stated value: "
      "silence counts as that answer. Not asked: no rule rests on it, for a "
      "reason that reviewers sign. An input that is marked unknown may be "
      "any legal answer, whatever stands here.");
  for (const RoleWords& role : kRoles) {
    const auto in_role = [&](const v1::Input& input) {
      return input.screen() == role.role;
    };
    const auto& inputs = page->pack().inputs();
    if (std::none_of(inputs.begin(), inputs.end(), in_role)) continue;
    page->html().Element("h3", role.title);
    if (!role.about.empty()) page->Paragraph(role.about);
    page->Table(role.title,
                {"Input", "Question", "Legal answers", "Silence", "Read by"},
                [&] {
                  for (const v1::Input& input : inputs) {
                    if (in_role(input)) WriteInput(input, page);
                  }
                });
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
