#include "tests/support/outline.h"

#include "absl/strings/str_cat.h"

namespace afterleaf::support {

Words Alerts(const v1::Assessment& reply) {
  Words words;
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    words.push_back(alert.alert() + (alert.certain() ? "" : "?"));
  }
  return words;
}

Words Limits(const v1::Assessment& reply) {
  Words words;
  for (const v1::AppliedLimit& limit : reply.exercise().limits()) {
    words.push_back(limit.limit() + (limit.certain() ? "" : "?"));
  }
  return words;
}

Words Protocols(const v1::Assessment& reply) {
  Words words;
  for (const v1::OfferedProtocol& protocol : reply.protocols()) {
    words.push_back(protocol.protocol());
    if (!protocol.instead_of().empty()) {
      absl::StrAppend(&words.back(), " for ", protocol.instead_of());
    }
  }
  return words;
}

Words Flags(const v1::Assessment& reply) {
  Words words;
  for (const v1::Flag& flag : reply.flags()) words.push_back(flag.flag());
  return words;
}

Words Asked(const v1::Assessment& reply) {
  Words words;
  for (const v1::Question& question : reply.ask()) {
    words.push_back(question.id());
  }
  return words;
}

Words Issues(const google::protobuf::RepeatedPtrField<v1::Issue>& issues) {
  Words words;
  for (const v1::Issue& issue : issues) {
    words.push_back(absl::StrCat(issue.code(), " ", issue.path()));
  }
  return words;
}

Words Issues(const v1::Assessment& reply) { return Issues(reply.issues()); }

Words Ahead(const v1::PhaseAssessment& phase) {
  Words words;
  for (const v1::PhaseBoundary& next : phase.next()) {
    words.push_back(absl::StrCat(next.phase(), " ", next.in_hours_from(), "-",
                                 next.in_hours_to()));
  }
  return words;
}

Words Items(const v1::ScaleResult& score) {
  Words words;
  for (const v1::ItemResult& item : score.items()) {
    words.push_back(absl::StrCat(item.item(), "=", item.value()));
  }
  return words;
}

Words List(const google::protobuf::RepeatedPtrField<std::string>& list) {
  return {list.begin(), list.end()};
}

std::string Outline(const v1::ScaleResult& score) {
  constexpr const char* kStates[] = {"NOT_BEGUN", "PARTIAL", "NOT_SCORABLE",
                                     "SCORED"};
  std::string outline = kStates[score.state()];
  if (score.has_total()) {
    absl::StrAppend(&outline, " ", score.total());
  } else if (score.has_lowest()) {
    absl::StrAppend(&outline, " ", score.lowest(), "..", score.highest());
  }
  if (!score.result().empty()) absl::StrAppend(&outline, " ", score.result());
  if (!score.band().empty()) absl::StrAppend(&outline, " ", score.band());
  if (score.prorated()) absl::StrAppend(&outline, " prorated");
  if (score.external()) absl::StrAppend(&outline, " external");
  return outline;
}

v1::ScaleResult ScoreOf(const v1::Assessment& reply, const std::string& scale) {
  for (const v1::ScaleResult& score : reply.scores()) {
    if (score.scale() == scale) return score;
  }
  return v1::ScaleResult();
}

std::string Tiers(const v1::Assessment& reply) {
  return absl::StrCat("T", reply.safety().tier(), "..T",
                      reply.safety().possible_tier());
}

}  // namespace afterleaf::support
