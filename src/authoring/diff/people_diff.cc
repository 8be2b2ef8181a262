#include "src/authoring/diff/people_diff.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/assess/evaluation.h"
#include "src/authoring/pack_facts.h"
#include "src/authoring/parallel.h"
#include "src/authoring/people.h"

namespace afterleaf {
namespace authoring {
namespace {

using Ids = std::set<std::string>;

// Of each way to differ, so many people are made smaller.
constexpr std::size_t kCandidates = 3;

struct Both {
  PersonOutcome before;
  PersonOutcome after;
};

absl::optional<Both> Compare(const Pack& before, const Pack& after,
                             const v1::AssessRequest& person) {
  absl::optional<PersonOutcome> a = OutcomeOf(before, person);
  if (!a.has_value()) return absl::nullopt;
  absl::optional<PersonOutcome> b = OutcomeOf(after, person);
  if (!b.has_value()) return absl::nullopt;
  return Both{*std::move(a), *std::move(b)};
}

std::vector<std::string> Without(const Ids& from, const Ids& what) {
  std::vector<std::string> left;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(),
                      std::back_inserter(left));
  return left;
}

// "tier T1 -> T0, protocols - MED_CLIN"; empty: nothing differs.
std::string WhatDiffers(const Both& both) {
  const PersonOutcome& a = both.before;
  const PersonOutcome& b = both.after;
  std::vector<std::string> parts;
  if (a.tier != b.tier) {
    parts.push_back(absl::StrCat("tier ", v1::Tier_Name(a.tier), " -> ",
                                 v1::Tier_Name(b.tier)));
  }
  if (a.ceiling != b.ceiling) {
    parts.push_back(absl::StrCat("ceiling ", v1::Intensity_Name(a.ceiling),
                                 " -> ", v1::Intensity_Name(b.ceiling)));
  }
  if (a.phase != b.phase) {
    parts.push_back(absl::StrCat("phase ", a.phase, " -> ", b.phase));
  }
  std::string protocols;
  for (const std::string& id : Without(a.protocols, b.protocols)) {
    absl::StrAppend(&protocols, " - ", id);
  }
  for (const std::string& id : Without(b.protocols, a.protocols)) {
    absl::StrAppend(&protocols, " + ", id);
  }
  if (!protocols.empty()) parts.push_back("protocols" + protocols);
  return absl::StrJoin(parts, ", ");
}

DifferenceKind KindOf(const Both& both) {
  const PersonOutcome& a = both.before;
  const PersonOutcome& b = both.after;
  if (b.tier < a.tier || b.ceiling > a.ceiling) return DifferenceKind::kMilder;
  if (b.tier > a.tier || b.ceiling < a.ceiling) {
    return DifferenceKind::kStricter;
  }
  return a.phase != b.phase ? DifferenceKind::kPhase
                            : DifferenceKind::kProtocols;
}

// The alerts that are no longer raised for certain, or with a lower tier.
Ids Narrowed(const Both& both) {
  std::map<std::string, int> after(both.after.alerts.begin(),
                                   both.after.alerts.end());
  Ids narrowed;
  for (const auto& alert : both.before.alerts) {
    const auto now = after.find(alert.first);
    if (now == after.end() || now->second < alert.second) {
      narrowed.insert(alert.first);
    }
  }
  return narrowed;
}

// What one person shows.
struct Shown {
  bool compared = false;
  std::string what;
  DifferenceKind kind = DifferenceKind::kProtocols;
  Ids narrowed;
};

template <class List>
std::map<std::string, std::string> Serialized(const List& list) {
  std::map<std::string, std::string> bytes;
  for (const auto& entry : list) bytes[entry.id()] = entry.SerializeAsString();
  return bytes;
}

// Answers behind the rules of a list that are not the same in both packs.
template <class List>
void AddAnswersBehind(const v1::Pack& pack, const List& list,
                      const List& other_list, Ids* answers) {
  const auto other = Serialized(other_list);
  for (const auto& rule : list) {
    const auto found = other.find(rule.id());
    if (found != other.end() && found->second == rule.SerializeAsString()) {
      continue;
    }
    answers->merge(AnswersBehind(pack, rule.when()));
  }
}

// The answers that have to do with what differs from `other`.
Ids AnswersNearChanges(const v1::Pack& pack, const v1::Pack& other) {
  Ids answers;
  AddAnswersBehind(pack, pack.findings(), other.findings(), &answers);
  AddAnswersBehind(pack, pack.alerts(), other.alerts(), &answers);
  AddAnswersBehind(pack, pack.limits(), other.limits(), &answers);
  AddAnswersBehind(pack, pack.protocols(), other.protocols(), &answers);
  const auto inputs = Serialized(other.inputs());
  for (const v1::Input& input : pack.inputs()) {
    const auto found = inputs.find(input.id());
    if (found == inputs.end() || found->second != input.SerializeAsString()) {
      answers.insert(input.id());
    }
  }
  const auto scales = Serialized(other.scales());
  for (const v1::Scale& scale : pack.scales()) {
    const auto found = scales.find(scale.id());
    if (found == scales.end() || found->second != scale.SerializeAsString()) {
      answers.insert(scale.id());
    }
  }
  const auto indexes = Serialized(other.indexes());
  for (const v1::Index& index : pack.indexes()) {
    const auto found = indexes.find(index.id());
    if (found == indexes.end() || found->second != index.SerializeAsString()) {
      v1::Condition reads;
      reads.set_fact(index.id());
      answers.merge(AnswersBehind(pack, reads));
    }
  }
  if (pack.phase_model().SerializeAsString() !=
      other.phase_model().SerializeAsString()) {
    answers.merge(AnswersBehindPhase(pack));
  }
  return answers;
}

// Draws people from the values of both packs.
class Crowd {
 public:
  Crowd(const MessageTypes& types, const Pack& before, const Pack& after,
        const std::vector<v1::Example>& examples, std::uint64_t seed)
      : sides_{Side(types, before, after), Side(types, after, before)},
        seed_(seed) {
    for (const v1::Example& example : examples) {
      if (example.has_patient()) seeds_.push_back(example.patient());
    }
    v1::AssessRequest screened;
    screened.mutable_screen()->set_done(true);
    seeds_.push_back(screened);
    seeds_.emplace_back();
  }

