// A log from a table: one row says one thing.

#ifndef AFTERLEAF_CLI_LOG_LOG_TABLE_INPUT_H_
#define AFTERLEAF_CLI_LOG_LOG_TABLE_INPUT_H_

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "afterleaf/v1/use_log.pb.h"
#include "src/cli/log/log_calendar.h"
#include "src/cli/log/log_columns.h"

namespace afterleaf {
namespace cli {

// How a table is to be read.
struct TableRules {
  // Headings of columns that do not have their own name.
  std::map<Column, std::string> headings;
  // What stands in every row whose own cell is empty, or that lacks the column.
  std::map<Column, std::string> constants;
  // Heading and content that a row must have to be read; all of them.
  std::vector<std::pair<std::string, std::string>> only;
  // Columns that are none of a log may stand in the table.
  bool ignore_other_columns = false;
  // Whose rows to read. Absent: everybody's.
  absl::optional<std::string> person;
  TimeRules times;
};

// What one person wrote down, and on which line each entry of a list stands.
struct PersonLog {
  std::string person;
  v1::UseLog log;
  std::array<std::vector<int>, kRowKinds> lines;
};

struct TableInput {
  // In the order of their first rows.
  std::vector<PersonLog> people;
  // Why nothing could be read; empty: it was.
  std::string unusable;
  // One line "FILE:LINE: ..." for everything wrong with a row, which was left
  // out. None holds what stands in a cell.
  std::vector<std::string> faults;
};

TableInput ReadLogTable(absl::string_view label, absl::string_view text,
                        const TableRules& rules);

// "FILE:LINE: column AMOUNT" of the entry at `path` of the log, for example
// "log.uses[17].amount_thousandths"; only "FILE" where it is of no row.
std::string PlaceInTable(absl::string_view label, const TableRules& rules,
                         const PersonLog& person, absl::string_view path);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_TABLE_INPUT_H_
