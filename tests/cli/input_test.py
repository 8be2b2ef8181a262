"""Input of every kind, and junk of every kind."""

import pathlib
import subprocess
import tempfile
import time
import unittest

import run
from run import afterleaf, main

EMPTY_TEXT = afterleaf("assess", "-", stdin="{}").stdout
REGION_US = b"b\x02US"  # field 12, region


class Input(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def refused(self, done, *says):
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertTrue(done.stderr.startswith("afterleaf: "), done.stderr)
        self.assertTrue(done.stderr.endswith("\n"))
        for what in says:
            self.assertIn(what, done.stderr)

    def test_the_kind_is_told_by_content(self):
        in_us = afterleaf("assess", "-", stdin='{"region": "US"}')
        self.assertEqual(in_us.returncode, 0, in_us.stderr)
        self.assertNotEqual(in_us.stdout, EMPTY_TEXT)
        for text in (b'region: "US"', b'# a remark\nregion: "US"\n',
                     b'\xef\xbb\xbf{"region": "US"}', REGION_US,
                     b' \n\t{"region": "US"}'):
            with self.subTest(text):
                self.assertEqual(afterleaf("assess", "-", stdin=text).stdout,
                                 in_us.stdout)

    def test_the_kind_is_told_by_the_name(self):
        for name, bytes_ in (("a.json", b'{"region": "US"}'),
                             ("a.textproto", b'region: "US"'),
                             ("a.binpb", REGION_US)):
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(bytes_)
                done = afterleaf("assess", str(path))
                self.assertEqual(done.returncode, 0, done.stderr)
        (self.folder / "b.json").write_bytes(b'region: "US"')
        self.refused(afterleaf("assess", str(self.folder / "b.json")),
                     "b.json:1:1: not JSON")

    def test_the_kind_can_be_given(self):
        done = afterleaf("assess", "-", "--input", "binary", stdin=REGION_US)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.refused(afterleaf("assess", "-", "--input", "json",
                               stdin='region: "US"'), "standard input:1:1")

    def test_nothing_is_not_a_request(self):
        for nothing in (b"", b" \n\t", b"\xef\xbb\xbf"):
            self.refused(afterleaf("assess", "-", stdin=nothing), "is empty")
        empty = self.folder / "empty.json"
        empty.write_bytes(b"")
        self.refused(afterleaf("assess", str(empty)), "empty.json: is empty")

    def test_files_that_cannot_be_read(self):
        self.refused(afterleaf("assess", str(self.folder / "none.json")),
                     "none.json: no such file")
        self.refused(afterleaf("assess", str(self.folder)), "is a folder")

    def test_a_truncated_request(self):
        whole = b'{"person": {"age": 30, "sex": "F"}, "region": "US"}'
        for end in range(1, len(whole)):
            self.refused(afterleaf("assess", "-", stdin=whole[:end]),
                         "standard input:1:")

    def test_other_encodings(self):
        text = '{"use": {"status": "caf\u00e9"}}'
        self.refused(afterleaf("assess", "-", stdin=text.encode("utf-16")),
                     "UTF-16")
        self.refused(afterleaf("assess", "-", stdin=text.encode("latin-1")),
                     "standard input:1:24: not UTF-8")
        self.refused(afterleaf("assess", "-", stdin=text.encode("utf-16-le")))

    def test_unknown_fields_and_ids_are_located(self):
        self.refused(afterleaf("assess", "-",
                               stdin='{\n"use": {"moths": 3}}'),
                     "standard input:2:9: use.moths: no such field; did you "
                     "mean months?")
        self.refused(afterleaf("assess", "-", stdin="use {\n  moths: 3 }"),
                     "standard input:2:3: no such field; did you mean months?")
        self.refused(afterleaf("assess", "-",
                               stdin='{"screen": {\n"present": ["xyzzy"]}}'),
                     "standard input:2:13: screen.present[0]: ")
        self.refused(afterleaf("assess", "-",
                               stdin='scales {\n  scale: "XYZZY" }'),
                     "standard input:2:3: scales[0].scale: ")

    def test_binary_junk(self):
        for junk in (b"\x00", b"\x00" * 1000, b"\x08", b"\xa2\x06\x01x",
                     b"\x62\x7fUS", b"\x62\x02\xff\xfe", b"\xff" * 50):
            with self.subTest(junk):
                self.refused(afterleaf("assess", "-", stdin=junk))
                self.refused(afterleaf("assess", "-", "--input", "binary",
                                       stdin=junk))

    def test_nesting_is_bounded(self):
        self.refused(afterleaf("assess", "-", stdin="[" * 100000))
        self.refused(afterleaf("assess", "-", stdin='{"use":' * 100000))
        self.refused(afterleaf("assess", "-", stdin="use {" * 100000))

    def test_the_limit_is_16_mib(self):
        limit = 16 << 20
        spaces = b" " * (limit - 2) + b"{}"
        self.assertEqual(afterleaf("assess", "-", stdin=spaces).stdout,
                         EMPTY_TEXT)
        self.refused(afterleaf("assess", "-", stdin=b" " + spaces),
                     "standard input: larger than 16 MiB")

    def test_a_gibibyte_of_zeros_is_not_read_to_its_end(self):
        zeros = self.folder / "zeros.json"
        with open(zeros, "wb") as file:
            file.truncate(1 << 30)
        began = time.monotonic()
        self.refused(afterleaf("assess", str(zeros)), "larger than 16 MiB")
        self.refused(afterleaf("assess", "/dev/zero"), "larger than 16 MiB")
        self.assertLess(time.monotonic() - began, 30)
        with open(zeros, "rb") as file:
            done = subprocess.run([run.AFTERLEAF, "assess", "-"], stdin=file,
                                  capture_output=True, check=False)
            self.assertEqual(done.returncode, 2)
            # The descriptor is shared, so its place tells how much was read.
            self.assertEqual(file.tell(), (16 << 20) + 1)


main()
