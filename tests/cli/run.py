"""Runs the command for the tests; they take its path as their first word."""

import os
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
AFTERLEAF = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else ""


def afterleaf(*words, stdin=b"", env=None, timeout=120):
    """The finished command: returncode, and stdout and stderr as text."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run(
        [AFTERLEAF, *words], input=stdin, capture_output=True, cwd=ROOT,
        env={**os.environ, **(env or {})}, timeout=timeout, check=False)
    done.stdout = done.stdout.decode()
    done.stderr = done.stderr.decode()
    return done


def main():
    """unittest.main without our own words."""
    if not AFTERLEAF:
        sys.exit("usage: TEST.py path/to/afterleaf")
    unittest.main(argv=[sys.argv[0]])
