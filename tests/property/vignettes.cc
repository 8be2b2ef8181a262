#include "tests/property/vignettes.h"

#include <utility>

namespace afterleaf::property {
namespace {

// A person whose screen was gone through and who is cleared for exercise, as
// most of them are.
Person Screened() {
  Person person;
  person.screen_done = true;
  person.ready_result = "clear";
  return person;
}

std::vector<Vignette> AllVignettes() {
  std::vector<Vignette> all;

  {
    Person p = Screened();
    p.age = 29;
    p.sex = "M";
    p.status = "USING";
    p.product = "LEAF";
    p.amount_mg = 3000;
    p.doses_tenths = 10;
    p.months = 2;
    p.days_per_week = 3;
    p.earlier_withdrawal = false;
    p.hours = 20;
    p.totals["SOWS"] = 0;
    p.totals["PHQ2"] = 1;
    Vignette v;
    v.id = "V-01";
    v.title = "Low-dose leaf, stable, wants information";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 0;
    v.ceiling = kModerate;
    v.flags = {"DEPENDENCE_RISK_LOW"};
    v.protocols = {"EX_GENERAL", "HARM_RED",    "HYDRATE", "NUTRITION",
                   "SLEEP_HYG",  "STIM_REDUCE", "TRACK"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 41;
    p.sex = "F";
    p.status = "TAPERING";
    p.product = "LEAF";
    p.amount_mg = 12000;
    p.doses_tenths = 30;
    p.months = 14;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 9;
    p.totals["SOWS"] = 8;
    p.totals["ISI"] = 12;
    p.totals["CRAVE"] = 4;
    Vignette v;
    v.id = "V-02";
    v.title = "Textbook taper, mild symptoms";
    v.person = p;
    v.phase = "ACTIVE_TAPER";
    v.tier = 1;
    v.alerts_of_tier = {"TR-72"};
    v.ceiling = kModerate;
    v.flags = {"DEPENDENCE_RISK_HIGH"};
    v.protocols = {"CRAVE",      "EX_TAPER", "HYDRATE",   "MED_CLIN",
                   "NUTRITION",  "RELAX",    "SLEEP_HYG", "STIM_REDUCE",
                   "TAPER_CLIN", "TRACK"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 35;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 8000;
    p.doses_tenths = 20;
    p.months = 4;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 6;
    p.totals["SOWS"] = 0;
    Vignette v;
    v.id = "V-03";
    v.title = "Cold stop, 6 h, leaf, no symptoms";
    v.person = p;
    v.phase = "PRE_ONSET";
    v.tier = 0;
    v.ceiling = kModerate;
    v.flags = {"DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CRAVE", "EX_TAPER",  "HYDRATE",    "NUTRITION",
                   "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 35;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 8000;
    p.doses_tenths = 20;
    p.months = 4;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 12;
    p.totals["SOWS"] = 5;
    Vignette v;
    v.id = "V-04";
    v.title = "Boundary: leaf exactly 12 h";
    v.person = p;
    v.phase = "ACUTE_EARLY";
    v.tier = 0;
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CRAVE", "EX_ACUTE",  "HYDRATE",    "NUTRITION",
                   "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 35;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 8000;
    p.doses_tenths = 20;
    p.months = 4;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 11;
    p.totals["SOWS"] = 11;
    Vignette v;
    v.id = "V-05";
    v.title = "Boundary: 11 h but moderate symptoms";
    v.person = p;
    v.phase = "ACUTE_EARLY";
    v.tier = 0;
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CRAVE",     "EX_ACUTE", "HYDRATE",   "MED_CLIN",
                   "NUTRITION", "RELAX",    "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 38;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 25000;
    p.doses_tenths = 40;
    p.months = 24;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 60;
    p.totals["SOWS"] = 24;
    p.totals["IRLS"] = 23;
    p.totals["ISI"] = 24;
    p.restless = Restlessness{std::nullopt, "LEGS", "EVENING", "RELIEVED",
                              "WORSE",      "Y",    "N"};
    Vignette v;
    v.id = "V-06";
    v.title = "Acute peak, restless legs, severe band";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 1;
    v.alerts_of_tier = {"TR-63", "TR-64", "TR-65"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_HIGH", "RLS_LIKELY"};
    v.protocols = {"CRAVE",     "EX_ACUTE",   "HYDRATE",  "MED_CLIN",
                   "NUTRITION", "RELAX",      "RLS_CLIN", "RLS_NONPHARM",
                   "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 27;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "SEVEN_OH";
    p.doses_tenths = 60;
    p.months = 5;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 5;
    p.totals["SOWS"] = 14;
    Vignette v;
    v.id = "V-07";
    v.title = "7-OH tablets, 5 h after last dose";
    v.person = p;
    v.phase = "ACUTE_EARLY";
    v.tier = 1;
    v.alerts_of_tier = {"TR-77"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE"};
    v.protocols = {"CRAVE",    "EX_ACUTE",    "HYDRATE",
                   "MED_CLIN", "NALOXONE_ED", "NUTRITION",
                   "RELAX",    "SLEEP_HYG",   "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 31;
    p.sex = "F";
    p.status = "USING";
    p.product = "SEVEN_OH";
    p.doses_tenths = 40;
    p.months = 3;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 1;
    p.present = {"intoxicated"};
    p.co_present = {"depressant_24h"};
    p.totals["SOWS"] = 0;
    Vignette v;
    v.id = "V-08";
    v.title = "7-OH plus alcohol tonight, drowsy but rousable";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 2;
    v.alerts_of_tier = {"TR-41"};
    v.ceiling = kNone;
    v.flags = {"CO_USE_DEPRESSANT", "DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE"};
    v.protocols = {"HARM_RED",   "HYDRATE",   "MED_CLIN",  "NALOXONE_ED",
                   "NUTRITION",  "OD_SAFETY", "SLEEP_HYG", "STIM_REDUCE",
                   "TAPER_CLIN", "TRACK"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 33;
    p.sex = "M";
    p.status = "USING";
    p.product = "EXTRACT";
    p.doses_tenths = 30;
    p.months = 8;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 1;
    p.present = {"slow_breathing", "intoxicated"};
    p.co_present = {"benzo_daily", "depressant_24h"};
    Vignette v;
    v.id = "V-09";
    v.title = "Slow breathing after extract + benzodiazepine";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 3;
    v.alerts_of_tier = {"TR-01"};
    v.ceiling = kNone;
    v.flags = {"CO_USE_DEPRESSANT", "DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE",
               "SCORES_MISSING"};
    v.protocols = {"EMERGENCY", "OD_SAFETY"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 46;
    p.sex = "F";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 10000;
    p.doses_tenths = 30;
    p.months = 18;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 700;
    p.totals["SOWS"] = 4;
    p.totals["PHQ9"] = 6;
    p.items["PHQ9"]["p9"] = 1;
    Vignette v;
    v.id = "V-10";
    v.title = "PHQ-9 total only 6 but item 9 = 1";
    v.person = p;
    v.phase = "POST_ACUTE";
    v.tier = 2;
    v.alerts_of_tier = {"TR-30"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_HIGH", "SUICIDE_RISK"};
    v.protocols = {"CBT_SKILLS", "CRAVE",     "CRISIS",
                   "EX_LIGHT",   "NUTRITION", "RELAPSE_PREV",
                   "RELAX",      "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 24;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 15000;
    p.doses_tenths = 30;
    p.months = 10;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 100;
    p.present = {"cssrs_q1", "cssrs_q2", "cssrs_q4"};
    p.totals["SOWS"] = 18;
    p.totals["PHQ9"] = 9;
    p.items["PHQ9"]["p9"] = 0;
    Vignette v;
    v.id = "V-11";
    v.title = "C-SSRS Q4 yes, denies PHQ item 9";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 3;
    v.alerts_of_tier = {"TR-08"};
    v.ceiling = kNone;
    v.flags = {"DEPENDENCE_RISK_HIGH", "SUICIDE_RISK"};
    v.protocols = {"CRISIS", "EMERGENCY", "OD_SAFETY"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 44;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 9000;
    p.doses_tenths = 20;
    p.months = 9;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 1100;
    p.totals["SOWS"] = 6;
    p.totals["PHQ9"] = 9;
    p.items["PHQ9"]["p9"] = 0;
    p.totals["ISI"] = 16;
    p.totals["GAD7"] = 7;
    p.totals["CRAVE"] = 3;
    Vignette v;
    v.id = "V-12";
    v.title = "PAWS, cleared, moderate insomnia";
    v.person = p;
    v.phase = "POST_ACUTE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-63"};
    v.ceiling = kVigorous;
    v.flags = {"DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CBTI",    "CBT_SKILLS", "CRAVE",
                   "EX_PAWS", "NUTRITION",  "RELAPSE_PREV",
                   "RELAX",   "SLEEP_HYG",  "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 52;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 9000;
    p.doses_tenths = 20;
    p.months = 9;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 1100;
    p.systolic = 164;
    p.diastolic = 98;
    p.totals["SOWS"] = 3;
    p.totals["PHQ9"] = 4;
    p.items["PHQ9"]["p9"] = 0;
    p.totals["ISI"] = 5;
    Vignette v;
    v.id = "V-13";
    v.title = "PAWS, resting BP 164/98";
    v.person = p;
    v.phase = "POST_ACUTE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-67"};
    v.ceiling = kLight;
    v.flags = {"BP_HIGH", "DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CBT_SKILLS",   "CRAVE", "EX_LIGHT",  "NUTRITION",
                   "RELAPSE_PREV", "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 52;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 20000;
    p.doses_tenths = 30;
    p.months = 30;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 40;
    p.systolic = 186;
    p.diastolic = 112;
    p.totals["SOWS"] = 17;
    Vignette v;
    v.id = "V-14";
    v.title = "BP 186/112, no symptoms";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 2;
    v.alerts_of_tier = {"TR-36"};
    v.ceiling = kNone;
    v.flags = {"BP_HIGH", "DEPENDENCE_RISK_HIGH"};
    v.protocols = {"CRAVE", "HYDRATE",   "MED_CLIN",   "NUTRITION",
                   "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 52;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 20000;
    p.doses_tenths = 30;
    p.months = 30;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 40;
    p.systolic = 186;
    p.diastolic = 112;
    p.present = {"chest_pain"};
    p.totals["SOWS"] = 17;
    Vignette v;
    v.id = "V-15";
    v.title = "BP 186/112 with chest pain";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 3;
    v.alerts_of_tier = {"TR-03", "TR-10"};
    v.ceiling = kNone;
    v.flags = {"BP_HIGH", "DEPENDENCE_RISK_HIGH"};
    v.protocols = {"EMERGENCY", "OD_SAFETY"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 28;
    p.sex = "F";
    p.pregnant = true;
    p.status = "USING";
    p.product = "LEAF";
    p.amount_mg = 6000;
    p.doses_tenths = 20;
    p.months = 10;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 4;
    p.totals["SOWS"] = 2;
    Vignette v;
    v.id = "V-16";
    v.title = "Pregnant, daily leaf, wants to stop today";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 2;
    v.alerts_of_tier = {"TR-32"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE", "PREGNANCY"};
    v.protocols = {"EX_GENERAL", "HARM_RED",  "HYDRATE",     "NUTRITION",
                   "PREG_REFER", "SLEEP_HYG", "STIM_REDUCE", "TRACK"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 25;
    p.sex = "M";
    p.status = "USING";
    p.product = "LEAF";
    p.amount_mg = 7000;
    p.doses_tenths = 20;
    p.months = 1;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 3;
    p.present = {"dark_urine", "itch"};
    p.totals["SOWS"] = 0;
    Vignette v;
    v.id = "V-17";
    v.title = "Dark urine and itching on day 18 of use";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 2;
    v.alerts_of_tier = {"TR-34"};
    v.ceiling = kNone;
    v.flags = {"DEPENDENCE_RISK_MODERATE", "LIVER_RISK"};
    v.protocols = {"HARM_RED",  "HYDRATE",     "LIVER_CHECK", "NUTRITION",
                   "SLEEP_HYG", "STIM_REDUCE", "TAPER_CLIN",  "TRACK"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 36;
    p.sex = "F";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 18000;
    p.doses_tenths = 40;
    p.months = 20;
    p.days_per_week = 7;
    p.earlier_withdrawal = true;
    p.hours = 80;
    p.co_present = {"dopamine_antagonist"};
    p.totals["SOWS"] = 19;
    p.items["BARS"]["bG"] = 3;
    p.restless = Restlessness{std::nullopt, "WHOLE", "ALLDAY", "NOT_RELIEVED",
                              "WORSE",      "N",     "Y"};
    Vignette v;
    v.id = "V-18";
    v.title = "Whole-body restlessness after prochlorperazine";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 2;
    v.alerts_of_tier = {"TR-45"};
    v.ceiling = kLight;
    v.flags = {"AKATHISIA_SUSPECTED", "DEPENDENCE_RISK_HIGH",
               "DRUG_RESTLESSNESS_CONTRIBUTOR"};
    v.protocols = {"AKATH_CLIN", "CRAVE", "EX_ACUTE",  "HYDRATE",    "MED_CLIN",
                   "NUTRITION",  "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 30;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 10000;
    p.doses_tenths = 20;
    p.months = 5;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours_between = std::make_pair(10, 34);
    Vignette v;
    v.id = "V-19";
    v.title = "Quit time known to the day only (10-34 h ago)";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 0;
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE", "PHASE_AMBIGUOUS", "SCORES_MISSING"};
    v.protocols = {"CRAVE", "EX_ACUTE",  "HYDRATE",    "NUTRITION",
                   "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 39;
    p.sex = "M";
    p.status = "USING";
    p.product = "LEAF";
    p.amount_mg = 14000;
    p.doses_tenths = 30;
    p.months = 7;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 60;
    p.totals["SOWS"] = 13;
    Vignette v;
    v.id = "V-20";
    v.title = "Says \"using\" but last dose 60 h ago, daily user";
    v.person = p;
    v.phase = "ACUTE_PEAK";
    v.tier = 0;
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE", "PHASE_CONFLICT"};
    v.protocols = {"CRAVE",     "EX_ACUTE", "HYDRATE",   "MED_CLIN",
                   "NUTRITION", "RELAX",    "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.screen_done = false;
    p.ready_result = "unknown";
    p.age = 33;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 5000;
    p.doses_tenths = 10;
    p.months = 3;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 500;
    p.totals["SOWS"] = 2;
    Vignette v;
    v.id = "V-21";
    v.title = "Red-flag screen skipped";
    v.person = p;
    v.phase = "POST_ACUTE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-74"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_MODERATE", "SAFETY_SCREEN_INCOMPLETE"};
    v.protocols = {"CBT_SKILLS",   "CRAVE", "EX_LIGHT",  "NUTRITION",
                   "RELAPSE_PREV", "RELAX", "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 34;
    p.sex = "F";
    p.status = "STOPPED";
    p.product = "SEVEN_OH";
    p.doses_tenths = 10;
    p.months = 12;
    p.days_per_week = 1;
    p.earlier_withdrawal = true;
    p.hours = 20;
    p.longest_abstinence_h = 1060;
    p.use_days_last_7 = 1;
    p.totals["SOWS"] = 3;
    p.totals["CRAVE"] = 7;
    Vignette v;
    v.id = "V-22";
    v.title = "Single lapse on day 45, 7-OH gummy yesterday";
    v.person = p;
    v.phase = "LAPSE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-77"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE", "TOLERANCE_LOSS"};
    v.protocols = {"CRAVE",      "EX_ACUTE",     "HYDRATE",
                   "LAPSE_RESP", "MED_CLIN",     "NALOXONE_ED",
                   "OD_SAFETY",  "RELAPSE_PREV", "SLEEP_HYG"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 48;
    p.sex = "M";
    p.status = "STOPPED";
    p.product = "LEAF";
    p.amount_mg = 10000;
    p.doses_tenths = 20;
    p.months = 12;
    p.days_per_week = 7;
    p.earlier_withdrawal = false;
    p.hours = 1440;
    p.totals["SOWS"] = 16;
    p.totals["PHQ9"] = 8;
    p.items["PHQ9"]["p9"] = 0;
    Vignette v;
    v.id = "V-23";
    v.title = "Day 60, sudden moderate \"withdrawal\"";
    v.person = p;
    v.phase = "POST_ACUTE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-78"};
    v.ceiling = kLight;
    v.flags = {"ATYPICAL_LATE_WITHDRAWAL", "DEPENDENCE_RISK_MODERATE"};
    v.protocols = {"CBT_SKILLS", "CRAVE",     "EX_LIGHT",
                   "MED_CLIN",   "NUTRITION", "RELAPSE_PREV",
                   "RELAX",      "SLEEP_HYG", "STIM_REDUCE"};
    all.push_back(std::move(v));
  }
  {
    Person p = Screened();
    p.age = 16;
    p.sex = "M";
    p.status = "USING";
    p.product = "EXTRACT";
    p.doses_tenths = 20;
    p.months = 4;
    p.days_per_week = 6;
    p.hours = 8;
    p.totals["SOWS"] = 6;
    Vignette v;
    v.id = "V-24";
    v.title = "16-year-old, extract shots";
    v.person = p;
    v.phase = "ACTIVE_USE";
    v.tier = 1;
    v.alerts_of_tier = {"TR-69", "TR-72"};
    v.ceiling = kLight;
    v.flags = {"DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE"};
    v.protocols = {"HYDRATE", "SLEEP_HYG", "YOUTH_REFER"};
    all.push_back(std::move(v));
  }
  return all;
}

}  // namespace

const std::vector<Vignette>& Vignettes() {
  static const auto* const all = new std::vector<Vignette>(AllVignettes());
  return *all;
}

}  // namespace afterleaf::property
