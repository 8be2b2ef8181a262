"""The table of goals: what passes, what misses, and what is missing."""

import json
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import between_marks  # pylint: disable=wrong-import-position
import measured  # pylint: disable=wrong-import-position


def results(**times):
    """Benchmarks by name with the nanoseconds of their repetitions."""
    rows = [{"name": name, "run_type": "iteration", "cpu_time": time, "real_time": 9 * time,
             "time_unit": "ns", "calls": 3.0}
            for name, repetitions in times.items() for time in repetitions]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "results.json")
        path.write_text(json.dumps({"context": {}, "benchmarks": rows}))
        return measured.Results([path])


class Table(unittest.TestCase):

    def verdict(self, goal, **times):
        return measured.row_of(goal, results(**times), None)

    def test_a_ratio_of_medians_passes_up_to_its_goal(self):
        goal = measured.Goal("Call", "call", "floor", most=1.5)
        self.assertEqual(self.verdict(goal, call=[150, 149, 9000], floor=[100, 100, 1]),
                         ["Call", "150 ns", "100 ns", "1.5x", "≤ 1.5x", "pass"])
        self.assertEqual(self.verdict(goal, call=[151], floor=[100])[-1], "**miss**")

    def test_a_least_is_met_from_its_goal_on(self):
        goal = measured.Goal("Calls", "call", field="calls", least=3, unit="")
        self.assertEqual(self.verdict(goal, call=[1]), ["Calls", "", "", "3", "≥ 3", "pass"])
        goal = measured.Goal("Calls", "call", field="calls", least=4, unit="")
        self.assertEqual(self.verdict(goal, call=[1])[-1], "**miss**")

    def test_a_time_alone_is_in_its_unit(self):
        goal = measured.Goal("Load", "load", most=5, unit="ms")
        self.assertEqual(self.verdict(goal, load=[5.1e6]),
                         ["Load", "", "", "5.1 ms", "≤ 5 ms", "**miss**"])

    def test_what_was_not_measured_never_passes(self):
        for goal in (measured.Goal("Call", "call", "floor", most=1.5),
                     measured.Goal("Size", "size", most=700, unit="KB")):
            row = self.verdict(goal, call=[1])
            self.assertEqual(row[3], "not measured")
            self.assertEqual(row[5], "")

    def test_the_table_stands_between_the_marks(self):
        with tempfile.TemporaryDirectory() as folder:
            doc = pathlib.Path(folder, "doc.md")
            marks = "Above\n<!-- a: begin -->{}<!-- a: end -->\nbelow\n"
            doc.write_text(marks.format("\nold\n"))
            between_marks.write_between_marks(doc, "a", "new")
            self.assertEqual(doc.read_text(), marks.format("\n\nnew\n"))
            with self.assertRaises(SystemExit):
                between_marks.write_between_marks(doc, "b", "new")


if __name__ == "__main__":
    unittest.main()
