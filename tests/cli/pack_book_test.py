"""pack book: which files it writes, and which it leaves alone."""

import pathlib
import tempfile
import unittest

from run import ROOT, afterleaf, main

COMPLETE = (ROOT / "tests/testdata/packs/minimal.textproto").read_text()


class PackBookTest(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.pack = self.folder / "pack"
        self.pack.mkdir()
        self.write_pack(COMPLETE)
        self.out = self.folder / "book.html"

    def write_pack(self, text):
        (self.pack / "pack.textproto").write_text(text)

    def book(self, *options):
        return afterleaf("pack", "book", str(self.pack), str(self.out),
                         *options)

    def test_writes_the_book_and_says_of_which_pack(self):
        run = self.book()
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("gum 1.0.0, digest ", run.stdout)
        self.assertTrue(self.out.read_text().startswith("<!DOCTYPE html>"))

    def test_replaces_a_book_by_the_same_bytes(self):
        self.book()
        first = self.out.read_bytes()
        self.assertEqual(self.book().returncode, 0)
        self.assertEqual(self.out.read_bytes(), first)

    def test_replaces_another_file_only_by_force(self):
        self.out.write_text("my notes")
        run = self.book()
        self.assertEqual(run.returncode, 2)
        self.assertIn("--force", run.stderr)
        self.assertEqual(self.out.read_text(), "my notes")
        self.assertEqual(self.book("--force").returncode, 0)
        self.assertIn("<!-- afterleaf book -->", self.out.read_text())

    def test_a_faulty_pack_leaves_the_old_book(self):
        self.book()
        before = self.out.read_bytes()
        self.write_pack(COMPLETE.replace('id: "gum"', "id: 7"))
        run = self.book()
        self.assertEqual(run.returncode, 2)
        self.assertEqual(self.out.read_bytes(), before)

    def test_a_folder_that_is_not_there_is_named(self):
        self.out = self.folder / "nowhere" / "book.html"
        run = self.book()
        self.assertEqual(run.returncode, 2)
        self.assertIn("nowhere", run.stderr)

    def test_a_folder_is_no_place_for_the_book(self):
        self.out.mkdir()
        run = self.book()
        self.assertEqual(run.returncode, 2)
        self.assertIn("is a folder", run.stderr)


if __name__ == "__main__":
    main()
