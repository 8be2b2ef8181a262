"""The comparison of instruction counts: what fails, and what it says."""

import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "instructions"))
import count  # pylint: disable=wrong-import-position

RECORDED = {
    "content": "digest",
    "figures": {
        "assess": {"instructions": 1000, "reason": "First count"},
        "load": {"instructions": 5000, "reason": "First count"},
    },
}


def compare(assess, digest="digest", **others):
    counts = {"assess": assess, "load": 5000, **others}
    return count.compare(counts, digest, RECORDED)


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
        faults, _ = count.compare({"assess": 1000}, "digest", RECORDED)
        self.assertEqual(faults, ["load: recorded, but not counted any more"])

    def test_changed_content_fails(self):
        faults, _ = compare(1000, digest="another")
        self.assertIn("content", faults[0])

    def test_an_update_writes_its_reason_beside_what_moved_only(self):
        new = count.update({"assess": 1200, "load": 5000}, "other", RECORDED, "More reasons")
        self.assertEqual(new, {
            "content": "other",
            "figures": {
                "assess": {"instructions": 1200, "reason": "More reasons"},
                "load": {"instructions": 5000, "reason": "First count"},
            },
        })
        self.assertEqual(count.compare({"assess": 1200, "load": 5000}, "other", new)[0], [])


if __name__ == "__main__":
    unittest.main()
