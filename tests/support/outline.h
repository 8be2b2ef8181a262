// Parts of a reply as short lists of words, to compare in one line.

#ifndef AFTERLEAF_TESTS_SUPPORT_OUTLINE_H_
#define AFTERLEAF_TESTS_SUPPORT_OUTLINE_H_

#include <string>
#include <vector>

#include "afterleaf/v1/assessment.pb.h"
#include "google/protobuf/repeated_ptr_field.h"

namespace afterleaf::support {

using Words = std::vector<std::string>;

// "A1", or "A1?" for one that is only possible.
Words Alerts(const v1::Assessment& reply);
Words Limits(const v1::Assessment& reply);
// "WALK", or "STROLL for WALK" for a replacement.
Words Protocols(const v1::Assessment& reply);
Words Flags(const v1::Assessment& reply);
// The ids of what is asked.
Words Asked(const v1::Assessment& reply);
// "CODE path".
Words Issues(const google::protobuf::RepeatedPtrField<v1::Issue>& issues);
Words Issues(const v1::Assessment& reply);
// "PEAK 4-20" for each phase ahead.
Words Ahead(const v1::PhaseAssessment& phase);
// "p9=1".
Words Items(const v1::ScaleResult& score);
// Any list of strings.
Words List(const google::protobuf::RepeatedPtrField<std::string>& list);

// "SCORED 12 MODERATE", "SCORED 12" for a scale without bands, or "PARTIAL
// 3..9" with the totals that are still possible, where there are any; and
// after it "prorated" or "external".
std::string Outline(const v1::ScaleResult& score);

// The score of a scale; an empty one when the reply has none.
v1::ScaleResult ScoreOf(const v1::Assessment& reply, const std::string& scale);

// "T1..T3": the certain tier and the one that cannot be ruled out.
std::string Tiers(const v1::Assessment& reply);

}  // namespace afterleaf::support

#endif  // AFTERLEAF_TESTS_SUPPORT_OUTLINE_H_
