// Writes the rules of the shipped pack as straight-line C++ with the two bounds
// of every condition, from the pack's text of them: not from what the engine
// compiles, which is what it is compared with.
//
//   straight_line_generator OUTPUT.cc

#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "afterleaf/pack.h"
#include "src/pack/compiled_pack.h"

namespace afterleaf {
namespace {

// Names of two C++ expressions.
struct Bounds {
  std::string certain;
  std::string possible;
};

std::string Mask(uint64_t mask) { return absl::StrCat(mask, "u"); }

uint64_t Bit(int position) { return uint64_t{1} << position; }

class Generator {
 public:
  explicit Generator(const CompiledPack& pack)
      : pack_(pack), source_(pack.source) {}

  std::string Write() {
    for (const v1::Finding& finding : source_.findings()) {
      finding_[finding.id()] = WriteRule(finding.when());
    }
    for (const v1::Alert& alert : source_.alerts()) WriteAlert(alert);
    Line("decision->tier = tier;");
    Line("decision->possible_tier = possible_tier;");
    std::set<std::string> kinds;
    for (const v1::Protocol& protocol : source_.protocols()) {
      kinds.insert(protocol.dose().kinds().begin(),
                   protocol.dose().kinds().end());
    }
    for (const std::string& kind : kinds) {
      const int position = static_cast<int>(kind_.size());
      kind_[kind] = position;
    }
    for (const v1::Limit& limit : source_.limits()) WriteLimit(limit);
    WriteProtocols();
    return File();
  }

 private:
  void Line(const std::string& line) {
    absl::StrAppend(&body_, "  ", line, "\n");
  }

  std::string Value(const std::string& fact) {
    const auto [found, added] =
        values_.try_emplace(fact, static_cast<int>(facts_.size()));
    if (added) facts_.push_back(fact);
    return absl::StrCat("v[", found->second, "]");
  }

  Bounds Name(const std::string& certain, const std::string& possible) {
    const Bounds names = {absl::StrCat("c", next_), absl::StrCat("p", next_)};
    ++next_;
    Line(absl::StrCat("const bool ", names.certain, " = ", certain, ";"));
    Line(absl::StrCat("const bool ", names.possible, " = ", possible, ";"));
    return names;
  }

  uint64_t TestedValues(const v1::Condition& test, const Fact& fact) {
    if (test.has_is()) return Bit(test.is() ? yes_no::kYes : yes_no::kNo);
    uint64_t mask = 0;
    for (size_t i = 0; i < fact.values.size(); ++i) {
      for (const std::string& value : test.is_one_of()) {
        if (value == fact.values[i]) mask |= Bit(static_cast<int>(i));
      }
    }
    return mask;
  }

  Bounds Test(const v1::Condition& test) {
    const Fact& fact = pack_.facts[pack_.fact_by_name.at(test.fact())];
    if (!fact.is_set()) {
      const int from = test.has_from() ? test.from() : fact.min;
      const int to = test.has_to() ? test.to() : fact.max;
      if (fact.kind == FactKind::kTier) {
        const std::string in =
            absl::StrCat("(tier >= ", from, " && tier <= ", to, ")");
        return {in, in};
      }
      const std::string value = Value(test.fact());
      return {absl::StrCat("(", value, ".low >= ", from, " && ", value,
                           ".high <= ", to, ")"),
              absl::StrCat("(", value, ".high >= ", from, " && ", value,
                           ".low <= ", to, ")")};
    }
    const uint64_t mask = TestedValues(test, fact);
    if (fact.kind == FactKind::kFinding) {
      const Bounds& finding = finding_.at(test.fact());
      const bool yes = (mask & Bit(yes_no::kYes)) != 0;
      const bool no = (mask & Bit(yes_no::kNo)) != 0;
      if (yes && no) return {"true", "true"};
      if (yes) return finding;
      return {"!" + finding.possible, "!" + finding.certain};
    }
    const std::string value = Value(test.fact()) + ".set";
    return {absl::StrCat("(", value, " != 0 && (", value, " & ~uint64_t{",
                         Mask(mask), "}) == 0)"),
            absl::StrCat("((", value, " & ", Mask(mask), ") != 0)")};
  }

  Bounds Join(const google::protobuf::RepeatedPtrField<v1::Condition>& members,
              const char* between) {
    std::vector<std::string> certain;
    std::vector<std::string> possible;
    for (const v1::Condition& member : members) {
      const Bounds bounds = Expression(member);
      certain.push_back(bounds.certain);
      possible.push_back(bounds.possible);
    }
    return {absl::StrCat("(", absl::StrJoin(certain, between), ")"),
            absl::StrCat("(", absl::StrJoin(possible, between), ")")};
  }

