#!/usr/bin/env python3
"""The library has no side effects, and the engine knows no drug.

No clock, locale, environment, file, network, random number, print or mutable
global in src, tools (authoring, testing, cli) apart; and no word of the shipped content
in the engine. What the compiled library itself asks of the system and keeps in
memory is looked at by binary_test.py.
"""

import pathlib
import re
import tempfile
import unittest

import source_text

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = {"authoring", "cli", "testing"}

HEADERS = {
    "chrono": "no clock", "ctime": "no clock", "time.h": "no clock",
    "sys/time.h": "no clock",
    "random": "no random numbers",
    "locale": "no locale", "clocale": "no locale", "locale.h": "no locale",
    "iomanip": "no streams", "iostream": "no printing",
    "istream": "no streams", "ostream": "no streams", "sstream": "no streams",
    "fstream": "no files", "filesystem": "no files", "cstdio": "no printing",
    "stdio.h": "no printing",
    "thread": "no threads", "mutex": "no shared state",
    "shared_mutex": "no shared state", "atomic": "no shared state",
    "condition_variable": "no shared state", "future": "no threads",
    "regex": "locale, and unbounded time",
}
HEADER_PREFIXES = {
    "absl/time/": "no clock", "absl/random/": "no random numbers",
    "absl/synchronization/": "no shared state", "absl/log/": "no printing",
    "absl/base/internal/raw_logging": "no printing",
    "absl/flags/": "no globals",
}

# Below one of these prefixes, but without a side effect.
PURE_HEADERS = {"absl/time/civil_time.h"}  # Arithmetic of dates.

# What an engine keeps of earlier calls, room to work in and no answers, is
# handed from thread to thread.
SHARES_ROOMS = {"src/c/batch_room.h", "src/c/call_rooms.h"}

# Names in code, comments and strings apart.
CODE = [
    # A member of that name is a field of a message.
    (r"(?<!\.)(?<!->)\b(std::)?"
     r"(time|clock|gettimeofday|clock_gettime|localtime|gmtime)\s*\(",
     "no clock"),
    (r"\bstd::chrono\b|\babsl::(Now|GetCurrentTimeNanos)\b", "no clock"),
    (r"\b(std::)?(secure_)?getenv\s*\(|\bsetenv\s*\(", "no environment"),
    (r"\b(std::)?s?rand(om)?\s*\(|\brandom_device\b|\bmt19937", "no random "
     "numbers"),
    (r"\bstd::(cout|cerr|clog|cin)\b", "no printing"),
    (r"\b(std::)?(f|v|vf)?printf\s*\(|\b(std::)?f?puts\s*\(|\bputchar\s*\(|"
     r"\bfwrite\s*\(|\bperror\s*\(", "no printing"),
    (r"\bPrintDebugString\b|\bGOOGLE_LOG\b|\bABSL_RAW_LOG\b|\bLOG\s*\(",
     "no printing"),
    (r"\b(std::)?f(re)?open\s*\(|\bstd::[io]?fstream\b|(?<!\w)::open\s*\(",
     "no files"),
    (r"\bsocket\s*\(|(?<!\w)::connect\s*\(", "no network"),
    (r"\bsetlocale\b|\bstd::locale\b|\blocaleconv\b", "no locale"),
    (r"\b(std::)?(isalpha|isalnum|isupper|islower|isdigit|isspace|tolower|"
     r"toupper|strtod|strtof|atof|stod|stof)\s*\(", "depends on the locale"),
    (r"\bthread_local\b|\b__thread\b", "no thread-local state"),
    (r"\b(std::)?(abort|exit|_Exit|quick_exit|terminate|system|raise)\s*\(",
     "never ends the process of the host"),
    # A function has a parenthesis before its first ; = or {.
    (r"\bstatic\b(?!\s+(constexpr|const)\b|_)[^;={(]*[;={]",
     "no mutable static"),
    (r"\bmutable\b", "no hidden state"),
]

# Words of the content. Engine code and its comments do without them.
WORDS = re.compile(
    r"kratom|mitragyn|speciosa|\b7-?OH\b|opioid|opiate|naloxone|buprenorphine|"
    r"methadone|tianeptine|"
    r"\b(COWS|SOWS|PHQ-?[29]?|GAD-?[27]?|ISI|IRLS|BARS|CRAVE|SHAPS|AUDIT-?C|"
    r"WHO-?5|C-?SSRS)\b|"
    r"\b(TR|EX|INV)-\d\d\b", re.IGNORECASE)

# Ids that the engine has for itself; the pack may use the same words.
OWN_IDS = {
    "UNKNOWN", "NOT_DONE", "INCOMPLETE", "COMPLETE", "NOT_BEGUN", "PARTIAL",
    "NOT_SCORABLE", "SCORED", "INSTANT", "RANGE", "NONE",
}


def purity_violations(root):
    """Side effects in the library's rooms below `root`, as lines of text."""
    root = pathlib.Path(root)
    found = []
    for path in _library_sources(root):
        text = path.read_text(encoding="utf-8")
        here = path.relative_to(root).as_posix()
        found.extend(_headers_of(here, text))
        found.extend(_names_of(here, text))
    return found


