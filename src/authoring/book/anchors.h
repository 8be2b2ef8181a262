// The place of everything that has an id.

#ifndef AFTERLEAF_AUTHORING_BOOK_ANCHORS_H_
#define AFTERLEAF_AUTHORING_BOOK_ANCHORS_H_

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {
namespace authoring {
namespace book {

// In the order in which they get the plain id as their anchor: where two kinds
// share an id, the later one's anchor has its kind in front.
enum class Kind {
  kChapter,
  kInput,
  kScale,
  // "SCALE.item"
  kItem,
  kIndex,
  kPhase,
  // A flag of the phase model or of an index; others are findings.
  kFlag,
  kFinding,
  kAlert,
  kLimit,
  kProtocol,
  kLogRule,
  kTopic,
  kClaim,
  kInvariant,
  kTextRule,
  kReason,
  kSource,
  kService,
  kExample,
  kLanguage,
};

// "alert", for people and in front of anchors.
absl::string_view KindWord(Kind kind);

struct Place {
  Kind kind = Kind::kChapter;
  std::string id;
  friend bool operator<(const Place& a, const Place& b) {
    return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
  }
  friend bool operator==(const Place& a, const Place& b) {
    return a.kind == b.kind && a.id == b.id;
  }
};

class Anchors {
 public:
  // All chapters of the book by name, everything of the pack, and the examples
  // that the book shows.
  Anchors(const v1::Pack& pack, const std::vector<std::string>& chapters,
          const std::vector<const v1::Example*>& examples);

  // The anchor of a place; empty where there is none.
  std::string Find(const Place& place) const;

  // Where a fact of a condition is explained. An empty id: nowhere.
  Place OfFact(absl::string_view fact) const;

  // The place that a word of a text names, if it looks like an id: it has a
  // capital and a digit or '_'. An empty id: none.
  Place OfWord(absl::string_view word) const;

  const std::map<Place, std::string>& all() const { return anchors_; }

 private:
  void Add(Kind kind, const std::string& id);

  std::map<Place, std::string> anchors_;
  std::set<std::string> taken_;
};

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_ANCHORS_H_
