#ifndef AFTERLEAF_PACK_WORDING_CHECK_H_
#define AFTERLEAF_PACK_WORDING_CHECK_H_

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Why a wording of a scale cannot be used. Packs and requests name the same
// fault by different codes.
enum class WordingFault {
  kUnknownScale,
  kNoLocale,
  kTwice,
  kNotPermitted,
  kUnknownItem,
  kUnknownValue,
  kNoText,
};

// Holds wordings against the scales that they are for. One checker for one
// list: it remembers which scale has a wording in which language.
class WordingChecker {
 public:
  // Is called with a fault, the path of the field and what would be right.
  using Tell = std::function<void(WordingFault, const std::string& path,
                                  absl::string_view message)>;

  // `stated_permission_counts`: a licence other than EMBED_OK is met by a
  // wording that says by what right it is used.
  WordingChecker(const CompiledPack& pack, bool stated_permission_counts)
      : pack_(pack),
        stated_permission_counts_(stated_permission_counts),
        items_(pack.scales.size()) {}

  // Tells every fault of the wording at `path`; none: it can be used.
  void Check(const v1::ScaleWording& wording, const std::string& path,
             const Tell& tell);

 private:
  using Items = absl::flat_hash_map<absl::string_view, int>;

  // The items of a scale by id, looked up once.
  const Items& ItemsOf(int scale);
  void CheckItems(const v1::ScaleWording& wording, int scale,
                  const std::string& path, const Tell& tell);
  void CheckAnswers(const v1::ItemWording& wording, const CompiledItem& item,
                    const std::string& path, const Tell& tell) const;

  const CompiledPack& pack_;
  const bool stated_permission_counts_;
  std::vector<Items> items_;
  absl::flat_hash_set<std::pair<int, std::string>> seen_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_WORDING_CHECK_H_
