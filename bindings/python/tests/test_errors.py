"""What goes wrong is an exception that says what, where and what is right."""

import pickle
import re

import pytest

import afterleaf
from afterleaf import Engine, Status, messages, to_message


def test_a_wrong_field_name_is_told_with_a_better_one(engine: Engine) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError) as failure:
        engine.assess(use={"amount_gm": 8000})
    assert failure.value.path == "use.amount_gm"
    assert str(failure.value) == (
        "use.amount_gm: no such field; did you mean amount_mg? UseHistory has "
        "status, product, amount_mg, doses_tenths, months, days_per_week, "
        "earlier_withdrawal, last_use, longest_abstinence_h, use_days_last_7")


SECRET = "271828"


@pytest.mark.parametrize(("request_", "path", "what"), [
    ({"person": {"age": f"{SECRET}y"}}, "person.age", "takes a whole number"),
    ({"person": {"age": 27182.8}}, "person.age", "takes a whole number"),
    ({"person": {"age": float("nan")}}, "person.age", "takes a whole number"),
    ({"person": {"age": True}}, "person.age", "takes a whole number"),
    ({"person": {"age": 1 << 31}}, "person.age", "to 2147483647"),
    ({"person": {"age": {SECRET: 1}}}, "person.age", "takes a whole number"),
    ({"person": {"sex": 271828}}, "person.sex", "takes text"),
    ({"person": {"sex": SECRET + "\ud800"}}, "person.sex", "takes text"),
    ({"person": {"pregnant": SECRET}}, "person.pregnant",
     "takes True or False"),
    ({"person": {"pregnant": 1}}, "person.pregnant", "takes True or False"),
    ({"person": SECRET}, "person", "takes a dict of Person (age, sex, "),
    ({"person": [SECRET]}, "person", "takes a dict of Person (age, sex, "),
    ({"scales": {"PHQ9": SECRET}}, "scales",
     "takes a list, each a dict of ScaleResponse (scale, "),
    ({"scales": [SECRET]}, "scales[0]", "takes a dict of ScaleResponse"),
    ({"scales": [{"scale": "PHQ9", "answers": SECRET}]}, "scales[0].answers",
     "takes a list, each a whole number"),
    ({"scales": [{"scale": "PHQ9", "answers": [0, SECRET + "x"]}]},
     "scales[0].answers[1]", "takes a whole number"),
    ({"screen": {"present": SECRET}}, "screen.present",
     "takes a list, each text"),
    ({"screen": {1: SECRET}}, "screen", "a field name must be text"),
    ({"use": {"amount_mg": 271828, "amountMg": 271828}}, "use.amount_mg",
     "is given twice, as amount_mg and as amountMg"),
    ({"use": {"last_use": {"hours_ago": 271828, "instant_s": 271828}}},
     "use.last_use.instant_s",
     "is given twice, as hours_ago and as instant_s"),
    ({"screen": {"present": [SECRET]}}, "screen.present[0]", "no such input"),
    (messages.Person(age=27), "", "takes afterleaf.v1.AssessRequest, not "
     "afterleaf.v1.Person"),
    ({"person": messages.Screen(present=[SECRET])}, "person",
     "takes afterleaf.v1.Person, not afterleaf.v1.Screen"),
    (SECRET, "", "takes afterleaf.v1.AssessRequest, a dict of AssessRequest"),
    (271828, "", "takes afterleaf.v1.AssessRequest, a dict of AssessRequest"),
    (None, "", "takes afterleaf.v1.AssessRequest, a dict of AssessRequest"),
])
def test_a_wrong_value_is_told_with_its_place_and_never_quoted(
        engine: Engine, request_: object, path: str, what: str) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError) as failure:
        engine.assess(request_)
    error = failure.value
    assert error.code is Status.INVALID_ARGUMENT
    assert error.path == path
    assert what in str(error)
    assert SECRET not in str(error) and "27182" not in str(error)
    assert error.__cause__ is None or error.__suppress_context__


def test_a_request_and_keyword_arguments_exclude_each_other(
        engine: Engine) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError, match="not both"):
        engine.assess({}, region="US")


def test_an_enum_is_told_with_its_values() -> None:
    for wrong in ("GENTLE", 9, True, 1.5):
        with pytest.raises(afterleaf.InvalidArgumentError,
                           match="takes one of NONE, LIGHT, MODERATE"):
            to_message(messages.Dose, {"intensity_to": wrong})
    dose = to_message(messages.Dose, {"intensity_to": "LIGHT",
                                      "intensity_from": 1})
    assert dose.intensity_to == dose.intensity_from == messages.LIGHT


def test_a_status_is_the_type_of_the_exception(engine: Engine) -> None:
    with pytest.raises(afterleaf.NotFoundError) as missing:
        engine.explain(topic="no_such_topic")
    assert missing.value.code is Status.NOT_FOUND
    assert isinstance(missing.value, LookupError)
    with pytest.raises(afterleaf.ResourceExhaustedError) as large:
        engine.assess(scales=[{"scale": "SOWS", "answers": [1] * 1025}])
    assert large.value.code is Status.RESOURCE_EXHAUSTED
    with pytest.raises(ValueError):
        engine.ask("assess", b"\xff")


def test_a_faulty_pack_comes_with_every_issue() -> None:
    with pytest.raises(afterleaf.InvalidArgumentError) as failure:
        Engine(messages.Pack(id="x").SerializeToString())
    assert len(failure.value.issues) > 1
    assert all(issue.code.startswith("PACK_") and issue.message
               for issue in failure.value.issues)


def test_a_pack_must_be_bytes() -> None:
    for call in (Engine, afterleaf.lint_pack):
        with pytest.raises(afterleaf.InvalidArgumentError,
                           match="takes bytes of a Pack; afterleaf.read_pack"):
            call("kratom")  # type: ignore[arg-type]


def test_bytes_that_are_no_pack_are_told_what_makes_one() -> None:
    with pytest.raises(afterleaf.InvalidArgumentError,
                       match="not the bytes of a pack .*`afterleaf pack build` "
                             "makes them") as no:
        Engine(b"# A text file.\nid: 'sleep'\n")
    assert [issue.code for issue in no.value.issues] == ["PACK_MALFORMED"]


def test_what_is_no_message_is_told() -> None:
    with pytest.raises(afterleaf.InvalidArgumentError, match="not dict"):
        afterleaf.to_dict({})  # type: ignore[arg-type]
    for wrong in (messages.Person(), "Person", dict):
        with pytest.raises(afterleaf.InvalidArgumentError,
                           match="takes a class of afterleaf.messages"):
            to_message(wrong, {})  # type: ignore[type-var]


def test_an_exception_crosses_processes(engine: Engine) -> None:
    with pytest.raises(afterleaf.AfterleafError) as failure:
        Engine(messages.Pack(id="x").SerializeToString())
    again = pickle.loads(pickle.dumps(failure.value))
    assert type(again) is type(failure.value)
    assert (str(again), again.path, again.code, again.issues) == (
        str(failure.value), failure.value.path, failure.value.code,
        failure.value.issues)


def test_the_statuses_are_those_of_the_library() -> None:
    from afterleaf._native import _lib, _text
    for status in Status:
        name = _text(_lib.afterleaf_status_name(status))
        assert name == status.name
        assert getattr(_lib, f"AFTERLEAF_{name}") == status
    declared = {name for name in dir(_lib)
                if re.match("AFTERLEAF_(?!COLUMN_)", name)
                and "VERSION" not in name}
    assert declared == {f"AFTERLEAF_{status.name}" for status in Status}
