#include "src/safety/directory.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/time/civil_time.h"
#include "src/base/message.h"
#include "src/base/stable_sort.h"
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

void AddByKind(const CompiledPack& pack,
               std::vector<const CompiledService*> services, int locale,
               std::optional<int64_t> as_of_s,
               Repeated<v1::CrisisContact>* out) {
  SortStably(&services, [](const CompiledService* a, const CompiledService* b) {
    return a->source->kind() < b->source->kind();
  });
  for (const CompiledService* service : services) {
    v1::CrisisContact* contact = out->Add();
    contact->set_service(service->source->id());
    contact->set_kind(service->source->kind());
    contact->set_channel(service->source->channel());
    contact->set_name(TextIn(pack, locale, service->name));
    contact->set_value(service->source->value());
    contact->set_sms_body(service->source->sms_body());
    contact->set_hours(service->source->hours());
    contact->set_note(TextIn(pack, locale, service->note));
    contact->set_stale(IsStale(*service->source, as_of_s));
    contact->set_unverified(service->source->verified_on().empty());
  }
}

}  // namespace

std::string AddContacts(const CompiledPack& pack, absl::string_view region,
                        int locale, std::optional<int64_t> as_of_s,
                        Repeated<v1::CrisisContact>* contacts) {
  std::string wanted = absl::AsciiStrToUpper(region);
  const auto in_region = [&](const CompiledService& service) {
    return service.source->region() == wanted;
  };
  if (std::none_of(pack.services.begin(), pack.services.end(), in_region)) {
    wanted.clear();
  }
  std::vector<const CompiledService*> own;
  std::vector<const CompiledService*> standing_in;
  bool withheld = false;
  for (const CompiledService& service : pack.services) {
    if (in_region(service)) {
      if (service.shown) own.push_back(&service);
      withheld |= !service.shown;
    } else if (service.source->region().empty() && service.shown &&
               service.source->kind() != v1::CrisisService::EMERGENCY) {
      standing_in.push_back(&service);
    }
  }
  AddByKind(pack, own, locale, as_of_s, contacts);
  if (withheld) AddByKind(pack, standing_in, locale, as_of_s, contacts);
  return wanted;
}

}  // namespace afterleaf
