#include <utility>

#include "src/pack/compile_context.h"
#include "src/pack/compile_scale_parts.h"

namespace afterleaf {

// Conditions of scales may read inputs, and notes even findings, so they come
// after the stages that they read.
void CompileScaleConditions(CompileContext* context) {
  CompiledPack* pack = context->pack;
  for (size_t i = 0; i < pack->scales.size(); ++i) {
    CompiledScale& scale = pack->scales[i];
    const Path path = {"scales", static_cast<int>(i), scale.source->id()};
    int index = 0;
    for (const v1::BandSet& set : scale.source->band_sets()) {
      const Path set_path = {path, "band_sets", index++};
      CompiledBandSet compiled;
      compiled.when = CompileCondition(context, set.when(), {Stage::kAnswers},
                                       {set_path, "when"});
      compiled.bands = CompileBands(context, set.bands(), scale.source->id(),
                                    scale, set_path);
      // A total in no band would be in none of the bands that rules ask about.
      if (set.bands().empty()) {
        context->issues->Error("PACK_BAND_GAP", set_path,
                               "a set of bands has at least one");
      }
      scale.band_sets.push_back(std::move(compiled));
    }
    index = 0;
    for (const v1::ScaleNote& note : scale.source->notes()) {
      const Path note_path = {path, "notes", index++, note.id()};
      ConditionReader reader{Stage::kFindings};
      reader.silence_under_none_allowed = true;
      CompiledNote compiled;
      compiled.when =
          CompileCondition(context, note.when(), reader, {note_path, "when"});
      compiled.text = context->RequiredText(
          note.text(), {"scale.", scale.source->id(), ".note.", note.id()},
          note_path);
      scale.notes.push_back(compiled);
    }
  }
}

}  // namespace afterleaf
