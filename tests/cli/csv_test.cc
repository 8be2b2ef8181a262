#include "src/cli/log/csv.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<CsvRow> Rows(absl::string_view text, char separator = ',') {
  CsvReader reader(text, separator);
  std::vector<CsvRow> rows;
  CsvRow row;
  while (reader.Next(&row)) rows.push_back(row);
  return rows;
}

TEST(CsvReader, ReadsCellsByRow) {
  const std::vector<CsvRow> rows = Rows("a,b\n1,\n,2\n");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_THAT(rows[0].cells, ElementsAre("a", "b"));
  EXPECT_THAT(rows[1].cells, ElementsAre("1", ""));
  EXPECT_THAT(rows[2].cells, ElementsAre("", "2"));
}

TEST(CsvReader, ReadsAnyLineEndAndALastLineWithoutOne) {
  for (const absl::string_view end : {"\n", "\r\n", "\r"}) {
    const std::string text = "a,b" + std::string(end) + "1,2";
    const std::vector<CsvRow> rows = Rows(text);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_THAT(rows[1].cells, ElementsAre("1", "2"));
    EXPECT_EQ(rows[1].line, 2);
  }
}

TEST(CsvReader, KeepsSeparatorsLineBreaksAndQuotesOfQuotedCells) {
  const std::vector<CsvRow> rows =
      Rows("\"a, \"\"b\"\"\",\"one\r\ntwo\"\nnext,row\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_THAT(rows[0].cells, ElementsAre("a, \"b\"", "one\ntwo"));
  EXPECT_EQ(rows[1].line, 3);
}

TEST(CsvReader, PassesOverBlankLinesButCountsThem) {
  const std::vector<CsvRow> rows = Rows("\n\na\n\nb\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].line, 3);
  EXPECT_EQ(rows[1].line, 5);
}

TEST(CsvReader, EmptyQuotedCellIsEmpty) {
  EXPECT_THAT(Rows("\"\",\"\"\n")[0].cells, ElementsAre("", ""));
}

TEST(CsvReader, AQuoteThatIsNeverClosedCostsOneRowOnly) {
  const std::vector<CsvRow> rows = Rows("a,\"b\nc,d\ne,f\n");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_THAT(rows[0].fault, HasSubstr("column 2"));
  EXPECT_THAT(rows[0].fault, HasSubstr("never closed"));
  EXPECT_THAT(rows[1].cells, ElementsAre("c", "d"));
  EXPECT_EQ(rows[1].line, 2);
  EXPECT_EQ(rows[2].line, 3);
}

TEST(CsvReader, QuotesInTheWrongPlaceAreAFault) {
  EXPECT_THAT(Rows("a\"b,c\n")[0].fault, HasSubstr("in the middle"));
  EXPECT_THAT(Rows("\"a\"b,c\n")[0].fault, HasSubstr("closing quote"));
  EXPECT_THAT(Rows("\"a\"b,c\nd,e\n")[1].fault, IsEmpty());
}

TEST(CsvReader, NoTextHasNoRows) {
  EXPECT_THAT(Rows(""), IsEmpty());
  EXPECT_THAT(Rows("\r\n\n"), IsEmpty());
}

TEST(CsvSeparator, IsTheOneMostOftenInTheFirstLine) {
  EXPECT_EQ(CsvSeparator("a,b;c,d\n;;;;"), ',');
  EXPECT_EQ(CsvSeparator("a;b;c\n1,5;2"), ';');
  EXPECT_EQ(CsvSeparator("a\tb\n"), '\t');
  EXPECT_EQ(CsvSeparator("\"a;b;c\",d\n"), ',');
  EXPECT_EQ(CsvSeparator("alone"), ',');
}

TEST(CsvCell, ReadsBackAsItWas) {
  for (const absl::string_view cell :
       {"", "plain", "a,b", "say \"so\"", "two\nlines", " space "}) {
    const std::string text = CsvCell(cell) + ",x\n";
    EXPECT_THAT(Rows(text)[0].cells, ElementsAre(std::string(cell), "x"));
  }
}

}  // namespace
}  // namespace cli
}  // namespace afterleaf
