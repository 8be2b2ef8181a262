#include "src/authoring/book/timeline.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/authoring/pack_words.h"

namespace afterleaf {
namespace authoring {
namespace book {
namespace {

// Sizes in the units of the picture.
constexpr int kColumn = 62;
constexpr int kRow = 50;
constexpr int kBar = 24;
constexpr int kAxis = 24;
// There are this many fills for phases; later ones begin again.
constexpr int kFills = 6;

class Picture {
 public:
  Picture(const v1::PhaseModel& model, const std::vector<Course>& courses,
          Html* html)
      : model_(model), html_(html) {
    std::set<int> ticks = {0, model.late().from_h(),
                           model.late().sure_from_h()};
    for (const Course& course : courses) {
      ticks.insert(course.boundaries_h.begin(), course.boundaries_h.end());
    }
    ticks_.assign(ticks.begin(), ticks.end());
  }

  int width() const { return kColumn * static_cast<int>(ticks_.size()); }

  void WriteAxis() {
    for (size_t i = 1; i < ticks_.size(); ++i) {
      WriteText(X(ticks_[i]), kAxis - 8, ShortHours(ticks_[i]), "tick");
    }
  }

  void WriteCourse(const Course& course, int row) {
    const int top = kAxis + row * kRow;
    html_->Element(
        "text", course.name,
        {{"x", "2"}, {"y", absl::StrCat(top + 14)}, {"class", "course"}});
    const int bar = top + 20;
    const int last = model_.timeline_size();
    int begin = 0;
    int phase = 1;
    for (const int end : course.boundaries_h) {
      WriteBar(begin, end, bar, phase, absl::StrCat(phase));
      begin = end;
      ++phase;
    }
    const v1::LatePhase& late = model_.late();
    WriteBar(begin, late.from_h(), bar, phase, absl::StrCat(phase));
    WriteBar(late.from_h(), late.sure_from_h(), bar, phase,
             absl::StrCat(phase, " or ", last));
    WriteRect(X(late.sure_from_h()), width(), bar, last, absl::StrCat(last));
  }

 private:
  int X(int hours) const {
    const auto at = std::lower_bound(ticks_.begin(), ticks_.end(), hours);
    return kColumn * static_cast<int>(at - ticks_.begin());
  }

  void WriteText(int x, int y, const std::string& text, const char* style) {
    html_->Element("text", text,
                   {{"x", absl::StrCat(x)},
                    {"y", absl::StrCat(y)},
                    {"class", style},
                    {"text-anchor", "middle"}});
  }

  void WriteBar(int from_h, int to_h, int y, int phase,
                const std::string& label) {
    if (from_h < to_h) WriteRect(X(from_h), X(to_h), y, phase, label);
  }

  void WriteRect(int left, int right, int y, int phase,
                 const std::string& label) {
    html_->Void("rect",
                {{"x", absl::StrCat(left)},
                 {"y", absl::StrCat(y)},
                 {"width", absl::StrCat(right - left)},
                 {"height", absl::StrCat(kBar)},
                 {"class", absl::StrCat("fill", (phase - 1) % kFills)}});
    WriteText((left + right) / 2, y + kBar - 7, label, "inside");
  }

  const v1::PhaseModel& model_;
  Html* html_;
  std::vector<int> ticks_;
};

}  // namespace

std::string ShortHours(int hours) {
  return hours >= 48 && hours % 24 == 0 ? absl::StrCat(hours / 24, " days")
                                        : absl::StrCat(hours, " h");
}

std::vector<Course> Courses(const v1::Pack& pack) {
  const v1::PhaseModel& model = pack.phase_model();
  std::vector<Course> courses;
  for (const v1::Window& window : model.windows()) {
    std::vector<std::string> names(window.values().begin(),
                                   window.values().end());
    if (window.otherwise()) names.emplace_back("anything else, or not given");
    Course plain;
    plain.name = absl::StrJoin(names, ", ");
    plain.boundaries_h.assign(window.boundaries_h().begin(),
                              window.boundaries_h().end());
    courses.push_back(plain);
    for (const v1::WindowModifier& modifier : model.modifiers()) {
      Course longer = plain;
      absl::StrAppend(&longer.name, "; while ", modifier.index(), " is ",
                      IndexBandLabel(pack, modifier.band()));
      const int count = std::min(modifier.add_h_size(),
                                 static_cast<int>(plain.boundaries_h.size()));
      for (int i = 0; i < count; ++i) {
        longer.boundaries_h[i] += modifier.add_h(i);
      }
      courses.push_back(longer);
    }
  }
  return courses;
}

void WriteTimeline(const std::vector<Course>& courses, Page* page) {
  Html& html = page->html();
  Picture picture(page->pack().phase_model(), courses, &html);
  const int height = kAxis + kRow * static_cast<int>(courses.size());
  const Tag scroll(&html, "div",
                   {{"class", "scroll"},
                    {"tabindex", "0"},
                    {"role", "region"},
                    {"aria-label", "Picture of the phases, scrolls sideways"}});
  const Tag svg(
      &html, "svg",
      {{"viewBox", absl::StrCat("0 0 ", picture.width(), " ", height)},
       {"style", absl::StrCat("min-width:", picture.width(), "px")},
       {"role", "img"},
       {"aria-labelledby", "timeline-title timeline-desc"}});
  html.Element("title", "When each phase begins and ends",
               {{"id", "timeline-title"}});
  html.Element("desc",
               "One bar for each product, cut at the hours since the last use "
               "at which a phase ends. Numbers are the phases in their order. "
               "The table after the picture says the same.",
               {{"id", "timeline-desc"}});
  picture.WriteAxis();
  for (size_t i = 0; i < courses.size(); ++i) {
    picture.WriteCourse(courses[i], static_cast<int>(i));
  }
}

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf
