#!/usr/bin/env bash
# Builds what embed mode links into the library: protobuf-lite, Abseil and zlib,
# position-independent and hidden, from Debian's source packages with Debian's
# patches. (Debian's own archives cannot go into a shared library.)
#
#   cmake/embed_deps.sh [TOOLCHAIN.cmake]
#
# Prints the folder that holds them, for CMAKE_PREFIX_PATH; everything else
# goes to stderr. Done once for each version, compiler and change of this
# script: after that it only prints. With a toolchain file, for the machine that
# the file names.
#
#   AFTERLEAF_DEPS_CACHE  where they are kept; ~/.cache/afterleaf unless said
#   AFTERLEAF_JOBS        number of parallel jobs; all cores unless said
#
# Beside them, in the folder licenses, are the texts that have to go where the
# library goes.
#
# Needs cmake, make, a C++ compiler, dpkg-dev and protobuf-compiler, and no root:
# the lists and settings of the system's apt stay as they are.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { echo "embed_deps: $*" >&2; }
die() {
  say "$*"
  exit 1
}

toolchain=
case $# in
  0) ;;
  1) toolchain=$(realpath -e -- "$1") || die "no toolchain file $1" ;;
  *) die "usage: cmake/embed_deps.sh [TOOLCHAIN.cmake]" ;;
esac

cache=${AFTERLEAF_DEPS_CACHE:-${XDG_CACHE_HOME:-${HOME:?}/.cache}/afterleaf}
jobs=${AFTERLEAF_JOBS:-$(nproc)}
for tool in cmake make dpkg-query apt-get apt-cache; do
  command -v "$tool" >/dev/null ||
    die "no $tool. This script needs Debian; elsewhere build protobuf-lite and" \
      "Abseil yourself, position-independent and hidden, and configure with" \
      "-DAFTERLEAF_BUILD_DEPS=OFF -DCMAKE_PREFIX_PATH=THEIR_FOLDER"
done
command -v dpkg-source >/dev/null || die "no dpkg-source: install dpkg-dev"
mkdir -p "$cache"

# The version of the source package of a binary package: of the one that is
# installed, or else of the one that would be.
source_version() {  # package
  local version
  version=$(dpkg-query -W -f='${source:Version}' "$1" 2>/dev/null) || version=
  if [[ -z $version ]]; then
    version=$(apt-cache show --no-all-versions "$1" 2>/dev/null |
      sed -n 's/^Version: //p')
  fi
  [[ -n $version ]] ||
    die "apt knows no package $1: run apt-get update, or install it"
  echo "$version"
}

# The generated code must fit the runtime, so protoc says which protobuf.
dpkg-query -W protobuf-compiler >/dev/null 2>&1 ||
  die "no protoc from Debian: install protobuf-compiler"
protobuf=$(source_version protobuf-compiler)
abseil=$(source_version libabsl-dev)
zlib=$(source_version zlib1g)

# What CMake takes for the compiler.
compiler=${CXX:-c++}
if [[ $toolchain ]]; then
  compiler=$(sed -n 's/^set(CMAKE_CXX_COMPILER \(.*\))$/\1/p' "$toolchain")
  [[ $compiler ]] || die "$toolchain sets no CMAKE_CXX_COMPILER"
fi
command -v "${compiler%% *}" >/dev/null || die "no compiler $compiler"
# A unique symbol stays global whatever is said of it, and would meet the host's in
# a program that links the library statically. Only g++ makes them.
unique=" -fno-gnu-unique"
$compiler$unique -fsyntax-only -xc++ - </dev/null 2>/dev/null || unique=

flags=(
  -DCMAKE_BUILD_TYPE=Release
  "-DCMAKE_CXX_FLAGS_RELEASE=-Os -DNDEBUG"
  "-DCMAKE_CXX_FLAGS=-ffunction-sections -fdata-sections$unique"
  -DCMAKE_CXX_STANDARD=17
  -DCMAKE_CXX_VISIBILITY_PRESET=hidden
  -DCMAKE_VISIBILITY_INLINES_HIDDEN=ON
  -DCMAKE_POSITION_INDEPENDENT_CODE=ON
  -DBUILD_SHARED_LIBS=OFF
  -DCMAKE_INSTALL_LIBDIR=lib
  ${toolchain:+"-DCMAKE_TOOLCHAIN_FILE=$toolchain"})

machine=$($compiler -dumpmachine)
mark=$({
  $compiler --version
  cat "${BASH_SOURCE[0]}" ${toolchain:+"$toolchain"}
} | sha256sum | cut -c 1-12)
prefix=$cache/$machine-protobuf-$protobuf-abseil-$abseil-zlib-${zlib/:/.}-$mark

