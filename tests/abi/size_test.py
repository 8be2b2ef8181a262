"""The library of embed mode, stripped, stays within its budget.

    size_test.py LIBRARY STRIP
"""

import pathlib
import subprocess
import sys
import tempfile

# With the shipped pack, by the machine that the file says it is for. See
# README.md before you change it.
X86_64, AARCH64 = 62, 183
BUDGETS = {X86_64: 700_000, AARCH64: 740_000}


def main(library, strip):
    with tempfile.TemporaryDirectory() as folder:
        stripped = pathlib.Path(folder, "stripped.so")
        subprocess.run([strip, library, "-o", stripped], check=True)
        head = stripped.read_bytes()[:20]
        size = stripped.stat().st_size
    budget = BUDGETS[int.from_bytes(head[18:20], "little")]
    print(f"{size:,} bytes of {budget:,}")
    return 0 if 0 < size <= budget else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
