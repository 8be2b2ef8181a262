#!/usr/bin/env bash
# Every C and C++ source is formatted as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mapfile -t files < <(find include src proto tests examples -type f \
  \( -name '*.cc' -o -name '*.h' -o -name '*.c' \) | sort)
if ((${#files[@]} < 20)); then
  echo "only ${#files[@]} sources found" >&2
  exit 1
fi
report=$(mktemp)
trap 'rm -f "$report"' EXIT
if ! clang-format --dry-run --Werror "${files[@]}" 2>"$report"; then
  echo "not formatted; to repair, clang-format -i these:" >&2
  sed -n 's/^\([^ :]*\):[0-9]*:[0-9]*: .*/  \1/p' "$report" | sort -u >&2
  exit 1
fi
echo "all ${#files[@]} sources are formatted"
