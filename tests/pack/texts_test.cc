// Which language a text is shown in, text by text.

#include "src/pack/texts.h"

#include <string>

#include "afterleaf/pack.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Texts : public ::testing::Test {
 protected:
  static v1::PackDescription Describe(const std::string& locale) {
    const absl::StatusOr<Pack> pack = Pack::Load(ToBytes(MinimalPack()));
    EXPECT_TRUE(pack.ok()) << pack.status();
    v1::DescribePackRequest request;
    request.set_locale(locale);
    const absl::StatusOr<v1::PackDescription> description =
        DescribePack(*pack, request);
    EXPECT_TRUE(description.ok()) << description.status();
    return *description;
  }
};

TEST_F(Texts, TheDefaultStandsForWhatThePackDoesNotHave) {
  for (const char* locale : {"", "en", "en-GB", "de", "pt-BR", "e", "-", "-es",
                             "ES", "es_MX", "esp", "\xff"}) {
    const v1::PackDescription description = Describe(locale);
    EXPECT_EQ(description.locale(), "en") << locale;
    EXPECT_EQ(description.notice(), "This is a test.") << locale;
    EXPECT_EQ(description.inputs(0).question(), "Do you chew gum?") << locale;
  }
}

TEST_F(Texts, ARegionFallsBackToItsLanguageTextByText) {
  for (const char* locale : {"es", "es-MX", "es-419", "es-Latn-MX"}) {
    const v1::PackDescription description = Describe(locale);
    EXPECT_EQ(description.locale(), "es") << locale;
    EXPECT_EQ(description.notice(), "Esto es una prueba.") << locale;
    EXPECT_EQ(description.inputs(0).question(), "\302\277Masca chicle?");
    // Spanish does not have this one.
    EXPECT_EQ(description.inputs(1).question(), "Which flavour?") << locale;
  }
}

TEST_F(Texts, ARegionOfThePackHasItsOwnTextsThenItsLanguageThenTheDefault) {
  const v1::PackDescription description = Describe("es-AR");
  EXPECT_EQ(description.locale(), "es-AR");
  EXPECT_EQ(description.inputs(0).question(), "\302\277Masc\303\241s chicle?");
  EXPECT_EQ(description.notice(), "Esto es una prueba.");
  EXPECT_EQ(description.inputs(1).question(), "Which flavour?");
}

TEST_F(Texts, EntriesOfOneLocaleAreJoined) {
  v1::Pack source = MinimalPack();
  v1::Language& more = *source.add_languages();
  more.set_locale("es");
  v1::Text& text = *more.add_texts();
  text.set_id("input.flavour");
  text.set_text("Sabor");
  const absl::StatusOr<Pack> pack = Pack::Load(ToBytes(source));
  ASSERT_TRUE(pack.ok()) << pack.status();
  v1::DescribePackRequest request;
  request.set_locale("es");
  const absl::StatusOr<v1::PackDescription> description =
      DescribePack(*pack, request);
  ASSERT_TRUE(description.ok());
  EXPECT_EQ(description->inputs(1).question(), "Sabor");
  EXPECT_EQ(description->notice(), "Esto es una prueba.");
  EXPECT_THAT(description->locales(), ElementsAre("en", "es", "es-AR"));
}

TEST_F(Texts, AnotherDefaultLanguageIsAnotherFallback) {
  v1::Pack source = MinimalPack();
  source.set_default_locale("es");
  const absl::StatusOr<Pack> pack = Pack::Load(ToBytes(source));
  ASSERT_TRUE(pack.ok()) << pack.status();
  const CompiledPack& compiled = pack->compiled();
  const int german = FindLocale(compiled, "de");
  EXPECT_EQ(TextIn(compiled, german, compiled.notice), "Esto es una prueba.");
  // No language that is asked for, and none that it falls back to, has it.
  EXPECT_EQ(TextIn(compiled, german, compiled.inputs[1].question), "");
  EXPECT_EQ(TextIn(compiled, german, kNoText), "");
}

// The minimal pack has no text that is not needed.
TEST_F(Texts, EachOneThatIsMissingIsOneKindOfWarningThatNamesIt) {
  const v1::Pack whole = MinimalPack();
  for (int i = 0; i < whole.languages(0).texts_size(); ++i) {
    v1::Pack source = whole;
    source.mutable_languages(0)->mutable_texts()->DeleteSubrange(i, 1);
    const std::string id = whole.languages(0).texts(i).id();
    EXPECT_TRUE(Pack::Load(ToBytes(source)).ok()) << id;
    const v1::PackReport report = LintPack(ToBytes(source));
    EXPECT_GT(report.issues_size(), 0) << id;
    for (const v1::Issue& issue : report.issues()) {
      EXPECT_EQ(issue.code(), "PACK_MISSING_TEXT") << id;
      EXPECT_EQ(issue.severity(), v1::Issue::WARNING) << id;
      EXPECT_THAT(issue.message(), HasSubstr("\"" + id + "\"")) << id;
      EXPECT_FALSE(issue.path().empty()) << id;
    }
  }
}

}  // namespace
}  // namespace afterleaf
