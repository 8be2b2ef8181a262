// The families of checks; each is in the file of its name.

#ifndef AFTERLEAF_AUTHORING_LINT_CHECKS_H_
#define AFTERLEAF_AUTHORING_LINT_CHECKS_H_

#include <vector>

#include "afterleaf/pack.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/descriptors.h"
#include "src/pack/compiled_pack.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {
namespace authoring {

// PACK_UNREACHABLE_RULE, PACK_ALWAYS_TRUE.
void CheckReachability(const CompiledPack& pack, IssueSink* issues);
// PACK_DUPLICATE_RULE, PACK_SHADOWED_RULE.
void CheckRedundancy(const CompiledPack& pack, IssueSink* issues);
// PACK_MISSING_EVIDENCE, PACK_UNSUPPORTED_ADVICE.
void CheckEvidence(const CompiledPack& pack, IssueSink* issues);
// PACK_TEXT_KEYS, PACK_TRANSLATED_ITEM, PACK_PLACEHOLDER.
void CheckTextKeys(const CompiledPack& pack, IssueSink* issues);
// PACK_READING_GRADE.
void CheckReadingGrade(const CompiledPack& pack, IssueSink* issues);
// PACK_TEXT_RULE, PACK_NO_TEXT_RULES.
void CheckTextRules(const CompiledPack& pack, IssueSink* issues);
// PACK_EXAMPLE_KIND, PACK_EXAMPLE_DISAGREES, PACK_DUPLICATE_ID of examples.
void CheckExamples(const Pack& pack, const std::vector<v1::Example>& examples,
                   IssueSink* issues);
// PACK_INVARIANT_UNTESTED.
void CheckInvariantsTested(const MessageTypes& types, const Pack& pack,
                           const std::vector<v1::Example>& examples,
                           IssueSink* issues);
// PACK_UNVERIFIED.
void CheckRelease(const CompiledPack& pack, IssueSink* issues);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_LINT_CHECKS_H_
