// Every bound of base/limits.h that a pack can exceed: what is just inside
// loads, one more is refused with its code.

#include "src/base/limits.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

v1::Condition JawPain() {
  v1::Condition test;
  test.set_fact("jaw_pain");
  test.set_is(true);
  return test;
}

void ExpectLoads(const v1::Pack& pack) {
  EXPECT_TRUE(Pack::Load(ToBytes(pack)).ok())
      << Pack::Load(ToBytes(pack)).status();
}

// Exactly one error, of this code at this path.
void ExpectRefused(const v1::Pack& pack, absl::StatusCode status,
                   const std::string& code, const std::string& path) {
  const absl::Status refused = Pack::Load(ToBytes(pack)).status();
  EXPECT_EQ(refused.code(), status) << refused;
  int errors = 0;
  const v1::Error error = ErrorDetail(refused);
  for (const v1::Issue& issue : error.issues()) {
    if (issue.severity() != v1::Issue::ERROR) continue;
    ++errors;
    EXPECT_EQ(issue.code(), code) << issue.message();
    EXPECT_EQ(issue.path(), path) << issue.message();
  }
  EXPECT_EQ(errors, 1);
}

TEST(PackLimits, Bytes) {
  v1::Pack pack = MinimalPack();
  v1::Text& text = *pack.mutable_languages(0)->add_texts();
  text.set_id("long");
  text.set_text("x");
  // Grows the text until the pack has this many bytes; the length of a text
  // grows the fields around it too.
  const auto bytes_of_size = [&](size_t size) {
    for (int i = 0; i < 4; ++i) {
      const size_t now = ToBytes(pack).size();
      text.mutable_text()->resize(text.text().size() + size - now, 'x');
    }
    return ToBytes(pack);
  };
  for (const int over : {-1, 0}) {
    const std::string bytes = bytes_of_size(kMaxPackBytes + over);
    ASSERT_EQ(bytes.size(), kMaxPackBytes + over);
    EXPECT_TRUE(Pack::Load(bytes).ok()) << Pack::Load(bytes).status();
  }
  const std::string bytes = bytes_of_size(kMaxPackBytes + 1);
  ASSERT_EQ(bytes.size(), kMaxPackBytes + 1);
  const absl::Status status = Pack::Load(bytes).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  ASSERT_EQ(ErrorDetail(status).issues_size(), 1);
  EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_TOO_LARGE");
}

TEST(PackLimits, Rules) {
  v1::Pack pack = MinimalPack();
  int rules = pack.findings_size() + pack.alerts_size() + pack.limits_size() +
              pack.protocols_size();
  for (; rules < kMaxRules; ++rules) {
    v1::Finding& finding = *pack.add_findings();
    finding.set_id(absl::StrCat("g", rules));
    *finding.mutable_when() = JawPain();
  }
  ExpectLoads(pack);
  v1::Finding& finding = *pack.add_findings();
  finding.set_id("one_more");
  *finding.mutable_when() = JawPain();
  ExpectRefused(pack, absl::StatusCode::kResourceExhausted, "PACK_TOO_LARGE",
                "");
}

TEST(PackLimits, RulesAboutLogsAmongTheOthers) {
  v1::Pack pack = ReadTestPack("diary.textproto");
  int rules = pack.findings_size() + pack.alerts_size() + pack.limits_size() +
              pack.protocols_size() + pack.use_log_rules_size() +
              pack.metric_rules_size();
  v1::Finding finding;
  finding.mutable_when()->set_fact("with_rum");
  finding.mutable_when()->set_is(true);
  for (; rules < kMaxRules; ++rules) {
    finding.set_id(absl::StrCat("g", rules));
    *pack.add_findings() = finding;
  }
  ExpectLoads(pack);
  v1::MetricRule one_more = pack.metric_rules(0);
  one_more.set_id("one_more");
  *pack.add_metric_rules() = one_more;
  ExpectRefused(pack, absl::StatusCode::kResourceExhausted, "PACK_TOO_LARGE",
                "");
}

