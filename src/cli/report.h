// Replies as text for a person. Pure: a reply and a layout in, text out.
//
// What is most urgent stands first. Nothing is added to what a reply says and
// nothing that it warns of is left out; what cannot be ruled out is said before
// anything that sounds calm.

#ifndef AFTERLEAF_CLI_REPORT_H_
#define AFTERLEAF_CLI_REPORT_H_

#include <map>
#include <string>

#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/functions.pb.h"
#include "src/cli/layout.h"

namespace afterleaf {
namespace cli {

// Source id to its citation.
using Citations = std::map<std::string, std::string>;

// The ids of all sources that the assessment rests on.
std::vector<std::string> SourcesOf(const v1::Assessment& assessment);

std::string AssessmentText(const v1::Assessment& assessment,
                           const Citations& citations, LayoutOptions options);
std::string PhaseText(const v1::PhaseReply& reply, LayoutOptions options);
std::string ScoreText(const v1::ScaleResult& result, LayoutOptions options);
std::string ContactsText(const v1::CrisisContactsReply& reply,
                         LayoutOptions options);
std::string ExplanationText(const v1::Explanation& explanation,
                            LayoutOptions options);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_REPORT_H_
