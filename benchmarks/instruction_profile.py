#!/usr/bin/env python3
"""Lists the functions in which a call spends its instructions.

    instruction_profile.py BENCHMARK [--write DOC.md]

BENCHMARK is afterleaf_benchmark. By callgrind, so that the list is the same on
a busy machine, and where the kernel forbids perf. Says whether an allocator, a
lock or a compare of strings is among the first ten.
"""

import argparse
import pathlib
import re
import subprocess
import tempfile

from between_marks import write_between_marks

# Title, benchmark, function whose instructions are counted.
CASES = [
    ("Evaluation, a full person", "evaluate_full/engine", "afterleaf::RulesStage::Run*"),
    ("`afterleaf_assess`, a full person, system mode", "assess_full/c_system",
     "afterleaf_assess"),
]
COUNT = 10

SUSPECTS = {
    "allocator": r"malloc|calloc|realloc|\bfree\b|_int_free|operator (new|delete)|unlink_chunk",
    "lock": r"mutex|lock_|_lock|atomic|pthread",
    "compare of strings": r"memcmp|strcmp|::compare\(|bcmp",
}


def functions(benchmark, name, toggle):
    """Share and name of every function that `toggle` runs, the first first."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "callgrind.out")
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}",
             f"--toggle-collect={toggle}", benchmark, f"--benchmark_filter=^{name}$",
             # So long that the first call, which makes room, hardly counts.
             "--benchmark_min_time=0.05"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        text = subprocess.run(["callgrind_annotate", "--threshold=100", out], check=True,
                              capture_output=True, text=True).stdout
    found = re.findall(r"^\s*[\d,]+ \(\s*([\d.]+)%\)\s+\S*?:(.*?)(?: \[\S*\])?$", text, re.M)
    return [(float(share), short(function)) for share, function in found]


def short(function):
    """Without parameters, and of templates and ABI tags only the name."""
    function = re.sub(r"\[abi:\w+\]", "", function).replace("(anonymous namespace)::", "")
    while True:
        less = re.sub(r"<[^<>]*>", "", function)
        if less == function:
            break
        function = less
    if not function.startswith("operator"):
        function = function.split("(", 1)[0].split(" ")[-1]
    return function.strip()


def profile(title, found):
    first = found[:COUNT]
    suspects = [f"{kind} ({function})" for _, function in first
                for kind, pattern in SUSPECTS.items() if re.search(pattern, function)]
    lines = [f"{title}; among the first ten of an allocator, a lock or a compare of strings: "
             f"{', '.join(suspects) or 'none'}.", "", "| Function | Instructions |",
             "| --- | ---: |"]
    lines += [f"| `{function}` | {share:.1f} % |" for share, function in first]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark")
    parser.add_argument("--write", help="a Markdown file for the lists")
    arguments = parser.parse_args()
    text = "\n".join(profile(title, functions(arguments.benchmark, name, toggle))
                     for title, name, toggle in CASES)
    print(text)
    if arguments.write:
        write_between_marks(arguments.write, "profile", text)


if __name__ == "__main__":
    main()
