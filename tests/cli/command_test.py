"""Commands, options, exit codes and colour."""

import json
import os
import pathlib
import pty
import subprocess
import tempfile
import unittest

import run
from run import ROOT, afterleaf, main

COMMANDS = ["assess", "phase", "score", "contacts", "explain", "log", "pack"]
# Files that the examples of the help call by a name of the reader's own.
TO_BE_FILLED_IN = ["report.html", "people.csv", "person.textproto", "new.textproto", "old.pack"]
SPRING = "examples/logs/spring.csv"
V06 = "examples/requests/v06.json"


def on_terminal(words, env):
    """Output of the command when a terminal shows it."""
    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [run.AFTERLEAF, *words], stdout=follower, stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL, cwd=ROOT,
        env={**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, **env})
    os.close(follower)
    shown = b""
    while True:
        try:
            chunk = os.read(leader, 65536)
        except OSError:  # Linux says so when the other side is gone.
            break
        if not chunk:
            break
        shown += chunk
    child.wait(timeout=60)
    os.close(leader)
    return shown


class Command(unittest.TestCase):
    def test_every_command_has_help_with_an_example(self):
        overall = afterleaf("--help")
        self.assertEqual(overall.returncode, 0)
        for name in COMMANDS:
            with self.subTest(name):
                self.assertIn(f"\n  {name} ", overall.stdout)
                self.assertIn(f"\n  afterleaf {name}", overall.stdout)
                own = afterleaf(name, "--help")
                self.assertEqual(own.returncode, 0)
                self.assertEqual(own.stderr, "")
                self.assertIn("EXAMPLES\n", own.stdout)
                self.assertIn(f"afterleaf {name}",
                              own.stdout.split("EXAMPLES\n")[1])
                self.assertEqual(afterleaf("help", name).stdout, own.stdout)

    def test_examples_of_the_help_work(self):
        for name in COMMANDS:
            examples = afterleaf(name, "--help").stdout.split("EXAMPLES\n")[1]
            for line in examples.splitlines():
                if any(name in line for name in TO_BE_FILLED_IN):
                    continue
                with self.subTest(line):
                    done = subprocess.run(
                        line.replace("afterleaf ", f"'{run.AFTERLEAF}' ", 1),
                        shell=True, cwd=ROOT, capture_output=True, check=False)
                    self.assertEqual(done.returncode, 0,
                                     done.stdout + done.stderr)
                    # lint passes a sound pack in silence.
                    self.assertNotEqual("pack lint" in line, bool(done.stdout))

    def test_version(self):
        done = afterleaf("--version")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout,
                         r"^afterleaf \d+\.\d+\.\d+\npack kratom \S+\n"
                         r"sha256 [0-9a-f]{64}\n$")

    def test_wrong_usage_is_2_and_says_where_help_is(self):
        for words in (["asess", V06], ["assess"], ["assess", V06, V06],
                      ["assess", V06, "--fromat", "json"],
                      ["assess", V06, "--format", "xml"],
                      ["assess", V06, "--format"], ["assess", V06, "--format="],
                      ["assess", V06, "--input", "yaml"],
                      ["assess", V06, "--format", "json", "--format", "json"],
                      ["score", "PHQ9"], ["score", "PHQ9", "1,x"],
                      ["score", "PHQ9", "1,-1"], ["score", "PHQ9", ""],
                      ["score", "PHQ9", "--total", "many"],
                      ["score", "NO_SUCH_SCALE", "1"],
                      ["score", "PHQ9", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"],
                      ["explain", "no such topic"], ["pack", "lint"],
                      ["pack", "burn", "content/kratom"],
                      ["pack", "lint", "no/such/folder"],
                      ["pack", "test", "no/such/folder"],
                      ["pack", "test", "content/kratom", "--filter", "QQQ"],
                      ["pack", "test", "content/kratom", "--jobs", "0"],
                      ["pack", "test", "content/kratom", "--jobs", "many"],
                      ["pack", "test", "content/kratom", "--allow-milder"],
                      ["pack", "test", "content/kratom", "--update",
                       "--junit", "results.xml"],
                      ["pack", "coverage", "no/such/folder"],
                      ["pack", "coverage", "content/kratom", "--jobs", "1025"],
                      ["log"], ["log", "no/such/log.csv"],
                      ["log", SPRING, "--format", "xml"],
                      ["log", SPRING, "--column", "substance"],
                      ["log", SPRING, "--column", "substnace=what"],
                      ["log", SPRING, "--column", "substance=what"],
                      ["log", SPRING, "--as-of", "yesterday"],
                      ["log", SPRING, "--day-zero", "1"],
                      ["log", SPRING, "--offset", "1"],
                      ["log", SPRING, "--own-cap", "few"],
                      ["log", SPRING, "--outcomes", "some"],
                      ["log", SPRING, "--period", "2026-03-01..2026-03-02"],
                      ["log", SPRING, "--html", "no/such/folder/x.html"],
                      ["log", SPRING, "--html", "README.md"],
                      ["log", SPRING, "--exercise-protocol", "NO_SUCH"],
                      ["log", "examples/logs/study.csv"],
                      ["--pack"], ["contacts", "--pack", "no/such/pack"]):
            with self.subTest(words):
                done = afterleaf(*words)
                self.assertEqual(done.returncode, 2)
                self.assertNotEqual(done.stderr, "")
        nothing = afterleaf()
        self.assertEqual(nothing.returncode, 2)
        self.assertIn("COMMANDS", nothing.stderr)
        self.assertEqual(nothing.stdout, "")

    def test_near_misses_are_named(self):
        self.assertIn("did you mean assess?", afterleaf("asess", V06).stderr)
        self.assertIn("did you mean --format?",
                      afterleaf("assess", V06, "--fromat", "json").stderr)

    def test_an_emergency_is_an_answer(self):
        done = afterleaf("assess", "examples/requests/emergency.json",
                         "--format", "json")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(json.loads(done.stdout)["safety"]["tier"], "T3")

    def test_an_answer_that_cannot_be_used_is_1_and_the_rest_is_assessed(self):
        done = afterleaf(
            "assess", "-",
            stdin='{\n "person": {"age": 977},\n "screen": {"done": true,'
                  ' "present": ["chest_pain"]}}')
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard input:2:13: person.age: ", done.stderr)
        self.assertIn("person.age", done.stdout)
        self.assertTrue(done.stdout.startswith("===="))
        self.assertNotIn("977", done.stdout + done.stderr)

    def test_the_empty_request_is_answered(self):
        done = afterleaf("assess", "-", "--format=json", stdin="{}")
        self.assertEqual(done.returncode, 0)
        reply = json.loads(done.stdout)
        self.assertEqual(reply["phase"]["phase"], "UNKNOWN")
        self.assertEqual(reply["safety"]["tier"], "T1")
        self.assertEqual([a["alert"] for a in reply["safety"]["alerts"]
                          if a.get("certain") and a["tier"] == "T1"], ["TR-74"])
        self.assertEqual(reply["exercise"]["ceiling"], "LIGHT")
        self.assertEqual({p["protocol"] for p in reply["protocols"]},
                         {"ASK_DATA", "EX_ACUTE", "HYDRATE", "MED_CLIN",
                          "RELAX", "SLEEP_HYG"})
        self.assertEqual({f["flag"] for f in reply["flags"]},
                         {"DEPENDENCE_RISK_HIGH", "DRI_INCOMPLETE",
                          "PHASE_DATA_MISSING", "SAFETY_SCREEN_INCOMPLETE"})
        self.assertTrue(reply["ask"])

    def test_every_format_tells_the_same(self):
        as_json = json.loads(afterleaf("assess", V06, "--format=json").stdout)
        as_proto = afterleaf("assess", V06, "--format", "textproto").stdout
        self.assertIn(f'phase: "{as_json["phase"]["phase"]}"', as_proto)
        for command in (["phase", V06], ["score", "PHQ9", "1,1"],
                        ["contacts"], ["explain", "TR-30"]):
            with self.subTest(command):
                json.loads(afterleaf(*command, "--format", "json").stdout)
                self.assertTrue(
                    afterleaf(*command, "--format", "textproto").stdout)

    def test_region_and_locale_reach_the_request(self):
        contacts = json.loads(afterleaf(
            "assess", "-", "--region", "US", "--format", "json",
            stdin="{}").stdout)["contacts"]
        self.assertEqual(contacts[0]["value"], "911")

    def test_missing_answers_are_not_0(self):
        done = json.loads(afterleaf("score", "PHQ9", "1,-,1",
                                    "--format", "json").stdout)
        self.assertEqual(done["answered"], 2)
        self.assertNotIn("total", done)
        by_id = json.loads(afterleaf("score", "PHQ9", "p1=1,p2=-,p3=1",
                                     "--format", "json").stdout)
        self.assertEqual(by_id["answered"], 2)

    def test_an_illegal_answer_is_1(self):
        done = afterleaf("score", "PHQ9", "1,7731")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("7731", done.stdout + done.stderr)

    def test_colour_only_on_a_terminal_without_no_color(self):
        words = ["assess", "examples/requests/emergency.json"]
        self.assertNotIn("\x1b", afterleaf(*words).stdout)
        self.assertIn(b"\x1b[1;31m", on_terminal(words, {"TERM": "xterm"}))
        self.assertNotIn(b"\x1b", on_terminal(
            words, {"TERM": "xterm", "NO_COLOR": "1"}))
        self.assertNotIn(b"\x1b", on_terminal(words, {"TERM": "dumb"}))

    def test_output_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([run.AFTERLEAF, "--help"], stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot be written", done.stderr)

    def test_a_folder_serves_as_the_pack(self):
        built_in = afterleaf("assess", V06).stdout
        folder = afterleaf("--pack", "content/kratom", "assess", V06)
        self.assertEqual(folder.stdout, built_in, folder.stderr)


class Packs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.copy = pathlib.Path(self.folder.name)
        for path in (ROOT / "content" / "kratom").rglob("*.textproto"):
            to = self.copy / path.relative_to(ROOT / "content" / "kratom")
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_text(path.read_text())

    def test_the_shipped_pack_passes(self):
        lint = afterleaf("pack", "lint", "content/kratom")
        self.assertEqual(lint.returncode, 0, lint.stdout)
        done = afterleaf("pack", "test", "content/kratom")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(
            done.stdout,
            r"^\d+ examples, (\d+) passed, 0 failed\n"
            r"held against their patients: \d+ invariants\n$")

    def test_a_filter_picks_examples(self):
        done = afterleaf("pack", "test", "content/kratom", "--filter", "V-06")
        self.assertEqual(done.returncode, 0)
        self.assertTrue(
            done.stdout.startswith("1 example, 1 passed, 0 failed\n"))

    def test_a_changed_threshold_fails_naming_example_and_difference(self):
        scale = self.copy / "scales" / "phq9.textproto"
        text = scale.read_text()
        self.assertIn("min_answered: ", text)
        scale.write_text(text.replace("min_answered: ", "min_answered: 1 # "))
        done = afterleaf("pack", "test", str(self.copy))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stdout, r"FAIL  \S+")
        self.assertRegex(done.stdout, r"\n      at .*/examples/.*:\d+:\d+\n")
        self.assertRegex(done.stdout, r": expected .*, got ")

    def test_lint_tells_file_and_line(self):
        faulty = self.copy / "zz.textproto"
        faulty.write_text(
            '\nalerts {\n  id: "ZZ-1"\n  tier: T1\n'
            '  when { fact: "no_such_fact" is: true }\n}\n')
        done = afterleaf("pack", "lint", str(self.copy))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"zz\.textproto:5:\d+: error \S+: ")

    def test_lint_tells_syntax_errors(self):
        (self.copy / "zz.textproto").write_text("alerts {\n  idd: 1\n}\n")
        done = afterleaf("pack", "lint", str(self.copy))
        self.assertEqual(done.returncode, 1)
        self.assertIn("zz.textproto:2:3: no such field; did you mean id?",
                      done.stdout)

    def test_a_faulty_pack_assesses_nobody(self):
        (self.copy / "zz.textproto").write_text("alerts { id: 'ZZ-1' }\n")
        done = afterleaf("assess", V06, "--pack", str(self.copy))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("zz.textproto:1:1: error ", done.stderr)


main()
