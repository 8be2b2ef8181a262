"""afterleaf pack build: what it writes, and when it writes nothing."""

import pathlib
import tempfile
import unittest

from run import ROOT, afterleaf, main

PACKS = ROOT / "tests" / "testdata" / "packs"
SOUND = (PACKS / "caffeine.textproto").read_text()
UNKNOWN_FACT = """
findings {
  id: "F"
  when { fact: "nobody" is: true }
  evidence { grade: E verification: DESIGN }
}
"""


class PackBuild(unittest.TestCase):

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)
        self.folder = self.scratch / "folder"
        self.folder.mkdir()
        self.pack = self.scratch / "out" / "a.pack"
        self.pack.parent.mkdir()

    def build(self, text, expected):
        (self.folder / "pack.textproto").write_text(text)
        done = afterleaf("pack", "build", str(self.folder), str(self.pack))
        self.assertEqual(done.returncode, expected, done.stdout + done.stderr)
        return done

    def nothing_else_is_left(self, *names):
        self.assertEqual([p.name for p in self.pack.parent.iterdir()],
                         list(names))

    def test_the_file_is_the_pack_of_the_folder(self):
        done = self.build(SOUND, 0)
        self.assertEqual(done.stderr, "")
        size = self.pack.stat().st_size
        self.assertIn(f"a.pack: pack caffeine 2.1.0, {size} bytes\nsha256 ",
                      done.stdout)
        for source in (self.folder, self.pack):
            shown = afterleaf("assess", "examples/requests/empty.json",
                              "--pack", str(source), "--format", "json")
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertIn(done.stdout.split()[-1], shown.stdout)
        self.nothing_else_is_left("a.pack")

    def test_examples_are_no_part_of_it(self):
        self.build(SOUND, 0)
        without = self.pack.read_bytes()
        (self.folder / "examples").mkdir()
        (self.folder / "examples" / "e.textproto").write_text("not even text")
        self.build(SOUND, 0)
        self.assertEqual(self.pack.read_bytes(), without)

    def test_errors_are_listed_and_nothing_is_written(self):
        done = self.build(SOUND + UNKNOWN_FACT, 1)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"pack\.textproto:\d+:\d+: error "
                         r"PACK_UNKNOWN_FACT: findings\[\d+\] F\.when")
        self.assertIn("a.pack: not written: ", done.stderr)
        self.nothing_else_is_left()

    def test_a_file_that_cannot_be_read_is_named_and_nothing_is_written(self):
        done = self.build(SOUND + "alerts { idd: 1 }\n", 1)
        self.assertRegex(done.stderr, r"pack\.textproto:\d+:\d+: .*idd|no such")
        self.nothing_else_is_left()

    def test_after_a_failure_the_older_file_stands(self):
        self.build(SOUND, 0)
        before = self.pack.read_bytes()
        self.build(SOUND + UNKNOWN_FACT, 1)
        self.assertEqual(self.pack.read_bytes(), before)
        self.nothing_else_is_left("a.pack")

    def test_warnings_are_listed_and_the_file_is_written(self):
        done = self.build(SOUND.replace('id: "flag.CONFLICT"', 'id: "other"'), 0)
        self.assertIn(": warning PACK_MISSING_TEXT: ", done.stderr)
        self.nothing_else_is_left("a.pack")

    def test_where_nothing_can_be_written_is_said(self):
        self.pack = self.scratch / "no_such_folder" / "a.pack"
        done = self.build(SOUND, 2)
        self.assertIn("no_such_folder/a.pack: cannot be written", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_a_folder_is_not_replaced(self):
        self.pack.mkdir()
        done = self.build(SOUND, 2)
        self.assertIn("a.pack: cannot be written", done.stderr)
        self.nothing_else_is_left("a.pack")

    def test_what_is_no_folder_is_unusable(self):
        for source, fault in ((self.scratch / "missing", "no such folder"),
                              (PACKS / "caffeine.textproto",
                               "is a file, not a folder")):
            done = afterleaf("pack", "build", str(source), str(self.pack))
            self.assertEqual(done.returncode, 2)
            self.assertIn(fault, done.stderr)
        self.nothing_else_is_left()


if __name__ == "__main__":
    main()
