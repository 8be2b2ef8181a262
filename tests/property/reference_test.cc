// Reference, vignettes and engine answer alike.

#include "tests/property/reference.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/property/property.h"
#include "tests/property/result.h"
#include "tests/property/vignettes.h"

namespace afterleaf::property {
namespace {

// What differs from the signed answer; empty if nothing does.
std::string FaultsOf(const Vignette& vignette, const Result& actual) {
  Result expected = actual;
  expected.phase = vignette.phase;
  expected.tier = vignette.tier;
  expected.ceiling = vignette.ceiling;
  expected.flags = vignette.flags;
  expected.protocols = vignette.protocols;
  std::string faults = Differences(expected, actual);
  if (vignette.tier > 0 && actual.AlertsOfTier() != vignette.alerts_of_tier) {
    faults += "  other alerts reach the tier\n" + Print(actual);
  }
  return faults;
}

TEST(Vignettes, AreAllThere) { EXPECT_EQ(Vignettes().size(), 24u); }

TEST(Vignettes, ReferenceAnswersAsSigned) {
  for (const Vignette& vignette : Vignettes()) {
    EXPECT_EQ(FaultsOf(vignette, Reference(vignette.person)), "")
        << vignette.id << " " << vignette.title;
  }
}

TEST(Vignettes, EngineAnswersAsSigned) {
  for (const Vignette& vignette : Vignettes()) {
    EXPECT_EQ(FaultsOf(vignette, Observe(Ask(vignette.person))), "")
        << vignette.id << " " << vignette.title;
  }
}

TEST(Vignettes, EverySpellingOfTheRequestIsAnsweredAlike) {
  for (const Vignette& vignette : Vignettes()) {
    for (unsigned spelling = 0; spelling < 16; ++spelling) {
      Person person = vignette.person;
      person.spelling = spelling;
      EXPECT_EQ(FaultsOf(vignette, Observe(Ask(person))), "")
          << vignette.id << ", spelling " << spelling;
    }
  }
}

TEST(Nobody, IsAnsweredAlikeByReferenceAndEngine) {
  EXPECT_EQ(Differences(Reference(Person()), Observe(Ask(Person()))), "");
}

// The comparison must be able to fail.
TEST(Comparison, SeesADifferenceOfOneAlert) {
  const Result one = Reference(Vignettes().front().person);
  Result other = one;
  other.alerts["TR-01"] = 3;
  EXPECT_NE(Differences(one, other), "");
  EXPECT_FALSE(one == other);
}

TEST(RandomPeople, ReferenceAndEngineAnswerAlike) {
  const Property same = {
      "reference",
      "the engine with the shipped pack answers as the clinical rules do",
      [](const Person& person, const v1::Assessment& reply, Random) {
        const Result expected = Reference(person);
        const Result actual = Observe(reply);
        if (expected == actual) return Holds();
        return Broken(Differences(expected, actual));
      }};
  ExpectForEveryone({same}, Answers::kFlawed, Looks::kAtEveryone,
                    People(200000));
}

}  // namespace
}  // namespace afterleaf::property
