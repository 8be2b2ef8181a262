// Ways to reach help.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "afterleaf/safety.h"
#include "tests/support/engine.h"
#include "tests/support/outline.h"

namespace afterleaf {
namespace {

using support::Read;
using support::TinyPack;
using support::Words;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Seconds at 00:00:00Z of 2026-03-02.
constexpr int64_t kSecondOfMarch = 1772409600;

class Contacts : public ::testing::Test {
 protected:
  v1::CrisisContactsReply Reply(const std::string& request) const {
    return *CrisisContacts(pack_, Read<v1::CrisisContactsRequest>(request));
  }
  Words Of(const std::string& region) const {
    return Services(Reply("region: \"" + region + "\"").contacts());
  }
  static Words Services(
      const google::protobuf::RepeatedPtrField<v1::CrisisContact>& contacts) {
    Words words;
    for (const v1::CrisisContact& contact : contacts) {
      words.push_back(contact.service());
    }
    return words;
  }
  // The entries shown as stale at an instant.
  Words Stale(int64_t as_of_s) const {
    v1::CrisisContactsRequest request;
    request.set_region("NL");
    request.set_as_of_s(as_of_s);
    Words words;
    const v1::CrisisContactsReply reply = *CrisisContacts(pack_, request);
    for (const v1::CrisisContact& contact : reply.contacts()) {
      if (contact.stale()) words.push_back(contact.service());
    }
    return words;
  }

