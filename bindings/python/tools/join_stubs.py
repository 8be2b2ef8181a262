"""Joins the stubs that protoc wrote, one for each .proto file, into one.

usage: join_stubs.py FOLDER OUTPUT

The package has all messages in one module, so references between the files
lose their module. `__slots__` is dropped: it says nothing that a type checker
uses, and the empty list of an enum has no type.
"""

import pathlib
import re
import sys

HEAD = '''\
# Generated from proto/afterleaf/v1 by protoc and join_stubs.py. Do not edit.
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from typing import Any as _Any, ClassVar as _ClassVar
from typing import Iterable as _Iterable, Mapping as _Mapping
from typing import Optional as _Optional, Union as _Union
'''

DROPPED = re.compile(
    r"^(from .* import .*|import .*|DESCRIPTOR: .*| *__slots__ = .*)\n",
    re.MULTILINE)
EMPTY_CLASS = re.compile(r"^( *)(class .*:)\n(?!\1 )", re.MULTILINE)


def joined(folder: pathlib.Path) -> str:
    parts = [HEAD]
    for path in sorted(folder.glob("*_pb2.pyi")):
        text = DROPPED.sub("", path.read_text(encoding="utf-8"))
        text = re.sub(r"\b_\w+_pb2\.", "", text)
        text = re.sub(r"\b_Mapping\b", "_Mapping[str, _Any]", text)
        text = text.replace("**kwargs)", "**kwargs: _Any)")
        text = EMPTY_CLASS.sub(r"\1\2 ...\n", text)
        parts.append(text.strip("\n"))
    return "\n\n".join(parts) + "\n"


def main(folder: str, output: str) -> None:
    pathlib.Path(output).write_text(joined(pathlib.Path(folder)),
                                    encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
