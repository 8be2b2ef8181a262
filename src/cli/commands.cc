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
