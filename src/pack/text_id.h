#ifndef AFTERLEAF_PACK_TEXT_ID_H_
#define AFTERLEAF_PACK_TEXT_ID_H_

namespace afterleaf {

// Number of a text of a pack.
using TextId = int;
inline constexpr TextId kNoText = -1;

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_TEXT_ID_H_
