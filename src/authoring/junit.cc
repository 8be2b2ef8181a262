#include "src/authoring/junit.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace afterleaf {
namespace authoring {
namespace {

// `text` for XML 1.0, also within double quotes. Control characters have no
// form there at all and become '?'.
std::string Escape(absl::string_view text) {
  std::string clean(text);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = '?';
  }
  return absl::StrReplaceAll(clean, {{"&", "&amp;"},
                                     {"<", "&lt;"},
                                     {">", "&gt;"},
                                     {"\"", "&quot;"},
                                     {"\n", "&#10;"}});
}

std::string Attribute(absl::string_view name, absl::string_view value) {
  return absl::StrCat(" ", name, "=\"", Escape(value), "\"");
}

std::string Counts(int tests, int failures) {
  return absl::StrCat(" tests=\"", tests, "\" failures=\"", failures,
                      "\" errors=\"0\" skipped=\"0\"");
}

std::string Details(const ExampleResult& result) {
  std::string text;
  for (const Difference& difference : result.differences) {
    absl::StrAppend(&text, difference.what, "\n");
    for (const std::string& why : difference.why) {
      absl::StrAppend(&text, "  ", why, "\n");
    }
  }
  return text;
}

std::string TestCase(const std::string& folder, const std::string& suite,
                     const ExampleResult& result) {
  std::string xml = absl::StrCat(
      "    <testcase", Attribute("classname", suite),
      Attribute("name", result.id),
      Attribute("file", absl::StrCat(folder, "/", result.location.file)),
      " line=\"", result.location.where.line, "\"");
  if (result.ok()) return absl::StrCat(xml, "/>\n");
  return absl::StrCat(xml, ">\n      <failure",
                      Attribute("message", result.differences.front().what),
                      ">", Escape(Details(result)),
                      "</failure>\n    </testcase>\n");
}

struct Suite {
  std::string file;
  std::vector<const ExampleResult*> results;
  int failures = 0;
};

}  // namespace

std::string ToJUnit(const std::string& folder,
                    const std::vector<ExampleResult>& results) {
  std::vector<Suite> suites;
  int failures = 0;
  for (const ExampleResult& result : results) {
    if (suites.empty() || suites.back().file != result.location.file) {
      suites.push_back({result.location.file, {}, 0});
    }
    suites.back().results.push_back(&result);
    suites.back().failures += result.ok() ? 0 : 1;
    failures += result.ok() ? 0 : 1;
  }
  const std::string below(absl::StripSuffix(folder, "/"));
  std::string xml =
      absl::StrCat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites",
                   Attribute("name", below),
                   Counts(static_cast<int>(results.size()), failures), ">\n");
  for (const Suite& suite : suites) {
    const std::string name(absl::StripSuffix(
        absl::StripPrefix(suite.file, "examples/"), ".textproto"));
    absl::StrAppend(
        &xml, "  <testsuite", Attribute("name", name),
        Counts(static_cast<int>(suite.results.size()), suite.failures), ">\n");
    for (const ExampleResult* result : suite.results) {
      absl::StrAppend(&xml, TestCase(below, name, *result));
    }
    absl::StrAppend(&xml, "  </testsuite>\n");
  }
  return absl::StrCat(xml, "</testsuites>\n");
}

}  // namespace authoring
}  // namespace afterleaf
