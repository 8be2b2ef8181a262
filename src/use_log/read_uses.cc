#include "src/use_log/read_uses.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "src/base/parse.h"
#include "src/base/stable_sort.h"
#include "src/pack/log_name.h"
#include "src/use_log/time_order.h"

namespace afterleaf {
namespace {

class UseReader {
 public:
  UseReader(LogPlaces* places, LogTable* table)
      : places_(places), table_(table), model_(table->pack->use_log) {}

  void Read() {
    std::vector<LogEntryInTime> in_time;
    in_time.reserve(static_cast<size_t>(table_->log->uses_size()));
    for (int i = 0; i < table_->log->uses_size(); ++i) {
      const v1::UseEntry& entry = table_->log->uses(i);
      const LogPlace place = {"uses", i};
      LogEntryInTime use;
      use.index = i;
      const bool own = IsOwnSubstance(model_, entry.substance());
      if (!places_->ReadTime(entry.time(), place, "time", &use.when)) {
        table_->use_without_time |= own && MayBeRecent(entry.time());
        continue;
      }
      if (entry.has_amount_thousandths() && entry.amount_thousandths() == 0) {
        places_->Report(
            "ZERO_AMOUNT", place, "amount_thousandths",
            "an amount of nothing is neither a use nor a day without use; "
            "a day without use goes into `no_use`");
        if (own) table_->doubtful_days.push_back(use.when.day);
        continue;
      }
      in_time.push_back(std::move(use));
    }
    SortByTime(&in_time, [&](int use) {
      return SerializeDeterministic(table_->log->uses(use));
    });
    absl::flat_hash_map<std::string, int> by_name;
    for (size_t i = 0; i < in_time.size(); ++i) {
      const LogEntryInTime& use = in_time[i];
      const LogPlace place = {"uses", use.index};
      if (i > 0 && use.when.exact() &&
          table_->log->uses(use.index).time().has_at_s() &&
          !use.bytes.empty() && use.bytes == in_time[i - 1].bytes) {
        places_->Report("DUPLICATE", place, "",
                        "another entry is equal in every field; counted once");
        continue;
      }
      AddUse(table_->log->uses(use.index), use.when, place, &by_name);
    }
    SortStably(&table_->substances, [](const Substance& a, const Substance& b) {
      return std::make_pair(!a.own, a.name) < std::make_pair(!b.own, b.name);
    });
    SortStably(&table_->depressants,
               [](const Depressant& a, const Depressant& b) {
                 return TimeOf(a.when) < TimeOf(b.when);
               });
  }

 private:
  // An entry that cannot be placed: it says no time, or one that is still to
  // come, as by a clock that is ahead.
  bool MayBeRecent(const v1::LogTime& time) const {
    return time.has_at_s() ? time.at_s() > table_->now_s
                           : !time.has_day() || time.day() > table_->today;
  }

  void AddUse(const v1::UseEntry& entry, const Moment& when,
              const LogPlace& place,
              absl::flat_hash_map<std::string, int>* by_name) {
    ++table_->entries_used;
    const bool own = IsOwnSubstance(model_, entry.substance());
    AddToSubstance(entry, own, when, by_name);
    // What the pack knows of entries, it knows of its own substance.
    if (!own) {
      AddDepressant(entry.substance(), when);
      return;
    }
    for (absl::string_view other : entry.co_substances()) {
      AddDepressant(other, when);
    }
    const v1::UseEntry* legal = WithLegalNumbers(entry, place);
    Use use;
    use.when = when;
    use.entry = legal;
    ReadAmount(entry, place, &use);
    use.product = Product(entry.product(), place);
    use.reason = Reason(entry.reason(), place);
    if (!entry.lab_report_seen().empty() && entry.lab_report_seen() != "Y" &&
        entry.lab_report_seen() != "N" && entry.lab_report_seen() != "U") {
      places_->Report("INVALID_RESPONSE", place, "lab_report_seen",
                      "is \"Y\", \"N\" or \"U\"; counts as U");
    }
    table_->uses.push_back(use);
  }

  void AddToSubstance(const v1::UseEntry& entry, bool own, const Moment& when,
                      absl::flat_hash_map<std::string, int>* by_name) {
    const absl::string_view name =
        own ? absl::string_view(model_.source->substance())
            : absl::string_view(entry.substance());
    const auto [found, is_new] =
        by_name->try_emplace(own ? "" : FoldLogName(name),
                             static_cast<int>(table_->substances.size()));
    if (is_new) {
      table_->substances.push_back({name, own, {}});
    }
    Substance& substance = table_->substances[found->second];
    // Whatever the order of the entries, one spelling stands for all.
    substance.name = std::min(substance.name, name);
    substance.use_days.push_back(when.day);
  }

