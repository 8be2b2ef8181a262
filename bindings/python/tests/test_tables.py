"""A table of people gives what each person's assessment gives."""

from __future__ import annotations

import pathlib
import random
import subprocess
import sys
import warnings
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

import afterleaf
from afterleaf import Engine, IllegalAnswersWarning, InvalidArgumentError
from afterleaf import _batch
from people import assessed, random_columns
from test_readme import run_the_lines_of

PEOPLE = 100


@pytest.fixture(scope="module")
def columns(engine: Engine) -> dict[str, list[Any]]:
    return random_columns(engine.columns, PEOPLE, seed=7)


@pytest.fixture(scope="module")
def expected(engine: Engine, columns: dict[str, list[Any]]
             ) -> list[dict[str, Any]]:
    """What `assess` says of each of them."""
    return [assessed(engine, {name: answers[person]
                              for name, answers in columns.items()})
            for person in range(PEOPLE)]


def rows(table: Any) -> list[dict[str, Any]]:
    """The rows of a table that came back."""
    if isinstance(table, pd.DataFrame):
        return [{name: list(value) if isinstance(value, tuple) else value
                 for name, value in row.items()}
                for row in table.to_dict("records")]
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def typed(engine: Engine, columns: dict[str, list[Any]]
          ) -> dict[str, list[Any]]:
    """Of one type a column, as a table that was stored has them."""
    return {name: answers if engine.columns[name].values else
            [None if answer is None else int(answer) for answer in answers]
            for name, answers in columns.items()}


def arrow_of(engine: Engine, columns: dict[str, list[Any]]) -> pa.Table:
    return pa.table({
        name: pa.array(answers, pa.string() if engine.columns[name].values
                       else pa.int32())
        for name, answers in typed(engine, columns).items()})


def dictionaries(table: pa.Table) -> pa.Table:
    return pa.table([column.dictionary_encode()
                     if pa.types.is_string(column.type) else column
                     for column in table.columns], names=table.column_names)


def numpy_nullable(table: pa.Table) -> pd.DataFrame:
    return table.to_pandas().convert_dtypes()


FORMS = {
    "objects": lambda engine, columns: pd.DataFrame(columns, dtype=object),
    "floats and texts": lambda engine, columns: arrow_of(
        engine, columns).to_pandas(),
    "nullable": lambda engine, columns: numpy_nullable(
        arrow_of(engine, columns)),
    "categoricals": lambda engine, columns: dictionaries(
        arrow_of(engine, columns)).to_pandas(),
    "arrow in pandas": lambda engine, columns: arrow_of(
        engine, columns).to_pandas(types_mapper=pd.ArrowDtype),
    "arrow": arrow_of,
    "arrow with dictionaries": lambda engine, columns: dictionaries(
        arrow_of(engine, columns)),
    "arrow in chunks": lambda engine, columns: pa.concat_tables(
        [arrow_of(engine, columns)[:30], arrow_of(engine, columns)[30:]]),
    "a batch of arrow": lambda engine, columns: arrow_of(
        engine, columns).to_batches()[0],
}


@pytest.mark.parametrize("form", FORMS)
def test_every_kind_of_table_says_what_assess_says(
        engine: Engine, columns: dict[str, list[Any]],
        expected: list[dict[str, Any]], form: str) -> None:
    table = FORMS[form](engine, columns)
    with pytest.warns(IllegalAnswersWarning):
        made = engine.assess_table(table)
    assert type(made) is type(table)
    assert rows(made) == expected


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("size", [7, 99, 100, 101])
def test_slices_and_threads_change_nothing(
        engine: Engine, columns: dict[str, list[Any]],
        expected: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch,
        size: int, threads: int) -> None:
    monkeypatch.setattr(_batch, "SLICE", size)
    with pytest.warns(IllegalAnswersWarning):
        made = engine.assess_table(FORMS["arrow in chunks"](engine, columns),
                                   threads=threads)
    assert rows(made) == expected


def test_the_index_is_kept(engine: Engine) -> None:
    table = pd.DataFrame({"status": ["STOPPED", "USING"]}, index=["b", "a"])
    made = engine.assess_table(table)
    assert list(made.index) == ["b", "a"]
    assert list(table.join(made)) == [
        "status", "tier", "possible_tier", "phase", "ceiling", "protocols",
        "flags"]


