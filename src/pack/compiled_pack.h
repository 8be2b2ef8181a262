#ifndef AFTERLEAF_PACK_COMPILED_PACK_H_
#define AFTERLEAF_PACK_COMPILED_PACK_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "google/protobuf/arena.h"
#include "src/base/message.h"
#include "src/pack/compiled_condition.h"
#include "src/pack/compiled_rules.h"
#include "src/pack/compiled_use_log.h"
#include "src/pack/id_map.h"
#include "src/pack/request_field.h"
#include "src/pack/text_id.h"

// The immutable tables that a pack is compiled to. Everything that a condition
// can read is a *fact* with a dense number; everything that a person can see is
// a text with a dense number. Ids are looked up once, at load.

namespace afterleaf {

// The fixed stages. A condition reads facts of earlier stages only, so cycles
// cannot be written.
enum class Stage {
  kAnswers,
  kIndexes,
  kPhase,
  kFindings,
  kTier,
  // The whole answer; only invariants read it.
  kOutcome,
};

enum class FactKind {
  kInput,
  kInputGiven,
  kScaleTotal,
  kScaleBand,
  kScaleState,
  kScaleResult,
  kScaleItem,
  kScreenState,
  kLastUseGiven,
  kLastUseHours,
  kIndexBand,
  kIndexComplete,
  kSeverity,
  kPhase,
  kPhaseByTime,
  kPhaseFlag,
  kFinding,
  kTier,
  kOutcome,
};

struct Fact {
  absl::string_view name;
  FactKind kind;
  Stage stage;
  // Position of the input, scale, index or finding that the fact belongs to.
  int owner = -1;
  // Legal numbers; of a set the positions 0 .. n-1.
  int32_t min = 0;
  int32_t max = 0;
  // Names of the values of a set (enumerations, yes/no, bands, phases, states);
  // empty for a number.
  std::vector<absl::string_view> values;
  // Silence can make every test of the fact false.
  bool may_be_silent = false;
  // Its tests are a chain of nodes, the last one first; kNoCondition: it has
  // none.
  int last_test = -1;
  bool is_set() const { return !values.empty(); }
};

// Positions in the value lists of the sets that the engine itself fills.
namespace yes_no {
inline constexpr int kNo = 0;
inline constexpr int kYes = 1;
}  // namespace yes_no
namespace screen_state {
inline constexpr int kNotDone = 0;
inline constexpr int kIncomplete = 1;
inline constexpr int kComplete = 2;
}  // namespace screen_state
namespace last_use_given {
inline constexpr int kInstant = 0;
inline constexpr int kRange = 1;
inline constexpr int kNone = 2;
}  // namespace last_use_given
namespace screen_result {
inline constexpr int kClear = 0;
inline constexpr int kYesAny = 1;
inline constexpr int kUnknown = 2;
}  // namespace screen_result

// Withdrawal severity runs from 0 (none) to this.
inline constexpr int kMaxSeverity = 3;

enum class Silence { kUnknown, kValue, kNotAsked };

struct CompiledInput {
  FactId fact = kNoFact;
  FactId given = kNoFact;
  v1::Input::DomainCase domain = v1::Input::DOMAIN_NOT_SET;
  RequestField field = RequestField::kNone;
  Silence silence = Silence::kUnknown;
  int32_t silence_value = 0;
  v1::ScreenRole screen = v1::NOT_IN_SCREEN;
  // Position of the value that says "not known"; -1: there is none.
  int unknown_value = -1;
  // Units in one step of the column of a batch.
  int column_step = 1;
  TextId question = kNoText;
};

struct CompiledItem {
  FactId fact = kNoFact;
  // Position of the input that holds the answer; -1: the scale itself does.
  int input = -1;
  std::vector<v1::ValuePoints> points;
  int32_t min_points = 0;
  int32_t max_points = 0;
  bool summed = true;
  bool safety = false;
  TextId label = kNoText;
};

struct CompiledBand {
  absl::string_view id;
  int32_t from = 0;
  int32_t to = 0;
  // Position among the values of the band fact.
  int value = 0;
  TextId label = kNoText;
};

struct CompiledBandSet {
  ConditionId when = kNoCondition;
  std::vector<CompiledBand> bands;
};

struct CompiledNote {
  ConditionId when = kNoCondition;
  TextId text = kNoText;
};

struct CompiledSkip {
  int item = 0;
  int32_t value = 0;
  std::vector<int> then;
  int32_t set = 0;
};

// Neighbouring totals, both ends included.
struct TotalRange {
  int32_t from = 0;
  int32_t to = 0;
};

struct CompiledScale {
  const v1::Scale* source = nullptr;
  FactId total = kNoFact;
  FactId band = kNoFact;
  FactId state = kNoFact;
  FactId result = kNoFact;
  std::vector<CompiledItem> items;
  std::vector<CompiledSkip> skips;
  int summed_items = 0;
  // Summed items that must be answered for a total.
  int min_answered = 0;
  int multiplier = 1;
  int total_per_unit = 1;
  int32_t total_min = 0;
  int32_t total_max = 0;
  // Every total that answers can come to. Empty for a scale without bands.
  std::vector<TotalRange> reachable;
  std::vector<CompiledBand> bands;
  std::vector<CompiledBandSet> band_sets;
  std::vector<CompiledNote> notes;
  TextId title = kNoText;
  bool bound_to_inputs() const {
    return !items.empty() && items.front().input >= 0;
  }
};

struct CompiledComponent {
  int input = 0;
  // Of a set: points by value position, -1 where the value counts as missing.
  std::vector<int> value_points;
  std::vector<v1::Cut> cuts;
  int max_points = 0;
  ConditionId not_applicable_when = kNoCondition;
};

struct CompiledIndex {
  const v1::Index* source = nullptr;
  FactId band = kNoFact;
  FactId complete = kNoFact;
  std::vector<CompiledComponent> components;
  ConditionId discount_when = kNoCondition;
  ConditionId override_when = kNoCondition;
  int override_band = 0;
  TextId title = kNoText;
  std::vector<TextId> band_labels;
};

struct CompiledPhase {
  absl::string_view id;
  v1::Intensity ceiling = v1::NONE;
  int acuity = 0;
  TextId title = kNoText;
  TextId about = kNoText;
};

struct CompiledWindow {
  std::vector<int> boundaries_h;
};

struct CompiledModifier {
  int index = 0;
  int band = 0;
  std::vector<int> add_h;
};

struct CompiledSeverity {
  int scale = 0;
  std::vector<int> cuts;
};

struct CompiledScoreStep {
  // Positions of phases, as a set.
  uint64_t from = 0;
  int severity_from = 0;
  int to = 0;
  FactId flag = kNoFact;
  int within_h_after_acute = 0;
  FactId too_late_flag = kNoFact;
};

struct CompiledBurden {
  int scale = 0;
  int from = 0;
};

// The phase model with every id resolved. Phases are positions in `phases`,
// flags are facts, inputs and scales are positions in their lists.
struct CompiledPhaseModel {
  const v1::PhaseModel* source = nullptr;
  std::vector<CompiledPhase> phases;
  FactId phase = kNoFact;
  FactId phase_by_time = kNoFact;
  FactId severity_fact = kNoFact;
  std::vector<FactId> flags;

