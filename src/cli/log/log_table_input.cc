#include "src/cli/log/log_table_input.h"

#include <algorithm>
#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "src/authoring/nearest_name.h"
#include "src/authoring/utf8.h"
#include "src/cli/log/csv.h"
#include "src/cli/log/log_row.h"
#include "src/cli/progress.h"

namespace afterleaf {
namespace cli {
namespace {

std::string Heading(const TableRules& rules, Column column) {
  const auto mapped = rules.headings.find(column);
  return mapped == rules.headings.end() ? std::string(InfoOf(column).name)
                                        : mapped->second;
}

// Where each column stands, from the heading row.
class Headings {
 public:
  Headings(const TableRules& rules, const CsvRow& row) : rules_(rules) {
    for (const std::string& cell : row.cells) {
      cells_.emplace_back(absl::StripAsciiWhitespace(cell));
    }
    Map();
  }

  // Empty: the table can be read.
  const std::string& fault() const { return fault_; }
  std::size_t size() const { return cells_.size(); }

  RowCells Sort(const CsvRow& row) const {
    RowCells sorted;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].has_value()) continue;
      sorted[static_cast<std::size_t>(*columns_[i])] =
          absl::StripAsciiWhitespace(row.cells[i]);
    }
    return sorted;
  }

  // Whether the row is one of those to be read.
  bool Wanted(const CsvRow& row) const {
    return std::all_of(only_.begin(), only_.end(), [&row](const auto& only) {
      return absl::StripAsciiWhitespace(row.cells[only.first]) == only.second;
    });
  }

 private:
  void Map() {
    std::map<std::string, Column> known;
    for (int i = 0; i < kColumns; ++i) {
      const auto column = static_cast<Column>(i);
      // With a heading of its own, its name may head something else.
      known.emplace(Heading(rules_, column), column);
    }
    std::vector<bool> filter(cells_.size(), false);
    for (const auto& [heading, content] : rules_.only) {
      const auto found = std::find(cells_.begin(), cells_.end(), heading);
      if (found == cells_.end()) {
        return Missing("--rows", heading);
      }
      const auto at = static_cast<std::size_t>(found - cells_.begin());
      only_.emplace_back(at, content);
      filter[at] = true;
    }
    for (const auto& [column, heading] : rules_.headings) {
      if (std::find(cells_.begin(), cells_.end(), heading) == cells_.end()) {
        return Missing("--column", heading);
      }
    }
    std::vector<bool> seen(kColumns, false);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto found = known.find(cells_[i]);
      if (found == known.end()) {
        columns_.emplace_back();
        if (!filter[i] && !rules_.ignore_other_columns) {
          return Unknown(i);
        }
        continue;
      }
      const auto column = static_cast<std::size_t>(found->second);
      if (seen[column]) {
        fault_ = absl::StrCat("two columns are called ", found->first);
        return;
      }
      seen[column] = true;
      columns_.emplace_back(found->second);
    }
    if (!seen[static_cast<std::size_t>(Column::kWhen)] &&
        rules_.constants.count(Column::kWhen) == 0) {
      fault_ = absl::StrCat(
          "no column is called ", Heading(rules_, Column::kWhen),
          "; the first row names the columns, and --column when=HEADING says "
          "which one tells the day");
    }
  }

  void Missing(absl::string_view option, absl::string_view heading) {
    fault_ = absl::StrCat(option, ": no column has that heading");
    const std::string nearest = authoring::NearestName(heading, cells_);
    if (!nearest.empty()) {
      absl::StrAppend(&fault_, "; did you mean ", nearest, "?");
    }
  }

  // What stands in a first row that has no headings may be about a person, so
  // it is not repeated unless it nearly is a heading.
  void Unknown(std::size_t at) {
    fault_ = absl::StrCat("column ", at + 1, ": ");
    const std::string nearest =
        authoring::NearestName(cells_[at], ColumnNames());
    if (!nearest.empty()) {
      absl::StrAppend(&fault_, "no such column; did you mean ", nearest, "?");
    } else {
      absl::StrAppend(
          &fault_,
          "its heading is no column of a log; say what it is with --column "
          "NAME=HEADING (afterleaf log --help lists the names), or leave such "
          "columns out with --ignore-columns");
    }
  }

  const TableRules& rules_;
  std::vector<std::string> cells_;
  std::vector<absl::optional<Column>> columns_;
  // Position and content.
  std::vector<std::pair<std::size_t, std::string>> only_;
  std::string fault_;
};

// What is wrong with the row as a whole; empty: nothing.
std::string RowFault(const CsvRow& row, std::size_t expected) {
  if (!row.fault.empty()) return row.fault;
  if (row.cells.size() != expected) {
    return absl::StrCat("has ", row.cells.size(),
                        " cells where the first row "
                        "has ",
                        expected,
                        "; a cell with a separator in it "
                        "stands in quotes");
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (authoring::FindInvalidUtf8(row.cells[i]) != absl::string_view::npos) {
      return absl::StrCat("column ", i + 1,
                          ": is not UTF-8; save the file as UTF-8");
    }
  }
  return "";
}

