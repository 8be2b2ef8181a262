// One test of one fact in words; DescribeCondition puts them together.

#ifndef AFTERLEAF_AUTHORING_FACT_WORDS_H_
#define AFTERLEAF_AUTHORING_FACT_WORDS_H_

#include "afterleaf/v1/condition.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "src/authoring/sentence.h"

namespace afterleaf {
namespace authoring {

// The phrase of a condition that tests a fact and is no group.
ConditionPhrase DescribeTest(const v1::Pack& pack, const v1::Condition& test);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_FACT_WORDS_H_
