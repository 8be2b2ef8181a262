"""What the shared library exports and needs.

    exports_test.py LIBRARY SOURCE_DIR system|embed [NM READELF]

Exports, the list in src/c/exports.txt and the header must name the same
functions, each with the version that brought it. Of shared libraries only those
below may be needed: above all not the full protobuf runtime, which may not be
in a process twice, and in embed mode nothing that a bare system lacks. NM and
READELF are those of the machine that the library is for.
"""

import pathlib
import re
import subprocess
import sys

EMBED = r"lib(stdc\+\+|c\+\+|gcc_s|m|c)\.so(\.[\w.]+)?$|ld-linux[\w.-]*$"
NEEDED = {"embed": EMBED,
          "system": EMBED + r"|lib(protobuf-lite|absl_\w+|pthread)\.so\.[\w.]+$"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout


def exported(library, nm):
    """The symbols with their versions, without the versions themselves."""
    symbols = set()
    for line in run(nm, "-D", "--defined-only", library).splitlines():
        symbol = line.split()[-1]
        if not re.fullmatch(r"AFTERLEAF_[\d.]+(@.*)?", symbol):
            symbols.add(symbol)
    return symbols


def listed(path):
    return {"{}@@AFTERLEAF_{}".format(*line.split())
            for line in path.read_text().splitlines() if line.strip()}


def declared(header):
    text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.S)
    return set(re.findall(r"\b(afterleaf_\w+)\(", text))


def needed(library, readelf):
    return re.findall(r"\(NEEDED\).*\[(.*)\]",
                      run(readelf, "-d", "--wide", library))


def differences(what, have, want):
    return ([f"{what}: {name} is missing" for name in sorted(want - have)] +
            [f"{what}: {name} is too many" for name in sorted(have - want)])


def main(library, source, link_mode, nm="nm", readelf="readelf"):
    source = pathlib.Path(source)
    want = listed(source / "src/c/exports.txt")
    names = {entry.split("@")[0] for entry in want}
    problems = differences("library", exported(library, nm), want)
    problems += differences(
        "header", declared(source / "include/afterleaf/afterleaf.h"), names)
    others = needed(library, readelf)
    problems += [f"needed: {name} is not expected" for name in others
                 if not re.match(NEEDED[link_mode], name)]
    if not want or not others:
        problems.append("nothing was compared")
    print("\n".join(problems) or f"{len(want)} functions, as listed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
