#ifndef AFTERLEAF_RULES_FACT_SET_H_
#define AFTERLEAF_RULES_FACT_SET_H_

#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {

// A set of positions in one of the lists of a pack. Holds those below 512
// without allocating.
class PositionSet {
 public:
  void Add(int position) {
    const size_t word = static_cast<size_t>(position) / 64;
    if (words_.size() <= word) words_.resize(word + 1, 0);
    words_[word] |= uint64_t{1} << (position % 64);
  }
  void AddAll(const PositionSet& other) {
    if (words_.size() < other.words_.size()) {
      words_.resize(other.words_.size(), 0);
    }
    for (size_t i = 0; i < other.words_.size(); ++i) {
      words_[i] |= other.words_[i];
    }
  }
  bool Contains(int position) const {
    const size_t word = static_cast<size_t>(position) / 64;
    return word < words_.size() && ((words_[word] >> (position % 64)) & 1) != 0;
  }
  // Calls `visit` with every position, smallest first.
  template <class Visitor>
  void ForEach(Visitor visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<int>(i * 64 + __builtin_ctzll(rest)));
      }
    }
  }

 private:
  absl::InlinedVector<uint64_t, 8> words_;
};

// Facts, for the reasons of an output.
using FactSet = PositionSet;
// Questions, for what is still to be asked (see CompiledPack::questions).
using QuestionSet = PositionSet;

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_FACT_SET_H_
