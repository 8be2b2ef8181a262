#!/usr/bin/env python3
"""Writes messages of every type as Protocol Buffers serialises them.

  write_vectors.py OUTPUT

A line of OUTPUT is the name of a message, a colon, and its bytes in hex; the
tests of the Swift package read them and must write the same bytes. Every
message comes empty, with every field set, and several times filled at random.
The seed is fixed.
"""

import pathlib
import random
import sys

from google.protobuf import descriptor_pool, message_factory
from google.protobuf.descriptor import FieldDescriptor

import descriptors
from generate import BINDING, ROOT

RANDOM_ONES = 12
DEEPEST = 5

_SIGNED_32 = [0, 1, -1, 127, 128, -2**31, 2**31 - 1]
_UNSIGNED_32 = [0, 1, 127, 128, 16384, 2**32 - 1]
_SIGNED_64 = [*_SIGNED_32, 2**35, -2**63, 2**63 - 1]
_UNSIGNED_64 = [*_UNSIGNED_32, 2**35, 2**64 - 1]
_FLOATS = [0.0, -0.0, 1.5, -2.25, 1e30, float("inf"), float("-inf")]
_STRINGS = ["", "a", "chest_pain", "ma\u00f1ana", "man\u0303ana", "\u30ab",
            "\U0001f33f", "a\0b", "x" * 200]

VALUES = {
    FieldDescriptor.CPPTYPE_INT32: _SIGNED_32,
    FieldDescriptor.CPPTYPE_UINT32: _UNSIGNED_32,
    FieldDescriptor.CPPTYPE_INT64: _SIGNED_64,
    FieldDescriptor.CPPTYPE_UINT64: _UNSIGNED_64,
    FieldDescriptor.CPPTYPE_FLOAT: _FLOATS,
    FieldDescriptor.CPPTYPE_DOUBLE: _FLOATS + [1e300],
    FieldDescriptor.CPPTYPE_BOOL: [False, True],
}


def value(field, chance):
    if field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        known = [case.number for case in field.enum_type.values]
        return chance.choice([*known, 99, -1])
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        text = chance.choice(_STRINGS)
        if field.type == FieldDescriptor.TYPE_BYTES:
            return text.encode() + chance.choice([b"", b"\xff\0"])
        return text
    return chance.choice(VALUES[field.cpp_type])


def fill(message, chance, share, nesting=1):
    """Sets about `share` of the fields, from 0 none to 1 all."""
    for field in message.DESCRIPTOR.fields:
        if chance.random() >= share:
            continue
        is_message = field.cpp_type == FieldDescriptor.CPPTYPE_MESSAGE
        if is_message and nesting == DEEPEST:
            continue
        if field.label == FieldDescriptor.LABEL_REPEATED:
            members = getattr(message, field.name)
            for _ in range(chance.choice([1, 2, 3]) if nesting < 3 else 1):
                if is_message:
                    fill(members.add(), chance, share / 2, nesting + 1)
                else:
                    members.append(value(field, chance))
        elif is_message:
            inner = getattr(message, field.name)
            inner.SetInParent()
            fill(inner, chance, share / 2, nesting + 1)
        else:
            setattr(message, field.name, value(field, chance))


def message_class(descriptor):
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(descriptor)
    return message_factory.MessageFactory().GetPrototype(descriptor)


def with_nested(descriptor):
    yield descriptor
    for nested in descriptor.nested_types:
        yield from with_nested(nested)


def vectors():
    chance = random.Random(5)
    for folder in (ROOT / "proto", BINDING / "Tests" / "protos"):
        pool = descriptor_pool.DescriptorPool()
        files = descriptors.read(folder).file
        for file in files:
            pool.AddSerializedFile(file.SerializeToString())
        for file in files:
            tops = pool.FindFileByName(file.name).message_types_by_name
            for top in tops.values():
                for descriptor in with_nested(top):
                    new = message_class(descriptor)
                    yield new()
                    for share in (1.0, *[0.5] * RANDOM_ONES):
                        message = new()
                        fill(message, chance, share)
                        yield message


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lines = [f"{message.DESCRIPTOR.full_name}:"
             f"{message.SerializeToString(deterministic=True).hex()}\n"
             for message in vectors()]
    output = pathlib.Path(sys.argv[1])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("".join(lines), encoding="ascii")
    print(f"{len(lines)} messages written")


if __name__ == "__main__":
    main()
