"""The constants are the ids of the pack that the library carries."""

import afterleaf
from afterleaf import Engine, ids, messages


def test_the_constants_are_up_to_date(root, kratom, tool) -> None:
    import generate_ids
    pack = messages.Pack.FromString(afterleaf.read_pack(kratom))
    file = (root / "bindings" / "python" / "src" / "afterleaf" / "ids.py")
    assert file.read_text() == generate_ids.source(pack), (
        "run bindings/python/tools/generate_ids.py content/kratom " + file.name)


def test_the_library_knows_every_constant(engine: Engine) -> None:
    pack = engine.describe_pack()
    for kind, described in (
            (ids.Input, pack.inputs), (ids.Scale, pack.scales),
            (ids.Protocol, pack.protocols)):
        assert {one.value for one in kind} == {one.id for one in described}
    assert [one.value for one in ids.Phase] == [
        step.phase for step in pack.phases]
    assert [one.value for one in ids.Topic] == list(pack.topics)
    assert {one.value for one in ids.Region} == set(pack.regions)
    for kind in (ids.Alert, ids.Limit, ids.Index, ids.Flag, ids.LogRule):
        for one in kind:
            assert engine.explain(topic=one).topic == one


def test_a_constant_is_its_text() -> None:
    assert ids.Alert.TR_30 == "TR-30"
    assert f"{ids.Alert.TR_30}" == str(ids.Alert.TR_30) == "TR-30"
    assert ids.Alert("TR-30") is ids.Alert.TR_30


def test_two_ids_of_one_name_are_refused(tool) -> None:
    import generate_ids
    import pytest
    with pytest.raises(ValueError, match="two ids of Tip have the same name"):
        generate_ids.id_class("Tip", "Tips.", ["a-b", "a_b"])
