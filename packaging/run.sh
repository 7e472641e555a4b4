#!/usr/bin/env bash
# run.sh [vonk options]: from a fresh Debian or Raspberry Pi OS to the kiosk on the screen.
# Installs what is missing (needs root or sudo for that alone), builds into build/ and starts Vonk
# full screen. Where there is no display it shows the demonstration instead (demo.sh).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/build.sh"

# A desktop, or a screen of our own: a graphics card that we may use, with something plugged in.
has_display() {
    local status card
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        return 0
    fi
    for status in /sys/class/drm/card*-*/status; do
        card=${status#/sys/class/drm/}
        card=/dev/dri/${card%%-*}
        [ -r "$card" ] && [ "$(cat "$status" 2>/dev/null)" = connected ] && return 0
    done
    return 1
}

# True when one of vonk's options does its work without a display.
works_without() {
    local option
    for option in "$@"; do
        case $option in --script | --tour | --audit | --bench | --help | --version) return 0 ;; esac
    done
    return 1
}

packages_need build >&2 # what vonk says on standard output may be read by a program
build_folder "$root/build" >&2
if has_display || works_without "$@"; then
    exec "$root/build/vonk" --content "$root/build/content" "$@"
fi
echo "There is no display here (no desktop, and no screen on a graphics card that we may use)," \
    "so this is the demonstration instead."
exec "$root/packaging/demo.sh"