def test_tiers_and_ceilings_have_an_order(engine: Engine) -> None:
    made = engine.assess_table(pd.DataFrame({"chest_pain": [True, False]}))
    assert list(made["tier"] >= "T3") == [True, False]
    assert list(made["ceiling"] > "NONE") == [False, True]


@pytest.mark.parametrize("table", [
    pd.DataFrame({"status": pd.Series([], dtype=object),
                  "age": pd.Series([], dtype="int16")}),
    pa.table({"status": pa.array([], pa.string()),
              "age": pa.array([], pa.int16())}),
    pa.table({"status": pa.chunked_array([], pa.string())}),
    pd.DataFrame(),
], ids=["pandas", "arrow", "no chunk", "no column"])
def test_nobody_gives_an_empty_table_of_the_same_columns(
        engine: Engine, table: Any) -> None:
    made = engine.assess_table(table)
    full = engine.assess_table(type(table)(pd.DataFrame({"age": [30]}))
                               if isinstance(table, pd.DataFrame)
                               else pa.table({"age": [30]}))
    assert len(made) == 0
    if isinstance(table, pd.DataFrame):
        assert dict(made.dtypes) == dict(full.dtypes)
    else:
        assert made.schema == full.schema


def test_people_of_whom_nothing_is_known_are_people(engine: Engine) -> None:
    made = engine.assess_table(pd.DataFrame(index=[4, 5]))
    assert rows(made) == [assessed(engine, {})] * 2
    nulls = pa.table({"age": pa.nulls(1), "status": pa.nulls(1)})
    assert rows(engine.assess_table(nulls)) == [assessed(engine, {})]


def test_an_unknown_column_names_the_nearest(engine: Engine) -> None:
    table = pd.DataFrame({"amount_mg": [8000]})
    with pytest.raises(InvalidArgumentError,
                       match="^amount_mg: no such column; did you mean amount"
                       ) as raised:
        engine.assess_table(table)
    assert raised.value.path == "amount_mg"
    assert "ignore" in str(raised.value)
    made = engine.assess_table(table, ignore=["amount_mg"])
    assert rows(made) == [assessed(engine, {})]


def test_what_is_to_be_ignored_is_there(engine: Engine) -> None:
    with pytest.raises(InvalidArgumentError, match="no column person_id"):
        engine.assess_table(pd.DataFrame({"age": [3]}), ignore=["person_id"])
    ignore: Any
    for ignore in ("age", 5, None):
        with pytest.raises(InvalidArgumentError, match="takes a list of names"):
            engine.assess_table(pd.DataFrame({"age": [3]}), ignore=ignore)


def test_a_column_that_is_there_twice_is_refused(engine: Engine) -> None:
    table = pd.DataFrame([[1, 2]], columns=["age", "age"])
    with pytest.raises(InvalidArgumentError, match="age: .*two of this name"):
        engine.assess_table(table)


@pytest.mark.parametrize("number", [7_999, 8_000, 8_001, 0, 1_000_000, 99])
def test_amounts_are_in_the_units_of_a_request(engine: Engine,
                                               number: int) -> None:
    column = engine.columns["amount"]
    assert (column.step, column.unit) == (100, "mg/day")
    row = {"status": "USING", "product": "LEAF", "days_pw": 7, "amount": number}
    for table in (pd.DataFrame([row]), pa.Table.from_pylist([row])):
        assert rows(engine.assess_table(table)) == [assessed(engine, row)]


@pytest.mark.parametrize("number", [-1, 1_000_001, 1_000_050, 10**12])
def test_an_illegal_amount_counts_as_missing_and_a_warning_tells(
        engine: Engine, number: int) -> None:
    table = pd.DataFrame({"status": ["USING"], "amount": [number]})
    with pytest.warns(IllegalAnswersWarning,
                      match="amount: 1 outside 0 to 1000000 mg/day$"):
        made = engine.assess_table(table)
    assert rows(made) == [assessed(engine, {"status": "USING"})]


@pytest.mark.parametrize("hours", [32_766, 32_767, 32_768, 1_054_080])
def test_a_long_time_ago_is_no_error(engine: Engine, hours: int) -> None:
    row = {"status": "STOPPED", "product": "LEAF", "last_use.hours": hours}
    made = engine.assess_table(pd.DataFrame([row]))
    assert rows(made) == [assessed(engine, row)]
    assert made["phase"][0] != "UNKNOWN"


