"""The columns of an engine, for programs and people. Needs no NumPy."""

from __future__ import annotations

from typing import Any

import pytest

import afterleaf
from afterleaf import (MISSING, NOT_KNOWN, Engine, InvalidArgumentError,
                       messages)


def test_the_layout_is_that_of_the_pack(engine: Engine) -> None:
    layout = engine.columns
    described = engine.describe_pack().columns
    assert layout.message == described
    assert list(layout) == [column.id for column in described.columns]
    assert layout is engine.columns
    assert (layout.message.missing, layout.message.not_known) == (
        MISSING, NOT_KNOWN)
    age = layout["age"]
    assert (age.kind, age.min, age.max, age.unit) == ("INPUT", 0, 120, "years")
    assert layout["COWS.c11"].numbers == (0, 3, 5)
    assert layout["status"].values[2] == "STOPPED"
    assert set(layout.protocols) <= {
        one.id for one in engine.describe_pack().protocols}
    assert layout.tiers == ("T0", "T1", "T2", "T3")


def test_the_marks_are_those_of_the_library() -> None:
    from afterleaf._native import _lib
    assert (MISSING, NOT_KNOWN) == (_lib.AFTERLEAF_COLUMN_MISSING,
                                    _lib.AFTERLEAF_COLUMN_NOT_KNOWN)


def test_the_layout_can_be_read(engine: Engine) -> None:
    lines = str(engine.columns).splitlines()
    assert len(lines) == len(engine.columns)
    assert any(line.split() == ["age", "0", "to", "120", "[years]"]
               for line in lines)
    assert any(line.endswith("0 to 10000  [100 mg/day]") for line in lines)
    assert repr(engine.columns) == (
        f"<afterleaf.Layout of {len(engine.columns)} columns>")
    assert "chest_pain" in engine.columns._repr_html_()


def test_a_pack_that_columns_cannot_serve_says_why(a_pack: Any) -> None:
    pack = messages.Pack.FromString(afterleaf.read_pack(a_pack))
    number = next(one for one in pack.inputs if one.HasField("integer"))
    number.integer.max = 2_000_000
    number.column_step = 7
    number.integer.min = 1
    own = Engine(pack.SerializeToString())
    assert own.assess({}).phase.phase
    with pytest.raises(InvalidArgumentError, match=number.id) as raised:
        own.columns
    assert raised.value.issues[0].code == "PACK_NOT_IN_COLUMNS"
