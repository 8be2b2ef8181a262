"""How a message is shown: in one line, and as tables in a notebook.

Everything is drawn from the fields; no message is known here by name.
"""

from __future__ import annotations

import html as _escape
from typing import Any, Iterable, Sequence

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

_LONGEST_TEXT = 40
_LONGEST_LIST = 4

_STYLE = (
    ".afterleaf{font-family:sans-serif;max-width:70em;line-height:1.4}"
    ".afterleaf table{border-collapse:collapse;margin:.3em 0}"
    ".afterleaf th,.afterleaf td{border:1px solid;border-color:#8888;"
    "padding:.2em .6em;text-align:left;vertical-align:top;white-space:normal}"
    ".afterleaf th{font-weight:600}"
    ".afterleaf summary{cursor:pointer;padding:.2em 0}"
    ".afterleaf details>*:not(summary){margin-left:1.2em}")


def one_line(message: Message) -> str:
    """Such as "Person(age=29, sex='M')"."""
    return _one_line(message, 0)


def html(message: Message) -> str:
    """A message as nested tables, to be unfolded. It needs nothing else."""
    return (f'<div class="afterleaf"><style>{_STYLE}</style>'
            f"<strong>{_text(message.DESCRIPTOR.name)}</strong>"
            f"{_fields(message)}</div>")


def _one_line(message: Message, depth: int) -> str:
    name = message.DESCRIPTOR.name
    fields = message.ListFields()
    if depth > 1 and fields:
        return f"{name}(…)"
    return f"{name}({', '.join(_argument(*field, depth) for field in fields)})"


def _argument(field: FieldDescriptor, value: Any, depth: int) -> str:
    if not _is_list(value):
        return f"{field.name}={_short(field, value, depth)}"
    if field.message_type is not None and depth > 0:
        return f"{field.name}=[{len(value)} {field.message_type.name}]"
    shown = [_short(field, item, depth + 1) for item in value[:_LONGEST_LIST]]
    if len(value) > _LONGEST_LIST:
        shown.append(f"… {len(value) - _LONGEST_LIST} more")
    return f"{field.name}=[{', '.join(shown)}]"


def _short(field: FieldDescriptor, value: Any, depth: int) -> str:
    if field.message_type is not None:
        return _one_line(value, depth + 1)
    if isinstance(value, str):
        if len(value) > _LONGEST_TEXT:
            value = value[:_LONGEST_TEXT - 1] + "…"
        return repr(value)
    return _plain(field, value)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def _plain(field: FieldDescriptor, value: Any) -> str:
    if field.enum_type is not None:
        named = field.enum_type.values_by_number.get(value)
        return str(value) if named is None else str(named.name)
    return str(value)


def _text(text: str) -> str:
    return _escape.escape(text)


def _fields(message: Message) -> str:
    """The plain fields in a table, then each of the others to be unfolded."""
    rows = []
    below = []
    for field, value in message.ListFields():
        name = _text(field.name)
        if field.message_type is None:
            rows.append(f'<tr><th scope="row">{name}</th>'
                        f"<td>{_value(field, value)}</td></tr>")
        elif _is_list(value):
            below.append(_folded(_titles(name, value), _table(value)))
        else:
            below.append(_folded(_titles(name, [value]), _fields(value)))
    table = f"<table>{''.join(rows)}</table>" if rows else ""
    return table + "".join(below)


def _titles(name: str, messages: Sequence[Message]) -> str:
    """The name of a field, with the first plain field of each message."""
    firsts = [next((_value(field, value)
                    for field, value in message.ListFields()
                    if field.message_type is None and not _is_list(value)), "…")
              for message in messages[:_LONGEST_LIST]]
    if len(messages) > _LONGEST_LIST:
        firsts.append(f"… {len(messages) - _LONGEST_LIST} more")
    return f"{name}: {', '.join(firsts)}"


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{title}</summary>{content}</details>"


def _value(field: FieldDescriptor, value: Any) -> str:
    if field.message_type is not None:
        if _is_list(value):
            return _table(value)
        return _folded(_titles(_text(value.DESCRIPTOR.name), [value]),
                       _fields(value))
    if _is_list(value):
        return ", ".join(_text(_plain(field, item)) for item in value)
    return _text(_plain(field, value))


def _table(messages: Iterable[Message]) -> str:
    """One row for each message, one column for each field that one has."""
    rows = [{field.number: (field, value)
             for field, value in message.ListFields()} for message in messages]
    columns = {number: field for row in rows
               for number, (field, _) in sorted(row.items())}
    head = "".join(f'<th scope="col">{_text(field.name)}</th>'
                   for _, field in sorted(columns.items()))
    body = "".join(
        "<tr>" + "".join(f"<td>{_value(*row[number])}</td>"
                         if number in row else "<td></td>"
                         for number in sorted(columns)) + "</tr>"
        for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
