#!/usr/bin/env python3
"""binary_test.py libafterleaf.so libafterleaf_core.a

What the compiled library asks of the system, and what it keeps in memory.
"""

import re
import subprocess
import sys
import unittest

SHARED, STATIC = sys.argv[1:3] if len(sys.argv) > 2 else (None, None)

# Functions of the C library, and pieces of the C++ one, that stand for a side
# effect.
DENIED = re.compile(
    r"^(_*(secure_)?getenv|setenv|putenv"
    r"|time|clock|clock_gettime|gettimeofday|localtime(_r)?|gmtime(_r)?"
    r"|strftime|nanosleep"
    r"|f?open(64|at|at64)?|freopen(64)?|fdopen|creat|mkstemp|unlink|remove"
    r"|socket|connect|send|sendto|recv|getaddrinfo"
    r"|_*v?f?printf(_chk)?|f?puts|f?putc|putchar|fwrite|fputs|perror|syslog"
    r"|s?rand(om)?(_r)?|getrandom|getentropy|arc4random"
    r"|setlocale|newlocale|uselocale|localeconv"
    r"|strtod|strtof|atof"
    r"|system|popen|fork|execv?e?p?|exit|_exit"
    r"|_ZSt4(cout|cerr|clog)|_ZSt3cin"
    r"|_ZNSt6locale.*|_ZNSt6chrono.*|_ZNSt13random_device.*"
    r"|_ZNSt1[34]basic_[io]?fstream.*|_ZNSt3__.*)$")

# The compiler's own: a reference of the exception tables, and the marker of
# <iostream>, which headers of protobuf include.
NOT_OURS = re.compile(r"(\.hidden )?DW\.ref\.__gxx_personality_v0$|"
                      r"std::__ioinit$")

# Sections that stay writable; .data.rel.ro is read-only once relocated.
WRITABLE = re.compile(r"^\.(data|bss|tdata|tbss)(\.(?!rel\.ro)|$)")


def denied(nm_output):
    """Undefined symbols that the library must not need."""
    names = (line.split()[-1].split("@")[0]
             for line in nm_output.splitlines() if line.strip())
    return sorted({name for name in names if DENIED.match(name)})


def writable(objdump_output):
    """Variables that can change after the start of the program."""
    found = []
    for line in objdump_output.splitlines():
        match = re.match(r"[0-9a-f]+ (.{7}) (\S+)\s+[0-9a-f]+\s+(.*)", line)
        if not match or "O" not in match.group(1):
            continue
        if (WRITABLE.match(match.group(2)) and
            not NOT_OURS.match(match.group(3))):
            found.append(f"{match.group(3)} in {match.group(2)}")
    return sorted(found)


def run(*command):
    return subprocess.run(command, check=True, text=True,
                          capture_output=True).stdout


class Binary(unittest.TestCase):

    def test_shared_library_asks_the_system_for_nothing(self):
        output = run("nm", "-D", "--undefined-only", SHARED)
        self.assertIn("memcpy", output)
        self.assertEqual(denied(output), [])

    def test_library_keeps_no_mutable_state(self):
        output = run("objdump", "-t", "-C", STATIC)
        self.assertIn("SYMBOL TABLE", output)
        self.assertEqual(writable(output), [])


class PlantedViolations(unittest.TestCase):
    """The checks find what they are there to find."""

    def test_denied(self):
        self.assertEqual(
            denied("                 U getenv@GLIBC_2.2.5\n"
                   "                 U memcpy@GLIBC_2.14\n"
                   "                 U __printf_chk@GLIBC_2.3.4\n"
                   "                 U snprintf@GLIBC_2.2.5\n"
                   "                 w __cxa_finalize@GLIBC_2.2.5\n"
                   "                 U _ZSt4cout@GLIBCXX_3.4\n"),
            ["_ZSt4cout", "__printf_chk", "getenv"])

    def test_writable(self):
        row = "0000000000000000 {} {}\t0000000000000004 {}\n"
        self.assertEqual(
            writable(row.format("l     O", ".bss", "calls") +
                     row.format("l     O", ".data.cache", "cache") +
                     row.format("g     O", ".data.rel.ro.local", "kNames") +
                     row.format("l     O", ".rodata", "kLimits") +
                     row.format("l     O", ".tbss", "last") +
                     row.format("g     F", ".text", "f()")),
            ["cache in .data.cache", "calls in .bss", "last in .tbss"])


if __name__ == "__main__":
    if SHARED is None:
        sys.exit(__doc__)
    unittest.main(argv=sys.argv[:1])
