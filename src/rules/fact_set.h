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
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<int>(i * 64 + __builtin_ctzll(rest)));
      }
    }
  }

 private:
  std::vector<uint64_t> words_;
};

// The same with a byte for each position in place of a bit: faster to add to,
// as that stores a byte and reads nothing, and slower to go through.
class PositionMarks {
 public:
  explicit PositionMarks(size_t positions) : bytes_((positions + 7) / 8 * 8) {}

  void Add(int position) { Put(position, true); }
  // Adds or removes it.
  void Put(int position, bool contained) { bytes_[position] = contained; }
  // By position, 1 for those that it contains, else 0; nothing else may be
  // stored.
  unsigned char* bytes() { return bytes_.data(); }
  void Clear() { std::fill(bytes_.begin(), bytes_.end(), 0); }
  bool Contains(int position) const { return bytes_[position] != 0; }
  // Calls `visit` with those from `first`, a multiple of 8, to below `end`,
  // smallest first.
  template <class Visitor>
  void ForEachBetween(int first, int end, Visitor visit) const {
    for (int i = first; i < end; i += 8) {
      for (uint64_t rest = EightFrom(i); rest != 0; rest &= rest - 1) {
        const int position = i + __builtin_ctzll(rest) / 8;
        if (position >= end) return;
        visit(position);
      }
    }
  }

 private:
  // The first in the lowest byte, on every machine. Written out, compilers make
  // it one load.
  uint64_t EightFrom(int position) const {
    const unsigned char* const bytes = bytes_.data() + position;
    return uint64_t{bytes[0]} | uint64_t{bytes[1]} << 8 |
           uint64_t{bytes[2]} << 16 | uint64_t{bytes[3]} << 24 |
           uint64_t{bytes[4]} << 32 | uint64_t{bytes[5]} << 40 |
           uint64_t{bytes[6]} << 48 | uint64_t{bytes[7]} << 56;
  }

  std::vector<unsigned char> bytes_;
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
