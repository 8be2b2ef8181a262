// Assesses one person with the pack that the library carries: two days without
// kratom, the safety questions answered, bad sleep.

#include <afterleaf/assess.h>
#include <afterleaf/pack.h>

#include <iostream>

int main() {
  // Once, at the start of the app; all threads may use it.
  const auto pack = afterleaf::Pack::Load(afterleaf::DefaultPackBytes());
  if (!pack.ok()) {
    std::cerr << pack.status().message() << "\n";
    return 1;
  }

  // What is not known is left out.
  afterleaf::v1::AssessRequest request;
  request.set_region("US");
  request.mutable_person()->set_age(34);
  request.mutable_use()->set_status("STOPPED");
  request.mutable_use()->set_product("LEAF");
  request.mutable_use()->mutable_last_use()->set_hours_ago(50);
  request.mutable_screen()->set_done(true);
  auto* sleep = request.add_scales();
  sleep->set_scale("ISI");
  for (const int answer : {3, 2, 2, 3, 2, 2, 3}) sleep->add_answers(answer);

  const auto reply = afterleaf::Assess(*pack, request);
  if (!reply.ok()) {
    std::cerr << reply.status().message() << "\n";
    return 1;
  }

  // What is urgent comes first. The tier that is certain is no all-clear while
  // a higher one is possible.
  std::cout << reply->safety().title() << "\n";
  if (reply->safety().possible_tier() > reply->safety().tier()) {
    std::cout << "More urgent help cannot be ruled out yet.\n";
  }
  std::cout << reply->phase().title() << ", day " << reply->phase().day()
            << "\n";
  for (const auto& score : reply->scores()) {
    if (!score.has_total()) continue;
    std::cout << score.title() << ": " << score.total() << " of "
              << score.maximum() << ", " << score.band_label() << "\n";
  }
  for (const auto& protocol : reply->protocols()) {
    const bool alone = protocol.protocol_class() == afterleaf::v1::SELF_CARE;
    std::cout << (alone ? "- " : "? ask a clinician: ") << protocol.title()
              << "\n";
  }
  std::cout << reply->notice() << "\n";
  return 0;
}
