"""Counts a cohort by tier, phase and exercise ceiling, with Spark.

    spark-submit assess_cohort.py FOLDER [COUNTS.csv]

Every executor assesses its own batches; only counts come back.
"""

from __future__ import annotations

import argparse
from typing import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

import afterleaf
import counts

# What a batch gives back: numbers, which travel lighter than names.
SCHEMA = ", ".join(f"{name} tinyint" for name in counts.OUTCOMES)


# Spark takes a dot in a name for a field of a struct.
DOT = ":"


def assess(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Runs on an executor: people in, outcomes out."""
    engine = afterleaf.Engine()
    for batch in batches:
        yield counts.outcomes_of(engine, pa.RecordBatch.from_arrays(
            batch.columns, [name.replace(DOT, ".")
                            for name in batch.schema.names]))


def count(cohort: DataFrame) -> counts.Counts:
    """How many people have each tier, phase and ceiling together."""
    named = cohort.toDF(*(name.replace(".", DOT) for name in cohort.columns))
    rows = (named.mapInArrow(assess, SCHEMA)
            .groupBy(*counts.OUTCOMES).count().collect())
    return {tuple(row[name] for name in counts.OUTCOMES): row["count"]
            for row in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("counts", nargs="?")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("cohort").getOrCreate()
    # The executors need it, too.
    spark.sparkContext.addPyFile(counts.__file__)
    try:
        found = count(spark.read.parquet(arguments.folder))
    finally:
        spark.stop()
    counts.show(found, arguments.counts)


if __name__ == "__main__":
    main()
