# shellcheck shell=bash
# What scripts/run, scripts/test and scripts/install share: bringing what is missing, and building.
# Sourced, not run. Everything is installed from the system's packages and the npm registry.

set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$top"

# Node that the tools accept, and the one that is brought where the system's is older.
node_least=20
node_pinned=22.23.3
npm_pinned=10.9.4

# shellcheck disable=SC2034 # read by the scripts that source this one
{
  build_packages=(build-essential cmake ninja-build pkg-config libre2-dev nlohmann-json3-dev
    libspdlog-dev libsqlite3-dev libutf8proc-dev libcli11-dev libicu-dev libminizip-dev)
  test_packages=(catch2 clang-format clang-tidy shellcheck)
  bench_packages=(libbenchmark-dev)
}
brew_packages=(cmake ninja pkg-config re2 nlohmann-json spdlog sqlite utf8proc cli11 icu4c minizip catch2 node)

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

has_package() { [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null)" = 'ii ' ]; }

# need_packages PACKAGE...: installs those that are missing, saying which.
need_packages() {
  if [ "$(uname)" = Darwin ]; then
    need_brew
    return
  fi
  command -v apt-get >/dev/null || stop "This script knows Debian, Ubuntu and macOS. Elsewhere install the counterparts of: $*"
  local missing=() package
  for package in "$@"; do has_package "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  need_root "installing: ${missing[*]}" "sudo apt-get update && sudo apt-get install -y ${missing[*]}"
  need_apt_lists
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# need_root WHAT COMMAND: says what is about to be done as root and sets ${root[@]} to what does it,
# or prints the command to run and ends.
need_root() {
  root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || stop "$1 needs root. Run this once, then again what you ran:
  $2"
    root=(sudo -n)
  fi
  say "$1"
}

# A fresh machine knows no package before this.
need_apt_lists() {
  [ -n "${apt_lists_are_new:-}" ] && return
  need_root 'fetching the lists of packages' 'sudo apt-get update'
  "${root[@]}" apt-get update -qq
  apt_lists_are_new=yes
}

need_brew() {
  command -v brew >/dev/null || stop "Install Homebrew (https://brew.sh), then run this again."
  local missing=() package
  for package in "${brew_packages[@]}"; do
    brew list --versions "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing: ${missing[*]}"
  brew install --quiet "${missing[@]}"
}

# A Snap's commands are stubs or links into /snap; its sandbox cannot start a program of the user's.
is_snap() {
  case $(readlink -f "$1") in */snap/* | */bin/snap) return 0 ;; esac
  head -c 4096 "$1" | tr -d '\0' | grep -q /snap/bin/
}

# first_browser LABEL COMMAND...: sets $browser to the first that is here and is no Snap.
# shellcheck disable=SC2034 # $browser is read by the scripts that source this one
first_browser() {
  local label=$1 command path
  shift
  for command in "$@" "/Applications/$label.app/Contents/MacOS/$(echo "$label" | tr '[:upper:]' '[:lower:]')" \
    "/Applications/$label.app/Contents/MacOS/$label"; do
    path=$(command -v "$command") || continue
    is_snap "$path" && continue
    browser=$path
    return 0
  done
  return 1
}

# need_browser LABEL VARIABLE PACKAGE COMMAND...: sets $browser: what VARIABLE names, else the first
# COMMAND there is, else what installing PACKAGE brings.
need_browser() {
  local label=$1 variable=$2 package=$3
  shift 3
  browser=${!variable:-}
  if [ -n "$browser" ]; then
    [ -x "$browser" ] || stop "$variable names $browser, which cannot be run."
    return
  fi
  first_browser "$label" "$@" && return
  [ "$(uname)" = Darwin ] && stop "Install $label (brew install --cask $package), then run this again."
  [ -n "$(apt-cache show --no-all-versions "$package" 2>/dev/null)" ] || need_apt_lists
  [ -n "$(apt-cache show --no-all-versions "$package" 2>/dev/null)" ] || stop \
    "This system has $label only as a Snap, whose sandbox cannot start the host. Install an ordinary package of it, then run this again, with $variable=/path/to/it if its command is not ${*}."
  need_packages "$package"
  first_browser "$label" "$@" || stop "$package was installed, but brought none of: $*"
}

need_chromium() { need_browser Chromium CHROMIUM chromium chromium chromium-browser; }
need_firefox() { need_browser Firefox FIREFOX firefox-esr firefox-esr firefox; }

node_major() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p'; }

# need_node: puts a Node of at least $node_least on PATH. Debian 12's own is 18, so one is brought
# from the npm registry, with an npm of its own: Debian's npm resolves its parts only under Debian's
# node.
need_node() {
  [ "$(node_major || echo 0)" -ge "$node_least" ] 2>/dev/null && command -v npm >/dev/null && return
  local kept=$top/.cache/node/node_modules/.bin
  if [ ! -x "$kept/node" ] || [ "$("$kept/node" --version)" != "v$node_pinned" ]; then
    command -v npm >/dev/null || need_packages nodejs npm
    local machine
    case $(uname -m) in
      x86_64) machine=x64 ;;
      aarch64 | arm64) machine=arm64 ;;
      *) stop "No Node is published for $(uname -m): install Node $node_least or later." ;;
    esac
    say "bringing Node $node_pinned from the npm registry (the system's is $(node --version 2>/dev/null || echo none))"
    mkdir -p "$top/.cache/node"
    npm install --silent --no-save --no-audit --no-fund --prefix "$top/.cache/node" \
      "node-$(uname | tr '[:upper:]' '[:lower:]')-$machine@$node_pinned" "npm@$npm_pinned"
    mkdir -p "$kept"
    ln -sf "../node-$(uname | tr '[:upper:]' '[:lower:]')-$machine/bin/node" "$kept/node"
  fi
  PATH=$kept:$PATH
  export PATH
  hash -r
}

