#!/usr/bin/env python3
"""The table of logarithms is right to its last digit."""

import fractions
import pathlib
import re
import subprocess
import sys
import unittest

ROOM = pathlib.Path(__file__).resolve().parents[2] / "src" / "use_log"
TABLE = ROOM / "natural_logarithms.inc"


def numbers():
    return [int(line.rstrip(","))
            for line in TABLE.read_text().splitlines() if line[0] != "/"]


def bounds_of_logarithm(number):
    """Two fractions with ln(number) between them, by another way than the
    script: ln(x) = 2 artanh((x - 1) / (x + 1)), halved until x is near 1."""
    below = above = fractions.Fraction(0)
    x = fractions.Fraction(number)
    halvings = 0
    while x > fractions.Fraction(3, 2):
        x /= 2
        halvings += 1
    for value, times in ((x, 1), (fractions.Fraction(2), halvings)):
        z = (value - 1) / (value + 1)
        total = fractions.Fraction(0)
        for k in range(1, 60, 2):
            total += z**k / k
        # What is left out has the sign of z, and is less than a geometric row.
        rest = abs(z)**61 / (1 - z * z)
        below += times * 2 * (total - rest)
        above += times * 2 * (total + rest)
    return below, above


class TableOfLogarithms(unittest.TestCase):

    def test_is_what_the_script_writes(self):
        made = subprocess.run(
            [sys.executable, ROOM / "natural_logarithms.py"],
            check=True, capture_output=True, text=True).stdout
        self.assertEqual(made, TABLE.read_text())

    def test_goes_as_far_as_the_library_needs(self):
        limits = (ROOM.parent / "base" / "limits.h").read_text()
        last = re.search(r"kMaxLogarithmOf = (\d+);", limits).group(1)
        self.assertEqual(len(numbers()), int(last))

    def test_is_right_to_the_last_digit(self):
        half = fractions.Fraction(1, 2 * 10**9)
        for number, billionths in enumerate(numbers(), start=1):
            below, above = bounds_of_logarithm(number)
            value = fractions.Fraction(billionths, 10**9)
            self.assertLess(value - half, below, number)
            self.assertGreater(value + half, above, number)


if __name__ == "__main__":
    unittest.main()