  int status_input = 0;
  int using_value = 0;
  int tapering_value = 0;
  int stopped_value = 0;
  int unknown_phase = 0;
  int using_phase = 0;
  int tapering_phase = 0;

  std::vector<int> timeline;
  int window_input = 0;
  std::vector<CompiledWindow> windows;
  // Window of each value of the window input, and for none.
  std::vector<int> window_by_value;
  int window_otherwise = 0;
  std::vector<CompiledModifier> modifiers;
  std::vector<CompiledBurden> burden;

  std::vector<CompiledSeverity> severity;
  std::vector<CompiledScoreStep> score_steps;

  int frequency_input = -1;
  int abstinence_input = -1;
  int use_days_input = -1;
  int lapse_phase = 0;
  int relapse_phase = 0;
  std::vector<int> no_time;

  FactId invalid_input_flag = kNoFact;
  FactId data_missing_flag = kNoFact;
  FactId conflict_flag = kNoFact;
  FactId ambiguous_flag = kNoFact;
  FactId scores_missing_flag = kNoFact;
  FactId burden_flag = kNoFact;
  FactId lapse_flag = kNoFact;
};

struct CompiledFinding {
  const v1::Finding* source = nullptr;
  FactId fact = kNoFact;
  ConditionId when = kNoCondition;
  // Inputs and scales to ask for, as question positions (see Questions).
  std::vector<int> ask;
};

struct CompiledAlert {
  const v1::Alert* source = nullptr;
  ConditionId when = kNoCondition;
  TextId message = kNoText;
  TextId rationale = kNoText;
};

struct CompiledLimit {
  const v1::Limit* source = nullptr;
  ConditionId when = kNoCondition;
  // Protocols that the limit rules out, as positions.
  std::vector<int> forbidden;
  // Kinds of activity that it takes out, as numbers.
  std::vector<int> forbidden_kinds;
  // Positions of the only protocols it leaves; meaningful when `has_only`.
  std::vector<int> only;
  bool has_only = false;
  TextId message = kNoText;
};

struct CompiledProtocol {
  // A kind of activity of its dose.
  struct Kind {
    int number = 0;
    TextId label = kNoText;
  };

