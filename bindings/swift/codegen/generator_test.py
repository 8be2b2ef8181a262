#!/usr/bin/env python3
"""The generator on what no .proto file of this project has, and its rules."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import descriptors
import doc_comments
import generate
import names
import swift_source


class Names(unittest.TestCase):

    def test_members(self):
        for proto, swift in (("id", "id"), ("as_of_s", "asOfS"),
                             ("use_days_last_7", "useDaysLast7"),
                             ("smsBody", "smsBody")):
            self.assertEqual(names.member(proto), swift)

    def test_cases(self):
        for enum, proto, swift in (
                ("State", "NOT_BEGUN", "notBegun"),
                ("Tier", "T0", "t0"),
                ("ProtocolClass", "PROTOCOL_CLASS_UNSPECIFIED", "unspecified"),
                ("Level", "LEVEL_2", "level2"),
                ("Kind", "KINDNESS", "kindness")):
            self.assertEqual(names.case(enum, proto), swift)

    def test_cases_that_mean_something_else_to_swift(self):
        self.assertEqual(names.case("Intensity", "NONE"), "noIntensity")
        self.assertEqual(names.case("Amount", "SOME"), "someAmount")
        self.assertEqual(names.case("Rater", "SELF"), "selfRater")
        self.assertEqual(names.declared("default"), "`default`")

    def test_types_that_an_app_has_already(self):
        self.assertEqual(names.type_name("Text"), "AfterleafText")
        self.assertEqual(names.type_name("Error"), "ErrorDetail")
        self.assertEqual(names.type_name("Assessment"), "Assessment")


class Comments(unittest.TestCase):

    def lines(self, comment):
        return doc_comments.lines(comment, {"at_least": "atLeast"})

    def test_fields_get_their_swift_names(self):
        self.assertEqual(self.lines(" At least `at_least` of `of_those`.\n"),
                         ["At least `atLeast` of `of_those`."])

    def test_nothing_is_lost_in_markdown(self):
        self.assertEqual(self.lines(' Absent: "x.<id>", 2*a*b, `<id>`.'),
                         ['Absent: "x.\\<id>", 2\\*a\\*b, `<id>`.'])

    def test_what_is_indented_is_code(self):
        self.assertEqual(
            self.lines(" Facts:\n   <a>  one\n   <b>  two\n\n The end.\n"),
            ["Facts:", "", "```text", "<a>  one", "<b>  two", "```", "",
             "The end."])

    def test_lists_stay_lists(self):
        comment = "  1. First, and\n     more.\n  2. Second.\n"
        self.assertNotIn("```text", self.lines(comment))


class Sources(unittest.TestCase):

    def source(self, proto):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "a.proto").write_text(
                'syntax = "proto3";\npackage a;\n' + proto, encoding="utf-8")
            return dict(swift_source.Source(
                descriptors.read(folder)).sources())["a.proto"]

    def test_comments_are_carried_over(self):
        text = self.source(
            "// A person.\nmessage Someone {\n"
            "  // In years.\n  optional int32 age = 1;\n}\n"
            "// How.\nenum Way {\n  // Slowly.\n  SLOW = 0;\n}\n")
        for line in ("/// A person.\npublic struct Someone",
                     "  /// In years.\n  public var age: Int32?",
                     "/// How.\npublic enum Way",
                     "  /// Slowly.\n  case slow\n"):
            self.assertIn(line, text)

    def test_only_what_contains_itself_is_stored_elsewhere(self):
        text = self.source(
            "message A { B b = 1; C c = 2; repeated A list = 3; }\n"
            "message B { oneof x { A a = 1; int32 n = 2; } }\nmessage C {}\n")
        self.assertIn("private var storedB: [B] = []", text)
        self.assertIn("public var c: C?\n", text)
        self.assertIn("public indirect enum X:", text)
        self.assertIn("public var list: [A] = []", text)

    def test_what_cannot_be_done_is_said(self):
        for proto, words in (
                ("message A { map<string, int32> m = 1; }", "maps"),
                ("enum E { option allow_alias = true; A = 0; B = 0; }", "two"),
                ("message Text {} message AfterleafText {}", "AfterleafText"),
                ("message A { message X {} oneof x { X y = 1; } }", "X")):
            with self.subTest(proto):
                with self.assertRaisesRegex(swift_source.Unsupported, words):
                    self.source(proto)
        with self.assertRaisesRegex(ValueError, "self"):
            self.source("message A { int32 self = 1; }")


class Drift(unittest.TestCase):

    def test_a_changed_a_missing_and_a_left_over_file_are_told(self):
        wanted = generate.files()
        path = generate.LIBRARY / "Issue.swift"
        for changed in ({**wanted, path: wanted[path] + "// more\n"},
                        {**wanted, path.with_name("New.swift"): "// new\n"},
                        {p: text for p, text in wanted.items() if p != path}):
            with self.assertRaisesRegex(SystemExit, "1 generated files differ"):
                with contextlib.redirect_stdout(io.StringIO()) as difference:
                    generate.check(changed)
            self.assertIn("as committed", difference.getvalue())


if __name__ == "__main__":
    unittest.main()
