// Tables as text: RFC 4180, as spreadsheets write them.

#ifndef AFTERLEAF_CLI_LOG_CSV_H_
#define AFTERLEAF_CLI_LOG_CSV_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace afterleaf {
namespace cli {

struct CsvRow {
  // Line on which it begins, from 1.
  int line = 0;
  std::vector<std::string> cells;
  // What is wrong with its quotes; empty: nothing. Then `cells` are of no use.
  std::string fault;
};

// Reads rows one by one. Lines end in LF, CRLF or CR; blank ones are passed
// over. A quoted cell may hold separators, line breaks and doubled quotes. A
// row with wrong quotes ends where its first line ends, so that the rows after
// it can be read all the same.
class CsvReader {
 public:
  // `text` must outlive the reader.
  CsvReader(absl::string_view text, char separator)
      : text_(text), separator_(separator) {}

  // False: there is no row any more.
  bool Next(CsvRow* row);

  // Bytes that were read so far.
  std::size_t position() const { return at_; }

 private:
  bool AtLineEnd() const {
    return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
  }
  void EndLine();
  std::string ReadQuoted(std::string* cell);

  absl::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

// The separator of a table by its first line: comma, semicolon or tab,
// whichever stands there most often outside quotes; comma when none does.
char CsvSeparator(absl::string_view text);

// `cell` for a table with commas: in quotes where it needs them.
std::string CsvCell(absl::string_view cell);

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_CSV_H_
