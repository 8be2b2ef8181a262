// afterleaf log: from a file of entries to a report.

#include <cstdint>
#include <ctime>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "afterleaf/use_log.h"
#include "src/authoring/utf8.h"
#include "src/base/limits.h"
#include "src/base/parse.h"
#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/log/csv.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/log/log_json_input.h"
#include "src/cli/log/log_report.h"
#include "src/cli/log/log_settings.h"
#include "src/cli/log/log_table_input.h"
#include "src/cli/pack_source.h"
#include "src/cli/progress.h"
#include "src/cli/replaceable.h"
#include "src/cli/reply_format.h"

namespace afterleaf {
namespace cli {
namespace {

// A table of some millions of rows.
constexpr std::size_t kMaxTableBytes = std::size_t{256} << 20;

// What an option puts into the request.
struct OptionOfPath {
  absl::string_view path;
  absl::string_view option;
};

constexpr OptionOfPath kOptions[] = {
    {"exercise_protocol", "exercise-protocol"},
    {"outcomes.period", "period"},
    {"outcomes.baseline", "baseline"},
};

enum class LogFormat { kText, kJson, kCsv };

// One log, and how a fault at a path of its request is told.
struct OneLog {
  std::string person;
  v1::AnalyzeUseLogRequest request;
  const PersonLog* rows = nullptr;
};

class LogRun {
 public:
  explicit LogRun(const Invocation& invocation) : invocation_(invocation) {}

  Outcome Run() {
    if (!Prepare() || !ReadInput()) return outcome_;
    if (format_ == LogFormat::kCsv) {
      AnalyzeEverybody();
    } else {
      AnalyzeOne();
    }
    if (outcome_.exit_code != kUnusable) Finish();
    return outcome_;
  }

 private:
  bool Fail(const std::string& message) {
    outcome_ = Unusable(message);
    return false;
  }

  bool Prepare() {
    const std::string format = invocation_.Get("format", "text");
    if (format == "json") {
      format_ = LogFormat::kJson;
    } else if (format == "csv") {
      format_ = LogFormat::kCsv;
    } else if (format != "text") {
      return Fail("--format is text, json or csv");
    }
    html_ = invocation_.Get("html", "");
    if (!html_.empty() && format_ == LogFormat::kCsv) {
      return Fail("--html is about one person; --format csv is about all");
    }
    const std::string fault = ReadLogSettings(invocation_, &settings_);
    if (!fault.empty()) {
      return Fail(absl::StrCat("log: ", fault, "; see afterleaf log --help"));
    }
    if (!html_.empty() && !invocation_.Has("force")) {
      const std::string refusal =
          ReasonNotToReplace(html_, IsLogPage, "report of this command");
      if (!refusal.empty()) return Fail(absl::StrCat(html_, ": ", refusal));
    }
    pack_ = LoadPack(types_, invocation_, &outcome_);
    return pack_.has_value();
  }

  bool ReadInput() {
    const std::string& path = invocation_.arguments.front();
    label_ = FileLabel(path);
    const std::string fault = ReadFile(path, kMaxTableBytes, &text_);
    if (!fault.empty()) return Fail(absl::StrCat(label_, ": ", fault));
    if (authoring::LooksLikeUtf16(text_)) {
      return Fail(absl::StrCat(
          label_, ": is UTF-16 or UTF-32; save the file as UTF-8"));
    }
    return IsJson(path) ? ReadJson() : ReadTable();
  }

  // By the ending of the name, else by the first character.
  bool IsJson(absl::string_view path) const {
    if (absl::EndsWithIgnoreCase(path, ".json")) return true;
    if (absl::EndsWithIgnoreCase(path, ".csv")) return false;
    const absl::string_view text = absl::StripLeadingAsciiWhitespace(
        authoring::WithoutByteOrderMark(text_));
    return absl::StartsWith(text, "{");
  }

  bool ReadJson() {
    for (const absl::string_view option :
         {"column", "set", "rows", "ignore-columns", "person"}) {
      if (invocation_.Has(option) || !invocation_.GetAll(option).empty()) {
        return Fail(absl::StrCat("log: --", option, " is about tables, and ",
                                 label_, " is JSON"));
      }
    }
    json_ = ReadLogJson(types_, label_, text_);
    if (!json_.unusable.empty()) {
      outcome_ = {kUnusable, "", json_.unusable};
      return false;
    }
    is_json_ = true;
    logs_.emplace_back();
    logs_.back().request = std::move(json_.request);
    return true;
  }

  bool ReadTable() {
    table_ = ReadLogTable(label_, text_, settings_.table);
    if (!table_.unusable.empty()) return Fail(table_.unusable);
    for (PersonLog& person : table_.people) {
      logs_.emplace_back();
      logs_.back().person = person.person;
      logs_.back().rows = &person;
      *logs_.back().request.mutable_log() = std::move(person.log);
    }
    if (settings_.table.person.has_value() && logs_.empty()) {
      return Fail(absl::StrCat(label_, ": no row is of that person"));
    }
    if (!settings_.table.only.empty() && logs_.empty()) {
      return Fail(absl::StrCat(label_, ": no row is as --rows says"));
    }
    if (format_ != LogFormat::kCsv && logs_.size() > 1) {
      return Fail(absl::StrCat(
          label_, ": holds the logs of ", logs_.size(),
          " people; choose one with --person ID, or all with --format csv"));
    }
    // A table of headings alone says as much as an empty log.
    if (logs_.empty()) logs_.emplace_back();
    return true;
  }

