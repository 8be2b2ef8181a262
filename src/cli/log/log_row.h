// One row of a table as an entry of a log.

#ifndef AFTERLEAF_CLI_LOG_LOG_ROW_H_
#define AFTERLEAF_CLI_LOG_LOG_ROW_H_

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "src/cli/log/log_columns.h"
#include "src/cli/log/log_table_input.h"

namespace afterleaf {
namespace cli {

// The cells of a row by column, without space around them.
using RowCells = std::array<absl::string_view, kColumns>;

// What is wrong with a cell, and what would be right.
struct CellFault {
  // Absent: it is about the whole row.
  absl::optional<Column> column;
  std::string message;
};

// Adds what the row says to `person`. What cannot be read is a fault, and then
// nothing is added.
std::vector<CellFault> ReadRow(const TableRules& rules, const RowCells& cells,
                               int line, PersonLog* person);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_ROW_H_