  void AddDepressant(absl::string_view name, const Moment& when) {
    const auto found = model_.depressants.find(FoldLogName(name));
    if (found != model_.depressants.end()) {
      table_->depressants.push_back({when, found->second});
    }
  }

  // The entry itself, or a copy without the numbers that cannot be.
  const v1::UseEntry* WithLegalNumbers(const v1::UseEntry& entry,
                                       const LogPlace& place) {
    struct Number {
      absl::string_view field;
      bool given;
      int32_t value;
      int32_t min;
      int32_t max;
      void (v1::UseEntry::*clear)();
    };
    const Number numbers[] = {
        {"minutes_since_waking", entry.has_minutes_since_waking(),
         entry.minutes_since_waking(), 0, 1440,
         &v1::UseEntry::clear_minutes_since_waking},
        {"minutes_from_exercise", entry.has_minutes_from_exercise(),
         entry.minutes_from_exercise(), -1440, 1440,
         &v1::UseEntry::clear_minutes_from_exercise},
        {"wanted_effect", entry.has_wanted_effect(), entry.wanted_effect(), 0,
         10, &v1::UseEntry::clear_wanted_effect},
        {"next_day_recovery", entry.has_next_day_recovery(),
         entry.next_day_recovery(), 0, 10,
         &v1::UseEntry::clear_next_day_recovery},
    };
    v1::UseEntry* copy = nullptr;
    for (const Number& number : numbers) {
      if (!number.given ||
          (number.value >= number.min && number.value <= number.max)) {
        continue;
      }
      places_->Report("INVALID_RESPONSE", place, number.field,
                      absl::StrCat("lies outside ", number.min, " to ",
                                   number.max, "; counts as not given"));
      if (copy == nullptr) {
        copy = table_->corrected_uses.Add();
        *copy = entry;
      }
      (copy->*number.clear)();
    }
    return copy == nullptr ? &entry : copy;
  }

  void ReadAmount(const v1::UseEntry& entry, const LogPlace& place, Use* use) {
    if (!entry.has_amount_thousandths()) return;
    const auto found = model_.units.find(entry.unit());
    if (!entry.unit().empty() && found == model_.units.end()) {
      places_->Report(
          "NOT_IN_PACK", place, "unit",
          "the pack has no such unit; the amount counts as not known");
      return;
    }
    const bool known = found != model_.units.end();
    const v1::LogUnit* unit =
        known ? &model_.source->units(found->second) : nullptr;
    if (entry.amount_thousandths() < 0 ||
        (known && entry.amount_thousandths() > unit->max_thousandths())) {
      places_->Report(
          "INVALID_AMOUNT", place, "amount_thousandths",
          known ? absl::StrCat("an amount lies above 0 and at most at ",
                               unit->max_thousandths(),
                               " thousandths of this unit; counts as not "
                               "known")
                : std::string("an amount is above 0; counts as not known"));
      return;
    }
    if (!known || unit->unknown()) return;
    use->unit = found->second;
    use->amount = entry.amount_thousandths();
  }

  // Position of a product; -1 where none is said.
  int Product(absl::string_view product, const LogPlace& place) {
    if (product.empty()) return -1;
    const CompiledInput& input = table_->pack->inputs[model_.product_input];
    const std::vector<absl::string_view>& values =
        table_->pack->facts[input.fact].values;
    const auto found = std::find(values.begin(), values.end(), product);
    if (found == values.end()) {
      places_->Report("NOT_IN_PACK", place, "product",
                      "the pack has no such product; counts as not known");
      return -1;
    }
    const int position = static_cast<int>(found - values.begin());
    return position == input.unknown_value ? -1 : position;
  }

  int Reason(absl::string_view reason, const LogPlace& place) {
    if (reason.empty()) return -1;
    const auto found = model_.reasons.find(reason);
    if (found != model_.reasons.end()) return found->second;
    places_->Report("NOT_IN_PACK", place, "reason",
                    "the pack has no such reason; counts as not said");
    return -1;
  }

  LogPlaces* places_;
  LogTable* table_;
  const CompiledUseLog& model_;
};

}  // namespace

bool IsOwnSubstance(const CompiledUseLog& model, absl::string_view name) {
  const std::string folded = FoldLogName(name);
  return folded.empty() || model.own_names.contains(folded);
}

void ReadUses(LogPlaces* places, LogTable* table) {
  UseReader(places, table).Read();
}

}  // namespace afterleaf
