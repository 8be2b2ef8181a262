#include "src/authoring/diff/override_gate.h"

#include <algorithm>
#include <limits>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "src/authoring/find_by_id.h"

namespace afterleaf {
namespace authoring {
namespace {

using Members = google::protobuf::RepeatedPtrField<v1::Condition>;

template <class Message>
bool Equal(const Message& a, const Message& b) {
  return a.SerializeAsString() == b.SerializeAsString();
}

template <class List>
bool EqualLists(const List& a, const List& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return Equal(x, y); });
}

// Why a rule stands, and what it is called, does not say whom it reaches.
template <class Message>
Message Bare(const Message& message) {
  Message bare = message;
  bare.clear_evidence();
  return bare;
}

template <class List>
bool SameById(const List& before, const List& after, absl::string_view id) {
  const auto* a = FindById(before, id);
  const auto* b = FindById(after, id);
  return a != nullptr && b != nullptr && Equal(Bare(*a), Bare(*b));
}

bool SameEverythingButRules(const v1::Pack& a, const v1::Pack& b) {
  return EqualLists(a.inputs(), b.inputs()) &&
         EqualLists(a.scales(), b.scales()) &&
         EqualLists(a.indexes(), b.indexes()) &&
         Equal(a.phase_model(), b.phase_model());
}

class Comparison {
 public:
  Comparison(const v1::Pack& before, const v1::Pack& after)
      : before_(before), after_(after) {}

  bool Wider(const v1::Condition& a, const v1::Condition& b) const {
    if (!a.fact().empty() && !b.fact().empty()) return WiderTest(a, b);
    if (!b.any().empty()) {
      // Each way to hold is still one.
      if (a.any().empty()) return AnyIsWider(a, b.any());
      return std::all_of(a.any().begin(), a.any().end(),
                         [&](const v1::Condition& member) {
                           return AnyIsWider(member, b.any());
                         });
    }
    if (!a.all().empty()) return EachWider(a.all(), b.all());
    if (!a.of().empty()) {
      return a.at_least() == b.at_least() && EachWider(a.of(), b.of());
    }
    // What holds under `none` must not have become wider.
    return !a.none().empty() && SameMembers(a.none(), b.none());
  }

 private:
  bool AnyIsWider(const v1::Condition& a, const Members& members) const {
    return std::any_of(
        members.begin(), members.end(),
        [&](const v1::Condition& member) { return Wider(a, member); });
  }

  bool EachWider(const Members& a, const Members& b) const {
    if (a.size() != b.size()) return false;
    for (int i = 0; i < a.size(); ++i) {
      if (!Wider(a[i], b[i])) return false;
    }
    return true;
  }

  bool SameMembers(const Members& a, const Members& b) const {
    if (a.size() != b.size()) return false;
    for (int i = 0; i < a.size(); ++i) {
      if (!Same(a[i], b[i])) return false;
    }
    return true;
  }

  // The same in form, and in what is read.
  bool Same(const v1::Condition& a, const v1::Condition& b) const {
    if (!Equal(a, b)) return false;
    if (!a.fact().empty()) return SameFact(a.fact());
    return SameMembers(a.all(), b.all()) && SameMembers(a.any(), b.any()) &&
           SameMembers(a.none(), b.none()) && SameMembers(a.of(), b.of());
  }

  bool WiderTest(const v1::Condition& a, const v1::Condition& b) const {
    if (a.fact() != b.fact() || a.has_is() != b.has_is() || a.is() != b.is()) {
      return false;
    }
    const v1::Finding* finding = FindById(before_.findings(), a.fact());
    const v1::Finding* other = FindById(after_.findings(), a.fact());
    if (a.has_is() && finding != nullptr && other != nullptr) {
      return a.is() ? Wider(finding->when(), other->when())
                    : Same(finding->when(), other->when());
    }
    if (!SameFact(a.fact())) return false;
    if (a.has_is()) return true;
    if (!a.is_one_of().empty()) {
      return std::all_of(a.is_one_of().begin(), a.is_one_of().end(),
                         [&b](const std::string& value) {
                           return std::find(b.is_one_of().begin(),
                                            b.is_one_of().end(),
                                            value) != b.is_one_of().end();
                         });
    }
    return b.is_one_of().empty() && Low(b) <= Low(a) && High(b) >= High(a);
  }

