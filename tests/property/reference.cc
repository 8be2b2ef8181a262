#include "tests/property/reference.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace afterleaf::property {
namespace {

// ---------------------------------------------------------------------------
// Answers as they count: an illegal value is a missing one.

bool Within(int value, int low, int high) {
  return low <= value && value <= high;
}

std::optional<int> Legal(const std::optional<int>& value, int low, int high) {
  if (value && Within(*value, low, high)) return value;
  return std::nullopt;
}

std::optional<int> AgeOf(const Person& p) { return Legal(p.age, 0, 120); }

std::optional<int> DaysPerWeekOf(const Person& p) {
  return Legal(p.days_per_week, 0, 7);
}

std::string OneOf(const std::string& value,
                  std::initializer_list<const char*> legal,
                  const char* otherwise) {
  for (const char* one : legal) {
    if (value == one) return value;
  }
  return otherwise;
}

std::string ProductOf(const Person& p) {
  return OneOf(p.product.value_or(""), {"LEAF", "EXTRACT", "SEVEN_OH", "MIXED"},
               "UNKNOWN");
}

std::string StatusOf(const Person& p) {
  return OneOf(p.status.value_or(""), {"USING", "TAPERING", "STOPPED"},
               "UNKNOWN");
}

bool Pregnant(const Person& p) { return p.pregnant.value_or(false); }

bool PregnancyMarkedUnknown(const Person& p) {
  return p.unknown_inputs.count("pregnant") > 0;
}

bool AtLeast(const std::optional<int>& value, int limit) {
  return value && *value >= limit;
}

// ---------------------------------------------------------------------------
// Scales.

struct ScaleRange {
  int highest;
  int step;
};

ScaleRange RangeOf(const std::string& scale) {
  if (scale == "COWS") return {48, 1};
  if (scale == "SOWS") return {64, 1};
  if (scale == "PHQ9") return {27, 1};
  if (scale == "PHQ2" || scale == "GAD2") return {6, 1};
  if (scale == "GAD7") return {21, 1};
  if (scale == "ISI") return {28, 1};
  if (scale == "IRLS") return {40, 1};
  if (scale == "CRAVE") return {10, 1};
  if (scale == "SHAPS") return {14, 1};
  if (scale == "AUDITC") return {12, 1};
  if (scale == "WHO5") return {100, 4};
  return {-1, 1};
}

// Summed items of the two scales that people here answer item by item, and how
// many must be there for a total.
struct ItemRule {
  std::vector<std::string> items;
  int needed;
};

const ItemRule& ItemsOf(const std::string& scale) {
  static const auto* const phq9 =
      new ItemRule{{"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"}, 7};
  static const auto* const sows =
      new ItemRule{{"s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08",
                    "s09", "s10", "s11", "s12", "s13", "s14", "s15", "s16"},
                   14};
  static const auto* const none = new ItemRule{{}, 1};
  return scale == "PHQ9" ? *phq9 : scale == "SOWS" ? *sows : *none;
}

int HighestAnswer(const std::string& scale) {
  if (scale == "PHQ9") return 3;
  if (scale == "SOWS") return 4;
  if (scale == "BARS") return 5;
  return 1;  // C-SSRS and READY: no or yes.
}

bool WasAskedItem(const Person& p, const std::string& scale,
                  const std::string& item) {
  const auto answers = p.items.find(scale);
  return answers != p.items.end() && answers->second.count(item) > 0;
}

// The smallest total that the answers leave possible. None: not begun.
std::optional<int> LeastTotal(const Person& p, const std::string& scale) {
  if (const auto total = TotalOf(p, scale)) return total;
  std::optional<int> sum;
  for (const std::string& item : ItemsOf(scale).items) {
    const auto answer = ItemOf(p, scale, item);
    if (answer) sum = sum.value_or(0) + *answer;
  }
  return sum;
}

bool Reaches(const Person& p, const std::string& scale, int limit) {
  return AtLeast(LeastTotal(p, scale), limit);
}

// ---------------------------------------------------------------------------
// C-SSRS: answered in the screen or as a scale, the worse answer counts.

const std::vector<std::pair<std::string, std::string>>& CssrsItems() {
  static const auto* const items =
      new std::vector<std::pair<std::string, std::string>>{
          {"q1", "cssrs_q1"},      {"q2", "cssrs_q2"}, {"q3", "cssrs_q3"},
          {"q4", "cssrs_q4"},      {"q5", "cssrs_q5"}, {"q6", "cssrs_q6_life"},
          {"q6r", "cssrs_q6_3mo"},
      };
  return *items;
}

std::string CssrsCode(const std::string& item) {
  for (const auto& [cssrs_item, code] : CssrsItems()) {
    if (cssrs_item == item) return code;
  }
  return "";
}

// Answered no, or passed over: questions 3 to 5 after a no to question 2, and
// the last three months after a no for the whole life. An answer that cannot be
// read was not passed over.
bool CssrsSaysNo(const Person& p, const std::string& item) {
  const std::string code = CssrsCode(item);
  if (Has(p, code)) return false;
  if (ItemOf(p, "CSSRS", item) == 0 || p.absent.count(code) > 0) return true;
  if (WasAskedItem(p, "CSSRS", item)) return false;
  if (item == "q3" || item == "q4" || item == "q5") return CssrsSaysNo(p, "q2");
  return item == "q6r" && CssrsSaysNo(p, "q6");
}

bool CssrsAnsweredInPart(const Person& p) {
  if (p.items.count("CSSRS") == 0) return false;
  for (const auto& [item, code] : CssrsItems()) {
    if (!Has(p, code) && !CssrsSaysNo(p, item)) {
      return true;
    }
  }
  return false;
}

// ---------------------------------------------------------------------------
// The safety screen.

bool SaidNo(const Person& p, const std::string& code) {
  if (p.absent.count(code) > 0 || p.co_absent.count(code) > 0) return true;
  for (const auto& [item, cssrs_code] : CssrsItems()) {
    if (cssrs_code == code) return CssrsSaysNo(p, item);
  }
  return false;
}

bool EveryCoreItemAnswered(const Person& p) {
  if (p.screen_done) return true;
  for (const std::string& code : CoreSymptoms()) {
    if (!Has(p, code) && !SaidNo(p, code)) return false;
  }
  for (const std::string& code : SedativeStops()) {
    if (!Has(p, code) && !SaidNo(p, code)) return false;
  }
  return true;
}

// A symptom, pregnancy or stopping a sedative was asked and is not known.
bool SomethingInTheScreenIsUnknown(const Person& p) {
  for (const std::string& code : p.unknown) {
    if (!Has(p, code)) return true;
  }
  for (const std::string& code : SedativeStops()) {
    if (p.co_unknown.count(code) > 0 && !Has(p, code)) return true;
  }
  return PregnancyMarkedUnknown(p);
}

bool HasAny(const Person& p, std::initializer_list<const char*> codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [&p](const char* code) { return Has(p, code); });
}

