#include "src/authoring/mutation/mutation_run.h"

#include <algorithm>
#include <atomic>

#include "absl/status/statusor.h"
#include "src/authoring/examples.h"
#include "src/authoring/mutation/mutant_reach.h"
#include "src/authoring/mutation/mutator.h"
#include "src/authoring/parallel.h"

namespace afterleaf {
namespace authoring {
namespace {

// Mutants that one call of a thread takes: neighbours, for the example that
// killed one often kills the next.
constexpr std::size_t kChunk = 32;
// Of those killers, so many are tried before the others.
constexpr std::size_t kRemembered = 4;

template <class List>
void RemoveOtherLocales(const std::string& locale, List* list) {
  list->erase(std::remove_if(list->begin(), list->end(),
                             [&locale](const auto& entry) {
                               return entry.locale() != locale;
                             }),
              list->end());
}

class Killers {
 public:
  Killers(const Pack& pack, const std::vector<PreparedExample>& examples)
      : pack_(pack), examples_(examples) {}

  bool Kill(const Mutant& mutant, const Pack& mutated) {
    for (std::size_t i = 0; i < last_.size(); ++i) {
      if (!Kills(examples_[last_[i]], pack_, mutant, mutated)) continue;
      std::rotate(last_.begin(), last_.begin() + static_cast<long>(i),
                  last_.begin() + static_cast<long>(i) + 1);
      return true;
    }
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      if (std::find(last_.begin(), last_.end(), i) != last_.end() ||
          !Kills(examples_[i], pack_, mutant, mutated)) {
        continue;
      }
      last_.insert(last_.begin(), i);
      if (last_.size() > kRemembered) last_.pop_back();
      return true;
    }
    return false;
  }

 private:
  const Pack& pack_;
  const std::vector<PreparedExample>& examples_;
  // The latest first.
  std::vector<std::size_t> last_;
};

std::size_t ChunksOf(const std::vector<Mutant>& mutants) {
  return (mutants.size() + kChunk - 1) / kChunk;
}

std::vector<PreparedExample> Prepare(const Pack& pack,
                                     const std::vector<v1::Example>& examples,
                                     int jobs) {
  std::vector<PreparedExample> prepared(examples.size());
  ParallelFor(examples.size(), jobs, [&](std::size_t i) {
    prepared[i] = PrepareExample(pack, examples[i]);
  });
  return prepared;
}

// Calls `see` with each mutant's position and its pack; those of one chunk in
// order on one thread.
void ForEachMutant(
    const MessageTypes& types, const std::string& base,
    const std::vector<Mutant>& mutants, int jobs,
    const std::function<void(std::size_t, const absl::StatusOr<Pack>&)>& see) {
  ParallelFor(ChunksOf(mutants), jobs, [&](std::size_t chunk) {
    Mutator mutator(types, base);
    const std::size_t end = std::min((chunk + 1) * kChunk, mutants.size());
    for (std::size_t i = chunk * kChunk; i < end; ++i) {
      see(i, Pack::Load(mutator.Apply(mutants[i])));
    }
  });
}

}  // namespace

std::string MutationBase(const std::string& pack) {
  v1::Pack base;
  base.ParseFromString(pack);
  base.clear_invariants();
  base.clear_overrides();
  const std::string whole = base.SerializeAsString();
  const std::string& locale = base.default_locale();
  RemoveOtherLocales(locale, base.mutable_languages());
  RemoveOtherLocales(locale, base.mutable_text_rules());
  const std::string small = base.SerializeAsString();
  // Something else may need what was taken out.
  return Pack::Load(small).ok() ? small : whole;
}

PreparedExample PrepareExample(const Pack& pack, const v1::Example& example) {
  PreparedExample prepared;
  prepared.example = example;
  const v1::ExpectedAssessment& expect = example.expect();
  prepared.asks = !expect.ask().empty() || !expect.ask_in_order().empty() ||
                  !expect.not_asked().empty();
  if (!example.has_patient()) return prepared;
  prepared.evaluation = std::make_unique<Evaluation>(pack.compiled());
  if (!prepared.evaluation->Run(example.patient()).ok()) {
    prepared.evaluation.reset();
  }
  return prepared;
}

bool Kills(const PreparedExample& example, const Pack& pack,
           const Mutant& mutant, const Pack& mutated) {
  const MutantReach reach(pack, mutant, mutated);
  const v1::Example& given = example.example;
  if (given.has_log()) {
    return reach.MayFailLog(given) && !RunExample(mutated, given).empty();
  }
  const bool may =
      example.evaluation == nullptr
          ? given.has_patient() || reach.May(given.answers())
          : reach.May(given.patient(), *example.evaluation) ||
                (example.asks && reach.MayChangeAskList(*example.evaluation));
  return may && !RunExample(mutated, given).empty();
}

std::vector<Fate> RunMutants(const MessageTypes& types, const std::string& base,
                             const std::vector<Mutant>& mutants,
                             const std::vector<v1::Example>& examples, int jobs,
                             const std::function<void(std::size_t)>& progress) {
  const absl::StatusOr<Pack> pack = Pack::Load(base);
  std::vector<Fate> fates(mutants.size(), Fate::kSurvived);
  if (!pack.ok()) return fates;
  const std::vector<PreparedExample> prepared = Prepare(*pack, examples, jobs);
  std::vector<Killers> killers(ChunksOf(mutants), Killers(*pack, prepared));
  std::atomic<std::size_t> done{0};
  ForEachMutant(types, base, mutants, jobs,
                [&](std::size_t i, const absl::StatusOr<Pack>& mutated) {
                  if (!mutated.ok()) {
                    fates[i] = Fate::kStillborn;
                  } else if (killers[i / kChunk].Kill(mutants[i], *mutated)) {
                    fates[i] = Fate::kKilled;
                  }
                  progress(++done);
                });
  return fates;
}

std::vector<std::vector<std::size_t>> KilledBy(
    const MessageTypes& types, const std::string& base,
    const std::vector<Mutant>& mutants,
    const std::vector<v1::Example>& examples, int jobs) {
  std::vector<std::vector<std::size_t>> killed(examples.size());
  const absl::StatusOr<Pack> pack = Pack::Load(base);
  if (!pack.ok()) return killed;
  const std::vector<PreparedExample> prepared = Prepare(*pack, examples, jobs);
  // By mutant, for a thread keeps one mutated pack at a time.
  std::vector<std::vector<std::size_t>> killers(mutants.size());
  ForEachMutant(types, base, mutants, jobs,
                [&](std::size_t i, const absl::StatusOr<Pack>& mutated) {
                  if (!mutated.ok()) return;
                  for (std::size_t k = 0; k < prepared.size(); ++k) {
                    if (Kills(prepared[k], *pack, mutants[i], *mutated)) {
                      killers[i].push_back(k);
                    }
                  }
                });
  for (std::size_t i = 0; i < mutants.size(); ++i) {
    for (const std::size_t example : killers[i]) killed[example].push_back(i);
  }
  return killed;
}

}  // namespace authoring
}  // namespace afterleaf
