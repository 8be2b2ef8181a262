// People for any pack, made from its data alone: an example with one to four
// answers changed to values where the pack may answer otherwise.
//
// Nothing here is by chance: what is drawn depends on the seed alone and is the
// same on every platform.

#ifndef AFTERLEAF_AUTHORING_PEOPLE_H_
#define AFTERLEAF_AUTHORING_PEOPLE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

// Numbers from a seed. The engine is fixed by the C++ standard, the rest is
// integer arithmetic.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  // 0 to count - 1; `count` is at least 1.
  std::size_t Below(std::size_t count) {
    return static_cast<std::size_t>(engine_() % count);
  }

  template <class List>
  const typename List::value_type& From(const List& list) {
    return list[Below(list.size())];
  }

 private:
  std::mt19937_64 engine_;
};

// What an answer is set to.
struct AnswerValue {
  enum class Kind {
    // Not said at all.
    kAbsent,
    // Asked, and the person does not know.
    kUnknown,
    kNumber,
    // Somewhere from `number` to `to`; of "last_use" only.
    kRange,
    kChoice,
    kYes,
    kNo,
  };
  Kind kind = Kind::kAbsent;
  std::int32_t number = 0;
  std::int32_t to = 0;
  std::string choice;

  static AnswerValue Number(std::int32_t number) {
    return {Kind::kNumber, number, 0, ""};
  }
  static AnswerValue Choice(const std::string& choice) {
    return {Kind::kChoice, 0, 0, choice};
  }
};

// One answer of a person. `id` is
//   an input         "sbp"
//   a scale          "SOWS": its stated total, or of a SCREEN scale its result
//   an item          "PHQ9.p9"
//   "last_use"       hours ago
//   "screen"         whether the core screen was gone through: yes, no, absent
struct AnswerChange {
  std::string id;
  AnswerValue value;
};

class People {
 public:
  // Both must outlive it.
  People(const MessageTypes& types, const v1::Pack& pack);

  // The person with each answer set in turn, whatever was said about it before:
  // every other mention of it is taken out. Scales whose items stand in inputs
  // are changed by those inputs. An id that the pack does not have changes
  // nothing.
  v1::AssessRequest With(const v1::AssessRequest& person,
                         const std::vector<AnswerChange>& changes) const;

  // Everything that With can set, in the order of the pack.
  const std::vector<std::string>& answers() const { return answers_; }

  // The values of an answer at which something may change: around every number
  // that the pack names of it, the ends of its domain, every choice; absent and
  // unknown. Empty for an id that is not one of answers().
  const std::vector<AnswerValue>& Values(const std::string& id) const;

  // `seed` with one to four of `answers` changed to one of their values.
  v1::AssessRequest Vary(const v1::AssessRequest& seed,
                         const std::vector<std::string>& answers,
                         Draw* draw) const;

  // A response to `scale` with one to four items changed, or another total.
  v1::ScoreScaleRequest VaryScore(const v1::Scale& scale,
                                  const v1::ScoreScaleRequest& seed,
                                  Draw* draw) const;

 private:
  void SetInput(const v1::Input& input, const AnswerValue& value,
                v1::AssessRequest* person) const;
  void SetField(const std::string& path, const AnswerValue& value,
                v1::AssessRequest* person) const;

  const MessageTypes& types_;
  const v1::Pack& pack_;
  std::vector<std::string> answers_;
  std::map<std::string, std::vector<AnswerValue>> values_;
};

// Everything that is said in a request of the type called `type`, as small as
// `holds` lets it be: fields and entries of lists are taken out while it says
// yes of the bytes that are left. `bytes` must hold.
std::string Shrink(const MessageTypes& types, absl::string_view type,
                   const std::string& bytes,
                   const std::function<bool(const std::string&)>& holds);

// How much a request of the type called `type` says: its fields and entries.
int CountSaid(const MessageTypes& types, absl::string_view type,
              const std::string& bytes);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PEOPLE_H_