// ---------------------------------------------------------------------------
// Time since the last use.

struct Since {
  int low;
  int high;
  bool range;
};

bool LastUseIsInvalid(const Person& p) {
  if (p.hours) return *p.hours < 0;
  if (p.hours_between) {
    return p.hours_between->first < 0 ||
           p.hours_between->second < p.hours_between->first;
  }
  return false;
}

std::optional<Since> SinceLastUse(const Person& p) {
  if (LastUseIsInvalid(p)) return std::nullopt;
  if (p.hours) return Since{*p.hours, *p.hours, false};
  if (p.hours_between) {
    return Since{p.hours_between->first, p.hours_between->second, true};
  }
  return std::nullopt;
}

// ---------------------------------------------------------------------------
// Dependence risk.

struct DependenceRiskIndex {
  int lower = 0;
  int upper = 0;
  bool incomplete = false;
  bool high_by_override = false;

  void Add(const std::optional<int>& points, int most) {
    lower += points.value_or(0);
    upper += points.value_or(most);
    if (!points) incomplete = true;
  }
};

// Points: how many of the limits the value reaches.
std::optional<int> Points(const std::optional<int>& value,
                          std::initializer_list<int> limits) {
  if (!value) return std::nullopt;
  return static_cast<int>(
      std::count_if(limits.begin(), limits.end(),
                    [&value](int limit) { return *value >= limit; }));
}

DependenceRiskIndex RiskIndex(const Person& p) {
  DependenceRiskIndex index;
  const std::string product = ProductOf(p);
  const auto days = DaysPerWeekOf(p);
  index.Add(Points(Legal(p.doses_tenths, 0, 1000), {10, 30, 50}), 3);
  index.Add(product == "SEVEN_OH"
                ? std::nullopt
                : Points(Legal(p.amount_mg, 0, 1000000), {5000, 15000, 40000}),
            3);
  index.Add(Points(Legal(p.months, 0, 1200), {1, 6}), 2);
  if (product == "LEAF") index.Add(0, 3);
  if (product == "EXTRACT") index.Add(1, 3);
  if (product == "SEVEN_OH" || product == "MIXED") index.Add(3, 3);
  if (product == "UNKNOWN") index.Add(std::nullopt, 3);
  index.Add(p.earlier_withdrawal
                ? std::optional<int>(*p.earlier_withdrawal ? 1 : 0)
                : std::nullopt,
            1);
  if (product == "LEAF" && days && *days <= 3) {
    index.lower = std::max(0, index.lower - 2);
    index.upper = std::max(0, index.upper - 2);
  }
  const bool strong_or_unknown = product != "LEAF" && product != "EXTRACT";
  index.high_by_override = strong_or_unknown && (!days || *days >= 5);
  return index;
}

// ---------------------------------------------------------------------------
// Phase.

struct Windows {
  int onset;
  int peak_from;
  int peak_to;
  int acute_to;
};

constexpr int kSustainedFrom = 2160;
constexpr int kSustainedForSure = 8760;

Windows WindowsOf(const Person& p) {
  const std::string product = ProductOf(p);
  Windows windows = {4, 12, 120, 336};
  if (product == "LEAF") windows = {12, 24, 96, 240};
  if (product == "EXTRACT") windows = {8, 24, 96, 240};
  if (product == "SEVEN_OH") windows = {4, 12, 96, 240};
  if (DependenceRisk(p) == 2) {
    windows.peak_to += 24;
    windows.acute_to += 96;
  }
  return windows;
}

struct Phase {
  std::string id;
  std::set<std::string> flags;
  // The timeline after stopping was used.
  bool on_stopped_timeline = false;
};

