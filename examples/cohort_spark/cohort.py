"""Writes a cohort of made-up people as partitioned Parquet.

    python cohort.py FOLDER --people 50000 --files 4 --seed 1

Each file is a partition of its own, drawn from the seed and its number alone:
the same arguments write the same people, on whatever machine. Columns are those
of the pack's layout, in its 16 bits; a question that was not put is a null.
"""

from __future__ import annotations

import argparse
import pathlib
from typing import Any, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import afterleaf
from afterleaf import Column, ids

# How many of all people were asked, and how many of those left out an answer.
SCALES = {ids.Scale.SOWS: 0.6, ids.Scale.PHQ9: 0.5, ids.Scale.GAD7: 0.4,
          ids.Scale.ISI: 0.3, ids.Scale.AUDITC: 0.3}
LEFT_OUT = 0.03
# The screen: who filled it in, who finished it, how rare each of its signs is.
SCREENED = 0.7
FINISHED = 0.9
RARE = 0.01
# Vitals need a device; the rest of the inputs are asked of most.
MEASURED = 0.15
VITALS = {ids.Input.SBP: (125, 18), ids.Input.DBP: (80, 11),
          ids.Input.HR: (76, 13), ids.Input.TEMP: (368, 4)}
ASKED = 0.8


def people(layout: afterleaf.Layout, seed: int, part: int, first: int,
           count: int) -> pa.Table:
    """One partition of the cohort, whose people are numbered from `first`."""
    random = np.random.default_rng([seed, part])
    columns = {name: pa.array(numbers, mask=missing)
               for name, numbers, missing in _answers(layout, random, count)}
    return pa.table({"person": pa.array(np.arange(first, first + count)),
                     **columns})


def _answers(layout: afterleaf.Layout, random: np.random.Generator,
             count: int) -> Iterator[tuple[str, Any, Any]]:
    """The columns with their numbers, and where each is missing."""
    def chance(of: float) -> Any:
        return random.random(count) < of

    screened = chance(SCREENED)
    # How ill a person feels colours the answers to every scale.
    burden = random.beta(2, 4, count)
    asked = {scale: chance(of) for scale, of in SCALES.items()}
    for column in layout.values():
        scale = column.id.partition(".")[0]
        if column.kind == "ITEM" and scale in asked:
            answers = random.binomial(column.max - column.min, burden)
            yield column.id, _legal(column, column.min + answers), (
                ~asked[ids.Scale(scale)] | chance(LEFT_OUT))
        elif column.id == "screen.done":
            yield column.id, np.ones(count, np.int16), (
                ~screened | chance(1 - FINISHED))
        elif column.id == "last_use.hours":
            hours = np.minimum(random.lognormal(4.5, 1.8, count), column.max)
            yield column.id, hours.astype(np.int16), chance(0.1)
        elif column.kind == "INPUT" and column.id in VITALS:
            yield column.id, _legal(column, random.normal(
                *VITALS[ids.Input(column.id)], count)), ~chance(MEASURED)
        elif column.kind == "INPUT" and column.values == ("no", "yes"):
            yield column.id, chance(RARE).astype(np.int16), (
                ~screened | chance(LEFT_OUT))
        elif column.kind == "INPUT":
            # In the lower part of the range lie most people.
            spread = random.beta(1.2, 3, count) * (column.max - column.min + 1)
            yield column.id, _legal(column, column.min + spread), (
                ~chance(ASKED))


def _legal(column: Column, numbers: Any) -> Any:
    return np.clip(numbers, column.min, column.max).astype(np.int16)


def write(folder: pathlib.Path, count: int, files: int, seed: int) -> None:
    layout = afterleaf.Engine().columns
    for part in range(files):
        first, end = (count * place // files for place in (part, part + 1))
        target = folder / f"part={part}"
        target.mkdir(parents=True)
        pq.write_table(people(layout, seed, part, first, end - first),
                       target / "people.parquet")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--files", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.people, arguments.files, arguments.seed)


if __name__ == "__main__":
    main()
