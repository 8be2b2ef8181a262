"""The requests and replies: every message and enum of `afterleaf.v1`.

The comments in `proto/afterleaf/v1` say what each field means. The classes are
those of Protocol Buffers, with two things added: `repr` is one line, and a
notebook shows a message as tables. `str` and `print` give every field.

The classes belong to this package alone. A program may have other classes of
the same .proto files, made by any release of protoc; neither knows the other.
"""

# The names of this module are made here, from the descriptors of the messages.
# messages.pyi has them for type checkers.

from __future__ import annotations

import pathlib
from typing import Any, Iterator

from google.protobuf import (descriptor_pb2, descriptor_pool, message,
                             message_factory)
from google.protobuf.internal import enum_type_wrapper

from afterleaf import _display

_DESCRIPTORS = pathlib.Path(__file__).with_name("descriptors.bin")


def _message_class(pool: Any, descriptor: Any) -> type[message.Message]:
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(descriptor)
    return message_factory.MessageFactory(pool).GetPrototype(descriptor)


def _show_well(made: type[message.Message]) -> None:
    made.__repr__ = _display.one_line  # type: ignore[assignment]
    made._repr_html_ = _display.html   # type: ignore[attr-defined]
    for nested in made.DESCRIPTOR.nested_types:
        _show_well(getattr(made, nested.name))


def _make() -> Iterator[tuple[str, Any]]:
    pool = descriptor_pool.DescriptorPool()
    files = descriptor_pb2.FileDescriptorSet.FromString(
        _DESCRIPTORS.read_bytes())
    for file in files.file:
        pool.AddSerializedFile(file.SerializeToString())
    for file in files.file:
        described = pool.FindFileByName(file.name)
        for name, descriptor in described.message_types_by_name.items():
            made = _message_class(pool, descriptor)
            _show_well(made)
            yield name, made
        for name, descriptor in described.enum_types_by_name.items():
            yield name, enum_type_wrapper.EnumTypeWrapper(descriptor)
            for value in descriptor.values:
                yield value.name, value.number


globals().update(_make())
