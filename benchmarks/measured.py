#!/usr/bin/env python3
"""Makes the table of goals from what the benchmarks measured.

    measured.py RESULTS.json ... [--size LIBRARY] [--write DOC.md] [--quote README.md]

RESULTS are Google Benchmark's JSON. Prints the table; --write puts it between
the two marks of DOC as well, --quote its main rows between those of README. A
row whose benchmark is not there says so.
"""

import argparse
import dataclasses
import datetime
import json
import pathlib
import statistics
import subprocess
import tempfile

from between_marks import write_between_marks


@dataclasses.dataclass(frozen=True)
class Goal:
    """One row. `of` divided by `floor`, or `of` alone, is at most `most`."""

    title: str
    of: str
    floor: str = ""
    most: float | None = None
    least: float | None = None
    unit: str = "x"
    # What is compared: a time, or a counter of the benchmark.
    field: str = ""
    # README.md quotes the row.
    quoted: bool = False


def assess_goals(name, people):
    """A call with messages in and out, beside its floor."""
    floor = name + "/floor"
    return [
        Goal(f"{people}, embed mode", name + "/c_embed", floor, most=1.5,
             quoted=name == "assess_full"),
        Goal(f"{people}, system mode", name + "/c_system", floor, most=1.5,
             quoted=name == "assess_full"),
        Goal(f"{people}, C++ with messages", name + "/cpp", floor),
    ]


def start_goals(program, name, most=None, quoted=False):
    """From the start of a process to its first answer."""
    name = f"start/{name}/manual_time"
    return [
        Goal(f"Start to the first answer, {program}", name, most=most, unit="ms",
             quoted=quoted),
        Goal(f"The fastest start, {program}", name, most=most, unit="ms", field="least_ms"),
        Goal(f"CPU time of a start and its end, {program}", name, unit="ms",
             field="cpu_ms"),
    ]


# The goals of a release. `of` and `floor` are names of benchmarks.
GOALS = [
    *assess_goals("assess_full", "`afterleaf_assess`, a full person"),
    *assess_goals("assess_full_without_reasons", "`afterleaf_assess`, a full person without reasons"),
    *assess_goals("assess_half", "`afterleaf_assess`, half the answers missing"),
    Goal("Full reasons beside none, embed mode", "assess_full/c_embed",
         "assess_full_without_reasons/c_embed", most=1.5, quoted=True),
    Goal("Full reasons beside none, system mode", "assess_full/c_system",
         "assess_full_without_reasons/c_system", most=1.5),
    Goal("Evaluation, beside straight-line code for the same rules",
         "evaluate_full/engine", "evaluate_full/straight_line", most=2.5, quoted=True),
    Goal("Evaluation, half the answers missing", "evaluate_half/engine",
         "evaluate_half/straight_line", most=2.5),
    Goal("Allocations of an evaluation after the first", "evaluate_full/engine",
         most=0, unit="", field="allocations", quoted=True),
    Goal("Allocations of all stages after the first", "evaluate_full/stages",
         most=0, unit="", field="allocations"),
    Goal("Allocations of `afterleaf_assess`, embed mode", "assess_full/c_embed", unit="",
         field="allocations"),
    Goal("`afterleaf_assess`, 600 rules beside 60, embed mode", "rules_600/c_embed",
         "rules_60/c_embed", most=1.5, quoted=True),
    Goal("`afterleaf_assess`, 600 rules beside 60, system mode", "rules_600/c_system",
         "rules_60/c_system", most=1.5),
    Goal("`afterleaf_assess`, 4,000 rules beside 60, system mode", "rules_4000/c_system",
         "rules_60/c_system"),
    Goal("Evaluation, 600 rules beside 60", "rules_600/evaluate", "rules_60/evaluate",
         most=4),
    Goal("Evaluation, 4,000 rules beside 60", "rules_4000/evaluate", "rules_60/evaluate"),
    Goal("`afterleaf_score_scale`, embed mode", "score_scale/c_embed", "score_scale/floor"),
    Goal("`afterleaf_score_scale`, system mode", "score_scale/c_system", "score_scale/floor"),
    Goal("`ScoreScale`, C++ with messages", "score_scale/cpp", "score_scale/floor"),
    Goal("A year's log, beside parsing it", "AnalyzeLog/365", "ParseLog/365", most=3),
    Goal("Two threads on one engine beside one, calls a second",
         "threads/c_system/real_time/threads:2", "threads/c_system/real_time/threads:1",
         field="items_per_second", least=1.9),
    Goal("Load of the shipped pack, embed mode", "pack_load/c_embed", most=5, unit="ms",
         quoted=True),
    Goal("Load of the shipped pack, system mode", "pack_load/c_system", most=5, unit="ms"),
    Goal("Load of a host's pack of that size, C++ with messages", "pack_load/cpp", most=5,
         unit="ms"),
    Goal("Load, system mode, beside parsing the pack", "pack_load/c_system", "pack_load/floor"),
    *start_goals("C++ of system mode, linked statically", "static", most=3, quoted=True),
    *start_goals("C, shared libraries of system mode", "system", most=3, quoted=True),
    *start_goals("C, embed mode", "embed"),
    *start_goals("an empty program", "empty"),
    Goal("Columnar batch, people a second and core, five scales",
         "AssessBatch/inputs_and_five_scales/real_time/threads:1",
         field="items_per_second", least=10e6, unit="", quoted=True),
    Goal("Columnar batch, people a second and core, every column",
         "AssessBatch/every_column/real_time/threads:1",
         field="items_per_second", unit=""),
    Goal("Columnar batch, two threads beside one",
         "AssessBatch/inputs_and_five_scales/real_time/threads:2",
         "AssessBatch/inputs_and_five_scales/real_time/threads:1",
         field="items_per_second", least=1.9),
    Goal("Columnar batch beside `afterleaf_assess`, people a second",
         "AssessBatch/inputs_and_five_scales/real_time/threads:1",
         "AssessOneByOne/real_time", field="items_per_second"),
    Goal("Library of embed mode with the shipped pack, stripped", "size", most=700, unit="KB",
         quoted=True),
]

