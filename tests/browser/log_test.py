#!/usr/bin/env python3
"""The page of a log in a real browser: phone, dark, paper, contrast, network.

usage: log_test.py AFTERLEAF LOG

Needs chromium, chromium-driver and selenium, and fails without.
"""

import subprocess
import sys
import unittest

from page_in_browser import NARROW, PageTests


class LogPageTest(PageTests, unittest.TestCase):

    @staticmethod
    def write(path):
        subprocess.run([AFTERLEAF, "log", LOG, "--as-of", "2026-05-31",
                        "--exercise-protocol", "EX_PAWS", "--html", str(path)],
                       check=True, stdout=subprocess.DEVNULL)

    def box(self, css):
        return self.browser.execute_script(
            "const r = document.querySelector(arguments[0])"
            ".getBoundingClientRect(); return [r.width, r.height]", css)

    def test_plots_fill_the_width_of_a_phone_and_stay_readable(self):
        self.open(NARROW)
        width, height = self.box("figure svg[role=img]")
        self.assertGreater(width, 250)
        self.assertGreater(height, 80)
        # Labels are text of the page, which no stretching makes small.
        sizes = self.browser.execute_script(
            "return [...document.querySelectorAll('.frame span')]"
            ".map(e => parseFloat(getComputedStyle(e).fontSize))")
        self.assertGreaterEqual(min(sizes), 12)

    def test_labels_below_a_plot_do_not_run_into_each_other(self):
        self.open(NARROW)
        over = self.browser.execute_script(
            "return [...document.querySelectorAll('.days')].filter(d => {"
            " const at = [...d.children].map(e => e.getBoundingClientRect());"
            " return at.some((r, i) => i && at[i - 1].right > r.left); }).length")
        self.assertEqual(over, 0)

    def test_every_plot_has_a_name_and_a_description(self):
        self.open()
        plots = self.find("svg[role=img]")
        self.assertGreater(len(plots), 5)
        for plot in plots:
            for which in plot.get_attribute("aria-labelledby").split():
                words = self.browser.execute_script(
                    "return document.getElementById(arguments[0]).textContent",
                    which)
                self.assertTrue(words.strip())

    def test_gaps_are_hatched(self):
        self.open()
        fill = self.find("svg[role=img] rect.gap")[0].value_of_css_property(
            "fill")
        self.assertIn("#hatching", fill)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    AFTERLEAF, LOG = sys.argv[1], sys.argv[2]
    del sys.argv[1:3]
    unittest.main()
