"""afterleaf pack mutate, on a pack that is small enough to test perfectly."""

import pathlib
import shutil
import tempfile
import unittest

from run import ROOT, afterleaf, main

RULES = """
inputs { id: "heat" integer { min: 0 max: 100 } }
alerts {
  id: "HOT" tier: T2 message: "notice" rationale: "notice"
  when { fact: "heat" from: 40 }
}
"""

# Names what HOT does at n - 1, n and where nothing is said.
EXAMPLES = {
    "heat-39": """examples {
  id: "heat-39" patient { answers { input: "heat" number: 39 } }
  expect { tier: T0 possible_tier: T0 }
}
""",
    "heat-40": """examples {
  id: "heat-40" patient { answers { input: "heat" number: 40 } }
  expect { tier: T2 rules: "HOT" }
}
""",
}
LOWER = "alerts HOT.when: from 40 to 39"


class Mutate(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copy(ROOT / "tests/testdata/packs/tiny.textproto", self.folder)
        (self.folder / "alerts.textproto").write_text(RULES)
        (self.folder / "examples").mkdir()
        self.write(EXAMPLES.values())

    def write(self, examples):
        (self.folder / "examples/all.textproto").write_text("".join(examples))

    def mutate(self, *more):
        return afterleaf("pack", "mutate", str(self.folder), "--filter",
                         "alerts HOT", *more)

    def test_perfect_examples_reach_100_percent(self):
        done = self.mutate()
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertRegex(done.stdout.splitlines()[-1],
                         r"^mutation: (\d+) of \1 killed or explained, 100.0 %$")
        self.assertNotIn("survives", done.stdout)

    def test_a_missing_example_leaves_its_survivor_with_its_place(self):
        self.write([EXAMPLES["heat-40"]])
        done = self.mutate()
        self.assertEqual(done.returncode, 1)
        survivors = [line for line in done.stdout.splitlines()
                     if line.startswith("survives")]
        self.assertEqual(survivors, [f"survives {LOWER}"])
        self.assertIn("alerts.textproto:5:", done.stdout)
        self.assertNotIn("100.0 %", done.stdout)

    def test_an_explained_survivor_is_no_finding(self):
        self.write([EXAMPLES["heat-40"],
                    f'equivalent_mutants {{ mutant: "{LOWER}" '
                    'because: "Nobody is ever 39." }'])
        done = self.mutate()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("100.0 %", done.stdout)

    def test_an_explanation_that_is_not_needed_is_refused(self):
        for mutant, because, fault in [
                (LOWER, "Why.", "an example kills this mutant; remove the entry"),
                ("alerts HOT.when: from 4 to 3", "Why.",
                 "there is no such mutant; remove the entry"),
                (LOWER, "", "because")]:
            with self.subTest(fault):
                examples = list(EXAMPLES.values())
                if not because:
                    examples = [EXAMPLES["heat-40"]]
                self.write(examples + [
                    f'equivalent_mutants {{ mutant: "{mutant}" '
                    f'because: "{because}" }}'])
                done = self.mutate()
                self.assertEqual(done.returncode, 1)
                self.assertIn(fault, done.stdout)
                self.assertIn("all.textproto:", done.stdout)

    def test_what_it_suggests_kills_the_survivors(self):
        self.write([EXAMPLES["heat-40"]])
        new = self.folder / "examples/new.textproto"
        done = self.mutate("--suggest", str(new))
        self.assertIn("2 examples for 1 mutant", done.stdout)
        self.assertIn('edge: "alerts HOT.when"', new.read_text())
        again = self.mutate()
        self.assertEqual(again.returncode, 0, again.stdout)
        tested = afterleaf("pack", "test", str(self.folder))
        self.assertEqual(tested.returncode, 0, tested.stdout)

    def test_the_output_is_the_same_whatever_the_jobs(self):
        one = self.mutate("--jobs", "1")
        self.assertEqual(one.stdout, self.mutate("--jobs", "3").stdout)

    def test_what_cannot_be_run_is_refused(self):
        missing = afterleaf("pack", "mutate", str(self.folder / "none"))
        self.assertEqual(missing.returncode, 2)
        nothing = afterleaf("pack", "mutate", str(self.folder), "--filter", "xyzzy")
        self.assertEqual(nothing.returncode, 2)
        self.assertIn("no mutant fits", nothing.stderr)
        self.write([EXAMPLES["heat-40"].replace("T2", "T1")])
        failing = self.mutate()
        self.assertEqual(failing.returncode, 2)
        self.assertIn("heat-40", failing.stderr)
        unwritable = str(self.folder / "none/new.textproto")
        self.write([EXAMPLES["heat-40"]])
        self.assertEqual(self.mutate("--suggest", unwritable).returncode, 2)


main()
