"""The comparison of instruction counts: what fails, and what it says."""

import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "instructions"))
import count  # pylint: disable=wrong-import-position

GIVEN = {"assess": "a", "load": "l", "batch": "b"}
RECORDED = {
    "assess": {"instructions": 1000, "content": "a", "reason": "First count"},
    "load": {"instructions": 5000, "content": "l", "reason": "First count"},
}


def compare(assess, given=None, **others):
    counts = {"assess": assess, "load": 5000, **others}
    return count.compare(counts, given or GIVEN, RECORDED)


class Calls(unittest.TestCase):

    def test_every_function_that_asks_an_engine_is_counted(self):
        header = (ROOT / "include" / "afterleaf" / "afterleaf.h").read_text(encoding="utf-8")
        asking = re.findall(r"(afterleaf_\w+)\(\s*const afterleaf_engine \*engine", header)
        self.assertEqual(set(asking), {function for function, _ in count.CALLS.values()})


class Comparison(unittest.TestCase):

    def test_an_increase_of_up_to_3_percent_passes(self):
        for now in (1000, 1029, 1030):
            faults, remarks = compare(now)
            self.assertEqual(faults, [], now)
            self.assertEqual(len(remarks), 2)

    def test_an_increase_above_3_percent_says_which_and_by_how_much(self):
        faults, _ = compare(1031)
        self.assertEqual(faults, ["assess: 1,031 instructions, recorded 1,000: +3.1 %, "
                                  "more than 3 % above"])

    def test_a_decrease_passes_and_asks_to_be_recorded(self):
        faults, remarks = compare(900)
        self.assertEqual(faults, [])
        self.assertIn("assess: 900 instructions, recorded 1,000: -10.0 %; "
                      "record it, so that it stays", remarks)

    def test_a_call_without_a_figure_fails(self):
        faults, _ = compare(1000, batch=7)
        self.assertEqual(faults, ["batch: 7 instructions, none recorded"])

    def test_a_call_that_is_not_counted_any_more_fails(self):
        faults, _ = count.compare({"assess": 1000}, GIVEN, RECORDED)
        self.assertEqual(faults, ["load: recorded, but not counted any more"])

    def test_changed_content_fails_for_the_calls_that_it_is_given_to(self):
        faults, remarks = compare(1000, {**GIVEN, "assess": "other"})
        self.assertEqual(faults,
                         ["assess: its frozen content changed, so it cannot be compared"])
        self.assertEqual(len(remarks), 1)

    def test_an_update_writes_its_reason_beside_what_moved_only(self):
        counts = {"assess": 1200, "load": 5000}
        new = count.update(counts, GIVEN, RECORDED, "More reasons")
        self.assertEqual(new, {
            "assess": {"instructions": 1200, "content": "a", "reason": "More reasons"},
            "load": RECORDED["load"],
        })
        self.assertEqual(count.compare(counts, GIVEN, new)[0], [])

    def test_an_update_after_changed_content_gives_its_reason_too(self):
        counts = {"assess": 1000, "load": 5000}
        new = count.update(counts, {**GIVEN, "load": "other"}, RECORDED, "A larger pack")
        self.assertEqual(new["load"],
                         {"instructions": 5000, "content": "other", "reason": "A larger pack"})
        self.assertEqual(new["assess"], RECORDED["assess"])


if __name__ == "__main__":
    unittest.main()
