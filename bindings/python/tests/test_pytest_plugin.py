"""A pack's examples are tests of the host's own test run."""

import pathlib
import re

import pytest

from afterleaf import Engine, messages, read_pack, to_message
from afterleaf._examples import differences
from afterleaf._pack_folder import example_files, parse_file


def run(pytester: pytest.Pytester, *words: object) -> pytest.RunResult:
    return pytester.runpytest_subprocess("-p", "no:cacheprovider",
                                         *map(str, words))


@pytest.fixture
def count(a_pack: pathlib.Path) -> int:
    """How many examples the small pack has."""
    return sum(len(parse_file(messages.ExampleFile, file).examples)
               for file in example_files(a_pack))


def test_every_example_is_a_test(
        pytester: pytest.Pytester, a_pack: pathlib.Path, count: int) -> None:
    pytester.makepyfile("def test_own(): pass")
    result = run(pytester, "-v", "--afterleaf-pack", a_pack)
    result.assert_outcomes(passed=count + 1)
    assert count > 3


def test_packs_may_be_named_in_the_ini_file(
        pytester: pytest.Pytester, a_pack: pathlib.Path, count: int) -> None:
    a_pack.rename(pytester.path / "sleep")
    pytester.makepyprojecttoml(
        '[tool.pytest.ini_options]\nafterleaf_packs = ["sleep"]')
    run(pytester).assert_outcomes(passed=count)
    run(pytester, "sleep/examples").assert_outcomes(passed=count)
    # Asked for something else: the pack stays out of it.
    pytester.makepyfile("def test_own(): pass")
    run(pytester, next(pytester.path.glob("test_*.py"))).assert_outcomes(
        passed=1)


def test_a_pack_inside_the_folder_is_collected_once(pytester, a_pack,
                                                    count) -> None:
    a_pack.rename(pytester.path / "sleep")
    run(pytester, "--afterleaf-pack", "sleep").assert_outcomes(passed=count)
    run(pytester, "--afterleaf-pack", "sleep", "sleep").assert_outcomes(
        passed=count)


def test_one_example_can_be_run_by_its_id(pytester, a_pack) -> None:
    file = example_files(a_pack)[0]
    example = parse_file(messages.ExampleFile, file).examples[0]
    result = run(pytester, "--afterleaf-pack", a_pack,
                 f"{file}::{example.id}")
    result.assert_outcomes(passed=1)


def test_without_the_option_text_protos_are_no_tests(pytester, a_pack) -> None:
    a_pack.rename(pytester.path / "sleep")
    assert run(pytester).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_failure_says_where_what_was_expected_and_what_came(
        pytester: pytest.Pytester, a_pack: pathlib.Path,
        root: pathlib.Path) -> None:
    file = a_pack / "examples" / "patients.textproto"
    file.write_text(file.read_text().replace("ceiling: MODERATE",
                                             "ceiling: NONE", 1))
    (pytester.path / "packs").mkdir()
    a_pack.rename(pytester.path / "packs" / "sleep")
    result = run(pytester, "--afterleaf-pack", "packs/sleep")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert result.parseoutcomes()["failed"] == 1
    readme = (root / "bindings" / "python" / "README.md").read_text()
    shown = re.search(r"(?m)^    packs/sleep/\S+:\d+: example .*\n(    .*\n)+",
                      readme)
    assert shown
    lines = [line[4:] for line in shown[0].splitlines()]
    at = result.outlines.index(lines[0])
    assert result.outlines[at:at + len(lines)] == lines


def test_an_example_without_an_id_fails(pytester, a_pack) -> None:
    file = example_files(a_pack)[0]
    file.write_text(re.sub(r'  id: "[^"]*"\n', "", file.read_text(), count=1))
    result = run(pytester, "--afterleaf-pack", a_pack)
    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(["*has no id*"])


