"""Whatever crosses the boundary: a reply or an AfterleafError, and silence."""

import functools
from typing import Any

import pytest
from google.protobuf.descriptor import FieldDescriptor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterleaf import (AfterleafError, Engine, ids, lint_pack, messages,
                       to_dict, to_message)
from afterleaf._requests import _is_repeated
from afterleaf.engine import questions

RELAXED = settings(
    max_examples=60, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large,
                           HealthCheck.function_scoped_fixture])

IDS = [one.value for kind in (ids.Input, ids.Scale, ids.Status, ids.Product,
                              ids.Region, ids.Topic) for one in kind]


@functools.lru_cache(maxsize=None)
def values_of(field: Any) -> st.SearchStrategy[Any]:
    """Legal values of a field, as a dict holds them."""
    if field.message_type is not None:
        one = dicts_of(field.message_type)
    elif field.enum_type is not None:
        one = st.sampled_from([value.name for value in field.enum_type.values])
    elif field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        one = st.booleans()
    elif field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        one = st.sampled_from(IDS) | st.text(max_size=20)
    else:
        bits = 63 if field.cpp_type == FieldDescriptor.CPPTYPE_INT64 else 31
        one = st.integers(-3, 200) | st.integers(-(1 << bits), (1 << bits) - 1)
    return st.lists(one, max_size=4) if _is_repeated(field) else one


@functools.lru_cache(maxsize=None)
def dicts_of(descriptor: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Dicts that a message can be made of, one choice of each oneof."""
    slots: dict[str, list[Any]] = {}
    for field in descriptor.fields:
        choice = field.containing_oneof
        slots.setdefault(choice.name if choice else field.name,
                         []).append(field)

    @st.composite
    def draw_dict(draw: st.DrawFn) -> dict[str, Any]:
        drawn = {}
        for fields in slots.values():
            if draw(st.booleans()):
                field = draw(st.sampled_from(fields))
                name = draw(st.sampled_from([field.name, field.json_name]))
                drawn[name] = draw(values_of(field))
        return drawn

    return draw_dict()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text()
    | st.binary() | st.sampled_from(IDS),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text() | st.integers() | st.sampled_from(
        [field.name for field in messages.AssessRequest.DESCRIPTOR.fields]),
        inner, max_size=3), max_leaves=12)


def ask(engine: Engine, question: str, request: Any) -> None:
    try:
        reply = getattr(engine, question)(request)
    except AfterleafError as error:
        assert str(error) and error.code
    else:
        assert repr(reply) and reply._repr_html_()


@pytest.mark.parametrize("question", questions())
def test_random_dicts_of_the_right_shape(question: str, engine: Engine,
                                         capfd: Any) -> None:
    kind = vars(Engine)[question].request

    @RELAXED
    @given(dicts_of(kind.DESCRIPTOR))
    def check(request: dict[str, Any]) -> None:
        message = to_message(kind, request)
        assert to_message(kind, to_dict(message)) == message
        assert kind.FromString(message.SerializeToString()) == message
        ask(engine, question, request)
        ask(engine, question, message)

    check()
    assert capfd.readouterr() == ("", "")


@RELAXED
@given(st.dictionaries(
    st.sampled_from([field.name for field
                     in messages.AssessRequest.DESCRIPTOR.fields]),
    JUNK, max_size=4) | JUNK)
def test_random_dicts_of_any_shape(engine: Engine, request: Any) -> None:
    for question in questions():
        ask(engine, question, request)


@pytest.mark.parametrize("question", questions())
def test_random_bytes(question: str, engine: Engine, capfd: Any) -> None:
    kind = vars(Engine)[question].request

    @st.composite
    def damaged(draw: st.DrawFn) -> bytes:
        sound = bytearray(to_message(kind, draw(
            dicts_of(kind.DESCRIPTOR))).SerializeToString())
        for _ in range(draw(st.integers(0, 3))):
            if sound:
                at = draw(st.integers(0, len(sound) - 1))
                sound[at] = draw(st.integers(0, 255))
        return bytes(sound[:draw(st.integers(0, len(sound)))])

    @RELAXED
    @given(st.binary(max_size=200) | damaged())
    def check(request: bytes) -> None:
        try:
            assert isinstance(engine.ask(question, request), bytes)
        except AfterleafError as error:
            assert str(error) and error.code

    check()
    assert capfd.readouterr() == ("", "")


@RELAXED
@given(st.binary(max_size=200)
       | dicts_of(messages.Scale.DESCRIPTOR).map(
           lambda scale: messages.Pack(
               scales=[to_message(messages.Scale, scale)]).SerializeToString()))
def test_random_packs(capfd: Any, pack: bytes) -> None:
    report = lint_pack(pack)
    errors = [issue for issue in report.issues
              if issue.severity == messages.Issue.ERROR]
    assert errors and not report.HasField("pack")
    with pytest.raises(AfterleafError):
        Engine(pack)
    assert capfd.readouterr() == ("", "")