@pytest.mark.parametrize("hours", [-1, -40_000, 1_054_081])
def test_an_impossible_last_use_is_invalid_as_in_a_request(
        engine: Engine, hours: int) -> None:
    row = {"status": "STOPPED", "product": "LEAF", "last_use.hours": hours}
    with pytest.warns(IllegalAnswersWarning):
        made = engine.assess_table(pd.DataFrame([row]))
    assert rows(made) == [assessed(engine, row)]
    assert "INVALID_INPUT" in made["flags"][0]


@pytest.mark.parametrize("ends", [
    (40_000, 32_767), (40_000, 39_999), (40_000, 40_000), (40_000, 40_001),
    (9, 8), (8, 8), (40_000, None), (None, 8), (40_000, -5)])
def test_a_range_of_hours_is_that_of_a_request(
        engine: Engine, ends: tuple[Any, Any]) -> None:
    row = {"status": "STOPPED", "product": "LEAF",
           "last_use.hours": ends[0], "last_use.hours_to": ends[1]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", IllegalAnswersWarning)
        made = engine.assess_table(pd.DataFrame([row], dtype=object))
    assert rows(made) == [assessed(engine, row)]


def test_what_stands_under_a_null_is_not_read(engine: Engine) -> None:
    under = {"last_use.hours": np.array([50_000, 60]),
             "last_use.hours_to": np.array([5, -70_000]),
             "age": np.array([30.5, 30]), "amount": np.array([-1, 100])}
    null = {"last_use.hours": [True, False], "last_use.hours_to": [False, True],
            "age": [True, False], "amount": [True, False]}
    table = pa.table({name: pa.array(numbers, mask=np.array(null[name]))
                      for name, numbers in under.items()})
    assert rows(engine.assess_table(table)) == [
        assessed(engine, row) for row in table.to_pylist()]


@pytest.mark.parametrize("answer", [-2, -1, 0, 4, 5, 32_767, 70_000, -32_768])
@pytest.mark.parametrize("kind", ["int16", "int64"])
def test_an_answer_of_a_scale_that_is_not_legal_counts_as_in_a_request(
        engine: Engine, answer: int, kind: str) -> None:
    if abs(answer) > 32_768 and kind == "int16":
        kind = "int32"
    row = {"AUDITC.u1": 0, "AUDITC.u2": 3, "AUDITC.u3": answer, "AUDITC": 1}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", IllegalAnswersWarning)
        made = engine.assess_table(pd.DataFrame([row], dtype=kind))
    if answer == afterleaf.MISSING:
        del row["AUDITC.u3"]
    assert rows(made) == [assessed(engine, row)]


@pytest.mark.parametrize(("name", "values"), [
    ("status", ["STOPPED", "STOPED"]),
    ("status", ["USING", True]),
    ("status", ["USING", 1.5]),
    ("age", [30, "thirty"]),
    ("age", [30, 30.5]),
    ("age", [30.0, float("inf")]),
    ("chest_pain", [True, "Yes"]),
])
def test_what_no_answer_can_be_is_an_error_with_its_row(
        engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str,
        values: list[Any]) -> None:
    monkeypatch.setattr(_batch, "SLICE", 1)
    with pytest.raises(InvalidArgumentError,
                       match=f"^{name}: row 1: takes ") as raised:
        engine.assess_table(pd.DataFrame({name: values}))
    assert raised.value.path == name
    for value in values:
        assert f"not {value}" not in str(raised.value)


@pytest.mark.parametrize(("name", "values"), [
    ("age", pd.Series([True])),
    ("age", pd.Series(pd.to_datetime(["2026-01-01"]))),
    ("chest_pain", pa.array([b"yes"])),
    ("status", pa.array([["STOPPED"]])),
    ("status", pd.Series([["STOPPED"]])),
])
def test_a_column_of_another_type_is_refused(engine: Engine, name: str,
                                             values: Any) -> None:
    table = (pd.DataFrame({name: values}) if isinstance(values, pd.Series)
             else pa.table({name: values}))
    with pytest.raises(InvalidArgumentError, match=f"^{name}: .*takes "):
        engine.assess_table(table)


def test_a_category_that_nobody_has_does_no_harm(engine: Engine) -> None:
    status = pd.Categorical(["STOPPED"], categories=["STOPPED", "other"])
    made = engine.assess_table(pd.DataFrame({"status": status}))
    assert rows(made) == [assessed(engine, {"status": "STOPPED"})]


def test_answers_may_be_positions(engine: Engine) -> None:
    by_name = pd.DataFrame({"status": ["STOPPED", None], "chest_pain":
                            ["yes", "no"]})
    by_position = pd.DataFrame({"status": [2, None], "chest_pain": [1, 0]})
    by_bool = pd.DataFrame({
        "status": ["STOPPED", None],
        "chest_pain": pd.array([True, False], "boolean")})
    made = rows(engine.assess_table(by_name))
    assert made == rows(engine.assess_table(by_position))
    assert made == rows(engine.assess_table(by_bool))


def test_asked_and_not_known_is_not_missing(engine: Engine) -> None:
    row = {"screen.done": "yes", "status": "STOPPED"}
    for not_known in ("NOT_KNOWN", afterleaf.NOT_KNOWN):
        asked = row | {"stroke_signs": not_known}
        made = rows(engine.assess_table(pd.DataFrame([asked])))
        assert made == [assessed(engine, asked)]
        assert made != [assessed(engine, row)]


def test_a_bar_shows_progress(engine: Engine,
                              capsys: pytest.CaptureFixture[str]) -> None:
    table = pd.DataFrame({"age": np.full(100_000, 40)})
    quiet = engine.assess_table(table)
    assert capsys.readouterr() == ("", "")
    shown = engine.assess_table(table, progress=True)
    assert "100%" in capsys.readouterr().err
    assert shown.equals(quiet)


def test_the_lines_about_tables(root: pathlib.Path) -> None:
    run_the_lines_of(root / "bindings" / "python" / "TABLES.md")


def test_something_else_is_no_table(engine: Engine) -> None:
    with pytest.raises(InvalidArgumentError, match="takes a DataFrame.*dict"):
        engine.assess_table({"age": [3]})


@pytest.mark.parametrize("package", ["numpy", "tqdm"])
def test_a_package_that_is_not_there_is_named(package: str) -> None:
    """Without the extra all else works, and tables say what to install."""
    program = f"""
import sys
sys.modules[{package!r}] = None
import afterleaf
engine = afterleaf.Engine()
assert engine.assess({{}}).phase.phase == "UNKNOWN"
assert engine.columns["age"].max == 120
try:
    if {package!r} == "numpy":
        engine.assess_columns({{}}, people=1)
    else:
        import pyarrow
        engine.assess_table(pyarrow.table({{"age": [1]}}), progress=True)
except ModuleNotFoundError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], check=True,
                          capture_output=True, text=True)
    assert done.stdout == (
        f'this needs {package}: pip install "afterleaf[table]"\n')


def test_importing_it_imports_none_of_the_extra() -> None:
    program = ("import afterleaf, sys; afterleaf.Engine().columns; "
               "print({'numpy', 'pandas', 'pyarrow', 'tqdm'} "
               "& set(sys.modules))")
    done = subprocess.run([sys.executable, "-c", program], check=True,
                          capture_output=True, text=True)
    assert done.stdout == "set()\n"


def test_another_pack_has_columns_of_its_own(a_pack: Any) -> None:
    own = Engine(afterleaf.read_pack(a_pack))
    table = pd.DataFrame(random_columns(own.columns, 50, seed=3), dtype=object)
    with pytest.warns() as _:
        made = own.assess_table(table)
    assert rows(made) == [
        assessed(own, {name: row[name] for name in table})
        for row in table.to_dict("records")]


@pytest.mark.parametrize("seed", range(5))
def test_columns_may_stand_in_any_order(engine: Engine, seed: int) -> None:
    row = {"status": "STOPPED", "product": "EXTRACT", "last_use.hours": 50,
           "SOWS": 30, "age": 44, "chest_pain": "no", "screen.done": "yes"}
    names = list(row)
    random.Random(seed).shuffle(names)
    made = engine.assess_table(pd.DataFrame([row])[names])
    assert rows(made) == [assessed(engine, row)]
