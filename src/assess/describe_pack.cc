#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/base/add_issue.h"
#include "src/base/error_detail.h"
#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/pack/column_layout.h"
#include "src/pack/compiled_pack.h"
#include "src/pack/texts.h"
#include "src/pack/wording_check.h"
#include "src/scale/response.h"

namespace afterleaf {
namespace {

absl::string_view CodeOf(WordingFault fault) {
  switch (fault) {
    case WordingFault::kUnknownScale:
      return "WORDING_UNKNOWN_SCALE";
    case WordingFault::kNoLocale:
      return "WORDING_NO_LOCALE";
    case WordingFault::kTwice:
      return "WORDING_TWICE";
    case WordingFault::kNotPermitted:
      return "WORDING_NOT_PERMITTED";
    case WordingFault::kUnknownItem:
      return "WORDING_UNKNOWN_ITEM";
    case WordingFault::kUnknownValue:
      return "WORDING_UNKNOWN_VALUE";
    case WordingFault::kNoText:
      break;
  }
  return "WORDING_NO_TEXT";
}

// The wording to show, by position of the scale; nullptr: none.
using WordingsInUse = std::vector<const v1::ScaleWording*>;

// Those of the pack and of the request in `locale`; of the request only those
// without fault. The first fault of each refused one is told.
WordingsInUse ChooseWordings(const CompiledPack& pack,
                             const v1::DescribePackRequest& request,
                             absl::string_view locale,
                             Repeated<v1::Issue>* issues) {
  WordingsInUse in_use(pack.scales.size());
  const auto use = [&](const v1::ScaleWording& wording) {
    if (wording.locale() == locale) {
      in_use[pack.scale_by_id.find(wording.scale())->second] = &wording;
    }
  };
  for (const v1::ScaleWording& wording : pack.source.wordings()) use(wording);
  WordingChecker checker(pack, /*stated_permission_counts=*/true);
  for (int i = 0; i < request.wordings_size(); ++i) {
    const v1::ScaleWording& wording = request.wordings(i);
    bool refused = false;
    checker.Check(
        wording, {"wordings", i, /*id=*/""},
        [&](WordingFault fault, const Path& path, absl::string_view message) {
          if (refused) return;
          refused = true;
          AddIssue(CodeOf(fault), path.ToString(), message, issues);
        });
    if (!refused) use(wording);
  }
  return in_use;
}

void ShowWording(const v1::ScaleWording& wording, v1::ScaleDescription* scale) {
  scale->set_instruction(wording.instruction());
  for (v1::ItemDescription& item : *scale->mutable_items()) {
    const auto found =
        std::find_if(wording.items().begin(), wording.items().end(),
                     [&](const v1::ItemWording& worded) {
                       return worded.item() == item.id();
                     });
    if (found == wording.items().end()) continue;
    item.set_question(found->question());
    *item.mutable_answers() = found->answers();
  }
}

class Describer {
 public:
  Describer(const CompiledPack& pack, int locale, v1::PackDescription* out)
      : pack_(pack), locale_(locale), out_(out) {}

  void AddInputs() {
    for (size_t i = 0; i < pack_.inputs.size(); ++i) {
      const v1::Input& source = pack_.source.inputs(static_cast<int>(i));
      v1::InputDescription* input = out_->add_inputs();
      input->set_id(source.id());
      input->set_question(Text(pack_.inputs[i].question));
      input->set_field(source.field());
      input->set_screen(source.screen());
      switch (source.domain_case()) {
        case v1::Input::kInteger:
          *input->mutable_integer() = source.integer();
          break;
        case v1::Input::kEnumeration:
          *input->mutable_enumeration() = source.enumeration();
          break;
        default:
          input->mutable_yes_no();
          break;
      }
    }
  }

