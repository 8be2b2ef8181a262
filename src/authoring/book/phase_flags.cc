#include "src/authoring/book/phase_flags.h"

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

void Add(const std::string& id, absl::string_view when,
         std::vector<PhaseFlag>* flags) {
  const bool known = absl::c_any_of(
      *flags, [&](const PhaseFlag& flag) { return flag.id == id; });
  if (!id.empty() && !known) flags->push_back({id, std::string(when)});
}

}  // namespace

std::vector<PhaseFlag> PhaseFlags(const v1::PhaseModel& model) {
  std::vector<PhaseFlag> flags;
  Add(model.invalid_input_flag(),
      "the last use lies in the future, or its span ends before it starts; it "
      "counts as not given",
      &flags);
  Add(model.data_missing_flag(),
      "what the phase rests on is not known: the status, or the time of the "
      "last use",
      &flags);
  Add(model.conflict_flag(),
      "use is stated, but the last use is longer ago than the gap limit",
      &flags);
  Add(model.ambiguous_flag(),
      "the last use is a span of time that covers several phases; the most "
      "acute one counts",
      &flags);
  Add(model.scores_missing_flag(), "no scale of severity has a total", &flags);
  Add(model.lapse().flag(), "use again after a long abstinence", &flags);
  Add(model.late().burden_flag(),
      "a burden test is met although the last phase is due", &flags);
  for (const v1::ScoreStep& step : model.score_steps()) {
    Add(step.flag(), "a score moves the person to a more acute phase", &flags);
    Add(step.too_late_flag(),
        "a score is too high too long after the acute phase to be explained "
        "by it; the phase stays",
        &flags);
  }
  return flags;
}

std::vector<std::string> IndexFlags(const v1::Index& index) {
  std::vector<std::string> flags;
  for (const v1::IndexBand& band : index.bands()) {
    if (!band.flag().empty()) flags.push_back(band.flag());
  }
  if (!index.incomplete_flag().empty()) {
    flags.push_back(index.incomplete_flag());
  }
  return flags;
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
