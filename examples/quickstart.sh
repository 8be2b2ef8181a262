#!/usr/bin/env bash
# Builds the afterleaf command and assesses one person with it.
#
#   examples/quickstart.sh
#
# Enough on a bare Debian 12, as root or with sudo. Safe to repeat.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=../cmake/install_packages.sh
. cmake/install_packages.sh

jobs=${AFTERLEAF_JOBS:-$(nproc)}
request=examples/requests/v06.json
step=start
trap 'echo "examples/quickstart.sh: FAILED at: $step"' ERR

step="1/4 packages"
echo "== $step"
install_packages cmake g++ libabsl-dev libprotobuf-dev ninja-build \
  nlohmann-json3-dev protobuf-compiler

step="2/4 configure"
echo "== $step"
if [[ -f build/build.ninja ]]; then
  echo "build/ is configured already"
else
  # The tests need more packages; tests/run.sh turns them on again.
  cmake --preset dev -DAFTERLEAF_BUILD_TESTS=OFF
fi

step="3/4 build, a few minutes the first time"
echo "== $step"
cmake --build build --parallel "$jobs" --target afterleaf_cli

step="4/4 assess"
echo "== $step"
echo "\$ build/afterleaf assess $request"
echo
build/afterleaf assess "$request"

echo
echo "examples/quickstart.sh: done. Try next: build/afterleaf --help"
