#ifndef AFTERLEAF_RULES_FACT_SET_H_
#define AFTERLEAF_RULES_FACT_SET_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "src/pack/compiled_pack.h"

namespace afterleaf {

// A set of positions in one of the lists of a pack. It is made for as many as
// the list has, and never grows.
class PositionSet {
 public:
  explicit PositionSet(size_t positions) : words_((positions + 63) / 64) {}

  void Add(int position) {
    words_[static_cast<size_t>(position) / 64] |= uint64_t{1}
                                                  << (position % 64);
  }
  // All of a set over the same list.
  void AddAll(const PositionSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void Clear() { std::fill(words_.begin(), words_.end(), 0); }
  bool Contains(int position) const {
    return ((words_[static_cast<size_t>(position) / 64] >> (position % 64)) &
            1) != 0;
  }
  // Calls `visit` with every position, smallest first.
  template <class Visitor>
  void ForEach(Visitor visit) const {
    ForEachInWords(0, words_.size(), visit);
  }
  // With those from `first` to below `end`, both multiples of 64.
  template <class Visitor>
  void ForEachBetween(int first, int end, Visitor visit) const {
    ForEachInWords(static_cast<size_t>(first) / 64,
                   static_cast<size_t>(end) / 64, visit);
  }

 private:
  template <class Visitor>
  void ForEachInWords(size_t first, size_t end, Visitor visit) const {
    for (size_t i = first; i < end; ++i) {
      for (uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<int>(i * 64 + __builtin_ctzll(rest)));
      }
    }
  }

  std::vector<uint64_t> words_;
};

// Facts, for the reasons of an output: answers, and judgements about them.
class FactSet : public PositionSet {
 public:
  explicit FactSet(const CompiledPack& pack)
      : PositionSet(pack.facts_before_findings) {}
};

// Questions, for what is still to be asked (see CompiledPack::questions).
class QuestionSet : public PositionSet {
 public:
  explicit QuestionSet(const CompiledPack& pack)
      : PositionSet(pack.questions.size()) {}
};

}  // namespace afterleaf

#endif  // AFTERLEAF_RULES_FACT_SET_H_
