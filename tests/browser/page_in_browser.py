"""What every page that the command writes must hold, in headless Chromium."""

import json
import pathlib
import re
import shutil
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.common.by import By

WIDE = (1280, 900)
NARROW = (390, 844)
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
        sys.exit("chromium and chromedriver are needed: "
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


class PageTests:
    """Tests of one page, for a TestCase that has `write(path)`."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name) / "page.html"
        cls.write(cls.path)
        cls.browser = chromium()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.folder.cleanup()

    def use(self):
        """What a reader does with the page."""

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

    def test_every_link_within_the_page_has_a_target(self):
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

    def test_the_page_asks_for_nothing_and_complains_of_nothing(self):
        self.browser.get_log("performance")
        self.browser.get_log("browser")
        self.open()
        self.use()
        self.assertEqual(self.browser.get_log("browser"), [])
        asked = []
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        asked = [url for url in asked
                 if not url.startswith(("data:", "about:"))]
        self.assertEqual(asked, [self.path.as_uri()])
