#include "src/pack/column_layout.h"

#include <algorithm>
#include <string>
#include <utility>

#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/base/parse.h"
#include "src/base/sha256.h"
#include "src/pack/column_exactness.h"
#include "src/pack/reachable_totals.h"

namespace afterleaf {
namespace {

class LayoutWriter {
 public:
  LayoutWriter(const CompiledPack& pack, v1::ColumnLayout* out)
      : pack_(pack), out_(out) {}

  void AddColumns() {
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      AddInput(static_cast<int>(i));
    }
    for (const auto& [id, kind] :
         {std::pair("last_use.hours", v1::Column::LAST_USE),
          std::pair("last_use.hours_to", v1::Column::LAST_USE_TO)}) {
      v1::Column* column =
          Add(id, kind, 0, std::min<int>(kMaxLastUseHours, kMaxInColumn));
      column->set_step(1);
      column->set_unit("h");
      column->set_capped(true);
    }
    Name({"no", "yes"}, Add("screen.done", v1::Column::SCREEN_DONE, 0, 1));
    for (const CompiledScale& scale : pack_.scales) {
      if (!scale.bound_to_inputs()) AddScale(scale);
    }
  }

  void NameOutcomes() {
    for (int tier = v1::Tier_MIN; tier <= v1::Tier_MAX; ++tier) {
      out_->add_tiers(v1::Tier_Name(static_cast<v1::Tier>(tier)));
    }
    for (const CompiledPhase& phase : pack_.phase_model.phases) {
      out_->add_phases(MessageText(phase.id));
    }
    for (int i = v1::Intensity_MIN; i <= v1::Intensity_MAX; ++i) {
      out_->add_intensities(v1::Intensity_Name(static_cast<v1::Intensity>(i)));
    }
    for (int protocol : ProtocolsThatCanBeOffered(pack_)) {
      out_->add_protocols(pack_.protocols[protocol].source->id());
    }
    for (const CompiledFlag& flag : pack_.flags)
      out_->add_flags(MessageText(flag.id));
  }

 private:
  v1::Column* Add(absl::string_view id, v1::Column::Kind kind, int min,
                  int max) {
    v1::Column* column = out_->add_columns();
    column->set_id(MessageText(id));
    column->set_kind(kind);
    column->set_min(min);
    column->set_max(max);
    return column;
  }

  static void Name(const std::vector<absl::string_view>& values,
                   v1::Column* column) {
    for (absl::string_view value : values) {
      AddText(value, column->mutable_values());
    }
  }

  void AddInput(int position) {
    const CompiledInput& input = pack_.inputs[position];
    const Fact& fact = pack_.facts[input.fact];
    if (fact.is_set()) {
      Name(fact.values, Add(fact.name, v1::Column::INPUT, 0, fact.max));
      return;
    }
    const int most = StepsIn(fact.max, input.column_step);
    v1::Column* column =
        Add(fact.name, v1::Column::INPUT, StepsIn(fact.min, input.column_step),
            std::min<int>(most, kMaxInColumn));
    column->set_step(input.column_step);
    column->set_unit(pack_.source.inputs(position).integer().unit());
    column->set_capped(most > kMaxInColumn);
  }

  void AddScale(const CompiledScale& scale) {
    const absl::string_view id = scale.source->id();
    for (const CompiledItem& item : scale.items) {
      const Fact& fact = pack_.facts[item.fact];
      v1::Column* column = Add(fact.name, v1::Column::ITEM, fact.min, fact.max);
      if (static_cast<int>(item.points.size()) == fact.max - fact.min + 1) {
        continue;
      }
      for (const v1::ValuePoints& entry : item.points) {
        column->add_numbers(entry.value());
      }
    }
    if (scale.result != kNoFact) {
      const Fact& fact = pack_.facts[scale.result];
      Name(fact.values, Add(fact.name, v1::Column::RESULT, 0, fact.max));
      return;
    }
    v1::Column* column =
        Add(id, v1::Column::TOTAL, scale.total_min, scale.total_max);
    column->set_step(1);
    const std::vector<int16_t> legal = LegalTotals(scale);
    if (static_cast<int>(legal.size()) ==
        scale.total_max - scale.total_min + 1) {
      return;
    }
    for (int16_t total : legal) column->add_numbers(total);
  }

  const CompiledPack& pack_;
  v1::ColumnLayout* out_;
};

// The first 64 bits of the digest of everything that the layout says; never 0.
uint64_t FingerprintOf(const v1::ColumnLayout& layout) {
  const std::string digest = Sha256Hex(SerializeDeterministic(layout));
  uint64_t fingerprint = 0;
  for (int i = 0; i < 16; ++i) {
    const char digit = digest[i];
    fingerprint =
        fingerprint << 4 |
        static_cast<uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  }
  return std::max<uint64_t>(fingerprint, 1);
}

}  // namespace

std::vector<int16_t> LegalTotals(const CompiledScale& scale) {
  std::vector<int16_t> totals;
  for (int32_t total = scale.total_min; total <= scale.total_max; ++total) {
    if (total % scale.multiplier == 0 && HasBandIfAnyHas(scale, total)) {
      totals.push_back(static_cast<int16_t>(total));
    }
  }
  return totals;
}

ColumnPlaces PlaceColumns(const CompiledPack& pack) {
  ColumnPlaces places;
  int next = static_cast<int>(pack.inputs.size());
  places.hours = next++;
  places.hours_to = next++;
  places.screen_done = next++;
  for (const CompiledScale& scale : pack.scales) {
    ColumnPlaces::Scale place;
    if (!scale.bound_to_inputs()) {
      if (!scale.items.empty()) place.first_item = next;
      next += static_cast<int>(scale.items.size());
      (scale.result != kNoFact ? place.result : place.total) = next++;
    }
    places.scales.push_back(place);
  }
  places.count = next;
  return places;
}

std::vector<int> ProtocolsThatCanBeOffered(const CompiledPack& pack) {
  std::vector<int> protocols;
  for (int protocol : pack.protocols_by_rank) {
    if (pack.protocols[protocol].source->protocol_class() !=
        v1::CLINICIAN_ONLY) {
      protocols.push_back(protocol);
    }
  }
  return protocols;
}

v1::ColumnLayout LayOutColumns(const CompiledPack& pack) {
  v1::ColumnLayout layout;
  CheckColumnsAreExact(pack, layout.mutable_refused());
  if (!layout.refused().empty()) return layout;
  LayoutWriter writer(pack, &layout);
  writer.AddColumns();
  writer.NameOutcomes();
  layout.set_missing(kMissingInColumn);
  layout.set_not_known(kNotKnownInColumn);
  layout.set_fingerprint(FingerprintOf(layout));
  return layout;
}

}  // namespace afterleaf
