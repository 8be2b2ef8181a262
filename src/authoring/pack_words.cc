#include "src/authoring/pack_words.h"

#include <cstdlib>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "src/authoring/find_by_id.h"

namespace afterleaf {
namespace authoring {
namespace {

struct FieldName {
  absl::string_view field;
  absl::string_view name;
};

// What the fields of a request hold, whatever a pack calls the input.
constexpr FieldName kFieldNames[] = {
    {"person.age", "age"},
    {"person.sex", "sex"},
    {"person.pregnant", "pregnant"},
    {"person.obstetric_clearance", "obstetric clearance"},
    {"person.sedentary", "sedentary"},
    {"use.status", "status of use"},
    {"use.product", "product"},
    {"use.amount_mg", "amount"},
    {"use.doses_tenths", "number of doses"},
    {"use.months", "duration of use"},
    {"use.days_per_week", "frequency of use"},
    {"use.earlier_withdrawal", "earlier withdrawal"},
    {"use.longest_abstinence_h", "longest earlier abstinence"},
    {"use.use_days_last_7", "use in the last 7 days"},
    {"vitals.systolic_mmhg", "systolic pressure"},
    {"vitals.diastolic_mmhg", "diastolic pressure"},
    {"vitals.heart_rate_bpm", "heart rate"},
    {"vitals.temperature_tenths_c", "temperature"},
    {"vitals.sleep_minutes", "length of sleep"},
    {"restlessness.reported", "restless"},
    {"restlessness.location", "place of the restlessness"},
    {"restlessness.circadian", "time of day of the restlessness"},
    {"restlessness.relief", "relief by moving"},
    {"restlessness.rest", "restlessness at rest"},
    {"restlessness.sensation", "creeping sensation"},
    {"restlessness.trigger", "trigger of the restlessness"},
};

struct Duration {
  absl::string_view ending;
  absl::string_view unit;
};

constexpr Duration kDurations[] = {
    {"mo", "months"}, {"h", "h"}, {"d", "days"}, {"y", "years"}};

// "24h" as "24 h"; any other word as it is.
std::string WordOfId(absl::string_view word) {
  for (const Duration& duration : kDurations) {
    int number = 0;
    if (absl::EndsWith(word, duration.ending) &&
        absl::SimpleAtoi(word.substr(0, word.size() - duration.ending.size()),
                         &number)) {
      return absl::StrCat(number, " ", duration.unit);
    }
  }
  return std::string(word);
}

std::string IdUnlessEmpty(const std::string& text, absl::string_view id) {
  return text.empty() ? std::string(id) : text;
}

}  // namespace

std::vector<std::string> Locales(const v1::Pack& pack) {
  std::vector<std::string> locales;
  for (const v1::Language& language : pack.languages()) {
    if (!absl::c_linear_search(locales, language.locale())) {
      locales.push_back(language.locale());
    }
  }
  return locales;
}

bool AwaitsReview(const v1::Pack& pack, absl::string_view locale) {
  return absl::c_any_of(pack.languages(), [&](const v1::Language& language) {
    return language.locale() == locale && language.awaiting_review();
  });
}

std::string LocaleText(const v1::Pack& pack, absl::string_view locale,
                       absl::string_view id) {
  for (const v1::Language& language : pack.languages()) {
    if (language.locale() != locale) continue;
    const v1::Text* text = FindById(language.texts(), id);
    if (text != nullptr) return text->text();
  }
  return "";
}

std::string DefaultText(const v1::Pack& pack, absl::string_view id) {
  return LocaleText(pack, pack.default_locale(), id);
}

std::string TitleText(const v1::Pack& pack, absl::string_view id,
                      absl::string_view otherwise) {
  return DefaultText(pack, id.empty() ? otherwise : id);
}

std::string WordsOfId(absl::string_view id) {
  const std::vector<absl::string_view> words = absl::StrSplit(id, '_');
  return absl::StrJoin(words, " ",
                       [](std::string* out, absl::string_view word) {
                         absl::StrAppend(out, WordOfId(word));
                       });
}

std::string InputName(const v1::Pack& pack, const v1::Input& input) {
  for (const v1::Scale& scale : pack.scales()) {
    for (const v1::ScaleItem& item : scale.items()) {
      if (item.input() != input.id()) continue;
      return absl::StrCat(ItemLabel(pack, scale, item), " (", scale.id(), " ",
                          item.id(), ")");
    }
  }
  for (const FieldName& row : kFieldNames) {
    if (row.field == input.field()) return std::string(row.name);
  }
  return WordsOfId(input.id());
}

std::string ScaleTitle(const v1::Pack& pack, const v1::Scale& scale) {
  return IdUnlessEmpty(
      TitleText(pack, scale.title(), absl::StrCat("scale.", scale.id())),
      scale.id());
}

std::string ItemLabel(const v1::Pack& pack, const v1::Scale& scale,
                      const v1::ScaleItem& item) {
  return IdUnlessEmpty(
      TitleText(pack, item.label(),
                absl::StrCat("scale.", scale.id(), ".", item.id())),
      item.id());
}

std::string BandLabel(const v1::Pack& pack, const v1::Scale& scale,
                      const v1::Band& band) {
  return IdUnlessEmpty(
      TitleText(pack, band.label(),
                absl::StrCat("scale.", scale.id(), ".band.", band.id())),
      band.id());
}

std::string IndexTitle(const v1::Pack& pack, const v1::Index& index) {
  return IdUnlessEmpty(
      TitleText(pack, index.title(), absl::StrCat("index.", index.id())),
      index.id());
}

std::string IndexBandLabel(const v1::Pack& pack, absl::string_view band) {
  return IdUnlessEmpty(DefaultText(pack, absl::StrCat("band.", band)), band);
}

std::string PhaseTitle(const v1::Pack& pack, absl::string_view phase) {
  const v1::PhaseDef* found = FindById(pack.phase_model().phases(), phase);
  const std::string id = found == nullptr ? "" : found->title();
  return IdUnlessEmpty(TitleText(pack, id, absl::StrCat("phase.", phase)),
                       phase);
}

std::string ProtocolTitle(const v1::Pack& pack, const v1::Protocol& protocol) {
  return IdUnlessEmpty(TitleText(pack, protocol.title(),
                                 absl::StrCat("protocol.", protocol.id())),
                       protocol.id());
}

std::string ClaimTextId(const v1::Claim& claim) {
  return claim.text().empty() ? absl::StrCat("claim.", claim.id())
                              : claim.text();
}

std::string NumberInParts(int64_t value, int per_unit) {
  if (per_unit <= 1) return absl::StrCat(value);
  int digits = 0;
  int power = 1;
  for (; power < per_unit; power *= 10) ++digits;
  const int64_t size = std::llabs(value);
  const int64_t fraction = size % per_unit * power / per_unit;
  return absl::StrFormat("%s%d.%0*d", value < 0 ? "-" : "", size / per_unit,
                         digits, fraction);
}

std::string QuantityWords(int64_t value, absl::string_view unit) {
  if (unit.empty()) return absl::StrCat(value);
  int parts = 1;
  if (absl::ConsumePrefix(&unit, "0.1 ")) {
    parts = 10;
  } else if (absl::ConsumePrefix(&unit, "0.01 ")) {
    parts = 100;
  }
  if (unit == "h") return HoursWords(value);
  return absl::StrCat(NumberInParts(value, parts), " ", unit);
}

std::string HoursWords(int64_t hours) {
  const std::string plain =
      absl::StrCat(hours, hours == 1 ? " hour" : " hours");
  if (hours < 48 || hours % 24 != 0) return plain;
  return absl::StrCat(plain, " (", hours / 24, " days)");
}

const v1::Input* FindInput(const v1::Pack& pack, absl::string_view id) {
  return FindById(pack.inputs(), id);
}

const v1::Scale* FindScale(const v1::Pack& pack, absl::string_view id) {
  return FindById(pack.scales(), id);
}

}  // namespace authoring
}  // namespace afterleaf
