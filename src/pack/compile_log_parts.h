#ifndef AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_
#define AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_

#include <algorithm>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "src/pack/compile_context.h"
#include "src/pack/id_set.h"

// The parts of CompileUseLog, each in a file of its own.

namespace afterleaf {

// A number that must lie in [min, max].
void CheckNumber(CompileContext* context, const Path& path, int64_t value,
                 int64_t min, int64_t max);

// What rules of both lists have beside their kind.
class LogRuleHead {
 public:
  LogRuleHead(CompileContext* context, const Path& path)
      : context_(context), path_(path) {}

  CompileContext* context() const { return context_; }
  const Path& path() const { return path_; }

  void Error(const char* code, const char* field, TextParts message) {
    context_->issues->Error(code, {path_, field}, message);
  }
  void Error(const char* code, const char* field, const char* message) {
    context_->issues->Error(code, {path_, field}, message);
  }
  void Number(const char* field, int64_t value, int64_t min, int64_t max) {
    CheckNumber(context_, {path_, field}, value, min, max);
  }

  // Days out of a window: more of them than it has could never be. A window
  // that is no number of days is an issue of its own.
  void DaysOfWindow(const char* field, int days, int min, int window) {
    Number(field, days, min, std::max(min, window));
  }

 protected:
  // Position of the yes/no input that a rule answers; -1: none.
  int Answers(absl::string_view input);

 private:
  CompileContext* context_;
  const Path& path_;
};

// A rule about logs while it is compiled.
template <class Rule, class Compiled>
class LogRuleCompiler : public LogRuleHead {
 public:
  LogRuleCompiler(CompileContext* context, const Rule& source, const Path& path)
      : LogRuleHead(context, path), source_(source) {
    compiled_.source = &source;
  }

  const Rule& source() const { return source_; }
  Compiled& compiled() { return compiled_; }

  // `ids` are those of both lists of rules.
  void CompileHead(IdSet* ids) {
    ids->Add(source_.id(), path());
    if (!source_.flag().empty()) {
      context()->CheckId(source_.flag(), {path(), "flag"});
    }
    compiled_.about = context()->RequiredText(
        source_.about(), {"log.", source_.id()}, {path(), "about"});
    compiled_.answers = Answers(source_.answers());
    context()->CheckEvidence(source_.evidence(), path());
  }

  // Compiles what is special to the kind, with its entry of a table.
  template <class Kinds>
  void CompileKind(const Kinds& kinds) {
    for (const auto& kind : kinds) {
      if (kind.kind == source_.kind_case()) return kind.compile(this);
    }
    context()->issues->Error("PACK_BAD_CONDITION", path(),
                             "a rule needs exactly one kind, such as `latest` "
                             "or `use_days`, that says when it holds");
  }

 private:
  const Rule& source_;
  Compiled compiled_;
};

void CompileLogRules(CompileContext* context, IdSet* ids);
void CompileMetricRules(CompileContext* context, IdSet* ids);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_COMPILE_LOG_PARTS_H_
