#!/usr/bin/env python3
"""The C interface is the one that was agreed on.

    abi_gate.py            compares the interface with the baseline
    abi_gate.py --update   makes it the baseline, after a change that is meant
    abi_gate.py --source DIR   the same for another copy of the source

The interface is what a program is compiled against: the header and the list of
exported symbols. A library of empty functions made of the two is compared with
the baseline by abidiff, and any difference fails, additions too. (That the real
library keeps to header and list is what the compiler and exports_test.py see
to.)
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

HEADER = pathlib.Path("afterleaf", "afterleaf.h")
ADVICE = """
The C interface is not the one of the baseline in tests/abi/baseline.
  Not meant: a program that was built against the last one would break, or not
    find what the header promises. Undo the change.
  Meant: an addition, or before 1.0 a break that CHANGELOG.md tells of. Run
    tests/abi/abi_gate.py --update
    and commit the baseline with the change."""


class Interface:
    """A header and the list of exports."""

    def __init__(self, include, exports):
        self.include = pathlib.Path(include)
        self.exports = pathlib.Path(exports)

    def functions(self):
        """What the header declares: pairs of name and declaration."""
        text = run("gcc", "-E", "-P", "-std=c99", "-U__GNUC__", "-xc",
                   self.include / HEADER)
        return [(found[2], " ".join(found[1].split())) for found in
                re.finditer(r"([\w*\s]+?\b(afterleaf_\w+)\([^()]*\))\s*;", text)]

    def exported(self):
        """Pairs of symbol and version."""
        return [tuple(line.split())
                for line in self.exports.read_text("utf-8").splitlines()]

    def build(self, folder):
        """Makes the library of empty functions; returns its path."""
        folder = pathlib.Path(folder)
        source = folder / "interface.c"
        source.write_text(
            "#include <afterleaf/afterleaf.h>\n" +
            "".join(f"{declaration} {{ for (;;); }}\n"
                    for _, declaration in self.functions()), encoding="utf-8")
        script = folder / "interface.map"
        nodes = {}
        for symbol, version in self.exported():
            nodes.setdefault(version, []).append(symbol + ";")
        script.write_text(
            "".join(f"AFTERLEAF_{version} {{ {' '.join(symbols)} }};\n"
                    for version, symbols in nodes.items()), encoding="utf-8")
        library = folder / "libafterleaf.so"
        run("gcc", "-std=c99", "-g", "-O0", "-shared", "-fPIC", "-I",
            self.include, "-Wl,-soname,libafterleaf.so",
            f"-Wl,--version-script={script}", "-o", library, source)
        return library


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(" ".join(map(str, command)) + "\n" + done.stderr)
    return done.stdout


def list_differences(interface):
    """Where the header and the list of exports disagree."""
    declared = {name for name, _ in interface.functions()}
    exported = {symbol for symbol, _ in interface.exported()}
    return ([f"{name} is declared and not in {interface.exports.name}"
             for name in sorted(declared - exported)] +
            [f"{name} is in {interface.exports.name} and not declared"
             for name in sorted(exported - declared)])


def dump(interface, output):
    """Writes the interface as abidw sees it, free of paths and places."""
    with tempfile.TemporaryDirectory() as folder:
        library = interface.build(folder)
        run("abidw", "--no-show-locs", "--no-comp-dir-path", "--no-corpus-path",
            "--out-file", output, library)
    text = pathlib.Path(output).read_text(encoding="utf-8")
    # The name of the compiled unit and of the compiler say nothing about it.
    text = re.sub(r" (path|comp-dir-path|producer)='[^']*'", "", text)
    pathlib.Path(output).write_text(text, encoding="utf-8")


def compare(baseline, interface):
    """What changed since the baseline, as text; empty: nothing."""
    problems = list_differences(interface)
    if problems:
        return "\n".join(problems)
    with tempfile.TemporaryDirectory() as folder:
        library = interface.build(folder)
        done = subprocess.run(
            ["abidiff", "--no-show-locs", str(baseline), str(library)],
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return done.stdout + done.stderr or f"abidiff: {done.returncode}"
    return ""


def update(interface, baseline):
    problems = list_differences(interface)
    if problems:
        raise RuntimeError("\n".join(problems))
    baseline.mkdir(exist_ok=True)
    (baseline / HEADER).parent.mkdir(exist_ok=True)
    shutil.copyfile(interface.include / HEADER, baseline / HEADER)
    shutil.copyfile(interface.exports, baseline / "exports.txt")
    dump(interface, baseline / "afterleaf.abi")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("--source", type=pathlib.Path, default=ROOT)
    options = arguments.parse_args()
    if shutil.which("abidiff") is None:
        print("no abidiff: install abigail-tools")
        return 2
    interface = Interface(options.source / "include",
                          options.source / "src" / "c" / "exports.txt")
    baseline = options.source / "tests" / "abi" / "baseline"
    if options.update:
        update(interface, baseline)
    changes = compare(baseline / "afterleaf.abi", interface)
    if changes:
        print(changes + ADVICE)
        return 1
    print(f"{len(interface.functions())} functions, as in the baseline")
    return 0


if __name__ == "__main__":
    sys.exit(main())
