"""Packs as their authors keep them: a folder of text protos."""

from __future__ import annotations

import os
import pathlib
import re
from typing import Any, TypeVar

from google.protobuf import text_format
from google.protobuf.message import Message

from afterleaf import messages
from afterleaf.errors import InvalidArgumentError

M = TypeVar("M", bound=Message)

EXAMPLES = "examples"

_ENTRY = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
_TOKEN = re.compile(
    r"""\#[^\n]*
    |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'
    |[{}<>]
    |[A-Za-z_]\w*""", re.VERBOSE)


def read_pack(folder: str | os.PathLike[str]) -> bytes:
    """The serialised Pack of a folder of text protos, for `Engine`.

    Every *.textproto below the folder is part of it, except those below
    examples/. They are joined in the order of their paths: lists append; what a
    pack has only once may stand in one file only.
    """
    root = pathlib.Path(folder)
    if not root.is_dir():
        raise InvalidArgumentError(
            f"{root}: is a file, not a folder" if root.exists()
            else f"{root}: no such folder")
    files = _pack_files(root)
    if not files:
        raise InvalidArgumentError(
            f"{root}: no .textproto file in this folder, and a pack is made of "
            "them")
    pack = messages.Pack()
    for file in files:
        part = parse_file(messages.Pack, file)
        already = {field.name for field, _ in pack.ListFields()}
        for field, value in part.ListFields():
            is_list = hasattr(value, "extend")
            if field.name in already and not is_list:
                raise InvalidArgumentError(
                    f"{file}: {field.name} is set here and in an earlier file; "
                    "set it in one of them", path=field.name)
        pack.MergeFrom(part)
    return pack.SerializeToString(deterministic=True)


def place_of(folder: pathlib.Path, path: str) -> tuple[pathlib.Path, int] | None:
    """File and line of the entry of a pack that the `path` of an issue begins with.

    None: of no entry, as that of a text which is missing.
    """
    found = _ENTRY.match(path)
    if found is None:
        return None
    field, place = found[1], int(found[2] or 0)
    for file in _pack_files(folder):
        lines = lines_of(field, read_text(file))
        entries: Any = getattr(parse_file(messages.Pack, file), field, None)
        # Several entries in brackets have one line: better none than a wrong one.
        if hasattr(entries, "extend") and len(entries) != len(lines):
            return None
        if place < len(lines):
            return file, lines[place]
        place -= len(lines)
    return None


def _pack_files(root: pathlib.Path) -> list[pathlib.Path]:
    return [file for file in _text_protos(root)
            if EXAMPLES not in file.relative_to(root).parts[:-1]]


def example_files(folder: pathlib.Path) -> list[pathlib.Path]:
    """The files of a pack's examples, each an ExampleFile."""
    return _text_protos(folder / EXAMPLES)


def parse_file(kind: type[M], file: pathlib.Path) -> M:
    """A text proto; an error names the line."""
    try:
        return text_format.Parse(read_text(file), kind())
    except text_format.ParseError as error:
        # The parser's own text begins with "line:column : ".
        raise InvalidArgumentError(
            f"{file}:{str(error).replace(' : ', ': ', 1)}") from None


def read_text(file: pathlib.Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidArgumentError(
            f"{file}: is no UTF-8; save the file as UTF-8") from None


def lines_of(field: str, text: str) -> list[int]:
    """The lines where the entries of an outermost field of a text proto begin."""
    lines = []
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "{<":
            depth += 1
        elif token[0] in "}>":
            depth -= 1
        elif depth == 0 and token[0] == field:
            lines.append(text.count("\n", 0, token.start()) + 1)
    return lines


def _text_protos(root: pathlib.Path) -> list[pathlib.Path]:
    """In the byte order of their paths, as all tools join them."""
    return sorted((path for path in root.rglob("*.textproto")
                   if path.is_file()),
                  key=lambda path: os.fsencode(path.as_posix()))
