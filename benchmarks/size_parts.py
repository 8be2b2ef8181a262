#!/usr/bin/env python3
"""Says what each part of the library of embed mode costs.

    size_parts.py BUILD_FOLDER [--write DOC.md]

Links the library of an embed build once more for the linker's map, and adds up
what it says by part and by kind. Link-time optimisation mixes the parts, so that
link goes without it, and what it saves has a row of its own. The sum is the size
of the stripped file, to the byte. --write puts the table between the two marks of
DOC as well. What several parts need, such as an inline function, counts for the
first that brings it.
"""

import argparse
import collections
import pathlib
import re
import shlex
import subprocess
import tempfile

from between_marks import write_between_marks

ROOT = pathlib.Path(__file__).resolve().parents[1]
LIBRARY = "lib/libafterleaf.so"

KINDS = {
    "Code": r"\.(text|init|fini|plt)\b",
    "Constants": r"\.rodata\b",
    "Unwind tables": r"\.(eh_frame|gcc_except_table)\b(?!_hdr)",
    "Data": r"\.(data|tdata|init_array|fini_array|got|dynamic)\b",
}


def room_of(source):
    """The room of src that a source belongs to, by its name."""
    rooms = {path.parent.name for path in ROOT.glob(f"src/*/{source}")}
    return rooms.pop() if len(rooms) == 1 else "more than one"


def part_of(file):
    """The part that an input file of the linker belongs to."""
    archive, _, member = file.rstrip(")").partition("(")
    name = pathlib.Path(archive).name
    source = pathlib.Path(member or archive).name.removesuffix(".o")
    if name == "libafterleaf_proto.a":
        return "Messages, generated"
    if source == "default_pack.cc":
        return "Shipped pack"
    if name == "libafterleaf_core.a":
        return f"Engine: {room_of(source)}"
    if "afterleaf.dir/c/" in file:
        return "Engine: c"
    if name == "libprotobuf-lite.a":
        return "protobuf-lite"
    if name.startswith("libabsl_"):
        return "Abseil"
    return "Compiler's own"


def stripped_size(library, folder):
    stripped = pathlib.Path(folder, "stripped.so")
    subprocess.run(["strip", library, "-o", stripped], check=True)
    return stripped.stat().st_size


def link_map(build, folder):
    """The linker's map, and the stripped size of what it is of."""
    target = (build / LIBRARY).resolve().relative_to(build.resolve())
    command = subprocess.run(["ninja", "-C", build, "-t", "commands", target], check=True,
                             capture_output=True, text=True).stdout.splitlines()[-1]
    # What ninja runs is ": && LINK && :".
    words = shlex.split(command.removeprefix(": && ").removesuffix(" && :"))
    library = pathlib.Path(folder, "library.so")
    words[words.index("-o") + 1] = str(library)
    subprocess.run(words + ["-fno-lto", f"-Wl,-Map={folder}/map"], cwd=build, check=True)
    return pathlib.Path(folder, "map").read_text(), stripped_size(library, folder)


def sizes(text):
    """Bytes by part and kind."""
    kept = text.split("Linker script and memory map", 1)[1]
    # The name of a long section is on a line of its own.
    kept = re.sub(r"^( \.\S+)\n\s+", r"\1 ", kept, flags=re.M)
    found = collections.defaultdict(collections.Counter)
    for section, size, file in re.findall(
            r"^ (\.\S+)\s+0x[0-9a-f]+\s+0x([0-9a-f]+) (\S.*)$", kept, re.M):
        if section.startswith((".bss", ".tbss", ".debug", ".comment", ".note")):
            continue
        for kind, pattern in KINDS.items():
            if re.match(pattern, section):
                found[part_of(file)][kind] += int(size, 16)
    return found


def table(found, unmixed, total):
    head = ["Part", *KINDS, "Bytes"]
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]

    def add(title, cells, whole):
        shown = [f"{cell:,}" if cell else "" for cell in [*cells, whole]]
        lines.append("| " + " | ".join([title, *shown]) + " |")

    rest = unmixed
    for part, kinds in sorted(found.items(), key=lambda item: -sum(item[1].values())):
        whole = sum(kinds.values())
        rest -= whole
        add(part, [kinds[kind] for kind in KINDS], whole)
    add("Relocations, symbols, index of the unwind tables, padding", [0] * len(KINDS), rest)
    add("All of these", [sum(kinds[kind] for kinds in found.values()) for kind in KINDS],
        unmixed)
    add("What link-time optimisation saves", [0] * len(KINDS), total - unmixed)
    add("**Stripped library**", [0] * len(KINDS), total)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--write", help="a Markdown file with the two marks")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text, unmixed = link_map(arguments.build, folder)
        total = stripped_size(arguments.build / LIBRARY, folder)
    shown = table(sizes(text), unmixed, total)
    print(shown)
    if arguments.write:
        write_between_marks(arguments.write, "size", shown)


if __name__ == "__main__":
    main()
