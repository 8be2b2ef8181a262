"""What a program sees of the static library of embed mode.

    static_exports_test.py LIBRARY EXPORTS.TXT NM AR

One object, of which the listed functions and nothing else are global, and which
asks for nothing but the C and C++ runtimes.
"""

import pathlib
import subprocess
import sys
import unittest


def run(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout


def symbols(*options):
    """Pairs of name and kind. A unique symbol, u, is global too."""
    found = [line.split() for line in
             run(NM, "--format=posix", *options, LIBRARY).splitlines()]
    return {(words[0], words[1]) for words in found if len(words) > 1}


class StaticLibrary(unittest.TestCase):

    def test_it_is_one_object(self):
        self.assertEqual(run(AR, "t", LIBRARY).split(), ["afterleaf.o"])

    def test_the_listed_functions_are_global_and_nothing_else(self):
        listed = {line.split()[0]
                  for line in EXPORTS.read_text(encoding="utf-8").splitlines()}
        found = symbols("--defined-only", "--extern-only")
        self.assertEqual(found, {(name, "T") for name in listed})
        self.assertEqual([name for name, kind in symbols("--defined-only")
                          if kind in "uWVi"], [])

    def test_it_asks_for_the_runtimes_only(self):
        # _ZTH: what would set up a variable of a thread, had it to be set up at
        # run time. Abseil's has not, so nobody defines it.
        asked = {name for name, kind in symbols("--undefined-only")
                 if not (kind == "w" and name.startswith("_ZTH"))}
        self.assertIn("malloc", asked)
        for name in asked:
            self.assertNotRegex(name, "afterleaf|google|absl|^(inflate|deflate)")


if __name__ == "__main__":
    LIBRARY, EXPORTS, NM, AR = sys.argv[1:]
    EXPORTS = pathlib.Path(EXPORTS)
    unittest.main(argv=[sys.argv[0], "-v"])
