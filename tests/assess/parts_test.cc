// AssessPhase, ScreenSafety and SelectProtocols answer with parts of Assess.

#include <gtest/gtest.h>

#include <string>

#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

using support::CaffeinePack;
using support::ListTestData;
using support::Read;
using support::ReadTestData;
using support::Refusal;
using support::TextOf;

class Parts : public ::testing::TestWithParam<std::string> {
 protected:
  const Pack pack_ = CaffeinePack();
  const v1::AssessRequest request_ =
      Read<v1::AssessRequest>(ReadTestData("requests/" + GetParam()));
  const v1::Assessment whole_ = *Assess(pack_, request_);
};

TEST_P(Parts, PhaseIsThatOfTheAssessment) {
  v1::PhaseReply part;
  *part.mutable_phase() = whole_.phase();
  *part.mutable_indexes() = whole_.indexes();
  *part.mutable_issues() = whole_.issues();
  *part.mutable_pack() = whole_.pack();
  EXPECT_EQ(TextOf(*AssessPhase(pack_, request_)), TextOf(part));
}

TEST_P(Parts, SafetyIsThatOfTheAssessment) {
  v1::SafetyReply part;
  *part.mutable_safety() = whole_.safety();
  *part.mutable_flags() = whole_.flags();
  *part.mutable_issues() = whole_.issues();
  *part.mutable_ask() = whole_.ask();
  *part.mutable_contacts() = whole_.contacts();
  *part.mutable_pack() = whole_.pack();
  EXPECT_EQ(TextOf(*ScreenSafety(pack_, request_)), TextOf(part));
}

TEST_P(Parts, ProtocolsAreThoseOfTheAssessment) {
  v1::ProtocolReply part;
  *part.mutable_exercise() = whole_.exercise();
  *part.mutable_protocols() = whole_.protocols();
  *part.mutable_issues() = whole_.issues();
  *part.mutable_pack() = whole_.pack();
  EXPECT_EQ(TextOf(*SelectProtocols(pack_, request_)), TextOf(part));
}

INSTANTIATE_TEST_SUITE_P(Person, Parts,
                         ::testing::ValuesIn(ListTestData("requests")),
                         [](const ::testing::TestParamInfo<std::string>& info) {
                           return info.param.substr(0, info.param.find('.'));
                         });

TEST(PartsOfABadRequest, AreRefusedAlike) {
  const Pack pack = CaffeinePack();
  const auto request = Read<v1::AssessRequest>(R"(screen { present: "ear" })");
  const std::string refusal = "INVALID_ARGUMENT screen.present[0]";
  EXPECT_EQ(Refusal(Assess(pack, request).status()), refusal);
  EXPECT_EQ(Refusal(AssessPhase(pack, request).status()), refusal);
  EXPECT_EQ(Refusal(ScreenSafety(pack, request).status()), refusal);
  EXPECT_EQ(Refusal(SelectProtocols(pack, request).status()), refusal);
}

}  // namespace
}  // namespace afterleaf