def content_violations(root):
    """Words and ids of the content in the engine, as lines of text."""
    root = pathlib.Path(root)
    ids = pack_ids(root)
    found = []
    for path in _library_sources(root):
        text = path.read_text(encoding="utf-8")
        here = path.relative_to(root).as_posix()
        for number, line in enumerate(text.splitlines(), 1):
            for word in WORDS.finditer(line):
                found.append(f"{here}:{number}: \"{word.group()}\": the engine "
                             "knows no content; the pack does")
        for number, literal in source_text.string_literals(text):
            if literal in ids:
                found.append(f"{here}:{number}: \"{literal}\" is an id of "
                             "content/kratom; the pack must say it")
    return found


def pack_ids(root):
    """The upper-case ids that content/kratom gives to its parts."""
    ids = set()
    for path in sorted((root / "content" / "kratom").rglob("*.textproto")):
        ids.update(re.findall(r'\bid\s*:\s*"([A-Z][A-Z0-9_-]{2,})"',
                              path.read_text(encoding="utf-8")))
    return ids - OWN_IDS


def _library_sources(root):
    return [p for p in source_text.sources(root / "src")
            if p.relative_to(root / "src").parts[0] not in TOOLS]


def _headers_of(here, text):
    found = []
    code = source_text.without_comments(text)
    for number, line in enumerate(code.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not match:
            continue
        name = match.group(1)
        why = HEADERS.get(name) or next(
            (why for prefix, why in HEADER_PREFIXES.items()
             if name.startswith(prefix)), None)
        if name == "atomic" and str(here) in SHARES_ROOMS:
            continue
        if why and name not in PURE_HEADERS:
            found.append(f"{here}:{number}: #include of {name}: {why}")
    return found


def _names_of(here, text):
    found = []
    code = source_text.without_comments_and_strings(text)
    for pattern, why in CODE:
        for match in re.finditer(pattern, code):
            name = match.group().strip()
            number = code.count("\n", 0, match.start()) + 1
            found.append(f"{here}:{number}: {name}: {why}")
    return found


class Repository(unittest.TestCase):

    def test_library_has_no_side_effects(self):
        self.assertGreater(len(_library_sources(ROOT)), 10)
        found = purity_violations(ROOT)
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_engine_knows_no_content(self):
        self.assertGreater(len(pack_ids(ROOT)), 50)
        found = content_violations(ROOT)
        self.assertFalse(found, "\n" + "\n".join(found))


class PlantedViolations(unittest.TestCase):
    """The checks find what they are there to find."""

    def found(self, check, code, room="rules"):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "src", room, "planted.cc")
            path.parent.mkdir(parents=True)
            path.write_text(code, encoding="utf-8")
            pack = pathlib.Path(folder, "content/kratom/phases.textproto")
            pack.parent.mkdir(parents=True)
            pack.write_text('phases { id: "EARLY" }\n', encoding="utf-8")
            return check(folder)

    def test_each_side_effect(self):
        for code in (
                "#include <chrono>\n",
                '#include "absl/time/clock.h"\n',
                "long f() { return time(nullptr); }\n",
                "auto t = std::chrono::system_clock::now();\n",
                "auto e = getenv(\"HOME\");\n",
                "int r = rand();\n",
                "void f() { std::cout << 1; }\n",
                "void f() { printf(\"x\"); }\n",
                "void f() { std::fprintf(stderr, \"x\"); }\n",
                "auto f = fopen(\"x\", \"r\");\n",
                "std::locale l;\n",
                "bool f(char c) { return isalpha(c); }\n",
                "thread_local int n = 0;\n",
                "void f() { abort(); }\n",
                "int f() { static int calls = 0; return ++calls; }\n",
                "static std::string cache;\n",
                "static std::map<int, int> cache{};\n",
                "struct S { mutable int n; };\n"):
            with self.subTest(code):
                found = self.found(purity_violations, code)
                self.assertTrue(found)
                self.assertIn("src/rules/planted.cc:1:", found[0])

    def test_what_only_looks_like_one(self):
        for code in (
                "// printf(time(getenv))\n",
                '#include "absl/time/civil_time.h"\n',
                "/* std::cout */\n",
                "const char* s = \"rand() static int x;\";\n",
                "static int Sum(int a, int b = 0) { return a + b; }\n",
                "static constexpr int kLimit = 4;\n",
                "static const int kLimits[] = {1, 2};\n",
                "auto x = static_cast<int>(y);\n",
                "static_assert(true);\n",
                "int Lifetime(int);\n",
                "auto t = entry->time().day() + entry.time().day();\n",
                "class P { static Pack Load(View bytes); };\n"):
            with self.subTest(code):
                self.assertEqual(self.found(purity_violations, code), [])

    def test_tools_may(self):
        self.assertEqual(
            self.found(purity_violations, "#include <iostream>\n", "cli"), [])

    def test_content_in_the_engine(self):
        for code in ("// for kratom only\n",
                     "int PHQ9;\n",
                     "// Rule TR-74.\n",
                     "auto p = \"EARLY\";\n"):
            with self.subTest(code):
                self.assertTrue(self.found(content_violations, code))

    def test_no_content_in_the_engine(self):
        for code in ("// A phase may be EARLY.\n",
                     "auto p = \"UNKNOWN\";\n",
                     "int visit, decision, browse;\n"):
            with self.subTest(code):
                self.assertEqual(self.found(content_violations, code), [])


if __name__ == "__main__":
    unittest.main()
