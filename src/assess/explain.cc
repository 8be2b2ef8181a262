#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "afterleaf/pack.h"
#include "src/base/error_detail.h"
#include "src/base/message.h"
#include "src/pack/compiled_pack.h"
#include "src/pack/texts.h"

namespace afterleaf {
namespace {

bool IsUnsupported(v1::Grade grade) {
  return grade == v1::A || grade == v1::U || grade == v1::X;
}

bool IsUnsupported(const v1::Evidence& evidence) {
  return IsUnsupported(evidence.grade()) || IsUnsupported(evidence.also());
}

class Explainer {
 public:
  Explainer(const CompiledPack& pack, int locale, v1::Explanation* out)
      : pack_(pack), locale_(locale), out_(out) {}

  // Topics first: they are written to be read. Then everything else that has an
  // id, in the order of the stages.
  bool Explain(absl::string_view id) {
    return ExplainTopic(id) || ExplainPhase(id) || ExplainScale(id) ||
           ExplainIndex(id) || ExplainFlag(id) || ExplainLogRule(id) ||
           ExplainAlert(id) || ExplainLimit(id) || ExplainProtocol(id) ||
           ExplainClaim(id) || ExplainSource(id);
  }

  // Every source that a statement names, in the order of the pack.
  void AddSources() {
    for (const v1::Source& source : pack_.source.sources()) {
      const bool cited =
          std::any_of(out_->statements().begin(), out_->statements().end(),
                      [&](const v1::ExplainedStatement& statement) {
                        const auto& sources = statement.evidence().sources();
                        return std::find(sources.begin(), sources.end(),
                                         source.id()) != sources.end();
                      });
      if (cited) *out_->add_sources() = source;
    }
  }

 private:
  void SetTitle(TextId text) { out_->set_title(TextIn(pack_, locale_, text)); }
  void Add(TextId text, const v1::Evidence& evidence,
           absl::string_view claim = "") {
    const MessageText words = TextIn(pack_, locale_, text);
    if (words.empty()) return;
    v1::ExplainedStatement* statement = out_->add_statements();
    statement->set_text(words);
    *statement->mutable_evidence() = evidence;
    statement->set_unsupported(IsUnsupported(evidence));
    statement->set_claim(MessageText(claim));
  }

