// What the conditions of a pack read, as answers that a person can give.

#ifndef AFTERLEAF_AUTHORING_PACK_FACTS_H_
#define AFTERLEAF_AUTHORING_PACK_FACTS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {
namespace authoring {

// Calls `see` with every test of a condition, groups left out.
void ForEachTest(const v1::Condition& condition,
                 const std::function<void(const v1::Condition&)>& see);

// Every condition of the pack, groups whole: of scales, indexes, findings,
// alerts, limits, protocols and invariants.
void ForEachCondition(const v1::Pack& pack,
                      const std::function<void(const v1::Condition&)>& see);

// The numbers that a pack names of each answer, by the ids of people.h: ends of
// tests and bands, cuts of indexes, hours and limits of the phase model.
std::map<std::string, std::set<std::int32_t>> NumbersOfAnswers(
    const v1::Pack& pack);

// The answers, by the ids of people.h, that a condition may rest on, through
// findings, indexes and the phase. A condition that reads the tier rests on
// whatever the alerts do.
std::set<std::string> AnswersBehind(const v1::Pack& pack,
                                    const v1::Condition& condition);

// Those that the phase, its flags and the severity may rest on.
std::set<std::string> AnswersBehindPhase(const v1::Pack& pack);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PACK_FACTS_H_
