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
unformatted=0
for file in "${files[@]}"; do
  if ! clang-format --dry-run --Werror "$file" 2>/dev/null; then
    echo "not formatted; run: clang-format -i $file" >&2
    unformatted=$((unformatted + 1))
  fi
done
echo "$unformatted of ${#files[@]} sources are not formatted"
((unformatted == 0))
