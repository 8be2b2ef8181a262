"""Assesses the people of a table of pandas or Arrow."""

from __future__ import annotations

import collections
import warnings
from typing import Any, Callable, Iterable, TypeVar

from afterleaf import _batch, _columns, _optional
from afterleaf.errors import IllegalAnswersWarning, InvalidArgumentError
from afterleaf.layout import Column, Layout
from afterleaf.outcomes import NUMBERS, SETS, Outcomes, ids_of

Table = TypeVar("Table")

# The kinds of the columns that tell the ends of a range.
_HOURS = ("LAST_USE", "LAST_USE_TO")


def assess_table(handle: Any, layout: Layout, table: Table,
                 ignore: Iterable[str], progress: bool,
                 threads: int) -> Table:
    make = _maker(table)
    places = _columns_of(layout, table, ignore)
    people = len(table)  # type: ignore[arg-type]
    outcomes = Outcomes.empty(layout, people)

    def assess(rows: slice) -> dict[str, int]:
        """Assesses a slice; counts the illegal answers of each column."""
        said = {column.kind if column.kind in _HOURS else column.id:
                (column, _columns.in_units(
                    column, _cells_of(table, place, rows), rows.start))
                for place, column in places.items()}
        if all(kind in said for kind in _HOURS):
            (hours, begin), (_, end) = (said[kind] for kind in _HOURS)
            _columns.keep_order(hours, begin, end)
        arrays = {}
        illegal = {}
        for column, units in said.values():
            arrays[column.id], illegal[column.id] = _columns.in_steps(
                column, units)
        _batch.assess_slice(handle, arrays, rows, outcomes)
        return illegal

    illegal: collections.Counter[str] = collections.Counter()
    for found in _batch.in_slices(assess, people, threads, progress):
        illegal.update(found)
    _warn(layout, +illegal)
    made: Table = make(table, outcomes)
    return made


def _maker(table: object) -> Callable[[Any, Outcomes], Any]:
    """What makes a table of that kind of outcomes."""
    for module, kind, make in (("pandas", "DataFrame", _data_frame),
                               ("pyarrow", "Table", _arrow_table),
                               ("pyarrow", "RecordBatch", _record_batch)):
        if _optional.is_a(table, module, kind):
            return make
    raise InvalidArgumentError(
        "takes a DataFrame of pandas, or a Table or RecordBatch of pyarrow, "
        f"not {type(table).__name__}")


def _columns_of(layout: Layout, table: Any,
                ignore: Iterable[str]) -> dict[int, Column]:
    """The columns of the layout by their places in the table."""
    if isinstance(ignore, str) or not isinstance(ignore, Iterable):
        raise InvalidArgumentError("ignore: takes a list of names, not one",
                                   path="ignore")
    names = list(table.columns if hasattr(table, "iloc")
                 else table.schema.names)
    ignored = set(ignore)
    for name in ignored.difference(names):
        raise InvalidArgumentError(
            f"ignore: the table has no column {name}", path="ignore")
    places: dict[int, Column] = {}
    for place, name in enumerate(names):
        if name in ignored:
            continue
        column = layout.find(name, "name it in ignore if it is none; ")
        if column in places.values():
            raise InvalidArgumentError(
                f"{name}: the table has two of this name", path=name)
        places[place] = column
    return places


def _cells_of(table: Any, place: int, rows: slice) -> Any:
    if hasattr(table, "iloc"):
        return table.iloc[rows, place]
    return table.column(place)[rows]


def _warn(layout: Layout, illegal: collections.Counter[str]) -> None:
    if not illegal:
        return
    told = "; ".join(f"{name}: {count} outside {layout[name].legal_in_units}"
                     for name, count in illegal.items())
    warnings.warn(f"illegal answers, which count as in a request: {told}",
                  IllegalAnswersWarning, stacklevel=4)


def _data_frame(table: Any, outcomes: Outcomes) -> Any:
    pandas = _optional.load("pandas")
    made = {}
    for name in NUMBERS:
        made[name] = pandas.Categorical.from_codes(
            getattr(outcomes, name), list(outcomes.names_of(name)),
            ordered=name != "phase")
    for name in SETS:
        made[name] = _sets(outcomes, name)
    return pandas.DataFrame(made, index=table.index)


def _sets(outcomes: Outcomes, name: str) -> Any:
    """A tuple of ids for each person; people with the same set share it."""
    numpy = _optional.load("numpy")
    distinct, which = numpy.unique(getattr(outcomes, name), return_inverse=True)
    sets = numpy.empty(len(distinct), object)
    for place, bits in enumerate(distinct.tolist()):
        sets[place] = ids_of(bits, outcomes.names_of(name))
    return sets[which]


def _arrow_table(table: Any, outcomes: Outcomes) -> Any:
    pyarrow = _optional.load("pyarrow")
    # One chunk a slice: the texts of an array of lists end at 2 GiB.
    chunks = [_record_batch(table, outcomes, slice(first, first + _batch.SLICE))
              for first in range(0, max(len(outcomes), 1), _batch.SLICE)]
    return pyarrow.Table.from_batches(chunks)


def _record_batch(table: Any, outcomes: Outcomes,
                  rows: slice = slice(None)) -> Any:
    numpy = _optional.load("numpy")
    pyarrow = _optional.load("pyarrow")
    made = {}
    for name in NUMBERS:
        made[name] = pyarrow.DictionaryArray.from_arrays(
            pyarrow.array(getattr(outcomes, name)[rows].view(numpy.int8)),
            pyarrow.array(outcomes.names_of(name), pyarrow.string()))
    for name in SETS:
        distinct, which = numpy.unique(getattr(outcomes, name)[rows],
                                    return_inverse=True)
        sets = pyarrow.array(
            [ids_of(bits, outcomes.names_of(name))
             for bits in distinct.tolist()], pyarrow.list_(pyarrow.string()))
        made[name] = sets.take(pyarrow.array(which))
    return pyarrow.RecordBatch.from_pydict(made)
