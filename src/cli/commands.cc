// The table of commands. Their help is this table.

#include "src/cli/command.h"

namespace afterleaf {
namespace cli {
namespace {

constexpr Option kPack = {
    "pack", "FILE",
    "Another pack than the built-in one: a binary file or a folder of text "
    "protos."};
constexpr Option kFormat = {"format", "KIND",
                            "text (default), json or textproto."};
constexpr Option kInput = {
    "input", "KIND",
    "json, textproto or binary. Without it the file's ending tells, else its "
    "first bytes."};
constexpr Option kLocale = {"locale", "TAG",
                            "Language of the texts, for example en."};
constexpr Option kRegion = {
    "region", "CODE", "Region of the contacts, two letters, for example US."};

}  // namespace

const std::vector<Command>& Commands() {
  static const auto* const commands = new std::vector<Command>{
      {"assess",
       "FILE|-",
       "Assess a person: how soon to get help, phase, scores, what to do.",
       "FILE is a request as JSON, text proto or binary AssessRequest; - reads "
       "standard input. Everything in it is optional; what is missing is asked "
       "for. Answers that cannot be used are listed and the rest is assessed.",
       "afterleaf assess examples/requests/v06.json\n"
       "echo '{}' | afterleaf assess -\n"
       "afterleaf assess --format json --region US person.textproto",
       {kFormat, kInput, kRegion, kLocale, kPack},
       1,
       1,
       RunAssess},
      {"phase",
       "FILE|-",
       "Tell the recovery phase alone, from the same request.",
       "It does not look at how soon to get help; assess does.",
       "afterleaf phase examples/requests/v06.json",
       {kFormat, kInput, kLocale, kPack},
       1,
       1,
       RunPhase},
      {"score",
       "SCALE ANSWERS",
       "Score one scale.",
       "ANSWERS are whole numbers with commas between them, in the order of "
       "the items; - is a missing answer, and the items after the last one "
       "given are missing too. Or write item=number pairs. A missing answer is "
       "never counted as 0.",
       "afterleaf score PHQ9 1,1,0,-,2,1,0,1,0\n"
       "afterleaf score SOWS --total 24 --earlier 31\n"
       "afterleaf score BARS bG=3",
       {{"total", "N",
         "A total computed elsewhere, instead of answers: 67 for 6.7 where the "
         "scale counts tenths."},
        {"earlier", "N", "An earlier total, to tell a change."},
        {"sex", "CODE",
         "F, M, OTHER or UNSPECIFIED, where bands differ by it."},
        {"age", "YEARS", "Age, where bands differ by it."},
        kFormat,
        kLocale,
        kPack},
       1,
       2,
       RunScore},
      {"contacts",
       "",
       "List where to get help.",
       "Needs nothing to be known about a person.",
       "afterleaf contacts --region US",
       {kRegion, kFormat, kLocale, kPack},
       0,
       0,
       RunContacts},
      {"explain",
       "[TOPIC]",
       "Tell what is known about a topic, a rule, a scale or a source.",
       "Without TOPIC it lists the topics. What no source supports is called "
       "so.",
       "afterleaf explain\n"
       "afterleaf explain exercise\n"
       "afterleaf explain TR-30",
       {kFormat, kLocale, kPack},
       0,
       1,
       RunExplain},
      {"log",
       "FILE|-",
       "Show what a log of use, recovery and exercise says over time.",
       "FILE is a table (CSV), whose rows each say one thing, or JSON: an "
       "AnalyzeUseLogRequest or a UseLog. It is JSON when its name ends in "
       ".json, or without an ending that tells when it begins with a brace. "
       "Commas, semicolons and tabs separate cells. A row that cannot be read "
       "is told with its line and left out. A day without an entry is never "
       "counted as a day without use.",
       "afterleaf log examples/logs/spring.csv --as-of 2026-05-31\n"
       "afterleaf log examples/logs/spring.csv --html report.html\n"
       "afterleaf log people.csv --format csv --column person=who --offset "
       "+01:00",
       {{"column", "NAME=HEADING",
         "The column NAME has another heading in FILE. Repeatable.",
         /*repeatable=*/true},
        {"set", "NAME=TEXT",
         "Stands in the column NAME where a row has nothing, for example "
         "unit=capsule. Repeatable.",
         /*repeatable=*/true},
        {"rows", "HEADING=TEXT",
         "Read only rows with TEXT in that column. Repeatable: all must hold.",
         /*repeatable=*/true},
        {"ignore-columns", "",
         "Leave out columns of FILE that are none of a log."},
        {"person", "ID", "Read the rows of one person."},
        {"day-zero", "DATE",
         "Whole numbers in when and until are days from DATE."},
        {"as-of", "WHEN",
         "Look at the log from then: a time, a day (its end), now (default), "
         "or "
         "last, the end of the last day in the log (default with --day-zero)."},
        {"offset", "+HH:MM",
         "How far local time is ahead of UTC, now and for times that do not "
         "say. Without it that of the latest time in the log, else +00:00."},
        {"no-entry-means-no-use", "",
         "You state that every use was written down, from the first entry to "
         "the last day that is over. The report says so."},
        {"own-cap", "DAYS",
         "The most days of use in 7 that you allow yourself."},
        {"exercise-protocol", "ID",
         "Compare exercise with what this protocol offers, for example "
         "EX_PAWS."},
        {"outcomes", "RULE",
         "Add outcomes as research counts them, up to the last day that is "
         "over. RULE says what a day of which "
         "nothing is known counts as: left-out, use or no-use."},
        {"period", "FROM..TO", "Days that outcomes are about."},
        {"baseline", "FROM..TO", "Days that they are compared with."},
        {"html", "OUT", "Write a page with plots, too."},
        {"force", "", "Replace OUT whatever it is."},
        {"format", "KIND",
         "text (default), json, or csv: days of use, first, last and longest "
         "run by person and substance, for files of any number of people."},
        kLocale,
        kPack},
       1,
       1,
       RunLog,
       nullptr,
       AddLogHelp},
      {"pack",
       "COMMAND DIR",
       "Check, test and review a content pack.",
       "For authors of packs. DIR is a folder of text protos, its examples in "
       "DIR/examples.",
       "afterleaf pack lint content/kratom",
       {},
       0,
       0,
       nullptr,
       PackCommands},
  };
  return *commands;
}

}  // namespace cli
}  // namespace afterleaf
