"""The C interface: bytes in, bytes out, a status made an exception."""

from __future__ import annotations

import pathlib
from typing import Any, Final, Mapping, Sequence

from afterleaf import messages
from afterleaf._abi import ffi
from afterleaf.errors import Status, error_of

_LIBRARY = pathlib.Path(__file__).with_name("libafterleaf.so")

# NODELETE: engines may be freed after this module at the end of the program.
_lib: Final[Any] = ffi.dlopen(str(_LIBRARY), ffi.RTLD_NOW | ffi.RTLD_NODELETE)

if _lib.afterleaf_abi_version() != _lib.AFTERLEAF_ABI_VERSION:
    raise ImportError(
        f"{_LIBRARY} has the interface {_lib.afterleaf_abi_version()}, and "
        f"this package needs {_lib.AFTERLEAF_ABI_VERSION}: install the package "
        "again")


def _text(pointer: Any) -> str:
    text = ffi.string(pointer)
    return text.decode() if isinstance(text, bytes) else text


__version__: Final[str] = _text(_lib.afterleaf_version_string())


def create_engine(pack: bytes | None) -> Any:
    """An `afterleaf_engine *` that frees itself."""
    engine = ffi.new("afterleaf_engine **")
    _call("afterleaf_engine_create", (), pack, engine)
    return ffi.gc(engine[0], _lib.afterleaf_engine_destroy)


def ask(function: str, engine: Any, request: bytes) -> bytes:
    """The reply of a question of the C interface."""
    return _take_reply(function, (engine,), request)


def lint_pack(pack: bytes) -> bytes:
    return _take_reply("afterleaf_lint_pack", (), pack)


def assess_batch(engine: Any, layout: int, people: int,
                 columns: Sequence[int], outcomes: Mapping[str, int]) -> None:
    """Assesses people by columns.

    `columns` are the addresses of all columns, 0 for one that is missing;
    `outcomes` the addresses of the arrays of `afterleaf_outcomes` by name. The
    caller keeps all of them alive.
    """
    addresses = ffi.new("uintptr_t[]", columns)
    given = ffi.new("afterleaf_columns *", {
        "layout": layout, "people": people, "column_count": len(columns),
        "columns": ffi.cast("const int16_t *const *", addresses)})
    wanted = ffi.new("afterleaf_outcomes *")
    for name, address in outcomes.items():
        setattr(wanted, name, ffi.cast(ffi.typeof(getattr(wanted, name)),
                                       address))
    _check(_lib.afterleaf_assess_batch, engine, given, wanted)


def _take_reply(function: str, first: tuple[Any, ...],
                request: bytes) -> bytes:
    reply = ffi.new("afterleaf_buffer **")
    _call(function, first, request, reply)
    try:
        size = _lib.afterleaf_buffer_size(reply[0])
        data = _lib.afterleaf_buffer_data(reply[0])
        return bytes(ffi.buffer(data, size)) if size else b""
    finally:
        _lib.afterleaf_buffer_free(reply[0])


def _call(function: str, first: tuple[Any, ...], given: bytes | None,
          result: Any) -> None:
    """Calls `function`; raises unless its status is OK.

    cffi lets other threads run during the call.
    """
    borrowed = ffi.NULL if given is None else ffi.from_buffer("uint8_t[]",
                                                              given)
    size = 0 if given is None else len(borrowed)
    _check(getattr(_lib, function), *first, (borrowed, size), result)


def _check(function: Any, *arguments: Any) -> None:
    """Calls `function` with an error at the end; raises unless it is OK."""
    error = ffi.new("afterleaf_error **")
    status = function(*arguments, error)
    if status == Status.OK:
        return
    try:
        message = _text(_lib.afterleaf_error_message(error[0]))
        detail = _lib.afterleaf_error_detail(error[0])
        details = messages.Error.FromString(
            bytes(ffi.buffer(detail.data, detail.size)) if detail.size else b"")
    finally:
        _lib.afterleaf_error_free(error[0])
    if not message:  # Not even the error found memory.
        message = _text(_lib.afterleaf_status_name(status))
    raise error_of(status, message, details.path, details.issues)
