#!/usr/bin/env bash
# Builds the benchmarks, runs them, and says which goals are met. A goal that is
# missed is shown, it fails nothing.
#
#   benchmarks/run.sh            all of them, some minutes; writes the tables of
#                                docs/performance.md and README.md
#   benchmarks/run.sh --short    a moment each, to see that they run; writes none
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=../cmake/install_packages.sh
. cmake/install_packages.sh

seconds=0.2
repetitions=9
write=yes
case "${1-}" in
  "") ;;
  --short)
    seconds=0.001
    repetitions=1
    write=
    ;;
  *)
    sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac

install_packages \
  ccache cmake dpkg-dev g++ libabsl-dev libbenchmark-dev libprotobuf-dev \
  ninja-build nlohmann-json3-dev pkg-config protobuf-compiler python3 valgrind zopfli >&2

# The library of embed mode is what apps get: it is measured beside the other.
cmake --preset embed -DAFTERLEAF_BUILD_TESTS=OFF >/dev/null
cmake --build --preset embed --parallel "${AFTERLEAF_JOBS:-2}" >&2
cmake --preset benchmark >/dev/null
cmake --build --preset benchmark --parallel "${AFTERLEAF_JOBS:-2}" \
  --target afterleaf_benchmarks >&2

# Repetitions in random order: what slows the machine for a while slows a row
# and its floor alike.
folder=build-benchmark/benchmarks
results=()
for program in "" batch_ use_log_; do
  results+=("$folder/${program}benchmark.json")
  "$folder/afterleaf_${program}benchmark" \
    --benchmark_min_time="$seconds" \
    --benchmark_repetitions="$repetitions" \
    --benchmark_enable_random_interleaving=true \
    --benchmark_out="${results[-1]}" --benchmark_out_format=json >&2
done
python3 benchmarks/measured.py "${results[@]}" \
  --size build-embed/lib/libafterleaf.so \
  ${write:+--write docs/performance.md --quote README.md}
python3 benchmarks/size_parts.py build-embed \
  ${write:+--write docs/performance.md}
if [[ $write ]]; then
  python3 benchmarks/instruction_profile.py "$folder/afterleaf_benchmark" \
    --write docs/performance.md
fi