def test_an_id_given_twice_fails(pytester, a_pack) -> None:
    file = example_files(a_pack)[0]
    file.with_name("zz.textproto").write_text(file.read_text())
    result = run(pytester, "--afterleaf-pack", a_pack)
    assert "failed" in result.parseoutcomes()
    result.stdout.fnmatch_lines([f"*has the id of the example at {file}:*"])


def test_a_pack_with_faults_is_told_once_with_its_issues(pytester,
                                                         a_pack) -> None:
    (a_pack / "zz.textproto").write_text(
        'inputs { id: "one" yes_no {} }\ninputs { id: "No Id" yes_no {} }')
    result = run(pytester, "--afterleaf-pack", a_pack)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(
        ["  *zz.textproto:2: ERROR PACK_BAD_ID: inputs[[]*"])


def test_a_faulty_file_of_examples_is_told_with_its_line(pytester,
                                                         a_pack) -> None:
    file = example_files(a_pack)[0]
    file.write_text("examples { id: 3 }\n")
    result = run(pytester, "--afterleaf-pack", a_pack)
    result.stdout.fnmatch_lines([f"{file}:1:*"])


def test_a_folder_that_is_no_pack_ends_the_run(pytester, tmp_path) -> None:
    result = run(pytester, "--afterleaf-pack", tmp_path / "nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nowhere: no .textproto file below examples/*"])


def test_the_examples_of_the_shipped_pack_all_pass(kratom) -> None:
    engine = Engine(read_pack(kratom))
    number = 0
    for file in example_files(kratom):
        for example in parse_file(messages.ExampleFile, file).examples:
            assert differences(engine, example) == [], example.id
            number += 1
    assert number > 1000


PATIENT = messages.AssessRequest(
    use={"status": "STOPPED", "product": "LEAF", "last_use": {"hours_ago": 60}},
    scales=[{"scale": "SOWS", "total": 30}])
ANSWERS = messages.ScoreScaleRequest(
    response={"scale": "SOWS", "total": 17}, earlier_total=3)


@pytest.mark.parametrize(("expect", "difference"), [
    ({"phase": "PAWS"}, "phase: expected PAWS, got ACUTE_PEAK"),
    ({"tier": "T3", "rules": ["TR-01"]}, "tier: expected T3 by TR-01, got T1 by"),
    ({"tier": "T1", "rules": ["TR-01"]}, "rules: missing TR-01; not expected "),
    ({"tier": "T1"}, "rules: not expected "),
    ({"possible_tier": "T1"}, "possible tier: expected T1, got T3 by "),
    ({"ceiling": "VIGOROUS"}, "ceiling: expected VIGOROUS, got "),
    ({"flags": {"ids": ["X"]}}, "flags: missing X"),
    ({"flags": {}}, "flags: not expected "),
    ({"protocols": {"ids": ["X"]}}, "protocols: missing X; not expected "),
    ({"must": ["X", "HYDRATE"]}, "must: missing X"),
    ({"must_not": ["X", "HYDRATE"]}, "must not: not expected HYDRATE"),
    ({"ask": ["X"]}, "ask: missing X"),
    ({"issues": {"ids": ["X"]}}, "issues: missing X"),
    ({"alerts": {"ids": ["X"]}}, "alerts: missing X; not expected "),
    ({"possible_alerts": {"ids": ["X"]}}, "possible alerts: missing X"),
    ({"limits": {"ids": ["X"]}}, "limits: missing X"),
    ({"max_minutes": 999}, "max minutes: expected 999, got "),
    ({"offers": [{"protocol": "X"}]}, "offers: X is missing"),
    ({"offers": [{"protocol": "HYDRATE", "protocol_class": "ASK_CLINICIAN"}]},
     "HYDRATE protocol class: expected ASK_CLINICIAN, got SELF_CARE"),
    ({"offers": [{"protocol": "HYDRATE", "dose": {"minutes_to": 3}}]},
     "HYDRATE dose: expected Dose(minutes_to=3), got Dose()"),
    ({"protocols_in_order": ["X", "HYDRATE"]},
     "protocols in order: expected X, HYDRATE, got HYDRATE"),
    ({"ask_in_order": ["X"]}, "ask in order: expected X, got none"),
    ({"not_asked": ["age"]}, "not asked: not expected age"),
    ({"severity": -1}, "severity: expected -1, got 3"),
    ({"indexes": [{"index": "X"}]}, "indexes: X is missing"),
    ({"indexes": [{"index": "DRI", "lower": 99}]},
     "DRI lower: expected 99, got "),
    ({"indexes": [{"index": "DRI", "upper": 99}]},
     "DRI upper: expected 99, got "),
    ({"indexes": [{"index": "DRI", "band": "X"}]},
     "DRI band: expected X, got "),
    ({"scores": [{"scale": "X", "score": {"total": 1}}]},
     "scores: X is missing"),
    ({"scores": [{"scale": "SOWS", "score": {"total": 1}}]},
     "SOWS total: expected 1, got 30"),
])
def test_each_expectation_of_a_patient_is_compared(
        engine: Engine, expect: dict[str, object], difference: str) -> None:
    example = messages.Example(id="x", patient=PATIENT,
                               expect=_message(expect, "expect"))
    lines = differences(engine, example)
    assert len(lines) == 1 and lines[0].startswith(difference), lines


