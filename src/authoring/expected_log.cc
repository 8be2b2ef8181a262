#include "src/authoring/expected_log.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "src/authoring/compare_values.h"

namespace afterleaf {
namespace authoring {
namespace {

using Findings = google::protobuf::RepeatedPtrField<v1::LogFinding>;
using Lines = std::vector<std::string>;

// "none" for what is absent.
template <class Number>
std::string Words(const std::optional<Number>& number) {
  return number.has_value() ? absl::StrCat(*number) : "none";
}

template <class Number>
void CompareNumber(absl::string_view what, Number expected,
                   const std::optional<Number>& actual, Lines* lines) {
  CompareValue(what, absl::StrCat(expected), Words(actual), lines);
}

void CompareFindings(const v1::ExpectedUseLog& expected,
                     const Findings& findings, Lines* lines) {
  IdSet rules;
  IdSet flags;
  IdSet prompts;
  for (const v1::LogFinding& finding : findings) {
    rules.insert(finding.rule());
    if (!finding.flag().empty()) flags.insert(finding.flag());
    prompts.insert(finding.prompts().begin(), finding.prompts().end());
  }
  if (expected.has_flags()) {
    CompareSets("log flags", ToIdSet(expected.flags().ids()), flags, lines);
  }
  if (expected.has_rules()) {
    CompareSets("log rules", ToIdSet(expected.rules().ids()), rules, lines);
  }
  const IdSet absent = WithoutIds(ToIdSet(expected.must()), rules);
  if (!absent.empty()) {
    lines->push_back(
        absl::StrCat("log must: does not hold: ", absl::StrJoin(absent, ", ")));
  }
  const IdSet forbidden = ToIdSet(expected.must_not());
  const IdSet held = WithoutIds(forbidden, WithoutIds(forbidden, rules));
  if (!held.empty()) {
    lines->push_back(
        absl::StrCat("log must not: holds: ", absl::StrJoin(held, ", ")));
  }
  if (expected.has_prompts()) {
    CompareSets("log prompts", ToIdSet(expected.prompts().ids()), prompts,
                lines);
  }
}

// A field of DerivedUse that is a number.
struct DerivedNumber {
  absl::string_view name;
  std::optional<int64_t> (*of)(const v1::DerivedUse&);
};

#define AFTERLEAF_DERIVED_NUMBER(field)                             \
  DerivedNumber {                                                   \
#field, [](const v1::DerivedUse& use) {                           \
      return use.has_##field() ? std::optional<int64_t>(use.field())  \
                               : std::nullopt;                        \
    } \
  }

constexpr DerivedNumber kDerivedNumbers[] = {
    AFTERLEAF_DERIVED_NUMBER(last_use_from_s),
    AFTERLEAF_DERIVED_NUMBER(last_use_to_s),
    AFTERLEAF_DERIVED_NUMBER(use_days_last_7),
    AFTERLEAF_DERIVED_NUMBER(longest_abstinence_h),
    AFTERLEAF_DERIVED_NUMBER(amount_mg),
    AFTERLEAF_DERIVED_NUMBER(doses_tenths),
    AFTERLEAF_DERIVED_NUMBER(days_per_week),
    AFTERLEAF_DERIVED_NUMBER(sleep_minutes),
};

#undef AFTERLEAF_DERIVED_NUMBER

void CompareDerived(const v1::DerivedUse& expected,
                    const v1::DerivedUse& actual, Lines* lines) {
  for (const DerivedNumber& number : kDerivedNumbers) {
    const std::optional<int64_t> wanted = number.of(expected);
    if (!wanted.has_value()) continue;
    CompareNumber(absl::StrCat("derived ", number.name), *wanted,
                  number.of(actual), lines);
  }
  if (!expected.product().empty()) {
    CompareValue("derived product", expected.product(),
                 actual.product().empty() ? "none" : actual.product(), lines);
  }
  if (!expected.answered_yes().empty()) {
    CompareSets("derived answered_yes", ToIdSet(expected.answered_yes()),
                ToIdSet(actual.answered_yes()), lines);
  }
}

// Of the pack's own substance; all 0 where it was not used.
v1::SubstanceDays OwnSubstance(const v1::UseLogAnalysis& actual) {
  for (const v1::SubstanceDays& substance : actual.substances()) {
    if (substance.own()) return substance;
  }
  return {};
}

void CompareCourse(const v1::ExpectedUseLog& expected,
                   const v1::UseLogAnalysis& actual, Lines* lines) {
  const v1::SubstanceDays own = OwnSubstance(actual);
  if (expected.has_use_days()) {
    CompareNumber<int64_t>("use days", expected.use_days(), own.use_days(),
                           lines);
  }
  if (expected.has_longest_run()) {
    CompareNumber<int64_t>("longest run", expected.longest_run(),
                           own.longest_run(), lines);
  }
  if (expected.has_lifetime_no_use_days()) {
    CompareNumber<int64_t>(
        "lifetime days without use", expected.lifetime_no_use_days(),
        actual.progress().milestones().lifetime_no_use_days(), lines);
  }
  if (expected.has_taper_last_week()) {
    CompareValue("taper in the last week",
                 v1::TaperComparison::State_Name(expected.taper_last_week()),
                 actual.has_taper() ? v1::TaperComparison::State_Name(
                                          actual.taper().last_week())
                                    : "none",
                 lines);
  }
}

void CompareMilestones(const v1::ExpectedUseLog& expected,
                       const v1::Milestones& actual, Lines* lines) {
  if (!expected.milestones().empty()) {
    Lines reached;
    for (const v1::Milestone& milestone : actual.reached()) {
      reached.push_back(absl::StrCat(milestone.days()));
    }
    CompareValue("milestones", absl::StrJoin(expected.milestones(), ", "),
                 reached.empty() ? "none" : absl::StrJoin(reached, ", "),
                 lines);
  }
  if (expected.has_next_milestone()) {
    CompareNumber<int64_t>("next milestone", expected.next_milestone(),
                           actual.has_next_days() ? actual.next_days() : -1,
                           lines);
  }
}

void CompareAssociation(const v1::ExpectedUseLog& expected,
                        const v1::UseLogAnalysis& actual, Lines* lines) {
  std::optional<int64_t> r;
  if (actual.has_association()) r = actual.association().r_hundredths();
  if (expected.has_r_hundredths()) {
    CompareNumber<int64_t>("association", expected.r_hundredths(), r, lines);
  }
  if (expected.no_association()) {
    CompareValue("association", "none", Words(r), lines);
  }
}

}  // namespace

std::vector<std::string> CompareUseLog(const v1::ExpectedUseLog& expected,
                                       const v1::UseLogAnalysis& actual) {
  Lines lines;
  CompareFindings(expected, actual.findings(), &lines);
  if (expected.has_issues()) {
    CompareSets("issues", ToIdSet(expected.issues().ids()),
                IssueCodes(actual.issues()), &lines);
  }
  CompareDerived(expected.derived(), actual.derived(), &lines);
  CompareCourse(expected, actual, &lines);
  CompareMilestones(expected, actual.progress().milestones(), &lines);
  CompareAssociation(expected, actual, &lines);
  return lines;
}

std::vector<std::string> CompareLogOfPatient(const v1::ExpectedUseLog& expected,
                                             const v1::Assessment& actual) {
  Lines lines;
  CompareFindings(expected, actual.log(), &lines);
  v1::ExpectedUseLog rest = expected;
  rest.clear_flags();
  rest.clear_rules();
  rest.clear_must();
  rest.clear_must_not();
  rest.clear_prompts();
  if (rest.ByteSizeLong() > 0) {
    lines.emplace_back(
        "expect_log: an assessment tells only which rules hold (flags, rules, "
        "must, must_not, prompts); give the log as `log` to expect more of it");
  }
  return lines;
}

bool AssertsLogRule(const v1::ExpectedUseLog& expected, absl::string_view rule,
                    bool flag, bool prompts) {
  const auto has = [&](const auto& ids) {
    return std::find(ids.begin(), ids.end(), rule) != ids.end();
  };
  return expected.has_rules() || has(expected.must()) ||
         has(expected.must_not()) || (flag && expected.has_flags()) ||
         (prompts && expected.has_prompts());
}

}  // namespace authoring
}  // namespace afterleaf
