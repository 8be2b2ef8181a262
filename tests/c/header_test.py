"""Compiles the C header alone, as every language version that it promises.

    header_test.py INCLUDE_DIR TESTS_DIR
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
STRICT_C = STRICT + ["-Wstrict-prototypes"]
GCC_C = STRICT_C + ["-Wc++-compat"]
CLANG_EVERYTHING = ["-Weverything", "-Werror", "-Wno-c++98-compat",
                    "-Wno-declaration-after-statement"]

C_VERSIONS = ["c89", "c99", "c11", "c17"]
CXX_VERSIONS = ["c++98", "c++11", "c++17", "c++20"]

MATRIX = [
    ("gcc", "c", C_VERSIONS, GCC_C),
    ("clang", "c", C_VERSIONS, STRICT_C),
    ("clang", "c", ["c99"], CLANG_EVERYTHING),
    ("g++", "c++", CXX_VERSIONS, STRICT),
    ("clang++", "c++", CXX_VERSIONS, STRICT),
]


def compile_unit(compiler, language, version, flags, include, source):
    command = [compiler, "-x", language, f"-std={version}", *flags,
               "-I", include, "-fsyntax-only", str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return 0
    print("failed:", " ".join(command), done.stdout, done.stderr, sep="\n")
    return 1


def main(include, tests):
    failures = 0
    compiled = 0
    with tempfile.TemporaryDirectory() as folder:
        alone = pathlib.Path(folder) / "alone.c"
        alone.write_text('#include "afterleaf/afterleaf.h"\n'
                         "extern int not_empty;\n")
        for compiler, language, versions, flags in MATRIX:
            if shutil.which(compiler) is None:
                print(f"skipped: there is no {compiler}")
                continue
            for version in versions:
                failures += compile_unit(compiler, language, version, flags,
                                         include, alone)
                compiled += 1
                if language == "c" and flags is not CLANG_EVERYTHING:
                    failures += compile_unit(
                        compiler, language, version, flags, include,
                        pathlib.Path(tests) / "header_unit.c")
                    compiled += 1
    print(f"{compiled} units compiled, {failures} failed")
    return 1 if failures or not compiled else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
