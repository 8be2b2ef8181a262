#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/pack/compile_context.h"
#include "src/pack/compile_scale_parts.h"

namespace afterleaf {

// Conditions of scales may read inputs, and notes even findings, so they come
// after the stages that they read.
void CompileScaleConditions(CompileContext* context) {
  CompiledPack* pack = context->pack;
  for (size_t i = 0; i < pack->scales.size(); ++i) {
    CompiledScale& scale = pack->scales[i];
    const std::string path =
        ElementPath("scales", static_cast<int>(i), scale.source->id());
    int index = 0;
    for (const v1::BandSet& set : scale.source->band_sets()) {
      const std::string set_path =
          absl::StrCat(path, ".band_sets[", index++, "]");
      CompiledBandSet compiled;
      compiled.when = CompileCondition(context, set.when(), {Stage::kAnswers},
                                       absl::StrCat(set_path, ".when"));
      compiled.bands = CompileBands(context, set.bands(), scale.source->id(),
                                    scale, absl::StrCat(set_path, ".bands"));
      scale.band_sets.push_back(std::move(compiled));
    }
    index = 0;
    for (const v1::ScaleNote& note : scale.source->notes()) {
      const std::string note_path =
          absl::StrCat(path, ".", ElementPath("notes", index++, note.id()));
      ConditionReader reader{Stage::kFindings};
      reader.silence_under_none_allowed = true;
      CompiledNote compiled;
      compiled.when = CompileCondition(context, note.when(), reader,
                                       absl::StrCat(note_path, ".when"));
      compiled.text = context->RequiredText(
          note.text().empty()
              ? absl::StrCat("scale.", scale.source->id(), ".note.", note.id())
              : note.text(),
          note_path);
      scale.notes.push_back(compiled);
    }
  }
}

}  // namespace afterleaf
