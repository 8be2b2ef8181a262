#!/usr/bin/env python3
"""The Swift package has no side effects, cannot trap, and knows no content.

Its library imports only the C interface: no Foundation, and no other package.
It prints nothing, keeps no mutable global and never ends the process of the
host. It calls every function of the C interface.
"""

import pathlib
import re
import tempfile
import unittest

import purity_test
import source_text

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIBRARY = pathlib.PurePosixPath("bindings/swift/Sources/Afterleaf")
GENERATED = "Generated"

# A status and a version are there already, as another function gives them.
NOT_CALLED = {"afterleaf_error_code", "afterleaf_version_number"}

# Names in code, comments and strings apart.
CODE = [
    (r"^[ \t]*(?:@\w+[ \t]+)*(?:\w+[ \t]+)?import[ \t]+(?!CAfterleaf$)\S+",
     "the library imports only CAfterleaf"),
    (r"\b(print|debugPrint|dump)\s*\(", "no printing"),
    (r"\breadLine\s*\(", "no reading"),
    (r"\b(fatalError|precondition|preconditionFailure|assert|assertionFailure"
     r"|exit|abort)\s*\(", "never ends the process of the host"),
    (r"\btry!|\bas!", "throw instead of trapping"),
    (r"\bstatic[ \t]+var\b[^{\n]*(=|$)", "no mutable global"),
    (r"^(?:\w+[ \t]+)*var\b[^{\n]*(=|$)", "no mutable global"),
    (r"\bnonisolated\(unsafe\)[ \t]+(?:static[ \t]+)?var\b",
     "no mutable global"),
]


def violations(root):
    """Every offence in the library below `root`, as a line of text."""
    root = pathlib.Path(root)
    ids = purity_test.pack_ids(root)
    found = []
    for path in library_sources(root):
        text = path.read_text(encoding="utf-8")
        here = path.relative_to(root).as_posix()
        code = source_text.without_comments_and_strings(text)
        for pattern, why in CODE:
            for match in re.finditer(pattern, code, re.MULTILINE):
                number = code.count("\n", 0, match.start()) + 1
                found.append(f"{here}:{number}: {match.group().strip()}: {why}")
        # The generated sources carry the examples of the .proto files.
        if GENERATED in path.parts:
            continue
        for number, literal in source_text.string_literals(text):
            if literal in ids or purity_test.WORDS.search(literal):
                found.append(f"{here}:{number}: \"{literal}\": content; the "
                             "pack must say it")
    return found


def functions_left_out(root):
    """Functions of the C interface that no code of the library names."""
    exports = (root / "src/c/exports.txt").read_text(encoding="utf-8")
    functions = set(re.findall(r"^afterleaf_\w+", exports, re.MULTILINE))
    for path in library_sources(root):
        code = source_text.without_comments_and_strings(
            path.read_text(encoding="utf-8"))
        functions -= set(re.findall(r"\w+", code))
    return functions


def library_sources(root):
    return source_text.sources(root / LIBRARY, (".swift",))


class Repository(unittest.TestCase):

    def test_the_library_is_pure(self):
        self.assertGreater(len(library_sources(ROOT)), 20)
        found = violations(ROOT)
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_every_function_of_the_c_interface_has_its_place(self):
        self.assertEqual(functions_left_out(ROOT), NOT_CALLED)

    def test_the_package_needs_no_other_and_no_unsafe_flag(self):
        manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
        self.assertNotIn(".package(", manifest)
        # They bar a package from being a dependency.
        self.assertNotIn("unsafeFlags", manifest)


class PlantedViolations(unittest.TestCase):
    """The check finds what it is there to find."""

    def found(self, code, folder="Wire"):
        with tempfile.TemporaryDirectory() as root:
            path = pathlib.Path(root, LIBRARY, folder, "Planted.swift")
            path.parent.mkdir(parents=True)
            path.write_text(code, encoding="utf-8")
            pack = pathlib.Path(root, "content/kratom/phases.textproto")
            pack.parent.mkdir(parents=True)
            pack.write_text('phases { id: "EARLY" }\n', encoding="utf-8")
            return violations(root)

    def test_each(self):
        for code in ("import Foundation\n",
                     "@preconcurrency import Dispatch\n",
                     "public import Foundation\n",
                     "func f() { print(1) }\n",
                     "func f() { fatalError(\"x\") }\n",
                     "let x = try! f()\n",
                     "let x = y as! Int\n",
                     "var calls = 0\n",
                     "private var calls: Int\n",
                     "enum E { static var calls = 0 }\n",
                     "nonisolated(unsafe) var calls: Int = 0\n",
                     "let phase = \"EARLY\"\n",
                     "let drug = \"kratom\"\n"):
            with self.subTest(code):
                found = self.found(code)
                self.assertTrue(found)
                self.assertIn("Planted.swift:1:", found[0])

    def test_what_only_looks_like_one(self):
        for code in ("import CAfterleaf\n",
                     "// print(try! x) import Foundation\n",
                     "let text = \"print(1) as! it says\"\n",
                     "let x = try? f() as? Int\n",
                     "func f() {\n  var count = 0\n}\n",
                     "struct S {\n  var id: String = \"\"\n}\n",
                     "enum E { static var all: Int { 1 } }\n",
                     "public var one: Int { 1 }\n",
                     "static let shared = 1\n"):
            with self.subTest(code):
                self.assertEqual(self.found(code), [])

    def test_a_function_that_only_a_comment_names_is_left_out(self):
        with tempfile.TemporaryDirectory() as root:
            for path, text in (
                    ("src/c/exports.txt", "afterleaf_a 0.1\nafterleaf_b 0.1\n"
                     "afterleaf_c 0.1\nafterleaf_c_d 0.1\n"),
                    (LIBRARY / "Planted.swift",
                     "/// As afterleaf_a.\nlet text = \"afterleaf_b\"\n"
                     "let function = afterleaf_c_d\n")):
                path = pathlib.Path(root, path)
                path.parent.mkdir(parents=True)
                path.write_text(text, encoding="utf-8")
            self.assertEqual(functions_left_out(pathlib.Path(root)),
                             {"afterleaf_a", "afterleaf_b", "afterleaf_c"})

    def test_generated_sources_may_hold_examples(self):
        self.assertEqual(
            self.found("let phase = \"EARLY\"\n", folder=GENERATED), [])


if __name__ == "__main__":
    unittest.main()
