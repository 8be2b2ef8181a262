"""Draws a person's month: withdrawal, craving and sleep, phases, days of use.

    python draw_month.py month.json month.png

The file ends in .png, .svg or .pdf. Scores, their bands and the phases are
answers of Afterleaf, one assessment for each day as it was known that day; the
words in the picture are those of its pack.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import pathlib
import textwrap
from typing import Any, NamedTuple, Optional

import matplotlib

matplotlib.use("agg")
from matplotlib import pyplot
from matplotlib.axes import Axes

import afterleaf
from afterleaf import ids, messages

INK, SOFT, LINE, USE = "#22313f", "#7b8794", "#2f6f73", "#b4532a"
SHADES = ["#eef6f2", "#dcebe3", "#f6e7c8", "#f0cfb8"]
HEIGHTS = [3.4, 0.62, 1.6, 1.6]


class Day(NamedTuple):
    """What was noted on a day, and what the engine says about it."""

    date: datetime.date
    used: bool
    sleep_minutes: Optional[int]
    phase: messages.PhaseAssessment
    scores: dict[str, int]


def read_days(diary: dict[str, Any], engine: afterleaf.Engine) -> list[Day]:
    """One assessment for each day, from what was known that evening."""
    days: list[Day] = []
    last_use: Optional[datetime.datetime] = None
    longest_break = datetime.timedelta()
    for entry in diary["days"]:
        now = moment(entry["date"], diary["check_in_at"])
        if "used_at" in entry:
            use = moment(entry["date"], entry["used_at"])
            if last_use is not None:
                longest_break = max(longest_break, use - last_use)
            last_use = use
        used = "used_at" in entry
        week = [day.used for day in days[-6:]] + [used]
        answers = {ids.Scale.SOWS: entry.get("withdrawal"),
                   ids.Scale.CRAVE: entry.get("craving")}
        reply = engine.assess(
            as_of_s=int(now.timestamp()),
            use={"status": entry["status"], "product": diary["product"],
                 "last_use": last_use and {"instant_s": last_use.timestamp()},
                 "longest_abstinence_h":
                     longest_break // datetime.timedelta(hours=1),
                 "use_days_last_7": sum(week)},
            scales=[{"scale": scale, "total": total}
                    for scale, total in answers.items() if total is not None],
            vitals={"sleep_minutes": entry.get("sleep_minutes")})
        days.append(Day(now.date(), used, entry.get("sleep_minutes"),
                        reply.phase, {score.scale: score.total for score
                                      in reply.scores
                                      if score.HasField("total")}))
    return days


def moment(day: str, time: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{day}T{time}:00+00:00")


def draw(name: str, days: list[Day], engine: afterleaf.Engine,
         output: pathlib.Path) -> None:
    scales = {scale.id: scale for scale in engine.describe_pack().scales}
    pyplot.rcParams.update({
        "font.family": "sans-serif", "font.size": 10, "text.color": INK,
        "axes.labelcolor": INK, "xtick.color": SOFT, "ytick.color": SOFT,
        "axes.edgecolor": "none", "svg.hashsalt": "afterleaf"})
    figure, (top, ribbon, middle, bottom) = pyplot.subplots(
        4, 1, sharex=True, figsize=(11, 8.2),
        gridspec_kw={"height_ratios": HEIGHTS, "hspace": 0.28})
    first, last = days[0].date, days[-1].date
    figure.suptitle(f"{name}: {first:%-d %B} to {last:%-d %B %Y}", x=0.06,
                    y=0.965, ha="left", fontsize=18, fontweight="bold")
    free = sum(not day.used for day in days)
    figure.text(0.06, 0.915, f"{free} of {len(days)} days without use",
                fontsize=11, color=SOFT)

    draw_score(top, days, scales[ids.Scale.SOWS])
    draw_phases(ribbon, days)
    draw_score(middle, days, scales[ids.Scale.CRAVE])
    draw_sleep(bottom, days)

    bottom.set_xlim(place(first) - 0.5, place(last) + 0.5)
    weekly = [day.date for day in days[::7]]
    bottom.set_xticks([place(date) for date in weekly],
                      [f"{date:%-d %b}" for date in weekly])
    figure.text(0.06, 0.015, textwrap.fill(engine.assess({}).notice, 165),
                fontsize=7.5, color=SOFT)
    figure.subplots_adjust(left=0.06, right=0.87, top=0.87, bottom=0.1)
    figure.savefig(output, dpi=150, metadata={"Date": None}
                   if output.suffix == ".svg" else None)
    pyplot.close(figure)


def place(day: datetime.date) -> float:
    """Where the middle of a day stands on the axis, which counts in days."""
    return day.toordinal() + 0.5


def draw_score(axes: Axes, days: list[Day],
               scale: messages.ScaleDescription) -> None:
    """A line over the bands of the scale, broken where nothing was noted."""
    totals = [day.scores.get(scale.id) for day in days]
    highest = max(total for total in totals if total is not None)
    # Up to the end of the highest band that was reached, or just past the line.
    upper = min(scale.maximum, round(highest * 1.15))
    for band, label, shade in zip(scale.bands, scale.band_labels,
                                  spread(len(scale.bands))):
        begin, end = getattr(band, "from") - 0.5, min(band.to, upper) + 0.5
        if begin < upper and end > 0.5:
            axes.axhspan(max(begin, 0), end, color=shade, zorder=0, lw=0)
            axes.text(1.01, (max(begin, 0) + end) / 2, label, color=SOFT,
                      transform=axes.get_yaxis_transform(), va="center")
    axes.plot([place(day.date) for day in days],
              [float("nan") if total is None else total for total in totals],
              color=LINE, lw=2, marker="o", ms=4.5, mfc="white", mew=1.6)
    axes.set_ylim(0, upper + 0.5)
    title(axes, scale.title)
    for day in days:
        if day.used:
            axes.axvline(place(day.date), color=USE, lw=1, ls=(0, (2, 3)),
                         zorder=1)


def spread(number: int) -> list[str]:
    """Shades for bands, from calm to warm, whatever their number."""
    steps = max(number - 1, 1)
    return [SHADES[round(index * (len(SHADES) - 1) / steps)]
            for index in range(number)]


def draw_phases(axes: Axes, days: list[Day]) -> None:
    """A ribbon of the phases, with a mark on every day of use."""
    runs = itertools.groupby(days, key=lambda day: day.phase.title)
    for index, (name, run) in enumerate(runs):
        dated = [day.date for day in run]
        begin, end = place(dated[0]) - 0.5, place(dated[-1]) + 0.5
        axes.axvspan(begin, end, color=("#d5e3e2", "#e6eeee")[index % 2], lw=0)
        words = textwrap.fill(name, max(1, 3 * len(dated)),
                              break_long_words=False)
        axes.text((begin + end) / 2, 0.5, words, ha="center", va="center",
                  fontsize=7.5, linespacing=0.95)
    used = [place(day.date) for day in days if day.used]
    axes.plot(used, [1.16] * len(used), ls="none", marker="v", ms=8, color=USE,
              clip_on=False)
    axes.text(1.01, 1.16, "day of use", color=USE, va="center",
              transform=axes.get_yaxis_transform())
    axes.set_ylim(0, 1)
    axes.set_yticks([])
    axes.tick_params(bottom=False)


def draw_sleep(axes: Axes, days: list[Day]) -> None:
    nights = [(day.date, day.sleep_minutes / 60) for day in days
              if day.sleep_minutes is not None]
    axes.bar([place(date) for date, _ in nights],
             [hours for _, hours in nights], width=0.62, color="#a9bfd4")
    axes.set_ylim(0, 10)
    axes.set_yticks([0, 4, 8])
    title(axes, "Sleep, hours")


def title(axes: Axes, text: str) -> None:
    axes.set_title(text, loc="left", fontsize=11, fontweight="bold", pad=5)
    axes.tick_params(length=0)


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Draws a person's month from a diary in JSON.")
    parser.add_argument("diary", type=pathlib.Path, metavar="month.json")
    parser.add_argument("output", type=pathlib.Path, metavar="month.png")
    options = parser.parse_args()
    diary = json.loads(options.diary.read_text(encoding="utf-8"))
    engine = afterleaf.Engine()
    days = read_days(diary, engine)
    draw(diary["name"], days, engine, options.output)
    for name, run in itertools.groupby(days, key=lambda day: day.phase.title):
        dated = [f"{day.date:%-d %b}" for day in run]
        print(f"{dated[0]:>6} to {dated[-1]:>6}  {name}")
    print(f"drawn: {options.output}")


if __name__ == "__main__":
    main()