// The phase that the clock gives at `hours`, with the burden of symptoms where
// recovery may count as lasting.
Phase PhaseByTime(const Person& p, int hours) {
  const Windows windows = WindowsOf(p);
  if (hours < windows.onset) return {"PRE_ONSET", {}};
  if (hours < windows.peak_from) return {"ACUTE_EARLY", {}};
  if (hours < windows.peak_to) return {"ACUTE_PEAK", {}};
  if (hours < windows.acute_to) return {"ACUTE_RESOLVING", {}};
  if (hours < kSustainedFrom) return {"POST_ACUTE", {}};

  bool any_present = false;
  bool any_burden = false;
  const std::pair<const char*, int> burdens[] = {
      {"PHQ9", 10}, {"GAD7", 10}, {"ISI", 15}, {"CRAVE", 4}, {"SHAPS", 3}};
  for (const auto& [scale, limit] : burdens) {
    const auto total = TotalOf(p, scale);
    any_present |= total.has_value();
    any_burden |= AtLeast(total, limit);
  }
  if (hours >= kSustainedForSure) {
    if (any_burden) return {"SUSTAINED_RECOVERY", {"PERSISTENT_SYMPTOMS"}};
    return {"SUSTAINED_RECOVERY", {}};
  }
  if (!any_present) return {"POST_ACUTE", {"SCORES_MISSING"}};
  if (any_burden) return {"POST_ACUTE", {"PERSISTENT_SYMPTOMS"}};
  return {"SUSTAINED_RECOVERY", {}};
}

int Acuity(const std::string& phase) {
  if (phase == "ACUTE_PEAK") return 5;
  if (phase == "ACUTE_EARLY") return 4;
  if (phase == "ACUTE_RESOLVING") return 3;
  if (phase == "PRE_ONSET") return 2;
  if (phase == "POST_ACUTE") return 1;
  return 0;
}

// The most acute phase of a span of hours.
Phase PhaseOverSpan(const Person& p, const Since& since) {
  const Windows windows = WindowsOf(p);
  std::vector<int> moments = {since.low, since.high};
  for (const int boundary :
       {windows.onset, windows.peak_from, windows.peak_to, windows.acute_to,
        kSustainedFrom, kSustainedForSure}) {
    if (since.low < boundary && boundary <= since.high) {
      moments.push_back(boundary);
    }
  }
  Phase most_acute;
  std::set<std::string> seen;
  std::set<std::string> flags;
  for (const int hours : moments) {
    const Phase phase = PhaseByTime(p, hours);
    flags.insert(phase.flags.begin(), phase.flags.end());
    if (seen.empty() || Acuity(phase.id) > Acuity(most_acute.id)) {
      most_acute = phase;
    }
    seen.insert(phase.id);
  }
  most_acute.flags = flags;
  if (seen.size() > 1) most_acute.flags.insert("PHASE_AMBIGUOUS");
  return most_acute;
}

// Scores move a person toward a more acute phase only.
void AdjustByScores(const Person& p, int hours, Phase& phase) {
  const int severity = SeverityOf(p).value_or(0);
  if (phase.id == "PRE_ONSET") {
    if (severity >= 2) phase.id = "ACUTE_EARLY";
  } else if (phase.id == "ACUTE_EARLY") {
    if (severity == 3) phase.id = "ACUTE_PEAK";
  } else if (phase.id == "ACUTE_RESOLVING") {
    if (severity == 3) {
      phase.id = "ACUTE_PEAK";
      phase.flags.insert("PROLONGED_ACUTE");
    }
  } else if (phase.id == "POST_ACUTE" || phase.id == "SUSTAINED_RECOVERY") {
    if (severity < 2) return;
    if (hours < WindowsOf(p).acute_to + 336) {
      phase.id = "ACUTE_RESOLVING";
      phase.flags.insert("PROLONGED_ACUTE");
    } else {
      phase.flags.insert("ATYPICAL_LATE_WITHDRAWAL");
    }
  }
}

Phase LapseOrRelapse(int use_days, std::set<std::string> flags) {
  flags.insert("TOLERANCE_LOSS");
  return {use_days >= 3 ? "RELAPSE" : "LAPSE", flags};
}

Phase PhaseOf(const Person& p) {
  std::set<std::string> flags;
  const auto since = SinceLastUse(p);
  const auto severity = SeverityOf(p);
  const auto hours = HoursOf(p);
  const std::string status = StatusOf(p);
  const int abstinence = Legal(p.longest_abstinence_h, 0, 10000000).value_or(0);
  const int use_days = Legal(p.use_days_last_7, 0, 7).value_or(1);

  if (LastUseIsInvalid(p)) flags.insert("INVALID_INPUT");
  if (status == "UNKNOWN") {
    flags.insert("PHASE_DATA_MISSING");
    return {"UNKNOWN", flags};
  }
  if (status == "USING" || status == "TAPERING") {
    const auto days = DaysPerWeekOf(p);
    int limit = 72;
    if (status == "USING") limit = !days || *days >= 5 ? 48 : 168;
    if (hours && *hours > limit) {
      flags.insert("PHASE_CONFLICT");
    } else {
      if (status == "USING" && abstinence >= 168) {
        return LapseOrRelapse(use_days, flags);
      }
      if (!severity) flags.insert("SCORES_MISSING");
      return {status == "USING" ? "ACTIVE_USE" : "ACTIVE_TAPER", flags};
    }
  }
  if (abstinence >= 168 && use_days >= 1 && hours && *hours < 72) {
    return LapseOrRelapse(use_days, flags);
  }
  if (!severity) flags.insert("SCORES_MISSING");
  if (!since) {
    flags.insert("PHASE_DATA_MISSING");
    std::string id = "ACUTE_EARLY";
    if (severity.value_or(0) == 0) id = "UNKNOWN";
    if (severity == 3) id = "ACUTE_PEAK";
    return {id, flags, true};
  }
  Phase phase =
      since->range ? PhaseOverSpan(p, *since) : PhaseByTime(p, since->low);
  phase.flags.insert(flags.begin(), flags.end());
  phase.on_stopped_timeline = true;
  AdjustByScores(p, since->low, phase);
  return phase;
}

