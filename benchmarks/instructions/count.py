#!/usr/bin/env python3
"""Counts the instructions of each call on frozen content, and compares.

    count.py SYSTEM EMBED                     fails on an increase above 3 %
    count.py SYSTEM EMBED --update "reason"   records today's figures, with the
                                              reason
    count.py SYSTEM EMBED --runs 5            shows how far runs differ; compares
                                              nothing

SYSTEM and EMBED are the probe, linked to the library of that mode. Counts do not depend on how busy a machine is, nor on its clock, so a small
increase shows. They depend on the compiler and the libraries: figures are those
of Debian 12 on x86-64, which is where continuous integration runs.
"""

import argparse
import hashlib
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FIGURES = HERE / "figures.json"
LIMIT_PERCENT = 3
MODES = ("system", "embed")
# Each call: its function of the C ABI, and its request in frozen_content.py.
CALLS = {
    "analyze_log": ("afterleaf_analyze_log", "log"),
    "assess_batch": ("afterleaf_assess_batch", "people"),
    "assess_full_person": ("afterleaf_assess", "full_person"),
    "assess_half_answered": ("afterleaf_assess", "half_answered"),
    "assess_nothing_known": ("afterleaf_assess", "nothing_known"),
    "assess_with_log": ("afterleaf_assess", "with_log"),
    "assess_without_reasons": ("afterleaf_assess", "without_reasons"),
    "assess_phase": ("afterleaf_assess_phase", "full_person"),
    "crisis_contacts": ("afterleaf_crisis_contacts", "region"),
    "describe_pack": ("afterleaf_describe_pack", "whole_pack"),
    "explain": ("afterleaf_explain", "alert"),
    "score_scale": ("afterleaf_score_scale", "one_scale"),
    "screen_safety": ("afterleaf_screen_safety", "full_person"),
    "select_protocols": ("afterleaf_select_protocols", "full_person"),
}
HOW_TO_RECORD = ('Where more work is meant, record it with its reason:\n'
                 '  benchmarks/instructions/run.sh --update "the reason"')


def write_content(folder):
    """Encodes the frozen content into `folder`."""
    subprocess.run([sys.executable, HERE / "frozen_content.py", folder], check=True)
    for text in pathlib.Path(folder).glob("*.textproto"):
        source = text.read_text()
        message = re.match(r"# proto-message: (\S+)", source).group(1)
        protos = ["pack", "request", "functions", "use_log_analysis"]
        encoded = subprocess.run(
            ["protoc", "-I", ROOT / "proto", f"--encode={message}", "--deterministic_output",
             *(f"afterleaf/v1/{name}.proto" for name in protos)],
            input=source.encode(), stdout=subprocess.PIPE, check=True).stdout
        text.with_suffix("").write_bytes(encoded)


def digests(folder):
    """By mode and call, a digest of what it is given."""
    pack = pathlib.Path(folder, "pack").read_bytes()
    given = {name: pathlib.Path(folder, request).read_bytes()
             for name, (_, request) in CALLS.items()}
    given["load"] = b""
    return {f"{mode}.{name}": hashlib.sha256(pack + request).hexdigest()[:16]
            for mode in MODES for name, request in given.items()}


def count_run(probe, folder, calls):
    """Instructions by call, from one run of the probe with `calls`."""
    with tempfile.TemporaryDirectory() as dumps:
        # Hash tables are seeded by addresses, and the C library picks code by
        # the processor: both are held still.
        environment = {
            "PATH": os.environ["PATH"],
            "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-AVX512VL,-ERMS,-FSRM",
        }
        ran = subprocess.run(
            ["setarch", "--addr-no-randomize", "valgrind", "--tool=callgrind",
             "--collect-atstart=no", f"--callgrind-out-file={dumps}/out", probe, folder,
             *(word for name in calls for word in (name, *CALLS[name]))],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False)
        if ran.returncode != 0:
            sys.exit(f"the probe fails:\n{ran.stdout}")
        counts = {}
        for dump in pathlib.Path(dumps).glob("out.*"):
            text = dump.read_text()
            name = re.search(r"^desc: Trigger: Client Request: (\w+)$", text, re.M)
            if name:
                counts[name.group(1)] = int(re.search(r"^totals: (\d+)$", text, re.M).group(1))
        return counts


def count(probes, folder):
    """Instructions by mode and call. Each has a process of its own, so that what
    the others leave in the heap moves no figure."""
    counts = {}
    for mode, probe in zip(MODES, probes):
        counts[f"{mode}.load"] = count_run(probe, folder, [])["load"]
        for name in CALLS:
            counts[f"{mode}.{name}"] = count_run(probe, folder, [name])[name]
    return counts


def compare(counts, given, recorded):
    """What is wrong, and what is worth to know, as two lists of lines."""
    faults = []
    remarks = []
    for name in sorted(recorded.keys() - counts.keys()):
        faults.append(f"{name}: recorded, but not counted any more")
    for name, now in sorted(counts.items()):
        if name not in recorded:
            faults.append(f"{name}: {now:,} instructions, none recorded")
            continue
        if recorded[name]["content"] != given[name]:
            faults.append(f"{name}: its frozen content changed, so it cannot be compared")
            continue
        before = recorded[name]["instructions"]
        percent = 100 * (now - before) / before
        line = f"{name}: {now:,} instructions, recorded {before:,}: {percent:+.1f} %"
        if 100 * now > (100 + LIMIT_PERCENT) * before:
            faults.append(f"{line}, more than {LIMIT_PERCENT} % above")
        elif 100 * now < (100 - LIMIT_PERCENT) * before:
            remarks.append(f"{line}; record it, so that it stays")
        else:
            remarks.append(line)
    return faults, remarks


def update(counts, given, recorded, reason):
    """The record with today's figures; `reason` stands where one moved."""
    figures = {}
    for name, now in sorted(counts.items()):
        figures[name] = {"instructions": now, "content": given[name], "reason": reason}
        before = recorded.get(name)
        if before and before == {**figures[name], "reason": before["reason"]}:
            figures[name] = before
    return figures


def show_spread(probes, folder, runs):
    seen = [count(probes, folder) for _ in range(runs)]
    for name in sorted(seen[0]):
        values = [run[name] for run in seen]
        spread = 100 * (max(values) - min(values)) / min(values)
        print(f"{name}: {min(values):,} to {max(values):,}, {spread:.4f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probes", nargs=len(MODES))
    parser.add_argument("--update", metavar="REASON")
    parser.add_argument("--runs", type=int)
    arguments = parser.parse_args()
    if platform.machine() != "x86_64":
        sys.exit(f"the figures are of x86_64, this is {platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        write_content(folder)
        if arguments.runs:
            show_spread(arguments.probes, folder, arguments.runs)
            return 0
        given = digests(folder)
        counts = count(arguments.probes, folder)
    recorded = json.loads(FIGURES.read_text())
    if arguments.update:
        recorded = update(counts, given, recorded, arguments.update)
        FIGURES.write_text(json.dumps(recorded, indent=2) + "\n")
    faults, remarks = compare(counts, given, recorded)
    print("\n".join(remarks + faults))
    if faults:
        print(HOW_TO_RECORD)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