  const Pack pack_ = TinyPack(R"(
    reasons { id: "KNOWN" text: "Everybody knows them." }
    services { id: "nl.youth" region: "NL" kind: YOUTH channel: CHAT
               value: "https://nl.example/chat"
               shown_unverified_because: "KNOWN" }
    services { id: "nl.home" region: "NL" kind: DOMESTIC_VIOLENCE channel: CALL
               value: "0005" shown_unverified_because: "KNOWN" }
    services { id: "nl.mother" region: "NL" kind: MATERNAL channel: CALL
               value: "0004" shown_unverified_because: "KNOWN" }
    services { id: "nl.poison" region: "NL" kind: POISON channel: CALL
               value: "0003" verified_on: "2026-01-31"
               expires_on: "2026-03-01" }
    services { id: "nl.substance" region: "NL" kind: SUBSTANCE channel: WEB
               value: "https://nl.example" expires_on: "2026-03-02"
               shown_unverified_because: "KNOWN" }
    services { id: "nl.suicide_text" region: "NL" kind: SUICIDE channel: TEXT
               value: "0002" sms_body: "HELP" hours: "24/7"
               shown_unverified_because: "KNOWN" }
    services { id: "nl.suicide" region: "NL" kind: SUICIDE channel: CALL
               value: "0001" shown_unverified_because: "KNOWN" }
    services { id: "nl.emergency" region: "NL" kind: EMERGENCY channel: CALL
               value: "0112" }
    languages {
      locale: "en"
      texts { id: "service.nl.suicide_text" text: "Text line" }
      texts { id: "service.nl.suicide_text.note" text: "Free." }
      texts { id: "service.any.emergency" text: "Your emergency number" }
    }
    languages {
      locale: "nl"
      texts { id: "service.any.emergency" text: "Uw alarmnummer" }
    }
  )");
};

TEST_F(Contacts, EmergencyComesFirstThenByKindThenAsInThePack) {
  EXPECT_THAT(Of("NL"), ElementsAre("nl.emergency", "nl.suicide_text",
                                    "nl.suicide", "nl.poison", "nl.substance",
                                    "nl.mother", "nl.youth", "nl.home"));
  EXPECT_EQ(Reply("region: \"NL\"").region(), "NL");
}

TEST_F(Contacts, ARegionMayBeWrittenSmall) {
  EXPECT_EQ(Of("nl"), Of("NL"));
  EXPECT_EQ(Reply("region: \"nl\"").region(), "NL");
}

TEST_F(Contacts, ARegionThatIsNotThereHasTheFallback) {
  for (const char* region : {"", "DE", "de", "NLX", "N"}) {
    EXPECT_THAT(Of(region), ElementsAre("any.emergency")) << region;
    EXPECT_EQ(Reply(std::string("region: \"") + region + "\"").region(), "");
  }
}

TEST_F(Contacts, CarryWhatIsNeededToReachThem) {
  const v1::CrisisContactsReply reply = Reply("region: \"NL\"");
  const v1::CrisisContact& contact = reply.contacts(1);
  EXPECT_EQ(contact.name(), "Text line");
  EXPECT_EQ(contact.note(), "Free.");
  EXPECT_EQ(contact.value(), "0002");
  EXPECT_EQ(contact.sms_body(), "HELP");
  EXPECT_EQ(contact.hours(), "24/7");
  EXPECT_EQ(contact.kind(), v1::CrisisService::SUICIDE);
  EXPECT_EQ(contact.channel(), v1::CrisisService::TEXT);
}

TEST_F(Contacts, SpeakTheLanguageWithTheRegionOfTheReader) {
  EXPECT_EQ(Reply("locale: \"nl-BE\"").contacts(0).name(), "Uw alarmnummer");
  EXPECT_EQ(Reply("locale: \"fr\"").contacts(0).name(),
            "Your emergency number");
}

TEST_F(Contacts, AreStaleFromTheDayAfterTheirDate) {
  EXPECT_THAT(Stale(kSecondOfMarch - 86400), IsEmpty());
  EXPECT_THAT(Stale(kSecondOfMarch - 1), IsEmpty());
  EXPECT_THAT(Stale(kSecondOfMarch), ElementsAre("nl.poison"));
  EXPECT_THAT(Stale(kSecondOfMarch + 86399), ElementsAre("nl.poison"));
  EXPECT_THAT(Stale(kSecondOfMarch + 86400),
              ElementsAre("nl.poison", "nl.substance"));
}

TEST_F(Contacts, AreComparedWithAnyInstant) {
  EXPECT_THAT(Stale(std::numeric_limits<int64_t>::min()), IsEmpty());
  EXPECT_THAT(Stale(std::numeric_limits<int64_t>::max()),
              ElementsAre("nl.poison", "nl.substance"));
}

TEST_F(Contacts, AreNotStaleWhileTheTimeIsNotKnown) {
  const v1::CrisisContactsReply reply = Reply("region: \"NL\"");
  for (const v1::CrisisContact& contact : reply.contacts()) {
    EXPECT_FALSE(contact.stale());
  }
}

TEST_F(Contacts, AreUnverifiedUntilSomebodyDatedThem) {
  const v1::CrisisContactsReply reply = Reply("region: \"NL\"");
  for (const v1::CrisisContact& contact : reply.contacts()) {
    EXPECT_EQ(contact.unverified(), contact.service() != "nl.poison");
  }
}

// "FR: fr.emergency, fr.substance": the region answered for, and its entries,
// of a pack with `services` besides.
std::string Given(const std::string& services, const std::string& region) {
  const Pack pack = TinyPack(R"(
    reasons { id: "KNOWN" text: "Everybody knows it." }
    services { id: "fr.substance" region: "FR" kind: SUBSTANCE channel: CALL
               value: "0003" verified_on: "2026-01-31" }
    services { id: "fr.suicide" region: "FR" kind: SUICIDE channel: CALL
               value: "0001" }
    services { id: "fr.emergency" region: "FR" kind: EMERGENCY channel: CALL
               value: "0112" }
  )" + services);
  v1::CrisisContactsRequest request;
  request.set_region(region);
  const v1::CrisisContactsReply reply = *CrisisContacts(pack, request);
  std::string text = reply.region() + ":";
  for (const v1::CrisisContact& contact : reply.contacts()) {
    text += " " + contact.service();
  }
  return text;
}

constexpr char kStandIns[] = R"(
  services { id: "any.drugs" kind: SUBSTANCE channel: WEB
             value: "https://drugs.example" verified_on: "2026-01-31" }
  services { id: "any.crisis" kind: SUICIDE channel: WEB
             value: "https://lines.example" shown_unverified_because: "KNOWN" }
  services { id: "any.hidden" kind: SUICIDE channel: WEB
             value: "https://old.example" }
)";

// A number that may be wrong is still the best there is when life is at stake.
TEST(Withheld, AreUnverifiedEntriesButNoneForEmergencies) {
  EXPECT_EQ(Given("", "FR"), "FR: fr.emergency fr.substance");
  EXPECT_EQ(Given("", ""), ": any.emergency");
}

TEST(Withheld, HaveTheFallbackStandInAfterTheOwn) {
  EXPECT_EQ(Given(kStandIns, "FR"),
            "FR: fr.emergency fr.substance any.crisis any.drugs");
}

TEST(Withheld, OfTheFallbackHaveNothingElseToStandIn) {
  EXPECT_EQ(Given(kStandIns, ""), ": any.emergency any.crisis any.drugs");
}

TEST(Withheld, NeedTheFallbackOnlyWhenSomethingIsMissing) {
  const std::string services = std::string(kStandIns) + R"(
      services { id: "be.emergency" region: "BE" kind: EMERGENCY channel: CALL
                 value: "0112" }
      services { id: "be.suicide" region: "BE" kind: SUICIDE channel: CALL
                 value: "0001" shown_unverified_because: "KNOWN" })";
  EXPECT_EQ(Given(services, "BE"), "BE: be.emergency be.suicide");
}

TEST_F(Contacts, StandInEveryAssessment) {
  const v1::Assessment reply =
      support::Assessed(pack_, "region: \"nl\" as_of_s: 1772409600");
  EXPECT_EQ(Services(reply.contacts()), Of("NL"));
  EXPECT_TRUE(reply.contacts(3).stale());
}

}  // namespace
}  // namespace afterleaf