  Bounds Expression(const v1::Condition& condition) {
    if (!condition.fact().empty()) return Test(condition);
    if (!condition.all().empty()) return Join(condition.all(), " && ");
    if (!condition.any().empty()) return Join(condition.any(), " || ");
    if (!condition.none().empty()) {
      const Bounds any = Join(condition.none(), " || ");
      return {"!" + any.possible, "!" + any.certain};
    }
    const Bounds sum = Join(condition.of(), " + ");
    const std::string least = absl::StrCat(" >= ", condition.at_least(), ")");
    return {absl::StrCat("(", sum.certain, least),
            absl::StrCat("(", sum.possible, least)};
  }

  Bounds WriteRule(const v1::Condition& condition) {
    const Bounds written = Expression(condition);
    return Record(Name(written.certain, written.possible));
  }

  Bounds Record(const Bounds& bounds) {
    const int word = rules_ / 64;
    const int bit = rules_ % 64;
    ++rules_;
    Line(absl::StrCat("certain", word, " |= uint64_t{", bounds.certain, "} << ",
                      bit, ";"));
    Line(absl::StrCat("possible", word, " |= uint64_t{", bounds.possible,
                      "} << ", bit, ";"));
    return bounds;
  }

  void WriteAlert(const v1::Alert& alert) {
    Bounds bounds = Expression(alert.when());
    bounds = Name(bounds.certain, bounds.possible);
    if (!alert.ignore_unknown_because().empty()) {
      bounds.possible = bounds.certain;
    }
    Record(bounds);
    const int tier = alert.tier();
    Line(absl::StrCat("if (", bounds.certain, " && tier < ", tier,
                      ") tier = ", tier, ";"));
    Line(absl::StrCat("if (", bounds.possible, " && possible_tier < ", tier,
                      ") possible_tier = ", tier, ";"));
  }

  void WriteLimit(const v1::Limit& limit) {
    const Bounds bounds = WriteRule(limit.when());
    uint64_t forbidden = 0;
    for (int i = 0; i < source_.protocols_size(); ++i) {
      const v1::Protocol& protocol = source_.protocols(i);
      std::set<std::string> tags(protocol.tags().begin(),
                                 protocol.tags().end());
      tags.insert(protocol.id());
      for (const std::string& tag : limit.forbid_tags()) {
        if (tags.count(tag) > 0) forbidden |= Bit(i);
      }
      bool listed = limit.only_protocols().empty();
      for (const std::string& id : limit.only_protocols()) {
        listed = listed || id == protocol.id();
      }
      if (!listed) forbidden |= Bit(i);
    }
    uint64_t kinds = 0;
    for (const std::string& kind : limit.forbid_kinds()) {
      const auto found = kind_.find(kind);
      if (found != kind_.end()) kinds |= Bit(found->second);
    }
    Line(absl::StrCat("if (",
                      limit.ignore_unknown_because().empty() ? bounds.possible
                                                             : bounds.certain,
                      ") {"));
    if (limit.has_max_intensity()) {
      const int most = limit.max_intensity();
      Line(absl::StrCat("  if (ceiling > ", most, ") ceiling = ", most, ";"));
    }
    if (limit.has_max_minutes()) {
      const int most = limit.max_minutes();
      Line(absl::StrCat("  if (max_minutes == 0 || max_minutes > ", most,
                        ") max_minutes = ", most, ";"));
    }
    Line(absl::StrCat("  forbidden |= ", Mask(forbidden), ";"));
    Line(absl::StrCat("  forbidden_kinds |= ", Mask(kinds), ";"));
    Line("}");
  }

  std::string Passes(int position) {
    const v1::Protocol& protocol = source_.protocols(position);
    if (protocol.protocol_class() == v1::CLINICIAN_ONLY) return "false";
    uint64_t kinds = 0;
    for (const std::string& kind : protocol.dose().kinds()) {
      kinds |= Bit(kind_.at(kind));
    }
    std::string passes =
        absl::StrCat("(allowed & ", Mask(Bit(position)), ") != 0 && ",
                     static_cast<int>(protocol.needs()), " <= ceiling");
    if (kinds != 0) {
      absl::StrAppend(&passes, " && (", Mask(kinds),
                      " & ~forbidden_kinds) != 0");
    }
    return passes;
  }

