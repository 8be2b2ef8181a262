#include "src/scale/response.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/base/add_issue.h"
#include "src/base/error_detail.h"
#include "src/base/message.h"
#include "src/base/utf8.h"
#include "src/pack/reachable_totals.h"

namespace afterleaf {
namespace {

using Issues = Repeated<v1::Issue>;

std::string LegalValues(const CompiledItem& item) {
  return absl::StrJoin(item.points, ", ",
                       [](std::string* out, const v1::ValuePoints& entry) {
                         absl::StrAppend(out, entry.value());
                       });
}

class ResponseReader {
 public:
  ResponseReader(const CompiledPack& pack, const v1::ScaleResponse& source,
                 absl::string_view path, Issues* issues, Response* response)
      : scale_(pack.scales[response->scale]),
        source_(source),
        path_(path),
        issues_(issues),
        response_(response) {}

  absl::Status Read() {
    if (scale_.source->method() == v1::Scale::EXTERNAL) {
      RefuseItems();
    } else {
      if (absl::Status status = ReadPacked(); !status.ok()) return status;
      if (absl::Status status = ReadById(); !status.ok()) return status;
    }
    if (absl::Status status = ReadTotal(); !status.ok()) return status;
    ReadSource();
    return ReadResult();
  }

 private:
  std::string At(absl::string_view field) const {
    return absl::StrCat(path_, ".", field);
  }
  // Of one answer of a list; only issues and errors need it.
  std::string At(absl::string_view list, int i,
                 absl::string_view field = "") const {
    return absl::StrCat(path_, ".", list, "[", i, "]", field);
  }

  // `at` says where the answer stands.
  template <class Path>
  void SetAnswer(int item, int32_t value, Path at) {
    const CompiledItem& compiled = scale_.items[item];
    response_->has_items = true;
    const v1::ValuePoints* const found = FindValue(compiled, value);
    if (found == nullptr) {
      response_->illegal[item] = 1;
      AddIssue(
          "INVALID_RESPONSE", at(),
          absl::StrCat("not a legal answer; legal are ", LegalValues(compiled)),
          issues_);
      return;
    }
    int32_t& answer = response_->answers[item];
    if (answer >= 0 && answer != value) {
      AddIssue("CONTRADICTION", at(),
               "the item is answered twice; the worse answer stands", issues_);
      const bool lower_is_worse =
          scale_.source->direction() == v1::Scale::LOWER_IS_WORSE;
      const bool first_is_lower =
          FindValue(compiled, answer)->points() < found->points();
      if (first_is_lower == lower_is_worse) return;
    }
    answer = value;
  }

  // The scale has no items; nothing is taken from them.
  void RefuseItems() {
    if (source_.answers().empty() && source_.items().empty()) return;
    AddIssue("UNSUPPORTED_SCALE",
             At(source_.answers().empty() ? "items" : "answers"),
             "how this scale is scored could not be verified; give a total "
             "that was computed elsewhere, with its source",
             issues_);
  }

  absl::Status ReadPacked() {
    if (source_.answers_size() > static_cast<int>(scale_.items.size())) {
      return ErrorAt(absl::StatusCode::kInvalidArgument, At("answers"),
                     absl::StrCat("more answers than the ", scale_.items.size(),
                                  " items of the scale"));
    }
    for (int i = 0; i < source_.answers_size(); ++i) {
      if (source_.answers(i) == -1) continue;
      SetAnswer(i, source_.answers(i), [&] { return At("answers", i); });
    }
    return absl::OkStatus();
  }

  absl::Status ReadById() {
    for (int i = 0; i < source_.items_size(); ++i) {
      const v1::ItemAnswer& answer = source_.items(i);
      int item = -1;
      for (int k = 0; k < scale_.source->items_size(); ++k) {
        if (scale_.source->items(k).id() == answer.item()) item = k;
      }
      if (item < 0) {
        return ErrorAt(
            absl::StatusCode::kInvalidArgument, At("items", i, ".item"),
            absl::StrCat("no such item in scale ", scale_.source->id()));
      }
      if (answer.value() == -1) continue;
      SetAnswer(item, answer.value(), [&] { return At("items", i, ".value"); });
    }
    return absl::OkStatus();
  }

