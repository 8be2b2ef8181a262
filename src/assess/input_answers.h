#ifndef AFTERLEAF_ASSESS_INPUT_ANSWERS_H_
#define AFTERLEAF_ASSESS_INPUT_ANSWERS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/rules/fact_table.h"

namespace afterleaf {

// The answers to the inputs of a pack, gathered from every place of a request
// that can hold them. Contradictions are resolved toward caution: of yes, not
// known and no the first that was said stands, of two different values both
// stay possible, and a value stands beside the mark that it is not known: it
// may have raised an alert.
class InputAnswers {
 public:
  explicit InputAnswers(const CompiledPack& pack)
      : pack_(pack), answers_(pack.inputs.size()) {}

  // Reads typed fields, lists and answers by id, and forgets all that was read
  // before. An id that the pack does not
  // have, or that is no yes/no input where one is needed, is an error.
  absl::Status Read(const v1::AssessRequest& request,
                    Repeated<v1::Issue>* issues);

  // Adds an issue for every input that was answered in two ways.
  void ReportContradictions(Repeated<v1::Issue>* issues) const;

  void SetYesNo(int input, bool yes) {
    answers_[input].said |= yes ? kYes : kNo;
  }
  void SetUnknown(int input) { answers_[input].said |= kUnknown; }

  // Whether anything was said about a yes/no input.
  bool IsSaid(int input) const {
    return (answers_[input].said & (kYes | kUnknown | kNo)) != 0;
  }
  // The first of yes, not known and no that was said.
  bool IsYes(int input) const { return (answers_[input].said & kYes) != 0; }
  bool IsUnknown(int input) const {
    return (answers_[input].said & (kYes | kUnknown)) == kUnknown;
  }
  bool IsNo(int input) const { return answers_[input].said == kNo; }

  // Enters all inputs, and whether they were given, as facts. What was not
  // said gets the meaning that the pack gives to silence; when the whole core
  // screen was done, a silent core item is a no.
  void Enter(bool screen_done, FactTable* facts) const;

 private:
  // What can be said of an input; of numbers and choices a value, or not known.
  enum Said : uint8_t { kYes = 1, kUnknown = 2, kNo = 4, kValue = 8 };

  struct Answer {
    // Everything that was said.
    uint8_t said = 0;
    int32_t low = 0;
    int32_t high = 0;
    uint64_t set = 0;
  };
  using Issues = Repeated<v1::Issue>;
  using Ids = RepeatedText;

  absl::Status ReadTyped(const v1::AssessRequest& request, Issues* issues);
  absl::Status ReadYesNoIds(const Ids& ids, absl::string_view path, bool yes);
  absl::Status ReadUnknownIds(const Ids& ids, absl::string_view path);
  absl::Status ReadAnswers(const v1::AssessRequest& request, Issues* issues);
  // Where an answer stands in the request; written out only for issues.
  struct Place {
    absl::string_view list;
    int index = 0;
    absl::string_view field = "";
    std::string ToString() const;
  };
  absl::Status Find(absl::string_view id, const Place& place, int* input) const;
  // False: the answer is not legal.
  bool SetNumber(int input, int32_t number);
  bool SetChoice(int input, absl::string_view choice);
  // The issue of an answer that is not legal.
  void AddIllegal(int input, absl::string_view path, Issues* issues) const;
  bool IsYesNo(int input) const {
    return pack_.inputs[input].domain == v1::Input::kYesNo;
  }
  void EnterYesNo(int input, bool screen_done, FactTable* facts) const;
  void EnterValue(int input, FactTable* facts) const;
  void EnterSilence(int input, FactTable* facts) const;

  const CompiledPack& pack_;
  std::vector<Answer> answers_;
};

}  // namespace afterleaf

#endif  // AFTERLEAF_ASSESS_INPUT_ANSWERS_H_