  const v1::Protocol* source = nullptr;
  ConditionId when = kNoCondition;
  int replacement = -1;
  TextId title = kNoText;
  TextId about = kNoText;
  std::vector<TextId> steps;
  std::vector<Kind> kinds;
};

// A flag that can be shown, in the order of the pack: index flags, phase flags,
// findings that are flags.
struct CompiledFlag {
  absl::string_view id;
  FactId fact = kNoFact;
  // For index flags: the band position, or -1 for the incomplete flag.
  int index = -1;
  int band = -1;
  TextId about = kNoText;
};

// Something that can be asked: an input, a scale, or the last use.
struct CompiledQuestion {
  absl::string_view id;
  TextId text = kNoText;
};

struct CompiledService {
  const v1::CrisisService* source = nullptr;
  // The number of its region.
  int region = 0;
  TextId name = kNoText;
  TextId note = kNoText;
  // Given to people. Others are kept until somebody has verified them.
  bool shown = false;
};

struct CompiledClaim {
  const v1::Claim* source = nullptr;
  // kNoText: recognised by text rules, shown to nobody.
  TextId text = kNoText;
};

// A statement of a topic: its own text and evidence, or a claim's.
struct CompiledStatement {
  TextId text = kNoText;
  const v1::Evidence* evidence = nullptr;
  // Position of the claim; -1: none.
  int claim = -1;
};

struct CompiledTopic {
  const v1::Topic* source = nullptr;
  TextId title = kNoText;
  std::vector<CompiledStatement> statements;
};

struct CompiledInvariant {
  const v1::Invariant* source = nullptr;
  // kNoCondition: everybody.
  ConditionId when = kNoCondition;
  // kNoCondition: nothing but what `change` says.
  ConditionId then = kNoCondition;
};

// Facts of the whole answer, which only invariants read.
struct OutcomeFacts {
  FactId ceiling = kNoFact;
  // By alert and by protocol.
  std::vector<FactId> fired;
  std::vector<FactId> offered;
};

struct CompiledPack {
  // Holds the message and every name that is not one of its texts. Nothing is
  // added once the pack is compiled.
  google::protobuf::Arena arena;
  MessageMaker messages{&arena};
  // What the pack was loaded from: a host's on the arena, the library's own
  // there or among the constants of the program.
  absl::string_view bytes;
  // The message that the bytes are. Of the library's own pack it is without
  // what no room reads from it: the languages, whose texts stay in the bytes,
  // and the text rules, which are for authors.
  v1::Pack* const parsed = messages.New<v1::Pack>();
  const v1::Pack& source = *parsed;
  v1::PackIdentity identity;

