#!/usr/bin/env python3
"""Writes the Swift value types of the messages.

  generate.py           writes them
  generate.py --check   fails if what is there differs, and says where

From proto/afterleaf/v1 to Sources/Afterleaf/Generated, and for the tests of the
wire format from Tests/protos to Tests/AfterleafTests/Generated. Needs protoc
and the Python package protobuf.
"""

import argparse
import difflib
import pathlib
import sys

import descriptors
import names
import swift_source

HERE = pathlib.Path(__file__).resolve().parent
BINDING = HERE.parent
ROOT = BINDING.parents[1]
LIBRARY = BINDING / "Sources" / "Afterleaf" / "Generated"
TESTS = BINDING / "Tests" / "AfterleafTests" / "Generated"

_TYPES_HEAD = """\
// Made by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

import Afterleaf

/// Every message by its name in Protocol Buffers.
let messageTypes: [String: any WireMessage.Type] = [
"""


def files():
    """path -> content of all that is generated."""
    found = {}
    types = []
    for protos, folder, head in (
            (ROOT / "proto", LIBRARY, ""),
            (BINDING / "Tests" / "protos", TESTS, "import Afterleaf\n\n")):
        source = swift_source.Source(descriptors.read(protos))
        types += source.message_types()
        for name, text in source.sources():
            stem = pathlib.PurePosixPath(name).stem
            path = folder / f"{names.upper_camel(stem)}.swift"
            if path in found:
                raise swift_source.Unsupported(f"{name}: {path.name} is there "
                                               "already")
            comments, _, code = text.partition("\n\n")
            found[path] = f"{comments}\n\n{head}{code}"
    rows = "".join(f'  "{full}": {swift}.self,\n' for full, swift in types)
    found[TESTS / "MessageTypes.swift"] = f"{_TYPES_HEAD}{rows}]\n"
    return found


def present():
    return {path: path.read_text(encoding="utf-8")
            for folder in (LIBRARY, TESTS) for path in folder.glob("*.swift")}


def check(wanted):
    found = present()
    drifted = sorted(path for path in wanted.keys() | found.keys()
                     if wanted.get(path) != found.get(path))
    for path in drifted:
        name = path.relative_to(ROOT).as_posix()
        sys.stdout.writelines(difflib.unified_diff(
            found.get(path, "").splitlines(keepends=True),
            wanted.get(path, "").splitlines(keepends=True),
            f"{name} as committed", f"{name} from the .proto files", n=1))
    if drifted:
        sys.exit(f"{len(drifted)} generated files differ; to repair: "
                 f"{pathlib.Path(__file__).resolve().relative_to(ROOT)}")
    print(f"all {len(wanted)} generated files are as the .proto files say")


def write(wanted):
    for path in present().keys() - wanted.keys():
        path.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(wanted)} files written")


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true")
    try:
        wanted = files()
    except (swift_source.Unsupported, ValueError) as error:
        sys.exit(f"generate.py: {error}")
    check(wanted) if arguments.parse_args().check else write(wanted)


if __name__ == "__main__":
    main()
