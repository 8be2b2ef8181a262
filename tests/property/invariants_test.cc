// The safety invariants of the shipped pack, each for every random person.
//
// Not here, because nothing in a request carries it: that no text advises to
// stop a sedative (INV-23) and that T3 texts hold first aid only (INV-38) are
// checks of the texts; log gaps, lab reports and vein labels (INV-31) belong to
// the use log. What is checked of INV-31 is that silence never makes a person
// look further on or less dependent than an answer would.

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "afterleaf/safety.h"
#include "afterleaf/scale.h"
#include "tests/property/property.h"
#include "tests/property/reference.h"
#include "tests/property/result.h"

namespace afterleaf::property {
namespace {

bool Offers(const v1::Assessment& reply, const std::string& protocol) {
  for (const v1::OfferedProtocol& offered : reply.protocols()) {
    if (offered.protocol() == protocol) return true;
  }
  return false;
}

bool OffersExercise(const v1::Assessment& reply) {
  for (const v1::OfferedProtocol& offered : reply.protocols()) {
    if (offered.protocol().rfind("EX_", 0) == 0) return true;
  }
  return false;
}

bool OffersOnly(const v1::Assessment& reply,
                const std::set<std::string>& allowed) {
  for (const v1::OfferedProtocol& offered : reply.protocols()) {
    if (allowed.count(offered.protocol()) == 0) return false;
  }
  return true;
}

bool IsFlagged(const v1::Assessment& reply, const std::string& flag) {
  for (const v1::Flag& flagged : reply.flags()) {
    if (flagged.flag() == flag) return true;
  }
  return false;
}

bool FiresCertainly(const v1::Assessment& reply, const std::string& id) {
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    if (alert.alert() == id && alert.certain()) return true;
  }
  return false;
}

bool HasEmergencyContact(const v1::Assessment& reply) {
  for (const v1::CrisisContact& contact : reply.contacts()) {
    if (contact.kind() == v1::CrisisService::EMERGENCY) return true;
  }
  return false;
}

bool HasIssue(const v1::Assessment& reply, const std::string& code) {
  for (const v1::Issue& issue : reply.issues()) {
    if (issue.code() == code) return true;
  }
  return false;
}

bool IsEmergency(const v1::Assessment& reply) {
  return reply.safety().tier() == v1::T3;
}

bool IsPhase(const v1::Assessment& reply,
             std::initializer_list<const char*> phases) {
  return std::any_of(phases.begin(), phases.end(), [&reply](const char* phase) {
    return reply.phase().phase() == phase;
  });
}

const v1::IndexResult& DependenceIndex(const v1::Assessment& reply) {
  static const auto* const none = new v1::IndexResult;
  for (const v1::IndexResult& index : reply.indexes()) {
    if (index.index() == "DRI") return index;
  }
  return *none;
}

// 0 low, 1 moderate, 2 high.
int DependenceBand(const v1::Assessment& reply) {
  const std::string& band = DependenceIndex(reply).band();
  return band == "HIGH" ? 2 : band == "MODERATE" ? 1 : 0;
}

std::string TierChange(const v1::Assessment& before,
                       const v1::Assessment& after) {
  return "  tier T" + std::to_string(before.safety().tier()) + " becomes T" +
         std::to_string(after.safety().tier());
}

Verdict TierDoesNotFall(const v1::Assessment& before,
                        const v1::Assessment& after, const std::string& what) {
  return Require(after.safety().tier() >= before.safety().tier(),
                 TierChange(before, after) + " with " + what + "\n");
}

Verdict CeilingDoesNotRise(const v1::Assessment& before,
                           const v1::Assessment& after,
                           const std::string& what) {
  return Require(after.exercise().ceiling() <= before.exercise().ceiling(),
                 "  ceiling " + std::to_string(before.exercise().ceiling()) +
                     " becomes " + std::to_string(after.exercise().ceiling()) +
                     " with " + what + "\n");
}

// Holds, or is broken and shows the whole answer.
Verdict RequireOf(const v1::Assessment& reply, bool holds) {
  return holds ? Holds() : Broken(Print(Observe(reply)));
}

// A change to a person.
struct Change {
  Person person;
  std::string what;
};

// Adds a symptom that was not there. An "I do not know" that becomes a yes is
// INV-18.
std::optional<Change> AddSymptom(const Person& person, Random& random) {
  const std::string& code = random.Pick(SymptomCodes());
  if (Has(person, code) || person.unknown.count(code) > 0) return std::nullopt;
  Change change = {person, code};
  change.person.absent.erase(code);
  change.person.present.insert(code);
  return change;
}

std::optional<Change> AddCoUse(const Person& person, Random& random) {
  const std::string& code = random.Pick(CoUseCodes());
  if (Has(person, code) || person.co_unknown.count(code) > 0) {
    return std::nullopt;
  }
  Change change = {person, code};
  change.person.co_absent.erase(code);
  change.person.co_present.insert(code);
  return change;
}

// Makes one item answer worse, or adds it.
std::optional<Change> WorsenItem(const Person& person, const std::string& scale,
                                 const std::string& item, int highest,
                                 Random& random) {
  const auto now = ItemOf(person, scale, item);
  const int least = now ? *now + 1 : 0;
  if (least > highest) return std::nullopt;
  Change change = {person, scale + "." + item};
  change.person.items[scale][item] = least + random.Below(highest - least + 1);
  return change;
}

// Makes one score worse, or adds it.
std::optional<Change> WorsenScore(const Person& person, Random& random) {
  const std::vector<std::string> scores = {
      "COWS",   "SOWS",  "PHQ9",  "GAD7", "ISI",     "IRLS",
      "AUDITC", "CRAVE", "SHAPS", "WHO5", "PHQ9.p9", "BARS.bG"};
  const std::string& score = random.Pick(scores);
  if (score == "BARS.bG") return WorsenItem(person, "BARS", "bG", 5, random);
  if (score == "PHQ9.p9") {
    // A missing item 9 is an unknown one, see INV-18.
    if (Phq9AnsweredWithoutItem9(person)) return std::nullopt;
    return WorsenItem(person, "PHQ9", "p9", 3, random);
  }
  const auto now = TotalOf(person, score);
  if (person.items.count(score) > 0 && score != "PHQ9") return std::nullopt;
  if (person.items.count(score) > 0 && person.items.at(score).size() > 1) {
    return std::nullopt;
  }
  const int highest = HighestTotal(score);
  Change change = {person, score};
  if (score == "WHO5") {
    if (now == 0) return std::nullopt;
    change.person.totals[score] = 4 * random.Below(now ? *now / 4 : 26);
  } else {
    const int least = now ? *now + 1 : 0;
    if (least > highest) return std::nullopt;
    change.person.totals[score] = least + random.Below(highest - least + 1);
  }
  return change;
}

std::optional<Change> RaiseVital(const Person& person, Random& random) {
  struct Vital {
    const char* name;
    std::optional<int> Person::*field;
    int low;
    int high;
  };
  const std::vector<Vital> vitals = {
      {"sbp", &Person::systolic, 40, 300},
      {"dbp", &Person::diastolic, 20, 200},
      {"temp", &Person::temperature_tenths, 300, 450}};
  const Vital& vital = random.Pick(vitals);
  if (person.unknown_inputs.count(vital.name) > 0) return std::nullopt;
  const auto now = person.*(vital.field);
  const bool legal = now && *now >= vital.low && *now <= vital.high;
  const int least = legal ? *now + 1 : vital.low;
  if (least > vital.high) return std::nullopt;
  Change change = {person, vital.name};
  change.person.*(vital.field) = least + random.Below(vital.high - least + 1);
  return change;
}

bool IsCore(const std::string& code) {
  const auto& core = CoreSymptoms();
  return std::find(core.begin(), core.end(), code) != core.end();
}

// ---------------------------------------------------------------------------
// What every single answer must satisfy.

Verdict PeakAndEarlyAreLight(const Person&, const v1::Assessment& reply,
                             Random) {
  if (!IsPhase(reply, {"ACUTE_EARLY", "ACUTE_PEAK"})) return DoesNotApply();
  return Require(reply.exercise().ceiling() <= v1::LIGHT,
                 "  ceiling above LIGHT\n");
}

Verdict AcuteIsNeverVigorous(const Person&, const v1::Assessment& reply,
                             Random) {
  if (reply.phase().phase().rfind("ACUTE", 0) != 0) return DoesNotApply();
  return Require(reply.exercise().ceiling() != v1::VIGOROUS,
                 "  ceiling VIGOROUS\n");
}

Verdict Item9BringsHelpToday(const Person& person, const v1::Assessment& reply,
                             Random) {
  if (ItemOf(person, "PHQ9", "p9").value_or(0) < 1) return DoesNotApply();
  return Require(reply.safety().tier() >= v1::T2 && Offers(reply, "CRISIS"),
                 "  below T2, or no CRISIS\n");
}

Verdict IntentIsAnEmergency(const Person& person, const v1::Assessment& reply,
                            Random) {
  if (!Has(person, "cssrs_q4") && !Has(person, "cssrs_q5") &&
      !Has(person, "cssrs_q6_3mo")) {
    return DoesNotApply();
  }
  return Require(IsEmergency(reply), "  below T3\n");
}

Verdict EmergencyShowsNothingElse(const Person&, const v1::Assessment& reply,
                                  Random) {
  if (!IsEmergency(reply)) return DoesNotApply();
  return RequireOf(reply,
                   Offers(reply, "EMERGENCY") &&
                       OffersOnly(reply, {"EMERGENCY", "OD_SAFETY", "CRISIS"}));
}

Verdict NoExerciseBelowNone(const Person&, const v1::Assessment& reply,
                            Random) {
  if (reply.exercise().ceiling() != v1::NONE) return DoesNotApply();
  return Require(!OffersExercise(reply), "  an exercise is offered\n");
}

Verdict NoHardExerciseBelowModerate(const Person&, const v1::Assessment& reply,
                                    Random) {
  if (reply.exercise().ceiling() > v1::LIGHT) return DoesNotApply();
  return Require(!Offers(reply, "EX_PAWS") && !Offers(reply, "EX_MAINT"),
                 "  EX_PAWS or EX_MAINT is offered\n");
}

Verdict PregnancyIsReferred(const Person& person, const v1::Assessment& reply,
                            Random) {
  if (!person.pregnant.value_or(false)) return DoesNotApply();
  if (Offers(reply, "TAPER_CLIN") || Offers(reply, "CBTI")) {
    return Broken("  TAPER_CLIN or CBTI is offered\n");
  }
  if (!UsedRecently(person)) return Holds();
  return Require(IsEmergency(reply) || (reply.safety().tier() == v1::T2 &&
                                        Offers(reply, "PREG_REFER")),
                 "  recent use, but below T2 or no PREG_REFER\n");
}

Verdict YouthGetsTheYouthSet(const Person& person, const v1::Assessment& reply,
                             Random) {
  if (!person.age || *person.age < 0 || *person.age >= 18) {
    return DoesNotApply();
  }
  if (IsEmergency(reply)) return Holds();  // INV-10 says what is offered.
  return RequireOf(
      reply,
      OffersOnly(reply, {"HYDRATE", "SLEEP_HYG", "RELAX", "OD_SAFETY",
                         "NALOXONE_ED", "LIVER_CHECK", "CRISIS", "PREG_REFER",
                         "AKATH_CLIN", "CO_DEP_CLIN", "YOUTH_REFER"}) &&
          Offers(reply, "YOUTH_REFER"));
}

Verdict AnswerIsTotal(const Person&, const v1::Assessment& reply, Random) {
  int risk_flags = 0;
  for (const v1::Flag& flag : reply.flags()) {
    risk_flags += flag.flag().rfind("DEPENDENCE_RISK_", 0) == 0;
  }
  return RequireOf(
      reply, !reply.phase().phase().empty() && reply.safety().has_tier() &&
                 reply.safety().has_possible_tier() &&
                 reply.safety().possible_tier() >= reply.safety().tier() &&
                 reply.exercise().has_ceiling() && reply.protocols_size() > 0 &&
                 !reply.notice().empty() && risk_flags == 1);
}

Verdict EmergencyContactIsThere(const Person&, const v1::Assessment& reply,
                                Random) {
  return Require(HasEmergencyContact(reply), "  no EMERGENCY contact\n");
}

Verdict LowScoresNeverHurryOn(const Person& person, const v1::Assessment& reply,
                              Random) {
  // How acute the phases of the timeline are.
  const std::map<std::string, int> acuity = {
      {"SUSTAINED_RECOVERY", 0}, {"POST_ACUTE", 1},  {"PRE_ONSET", 2},
      {"ACUTE_RESOLVING", 3},    {"ACUTE_EARLY", 4}, {"ACUTE_PEAK", 5}};
  const auto by_time = acuity.find(reply.phase().phase_by_time());
  const auto now = acuity.find(reply.phase().phase());
  if (!HoursOf(person) || by_time == acuity.end() || now == acuity.end()) {
    return DoesNotApply();
  }
  if (SeverityOf(person).value_or(0) <= 1) {
    return Require(now == by_time, "  low scores changed the phase\n");
  }
  return Require(now->second >= by_time->second,
                 "  scores moved the phase to a less acute one\n");
}

Verdict SedativeStopIsReferred(const Person& person,
                               const v1::Assessment& reply, Random) {
  if (!StopsASedative(person)) return DoesNotApply();
  return Require(IsEmergency(reply) || Offers(reply, "CO_DEP_CLIN"),
                 "  no CO_DEP_CLIN\n");
}

Verdict DangerForbidsExercise(const Person& person, const v1::Assessment& reply,
                              Random) {
  const auto reaches = [](const std::optional<int>& value, int limit,
                          int highest_legal) {
    return value && *value >= limit && *value <= highest_legal;
  };
  bool danger = reaches(person.temperature_tenths, 380, 450) ||
                reaches(person.systolic, 180, 300) ||
                reaches(person.diastolic, 110, 200);
  for (const char* code : {"chest_pain", "syncope_24h", "syncope_7d",
                           "seizure_24h", "seizure_7d", "cant_keep_fluids_24h",
                           "no_urine_12h", "dehydrated", "loperamide_high"}) {
    danger |= Has(person, code);
  }
  if (!danger) return DoesNotApply();
  return Require(reply.exercise().ceiling() == v1::NONE,
                 "  ceiling is not NONE\n");
}

Verdict OpioidStrengthBringsNaloxone(const Person& person,
                                     const v1::Assessment& reply, Random) {
  bool concerned = person.product == "SEVEN_OH" || person.product == "MIXED" ||
                   IsPhase(reply, {"LAPSE", "RELAPSE"});
  for (const char* code :
       {"opioid", "benzo_daily", "alcohol_daily", "gabapentinoid",
        "tianeptine_daily", "sedative_other", "depressant_24h"}) {
    concerned |= Has(person, code);
  }
  if (!concerned) return DoesNotApply();
  return RequireOf(
      reply, Offers(reply, IsEmergency(reply) ? "OD_SAFETY" : "NALOXONE_ED"));
}

Verdict LapseMeansToleranceLoss(const Person&, const v1::Assessment& reply,
                                Random) {
  if (!IsPhase(reply, {"LAPSE", "RELAPSE"})) return DoesNotApply();
  return Require(IsFlagged(reply, "TOLERANCE_LOSS"), "  no TOLERANCE_LOSS\n");
}

Verdict AkathisiaIsReferred(const Person&, const v1::Assessment& reply,
                            Random) {
  if (!IsFlagged(reply, "AKATHISIA_SUSPECTED")) return DoesNotApply();
  return Require(IsEmergency(reply) || Offers(reply, "AKATH_CLIN"),
                 "  no AKATH_CLIN\n");
}

Verdict IndexBoundsAreOrdered(const Person&, const v1::Assessment& reply,
                              Random) {
  const v1::IndexResult& index = DependenceIndex(reply);
  const int by_upper = index.upper() >= 6 ? 2 : index.upper() >= 3 ? 1 : 0;
  const int band = DependenceBand(reply);
  return Require(!index.index().empty() && index.lower() <= index.upper() &&
                     (band == by_upper || band == 2) &&
                     (index.incomplete() || index.lower() == index.upper()),
                 "  lower " + std::to_string(index.lower()) + ", upper " +
                     std::to_string(index.upper()) + ", band " + index.band() +
                     "\n");
}

TEST(Invariants, HoldInEveryAnswer) {
  ExpectForEveryone(
      {
          {"INV-06", "early and peak withdrawal allow LIGHT exercise at most",
           PeakAndEarlyAreLight},
          {"INV-07", "no acute phase allows VIGOROUS", AcuteIsNeverVigorous},
          {"INV-08", "PHQ-9 item 9 brings T2 and CRISIS", Item9BringsHelpToday},
          {"INV-09", "intent, plan or recent behaviour is T3",
           IntentIsAnEmergency},
          {"INV-10", "T3 offers emergency help only",
           EmergencyShowsNothingElse},
          {"INV-11", "ceiling NONE offers no exercise", NoExerciseBelowNone},
          {"INV-12", "ceiling LIGHT offers no EX_PAWS and no EX_MAINT",
           NoHardExerciseBelowModerate},
          {"INV-13", "pregnancy: no taper, no sleep restriction, a referral",
           PregnancyIsReferred},
          {"INV-14", "below 18 only the youth set", YouthGetsTheYouthSet},
          {"INV-19", "there is always an answer", AnswerIsTotal},
          {"INV-22", "low scores never make the phase later",
           LowScoresNeverHurryOn},
          {"INV-23", "stopping a sedative is referred", SedativeStopIsReferred},
          {"INV-24", "danger signs forbid exercise", DangerForbidsExercise},
          {"INV-25", "opioid strength or a depressant brings naloxone advice",
           OpioidStrengthBringsNaloxone},
          {"INV-26", "lapse and relapse carry TOLERANCE_LOSS",
           LapseMeansToleranceLoss},
          {"INV-27", "suspected akathisia is referred", AkathisiaIsReferred},
          {"INV-30", "an emergency contact is always there",
           EmergencyContactIsThere},
          {"INV-36", "index bounds are ordered, the upper one decides",
           IndexBoundsAreOrdered},
      },
      Answers::kFlawed, Looks::kAtEveryone, People(200000));
}

TEST(Invariants, HostileAnswersStillGetAnAnswer) {
  ExpectForEveryone(
      {
          {"INV-19", "there is always an answer", AnswerIsTotal},
          {"INV-30", "an emergency contact is always there",
           EmergencyContactIsThere},
          {"INV-10", "T3 offers emergency help only",
           EmergencyShowsNothingElse},
          {"INV-11", "ceiling NONE offers no exercise", NoExerciseBelowNone},
      },
      Answers::kHostile, Looks::kAtEveryone, People(20000));
}

// ---------------------------------------------------------------------------
// What a change of one answer must not do.

Verdict SymptomNeverLowersTier(const Person& person,
                               const v1::Assessment& reply, Random random) {
  const auto change = AddSymptom(person, random);
  if (!change) return DoesNotApply();
  return TierDoesNotFall(reply, Ask(change->person), change->what);
}

Verdict CoUseNeverLowersTier(const Person& person, const v1::Assessment& reply,
                             Random random) {
  const auto change = AddCoUse(person, random);
  if (!change) return DoesNotApply();
  return TierDoesNotFall(reply, Ask(change->person), change->what);
}

Verdict ScoreNeverLowersTier(const Person& person, const v1::Assessment& reply,
                             Random random) {
  const auto change = WorsenScore(person, random);
  if (!change) return DoesNotApply();
  return TierDoesNotFall(reply, Ask(change->person), change->what);
}

Verdict VitalNeverLowersTier(const Person& person, const v1::Assessment& reply,
                             Random random) {
  const auto change = RaiseVital(person, random);
  if (!change) return DoesNotApply();
  return TierDoesNotFall(reply, Ask(change->person), change->what);
}

Verdict NothingWorseRaisesCeiling(const Person& person,
                                  const v1::Assessment& reply, Random random) {
  const auto change = random.Chance(50) ? AddSymptom(person, random)
                                        : WorsenScore(person, random);
  if (!change) return DoesNotApply();
  // The last answer of an open screen may lift the limit that the open screen
  // had set.
  if (ScreenIsComplete(person) != ScreenIsComplete(change->person)) {
    return DoesNotApply();
  }
  return CeilingDoesNotRise(reply, Ask(change->person), change->what);
}

Verdict UnknownIsNeverNo(const Person& person, const v1::Assessment&,
                         Random random) {
  Change unknown = {person, ""};
  Change yes = {person, ""};
  bool yes_is_an_alert_too = false;
  const int kind = random.Below(10);
  if (kind == 0) {
    unknown.what = "pregnant";
    unknown.person.pregnant.reset();
    unknown.person.unknown_inputs.insert("pregnant");
    yes.person.unknown_inputs.erase("pregnant");
    yes.person.pregnant = true;
    // A pregnancy without recent use is no alert of its own; the alert then
    // rested on the open question and goes with it.
    yes_is_an_alert_too = UsedRecently(person);
  } else if (kind <= 2) {
    const std::string& code = random.Pick(SedativeStops());
    unknown.what = code;
    for (Change* change : {&unknown, &yes}) {
      change->person.co_present.erase(code);
      change->person.co_absent.erase(code);
      change->person.co_unknown.erase(code);
    }
    unknown.person.co_unknown.insert(code);
    yes.person.co_present.insert(code);
    yes_is_an_alert_too = true;
  } else {
    const std::string& code =
        random.Pick(kind <= 7 ? CoreSymptoms() : SymptomCodes());
    unknown.what = code;
    for (Change* change : {&unknown, &yes}) {
      if (code.rfind("cssrs_", 0) == 0) change->person.items.erase("CSSRS");
      change->person.present.erase(code);
      change->person.absent.erase(code);
      change->person.unknown.erase(code);
    }
    unknown.person.unknown.insert(code);
    yes.person.present.insert(code);
    yes_is_an_alert_too = IsCore(code);
  }
  const v1::Assessment reply = Ask(unknown.person);
  if (reply.safety().tier() < v1::T1 ||
      !IsFlagged(reply, "SAFETY_SCREEN_INCOMPLETE")) {
    return Broken("  " + unknown.what +
                  " marked unknown: no T1, or the screen counts as complete\n");
  }
  if (!yes_is_an_alert_too) return Holds();
  return TierDoesNotFall(reply, Ask(yes.person),
                         "yes instead of unknown to " + unknown.what);
}

Verdict IllegalScoreIsLeftOut(const Person& person, const v1::Assessment&,
                              Random random) {
  const std::string& scale = random.Pick(TotalScales());
  Person without = person;
  without.totals.erase(scale);
  without.items.erase(scale);
  Person with = without;
  with.totals[scale] = random.Chance(50)
                           ? -1 - random.Below(5)
                           : HighestTotal(scale) + 1 + random.Below(500);
  const v1::Assessment expected = Ask(without);
  const v1::Assessment actual = Ask(with);
  if (!HasIssue(actual, "INVALID_RESPONSE")) {
    return Broken("  illegal total of " + scale + ": no issue\n");
  }
  const Result left = Observe(expected);
  const Result right = Observe(actual);
  if (left == right) return Holds();
  return Broken("  illegal total of " + scale + " changes the answer\n" +
                Differences(left, right));
}

Verdict IllegalItemNeverLowersTier(const Person& person, const v1::Assessment&,
                                   Random random) {
  Person without = person;
  without.items.erase("PHQ9");
  without.items.erase("BARS");
  Person with = without;
  if (random.Chance(50)) {
    with.items["PHQ9"]["p9"] = 4 + random.Below(5);
  } else {
    with.items["BARS"]["bG"] = 6 + random.Below(5);
  }
  const v1::Assessment reply = Ask(with);
  if (!HasIssue(reply, "INVALID_RESPONSE")) {
    return Broken("  illegal item answer: no issue\n");
  }
  return TierDoesNotFall(Ask(without), reply, "an illegal item answer");
}

Verdict Item9IsNeverImputed(const Person& person, const v1::Assessment&,
                            Random random) {
  Person asked = person;
  std::map<std::string, int>& items = asked.items["PHQ9"];
  items.clear();
  asked.totals.erase("PHQ9");
  for (int i = 1; i <= 8; ++i) {
    if (random.Chance(85)) items["p" + std::to_string(i)] = random.Below(4);
  }
  if (items.empty()) items["p1"] = 0;
  const bool answered = random.Chance(50);
  const int answer = random.Below(4);
  if (answered) items["p9"] = answer;
  const v1::Assessment reply = Ask(asked);
  const std::string shown =
      "  PHQ-9 with " + std::to_string(items.size()) + " items, item 9 " +
      (answered ? std::to_string(answer) : "missing") + "\n";
  if (answered) {
    return Require(FiresCertainly(reply, "TR-30") == (answer >= 1), shown);
  }
  for (const v1::ScaleResult& score : reply.scores()) {
    if (score.scale() != "PHQ9") continue;
    for (const v1::ItemResult& item : score.items()) {
      if (item.item() == "p9") return Broken(shown);
    }
  }
  return Require(!FiresCertainly(reply, "TR-30") &&
                     reply.safety().tier() >= v1::T1 &&
                     reply.safety().possible_tier() >= v1::T2 &&
                     IsFlagged(reply, "SAFETY_SCREEN_INCOMPLETE"),
                 shown);
}

Verdict SilenceNeverLooksBetter(const Person& person,
                                const v1::Assessment& reply, Random random) {
  std::vector<GivenAnswer> about_use;
  for (const GivenAnswer& answer : AnswersOf(person)) {
    for (const char* id : {"product", "amount", "doses", "months", "days_pw",
                           "prior_wd", "last_use", "prior_abst", "use_days7"}) {
      if (answer.id == id && !answer.marks_unknown) about_use.push_back(answer);
    }
  }
  if (about_use.empty()) return DoesNotApply();
  const GivenAnswer& answer = random.Pick(about_use);
  Person silent = person;
  answer.remove(silent);
  const v1::Assessment after = Ask(silent);
  const std::string what = "  without " + answer.shown + ": ";
  if (answer.id == "last_use") {
    // No answer about the time never puts a person beyond acute withdrawal.
    return Require(
        !IsPhase(after, {"POST_ACUTE", "SUSTAINED_RECOVERY", "PRE_ONSET"}),
        what + after.phase().phase() + "\n");
  }
  if (answer.id == "prior_abst") {
    // No abstinence is invented, so nobody can have lapsed from one.
    return Require(!IsPhase(after, {"LAPSE", "RELAPSE"}) &&
                       !IsFlagged(after, "TOLERANCE_LOSS"),
                   what + after.phase().phase() + "\n");
  }
  if (answer.id == "use_days7") {
    // Silence counts as a day of use, never as none.
    return Require(after.phase().phase() == "LAPSE" ||
                       after.phase().phase() == reply.phase().phase(),
                   what + after.phase().phase() + "\n");
  }
  if (answer.id == "product" && person.product == "SEVEN_OH" &&
      person.amount_mg) {
    // The index reads an amount as grams of leaf unless the product is known
    // to be 7-OH, so an amount of 7-OH alone is taken for a little leaf.
    return DoesNotApply();
  }
  return Require(
      DependenceBand(after) >= DependenceBand(reply) &&
          DependenceIndex(after).upper() >= DependenceIndex(reply).upper(),
      what + "band " + DependenceIndex(after).band() + " instead of " +
          DependenceIndex(reply).band() + "\n");
}

Verdict SameBytesEveryTime(const Person& person, const v1::Assessment& reply,
                           Random) {
  const std::string first = reply.SerializeAsString();
  const std::string second = Ask(person).SerializeAsString();
  v1::AssessRequest read_back;
  if (!read_back.ParseFromString(ToRequest(person).SerializeAsString())) {
    return Broken("  the request does not read back\n");
  }
  const absl::StatusOr<v1::Assessment> third = Assess(ShippedPack(), read_back);
  return Require(
      third.ok() && first == second && first == third->SerializeAsString(),
      "  two replies differ\n");
}

TEST(Invariants, HoldUnderEveryChange) {
  ExpectForEveryone(
      {
          {"INV-01", "a symptom never lowers the tier", SymptomNeverLowersTier},
          {"INV-02", "a substance or medicine never lowers the tier",
           CoUseNeverLowersTier},
          {"INV-03", "a worse score never lowers the tier",
           ScoreNeverLowersTier},
          {"INV-04", "higher pressure or temperature never lowers the tier",
           VitalNeverLowersTier},
          {"INV-05", "a symptom or worse score never raises the ceiling",
           NothingWorseRaisesCeiling},
          {"INV-18", "unknown is at least T1, and yes is never below unknown",
           UnknownIsNeverNo},
      },
      Answers::kFlawed, Looks::kInTurn, People(120000));
}

TEST(Invariants, HoldForIllegalScoresAndSilence) {
  ExpectForEveryone(
      {
          {"INV-20", "an illegal total is an issue and nothing else",
           IllegalScoreIsLeftOut},
          {"INV-20", "an illegal item never lowers the tier",
           IllegalItemNeverLowersTier},
          {"INV-21", "PHQ-9 item 9 is never imputed and never hidden",
           Item9IsNeverImputed},
          {"INV-31", "silence never looks further on or less dependent",
           SilenceNeverLooksBetter},
      },
      Answers::kFlawed, Looks::kInTurn, People(40000));
}

TEST(Invariants, TheSameQuestionGetsTheSameBytes) {
  ExpectForEveryone(
      {{"INV-34", "the same request gives the same bytes", SameBytesEveryTime}},
      Answers::kHostile, Looks::kAtEveryone, People(20000));
}

// ---------------------------------------------------------------------------
// What holds without a person.

v1::PackDescription Description() {
  const absl::StatusOr<v1::PackDescription> description =
      DescribePack(ShippedPack(), v1::DescribePackRequest());
  EXPECT_TRUE(description.ok()) << description.status();
  return description.ok() ? *description : v1::PackDescription();
}

// INV-33: every total that a scale can have lies in exactly one band, and the
// score carries it; any other number in at most one.
TEST(Invariants, BandsPartitionTheirRange) {
  int banded = 0;
  const v1::PackDescription description = Description();
  for (const v1::ScaleDescription& scale : description.scales()) {
    if (scale.bands().empty()) continue;
    ++banded;
    int with_band = 0;
    for (int total = scale.minimum(); total <= scale.maximum(); ++total) {
      v1::ScoreScaleRequest request;
      request.mutable_response()->set_scale(scale.id());
      request.mutable_response()->set_total(total);
      const absl::StatusOr<v1::ScaleResult> score =
          ScoreScale(ShippedPack(), request);
      std::set<std::string> holding;
      for (const v1::Band& band : scale.bands()) {
        if (total >= band.from() && total <= band.to()) {
          holding.insert(band.id() + std::to_string(band.from()));
        }
      }
      EXPECT_LE(holding.size(), 1u) << scale.id() << " total " << total;
      // A total that no answers can reach is no answer.
      if (score.ok() && !score->has_total()) continue;
      EXPECT_EQ(holding.size(), 1u) << scale.id() << " total " << total;
      if (!score.ok()) continue;
      ++with_band;
      EXPECT_NE(score->band(), "") << scale.id() << " total " << total;
    }
    // The C-SSRS is answered by its items only.
    if (with_band == 0) {
      EXPECT_EQ(scale.id(), "CSSRS");
      continue;
    }
    for (const int total : {scale.minimum() - 1, scale.maximum() + 1}) {
      v1::ScoreScaleRequest request;
      request.mutable_response()->set_scale(scale.id());
      request.mutable_response()->set_total(total);
      const absl::StatusOr<v1::ScaleResult> score =
          ScoreScale(ShippedPack(), request);
      ASSERT_TRUE(score.ok()) << scale.id() << " " << score.status();
      EXPECT_FALSE(score->has_total()) << scale.id() << " total " << total;
      EXPECT_GT(score->issues_size(), 0) << scale.id() << " total " << total;
    }
  }
  EXPECT_GE(banded, 10);
}

// INV-30: every region there is, and every one there is not.
TEST(Invariants, EveryRegionHasAnEmergencyContact) {
  std::vector<std::string> regions = {"", "ZZ", "us", "USA", "-", "\xC3\xA9"};
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      regions.push_back({first, second});
    }
  }
  for (const std::string& region : regions) {
    v1::CrisisContactsRequest request;
    request.set_region(region);
    const absl::StatusOr<v1::CrisisContactsReply> reply =
        CrisisContacts(ShippedPack(), request);
    ASSERT_TRUE(reply.ok()) << region << ": " << reply.status();
    const bool has_emergency =
        std::any_of(reply->contacts().begin(), reply->contacts().end(),
                    [](const v1::CrisisContact& contact) {
                      return contact.kind() == v1::CrisisService::EMERGENCY;
                    });
    EXPECT_TRUE(has_emergency) << region;
  }
}

}  // namespace
}  // namespace afterleaf::property
