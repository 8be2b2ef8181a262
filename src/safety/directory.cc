#include "src/safety/directory.h"

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

// The entries of a region that are given to people, in the order of their
// kinds.
void AddEntries(const CompiledPack& pack, absl::string_view region,
                bool with_emergency, int locale, std::optional<int64_t> as_of_s,
                Repeated<v1::CrisisContact>* out) {
  for (const CompiledService& service : pack.services) {
    const v1::CrisisService& source = *service.source;
    if (source.region() != region || !service.shown) continue;
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
  bool known = false;
  bool withheld = false;
  for (const CompiledService& service : pack.services) {
    if (service.source->region() != wanted) continue;
    known = true;
    withheld |= !service.shown;
  }
  if (!known) {
    wanted.clear();
    withheld = false;
  }
  AddEntries(pack, wanted, /*with_emergency=*/true, locale, as_of_s, contacts);
  if (withheld && !wanted.empty()) {
    AddEntries(pack, "", /*with_emergency=*/false, locale, as_of_s, contacts);
  }
  return wanted;
}

}  // namespace afterleaf
