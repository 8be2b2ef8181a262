// Where the phases of a model begin and end, as a picture.

#ifndef AFTERLEAF_AUTHORING_BOOK_TIMELINE_H_
#define AFTERLEAF_AUTHORING_BOOK_TIMELINE_H_

#include <string>
#include <vector>

#include "afterleaf/v1/phase_model.pb.h"
#include "src/authoring/book/page.h"

namespace afterleaf {
namespace authoring {
namespace book {

// One course of recovery: the windows of one product, lengthened or not.
struct Course {
  std::string name;
  // Hours: between the first phases of the timeline, as many as the window
  // has.
  std::vector<int> boundaries_h;
};

// For each window the plain course, then one for each modifier.
std::vector<Course> Courses(const v1::Pack& pack);

// "36 h", "10 days".
std::string ShortHours(int hours);

// An SVG picture of the courses below one another. Its columns are the
// boundaries in order, not to scale, so that hours and months can both be read.
void WriteTimeline(const std::vector<Course>& courses, Page* page);

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_TIMELINE_H_
