#include "src/pack/wording_check.h"

#include <algorithm>

#include "src/base/utf8.h"

namespace afterleaf {
namespace {

// A caller in C++ can hand in any bytes.
bool SaysSomething(absl::string_view text) {
  return !text.empty() && IsValidUtf8(text);
}

constexpr absl::string_view kNeedsText = "needs a text in UTF-8";

}  // namespace

void WordingChecker::Check(const v1::ScaleWording& wording, const Path& path,
                           Tell tell) {
  const auto found = pack_.scale_by_id.find(wording.scale());
  if (found == pack_.scale_by_id.end()) {
    tell(WordingFault::kUnknownScale, {path, "scale"},
         "this pack has no such scale");
    return;
  }
  const int scale = found->second;
  if (wording.locale().empty()) {
    tell(WordingFault::kNoLocale, {path, "locale"},
         "needs the language that it is in, such as \"en\"");
  } else if (!names_[scale].locales.emplace(wording.locale(), 0).second) {
    tell(WordingFault::kTwice, path,
         "another one before it is for this scale and language");
  }
  const bool embeddable =
      pack_.scales[scale].source->licence() == v1::Scale::EMBED_OK;
  if (!embeddable &&
      (!stated_permission_counts_ || wording.permission().empty())) {
    if (stated_permission_counts_) {
      tell(WordingFault::kNotPermitted, {path, "permission"},
           "the licence of this scale asks for a permission; say by what right "
           "its wording is used");
    } else {
      tell(WordingFault::kNotPermitted, path,
           "a pack holds wording only for a scale whose licence is EMBED_OK; a "
           "host brings its own with the request");
    }
  }
  if (!wording.instruction().empty() && !IsValidUtf8(wording.instruction())) {
    tell(WordingFault::kNoText, {path, "instruction"}, kNeedsText);
  }
  CheckItems(wording, scale, path, tell);
}

const IdMap& WordingChecker::ItemsOf(int scale) {
  IdMap& items = names_[scale].items;
  if (items.empty()) {
    int position = 0;
    for (const v1::ScaleItem& item : pack_.scales[scale].source->items()) {
      items.emplace(item.id(), position++);
    }
  }
  return items;
}

void WordingChecker::CheckItems(const v1::ScaleWording& wording, int scale,
                                const Path& path, Tell tell) {
  const IdMap& items = ItemsOf(scale);
  std::vector<bool> seen(items.size());
  for (int i = 0; i < wording.items_size(); ++i) {
    const v1::ItemWording& item = wording.items(i);
    const Path item_path = {path, "items", i};
    const auto found = items.find(item.item());
    if (found == items.end()) {
      tell(WordingFault::kUnknownItem, {item_path, "item"},
           "the scale has no such item");
      continue;
    }
    if (seen[found->second]) {
      tell(WordingFault::kTwice, item_path, "this item has its wording above");
      continue;
    }
    seen[found->second] = true;
    if (!item.question().empty() && !IsValidUtf8(item.question())) {
      tell(WordingFault::kNoText, {item_path, "question"}, kNeedsText);
    }
    CheckAnswers(item, pack_.scales[scale].items[found->second], item_path,
                 tell);
  }
}

void WordingChecker::CheckAnswers(const v1::ItemWording& wording,
                                  const CompiledItem& item, const Path& path,
                                  Tell tell) const {
  std::vector<int> legal;
  if (wording.answers_size() > 0) {
    for (const v1::ValuePoints& entry : item.points) {
      legal.push_back(entry.value());
    }
    std::sort(legal.begin(), legal.end());
  }
  std::vector<bool> used(legal.size());
  for (int i = 0; i < wording.answers_size(); ++i) {
    const v1::AnswerWording& answer = wording.answers(i);
    const Path answer_path = {path, "answers", i};
    const auto at =
        std::lower_bound(legal.begin(), legal.end(), answer.value());
    if (at == legal.end() || *at != answer.value()) {
      tell(WordingFault::kUnknownValue, {answer_path, "value"},
           "no legal value of the item");
    } else if (used[at - legal.begin()]) {
      tell(WordingFault::kTwice, answer_path, "this value has its text above");
    } else {
      used[at - legal.begin()] = true;
    }
    if (!SaysSomething(answer.text())) {
      tell(WordingFault::kNoText, {answer_path, "text"}, kNeedsText);
    }
  }
}

}  // namespace afterleaf
