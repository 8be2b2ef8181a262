// A pack as one HTML file for clinicians to read, search, print and sign.
//
// Everything stands in the file itself: no picture, font, style or script is
// fetched. Without scripts all of it can be read, only the search is gone. The
// same pack gives the same bytes.

#ifndef AFTERLEAF_AUTHORING_BOOK_BOOK_H_
#define AFTERLEAF_AUTHORING_BOOK_BOOK_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/pack.pb.h"
#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

// How much of one kind of thing the examples of the pack reach.
struct CoverageRow {
  std::string name;
  int covered = 0;
  int total = 0;
};

struct BookContent {
  // A pack that loads: ids are unique within their kind and names resolve.
  v1::Pack pack;
  v1::PackIdentity identity;
  std::vector<v1::Example> examples;
  // Empty: the book has no chapter about it.
  std::vector<CoverageRow> coverage;
};

std::string WriteBook(const MessageTypes& types, const BookContent& content);

// Does a file that begins with these bytes hold a book?
bool IsBook(absl::string_view bytes);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_BOOK_H_
