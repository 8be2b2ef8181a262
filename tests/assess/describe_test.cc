// What an app needs to draw its screens.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::CaffeinePack;
using support::List;
using support::Words;
using ::testing::ElementsAre;

v1::PackDescription Described(const std::string& locale) {
  v1::DescribePackRequest request;
  request.set_locale(locale);
  return *DescribePack(CaffeinePack(), request);
}

v1::InputDescription InputOf(const v1::PackDescription& pack,
                             const std::string& id) {
  for (const v1::InputDescription& input : pack.inputs()) {
    if (input.id() == id) return input;
  }
  ADD_FAILURE() << "no input " << id;
  return {};
}

TEST(Description, NamesThePackAndItsLanguages) {
  const v1::PackDescription pack = Described("en");
  EXPECT_EQ(pack.pack().id(), "caffeine");
  EXPECT_EQ(pack.pack().version(), "2.1.0");
  EXPECT_EQ(pack.pack().digest().size(), 64u);
  EXPECT_EQ(pack.locale(), "en");
  EXPECT_THAT(List(pack.locales()), ElementsAre("en", "es"));
  EXPECT_EQ(pack.notice(), "This is a test and no advice.");
}

TEST(Description, SpeaksTheLanguageOfALocaleOrTheDefault) {
  EXPECT_EQ(Described("es").locale(), "es");
  EXPECT_EQ(Described("es-MX").locale(), "es");
  EXPECT_EQ(Described("fr").locale(), "en");
  EXPECT_EQ(Described("").locale(), "en");
  EXPECT_EQ(Described("es").notice(), "Esto es una prueba y no un consejo.");
}

TEST(Description, ATextThatALanguageLacksFallsBackByItself) {
  const v1::PackDescription pack = Described("es");
  EXPECT_EQ(InputOf(pack, "sudden_headache").question(),
            "¿Le vino el dolor de cabeza de golpe?");
  EXPECT_EQ(InputOf(pack, "shaking").question(), "Are you shaking?");
}

TEST(Description, InputsHaveTheirFieldDomainAndPart) {
  const v1::PackDescription pack = Described("en");
  EXPECT_EQ(pack.inputs_size(), 16);
  const v1::InputDescription cups = InputOf(pack, "cups");
  EXPECT_EQ(cups.field(), "use.doses_tenths");
  EXPECT_EQ(cups.integer().max(), 300);
  EXPECT_EQ(cups.integer().unit(), "0.1/day");
  EXPECT_EQ(cups.screen(), v1::NOT_IN_SCREEN);
  const v1::InputDescription place = InputOf(pack, "sleep_place");
  EXPECT_EQ(place.field(), "");
  EXPECT_THAT(List(place.enumeration().values()),
              ElementsAre("BED", "SOFA", "NOWHERE", "U"));
  const v1::InputDescription hopeless = InputOf(pack, "hopeless");
  EXPECT_TRUE(hopeless.has_yes_no());
  EXPECT_EQ(hopeless.screen(), v1::CORE);
  EXPECT_EQ(InputOf(pack, "shaking").screen(), v1::SYMPTOM);
}

TEST(Description, ScalesHaveItemsValuesAndBands) {
  const v1::PackDescription pack = Described("en");
  ASSERT_EQ(pack.scales_size(), 4);
  const v1::ScaleDescription& headache = pack.scales(0);
  EXPECT_EQ(headache.title(), "Headache");
  EXPECT_EQ(headache.items(2).id(), "h3");
  EXPECT_EQ(headache.items(2).label(), "Light hurts");
  EXPECT_THAT(headache.items(2).values(), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(List(headache.band_labels()),
              ElementsAre("Mild", "Marked", "Severe"));
  EXPECT_EQ(headache.bands(1).from(), 4);
  EXPECT_EQ(headache.minimum(), 0);
  EXPECT_EQ(headache.maximum(), 12);
  EXPECT_EQ(headache.recall(), "today");
  EXPECT_EQ(headache.licence(), v1::Scale::EMBED_OK);
  EXPECT_EQ(pack.scales(3).maximum(), 20);
  EXPECT_EQ(pack.scales(3).direction(), v1::Scale::LOWER_IS_WORSE);
}

TEST(Description, ProtocolsStandByRankWithoutThoseForCliniciansAlone) {
  Words ids;
  const v1::PackDescription pack = Described("en");
  for (const v1::ProtocolDescription& protocol : pack.protocols()) {
    ids.push_back(protocol.id());
  }
  EXPECT_THAT(ids, ElementsAre("CALL", "EX_RUN", "EX_WALK", "WARM_BATH"));
}

TEST(Description, PhasesTopicsAndRegionsAreListed) {
  const v1::PackDescription pack = Described("es");
  ASSERT_EQ(pack.phases_size(), 9);
  EXPECT_EQ(pack.phases(4).phase(), "PEAK");
  EXPECT_EQ(pack.phases(4).title(), "Los días difíciles");
  EXPECT_FALSE(pack.phases(4).here());
  EXPECT_THAT(List(pack.topics()), ElementsAre("sleep"));
  EXPECT_THAT(List(pack.regions()), ElementsAre("US"));
}

}  // namespace
}  // namespace afterleaf
