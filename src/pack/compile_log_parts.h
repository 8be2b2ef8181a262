#ifndef AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_
#define AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"

// The parts of CompileUseLog, each in a file of its own.

namespace afterleaf {

// A number that must lie in [min, max].
void CheckNumber(CompileContext* context, absl::string_view path, int64_t value,
                 int64_t min, int64_t max);

// A rule about logs while it is compiled.
template <class Rule, class Compiled>
class LogRuleCompiler {
 public:
  LogRuleCompiler(CompileContext* context, const Rule& source, std::string path)
      : context_(context), source_(source), path_(std::move(path)) {
    compiled_.source = &source;
  }

  CompileContext* context() const { return context_; }
  const Rule& source() const { return source_; }
  Compiled& compiled() { return compiled_; }

  std::string At(absl::string_view field) const {
    return absl::StrCat(path_, ".", field);
  }
  void Error(absl::string_view code, absl::string_view field,
             absl::string_view message) {
    context_->issues->Error(code, At(field), message);
  }
  void Number(absl::string_view field, int64_t value, int64_t min,
              int64_t max) {
    CheckNumber(context_, At(field), value, min, max);
  }

  // Days out of a window: more of them than it has could never be. A window
  // that is no number of days is an issue of its own.
  void DaysOfWindow(absl::string_view field, int days, int min, int window) {
    Number(field, days, min, std::max(min, window));
  }

  // What a rule has beside its kind. `ids` are those of both lists of rules.
  void CompileHead(IdSet* ids) {
    ids->Add(source_.id(), path_);
    if (!source_.flag().empty()) {
      context_->CheckId(source_.flag(), At("flag"));
    }
    compiled_.about = context_->RequiredText(
        source_.about().empty() ? absl::StrCat("log.", source_.id())
                                : source_.about(),
        At("about"));
    if (!source_.answers().empty()) {
      const int input = context_->FindInput(source_.answers(), At("answers"));
      if (input >= 0 && !context_->pack->source.inputs(input).has_yes_no()) {
        Error("PACK_WRONG_TYPE", "answers", "not a yes/no input");
      } else {
        compiled_.answers = input;
      }
    }
    context_->CheckEvidence(source_.evidence(), path_);
  }

  // Compiles what is special to the kind, with its entry of a table.
  template <class Kinds>
  void CompileKind(const Kinds& kinds) {
    for (const auto& kind : kinds) {
      if (kind.kind == source_.kind_case()) return kind.compile(this);
    }
    context_->issues->Error("PACK_BAD_CONDITION", path_,
                            "a rule needs exactly one kind, such as `latest` "
                            "or `use_days`, that says when it holds");
  }

 private:
  CompileContext* context_;
  const Rule& source_;
  const std::string path_;
  Compiled compiled_;
};

void CompileLogRules(CompileContext* context, IdSet* ids);
void CompileMetricRules(CompileContext* context, IdSet* ids);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_
