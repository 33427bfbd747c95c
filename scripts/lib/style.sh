#!/usr/bin/env bash
# The style that the tools can check. clang-tidy is slow, so a file is looked at again only when it,
# or a header of ours, changed since it was found clean.
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p .cache/tidy

mapfile -t cpp < <(git ls-files 'host/*.cpp' 'host/*.h' 'tests/*.cpp' 'tests/*.h')
clang-format --dry-run --Werror "${cpp[@]}"
echo "clang-format: ${#cpp[@]} files"

mapfile -t shell < <(git ls-files scripts .ci | while read -r file; do
  head -n 1 "$file" | grep -qE '^#!.*(bash|/sh)|shellcheck shell=' && echo "$file"
done)
shellcheck -x "${shell[@]}"
echo "shellcheck: ${#shell[@]} files"

headers=$(git ls-files 'host/*.h' .clang-tidy | xargs cat | cksum)
tidy() {
  local file=$1 stamp
  stamp=.cache/tidy/$(printf '%s' "$file" | tr / _)
  local state
  state="$headers $(cksum <"$file")"
  [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] && return
  clang-tidy --quiet -p build --extra-arg=-Wno-unknown-warning-option "$file" 2>/dev/null && printf '%s' "$state" >"$stamp"
}
export -f tidy
export headers
git ls-files 'host/*.cpp' | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'tidy {}'
echo "clang-tidy: $(git ls-files 'host/*.cpp' | wc -l) files"
