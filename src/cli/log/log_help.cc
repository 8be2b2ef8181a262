// What the help of `afterleaf log` says of tables.

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/cli/command.h"
#include "src/cli/log/log_columns.h"

namespace afterleaf {
namespace cli {

void AddLogHelp(Layout* layout) {
  layout->Heading("KINDS OF ROWS");
  for (int i = 0; i < kRowKinds; ++i) {
    const RowKindInfo& info = InfoOf(static_cast<RowKind>(i));
    layout->Item(absl::StrCat(info.name, ": "), info.help, 2);
  }
  layout->Heading("COLUMNS, IN ANY ORDER");
  for (int i = 0; i < kColumns; ++i) {
    const ColumnInfo& info = InfoOf(static_cast<Column>(i));
    std::vector<absl::string_view> kinds;
    for (const RowKind kind : info.kinds) kinds.push_back(InfoOf(kind).name);
    layout->Item(
        absl::StrCat(info.name, ": "),
        absl::StrCat(info.help, kinds.empty() ? "" : " (",
                     absl::StrJoin(kinds, ", "), kinds.empty() ? "" : ")"),
        2);
  }
  layout->Paragraph(
      "All but when may be missing. A cell is filled in only in rows of the "
      "kinds in parentheses, or in all where there are none.");
}

}  // namespace cli
}  // namespace afterleaf
