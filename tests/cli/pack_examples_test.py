"""pack test and pack coverage, on the tests' own small pack."""

import pathlib
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from run import ROOT, afterleaf, main

PACK = """
inputs { id: "cough" yes_no {} screen: CORE }
inputs { id: "pulse" integer { min: 20 max: 300 } silence_number: 60 }
alerts {
  id: "A"
  tier: T1
  when { any { fact: "cough" is: true } any { fact: "pulse" from: 100 } }
}
"""

WELL = """
examples {
  id: "well"
  title: "Nothing & nobody <here>"
  kind: PATIENT
  patient { screen { done: true } }
  expect { tier: T0 }
}
"""

# The pack says T1.
WRONG = """# Kept.
examples {
  id: "pulse-100"
  kind: BOUNDARY
  edge: "pulse 99|100"
  patient {
    screen { done: true }
    answers { input: "pulse" number: 100 }
  }
  expect { tier: T0 }  # kept, too
}
"""


class Examples(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "examples").mkdir()
        tiny = ROOT / "tests/testdata/packs/tiny.textproto"
        self.write("pack.textproto", tiny.read_text() + PACK)

    def write(self, file, text):
        (self.folder / file).write_text(text)

    def read(self, file):
        return (self.folder / file).read_text()

    def run_test(self, *options):
        return afterleaf("pack", "test", str(self.folder), *options)

    def coverage(self, *options):
        return afterleaf("pack", "coverage", str(self.folder), *options)

    def test_only_failures_are_shown_unless_all_are_asked_for(self):
        self.write("examples/a.textproto", WELL)
        self.write("examples/b.textproto", WRONG)
        done = self.run_test()
        self.assertEqual(done.returncode, 1)
        self.assertEqual(
            done.stdout,
            "FAIL  pulse-100\n"
            f"      at {self.folder}/examples/b.textproto:2:1\n"
            "      tier: expected T0, got T1 by A\n"
            "        - A (T1) is certain by pulse\n"
            "2 examples, 1 passed, 1 failed\n")
        everything = self.run_test("--verbose")
        self.assertTrue(everything.stdout.startswith(
            "ok    well  Nothing & nobody <here>\nFAIL  pulse-100\n"))

    def test_the_output_is_the_same_whatever_the_number_of_threads(self):
        self.write("examples/a.textproto", "".join(
            WELL.replace('"well"', f'"well-{i}"') for i in range(60)))
        self.write("examples/b.textproto", WRONG)
        for run in (self.run_test, self.coverage):
            with self.subTest(run.__name__):
                option = "--verbose" if run == self.run_test else "--all"
                self.assertEqual(run(option, "--jobs", "1").stdout,
                                 run(option, "--jobs", "6").stdout)

    def test_junit_can_be_read_back(self):
        self.write("examples/a.textproto", WELL)
        self.write("examples/b.textproto", WRONG)
        results = self.folder / "results.xml"
        results.write_text("old")
        done = self.run_test("--junit", str(results))
        self.assertEqual(done.returncode, 1)
        root = ElementTree.parse(results).getroot()
        self.assertEqual((root.tag, root.get("tests"), root.get("failures")),
                         ("testsuites", "2", "1"))
        self.assertEqual([suite.get("name") for suite in root], ["a", "b"])
        case = root[1][0]
        self.assertEqual(case.get("name"), "pulse-100")
        self.assertEqual(case.get("classname"), "b")
        self.assertEqual(case.get("file"),
                         f"{self.folder}/examples/b.textproto")
        self.assertEqual(case.get("line"), "2")
        self.assertEqual(case[0].tag, "failure")
        self.assertEqual(case[0].get("message"),
                         "tier: expected T0, got T1 by A")
        self.assertIn("A (T1) is certain by pulse", case[0].text)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["examples", "pack.textproto", "results.xml"])

    def test_junit_that_cannot_be_written_is_2(self):
        self.write("examples/a.textproto", WELL)
        done = self.run_test("--junit", str(self.folder / "no" / "results.xml"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot be written", done.stderr)

    def test_update_rewrites_a_boundary_and_keeps_the_rest(self):
        self.write("examples/a.textproto", WELL)
        self.write("examples/b.textproto", WRONG)
        done = self.run_test("--update")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(
            done.stdout,
            "update   pulse-100\n"
            f"      at {self.folder}/examples/b.textproto:2:1\n"
            "      tier: T0 -> T1\n"
            "      rules: none -> A\n"
            "1 example rewritten, 0 refused\n")
        self.assertEqual(self.read("examples/a.textproto"), WELL)
        self.assertEqual(
            self.read("examples/b.textproto"),
            WRONG.replace("tier: T0", 'tier: T1 rules: ["A"]'))
        self.assertEqual(self.run_test().returncode, 0)

    def test_update_leaves_a_patient_to_a_person(self):
        patient = WRONG.replace("BOUNDARY", "PATIENT")
        self.write("examples/b.textproto", patient)
        done = self.run_test("--update")
        self.assertEqual(done.returncode, 1)
        self.assertIn("REFUSED  pulse-100\n", done.stdout)
        self.assertIn("a person has to decide", done.stdout)
        self.assertEqual(self.read("examples/b.textproto"), patient)

    def test_update_shows_first_what_becomes_milder_and_asks_for_leave(self):
        milder = WRONG.replace("number: 100", "number: 99").replace(
            "tier: T0", 'tier: T1 rules: "A"')
        self.write("examples/b.textproto", milder)
        done = self.run_test("--update")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith(
            "LOWER TIER: T1 -> T0  pulse-100\n"), done.stdout)
        self.assertEqual(self.read("examples/b.textproto"), milder)
        allowed = self.run_test("--update", "--allow-milder")
        self.assertEqual(allowed.returncode, 0)
        self.assertTrue(allowed.stdout.startswith("LOWER TIER: T1 -> T0"))
        self.assertEqual(self.run_test().returncode, 0)

    def test_coverage_tells_what_no_example_shows(self):
        self.write("examples/a.textproto", WELL)
        done = self.coverage()
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"\n  alerts +1 +0 +0\.0 %\n")
        self.assertRegex(done.stdout, r"\n  tests within conditions +2 +0 ")
        self.assertIn(
            f"{self.folder}/pack.textproto", done.stdout)
        self.assertIn(
            "alerts[0] A.when.any[1]\n    no example with pulse = 100 in which "
            "`pulse >= 100` decides A\n", done.stdout)
        self.assertRegex(done.stdout,
                         r"\ncoverage: 0 of \d+ obligations, 0\.0 %\n$")

    def test_coverage_names_the_examples_that_cover(self):
        self.write("examples/a.textproto", WELL)
        self.write("examples/b.textproto", WRONG.replace(
            "tier: T0", 'tier: T1 rules: "A"'))
        done = self.coverage("--all")
        self.assertRegex(
            done.stdout,
            r"alerts\[0\] A\n    by pulse-100\n    by well\n")

    def test_coverage_takes_no_failing_example_into_account(self):
        self.write("examples/a.textproto", WELL)
        self.write("examples/b.textproto", WRONG)
        done = self.coverage()
        self.assertIn("1 of the examples fail", done.stderr)
        self.assertRegex(done.stdout, r"\n  alerts +1 +0 ")


main()
