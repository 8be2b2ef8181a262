"""afterleaf pack diff between two versions of a tiny pack."""

import pathlib
import shutil
import tempfile
import unittest

from run import ROOT, afterleaf, main

RULES = """
inputs { id: "heat" integer { min: 0 max: 100 } not_asked_because: "R" }
reasons { id: "R" text: "A reason." }
alerts {
  id: "HOT" tier: T2 message: "notice" rationale: "notice"
  when { fact: "heat" from: 40 }
}
"""
RECORD = """
overrides {
  alert: "HOT" since_version: "1.0.0" because: "Why." signed_by: "Somebody"
  signed_on: "2026-01-01"
}
"""


class Diff(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.old = pathlib.Path(folder.name) / "old"
        self.new = pathlib.Path(folder.name) / "new"
        self.write(self.old, RULES)

    def write(self, folder, rules):
        (folder / "examples").mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests/testdata/packs/tiny.textproto", folder)
        (folder / "alerts.textproto").write_text(rules)
        (folder / "examples/all.textproto").write_text(
            'examples { id: "WARM" patient { answers { input: "heat" '
            'number: 40 } } expect { phase: "UNPLACED" } }')

    def diff(self, rules, *more):
        self.write(self.new, rules)
        return afterleaf("pack", "diff", str(self.old), str(self.new), "--people",
                         "300", *more)

    def test_equal_packs_are_the_same(self):
        done = self.diff(RULES)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertIn("Nobody who was tried.", done.stdout)

    def test_it_lists_who_changes_milder_first(self):
        done = self.diff(RULES.replace("40", "41"))
        self.assertEqual(done.returncode, 1)
        text = " ".join(done.stdout.split())
        self.assertIn("alerts HOT changed when: ", text)
        self.assertIn("- heat 40: tier T2 -> T0 (so too WARM)", text)
        self.assertIn("MILDER THAN BEFORE", text)
        self.assertNotIn("- heat 39", text)
        self.assertNotIn("- heat 41", text)

    def test_stricter_is_called_so(self):
        done = self.diff(RULES.replace("40", "39"))
        self.assertIn("STRICTER THAN BEFORE\n- heat 39: tier T0 -> T2\n",
                      done.stdout)
        self.assertNotIn("MILDER", done.stdout)

    def test_the_gate_needs_a_record_for_a_weakened_alert(self):
        removed = "\n".join(RULES.splitlines()[:3])
        for rules in (RULES.replace("40", "41"), RULES.replace("T2", "T1"),
                      removed):
            with self.subTest(rules):
                done = self.diff(rules, "--gate")
                self.assertEqual(done.returncode, 1)
                self.assertIn("NO SIGNED RECORD", " ".join(done.stdout.split()))
                signed = self.diff(rules + RECORD, "--gate")
                self.assertEqual(signed.returncode, 0, signed.stdout + signed.stderr)

    def test_the_gate_passes_what_is_not_weaker(self):
        for rules in (RULES, RULES.replace("40", "39"), RULES.replace("T2", "T3")):
            with self.subTest(rules):
                self.assertEqual(self.diff(rules, "--gate").returncode, 0)

    def test_the_output_is_the_same_whatever_the_jobs(self):
        rules = RULES.replace("40", "60")
        self.assertEqual(self.diff(rules, "--jobs", "1").stdout,
                         self.diff(rules, "--jobs", "3").stdout)

    def test_wrong_words_are_refused(self):
        for words in (["--people", "many"], ["--seed", "-1"], ["--show", "x"]):
            with self.subTest(words):
                self.assertEqual(self.diff(RULES, *words).returncode, 2)
        gone = afterleaf("pack", "diff", str(self.old), str(self.old / "none"))
        self.assertEqual(gone.returncode, 2)


main()