  bool ExplainTopic(absl::string_view id) {
    for (const CompiledTopic& topic : pack_.topics) {
      if (topic.source->id() != id) continue;
      SetTitle(topic.title);
      for (const CompiledStatement& statement : topic.statements) {
        Add(statement.text, *statement.evidence,
            statement.claim < 0 ? ""
                                : pack_.claims[statement.claim].source->id());
      }
      return true;
    }
    return false;
  }
  bool ExplainPhase(absl::string_view id) {
    for (const CompiledPhase& phase : pack_.phase_model.phases) {
      if (phase.id != id) continue;
      SetTitle(phase.title);
      Add(phase.about, pack_.source.phase_model().evidence());
      return true;
    }
    return false;
  }
  bool ExplainScale(absl::string_view id) {
    const auto found = pack_.scale_by_id.find(id);
    if (found == pack_.scale_by_id.end()) return false;
    const CompiledScale& scale = pack_.scales[found->second];
    SetTitle(scale.title);
    for (const CompiledBand& band : scale.bands) {
      v1::ExplainedStatement* statement = out_->add_statements();
      statement->set_text(absl::StrCat(band.from, "-", band.to, ": ",
                                       TextIn(pack_, locale_, band.label)));
      *statement->mutable_evidence() = scale.source->evidence();
    }
    return true;
  }
  bool ExplainIndex(absl::string_view id) {
    for (const CompiledIndex& index : pack_.indexes) {
      if (index.source->id() != id) continue;
      SetTitle(index.title);
      for (const CompiledFlag& flag : pack_.flags) {
        if (flag.fact == index.band) {
          Add(flag.about, index.source->evidence());
        }
      }
      return true;
    }
    return false;
  }
  bool ExplainFlag(absl::string_view id) {
    for (const CompiledFlag& flag : pack_.flags) {
      if (flag.id != id) continue;
      out_->set_title(MessageText(id));
      const Fact& fact = pack_.facts[flag.fact];
      Add(flag.about, fact.kind == FactKind::kFinding
                          ? pack_.findings[fact.owner].source->evidence()
                      : flag.index >= 0
                          ? pack_.indexes[flag.index].source->evidence()
                          : pack_.source.phase_model().evidence());
      return true;
    }
    return false;
  }
  // A rule about logs, or every rule that sets a flag of this name.
  bool ExplainLogRule(absl::string_view id) {
    const auto explain = [&](const auto& rules) {
      for (const auto& rule : rules) {
        if (rule.source->id() != id && rule.source->flag() != id) continue;
        out_->set_title(MessageText(id));
        Add(rule.about, rule.source->evidence());
      }
    };
    explain(pack_.use_log.rules);
    explain(pack_.use_log.metrics);
    return !out_->title().empty();
  }
  bool ExplainAlert(absl::string_view id) {
    for (const CompiledAlert& alert : pack_.alerts) {
      if (alert.source->id() != id) continue;
      SetTitle(pack_.tier_title[alert.source->tier()]);
      Add(alert.rationale, alert.source->evidence());
      Add(alert.message, alert.source->evidence());
      return true;
    }
    return false;
  }
  bool ExplainLimit(absl::string_view id) {
    for (const CompiledLimit& limit : pack_.limits) {
      if (limit.source->id() != id) continue;
      if (limit.source->has_max_intensity()) {
        SetTitle(pack_.intensity_title[limit.source->max_intensity()]);
      } else {
        out_->set_title(MessageText(id));
      }
      Add(limit.message, limit.source->evidence());
      return true;
    }
    return false;
  }
  bool ExplainProtocol(absl::string_view id) {
    for (const CompiledProtocol& protocol : pack_.protocols) {
      if (protocol.source->id() != id ||
          protocol.source->protocol_class() == v1::CLINICIAN_ONLY) {
        continue;
      }
      SetTitle(protocol.title);
      Add(protocol.about, protocol.source->evidence());
      for (TextId step : protocol.steps) {
        Add(step, protocol.source->evidence());
      }
      return true;
    }
    return false;
  }
  // A claim that is blocked is shown to nobody.
  bool ExplainClaim(absl::string_view id) {
    for (const CompiledClaim& claim : pack_.claims) {
      if (claim.source->id() != id || !claim.source->blocked_by().empty()) {
        continue;
      }
      out_->set_title(MessageText(id));
      Add(claim.text, claim.source->evidence(), id);
      return true;
    }
    return false;
  }
  bool ExplainSource(absl::string_view id) {
    for (const v1::Source& source : pack_.source.sources()) {
      if (source.id() != id) continue;
      out_->set_title(MessageText(id));
      *out_->add_sources() = source;
      return true;
    }
    return false;
  }

  const CompiledPack& pack_;
  const int locale_;
  v1::Explanation* out_;
};

}  // namespace

absl::StatusOr<v1::Explanation> Explain(const Pack& pack,
                                        const v1::ExplainRequest& request) {
  const CompiledPack& compiled = pack.compiled();
  v1::Explanation reply;
  reply.set_topic(request.topic());
  Explainer explainer(compiled, FindLocale(compiled, request.locale()), &reply);
  if (!explainer.Explain(request.topic())) {
    return ErrorAt(absl::StatusCode::kNotFound, "topic",
                   absl::StrCat("pack ", compiled.source.id(),
                                " has no such topic or id; DescribePack lists "
                                "the topics"));
  }
  explainer.AddSources();
  return reply;
}

}  // namespace afterleaf
