#!/usr/bin/env bash
# Counts the instructions of each call, with the library of system mode and that
# of embed mode, and fails when one needs more than 3 % more than recorded.
# Builds what it counts. Takes the options of count.py.
#
#   benchmarks/instructions/run.sh
#   benchmarks/instructions/run.sh --update "reason"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=../../cmake/install_packages.sh
. cmake/install_packages.sh

install_packages \
  ccache cmake dpkg-dev g++ libabsl-dev libbenchmark-dev libprotobuf-dev \
  ninja-build nlohmann-json3-dev protobuf-compiler python3 util-linux \
  valgrind zopfli >&2
jobs=${AFTERLEAF_JOBS:-2}
cmake --preset embed >/dev/null
cmake --build --preset embed --parallel "$jobs" --target afterleaf >&2
cmake --preset benchmark >/dev/null
cmake --build --preset benchmark --parallel "$jobs" \
  --target afterleaf_instructions_system afterleaf_instructions_embed >&2
programs=build-benchmark/benchmarks
python3 benchmarks/instructions/count.py "$programs/afterleaf_instructions_system" \
  "$programs/afterleaf_instructions_embed" "$@"
