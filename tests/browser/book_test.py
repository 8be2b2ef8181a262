#!/usr/bin/env python3
"""The book of a pack in a real browser: search, keys, links, paper, contrast.

usage: book_test.py AFTERLEAF PACK_FOLDER

Needs chromium, chromium-driver, pdftotext and selenium, and fails without.
"""

import base64
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WIDE = (1280, 900)
NARROW = (390, 844)
PAPER = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
LEAST_CONTRAST = 4.5

# The contrast of every visible text with the first opaque colour behind it,
# as the WCAG define it; the lowest of them and what it was.
LOWEST_CONTRAST = """
const channel = c => (c /= 255) <= 0.03928
    ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
const light = ([r, g, b]) =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const numbers = text => text.match(/[\\d.]+/g).map(Number);
const behind = node => {
  for (; node; node = node.parentElement) {
    const color = numbers(getComputedStyle(node).backgroundColor);
    if (color.length < 4 || color[3] > 0) return color;
  }
  return [255, 255, 255];
};
const seen = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !node.getClientRects().length) continue;
  if (node.closest('svg, script, style')) continue;
  const ink = getComputedStyle(node).color;
  const paper = behind(node);
  const key = ink + paper;
  if (seen.has(key)) continue;
  const [a, b] = [light(numbers(ink)), light(paper)].sort((x, y) => y - x);
  seen.set(key, [(a + 0.05) / (b + 0.05), walker.currentNode.data.trim()]);
}
return [...seen.values()].sort((x, y) => x[0] - y[0])[0];
"""


def chromium():
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not binary or not driver:
        sys.exit("book_test.py: chromium and chromedriver are needed: "
                 "apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu",
                     "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs",
                           {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options,
                            service=webdriver.ChromeService(driver))


class BookTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name) / "book.html"
        subprocess.run([AFTERLEAF, "pack", "book", PACK, str(cls.path)],
                       check=True, stdout=subprocess.DEVNULL)
        cls.browser = chromium()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.folder.cleanup()

    def open(self, size=WIDE, scheme="light", anchor=""):
        width, height = size
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1,
             "mobile": False})
        self.emulate(scheme)
        self.browser.get("about:blank")
        self.browser.get(self.path.as_uri() + anchor)

    def emulate(self, scheme="light", media=""):
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": media,
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def find(self, css):
        return self.browser.find_elements(By.CSS_SELECTOR, css)

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

    def test_every_link_within_the_book_has_a_target(self):
        self.open()
        dead = self.browser.execute_script(
            "return [...document.querySelectorAll('a[href^=\"#\"]')]"
            ".map(a => a.getAttribute('href').slice(1))"
            ".filter(id => !document.getElementById(id))")
        self.assertEqual(dead, [])
        twice = self.browser.execute_script(
            "const ids = [...document.querySelectorAll('[id]')]"
            ".map(e => e.id);"
            "return ids.filter((id, i) => ids.indexOf(id) !== i)")
        self.assertEqual(twice, [])

    def test_headings_are_in_order(self):
        self.open()
        levels = [int(e.tag_name[1]) for e in self.find("h1, h2, h3, h4")]
        self.assertEqual(levels[0], 1)
        self.assertEqual(levels.count(1), 1)
        jumps = [i for i, (a, b) in enumerate(zip(levels, levels[1:]))
                 if b > a + 1]
        self.assertEqual(jumps, [])

    def test_a_narrow_screen_needs_no_sideways_scrolling(self):
        self.open(NARROW)
        scroll, client = self.browser.execute_script(
            "const page = document.documentElement;"
            "return [page.scrollWidth, page.clientWidth]")
        self.assertEqual(scroll, client)
        # Nothing may stand out of its own box, either.
        out = self.browser.execute_script(
            "return [...document.querySelectorAll('main *')].filter(e =>"
            " !e.closest('.scroll, pre, thead') &&"
            " e.getBoundingClientRect().right >"
            " document.documentElement.clientWidth + 1)"
            ".map(e => e.outerHTML.slice(0, 120))")
        self.assertEqual(out, [])

    def test_texts_can_be_read_in_light_and_dark(self):
        for scheme in ("light", "dark"):
            with self.subTest(scheme):
                self.open(scheme=scheme)
                contrast, text = self.browser.execute_script(LOWEST_CONTRAST)
                self.assertGreaterEqual(contrast, LEAST_CONTRAST, text)
        paper = self.find("body")[0].value_of_css_property("background-color")
        self.assertLess(sum(map(int, re.findall(r"\d+", paper)[:3])), 200,
                        "the dark scheme is not dark")

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

    def test_the_page_asks_for_nothing_and_complains_of_nothing(self):
        self.browser.get_log("performance")
        self.browser.get_log("browser")
        self.open()
        self.search("a")
        self.press(Keys.ESCAPE)
        self.assertEqual(self.browser.get_log("browser"), [])
        asked = []
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        asked = [url for url in asked
                 if not url.startswith(("data:", "about:"))]
        self.assertEqual(asked, [self.path.as_uri()])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    AFTERLEAF, PACK = sys.argv[1], sys.argv[2]
    if not shutil.which("pdftotext"):
        sys.exit("book_test.py: pdftotext is needed: "
                 "apt-get install poppler-utils")
    del sys.argv[1:3]
    unittest.main()
