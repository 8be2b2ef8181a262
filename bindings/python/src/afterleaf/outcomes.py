"""What comes back for many people at once."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Sequence

from afterleaf import _optional
from afterleaf._requests import did_you_mean
from afterleaf.errors import NotFoundError
from afterleaf.layout import Layout

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NUMBERS = ("tier", "possible_tier", "phase", "ceiling")
SETS = ("protocols", "flags")


@dataclasses.dataclass(frozen=True, eq=False)
class Outcomes:
    """Arrays with one place for each person.

    Attributes:
      layout: names the numbers and bits.
      tier, possible_tier: urgency: what is certain, and what cannot be ruled
        out yet. It is an all-clear only where both are T0.
      phase: places in `layout.phases`.
      ceiling: the hardest exercise allowed, places in `layout.intensities`.
      protocols, flags: sets as bits; `has_protocol` and `has_flag` read them.
    """

    layout: Layout
    tier: NDArray[np.uint8]
    possible_tier: NDArray[np.uint8]
    phase: NDArray[np.uint8]
    ceiling: NDArray[np.uint8]
    protocols: NDArray[np.uint64]
    flags: NDArray[np.uint64]

    @classmethod
    def empty(cls, layout: Layout, people: int) -> Outcomes:
        """Room for what comes back."""
        numpy = _optional.load("numpy")
        return cls(layout,
                   *(numpy.zeros(people, numpy.uint8) for _ in NUMBERS),
                   *(numpy.zeros(people, numpy.uint64) for _ in SETS))

    def __len__(self) -> int:
        return len(self.tier)

    def __repr__(self) -> str:
        return f"<afterleaf.Outcomes of {len(self)} people>"

    def names_of(self, outcome: str) -> tuple[str, ...]:
        """The names behind the numbers or bits of an outcome."""
        names = {"tier": self.layout.tiers,
                 "possible_tier": self.layout.tiers,
                 "phase": self.layout.phases,
                 "ceiling": self.layout.intensities,
                 "protocols": self.layout.protocols,
                 "flags": self.layout.flags}
        if outcome not in names:
            raise NotFoundError(
                f"{outcome}: no such outcome; {did_you_mean(outcome, names)}"
                f"there are {', '.join(names)}", path=outcome)
        return names[outcome]

    def names(self, outcome: str) -> NDArray[np.str_]:
        """The name for each person: "phase" gives such as "ACUTE_PEAK"."""
        numpy = _optional.load("numpy")
        if outcome in SETS:
            raise NotFoundError(
                f"{outcome}: a person has several; ask has_protocol, "
                "has_flag or ids", path=outcome)
        named: NDArray[np.str_] = numpy.array(self.names_of(outcome))[
            getattr(self, outcome)]
        return named

    def counts(self, outcome: str) -> dict[str, int]:
        """How many people have each name, without the names that none has."""
        numpy = _optional.load("numpy")
        names = self.names_of(outcome)
        numbers = getattr(self, outcome)
        if outcome in SETS:
            found = [int(numpy.count_nonzero(self._has(outcome, name)))
                     for name in names]
        else:
            found = numpy.bincount(numbers, minlength=len(names)).tolist()
        return {name: count for name, count in zip(names, found) if count}

    def has_protocol(self, protocol: str) -> NDArray[np.bool_]:
        """Who is offered a protocol."""
        return self._has("protocols", protocol)

    def has_flag(self, flag: str) -> NDArray[np.bool_]:
        """Who has a flag."""
        return self._has("flags", flag)

    def ids(self, outcome: str, person: int) -> tuple[str, ...]:
        """The ids of "protocols" or "flags" of one person."""
        return ids_of(int(getattr(self, outcome)[person]),
                      self.names_of(outcome))

    def _has(self, outcome: str, wanted: str) -> NDArray[np.bool_]:
        numpy = _optional.load("numpy")
        names = self.names_of(outcome)
        if wanted not in names:
            raise NotFoundError(
                f"{outcome}: no such id; {did_you_mean(wanted, names)}"
                f"there are {', '.join(names)}", path=outcome)
        bit = numpy.uint64(1 << names.index(wanted))
        having: NDArray[np.bool_] = (getattr(self, outcome) & bit) != 0
        return having


def ids_of(bits: int, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for place, name in enumerate(names) if bits >> place & 1)
