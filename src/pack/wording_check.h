#ifndef AFTERLEAF_PACK_WORDING_CHECK_H_
#define AFTERLEAF_PACK_WORDING_CHECK_H_

#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "src/pack/compiled_pack.h"
#include "src/pack/id_map.h"
#include "src/pack/path.h"

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
// list, which outlives it: it remembers which scale has a wording in which
// language.
class WordingChecker {
 public:
  // Is called with a fault, the path of the field and what would be right.
  using Tell = absl::FunctionRef<void(WordingFault, const Path& path,
                                      absl::string_view message)>;

  // `stated_permission_counts`: a licence other than EMBED_OK is met by a
  // wording that says by what right it is used.
  WordingChecker(const CompiledPack& pack, bool stated_permission_counts)
      : pack_(pack),
        stated_permission_counts_(stated_permission_counts),
        names_(pack.scales.size()) {}

  // Tells every fault of the wording at `path`; none: it can be used.
  void Check(const v1::ScaleWording& wording, const Path& path, Tell tell);

 private:
  // What the wordings of a scale name.
  struct Names {
    // Positions of its items, looked up once.
    IdMap items;
    // Languages that it has a wording in.
    IdMap locales;
  };

  const IdMap& ItemsOf(int scale);
  void CheckItems(const v1::ScaleWording& wording, int scale, const Path& path,
                  Tell tell);
  void CheckAnswers(const v1::ItemWording& wording, const CompiledItem& item,
                    const Path& path, Tell tell) const;

  const CompiledPack& pack_;
  const bool stated_permission_counts_;
  std::vector<Names> names_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_WORDING_CHECK_H_
