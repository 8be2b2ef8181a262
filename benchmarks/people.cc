#include "benchmarks/people.h"

#include <initializer_list>

namespace afterleaf {
namespace {

void AddAnswers(const char* scale, std::initializer_list<int> answers,
                v1::AssessRequest* request) {
  v1::ScaleResponse* response = request->add_scales();
  response->set_scale(scale);
  for (int answer : answers) response->add_answers(answer);
}

}  // namespace

v1::AssessRequest FullPerson() {
  v1::AssessRequest request;
  request.set_as_of_s(1764331200);
  request.set_locale("en");
  request.set_region("US");

  v1::Person* person = request.mutable_person();
  person->set_age(38);
  person->set_sex("M");
  person->set_pregnant(false);
  person->set_sedentary(false);

  v1::UseHistory* use = request.mutable_use();
  use->set_status("STOPPED");
  use->set_product("LEAF");
  use->set_amount_mg(25000);
  use->set_doses_tenths(40);
  use->set_months(24);
  use->set_days_per_week(7);
  use->set_earlier_withdrawal(true);
  use->mutable_last_use()->set_instant_s(1764331200 - 60 * 3600);
  use->set_longest_abstinence_h(72);
  use->set_use_days_last_7(4);

  AddAnswers("SOWS", {2, 3, 1, 2, 2, 1, 0, 3, 2, 1, 2, 1, 0, 1, 2, 1},
             &request);
  AddAnswers("PHQ9", {1, 2, 2, 2, 1, 1, 1, 0, 0, 1}, &request);
  AddAnswers("GAD7", {2, 1, 2, 2, 1, 1, 0}, &request);
  AddAnswers("ISI", {3, 2, 2, 3, 1, 2, 3}, &request);
  AddAnswers("IRLS", {2, 2, 3, 2, 2, 1, 2, 2, 1, 1}, &request);

  request.mutable_screen()->set_done(true);
  request.mutable_screen()->add_present("palpitations");
  request.mutable_co_use()->add_absent("benzo_daily");

  v1::Vitals* vitals = request.mutable_vitals();
  vitals->set_systolic_mmhg(124);
  vitals->set_diastolic_mmhg(78);
  vitals->set_heart_rate_bpm(72);
  vitals->set_temperature_tenths_c(368);
  vitals->set_sleep_minutes(390);

  v1::Restlessness* restlessness = request.mutable_restlessness();
  restlessness->set_location("LEGS");
  restlessness->set_circadian("EVENING");
  restlessness->set_relief("RELIEVED");
  restlessness->set_rest("WORSE");
  restlessness->set_sensation("Y");
  restlessness->set_trigger("N");
  return request;
}

v1::AssessRequest HalfAnsweredPerson() {
  v1::AssessRequest request = FullPerson();
  request.mutable_person()->clear_age();
  request.mutable_person()->clear_pregnant();
  v1::UseHistory* use = request.mutable_use();
  use->clear_product();
  use->clear_doses_tenths();
  use->clear_days_per_week();
  use->clear_longest_abstinence_h();
  for (v1::ScaleResponse& response : *request.mutable_scales()) {
    for (int i = 1; i < response.answers_size(); i += 2) {
      response.set_answers(i, -1);
    }
  }
  request.mutable_screen()->set_done(false);
  request.mutable_vitals()->clear_diastolic_mmhg();
  request.mutable_vitals()->clear_temperature_tenths_c();
  v1::Restlessness* restlessness = request.mutable_restlessness();
  restlessness->clear_circadian();
  restlessness->clear_rest();
  restlessness->clear_trigger();
  return request;
}

}  // namespace afterleaf