  void AddScales(const WordingsInUse& wordings) {
    for (size_t position = 0; position < pack_.scales.size(); ++position) {
      const CompiledScale& scale = pack_.scales[position];
      v1::ScaleDescription* out = out_->add_scales();
      out->set_id(scale.source->id());
      out->set_title(Text(scale.title));
      for (size_t i = 0; i < scale.items.size(); ++i) {
        const v1::ScaleItem& source = scale.source->items(static_cast<int>(i));
        v1::ItemDescription* item = out->add_items();
        item->set_id(source.id());
        item->set_label(Text(scale.items[i].label));
        item->set_loinc(source.loinc());
        for (const v1::ValuePoints& entry : scale.items[i].points) {
          item->add_values(entry.value());
        }
      }
      for (size_t i = 0; i < scale.bands.size(); ++i) {
        *out->add_bands() = scale.source->bands(static_cast<int>(i));
        out->add_band_labels(Text(scale.bands[i].label));
      }
      out->set_recall(scale.source->recall());
      out->set_rater(scale.source->rater());
      out->set_licence(scale.source->licence());
      out->set_loinc_panel(scale.source->loinc_panel());
      out->set_loinc_total(scale.source->loinc_total());
      out->set_direction(scale.source->direction());
      out->set_minimum(scale.total_min);
      out->set_maximum(scale.total_max);
      out->set_method(scale.source->method());
      out->set_total_per_unit(scale.total_per_unit);
      if (wordings[position] != nullptr) ShowWording(*wordings[position], out);
    }
  }

  void AddProtocols() {
    for (int position : pack_.protocols_by_rank) {
      const CompiledProtocol& protocol = pack_.protocols[position];
      if (protocol.source->protocol_class() == v1::CLINICIAN_ONLY) continue;
      v1::ProtocolDescription* out = out_->add_protocols();
      out->set_id(protocol.source->id());
      out->set_title(Text(protocol.title));
      out->set_about(Text(protocol.about));
      out->set_protocol_class(protocol.source->protocol_class());
    }
  }

  void AddPhases() {
    for (const CompiledPhase& phase : pack_.phase_model.phases) {
      v1::PhaseStep* step = out_->add_phases();
      step->set_phase(MessageText(phase.id));
      step->set_title(Text(phase.title));
    }
  }

 private:
  LentText Text(TextId text) const { return TextIn(pack_, locale_, text); }

  const CompiledPack& pack_;
  const int locale_;
  v1::PackDescription* out_;
};

}  // namespace

absl::StatusOr<v1::PackDescription> DescribePack(
    const Pack& pack, const v1::DescribePackRequest& request) {
  const CompiledPack& compiled = pack.compiled();
  if (request.wordings_size() > kMaxWordings) {
    return ErrorAt(absl::StatusCode::kResourceExhausted, "wordings",
                   absl::StrCat("at most ", kMaxWordings, " in one request"));
  }
  const int locale = FindLocale(compiled, request.locale());
  v1::PackDescription reply;
  *reply.mutable_pack() = pack.identity();
  reply.set_locale(MessageText(compiled.locales[locale]));
  for (size_t i = 0; i < compiled.locales.size(); ++i) {
    reply.add_locales(MessageText(compiled.locales[i]));
    if (compiled.awaiting_review[i]) {
      reply.add_locales_awaiting_review(MessageText(compiled.locales[i]));
    }
  }
  Describer describer(compiled, locale, &reply);
  describer.AddInputs();
  // Only the very language asked for: an instrument is validated language by
  // language.
  describer.AddScales(ChooseWordings(
      compiled, request,
      request.locale().empty() ? compiled.locales[locale] : request.locale(),
      reply.mutable_issues()));
  describer.AddProtocols();
  describer.AddPhases();
  for (const CompiledTopic& topic : compiled.topics) {
    reply.add_topics(topic.source->id());
  }
  std::set<std::string> regions;
  for (const CompiledService& service : compiled.services) {
    if (!service.source->region().empty()) {
      regions.insert(std::string(service.source->region()));
    }
  }
  for (absl::string_view region : regions) {
    AddText(region, reply.mutable_regions());
  }
  reply.set_notice(TextIn(compiled, locale, compiled.notice));
  *reply.mutable_columns() = LayOutColumns(compiled);
  return reply;
}

}  // namespace afterleaf
