#include "tests/property/person.h"

#include <cstdint>

namespace afterleaf::property {
namespace {

constexpr int64_t kNow = 1700000000;
constexpr int64_t kSecondsPerHour = 3600;

enum Spelling : unsigned {
  kFieldsById = 1,
  kSymptomsById = 2,
  kLastUseAsInstants = 4,
  kItemsPacked = 8,
};

// Items in their order, for the packed spelling.
const std::vector<std::string>& ItemOrder(const std::string& scale) {
  static const auto* const order =
      new std::map<std::string, std::vector<std::string>>{
          {"PHQ9",
           {"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10"}},
          {"SOWS",
           {"s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08", "s09",
            "s10", "s11", "s12", "s13", "s14", "s15", "s16"}},
          {"CSSRS", {"q1", "q2", "q3", "q4", "q5", "q6", "q6r"}},
      };
  static const auto* const none = new std::vector<std::string>;
  const auto found = order->find(scale);
  return found == order->end() ? *none : found->second;
}

// An instant that lies `hours` whole hours before now, somewhere within the
// hour.
int64_t InstantHoursAgo(int64_t hours) {
  return kNow - hours * kSecondsPerHour - (hours * 977 % 3600 + 3600) % 3600;
}

void AddNumber(v1::AssessRequest& request, const std::string& id, int value) {
  v1::Answer& answer = *request.add_answers();
  answer.set_input(id);
  answer.set_number(value);
}

void AddYes(v1::AssessRequest& request, const std::string& id, bool yes) {
  v1::Answer& answer = *request.add_answers();
  answer.set_input(id);
  answer.set_yes(yes);
}

void AddChoice(v1::AssessRequest& request, const std::string& id,
               const std::string& choice) {
  v1::Answer& answer = *request.add_answers();
  answer.set_input(id);
  answer.set_choice(choice);
}

void WriteFieldsById(const Person& person, v1::AssessRequest& request) {
  const auto number = [&](const char* id, const std::optional<int>& value) {
    if (value) AddNumber(request, id, *value);
  };
  const auto yes = [&](const char* id, const std::optional<bool>& value) {
    if (value) AddYes(request, id, *value);
  };
  const auto choice = [&](const char* id,
                          const std::optional<std::string>& value) {
    if (value) AddChoice(request, id, *value);
  };
  number("age", person.age);
  choice("sex", person.sex);
  yes("pregnant", person.pregnant);
  yes("ob_clear", person.obstetric_clearance);
  yes("sedentary", person.sedentary);
  choice("status", person.status);
  choice("product", person.product);
  number("amount", person.amount_mg);
  number("doses", person.doses_tenths);
  number("months", person.months);
  number("days_pw", person.days_per_week);
  yes("prior_wd", person.earlier_withdrawal);
  number("prior_abst", person.longest_abstinence_h);
  number("use_days7", person.use_days_last_7);
  number("sbp", person.systolic);
  number("dbp", person.diastolic);
  number("hr", person.heart_rate);
  number("temp", person.temperature_tenths);
  number("sleep_min", person.sleep_minutes);
}

void WriteFields(const Person& person, v1::AssessRequest& request) {
  v1::Person& about = *request.mutable_person();
  if (person.age) about.set_age(*person.age);
  if (person.sex) about.set_sex(*person.sex);
  if (person.pregnant) about.set_pregnant(*person.pregnant);
  if (person.obstetric_clearance) {
    about.set_obstetric_clearance(*person.obstetric_clearance);
  }
  if (person.sedentary) about.set_sedentary(*person.sedentary);
  v1::UseHistory& use = *request.mutable_use();
  if (person.status) use.set_status(*person.status);
  if (person.product) use.set_product(*person.product);
  if (person.amount_mg) use.set_amount_mg(*person.amount_mg);
  if (person.doses_tenths) use.set_doses_tenths(*person.doses_tenths);
  if (person.months) use.set_months(*person.months);
  if (person.days_per_week) use.set_days_per_week(*person.days_per_week);
  if (person.earlier_withdrawal) {
    use.set_earlier_withdrawal(*person.earlier_withdrawal);
  }
  if (person.longest_abstinence_h) {
    use.set_longest_abstinence_h(*person.longest_abstinence_h);
  }
  if (person.use_days_last_7) use.set_use_days_last_7(*person.use_days_last_7);
  v1::Vitals& vitals = *request.mutable_vitals();
  if (person.systolic) vitals.set_systolic_mmhg(*person.systolic);
  if (person.diastolic) vitals.set_diastolic_mmhg(*person.diastolic);
  if (person.heart_rate) vitals.set_heart_rate_bpm(*person.heart_rate);
  if (person.temperature_tenths) {
    vitals.set_temperature_tenths_c(*person.temperature_tenths);
  }
  if (person.sleep_minutes) vitals.set_sleep_minutes(*person.sleep_minutes);
}

void WriteLastUse(const Person& person, v1::AssessRequest& request) {
  if (!person.hours && !person.hours_between) return;
  v1::LastUse& last_use = *request.mutable_use()->mutable_last_use();
  if (person.spelling & kLastUseAsInstants) {
    request.set_as_of_s(kNow);
    if (person.hours) {
      last_use.set_instant_s(InstantHoursAgo(*person.hours));
    } else {
      last_use.mutable_between()->set_from_s(
          InstantHoursAgo(person.hours_between->second));
      last_use.mutable_between()->set_to_s(
          InstantHoursAgo(person.hours_between->first));
    }
  } else if (person.hours) {
    last_use.set_hours_ago(*person.hours);
  } else {
    last_use.mutable_hours_ago_between()->set_from(person.hours_between->first);
    last_use.mutable_hours_ago_between()->set_to(person.hours_between->second);
  }
}

void WriteScreen(const Person& person, v1::AssessRequest& request) {
  const bool by_id = (person.spelling & kSymptomsById) != 0;
  v1::Screen& screen = *request.mutable_screen();
  screen.set_done(person.screen_done);
  v1::CoUse& co_use = *request.mutable_co_use();
  for (const std::string& code : person.present) {
    if (by_id) {
      AddYes(request, code, true);
    } else {
      screen.add_present(code);
    }
  }
  for (const std::string& code : person.absent) {
    // The other spelling goes through `absent`, so that contradictory answers
    // reach the engine by two ways.
    screen.add_absent(code);
  }
  for (const std::string& code : person.unknown) {
    if (by_id) {
      request.add_unknown(code);
    } else {
      screen.add_unknown(code);
    }
  }
  for (const std::string& code : person.co_present) {
    if (by_id) {
      AddYes(request, code, true);
    } else {
      co_use.add_present(code);
    }
  }
  for (const std::string& code : person.co_absent) co_use.add_absent(code);
  for (const std::string& code : person.co_unknown) {
    if (by_id) {
      request.add_unknown(code);
    } else {
      co_use.add_unknown(code);
    }
  }
}

void WriteScales(const Person& person, v1::AssessRequest& request) {
  std::set<std::string> scales;
  for (const auto& [scale, total] : person.totals) scales.insert(scale);
  for (const auto& [scale, items] : person.items) scales.insert(scale);
  if (!person.ready_result.empty()) scales.insert("READY");
  for (const std::string& scale : scales) {
    v1::ScaleResponse& response = *request.add_scales();
    response.set_scale(scale);
    const auto total = person.totals.find(scale);
    if (total != person.totals.end()) {
      response.set_total(total->second);
      response.set_source("clinic visit");
    }
    if (scale == "READY") response.set_result(person.ready_result);
    const auto items = person.items.find(scale);
    if (items == person.items.end()) continue;
    const std::vector<std::string>& order = ItemOrder(scale);
    if ((person.spelling & kItemsPacked) && !order.empty()) {
      for (const std::string& item : order) {
        const auto answer = items->second.find(item);
        response.add_answers(answer == items->second.end() ? -1
                                                           : answer->second);
      }
    } else {
      for (const auto& [item, value] : items->second) {
        v1::ItemAnswer& answer = *response.add_items();
        answer.set_item(item);
        answer.set_value(value);
      }
    }
  }
}

template <typename T>
void AddAnswer(std::vector<GivenAnswer>& answers, const char* id,
               std::optional<T> Person::*field, const Person& person) {
  const std::optional<T>& value = person.*field;
  if (!value) return;
  std::string shown;
  if constexpr (std::is_same_v<T, std::string>) {
    shown = *value;
  } else if constexpr (std::is_same_v<T, bool>) {
    shown = *value ? "yes" : "no";
  } else {
    shown = std::to_string(*value);
  }
  answers.push_back({id, std::string(id) + " " + shown,
                     [field](Person& p) { (p.*field).reset(); }, false});
}

void AddCodes(std::vector<GivenAnswer>& answers, const char* word,
              std::set<std::string> Person::*field, const Person& person,
              bool marks_unknown) {
  for (const std::string& code : person.*field) {
    answers.push_back({code, std::string(word) + " " + code,
                       [field, code](Person& p) { (p.*field).erase(code); },
                       marks_unknown});
  }
}

void AddRestlessness(std::vector<GivenAnswer>& answers, const char* id,
                     std::string Restlessness::*field, const Person& person) {
  const std::string& value = (*person.restless).*field;
  if (value.empty()) return;
  answers.push_back({id, std::string(id) + " " + value,
                     [field](Person& p) {
                       if (p.restless) ((*p.restless).*field).clear();
                     },
                     false});
}

}  // namespace

v1::AssessRequest ToRequest(const Person& person) {
  v1::AssessRequest request;
  if (person.spelling & kFieldsById) {
    WriteFieldsById(person, request);
  } else {
    WriteFields(person, request);
  }
  WriteLastUse(person, request);
  WriteScreen(person, request);
  WriteScales(person, request);
  if (person.restless) {
    v1::Restlessness& restless = *request.mutable_restlessness();
    if (person.restless->reported) {
      restless.set_reported(*person.restless->reported);
    }
    restless.set_location(person.restless->location);
    restless.set_circadian(person.restless->circadian);
    restless.set_relief(person.restless->relief);
    restless.set_rest(person.restless->rest);
    restless.set_sensation(person.restless->sensation);
    restless.set_trigger(person.restless->trigger);
  }
  for (const std::string& id : person.unknown_inputs) request.add_unknown(id);
  request.set_region(person.region);
  return request;
}

std::vector<GivenAnswer> AnswersOf(const Person& person) {
  std::vector<GivenAnswer> answers;
  AddAnswer(answers, "age", &Person::age, person);
  AddAnswer(answers, "sex", &Person::sex, person);
  AddAnswer(answers, "pregnant", &Person::pregnant, person);
  AddAnswer(answers, "ob_clear", &Person::obstetric_clearance, person);
  AddAnswer(answers, "sedentary", &Person::sedentary, person);
  AddAnswer(answers, "status", &Person::status, person);
  AddAnswer(answers, "product", &Person::product, person);
  AddAnswer(answers, "amount", &Person::amount_mg, person);
  AddAnswer(answers, "doses", &Person::doses_tenths, person);
  AddAnswer(answers, "months", &Person::months, person);
  AddAnswer(answers, "days_pw", &Person::days_per_week, person);
  AddAnswer(answers, "prior_wd", &Person::earlier_withdrawal, person);
  AddAnswer(answers, "last_use", &Person::hours, person);
  if (person.hours_between) {
    answers.push_back(
        {"last_use",
         "last_use between " + std::to_string(person.hours_between->first) +
             " and " + std::to_string(person.hours_between->second),
         [](Person& p) { p.hours_between.reset(); }, false});
  }
  AddAnswer(answers, "prior_abst", &Person::longest_abstinence_h, person);
  AddAnswer(answers, "use_days7", &Person::use_days_last_7, person);
  AddAnswer(answers, "sbp", &Person::systolic, person);
  AddAnswer(answers, "dbp", &Person::diastolic, person);
  AddAnswer(answers, "hr", &Person::heart_rate, person);
  AddAnswer(answers, "temp", &Person::temperature_tenths, person);
  AddAnswer(answers, "sleep_min", &Person::sleep_minutes, person);
  AddCodes(answers, "present", &Person::present, person, false);
  AddCodes(answers, "absent", &Person::absent, person, false);
  AddCodes(answers, "not known", &Person::unknown, person, true);
  AddCodes(answers, "present", &Person::co_present, person, false);
  AddCodes(answers, "absent", &Person::co_absent, person, false);
  AddCodes(answers, "not known", &Person::co_unknown, person, true);
  AddCodes(answers, "not known", &Person::unknown_inputs, person, true);
  if (person.restless) {
    const auto& reported = person.restless->reported;
    answers.push_back({"restless",
                       reported ? (*reported ? "restless yes" : "restless no")
                                : "restless section",
                       [](Person& p) { p.restless.reset(); }, false});
    AddRestlessness(answers, "loc", &Restlessness::location, person);
    AddRestlessness(answers, "circ", &Restlessness::circadian, person);
    AddRestlessness(answers, "rel", &Restlessness::relief, person);
    AddRestlessness(answers, "rest", &Restlessness::rest, person);
    AddRestlessness(answers, "sens", &Restlessness::sensation, person);
    AddRestlessness(answers, "trig", &Restlessness::trigger, person);
  }
  for (const auto& [scale, total] : person.totals) {
    answers.push_back({scale, scale + " total " + std::to_string(total),
                       [scale = scale](Person& p) { p.totals.erase(scale); },
                       false});
  }
  for (const auto& [scale, items] : person.items) {
    for (const auto& [item, value] : items) {
      answers.push_back({scale + "." + item,
                         scale + "." + item + " " + std::to_string(value),
                         [scale = scale, item = item](Person& p) {
                           const auto found = p.items.find(scale);
                           if (found == p.items.end()) return;
                           found->second.erase(item);
                           if (found->second.empty()) p.items.erase(found);
                         },
                         false});
    }
  }
  if (!person.ready_result.empty()) {
    answers.push_back({"READY", "READY " + person.ready_result,
                       [](Person& p) { p.ready_result.clear(); }, false});
  }
  return answers;
}

std::string Print(const Person& person) {
  std::string text;
  for (const GivenAnswer& answer : AnswersOf(person)) {
    text += "  " + answer.shown + "\n";
  }
  text += person.screen_done ? "  screen done\n" : "  screen not done\n";
  if (!person.region.empty()) text += "  region " + person.region + "\n";
  if (person.spelling != 0) {
    text += "  spelling " + std::to_string(person.spelling) + "\n";
  }
  return text;
}

Person Shrink(const Person& person,
              const std::function<bool(const Person&)>& fails) {
  Person smallest = person;
  const auto keep_if_failing = [&](const Person& candidate) {
    if (!fails(candidate)) return false;
    smallest = candidate;
    return true;
  };
  bool smaller = true;
  while (smaller) {
    smaller = false;
    for (const GivenAnswer& answer : AnswersOf(smallest)) {
      Person candidate = smallest;
      answer.remove(candidate);
      smaller |= keep_if_failing(candidate);
    }
    Person candidate = smallest;
    candidate.spelling = 0;
    if (smallest.spelling != 0) smaller |= keep_if_failing(candidate);
    candidate = smallest;
    candidate.region.clear();
    if (!smallest.region.empty()) smaller |= keep_if_failing(candidate);
    // A done screen is the simpler one: nothing in it is open.
    candidate = smallest;
    candidate.screen_done = true;
    if (!smallest.screen_done) smaller |= keep_if_failing(candidate);
  }
  return smallest;
}

const std::vector<std::string>& SymptomCodes() {
  static const auto* const codes =
      new std::vector<std::string>{"unresponsive",
                                   "slow_breathing",
                                   "blue_lips",
                                   "seizure_24h",
                                   "seizure_7d",
                                   "seizure_history",
                                   "chest_pain",
                                   "dyspnea_rest",
                                   "syncope_24h",
                                   "syncope_7d",
                                   "palpitations",
                                   "exertional",
                                   "head_injury",
                                   "stroke_signs",
                                   "thunderclap_headache",
                                   "severe_headache",
                                   "vision_change",
                                   "neuro_deficit",
                                   "dizzy",
                                   "confusion_new",
                                   "hallucination_new",
                                   "severe_agitation",
                                   "violent_intent",
                                   "psychosis_mania",
                                   "bipolar",
                                   "stated_suicide_intent",
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
                                   "dark_urine",
                                   "pale_stool",
                                   "itch",
                                   "liver_disease",
                                   "bruising_bleeding",
                                   "cant_keep_fluids_24h",
                                   "no_urine_12h",
                                   "dehydrated",
                                   "clonus",
                                   "rigidity",
                                   "tremor",
                                   "vaginal_bleeding",
                                   "contractions",
                                   "reduced_fetal_movement",
                                   "breastfeeding",
                                   "infant_symptomatic",
                                   "child_ingestion",
                                   "child_symptomatic",
                                   "cola_urine_post_exercise",
                                   "injury_serious",
                                   "injury_minor",
                                   "intoxicated",
                                   "suspected_overdose_asymptomatic",
                                   "eating_disorder",
                                   "safety_critical_job",
                                   "untreated_osa"};
  return *codes;
}

const std::vector<std::string>& CoUseCodes() {
  static const auto* const codes =
      new std::vector<std::string>{"opioid",
                                   "benzo_daily",
                                   "alcohol_daily",
                                   "gabapentinoid",
                                   "tianeptine_daily",
                                   "tianeptine_stopping",
                                   "sedative_other",
                                   "depressant_24h",
                                   "benzo_stopping",
                                   "alcohol_stopping",
                                   "phenibut_baclofen_ghb_stopping",
                                   "loperamide_high",
                                   "alpha2_agonist",
                                   "beta_blocker",
                                   "sedating_antihistamine",
                                   "dopamine_antagonist",
                                   "ssri_snri",
                                   "mirtazapine"};
  return *codes;
}

}  // namespace afterleaf::property
