#!/usr/bin/env python3
"""Includes flow one way. See ROOMS for the arrow.

Also: every source file is in the list of its folder, and every header of src is
included by somebody.
"""

import pathlib
import re
import tempfile
import unittest

import source_text

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What each room may include besides itself:
#   base <- pack <- rules <- the middle rooms <- assess <- c
#   base <- pack <- batch <- c
# Middle rooms never include each other: what one learns reaches the next as
# facts.
_BELOW_MIDDLE = {"base", "pack", "rules"}
_MIDDLE = {"scale", "phase", "safety", "protocol", "use_log"}
_ROOMS_OF_LIBRARY = _BELOW_MIDDLE | _MIDDLE | {"assess", "batch"}
ROOMS = {
    "base": set(),
    "pack": {"base"},
    "rules": {"base", "pack"},
    **{room: set(_BELOW_MIDDLE) for room in _MIDDLE},
    "assess": _BELOW_MIDDLE | _MIDDLE,
    "batch": {"base", "pack"},
    "c": set(_ROOMS_OF_LIBRARY),
    "authoring": set(_ROOMS_OF_LIBRARY),
    "testing": _ROOMS_OF_LIBRARY | {"authoring"},
    "cli": _ROOMS_OF_LIBRARY | {"authoring"},
}

# The room that stands behind each public header.
PUBLIC_HEADERS = {
    "afterleaf/pack.h": "pack",
    "afterleaf/scale.h": "scale",
    "afterleaf/phase.h": "phase",
    "afterleaf/safety.h": "safety",
    "afterleaf/protocol.h": "protocol",
    "afterleaf/use_log.h": "use_log",
    "afterleaf/assess.h": "assess",
    "afterleaf/batch.h": "batch",
    "afterleaf/afterleaf.h": "c",
    "afterleaf/testing.h": "testing",
}

# Edges that stand against the arrow on purpose: file -> include: why.
EXCEPTIONS = {
    ("src/base/error_detail.cc", "afterleaf/pack.h"):
        "defines ErrorDetail, which every public function shares",
    ("src/cli", "afterleaf/afterleaf.h"): "prints the version of the library",
}

# Tools may use all of protobuf, and JSON; the library has the lite runtime.
TOOLS = {"authoring", "cli", "testing"}
LITE_PROTOBUF = re.compile(
    r"google/protobuf/(arena|message_lite|repeated_field|repeated_ptr_field"
    r"|wire_format_lite|io/coded_stream|io/zero_copy_stream"
    r"|io/zero_copy_stream_impl_lite)\.h$")

GENERATED = re.compile(r"afterleaf/v1/[a-z_]+\.pb\.h$")
GENERATED_IN_ROOM = {
    "wire_schema.inc": "base", "field_places.inc": "base",
    "default_pack_digest.inc": "pack"}
# Of embed mode, which unpacks the pack it carries.
ZLIB = "zlib.h"
C_HEADERS_OF_ABI = {"stddef.h", "stdint.h"}

_INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
_IMPORT = re.compile(r'^\s*import\s+(?:public\s+|weak\s+)?"([^"]+)"',
                     re.MULTILINE)


def includes(path):
    text = source_text.without_comments(path.read_text(encoding="utf-8"))
    return [(bracket == "<", name) for bracket, name in _INCLUDE.findall(text)]


def violations(root):
    """Every offence below `root` as a line of text."""
    root = pathlib.Path(root)
    return (_in_protos(root) + _in_public_headers(root) + _in_rooms(root) +
            _unlisted_sources(root) + _orphan_headers(root))


def _in_protos(root):
    found = []
    for path in sorted((root / "proto").rglob("*.proto")):
        for name in _IMPORT.findall(path.read_text(encoding="utf-8")):
            if not name.startswith("afterleaf/v1/"):
                found.append(f"{path.relative_to(root)} -> {name}: "
                             "messages import only messages")
    return found


def _in_public_headers(root):
    found = []
    for path in source_text.sources(root / "include"):
        here = path.relative_to(root).as_posix()
        room = PUBLIC_HEADERS.get(here[len("include/"):])
        if room is None:
            found.append(f"{here}: public, but not in PUBLIC_HEADERS")
            continue
        for system, name in includes(path):
            edge = f"{here} -> {name}"
            if room == "c":
                if not system or name not in C_HEADERS_OF_ABI:
                    found.append(f"{edge}: the C ABI includes only "
                                 f"{', '.join(sorted(C_HEADERS_OF_ABI))}")
            elif system or name.startswith("absl/") or GENERATED.match(name):
                pass
            elif name in PUBLIC_HEADERS:
                found.extend(_against_arrow(room, PUBLIC_HEADERS[name], edge))
            else:
                found.append(f"{edge}: a public header includes only Abseil, "
                             "messages and public headers")
    return found


