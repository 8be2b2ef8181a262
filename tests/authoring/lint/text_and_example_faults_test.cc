// Languages that differ, texts that say what they may not, examples that prove
// nothing: one issue each.

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/authoring/lint/faults.h"

namespace afterleaf {
namespace authoring {
namespace {

// A fault whose issue is at one text.
struct TextFault {
  std::string name;
  std::function<void(PackWithExamples&)> spoil;
  std::string code;
  int language;
  std::string id;
};
void PrintTo(const TextFault& fault, std::ostream* out) { *out << fault.name; }

class TextFaults : public ::testing::TestWithParam<TextFault> {};
class LanguageFaults : public ::testing::TestWithParam<Fault> {};
class ExampleFaults : public ::testing::TestWithParam<Fault> {};
class ReleaseFaults : public ::testing::TestWithParam<Fault> {};

// "languages[0] en.texts[N] ID" of the sound pack; N is where a new text goes
// when it has none of that id.
std::string PathOf(int language, const std::string& id) {
  const PackWithExamples content = SoundPack();
  const v1::Language& source = content.pack.languages(language);
  int position = 0;
  while (position < source.texts_size() && source.texts(position).id() != id) {
    ++position;
  }
  return "languages[" + std::to_string(language) + "] " + source.locale() +
         ".texts[" + std::to_string(position) + "] " + id;
}

TEST_P(TextFaults, IsTheOnlyIssue) {
  const TextFault& fault = GetParam();
  ExpectFault({fault.name, fault.spoil,
               fault.code + " at " + PathOf(fault.language, fault.id)});
}
TEST_P(LanguageFaults, IsTheOnlyIssue) { ExpectFault(GetParam()); }
TEST_P(ExampleFaults, IsTheOnlyIssue) { ExpectFault(GetParam()); }
TEST_P(ReleaseFaults, IsTheOnlyIssue) {
  ExpectFault(GetParam(), /*release=*/true);
}

const auto Name = [](const auto& info) { return info.param.name; };

constexpr int kEnglish = 0;
constexpr int kSpanish = 1;
constexpr int kArgentina = 2;

void AddText(PackWithExamples& c, int language, const std::string& id,
             const std::string& words) {
  v1::Text& text = *c.pack.mutable_languages(language)->add_texts();
  text.set_id(id);
  text.set_text(words);
}

int FindText(const PackWithExamples& c, int language, const std::string& id) {
  const auto& texts = c.pack.languages(language).texts();
  for (int i = 0; i < texts.size(); ++i) {
    if (texts[i].id() == id) return i;
  }
  ADD_FAILURE() << "no text " << id;
  return 0;
}
void SetText(PackWithExamples& c, int language, const std::string& id,
             const std::string& words) {
  c.pack.mutable_languages(language)
      ->mutable_texts(FindText(c, language, id))
      ->set_text(words);
}
void RemoveText(PackWithExamples& c, int language, const std::string& id) {
  auto* texts = c.pack.mutable_languages(language)->mutable_texts();
  texts->DeleteSubrange(FindText(c, language, id), 1);
}

const std::vector<TextFault> kTexts = {
    {"MissingInAnotherLanguage",
     [](PackWithExamples& c) { RemoveText(c, kSpanish, "walk.1"); },
     "PACK_TEXT_KEYS", kEnglish, "walk.1"},
    {"OnlyInAnotherLanguage",
     [](PackWithExamples& c) { AddText(c, kSpanish, "walk.9", "Nueve."); },
     "PACK_TEXT_KEYS", kSpanish, "walk.9"},
    {"OnlyInARegion",
     [](PackWithExamples& c) { AddText(c, kArgentina, "walk.9", "Nueve."); },
     "PACK_TEXT_KEYS", kArgentina, "walk.9"},
    {"TextThatNobodyReads",
     [](PackWithExamples& c) {
       AddText(c, kEnglish, "walk.9", "Nine.");
       AddText(c, kSpanish, "walk.9", "Nueve.");
     },
     "PACK_TEXT_KEYS", kEnglish, "walk.9"},
    {"TranslatedItem",
     [](PackWithExamples& c) { AddText(c, kSpanish, "scale.WORRY.w1", "Uno"); },
     "PACK_TRANSLATED_ITEM", kSpanish, "scale.WORRY.w1"},
    {"TranslatedItemOfARegion",
     [](PackWithExamples& c) {
       AddText(c, kArgentina, "scale.SORE.s4", "Cuatro");
     },
     "PACK_TRANSLATED_ITEM", kArgentina, "scale.SORE.s4"},
    {"TranslatedQuestionOfAnItem",
     [](PackWithExamples& c) {
       AddText(c, kSpanish, "input.gloves", "\302\277Usa guantes?");
     },
     "PACK_TRANSLATED_ITEM", kSpanish, "input.gloves"},
    {"PlaceholderLost",
     [](PackWithExamples& c) { SetText(c, kSpanish, "visit.1", "Llame."); },
     "PACK_PLACEHOLDER", kSpanish, "visit.1"},
    {"PlaceholderMisspelt",
     [](PackWithExamples& c) {
       SetText(c, kSpanish, "visit.1", "Llame a {clinica}.");
     },
     "PACK_PLACEHOLDER", kSpanish, "visit.1"},
    {"PlaceholderInvented",
     [](PackWithExamples& c) {
       SetText(c, kSpanish, "walk.1", "Hola {name}.");
     },
     "PACK_PLACEHOLDER", kSpanish, "walk.1"},
    {"HardToRead",
     [](PackWithExamples& c) {
       SetText(c, kEnglish, "walk.1",
               "Physical activity facilitates considerable psychological "
               "improvement.");
     },
     "PACK_READING_GRADE", kEnglish, "walk.1"},
    {"AdvisesAnAmount",
     [](PackWithExamples& c) {
       SetText(c, kEnglish, "walk.1", "Go out. Put on 2 coats of paint.");
     },
     "PACK_TEXT_RULE", kEnglish, "walk.1"},
    {"AdvisesAnAmountGluedToItsUnit",
     [](PackWithExamples& c) {
       SetText(c, kEnglish, "claim.K-walk", "Use 2ml paint.");
     },
     "PACK_TEXT_RULE", kEnglish, "claim.K-walk"},
    {"AdvisesAnAmountInAnotherLanguage",
     [](PackWithExamples& c) {
       SetText(c, kSpanish, "walk.1", "Ponga 2 capas de laca.");
     },
     "PACK_TEXT_RULE", kSpanish, "walk.1"},
    {"AdvisesAnAmountInARegion",
     [](PackWithExamples& c) {
       SetText(c, kArgentina, "input.status", "\302\277LACA, 2 capas?");
     },
     "PACK_TEXT_RULE", kArgentina, "input.status"},
    {"BreaksTheRuleOfItsClass",
     [](PackWithExamples& c) {
       SetText(c, kEnglish, "protocol.VISIT", "Stop your medicine");
     },
     "PACK_TEXT_RULE", kEnglish, "protocol.VISIT"},
};
INSTANTIATE_TEST_SUITE_P(Lint, TextFaults, ::testing::ValuesIn(kTexts), Name);

const std::vector<Fault> kLanguages = {
    {"MissingText",
     [](PackWithExamples& c) {
       RemoveText(c, kEnglish, "why.A-fast");
       RemoveText(c, kSpanish, "why.A-fast");
     },
     "PACK_MISSING_TEXT at alerts[1] A-fast.rationale"},
    {"LanguageWithoutTextRules",
     [](PackWithExamples& c) {
       c.pack.mutable_text_rules()->DeleteSubrange(2, 1);
     },
     "PACK_NO_TEXT_RULES at languages[1] es"},
};
INSTANTIATE_TEST_SUITE_P(Lint, LanguageFaults, ::testing::ValuesIn(kLanguages),
                         Name);

v1::Example& AddExampleLike(PackWithExamples& c, std::size_t example,
                            const std::string& id) {
  c.examples.push_back(c.examples[example]);
  c.examples.back().set_id(id);
  return c.examples.back();
}

const std::vector<Fault> kExamples = {
    {"NoKind",
     [](PackWithExamples& c) { AddExampleLike(c, 2, "X").clear_kind(); },
     "PACK_EXAMPLE_KIND at examples[6] X.kind"},
    {"PatientWithoutWhy",
     [](PackWithExamples& c) { c.examples[0].clear_why(); },
     "PACK_EXAMPLE_KIND at examples[0] P-1.why"},
    {"BoundaryWithoutEdge",
     [](PackWithExamples& c) { AddExampleLike(c, 2, "X").clear_edge(); },
     "PACK_EXAMPLE_KIND at examples[6] X.edge"},
    {"EdgeWithOneSide", [](PackWithExamples& c) { c.examples.pop_back(); },
     "PACK_EXAMPLE_KIND at examples[4] SORE/4.edge"},
    {"EdgeThatChangesNothing",
     [](PackWithExamples& c) {
       *c.examples[5].mutable_expect_score() = c.examples[4].expect_score();
     },
     "PACK_EXAMPLE_KIND at examples[4] SORE/4.edge"},
    {"IdTwice", [](PackWithExamples& c) { AddExampleLike(c, 0, "P-1"); },
     "PACK_DUPLICATE_ID at examples[6] P-1"},
    // Answers that add up to 14, and a stated total of 17.
    {"StatedTotalIsAnother",
     [](PackWithExamples& c) {
       c.examples[2].mutable_answers()->mutable_response()->set_total(17);
     },
     "PACK_EXAMPLE_DISAGREES at examples[2] WORRY/14"},
    {"StatedTotalOfAPatientIsAnother",
     [](PackWithExamples& c) {
       v1::ScaleResponse& response =
           *c.examples[0].mutable_patient()->add_scales();
       response = c.examples[2].answers().response();
       response.set_total(13);
     },
     "PACK_EXAMPLE_DISAGREES at examples[0] P-1"},
    // Of the two patients only the second can begin to bleed.
    {"ChangeWithoutExample",
     [](PackWithExamples& c) { c.examples.erase(c.examples.begin() + 1); },
     "PACK_INVARIANT_UNTESTED at invariants[1] INV-2"},
    {"InvariantWithoutExample",
     [](PackWithExamples& c) {
       v1::Invariant& invariant = *c.pack.add_invariants();
       invariant = c.pack.invariants(0);
       invariant.set_id("INV-4");
       *invariant.mutable_when() = When("fact: 'gloves' is: true");
     },
     "PACK_INVARIANT_UNTESTED at invariants[3] INV-4"},
};
INSTANTIATE_TEST_SUITE_P(Lint, ExampleFaults, ::testing::ValuesIn(kExamples),
                         Name);

const std::vector<Fault> kRelease = {
    {"HelpThatNobodyChecked",
     [](PackWithExamples& c) {
       c.pack.mutable_services(0)->clear_verified_on();
     },
     "PACK_UNVERIFIED at services[0] any.emergency"},
    {"LanguageThatNobodyRead",
     [](PackWithExamples& c) {
       c.pack.mutable_languages(kSpanish)->set_awaiting_review(true);
     },
     "PACK_UNVERIFIED at languages[1] es"},
};
INSTANTIATE_TEST_SUITE_P(Lint, ReleaseFaults, ::testing::ValuesIn(kRelease),
                         Name);

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
