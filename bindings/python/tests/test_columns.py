"""Columns are read where they stand, and never misread."""

from __future__ import annotations

import concurrent.futures
import pickle
import sys
import threading
import time
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import afterleaf
from afterleaf import (MISSING, NOT_KNOWN, Engine, InvalidArgumentError,
                       NotFoundError)
from afterleaf import _batch, _columns, _native

STOPPED = 2


def addresses(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Takes down the columns of every call of the library."""
    seen: list[list[int]] = []
    original = _native.assess_batch

    def call(handle: Any, layout: int, people: int, columns: list[int],
             outcomes: Any) -> None:
        seen.append([address for address in columns if address])
        original(handle, layout, people, columns, outcomes)

    monkeypatch.setattr(_native, "assess_batch", call)
    return seen


def test_arrays_of_numpy_and_arrow_are_read_where_they_stand(
        engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    status = np.full(5, STOPPED, np.int16)
    ages = pa.array([9, 20, 30, 40, 50, 60], pa.int16())[1:]
    hours = pd.Series([10, 60, 100, 200, 9000], dtype="int16")
    status.flags.writeable = False
    seen = addresses(monkeypatch)
    outcomes = engine.assess_columns(
        {"age": ages, "status": status, "last_use.hours": hours})
    monkeypatch.undo()
    assert sorted(seen[0]) == sorted([
        status.ctypes.data, ages.buffers()[1].address + 2,
        hours.to_numpy().ctypes.data])
    assert outcomes.names("phase").tolist() == [
        engine.assess_phase(use={"status": "STOPPED", "last_use": {
            "hours_ago": hour}}).phase.phase for hour in hours.tolist()]


def test_tables_of_16_bits_are_read_where_they_stand(
        engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_batch, "SLICE", 2)
    seen = addresses(monkeypatch)
    ages = pa.array([20, 30, 40], pa.int16())
    engine.assess_table(pa.table({"age": ages}))
    table = pd.DataFrame({"age": np.array([20, 30, 40], np.int16)})
    engine.assess_table(table)
    start = [ages.buffers()[1].address, table["age"].to_numpy().ctypes.data]
    assert seen == [[at + 2 * first] for at in start for first in (0, 2)]


def same(engine: Engine, values: Any, plain: list[int]) -> None:
    """`values` as ages are these numbers, with marks."""
    expected = engine.assess_columns({"age": np.array(plain, np.int16)})
    made = engine.assess_columns({"age": values})
    for name in ("tier", "possible_tier", "phase", "ceiling", "protocols",
                 "flags"):
        assert (getattr(made, name) == getattr(expected, name)).all()
    column = engine.columns["age"]
    assert _columns.as_they_stand(column, values).tolist() == plain


@pytest.mark.parametrize("kind", ["int8", "uint8", "int32", "uint32", "int64",
                                  "uint64", ">i2", "<i4"])
def test_other_integers_are_converted(engine: Engine, kind: str) -> None:
    same(engine, np.array([20, 70, 0], kind), [20, 70, 0])
    if not kind.startswith(">"):
        arrow = pa.array(np.array([20, 70, 0], kind))
        same(engine, arrow, [20, 70, 0])
        same(engine, pa.chunked_array([arrow[:1], arrow[1:]]), [20, 70, 0])


@pytest.mark.parametrize("values", [
    pa.array([20, None, 30], pa.int16()),
    pa.array([20, None, 30], pa.int64()),
    pa.array(np.array([20, 40_000, 30]), mask=np.array([False, True, False])),
    pa.array([0, 20, None, 30], pa.uint8())[1:],
    pa.chunked_array([[20], [None, 30]], pa.int16()),
    pd.Series([20, None, 30], dtype="Int16"),
    pd.Series([20, None, 30], dtype="Int64"),
    pd.Series([20, None, 30], dtype=pd.ArrowDtype(pa.int16())),
    np.ma.masked_equal(np.array([20, 99, 30], np.int16), 99),
    np.ma.masked_equal(np.array([20, 40_000, 30], np.int32), 40_000),
], ids=str)
def test_a_null_is_missing_whatever_stands_under_it(engine: Engine, values: Any) -> None:
    same(engine, values, [20, MISSING, 30])


@pytest.mark.parametrize("kind", [pa.null(), pa.int16(), pa.int64()])
def test_nothing_but_nulls_is_missing(engine: Engine, kind: Any) -> None:
    same(engine, pa.nulls(2, kind), [MISSING, MISSING])


@pytest.mark.parametrize("values", [
    np.array([[1, 20], [2, 70]], np.int16)[:, 1],
    np.array([70, 20], np.int16)[::-1],
    np.frombuffer(b"\0\x14\0\x46\0", np.int16, offset=1),
], ids=["strided", "backwards", "not aligned"])
def test_arrays_that_cannot_be_read_in_place_are_copied(
        engine: Engine, values: Any) -> None:
    same(engine, values, [20, 70])


@pytest.mark.parametrize("values", [
    np.array([1, 32_768]), np.array([1, -32_769]),
    np.array([1, 2**63], np.uint64), np.array([1, 65_535], np.uint16),
    pa.array([1, 40_000]), pa.array([None, 2**40]),
    pd.Series([None, 70_000], dtype="Int32")], ids=str)
def test_a_number_that_does_not_fit_is_an_error_and_never_wrapped(
        engine: Engine, values: Any) -> None:
    with pytest.raises(InvalidArgumentError,
                       match="^age: row 1: .* 16 bits, 0 to 120$") as raised:
        engine.assess_columns({"age": values})
    assert raised.value.path == "age"


@pytest.mark.parametrize("values", [
    np.array([1.0]), np.array(["1"]), np.array([None]), np.array([[1]]),
    np.array(1), [1], "1", 7, None, np.array([True]), pa.array([1.5]),
    pa.array(["1"]), pa.array([True]), pd.Series(["1"]), pa.array([b"1"]),
], ids=repr)
def test_what_is_no_array_of_integers_is_refused(engine: Engine,
                                                 values: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="^age: takes "):
        engine.assess_columns({"age": values})


def test_columns_are_given_by_their_ids(engine: Engine) -> None:
    columns: Any
    for columns in (None, 5, "age", [np.array([1], np.int16)]):
        with pytest.raises(InvalidArgumentError,
                           match="^columns: takes a dict of arrays"):
            engine.assess_columns(columns)


def test_bools_are_yes_and_no(engine: Engine) -> None:
    yes_no = np.array([1, 0], np.int16)
    expected = engine.assess_columns({"chest_pain": yes_no})
    for values in (yes_no.astype(bool), pa.array([True, False]),
                   pd.Series([True, False], dtype="boolean")):
        made = engine.assess_columns({"chest_pain": values})
        assert made.tier.tolist() == expected.tier.tolist()
    assert expected.names("tier").tolist()[0] == "T3"


def test_an_unknown_column_is_refused(engine: Engine) -> None:
    with pytest.raises(InvalidArgumentError,
                       match="chest_pian: no such column; did you mean chest_"):
        engine.assess_columns({"chest_pian": np.array([1], np.int16)})


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("people", [0, 1, 255, 256, 257])
def test_any_number_of_people(engine: Engine, monkeypatch: pytest.MonkeyPatch,
                              people: int, threads: int) -> None:
    monkeypatch.setattr(_batch, "SLICE", 256)
    ages = np.arange(people, dtype=np.int16) % 100
    whole = engine.assess_columns({"age": ages}, threads=threads)
    assert len(whole) == people
    assert [array.dtype.name for array in (
        whole.tier, whole.possible_tier, whole.phase, whole.ceiling,
        whole.protocols, whole.flags)] == ["uint8"] * 4 + ["uint64"] * 2
    if people:
        alone = engine.assess_columns({"age": ages[-1:]})
        assert whole.flags[-1] == alone.flags[0]
        assert whole.protocols[-1] == alone.protocols[0]


def test_columns_of_other_lengths_are_refused(engine: Engine) -> None:
    ages = np.array([1, 2], np.int16)
    with pytest.raises(InvalidArgumentError, match="^months: has 1 numbers"):
        engine.assess_columns({"age": ages, "months": ages[:1]})
    with pytest.raises(InvalidArgumentError, match="^age: has 2 numbers"):
        engine.assess_columns({"age": ages}, people=3)
    with pytest.raises(InvalidArgumentError, match="^people: without a column"):
        engine.assess_columns({})
    whole: Any
    for whole in (-1, "3", 1.0):
        with pytest.raises(InvalidArgumentError,
                           match="^people: takes a whole number, 0 or more"):
            engine.assess_columns({}, people=whole)
    for whole in (0, "2", 1.5, None):
        with pytest.raises(InvalidArgumentError,
                           match="^threads: takes a whole number, 1 or more"):
            engine.assess_columns({}, people=1, threads=whole)
    assert len(engine.assess_columns({}, people=3)) == 3


def test_outcomes_have_names(engine: Engine) -> None:
    outcomes = engine.assess_columns(
        {"chest_pain": np.array([1, 0, 1], np.int16)})
    assert repr(outcomes) == "<afterleaf.Outcomes of 3 people>"
    assert outcomes.names("tier").tolist()[::2] == ["T3", "T3"]
    assert outcomes.counts("phase") == {"UNKNOWN": 3}
    assert outcomes.has_protocol("EMERGENCY").tolist() == [True, False, True]
    assert outcomes.counts("protocols")["EMERGENCY"] == 2
    assert "EMERGENCY" in outcomes.ids("protocols", 0)
    reply = engine.assess(answers=[{"input": "chest_pain", "yes": True}])
    assert set(outcomes.ids("flags", 0)) == {
        flag.flag for flag in reply.flags}
    assert all(outcomes.has_flag("SAFETY_SCREEN_INCOMPLETE"))


@pytest.mark.parametrize(("ask", "message"), [
    (lambda o: o.names("tiers"), "tiers: no such outcome; did you mean tier"),
    (lambda o: o.names("flags"), "flags: a person has several"),
    (lambda o: o.counts("x"), "x: no such outcome; there are tier"),
    (lambda o: o.has_flag("PREGNANT"), "did you mean PREGNANCY"),
    (lambda o: o.has_protocol("x"), "protocols: no such id; there are"),
])
def test_a_name_of_no_outcome_is_an_error(engine: Engine, ask: Any,
                                          message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        ask(engine.assess_columns({}, people=1))


def test_an_engine_from_another_process_assesses_columns(
        engine: Engine) -> None:
    assert engine.columns
    other = pickle.loads(pickle.dumps(engine))
    assert other.columns.fingerprint == engine.columns.fingerprint
    assert len(other.assess_columns({}, people=2)) == 2


def test_columns_of_another_layout_are_refused(engine: Engine) -> None:
    outcomes = afterleaf.Outcomes.empty(engine.columns, 1)
    for layout, count in ((engine.columns.fingerprint + 1, 302),
                          (engine.columns.fingerprint, 3)):
        with pytest.raises(InvalidArgumentError):
            _native.assess_batch(
                engine._handle, layout, 1, [0] * count,
                {"tier": outcomes.tier.ctypes.data})


def test_other_threads_run_while_people_are_assessed(engine: Engine) -> None:
    people = _batch.SLICE
    columns = {name: np.full(people, column.min, np.int16)
               for name, column in engine.columns.items()}
    entered = threading.Event()
    inside: list[bool] = []
    original = _native.assess_batch

    def call(*arguments: Any) -> None:
        entered.set()
        original(*arguments)
        inside.append(True)

    ticks = 0
    with pytest.MonkeyPatch.context() as patch, \
            concurrent.futures.ThreadPoolExecutor(1) as pool:
        patch.setattr(_native, "assess_batch", call)
        # Nothing but the call itself hands the interpreter over.
        before = sys.getswitchinterval()
        sys.setswitchinterval(60)
        try:
            running = pool.submit(engine.assess_columns, columns)
            entered.wait()
            while not inside:
                ticks += 1
                time.sleep(0)
        finally:
            sys.setswitchinterval(before)
        running.result()
    assert ticks > 10


@given(numbers=st.lists(st.one_of(
    st.integers(-40_000, 40_000), st.integers(-2**62, 2**62),
    st.none()), max_size=20), kind=st.sampled_from(["age", "SOWS", "amount"]))
@settings(max_examples=200, deadline=None)
def test_numbers_of_a_table_become_legal_numbers_or_marks(
        engine: Engine, numbers: list[int | None], kind: str) -> None:
    column = engine.columns[kind]
    for values in (pa.array(numbers, pa.int64()),
                   pd.Series(numbers, dtype="Int64"),
                   pd.Series(numbers, dtype=object)):
        made, illegal = _columns.in_steps(
            column, _columns.in_units(column, values, 0))
        told = 0
        for number, got in zip(numbers, made.tolist()):
            if number is None or number == MISSING:
                assert got == MISSING
            elif number == NOT_KNOWN:
                assert got == NOT_KNOWN
            elif column.least <= number <= column.most:
                assert got == number // column.step
            else:
                told += 1
                assert got not in (MISSING, NOT_KNOWN)
                assert not column.min <= got <= column.max
        assert illegal == told
