#include "src/cli/log/log_plot.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "src/cli/log/log_calendar.h"

namespace afterleaf {
namespace cli {
namespace {

using authoring::book::Attributes;
using authoring::book::Html;
using authoring::book::Tag;

// Of the drawing, in its own units; the page stretches it.
constexpr double kDayWidth = 10;
constexpr double kHeight = 100;
// Room between two bars.
constexpr double kBarGap = 1;

// More labels than these run into each other on a phone, where labels on the
// right take some of its width.
constexpr std::int32_t kMostDayLabels = 5;
constexpr std::int32_t kMostDayLabelsBanded = 3;

std::string Number(double value) { return absl::StrFormat("%.6g", value); }

std::string PercentOf(double part, double whole) {
  return absl::StrFormat("%.4g%%", 100 * part / whole);
}

}  // namespace

std::int64_t RoundTop(std::int64_t value) {
  std::int64_t power = 1;
  while (true) {
    for (const std::int64_t step : {1, 2, 3, 4, 5, 6, 8, 10, 12, 15}) {
      if (step * power >= value) return step * power;
    }
    power *= 10;
  }
}

Plot::Plot(PlotDays days, double low, double high)
    : days_(days), low_(low), high_(high > low ? high : low + 1) {}

double Plot::X(std::int32_t day) const {
  return kDayWidth * (day - days_.from);
}

double Plot::Y(double value) const {
  const double clamped = std::clamp(value, low_, high_);
  return kHeight * (high_ - clamped) / (high_ - low_);
}

void Plot::Shape(absl::string_view tag, const Attributes& shape,
                 absl::string_view tip) {
  if (tip.empty()) {
    drawing_.Void(tag, shape);
    return;
  }
  const Tag element(&drawing_, tag, shape);
  drawing_.Element("title", tip);
}

void Plot::Band(double from, double to, absl::string_view style) {
  Shape("rect",
        {{"class", std::string(style)},
         {"x", "0"},
         {"y", Number(Y(to))},
         {"width", Number(kDayWidth * days_.count())},
         {"height", Number(Y(from) - Y(to))}},
        "");
}

void Plot::Stretch(std::int32_t from_day, std::int32_t to_day,
                   absl::string_view style, absl::string_view tip) {
  const std::int32_t from = std::max(from_day, days_.from);
  const std::int32_t to = std::min(to_day, days_.to);
  if (from > to) return;
  Shape("rect",
        {{"class", std::string(style)},
         {"x", Number(X(from))},
         {"y", "0"},
         {"width", Number(X(to + 1) - X(from))},
         {"height", Number(kHeight)}},
        tip);
}

void Plot::Bar(std::int32_t from_day, std::int32_t to_day, double from,
               double to, absl::string_view style, absl::string_view tip) {
  const std::int32_t first = std::max(from_day, days_.from);
  const std::int32_t last = std::min(to_day, days_.to);
  if (first > last) return;
  Shape("rect",
        {{"class", std::string(style)},
         {"x", Number(X(first) + kBarGap)},
         {"y", Number(Y(to))},
         {"width", Number(X(last + 1) - X(first) - 2 * kBarGap)},
         {"height", Number(Y(from) - Y(to))}},
        tip);
}

// A line of no length with round ends: round however the drawing is stretched.
void Plot::Dot(std::int32_t day, double value, absl::string_view style,
               absl::string_view tip) {
  if (!days_.Has(day)) return;
  Shape("path",
        {{"class", std::string(style)},
         {"d", absl::StrCat("M", Number(X(day) + kDayWidth / 2), " ",
                            Number(Y(value)), "h0")}},
        tip);
}

void Plot::Line(const std::vector<std::pair<std::int32_t, double>>& points,
                absl::string_view style) {
  std::string path;
  for (const auto& [day, value] : points) {
    if (!days_.Has(day)) continue;
    absl::StrAppend(&path, path.empty() ? "M" : "L",
                    Number(X(day) + kDayWidth / 2), " ", Number(Y(value)));
  }
  if (path.empty()) return;
  Shape("path", {{"class", std::string(style)}, {"d", path}}, "");
}

void Plot::Level(std::int32_t from_day, std::int32_t to_day, double value,
                 absl::string_view style) {
  const std::int32_t from = std::max(from_day, days_.from);
  const std::int32_t to = std::min(to_day, days_.to);
  if (from > to) return;
  Shape("path",
        {{"class", std::string(style)},
         {"d", absl::StrCat("M", Number(X(from)), " ", Number(Y(value)), "H",
                            Number(X(to + 1)))}},
        "");
}

void Plot::WriteLabels(const std::vector<PlotLabel>& labels,
                       absl::string_view side, Html* html) const {
  const Tag box(html, "div",
                {{"class", std::string(side)}, {"aria-hidden", "true"}});
  for (const PlotLabel& label : labels) {
    html->Element(
        "span", label.text,
        {{"style", absl::StrCat("top:", PercentOf(Y(label.value), kHeight))}});
  }
}

void Plot::WriteDays(Html* html) const {
  const Tag box(html, "div", {{"class", "days"}, {"aria-hidden", "true"}});
  const std::int32_t labels = std::min(
      right.empty() ? kMostDayLabels : kMostDayLabelsBanded, days_.count());
  for (std::int32_t i = 0; i < labels; ++i) {
    const std::int32_t day = days_.from + i * days_.count() / labels;
    html->Element("span", ShortDateText(day),
                  {{"style", absl::StrCat("left:", PercentOf(day - days_.from,
                                                             days_.count()))}});
  }
}

void Plot::Write(absl::string_view id, absl::string_view title,
                 absl::string_view about, Html* html) const {
  const Tag frame(html, "div",
                  {{"class", right.empty() ? "frame" : "frame banded"}});
  WriteLabels(left, "left", html);
  {
    const std::string title_id = absl::StrCat(id, "-title");
    const std::string about_id = absl::StrCat(id, "-about");
    const Tag svg(
        html, "svg",
        {{"viewBox", absl::StrCat("0 0 ", Number(kDayWidth * days_.count()),
                                  " ", Number(kHeight))},
         {"preserveAspectRatio", "none"},
         {"role", "img"},
         {"aria-labelledby", absl::StrCat(title_id, " ", about_id)}});
    html->Element("title", title, {{"id", title_id}});
    html->Element("desc", about, {{"id", about_id}});
    html->Trusted(drawing_.text());
  }
  if (!right.empty()) WriteLabels(right, "right", html);
  WriteDays(html);
}

}  // namespace cli
}  // namespace afterleaf
