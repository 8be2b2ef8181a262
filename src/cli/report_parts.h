// Parts that several reports share.

#ifndef AFTERLEAF_CLI_REPORT_PARTS_H_
#define AFTERLEAF_CLI_REPORT_PARTS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/evidence.pb.h"
#include "afterleaf/v1/issue.pb.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "src/cli/layout.h"

namespace afterleaf {
namespace cli {

// "3 to 5 minutes", "1 minute"; `unit` in the singular.
std::string Range(int from, int to, absl::string_view unit);

// "2 hours", "2 to 4 days", "12 to 52 weeks": in a unit that a person can
// picture; a range is widened to whole ones.
std::string HoursOrDays(int from_h, int to_h);

// "trials; source not re-read yet; SR-01, SR-02". Empty: nothing to say.
std::string EvidenceText(const v1::Evidence& evidence);

// A total, which counts parts of a unit: 67 tenths are "6.7".
std::string InUnits(int total, int per_unit);

void AddPhase(const v1::PhaseAssessment& phase, Layout* layout);
void AddScore(const v1::ScaleResult& score, Layout* layout);
void AddIndex(const v1::IndexResult& index, Layout* layout);
void AddContact(const v1::CrisisContact& contact, Layout* layout);
void AddIssues(const google::protobuf::RepeatedPtrField<v1::Issue>& issues,
               Layout* layout);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_REPORT_PARTS_H_