@pytest.mark.parametrize(("expect", "difference"), [
    ({"state": "PARTIAL"}, "state: expected PARTIAL, got SCORED"),
    ({"total": 3}, "total: expected 3, got 17"),
    ({"no_total": True}, "total: expected none, got 17"),
    ({"band": "MILD"}, "band: expected MILD, got "),
    ({"band": "-"}, "band: expected -, got "),
    ({"prorated": True}, "prorated: expected True, got False"),
    ({"answered": 99}, "answered: expected 99, got "),
    ({"result": "clear"}, "result: expected clear, got none"),
    ({"issues": {"ids": ["X"]}}, "issues: missing X"),
    ({"verdict": "IMPROVED"}, "verdict: expected IMPROVED, got "),
    ({"notes": ["x"]}, "notes: missing x"),
    ({"lowest": 99}, "lowest: expected 99, got "),
    ({"highest": 99}, "highest: expected 99, got "),
])
def test_each_expectation_of_a_score_is_compared(
        engine: Engine, expect: dict[str, object], difference: str) -> None:
    example = messages.Example(id="x", answers=ANSWERS,
                               expect_score=_message(expect, "expect_score"))
    lines = differences(engine, example)
    assert len(lines) == 1 and lines[0].startswith(difference), lines


# Use on each of three days, the first two with an entry that is no entry.
LOG = messages.AnalyzeUseLogRequest(as_of_s=8683200, log={
    "uses": [{}], "no_use": [{"time": {"day": 97}}]})
THREE_DAYS = [{"days": {"from_day": 98, "to_day": 100}, "use": {}}]


@pytest.mark.parametrize(("expect", "difference"), [
    ({"flags": {"ids": ["X"]}}, "log flags: missing X"),
    ({"rules": {"ids": ["X"]}}, "log rules: missing X"),
    ({"must": ["X"]}, "log must: missing X"),
    ({"must_not": ["X", "UL-14"]}, "log must not: not expected UL-14"),
    ({"prompts": {"ids": ["PHQ2"]}}, "log prompts: missing PHQ2"),
    ({"issues": {}}, "issues: not expected INVALID_TIME"),
    ({"derived": {"use_days_last_7": 2}},
     "derived use days last 7: expected 2, got 3"),
    ({"derived": {"product": "LEAF"}}, "derived product: expected LEAF, got none"),
    ({"derived": {"answered_yes": ["X"]}}, "derived answered yes: missing X"),
    ({"use_days": 4}, "use days: expected 4, got 3"),
    ({"longest_run": 4}, "longest run: expected 4, got 3"),
    ({"lifetime_no_use_days": 9}, "lifetime no use days: expected 9, got 1"),
    ({"taper_last_week": "BEHIND"}, "taper last week: expected BEHIND, got none"),
    ({"r_hundredths": 5}, "r hundredths: expected 5, got none"),
    ({"milestones": [3]}, "milestones: expected [3], got [1]"),
    ({"next_milestone": 77}, "next milestone: expected 77, got "),
])
def test_each_expectation_of_a_log_is_compared(
        engine: Engine, expect: dict[str, object], difference: str) -> None:
    example = messages.Example(id="x", log=LOG, repeat=THREE_DAYS,
                               expect_log=_message(expect, "expect_log"))
    lines = differences(engine, example)
    assert len(lines) == 1 and lines[0].startswith(difference), lines


