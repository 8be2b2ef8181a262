#include "src/pack/wording_check.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "src/base/utf8.h"

namespace afterleaf {
namespace {

// A caller in C++ can hand in any bytes.
bool SaysSomething(absl::string_view text) {
  return !text.empty() && IsValidUtf8(text);
}

constexpr absl::string_view kNeedsText = "needs a text in UTF-8";

}  // namespace

void WordingChecker::Check(const v1::ScaleWording& wording,
                           const std::string& path, const Tell& tell) {
  const auto found = pack_.scale_by_id.find(wording.scale());
  if (found == pack_.scale_by_id.end()) {
    tell(WordingFault::kUnknownScale, absl::StrCat(path, ".scale"),
         "this pack has no such scale");
    return;
  }
  const int scale = found->second;
  if (wording.locale().empty()) {
    tell(WordingFault::kNoLocale, absl::StrCat(path, ".locale"),
         "needs the language that it is in, such as \"en\"");
  } else if (!seen_.emplace(scale, wording.locale()).second) {
    tell(WordingFault::kTwice, path,
         "another one before it is for this scale and language");
  }
  const bool embeddable =
      pack_.scales[scale].source->licence() == v1::Scale::EMBED_OK;
  if (!embeddable &&
      (!stated_permission_counts_ || wording.permission().empty())) {
    tell(WordingFault::kNotPermitted,
         stated_permission_counts_ ? absl::StrCat(path, ".permission") : path,
         stated_permission_counts_
             ? "the licence of this scale asks for a permission; say by what "
               "right its wording is used"
             : "a pack holds wording only for a scale whose licence is "
               "EMBED_OK; a host brings its own with the request");
  }
  if (!wording.instruction().empty() && !IsValidUtf8(wording.instruction())) {
    tell(WordingFault::kNoText, absl::StrCat(path, ".instruction"), kNeedsText);
  }
  CheckItems(wording, scale, path, tell);
}

const WordingChecker::Items& WordingChecker::ItemsOf(int scale) {
  Items& items = items_[scale];
  if (items.empty()) {
    int position = 0;
    for (const v1::ScaleItem& item : pack_.scales[scale].source->items()) {
      items.emplace(item.id(), position++);
    }
  }
  return items;
}

void WordingChecker::CheckItems(const v1::ScaleWording& wording, int scale,
                                const std::string& path, const Tell& tell) {
  const Items& items = ItemsOf(scale);
  absl::flat_hash_set<int> seen;
  for (int i = 0; i < wording.items_size(); ++i) {
    const v1::ItemWording& item = wording.items(i);
    const std::string item_path = absl::StrCat(path, ".items[", i, "]");
    const auto found = items.find(item.item());
    if (found == items.end()) {
      tell(WordingFault::kUnknownItem, absl::StrCat(item_path, ".item"),
           "the scale has no such item");
      continue;
    }
    if (!seen.insert(found->second).second) {
      tell(WordingFault::kTwice, item_path, "this item has its wording above");
      continue;
    }
    if (!item.question().empty() && !IsValidUtf8(item.question())) {
      tell(WordingFault::kNoText, absl::StrCat(item_path, ".question"),
           kNeedsText);
    }
    CheckAnswers(item, pack_.scales[scale].items[found->second], item_path,
                 tell);
  }
}

void WordingChecker::CheckAnswers(const v1::ItemWording& wording,
                                  const CompiledItem& item,
                                  const std::string& path,
                                  const Tell& tell) const {
  std::set<int32_t> left;
  if (wording.answers_size() > 0) {
    for (const v1::ValuePoints& entry : item.points) {
      left.insert(entry.value());
    }
  }
  std::set<int32_t> used;
  for (int i = 0; i < wording.answers_size(); ++i) {
    const v1::AnswerWording& answer = wording.answers(i);
    const std::string answer_path = absl::StrCat(path, ".answers[", i, "]");
    if (left.erase(answer.value()) > 0) {
      used.insert(answer.value());
    } else if (used.count(answer.value()) > 0) {
      tell(WordingFault::kTwice, answer_path, "this value has its text above");
    } else {
      tell(WordingFault::kUnknownValue, absl::StrCat(answer_path, ".value"),
           "no legal value of the item");
    }
    if (!SaysSomething(answer.text())) {
      tell(WordingFault::kNoText, absl::StrCat(answer_path, ".text"),
           kNeedsText);
    }
  }
}

}  // namespace afterleaf
