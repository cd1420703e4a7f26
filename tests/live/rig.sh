# Sourced by every up and down: one shape for all real systems. A rig keeps its data, logs and pid file in
# ${SPLOT_RUN:-ROOT/.run}/live/SYSTEM, listens on loopback only, and needs no service manager.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
SYSTEM=$(basename "$HERE")
ROOT=$(cd "$HERE/../../.." && pwd)
RUN=$(realpath -m "${SPLOT_RUN:-$ROOT/.run}")/live/$SYSTEM
RESET=${RESET:-0}
mkdir -p "$RUN"
export DEBIAN_FRONTEND=noninteractive

say() { printf '%s: %s\n' "$SYSTEM" "$*" >&2; }
fail() { say "$*"; exit 1; }

# The pid file holds the process id and its start time, so that a reused id is never taken for ours.
born() { [ -r "/proc/$1/stat" ] && sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20; }
running() { # [NAME]
  local pid start
  read -r pid start 2>/dev/null <"$RUN/${1:-server}.pid" || return 1
  [ -n "$start" ] && [ "$(born "$pid" || true)" = "$start" ]
}
pidOf() { cut -d' ' -f1 "$RUN/${1:-server}.pid"; }

portTaken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
guardPort() { # PORT VARIABLE [NAME]
  if ! running "${3:-server}" && portTaken "$1"; then
    fail "another server holds port $1. Stop it, or set $2 to a free port."
  fi
}

install() { # PACKAGE...
  local missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)" = "install ok installed" ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${missing[*]}"
  local sudo=(); [ "$(id -u)" = 0 ] || sudo=(sudo --preserve-env=DEBIAN_FRONTEND,BUNDLER_VERSION)
  { "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=300 update -q &&
    "${sudo[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"
  } >"$RUN/install.log" 2>&1 || { tail -5 "$RUN/install.log" >&2; fail "apt-get failed; see $RUN/install.log"; }
}

start() { # NAME COMMAND...   in a session of its own, so that the caller's end is not its end
  local name=$1; shift
  setsid "$@" >"$RUN/$name.log" 2>&1 </dev/null 9>&- &
  printf '%s %s\n' $! "$(born $!)" >"$RUN/$name.pid"
}

await() { # NAME SECONDS COMMAND...   until the command succeeds
  local name=$1 rounds=$(($2 * 4)); shift 2
  for _ in $(seq "$rounds"); do
    "$@" >/dev/null 2>&1 && return
    running "$name" || { tail -20 "$RUN/$name.log" >&2; fail "the server ended at start; see $RUN/$name.log"; }
    sleep 0.25
  done
  fail "no answer in time; see $RUN/$name.log"
}

stop() { # [NAME]
  local name=${1:-server} pid
  if running "$name"; then
    pid=$(pidOf "$name"); kill "-${SIGNAL:-TERM}" "$pid" 2>/dev/null || true
    for _ in $(seq 60); do running "$name" || break; sleep 0.25; done
    if running "$name"; then kill -9 "$pid" 2>/dev/null || true; fi
    say "$name stopped"
  fi
  rm -f "$RUN/$name.pid"
}

# Commands of a server that must not run as root: asUser USER COMMAND...
asUser() {
  local user=$1; shift
  if [ "$(id -u)" = 0 ]; then setpriv --reuid "$user" --regid "$user" --init-groups "$@"; else "$@"; fi
}
guardReach() { # USER FOLDER
  asUser "$1" test -w "$2" || fail "the user $1 cannot write in $2. Set SPLOT_RUN to a folder that it can reach."
}

# One up or down of a rig at a time.
exec 9>"$RUN/lock"
flock 9
