// Assesses one person with a pack of its own.
//
//   assess PACK [LOCALE]
//
// The person: stopped caffeine 30 hours ago, has a headache and slept badly.
// The safety questions are answered; nobody asked about pregnancy.

#include <afterleaf/assess.h>
#include <afterleaf/pack.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using afterleaf::v1::Assessment;

afterleaf::v1::AssessRequest SomebodyOnTheSecondDay(const std::string& locale) {
  afterleaf::v1::AssessRequest request;
  request.set_locale(locale);
  request.mutable_use()->set_status("STOPPED");
  request.mutable_use()->mutable_last_use()->set_hours_ago(30);
  request.mutable_screen()->set_done(true);
  auto* quit = request.add_scales();
  quit->set_scale("QUIT");
  for (const int answer : {2, 2, 1, 1, 1}) quit->add_answers(answer);
  auto* night = request.add_scales();
  night->set_scale("NIGHT");
  for (const int answer : {2, 1, 2, 2, 1}) night->add_answers(answer);
  return request;
}

void Print(const Assessment& reply) {
  // What is urgent comes first.
  std::cout << reply.safety().title() << "\n";
  for (const auto& alert : reply.safety().alerts()) {
    if (!alert.message().empty()) std::cout << "! " << alert.message() << "\n";
  }
  if (reply.safety().tier() < reply.safety().possible_tier()) {
    std::cout
        << "More urgent help cannot be ruled out before the questions below.\n";
  }
  std::cout << "\n" << reply.phase().title() << "\n";
  if (!reply.phase().about().empty()) {
    std::cout << reply.phase().about() << "\n";
  }
  for (const auto& score : reply.scores()) {
    if (!score.has_total()) continue;
    std::cout << score.title() << ": " << score.total() << " of "
              << score.maximum() << ", " << score.band_label() << "\n";
  }
  std::cout << "\n";
  for (const auto& protocol : reply.protocols()) {
    // Not every protocol is something to do alone.
    const bool ask = protocol.protocol_class() == afterleaf::v1::ASK_CLINICIAN;
    std::cout << (ask ? "? " : "- ") << protocol.title() << "\n";
    for (const std::string& step : protocol.steps()) {
      std::cout << "    " << step << "\n";
    }
  }
  std::cout << "\n";
  for (const auto& question : reply.ask()) {
    std::cout << "> " << question.question() << "\n";
  }
  std::cout << "\n" << reply.notice() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: assess PACK [LOCALE]\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto pack = afterleaf::Pack::Load(bytes);
  if (!pack.ok()) {
    std::cerr << argv[1] << ": " << pack.status().message() << "\n";
    return 1;
  }
  const auto reply =
      afterleaf::Assess(*pack, SomebodyOnTheSecondDay(argc > 2 ? argv[2] : ""));
  if (!reply.ok()) {
    std::cerr << reply.status().message() << "\n";
    return 1;
  }
  Print(*reply);
  return 0;
}
