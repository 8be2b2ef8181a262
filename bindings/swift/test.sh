#!/usr/bin/env bash
# Builds the library and tests the Swift package against it.
#
#   bindings/swift/test.sh
#
# Needs Swift 6 or newer (swift.org/install) and, on Debian 12, root or sudo for
# the packages that are missing. Safe to repeat. The log of every step is in
# build/swift/steps.
#
#   AFTERLEAF_JOBS    number of parallel jobs, 2 unless said
#   AFTERLEAF_PRESET  which build of the library, `embed` unless said; `dev` is
#                     there already when you work on the library
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
# shellcheck source=../../cmake/install_packages.sh
. cmake/install_packages.sh

jobs=${AFTERLEAF_JOBS:-2}
preset=${AFTERLEAF_PRESET:-embed}
work=$PWD/build/swift
steps=$work/steps
prefix=$work/prefix
# What a clone has, under a name of its own.
clone=$work/afterleaf
number=0
passed=0
failures=()
started=$SECONDS
mkdir -p "$steps"
rm -f "$steps"/*.log

trap 'kill $(jobs -p) 2>/dev/null; echo "bindings/swift/test.sh: interrupted"
  exit 130' INT TERM

finish() {
  local result="all green"
  ((passed > 0)) || result="FAILED: no test ran"
  ((${#failures[@]} == 0)) ||
    result="FAILED at:$(printf ' %s;' "${failures[@]}")"
  echo
  echo "$passed passed, ${#failures[@]} failed"
  echo "bindings/swift/test.sh: ${result%;} ($((SECONDS - started)) s)"
  [[ $result == "all green" ]]
  exit
}

# Runs a command with its output in a log; shows the end of that on failure.
step() {  # title command...
  local title=$1 begin=$SECONDS code=0
  shift
  number=$((number + 1))
  log=$(printf '%s/%02d.log' "$steps" "$number")
  echo "== step $number: $title"
  "$@" >"$log" 2>&1 </dev/null &
  wait $! || code=$?
  if ((code == 0)); then
    echo "   ok, $((SECONDS - begin)) s"
    return 0
  fi
  echo "   FAILED, $((SECONDS - begin)) s; the end of $log:"
  tail -n 60 "$log" | sed 's/^/   | /'
  failures+=("$title")
  return 1
}

# A step without which nothing else can be done.
need() {  # title command...
  step "$@" || finish
}

# A step that counts as one test.
check() {  # title command...
  if step "$@"; then passed=$((passed + 1)); fi
}

build_library() {
  cmake --preset "$preset" && cmake --build --preset "$preset" \
    --parallel "$jobs" --target libafterleaf.so
}

write_goldens() {
  cmake --preset dev -DAFTERLEAF_BUILD_TESTS=ON &&
    cmake --build --preset dev --parallel "$jobs" --target afterleaf_goldens
}

install_library() {
  local component folder=build
  [[ $preset == dev ]] || folder=build-$preset
  rm -rf "$prefix"
  for component in runtime development; do
    cmake --install "$folder" --prefix "$prefix" --component "$component" ||
      return 1
  done
}

# The first Python that can read descriptors.
find_python() {
  for python in python3 /usr/bin/python3; do
    "$python" -c 'import google.protobuf' 2>/dev/null && return 0
  done
  echo "no python3 has the package protobuf: install python3-protobuf" >&2
  return 1
}

formatted() {
  swift format lint --strict --recursive Package.swift bindings/swift \
    examples/swift
}

# Fails on a warning, which the package manager takes lightly.
swift_quietly() {  # arguments of swift...
  swift "$@" -j "$jobs" -Xswiftc -warnings-as-errors 2>&1 | tee "$work/output"
  [[ ${PIPESTATUS[0]} == 0 ]] || return 1
  if grep -q 'warning:' "$work/output"; then
    echo "warnings count as failures"
    return 1
  fi
}

copy_sources() {
  mkdir -p "$clone"
  # Times are kept, so that only what changed is compiled again.
  rm -rf "${clone:?}"/{bindings,examples,include}
  tar --exclude=.build -cf - Package.swift include bindings/swift \
    examples/swift | tar -xf - -C "$clone"
}

# Without the library: neither pkg-config nor a search path knows of one.
compiles_alone() {
  rm -rf "$work/alone" "$work/symbols"
  mkdir -p "$work/symbols"
  env -u PKG_CONFIG_PATH -u LIBRARY_PATH swift build --package-path "$clone" \
    --scratch-path "$work/alone" --target Afterleaf -j "$jobs" \
    -Xswiftc -warnings-as-errors -Xswiftc -emit-symbol-graph \
    -Xswiftc -emit-symbol-graph-dir -Xswiftc "$work/symbols"
}

documentation() {
  docc convert bindings/swift/Sources/Afterleaf/Afterleaf.docc \
    --additional-symbol-graph-dir "$work/symbols" \
    --output-dir "$work/documentation" --warnings-as-errors
}

# Runs tests; fails when one failed or was skipped, or when there was none.
run_tests() {  # title arguments of swift test...
  local title=$1 count
  shift
  step "$title" swift_quietly test --package-path "$clone" --no-parallel "$@" ||
    return
  count=$(sed -n 's/.*Test run with \([0-9]*\) tests\{0,1\} .*passed.*/\1/p' "$log")
  echo "   ${count:-0} passed"
  passed=$((passed + ${count:-0}))
  if [[ ${count:-0} == 0 ]]; then
    failures+=("$title: no test ran")
  fi
  # After the name of the test, which ends with a quote or a parenthesis.
  if grep -E '(Test|Suite) .*[")] skipped' "$log"; then
    failures+=("$title: every test must run")
  fi
}

