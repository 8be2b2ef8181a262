#!/usr/bin/env python3
"""check_in_test.py PROGRAM: the daily check-in with answers from a script."""

import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else None
README = pathlib.Path(__file__).with_name("README.md")

HEADINGS = ["HOW SOON TO GET HELP", "WHERE TO GET HELP", "WHERE YOU ARE",
            "WHAT TO DO TODAY", "TO TALK OVER WITH A CLINICIAN"]
PROMPT = "Enter if you do not know)"
NO_ALL_CLEAR = "This is not an all-clear."


class CheckIn(unittest.TestCase):

    def run_program(self, answers, *options, status=0):
        done = subprocess.run([PROGRAM, *options], input=answers, text=True,
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        self.shown, self.complaint = done.stdout, done.stderr
        return " ".join(done.stdout.split())

    def headings(self):
        return [line for line in self.shown.splitlines()
                if line in HEADINGS or line == "WHAT TO DO NOW"]

    def number_of(self, words):
        """Of the safety question with these words."""
        self.run_program("")
        flat = " ".join(self.shown.split())
        return re.search(rf"(\d+)\. [^?]*{words}", flat).group(1)

    def test_urgency_comes_first_then_the_phase_then_today(self):
        shown = self.run_program("0\n" + "n\n" * 5 + "3d\n3\n1\n")
        self.assertEqual(self.headings(), HEADINGS)
        self.assertIn("Day 4 since the last use.", shown)
        self.assertEqual(self.shown.count(PROMPT), 9)

    def test_an_emergency_ends_the_asking(self):
        number = self.number_of("tight feeling in your chest")
        self.run_program(f"{number}\nn\nn\n")
        self.assertEqual(self.shown.count(PROMPT), 1)
        self.assertIn("WHAT TO DO NOW", self.headings())
        self.assertNotIn("WHAT TO DO TODAY", self.headings())

    def test_the_end_of_the_input_is_no_answer(self):
        for answers in ("", "0\n", "0\nn\n?\n"):
            with self.subTest(answers):
                shown = self.run_program(answers)
                self.assertIn("That is all that was answered.", shown)
                self.assertEqual(self.headings()[0], HEADINGS[0])
        self.assertIn(NO_ALL_CLEAR, self.run_program(""))

    def test_not_knowing_is_no_all_clear(self):
        shown = self.run_program("\n" * 20)
        self.assertIn(NO_ALL_CLEAR, shown)
        self.assertNotIn("Sorry", shown)

    def test_a_bad_answer_is_asked_again_and_then_left(self):
        for bad in ("first\n0 1\n28000000000000000000\n", "-1\n1,,x\n1 0\n"):
            shown = self.run_program(bad + "n\n")
            self.assertEqual(shown.count("Sorry, I did not understand"), 3)
            self.assertIn("Let us leave that one for another day.", shown)
            self.assertIn(NO_ALL_CLEAR, shown)

    def test_no_number_is_too_large(self):
        start = "0\n" + "n\n" * 5
        for hours in ("99999999999999999999", "2147483647d", "-3", "3 d", "d"):
            self.run_program(start + hours + "\n")
            self.assertEqual(
                self.shown.count("Sorry, I did not understand"), 1, hours)

    def test_answers_may_be_written_in_many_ways(self):
        self.run_program("  0 \nN\nno\n NO \nn\nn\n72\n 3 \n",
                         "--questions", "7")
        self.assertNotIn("Sorry", self.shown)
        self.assertEqual(self.shown.count(PROMPT), 8)

    def test_language_and_region(self):
        english = self.run_program("0\n", "--region", "US")
        self.assertIn("911", english)
        spanish = self.run_program("0\n", "--locale", "es")
        self.assertNotIn("911", spanish)
        # The notice, which every answer ends with.
        self.assertNotEqual(english.split()[-5:], spanish.split()[-5:])

    def test_a_wrong_option_is_told_and_nothing_is_asked(self):
        for options in (["--x", "1"], ["--questions"], ["--questions", "-1"]):
            self.run_program("", *options, status=2)
            self.assertEqual(self.shown, "")
            self.assertIn(options[0], self.complaint)
        self.assertIn("Usage:", self.run_program("", "--help"))

    def test_the_readme_shows_what_the_program_prints(self):
        text = README.read_text(encoding="utf-8")
        answers = re.search(r"printf '(.*?)' \|", text).group(1)
        options = re.search(r"DailyCheckIn (--.*)", text).group(1).split()
        self.run_program(answers.replace(r"\n", "\n"), *options)
        printed = self.shown.splitlines()
        block = re.search(r"```text\n(.*?)```", text, re.DOTALL).group(1)
        lines = [line for line in block.splitlines() if line not in ("", "...")]
        self.assertGreater(len(lines), 10)
        for line in lines:
            self.assertIn(line, printed)


if __name__ == "__main__":
    if PROGRAM is None:
        sys.exit(__doc__)
    unittest.main(argv=sys.argv[:1])