  // The person number `i`: whoever else is drawn makes no difference to them.
  v1::AssessRequest Person(std::size_t i) const {
    Draw draw(seed_ * 1000003 + i);
    const Side& side = sides_[i % 2];
    const bool near = (i / 2) % 2 == 0 && !side.near.empty();
    return side.people->Vary(draw.From(seeds_),
                             near ? side.near : side.people->answers(), &draw);
  }

 private:
  struct Side {
    Side(const MessageTypes& types, const Pack& pack, const Pack& other)
        : people(std::make_unique<People>(types, pack.compiled().source)) {
      const Ids ids =
          AnswersNearChanges(pack.compiled().source, other.compiled().source);
      for (const std::string& id : ids) {
        if (!people->Values(id).empty()) near.push_back(id);
      }
    }
    std::unique_ptr<People> people;
    std::vector<std::string> near;
  };

  Side sides_[2];
  std::uint64_t seed_;
  std::vector<v1::AssessRequest> seeds_;
};

}  // namespace

absl::optional<PersonOutcome> OutcomeOf(const Pack& pack,
                                        const v1::AssessRequest& person) {
  const CompiledPack& compiled = pack.compiled();
  Evaluation evaluation(compiled);
  if (!evaluation.Run(person).ok()) return absl::nullopt;
  PersonOutcome outcome;
  outcome.tier = evaluation.safety().tier;
  outcome.phase = std::string(
      compiled.phase_model
          .phases[static_cast<std::size_t>(evaluation.phase().phase)]
          .id);
  outcome.ceiling = evaluation.limits().ceiling;
  for (const Selection::Offer& offer : evaluation.selection().offers) {
    outcome.protocols.insert(
        compiled.protocols[static_cast<std::size_t>(offer.protocol)]
            .source->id());
  }
  for (const int alert : evaluation.safety().certain) {
    const v1::Alert& source =
        *compiled.alerts[static_cast<std::size_t>(alert)].source;
    outcome.alerts.emplace(source.id(), source.tier());
  }
  return outcome;
}

PeopleDiff FindPeopleDiff(const MessageTypes& types, const Pack& before,
                          const Pack& after,
                          const std::vector<v1::Example>& examples,
                          std::size_t people, std::uint64_t seed, int jobs,
                          const std::function<void(std::size_t)>& progress) {
  std::vector<const v1::Example*> patients;
  for (const v1::Example& example : examples) {
    if (example.has_patient()) patients.push_back(&example);
  }
  const Crowd crowd(types, before, after, examples, seed);
  const auto person = [&](std::size_t i) {
    return i < patients.size() ? patients[i]->patient()
                               : crowd.Person(i - patients.size());
  };
  std::vector<Shown> shown(patients.size() + people);
  std::atomic<std::size_t> done{0};
  ParallelFor(shown.size(), jobs, [&](std::size_t i) {
    if (const auto both = Compare(before, after, person(i))) {
      shown[i] = {true, WhatDiffers(*both), KindOf(*both), Narrowed(*both)};
    }
    progress(++done);
  });

  // Of each way to differ and of each narrowed alert, the smallest people.
  PeopleDiff diff;
  using Candidates = std::vector<std::pair<int, std::size_t>>;
  std::map<std::string, Candidates> by_what;
  std::map<std::string, Candidates> by_alert;
  std::map<std::string, std::vector<std::string>> named;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    diff.compared += shown[i].compared ? 1 : 0;
    if (shown[i].what.empty() && shown[i].narrowed.empty()) continue;
    const int said =
        CountSaid(types, "AssessRequest", person(i).SerializeAsString());
    if (!shown[i].what.empty()) by_what[shown[i].what].emplace_back(said, i);
    for (const std::string& alert : shown[i].narrowed) {
      by_alert[alert].emplace_back(said, i);
    }
    if (i < patients.size() && !shown[i].what.empty()) {
      named[shown[i].what].push_back(patients[i]->id());
    }
  }
  const auto smallest = [&](const Candidates& candidates,
                            const std::function<bool(const Both&)>& differs) {
    Candidates sorted = candidates;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.size() > kCandidates) sorted.resize(kCandidates);
    std::string best;
    int least = 0;
    for (const auto& candidate : sorted) {
      const std::string bytes = Shrink(
          types, "AssessRequest", person(candidate.second).SerializeAsString(),
          [&](const std::string& part) {
            v1::AssessRequest request;
            request.ParseFromString(part);
            const auto both = Compare(before, after, request);
            return both.has_value() && differs(*both);
          });
      const int said = CountSaid(types, "AssessRequest", bytes);
      if (candidate == sorted.front() || said < least) {
        best = bytes;
        least = said;
      }
    }
    v1::AssessRequest request;
    request.ParseFromString(best);
    return request;
  };
  std::vector<std::pair<std::string, Candidates>> ways(by_what.begin(),
                                                       by_what.end());
  diff.differences.resize(ways.size());
  ParallelFor(ways.size(), jobs, [&](std::size_t i) {
    PeopleDifference& difference = diff.differences[i];
    difference.what = ways[i].first;
    difference.kind = shown[ways[i].second.front().second].kind;
    difference.person = smallest(ways[i].second, [&](const Both& both) {
      return WhatDiffers(both) == difference.what;
    });
  });
  for (PeopleDifference& difference : diff.differences) {
    difference.examples = named[difference.what];
  }
  std::stable_sort(
      diff.differences.begin(), diff.differences.end(),
      [&types](const PeopleDifference& a, const PeopleDifference& b) {
        if (a.kind != b.kind) return a.kind < b.kind;
        return CountSaid(types, "AssessRequest", a.person.SerializeAsString()) <
               CountSaid(types, "AssessRequest", b.person.SerializeAsString());
      });
  for (const auto& alert : by_alert) {
    diff.narrowed.push_back(
        {alert.first, smallest(alert.second, [&](const Both& both) {
           return Narrowed(both).count(alert.first) > 0;
         })});
  }
  return diff;
}

}  // namespace authoring
}  // namespace afterleaf
