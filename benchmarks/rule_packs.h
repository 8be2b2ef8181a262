#ifndef AFTERLEAF_BENCHMARKS_RULE_PACKS_H_
#define AFTERLEAF_BENCHMARKS_RULE_PACKS_H_

#include <string>

#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// The bytes of a pack with `rules` findings, alerts, limits and protocols, over
// the facts and texts of the shipped one and in its proportions. The same seed
// gives the same pack; a larger one holds all rules of a smaller one of its
// seed.
//
// The first 60 rules are shipped ones, all findings among them. Of the others,
// shipped ones with changed numbers and answers, those are taken that neither
// hold of `person` nor wait for an answer: the reply stays what it was, and
// what a call costs more is the rules.
std::string PackOfRules(int rules, uint64_t seed,
                        const v1::AssessRequest& person);

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_RULE_PACKS_H_