def _in_rooms(root):
    found = []
    for path in source_text.sources(root / "src"):
        here = path.relative_to(root).as_posix()
        room = path.relative_to(root / "src").parts[0]
        if room not in ROOMS:
            found.append(f"{here}: src/{room} is not in ROOMS")
            continue
        for system, name in includes(path):
            edge = f"{here} -> {name}"
            if ((here, name) in EXCEPTIONS or
                (f"src/{room}", name) in EXCEPTIONS):
                continue
            found.extend(_in_file(root, room, system, name, edge))
    return found


def _in_file(root, room, system, name, edge):
    if system and "/" not in name:
        return []  # The standard library: see purity_test.py.
    if name.startswith("absl/") or GENERATED.match(name):
        return []
    if name in GENERATED_IN_ROOM:
        reader = GENERATED_IN_ROOM[name]
        return [] if room == reader else [f"{edge}: only {reader} reads it"]
    if name == ZLIB:
        return [] if room == "pack" else [f"{edge}: only pack unpacks"]
    if name.startswith("src/"):
        if not (root / name).exists():
            return [f"{edge}: there is no such file"]
        return _against_arrow(room, name.split("/")[1], edge)
    if name in PUBLIC_HEADERS:
        return _against_arrow(room, PUBLIC_HEADERS[name], edge)
    if name.startswith("google/protobuf/"):
        if room in TOOLS or LITE_PROTOBUF.match(name):
            return []
        return [f"{edge}: not in the lite runtime"]
    if name.startswith("nlohmann/"):
        return [] if room in TOOLS else [f"{edge}: only tools read JSON"]
    if name == "gtest/gtest.h":
        return [] if room == "testing" else [f"{edge}: only testing makes tests"]
    if system and name.startswith("sys/"):
        return [] if room == "cli" else [f"{edge}: only the command asks POSIX"]
    return [f'{edge}: unknown; write "src/<room>/<file>" or '
            '"afterleaf/<file>"']


def _against_arrow(room, other, edge):
    if other == room or other in ROOMS.get(room, set()):
        return []
    allowed = ", ".join(sorted(ROOMS[room])) or "no other room"
    return [f"{edge}: {room} must not include {other}; it may include "
            f"{allowed}"]


def _unlisted_sources(root):
    found = []
    for path in source_text.sources(root / "src", (".cc", ".c")):
        lists = path.parent / "CMakeLists.txt"
        listed = (re.split(r"[\s()]+", lists.read_text(encoding="utf-8"))
                  if lists.exists() else [])
        if path.name not in listed:
            found.append(f"{path.relative_to(root)}: not in "
                         f"{lists.relative_to(root)}")
    return found


def _orphan_headers(root):
    included = set()
    for folder in ("src", "include", "tests", "examples", "proto"):
        for path in source_text.sources(root / folder, (".cc", ".h", ".c")):
            own = path.with_suffix(".h").relative_to(root).as_posix()
            included.update(name for _, name in includes(path) if name != own)
    headers = (p.relative_to(root).as_posix()
               for p in source_text.sources(root / "src", (".h",)))
    return [f"{header}: nobody includes it" for header in headers
            if header not in included]


class Repository(unittest.TestCase):

    def test_includes_flow_one_way(self):
        found = violations(ROOT)
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_rooms_on_disk_are_in_the_table(self):
        rooms = {p.name for p in (ROOT / "src").iterdir() if p.is_dir()}
        self.assertLessEqual(rooms, set(ROOMS))
        self.assertGreaterEqual(len(rooms), 10)

    def test_the_table_has_no_cycle(self):
        def reaches(room, seen):
            self.assertNotIn(room, seen)
            for other in ROOMS[room]:
                reaches(other, seen | {room})
        for room in ROOMS:
            reaches(room, frozenset())


