"""afterleaf::testing as a host's suite shows it: names, places, exit codes."""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOST = sys.argv[1]

# A pack without a fault, as one text. Not its invariants: lint asks for patients
# of whom they speak.
PACK = re.sub(r"(?ms)^invariants \{.*?^\}\n", "", "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "examples/own_pack/pack").rglob("*.textproto"))
    if path.parent.name != "examples"))
GOOD = """
examples {
  id: "AT-20"
  kind: PATIENT
  title: "Twenty hours on"
  why: "The hour of the boundary belongs to the next phase."
  patient { use { status: "STOPPED" last_use { hours_ago: 20 } } }
  expect { phase: "HARD_DAYS" }
}
"""
WRONG = GOOD.replace("AT-20", "AT-19").replace("hours_ago: 20", "hours_ago: 19")


class PackTests(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name, "my_pack")

    def write(self, examples=GOOD, pack=PACK):
        (self.folder / "examples").mkdir(parents=True)
        (self.folder / "pack.textproto").write_text(pack)
        (self.folder / "examples" / "a.textproto").write_text(examples)

    def run_host(self, *words):
        done = subprocess.run(
            [HOST, str(self.folder), *words], capture_output=True, text=True,
            timeout=120, check=False)
        self.assertEqual(done.stderr, "")
        return done

    def fails_in(self, tests, *words):
        """Runs the host; exactly `tests` fail. Returns what it printed."""
        done = self.run_host(*words)
        # The list at the end, which has no times.
        failed = set(re.findall(r"^\[  FAILED  \] (\w+\.\w+)$", done.stdout,
                                re.MULTILINE))
        self.assertEqual(failed, set(tests), done.stdout)
        self.assertEqual(done.returncode, 1, done.stdout)
        return done.stdout

    def test_a_sound_pack_is_green_beside_the_tests_of_the_host(self):
        self.write()
        done = self.run_host()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("[  PASSED  ] 4 tests.", done.stdout)
        listed = self.run_host("--gtest_list_tests").stdout
        self.assertEqual(listed.split(), [
            "Host.", "HasTestsOfItsOwn", "Pack.", "Lint", "HasExamples",
            "PackExamples.", "AT_20"])

    def test_the_suite_has_the_name_that_the_host_gives(self):
        self.write()
        listed = self.run_host("Mine", "--gtest_list_tests").stdout
        self.assertIn("Mine.\n", listed)
        self.assertIn("MineExamples.\n", listed)

    def test_one_example_can_be_run_alone(self):
        self.write(GOOD + WRONG)
        done = self.run_host("--gtest_filter=PackExamples.AT_20")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("[  PASSED  ] 1 test.", done.stdout)

    def test_a_failing_example_says_where_which_what_and_why(self):
        self.write(GOOD + WRONG)
        shown = self.fails_in(["PackExamples.AT_19"])
        place = f"{self.folder}/examples/a.textproto:11: Failure\n"
        self.assertIn(place, shown)
        text = shown.split(place)[1]
        self.assertIn("example AT-19: Twenty hours on\n  phase: ", text)
        self.assertIn("HARD_DAYS", text)
        self.assertIn("FIRST_DAY", text)
        self.assertIn("Why: The hour of the boundary", text)

    def test_a_folder_that_is_not_there_fails(self):
        shown = self.fails_in(["Pack.Lint", "Pack.HasExamples"])
        self.assertIn(f"{self.folder}: Failure\n", shown)
        self.assertIn("cannot be read", shown)

    def test_a_file_instead_of_a_folder_fails(self):
        self.folder.write_text(PACK)
        self.fails_in(["Pack.Lint", "Pack.HasExamples"])

    def test_no_example_fails(self):
        self.write(examples="# none yet\n")
        self.assertIn("has no example", self.fails_in(["Pack.HasExamples"]))

    def test_an_example_file_that_cannot_be_read_fails_and_hides_no_other(self):
        self.write()
        (self.folder / "examples" / "b.textproto").write_text(
            "examples {\n  idd: 1\n}\n")
        shown = self.fails_in(["Pack.HasExamples"])
        self.assertIn(f"{self.folder}/examples/b.textproto:2: Failure\n", shown)
        self.assertIn("[       OK ] PackExamples.AT_20", shown)

    def test_a_pack_file_that_cannot_be_read_fails_and_no_example_passes(self):
        self.write()
        (self.folder / "more.textproto").write_text("alerts {\n  idd: 1\n}\n")
        shown = self.fails_in(["Pack.Lint", "PackExamples.AT_20"])
        self.assertIn(f"{self.folder}/more.textproto:2: Failure\n", shown)
        self.assertIn("was not run: the pack does not load, see Pack.Lint",
                      shown)

    def test_every_fault_of_the_pack_is_a_failure_at_its_place(self):
        faults = PACK + """
findings {
  id: "F"
  when { fact: "nobody" is: true }
  evidence { grade: E verification: DESIGN }
}
findings {
  id: "G"
  when { fact: "nothing" is: true }
  evidence { grade: E verification: DESIGN }
}
"""
        self.write(pack=faults)
        shown = self.fails_in(["Pack.Lint", "PackExamples.AT_20"])
        for fact, line in (("nobody", 4), ("nothing", 9)):
            number = PACK.count("\n") + line
            self.assertRegex(
                shown, rf"pack\.textproto:{number}: Failure\nFailed\n"
                rf"ERROR PACK_UNKNOWN_FACT: findings\[\d\] .*{fact}")

    def test_a_warning_fails_and_the_examples_run(self):
        self.write(pack=PACK.replace('id: "flag.CONFLICT"', 'id: "unread"'))
        shown = self.fails_in(["Pack.Lint"])
        self.assertIn("\nWARNING PACK_", shown)
        self.assertIn("[       OK ] PackExamples.AT_20", shown)

    def test_of_two_examples_with_one_id_the_second_fails(self):
        self.write(GOOD + GOOD)
        shown = self.fails_in(["Pack.Lint", "PackExamples.AT_20_2"])
        self.assertIn(
            "has the id of the example at examples/a.textproto:2:1", shown)

    def test_ids_that_make_one_name_are_two_tests(self):
        self.write(GOOD + GOOD.replace("AT-20", "AT_20"))
        done = self.run_host()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("[       OK ] PackExamples.AT_20 ", done.stdout)
        self.assertIn("[       OK ] PackExamples.AT_20_2 ", done.stdout)

    def test_an_example_without_an_id_fails(self):
        self.write(GOOD + GOOD.replace("AT-20", ""))
        self.assertIn("has no id", self.fails_in(["PackExamples.Unnamed"]))

    def test_an_id_cannot_disable_its_example(self):
        self.write(WRONG.replace("AT-19", "DISABLED_9"))
        self.fails_in(["PackExamples.Example_DISABLED_9"])

    def test_an_example_that_expects_nothing_fails(self):
        self.write(GOOD.replace('phase: "HARD_DAYS"', ""))
        self.fails_in(["PackExamples.AT_20"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
