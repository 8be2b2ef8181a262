#!/usr/bin/env python3
"""readme_test.py CLONE SCRATCH: the README's package, built and run.

Writes the package that the README shows beside CLONE, a copy of this repository
called afterleaf, and expects the output that the README shows.
"""

import pathlib
import re
import subprocess
import sys

README = pathlib.Path(__file__).with_name("README.md")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    clone, scratch = map(pathlib.Path, sys.argv[1:])
    text = README.read_text(encoding="utf-8")
    manifest, program = re.findall(r"```swift\n(.*?)```", text, re.DOTALL)
    shown, = re.findall(r"```text\n(.*?)```", text, re.DOTALL)

    package = clone.parent / "first_lines"
    sources = package / "Sources" / "FirstLines"
    sources.mkdir(parents=True, exist_ok=True)
    for path, content in ((package / "Package.swift", manifest),
                          (sources / "main.swift", program)):
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
    done = subprocess.run(
        ["swift", "run", "--package-path", package, "--scratch-path", scratch,
         "-Xswiftc", "-warnings-as-errors"],
        stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"the README's program failed\n{done.stdout}")
    if done.stdout != shown:
        sys.exit(f"the README shows\n{shown}\nbut the program prints\n"
                 f"{done.stdout}")
    print(done.stdout, end="")


if __name__ == "__main__":
    main()