# npm_ci FOLDER: its locked packages, once for each lock file.
npm_ci() {
  local folder=$1 lock
  lock=$(cksum <"$folder/package-lock.json")
  [ "$(cat "$folder/node_modules/.locked" 2>/dev/null)" = "$lock" ] && return
  say "$folder: npm ci"
  (cd "$folder" && npm ci --loglevel=error --no-audit --no-fund >"$top/.cache/npm.log" 2>&1) || {
    cat "$top/.cache/npm.log" >&2
    return 1
  }
  printf '%s' "$lock" >"$folder/node_modules/.locked"
}

# build_host [PRESET [TARGET]]: build/host/doorman, or what the preset and the target say.
build_host() {
  local preset=${1:-release} target=${2:-doorman}
  say "building the host ($preset)"
  cmake --preset "$preset" >"$top/.cache/cmake.log" 2>&1 || {
    cat "$top/.cache/cmake.log" >&2
    return 1
  }
  # Ninja's one line of progress on a terminal; elsewhere only what went wrong.
  if [ -t 1 ]; then
    cmake --build --preset "$preset" --target "$target"
    return
  fi
  cmake --build --preset "$preset" --target "$target" >"$top/.cache/build.log" 2>&1 || {
    cat "$top/.cache/build.log" >&2
    return 1
  }
}

# newer_than STAMP PATH...: whether anything under the paths changed since the stamp.
newer_than() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -path '*/node_modules' -prune -o -path '*/dist' -prune -o -path '*/.wxt' -prune -o -type f -newer "$stamp" -print -quit)" ]
}

# build_extension [SCRIPT]: extension/dist/chrome and firefox (or, with build:test, the test builds).
build_extension() {
  local script=${1:-build} stamp
  stamp=$top/.cache/extension-$script
  npm_ci extension
  newer_than "$stamp" extension manifests || return 0
  say "building the extension ($script)"
  (cd extension && npm run --silent "$script" >"$top/.cache/extension.log" 2>&1) || {
    cat "$top/.cache/extension.log" >&2
    return 1
  }
  touch "$stamp"
}

mkdir -p "$top/.cache"
