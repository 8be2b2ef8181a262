#ifndef AFTERLEAF_PACK_COLUMN_EXACTNESS_H_
#define AFTERLEAF_PACK_COLUMN_EXACTNESS_H_

#include "afterleaf/v1/issue.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// Adds an issue for everything that would be answered otherwise by columns of
// 16 bits than by a request: a number that a rule tests and that lies between
// two steps of its column or beyond its end, a total that does not fit, and
// more protocols or flags than a set has bits.
void CheckColumnsAreExact(const CompiledPack& pack,
                          Repeated<v1::Issue>* issues);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COLUMN_EXACTNESS_H_