TEST(PackLimits, DepthOfConditions) {
  for (int form = 0; form < 4; ++form) {
    v1::Condition condition = JawPain();
    std::string path = "findings[0] sore.when";
    const auto wrap = [&] {
      v1::Condition group;
      switch (form) {
        case 0:
          *group.add_all() = condition;
          break;
        case 1:
          *group.add_any() = condition;
          break;
        case 2:
          *group.add_none() = condition;
          break;
        default:
          *group.add_of() = condition;
          group.set_at_least(1);
          break;
      }
      condition = group;
    };
    constexpr const char* kForms[] = {".all[0]", ".any[0]", ".none[0]",
                                      ".of[0]"};
    for (int depth = 0; depth < kMaxConditionDepth; ++depth) {
      wrap();
      path += kForms[form];
    }
    v1::Pack pack = MinimalPack();
    *pack.mutable_findings(0)->mutable_when() = condition;
    ExpectLoads(pack);
    wrap();
    *pack.mutable_findings(0)->mutable_when() = condition;
    ExpectRefused(pack, absl::StatusCode::kResourceExhausted, "PACK_TOO_DEEP",
                  path);
  }
}

// Far below what protobuf itself gives up at.
TEST(PackLimits, NestingOfMessages) {
  v1::Condition condition = JawPain();
  for (int i = 0; i < 90; ++i) {
    v1::Condition group;
    *group.add_all() = condition;
    condition = group;
  }
  v1::Pack pack = MinimalPack();
  *pack.mutable_findings(0)->mutable_when() = condition;
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  EXPECT_FALSE(status.ok());
  EXPECT_EQ(ErrorDetail(status).issues_size(), 1);
}

TEST(PackLimits, MembersOfAGroup) {
  for (int form = 0; form < 4; ++form) {
    v1::Pack pack = MinimalPack();
    v1::Condition& when = *pack.mutable_findings(0)->mutable_when();
    when.Clear();
    const auto add = [&] {
      *(form == 0   ? when.add_all()
        : form == 1 ? when.add_any()
        : form == 2 ? when.add_none()
                    : when.add_of()) = JawPain();
    };
    if (form == 3) when.set_at_least(kMaxConditionMembers);
    for (int i = 0; i < kMaxConditionMembers; ++i) add();
    ExpectLoads(pack);
    add();
    ExpectRefused(pack, absl::StatusCode::kResourceExhausted, "PACK_TOO_LARGE",
                  "findings[0] sore.when");
  }
}

TEST(PackLimits, ValuesOfAnEnumeration) {
  v1::Pack pack = MinimalPack();
  v1::Input& input = *pack.mutable_inputs(7);
  ASSERT_EQ(input.id(), "braces");
  v1::Input& wide = *pack.add_inputs();
  wide.set_id("wide");
  wide.set_question("notice");
  for (int i = 0; i < kMaxEnumValues; ++i) {
    wide.mutable_enumeration()->add_values(absl::StrCat("v", i));
  }
  ExpectLoads(pack);
  wide.mutable_enumeration()->add_values("one_more");
  ExpectRefused(pack, absl::StatusCode::kInvalidArgument, "PACK_EMPTY_DOMAIN",
                "inputs[8] wide.enumeration");
}

TEST(PackLimits, Phases) {
  v1::Pack pack = MinimalPack();
  v1::PhaseModel& model = *pack.mutable_phase_model();
  while (model.phases_size() < kMaxEnumValues) {
    v1::PhaseDef& phase = *model.add_phases();
    phase.set_id(absl::StrCat("P", model.phases_size()));
    phase.set_title("notice");
  }
  ExpectLoads(pack);
  *model.add_phases() = model.phases(0);
  model.mutable_phases(kMaxEnumValues)->set_id("ONE_MORE");
  model.mutable_phases(kMaxEnumValues)->set_title("notice");
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_EMPTY_DOMAIN");
  EXPECT_EQ(ErrorDetail(status).path(), "phase_model.phases");
}

TEST(PackLimits, BandsOfAScale) {
  v1::Pack pack = MinimalPack();
  v1::Scale& scale = *pack.add_scales();
  scale.set_id("WIDE");
  scale.set_title("notice");
  scale.set_method(v1::Scale::SUM);
  scale.add_items()->set_id("w1");
  scale.mutable_items(0)->set_label("notice");
  const auto add_total = [&](int total) {
    scale.add_values(total);
    v1::Band& band = *scale.add_bands();
    band.set_id(absl::StrCat("B", total));
    band.set_label("notice");
    band.set_from(total);
    band.set_to(total);
  };
  for (int i = 0; i < kMaxEnumValues; ++i) add_total(i);
  ExpectLoads(pack);
  add_total(kMaxEnumValues);
  ExpectRefused(pack, absl::StatusCode::kInvalidArgument, "PACK_BAD_RANGE",
                "scales[2] WIDE.bands");
}

