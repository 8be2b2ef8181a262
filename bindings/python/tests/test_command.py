"""`python -m afterleaf` answers one question."""

import json
import subprocess
import sys

import afterleaf


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "afterleaf",
                           *map(str, words)],
                          capture_output=True, text=True, check=False)


def test_a_request_in_a_file_is_assessed(root) -> None:
    done = run("assess", root / "examples" / "requests" / "v06.json")
    assert (done.returncode, done.stderr) == (0, "")
    reply = json.loads(done.stdout)
    assert reply["phase"]["phase"] == "ACUTE_PEAK"
    assert reply["safety"]["tier"] == "T1"


def test_a_byte_order_mark_is_no_part_of_a_request(tmp_path) -> None:
    request = tmp_path / "request.json"
    request.write_text("{}", encoding="utf-8-sig")
    assert run("assess", request).returncode == 0


def test_contacts_are_those_of_the_region() -> None:
    reply = json.loads(run("contacts", "--region", "US").stdout)
    assert reply["region"] == "US"
    assert "988" in [one.get("value") for one in reply["contacts"]]
    assert json.loads(run("contacts").stdout)["contacts"]


def test_the_version_is_that_of_the_library() -> None:
    assert run("--version").stdout == f"afterleaf {afterleaf.__version__}\n"


def test_help_names_the_commands() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "assess" in done.stdout and "contacts" in done.stdout


def test_mistakes_end_in_one_line_on_stderr(tmp_path) -> None:
    request = tmp_path / "request.json"
    cases = {
        '{"use": {"month": 3}}': f"{request}: use.month: no such field; did you "
                                 "mean months?",
        '{"use":\n oops}': f"{request}:2:2: no JSON from here on",
        "[1]": f"{request}: takes afterleaf.v1.AssessRequest",
        "": f"{request}:1:1: is empty; ",
        "[" * 100_000: f"{request}: is nested too deep",
        '{"screen": {"done": true}, "screen": {}}':
            f"{request}: screen: is given twice in one object",
        '{"screen": {"present": ["chest_pain"], "present": []}}':
            f"{request}: present: is given twice in one object",
    }
    for text, message in cases.items():
        request.write_text(text)
        done = run("assess", request)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(message)
        assert done.stderr.count("\n") == 1
    done = run("assess", tmp_path / "missing.json")
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path}/missing.json: No such file or directory\n"
    assert run().returncode == 2
