#!/usr/bin/env bash
# Counts the instructions of each call, and fails when one needs more than 3 %
# more than recorded. Builds what it counts. Takes the options of count.py.
#
#   benchmarks/instructions/run.sh
#   benchmarks/instructions/run.sh --update "reason"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=../../cmake/install_packages.sh
. cmake/install_packages.sh

install_packages \
  ccache cmake g++ libabsl-dev libbenchmark-dev libprotobuf-dev ninja-build \
  protobuf-compiler python3 util-linux valgrind >&2
cmake --preset benchmark >/dev/null
cmake --build --preset benchmark --parallel "${AFTERLEAF_JOBS:-2}" \
  --target afterleaf_instruction_probe >&2
python3 benchmarks/instructions/count.py \
  build-benchmark/benchmarks/afterleaf_instruction_probe "$@"
