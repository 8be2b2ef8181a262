"""Questions are asked with a message, a dict or keyword arguments."""

import copy
import inspect
import pickle
import re
import subprocess
import sys

import pytest

import afterleaf
from afterleaf import Engine, ids, messages
from afterleaf.engine import questions

FIRST_DAY = {
    "use": {"status": "STOPPED", "product": "LEAF", "months": 4,
            "last_use": {"hours_ago": 60}},
    "scales": [{"scale": "SOWS", "total": 17}],
}


def test_an_empty_dict_is_a_question() -> None:
    assert Engine().assess({}).phase.phase == ids.Phase.UNKNOWN


def test_message_dict_and_keyword_arguments_ask_the_same(
        engine: Engine) -> None:
    message = messages.AssessRequest(
        use=messages.UseHistory(
            status="STOPPED", product="LEAF", months=4,
            last_use=messages.LastUse(hours_ago=60)),
        scales=[messages.ScaleResponse(scale="SOWS", total=17)])
    reply = engine.assess(message)
    assert reply.phase.phase == "ACUTE_PEAK"
    assert reply == engine.assess(FIRST_DAY)
    assert reply == engine.assess(**FIRST_DAY)


def test_a_keyword_argument_may_be_a_message(engine: Engine) -> None:
    use = messages.UseHistory(status="STOPPED")
    assert (engine.assess_phase(use=use)
            == engine.assess_phase(use={"status": "STOPPED"}))


@pytest.mark.parametrize(("question", "request_", "reply"), [
    ("assess", FIRST_DAY, messages.Assessment),
    ("screen_safety", FIRST_DAY, messages.SafetyReply),
    ("assess_phase", FIRST_DAY, messages.PhaseReply),
    ("select_protocols", FIRST_DAY, messages.ProtocolReply),
    ("score_scale", {"response": {"scale": "SOWS", "total": 17}},
     messages.ScaleResult),
    ("analyze_log", {"as_of_s": 1700000000, "log": {"uses": [
        {"time": {"at_s": 1699990000}, "substance": "kratom"}]}},
     messages.UseLogAnalysis),
    ("describe_pack", {"locale": "es"}, messages.PackDescription),
    ("crisis_contacts", {"region": "US"}, messages.CrisisContactsReply),
    ("explain", {"topic": "exercise"}, messages.Explanation),
])
def test_every_question_answers_with_its_message(
        engine: Engine, question: str, request_: dict[str, object],
        reply: type) -> None:
    answer = getattr(engine, question)(request_)
    assert type(answer) is reply
    assert answer.ListFields()


def test_a_log_is_analysed_and_an_assessment_reads_it(engine: Engine) -> None:
    now = 1700000000
    log = {"uses": [{"time": {"at_s": at_s}} for at_s in (
        now - 3600 * 3, now - 3600 * 27, now - 3600 * 51, -1)]}
    analysis = engine.analyze_log(log=log, as_of_s=now)
    assert analysis.substances[0].use_days == 3
    assert [issue.path for issue in analysis.issues] == ["log.uses[3].time"]
    reply = engine.assess(use={"status": "STOPPED"}, log=log, as_of_s=now)
    assert reply.phase.hours_from == 3


def test_every_function_of_the_c_header_that_asks_is_a_question(
        root) -> None:
    header = (root / "include" / "afterleaf" / "afterleaf.h").read_text()
    asking = re.findall(
        r"afterleaf_(\w+)\(\s*const afterleaf_engine \*engine,\s*"
        r"afterleaf_bytes", header)
    assert asking and sorted(asking) == sorted(questions())


def test_bytes_are_answered_with_bytes(engine: Engine) -> None:
    request = messages.AssessRequest(use={"status": "STOPPED"})
    reply = engine.ask("assess", request.SerializeToString())
    assert messages.Assessment.FromString(reply) == engine.assess(request)


def test_bytes_for_no_question_name_the_questions(engine: Engine) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError,
                       match="no such question; there are assess, screen_"):
        engine.ask("diagnose")


def test_an_engine_says_its_pack(engine: Engine) -> None:
    assert repr(engine) == (
        f"<afterleaf.Engine with pack kratom {afterleaf.__version__}>")


def test_an_engine_crosses_processes_with_its_pack(
        engine: Engine, a_pack) -> None:
    own = Engine(afterleaf.read_pack(a_pack))
    for one in (engine, own):
        for other in (pickle.loads(pickle.dumps(one)), copy.deepcopy(one)):
            assert other.describe_pack() == one.describe_pack()


def test_help_shows_how_a_question_is_asked(engine: Engine) -> None:
    for asked in (engine.explain, Engine.explain):
        assert asked.__name__ == "explain"
        assert "ExplainRequest -> Explanation" in (inspect.getdoc(asked) or "")
        assert "**fields" in str(inspect.signature(asked))


def test_a_pack_may_be_any_bytes(a_pack) -> None:
    pack = afterleaf.read_pack(a_pack)
    for kind in (bytes, bytearray, memoryview):
        assert Engine(kind(pack)).describe_pack().pack.id == "caffeine-sleep"


def test_linting_reports_all_faults_of_a_pack() -> None:
    report = afterleaf.lint_pack(b"")
    assert len(report.issues) > 1
    assert not report.HasField("pack")
    assert afterleaf.lint_pack(b"\xff").issues


def test_a_sound_pack_has_no_issues(a_pack) -> None:
    report = afterleaf.lint_pack(afterleaf.read_pack(a_pack))
    assert not report.issues
    assert report.pack.id == "caffeine-sleep"


def test_an_engine_may_live_to_the_end_of_the_program() -> None:
    program = ("import afterleaf, sys\n"
               "sys.engine = afterleaf.Engine()\n"
               "cycle = [afterleaf.Engine()]; cycle.append(cycle)\n")
    assert subprocess.run([sys.executable, "-c", program],
                          check=False).returncode == 0
