#include "tests/property/result.h"

#include <utility>
#include <vector>

namespace afterleaf::property {
namespace {

std::string Join(const std::set<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text.empty() ? "(none)" : text;
}

std::vector<std::pair<std::string, std::string>> Parts(const Result& result) {
  std::set<std::string> alerts;
  for (const auto& [alert, tier] : result.alerts) {
    alerts.insert(alert + "=T" + std::to_string(tier));
  }
  return {{"phase", result.phase},
          {"tier", "T" + std::to_string(result.tier)},
          {"alerts", Join(alerts)},
          {"ceiling", std::to_string(result.ceiling)},
          {"flags", Join(result.flags)},
          {"protocols", Join(result.protocols)}};
}

}  // namespace

std::set<std::string> Result::AlertsOfTier() const {
  std::set<std::string> reaching;
  for (const auto& [alert, alert_tier] : alerts) {
    if (alert_tier == tier) reaching.insert(alert);
  }
  return reaching;
}

bool operator==(const Result& one, const Result& other) {
  return one.phase == other.phase && one.tier == other.tier &&
         one.alerts == other.alerts && one.ceiling == other.ceiling &&
         one.flags == other.flags && one.protocols == other.protocols;
}

Result Observe(const v1::Assessment& reply) {
  Result result;
  result.phase = reply.phase().phase();
  result.tier = reply.safety().tier();
  for (const v1::FiredAlert& alert : reply.safety().alerts()) {
    if (alert.certain()) result.alerts[alert.alert()] = alert.tier();
  }
  result.ceiling = reply.exercise().ceiling();
  for (const v1::Flag& flag : reply.flags()) result.flags.insert(flag.flag());
  for (const v1::OfferedProtocol& protocol : reply.protocols()) {
    result.protocols.insert(protocol.protocol());
  }
  return result;
}

std::string Differences(const Result& expected, const Result& actual) {
  const auto left = Parts(expected);
  const auto right = Parts(actual);
  std::string text;
  for (size_t i = 0; i < left.size(); ++i) {
    if (left[i].second == right[i].second) continue;
    text += "  " + left[i].first + "\n    expected " + left[i].second +
            "\n    actual   " + right[i].second + "\n";
  }
  return text;
}

std::string Print(const Result& result) {
  std::string text;
  for (const auto& [name, value] : Parts(result)) {
    text += "  " + name + ": " + value + "\n";
  }
  return text;
}

}  // namespace afterleaf::property
