#!/usr/bin/env bash
# Builds the wheel with the self-contained library, installs it into empty
# environments, and runs every test of the package.
#
#   bindings/python/test.sh
#
# Safe to repeat. Needs cmake, ninja, a C++ compiler, protoc, dpkg-dev and
# python3 with venv. The log of every step is in build/steps-python; PYTHON names
# the interpreter, python3 unless said; AFTERLEAF_JOBS the parallel jobs, 2 unless
# said.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

python=${PYTHON:-python3}
export AFTERLEAF_JOBS=${AFTERLEAF_JOBS:-2}
# The environments hold the wheel and nothing of the caller's.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV PYTEST_ADDOPTS
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
export HYPOTHESIS_STORAGE_DIRECTORY=$PWD/build/venvs-python/hypothesis

here=bindings/python
steps=build/steps-python
venvs=build/venvs-python
rm -rf "$steps" "$venvs" "$here/dist"
mkdir -p "$steps" "$venvs"
passed=0
failed=0
number=0

# The end of a run that cannot go on, and of one that can.
finish() {
  echo "$passed passed, $failed failed"
  ((failed == 0))
  exit
}

step() {  # title command...
  local title=$1 log
  shift
  number=$((number + 1))
  log=$(printf '%s/%02d.log' "$steps" "$number")
  echo "== $title"
  "$@" >"$log" 2>&1 </dev/null && return
  echo "   FAILED; the end of $log:"
  tail -n 60 "$log" | sed 's/^/   | /'
  failed=$((failed + 1))
  return 1
}

# Counts what a run of pytest reports; a skipped test counts as failed.
count() {  # report
  local total bad
  total=$(attribute tests "$1")
  bad=$(($(attribute failures "$1") + $(attribute errors "$1") +
    $(attribute skipped "$1")))
  passed=$((passed + total - bad))
  failed=$((failed + bad))
  if ((total == 0)); then
    echo "   no test ran"
    failed=$((failed + 1))
  fi
}

attribute() {  # name report
  grep -o -m 1 " $1=\"[0-9]*\"" "$2" | head -n 1 | tr -dc 0-9
}

build_library() {
  cmake --preset embed &&
    cmake --build --preset embed --parallel "$AFTERLEAF_JOBS" --target afterleaf &&
    cmake --preset dev &&
    cmake --build --preset dev --parallel "$AFTERLEAF_JOBS" \
      --target afterleaf_goldens
}

build_wheel() {
  "$python" -m venv "$venvs/build" &&
    "$venvs/build/bin/pip" wheel --no-deps "$here" -w "$here/dist"
}

# An environment with the wheel and what its tests need.
environment() {  # name packages...
  local name=$1
  shift
  "$python" -m venv "$venvs/$name" &&
    "$venvs/$name/bin/pip" install --quiet "$here"/dist/afterleaf-*.whl \
      -r "$here/tests/requirements.txt" "$@"
}

# No compiler is found, and nothing but the wheel and what it depends on.
installs_alone() {
  "$python" -m venv "$venvs/alone" &&
    PATH="$PWD/$venvs/alone/bin" CC=/nowhere pip install --quiet --only-binary :all: \
      "$here"/dist/afterleaf-*.whl &&
    (cd "$venvs" && "alone/bin/python" -W error -m afterleaf contacts)
}

run_tests() {  # name words...
  local name=$1 report="$PWD/$steps/$1.xml" before=$failed fine=
  shift
  step "$name: run the tests" "$venvs/${name%%-*}/bin/python" \
    -m pytest "$here/tests" -c "$here/pyproject.toml" -p no:cacheprovider \
    --golden "$PWD/build/golden" --junit-xml "$report" "$@" && fine=yes
  failed=$before
  [[ -f $report ]] && count "$report"
  # A run that broke off without a failed test.
  [[ $fine ]] || ((failed > before)) || failed=$((failed + 1))
}

step "build the library" build_library || finish
step "build the wheel" build_wheel || finish
step "install it without a compiler" installs_alone && passed=$((passed + 1))

# The extra brings NumPy, pandas and Arrow.
if step "all: an environment" environment all protobuf "afterleaf[table]" \
  -r "$here/tests/requirements-types.txt" \
  -r examples/python/requirements.txt; then
  run_tests all
fi

# What was tested above and does not depend on the release of protobuf.
tested=()
for name in columns examples pytest_plugin tables typing; do
  tested+=(--ignore "$here/tests/test_$name.py")
done

# The oldest that is supported, and the last of each later line.
for version in 4.21.12 '4.25.*' '5.*' '6.*'; do
  name=protobuf${version%.\*}
  if step "$name: an environment" environment "$name" "protobuf==$version"; then
    run_tests "$name" "${tested[@]}"
  fi
done
# Without the compiled part of protobuf, oldest and newest; random requests take
# long then.
tested+=(--ignore "$here/tests/test_boundary.py")
for name in all protobuf4.21.12; do
  PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=python \
    run_tests "$name-pure" "${tested[@]}"
done

finish
