"""The columns of a batch: which there are, and what their numbers mean."""

from __future__ import annotations

import dataclasses
from typing import Iterator, Mapping

from afterleaf import _display, messages
from afterleaf._requests import did_you_mean
from afterleaf.errors import InvalidArgumentError

MISSING = -32768
"""Stands in a column where nothing was said."""

NOT_KNOWN = -32767
"""Stands in a column of an input that was asked and is not known."""

# A last use further back is invalid in every request (LastUse in
# request.proto). A column ends earlier, and more is written as its end.
_LONGEST_AGO_H = 120 * 366 * 24


@dataclasses.dataclass(frozen=True)
class Column:
    """One thing that can be known, as a number of 16 bits for each person.

    Attributes:
      id: as in the pack, such as "age", "PHQ9.item9" or "last_use.hours".
      kind: a name of `messages.Column.Kind`, such as "INPUT".
      position: its place among the columns.
      min, max: the smallest and largest legal number.
      step, unit: a number counts steps of so many units; "" without a unit.
      capped: more than `max` is written as `max`.
      values: the names of the numbers from `min` on; empty of a plain number.
      numbers: the legal numbers, where there are gaps between them.
      least, most: the legal range in units, as in a table or a request.
    """

    id: str
    kind: str
    position: int
    min: int
    max: int
    step: int
    unit: str
    capped: bool
    values: tuple[str, ...]
    numbers: tuple[int, ...]
    least: int
    most: int

    @property
    def legal(self) -> str:
        """What may stand in it, for people."""
        more = " (more: the largest)" if self.capped else ""
        return self._names_or(f"{self.min} to {self.max}{more}")

    @property
    def legal_in_units(self) -> str:
        """What may stand in a table, for people."""
        return self._names_or(
            f"{self.least} to {self.most} {self.unit}".rstrip())

    @property
    def measure(self) -> str:
        """What one step is, for people: "100 mg"."""
        return self.unit if self.step == 1 else f"{self.step} {self.unit}"

    def _names_or(self, numbers: str) -> str:
        return ", ".join(self.values or map(str, self.numbers)) or numbers

    @property
    def illegal(self) -> int:
        """A number that is neither legal nor a mark."""
        return self.max + 1 if self.max < 32767 else self.min - 1


class Layout(Mapping[str, Column]):
    """The columns of an engine by their ids, and the names of outcomes.

    Attributes:
      fingerprint: names these columns and outcomes.
      tiers, phases, intensities: the names of the numbers that come back.
      protocols, flags: the ids of the bits that come back; bit i is place i.
      message: all this as the `messages.ColumnLayout` of DescribePack.
    """

    def __init__(self, pack: messages.PackDescription) -> None:
        """Raises InvalidArgumentError for a pack that columns cannot serve."""
        layout = pack.columns
        if not layout.fingerprint:
            first = layout.refused[0]
            raise InvalidArgumentError(
                f"{first.path}: {first.message}, else people cannot be "
                f"assessed by columns", path=first.path, issues=layout.refused)
        self.message = layout
        self.fingerprint = layout.fingerprint
        self.tiers = tuple(layout.tiers)
        self.phases = tuple(layout.phases)
        self.intensities = tuple(layout.intensities)
        self.protocols = tuple(layout.protocols)
        self.flags = tuple(layout.flags)
        numbers = {one.id: one.integer for one in pack.inputs
                   if one.HasField("integer")}
        self._columns = {
            column.id: _column(position, column, numbers)
            for position, column in enumerate(layout.columns)}

    def __getitem__(self, column: str) -> Column:
        return self._columns[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def find(self, column: object, hint: str = "") -> Column:
        """The column of that id; an error names the nearest."""
        if isinstance(column, str) and column in self._columns:
            return self._columns[column]
        name = ascii(column)[1:-1] if isinstance(column, str) else ascii(column)
        near = did_you_mean(column, self._columns)
        raise InvalidArgumentError(
            f"{name}: no such column; {near}{hint}"
            f"engine.columns lists them", path=name)

    def __repr__(self) -> str:
        return f"<afterleaf.Layout of {len(self)} columns>"

    def __str__(self) -> str:
        rows = [(column.id, column.legal, column.measure)
                for column in self.values()]
        width = max(len(row[0]) for row in rows)
        return "\n".join(f"{name:{width}}  {legal}{unit and f'  [{unit}]'}"
                         for name, legal, unit in rows)

    def _repr_html_(self) -> str:
        return _display.html(self.message)


def _column(position: int, column: messages.Column,
            numbers: Mapping[str, messages.IntegerDomain]) -> Column:
    kind = messages.Column.Kind.Name(column.kind)
    least, most = column.min, column.max
    if kind == "INPUT" and column.id in numbers:
        least, most = numbers[column.id].min, numbers[column.id].max
    elif kind in ("LAST_USE", "LAST_USE_TO"):
        most = _LONGEST_AGO_H
    return Column(
        id=column.id, kind=kind, position=position, min=column.min,
        max=column.max, step=max(column.step, 1), unit=column.unit,
        capped=column.capped, values=tuple(column.values),
        numbers=tuple(column.numbers), least=least, most=most)
