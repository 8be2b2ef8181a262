#include "src/authoring/lint/text_uses.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/pack/issue_sink.h"

namespace afterleaf {
namespace authoring {
namespace {

using Role = TextUse::Role;

class Lister {
 public:
  explicit Lister(const CompiledPack& pack) : pack_(pack) {}

  std::vector<TextUse> List() {
    Add(pack_.notice);
    for (int level = 0; level < 4; ++level) {
      Add(pack_.tier_title[level]);
      Add(pack_.tier_about[level]);
      Add(pack_.intensity_title[level]);
    }
    AddQuestions();
    for (const CompiledScale& scale : pack_.scales) AddScale(scale);
    for (const CompiledIndex& index : pack_.indexes) {
      Add(index.title);
      for (TextId label : index.band_labels) Add(label);
    }
    for (const CompiledPhase& phase : pack_.phase_model.phases) {
      Add(phase.title);
      Add(phase.about);
    }
    for (const CompiledFlag& flag : pack_.flags) Add(flag.about);
    AddRules();
    AddProtocols();
    AddLogs();
    for (const CompiledService& service : pack_.services) {
      Add(service.name);
      Add(service.note);
    }
    AddStatements();
    return std::move(uses_);
  }

 private:
  void Add(TextId text, Role role = Role::kOther, const std::string& path = "",
           v1::ProtocolClass of = v1::PROTOCOL_CLASS_UNSPECIFIED) {
    if (text != kNoText) uses_.push_back({text, role, path, of});
  }

  // An input that holds the answer to an item asks that item.
  void AddQuestions() {
    std::set<int> items;
    for (const CompiledScale& scale : pack_.scales) {
      for (const CompiledItem& item : scale.items) {
        if (item.input >= 0) items.insert(pack_.question_of_input(item.input));
      }
    }
    int position = 0;
    for (const CompiledQuestion& question : pack_.questions) {
      Add(question.text,
          items.count(position++) > 0 ? Role::kItemLabel : Role::kOther);
    }
  }

  void AddScale(const CompiledScale& scale) {
    Add(scale.title);
    for (const CompiledItem& item : scale.items) {
      Add(item.label, Role::kItemLabel);
    }
    for (const CompiledBand& band : scale.bands) Add(band.label);
    for (const CompiledBandSet& set : scale.band_sets) {
      for (const CompiledBand& band : set.bands) Add(band.label);
    }
    for (const CompiledNote& note : scale.notes) Add(note.text);
  }

  void AddRules() {
    int position = 0;
    for (const CompiledAlert& alert : pack_.alerts) {
      const std::string path =
          ElementPath("alerts", position++, alert.source->id());
      Add(alert.message, Role::kAdvice, absl::StrCat(path, ".message"));
      Add(alert.rationale, Role::kAdvice, absl::StrCat(path, ".rationale"));
    }
    position = 0;
    for (const CompiledLimit& limit : pack_.limits) {
      Add(limit.message, Role::kAdvice,
          absl::StrCat(ElementPath("limits", position++, limit.source->id()),
                       ".message"));
    }
  }

  void AddProtocols() {
    int position = 0;
    for (const CompiledProtocol& protocol : pack_.protocols) {
      const v1::Protocol& source = *protocol.source;
      const std::string path =
          ElementPath("protocols", position++, source.id());
      const auto add = [&](TextId text, absl::string_view field) {
        Add(text, Role::kAdvice, absl::StrCat(path, field),
            source.protocol_class());
      };
      add(protocol.title, ".title");
      add(protocol.about, ".about");
      for (size_t i = 0; i < protocol.steps.size(); ++i) {
        add(protocol.steps[i], absl::StrCat(".steps[", i, "]"));
      }
      for (const auto& kind : protocol.kinds) Add(kind.label);
    }
  }

  void AddLogs() {
    const CompiledUseLog& log = pack_.use_log;
    for (TextId label : log.unit_labels) Add(label);
    AddLogRules("use_log_rules", log.rules);
    AddLogRules("metric_rules", log.metrics);
    for (TextId text : log.texts.taper) Add(text, Role::kAdvice);
    for (TextId text : log.texts.trend) Add(text, Role::kAdvice);
    Add(log.texts.recovery_lower, Role::kAdvice);
    Add(log.texts.recovery_higher, Role::kAdvice);
    Add(log.texts.recovery_alike, Role::kAdvice);
  }

  template <class Rules>
  void AddLogRules(absl::string_view list, const Rules& rules) {
    int position = 0;
    for (const auto& rule : rules) {
      Add(rule.about, Role::kAdvice,
          absl::StrCat(ElementPath(list, position++, rule.source->id()),
                       ".about"));
    }
  }

  void AddStatements() {
    for (const CompiledTopic& topic : pack_.topics) {
      Add(topic.title);
      for (const CompiledStatement& statement : topic.statements) {
        Add(statement.text, IsUnsupported(*statement.evidence)
                                ? Role::kUnsupported
                                : Role::kOther);
      }
    }
    for (const CompiledClaim& claim : pack_.claims) {
      Add(claim.text, IsUnsupported(claim.source->evidence())
                          ? Role::kUnsupported
                          : Role::kOther);
    }
  }

  const CompiledPack& pack_;
  std::vector<TextUse> uses_;
};

}  // namespace

std::vector<TextUse> ListTextUses(const CompiledPack& pack) {
  return Lister(pack).List();
}

bool IsUnsupported(const v1::Evidence& evidence) {
  const auto refuses = [](v1::Grade grade) {
    return grade == v1::A || grade == v1::U || grade == v1::X;
  };
  return refuses(evidence.grade()) || refuses(evidence.also());
}

std::string TextPath(const CompiledPack& pack, int language, int text) {
  const v1::Language& source = pack.source.languages(language);
  return absl::StrCat(ElementPath("languages", language, source.locale()), ".",
                      ElementPath("texts", text, source.texts(text).id()));
}

}  // namespace authoring
}  // namespace afterleaf
