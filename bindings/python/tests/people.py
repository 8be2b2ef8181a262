"""Random people, as columns of a table and as requests."""

from __future__ import annotations

import random
from typing import Any, Mapping

from afterleaf import Column, Engine, Layout, messages

YES_NO = ("no", "yes")

# What a table has for one person: None, a name, a number in units.
Row = Mapping[str, Any]


def random_answer(column: Column, chance: random.Random) -> Any:
    """An answer in units: often a legal one, now and then none that is."""
    if chance.random() < 0.05 and column.kind == "INPUT":
        return "NOT_KNOWN" if column.values else -32767
    if column.values:
        return chance.choice(column.values)
    if column.numbers and chance.random() < 0.9:
        return chance.choice(column.numbers)
    if chance.random() < 0.1:
        return chance.choice([column.least - 1, column.most + 1,
                              column.least, column.most, 70_000, -70_000])
    if column.kind in ("LAST_USE", "LAST_USE_TO"):
        return chance.choice([3, 20, 60, 200, 900, 5000, 32767, 40_000])
    return chance.randint(column.least, column.most)


def random_columns(layout: Layout, people: int,
                   seed: int) -> dict[str, list[Any]]:
    """Each person answers another share of everything."""
    chance = random.Random(seed)
    shares = [chance.choice([0.0, 0.02, 0.1, 0.5, 1.0]) for _ in range(people)]
    return {column.id: [random_answer(column, chance)
                        if chance.random() < share else None
                        for share in shares]
            for column in layout.values()}


def request_of(layout: Layout, row: Row) -> dict[str, Any]:
    """The same person as a request."""
    answers: list[dict[str, Any]] = []
    unknown: list[str] = []
    scales: dict[str, dict[str, Any]] = {}
    for name, answer in row.items():
        column = layout[name]
        if answer is None:
            continue
        scale, _, item = name.partition(".")
        if column.kind == "INPUT":
            if answer in ("NOT_KNOWN", -32767):
                unknown.append(name)
            elif column.values == YES_NO:
                answers.append({"input": name, "yes": answer == "yes"})
            else:
                field = "choice" if column.values else "number"
                answers.append({"input": name, field: answer})
        elif column.kind == "ITEM":
            scales.setdefault(scale, {}).setdefault("items", []).append(
                {"item": item, "value": answer})
        elif column.kind in ("TOTAL", "RESULT"):
            scales.setdefault(scale, {})[column.kind.lower()] = answer
    return {"answers": answers, "unknown": unknown,
            "screen": {"done": row.get("screen.done") == "yes"},
            "scales": [{"scale": scale, **said}
                       for scale, said in scales.items()],
            "use": {"last_use": last_use(row)}}


def last_use(row: Row) -> dict[str, Any]:
    hours, hours_to = row.get("last_use.hours"), row.get("last_use.hours_to")
    if hours is None:
        return {} if hours_to is None else {"hours_ago": -1}
    if hours_to is None:
        return {"hours_ago": hours}
    return {"hours_ago_between": {"from": hours, "to": hours_to}}


def assessed(engine: Engine, row: Row) -> dict[str, Any]:
    """What `assess` says of one person, as a row of a table says it."""
    reply = engine.assess(request_of(engine.columns, row))
    flags = {flag.flag for flag in reply.flags}
    offered = {offer.protocol for offer in reply.protocols}
    return {
        "tier": messages.Tier.Name(reply.safety.tier),
        "possible_tier": messages.Tier.Name(reply.safety.possible_tier),
        "phase": reply.phase.phase,
        "ceiling": messages.Intensity.Name(reply.exercise.ceiling),
        "protocols": [one for one in engine.columns.protocols
                      if one in offered],
        "flags": [one for one in engine.columns.flags if one in flags],
    }
