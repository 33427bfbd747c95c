#!/usr/bin/env bash
# The style that the tools can check. clang-tidy is slow, so what was found clean is looked at again
# only when it, or a header of ours, changed.
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

# What the compiler is given: a room's files as one (DOORMAN_TOGETHER), so that the headers, which are
# most of the work, are looked at once.
mapfile -t units < <(sed -n 's/^ *"file": "\([^"]*\)".*/\1/p' build/compile_commands.json |
  grep -E "^$PWD/(build/)?host/" | grep -vE 'built_in_tables|diction_tables' | sort -u)
headers=$(git ls-files 'host/*.h' .clang-tidy | xargs cat | cksum)
tidy() {
  local unit=$1 stamp state
  stamp=.cache/tidy/$(printf '%s' "${unit#"$PWD"/}" | tr / _)
  state="$headers $(sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$unit" | xargs cat "$unit" | cksum)"
  [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] && return
  clang-tidy --quiet -p build --extra-arg=-Wno-unknown-warning-option "$unit" 2>/dev/null && printf '%s' "$state" >"$stamp"
}
export -f tidy
export headers
printf '%s\n' "${units[@]}" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'tidy {}'
echo "clang-tidy: $(git ls-files 'host/*.cpp' | wc -l) files as ${#units[@]}"
