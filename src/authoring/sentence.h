// A condition in words that a clinician reads.

#ifndef AFTERLEAF_AUTHORING_SENTENCE_H_
#define AFTERLEAF_AUTHORING_SENTENCE_H_

#include <string>
#include <vector>

#include "afterleaf/v1/condition.pb.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {
namespace authoring {

// A condition as phrases that are nested as its groups are. A group with one
// member that says no more than the member is that member.
struct ConditionPhrase {
  enum class Kind { kTest, kAll, kAny, kNone, kAtLeast };
  Kind kind = Kind::kTest;
  // Of kAtLeast.
  int at_least = 0;
  // Of a test: the words before what is tested, its name, and the words after:
  // "the ", "systolic pressure", " is 180 mmHg or more".
  std::string before;
  std::string name;
  std::string after;
  // Of a test: the fact that is tested, as condition.proto names them.
  std::string fact;
  // Of a group.
  std::vector<ConditionPhrase> members;
};

// Names come from the pack as src/authoring/pack_words.h says. A fact that the
// pack does not have is written as it stands.
ConditionPhrase DescribeCondition(const v1::Pack& pack,
                                  const v1::Condition& condition);

// The words with which a group introduces its list: "at least one of".
std::string GroupWords(const ConditionPhrase& group);

// A run of words of a sentence; `fact` is set where they name a fact.
struct SentencePiece {
  std::string words;
  std::string fact;
};

// The same in one line, without capital or full stop: "the systolic pressure is
// 180 mmHg or more, and at least one of: severe headache; chest pain". A group
// within a group stands in brackets, unless it is the end of the sentence.
// What is true of everybody, a condition without any part, is "always".
std::string ConditionSentence(const v1::Pack& pack,
                              const v1::Condition& condition);

// That line in pieces, for those who link what it names.
std::vector<SentencePiece> SentencePieces(const ConditionPhrase& phrase);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_SENTENCE_H_
