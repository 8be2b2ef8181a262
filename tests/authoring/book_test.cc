#include "src/authoring/book/book.h"

#include <map>
#include <regex>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/engine.h"

namespace afterleaf::authoring {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A pack that has every kind of content once, and one patient.
BookContent Gum() {
  BookContent content;
  content.pack =
      support::Read<v1::Pack>(support::ReadTestData("packs/minimal.textproto"));
  content.identity.set_id("gum");
  content.identity.set_version("1.0.0");
  content.identity.set_digest("0123abcd");
  content.examples.push_back(support::Read<v1::Example>(R"(
    id: "G-1" kind: PATIENT title: "A child" why: "Thought through."
    patient { person { age: 9 } }
    expect { phase: "EARLY" tier: T2 rules: "A1" }
  )"));
  content.examples.push_back(support::Read<v1::Example>(R"(
    id: "EDGE-1" kind: BOUNDARY edge: "age 9|10"
  )"));
  return content;
}

std::string Write(const BookContent& content) {
  const MessageTypes types;
  return WriteBook(types, content);
}

// From the heading of a chapter to the end of its section.
std::string Chapter(const std::string& book, const std::string& name) {
  const std::size_t begin =
      book.find(absl::StrCat("<section class=\"chapter\" id=\"chapter-", name));
  EXPECT_NE(begin, std::string::npos) << name;
  return book.substr(begin, book.find("</section>", begin) - begin);
}

// How often each anchor stands in a book.
std::map<std::string, int> AnchorCounts(const std::string& book) {
  static const std::regex anchor(" id=\"([^\"]*)\"");
  std::map<std::string, int> counts;
  for (auto at = std::sregex_iterator(book.begin(), book.end(), anchor);
       at != std::sregex_iterator(); ++at) {
    ++counts[(*at)[1]];
  }
  return counts;
}

std::vector<std::string> Ids(const v1::Pack& pack) {
  std::vector<std::string> ids;
  const auto add = [&](const auto& parts) {
    for (const auto& part : parts) ids.push_back(part.id());
  };
  add(pack.reasons());
  add(pack.inputs());
  add(pack.scales());
  for (const auto& scale : pack.scales()) {
    for (const auto& item : scale.items()) {
      ids.push_back(absl::StrCat(scale.id(), ".", item.id()));
    }
  }
  add(pack.indexes());
  add(pack.phase_model().phases());
  add(pack.findings());
  add(pack.alerts());
  add(pack.limits());
  add(pack.protocols());
  add(pack.services());
  add(pack.topics());
  add(pack.sources());
  add(pack.claims());
  add(pack.text_rules());
  add(pack.invariants());
  for (const auto& language : pack.languages()) {
    ids.push_back(language.locale());
  }
  return ids;
}

TEST(Book, IsToldFromOtherFilesByItsBeginning) {
  const std::string book = Write(Gum());
  EXPECT_TRUE(IsBook(book));
  EXPECT_FALSE(IsBook("<!DOCTYPE html>\n<title>Another page</title>"));
  EXPECT_FALSE(IsBook(""));
}

TEST(Book, IsTheSameForTheSamePack) { EXPECT_EQ(Write(Gum()), Write(Gum())); }

TEST(Book, ShowsHostileTextsAndNeverObeysThem) {
  const std::string hostile =
      "</script><script>alert(1)</script>\"'><img src=x onerror=y>&\x07";
  BookContent content = Gum();
  for (v1::Language& language : *content.pack.mutable_languages()) {
    for (v1::Text& text : *language.mutable_texts()) text.set_text(hostile);
  }
  content.pack.mutable_reasons(0)->set_text(hostile);
  content.pack.mutable_sources(0)->set_citation(hostile);
  content.pack.mutable_claims(0)->set_handling(hostile);
  content.pack.mutable_invariants(0)->set_sentence(hostile);
  content.pack.mutable_text_rules(0)->set_about(hostile);
  content.pack.mutable_services(1)->set_value(hostile);
  content.examples[0].set_why(hostile);
  content.identity.set_version(hostile);
  const std::string book = Write(content);
  EXPECT_THAT(book, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(book, Not(HasSubstr("<img")));
  EXPECT_THAT(book, Not(HasSubstr("\x07")));
  EXPECT_THAT(book, HasSubstr("&lt;/script&gt;&lt;script&gt;alert(1)"
                              "&lt;/script&gt;&quot;&#39;&gt;"));
  EXPECT_THAT(book, HasSubstr("&amp;\xEF\xBF\xBD"));
}

TEST(Book, HasExactlyOneAnchorForEveryId) {
  const BookContent content = Gum();
  const std::map<std::string, int> counts = AnchorCounts(Write(content));
  for (const std::string& id : Ids(content.pack)) {
    const auto found = counts.find(id);
    EXPECT_EQ(found == counts.end() ? 0 : found->second, 1) << id;
  }
  EXPECT_EQ(counts.count("G-1"), 1u);
  for (const auto& [anchor, count] : counts) EXPECT_EQ(count, 1) << anchor;
}

TEST(Book, LinksOnlyToWhatItHas) {
  const std::string book = Write(Gum());
  const std::map<std::string, int> counts = AnchorCounts(book);
  static const std::regex link("href=\"#([^\"]*)\"");
  int links = 0;
  for (auto at = std::sregex_iterator(book.begin(), book.end(), link);
       at != std::sregex_iterator(); ++at) {
    ++links;
    EXPECT_EQ(counts.count((*at)[1]), 1u) << (*at)[1];
  }
  EXPECT_GT(links, 100);
}

TEST(Book, PutsTheKindBeforeAnIdThatTwoKindsShare) {
  BookContent content = Gum();
  content.pack.mutable_sources(0)->set_id("ACHE");
  const std::map<std::string, int> counts = AnchorCounts(Write(content));
  EXPECT_EQ(counts.count("ACHE"), 1u);
  EXPECT_EQ(counts.count("source-ACHE"), 1u);
}

TEST(Book, NamesNothingOutsideOfItself) {
  const std::string book = Write(Gum());
  for (const char* outside :
       {" src=", "url(", "@import", "rel=\"stylesheet\"", "http://"}) {
    EXPECT_THAT(book, Not(HasSubstr(outside)));
  }
}

TEST(Book, BeginsWithWhatNobodyHasVerified) {
  const std::string book = Write(Gum());
  EXPECT_LT(book.find("id=\"chapter-unverified\""),
            book.find("id=\"chapter-phases\""));
}

// Everything that has evidence, with one verification each.
TEST(Book, ListsEveryFigureThatIsUnreadChosenOrWithoutEvidence) {
  BookContent content = Gum();
  v1::Pack& pack = content.pack;
  const auto set = [](v1::Evidence* evidence, v1::Verification verification) {
    evidence->set_grade(v1::E);
    evidence->set_verification(verification);
  };
  for (const v1::Verification open : {v1::UNVERIFIED, v1::DESIGN}) {
    set(pack.mutable_scales(0)->mutable_evidence(), open);
    set(pack.mutable_indexes(0)->mutable_evidence(), open);
    set(pack.mutable_phase_model()->mutable_evidence(), open);
    set(pack.mutable_findings(0)->mutable_evidence(), open);
    set(pack.mutable_alerts(0)->mutable_evidence(), open);
    set(pack.mutable_limits(0)->mutable_evidence(), open);
    set(pack.mutable_protocols(0)->mutable_evidence(), open);
    set(pack.mutable_topics(0)->mutable_statements(0)->mutable_evidence(),
        open);
    set(pack.mutable_claims(0)->mutable_evidence(), open);
    const std::string list = Chapter(Write(content), "unverified");
    for (const char* id : {"ACHE", "HABIT", "chapter-phases", "sore", "A1",
                           "L1", "WALK", "teeth", "K1"}) {
      EXPECT_THAT(list, HasSubstr(absl::StrCat("href=\"#", id, "\""))) << id;
    }
  }
  // A2 says nothing about its evidence; A1, once read, is no longer listed.
  set(pack.mutable_alerts(0)->mutable_evidence(), v1::VERIFIED);
  const std::string list = Chapter(Write(content), "unverified");
  EXPECT_THAT(list, Not(HasSubstr("href=\"#A1\"")));
  EXPECT_THAT(list, HasSubstr("href=\"#A2\""));
  EXPECT_THAT(list, HasSubstr("Entries that state no evidence"));
}

TEST(Book, ListsCrisisEntriesWithoutADateAndLanguagesWithoutAReader) {
  BookContent content = Gum();
  v1::CrisisService* line = content.pack.add_services();
  line->set_id("us.line");
  line->set_region("US");
  line->set_kind(v1::CrisisService::SUICIDE);
  content.pack.mutable_languages(1)->set_awaiting_review(true);
  const std::string book = Write(content);
  const std::string list = Chapter(book, "unverified");
  EXPECT_THAT(list, HasSubstr("href=\"#any.emergency\""));
  EXPECT_THAT(list, Not(HasSubstr("href=\"#us.emergency\"")));
  EXPECT_THAT(list, HasSubstr("href=\"#us.line\">us.line</a> withheld"));
  EXPECT_THAT(list, HasSubstr("href=\"#es\""));
  EXPECT_THAT(list, Not(HasSubstr("href=\"#en\"")));
  EXPECT_THAT(book, HasSubstr("awaiting review"));
}

TEST(Book, MarksTheEntriesThatAreWithheld) {
  BookContent content = Gum();
  v1::CrisisService* line = content.pack.add_services();
  line->set_id("line");
  line->set_kind(v1::CrisisService::SUICIDE);
  const std::string withheld = "class=\"mark withheld\"";
  EXPECT_THAT(Chapter(Write(content), "directory"), HasSubstr(withheld));
  line->set_shown_unverified_because("RARE");
  EXPECT_THAT(Chapter(Write(content), "directory"), Not(HasSubstr(withheld)));
  line->clear_shown_unverified_because();
  line->set_verified_on("2026-01-31");
  EXPECT_THAT(Chapter(Write(content), "directory"), Not(HasSubstr(withheld)));
}

TEST(Book, ShowsABlockedClaimWithItsRulesAndWithoutAText) {
  const std::string claims = Chapter(Write(Gum()), "claims");
  const std::size_t begin = claims.find("id=\"K2\"");
  const std::string blocked =
      claims.substr(begin, claims.find("</article>", begin) - begin);
  EXPECT_THAT(blocked, HasSubstr("Blocked"));
  EXPECT_THAT(blocked, HasSubstr("href=\"#sells.en\""));
  EXPECT_THAT(blocked, Not(HasSubstr("class=\"said")));
}

TEST(Book, TurnsIdsWithinTextsIntoLinks) {
  BookContent content = Gum();
  content.pack.mutable_reasons(0)->set_text("Held by A1. Not by A17.");
  EXPECT_THAT(Chapter(Write(content), "reasons"),
              HasSubstr("Held by <a href=\"#A1\">A1</a>. Not by A17."));
}

TEST(Book, ShowsPatientsAndCountsTheOtherExamples) {
  const std::string examples = Chapter(Write(Gum()), "examples");
  EXPECT_THAT(examples, HasSubstr("2 examples"));
  EXPECT_THAT(examples, HasSubstr("Thought through."));
  EXPECT_THAT(examples, HasSubstr("age: 9"));
  EXPECT_THAT(examples, Not(HasSubstr("EDGE-1")));
}

TEST(Book, HasAChapterOnCoverageOnlyWhereItWasMeasured) {
  BookContent content = Gum();
  EXPECT_THAT(Write(content), Not(HasSubstr("chapter-coverage")));
  content.coverage.push_back({"alerts", 3, 4});
  EXPECT_THAT(Chapter(Write(content), "coverage"), HasSubstr("alerts"));
}

TEST(Book, ShowsATextInEveryLanguageThatHasIt) {
  const std::string inputs = Chapter(Write(Gum()), "inputs");
  EXPECT_THAT(inputs, HasSubstr("lang=\"es\">\302\277Masca chicle?"));
  EXPECT_THAT(inputs, HasSubstr("lang=\"es-AR\">\302\277Masc\303\241s"));
}

TEST(Book, SaysWhereALanguageHasNoText) {
  const std::string inputs = Chapter(Write(Gum()), "inputs");
  EXPECT_THAT(inputs, HasSubstr("es: no text; en is shown"));
  // A region falls back to its language.
  EXPECT_THAT(inputs, Not(HasSubstr("es-AR: no text")));
}

}  // namespace
}  // namespace afterleaf::authoring
