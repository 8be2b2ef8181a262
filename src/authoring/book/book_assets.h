// The style and the script of the book, made of book.css and book.js by the
// build.

#ifndef AFTERLEAF_AUTHORING_BOOK_BOOK_ASSETS_H_
#define AFTERLEAF_AUTHORING_BOOK_BOOK_ASSETS_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

absl::string_view BookStyle();
absl::string_view BookScript();

}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_BOOK_ASSETS_H_
