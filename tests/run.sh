#!/usr/bin/env bash
# Builds everything and runs the tests.
#
#   tests/run.sh          C++, C and Python; Swift where it is installed
#   tests/run.sh --all    Swift all the same; and pages in a browser, Chromium,
#                         the library for 64-bit ARM under qemu, people counted
#                         with Spark, whether the benchmarks run, and the
#                         instructions of each call
#
# Enough on a bare Debian 12, as root or with sudo, but for Swift. Safe to repeat. The log of
# every step is in build/steps. AFTERLEAF_JOBS sets the number of parallel jobs,
# 2 unless said.
#
# Builds: g++ (build); the library that needs no other (build-embed), for which
# protobuf-lite and Abseil are built once (~/.cache/afterleaf); clang with
# AddressSanitizer and UndefinedBehaviorSanitizer (build-asan), where the
# property tests ask fewer people, since they are slow there; and what little is
# needed of clang with ThreadSanitizer (build-tsan) and of g++ -O0 (build-o0).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# shellcheck source=../cmake/install_packages.sh
. cmake/install_packages.sh

all=
case "${1-}" in
  "") ;;
  --all) all=yes ;;
  *)
    sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac

jobs=${AFTERLEAF_JOBS:-2}
steps=build/steps
number=0
passed=0
failed=0
failures=()
started=$SECONDS
mkdir -p "$steps"
rm -f "$steps"/*.log "$steps"/*.xml

# An interrupted run takes the running step with it.
trap 'kill $(jobs -p) 2>/dev/null; echo "tests/run.sh: interrupted"; exit 130' \
  INT TERM

minutes() {  # seconds
  printf '%d.%d' $(($1 / 60)) $(($1 % 60 / 6))
}

# Takes note of something that went wrong outside a single test.
fault() {  # what
  failures+=("$1")
  failed=$((failed + 1))
}

# Runs a command as a numbered step: its output goes to a log, of which the
# last line is shown every 30 seconds, and the end if it fails.
step() {  # title command...
  local title=$1 log begin pid code=0 waited=0
  shift
  number=$((number + 1))
  log=$(printf '%s/%02d.log' "$steps" "$number")
  begin=$SECONDS
  echo "== step $number: $title"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    waited=$((waited + 1))
    if ((waited % 150 == 0)); then
      echo "   $(minutes $((SECONDS - begin))) min: $(tail -n 1 "$log" |
        cut -c 1-100)"
    fi
  done
  wait "$pid" || code=$?
  if ((code == 0)); then
    echo "   ok, $(minutes $((SECONDS - begin))) min"
    return 0
  fi
  echo "   FAILED, $(minutes $((SECONDS - begin))) min; the end of $log:"
  tail -n 80 "$log" | sed 's/^/   | /'
  return 1
}

finish() {
  local result="all green"
  ((${#failures[@]} == 0)) || result="FAILED at:$(printf ' %s;' "${failures[@]}")"
  echo
  echo "$passed passed, $failed failed"
  echo "tests/run.sh: ${result%;} ($(minutes $((SECONDS - started))) min)"
  [[ $result == "all green" ]]
  exit
}

attribute() {  # name report: a number from the head of a report
  grep -o -m 1 "^[[:space:]]$1=\"[0-9]*\"" "$2" | tr -dc 0-9
}

# A step that counts as one test.
check() {  # title command...
  if step "$@"; then
    passed=$((passed + 1))
  else
    fault "$1"
  fi
}

# Runs the tests of a preset; counts them; fails when one failed, was skipped
# or disabled, or when there was none.
run_tests() {  # preset
  local preset=$1 report="$PWD/$steps/$1.xml" total bad unrun
  step "$preset: run the tests" \
    ctest --preset "$preset" -j "$jobs" --output-junit "$report" ||
    failures+=("$preset: run the tests")
  if [[ ! -f $report ]]; then
    fault "$preset: no report of the tests"
    return
  fi
  total=$(attribute tests "$report")
  bad=$(attribute failures "$report")
  unrun=$(($(attribute skipped "$report") + $(attribute disabled "$report")))
  passed=$((passed + total - bad - unrun))
  failed=$((failed + bad))
  echo "   $((total - bad - unrun)) passed, $bad failed, $unrun not run"
  if ((unrun > 0)); then
    echo "   every test must run:"
    grep -E '^[[:space:]]<testcase .* status="(disabled|notrun)"' "$report" |
      sed 's/^.* name="\([^"]*\)".*$/   | \1/'
    fault "$preset: $unrun tests did not run"
  fi
  if ((total == 0)); then
    fault "$preset: no test ran"
  fi
}

build() {  # preset targets...
  local preset=$1
  shift
  if step "$preset: configure" \
    cmake --preset "$preset" -Werror=dev -DAFTERLEAF_BUILD_TESTS=ON &&
    step "$preset: build" cmake --build --preset "$preset" \
      --parallel "$jobs" ${1:+--target "$@"}; then
    return 0
  fi
  fault "$preset: build"
  return 1
}

# Most files are compiled twice, with messages of two kinds; once is enough.
# What clang-tidy counts in headers that nobody asked about is left out: it would
# push what it found out of the end of the log.
tidy() {
  mkdir -p build/tidy
  python3 -c '
import json, sys
commands = {}
for command in json.load(sys.stdin):
    commands.setdefault(command["file"], command)
json.dump(list(commands.values()), sys.stdout)
' <build/compile_commands.json >build/tidy/compile_commands.json &&
    find src -name '*.cc' | sort |
    xargs -P "$jobs" -n 1 clang-tidy -p build/tidy --quiet 2>&1 |
    sed -u '/^[0-9]* warnings\{0,1\} generated\.$/d'
}

# The same requests answered by code compiled with -O0 and with -O2.
same_replies() {
  build/tests/determinism/afterleaf_replies >"$steps/replies-o2" &&
    build-o0/tests/determinism/afterleaf_replies >"$steps/replies-o0" &&
    [[ -s $steps/replies-o2 ]] &&
    cmp "$steps/replies-o2" "$steps/replies-o0"
}

# A script that counts its own tests, and says so in a line of its own.
run_script() {  # title script
  local title=$1 log counts
  step "$title" "$2" || failures+=("$title")
  log=$(printf '%s/%02d.log' "$steps" "$number")
  counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  if [[ ! $counts =~ ^([1-9][0-9]*)\ passed,\ ([0-9]+)\ failed$ ]]; then
    fault "$title: no test ran"
    return
  fi
  echo "   $counts"
  passed=$((passed + BASH_REMATCH[1]))
  failed=$((failed + BASH_REMATCH[2]))
}

# What the shipped pack promises its readers. Silence is success.
pack() {  # command of the group "pack"
  build/afterleaf pack "$1" content/kratom
}

book_in_browser() {
  python3 -m venv build/browser &&
    build/browser/bin/pip install --quiet --disable-pip-version-check \
      -r tests/browser/requirements.txt &&
    build/browser/bin/python tests/browser/book_test.py build/afterleaf \
      content/kratom
}

log_in_browser() {
  build/browser/bin/python tests/browser/log_test.py build/afterleaf \
    examples/logs/spring.csv
}

step "packages" install_packages \
  abigail-tools ccache clang clang-format clang-tidy cmake dpkg-dev g++ \
  libabsl-dev libclang-rt-14-dev libgmock-dev libgtest-dev libprotobuf-dev \
  libsentencepiece0 ninja-build nlohmann-json3-dev pkg-config \
  protobuf-compiler python3 python3-protobuf python3-venv zopfli \
  ${all:+chromium chromium-driver poppler-utils} \
  ${all:+g++-aarch64-linux-gnu libbenchmark-dev qemu-user valgrind} \
  ${all:+$(command -v java >/dev/null || echo openjdk-17-jre-headless)} || {
  fault "packages"
  finish
}

build dev || finish
run_tests dev
for command in lint test coverage mutate; do
  check "pack $command content/kratom" pack "$command"
done
if [[ $all ]]; then
  check "the book in a browser" book_in_browser
  check "the page of a log in a browser" log_in_browser
fi
check "clang-tidy" tidy

# The library that needs no other. What it is built of is made once.
export AFTERLEAF_JOBS=$jobs
step "embed: protobuf-lite and Abseil" cmake/embed_deps.sh
build embed && run_tests embed
if [[ $all ]]; then
  step "embed-aarch64: protobuf-lite and Abseil" \
    cmake/embed_deps.sh cmake/aarch64-linux-gnu.cmake
  build embed-aarch64 && run_tests embed-aarch64
fi

run_script "Python" bindings/python/test.sh
if [[ $all ]]; then
  check "a cohort with Spark" examples/cohort_spark/test.sh
fi
if [[ $all ]] || command -v swift >/dev/null; then
  run_script "Swift" bindings/swift/test.sh
else
  echo "== Swift is not installed: its package is not tested"
fi
if [[ $all ]]; then
  check "the benchmarks run" benchmarks/run.sh --short
  check "instructions of each call" benchmarks/instructions/run.sh
fi

build asan && run_tests asan
build tsan afterleaf_thread_tests && run_tests tsan
build o0 afterleaf_replies && check "same replies with -O0 and -O2" same_replies

finish
