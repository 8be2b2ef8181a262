#!/usr/bin/env python3
"""Days of use by person and substance, counted without the command.

usage: use_day_counts.py AFTERLEAF TABLE

Compares what `afterleaf log --format csv` says of a table with the columns who,
what and when, days by number, with a count of its own. TABLE may be large, and
may stand outside the project; log_test.py does the same with tables made up.
"""

import csv
import io
import subprocess
import sys

OPTIONS = ["--column", "person=who", "--column", "substance=what",
           "--day-zero", "2020-01-01", "--format", "csv"]


def use_days(table):
    """Person and substance, without regard to case, to the set of days."""
    days = {}
    for row in table:
        days.setdefault((row["who"], row["what"].lower()), set()).add(
            int(row["when"]))
    return days


def longest_run(days):
    best = run = 0
    last = None
    for day in sorted(days):
        run = run + 1 if last is not None and day == last + 1 else 1
        best, last = max(best, run), day
    return best


def differences(table, rows):
    """What the command's rows say otherwise than the table, as lines."""
    counted = use_days(table)
    told = {}
    for row in rows:
        who = row["person"], row["substance"].lower()
        told[who] = [int(row[name]) for name in ("use_days", "first_day",
                                                 "last_day", "longest_run")]
    found = [f"{who}: told of once, counted never" for who in told
             if who not in counted]
    if len(rows) != len(told):
        found.append("somebody has two rows of one substance")
    for who, days in counted.items():
        expected = [len(days), min(days), max(days), longest_run(days)]
        if told.get(who) != expected:
            found.append(f"{who}: {told.get(who)}, counted {expected}")
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    command, path = sys.argv[1:]
    done = subprocess.run([command, "log", path, *OPTIONS], check=True,
                          capture_output=True, text=True)
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        found = differences(csv.DictReader(file), rows)
    print("\n".join(found + [f"{len(rows)} rows of {len({r['person'] for r in rows})} "
                             f"people, {len(found)} differences"]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
