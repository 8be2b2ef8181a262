"""The same counts without Spark, in one process.

    python one_process.py FOLDER [COUNTS.csv]
"""

from __future__ import annotations

import argparse
import collections
import pathlib

import pyarrow as pa
import pyarrow.parquet as pq

import afterleaf
import counts


def count(folder: pathlib.Path) -> counts.Counts:
    engine = afterleaf.Engine()
    found: collections.Counter[tuple[int, ...]] = collections.Counter()
    for file in sorted(folder.rglob("*.parquet")):
        outcomes = counts.outcomes_of(engine, pq.ParquetFile(file).read())
        groups = (pa.Table.from_batches([outcomes]).group_by(counts.OUTCOMES)
                  .aggregate([([], "count_all")]))
        for row in groups.to_pylist():
            key = tuple(row[name] for name in counts.OUTCOMES)
            found[key] += row["count_all"]
    return dict(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("counts", nargs="?")
    arguments = parser.parse_args()
    counts.show(count(arguments.folder), arguments.counts)


if __name__ == "__main__":
    main()
