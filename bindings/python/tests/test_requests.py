"""Dicts become messages and messages dicts, by the rules of proto3 JSON."""

import enum
import json

import pytest

import afterleaf
from afterleaf import Engine, ids, messages, to_dict, to_message


def test_the_names_of_json_and_of_the_proto_files_mean_the_same() -> None:
    assert to_message(messages.UseHistory, {"amountMg": 5}) == to_message(
        messages.UseHistory, {"amount_mg": 5})


def test_the_requests_of_the_examples_are_read(root, engine: Engine) -> None:
    files = sorted((root / "examples" / "requests").glob("*.json"))
    assert len(files) > 3
    for file in files:
        assert engine.assess(json.loads(file.read_text())).phase.phase


def test_none_is_not_given() -> None:
    assert to_message(messages.Person, {"age": None}) == messages.Person()


def test_an_empty_message_is_given() -> None:
    request = to_message(messages.AssessRequest, {"restlessness": {}})
    assert request.HasField("restlessness")
    request = to_message(messages.AssessRequest,
                         {"restlessness": messages.Restlessness()})
    assert request.HasField("restlessness")


def test_a_field_with_presence_keeps_its_zero() -> None:
    person = to_message(messages.Person, {"age": 0, "pregnant": False})
    assert person.HasField("age") and person.HasField("pregnant")


def test_a_number_may_be_text_or_a_whole_float_as_in_json() -> None:
    request = to_message(messages.AssessRequest,
                         {"as_of_s": "1750000000", "person": {"age": 29.0}})
    assert (request.as_of_s, request.person.age) == (1750000000, 29)


def test_a_number_may_be_of_another_library() -> None:
    class Count:
        def __index__(self) -> int:
            return 29

    assert to_message(messages.Person, {"age": Count()}).age == 29


def test_a_list_may_be_any_iterable() -> None:
    for answers in ((1, 2), iter([1, 2]), range(1, 3)):
        response = to_message(messages.ScaleResponse, {"answers": answers})
        assert list(response.answers) == [1, 2]


def test_an_id_may_be_a_constant_or_an_enum_of_the_host() -> None:
    class Sex(str, enum.Enum):
        FEMALE = "F"

    person = to_message(messages.Person, {"sex": Sex.FEMALE})
    assert person.sex == "F" and type(person.sex) is str
    use = to_message(messages.UseHistory, {"product": ids.Product.SEVEN_OH})
    assert use.product == "SEVEN_OH" and type(use.product) is str


def test_every_type_of_field_of_a_request_can_come_from_a_dict() -> None:
    from afterleaf._requests import _SCALARS
    from afterleaf.engine import Question

    def check(descriptor) -> None:
        for field in descriptor.fields:
            if field.message_type is None:
                assert field.cpp_type in _SCALARS, field.full_name
            else:
                check(field.message_type)

    for value in vars(Engine).values():
        if isinstance(value, Question):
            check(value.request.DESCRIPTOR)


def test_what_comes_out_goes_in_again(engine: Engine) -> None:
    request = {"as_of_s": "1750000000", "person": {"age": 29, "sex": "M"},
               "scales": [{"scale": "SOWS", "answers": [0, -1, 2]}],
               "use": {"last_use": {"between": {"from_s": "1", "to_s": "2"}}}}
    assert to_dict(to_message(messages.AssessRequest, request)) == request
    reply = engine.assess(request)
    assert to_message(messages.Assessment, to_dict(reply)) == reply


@pytest.mark.parametrize("name", ["from", "to"])
def test_a_field_that_is_a_word_of_python_is_a_key(name: str) -> None:
    hours = to_message(messages.HoursRange, {name: 3})
    assert getattr(hours, name) == 3


def test_a_host_s_own_class_of_the_same_message_is_taken(
        engine: Engine) -> None:
    from google.protobuf import descriptor_pb2, descriptor_pool
    pool = descriptor_pool.DescriptorPool()
    files = descriptor_pb2.FileDescriptorSet.FromString(
        messages._DESCRIPTORS.read_bytes())
    for file in files.file:
        pool.AddSerializedFile(file.SerializeToString())
    theirs = messages._message_class(
        pool, pool.FindMessageTypeByName("afterleaf.v1.AssessRequest"))
    assert theirs is not messages.AssessRequest
    request = theirs(locale="es")
    request.use.status = "STOPPED"
    reply = engine.assess(request)
    assert reply == engine.assess(locale="es", use={"status": "STOPPED"})
    assert reply == engine.assess(locale="es", use=request.use)
    assert isinstance(reply, messages.Assessment)
    assert afterleaf.to_dict(request) == {
        "use": {"status": "STOPPED"}, "locale": "es"}
