#!/usr/bin/env bash
# Builds the benchmarks and runs them. What they print is a table of times; the
# ratio of two rows of one run is what can be compared with another machine.
#
#   benchmarks/run.sh            all of them
#   benchmarks/run.sh --short    a moment each, to see that they run
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=../cmake/install_packages.sh
. cmake/install_packages.sh

seconds=1
case "${1-}" in
  "") ;;
  --short) seconds=0.01 ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac

install_packages \
  ccache cmake g++ libabsl-dev libbenchmark-dev libprotobuf-dev ninja-build \
  nlohmann-json3-dev protobuf-compiler python3 >&2
cmake --preset benchmark >/dev/null
cmake --build --preset benchmark --parallel "${AFTERLEAF_JOBS:-2}" \
  --target afterleaf_benchmarks >/dev/null
build-benchmark/benchmarks/afterleaf_use_log_benchmark \
  --benchmark_min_time="$seconds"
