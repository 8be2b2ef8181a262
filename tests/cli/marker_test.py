"""No answer's value is ever repeated by a run that fails.

Every field of a request gets a marker of the wrong type or an id that does not
exist, and markers stand in broken syntax. None may come back on stdout or
stderr.
"""

import json
import pathlib
import re
import unittest

from run import ROOT, afterleaf, main

WORD = "ZEBRAfish7"
NUMBER = "7703177"
HUGE = "77031770317"

SCALARS = {"string", "bool", "int32", "sint32", "int64", "sint64"}


def fields_of(message, text):
    """(repeated, type, name) of every field of a message, from its .proto."""
    body = re.search(r"^message %s \{(.*?)^\}" % message, text,
                     re.S | re.M).group(1)
    body = re.sub(r"//.*", "", body)
    return re.findall(r"(repeated )?(?:optional )?(\w+) (\w+) = \d+;", body)


def paths(message, text, prefix=()):
    """Every leaf below a message: a path of (name, repeated), and its type."""
    for repeated, kind, name in fields_of(message, text):
        here = prefix + ((name, bool(repeated)),)
        if kind in SCALARS:
            yield here, kind
        else:
            yield from paths(kind, text, here)


def as_json(path, value):
    for name, repeated in reversed(path):
        value = '{"%s": %s}' % (name, "[%s]" % value if repeated else value)
    return value


def as_text(path, value):
    (name, _), rest = path[0], path[1:]
    if not rest:
        return f"{name}: {value}"
    return f"{name} {{ {as_text(rest, value)} }}"


REQUEST = "".join(
    (ROOT / "proto/afterleaf/v1" / name).read_text()
    for name in ("request.proto", "scale_response.proto", "use_log.proto"))
LEAVES = list(paths("AssessRequest", REQUEST))

BROKEN = [
    '{"person": {"age": %s', '{"person": {"age": %s}]', '{"locale": "%s',
    '{"locale": "%s\n"}', '{"locale": "\\u%s"}', '{"locale": "\\q%s"}',
    '{"locale": %s}', '{%s}', '%s', '{"%s"}', '{"%s": 1}', '{"a": 1, %s}',
    '{"%s": {"%s": %s}}', "{'locale': '%s'}", '{"person": {"%s": 1}}',
    '[%s]', '"%s"', '{"locale": "a" "%s"}', '{"as_of_s": -%s-}',
    '{"as_of_s": 1e%s}', 'locale: "%s', "locale: '%s\n'", 'locale: %s',
    'person { age: %s', 'person { %s', 'person { %s: 1 }', '%s: 1',
    '%s { age: 1 }', 'person { age: 1 } %s', 'person { age %s }', '[%s]: 1',
    '[type.googleapis.com/%s] { a: 1 }', 'locale: "\\%s"', 'person < %s >',
    'locale: "a" %s "b"', 'as_of_s: -%s-', 'as_of_s: %s.5', 'scales: [%s]',
    'restlessness { reported: %s }', '# fine\n%s', 'locale: "x"; %s',
    'region: "A" region: "%s"', '{"region": "A", "region": "%s"}',
]


class Marker(unittest.TestCase):
    def silent(self, stdin, what, must_fail=True):
        done = afterleaf("assess", "-", "--format", "json", stdin=stdin)
        if must_fail:
            self.assertNotEqual(done.returncode, 0, what)
        self.assertIn(done.returncode, (0, 1, 2), what)
        if done.returncode == 0:
            return
        self.assertNotEqual(done.stderr, "", what)
        for marker in (WORD, NUMBER, HUGE):
            self.assertNotIn(marker, done.stdout + done.stderr,
                             f"{what}: {stdin}")

    def test_the_walk_finds_the_fields(self):
        self.assertGreater(len(LEAVES), 50)
        names = {".".join(n for n, _ in path) for path, _ in LEAVES}
        for name in ("person.age", "use.last_use.between.from_s",
                     "scales.items.value", "screen.present", "answers.choice",
                     "log.uses.time.at_s", "log.taper_plan.steps.from_day"):
            self.assertIn(name, names)

    def test_a_value_of_the_wrong_type_in_every_field(self):
        for path, kind in LEAVES:
            wrong = NUMBER if kind in ("string", "bool") else f'"{WORD}"'
            with self.subTest(path):
                self.silent(as_json(path, wrong), "JSON")
                self.silent(as_text(path, wrong), "text proto")

    def test_a_number_out_of_range_in_every_number(self):
        for path, kind in LEAVES:
            if kind not in ("int32", "sint32"):
                continue
            with self.subTest(path):
                self.silent(as_json(path, HUGE), "JSON")
                self.silent(as_text(path, HUGE), "text proto")

    def test_a_value_that_the_pack_does_not_have_in_every_field(self):
        for path, kind in LEAVES:
            if kind == "bool":
                continue
            value = f'"{WORD}"' if kind == "string" else NUMBER
            with self.subTest(path):
                # A source, a locale and a region may be anything, so these
                # may pass; what fails must be silent.
                self.silent(as_json(path, value), "JSON", must_fail=False)
                self.silent(as_text(path, value), "text proto",
                            must_fail=False)

    def test_broken_syntax(self):
        for pattern in BROKEN:
            for marker in (WORD, NUMBER):
                text = pattern.replace("%s", marker)
                with self.subTest(text):
                    # `as_of_s: NUMBER` and the like are fine as they are.
                    self.silent(text, "broken", must_fail=False)

    def test_markers_in_both_halves_of_a_fault(self):
        self.silent(json.dumps({"person": {"sex": WORD, "age": WORD}}), "two")
        self.silent(json.dumps({"screen": {"present": [WORD]},
                                "unknown": [WORD]}), "ids")

    def test_arguments_of_score(self):
        for words in (["PHQ9", f"1,{WORD}"], ["PHQ9", NUMBER],
                      ["PHQ9", f"p1={NUMBER}"], ["PHQ9", f"{WORD}=1"],
                      [WORD, "1"], ["PHQ9", "--total", WORD],
                      ["PHQ9", "--total", NUMBER],
                      ["PHQ9", "1,1", "--earlier", WORD],
                      ["PHQ9", "1,1", "--age", WORD],
                      ["PHQ9", "1,1", f"--{WORD}"], ["PHQ9", "1", WORD]):
            with self.subTest(words):
                done = afterleaf("score", *words)
                self.assertNotEqual(done.returncode, 0)
                for marker in (WORD, NUMBER):
                    self.assertNotIn(marker, done.stdout + done.stderr)


main()
