"""Requests from dicts and keyword arguments, and messages as dicts.

Written here and not left to `google.protobuf.json_format`, whose errors quote
the value at fault: an answer of a person has no place in a log.
"""

from __future__ import annotations

import difflib
import operator
import re
from typing import Any, Callable, Iterable, Mapping, NoReturn, TypeVar

from google.protobuf import json_format
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from afterleaf.errors import InvalidArgumentError

M = TypeVar("M", bound=Message)

# Descriptors are Any: their classes are those of the protobuf that runs.

_INTEGER_BITS = {
    FieldDescriptor.CPPTYPE_INT32: 31,
    FieldDescriptor.CPPTYPE_INT64: 63,
}
_INTEGER_TEXT = re.compile(r"-?[0-9]{1,19}")


def to_dict(message: Message) -> dict[str, Any]:
    """The fields of `message` that are set, as an `Engine` takes them.

    It is proto3 JSON with the names of the .proto files: enums are names, and
    64-bit integers are text.
    """
    if not isinstance(message, Message):
        _refuse("", "takes a message, such as a reply of an Engine, not "
                f"{type(message).__name__}")
    return json_format.MessageToDict(message, preserving_proto_field_name=True)


# No request: what is known is in keyword arguments. Not None, which a host may
# pass by mistake in place of a person.
NOT_GIVEN: Mapping[str, Any] = {}


def to_bytes(kind: type[M], request: Message | Mapping[str, Any],
             fields: Mapping[str, Any]) -> bytes:
    """A serialised `kind` of a message, of a dict, or of keyword arguments."""
    if request is NOT_GIVEN:
        request = fields
    elif fields:
        _refuse("", f"{kind.DESCRIPTOR.name}: give a request or keyword "
                "arguments, not both")
    if isinstance(request, Message):
        _check_kind(kind.DESCRIPTOR, request, "")
        return request.SerializeToString()
    return to_message(kind, request).SerializeToString()


def to_message(kind: type[M], values: Mapping[str, Any]) -> M:
    """A `kind` of a dict by the rules of proto3 JSON.

    Names are those of the .proto files ("amount_mg") or of JSON ("amountMg").
    """
    if not (isinstance(kind, type) and issubclass(kind, Message)):
        _refuse("", "takes a class of afterleaf.messages and then a dict")
    message = kind()
    if not isinstance(values, Mapping):
        _refuse("", f"takes {kind.DESCRIPTOR.full_name}, "
                f"{_a_dict(kind.DESCRIPTOR)} or keyword arguments")
    _fill(message, values, "")
    return message


def did_you_mean(name: object, names: Iterable[str]) -> str:
    """The start of a hint, with the name that is nearest; or nothing."""
    near = (difflib.get_close_matches(name, list(names), n=1)
            if isinstance(name, str) else [])
    return f"did you mean {near[0]}? " if near else ""


def _refuse(path: str, what: str) -> NoReturn:
    raise InvalidArgumentError(f"{path}: {what}" if path else what, path=path)


def _a_dict(descriptor: Any) -> str:
    return f"a dict of {descriptor.name} ({_names(descriptor)})"


def _names(descriptor: Any) -> str:
    return ", ".join(field.name for field in descriptor.fields)


def _check_kind(wanted: Any, given: Message, path: str) -> None:
    if given.DESCRIPTOR.full_name != wanted.full_name:
        _refuse(path, f"takes {wanted.full_name}, not "
                f"{given.DESCRIPTOR.full_name}")


def _is_repeated(field: Any) -> bool:
    try:
        return bool(field.is_repeated)
    except AttributeError:  # Before protobuf 6.
        return bool(field.label == FieldDescriptor.LABEL_REPEATED)


