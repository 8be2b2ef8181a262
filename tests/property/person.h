// A person as a clinician would jot them down: what was said, what was not, and
// what the person does not know. Illegal and contradictory answers can be
// written down too.

#ifndef AFTERLEAF_TESTS_PROPERTY_PERSON_H_
#define AFTERLEAF_TESTS_PROPERTY_PERSON_H_

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "afterleaf/v1/request.pb.h"

namespace afterleaf::property {

// Answers about restlessness. A closed answer that is empty was not given.
struct Restlessness {
  std::optional<bool> reported;
  std::string location;
  std::string circadian;
  std::string relief;
  std::string rest;
  std::string sensation;
  std::string trigger;
};

struct Person {
  std::optional<int> age;
  std::optional<std::string> sex;
  std::optional<bool> pregnant;
  std::optional<bool> obstetric_clearance;
  std::optional<bool> sedentary;

  std::optional<std::string> status;
  std::optional<std::string> product;
  std::optional<int> amount_mg;
  std::optional<int> doses_tenths;
  std::optional<int> months;
  std::optional<int> days_per_week;
  std::optional<bool> earlier_withdrawal;
  // Hours since the last use, or from one number to another. Not both.
  std::optional<int> hours;
  std::optional<std::pair<int, int>> hours_between;
  std::optional<int> longest_abstinence_h;
  std::optional<int> use_days_last_7;

  std::optional<int> systolic;
  std::optional<int> diastolic;
  std::optional<int> heart_rate;
  std::optional<int> temperature_tenths;
  std::optional<int> sleep_minutes;

  bool screen_done = false;
  std::set<std::string> present;
  std::set<std::string> absent;
  std::set<std::string> unknown;
  std::set<std::string> co_present;
  std::set<std::string> co_absent;
  std::set<std::string> co_unknown;

  std::optional<Restlessness> restless;

  // Stated totals by scale id, and answers by scale id and item id.
  std::map<std::string, int> totals;
  std::map<std::string, std::map<std::string, int>> items;
  // Stated result of READY. Empty: none.
  std::string ready_result;

  // Other inputs, by id, that the person was asked and does not know:
  // "pregnant", "age", "product" ...
  std::set<std::string> unknown_inputs;

  std::string region;

  // Which of several equal ways to write the request is used. Bits: 1 fields as
  // answers by id, 2 symptoms as answers by id, 4 last use as instants, 8 items
  // packed where all lie in order.
  unsigned spelling = 0;
};

v1::AssessRequest ToRequest(const Person& person);

// One line per answer.
std::string Print(const Person& person);

// One answer of a person.
struct GivenAnswer {
  // As replies cite it: "sbp", "last_use", "SOWS", "PHQ9.p9".
  std::string id;
  // For a listing, for example "sbp 186".
  std::string shown;
  // Makes it silent.
  std::function<void(Person&)> remove;
  // It is no answer but the mark that the person does not know.
  bool marks_unknown = false;
};

std::vector<GivenAnswer> AnswersOf(const Person& person);

// Removes whatever can be removed while `fails` still says true.
Person Shrink(const Person& person,
              const std::function<bool(const Person&)>& fails);

// Vocabulary.
const std::vector<std::string>& SymptomCodes();
const std::vector<std::string>& CoUseCodes();

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_PERSON_H_