int PhaseCeiling(const std::string& phase) {
  if (phase == "POST_ACUTE" || phase == "SUSTAINED_RECOVERY") return kVigorous;
  if (phase == "ACUTE_EARLY" || phase == "ACUTE_PEAK" || phase == "LAPSE" ||
      phase == "UNKNOWN") {
    return kLight;
  }
  return kModerate;
}

// ---------------------------------------------------------------------------
// Restlessness.

// Which kind of restlessness, as a flag. Empty: none was reported.
std::string RestlessnessState(const Person& p) {
  if (!p.restless || !p.restless->reported.value_or(true)) return "";
  const Restlessness& r = *p.restless;
  const int like_rls = (r.location == "LEGS") + (r.circadian == "EVENING") +
                       (r.relief == "RELIEVED") + (r.rest == "WORSE");
  const int like_akathisia = (r.location == "WHOLE") +
                             (r.circadian == "ALLDAY") +
                             (r.relief == "NOT_RELIEVED");
  const bool triggered = r.trigger == "Y";
  if (like_rls == 4) return triggered ? "RLS_AKATHISIA_MIXED" : "RLS_LIKELY";
  if (like_akathisia >= 2 || (triggered && r.circadian == "ALLDAY")) {
    return "AKATHISIA_SUSPECTED";
  }
  return "RESTLESSNESS_INDETERMINATE";
}

// ---------------------------------------------------------------------------
// Findings that several rules share.

bool SuicideRisk(const Person& p) {
  for (const auto& [item, code] : CssrsItems()) {
    if (Has(p, code)) return true;
  }
  return Has(p, "stated_suicide_intent") || AtLeast(ItemOf(p, "PHQ9", "p9"), 1);
}

bool LiverRisk(const Person& p) {
  return HasAny(
      p, {"jaundice", "dark_urine", "pale_stool", "itch", "liver_disease"});
}

bool CoUseDepressant(const Person& p) {
  return HasAny(p, {"opioid", "benzo_daily", "alcohol_daily", "gabapentinoid",
                    "tianeptine_daily", "sedative_other", "depressant_24h",
                    "benzo_stopping", "alcohol_stopping"});
}

bool AlcoholPositive(const Person& p) {
  return Reaches(p, "AUDITC", p.sex == "M" ? 4 : 3);
}

struct BloodPressure {
  std::optional<int> systolic;
  std::optional<int> diastolic;

  bool AtLeastEither(int systolic_limit, int diastolic_limit) const {
    return AtLeast(systolic, systolic_limit) ||
           AtLeast(diastolic, diastolic_limit);
  }
};

BloodPressure PressureOf(const Person& p) {
  return {Legal(p.systolic, 40, 300), Legal(p.diastolic, 20, 200)};
}

std::optional<int> PulseOf(const Person& p) {
  return Legal(p.heart_rate, 20, 300);
}

std::optional<int> TemperatureOf(const Person& p) {
  return Legal(p.temperature_tenths, 300, 450);
}

bool Between(const std::optional<int>& value, int low, int high) {
  return value && Within(*value, low, high);
}

bool Below(const std::optional<int>& value, int limit) {
  return value && *value < limit;
}

// ---------------------------------------------------------------------------
// Alerts, in the order of the table.

