#include "tests/property/generator.h"

#include <algorithm>
#include <map>
#include <utility>

namespace afterleaf::property {
namespace {

struct TotalShape {
  std::vector<int> edges;
  int highest;
};

const std::map<std::string, TotalShape>& TotalShapes() {
  static const auto* const shapes = new std::map<std::string, TotalShape>{
      {"COWS", {{0, 4, 5, 12, 13, 24, 25, 36, 37, 48}, 48}},
      {"SOWS", {{0, 1, 10, 11, 20, 21, 30, 31, 64}, 64}},
      {"PHQ9", {{0, 5, 10, 15, 20, 27}, 27}},
      {"PHQ2", {{0, 3, 6}, 6}},
      {"GAD7", {{0, 5, 10, 15, 21}, 21}},
      {"GAD2", {{0, 3, 6}, 6}},
      {"ISI", {{0, 8, 15, 22, 28}, 28}},
      {"IRLS", {{0, 1, 11, 21, 31, 40}, 40}},
      {"CRAVE", {{0, 4, 7, 10}, 10}},
      {"SHAPS", {{0, 3, 14}, 14}},
      {"AUDITC", {{0, 3, 4, 8, 12}, 12}},
      {"WHO5", {{0, 28, 32, 48, 52, 100}, 100}},
  };
  return *shapes;
}

const std::vector<int>& HourEdges() {
  static const auto* const edges =
      new std::vector<int>{0,   4,   8,   12,  24,  48,  72,  96,  120,  144,
                           168, 240, 336, 432, 576, 672, 720, 768, 2160, 8760};
  return *edges;
}

int DrawHours(Random& random) {
  if (random.Chance(85)) return std::max(0, random.Near(HourEdges()));
  return random.Below(random.Chance(50) ? 400 : 12000);
}

std::optional<int> Maybe(Random& random, int percent,
                         const std::vector<int>& edges, int low, int high,
                         Answers answers) {
  if (!random.Chance(percent)) return std::nullopt;
  if (answers != Answers::kUnderstood && random.Chance(4)) {
    return random.Chance(50) ? low - 1 - random.Below(3)
                             : high + 1 + random.Below(500);
  }
  return std::clamp(random.Near(edges), low, high);
}

std::optional<bool> MaybeYes(Random& random, int percent, int yes_percent) {
  if (!random.Chance(percent)) return std::nullopt;
  return random.Chance(yes_percent);
}

std::string PickWord(Random& random, const std::vector<std::string>& words,
                     Answers answers) {
  if (answers != Answers::kUnderstood && random.Chance(4)) return "SOMETHING";
  return random.Pick(words);
}

void DrawUse(Random& random, Answers answers, Person& p) {
  if (random.Chance(96)) {
    p.status = PickWord(random,
                        {"USING", "USING", "TAPERING", "STOPPED", "STOPPED",
                         "STOPPED", "STOPPED", "UNKNOWN"},
                        answers);
  }
  if (random.Chance(92)) {
    p.product = PickWord(random,
                         {"LEAF", "LEAF", "LEAF", "LEAF", "EXTRACT", "EXTRACT",
                          "SEVEN_OH", "SEVEN_OH", "MIXED", "UNKNOWN"},
                         answers);
  }
  p.amount_mg =
      Maybe(random, 80, {0, 5000, 15000, 40000, 1000000}, 0, 1000000, answers);
  p.doses_tenths = Maybe(random, 85, {0, 10, 30, 50, 1000}, 0, 1000, answers);
  p.months = Maybe(random, 85, {0, 1, 6, 1200}, 0, 1200, answers);
  p.days_per_week = Maybe(random, 85, {0, 1, 3, 4, 5, 7}, 0, 7, answers);
  p.earlier_withdrawal = MaybeYes(random, 80, 50);
  p.use_days_last_7 = Maybe(random, 50, {0, 1, 3, 7}, 0, 7, answers);
  if (random.Chance(35)) {
    p.longest_abstinence_h = std::max(0, random.Near({0, 100, 168, 1060}));
  }
  const int time = random.Below(100);
  if (time < 65) {
    p.hours = DrawHours(random);
  } else if (time < 85) {
    int low = DrawHours(random);
    int high = random.Chance(50) ? low + random.Below(48) : DrawHours(random);
    if (high < low) std::swap(low, high);
    p.hours_between = std::make_pair(low, high);
  }
  if (answers != Answers::kUnderstood && random.Chance(4)) {
    p.hours.reset();
    p.hours_between.reset();
    if (random.Chance(50)) {
      p.hours = -1 - random.Below(100);
    } else {
      p.hours_between = std::make_pair(50 + random.Below(9), random.Below(50));
    }
  }
}

void DrawScreen(Random& random, Answers answers, Person& p) {
  p.screen_done = random.Chance(80);
  const bool many = random.Chance(10);
  const int symptoms = random.Chance(45) ? 0 : 1 + random.Below(many ? 12 : 3);
  for (int i = 0; i < symptoms; ++i) {
    p.present.insert(random.Pick(SymptomCodes()));
  }
  // Partners of rules that need two signs at once.
  if (random.Chance(6)) {
    const std::vector<std::vector<std::string>> together = {
        {"syncope_24h", "palpitations"},
        {"syncope_24h", "exertional"},
        {"syncope_24h", "head_injury"},
        {"clonus", "tremor"},
        {"rigidity", "severe_agitation"},
        {"jaundice", "bruising_bleeding"},
        {"jaundice", "cant_keep_fluids_24h"},
        {"child_ingestion", "child_symptomatic"},
        {"cola_urine_post_exercise", "no_urine_12h"},
        {"cant_keep_fluids_24h", "no_urine_12h"},
        {"seizure_history", "itch"},
        {"cssrs_q1", "cssrs_q2"}};
    for (const std::string& code : random.Pick(together)) {
      p.present.insert(code);
    }
  }
  // An app that sends every answer instead of saying that it is done.
  if (!p.screen_done && random.Chance(15)) {
    for (const std::string& code : SymptomCodes()) {
      if (p.present.count(code) == 0) p.absent.insert(code);
    }
    for (const std::string& code : CoUseCodes()) p.co_absent.insert(code);
    if (!p.pregnant) p.pregnant = false;
  } else {
    for (int i = random.Below(4); i > 0; --i) {
      const std::string& code = random.Pick(SymptomCodes());
      if (p.present.count(code) == 0) p.absent.insert(code);
    }
  }
  if (random.Chance(8)) {
    const std::string& code = random.Pick(SymptomCodes());
    if (p.present.count(code) == 0 && p.absent.count(code) == 0) {
      p.unknown.insert(code);
    }
  }
  const int medicines = random.Chance(65) ? 0 : 1 + random.Below(3);
  for (int i = 0; i < medicines; ++i) {
    const std::string& code = random.Pick(CoUseCodes());
    p.co_present.insert(code);
    p.co_absent.erase(code);
  }
  if (random.Chance(4)) {
    const std::string& code = random.Pick(CoUseCodes());
    if (p.co_present.count(code) == 0 && p.co_absent.count(code) == 0) {
      p.co_unknown.insert(code);
    }
  }
  if (answers != Answers::kUnderstood && random.Chance(3)) {
    // Said yes and no; said no and "I do not know".
    const std::string& code = random.Pick(SymptomCodes());
    p.unknown.erase(code);
    p.absent.insert(code);
    if (random.Chance(50)) {
      p.present.insert(code);
    } else if (p.present.count(code) == 0) {
      p.unknown.insert(code);
    }
  }
}

// Some or all items of a scale, most of them with the same leaning so that high
// totals are reached.
std::map<std::string, int> DrawItems(Random& random,
                                     const std::vector<std::string>& items,
                                     int highest, int leave_out_percent,
                                     Answers answers) {
  std::map<std::string, int> drawn;
  const int leaning = random.Below(highest + 1);
  for (const std::string& item : items) {
    if (random.Chance(leave_out_percent)) continue;
    drawn[item] = random.Chance(70) ? leaning : random.Below(highest + 1);
    if (answers != Answers::kUnderstood && random.Chance(1)) drawn[item] = 7;
  }
  return drawn;
}

void DrawScales(Random& random, Answers answers, Person& p) {
  for (const std::string& scale : TotalScales()) {
    const bool withdrawal = scale == "SOWS";
    if (!random.Chance(withdrawal ? 60 : 18)) continue;
    p.totals[scale] = DrawTotal(random, scale);
    if (answers != Answers::kUnderstood && random.Chance(3)) {
      p.totals[scale] =
          random.Chance(50) ? -1 - random.Below(3) : 101 + random.Below(100);
    }
  }
  if (random.Chance(15)) {
    const int missing = random.Pick(std::vector<int>{0, 10, 10, 30});
    const auto items = DrawItems(
        random, {"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"}, 3,
        missing, answers);
    if (!items.empty()) {
      p.totals.erase("PHQ9");
      p.items["PHQ9"] = items;
      if (random.Chance(20)) p.items["PHQ9"]["p10"] = random.Below(4);
      // A stated total beside all the items must give way to them.
      if (items.size() == 9 && random.Chance(20)) {
        p.totals["PHQ9"] = DrawTotal(random, "PHQ9");
      }
    }
  } else if (random.Chance(15)) {
    p.items["PHQ9"]["p9"] = random.Chance(60) ? 0 : 1 + random.Below(3);
  }
  if (random.Chance(8)) {
    std::vector<std::string> names;
    for (int i = 1; i <= 16; ++i) {
      names.push_back((i < 10 ? "s0" : "s") + std::to_string(i));
    }
    const auto items = DrawItems(random, names, 4, random.Below(20), answers);
    if (!items.empty()) {
      p.totals.erase("SOWS");
      p.items["SOWS"] = items;
    }
  }
  if (random.Chance(12)) {
    p.items["BARS"]["bG"] = random.Below(6);
    if (answers != Answers::kUnderstood && random.Chance(5)) {
      p.items["BARS"]["bG"] = 7;
    }
    if (random.Chance(40)) {
      for (const char* item : {"b1", "b2", "b3"}) {
        p.items["BARS"][item] = random.Below(4);
      }
    }
  }
  if (random.Chance(8)) {
    const auto items =
        DrawItems(random, {"q1", "q2", "q3", "q4", "q5", "q6", "q6r"}, 1,
                  random.Chance(60) ? 0 : 30, answers);
    if (!items.empty()) p.items["CSSRS"] = items;
  }
  if (random.Chance(10)) {
    const bool all_no = random.Chance(50);
    for (int i = 1; i <= 12; ++i) {
      if (!all_no && random.Chance(10)) continue;
      p.items["READY"][(i < 10 ? "r0" : "r") + std::to_string(i)] =
          !all_no && random.Chance(10) ? 1 : 0;
    }
    if (p.items["READY"].empty()) p.items.erase("READY");
  } else if (random.Chance(90)) {
    p.ready_result = random.Pick(std::vector<std::string>{
        "clear", "clear", "clear", "clear", "clear", "yes_any", "unknown"});
  }
}

void DrawRestlessness(Random& random, Answers answers, Person& p) {
  if (!random.Chance(30)) return;
  Restlessness r;
  if (random.Chance(20)) r.reported = random.Chance(50);
  const auto word = [&](const std::vector<std::string>& words) {
    return random.Chance(10) ? std::string() : PickWord(random, words, answers);
  };
  r.location = word({"LEGS", "LEGS", "WHOLE", "BOTH", "U"});
  r.circadian = word({"EVENING", "EVENING", "ALLDAY", "U"});
  r.relief = word({"RELIEVED", "RELIEVED", "NOT_RELIEVED", "U"});
  r.rest = word({"WORSE", "WORSE", "NOT_WORSE", "U"});
  r.sensation = word({"Y", "N", "U"});
  r.trigger = word({"Y", "N", "U"});
  p.restless = r;
}

void DrawUnknowns(Random& random, Person& p) {
  const auto mark = [&](int percent, const char* id, bool given) {
    if (!given && random.Chance(percent)) p.unknown_inputs.insert(id);
  };
  mark(4, "pregnant", p.pregnant.has_value());
  mark(4, "ob_clear", p.obstetric_clearance.has_value());
  mark(10, "age", p.age.has_value());
  mark(3, "sedentary", p.sedentary.has_value());
  mark(3, "sbp", p.systolic.has_value());
  mark(3, "dbp", p.diastolic.has_value());
  mark(3, "hr", p.heart_rate.has_value());
  mark(3, "temp", p.temperature_tenths.has_value());
  mark(3, "sleep_min", p.sleep_minutes.has_value());
  mark(10, "amount", p.amount_mg.has_value());
  mark(10, "doses", p.doses_tenths.has_value());
  mark(10, "months", p.months.has_value());
  mark(10, "days_pw", p.days_per_week.has_value());
  mark(10, "prior_wd", p.earlier_withdrawal.has_value());
  mark(3, "prior_abst", p.longest_abstinence_h.has_value());
  mark(3, "use_days7", p.use_days_last_7.has_value());
  mark(10, "product", p.product.has_value());
  mark(10, "status", p.status.has_value());
}

// Most people have nothing wrong with most of them; only so do the milder rules
// get to decide anything.
void MakeMostlyWell(Random& random, Person& p) {
  const auto well = [&random] { return random.Chance(82); };
  if (well()) p.present.clear();
  if (well()) p.co_present.clear();
  if (well()) p.systolic.reset();
  if (well()) p.diastolic.reset();
  if (well()) p.heart_rate.reset();
  if (well()) p.temperature_tenths.reset();
  if (well()) p.pregnant.reset();
  if (well()) p.items.erase("PHQ9");
  if (well()) p.items.erase("CSSRS");
  if (well()) p.items.erase("BARS");
  if (well()) p.ready_result = "clear";
  if (well()) p.items.erase("READY");
  if (well()) p.unknown.clear();
  if (well() && p.age) p.age = 18 + random.Below(47);
  if (well()) p.screen_done = true;
  if (well()) {
    for (auto& [scale, total] : p.totals) {
      if (scale != "WHO5" && total > 0) total /= 3;
    }
  }
}

// Answers that stand beside the mark that they are not known.
void DrawHostility(Random& random, Person& p) {
  if (random.Chance(30)) {
    const std::string& code = random.Pick(SymptomCodes());
    p.present.insert(code);
    p.unknown.insert(code);
  }
  if (random.Chance(20)) p.unknown_inputs.insert("loc");
  if (random.Chance(20)) p.unknown_inputs.insert("sex");
  if (random.Chance(20)) p.unknown_inputs.insert("age");
  if (random.Chance(10)) p.unknown_inputs.insert("restless");
  if (random.Chance(10)) p.hours = 2000000000;
  if (random.Chance(10)) p.hours_between = std::make_pair(-20, 30);
  if (p.hours) p.hours_between.reset();
  if (random.Chance(10)) p.totals["WHO5"] = 30;
  if (random.Chance(10)) p.totals["PHQ9"] = 27;
  if (random.Chance(10)) p.items["PHQ9"]["p9"] = -2000000000;
  if (random.Chance(10)) p.age = -2147483647;
  if (random.Chance(10)) p.longest_abstinence_h = 2147483647;
  // Instants so far back would leave the range of the seconds that a clock has.
  p.spelling &= ~4u;
}

}  // namespace

int Random::Below(int count) {
  return static_cast<int>(engine_() % static_cast<uint64_t>(count));
}

bool Random::Chance(int percent) { return Below(100) < percent; }

int Random::Near(const std::vector<int>& edges) {
  return Pick(edges) - 1 + Below(3);
}

int DrawTotal(Random& random, const std::string& scale) {
  const TotalShape& shape = TotalShapes().at(scale);
  if (scale == "WHO5") {
    return random.Chance(70) ? random.Pick(shape.edges) : 4 * random.Below(26);
  }
  if (random.Chance(15)) return random.Below(shape.highest + 1);
  return std::clamp(random.Near(shape.edges), 0, shape.highest);
}

int HighestTotal(const std::string& scale) {
  return TotalShapes().at(scale).highest;
}

const std::vector<std::string>& TotalScales() {
  static const auto* const scales = [] {
    auto* names = new std::vector<std::string>;
    for (const auto& [scale, shape] : TotalShapes()) names->push_back(scale);
    return names;
  }();
  return *scales;
}

Person DrawPerson(Random& random, Answers answers) {
  Person p;
  p.age = Maybe(random, 90, {16, 18, 30, 45, 65, 120}, 0, 120, answers);
  if (random.Chance(85)) {
    p.sex = PickWord(random, {"F", "M", "OTHER", "UNSPECIFIED"}, answers);
  }
  p.pregnant = MaybeYes(random, 30, 35);
  p.obstetric_clearance = MaybeYes(random, 20, 60);
  p.sedentary = MaybeYes(random, 40, 25);
  DrawUse(random, answers, p);
  if (random.Chance(40)) {
    p.systolic =
        Maybe(random, 95, {40, 120, 120, 160, 180, 300}, 40, 300, answers);
    p.diastolic =
        Maybe(random, 95, {20, 80, 80, 100, 110, 120, 200}, 20, 200, answers);
  }
  p.heart_rate =
      Maybe(random, 30, {20, 40, 70, 70, 101, 121, 150, 300}, 20, 300, answers);
  p.temperature_tenths =
      Maybe(random, 30, {300, 366, 370, 380, 394, 400, 450}, 300, 450, answers);
  p.sleep_minutes =
      Maybe(random, 35, {0, 240, 420, 420, 1440}, 0, 1440, answers);
  DrawScreen(random, answers, p);
  DrawScales(random, answers, p);
  DrawRestlessness(random, answers, p);
  if (random.Chance(60)) MakeMostlyWell(random, p);
  DrawUnknowns(random, p);
  p.region =
      random.Pick(std::vector<std::string>{"", "US", "US", "DE", "ZZ", "GB"});
  p.spelling = static_cast<unsigned>(random.Below(16));
  if (answers == Answers::kHostile) DrawHostility(random, p);
  return p;
}

}  // namespace afterleaf::property
