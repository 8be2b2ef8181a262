// The reasons that a reply gives are enough, and "cannot be ruled out" is
// honest.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/property/property.h"
#include "tests/property/reference.h"

namespace afterleaf::property {
namespace {

// ---------------------------------------------------------------------------
// Removing what is not cited.

std::set<std::string> Cited(
    const google::protobuf::RepeatedPtrField<std::string>& because) {
  return {because.begin(), because.end()};
}

// Whether the reasons name the answer, its scale, or whether it was given.
bool IsCited(const GivenAnswer& answer, const std::set<std::string>& because) {
  const auto names = [&because](const std::string& id) {
    for (const char* fact :
         {"", ".given", ".state", ".result", ".band", ".hours"}) {
      if (because.count(id + fact) > 0) return true;
    }
    return false;
  };
  if (names(answer.id)) return true;
  const size_t dot = answer.id.find('.');
  if (dot == std::string::npos) return false;
  // An item is cited with its scale. The items of the C-SSRS are inputs of
  // their own, and question 2 may have answered for 3 to 5.
  if (names(answer.id.substr(0, dot))) return true;
  if (answer.id.rfind("CSSRS.", 0) != 0) return false;
  return std::any_of(because.begin(), because.end(), [](const std::string& id) {
    return id.rfind("cssrs_", 0) == 0;
  });
}

// The person with every answer gone that the reasons do not name. What is held
// fixed: whether the screen was done, what is marked unknown, and whether the
// screen is complete.
Person WithoutUncited(const Person& person,
                      const std::set<std::string>& because) {
  const bool complete = ScreenIsComplete(person);
  bool restless_is_cited = false;
  for (const char* id :
       {"restless", "loc", "circ", "rel", "rest", "sens", "trig"}) {
    restless_is_cited |= because.count(id) > 0;
  }
  Person reduced = person;
  for (const GivenAnswer& answer : AnswersOf(person)) {
    if (answer.marks_unknown || IsCited(answer, because)) continue;
    if (answer.id == "restless" && restless_is_cited) continue;
    answer.remove(reduced);
  }
  if (!person.screen_done && complete) {
    // Every single answer is what makes this screen complete.
    reduced.present = person.present;
    reduced.absent = person.absent;
    reduced.co_present = person.co_present;
    reduced.co_absent = person.co_absent;
    reduced.items = person.items;
  }
  if (ScreenIsComplete(reduced) != complete) {
    // A PHQ-9 or C-SSRS with a missing item is what keeps the screen open.
    reduced.items = person.items;
    reduced.totals = person.totals;
  }
  return reduced;
}

const v1::FiredAlert* FindCertainAlert(const v1::Assessment& reply,
                                       const std::string& id) {
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    if (alert.alert() == id && alert.certain()) return &alert;
  }
  return nullptr;
}

const v1::AppliedLimit* FindLimit(const v1::Assessment& reply,
                                  const std::string& id) {
  for (const v1::AppliedLimit& limit : reply.exercise().limits()) {
    if (limit.limit() == id) return &limit;
  }
  return nullptr;
}

std::string List(const std::set<std::string>& because) {
  std::string text = "  because:";
  for (const std::string& id : because) text += " " + id;
  return text + "\n";
}

Verdict PhaseRestsOnItsReasons(const Person& person,
                               const v1::Assessment& reply, Random) {
  const auto because = Cited(reply.phase().because());
  const v1::Assessment after = Ask(WithoutUncited(person, because));
  return Require(after.phase().phase() == reply.phase().phase(),
                 "  phase " + reply.phase().phase() + " becomes " +
                     after.phase().phase() + "\n" + List(because));
}

Verdict AlertRestsOnItsReasons(const Person& person,
                               const v1::Assessment& reply, Random random) {
  std::vector<const v1::FiredAlert*> certain;
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    if (alert.certain()) certain.push_back(&alert);
  }
  if (certain.empty()) return DoesNotApply();
  const v1::FiredAlert& alert = *random.Pick(certain);
  const auto because = Cited(alert.because());
  const v1::Assessment after = Ask(WithoutUncited(person, because));
  const v1::FiredAlert* const same = FindCertainAlert(after, alert.alert());
  return Require(same != nullptr && same->tier() == alert.tier(),
                 "  " + alert.alert() + " is gone\n" + List(because));
}

Verdict LimitRestsOnItsReasons(const Person& person,
                               const v1::Assessment& reply, Random random) {
  if (reply.exercise().limits().empty()) return DoesNotApply();
  const v1::AppliedLimit& limit =
      reply.exercise().limits(random.Below(reply.exercise().limits_size()));
  const auto because = Cited(limit.because());
  const v1::Assessment after = Ask(WithoutUncited(person, because));
  const v1::AppliedLimit* const same = FindLimit(after, limit.limit());
  return Require(same != nullptr && (same->certain() || !limit.certain()),
                 "  " + limit.limit() +
                     (same ? " is no longer certain\n" : " is gone\n") +
                     List(because));
}