  absl::Status ReadTotal() {
    const v1::TotalUnit* unit = nullptr;
    for (const v1::TotalUnit& candidate : scale_.source->units()) {
      if (candidate.id() == source_.unit()) unit = &candidate;
    }
    if (!source_.unit().empty() && unit == nullptr) {
      return ErrorAt(
          absl::StatusCode::kInvalidArgument, At("unit"),
          absl::StrCat("scale ", scale_.source->id(), " has no such unit"));
    }
    if (!source_.has_total()) return absl::OkStatus();
    // Rules read the items of such a scale; a bare total would hide them.
    if (scale_.total == kNoFact || scale_.bound_to_inputs()) {
      return ErrorAt(absl::StatusCode::kInvalidArgument, At("total"),
                     absl::StrCat("scale ", scale_.source->id(),
                                  " takes no total; give its items"));
    }
    int32_t total = source_.total();
    const int32_t min = unit != nullptr ? unit->min() : scale_.total_min;
    const int32_t max = unit != nullptr ? unit->max() : scale_.total_max;
    const bool in_range = total >= min && total <= max;
    if (in_range && unit != nullptr) {
      // Rounded half up; both are not negative.
      const int64_t by = unit->divide_by();
      total = static_cast<int32_t>((2 * int64_t{total} + by) / (2 * by));
      total = std::min(std::max(total, scale_.total_min), scale_.total_max);
    }
    const bool multiple = unit != nullptr || total % scale_.multiplier == 0;
    if (!in_range || !multiple || !HasBandIfAnyHas(scale_, total)) {
      AddIssue("INVALID_RESPONSE", At("total"),
               absl::StrCat("not a legal total; it lies in ", min, " to ", max,
                            scale_.multiplier > 1
                                ? absl::StrCat(" and is a multiple of ",
                                               scale_.multiplier)
                            : scale_.reachable.size() > 1
                                ? " and is one that the items can come to"
                                : ""),
               issues_);
      return absl::OkStatus();
    }
    response_->total = total;
    return absl::OkStatus();
  }

  // Shown back, so it must be text; a caller in C++ can hand in any bytes.
  void ReadSource() {
    if (IsValidUtf8(source_.source())) {
      response_->source = source_.source();
    } else {
      AddIssue("INVALID_RESPONSE", At("source"), "not UTF-8", issues_);
    }
  }

  absl::Status ReadResult() {
    if (source_.result().empty()) return absl::OkStatus();
    if (scale_.bound_to_inputs()) {
      return ErrorAt(absl::StatusCode::kInvalidArgument, At("result"),
                     absl::StrCat("scale ", scale_.source->id(),
                                  " takes no result; give its items"));
    }
    constexpr absl::string_view kResults[] = {"clear", "yes_any", "unknown"};
    for (int i = 0; i < 3 && scale_.result != kNoFact; ++i) {
      if (source_.result() == kResults[i]) response_->result = i;
    }
    if (!response_->result.has_value()) {
      return ErrorAt(absl::StatusCode::kInvalidArgument, At("result"),
                     scale_.result != kNoFact
                         ? "a result is clear, yes_any or unknown"
                         : "this scale has no result; give items or a total");
    }
    return absl::OkStatus();
  }

  const CompiledScale& scale_;
  const v1::ScaleResponse& source_;
  absl::string_view path_;
  Issues* issues_;
  Response* response_;
};

}  // namespace

const v1::ValuePoints* FindValue(const CompiledItem& item, int32_t value) {
  const auto position = static_cast<size_t>(value);
  // Most items have the values 0, 1, 2 and so on.
  if (position < item.points.size() && item.points[position].value() == value) {
    return &item.points[position];
  }
  for (const v1::ValuePoints& entry : item.points) {
    if (entry.value() == value) return &entry;
  }
  return nullptr;
}

void ClearResponse(const CompiledPack& pack, int scale, Response* response) {
  response->scale = scale;
  response->answers.assign(pack.scales[scale].items.size(), -1);
  response->illegal.assign(pack.scales[scale].items.size(), 0);
  response->total.reset();
  response->result.reset();
  response->source = {};
  response->has_items = false;
}

absl::Status ReadResponse(const CompiledPack& pack,
                          const v1::ScaleResponse& source,
                          absl::string_view path, Issues* issues,
                          Response* response) {
  const auto found = pack.scale_by_id.find(source.scale());
  if (found == pack.scale_by_id.end()) {
    return ErrorAt(
        absl::StatusCode::kInvalidArgument, absl::StrCat(path, ".scale"),
        absl::StrCat(source.scale().empty() ? "missing" : "no such scale",
                     "; DescribePack lists those of pack ", pack.source.id()));
  }
  ClearResponse(pack, found->second, response);
  return ResponseReader(pack, source, path, issues, response).Read();
}

void ApplySkips(const CompiledScale& scale, Response* response) {
  for (const CompiledSkip& skip : scale.skips) {
    if (response->answers[skip.item] != skip.value) continue;
    for (int item : skip.then) {
      if (response->answers[item] < 0 && !response->illegal[item]) {
        response->answers[item] = skip.set;
      }
    }
  }
}

int CountAnswers(const v1::ScaleResponse& response) {
  return response.answers_size() + response.items_size() + response.has_total();
}

}  // namespace afterleaf
