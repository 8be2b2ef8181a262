#include "src/authoring/json_tree.h"

#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <utility>

#include "absl/strings/string_view.h"
#include "nlohmann/json.hpp"
#include "src/authoring/utf8.h"

namespace afterleaf {
namespace authoring {
namespace {

constexpr std::size_t kDeepestNesting = 32;
constexpr int kMostValues = 1'000'000;

// Reads `text` byte by byte and keeps count, so that whoever is called in the
// middle of the parse can tell where it is.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest)
      : at_(at), furthest_(furthest) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    *furthest_ = at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const {
    return at_ == other.at_;
  }
  bool operator!=(const CountingIterator& other) const {
    return at_ != other.at_;
  }

 private:
  const char* at_;
  const char** furthest_;
};

// LocateByte for offsets that only grow, in one pass over the text.
class ForwardLocator {
 public:
  explicit ForwardLocator(absl::string_view text) : text_(text) {}

  SourceLocation At(std::size_t offset) {
    if (offset > offset_) {
      const SourceLocation step =
          LocateByte(text_.substr(offset_), offset - offset_);
      where_.column =
          step.line > 1 ? step.column : where_.column + step.column - 1;
      where_.line += step.line - 1;
      offset_ = offset;
    }
    return where_;
  }

 private:
  absl::string_view text_;
  std::size_t offset_ = 0;
  SourceLocation where_{1, 1};
};

// Receives the events of nlohmann's SAX parser and builds the tree.
class TreeBuilder {
 public:
  TreeBuilder(absl::string_view json, const char* const* furthest,
              JsonNode* root, SourceError* error)
      : json_(json),
        furthest_(furthest),
        locator_(json),
        root_(root),
        error_(error) {}

  bool null() { return Add(JsonNode::Kind::kNull, TokenBack(4)) != nullptr; }

  bool boolean(bool value) {
    JsonNode* node = Add(JsonNode::Kind::kBool, TokenBack(value ? 4 : 5));
    if (node != nullptr) node->boolean = value;
    return node != nullptr;
  }

  bool number_integer(std::int64_t value) {
    JsonNode* node = Add(JsonNode::Kind::kInteger, NumberStart());
    if (node != nullptr) node->integer = value;
    return node != nullptr;
  }

  bool number_unsigned(std::uint64_t value) {
    if (value <=
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return number_integer(static_cast<std::int64_t>(value));
    }
    return number_float(static_cast<double>(value), "");
  }

  bool number_float(double value, const std::string& /*text*/) {
    // 4e1 is a whole number too; beyond 2^53 a double no longer tells.
    constexpr double kExact = 9007199254740992.0;
    if (std::floor(value) == value && std::fabs(value) <= kExact) {
      return number_integer(static_cast<std::int64_t>(value));
    }
    JsonNode* node = Add(JsonNode::Kind::kFraction, NumberStart());
    if (node != nullptr) node->fraction = value;
    return node != nullptr;
  }

  bool string(std::string& value) {
    JsonNode* node = Add(JsonNode::Kind::kString, StringStart());
    if (node != nullptr) node->text = std::move(value);
    return node != nullptr;
  }

  // JSON text has no binary values.
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) {
    return Open(JsonNode::Kind::kObject);
  }
  bool start_array(std::size_t /*size*/) {
    return Open(JsonNode::Kind::kArray);
  }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }

  bool key(std::string& name) {
    open_.back()->keys.push_back({std::move(name), locator_.At(StringStart())});
    return true;
  }

  // The parser's own message quotes the text and is not used.
  bool parse_error(std::size_t position, const std::string& /*last_token*/,
                   const nlohmann::detail::exception& exception) {
    constexpr int kNumberTooLarge = 406;
    // `position` counts the bytes read, the offending one included.
    const std::size_t at = position > 0 ? position - 1 : 0;
    error_->where = LocateByte(json_, at);
    if (exception.id == kNumberTooLarge) {
      error_->message = "a number too large to read";
    } else if (at >= json_.size() || json_.find_first_not_of(" \t\r\n", at) ==
                                         absl::string_view::npos) {
      error_->message =
          "the text ends too early; a bracket, brace or quote is still open";
    } else {
      error_->message =
          "not JSON from here; look for a missing comma, colon or quote, a "
          "comma before a closing bracket, or a name without quotes";
    }
    return false;
  }

 private:
  std::size_t Consumed() const {
    return static_cast<std::size_t>(*furthest_ - json_.data());
  }

  // Start of a token of `length` bytes that has just been read.
  std::size_t TokenBack(std::size_t length) const {
    return Consumed() >= length ? Consumed() - length : 0;
  }

  // The quote that opens the string just read: the last one before its closing
  // quote that no odd run of backslashes escapes.
  std::size_t StringStart() const {
    if (Consumed() < 2) return 0;
    std::size_t quote = Consumed() - 1;
    while (quote > 0) {
      quote = json_.rfind('"', quote - 1);
      if (quote == absl::string_view::npos) return 0;
      std::size_t backslashes = 0;
      while (backslashes < quote && json_[quote - 1 - backslashes] == '\\') {
        ++backslashes;
      }
      if (backslashes % 2 == 0) return quote;
    }
    return 0;
  }

  // The parser has read one byte past a number, except at the end of the text.
  std::size_t NumberStart() const {
    const auto is_part = [](char c) {
      return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' ||
             c == 'e' || c == 'E';
    };
    std::size_t at = Consumed();
    if (at > 0 && !is_part(json_[at - 1])) --at;
    while (at > 0 && is_part(json_[at - 1])) --at;
    return at;
  }

  JsonNode* Add(JsonNode::Kind kind, std::size_t offset) {
    const SourceLocation where = locator_.At(offset);
    if (++values_ > kMostValues) {
      *error_ = {where, "", "more than 1,000,000 values"};
      return nullptr;
    }
    JsonNode* node = root_;
    if (!open_.empty()) {
      open_.back()->children.emplace_back();
      node = &open_.back()->children.back();
    }
    node->kind = kind;
    node->where = where;
    return node;
  }

  bool Open(JsonNode::Kind kind) {
    JsonNode* node = Add(kind, TokenBack(1));
    if (node == nullptr) return false;
    if (open_.size() >= kDeepestNesting) {
      *error_ = {node->where, "", "nested deeper than 32 levels"};
      return false;
    }
    // Stays valid: its parent gets no further child before it is closed.
    open_.push_back(node);
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  absl::string_view json_;
  const char* const* furthest_;
  ForwardLocator locator_;
  JsonNode* root_;
  SourceError* error_;
  std::vector<JsonNode*> open_;
  int values_ = 0;
};

}  // namespace

bool ParseJsonTree(absl::string_view json, JsonNode* root, SourceError* error) {
  const std::size_t invalid = FindInvalidUtf8(json);
  if (invalid != absl::string_view::npos) {
    *error = {LocateByte(json, invalid), "",
              "not UTF-8 here; save the file as UTF-8"};
    return false;
  }
  const char* furthest = json.data();
  TreeBuilder builder(json, &furthest, root, error);
  return nlohmann::json::sax_parse(
      CountingIterator(json.data(), &furthest),
      CountingIterator(json.data() + json.size(), &furthest), &builder);
}

}  // namespace authoring
}  // namespace afterleaf