# One at a time; who comes second finds the work done.
exec 9>"$cache/lock"
flock 9
if [[ -d $prefix ]]; then
  echo "$prefix"
  exit 0
fi

work=$cache/work
rm -rf "$work"
mkdir -p "$work"
log=$cache/$machine.log
: >"$log"
trap 'code=$?; ((code == 0)) || { tail -n 30 "$log" >&2; say "FAILED; all of it: $log"; }; rm -rf "$work"' EXIT

# Downloads a source package, unless it is there. Lists, settings and state are
# our own.
sources=$cache/sources
download() {  # package version
  local folder=$sources/$1-$2 apt_get signed=
  [[ -d $folder ]] && return
  say "downloading the source of $1 $2"
  mkdir -p "$work"/apt/{state/lists/partial,cache/archives/partial} \
    "$work/$1.part"
  apt_get=(apt-get -q -o Dir::Etc::SourceList="$work/apt/sources.list"
    -o Dir::Etc::SourceParts=/dev/null -o Dir::State="$work/apt/state"
    -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache="$work/apt/cache"
    -o APT::Sandbox::User="$(id -un)")
  if [[ ! -f $work/apt/sources.list ]]; then
    [[ ! -f /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
      signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] '
    apt-get indextargets 'Created-By: Packages' 'Origin: Debian' --format \
      "deb-src $signed\$(REPO_URI) \$(RELEASE) \$(COMPONENT)" |
      sort -u >"$work/apt/sources.list"
    [[ -s $work/apt/sources.list ]] ||
      die "apt has no lists of Debian's packages: run apt-get update"
    "${apt_get[@]}" update >>"$log" 2>&1 </dev/null ||
      die "apt-get cannot read Debian's lists of source packages"
  fi
  # A version can stand in the lists of an archive that has moved its files to
  # another one: then that one is asked alone.
  (cd "$work/$1.part" &&
    { "${apt_get[@]}" source --download-only "$1=$2" ||
      { sed -i '/-security/d' "$work/apt/sources.list" &&
        "${apt_get[@]}" source --download-only "$1=$2"; }; }) \
    >>"$log" 2>&1 </dev/null ||
    die "Debian no longer offers the source of $1 $2: bring its packages up to" \
      "date with apt-get upgrade"
  mkdir -p "$sources"
  mv "$work/$1.part" "$folder"
}

unpack() {  # package version
  say "unpacking $1 with Debian's patches"
  (cd "$work" && dpkg-source -x "$sources/$1-$2/"*.dsc "$1") >>"$log" 2>&1
  mkdir -p "$work/prefix/licenses"
  cp "$work/$1/LICENSE" "$work/prefix/licenses/$1.txt"
}

build() {  # package targets...
  local package=$1
  shift
  say "building $package for $machine"
  cmake -S "$work/$package" -B "$work/$package.build" "${flags[@]}" \
    -DABSL_PROPAGATE_CXX_STD=ON -DBUILD_TESTING=OFF \
    -Dprotobuf_BUILD_TESTS=OFF -Dprotobuf_BUILD_PROTOC_BINARIES=OFF \
    -Dprotobuf_WITH_ZLIB=OFF --no-warn-unused-cli >>"$log" 2>&1 </dev/null
  cmake --build "$work/$package.build" --parallel "$jobs" \
    ${1:+--target "$@"} >>"$log" 2>&1 </dev/null
}

install() {  # package component...
  local package=$1 component
  shift
  for component in "$@"; do
    cmake --install "$work/$package.build" --prefix "$work/prefix" \
      --component "$component" >>"$log" 2>&1
  done
}

download protobuf "$protobuf"
download abseil "$abseil"
download zlib "$zlib"
unpack protobuf "$protobuf"
build protobuf libprotobuf-lite
install protobuf libprotobuf-lite protobuf-headers
unpack abseil "$abseil"
build abseil
install abseil Unspecified
unpack zlib "$zlib"
say "building zlib for $machine"
# Without the checksum of gzip files, of which the library has none, zlib has no
# tables. Its own build, as Debian has left out files that its CMake rules want.
(cd "$work/zlib" &&
  CHOST=$machine ./configure --static &&
  make libz.a CFLAGS="-O2 -DNDEBUG -DNO_GZIP -fPIC -fvisibility=hidden \
    -ffunction-sections -fdata-sections") >>"$log" 2>&1 </dev/null
cp "$work/zlib/libz.a" "$work/prefix/lib/"
cp "$work/zlib/zlib.h" "$work/zlib/zconf.h" "$work/prefix/include/"

# The files of pkg-config name the folder that was built in.
rm -rf "$work/prefix/lib/pkgconfig"
mv "$work/prefix" "$prefix"
echo "$prefix"