TEST(PackLimits, ItemsOfAScaleAndTheirPoints) {
  v1::Pack pack = MinimalPack();
  v1::Scale& scale = *pack.add_scales();
  scale.set_id("LONG");
  scale.set_title("notice");
  scale.set_method(v1::Scale::SUM);
  scale.add_values(0);
  scale.add_values(kMaxItemValue);
  scale.set_multiplier(1000);
  const auto add_item = [&] {
    v1::ScaleItem& item = *scale.add_items();
    item.set_id(absl::StrCat("i", scale.items_size()));
    item.set_label("notice");
  };
  while (scale.items_size() < kMaxItems) add_item();
  ExpectLoads(pack);
  const absl::StatusOr<Pack> loaded = Pack::Load(ToBytes(pack));
  ASSERT_TRUE(loaded.ok());
  v1::DescribePackRequest request;
  // The largest total that can be written still fits.
  EXPECT_EQ(DescribePack(*loaded, request)->scales(2).maximum(),
            kMaxItems * kMaxItemValue * 1000);
  add_item();
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_EMPTY_DOMAIN");
  EXPECT_EQ(ErrorDetail(status).path(), "scales[2] LONG");
}

TEST(PackLimits, ComponentsOfAnIndex) {
  v1::Pack pack = MinimalPack();
  v1::Index& index = *pack.mutable_indexes(0);
  while (index.components_size() < kMaxItems) {
    *index.add_components() = index.components(1);
  }
  // Two points of the first, one of each other.
  index.mutable_bands(1)->set_to(kMaxItems + 1);
  ExpectLoads(pack);
  *index.add_components() = index.components(1);
  index.mutable_bands(1)->set_to(kMaxItems + 2);
  ExpectRefused(pack, absl::StatusCode::kInvalidArgument, "PACK_EMPTY_DOMAIN",
                "indexes[0] HABIT.components");
}

TEST(PackLimits, Languages) {
  v1::Pack pack = MinimalPack();
  while (pack.languages_size() < kMaxLanguages) {
    pack.add_languages()->set_locale(absl::StrCat("x", pack.languages_size()));
  }
  // More entries of a language that is there do no harm.
  pack.add_languages()->set_locale("x40");
  ExpectLoads(pack);
  pack.add_languages()->set_locale("one-more");
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_TOO_LARGE");
  EXPECT_EQ(ErrorDetail(status).path(), "languages");
}

TEST(PackLimits, IssuesAreToldUpToABoundAndThatThereAreMore) {
  v1::Pack pack = MinimalPack();
  for (int i = 0; i < kMaxIssues; ++i) pack.add_inputs()->set_id("a b");
  const v1::PackReport report = LintPack(ToBytes(pack));
  int errors = 0;
  int warnings = 0;
  for (const v1::Issue& issue : report.issues()) {
    const bool more = issue.code() == "PACK_MORE_ISSUES";
    const bool error = issue.severity() == v1::Issue::ERROR;
    int& count = error ? errors : warnings;
    EXPECT_EQ(more, count == kMaxIssues);
    ++count;
  }
  EXPECT_EQ(errors, kMaxIssues + 1);
  // Each of the inputs lacks its question.
  EXPECT_EQ(warnings, kMaxIssues);
}

TEST(PackLimits, ALongIdIsNotRepeatedInEveryIssueBelowIt) {
  v1::Pack pack = MinimalPack();
  v1::Alert& alert = *pack.mutable_alerts(0);
  alert.set_id(std::string(1000000, 'x'));
  alert.mutable_when()->Clear();
  for (int i = 0; i < kMaxConditionMembers; ++i) {
    alert.mutable_when()->add_any()->set_fact("nobody");
  }
  const v1::PackReport report = LintPack(ToBytes(pack));
  EXPECT_EQ(report.issues(0).code(), "PACK_BAD_ID");
  EXPECT_EQ(report.issues(0).path(), "alerts[0]");
  EXPECT_GE(report.issues_size(), kMaxConditionMembers);
  for (const v1::Issue& issue : report.issues()) {
    EXPECT_LT(issue.path().size(), 100u);
  }
}

}  // namespace
}  // namespace afterleaf
