#!/usr/bin/env python3
"""The book of a pack in a real browser: search, keys, links, paper, contrast.

usage: book_test.py AFTERLEAF PACK_FOLDER

Needs chromium, chromium-driver, pdftotext and selenium, and fails without.
"""

import base64
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from page_in_browser import PageTests

PAPER = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}


class BookTest(PageTests, unittest.TestCase):

    @staticmethod
    def write(path):
        subprocess.run([AFTERLEAF, "pack", "book", PACK, str(path)],
                       check=True, stdout=subprocess.DEVNULL)

    def use(self):
        self.search("a")
        self.press(Keys.ESCAPE)

    def press(self, *keys):
        actions = ActionChains(self.browser)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def search(self, words):
        self.find("#book-query")[0].clear()
        self.find("#book-query")[0].send_keys(words)

    def shown(self, css):
        """Ids of the elements that can be seen."""
        return self.browser.execute_script(
            "return [...document.querySelectorAll(arguments[0])]"
            ".filter(e => e.getClientRects().length).map(e => e.id)", css)

    def status(self):
        return self.find("#book-status")[0].text

    def alerts(self):
        return [e.get_attribute("id")
                for e in self.find("#chapter-alerts article.entry")
                if e.get_attribute("id")]

    def test_search_finds_an_alert_by_its_id_and_hides_the_others(self):
        self.open()
        alerts = self.alerts()
        wanted = alerts[len(alerts) // 2]
        self.search(wanted.lower())
        shown = self.shown("#chapter-alerts article.entry")
        self.assertIn(wanted, shown)
        self.assertLess(len(shown), len(alerts))
        self.assertEqual(self.shown("header.front, .signature"), [])
        first = self.find("#book-results a")[0]
        self.assertTrue(first.get_attribute("href").endswith("#" + wanted))
        self.assertIn(wanted, first.text)

    def test_search_finds_an_alert_by_words_of_its_text(self):
        self.open()
        wanted = self.alerts()[0]
        said = self.find(f'[id="{wanted}"] .said')[0].text
        words = [w for w in re.findall(r"[a-z]+", said) if len(w) > 5][:3]
        self.assertGreater(len(words), 1)
        self.search(" ".join(words))
        self.assertIn(wanted, self.shown("article.entry"))
        everything = len(self.find("article.entry"))
        self.assertLess(len(self.shown("article.entry")), everything / 2)
        self.assertRegex(self.status(), r"^\d+ entr(y holds|ies hold)")

    def test_what_no_entry_holds_is_said_to_be_missing(self):
        self.open()
        self.search("qqzz no such thing")
        self.assertEqual(self.shown(".entry"), [])
        self.assertEqual(self.status(),
                         'No entry holds "qqzz no such thing".')
        self.assertEqual(self.find("#book-status")[0]
                         .get_attribute("aria-live"), "polite")

    def test_escape_brings_everything_back(self):
        self.open()
        everything = len(self.shown(".entry"))
        self.search("qqzz")
        self.press(Keys.ESCAPE)
        self.assertEqual(len(self.shown(".entry")), everything)
        self.assertEqual(self.status(), "")

    def test_the_slash_key_begins_a_search_and_tab_reaches_its_results(self):
        self.open()
        wanted = self.alerts()[0]
        self.press("/")
        self.press(wanted)
        focused = self.browser.switch_to.active_element
        self.assertEqual(focused.get_attribute("id"), "book-query")
        self.assertEqual(focused.get_attribute("value"), wanted)
        self.press(Keys.TAB)
        focused = self.browser.switch_to.active_element
        self.assertTrue(focused.get_attribute("href").endswith("#" + wanted))
        outline = focused.value_of_css_property("outline-style")
        self.assertNotEqual(outline, "none", "the focus cannot be seen")
        self.press(Keys.ENTER)
        self.assertTrue(self.browser.current_url.endswith("#" + wanted))

    def test_a_link_to_what_a_search_took_away_brings_it_back(self):
        self.open()
        self.search(self.alerts()[0])
        gone = self.browser.execute_script(
            "return document.querySelector('.chapter.off').id")
        self.find(f'nav a[href="#{gone}"]')[0].click()
        self.assertEqual(self.find("#book-query")[0].get_attribute("value"), "")
        self.assertEqual(self.shown(f"#{gone}"), [gone])

    def test_who_wants_less_motion_gets_none(self):
        self.open()
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-reduced-motion",
                          "value": "reduce"}]})
        behavior = self.find("html")[0].value_of_css_property(
            "scroll-behavior")
        self.assertEqual(behavior, "auto")

    def test_everything_is_there_without_scripts(self):
        self.open()
        everything = len(self.shown(".entry"))
        self.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled",
                                     {"value": True})
        try:
            self.browser.get(self.path.as_uri() + "?noscript")
            entries = [e for e in self.find(".entry") if e.is_displayed()]
            form = self.find("#book-search")[0].is_displayed()
            contents = self.find("nav li a")[0].is_displayed()
        finally:
            self.browser.execute_cdp_cmd(
                "Emulation.setScriptExecutionDisabled", {"value": False})
        self.assertEqual(len(entries), everything)
        self.assertFalse(form, "a search that cannot search")
        self.assertTrue(contents)

    def test_paper_has_no_navigation_and_a_page_for_the_signature(self):
        self.open(scheme="dark")
        for name, (width, height) in PAPER.items():
            with self.subTest(name):
                pdf = self.browser.execute_cdp_cmd("Page.printToPDF", {
                    "paperWidth": width, "paperHeight": height,
                    "printBackground": True})
                file = pathlib.Path(self.folder.name) / "book.pdf"
                file.write_bytes(base64.b64decode(pdf["data"]))
                text = subprocess.run(
                    ["pdftotext", "-layout", str(file), "-"], check=True,
                    capture_output=True, text=True).stdout
                pages = text.split("\f")
                self.assertGreater(len(pages), 3)
                signature = [p for p in pages
                             if p.strip().startswith("Signature")]
                self.assertEqual(len(signature), 1)
                self.assertIn("I have read the whole", signature[0])
                self.assertNotIn("What nobody has verified yet",
                                 signature[0])
                self.assertNotIn("Back to top", text)
                self.assertNotIn("Press / to search", text)
                begins = [p.strip().split("\n")[0] for p in pages]
                for chapter in self.find(".chapter > h2"):
                    self.assertIn(chapter.text.split("\n")[0][:40],
                                  [b[:40] for b in begins])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    AFTERLEAF, PACK = sys.argv[1], sys.argv[2]
    if not shutil.which("pdftotext"):
        sys.exit("book_test.py: pdftotext is needed: "
                 "apt-get install poppler-utils")
    del sys.argv[1:3]
    unittest.main()
