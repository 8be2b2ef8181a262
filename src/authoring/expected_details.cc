#include "src/authoring/expected_details.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "src/authoring/examples.h"

namespace afterleaf {
namespace authoring {
namespace {

using Ids = std::vector<std::string>;
using Lines = std::vector<std::string>;

Ids AlertsOf(const v1::Assessment& actual, bool certain) {
  Ids ids;
  for (const v1::FiredAlert& alert : actual.safety().alerts()) {
    if (alert.certain() == certain) ids.push_back(alert.alert());
  }
  return ids;
}

Ids LimitsOf(const v1::Assessment& actual) {
  Ids ids;
  for (const v1::AppliedLimit& limit : actual.exercise().limits()) {
    ids.push_back(limit.limit());
  }
  return ids;
}

Ids OffersOf(const v1::Assessment& actual) {
  Ids ids;
  for (const v1::OfferedProtocol& offer : actual.protocols()) {
    ids.push_back(offer.protocol());
  }
  return ids;
}

Ids AsksOf(const v1::Assessment& actual) {
  Ids ids;
  for (const v1::Question& question : actual.ask()) {
    ids.push_back(question.id());
  }
  return ids;
}

int SeverityOf(const v1::Assessment& actual) {
  return actual.phase().has_severity() ? actual.phase().severity() : -1;
}

int MinutesOf(const v1::Assessment& actual) {
  return actual.exercise().has_max_minutes() ? actual.exercise().max_minutes()
                                             : 0;
}

std::string Words(const std::set<std::string>& ids) {
  return ids.empty() ? "none" : absl::StrJoin(ids, ", ");
}

void CompareText(absl::string_view what, absl::string_view expected,
                 absl::string_view actual, Lines* lines) {
  if (expected == actual) return;
  lines->push_back(
      absl::StrCat(what, ": expected ", expected, ", got ", actual));
}

void CompareSet(absl::string_view what, const v1::ExpectedSet& expected,
                const Ids& actual, Lines* lines) {
  CompareText(what, Words({expected.ids().begin(), expected.ids().end()}),
              Words({actual.begin(), actual.end()}), lines);
}

void CompareOrder(
    absl::string_view what,
    const google::protobuf::RepeatedPtrField<std::string>& expected,
    const Ids& actual, Lines* lines) {
  Ids found;
  for (const std::string& id : actual) {
    if (std::find(expected.begin(), expected.end(), id) != expected.end()) {
      found.push_back(id);
    }
  }
  CompareText(what, absl::StrJoin(expected, ", "),
              found.empty() ? "none" : absl::StrJoin(found, ", "), lines);
}

std::string Span(bool has_from, int from, bool has_to, int to) {
  return absl::StrCat(has_from ? absl::StrCat(from) : "?", " to ",
                      has_to ? absl::StrCat(to) : "?");
}

std::string DoseWords(const v1::Dose& dose) {
  return absl::StrCat(
      v1::Intensity_Name(dose.intensity_from()), " to ",
      v1::Intensity_Name(dose.intensity_to()), ", minutes ",
      Span(dose.has_minutes_from(), dose.minutes_from(), dose.has_minutes_to(),
           dose.minutes_to()),
      ", days a week ",
      Span(dose.has_days_per_week_from(), dose.days_per_week_from(),
           dose.has_days_per_week_to(), dose.days_per_week_to()),
      ", minutes a week ",
      Span(dose.has_week_minutes_from(), dose.week_minutes_from(),
           dose.has_week_minutes_to(), dose.week_minutes_to()),
      ", kinds ",
      dose.kinds().empty() ? "none" : absl::StrJoin(dose.kinds(), " "));
}

void CompareOffer(const v1::ExpectedOffer& expected,
                  const v1::Assessment& actual, Lines* lines) {
  for (const v1::OfferedProtocol& offer : actual.protocols()) {
    if (offer.protocol() != expected.protocol()) continue;
    if (expected.protocol_class() != v1::PROTOCOL_CLASS_UNSPECIFIED) {
      CompareText(absl::StrCat(expected.protocol(), " class"),
                  v1::ProtocolClass_Name(expected.protocol_class()),
                  v1::ProtocolClass_Name(offer.protocol_class()), lines);
    }
    if (expected.has_dose()) {
      CompareText(absl::StrCat(expected.protocol(), " dose"),
                  DoseWords(expected.dose()), DoseWords(offer.dose()), lines);
    }
    return;
  }
  lines->push_back(
      absl::StrCat("offers: ", expected.protocol(), " is not offered"));
}

void CompareIndex(const v1::ExpectedIndex& expected,
                  const v1::Assessment& actual, Lines* lines) {
  for (const v1::IndexResult& index : actual.indexes()) {
    if (index.index() != expected.index()) continue;
    if (expected.has_lower()) {
      CompareText(absl::StrCat(expected.index(), " lower"),
                  absl::StrCat(expected.lower()), absl::StrCat(index.lower()),
                  lines);
    }
    if (expected.has_upper()) {
      CompareText(absl::StrCat(expected.index(), " upper"),
                  absl::StrCat(expected.upper()), absl::StrCat(index.upper()),
                  lines);
    }
    if (!expected.band().empty()) {
      CompareText(absl::StrCat(expected.index(), " band"), expected.band(),
                  index.band(), lines);
    }
    return;
  }
  lines->push_back(absl::StrCat("indexes: ", expected.index(), " is missing"));
}

void CompareScaleScore(const v1::ExpectedScaleScore& expected,
                       const v1::Assessment& actual, Lines* lines) {
  for (const v1::ScaleResult& score : actual.scores()) {
    if (score.scale() != expected.scale()) continue;
    for (const std::string& line : CompareScore(expected.score(), score)) {
      lines->push_back(absl::StrCat(expected.scale(), " ", line));
    }
    return;
  }
  lines->push_back(absl::StrCat("scores: ", expected.scale(), " is missing"));
}

void Fill(const Ids& ids, v1::ExpectedSet* set) {
  for (const std::string& id : ids) set->add_ids(id);
}

bool Same(const Ids& a, const Ids& b) {
  return std::set<std::string>(a.begin(), a.end()) ==
         std::set<std::string>(b.begin(), b.end());
}

Ids Without(const Ids& from, const Ids& what) {
  Ids left;
  for (const std::string& id : from) {
    if (std::find(what.begin(), what.end(), id) == what.end()) {
      left.push_back(id);
    }
  }
  return left;
}

// Whether `other` offers the protocol too, and otherwise than `wanted`.
bool DiffersIn(const v1::ExpectedOffer& wanted, const v1::Assessment& other) {
  const Ids offers = OffersOf(other);
  Lines lines;
  CompareOffer(wanted, other, &lines);
  return !lines.empty() && std::find(offers.begin(), offers.end(),
                                     wanted.protocol()) != offers.end();
}

// Expects the first two ids that both have and that stand the other way round
// in `other`.
void ExpectOrder(const Ids& actual, const Ids& other,
                 google::protobuf::RepeatedPtrField<std::string>* expected) {
  const Ids both = Without(actual, Without(actual, other));
  const Ids also = Without(other, Without(other, actual));
  for (std::size_t i = 0; i < both.size() && i < also.size(); ++i) {
    if (both[i] == also[i]) continue;
    *expected->Add() = both[i];
    *expected->Add() = also[i];
    return;
  }
}

void ExpectOffers(const v1::Assessment& actual, const v1::Assessment& other,
                  v1::ExpectedAssessment* expected) {
  for (const v1::OfferedProtocol& offer : actual.protocols()) {
    v1::ExpectedOffer wanted;
    wanted.set_protocol(offer.protocol());
    wanted.set_protocol_class(offer.protocol_class());
    if (offer.has_dose()) *wanted.mutable_dose() = offer.dose();
    if (DiffersIn(wanted, other)) *expected->add_offers() = wanted;
  }
}

void ExpectIndexes(const v1::Assessment& actual, const v1::Assessment& other,
                   v1::ExpectedAssessment* expected) {
  for (const v1::IndexResult& index : actual.indexes()) {
    v1::ExpectedIndex wanted;
    wanted.set_index(index.index());
    wanted.set_lower(index.lower());
    wanted.set_upper(index.upper());
    wanted.set_band(index.band());
    Lines lines;
    CompareIndex(wanted, other, &lines);
    if (!lines.empty()) *expected->add_indexes() = wanted;
  }
}

void ExpectNotes(const v1::Assessment& actual, const v1::Assessment& other,
                 v1::ExpectedAssessment* expected) {
  for (const v1::ScaleResult& score : actual.scores()) {
    v1::ExpectedScaleScore wanted;
    wanted.set_scale(score.scale());
    *wanted.mutable_score()->mutable_notes() = score.notes();
    wanted.mutable_score()->set_no_notes(score.notes().empty());
    Lines lines;
    CompareScaleScore(wanted, other, &lines);
    if (!lines.empty()) *expected->add_scores() = wanted;
  }
}

}  // namespace

void CompareDetails(const v1::ExpectedAssessment& expected,
                    const v1::Assessment& actual, Lines* lines) {
  if (expected.has_alerts()) {
    CompareSet("alerts", expected.alerts(), AlertsOf(actual, true), lines);
  }
  if (expected.has_possible_alerts()) {
    CompareSet("possible alerts", expected.possible_alerts(),
               AlertsOf(actual, false), lines);
  }
  if (expected.has_limits()) {
    CompareSet("limits", expected.limits(), LimitsOf(actual), lines);
  }
  if (expected.has_max_minutes()) {
    CompareText("max minutes", absl::StrCat(expected.max_minutes()),
                absl::StrCat(MinutesOf(actual)), lines);
  }
  for (const v1::ExpectedOffer& offer : expected.offers()) {
    CompareOffer(offer, actual, lines);
  }
  if (!expected.protocols_in_order().empty()) {
    CompareOrder("protocols in order", expected.protocols_in_order(),
                 OffersOf(actual), lines);
  }
  if (!expected.ask_in_order().empty()) {
    CompareOrder("ask in order", expected.ask_in_order(), AsksOf(actual),
                 lines);
  }
  const Ids asked = AsksOf(actual);
  for (const std::string& id : expected.not_asked()) {
    if (std::find(asked.begin(), asked.end(), id) == asked.end()) continue;
    lines->push_back(absl::StrCat("not asked: asked ", id));
  }
  if (expected.has_severity()) {
    CompareText("severity", absl::StrCat(expected.severity()),
                absl::StrCat(SeverityOf(actual)), lines);
  }
  for (const v1::ExpectedIndex& index : expected.indexes()) {
    CompareIndex(index, actual, lines);
  }
  for (const v1::ExpectedScaleScore& score : expected.scores()) {
    CompareScaleScore(score, actual, lines);
  }
}

void ExpectWhatDiffers(const v1::Assessment& actual,
                       const v1::Assessment& other,
                       v1::ExpectedAssessment* expected) {
  for (const bool certain : {true, false}) {
    const Ids alerts = AlertsOf(actual, certain);
    if (Same(alerts, AlertsOf(other, certain))) continue;
    return Fill(alerts, certain ? expected->mutable_alerts()
                                : expected->mutable_possible_alerts());
  }
  if (!Same(LimitsOf(actual), LimitsOf(other))) {
    return Fill(LimitsOf(actual), expected->mutable_limits());
  }
  if (MinutesOf(actual) != MinutesOf(other)) {
    return expected->set_max_minutes(MinutesOf(actual));
  }
  if (SeverityOf(actual) != SeverityOf(other)) {
    return expected->set_severity(SeverityOf(actual));
  }
  ExpectOffers(actual, other, expected);
  if (!expected->offers().empty()) return;
  ExpectIndexes(actual, other, expected);
  if (!expected->indexes().empty()) return;
  ExpectNotes(actual, other, expected);
  if (!expected->scores().empty()) return;
  ExpectOrder(OffersOf(actual), OffersOf(other),
              expected->mutable_protocols_in_order());
  if (!expected->protocols_in_order().empty()) return;
  const Ids asked = AsksOf(actual);
  for (const std::string& id : Without(asked, AsksOf(other))) {
    expected->add_ask(id);
  }
  for (const std::string& id : Without(AsksOf(other), asked)) {
    expected->add_not_asked(id);
  }
  if (!expected->ask().empty() || !expected->not_asked().empty()) return;
  ExpectOrder(asked, AsksOf(other), expected->mutable_ask_in_order());
}

}  // namespace authoring
}  // namespace afterleaf
