#include "src/authoring/book/anchors.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "src/authoring/book/phase_flags.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

constexpr absl::string_view kWords[] = {
    "chapter", "input",   "scale",     "item",  "index",    "phase",
    "flag",    "finding", "alert",     "limit", "protocol", "log-rule",
    "topic",   "claim",   "invariant", "rule",  "reason",   "source",
    "service", "example", "language"};

struct FactPlace {
  absl::string_view fact;
  absl::string_view chapter;
};

// Facts that belong to no single thing of the pack.
constexpr FactPlace kFactPlaces[] = {
    {"phase", "phases"},          {"phase_by_time", "phases"},
    {"severity", "phases"},       {"tier", "alerts"},
    {"ceiling", "limits"},        {"screen.state", "inputs"},
    {"last_use.given", "inputs"}, {"last_use.hours", "inputs"}};

// The characters that need no escaping in an address.
std::string Plain(absl::string_view id) {
  std::string out;
  for (const char c : id) {
    if (absl::ascii_isalnum(c) || c == '-' || c == '_' || c == '.') {
      out += c;
    } else {
      absl::StrAppendFormat(&out, "_%02x", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

absl::string_view KindWord(Kind kind) { return kWords[static_cast<int>(kind)]; }

Anchors::Anchors(const v1::Pack& pack, const std::vector<std::string>& chapters,
                 const std::vector<const v1::Example*>& examples) {
  // Those of the book's own parts.
  taken_ = {"book",      "book-top",        "book-search",    "book-query",
            "book-keys", "book-status",     "book-results",   "book-contents",
            "signature", "signature-title", "timeline-title", "timeline-desc"};
  for (const std::string& name : chapters) {
    Add(Kind::kChapter, name);
    taken_.insert(absl::StrCat(anchors_[{Kind::kChapter, name}], "-title"));
  }
  for (const auto& input : pack.inputs()) Add(Kind::kInput, input.id());
  for (const auto& scale : pack.scales()) Add(Kind::kScale, scale.id());
  for (const auto& scale : pack.scales()) {
    for (const auto& item : scale.items()) {
      Add(Kind::kItem, absl::StrCat(scale.id(), ".", item.id()));
    }
  }
  for (const auto& index : pack.indexes()) Add(Kind::kIndex, index.id());
  for (const auto& phase : pack.phase_model().phases()) {
    Add(Kind::kPhase, phase.id());
  }
  for (const auto& index : pack.indexes()) {
    for (const std::string& flag : IndexFlags(index)) Add(Kind::kFlag, flag);
  }
  for (const PhaseFlag& flag : PhaseFlags(pack.phase_model())) {
    Add(Kind::kFlag, flag.id);
  }
  for (const auto& finding : pack.findings()) {
    Add(Kind::kFinding, finding.id());
  }
  for (const auto& alert : pack.alerts()) Add(Kind::kAlert, alert.id());
  for (const auto& limit : pack.limits()) Add(Kind::kLimit, limit.id());
  for (const auto& protocol : pack.protocols()) {
    Add(Kind::kProtocol, protocol.id());
  }
  for (const auto& rule : pack.use_log_rules()) {
    Add(Kind::kLogRule, rule.id());
  }
  for (const auto& rule : pack.metric_rules()) {
    Add(Kind::kLogRule, rule.id());
  }
  for (const auto& topic : pack.topics()) Add(Kind::kTopic, topic.id());
  for (const auto& claim : pack.claims()) Add(Kind::kClaim, claim.id());
  for (const auto& entry : pack.invariants()) {
    Add(Kind::kInvariant, entry.id());
  }
  for (const auto& rule : pack.text_rules()) Add(Kind::kTextRule, rule.id());
  for (const auto& reason : pack.reasons()) Add(Kind::kReason, reason.id());
  for (const auto& source : pack.sources()) Add(Kind::kSource, source.id());
  for (const auto& service : pack.services()) {
    Add(Kind::kService, service.id());
  }
  for (const v1::Example* example : examples) {
    Add(Kind::kExample, example->id());
  }
  for (const auto& language : pack.languages()) {
    Add(Kind::kLanguage, language.locale());
  }
}

void Anchors::Add(Kind kind, const std::string& id) {
  const Place place{kind, id};
  if (anchors_.count(place) > 0) return;
  std::string anchor = Plain(id);
  if (kind == Kind::kChapter || !taken_.insert(anchor).second) {
    anchor = absl::StrCat(KindWord(kind), "-", anchor);
    while (!taken_.insert(anchor).second) anchor += "-";
  }
  anchors_[place] = anchor;
}

std::string Anchors::Find(const Place& place) const {
  const auto found = anchors_.find(place);
  return found == anchors_.end() ? "" : found->second;
}

Place Anchors::OfFact(absl::string_view fact) const {
  for (const FactPlace& row : kFactPlaces) {
    if (row.fact == fact) return {Kind::kChapter, std::string(row.chapter)};
  }
  absl::string_view id = fact;
  if (absl::ConsumePrefix(&id, "offered.")) {
    return {Kind::kProtocol, std::string(id)};
  }
  if (absl::ConsumePrefix(&id, "fired.")) {
    return {Kind::kAlert, std::string(id)};
  }
  const std::string owner(fact.substr(0, fact.find('.')));
  for (const std::string& name : {std::string(fact), owner}) {
    for (const Kind kind : {Kind::kItem, Kind::kInput, Kind::kScale,
                            Kind::kIndex, Kind::kFinding, Kind::kFlag}) {
      if (anchors_.count({kind, name}) > 0) return {kind, name};
    }
  }
  return {};
}

Place Anchors::OfWord(absl::string_view word) const {
  const bool capital = std::any_of(
      word.begin(), word.end(), [](char c) { return absl::ascii_isupper(c); });
  const bool mark = std::any_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_isdigit(c) || c == '_';
  });
  if (!capital || !mark) return {};
  const std::string id(word);
  for (const auto& [place, anchor] : anchors_) {
    if (place.id == id) return place;
  }
  return {};
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