std::map<std::string, int> AlertsOf(const Person& p, const Phase& phase) {
  std::map<std::string, int> fired;
  const auto rule = [&fired](const char* id, int tier, bool fires) {
    if (fires) fired[id] = tier;
  };
  const auto has = [&p](const char* code) { return Has(p, code); };
  const auto any = [&p](std::initializer_list<const char*> codes) {
    return HasAny(p, codes);
  };
  const auto reaches = [&p](const char* scale, int limit) {
    return Reaches(p, scale, limit);
  };

  const std::string product = ProductOf(p);
  const std::string status = StatusOf(p);
  const BloodPressure pressure = PressureOf(p);
  const auto pulse = PulseOf(p);
  const auto temperature = TemperatureOf(p);
  const auto hours = HoursOf(p);
  const int severity = SeverityOf(p).value_or(0);
  const bool pregnant = Pregnant(p);
  const bool recent = UsedRecently(p);
  const bool post =
      phase.on_stopped_timeline && hours && *hours >= WindowsOf(p).acute_to;
  const bool stops_sedative = StopsASedative(p);
  const bool prolonged = phase.flags.count("PROLONGED_ACUTE") > 0;
  const bool atypical = phase.flags.count("ATYPICAL_LATE_WITHDRAWAL") > 0;
  const auto item9 = ItemOf(p, "PHQ9", "p9");
  const auto akathisia = ItemOf(p, "BARS", "bG");

  rule("TR-01", 3, any({"unresponsive", "slow_breathing", "blue_lips"}));
  rule("TR-02", 3, has("seizure_24h"));
  rule("TR-03", 3, any({"chest_pain", "dyspnea_rest"}));
  rule("TR-04", 3,
       has("syncope_24h") &&
           (any({"palpitations", "exertional", "head_injury"}) || pregnant));
  rule("TR-05", 3, any({"stroke_signs", "thunderclap_headache"}));
  rule("TR-06", 3, any({"confusion_new", "hallucination_new"}));
  rule("TR-07", 3, has("violent_intent"));
  rule("TR-08", 3,
       any({"cssrs_q4", "cssrs_q5", "cssrs_q6_3mo", "stated_suicide_intent"}));
  rule("TR-09", 3, any({"vomiting_blood", "black_stool"}));
  rule("TR-10", 3,
       pressure.AtLeastEither(180, 120) &&
           any({"severe_headache", "vision_change", "confusion_new",
                "dyspnea_rest", "chest_pain", "neuro_deficit"}));
  rule("TR-11", 3, AtLeast(pulse, 150) || (Below(pulse, 40) && has("dizzy")));
  rule("TR-12", 3, AtLeast(temperature, 400));
  rule("TR-13", 3,
       any({"clonus", "rigidity"}) &&
           (AtLeast(temperature, 380) || any({"severe_agitation", "tremor"})));
  rule("TR-14", 3,
       pregnant && (any({"vaginal_bleeding", "contractions",
                         "reduced_fetal_movement"}) ||
                    severity == 3));
  rule("TR-15", 3,
       stops_sedative && any({"tremor", "hallucination_new", "seizure_24h",
                              "confusion_new"}));
  rule("TR-16", 3,
       has("jaundice") &&
           any({"confusion_new", "bruising_bleeding", "cant_keep_fluids_24h"}));
  rule("TR-17", 3,
       has("loperamide_high") && any({"syncope_24h", "palpitations"}));
  rule("TR-18", 3,
       has("child_ingestion") &&
           (product != "LEAF" || has("child_symptomatic")));
  rule("TR-19", 3, has("infant_symptomatic"));
  rule("TR-20", 3,
       has("cola_urine_post_exercise") &&
           any({"no_urine_12h", "confusion_new"}));
  rule("TR-21", 3, reaches("COWS", 37));
  rule("TR-22", 3, has("cant_keep_fluids_24h") && has("no_urine_12h"));

  rule("TR-30", 2, AtLeast(item9, 1));
  rule("TR-31", 2, any({"cssrs_q2", "cssrs_q3", "cssrs_q6_life"}));
  rule("TR-32", 2, pregnant && recent);
  rule("TR-33", 2, stops_sedative);
  rule("TR-34", 2, any({"jaundice", "dark_urine", "pale_stool"}));
  rule("TR-35", 2, any({"cant_keep_fluids_24h", "no_urine_12h"}));
  rule("TR-36", 2, pressure.AtLeastEither(180, 120));
  rule("TR-37", 2, Between(pulse, 121, 149) || Below(pulse, 40));
  rule("TR-38", 2, Between(temperature, 394, 399));
  rule("TR-39", 2, has("syncope_24h"));
  rule("TR-40", 2, has("seizure_7d"));
  rule("TR-41", 2, has("depressant_24h") && product != "LEAF");
  rule("TR-42", 2, has("loperamide_high"));
  rule("TR-43", 2, reaches("COWS", 25) || reaches("SOWS", 31));
  rule("TR-44", 2, reaches("PHQ9", 20));
  rule("TR-45", 2, AtLeast(akathisia, 3));
  rule("TR-46", 2, has("psychosis_mania"));
  rule("TR-47", 2, has("cola_urine_post_exercise"));
  rule(
      "TR-48", 2,
      has("tianeptine_stopping") || (has("tianeptine_daily") && severity >= 2));
  rule("TR-49", 2, has("suspected_overdose_asymptomatic"));
  rule("TR-51", 2, atypical && severity == 3);
  rule("TR-52", 2, has("child_ingestion"));

  rule("TR-60", 1, has("cssrs_q1"));
  rule("TR-61", 1, reaches("PHQ9", 15) || (post && reaches("PHQ9", 10)));
  rule("TR-62", 1, reaches("GAD7", 15) || (post && reaches("GAD7", 10)));
  rule("TR-63", 1, reaches("ISI", 22) || (post && reaches("ISI", 15)));
  rule("TR-64", 1, reaches("IRLS", 21) || (post && reaches("IRLS", 11)));
  rule("TR-65", 1, reaches("COWS", 13) || reaches("SOWS", 21));
  rule("TR-66", 1, Between(temperature, 380, 393));
  rule("TR-67", 1, pressure.AtLeastEither(160, 100));
  rule("TR-68", 1, has("seizure_history"));
  rule("TR-69", 1, Below(AgeOf(p), 18));
  rule("TR-70", 1, any({"liver_disease", "itch"}) && recent);
  rule("TR-71", 1, CoUseDepressant(p));
  rule("TR-72", 1,
       DependenceRisk(p) == 2 &&
           (phase.id == "ACTIVE_USE" || phase.id == "ACTIVE_TAPER" ||
            phase.id == "RELAPSE"));
  rule("TR-73", 1, has("breastfeeding") && recent);
  rule("TR-74", 1, !ScreenIsComplete(p));
  rule("TR-75", 1, akathisia == 2);
  rule("TR-76", 1, reaches("AUDITC", 8));
  rule("TR-77", 1,
       (product == "SEVEN_OH" || product == "MIXED") &&
           (status == "USING" || status == "TAPERING" || !hours ||
            *hours < 336));
  rule("TR-78", 1, atypical);
  rule("TR-79", 1, Between(TotalOf(p, "WHO5"), 0, 28));
  rule("TR-80", 1, has("syncope_7d"));
  rule("TR-81", 1, has("palpitations"));
  rule("TR-82", 1, prolonged);
  rule("TR-83", 1, has("head_injury"));
  return fired;
}

// ---------------------------------------------------------------------------
// Exercise ceiling, in the order of the table.

