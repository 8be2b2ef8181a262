#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/message.h"
#include "src/pack/compile_scale_parts.h"

namespace afterleaf {
namespace {

using Bands = Repeated<v1::Band>;

class BandChecker {
 public:
  BandChecker(const CompiledScale& scale, const Bands& bands, const Path& path,
              IssueSink* issues)
      : scale_(scale), bands_(bands), scale_path_(path), issues_(issues) {}

  // Whether the bands stand lowest first and share no total.
  bool CheckOrder() {
    bool sound = true;
    const v1::Band* highest = nullptr;
    for (int i = 0; i < bands_.size(); ++i) {
      const v1::Band& band = bands_[i];
      if (band.to() < band.from()) {
        issues_->Error("PACK_BAD_RANGE", At(i),
                       "a band ends where it begins, or later");
        sound = false;
        continue;
      }
      if (highest != nullptr && band.from() <= highest->to()) {
        if (band.to() >= highest->from()) {
          issues_->Error("PACK_BAND_OVERLAP", At(i),
                         {"shares totals with a band before it; begin above ",
                          highest->to()});
        } else {
          issues_->Error("PACK_BAD_RANGE", At(i), "bands stand lowest first");
        }
        sound = false;
      }
      if (highest == nullptr || band.to() > highest->to()) highest = &band;
    }
    return sound;
  }

  // Whether bands in order hold every reachable total, and each at least one.
  void CheckCoverage() {
    std::vector<bool> reached(bands_.size());
    int next = 0;
    int told = -1;
    for (const TotalRange& range : scale_.reachable) {
      int64_t total = range.from;
      while (total <= range.to) {
        while (next < bands_.size() && bands_[next].to() < total) ++next;
        if (next < bands_.size() && bands_[next].from() <= total) {
          reached[next] = true;
          total = int64_t{bands_[next].to()} + 1;
          continue;
        }
        // Once for each place, however many totals lie there.
        if (told != next) TellGap(next, total);
        told = next;
        total = next < bands_.size() ? int64_t{bands_[next].from()}
                                     : int64_t{range.to} + 1;
      }
    }
    for (int i = 0; i < bands_.size(); ++i) CheckReached(i, reached[i]);
  }

 private:
  Path At(int band) const { return {scale_path_, "bands", band}; }

  void TellGap(int next, int64_t total) {
    issues_->Error(
        "PACK_BAND_GAP",
        next < bands_.size() ? At(next) : Path(scale_path_, "bands"),
        {"no band holds ", total,
         next < bands_.size() ? ", below this one, which answers can "
                                "come to"
                              : ", which answers can come to"});
  }

  void CheckReached(int band, bool reached) {
    if (!reached) {
      issues_->Error("PACK_UNREACHABLE_BAND", At(band),
                     "answers can come to no total in this band");
    } else if (bands_[band].from() < scale_.total_min ||
               bands_[band].to() > scale_.total_max) {
      issues_->Error("PACK_BAD_RANGE", At(band),
                     {"the totals of this scale lie in ", scale_.total_min,
                      " to ", scale_.total_max});
    }
  }

  const CompiledScale& scale_;
  const Bands& bands_;
  const Path& scale_path_;
  IssueSink* issues_;
};

}  // namespace

std::vector<CompiledBand> CompileBands(CompileContext* context,
                                       const Bands& bands,
                                       absl::string_view scale,
                                       const CompiledScale& compiled,
                                       const Path& path) {
  std::vector<CompiledBand> result;
  result.reserve(bands.size());
  int index = 0;
  for (const v1::Band& band : bands) {
    const Path band_path = {path, "bands", index++};
    context->CheckId(band.id(), band_path);
    CompiledBand entry;
    entry.id = band.id();
    entry.from = band.from();
    entry.to = band.to();
    entry.value = compiled.band == kNoFact
                      ? 0
                      : context->FindValue(compiled.band, band.id(), band_path);
    entry.label = context->RequiredText(band.label(),
                                        {"scale.", scale, ".band.", band.id()},
                                        {band_path, "label"});
    result.push_back(entry);
  }
  BandChecker checker(compiled, bands, path, context->issues);
  // Without reachable totals there is an issue about that already.
  if (checker.CheckOrder() && !compiled.reachable.empty() && !bands.empty()) {
    checker.CheckCoverage();
  }
  return result;
}

}  // namespace afterleaf
