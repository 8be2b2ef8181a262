#include "absl/strings/str_cat.h"
#include "src/cli/headings.h"
#include "src/cli/report.h"
#include "src/cli/report_parts.h"

namespace afterleaf {
namespace cli {

std::string PhaseText(const v1::PhaseReply& reply, LayoutOptions options) {
  Layout layout(options);
  AddPhase(reply.phase(), &layout);
  if (!reply.indexes().empty()) layout.Blank();
  for (const v1::IndexResult& index : reply.indexes()) {
    AddIndex(index, &layout);
  }
  AddIssues(reply.issues(), &layout);
  layout.Blank();
  layout.Paragraph(
      "This tells the phase only. `afterleaf assess` tells how soon to get "
      "help, and `afterleaf contacts` where.");
  return layout.text();
}

std::string ScoreText(const v1::ScaleResult& result, LayoutOptions options) {
  Layout layout(options);
  AddScore(result, &layout);
  // One answer that is the total, counted in parts, stands above already.
  const bool same = result.expected() == 1 && result.total_per_unit() > 1;
  for (const v1::ItemResult& item : result.items()) {
    if (same && result.has_total()) break;
    layout.Item(absl::StrCat(item.value(), "  "),
                item.label().empty() ? item.item() : item.label(), 2);
  }
  AddIssues(result.issues(), &layout);
  const std::string evidence = EvidenceText(result.evidence());
  if (!evidence.empty()) {
    layout.Blank();
    layout.Paragraph(absl::StrCat("Scoring rests on: ", evidence), 0,
                     Style::kFaint);
  }
  layout.Blank();
  layout.Paragraph(
      "A score is no diagnosis, and it says nothing of how soon to get help: "
      "`afterleaf assess` does, and `afterleaf contacts` tells where.");
  return layout.text();
}

std::string ContactsText(const v1::CrisisContactsReply& reply,
                         LayoutOptions options) {
  Layout layout(options);
  layout.Heading(kContactsHeading);
  bool unverified = false;
  for (const v1::CrisisContact& contact : reply.contacts()) {
    AddContact(contact, &layout);
    unverified = unverified || contact.unverified();
  }
  if (reply.region().empty()) {
    layout.Blank();
    layout.Paragraph(
        "There is no list for this region; these entries fit everywhere.", 0,
        Style::kFaint);
  }
  if (unverified) {
    layout.Blank();
    layout.Paragraph("Some of these entries were not checked by a person yet.",
                     0, Style::kFaint);
  }
  return layout.text();
}

std::string ExplanationText(const v1::Explanation& explanation,
                            LayoutOptions options) {
  Layout layout(options);
  layout.Heading(explanation.title().empty() ? explanation.topic()
                                             : explanation.title());
  for (const v1::ExplainedStatement& statement : explanation.statements()) {
    layout.Item("- ", statement.text());
    const std::string evidence = EvidenceText(statement.evidence());
    if (!evidence.empty()) {
      layout.Paragraph(absl::StrCat("[", evidence, "]"), 2, Style::kFaint);
    }
  }
  if (!explanation.sources().empty()) layout.Heading(kSourcesHeading);
  for (const v1::Source& source : explanation.sources()) {
    layout.Item("- ", absl::StrCat(source.id(), ": ", source.citation()), 0,
                Style::kFaint);
  }
  return layout.text();
}

}  // namespace cli
}  // namespace afterleaf