// READY as it stands: "clear", "yes_any" or "unknown".
std::string ReadyResult(const Person& p) {
  constexpr int kReadyItems = 12;
  const auto answers = p.items.find("READY");
  if (answers == p.items.end()) {
    return p.ready_result.empty() ? "unknown" : p.ready_result;
  }
  int answered = 0;
  for (const auto& [item, value] : answers->second) {
    if (value == 1) return "yes_any";
    if (value == 0) ++answered;
  }
  return answered == kReadyItems ? "clear" : "unknown";
}

int CeilingOf(const Person& p, const Phase& phase, int tier) {
  int ceiling = PhaseCeiling(phase.id);
  const auto gate = [&ceiling](bool applies, int cap) {
    if (applies) ceiling = std::min(ceiling, cap);
  };
  const auto any = [&p](std::initializer_list<const char*> codes) {
    return HasAny(p, codes);
  };
  const BloodPressure pressure = PressureOf(p);
  const auto pulse = PulseOf(p);
  const auto age = AgeOf(p);
  const bool may_be_pregnant = Pregnant(p) || PregnancyMarkedUnknown(p);
  const bool cleared = p.obstetric_clearance.value_or(false);

  gate(tier == 3, kNone);                            // EX-00
  gate(any({"chest_pain", "dyspnea_rest"}), kNone);  // EX-01
  gate(any({"syncope_24h", "syncope_7d"}), kNone);   // EX-02
  gate(any({"seizure_24h", "seizure_7d"}), kNone);   // EX-03
  gate(any({"seizure_history"}), kModerate);         // EX-04
  gate(AtLeast(TemperatureOf(p), 380), kNone);       // EX-05
  gate(any({"cant_keep_fluids_24h", "no_urine_12h", "dehydrated"}),
       kNone);                                                       // EX-06
  gate(pressure.AtLeastEither(180, 110), kNone);                     // EX-07
  gate(pressure.AtLeastEither(160, 100), kLight);                    // EX-08
  gate(AtLeast(pulse, 121) || Below(pulse, 40), kNone);              // EX-09
  gate(Between(pulse, 101, 120), kLight);                            // EX-10
  gate(may_be_pregnant && !cleared, kLight);                         // EX-11
  gate(may_be_pregnant && cleared, kModerate);                       // EX-12
  gate(any({"injury_serious", "cola_urine_post_exercise"}), kNone);  // EX-13
  gate(any({"injury_minor"}), kLight);                               // EX-14
  gate(any({"jaundice", "dark_urine", "pale_stool"}), kNone);        // EX-15
  gate(ReadyResult(p) == "yes_any", kLight);                         // EX-16
  gate(ReadyResult(p) == "unknown", kLight);                         // EX-17
  gate(AtLeast(age, 65) || p.sedentary.value_or(false), kModerate);  // EX-18
  gate(any({"alpha2_agonist", "beta_blocker"}), kModerate);          // EX-19
  gate(any({"loperamide_high"}), kNone);                             // EX-20
  gate(tier == 2, kLight);                                           // EX-21
  gate(SeverityOf(p) == 3, kLight);                                  // EX-22
  gate(Below(Legal(p.sleep_minutes, 0, 1440), 240), kModerate);      // EX-23
  gate(Below(age, 18), kLight);                                      // EX-24
  gate(any({"intoxicated"}), kNone);                                 // EX-25
  gate(any({"palpitations"}), kNone);                                // EX-26
  gate(!ScreenIsComplete(p), kLight);                                // EX-27
  gate(any({"eating_disorder"}), kLight);                            // EX-28
  gate(phase.flags.count("PROLONGED_ACUTE") > 0 ||
           phase.flags.count("ATYPICAL_LATE_WITHDRAWAL") > 0,
       kLight);  // EX-29
  return ceiling;
}

// ---------------------------------------------------------------------------
// Protocols.

std::set<std::string> BaseProtocols(const Person& p, const std::string& phase) {
  if (phase == "ACTIVE_USE") {
    std::set<std::string> base = {"TRACK",     "HARM_RED", "STIM_REDUCE",
                                  "SLEEP_HYG", "HYDRATE",  "NUTRITION",
                                  "EX_GENERAL"};
    if (DependenceRisk(p) > 0) base.insert("TAPER_CLIN");
    return base;
  }
  if (phase == "ACTIVE_TAPER") {
    return {"TRACK",     "TAPER_CLIN",  "EX_TAPER", "SLEEP_HYG", "HYDRATE",
            "NUTRITION", "STIM_REDUCE", "RELAX",    "CRAVE"};
  }
  if (phase == "PRE_ONSET") {
    return {"EX_TAPER", "HYDRATE", "NUTRITION",  "SLEEP_HYG",
            "RELAX",    "CRAVE",   "STIM_REDUCE"};
  }
  if (phase == "POST_ACUTE") {
    return {"EX_PAWS", "SLEEP_HYG",    "RELAX",     "CBT_SKILLS",
            "CRAVE",   "RELAPSE_PREV", "NUTRITION", "STIM_REDUCE"};
  }
  if (phase == "SUSTAINED_RECOVERY") {
    return {"EX_MAINT", "RELAPSE_PREV", "SLEEP_HYG"};
  }
  if (phase == "LAPSE") {
    return {"LAPSE_RESP", "OD_SAFETY", "CRAVE",    "RELAPSE_PREV",
            "EX_ACUTE",   "HYDRATE",   "SLEEP_HYG"};
  }
  if (phase == "RELAPSE") {
    return {"TRACK",        "HARM_RED",   "OD_SAFETY", "TAPER_CLIN",
            "RELAPSE_PREV", "EX_GENERAL", "SLEEP_HYG", "HYDRATE"};
  }
  if (phase == "UNKNOWN") {
    return {"HYDRATE", "SLEEP_HYG", "RELAX", "EX_ACUTE", "ASK_DATA"};
  }
  return {"EX_ACUTE", "HYDRATE", "NUTRITION",  "SLEEP_HYG",
          "RELAX",    "CRAVE",   "STIM_REDUCE"};
}

