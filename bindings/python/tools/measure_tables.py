"""Prints how many seconds a million people take, and what share is the library.

usage: measure_tables.py [PEOPLE]

Each person has answered, one time in two, everything that the pack asks of
itself, and three scales. Best of three runs.
"""

import sys
import time
from typing import Any, Callable

import numpy as np
import pandas as pd
import pyarrow as pa

import afterleaf

SCALES = ("PHQ9", "GAD7", "SOWS")


def people_of(layout: afterleaf.Layout,
              people: int) -> dict[str, "np.ndarray[Any, Any]"]:
    random = np.random.default_rng(1)
    columns = {}
    for column in layout.values():
        scale, _, item = column.id.partition(".")
        if column.kind == "ITEM" and scale in SCALES or column.kind in (
                "INPUT", "LAST_USE", "SCREEN_DONE"):
            numbers = random.integers(column.min, column.max + 1, people,
                                      np.int16)
            numbers[random.random(people) < 0.5] = afterleaf.MISSING
            columns[column.id] = numbers
    return columns


def table_of(layout: afterleaf.Layout,
             columns: dict[str, "np.ndarray[Any, Any]"]) -> pa.Table:
    """The same people with names, bools and units."""
    made = {}
    for name, numbers in columns.items():
        column = layout[name]
        missing = numbers == afterleaf.MISSING
        if column.values == ("no", "yes"):
            made[name] = pa.array(numbers == 1, mask=missing)
        elif column.values:
            made[name] = pa.DictionaryArray.from_arrays(
                pa.array(numbers, mask=missing), list(column.values))
        else:
            made[name] = pa.array(numbers.astype(np.int32) * column.step,
                                  mask=missing)
    return pa.table(made)


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best


def main(people: int = 1_000_000) -> None:
    engine = afterleaf.Engine()
    columns = people_of(engine.columns, people)
    table = table_of(engine.columns, columns)
    frame = table.to_pandas()
    texts = frame.astype({name: object for name, column
                          in engine.columns.items() if name in frame
                          and column.values and len(column.values) > 2})
    print(f"{people} people, {len(columns)} columns")
    for title, work in (
            ("NumPy", lambda n: engine.assess_columns(columns, threads=n)),
            ("Arrow", lambda n: engine.assess_table(table, threads=n)),
            ("pandas", lambda n: engine.assess_table(frame, threads=n)),
            ("pandas, names as objects",
             lambda n: engine.assess_table(texts, threads=n))):
        one, two = (seconds(lambda: work(threads)) for threads in (1, 2))
        print(f"{title:26} {one:6.2f} s, two threads {two:6.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
