#include "src/authoring/mutation/suggest_examples.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "afterleaf/scale.h"
#include "google/protobuf/descriptor.h"
#include "src/assess/evaluation.h"
#include "src/authoring/examples.h"
#include "src/authoring/expected_answer.h"
#include "src/authoring/mutation/mutant_reach.h"
#include "src/authoring/mutation/mutation_run.h"
#include "src/authoring/mutation/mutator.h"
#include "src/authoring/pack_facts.h"
#include "src/authoring/parallel.h"
#include "src/authoring/people.h"

namespace afterleaf {
namespace authoring {
namespace {

// People who are drawn from the answers that a place reads: first those whose
// phase, tier, ceiling, flags or protocols differ are looked for, then any.
// Then people who are drawn from all answers.
constexpr int kPlainTries = 1500;
constexpr int kNearTries = 5000;
constexpr int kFarTries = 2000;
constexpr int kScoreTries = 3000;

// Ends the id of the second of a pair.
constexpr char kNeighbour[] = "-neighbour";

// The survivors of one rule, scale or index, and what is found for them.
struct Group {
  std::vector<std::size_t> survivors;
  // Pairs, in the order in which they were found.
  std::vector<v1::Example> found;
};

v1::Example PatientExample(const v1::AssessRequest& person,
                           const v1::ExpectedAssessment& expect) {
  v1::Example example;
  *example.mutable_patient() = person;
  *example.mutable_expect() = expect;
  return example;
}

// "alerts TR-30.when: from 1 to 2" as "alerts-TR-30.when-from-1-to-2".
std::string IdOf(const std::string& name) {
  std::string id;
  for (const char c : name) {
    const bool word = absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
                      c == '_' || c == '.';
    if (word) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return absl::StrCat("EDGE/", id);
}

// The place of a mutant: its name without what is done there.
std::string EdgeOf(const std::string& name) {
  const std::size_t colon = name.find(": ");
  if (colon != std::string::npos) return name.substr(0, colon);
  return name.substr(0, name.rfind(' '));
}

class Search {
 public:
  Search(const MessageTypes& types, const std::string& base, const Pack& pack,
         const std::vector<Mutant>& mutants,
         const std::vector<v1::Example>& examples)
      : types_(types),
        base_(base),
        pack_(pack),
        mutants_(mutants),
        people_(types, pack.compiled().source) {
    for (const v1::Example& example : examples) {
      if (example.has_patient()) patients_.push_back(example.patient());
      if (example.has_answers()) answers_.push_back(example.answers());
    }
    v1::AssessRequest screened;
    screened.mutable_screen()->set_done(true);
    patients_.push_back(screened);
    patients_.emplace_back();
  }

  // `rank` makes each group's draws its own.
  void Fill(std::size_t rank, Group* group) const {
    std::vector<Pack> mutated;
    std::vector<std::size_t> open;
    Mutator mutator(types_, base_);
    for (const std::size_t survivor : group->survivors) {
      absl::StatusOr<Pack> pack = Pack::Load(mutator.Apply(mutants_[survivor]));
      if (!pack.ok()) continue;
      mutated.push_back(*std::move(pack));
      open.push_back(survivor);
    }
    Draw draw(rank + 1);
    if (open.empty()) return;
    const Mutant& first = mutants_[open.front()];
    if (IsAboutLogs(first)) return;
    if (first.steps.front().field->name() == "scales") {
      Scores(first.steps.front().index, &draw, &open, &mutated, group);
    }
    std::vector<std::string> near = AnswersNear(first);
    const auto draw_people =
        [&](int tries, const std::vector<std::string>& answers, bool plain) {
          for (int i = 0; i < tries && !open.empty(); ++i) {
            Try(people_.Vary(draw.From(patients_), answers, &draw), near, plain,
                &open, &mutated, group);
          }
        };
    draw_people(kPlainTries, near, true);
    draw_people(kNearTries, near, false);
    draw_people(kFarTries, people_.answers(), false);
  }

 private:
  // The answers that the mutated place reads.
  std::vector<std::string> AnswersNear(const Mutant& mutant) const {
    const v1::Pack& pack = pack_.compiled().source;
    const std::string& list = mutant.steps.front().field->name();
    const int at = mutant.steps.front().index;
    std::set<std::string> near;
    if (list == "findings") {
      near = AnswersBehind(pack, pack.findings(at).when());
    } else if (list == "alerts") {
      near = AnswersBehind(pack, pack.alerts(at).when());
    } else if (list == "limits") {
      near = AnswersBehind(pack, pack.limits(at).when());
    } else if (list == "protocols") {
      near = AnswersBehind(pack, pack.protocols(at).when());
    } else if (list == "inputs") {
      near = {pack.inputs(at).id(), "screen"};
    } else if (list == "scales") {
      near = {pack.scales(at).id()};
      for (const v1::ScaleNote& note : pack.scales(at).notes()) {
        near.merge(AnswersBehind(pack, note.when()));
      }
    } else if (list == "indexes") {
      v1::Condition reads;
      reads.set_fact(pack.indexes(at).id());
      near = AnswersBehind(pack, reads);
    } else {
      near = AnswersBehindPhase(pack);
    }
    std::vector<std::string> settable;
    for (const std::string& id : near) {
      if (!people_.Values(id).empty()) settable.push_back(id);
    }
    return settable.empty() ? people_.answers() : settable;
  }

  // Takes out of `open` whoever `example` kills.
  void Strike(const v1::Example& example, std::vector<std::size_t>* open,
              std::vector<Pack>* mutated) const {
    const PreparedExample prepared = PrepareExample(pack_, example);
    for (std::size_t i = open->size(); i-- > 0;) {
      if (!Kills(prepared, pack_, mutants_[(*open)[i]], (*mutated)[i])) {
        continue;
      }
      open->erase(open->begin() + static_cast<long>(i));
      mutated->erase(mutated->begin() + static_cast<long>(i));
    }
  }

  // Nothing but a detail can show these: no need to look for more.
  static bool OnlyInDetails(const Mutant& mutant) {
    return mutant.steps.size() > 1 &&
           mutant.steps[0].field->name() == "protocols" &&
           mutant.steps[1].field->name() != "when" &&
           mutant.steps[1].field->name() != "needs";
  }

  bool IsTold(const Pack& other, const v1::AssessRequest& person,
              bool plain) const {
    const absl::optional<v1::ExpectedAssessment> expected =
        TellsApart(pack_, other, person);
    return expected.has_value() && !(plain && SaysDetails(*expected));
  }

  void Try(const v1::AssessRequest& person,
           const std::vector<std::string>& near, bool plain,
           std::vector<std::size_t>* open, std::vector<Pack>* mutated,
           Group* group) const {
    Evaluation evaluation(pack_.compiled());
    if (!evaluation.Run(person).ok()) return;
    for (std::size_t i = 0; i < open->size(); ++i) {
      const Mutant& mutant = mutants_[(*open)[i]];
      const MutantReach reach(pack_, mutant, (*mutated)[i]);
      if ((plain && OnlyInDetails(mutant)) || !reach.May(person, evaluation) ||
          !IsTold((*mutated)[i], person, plain)) {
        continue;
      }
      const Pack other = (*mutated)[i];
      AddPair(mutant, other, person, near, plain, open, mutated, group);
      // The rest was struck off or not; whoever is left meets other people.
      return;
    }
  }

  void AddPair(const Mutant& mutant, const Pack& other,
               const v1::AssessRequest& person,
               const std::vector<std::string>& near, bool plain,
               std::vector<std::size_t>* open, std::vector<Pack>* mutated,
               Group* group) const {
    v1::AssessRequest smallest;
    smallest.ParseFromString(Shrink(types_, "AssessRequest",
                                    person.SerializeAsString(),
                                    [&](const std::string& bytes) {
                                      v1::AssessRequest request;
                                      request.ParseFromString(bytes);
                                      return IsTold(other, request, plain);
                                    }));
    const absl::optional<v1::ExpectedAssessment> expect =
        TellsApart(pack_, other, smallest);
    if (!expect.has_value()) return;
    v1::Example example = PatientExample(smallest, *expect);
    Name(mutant, "", &example);
    Strike(example, open, mutated);
    group->found.push_back(example);
    absl::optional<v1::Example> neighbour = Neighbour(smallest, near, *expect);
    if (!neighbour.has_value()) {
      neighbour = Neighbour(smallest, people_.answers(), *expect);
    }
    if (!neighbour.has_value()) return;
    group->found.push_back(*neighbour);
    Name(mutant, kNeighbour, &group->found.back());
    Strike(group->found.back(), open, mutated);
  }

  static void Name(const Mutant& mutant, absl::string_view suffix,
                   v1::Example* example) {
    example->set_id(absl::StrCat(IdOf(mutant.name), suffix));
    example->set_title(suffix.empty() ? absl::StrCat("Tells ", mutant.name)
                                      : absl::StrCat("The other side of ",
                                                     EdgeOf(mutant.name)));
    example->set_why(
        absl::StrCat("Without it nobody would notice: ", mutant.name, "."));
    example->set_kind(v1::Example::BOUNDARY);
    example->set_edge(EdgeOf(mutant.name));
  }

  // The person with one answer changed, the least that makes the pack answer
  // otherwise.
  absl::optional<v1::Example> Neighbour(
      const v1::AssessRequest& person, const std::vector<std::string>& near,
      const v1::ExpectedAssessment& expect) const {
    const std::string before = person.SerializeAsString();
    const absl::StatusOr<v1::Assessment> own = Assess(pack_, person);
    absl::optional<v1::Example> best;
    if (!own.ok()) return best;
    int best_step = 0;
    for (const std::string& id : near) {
      for (const AnswerValue& value : people_.Values(id)) {
        const v1::AssessRequest changed = people_.With(person, {{id, value}});
        if (changed.SerializeAsString() == before) continue;
        // A number that is one away is nearer than a choice, and that nearer
        // than silence.
        const int step = StepTo(person, id, value);
        if (best.has_value() && step >= best_step) continue;
        const absl::StatusOr<v1::Assessment> reply = Assess(pack_, changed);
        if (!reply.ok() || CompareAssessment(expect, *reply).empty()) continue;
        const absl::optional<v1::ExpectedAssessment> unlike =
            ExpectedUnlike(*reply, *own);
        if (!unlike.has_value()) continue;
        best = PatientExample(changed, *unlike);
        best_step = step;
      }
    }
    return best;
  }

  // How far `value` is from what the person says now.
  int StepTo(const v1::AssessRequest& person, const std::string& id,
             const AnswerValue& value) const {
    if (value.kind == AnswerValue::Kind::kNumber) {
      for (const int by : {1, -1}) {
        AnswerValue back = value;
        back.number += by;
        if (people_.With(person, {{id, back}}).SerializeAsString() ==
            person.SerializeAsString()) {
          return 1;
        }
      }
      return 4;
    }
    const bool said = value.kind != AnswerValue::Kind::kAbsent &&
                      value.kind != AnswerValue::Kind::kUnknown;
    return said ? 2 : 3;
  }

  void Scores(int scale, Draw* draw, std::vector<std::size_t>* open,
              std::vector<Pack>* mutated, Group* group) const {
    const v1::Scale& source = pack_.compiled().source.scales(scale);
    std::vector<v1::ScoreScaleRequest> seeds(1);
    for (const v1::ScoreScaleRequest& request : answers_) {
      if (request.response().scale() == source.id()) seeds.push_back(request);
    }
    std::vector<v1::ScoreScaleRequest> drawn = seeds;
    for (int i = 0; i < kScoreTries && !open->empty(); ++i) {
      const v1::ScoreScaleRequest request =
          people_.VaryScore(source, draw->From(drawn), draw);
      // Walks on, so that several changes add up.
      if (drawn.size() < 64) {
        drawn.push_back(request);
      } else {
        drawn[draw->Below(drawn.size())] = request;
      }
      for (std::size_t k = 0; k < open->size(); ++k) {
        if (!TellsApart(pack_, (*mutated)[k], request).has_value()) continue;
        const Pack other = (*mutated)[k];
        AddScorePair(mutants_[(*open)[k]], other, request, open, mutated,
                     group);
        break;
      }
    }
  }

  void AddScorePair(const Mutant& mutant, const Pack& other,
                    const v1::ScoreScaleRequest& request,
                    std::vector<std::size_t>* open, std::vector<Pack>* mutated,
                    Group* group) const {
    v1::ScoreScaleRequest smallest;
    smallest.ParseFromString(
        Shrink(types_, "ScoreScaleRequest", request.SerializeAsString(),
               [&](const std::string& bytes) {
                 v1::ScoreScaleRequest part;
                 part.ParseFromString(bytes);
                 return TellsApart(pack_, other, part).has_value();
               }));
    const absl::optional<v1::ExpectedScore> expect =
        TellsApart(pack_, other, smallest);
    if (!expect.has_value()) return;
    v1::Example example;
    *example.mutable_answers() = smallest;
    *example.mutable_expect_score() = *expect;
    Name(mutant, "", &example);
    Strike(example, open, mutated);
    group->found.push_back(example);
    const absl::StatusOr<v1::ScaleResult> own = ScoreScale(pack_, smallest);
    for (const int by : {1, -1, 0}) {
      v1::Example neighbour = example;
      v1::ScaleResponse* response =
          neighbour.mutable_answers()->mutable_response();
      if (!StepResponse(by, response)) continue;
      const absl::StatusOr<v1::ScaleResult> reply =
          ScoreScale(pack_, neighbour.answers());
      if (!reply.ok() || CompareScore(*expect, *reply).empty()) continue;
      const absl::optional<v1::ExpectedScore> unlike =
          ExpectedUnlike(*reply, *own);
      if (!unlike.has_value()) continue;
      *neighbour.mutable_expect_score() = *unlike;
      Name(mutant, kNeighbour, &neighbour);
      Strike(neighbour, open, mutated);
      group->found.push_back(neighbour);
      return;
    }
  }

  // Moves the total, or the first item that can be, by one; by 0 takes all
  // answers out.
  static bool StepResponse(int by, v1::ScaleResponse* response) {
    if (by == 0) {
      response->clear_total();
      response->clear_answers();
      response->clear_items();
      return true;
    }
    if (response->has_total()) {
      response->set_total(response->total() + by);
      return true;
    }
    for (int i = 0; i < response->answers_size(); ++i) {
      if (response->answers(i) < 0 || response->answers(i) + by < 0) continue;
      response->set_answers(i, response->answers(i) + by);
      return true;
    }
    for (v1::ItemAnswer& answer : *response->mutable_items()) {
      if (answer.value() + by < 0) continue;
      answer.set_value(answer.value() + by);
      return true;
    }
    return false;
  }

  const MessageTypes& types_;
  const std::string& base_;
  const Pack& pack_;
  const std::vector<Mutant>& mutants_;
  const People people_;
  std::vector<v1::AssessRequest> patients_;
  std::vector<v1::ScoreScaleRequest> answers_;
};

// Survivors of one top entry stand together.
std::vector<Group> GroupByRule(const std::vector<Mutant>& survivors) {
  std::vector<Group> groups;
  std::string last;
  for (std::size_t i = 0; i < survivors.size(); ++i) {
    const Mutant::Step& step = survivors[i].steps.front();
    const std::string rule = absl::StrCat(step.field->name(), step.index);
    if (groups.empty() || rule != last) groups.emplace_back();
    last = rule;
    groups.back().survivors.push_back(i);
  }
  return groups;
}

// Takes, again and again, the pair that tells most of what is still untold, the
// earlier of equals, until nothing is gained.
void Choose(const std::vector<v1::Example>& found,
            const std::vector<std::vector<std::size_t>>& killed,
            Suggestions* suggestions) {
  // Where each pair begins and ends.
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!pairs.empty() && absl::EndsWith(found[i].id(), kNeighbour)) {
      pairs.back().second = i + 1;
    } else {
      pairs.emplace_back(i, i + 1);
    }
  }
  std::vector<bool> chosen(pairs.size(), false);
  const auto tells = [&](std::size_t pair) {
    std::set<std::size_t> mutants;
    for (std::size_t i = pairs[pair].first; i < pairs[pair].second; ++i) {
      for (const std::size_t mutant : killed[i]) {
        if (!suggestions->told[mutant]) mutants.insert(mutant);
      }
    }
    return mutants;
  };
  while (true) {
    std::size_t best = 0;
    std::set<std::size_t> most;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      if (chosen[pair]) continue;
      std::set<std::size_t> mutants = tells(pair);
      if (mutants.size() <= most.size()) continue;
      best = pair;
      most = std::move(mutants);
    }
    if (most.empty()) break;
    chosen[best] = true;
    for (const std::size_t mutant : most) suggestions->told[mutant] = true;
  }
  for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
    if (!chosen[pair]) continue;
    for (std::size_t i = pairs[pair].first; i < pairs[pair].second; ++i) {
      *suggestions->file.add_examples() = found[i];
    }
  }
}

}  // namespace

Suggestions SuggestExamples(const MessageTypes& types, const std::string& base,
                            const std::vector<Mutant>& survivors,
                            const std::vector<v1::Example>& examples, int jobs,
                            const std::function<void(std::size_t)>& progress) {
  Suggestions suggestions;
  suggestions.told.assign(survivors.size(), false);
  const absl::StatusOr<Pack> pack = Pack::Load(base);
  if (!pack.ok()) return suggestions;
  std::vector<Group> groups = GroupByRule(survivors);
  const Search search(types, base, *pack, survivors, examples);
  std::atomic<std::size_t> done{0};
  ParallelFor(groups.size(), jobs, [&](std::size_t i) {
    search.Fill(i, &groups[i]);
    progress(done += groups[i].survivors.size());
  });
  // One example may tell mutants of several rules: those that add nothing to
  // the ones before them are left out.
  std::vector<v1::Example> found;
  for (const Group& group : groups) {
    found.insert(found.end(), group.found.begin(), group.found.end());
  }
  const std::vector<std::vector<std::size_t>> killed =
      KilledBy(types, base, survivors, found, jobs);
  Choose(found, killed, &suggestions);
  return suggestions;
}

}  // namespace authoring
}  // namespace afterleaf
