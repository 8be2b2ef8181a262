#include "src/safety/directory.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/time/civil_time.h"
#include "src/base/message.h"
#include "src/pack/texts.h"

namespace afterleaf {
namespace {

// The date of an entry, checked when the pack was loaded.
absl::CivilDay ParseDay(absl::string_view date) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!absl::SimpleAtoi(date.substr(0, 4), &year) ||
      !absl::SimpleAtoi(date.substr(5, 2), &month) ||
      !absl::SimpleAtoi(date.substr(8, 2), &day)) {
    return absl::CivilDay();
  }
  return absl::CivilDay(year, month, day);
}

bool IsStale(const v1::CrisisService& service, std::optional<int64_t> as_of_s) {
  if (service.expires_on().empty() || !as_of_s.has_value()) return false;
  const absl::CivilSecond now = absl::CivilSecond() + *as_of_s;
  return absl::CivilDay(now) > ParseDay(service.expires_on());
}

// Negative: the pack has no services for it.
int RegionNumber(const CompiledPack& pack, absl::string_view code) {
  const auto found = pack.region_by_code.find(code);
  return found == pack.region_by_code.end() ? -1 : found->second;
}

// The entries of a region that are given to people, in the order of their
// kinds.
void AddEntries(const CompiledPack& pack, int region, bool with_emergency,
                int locale, std::optional<int64_t> as_of_s,
                Repeated<v1::CrisisContact>* out) {
  for (const CompiledService& service : pack.services) {
    if (service.region != region || !service.shown) continue;
    const v1::CrisisService& source = *service.source;
    if (source.kind() == v1::CrisisService::EMERGENCY && !with_emergency) {
      continue;
    }
    v1::CrisisContact* contact = out->Add();
    contact->set_service(LentText(source.id()));
    contact->set_kind(source.kind());
    contact->set_channel(source.channel());
    contact->set_name(TextIn(pack, locale, service.name));
    contact->set_value(LentText(source.value()));
    contact->set_sms_body(LentText(source.sms_body()));
    contact->set_hours(LentText(source.hours()));
    contact->set_note(TextIn(pack, locale, service.note));
    contact->set_stale(IsStale(source, as_of_s));
    contact->set_unverified(source.verified_on().empty());
  }
}

}  // namespace

std::string AddContacts(const CompiledPack& pack, absl::string_view region,
                        int locale, std::optional<int64_t> as_of_s,
                        Repeated<v1::CrisisContact>* contacts) {
  std::string wanted = absl::AsciiStrToUpper(region);
  int number = RegionNumber(pack, wanted);
  const int fallback = RegionNumber(pack, "");
  if (number < 0) {
    wanted.clear();
    number = fallback;
  }
  AddEntries(pack, number, /*with_emergency=*/true, locale, as_of_s, contacts);
  const bool withheld =
      std::any_of(pack.services.begin(), pack.services.end(),
                  [&](const CompiledService& service) {
                    return service.region == number && !service.shown;
                  });
  if (withheld && number != fallback) {
    AddEntries(pack, fallback, /*with_emergency=*/false, locale, as_of_s,
               contacts);
  }
  return wanted;
}

}  // namespace afterleaf
