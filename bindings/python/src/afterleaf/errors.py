"""What goes wrong, as exceptions.

No text of an error holds the value of an answer.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from afterleaf.messages import Issue


class Status(enum.IntEnum):
    """The numbers of `afterleaf_status` in the C header."""

    OK = 0
    INVALID_ARGUMENT = 3
    NOT_FOUND = 5
    RESOURCE_EXHAUSTED = 8
    INTERNAL = 13


class AfterleafError(Exception):
    """A question that could not be asked, or a pack that cannot be loaded.

    Attributes:
      code: the status, a `Status`; a plain number if it is a newer one.
      path: the field at fault, such as "screen.present[3]"; "" where none is.
      issues: for a pack that does not load, everything that is wrong with it.
    """

    code: int = Status.INTERNAL

    def __init__(self, message: str, *, path: str = "",
                 issues: Sequence[Issue] = (),
                 code: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.issues = tuple(issues)
        if code is not None:
            self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), str(self), self.path,
                          [issue.SerializeToString() for issue in self.issues],
                          int(self.code))


class InvalidArgumentError(AfterleafError, ValueError):
    """Not a request, an unknown field or id, or a pack with faulty content."""

    code = Status.INVALID_ARGUMENT


class NotFoundError(AfterleafError, LookupError):
    """The pack has nothing under the name asked for."""

    code = Status.NOT_FOUND


class ResourceExhaustedError(AfterleafError):
    """A stated limit is exceeded, or memory ran out."""

    code = Status.RESOURCE_EXHAUSTED


class InternalError(AfterleafError):
    """A fault of the library. Please report it."""

    code = Status.INTERNAL


class IllegalAnswersWarning(UserWarning):
    """A table holds answers with illegal values, which count as in a request.
    """


_BY_STATUS: dict[int, type[AfterleafError]] = {
    kind.code: kind for kind in (InvalidArgumentError, NotFoundError,
                                 ResourceExhaustedError, InternalError)}


def error_of(status: int, message: str, path: str,
             issues: Sequence[Issue]) -> AfterleafError:
    """The exception for a status that is not OK."""
    kind = _BY_STATUS.get(status)
    if kind is None:
        return AfterleafError(message, path=path, issues=issues, code=status)
    return kind(message, path=path, issues=issues)


def _restore(kind: type[AfterleafError], message: str, path: str,
             issues: list[bytes], code: int) -> AfterleafError:
    from afterleaf.messages import Issue
    error = kind(message, path=path,
                 issues=[Issue.FromString(issue) for issue in issues])
    if code != kind.code:
        error.code = code
    return error
