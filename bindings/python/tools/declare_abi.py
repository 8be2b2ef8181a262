"""Writes the C header's declarations as a Python module for cffi's ABI mode.

usage: declare_abi.py COMPILER HEADER OUTPUT
"""

import pathlib
import re
import subprocess
import sys

import cffi


def declarations(compiler: str, header: str) -> str:
    """The header as the compiler sees it, with its version numbers."""
    # Without __GNUC__ the header's attributes are empty.
    text = subprocess.run(
        [compiler, "-E", "-P", "-U__GNUC__", header],
        stdout=subprocess.PIPE, text=True, check=True).stdout
    own = text[text.index("int32_t afterleaf_version_number"):]
    numbers = re.findall(r"^#define AFTERLEAF_\w*VERSION\w* \d+$",
                         pathlib.Path(header).read_text(encoding="utf-8"),
                         re.MULTILINE)
    return "\n".join([*numbers, own])


def main(compiler: str, header: str, output: str) -> None:
    ffi = cffi.FFI()
    ffi.cdef(declarations(compiler, header))
    ffi.set_source("afterleaf._abi", None)
    ffi.emit_python_code(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
