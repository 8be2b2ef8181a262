"""A folder of text protos is read as the other tools read it."""

import pytest

import afterleaf
from afterleaf import Engine, messages, read_pack
from afterleaf._pack_folder import lines_of, place_of


def test_examples_are_no_part_of_a_pack(a_pack) -> None:
    assert list((a_pack / "examples").glob("*.textproto"))
    assert Engine(read_pack(a_pack)).describe_pack().pack.id == "caffeine-sleep"


def test_lists_append_in_the_order_of_the_paths(tmp_path) -> None:
    for name, ids in (("b/1", "second"), ("a", "first"), ("c", "third")):
        file = tmp_path / f"{name}.textproto"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f'inputs {{ id: "{ids}" }}')
    pack = messages.Pack.FromString(read_pack(str(tmp_path)))
    assert [one.id for one in pack.inputs] == ["first", "second", "third"]


def test_what_a_pack_has_once_stands_in_one_file(tmp_path) -> None:
    for text in ('id: "one"', "phase_model { tapering_gap_h: 3 }"):
        (tmp_path / "a.textproto").write_text(text)
        (tmp_path / "b.textproto").write_text(text)
        with pytest.raises(afterleaf.InvalidArgumentError,
                           match="b.textproto: .* set here and in an earlier"):
            read_pack(tmp_path)


def test_a_mistake_is_told_with_file_and_line(tmp_path) -> None:
    (tmp_path / "a.textproto").write_text('id: "x"\nversoin: "1"\n')
    with pytest.raises(afterleaf.InvalidArgumentError,
                       match=r"a\.textproto:2:\d+: .*versoin"):
        read_pack(tmp_path)


def test_a_folder_without_text_protos_is_no_pack(tmp_path) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError, match="made of them"):
        read_pack(tmp_path)


def test_what_is_no_folder_is_told(tmp_path) -> None:
    with pytest.raises(afterleaf.InvalidArgumentError, match="no such folder"):
        read_pack(tmp_path / "missing")
    file = tmp_path / "a.textproto"
    file.touch()
    with pytest.raises(afterleaf.InvalidArgumentError,
                       match="is a file, not a folder"):
        read_pack(file)


def test_a_file_in_another_encoding_is_told(tmp_path) -> None:
    (tmp_path / "a.textproto").write_bytes('id: "é"'.encode("latin-1"))
    with pytest.raises(afterleaf.InvalidArgumentError, match="save the file as"):
        read_pack(tmp_path)


def test_the_lines_of_entries_are_found() -> None:
    text = '''# examples {
examples { id: "examples {" patient { screen { done: true } } }
examples: < title: 'it\\'s } ' >

  examples
  { examples {} }
'''
    assert lines_of("examples", text) == [2, 3, 5]


def test_the_place_of_an_issue_is_that_of_its_entry(tmp_path) -> None:
    first, second = tmp_path / "a.textproto", tmp_path / "b.textproto"
    first.write_text('id: "x"\ninputs { id: "one" }\n')
    second.write_text('\ninputs { id: "two" }\ninputs { id: "three" }\n')
    assert place_of(tmp_path, "id") == (first, 1)
    assert place_of(tmp_path, "inputs[0].id") == (first, 2)
    assert place_of(tmp_path, "inputs[1]") == (second, 2)
    assert place_of(tmp_path, "inputs[2].yes_no") == (second, 3)
    assert place_of(tmp_path, "inputs[3]") is None
    assert place_of(tmp_path, "") is None
    first.write_text('inputs [{ id: "one" }, { id: "two" }]')
    assert place_of(tmp_path, "inputs[1]") is None
