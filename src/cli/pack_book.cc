// afterleaf pack book.

#include "absl/strings/str_cat.h"
#include "src/authoring/book/book.h"
#include "src/authoring/coverage/coverage.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/pack_examples.h"
#include "src/cli/pack_source.h"
#include "src/cli/replaceable.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace cli {
namespace {

std::vector<authoring::CoverageRow> CoverageRows(
    const authoring::CoverageReport& report) {
  std::vector<authoring::CoverageRow> rows(authoring::kCoverageKinds);
  for (int kind = 0; kind < authoring::kCoverageKinds; ++kind) {
    rows[kind].name = std::string(authoring::CoverageKindName(
        static_cast<authoring::CoverageKind>(kind)));
  }
  for (const authoring::Obligation& obligation : report.obligations) {
    authoring::CoverageRow& row = rows[static_cast<int>(obligation.kind)];
    ++row.total;
    row.covered += obligation.covered() ? 1 : 0;
  }
  return rows;
}

}  // namespace

Outcome RunPackBook(const Invocation& invocation) {
  const std::string& folder = invocation.arguments[0];
  const std::string& path = invocation.arguments[1];
  if (invocation.options.count("force") == 0) {
    const std::string refusal =
        ReasonNotToReplace(path, authoring::IsBook, "book of this command");
    if (!refusal.empty()) return Unusable(absl::StrCat(path, ": ", refusal));
  }
  Outcome outcome;
  int jobs = 0;
  if (!ReadJobs(invocation, &jobs, &outcome)) return outcome;
  const authoring::MessageTypes types;
  const absl::optional<PackWithExamples> source =
      ReadPackWithExamples(types, folder, &outcome);
  if (!source.has_value()) return outcome;
  authoring::BookContent content;
  content.pack = source->pack.compiled().source;
  content.identity = source->pack.identity();
  content.examples.resize(source->examples.size());
  for (std::size_t i = 0; i < source->examples.size(); ++i) {
    content.examples[i].ParseFromString(source->examples[i].bytes);
  }
  if (!source->examples.empty()) {
    content.coverage = CoverageRows(
        authoring::MeasureCoverage(source->pack, source->examples, jobs));
  }
  const std::string fault =
      WriteFile(path, authoring::WriteBook(types, content));
  if (!fault.empty()) return Unusable(absl::StrCat(path, ": ", fault));
  outcome.out = absl::StrCat(path, ": the book of ", content.identity.id(), " ",
                             content.identity.version(), ", digest ",
                             content.identity.digest(), "\n");
  return outcome;
}

}  // namespace cli
}  // namespace afterleaf
