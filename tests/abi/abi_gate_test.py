"""The gate sees each kind of change, on scratch copies of the source."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GATE = ROOT / "tests" / "abi" / "abi_gate.py"
HEADER = "include/afterleaf/afterleaf.h"
EXPORTS = "src/c/exports.txt"
BASELINE = "tests/abi/baseline"


class Gate(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = pathlib.Path(folder.name)
        for name in (HEADER, EXPORTS):
            (self.source / name).parent.mkdir(parents=True)
            shutil.copyfile(ROOT / name, self.source / name)
        shutil.copytree(ROOT / BASELINE, self.source / BASELINE)

    def edit(self, name, pattern, replacement):
        path = self.source / name
        text, count = re.subn(pattern, replacement, path.read_text("utf-8"),
                              flags=re.S)
        self.assertEqual(count, 1, pattern)
        path.write_text(text, encoding="utf-8")

    def gate(self, *words):
        done = subprocess.run(
            [sys.executable, GATE, "--source", self.source, *words],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False)
        return done.returncode, done.stdout

    def expect_failure(self, *parts):
        code, shown = self.gate()
        self.assertEqual(code, 1, shown)
        for part in (*parts, "abi_gate.py --update"):
            self.assertIn(part, shown)

    def test_the_same_interface_passes(self):
        code, shown = self.gate()
        self.assertEqual(code, 0, shown)
        self.assertRegex(shown, r"^[1-9]\d functions, as in the baseline\n$")

    def test_a_removed_function_fails(self):
        self.edit(HEADER, r"AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status\s+"
                          r"afterleaf_explain\([^;]*;", "")
        self.edit(EXPORTS, r"afterleaf_explain 0\.1\n", "")
        self.expect_failure("1 Removed", "afterleaf_explain@@AFTERLEAF_0.1")

    def test_a_struct_field_that_moved_fails(self):
        self.edit(HEADER, r"(  const uint8_t \*AFTERLEAF_NULLABLE data;\n)"
                          r"(  size_t size;\n)(} afterleaf_bytes)", r"\2\1\3")
        self.expect_failure("struct afterleaf_bytes", "offset changed")

    def test_another_type_of_a_parameter_fails(self):
        self.edit(HEADER, r"afterleaf_status_name\(afterleaf_status status\)",
                  "afterleaf_status_name(int64_t status)")
        self.expect_failure("afterleaf_status_name", "int64_t")

    def test_a_symbol_of_another_version_fails(self):
        self.edit(EXPORTS, r"afterleaf_explain 0\.1", "afterleaf_explain 0.9")
        self.expect_failure("1 Removed", "afterleaf_explain@@AFTERLEAF_0.1")

    def test_a_function_that_is_not_exported_fails(self):
        self.edit(EXPORTS, r"afterleaf_explain 0\.1\n", "")
        self.expect_failure("afterleaf_explain is declared and not in exports.txt")

    def test_an_added_function_fails_until_it_is_in_the_baseline(self):
        self.edit(HEADER, r"(?=AFTERLEAF_API int32_t afterleaf_abi_version)",
                  "AFTERLEAF_API int32_t afterleaf_new(void) AFTERLEAF_NOEXCEPT;\n")
        self.edit(EXPORTS, r"(afterleaf_abi_version 0\.1\n)",
                  r"\1afterleaf_new 0.9\n")
        self.expect_failure("1 Added", "afterleaf_new@@AFTERLEAF_0.9")
        code, shown = self.gate("--update")
        self.assertEqual(code, 0, shown)
        self.assertEqual(self.gate()[0], 0)

    def test_the_baseline_is_free_of_places(self):
        for path in (ROOT / BASELINE).rglob("*.abi"):
            text = path.read_text(encoding="utf-8")
            for place in ("/", "filepath=", "line=", "path="):
                self.assertNotIn(place, re.sub(r"</|/>|'LANG_[^']*'", "", text))


if __name__ == "__main__":
    unittest.main()
