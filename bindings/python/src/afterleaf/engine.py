"""The engine: a content pack, and the questions that can be asked of it."""

from __future__ import annotations

import functools
import inspect
import types
from typing import (Any, Callable, Generic, Iterable, Mapping, Protocol,
                    TypeVar, Union, overload)

from google.protobuf.message import Message

from afterleaf import _batch, _native, _tables, messages
from afterleaf.errors import InvalidArgumentError
from afterleaf.layout import Layout
from afterleaf.outcomes import Outcomes
from afterleaf._requests import NOT_GIVEN, to_bytes

Request = TypeVar("Request", bound=Message)
Reply = TypeVar("Reply", bound=Message)
RequestIn = TypeVar("RequestIn", bound=Message, contravariant=True)
ReplyOut = TypeVar("ReplyOut", bound=Message, covariant=True)

Table = TypeVar("Table")

Bytes = Union[bytes, bytearray, memoryview]


class Ask(Protocol[RequestIn, ReplyOut]):
    """A question of one engine."""

    def __call__(self, request: RequestIn | Mapping[str, Any] = ..., /,
                 **fields: Any) -> ReplyOut: ...


class Question(Generic[Request, Reply]):
    """A method of `Engine` for one function of the C interface."""

    def __init__(self, function: str, request: type[Request],
                 reply: type[Reply], about: str) -> None:
        def method(engine: Engine,
                   given: Request | Mapping[str, Any] = NOT_GIVEN, /,
                   **fields: Any) -> Reply:
            asked = to_bytes(request, given, fields)
            return reply.FromString(
                _native.ask(function, engine._handle, asked))

        self.function = function
        self.request = request
        self._method = method
        method.__doc__ = (
            f"{about}\n\n{request.DESCRIPTOR.name} -> {reply.DESCRIPTOR.name}.")

    def __set_name__(self, owner: type, name: str) -> None:
        self._method.__name__ = name
        self._method.__qualname__ = f"{owner.__qualname__}.{name}"

    @overload
    def __get__(self, engine: None, owner: type) -> Callable[..., Reply]: ...

    @overload
    def __get__(self, engine: Engine, owner: type) -> Ask[Request, Reply]: ...

    def __get__(self, engine: Engine | None, owner: type) -> Any:
        if engine is None:
            return self._method
        return types.MethodType(self._method, engine)


