"""Entries of a log that an example repeats, written out."""

from __future__ import annotations

from afterleaf import messages

_DAY_S = 86400
# As the library takes them in one log.
_MOST_ENTRIES = 100_000


def faults(example: messages.Example) -> list[str]:
    """What is wrong with the patterns of an example, a line each."""
    found = ((number, _fault(example, pattern))
             for number, pattern in enumerate(example.repeat))
    return [f"repeat[{number}]: {fault}" for number, fault in found if fault]


def written_out(example: messages.Example) -> messages.Example:
    """The example with the entries of its patterns, which have no fault."""
    if not example.repeat:
        return example
    whole = messages.Example()
    whole.CopyFrom(example)
    del whole.repeat[:]
    request = (whole.patient if example.WhichOneof("given") == "patient"
               else whole.log)
    for pattern in example.repeat:
        for day in range(pattern.days.from_day, pattern.days.to_day + 1,
                         pattern.every or 1):
            for _ in range(pattern.times or 1):
                _add(pattern, day, request.utc_offset_minutes, request.log)
    return whole


def _fault(example: messages.Example, pattern: messages.LogPattern) -> str:
    if example.WhichOneof("given") not in ("patient", "log"):
        return "repeats an entry, but there is no patient and no log"
    if pattern.WhichOneof("entry") is None:
        return ("repeats nothing; give one of use, no_use, session, recovery, "
                "score")
    days = pattern.days
    if not pattern.HasField("days") or days.to_day < days.from_day:
        return "needs `days` that do not end before they begin"
    if pattern.every < 0 or pattern.times < 0:
        return "`every` and `times` are not negative"
    entries = ((days.to_day - days.from_day) // (pattern.every or 1) + 1) * (
        pattern.times or 1)
    if entries > _MOST_ENTRIES:
        return f"repeats an entry more than {_MOST_ENTRIES} times"
    return ""


def _add(pattern: messages.LogPattern, day: int, offset_minutes: int,
         log: messages.UseLog) -> None:
    if pattern.WhichOneof("entry") == "recovery":
        morning = log.recovery.add()
        morning.CopyFrom(pattern.recovery)
        morning.day = day
    elif pattern.WhichOneof("entry") == "use":
        use = log.uses.add()
        use.CopyFrom(pattern.use)
        _fill_in(use.time, day, offset_minutes)
    elif pattern.WhichOneof("entry") == "no_use":
        no_use = log.no_use.add()
        no_use.CopyFrom(pattern.no_use)
        _fill_in(no_use.time, day, offset_minutes)
    elif pattern.WhichOneof("entry") == "session":
        session = log.sessions.add()
        session.CopyFrom(pattern.session)
        _fill_in(session.time, day, offset_minutes)
    else:
        score = log.scores.add()
        score.CopyFrom(pattern.score)
        _fill_in(score.time, day, offset_minutes)


def _fill_in(time: messages.LogTime, day: int, offset_minutes: int) -> None:
    """A time of day counts from the local midnight; without one the day alone."""
    if not time.HasField("at_s"):
        time.day = day
        return
    if time.HasField("utc_offset_minutes"):
        offset_minutes = time.utc_offset_minutes
    time.at_s += day * _DAY_S - 60 * offset_minutes
