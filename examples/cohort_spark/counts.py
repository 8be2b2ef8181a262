"""The counts of a cohort: what Spark and one process alike compute and show."""

from __future__ import annotations

import csv
from typing import Any

import numpy as np
import pyarrow as pa

import afterleaf

OUTCOMES = ("tier", "possible_tier", "phase", "ceiling")
# By the numbers of the outcomes, in that order.
Counts = dict[tuple[int, ...], int]


def outcomes_of(engine: afterleaf.Engine, batch: Any) -> pa.RecordBatch:
    """The outcomes of the people of an Arrow batch or table, as numbers."""
    outcomes = engine.assess_columns(
        {name: batch.column(name) for name in batch.schema.names
         if name in engine.columns}, people=batch.num_rows)
    return pa.RecordBatch.from_arrays(
        [pa.array(getattr(outcomes, name).view(np.int8)) for name in OUTCOMES],
        names=list(OUTCOMES))


def show(counts: Counts, file: str | None = None) -> None:
    """Prints the people by each outcome; `file` gets all combinations."""
    layout = afterleaf.Engine().columns
    names = {"tier": layout.tiers, "possible_tier": layout.tiers,
             "phase": layout.phases, "ceiling": layout.intensities}
    print(f"{sum(counts.values())} people")
    for place, outcome in enumerate(OUTCOMES):
        print(outcome)
        for number, name in enumerate(names[outcome]):
            people = sum(count for key, count in counts.items()
                         if key[place] == number)
            if people:
                print(f"  {name:20}{people:10}")
    if file is not None:
        with open(file, "w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow([*OUTCOMES, "people"])
            for key, count in sorted(counts.items()):
                rows.writerow([*(names[outcome][number] for outcome, number
                                 in zip(OUTCOMES, key)), count])
