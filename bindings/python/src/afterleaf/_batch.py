"""Assesses many people, slice by slice."""

from __future__ import annotations

import concurrent.futures
import contextlib
import operator
from typing import Any, Callable, Iterator, Mapping, TypeVar

from afterleaf import _columns, _native, _optional
from afterleaf.errors import InvalidArgumentError
from afterleaf.layout import Layout
from afterleaf.outcomes import NUMBERS, SETS, Outcomes

Result = TypeVar("Result")

# What a slice is turned into for the library stays in the cache of a core.
SLICE = 1 << 16


def assess_columns(handle: Any, layout: Layout, columns: Mapping[str, Any],
                   people: int | None, threads: int) -> Outcomes:
    if not hasattr(columns, "items"):
        raise InvalidArgumentError(
            "columns: takes a dict of arrays by the ids of columns, not "
            f"{type(columns).__name__}", path="columns")
    arrays = {layout.find(name).id: _columns.as_they_stand(
        layout.find(name), values) for name, values in columns.items()}
    count = _people(arrays, people)
    outcomes = Outcomes.empty(layout, count)

    def assess(rows: slice) -> None:
        here = {name: array[rows] for name, array in arrays.items()}
        assess_slice(handle, here, rows, outcomes)

    for _ in in_slices(assess, count, threads):
        pass
    return outcomes


def assess_slice(handle: Any, arrays: Mapping[str, Any], rows: slice,
                 outcomes: Outcomes) -> None:
    """Fills the outcomes of `rows`, whose columns are `arrays`."""
    layout = outcomes.layout
    addresses = [0] * len(layout)
    for name, array in arrays.items():
        addresses[layout[name].position] = _address(array)
    _native.assess_batch(
        handle, layout.fingerprint, rows.stop - rows.start, addresses,
        {name: _address(getattr(outcomes, name)[rows])
         for name in (*NUMBERS, *SETS)})


def _address(array: Any) -> int:
    return int(array.__array_interface__["data"][0])


def _people(arrays: Mapping[str, Any], people: int | None) -> int:
    """How many people there are; all columns must agree."""
    lengths = {name: len(array) for name, array in arrays.items()}
    if people is None:
        if not lengths:
            raise InvalidArgumentError(
                "people: without a column, say how many there are",
                path="people")
        people = next(iter(lengths.values()))
    people = whole_number("people", people, 0)
    for name, length in lengths.items():
        if length != people:
            raise InvalidArgumentError(
                f"{name}: has {length} numbers, and there are {people} people",
                path=name)
    return people


def whole_number(name: str, value: Any, least: int) -> int:
    """The argument `name`, which is `least` or more."""
    try:
        number = operator.index(value)
    except TypeError:
        number = least - 1
    if number < least:
        raise InvalidArgumentError(
            f"{name}: takes a whole number, {least} or more", path=name)
    return number


def in_slices(work: Callable[[slice], Result], people: int, threads: int,
              progress: bool = False) -> Iterator[Result]:
    """What the work on each slice of people came to, in order."""
    threads = whole_number("threads", threads, 1)
    slices = [slice(first, min(first + SLICE, people))
              for first in range(0, people, SLICE)]
    with contextlib.ExitStack() as stack:
        results: Iterator[Result]
        if threads == 1:
            results = map(work, slices)
        else:
            pool = stack.enter_context(
                concurrent.futures.ThreadPoolExecutor(threads))
            # After an error, what has not begun is not begun.
            stack.callback(pool.shutdown, cancel_futures=True)
            results = pool.map(work, slices)
        bar = None
        if progress:
            bar = stack.enter_context(_optional.load("tqdm").tqdm(
                total=people, unit=" people", unit_scale=True))
        for rows, result in zip(slices, results):
            if bar is not None:
                bar.update(rows.stop - rows.start)
            yield result