  void WriteProtocols() {
    Line("const uint64_t allowed = ~forbidden & " +
         Mask(source_.protocols_size() == 64
                  ? ~uint64_t{0}
                  : Bit(source_.protocols_size()) - 1) +
         ";");
    std::vector<Bounds> bounds;
    for (const v1::Protocol& protocol : source_.protocols()) {
      bounds.push_back(protocol.has_when() ? WriteRule(protocol.when())
                                           : Record(Name("false", "false")));
    }
    std::map<int, int> by_rank;
    std::map<std::string, int> by_id;
    for (int i = 0; i < source_.protocols_size(); ++i) {
      by_rank[source_.protocols(i).rank()] = i;
      by_id[source_.protocols(i).id()] = i;
    }
    for (const auto& [rank, position] : by_rank) {
      const v1::Protocol& protocol = source_.protocols(position);
      const std::string bit = Mask(Bit(position));
      Line(absl::StrCat("if (", bounds[position].certain, ") {"));
      Line(absl::StrCat("  if (", Passes(position), ") {"));
      Line(absl::StrCat("    offered |= ", bit, ";"));
      Line(absl::StrCat("    replacing &= ~uint64_t{", bit, "};"));
      if (!protocol.replacement().empty()) {
        const int other = by_id.at(protocol.replacement());
        const std::string other_bit = Mask(Bit(other));
        Line(absl::StrCat("  } else if (", static_cast<int>(protocol.needs()),
                          " > ceiling && (allowed & ", bit, ") != 0 && ",
                          Passes(other), " && (offered & ", other_bit,
                          ") == 0) {"));
        Line(absl::StrCat("    offered |= ", other_bit, ";"));
        Line(absl::StrCat("    replacing |= ", other_bit, ";"));
      }
      Line("  }");
      Line("}");
    }
  }

  std::string File() const {
    const int words = (rules_ + 63) / 64;
    std::string file =
        "// Generated. Do not edit.\n"
        "#include \"benchmarks/straight_line.h\"\n\n"
        "namespace afterleaf {\nnamespace straight_line {\n\n"
        "const char* const kFacts[] = {\n";
    for (const std::string& fact : facts_) {
      absl::StrAppend(&file, "    \"", fact, "\",\n");
    }
    absl::StrAppend(&file, "};\nconst int kFactCount = ", facts_.size(),
                    ";\n\nstatic_assert(", words, " <= kMaxRuleWords);\n\n",
                    "void Decide(const Value* v, int ceiling, Decision* "
                    "decision) {\n"
                    "  int tier = 0;\n  int possible_tier = 0;\n"
                    "  int max_minutes = 0;\n  uint64_t forbidden = 0;\n"
                    "  uint64_t forbidden_kinds = 0;\n"
                    "  uint64_t offered = 0;\n  uint64_t replacing = 0;\n");
    for (int i = 0; i < words; ++i) {
      absl::StrAppend(&file, "  uint64_t certain", i,
                      " = 0;\n  uint64_t possible", i, " = 0;\n");
    }
    absl::StrAppend(&file, body_);
    for (int i = 0; i < words; ++i) {
      absl::StrAppend(&file, "  decision->certain[", i, "] = certain", i,
                      ";\n  decision->possible[", i, "] = possible", i, ";\n");
    }
    absl::StrAppend(&file,
                    "  decision->ceiling = ceiling;\n"
                    "  decision->max_minutes = max_minutes;\n"
                    "  decision->allowed = allowed;\n"
                    "  decision->offered = offered;\n"
                    "  decision->replacing = replacing;\n}\n\n"
                    "}  // namespace straight_line\n}  // namespace "
                    "afterleaf\n");
    return file;
  }

  const CompiledPack& pack_;
  const v1::Pack& source_;
  std::map<std::string, int> values_;
  std::vector<std::string> facts_;
  std::map<std::string, Bounds> finding_;
  std::map<std::string, int> kind_;
  std::string body_;
  int next_ = 0;
  int rules_ = 0;
};

}  // namespace
}  // namespace afterleaf

int main(int argc, char** argv) {
  const auto pack = afterleaf::Pack::Load(afterleaf::DefaultPackBytes());
  if (argc != 2 || !pack.ok() ||
      pack->compiled().source.protocols_size() > 64) {
    std::cerr << "straight_line_generator OUTPUT.cc, for a pack of at most 64 "
                 "protocols\n";
    return 1;
  }
  std::ofstream(argv[1]) << afterleaf::Generator(pack->compiled()).Write();
  return 0;
}