// Answered yes or "I do not know": what would rule out a protocol that needs
// care is not taken as absent.
bool HasOrMayHave(const Person& p, const std::string& code) {
  return Has(p, code) || p.unknown.count(code) > 0;
}

std::set<std::string> ProtocolsOf(const Person& p, const Phase& phase,
                                  const std::string& restlessness, int tier,
                                  int ceiling) {
  std::set<std::string> offered = BaseProtocols(p, phase.id);
  const auto add = [&offered](const char* id, bool when) {
    if (when) offered.insert(id);
  };
  const std::string product = ProductOf(p);
  const bool late =
      phase.id == "POST_ACUTE" || phase.id == "SUSTAINED_RECOVERY";
  const bool suicide_risk = SuicideRisk(p);

  add("RLS_NONPHARM", Reaches(p, "IRLS", 1) || restlessness == "RLS_LIKELY" ||
                          restlessness == "RLS_AKATHISIA_MIXED" ||
                          restlessness == "RESTLESSNESS_INDETERMINATE");
  add("RLS_CLIN", Reaches(p, "IRLS", 11));
  add("AKATH_CLIN", restlessness == "AKATHISIA_SUSPECTED" ||
                        restlessness == "RLS_AKATHISIA_MIXED" ||
                        AtLeast(ItemOf(p, "BARS", "bG"), 2));
  const std::vector<std::string> unfit_for_cbti = {
      "seizure_history", "seizure_7d", "bipolar", "safety_critical_job",
      "untreated_osa"};
  add("CBTI", late && Reaches(p, "ISI", 8) &&
                  std::none_of(unfit_for_cbti.begin(), unfit_for_cbti.end(),
                               [&p](const std::string& code) {
                                 return HasOrMayHave(p, code);
                               }));
  add("MED_CLIN",
      AtLeast(SeverityOf(p), 2) || (DependenceRisk(p) == 2 && !late));
  add("NALOXONE_ED",
      product == "SEVEN_OH" || product == "MIXED" ||
          HasAny(p, {"opioid", "benzo_daily", "alcohol_daily", "gabapentinoid",
                     "tianeptine_daily", "sedative_other", "depressant_24h"}) ||
          phase.id == "LAPSE" || phase.id == "RELAPSE");
  add("OD_SAFETY", Has(p, "depressant_24h"));
  add("PREG_REFER", Pregnant(p) || Has(p, "breastfeeding"));
  add("CO_DEP_CLIN",
      HasAny(p, {"benzo_daily", "alcohol_daily"}) || StopsASedative(p));
  add("LIVER_CHECK", LiverRisk(p));
  add("CRISIS", suicide_risk);

  // 1. The exercise ceiling.
  const std::vector<std::string> exercise = {"EX_TAPER", "EX_ACUTE", "EX_PAWS",
                                             "EX_MAINT", "EX_GENERAL"};
  if (ceiling == kNone) {
    for (const std::string& id : exercise) offered.erase(id);
  } else if (ceiling == kLight) {
    const bool too_hard =
        offered.erase("EX_PAWS") + offered.erase("EX_MAINT") > 0;
    add("EX_LIGHT", too_hard);
  }
  // 2. Pregnancy.
  if (Pregnant(p) || PregnancyMarkedUnknown(p)) {
    offered.erase("TAPER_CLIN");
    offered.erase("CBTI");
  }
  // 3. Youth.
  if (Below(AgeOf(p), 18)) {
    const std::set<std::string> youth = {
        "HYDRATE",     "SLEEP_HYG", "RELAX",      "OD_SAFETY",  "NALOXONE_ED",
        "LIVER_CHECK", "CRISIS",    "PREG_REFER", "AKATH_CLIN", "CO_DEP_CLIN"};
    std::set<std::string> kept;
    std::set_intersection(offered.begin(), offered.end(), youth.begin(),
                          youth.end(), std::inserter(kept, kept.end()));
    offered = kept;
    offered.insert("YOUTH_REFER");
  }
  // 4. Emergency.
  if (tier == 3) {
    offered = {"EMERGENCY", "OD_SAFETY"};
    add("CRISIS", suicide_risk);
  }
  return offered;
}

// ---------------------------------------------------------------------------
// Flags.

std::set<std::string> FlagsOf(const Person& p, const Phase& phase,
                              const std::string& restlessness) {
  std::set<std::string> flags = phase.flags;
  const auto add = [&flags](const char* id, bool when) {
    if (when) flags.insert(id);
  };
  const char* const risk_flags[] = {"DEPENDENCE_RISK_LOW",
                                    "DEPENDENCE_RISK_MODERATE",
                                    "DEPENDENCE_RISK_HIGH"};
  flags.insert(risk_flags[DependenceRisk(p)]);
  add("DRI_INCOMPLETE", RiskIndex(p).incomplete);
  add("SAFETY_SCREEN_INCOMPLETE", !ScreenIsComplete(p));
  add("CO_USE_DEPRESSANT", CoUseDepressant(p));
  add("SUICIDE_RISK", SuicideRisk(p));
  add("PREGNANCY", Pregnant(p));
  add("LIVER_RISK", LiverRisk(p));
  add("ALCOHOL_POSITIVE", AlcoholPositive(p));
  add("FULL_SCREEN_DUE", Reaches(p, "PHQ2", 3) || Reaches(p, "GAD2", 3));
  add("BP_HIGH", PressureOf(p).AtLeastEither(160, 100));
  add("DRUG_RESTLESSNESS_CONTRIBUTOR",
      HasAny(p, {"sedating_antihistamine", "dopamine_antagonist", "ssri_snri",
                 "mirtazapine"}) &&
          (!restlessness.empty() || Reaches(p, "IRLS", 1)));
  if (!restlessness.empty()) flags.insert(restlessness);
  return flags;
}

}  // namespace