def test_of_the_log_of_a_patient_only_rules_are_compared(
        engine: Engine) -> None:
    example = messages.Example(
        id="x", patient={"as_of_s": 8683200}, repeat=THREE_DAYS,
        expect_log={"must": ["UL-14"], "use_days": 3})
    assert [line.partition(":")[0] for line in differences(engine, example)] == [
        "expect_log"]
    example.expect_log.ClearField("use_days")
    assert differences(engine, example) == []


@pytest.mark.parametrize(("pattern", "fault"), [
    ({"days": {"from_day": 1, "to_day": 1}}, "repeats nothing"),
    ({"use": {}}, "needs `days`"),
    ({"use": {}, "days": {"from_day": 2, "to_day": 1}}, "needs `days`"),
    ({"use": {}, "days": {"from_day": 1, "to_day": 1}, "every": -1}, "`every`"),
    ({"use": {}, "days": {"from_day": 1, "to_day": 2}, "times": 50001},
     "repeats an entry more than 100000 times"),
])
def test_a_pattern_with_a_fault_is_told(
        engine: Engine, pattern: dict[str, object], fault: str) -> None:
    example = messages.Example(id="x", log=LOG, repeat=[pattern],
                               expect_log={"use_days": 3})
    lines = differences(engine, example)
    assert len(lines) == 1 and lines[0].startswith(f"repeat[0]: {fault}"), lines


def test_every_field_of_an_expectation_has_such_a_test() -> None:
    for test, kind in (
            (test_each_expectation_of_a_patient_is_compared,
             messages.ExpectedAssessment),
            (test_each_expectation_of_a_score_is_compared,
             messages.ExpectedScore),
            (test_each_expectation_of_a_log_is_compared,
             messages.ExpectedUseLog)):
        cases = test.pytestmark[0].args[1]  # type: ignore[attr-defined]
        tested = {name for expect, _ in cases for name in expect}
        # Notes of a scale answered by a stated total, and an association in a
        # log of three days: there are none here.
        assert tested >= set(kind.DESCRIPTOR.fields_by_name) - {
            "no_notes", "no_association"}


def test_every_kind_of_example_can_be_run() -> None:
    from afterleaf._examples import _KINDS
    given = messages.Example.DESCRIPTOR.oneofs_by_name["given"]
    assert set(_KINDS) == {field.name for field in given.fields}


def test_an_example_that_gives_or_expects_nothing_fails(
        engine: Engine) -> None:
    assert differences(engine, messages.Example(id="x")) == [
        "gives neither a patient nor answers nor a log"]
    assert differences(engine, messages.Example(id="x", patient=PATIENT)) == [
        "expects nothing"]
    assert differences(engine, messages.Example(id="x", answers=ANSWERS)) == [
        "expects nothing"]


def test_an_example_that_is_refused_says_why(engine: Engine) -> None:
    example = messages.Example(id="x", patient={"unknown": ["nothing"]},
                               expect={"phase": "PAWS"})
    assert differences(engine, example) == [
        "refused: unknown[0]: no such input in pack kratom"]


def _message(expect: dict[str, object], field: str) -> object:
    return getattr(to_message(messages.Example, {field: expect}), field)
