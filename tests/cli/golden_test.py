"""Whole texts of the command equal tests/cli/golden/*.txt and fit 80 columns."""

import sys
import unicodedata
import unittest

from run import ROOT, afterleaf, main

GOLDEN = ROOT / "tests" / "cli" / "golden"

# Name of the golden text, and the words after `afterleaf`.
CASES = {
    "help": ["--help"],
    "help_assess": ["assess", "--help"],
    "assess_empty": ["assess", "examples/requests/empty.json"],
    "assess_emergency": ["assess", "examples/requests/emergency.json"],
    "assess_first_day": ["assess", "examples/requests/first_day.json"],
    "assess_unknown_screen": ["assess", "examples/requests/unknown_screen.json"],
    "assess_v06": ["assess", "examples/requests/v06.json"],
    "help_log": ["log", "--help"],
    "log_spring": ["log", "examples/logs/spring.csv", "--as-of", "2026-05-31",
                   "--exercise-protocol", "EX_PAWS"],
    "log_one_of_study": ["log", "examples/logs/study.csv", "--column",
                         "person=who", "--column", "substance=what",
                         "--day-zero", "2020-01-01", "--person", "6",
                         "--outcomes", "left-out"],
    "phase_v06": ["phase", "examples/requests/v06.json"],
    "score_phq9": ["score", "PHQ9", "1,1,0,-,2,1,0,1,0", "--earlier", "15"],
    "score_unscorable": ["score", "PHQ9", "1,-,-,-,-,-,-,-,1"],
    "contacts_us": ["contacts", "--region", "US"],
    "contacts_fallback": ["contacts"],
}


def columns(line):
    return sum(0 if unicodedata.combining(c)
               else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def update():
    for name, words in CASES.items():
        (GOLDEN / f"{name}.txt").write_text(afterleaf(*words).stdout)


class Golden(unittest.TestCase):
    def test_texts_are_as_they_were(self):
        for name, words in CASES.items():
            with self.subTest(name):
                done = afterleaf(*words)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(done.stderr, "")
                path = GOLDEN / f"{name}.txt"
                self.assertEqual(done.stdout, path.read_text(),
                                 f"run {__file__} COMMAND --update if meant")

    def test_no_line_is_wider_than_80_columns(self):
        for path in sorted(GOLDEN.glob("*.txt")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                with self.subTest(f"{path.name}:{number}"):
                    self.assertLessEqual(columns(line), 80)
                    self.assertEqual(line, line.rstrip())

    def test_every_golden_text_has_a_case(self):
        self.assertEqual({p.stem for p in GOLDEN.glob("*.txt")}, set(CASES))

    def test_an_emergency_comes_before_all_else(self):
        text = afterleaf("assess", "examples/requests/emergency.json").stdout
        self.assertTrue(text.startswith("=" * 80))
        help_at = text.index("WHERE TO GET HELP")
        for later in ("WHERE YOU ARE", "EXERCISE FOR NOW", "WHY"):
            self.assertLess(help_at, text.index(later))
        self.assertNotIn("WHAT TO DO TODAY", text)

    def test_what_is_not_ruled_out_is_said_before_the_phase(self):
        text = afterleaf("assess", "examples/requests/unknown_screen.json").stdout
        self.assertIn("This is not an all-clear.", " ".join(text.split()))
        for later in ("WHERE TO GET HELP", "WHERE YOU ARE", "WHAT TO DO TODAY"):
            self.assertLess(text.index("do not rule out"), text.index(later))


if "--update" in sys.argv:
    update()
main()