MILLISECONDS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}


class Results:
    """Every repetition of every benchmark, by name."""

    def __init__(self, files):
        self.rows = {}
        self.contexts = []
        for file in files:
            data = json.loads(pathlib.Path(file).read_text())
            self.contexts.append(data["context"])
            for row in data["benchmarks"]:
                if row.get("run_type") == "aggregate":
                    continue
                self.rows.setdefault(row["name"], []).append(row)

    def value(self, name, field):
        """Over repetitions the median of a time in ms, or a counter."""
        rows = self.rows.get(name)
        if not rows:
            return None
        if field:
            values = [row[field] for row in rows if field in row]
            # Calls a second of several threads are of the whole machine, which
            # others use too, and they only ever slow it down.
            best = {"items_per_second": max, "least_ms": min}.get(field, statistics.median)
            return best(values) if values else None
        # A process that waits for another spends no time of its own.
        of = "real_time" if name.endswith("/manual_time") else "cpu_time"
        return statistics.median(
            row[of] * MILLISECONDS[row["time_unit"]] for row in rows)


def stripped_size(library):
    with tempfile.NamedTemporaryFile() as copy:
        subprocess.run(["strip", "-o", copy.name, library], check=True)
        return pathlib.Path(copy.name).stat().st_size


def number(value, unit):
    text = f"{value:,.0f}" if value >= 1000 or value == int(value) else f"{value:.3g}"
    return text + {"x": "x", "": ""}.get(unit, " " + unit)


def time_text(ms):
    for unit, scale in (("ms", 1.0), ("µs", 1e-3), ("ns", 1e-6)):
        if ms >= scale:
            break
    return f"{ms / scale:.3g} {unit}"


def row_of(goal, results, size):
    """Cells of one row: title, measured, floor, figure, goal, verdict."""
    goal_text = ""
    if goal.most is not None:
        goal_text = "≤ " + number(goal.most, goal.unit)
    if goal.least is not None:
        goal_text = "≥ " + number(goal.least, goal.unit)
    if goal.of == "size":
        of, floor = (None if size is None else size / 1000), None
    else:
        of = results.value(goal.of, goal.field)
        floor = results.value(goal.floor, goal.field) if goal.floor else None
    if of is None or (goal.floor and not floor):
        return [goal.title, "", "", "not measured", goal_text, ""]
    figure = of / floor if goal.floor else of
    shown = time_text if not goal.field else (lambda value: number(value, ""))
    verdict = ""
    if goal.most is not None:
        verdict = "pass" if figure <= goal.most else "**miss**"
    if goal.least is not None:
        verdict = "pass" if figure >= goal.least else "**miss**"
    return [
        goal.title,
        shown(of) if goal.floor else "",
        shown(floor) if goal.floor else "",
        number(figure, goal.unit),
        goal_text,
        verdict,
    ]


def machine(results):
    context = results.contexts[0]
    model = "unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    compiler = subprocess.run(["g++", "--version"], check=True, capture_output=True,
                              text=True).stdout.splitlines()[0]
    date = datetime.date.fromisoformat(context["date"][:10])
    return (f"Measured on {date}: {model}, {context['num_cpus']} cores, {compiler}. "
            "Times are medians of CPU time, of starts of real time; rates are the best.")


def table(goals, results, size):
    head = ["What", "Time", "Floor", "Figure", "Goal", ""]
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * 4 + " --- |"]
    lines += ["| " + " | ".join(row_of(goal, results, size)) + " |" for goal in goals]
    return machine(results) + "\n\n" + "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+")
    parser.add_argument("--size", help="a library whose stripped size is a row")
    parser.add_argument("--write", help="a Markdown file for the table")
    parser.add_argument("--quote", help="a Markdown file for its main rows")
    arguments = parser.parse_args()
    results = Results(arguments.results)
    size = stripped_size(arguments.size) if arguments.size else None
    text = table(GOALS, results, size)
    print(text)
    if arguments.write:
        write_between_marks(arguments.write, "measured", text)
    if arguments.quote:
        quoted = [goal for goal in GOALS if goal.quoted]
        write_between_marks(arguments.quote, "measured", table(quoted, results, size))


if __name__ == "__main__":
    main()