bool IsBlank(const CsvRow& row) {
  return row.fault.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) {
                       return absl::StripAsciiWhitespace(cell).empty();
                     });
}

class TableReader {
 public:
  TableReader(absl::string_view label, const TableRules& rules)
      : label_(label), rules_(rules) {}

  void Read(absl::string_view text) {
    text = authoring::WithoutByteOrderMark(text);
    CsvReader reader(text, CsvSeparator(text));
    CsvRow row;
    if (!reader.Next(&row)) {
      input_.unusable =
          absl::StrCat(label_, ": is empty; the first row names the columns");
      return;
    }
    const Headings headings(rules_, row);
    const std::string fault = row.fault.empty() ? headings.fault() : row.fault;
    if (!fault.empty()) {
      input_.unusable = absl::StrCat(label_, ":", row.line, ": ", fault);
      return;
    }
    Progress progress("reading", text.size());
    while (reader.Next(&row)) {
      progress.Show(reader.position());
      if (IsBlank(row)) continue;
      const std::string wrong = RowFault(row, headings.size());
      if (!wrong.empty()) {
        Fault(row.line, absl::nullopt, wrong);
      } else if (headings.Wanted(row)) {
        AddRow(headings.Sort(row), row.line);
      }
    }
    for (PersonLog& person : input_.people) SortPlan(&person);
  }

  TableInput Take() { return std::move(input_); }

 private:
  void AddRow(const RowCells& cells, int line) {
    absl::string_view who = cells[static_cast<std::size_t>(Column::kPerson)];
    if (who.empty()) {
      const auto constant = rules_.constants.find(Column::kPerson);
      if (constant != rules_.constants.end()) who = constant->second;
    }
    if (rules_.person.has_value() && who != *rules_.person) return;
    for (const CellFault& fault :
         ReadRow(rules_, cells, line, PersonCalled(who))) {
      Fault(line, fault.column, fault.message);
    }
  }

  PersonLog* PersonCalled(absl::string_view who) {
    const auto place = places_.emplace(std::string(who), input_.people.size());
    if (place.second) {
      input_.people.emplace_back();
      input_.people.back().person = std::string(who);
    }
    return &input_.people[place.first->second];
  }

  // Steps are by day; rows may be in any order.
  static void SortPlan(PersonLog* person) {
    if (!person->log.has_taper_plan()) return;
    std::vector<int>& lines =
        person->lines[static_cast<std::size_t>(RowKind::kPlan)];
    auto* steps = person->log.mutable_taper_plan()->mutable_steps();
    std::vector<std::pair<v1::TaperStep, int>> sorted;
    sorted.reserve(static_cast<std::size_t>(steps->size()));
    for (int i = 0; i < steps->size(); ++i) {
      sorted.emplace_back(steps->Get(i), lines[static_cast<std::size_t>(i)]);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) {
                       return a.first.from_day() < b.first.from_day();
                     });
    for (int i = 0; i < steps->size(); ++i) {
      *steps->Mutable(i) = sorted[static_cast<std::size_t>(i)].first;
      lines[static_cast<std::size_t>(i)] =
          sorted[static_cast<std::size_t>(i)].second;
    }
  }

  void Fault(int line, absl::optional<Column> column,
             absl::string_view message) {
    input_.faults.push_back(absl::StrCat(
        label_, ":", line, ": ",
        column.has_value()
            ? absl::StrCat("column ", Heading(rules_, *column), ": ")
            : "",
        message));
  }

  const absl::string_view label_;
  const TableRules& rules_;
  TableInput input_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

TableInput ReadLogTable(absl::string_view label, absl::string_view text,
                        const TableRules& rules) {
  TableReader reader(label, rules);
  reader.Read(text);
  return reader.Take();
}

std::string PlaceInTable(absl::string_view label, const TableRules& rules,
                         const PersonLog& person, absl::string_view path) {
  absl::ConsumePrefix(&path, "log.");
  for (int i = 0; i < kRowKinds; ++i) {
    const auto kind = static_cast<RowKind>(i);
    absl::string_view rest = path;
    const std::vector<int>& lines = person.lines[static_cast<std::size_t>(i)];
    if (!absl::ConsumePrefix(&rest, InfoOf(kind).list) ||
        !absl::ConsumePrefix(&rest, "[")) {
      continue;
    }
    const std::size_t close = rest.find(']');
    std::size_t index = 0;
    if (close == absl::string_view::npos ||
        !absl::SimpleAtoi(rest.substr(0, close), &index) ||
        index >= lines.size()) {
      continue;
    }
    std::string place = absl::StrCat(label, ":", lines[index]);
    std::vector<absl::string_view> fields =
        absl::StrSplit(rest.substr(close + 1), '.', absl::SkipEmpty());
    std::reverse(fields.begin(), fields.end());
    for (const absl::string_view field : fields) {
      const absl::optional<Column> column =
          ColumnOfField(kind, field.substr(0, field.find('[')));
      if (column.has_value()) {
        absl::StrAppend(&place, ": column ", Heading(rules, *column));
        break;
      }
    }
    return place;
  }
  return std::string(label);
}

}  // namespace cli
}  // namespace afterleaf
