#include <algorithm>
#include <utility>

#include "src/base/limits.h"
#include "src/pack/compile_context.h"

namespace afterleaf {
namespace {

void AddPresenceFacts(CompileContext* context) {
  CompiledPack* pack = context->pack;
  const auto add = [&](const char* name, FactKind kind,
                       std::vector<absl::string_view> values) {
    Fact fact;
    fact.name = name;
    fact.kind = kind;
    fact.stage = Stage::kAnswers;
    fact.max = static_cast<int32_t>(values.size()) - 1;
    fact.values = std::move(values);
    return context->AddFact(std::move(fact), "inputs");
  };
  pack->screen_state = add("screen.state", FactKind::kScreenState,
                           {"NOT_DONE", "INCOMPLETE", "COMPLETE"});
  pack->last_use_given = add("last_use.given", FactKind::kLastUseGiven,
                             {"INSTANT", "RANGE", "NONE"});
  Fact hours;
  hours.name = "last_use.hours";
  hours.kind = FactKind::kLastUseHours;
  hours.stage = Stage::kAnswers;
  hours.max = kMaxLastUseHours;
  pack->last_use_hours = context->AddFact(std::move(hours), "inputs");
}

FieldType TypeOf(const v1::Input& input) {
  switch (input.domain_case()) {
    case v1::Input::kInteger:
      return FieldType::kNumber;
    case v1::Input::kEnumeration:
      return FieldType::kChoice;
    default:
      return FieldType::kYesNo;
  }
}

void SetDomain(CompileContext* context, const v1::Input& input,
               const Path& path, Fact* fact) {
  switch (input.domain_case()) {
    case v1::Input::kInteger:
      fact->min = input.integer().min();
      fact->max = input.integer().max();
      if (fact->min > fact->max) {
        context->issues->Error("PACK_EMPTY_DOMAIN", {path, "integer"},
                               "min must not be above max");
      }
      return;
    case v1::Input::kEnumeration:
      for (absl::string_view value : input.enumeration().values()) {
        context->CheckId(value, {path, "enumeration.values"});
        if (fact->values.size() < kMaxEnumValues &&
            std::find(fact->values.begin(), fact->values.end(), value) !=
                fact->values.end()) {
          context->issues->Error("PACK_DUPLICATE_ID",
                                 {path, "enumeration.values"},
                                 "a value is listed twice");
        }
        fact->values.emplace_back(value);
      }
      if (fact->values.empty() || fact->values.size() > kMaxEnumValues) {
        context->issues->Error(
            "PACK_EMPTY_DOMAIN", {path, "enumeration"},
            {"an enumeration has 1 to ", kMaxEnumValues, " values"});
        fact->values.resize(1);
      }
      break;
    case v1::Input::kYesNo:
      fact->values = {"no", "yes"};
      break;
    case v1::Input::DOMAIN_NOT_SET:
      context->issues->Error("PACK_EMPTY_DOMAIN", path,
                             "an input needs one of integer, enumeration and "
                             "yes_no");
      fact->values = {"no", "yes"};
      break;
  }
  fact->max = static_cast<int32_t>(fact->values.size()) - 1;
}

void SetSilence(CompileContext* context, const v1::Input& input,
                const Path& path, CompiledInput* compiled) {
  Fact& fact = context->pack->facts[compiled->fact];
  switch (input.silence_case()) {
    case v1::Input::SILENCE_NOT_SET:
      return;
    case v1::Input::kNotAskedBecause:
      compiled->silence = Silence::kNotAsked;
      fact.may_be_silent = true;
      context->CheckReason(input.not_asked_because(),
                           {path, "not_asked_because"});
      return;
    case v1::Input::kSilenceNumber:
      compiled->silence = Silence::kValue;
      compiled->silence_value = input.silence_number();
      if (fact.is_set() || compiled->silence_value < fact.min ||
          compiled->silence_value > fact.max) {
        context->issues->Error("PACK_UNKNOWN_VALUE", {path, "silence_number"},
                               "silence must mean a legal number of the input");
      }
      return;
    case v1::Input::kSilenceValue:
      compiled->silence = Silence::kValue;
      if (!fact.is_set()) {
        context->issues->Error("PACK_UNKNOWN_VALUE", {path, "silence_value"},
                               "write silence_number for a number");
        return;
      }
      compiled->silence_value = context->FindValue(
          compiled->fact, input.silence_value(), {path, "silence_value"});
      return;
  }
}

void SetColumnStep(CompileContext* context, const v1::Input& input,
                   const Path& path, CompiledInput* compiled) {
  if (input.column_step() == 0) return;
  if (TypeOf(input) != FieldType::kNumber) {
    context->issues->Error("PACK_WRONG_TYPE", {path, "column_step"},
                           "only a number has steps in a column");
  } else if (input.column_step() < 0) {
    context->issues->Error("PACK_BAD_RANGE", {path, "column_step"},
                           "a step is not below 0");
  } else {
    compiled->column_step = input.column_step();
  }
}

void BindField(CompileContext* context, const v1::Input& input, int position,
               const Path& path, CompiledInput* compiled) {
  if (input.field().empty()) return;
  const RequestFieldInfo* info = FindRequestField(input.field());
  if (info == nullptr) {
    context->issues->Error(
        "PACK_UNKNOWN_ID", {path, "field"},
        "the request has no such field; assess.h lists them");
    return;
  }
  if (info->type != TypeOf(input)) {
    context->issues->Error("PACK_WRONG_TYPE", {path, "field"},
                           "the field's type does not fit the input's domain");
    return;
  }
  int& slot = context->pack->input_by_field[static_cast<int>(info->field)];
  if (slot >= 0) {
    context->issues->Error("PACK_DUPLICATE_ID", {path, "field"},
                           "another input reads this field already");
    return;
  }
  slot = position;
  compiled->field = info->field;
}

}  // namespace

void CompileInputs(CompileContext* context) {
  CompiledPack* pack = context->pack;
  AddPresenceFacts(context);
  pack->input_by_field.assign(static_cast<int>(RequestField::kCount), -1);
  int position = 0;
  for (const v1::Input& input : pack->source.inputs()) {
    const Path path = {"inputs", position, input.id()};
    context->CheckId(input.id(), path);
    CompiledInput compiled;
    compiled.domain = input.domain_case();

    Fact fact;
    fact.name = input.id();
    fact.kind = FactKind::kInput;
    fact.stage = Stage::kAnswers;
    fact.owner = position;
    SetDomain(context, input, path, &fact);
    compiled.fact = context->AddFact(std::move(fact), path);
    compiled.given = context->AddYesNo(context->Name({input.id(), ".given"}),
                                       FactKind::kInputGiven, Stage::kAnswers,
                                       position, path);
    pack->input_by_id.emplace(input.id(), position);

    SetSilence(context, input, path, &compiled);
    SetColumnStep(context, input, path, &compiled);
    BindField(context, input, position, path, &compiled);
    compiled.screen = input.screen();
    if (!v1::ScreenRole_IsValid(compiled.screen)) {
      context->issues->Error("PACK_UNKNOWN_VALUE", {path, "screen"},
                             "no such part in the screen");
    }
    if (compiled.screen != v1::NOT_IN_SCREEN &&
        TypeOf(input) != FieldType::kYesNo) {
      context->issues->Error("PACK_WRONG_TYPE", {path, "screen"},
                             "only yes/no inputs stand in the screen");
    }
    if (compiled.screen == v1::CORE && compiled.silence == Silence::kNotAsked) {
      context->issues->Error("PACK_SILENT_CORE", path,
                             "a core item of the screen may not stay unasked");
    }
    if (input.always_ask()) pack->always_asked.push_back(position);
    if (!input.unknown_value().empty()) {
      compiled.unknown_value = context->FindValue(
          compiled.fact, input.unknown_value(), {path, "unknown_value"});
    }
    compiled.question = context->RequiredText(
        input.question(), {"input.", input.id()}, {path, "question"});
    pack->inputs.push_back(compiled);
    ++position;
  }
}

}  // namespace afterleaf
