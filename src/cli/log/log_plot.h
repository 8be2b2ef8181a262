// Plots over days as HTML with SVG inside, without a script.
//
// The drawing stretches to any width, and the labels, which must not, stand
// around it as text. So a plot can be read on a phone, on paper and by a screen
// reader, which is given its title and description.

#ifndef AFTERLEAF_CLI_LOG_LOG_PLOT_H_
#define AFTERLEAF_CLI_LOG_LOG_PLOT_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "src/authoring/book/html.h"

namespace afterleaf {
namespace cli {

// Days that a plot shows, both included.
struct PlotDays {
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t count() const { return to - from + 1; }
  bool Has(std::int32_t day) const { return day >= from && day <= to; }
};

// A label beside the drawing at a height.
struct PlotLabel {
  double value = 0;
  std::string text;
};

// The smallest round number that is at least `value`; at least 1.
std::int64_t RoundTop(std::int64_t value);

class Plot {
 public:
  // Values from `low` at the bottom to `high` at the top.
  Plot(PlotDays days, double low, double high);

  // A band across all days, between two values.
  void Band(double from, double to, absl::string_view style);
  // A box over days, from the bottom to the top.
  void Stretch(std::int32_t from_day, std::int32_t to_day,
               absl::string_view style, absl::string_view tip);
  // A bar over some days, one in most plots, from `from` to `to`.
  void Bar(std::int32_t from_day, std::int32_t to_day, double from, double to,
           absl::string_view style, absl::string_view tip);
  // A dot in the middle of a day.
  void Dot(std::int32_t day, double value, absl::string_view style,
           absl::string_view tip);
  // A line through the middles of days.
  void Line(const std::vector<std::pair<std::int32_t, double>>& points,
            absl::string_view style);
  // A level line over whole days, such as a step of a plan.
  void Level(std::int32_t from_day, std::int32_t to_day, double value,
             absl::string_view style);

  // Labels on the left, and on the right.
  std::vector<PlotLabel> left;
  std::vector<PlotLabel> right;

  // Writes the whole figure. `id` is its own on the page; `about` describes it
  // to who cannot see it.
  void Write(absl::string_view id, absl::string_view title,
             absl::string_view about, authoring::book::Html* html) const;

 private:
  double X(std::int32_t day) const;
  double Y(double value) const;
  void Shape(absl::string_view tag, const authoring::book::Attributes& shape,
             absl::string_view tip);
  void WriteLabels(const std::vector<PlotLabel>& labels, absl::string_view side,
                   authoring::book::Html* html) const;
  void WriteDays(authoring::book::Html* html) const;

  const PlotDays days_;
  const double low_;
  const double high_;
  authoring::book::Html drawing_;
};

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_PLOT_H_