  static int Low(const v1::Condition& test) {
    return test.has_from() ? test.from() : std::numeric_limits<int>::min();
  }
  static int High(const v1::Condition& test) {
    return test.has_to() ? test.to() : std::numeric_limits<int>::max();
  }

  // Whether the fact has the same value for everybody, as far as its own
  // definition tells.
  bool SameFact(absl::string_view fact) const {
    const absl::string_view base = fact.substr(0, fact.find('.'));
    const absl::string_view input = absl::StripSuffix(fact, ".given");
    const v1::Input* before = FindById(before_.inputs(), input);
    if (before != nullptr) {
      const v1::Input* after = FindById(after_.inputs(), input);
      return after != nullptr && Equal(*before, *after);
    }
    if (FindById(before_.findings(), fact) != nullptr) {
      const v1::Finding* after = FindById(after_.findings(), fact);
      return after != nullptr &&
             Same(FindById(before_.findings(), fact)->when(), after->when());
    }
    const v1::Scale* scale = FindById(before_.scales(), base);
    if (scale != nullptr) {
      if (!SameById(before_.scales(), after_.scales(), base)) return false;
      // Its answers, or its bands, may rest on inputs.
      return (scale->band_sets().empty() && !InInputs(*scale)) ||
             EqualLists(before_.inputs(), after_.inputs());
    }
    // An index, the phase, the severity or the screen: they read many things.
    return SameEverythingButRules(before_, after_);
  }

  static bool InInputs(const v1::Scale& scale) {
    return !scale.items().empty() && !scale.items(0).input().empty();
  }

  const v1::Pack& before_;
  const v1::Pack& after_;
};

bool IsSigned(const v1::Pack& before, const v1::Pack& after,
              const std::string& alert) {
  return std::any_of(after.overrides().begin(), after.overrides().end(),
                     [&](const v1::Override& record) {
                       return record.alert() == alert &&
                              record.since_version() == before.version() &&
                              !record.because().empty() &&
                              !record.signed_by().empty() &&
                              !record.signed_on().empty();
                     });
}

// What was done to an alert; empty: nothing that weakens it.
std::string HowWeakened(const v1::Pack& before, const v1::Alert& alert,
                        const v1::Pack& after,
                        const std::vector<NarrowedAlert>& narrowed) {
  const std::string tier = v1::Tier_Name(alert.tier());
  const v1::Alert* now = FindById(after.alerts(), alert.id());
  if (now == nullptr) return absl::StrCat(tier, " is removed");
  if (now->tier() < alert.tier()) {
    return absl::StrCat(tier, " is lowered to ", v1::Tier_Name(now->tier()));
  }
  const bool found = std::any_of(
      narrowed.begin(), narrowed.end(),
      [&alert](const NarrowedAlert& one) { return one.alert == alert.id(); });
  if (found) return absl::StrCat(tier, " is narrowed: somebody loses it");
  if (!ProvablyWider(before, alert.when(), after, now->when())) {
    return absl::StrCat(tier,
                        " changed, and nobody can tell that it is not "
                        "narrower: needs a record");
  }
  return "";
}

}  // namespace

bool ProvablyWider(const v1::Pack& before_pack, const v1::Condition& before,
                   const v1::Pack& after_pack, const v1::Condition& after) {
  return Comparison(before_pack, after_pack).Wider(before, after);
}

std::vector<WeakenedAlert> FindWeakenedAlerts(
    const v1::Pack& before, const v1::Pack& after,
    const std::vector<NarrowedAlert>& narrowed) {
  std::vector<WeakenedAlert> weakened;
  for (const v1::Alert& alert : before.alerts()) {
    if (alert.tier() < v1::T2) continue;
    const std::string how = HowWeakened(before, alert, after, narrowed);
    if (how.empty()) continue;
    weakened.push_back({alert.id(), how, IsSigned(before, after, alert.id())});
  }
  return weakened;
}

}  // namespace authoring
}  // namespace afterleaf