build_example() {
  swift_quietly build --package-path "$clone/examples/swift" \
    --scratch-path "$work/example"
}

readme() {
  "$python" bindings/swift/readme_test.py "$clone" "$work/readme"
}

example() {
  "$python" examples/swift/check_in_test.py "$work/example/debug/DailyCheckIn"
}

if ! command -v swift >/dev/null; then
  echo "There is no swift on the PATH. These tests need Swift 6 or newer:"
  echo "https://www.swift.org/install"
  failures+=("swift is missing")
  finish
fi
need "packages" install_packages ccache cmake dpkg-dev g++ gcc libabsl-dev \
  libgmock-dev libgtest-dev libprotobuf-dev ninja-build nlohmann-json3-dev \
  pkg-config protobuf-compiler python3 python3-protobuf
if ! find_python; then
  failures+=("a Python with protobuf")
  finish
fi
need "the library, $preset" build_library
need "install it" install_library
need "golden requests and replies" write_goldens
need "messages of every type" "$python" bindings/swift/codegen/write_vectors.py \
  "$work/vectors.txt"

export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
export LD_LIBRARY_PATH=$prefix/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export AFTERLEAF_GOLDEN=$PWD/build/golden
export AFTERLEAF_VECTORS=$work/vectors.txt

check "the generator" "$python" bindings/swift/codegen/generator_test.py
check "generated sources are as the .proto files say" \
  "$python" bindings/swift/codegen/generate.py --check
check "sources are formatted" formatted
need "copy the sources" copy_sources
check "the library target compiles on a clone, without the library" \
  compiles_alone
check "documentation without a warning" documentation
run_tests "tests of the engine under ThreadSanitizer" \
  --scratch-path "$work/tsan" --sanitize=thread \
  --filter 'BatchTests|EngineTests|GoldenTests|ThreadTests'
AFTERLEAF_MUTATIONS=300000 AFTERLEAF_CALLS=1000000 \
  run_tests "tests with optimisation" --scratch-path "$work/release" -c release
check "the README's first lines" readme
need "build the example" build_example
check "the example" example

finish
