#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/message.h"
#include "src/pack/compile_scale_parts.h"

namespace afterleaf {
namespace {

using Bands = Repeated<v1::Band>;

class BandChecker {
 public:
  BandChecker(const CompiledScale& scale, const Bands& bands,
              absl::string_view path, IssueSink* issues)
      : scale_(scale), bands_(bands), path_(path), issues_(issues) {}

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
        const bool shared = band.to() >= highest->from();
        issues_->Error(
            shared ? "PACK_BAND_OVERLAP" : "PACK_BAD_RANGE", At(i),
            shared ? absl::StrCat("shares totals with a band before it; begin "
                                  "above ",
                                  highest->to())
                   : std::string("bands stand lowest first"));
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
  std::string At(int band) const { return absl::StrCat(path_, "[", band, "]"); }

  void TellGap(int next, int64_t total) {
    issues_->Error("PACK_BAND_GAP", next < bands_.size() ? At(next) : path_,
                   absl::StrCat("no band holds ", total,
                                next < bands_.size()
                                    ? ", below this one, which answers can "
                                      "come to"
                                    : ", which answers can come to"));
  }

  void CheckReached(int band, bool reached) {
    if (!reached) {
      issues_->Error("PACK_UNREACHABLE_BAND", At(band),
                     "answers can come to no total in this band");
    } else if (bands_[band].from() < scale_.total_min ||
               bands_[band].to() > scale_.total_max) {
      issues_->Error("PACK_BAD_RANGE", At(band),
                     absl::StrCat("the totals of this scale lie in ",
                                  scale_.total_min, " to ", scale_.total_max));
    }
  }

  const CompiledScale& scale_;
  const Bands& bands_;
  const std::string path_;
  IssueSink* issues_;
};

}  // namespace

std::vector<CompiledBand> CompileBands(CompileContext* context,
                                       const Bands& bands,
                                       absl::string_view scale,
                                       const CompiledScale& compiled,
                                       absl::string_view path) {
  std::vector<CompiledBand> result;
  result.reserve(bands.size());
  int index = 0;
  for (const v1::Band& band : bands) {
    const std::string band_path = absl::StrCat(path, "[", index++, "]");
    context->CheckId(band.id(), band_path);
    CompiledBand entry;
    entry.id = std::string(band.id());
    entry.from = band.from();
    entry.to = band.to();
    entry.value = compiled.band == kNoFact
                      ? 0
                      : context->FindValue(compiled.band, band.id(), band_path);
    entry.label = context->RequiredText(
        band.label().empty()
            ? absl::StrCat("scale.", scale, ".band.", band.id())
            : band.label(),
        absl::StrCat(band_path, ".label"));
    result.push_back(std::move(entry));
  }
  BandChecker checker(compiled, bands, path, context->issues);
  // Without reachable totals there is an issue about that already.
  if (checker.CheckOrder() && !compiled.reachable.empty() && !bands.empty()) {
    checker.CheckCoverage();
  }
  return result;
}

}  // namespace afterleaf
