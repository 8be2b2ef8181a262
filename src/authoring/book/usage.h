// Who reads, cites or uses what: the rules of a pack seen from the other side.

#ifndef AFTERLEAF_AUTHORING_BOOK_USAGE_H_
#define AFTERLEAF_AUTHORING_BOOK_USAGE_H_

#include <map>
#include <set>

#include "afterleaf/v1/pack.pb.h"
#include "src/authoring/book/anchors.h"

namespace afterleaf {
namespace authoring {
namespace book {

// For each place the places that rest on it: of an input the rules whose
// conditions test it, of a source and a claim what cites it, of a reason what
// is silent because of it, of a text rule the claims that it blocks.
using Usage = std::map<Place, std::set<Place>>;

Usage FindUsage(const v1::Pack& pack, const Anchors& anchors);

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_USAGE_H_
