// What a log shows: how it is read, and the rules about use and recovery.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/book/chapters.h"
#include "src/authoring/expected_log.h"
#include "src/authoring/log_rule_words.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// Whole units without the zeros of their thousandths.
std::string Amount(int64_t thousandths) {
  return thousandths % 1000 == 0 ? absl::StrCat(thousandths / 1000)
                                 : NumberInParts(thousandths, 1000);
}

void WriteUnits(Page* page) {
  page->Table(
      "Units of amounts", {"Unit", "Shown as", "Most in one entry", "In plans"},
      [&] {
        for (const v1::LogUnit& unit : page->pack().use_log_model().units()) {
          page->TableRow(
              {page->Words(unit.id()),
               [&] {
                 page->PersonText(unit.label(),
                                  absl::StrCat("unit.", unit.id()));
               },
               page->Words(unit.unknown() ? "kept, and never compared"
                                          : Amount(unit.max_thousandths())),
               page->Words(unit.plannable() ? "may stand in a plan"
                                            : "no plan is written in it")});
        }
      });
}

void WriteDepressants(Page* page) {
  page->Table("Substances that slow breathing", {"Name", "Also known as"}, [&] {
    for (const v1::LogName& name : page->pack().use_log_model().depressants()) {
      page->TableRow({page->Words(name.name()),
                      page->Words(absl::StrJoin(name.other_names(), ", "))});
    }
  });
}

void WriteModel(Page* page) {
  const v1::UseLogModel& model = page->pack().use_log_model();
  page->html().Element("h3", "How a log is read");
  {
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    page->Row("Substance", model.substance());
    page->Row("Its other names", absl::StrJoin(model.substance_names(), ", "));
    page->Row("Products, from weak to strong",
              absl::StrJoin(model.products_rising(), ", "));
    page->Row("Reasons of a use", absl::StrJoin(model.reasons(), ", "));
    page->Row("A usual day of use",
              absl::StrCat("the ", model.usual_days(),
                           " days up to the last use; amounts count in ",
                           model.usual_amount_unit()));
    page->Row("On plan", absl::StrCat("within ", model.on_plan_percent(),
                                      " % of what the plan says"));
    page->Row("Milestones",
              absl::StrCat(absl::StrJoin(model.milestone_days(), ", "),
                           " days without use"));
    page->EvidenceRows(model.evidence(), model.has_evidence());
  }
  WriteUnits(page);
  WriteDepressants(page);
}

bool Names(const v1::ExpectedUseLog& expect, const std::string& rule) {
  const auto has = [&rule](const auto& ids) {
    return std::find(ids.begin(), ids.end(), rule) != ids.end();
  };
  return has(expect.rules().ids()) || has(expect.must()) ||
         has(expect.must_not());
}

// How many examples would fail if the rule held otherwise, and the patients
// among them who are about it.
void WriteShownBy(const std::string& rule, Page* page) {
  int count = 0;
  std::vector<std::string> patients;
  for (const v1::Example& example : page->content().examples) {
    if (!AssertsLogRule(example.expect_log(), rule, false, false)) continue;
    ++count;
    if (example.kind() == v1::Example::PATIENT &&
        Names(example.expect_log(), rule)) {
      patients.push_back(example.id());
    }
  }
  page->html().Text(absl::StrCat(
      count, count == 1 ? " example says" : " examples say",
      " whether it holds", patients.empty() ? "" : ", among them "));
  for (std::size_t i = 0; i < patients.size(); ++i) {
    if (i > 0) page->html().Text(", ");
    page->Link({Kind::kExample, patients[i]});
  }
}

// Rows that rules about use and about recovery share.
template <class Rule>
void WriteRule(const Rule& rule, const std::string& words, Page* page,
               const std::function<void()>& more) {
  const Place place{Kind::kLogRule, rule.id()};
  page->Entry(place, rule.flag(), "h4", [&] {
    const Tag list(&page->html(), "dl", {{"class", "facts"}});
    page->Row("Needs", words);
    if (rule.flag().empty()) page->Row("Flag", "none: it is a remark");
    page->Row("The person reads", [&] {
      page->PersonText(rule.about(), absl::StrCat("log.", rule.id()));
    });
    if (!rule.answers().empty()) {
      page->Row("An assessment reads it as a yes to", [&] {
        page->Link({Kind::kInput, rule.answers()});
      });
    }
    more();
    page->EvidenceRows(rule.evidence(), rule.has_evidence());
    page->Row("Shown by", [&] { WriteShownBy(rule.id(), page); });
  });
}

void WritePrompts(const v1::MetricRule& rule, Page* page) {
  if (rule.prompts().empty()) return;
  page->Row("Asks next for", [&] {
    for (int i = 0; i < rule.prompts_size(); ++i) {
      if (i > 0) page->html().Text(", ");
      page->Link({Kind::kScale, rule.prompts(i)});
    }
  });
}

void WriteComparisons(Page* page) {
  page->html().Element("h3", "Words of comparisons");
  page->Table("What is said of a comparison", {"Of", "The person reads"}, [&] {
    const auto row = [&](absl::string_view of, const char* text) {
      page->TableRow({page->Words(std::string(of)),
                      [&page, text] { page->PersonText(text); }});
    };
    row("a week that cannot be set beside the plan",
        "log.taper.not_comparable");
    row("a week on plan", "log.taper.on_plan");
    row("a week with less than planned", "log.taper.ahead");
    row("a week with more than planned", "log.taper.behind");
    row("a score without a known threshold of change",
        "log.trend.no_threshold");
    row("a score without a clear change", "log.trend.no_clear_change");
    row("a score that got better", "log.trend.improved");
    row("a score that got worse", "log.trend.worsened");
    row("recovery rated lower on the day after use", "log.recovery.lower");
    row("recovery rated higher on the day after use", "log.recovery.higher");
    row("recovery rated alike", "log.recovery.alike");
  });
}

}  // namespace

void WriteLogs(Page* page) {
  const v1::Pack& pack = page->pack();
  if (!pack.has_use_log_model()) {
    page->Paragraph("This pack reads no logs.");
    return;
  }
  page->Paragraph(
      "A rule raises a flag and explains it. None says how much of anything to "
      "take, which product, or when, and none lowers a tier, a band or a "
      "limit.");
  page->Paragraph(
      "Days are those of the person's own clock. The last days include today. "
      "A day is known when it has a use, when the person said that there was "
      "none, or when it lies in a stretch that the person calls complete. Of "
      "every other day nothing is known: it is never a day without use, and "
      "it ends an abstinence.");
  WriteModel(page);
  page->html().Element("h3", "Rules about use");
  for (const v1::UseLogRule& rule : pack.use_log_rules()) {
    WriteRule(rule, LogRuleWords(pack.use_log_model(), rule), page, [] {});
  }
  page->html().Element("h3", "Rules about recovery");
  for (const v1::MetricRule& rule : pack.metric_rules()) {
    WriteRule(rule, LogRuleWords(rule), page,
              [&] { WritePrompts(rule, page); });
  }
  WriteComparisons(page);
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
