// Rules that say again what another one says already.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/substitute.h"
#include "src/authoring/condition_logic.h"
#include "src/authoring/lint/checks.h"

namespace afterleaf {
namespace authoring {
namespace {

template <class List>
std::string Sorted(const List& list) {
  const std::set<std::string> sorted(list.begin(), list.end());
  return absl::StrJoin(sorted, ",");
}

class Redundancy {
 public:
  Redundancy(const CompiledPack& pack, IssueSink* issues)
      : pack_(pack), issues_(issues), logic_(pack) {}

  void CheckFindings() {
    CheckDuplicates("findings", pack_.findings, [&](const auto& finding) {
      const v1::Finding& source = *finding.source;
      // A flag is shown by its id, so it has no double.
      return absl::StrCat(source.flag() ? source.id() : "", "/",
                          Sorted(source.ask()));
    });
  }

  void CheckAlerts() {
    const std::set<int> doubles =
        CheckDuplicates("alerts", pack_.alerts, [&](const auto& alert) {
          const v1::Alert& source = *alert.source;
          return absl::StrCat(source.tier(), "/", Words(alert.message), "/",
                              source.ignore_unknown_because().empty());
        });
    CheckShadowed(
        "alerts", pack_.alerts, doubles,
        [&](const CompiledAlert& alert, const CompiledAlert& other) {
          return Words(alert.message) == Words(other.message) &&
                 alert.source->tier() <= other.source->tier();
        },
        "this alert adds nothing: whenever it fires, \"$0\" fires with the "
        "same message and no lower tier; remove one, or give it a message of "
        "its own");
  }

  void CheckLimits() {
    const std::set<int> doubles =
        CheckDuplicates("limits", pack_.limits, [&](const auto& limit) {
          const v1::Limit& source = *limit.source;
          return absl::StrCat(
              source.has_max_intensity() ? source.max_intensity() : -1, "/",
              source.max_minutes(), "/", Sorted(source.forbid_tags()), "/",
              Sorted(source.forbid_kinds()), "/",
              Sorted(source.only_protocols()), "/",
              source.ignore_unknown_because().empty(), "/",
              Words(limit.message));
        });
    CheckShadowed("limits", pack_.limits, doubles, IsAsStrict,
                  "this limit is never the strictest: whenever it applies, "
                  "\"$0\" applies and is at least as strict in everything; "
                  "remove it, or say what it alone forbids");
  }

  void CheckProtocols() {
    CheckDuplicates("protocols", pack_.protocols, [&](const auto& protocol) {
      v1::Protocol effect = *protocol.source;
      effect.clear_id();
      effect.clear_when();
      effect.clear_rank();
      effect.clear_evidence();
      std::vector<std::string> words = {Words(protocol.title),
                                        Words(protocol.about)};
      for (TextId step : protocol.steps) words.push_back(Words(step));
      return absl::StrCat(effect.SerializeAsString(),
                          absl::StrJoin(words, "/"));
    });
  }

 private:
  std::string Words(TextId text) const {
    return text == kNoText
               ? ""
               : std::string(pack_.texts[pack_.default_locale][text]);
  }

  // Of rules with the same condition and effect all but the first, by position.
  template <class Rules, class GetEffect>
  std::set<int> CheckDuplicates(absl::string_view list, const Rules& rules,
                                GetEffect effect) {
    std::set<int> doubles;
    std::map<std::pair<std::string, std::string>, std::string> first;
    int position = -1;
    for (const auto& rule : rules) {
      ++position;
      if (rule.when == kNoCondition) continue;
      const std::string spelling = logic_.Spelling(rule.when);
      if (spelling.empty()) continue;
      const auto entry = first.emplace(std::make_pair(spelling, effect(rule)),
                                       rule.source->id());
      if (entry.second) continue;
      doubles.insert(position);
      issues_->Warning(
          "PACK_DUPLICATE_RULE", ElementPath(list, position, rule.source->id()),
          absl::StrCat("\"", entry.first->second,
                       "\" has the same condition and does the same; remove "
                       "one of the two"));
    }
    return doubles;
  }

  template <class Rules, class Covers>
  void CheckShadowed(absl::string_view list, const Rules& rules,
                     const std::set<int>& doubles, Covers covers,
                     absl::string_view message) {
    const auto shadows = [&](size_t other, size_t rule) {
      // What counts only when certain does not stand in for what counts when
      // possible.
      const bool counts =
          rules[other].source->ignore_unknown_because().empty() ||
          !rules[rule].source->ignore_unknown_because().empty();
      return counts && covers(rules[rule], rules[other]) &&
             logic_.Implies(rules[rule].when, rules[other].when);
    };
    for (size_t i = 0; i < rules.size(); ++i) {
      if (doubles.count(static_cast<int>(i)) > 0) continue;
      for (size_t k = 0; k < rules.size(); ++k) {
        if (k == i || doubles.count(static_cast<int>(k)) > 0 ||
            !shadows(k, i) || (i < k && shadows(i, k))) {
          continue;
        }
        issues_->Warning(
            "PACK_SHADOWED_RULE",
            ElementPath(list, static_cast<int>(i), rules[i].source->id()),
            absl::Substitute(message, rules[k].source->id()));
        break;
      }
    }
  }

  static bool IsAsStrict(const CompiledLimit& limit,
                         const CompiledLimit& other) {
    const v1::Limit& a = *limit.source;
    const v1::Limit& b = *other.source;
    const auto within = [](const auto& list, const auto& all) {
      return std::all_of(list.begin(), list.end(), [&](const auto& entry) {
        return std::find(all.begin(), all.end(), entry) != all.end();
      });
    };
    return (!a.has_max_intensity() ||
            (b.has_max_intensity() &&
             b.max_intensity() <= a.max_intensity())) &&
           (!a.has_max_minutes() ||
            (b.has_max_minutes() && b.max_minutes() <= a.max_minutes())) &&
           within(limit.forbidden, other.forbidden) &&
           within(a.forbid_kinds(), b.forbid_kinds()) &&
           (!limit.has_only ||
            (other.has_only && within(other.only, limit.only)));
  }

  const CompiledPack& pack_;
  IssueSink* issues_;
  ConditionLogic logic_;
};

}  // namespace

void CheckRedundancy(const CompiledPack& pack, IssueSink* issues) {
  Redundancy check(pack, issues);
  check.CheckFindings();
  check.CheckAlerts();
  check.CheckLimits();
  check.CheckProtocols();
}

}  // namespace authoring
}  // namespace afterleaf
