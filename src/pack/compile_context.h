#ifndef AFTERLEAF_PACK_COMPILE_CONTEXT_H_
#define AFTERLEAF_PACK_COMPILE_CONTEXT_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/base/limits.h"
#include "src/pack/compiled_pack.h"
#include "src/pack/id_map.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {

// What every compile step shares: the tables that grow and the issues found.
// Steps go on after an issue, so that one run finds them all; a pack with an
// error is thrown away afterwards.
struct CompileContext {
  CompileContext(CompiledPack* compiled, IssueSink* sink);

  CompiledPack* pack;
  IssueSink* issues;
  // The library was built with the pack, which lacks its text rules here.
  bool trusted = false;
  // Look-ups of what many rules name, so that no pack, however it is made,
  // takes long to load. Positions, where there are any.
  IdMap reasons;
  IdMap sources;
  IdMap claims;
  IdMap protocols;
  // Positions of every protocol that has a tag, by its place here.
  IdMap tags;
  std::vector<std::vector<int>> protocols_by_tag;
  // Rules about the change of a mean, of those compiled so far.
  IdMap mean_changes;
  // Of kMaxBandWork.
  int64_t band_work_left = kMaxBandWork;

  // A name that lives as long as the pack does.
  absl::string_view Name(TextParts parts);

  // Adds a fact and returns its number; a name that is taken is an issue.
  FactId AddFact(Fact fact, const Path& path);
  // A yes/no fact.
  FactId AddYesNo(absl::string_view name, FactKind kind, Stage stage, int owner,
                  const Path& path);

  // The number of a text, kNoText when no language has it. It is a warning that
  // the default language lacks a required text.
  TextId RequiredText(absl::string_view id, const Path& path);
  TextId RequiredText(TextParts id, const Path& path);
  TextId OptionalText(absl::string_view id);
  TextId OptionalText(TextParts id);
  // Of `id`, or where that is empty of the usual one.
  TextId RequiredText(absl::string_view id, TextParts usual, const Path& path);
  TextId OptionalText(absl::string_view id, TextParts usual);

  // Position of an input, scale, index, phase; -1 with an issue otherwise.
  int FindInput(absl::string_view id, const Path& path);
  int FindScale(absl::string_view id, const Path& path);
  int FindPhase(absl::string_view id, const Path& path);
  // Position of a value of a set fact; -1 with an issue otherwise.
  int FindValue(FactId fact, absl::string_view value, const Path& path);

  // A band must begin at `expected` and not end before it begins; moves
  // `expected` behind its end.
  void CheckBand(int32_t from, int32_t to, const Path& path, int64_t* expected);
  // An id that is empty or has characters outside [A-Za-z0-9_-] is an issue.
  void CheckId(absl::string_view id, const Path& path);
  // The reason must be one of the pack's.
  void CheckReason(absl::string_view id, const Path& path);
  // Sources and claims named by evidence must exist.
  void CheckEvidence(const v1::Evidence& evidence, const Path& path);
};

// The compile steps in their order; each is in the file of its name.
void CompileTexts(CompileContext* context);
void CompileInputs(CompileContext* context);
void CompileScales(CompileContext* context);
// After scales, inputs, phases and findings, which they read.
void CompileScaleConditions(CompileContext* context);
void CompileWordings(CompileContext* context);
void CompileIndexes(CompileContext* context);
void CompilePhaseModel(CompileContext* context);
void CompileFindings(CompileContext* context);
void CompileAlerts(CompileContext* context);
void CompileLimits(CompileContext* context);
void CompileProtocols(CompileContext* context);
void CompileUseLog(CompileContext* context);
void CompileClaims(CompileContext* context);
void CompileDirectory(CompileContext* context);
void CompileFlags(CompileContext* context);
void CompileQuestions(CompileContext* context);
void CompileInvariants(CompileContext* context);
// The tables of CompiledRules. Last, of a pack without fault.
void CompileReaders(CompiledPack* pack);

// Who reads a condition: decides which facts it may see.
struct ConditionReader {
  // Facts of this stage and earlier ones may be read.
  Stage last_stage;
  // Notes may ask for the absence of something silent; rules may not.
  bool silence_under_none_allowed = false;
};

// Compiles a condition that must be there; kNoCondition with an issue if not.
ConditionId CompileCondition(CompileContext* context,
                             const v1::Condition& condition,
                             const ConditionReader& reader, const Path& path);

// Whether silence can make every test of the condition false.
bool MayRestOnSilence(const CompiledPack& pack, ConditionId condition);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_CONTEXT_H_