  std::string FaultAt(const OneLog& log, absl::string_view path,
                      absl::string_view message) const {
    for (const OptionOfPath& each : kOptions) {
      if (path == each.path && invocation_.Has(each.option)) {
        return absl::StrCat("--", each.option, ": ", message);
      }
    }
    if (is_json_) return JsonFault(label_, json_, path, message);
    if (log.rows == nullptr) return absl::StrCat(label_, ": ", message);
    return absl::StrCat(PlaceInTable(label_, settings_.table, *log.rows, path),
                        ": ", message);
  }

  void AddIssues(const OneLog& log,
                 const google::protobuf::RepeatedPtrField<v1::Issue>& issues) {
    for (const v1::Issue& issue : issues) {
      faults_.push_back(FaultAt(log, issue.path(), issue.message()));
    }
  }

  void Refuse(const OneLog& log, const absl::Status& status) {
    const std::string path = ErrorDetail(status).path();
    absl::string_view message = status.message();
    if (!path.empty()) absl::ConsumePrefix(&message, path + ": ");
    Fail(FaultAt(log, path, message));
  }

  void AnalyzeOne() {
    OneLog& log = logs_.front();
    ApplySettings(settings_, std::time(nullptr), &log.request);
    absl::StatusOr<LogReport> report = MakeLogReport(*pack_, log.request);
    if (!report.ok()) return Refuse(log, report.status());
    report->person = log.person;
    report->said_complete = settings_.no_entry_means_no_use;
    AddIssues(log, report->analysis.issues());
    report->faults = table_.faults;
    report->faults.insert(report->faults.end(), faults_.begin(), faults_.end());
    if (!html_.empty()) {
      const std::string fault = WriteFile(html_, LogPage(*report));
      if (!fault.empty()) {
        Fail(absl::StrCat(html_, ": ", fault));
        return;
      }
    }
    if (format_ == LogFormat::kJson) {
      outcome_.out = Render(types_, ReplyFormat::kJson, report->analysis, "");
    } else {
      outcome_.out = LogText(*report, invocation_.layout);
    }
  }

  void AnalyzeEverybody() {
    outcome_.out =
        "person,substance,own,uses,use_days,first_day,last_day,longest_run,"
        "longest_run_from\n";
    Progress progress("analysing", logs_.size());
    for (std::size_t i = 0; i < logs_.size(); ++i) {
      OneLog& log = logs_[i];
      ApplySettings(settings_, std::time(nullptr), &log.request);
      const absl::StatusOr<v1::UseLogAnalysis> analysis =
          AnalyzeUseLog(*pack_, log.request);
      if (!analysis.ok()) return Refuse(log, analysis.status());
      AddIssues(log, analysis->issues());
      for (const v1::SubstanceDays& substance : analysis->substances()) {
        AddRow(log.person, substance);
      }
      // Everything about this person is in the rows.
      log.request.Clear();
      progress.Show(i + 1);
    }
  }

  void AddRow(const std::string& person, const v1::SubstanceDays& substance) {
    absl::StrAppend(&outcome_.out, CsvCell(person), ",",
                    CsvCell(substance.substance()), ",",
                    substance.own() ? "yes" : "no", ",", substance.uses(), ",",
                    substance.use_days(), ",", DayCell(substance.first_day()),
                    ",", DayCell(substance.last_day()));
    absl::StrAppend(&outcome_.out, ",", substance.longest_run(), ",",
                    DayCell(substance.longest_run_from_day()), "\n");
  }

  // As the days of the input are written.
  std::string DayCell(std::int32_t day) const {
    const absl::optional<std::int32_t>& zero = settings_.table.times.day_zero;
    return zero.has_value() ? absl::StrCat(day - *zero) : DateText(day);
  }

  void Finish() {
    for (const std::vector<std::string>* lines : {&table_.faults, &faults_}) {
      for (const std::string& line : *lines) {
        absl::StrAppend(&outcome_.err, "afterleaf: ", line, "\n");
        outcome_.exit_code = kFindings;
      }
    }
  }

  const Invocation& invocation_;
  Outcome outcome_;
  LogFormat format_ = LogFormat::kText;
  std::string html_;
  LogSettings settings_;
  const authoring::MessageTypes types_;
  absl::optional<Pack> pack_;
  std::string label_;
  std::string text_;
  bool is_json_ = false;
  JsonLogInput json_;
  TableInput table_;
  std::vector<OneLog> logs_;
  // About entries that the library could not use.
  std::vector<std::string> faults_;
};

}  // namespace

Outcome RunLog(const Invocation& invocation) {
  return LogRun(invocation).Run();
}

}  // namespace cli
}  // namespace afterleaf