class PlantedViolations(unittest.TestCase):
    """The check finds what it is there to find."""

    def offences(self, **changed):
        """Of a small tree without a fault, with `changed` files added."""
        files = {
            "proto/afterleaf/v1/pack.proto": 'syntax = "proto3";\n',
            "include/afterleaf/pack.h": '#include "absl/status/status.h"\n',
            "src/base/limits.h": "#include <cstdint>\n",
            "src/base/limits.cc": '#include "src/base/limits.h"\n',
            "src/base/CMakeLists.txt": "target_sources(x PRIVATE limits.cc)",
            "src/phase/window.h": '#include "src/base/limits.h"\n',
            "src/scale/score.h": "",
            "src/assess/chain.cc":
                '#include "src/phase/window.h"\n#include "src/scale/score.h"\n',
            "src/assess/CMakeLists.txt": "target_sources(x PRIVATE chain.cc)",
        }
        files.update(changed.pop("files", {}))
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return violations(folder)

    def expect_one(self, part, files):
        found = self.offences(files=files)
        self.assertEqual(len(found), 1, found)
        self.assertIn(part, found[0])

    def test_none_planted(self):
        self.assertEqual(self.offences(), [])

    def test_upwards(self):
        self.expect_one(
            "src/base/limits.h -> src/phase/window.h: base must not",
            {"src/base/limits.h": '#include "src/phase/window.h"\n'})

    def test_upwards_through_a_public_header(self):
        self.expect_one(
            "src/base/limits.h -> afterleaf/pack.h: base must not",
            {"src/base/limits.h": '#include "afterleaf/pack.h"\n'})

    def test_between_middle_rooms(self):
        self.expect_one(
            "src/phase/window.h -> src/scale/score.h: phase must not",
            {"src/phase/window.h": '#include "src/base/limits.h"\n'
                                   '#include "src/scale/score.h"\n'})

    def test_not_in_a_comment(self):
        self.assertEqual(self.offences(files={
            "src/phase/window.h": '#include "src/base/limits.h"\n'
                                  '// #include "src/scale/score.h"\n'
                                  '/*\n#include "src/scale/score.h"\n*/\n'}),
            [])

    def test_public_header_reaches_into_a_room(self):
        self.expect_one(
            "include/afterleaf/pack.h -> src/base/limits.h",
            {"include/afterleaf/pack.h": '#include "src/base/limits.h"\n'})

    def test_public_header_that_nobody_knows(self):
        self.expect_one("include/afterleaf/new.h: public, but",
                        {"include/afterleaf/new.h": ""})

    def test_cplusplus_in_the_c_abi(self):
        self.expect_one(
            "include/afterleaf/afterleaf.h -> string: the C ABI",
            {"include/afterleaf/afterleaf.h":
                 "#include <stddef.h>\n#include <string>\n"})

    def test_full_runtime_in_the_library(self):
        self.expect_one(
            "google/protobuf/text_format.h: not in the lite",
            {"src/base/limits.h":
                 '#include "google/protobuf/text_format.h"\n'})

    def test_json_in_the_library(self):
        self.expect_one("only tools read JSON",
                        {"src/base/limits.h": "#include <nlohmann/json.hpp>\n"})

    def test_include_that_is_not_from_the_root(self):
        self.expect_one('write "src/<room>/<file>"',
                        {"src/base/limits.cc": '#include "limits.h"\n'
                                               '#include "src/base/limits.h"\n'})

    def test_include_of_no_file(self):
        self.expect_one("there is no such file",
                        {"src/base/limits.h": '#include "src/base/gone.h"\n'})

    def test_unknown_room(self):
        self.expect_one("src/extra is not in ROOMS",
                        {"src/extra/a.cc": "",
                         "src/extra/CMakeLists.txt": "a.cc"})

    def test_unlisted_source(self):
        self.expect_one("src/base/other.cc: not in src/base/CMakeLists.txt",
                        {"src/base/other.cc": ""})

    def test_header_that_nobody_includes(self):
        self.expect_one("src/base/alone.h: nobody includes it",
                        {"src/base/alone.h": "",
                         "src/base/alone.cc": '#include "src/base/alone.h"\n',
                         "src/base/CMakeLists.txt": "limits.cc alone.cc"})

    def test_message_that_imports_something_else(self):
        self.expect_one(
            "pack.proto -> google/protobuf/any.proto",
            {"proto/afterleaf/v1/pack.proto":
                 'import "google/protobuf/any.proto";\n'})


if __name__ == "__main__":
    unittest.main()
