#include "src/authoring/pack_directory.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace afterleaf {
namespace authoring {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// A folder that is gone after the test.
class PackDirectoryTest : public ::testing::Test {
 protected:
  PackDirectoryTest() {
    std::string name =
        (fs::temp_directory_path() / "afterleaf-pack-XXXXXX").string();
    folder_ = ::mkdtemp(&name[0]);
  }
  ~PackDirectoryTest() override { fs::remove_all(folder_); }

  void Write(const std::string& file, const std::string& text) {
    const fs::path path = fs::path(folder_) / file;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }

  PackDirectory Read() { return ReadPackDirectory(types_, folder_); }

  std::string FirstError() {
    const PackDirectory pack = Read();
    EXPECT_TRUE(pack.bytes.empty());
    return pack.ok()
               ? ""
               : FormatSourceError(pack.errors[0].file, pack.errors[0].error);
  }

  const MessageTypes types_;
  std::string folder_;
};

TEST_F(PackDirectoryTest, JoinsFilesInTheOrderOfTheirPaths) {
  Write("b.textproto", "alerts { id: 'TR-2' }\nalerts { id: 'TR-3' }");
  Write("a/z.textproto", "alerts { id: 'TR-1' }");
  Write("c.textproto", "id: 'tiny'");
  Write("notes.txt", "not a part");
  Write("examples/e.textproto", "examples { id: 'E' }");
  const PackDirectory read = Read();
  ASSERT_TRUE(read.ok());
  v1::Pack pack;
  ASSERT_TRUE(pack.ParseFromString(read.bytes));
  EXPECT_EQ(pack.id(), "tiny");
  ASSERT_EQ(pack.alerts_size(), 3);
  EXPECT_EQ(pack.alerts(0).id(), "TR-1");
  EXPECT_EQ(pack.alerts(2).id(), "TR-3");
}

TEST_F(PackDirectoryTest, LocatesIssuesInTheFileTheyComeFrom) {
  Write("a.textproto", "alerts { id: 'TR-1' }");
  Write("b.textproto",
        "alerts {\n  id: 'us.x'\n  when {\n    any { fact: 'f' }\n"
        "    any { fact: 'g' }\n  }\n}");
  const PackDirectory pack = Read();
  EXPECT_EQ(FormatLocation(LocateIssue(pack, "alerts[0] TR-1")),
            "a.textproto:1:1");
  EXPECT_EQ(FormatLocation(LocateIssue(pack, "alerts[1] us.x.when.any[1]")),
            "b.textproto:5:5");
  EXPECT_EQ(FormatLocation(LocateIssue(pack, "alerts[1] us.x.message")),
            "b.textproto:1:1");
  EXPECT_EQ(FormatLocation(LocateIssue(pack, "alerts[1].when.any[1].fact")),
            "b.textproto:5:11");
  EXPECT_EQ(FormatLocation(LocateIssue(pack, "alerts[1].when.all[9].fact")),
            "b.textproto:3:3");
  EXPECT_EQ(LocateIssue(pack, "scales[0]").file, "");
  EXPECT_EQ(LocateIssue(pack, "").file, "");
}

TEST_F(PackDirectoryTest, TellsFileAndLineOfFaults) {
  Write("a.textproto", "id: 'x'");
  Write("sub/b.textproto", "id_: 1\n");
  EXPECT_EQ(FirstError(),
            "sub/b.textproto:1:1: no such field; did you mean id?");
}

TEST_F(PackDirectoryTest, ListsTheFaultsOfEveryFile) {
  Write("a.textproto", "alerts {");
  Write("b.textproto", "alerts { tier: T9 }");
  const PackDirectory pack = Read();
  ASSERT_EQ(pack.errors.size(), 2u);
  EXPECT_EQ(pack.errors[0].file, "a.textproto");
  EXPECT_EQ(pack.errors[1].file, "b.textproto");
}

TEST_F(PackDirectoryTest, RefusesTwoValuesOfWhatAPackHasOnce) {
  Write("a.textproto", "version: '1'");
  Write("b.textproto", "id: 'x'\nversion: '2'");
  EXPECT_EQ(FirstError(),
            "b.textproto:2:1: version: already given in a.textproto; a pack "
            "has it once");
}

TEST_F(PackDirectoryTest, RefusesOtherEncodings) {
  Write("a.textproto", std::string("\xFF\xFEi\0d\0", 6));
  EXPECT_THAT(FirstError(), HasSubstr("UTF-16"));
  Write("a.textproto", "id: '\xE9'");
  EXPECT_THAT(FirstError(), HasSubstr("a.textproto:1:6: not UTF-8"));
}

TEST_F(PackDirectoryTest, RefusesAFolderWithoutAPack) {
  EXPECT_THAT(FirstError(), HasSubstr("has no .textproto file"));
  folder_ += "/missing";
  EXPECT_THAT(FirstError(), HasSubstr("cannot be read"));
}

TEST_F(PackDirectoryTest, ReadsExamplesWithTheirPlace) {
  Write("examples/a.textproto",
        "examples { id: 'V-01' }\nexamples { id: 'V-02' }");
  Write("examples/more/b.textproto", "examples { id: 'V-03' }");
  const ExampleDirectory read = ReadExamples(types_, folder_);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.examples.size(), 3u);
  v1::Example example;
  ASSERT_TRUE(example.ParseFromString(read.examples[1].bytes));
  EXPECT_EQ(example.id(), "V-02");
  EXPECT_EQ(FormatLocation(read.examples[1].location),
            "examples/a.textproto:2:1");
}

TEST_F(PackDirectoryTest, APackMayHaveNoExamples) {
  const ExampleDirectory read = ReadExamples(types_, folder_);
  EXPECT_TRUE(read.ok());
  EXPECT_TRUE(read.examples.empty());
}

}  // namespace
}  // namespace authoring
}  // namespace afterleaf
