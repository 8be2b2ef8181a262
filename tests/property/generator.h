// Random people, drawn close to every threshold. The same seed gives the same
// people with every compiler and library: the engine is fixed by the C++
// standard and the distributions are our own.

#ifndef AFTERLEAF_TESTS_PROPERTY_GENERATOR_H_
#define AFTERLEAF_TESTS_PROPERTY_GENERATOR_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/property/person.h"

namespace afterleaf::property {

class Random {
 public:
  explicit Random(uint64_t seed) : engine_(seed) {}

  // 0 to `count` - 1.
  int Below(int count);
  bool Chance(int percent);
  // A number from one of `edges` minus 1 to it plus 1.
  int Near(const std::vector<int>& edges);
  template <typename T>
  const T& Pick(const std::vector<T>& from) {
    return from[static_cast<size_t>(Below(static_cast<int>(from.size())))];
  }

 private:
  std::mt19937_64 engine_;
};

enum class Answers {
  // Legal or missing, and asked of the person in every way a host may.
  kUnderstood,
  // Also illegal values and answers that contradict each other, where the
  // clinical rules say what then counts.
  kFlawed,
  // Also what nobody should send: answers beside the mark that they are not
  // known, and the like. No answer is expected but that there is one.
  kHostile,
};

Person DrawPerson(Random& random, Answers answers);

// A total of the scale near one of its thresholds, always legal.
int DrawTotal(Random& random, const std::string& scale);

// The highest total that the scale can have.
int HighestTotal(const std::string& scale);

// Scales that are answered by a total here.
const std::vector<std::string>& TotalScales();

}  // namespace afterleaf::property

#endif  // AFTERLEAF_TESTS_PROPERTY_GENERATOR_H_