Verdict FlagRestsOnItsReasons(const Person& person, const v1::Assessment& reply,
                              Random random) {
  if (reply.flags().empty()) return DoesNotApply();
  const v1::Flag& flag = reply.flags(random.Below(reply.flags_size()));
  const auto because = Cited(flag.because());
  const v1::Assessment after = Ask(WithoutUncited(person, because));
  for (const v1::Flag& same : after.flags()) {
    if (same.flag() == flag.flag()) return Holds();
  }
  return Broken("  " + flag.flag() + " is gone\n" + List(because));
}

TEST(Reasons, AreEnough) {
  ExpectForEveryone(
      {
          {"phase", "without what it does not cite, the phase stays",
           PhaseRestsOnItsReasons},
          {"alert", "without what it does not cite, a certain alert stays",
           AlertRestsOnItsReasons},
          {"limit", "without what it does not cite, a limit stays",
           LimitRestsOnItsReasons},
          {"flag", "without what it does not cite, a flag stays",
           FlagRestsOnItsReasons},
      },
      Answers::kFlawed, Looks::kInTurn, People(80000));
}

// ---------------------------------------------------------------------------
// Settling what is unknown.

// Settles a mark: yes or no, at random.
void SettleCodes(Random& random, std::set<std::string>& unknown,
                 std::set<std::string>& present,
                 std::set<std::string>& absent) {
  for (const std::string& code : unknown) {
    (random.Chance(50) ? present : absent).insert(code);
  }
  unknown.clear();
}

void SettleNumber(Random& random, Person& person, const char* id,
                  std::optional<int> Person::*field,
                  const std::vector<int>& values) {
  if (person.unknown_inputs.erase(id) == 0) return;
  person.*field = random.Pick(values);
}

// A question of the C-SSRS that an earlier no passes over.
bool IsPassedOver(const Person& person, const std::string& code) {
  if (code == "cssrs_q3" || code == "cssrs_q4" || code == "cssrs_q5") {
    return person.absent.count("cssrs_q2") > 0;
  }
  return code == "cssrs_q6_3mo" && person.absent.count("cssrs_q6_life") > 0;
}

// The person with everything answered that was unknown, except what phase and
// dependence risk read: those are judgements, which have a rule of their own
// for what is missing.
Person Settled(const Person& person, Random& random) {
  Person settled = person;
  // What an unfinished screen left open.
  if (!person.screen_done) {
    const bool has_cssrs = person.items.count("CSSRS") > 0;
    for (const std::string& code : CoreSymptoms()) {
      if (has_cssrs && code.rfind("cssrs_", 0) == 0) continue;
      if (person.present.count(code) > 0 || person.absent.count(code) > 0 ||
          person.unknown.count(code) > 0) {
        continue;
      }
      const bool yes = random.Chance(15) && !IsPassedOver(settled, code);
      (yes ? settled.present : settled.absent).insert(code);
    }
    for (const std::string& code : SedativeStops()) {
      if (person.co_present.count(code) > 0 ||
          person.co_absent.count(code) > 0 ||
          person.co_unknown.count(code) > 0) {
        continue;
      }
      (random.Chance(15) ? settled.co_present : settled.co_absent).insert(code);
    }
  }
  SettleCodes(random, settled.unknown, settled.present, settled.absent);
  SettleCodes(random, settled.co_unknown, settled.co_present,
              settled.co_absent);
  if (settled.unknown_inputs.erase("pregnant") > 0) {
    settled.pregnant = random.Chance(50);
  }
  SettleNumber(random, settled, "age", &Person::age, {10, 17, 18, 40, 70});
  SettleNumber(random, settled, "sbp", &Person::systolic, {90, 159, 160, 180});
  SettleNumber(random, settled, "dbp", &Person::diastolic, {60, 99, 100, 120});
  SettleNumber(random, settled, "hr", &Person::heart_rate,
               {30, 39, 40, 120, 121, 149, 150});
  SettleNumber(random, settled, "temp", &Person::temperature_tenths,
               {360, 379, 380, 393, 394, 399, 400});
  return settled;
}

// Alerts that rest on an answer being absent: an answer may take them away.
bool RestsOnAbsence(const std::string& alert) {
  return alert == "TR-72" || alert == "TR-74";
}

Verdict SettlingStaysInBounds(const Person& person, const v1::Assessment& reply,
                              Random random) {
  const Person settled = Settled(person, random);
  const v1::Assessment after = Ask(settled);
  std::set<std::string> open;
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    open.insert(alert.alert());
    if (!alert.certain() || RestsOnAbsence(alert.alert())) continue;
    if (FindCertainAlert(after, alert.alert()) == nullptr) {
      return Broken("  " + alert.alert() + " was certain and is gone in\n" +
                    Print(settled));
    }
  }
  for (const v1::FiredAlert& alert : after.safety().alerts()) {
    if (alert.certain() && open.count(alert.alert()) == 0) {
      return Broken("  " + alert.alert() + " was ruled out and fires in\n" +
                    Print(settled));
    }
  }
  return Require(after.safety().tier() <= reply.safety().possible_tier(),
                 "  tier above the possible tier in\n" + Print(settled));
}

TEST(PossibleTier, BoundsEveryWayToSettleWhatIsUnknown) {
  ExpectForEveryone(
      {{"completion",
        "answers keep certain alerts, and bring none that was ruled out",
        SettlingStaysInBounds}},
      Answers::kUnderstood, Looks::kAtEveryone, People(40000));
}

}  // namespace
}  // namespace afterleaf::property
