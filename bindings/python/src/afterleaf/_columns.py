"""Arrays as the numbers of a column."""

from __future__ import annotations

import dataclasses
import math
import operator
from typing import TYPE_CHECKING, Any

from afterleaf import _cells, _optional
from afterleaf._cells import Named, Numbers
from afterleaf.errors import InvalidArgumentError
from afterleaf.layout import MISSING, NOT_KNOWN, Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# As MISSING and NOT_KNOWN, in a request: ScaleResponse.answers; and as a name.
_MISSING_ITEM = -1
_NAME_OF_NOT_KNOWN = "NOT_KNOWN"

# Beyond every legal number, and within the integers that a float holds exactly.
_FAR = 1 << 53


def as_they_stand(column: Column, values: Any) -> NDArray[np.int16]:
    """Numbers that are already those of the column.

    Of 16 bits and without gaps in memory or nulls, it is the array itself.
    """
    numpy = _optional.load("numpy")
    cells = _cells.read(column.id, values)
    if isinstance(cells, Named) or cells.values.dtype.kind == "f":
        raise InvalidArgumentError(
            f"{column.id}: takes integers; engine.assess_table takes names and "
            "floats", path=column.id)
    _check_bools(column, cells)
    numbers = cells.values
    if numbers.dtype != numpy.int16:
        fits = numpy.iinfo(numpy.int16)
        outside = (numbers < fits.min) | (numbers > fits.max)
        if cells.missing is not None:
            outside &= ~cells.missing
        if outside.any():
            raise InvalidArgumentError(
                f"{column.id}: row {int(outside.argmax())}: takes numbers of "
                f"16 bits, {column.min} to {column.max}", path=column.id)
        numbers = numbers.astype(numpy.int16)
    if cells.missing is not None and cells.missing.any():
        numbers = numpy.where(cells.missing, numpy.int16(MISSING), numbers)
    whole: NDArray[np.int16] = numpy.require(numbers, requirements=["C", "A"])
    return whole


@dataclasses.dataclass
class Units:
    """What a column of a table says, in the units of the pack."""

    # Of 16 bits where that is enough, else of 64.
    numbers: Any
    missing: Any = None


def in_units(column: Column, values: Any, first_row: int) -> Units:
    """Names, or whole numbers; `first_row` is the row of the first value."""
    numpy = _optional.load("numpy")
    cells = _cells.read(column.id, values)
    if isinstance(cells, Named):
        cells = _look_up(column, cells, first_row)
    _check_bools(column, cells)
    numbers, missing = cells.values, cells.missing
    if numbers.dtype.kind == "f":
        numbers, missing = _whole(column, numbers, missing, first_row)
    if numpy.can_cast(numbers.dtype, numpy.int16):
        numbers = numbers.astype(numpy.int16, copy=False)
    else:
        numbers = _wide(numbers)
    return Units(numbers, missing)


def keep_order(hours: Column, begin: Units, end: Units) -> None:
    """Lets a range of hours that ends before its start stay such a range.

    Numbers that are capped would become equal.
    """
    numpy = _optional.load("numpy")
    reversed_ = ((begin.numbers > hours.max) & (end.numbers >= 0)
                 & (end.numbers < begin.numbers))
    if begin.missing is not None:
        reversed_ &= ~begin.missing
    if reversed_.any():
        end.numbers = numpy.where(reversed_, hours.min - 1, end.numbers)


def in_steps(column: Column, units: Units) -> tuple[NDArray[np.int16], int]:
    """The numbers of the column, and how many of them are illegal."""
    numpy = _optional.load("numpy")
    numbers, missing = units.numbers, units.missing
    legal = (numbers >= column.least) & (numbers <= column.most)
    if column.numbers:
        legal &= numpy.isin(numbers, column.numbers)
    marks = (numbers == MISSING) | (numbers == NOT_KNOWN)
    if column.kind == "ITEM":
        marks |= numbers == _MISSING_ITEM
    marks &= ~legal
    illegal = ~(legal | marks)
    if missing is not None:
        illegal &= ~missing
    how_many = int(numpy.count_nonzero(illegal))
    if numbers.dtype == numpy.int16 and column.step == 1:
        if missing is not None:
            numbers = numpy.where(missing, numpy.int16(MISSING), numbers)
        return numpy.require(numbers, requirements=["C", "A"]), how_many

    steps = _wide(numbers) // column.step
    if column.capped:
        steps = numpy.minimum(steps, column.max)
    # Illegal answers stay illegal: one of a scale has begun it all the same.
    steps[illegal] = column.illegal
    steps[marks] = numbers[marks]
    if missing is not None:
        steps[missing] = MISSING
    return steps.astype(numpy.int16), how_many


def _wide(numbers: Any) -> Any:
    numpy = _optional.load("numpy")
    if numbers.dtype == numpy.uint64:
        numbers = numpy.minimum(numbers, numpy.uint64(_FAR))
    return numbers.astype(numpy.int64, copy=False)


def _check_bools(column: Column, cells: Numbers) -> None:
    if cells.values.dtype.kind == "b" and (column.min, column.max) != (0, 1):
        raise InvalidArgumentError(
            f"{column.id}: takes {column.legal}, not True and False",
            path=column.id)


def _whole(column: Column, numbers: Any, missing: Any,
           first_row: int) -> tuple[Any, Any]:
    """Floats that are whole numbers, as integers; NaN is missing."""
    numpy = _optional.load("numpy")
    absent = numpy.isnan(numbers)
    if missing is not None:
        absent |= missing
    filled = numpy.where(absent, 0, numbers).astype(numpy.float64)
    broken = filled != numpy.floor(filled)
    broken |= numpy.isinf(filled)
    if broken.any():
        raise InvalidArgumentError(
            f"{column.id}: row {first_row + int(broken.argmax())}: takes whole "
            f"numbers, {column.legal_in_units}", path=column.id)
    integers = numpy.clip(filled, -_FAR, _FAR).astype(numpy.int64)
    return integers, absent if absent.any() else None


def _look_up(column: Column, cells: Named, first_row: int) -> Numbers:
    """Each distinct value once, as a number in units."""
    numpy = _optional.load("numpy")
    # The last place is that of -1.
    table = numpy.full(len(cells.distinct) + 1, MISSING, numpy.int64)
    for place, value in enumerate(cells.distinct):
        number = _number_of(column, value)
        if number is not None:
            table[place] = number
            continue
        here = cells.places == place
        if here.any():  # A category that nobody has does no harm.
            raise InvalidArgumentError(
                f"{column.id}: row {first_row + int(here.argmax())}: takes "
                f"{column.legal_in_units}", path=column.id)
    fits = numpy.iinfo(numpy.int16)
    if fits.min <= table.min() and table.max() <= fits.max:
        table = table.astype(numpy.int16)
    return Numbers(table[cells.places], cells.places == -1)


def _number_of(column: Column, value: object) -> int | None:
    """A value of a table as a number in units; None: it is no such thing."""
    if value is None:
        return MISSING
    if isinstance(value, str):
        if value in column.values:
            return column.min + column.values.index(value)
        return NOT_KNOWN if value == _NAME_OF_NOT_KNOWN else None
    numpy = _optional.load("numpy")
    if isinstance(value, (bool, numpy.bool_)):
        return int(value) if (column.min, column.max) == (0, 1) else None
    if isinstance(value, (float, numpy.floating)):
        if math.isnan(value):
            return MISSING
        if not float(value).is_integer():
            return None
        value = int(value)
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        return None
    return max(-_FAR, min(number, _FAR))
