"""afterleaf pack lint: silence, order, places, and --release."""

import pathlib
import re
import shutil
import tempfile
import unittest

from run import ROOT, afterleaf, main

SOUND = ROOT / "tests" / "testdata" / "packs" / "lint_base"


class PackLint(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.copy = pathlib.Path(folder.name, "pack")
        shutil.copytree(SOUND, self.copy)

    def replace(self, file, old, new):
        path = self.copy / file
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def line_of(self, file, part):
        lines = (self.copy / file).read_text(encoding="utf-8").splitlines()
        return next(i for i, line in enumerate(lines, 1) if part in line)

    def lint(self, *options):
        return afterleaf("pack", "lint", str(self.copy), *options)

    def test_a_sound_pack_is_passed_in_silence(self):
        for options in [[], ["--release"]]:
            done = self.lint(*options)
            self.assertEqual((done.returncode, done.stdout, done.stderr),
                             (0, "", ""))

    def test_an_empty_file_is_told_as_such(self):
        empty = self.copy.with_name("empty.pack")
        empty.touch()
        for words in (["pack", "lint", empty], ["explain", "--pack", empty]):
            done = afterleaf(*map(str, words))
            self.assertIn(f"{empty}: is empty; a pack is a folder of .textproto",
                          done.stdout + done.stderr)
            self.assertNotEqual(done.returncode, 0)

    def test_a_text_file_is_told_what_makes_a_pack_of_it(self):
        text = str(self.copy / "pack.textproto")
        for words in (["pack", "lint", text], ["explain", "--pack", text]):
            done = afterleaf(*words)
            self.assertRegex(
                done.stdout + done.stderr,
                f"^{re.escape(text)}: error PACK_MALFORMED: .*: not the bytes of "
                "a pack .*; `afterleaf pack build` makes them of a folder")
            self.assertNotEqual(done.returncode, 0)

    def test_issues_stand_in_the_order_of_files_and_lines(self):
        self.replace("texts.textproto", "Start slow and go", "Use 2 ml paint")
        self.replace("pack.textproto", "from: 160", "from: 30")
        self.replace("examples/examples.textproto", "kind: PATIENT", "")
        done = self.lint()
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        self.assertEqual(lines[-1], f"{self.copy}: 3 errors, 0 warnings")
        expected = [
            ("examples/examples.textproto", "examples {",
             "PACK_EXAMPLE_KIND: examples[0] P-1.kind"),
            ("pack.textproto", 'any { fact: "pulse" from: 30 }',
             "PACK_ALWAYS_TRUE: alerts[2] A-pulse.when.any[0]"),
            ("texts.textproto", '"walk.1"',
             "PACK_TEXT_RULE: languages[0] en.texts["),
        ]
        self.assertEqual(len(lines), len(expected) + 1)
        for line, (file, part, issue) in zip(lines, expected):
            place = f"{self.copy}/{file}:{self.line_of(file, part)}:"
            self.assertTrue(line.startswith(place), line)
            self.assertRegex(line[len(place):],
                             r"^\d+: error " + re.escape(issue))

    def test_a_warning_is_a_finding_too(self):
        self.replace("texts.textproto", 'id: "walk.1"', 'id: "walk.2"')
        done = self.lint()
        self.assertEqual(done.returncode, 1)
        self.assertIn("warning PACK_", done.stdout)

    def test_a_text_that_one_language_lacks_is_an_error(self):
        path = self.copy / "texts.textproto"
        head, tail = path.read_text(encoding="utf-8").split('locale: "es"', 1)
        self.assertIn('id: "walk.1"', tail)
        tail = tail.replace('id: "walk.1"', 'id: "walk.9"', 1)
        path.write_text(head + 'locale: "es"' + tail, encoding="utf-8")
        done = self.lint()
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.count(" error PACK_TEXT_KEYS: "), 2)
        self.assertTrue(done.stdout.endswith(": 2 errors, 0 warnings\n"))

    def test_only_a_release_may_not_be_unverified(self):
        self.replace("pack.textproto", 'verified_on: "2026-01-31"', "")
        self.assertEqual(self.lint().returncode, 0)
        done = self.lint("--release")
        self.assertEqual(done.returncode, 1)
        self.assertIn("error PACK_UNVERIFIED: services[0] any.emergency: ",
                      done.stdout)


main()
