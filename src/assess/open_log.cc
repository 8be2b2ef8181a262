#include "src/assess/open_log.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/base/add_issue.h"
#include "src/base/error_detail.h"
#include "src/base/limits.h"
#include "src/base/message.h"
#include "src/pack/texts.h"
#include "src/scale/response.h"
#include "src/scale/score.h"
#include "src/use_log/derive.h"
#include "src/use_log/read_log.h"

namespace afterleaf {
namespace {

using Issues = Repeated<v1::Issue>;

int64_t CountEntries(const v1::UseLog& log) {
  return int64_t{log.uses_size()} + log.no_use_size() + log.complete_size() +
         log.breaks_size() + log.taper_plan().steps_size() +
         log.sessions_size() + log.recovery_size() + log.scores_size() +
         log.drives_size();
}

// Scores one entry; false, with an issue, when it cannot be read.
bool ScoreEntry(const CompiledPack& pack, absl::string_view path,
                Issues* issues, LogTable* table, LogScore* score) {
  const v1::ScaleResponse& answers =
      table->log->scores(score->entry).response();
  const std::string at =
      absl::StrCat(path, ".scores[", score->entry, "].response");
  const CompiledScale& scale = pack.scales[score->scale];
  if (static_cast<size_t>(answers.items_size()) > scale.items.size()) {
    AddIssue("INVALID_RESPONSE", absl::StrCat(at, ".items"),
             "has more answers than the scale has items; not scored", issues);
    return false;
  }
  Response response;
  if (const absl::Status status =
          ReadResponse(pack, answers, at, issues, &response);
      !status.ok()) {
    AddIssue("INVALID_RESPONSE", ErrorDetail(status).path(),
             "cannot be read as answers to this scale; not scored", issues);
    return false;
  }
  ApplySkips(scale, &response);
  Score scored;
  ScoreResponse(scale, response, at, issues, &scored);
  score->total = scored.total;
  score->prorated = scored.prorated;
  if (scored.total.has_value()) {
    const CompiledBand* band = FindBand(scale.bands, *scored.total);
    if (band != nullptr) {
      score->band = static_cast<int>(band - scale.bands.data());
    }
  }
  return true;
}

// Totals of the scores in a log. One that cannot be read is an issue and no
// score.
void ScoreEntries(const CompiledPack& pack, absl::string_view path,
                  Issues* issues, LogTable* table) {
  int64_t untold = 0;
  const auto tell = [&](const Issues& found) {
    for (const v1::Issue& issue : found) {
      if (issues->size() < kMaxIssues) {
        *issues->Add() = issue;
      } else {
        ++untold;
      }
    }
  };
  const auto cannot_score = [&](LogScore& score) {
    Issues found;
    const bool refused = !ScoreEntry(pack, path, &found, table, &score);
    tell(found);
    return refused;
  };
  std::vector<LogScore>& scores = table->scores;
  const auto unread =
      std::remove_if(scores.begin(), scores.end(), cannot_score);
  table->entries_used -= static_cast<int32_t>(scores.end() - unread);
  scores.erase(unread, scores.end());
  if (untold > 0) {
    AddIssue("MORE_ISSUES", absl::StrCat(path, ".scores"),
             absl::StrCat("and ", untold, " more"), issues);
  }
}

void WriteFinding(const CompiledPack& pack, const HeldRule& held,
                  absl::string_view id, absl::string_view flag, TextId about,
                  const v1::Evidence& evidence, int locale,
                  v1::LogFinding* out) {
  out->set_rule(MessageText(id));
  out->set_flag(MessageText(flag));
  out->set_about(TextIn(pack, locale, about));
  out->mutable_days()->set_from_day(held.from_day);
  out->mutable_days()->set_to_day(held.to_day);
  *out->mutable_evidence() = evidence;
}

}  // namespace

absl::StatusOr<std::optional<OpenedLog>> OpenLog(const CompiledPack& pack,
                                                 const LogHandedIn& handed_in,
                                                 Issues* issues) {
  const int64_t entries = CountEntries(*handed_in.log);
  if (entries > kMaxLogEntries) {
    return ErrorAt(
        absl::StatusCode::kResourceExhausted, handed_in.path,
        absl::StrCat("more than ", kMaxLogEntries, " entries in one log"));
  }
  if (entries == 0) return std::optional<OpenedLog>();
  if (pack.use_log.source == nullptr) {
    return ErrorAt(absl::StatusCode::kInvalidArgument, handed_in.path,
                   "the pack reads no logs");
  }
  if (!handed_in.as_of_s.has_value() || *handed_in.as_of_s < 0 ||
      *handed_in.as_of_s > kMaxInstant) {
    AddIssue("INVALID_INPUT", "as_of_s",
             "a log needs the time now, from 1970 to 9999; it was not read",
             issues);
    return std::optional<OpenedLog>();
  }
  LogQuestion question;
  question.log = handed_in.log;
  question.now_s = *handed_in.as_of_s;
  question.utc_offset_minutes = handed_in.utc_offset_minutes;
  if (!IsUtcOffset(question.utc_offset_minutes)) {
    AddIssue("INVALID_OFFSET", "utc_offset_minutes",
             "no clock on earth is set so: -720 to 840 minutes; UTC was used",
             issues);
    question.utc_offset_minutes = 0;
  }
  OpenedLog log;
  log.table = ReadLog(pack, question, handed_in.path, issues);
  ScoreEntries(pack, handed_in.path, issues, &log.table);
  log.gaps = Gaps(log.table);
  log.use_rules = HeldUseRules(log.table, log.gaps);
  log.metric_rules = HeldMetricRules(log.table);
  Deriver deriver(log.table, log.gaps);
  log.derived = deriver.At(log.table.today);
  const auto answer = [&](int input) {
    if (input < 0) return;
    const absl::string_view id = pack.source.inputs(input).id();
    const auto& said = log.derived.answered_yes();
    if (std::find(said.begin(), said.end(), id) == said.end()) {
      AddText(id, log.derived.mutable_answered_yes());
    }
  };
  for (const HeldRule& held : log.use_rules) {
    answer(pack.use_log.rules[held.rule].answers);
  }
  for (const HeldRule& held : log.metric_rules) {
    answer(pack.use_log.metrics[held.rule].answers);
  }
  return std::optional<OpenedLog>(std::move(log));
}

void WriteLogFindings(const CompiledPack& pack, const OpenedLog& log,
                      int locale, Repeated<v1::LogFinding>* out) {
  for (const HeldRule& held : log.use_rules) {
    const CompiledLogRule& rule = pack.use_log.rules[held.rule];
    WriteFinding(pack, held, rule.source->id(), rule.source->flag(), rule.about,
                 rule.source->evidence(), locale, out->Add());
  }
  for (const HeldRule& held : log.metric_rules) {
    const CompiledMetricRule& rule = pack.use_log.metrics[held.rule];
    v1::LogFinding* finding = out->Add();
    WriteFinding(pack, held, rule.source->id(), rule.source->flag(), rule.about,
                 rule.source->evidence(), locale, finding);
    *finding->mutable_prompts() = rule.source->prompts();
  }
}

}  // namespace afterleaf
