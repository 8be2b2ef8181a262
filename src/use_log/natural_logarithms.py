#!/usr/bin/env python3
"""Writes natural_logarithms.inc: the natural logarithms of whole numbers.

Run it with the file as output. A test does so too, and compares.
"""

import decimal
import sys

# kMaxLogarithmOf in src/base/limits.h.
LAST = 500
UNITS_PER_ONE = 10**9


def logarithm(number):
    """ln(number) in billionths, rounded to the nearest; none lies half way."""
    context = decimal.Context(prec=60)
    scaled = context.multiply(context.ln(decimal.Decimal(number)),
                              UNITS_PER_ONE)
    return int(scaled.to_integral_value(decimal.ROUND_HALF_EVEN))


def main():
    print("// Made by natural_logarithms.py: ln(1) to ln(%d) in billionths."
          % LAST)
    for number in range(1, LAST + 1):
        print("%d," % logarithm(number))
    return 0


if __name__ == "__main__":
    sys.exit(main())