const std::vector<std::string>& CoreSymptoms() {
  static const auto* const codes = new std::vector<std::string>{
      "unresponsive",
      "slow_breathing",
      "blue_lips",
      "seizure_24h",
      "chest_pain",
      "dyspnea_rest",
      "syncope_24h",
      "stroke_signs",
      "confusion_new",
      "violent_intent",
      "hallucination_new",
      "cssrs_q1",
      "cssrs_q2",
      "cssrs_q3",
      "cssrs_q4",
      "cssrs_q5",
      "cssrs_q6_life",
      "cssrs_q6_3mo",
      "vomiting_blood",
      "black_stool",
      "jaundice",
      "no_urine_12h",
      "cant_keep_fluids_24h",
  };
  return *codes;
}

const std::vector<std::string>& SedativeStops() {
  static const auto* const codes = new std::vector<std::string>{
      "benzo_stopping", "alcohol_stopping", "phenibut_baclofen_ghb_stopping"};
  return *codes;
}

bool Phq9AnsweredWithoutItem9(const Person& p) {
  const auto answers = p.items.find("PHQ9");
  if (answers == p.items.end() || ItemOf(p, "PHQ9", "p9")) return false;
  for (const std::string& item : ItemsOf("PHQ9").items) {
    if (WasAskedItem(p, "PHQ9", item)) return true;
  }
  return false;
}

bool Has(const Person& p, const std::string& code) {
  if (p.present.count(code) > 0 || p.co_present.count(code) > 0) return true;
  for (const auto& [item, cssrs_code] : CssrsItems()) {
    if (cssrs_code == code) return ItemOf(p, "CSSRS", item) == 1;
  }
  return false;
}

bool ScreenIsComplete(const Person& p) {
  return EveryCoreItemAnswered(p) && !SomethingInTheScreenIsUnknown(p) &&
         !Phq9AnsweredWithoutItem9(p) && !CssrsAnsweredInPart(p);
}

std::optional<int> ItemOf(const Person& p, const std::string& scale,
                          const std::string& item) {
  const auto answers = p.items.find(scale);
  if (answers == p.items.end()) return std::nullopt;
  const auto answer = answers->second.find(item);
  if (answer == answers->second.end()) return std::nullopt;
  return Legal(answer->second, 0, HighestAnswer(scale));
}

std::optional<int> TotalOf(const Person& p, const std::string& scale) {
  const ItemRule& rule = ItemsOf(scale);
  int sum = 0;
  int answered = 0;
  for (const std::string& item : rule.items) {
    const auto answer = ItemOf(p, scale, item);
    if (!answer) continue;
    sum += *answer;
    ++answered;
  }
  // Items win over a stated total.
  if (answered >= rule.needed) {
    const int all = static_cast<int>(rule.items.size());
    return (2 * sum * all + answered) / (2 * answered);
  }
  const auto stated = p.totals.find(scale);
  if (stated == p.totals.end()) return std::nullopt;
  const ScaleRange range = RangeOf(scale);
  if (!Within(stated->second, 0, range.highest)) return std::nullopt;
  if (stated->second % range.step != 0) return std::nullopt;
  return stated->second;
}

std::optional<int> HoursOf(const Person& p) {
  const auto since = SinceLastUse(p);
  if (!since) return std::nullopt;
  return since->low;
}

bool StopsASedative(const Person& p) {
  return std::any_of(SedativeStops().begin(), SedativeStops().end(),
                     [&p](const std::string& code) { return Has(p, code); });
}

bool UsedRecently(const Person& p) {
  const std::string status = StatusOf(p);
  const auto hours = HoursOf(p);
  return status == "USING" || status == "TAPERING" || !hours || *hours <= 720;
}

std::optional<int> SeverityOf(const Person& p) {
  const auto cows = Points(TotalOf(p, "COWS"), {5, 13, 25});
  const auto sows = Points(TotalOf(p, "SOWS"), {1, 11, 21});
  if (!cows) return sows;
  if (!sows) return cows;
  return std::max(*cows, *sows);
}

int DependenceRisk(const Person& p) {
  const DependenceRiskIndex index = RiskIndex(p);
  if (index.high_by_override || index.upper >= 6) return 2;
  return index.upper >= 3 ? 1 : 0;
}

Result Reference(const Person& p) {
  const Phase phase = PhaseOf(p);
  const std::string restlessness = RestlessnessState(p);
  Result result;
  result.phase = phase.id;
  result.alerts = AlertsOf(p, phase);
  for (const auto& [alert, tier] : result.alerts) {
    result.tier = std::max(result.tier, tier);
  }
  result.ceiling = CeilingOf(p, phase, result.tier);
  result.flags = FlagsOf(p, phase, restlessness);
  result.protocols =
      ProtocolsOf(p, phase, restlessness, result.tier, result.ceiling);
  return result;
}

}  // namespace afterleaf::property
