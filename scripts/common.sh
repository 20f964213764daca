# Sourced by run, test and klynge: what they share. Runs from the root of the repository.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }
die() { say "$1"; exit "${2:-1}"; }

command -v dotnet >/dev/null || die "The .NET 10 SDK is missing. Install it (package dotnet-sdk-10.0) and try again." 3

# install PACKAGE…: as root (or with sudo that asks nothing), else says the exact command to type.
install() {
  local root=""
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then root="sudo -n"; else
      die "Missing: $*. Type this, then try again:  sudo apt-get update && sudo apt-get install -y $*" 3; fi
  fi
  command -v apt-get >/dev/null || die "Missing: $*. This script knows apt-get (Debian, Ubuntu) only; install them by your system's means." 3
  say "Installing $* …"
  $root apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "$@" >/dev/null || die "Could not install $*." 3
}

# Norwegian sorting, numbers and dates come from ICU, which a bare machine may lack.
need_icu() {
  ldconfig -p 2>/dev/null | grep -q 'libicuuc\.so' && return
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  local newest
  newest=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | awk '{print $1}' | sort -V | tail -1)
  if [ -z "$newest" ] && [ "$(id -u)" = 0 ]; then
    apt-get update -qq >/dev/null 2>&1 || true
    newest=$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1)
  fi
  install "${newest:-libicu-dev}"
  unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT
}

program=src/Cli/bin/Release/net10.0/klynge.dll

# Builds klynge when a source is newer than what was built last.
build_klynge() {
  local stamp=src/Cli/obj/built
  if [ -f "$program" ] && [ -f "$stamp" ] && [ -z "$(find src build Directory.*.props Directory.Build.targets global.json \
      \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then return; fi
  local log; log=$(mktemp)
  touch "$log.start"
  if ! dotnet build src/Cli -c Release --nologo -v quiet -clp:ErrorsOnly >"$log" 2>&1; then
    cat "$log" >&2; rm -f "$log" "$log.start"; die "The build failed; the lines above say where."
  fi
  mv "$log.start" "$stamp"; rm -f "$log"
}