  std::vector<Fact> facts;
  // The first so many are answers, and judgements about them.
  size_t facts_before_findings = 0;
  // The first so many are filled in while a person is assessed; those of the
  // whole answer follow.
  size_t assessed_facts = 0;
  IdMap fact_by_name;
  std::vector<ConditionNode> nodes;
  std::vector<int> children;
  CompiledRules rules;

  std::vector<CompiledInput> inputs;
  IdMap input_by_id;
  // Positions of those that are asked for every time.
  std::vector<int> always_asked;
  // Position of the input that a field of the request feeds; -1: none does.
  std::vector<int> input_by_field;
  std::vector<CompiledScale> scales;
  IdMap scale_by_id;
  std::vector<CompiledIndex> indexes;
  CompiledPhaseModel phase_model;
  std::vector<CompiledFinding> findings;
  std::vector<CompiledAlert> alerts;
  std::vector<CompiledLimit> limits;
  std::vector<CompiledProtocol> protocols;
  // Positions of protocols in the order of their ranks.
  std::vector<int> protocols_by_rank;
  // Numbers of kinds of activity, by their ids.
  IdMap kind_by_id;
  std::vector<CompiledFlag> flags;
  // Inputs in their order, then scales, then the last use.
  std::vector<CompiledQuestion> questions;
  // By kind, and those of a kind in the order of the pack.
  std::vector<CompiledService> services;
  // Numbers of regions that have services, by their codes; "" is the fallback.
  IdMap region_by_code;
  std::vector<CompiledClaim> claims;
  std::vector<CompiledTopic> topics;
  CompiledUseLog use_log;

  FactId screen_state = kNoFact;
  FactId last_use_given = kNoFact;
  FactId last_use_hours = kNoFact;
  FactId tier = kNoFact;
  OutcomeFacts outcome;
  std::vector<CompiledInvariant> invariants;

  // Texts by locale and text id; an empty view where a language has none.
  std::vector<absl::string_view> locales;
  std::vector<std::vector<absl::string_view>> texts;
  // For each locale the position of its language without region ("es" for
  // "es-MX"), which may be itself; -1: the pack does not have it.
  std::vector<int> language_of_locale;
  // By locale: no clinician has read some of its texts yet.
  std::vector<bool> awaiting_review;
  IdMap text_by_id;
  int default_locale = 0;
  TextId notice = kNoText;
  TextId tier_title[4] = {kNoText, kNoText, kNoText, kNoText};
  TextId tier_about[4] = {kNoText, kNoText, kNoText, kNoText};
  TextId intensity_title[4] = {kNoText, kNoText, kNoText, kNoText};

  // Room for bytes that live as long as the pack does.
  char* NewBytes(std::size_t size) {
    return google::protobuf::Arena::CreateArray<char>(&arena, size);
  }

  int question_of_input(int input) const { return input; }
  int question_of_scale(int scale) const {
    return static_cast<int>(inputs.size()) + scale;
  }
  int question_of_last_use() const {
    return static_cast<int>(inputs.size() + scales.size());
  }
};

// Calls `visit` with every test in a condition, as often as it stands there.
template <class Visitor>
void ForEachTest(const CompiledPack& pack, ConditionId condition,
                 Visitor visit) {
  if (pack.nodes[condition].is_test()) {
    visit(condition);
    return;
  }
  for (ConditionId part = pack.nodes[condition].first_part; part <= condition;
       ++part) {
    const ConditionNode& group = pack.nodes[part];
    if (group.is_test()) continue;
    for (int i = 0; i < group.count; ++i) {
      const ConditionId member = pack.children[group.first + i];
      if (pack.nodes[member].is_test()) visit(member);
    }
  }
}

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILED_PACK_H_
