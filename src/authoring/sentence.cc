#include "src/authoring/sentence.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/fact_words.h"

namespace afterleaf {
namespace authoring {
namespace {

using Kind = ConditionPhrase::Kind;

// A group that is written as a list after its words and a colon, so that it
// may end a sentence without brackets.
bool IsList(const ConditionPhrase& group) {
  return group.kind == Kind::kNone || group.kind == Kind::kAtLeast ||
         group.members.size() > 2;
}

class LineWriter {
 public:
  std::vector<SentencePiece> Take() { return std::move(pieces_); }

  void Write(const ConditionPhrase& phrase, int depth) {
    if (phrase.kind == Kind::kTest) {
      Add(phrase.before);
      pieces_.push_back({phrase.name, phrase.fact});
      Add(phrase.after);
      return;
    }
    const std::vector<ConditionPhrase>& members = phrase.members;
    if (members.empty()) {
      Add("always");
    } else if (IsList(phrase)) {
      Add(absl::StrCat(GroupWords(phrase), ": "));
      for (size_t i = 0; i < members.size(); ++i) {
        if (i > 0) Add("; ");
        WriteBracketed(members[i], depth);
      }
    } else {
      WritePair(phrase, depth);
    }
  }

 private:
  void Add(absl::string_view words) {
    if (!words.empty()) pieces_.push_back({std::string(words), ""});
  }

  void WriteBracketed(const ConditionPhrase& phrase, int depth) {
    if (phrase.kind == Kind::kTest) return Write(phrase, depth);
    const bool round = depth % 2 == 0;
    Add(round ? "(" : "[");
    Write(phrase, depth + 1);
    Add(round ? ")" : "]");
  }

  void WritePair(const ConditionPhrase& pair, int depth) {
    const bool all = pair.kind == Kind::kAll;
    const ConditionPhrase& last = pair.members.back();
    WriteBracketed(pair.members.front(), depth);
    Add(all ? ", and " : ", or ");
    if (all && depth == 0 && IsList(last)) {
      Write(last, depth);
    } else {
      WriteBracketed(last, depth);
    }
  }

  std::vector<SentencePiece> pieces_;
};

}  // namespace

ConditionPhrase DescribeCondition(const v1::Pack& pack,
                                  const v1::Condition& condition) {
  if (!condition.fact().empty()) return DescribeTest(pack, condition);
  ConditionPhrase group;
  const auto* members = &condition.all();
  group.kind = Kind::kAll;
  if (!condition.any().empty()) {
    group.kind = Kind::kAny;
    members = &condition.any();
  } else if (!condition.none().empty()) {
    group.kind = Kind::kNone;
    members = &condition.none();
  } else if (!condition.of().empty()) {
    group.kind = Kind::kAtLeast;
    group.at_least = condition.at_least();
    members = &condition.of();
  }
  group.members.reserve(members->size());
  for (const v1::Condition& member : *members) {
    group.members.push_back(DescribeCondition(pack, member));
  }
  const bool says_no_more =
      group.members.size() == 1 && group.kind != Kind::kNone;
  if (!says_no_more) return group;
  ConditionPhrase member = std::move(group.members.front());
  return member;
}

std::string GroupWords(const ConditionPhrase& group) {
  switch (group.kind) {
    case Kind::kTest:
      return "";
    case Kind::kAll:
      return "all of";
    case Kind::kAny:
      return "at least one of";
    case Kind::kNone:
      return group.members.size() == 1 ? "not" : "none of";
    case Kind::kAtLeast:
      return absl::StrCat("at least ", group.at_least, " of");
  }
  return "";
}

std::vector<SentencePiece> SentencePieces(const ConditionPhrase& phrase) {
  LineWriter line;
  line.Write(phrase, 0);
  return line.Take();
}

std::string ConditionSentence(const v1::Pack& pack,
                              const v1::Condition& condition) {
  return absl::StrJoin(SentencePieces(DescribeCondition(pack, condition)), "",
                       [](std::string* out, const SentencePiece& piece) {
                         absl::StrAppend(out, piece.words);
                       });
}

}  // namespace authoring
}  // namespace afterleaf