class Engine:
    """A content pack, checked and compiled, which answers questions.

    Create one and use it from all threads: what was asked before changes no
    answer. It keeps memory of earlier calls to work in, with what they held.

    Every question takes its request as a message of `afterleaf.messages`, as a
    dict (field names as in the .proto files, or in JSON), or as keyword
    arguments. It returns a message, or raises an `AfterleafError`. An answer to
    a known id with an illegal value is no error: it counts as missing and is an
    issue in the reply.
    """

    assess = Question(
        "afterleaf_assess", messages.AssessRequest, messages.Assessment,
        "The whole assessment: phase, scores, urgency, limits, protocols.")
    screen_safety = Question(
        "afterleaf_screen_safety", messages.AssessRequest,
        messages.SafetyReply, "How urgent help is, with alerts and contacts.")
    assess_phase = Question(
        "afterleaf_assess_phase", messages.AssessRequest, messages.PhaseReply,
        "The recovery phase, why, and how far the next ones are.")
    select_protocols = Question(
        "afterleaf_select_protocols", messages.AssessRequest,
        messages.ProtocolReply, "The exercise ceiling, and what may be offered.")
    score_scale = Question(
        "afterleaf_score_scale", messages.ScoreScaleRequest,
        messages.ScaleResult, "The score of one scale, without any screening.")
    analyze_log = Question(
        "afterleaf_analyze_log", messages.AnalyzeUseLogRequest,
        messages.UseLogAnalysis,
        "What a person wrote down over time: days, flags, progress.")
    describe_pack = Question(
        "afterleaf_describe_pack", messages.DescribePackRequest,
        messages.PackDescription, "What an app needs to draw its screens.")
    crisis_contacts = Question(
        "afterleaf_crisis_contacts", messages.CrisisContactsRequest,
        messages.CrisisContactsReply, "Ways to reach help in a region.")
    explain = Question(
        "afterleaf_explain", messages.ExplainRequest, messages.Explanation,
        "Graded statements about a topic or rule, with their sources.")

    def __init__(self, pack: Bytes | None = None) -> None:
        """Loads `pack`, a serialised Pack; None: the pack in the library.

        Raises InvalidArgumentError, with every issue, for a pack with faults.
        """
        self._pack = None if pack is None else _as_pack(pack)
        self._handle = _native.create_engine(self._pack)

    def ask(self, question: str, request: Bytes = b"") -> bytes:
        """Bytes in, bytes out, for hosts with Protocol Buffers of their own.

        `question` is the name of a method, such as "assess".
        """
        asked = inspect.getattr_static(type(self), question, None)
        if not isinstance(asked, Question):
            raise InvalidArgumentError(
                f"question: no such question; there are "
                f"{', '.join(questions())}", path="question")
        return _native.ask(asked.function, self._handle,
                           _as_bytes("request", request))

    @functools.cached_property
    def columns(self) -> Layout:
        """Which columns people are assessed by; `print` lists them.

        Raises InvalidArgumentError for a pack that columns cannot serve.
        """
        return Layout(self.describe_pack())

    def assess_columns(self, columns: Mapping[str, Any], *,
                       people: int | None = None,
                       threads: int = 1) -> Outcomes:
        """Assesses many people whose answers are numbers in `columns`.

        Each is a one-dimensional array of NumPy or Arrow, or a Series of
        pandas, with the numbers that `engine.columns` publishes; one that is
        not there is missing for everybody. Arrays of 16 bits without gaps in
        memory are read where they stand. Others are copied: other integers,
        where a number that does not fit is an error, Arrow arrays in several
        chunks, and arrays with nulls, in which a null becomes
        `afterleaf.MISSING`. A number that is not legal counts as the C header
        says. `people` is needed only without columns.

        The outcomes of each person are those of `assess`.
        """
        return _batch.assess_columns(self._handle, self.columns, columns,
                                     people, threads)

    def assess_table(self, table: Table, *, ignore: Iterable[str] = (),
                     progress: bool = False, threads: int = 1) -> Table:
        """Assesses the people of a table, one in each row.

        A DataFrame of pandas, or a Table or RecordBatch of Arrow, gives one of
        the same kind and with the same index: tier, possible_tier, phase and
        ceiling as names, protocols and flags as their ids.

        Columns are those of `engine.columns` by id; name others in `ignore`.
        Closed answers are the pack's names (or their numbers); yes and no may
        be bools. Numbers are whole numbers in the pack's units, such as mg, as
        in a request. Empty is missing; "NOT_KNOWN" or `afterleaf.NOT_KNOWN`
        stands for what was asked and is not known. An answer with an illegal
        value counts as in a request, and an IllegalAnswersWarning tells of it;
        a name that is none is an error.
        """
        return _tables.assess_table(self._handle, self.columns, table, ignore,
                                    progress, threads)

    def __repr__(self) -> str:
        pack = self.describe_pack().pack
        return f"<afterleaf.Engine with pack {pack.id} {pack.version}>"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._pack,)


def questions() -> list[str]:
    """The names of all questions."""
    return [name for name, value in vars(Engine).items()
            if isinstance(value, Question)]


def lint_pack(pack: Bytes) -> messages.PackReport:
    """Everything that is wrong with a serialised Pack.

    It loads if and only if no issue has the severity ERROR.
    """
    return messages.PackReport.FromString(
        _native.lint_pack(_as_pack(pack)))


def _as_pack(value: object) -> bytes:
    return _as_bytes("pack", value, " of a Pack; afterleaf.read_pack makes them "
                                    "of a folder")


def _as_bytes(path: str, value: object, of_what: str = "") -> bytes:
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise InvalidArgumentError(f"{path}: takes bytes{of_what}", path=path)
