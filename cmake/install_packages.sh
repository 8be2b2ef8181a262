# Sourced by the scripts that a stranger runs first.
#
#   install_packages PACKAGE...
#
# Installs the Debian packages that are missing, and does nothing when none is.
# Needs root or sudo only when there is something to install.

install_packages() {
  local missing=() package status
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: please make sure that you have what these Debian"
    echo "packages hold: $*"
    return 0
  fi
  for package in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) ||
      status=
    [[ $status == installed ]] || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then
    echo "every package is there"
    return 0
  fi

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Missing: ${missing[*]}" >&2
      echo "Neither root nor sudo: please install them and try again." >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "installing ${missing[*]}"
  local apt_get=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q
    -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
  "${as_root[@]}" "${apt_get[@]}" update </dev/null &&
    "${as_root[@]}" "${apt_get[@]}" install --no-install-recommends \
      "${missing[@]}" </dev/null
}
