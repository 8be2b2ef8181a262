"""What the shared library exports and needs.

    exports_test.py LIBRARY SOURCE_DIR

Exports, the list in src/c/exports.txt and the header must name the same
functions, each with the version that brought it. Of shared libraries only those
below may be needed: above all not the full protobuf runtime, which may not be
in a process twice.
"""

import pathlib
import re
import subprocess
import sys

NEEDED = re.compile(
    r"lib(protobuf-lite|absl_\w+|stdc\+\+|c\+\+|gcc_s|m|c|pthread)"
    r"\.so(\.[\w.]+)?$|ld-linux[\w.-]*$")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout


def exported(library):
    """The symbols with their versions, without the versions themselves."""
    symbols = set()
    for line in run("nm", "-D", "--defined-only", library).splitlines():
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


def needed(library):
    return re.findall(r"\(NEEDED\).*\[(.*)\]",
                      run("readelf", "-d", "--wide", library))


def differences(what, have, want):
    return ([f"{what}: {name} is missing" for name in sorted(want - have)] +
            [f"{what}: {name} is too many" for name in sorted(have - want)])


def main(library, source):
    source = pathlib.Path(source)
    want = listed(source / "src/c/exports.txt")
    names = {entry.split("@")[0] for entry in want}
    problems = differences("library", exported(library), want)
    problems += differences(
        "header", declared(source / "include/afterleaf/afterleaf.h"), names)
    problems += [f"needed: {name} is not expected" for name in needed(library)
                 if not NEEDED.match(name)]
    if not want or not needed(library):
        problems.append("nothing was compared")
    print("\n".join(problems) or f"{len(want)} functions, as listed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
