// Every bound on size and depth, with its reason. Going over one is
// RESOURCE_EXHAUSTED or an issue of the pack; nothing is ever cut off silently.

#ifndef AFTERLEAF_BASE_LIMITS_H_
#define AFTERLEAF_BASE_LIMITS_H_

#include <cstddef>

namespace afterleaf {

// A request. A thousand answers are a few hundred KiB; the rest is room for a
// log of 100,000 entries.
inline constexpr std::size_t kMaxRequestBytes = std::size_t{16} << 20;

// A pack. The largest one so far is well below 1 MiB; this leaves room for
// several languages and keeps the memory of a hostile pack small.
inline constexpr std::size_t kMaxPackBytes = std::size_t{4} << 20;

// Answers in one request: scale items, screen entries and answers by id
// together. All inputs and items of a large pack are a few hundred.
inline constexpr int kMaxAnswers = 1024;

// Findings, alerts, limits, protocols and rules about logs of a pack together.
// Evaluation visits each of them once for every assessment.
inline constexpr int kMaxRules = 4096;

// Groups inside groups in a condition. A reviewer can no longer read more, and
// it bounds the recursion of everything that walks conditions.
inline constexpr int kMaxConditionDepth = 4;

// Members of one group of a condition.
inline constexpr int kMaxConditionMembers = 64;

// Values of an enumeration: a set of them fits one 64-bit word.
inline constexpr int kMaxEnumValues = 64;

// Languages of a pack. Every one has a place for every text.
inline constexpr int kMaxLanguages = 64;

// Errors, and warnings, that are told about one pack. Nobody reads more at
// once, and it keeps the report of a hostile pack small; that there are more is
// told as well.
inline constexpr int kMaxIssues = 1000;

// Items of a scale and components of an index, and the points that one of them
// can earn: together they keep every sum inside 32 bits.
inline constexpr int kMaxItems = 1024;
inline constexpr int kMaxItemValue = 1000;

// What finding the totals that the banded scales of a pack can reach may cost,
// in words of 64 totals that are moved. A scale of 16 items with 5 values each
// takes a few hundred.
inline constexpr int kMaxBandWork = 1 << 22;

// The largest total that an EXTERNAL scale may take: as much as kMaxItems items
// of kMaxItemValue points.
inline constexpr int kMaxStatedTotal = kMaxItems * kMaxItemValue;

// Wordings of scales in one request: every scale of a large pack in many
// languages.
inline constexpr int kMaxWordings = 1024;

// Hours since the last use: 120 years. Larger numbers are no answer.
inline constexpr int kMaxLastUseHours = 120 * 366 * 24;

// Entries of a log, of all kinds together: a dozen a day for twenty years.
inline constexpr int kMaxLogEntries = 100000;

// Days before now that a log may reach back: 120 years, as for the last use.
inline constexpr int kMaxLogDays = 120 * 366;

// Rules about logs of a pack. Each may visit every entry of a log, which takes
// tens of milliseconds where there are as many as kMaxLogEntries.
inline constexpr int kMaxLogRules = 256;

// Days, and hours, that a rule about logs looks back: ten years. Every analysis
// visits them for each such rule.
inline constexpr int kMaxRuleDays = 3650;
inline constexpr int kMaxRuleHours = kMaxRuleDays * 24;

// Days of a person's own baseline, and hundredths of a standard deviation that
// it is compared by. Beyond them, squares of sums of logarithms would need more
// than 128 bits.
inline constexpr int kMaxBaselineDays = 366;
inline constexpr int kMaxDeviationHundredths = 1000;

// Numbers from 1 to this have their logarithms in a table: every legal heart
// rate variability and heart rate.
inline constexpr int kMaxLogarithmOf = 500;

// Thousandths of a unit that one entry of a log may say: a million units. The
// sum over every entry of a log stays far inside 64 bits.
inline constexpr long long kMaxLogThousandths = 1000000000;

// The percentage, and the tenths, that the change of a mean is held against.
inline constexpr int kMaxMeanChange = 100000;

// Units of amounts. A mean is taken in each of them.
inline constexpr int kMaxLogUnits = 64;

// The last second of the year 9999: later times are no answer.
inline constexpr long long kMaxInstant = 253402300799;

// Messages inside one another in any bytes, the outermost included. The deepest
// legal message has about ten; libprotobuf itself gives up at 100.
inline constexpr int kMaxMessageNesting = 64;

// The schema versions that a pack may be written for (Pack.schema). The C
// header states the same window.
inline constexpr int kPackSchemaMin = 1;
inline constexpr int kPackSchemaMax = 1;

}  // namespace afterleaf

#endif  // AFTERLEAF_BASE_LIMITS_H_