def _fill(message: Message, values: Mapping[str, Any], path: str) -> None:
    descriptor = message.DESCRIPTOR
    by_name = {field.name: field for field in descriptor.fields}
    by_name.update({field.json_name: field for field in descriptor.fields})
    seen: dict[str, str] = {}
    for key, value in values.items():
        field = _field(by_name, descriptor, key, path)
        where = f"{path}.{field.name}" if path else field.name
        if value is None:  # As in JSON: not given.
            continue
        choice = field.containing_oneof
        slot = choice.name if choice is not None else field.name
        if slot in seen:
            _refuse(where, f"is given twice, as {seen[slot]} and as {key}; "
                    "give one of them")
        seen[slot] = key
        if _is_repeated(field):
            _extend(getattr(message, field.name), field, value, where)
        elif field.message_type is not None:
            _set_message(getattr(message, field.name), value, where)
        else:
            setattr(message, field.name, _scalar(field, value, where))


def _field(by_name: Mapping[str, Any], descriptor: Any,
           key: object, path: str) -> Any:
    if isinstance(key, str) and key in by_name:
        return by_name[key]
    names = _names(descriptor)
    if not isinstance(key, str):
        _refuse(path, "a field name must be text; "
                f"{descriptor.name} has {names}")
    where = ascii(key)[1:-1]
    _refuse(f"{path}.{where}" if path else where,
            f"no such field; {did_you_mean(key, by_name)}"
            f"{descriptor.name} has {names}")


def _extend(target: Any, field: Any, values: object,
            path: str) -> None:
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values,
                                                                   Iterable):
        _refuse(path, f"takes a list, each {_what(field)}")
    for index, value in enumerate(values):
        where = f"{path}[{index}]"
        if field.message_type is not None:
            _set_message(target.add(), value, where)
        else:
            target.append(_scalar(field, value, where))


def _set_message(target: Message, value: object, path: str) -> None:
    if isinstance(value, Message):
        _check_kind(target.DESCRIPTOR, value, path)
        target.MergeFromString(value.SerializeToString())
    elif isinstance(value, Mapping):
        _fill(target, value, path)
    else:
        _refuse(path, f"takes {_a_dict(target.DESCRIPTOR)}")
    # Given, even if empty.
    target.SetInParent()


def _what(field: Any) -> str:
    """What a value of the field is, for people."""
    if field.message_type is not None:
        return _a_dict(field.message_type)
    return _SCALARS[field.cpp_type][1](field)


def _scalar(field: Any, value: object, path: str) -> object:
    read, what = _SCALARS[field.cpp_type]
    taken = read(field, value)
    if taken is None:
        _refuse(path, f"takes {what(field)}")
    return taken


def _integer(field: Any, value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and _INTEGER_TEXT.fullmatch(value):
        number = int(value)
    elif isinstance(value, float) and value.is_integer():
        number = int(value)
    else:
        try:
            number = operator.index(value)  # type: ignore[arg-type]
        except TypeError:
            return None
    limit = 1 << _INTEGER_BITS[field.cpp_type]
    return number if -limit <= number < limit else None


def _integer_words(field: Any) -> str:
    limit = 1 << _INTEGER_BITS[field.cpp_type]
    return f"a whole number from {-limit} to {limit - 1}"


def _text(field: Any, value: object) -> str | None:
    if not isinstance(value, str):
        return None
    # The text itself, also of an enum that is text.
    plain = str.__str__(value)
    return plain if plain.isascii() or _is_utf8(plain) else None


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _yes_no(field: Any, value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _enum(field: Any, value: object) -> int | None:
    if isinstance(value, str):
        named = field.enum_type.values_by_name.get(str.__str__(value))
        return None if named is None else int(named.number)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if value in field.enum_type.values_by_number else None


def _enum_words(field: Any) -> str:
    names = ", ".join(value.name for value in field.enum_type.values)
    return f"one of {names}"


_Read = Callable[[Any, object], object]
_Words = Callable[[Any], str]

# How a value is read, or None; and what it must be.
_SCALARS: dict[int, tuple[_Read, _Words]] = {
    FieldDescriptor.CPPTYPE_INT32: (_integer, _integer_words),
    FieldDescriptor.CPPTYPE_INT64: (_integer, _integer_words),
    FieldDescriptor.CPPTYPE_BOOL: (_yes_no, lambda field: "True or False"),
    FieldDescriptor.CPPTYPE_ENUM: (_enum, _enum_words),
    FieldDescriptor.CPPTYPE_STRING: (_text, lambda field: "text"),
}
