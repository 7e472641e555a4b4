#!/usr/bin/env bash
# hang_test.sh BUILD_DIR: the real kiosk in a real window under Xvfb, kept by keeper.c as systemd
# would: hung by a library of its own (hang.c), ended when its signs of life stop, started anew. Its
# journal must be whole afterwards, and its file of starts must tell the story.
set -euo pipefail
build=$(cd "${1:?usage: hang_test.sh BUILD_DIR}" && pwd)

work=$(mktemp -d)
xserver=

clean() {
    [ -z "$xserver" ] || kill "$xserver" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT

fail() {
    echo "hang_test: $1" >&2
    tail -n 40 "$work/kiosk.log" >&2 2>/dev/null || true
    exit 1
}

. "$(dirname "$0")/../xserver.sh"

mkdir "$work/screen" "$work/data" "$work/hang"
start_xserver 800x480
disown "$xserver" # the keeper ends it
# A library that is loaded first is none of the sanitizer's; SDL's D-Bus connection is not ours.
echo 'leak:libdbus-1.so' >"$work/leaks"
export LSAN_OPTIONS=suppressions=$work/leaks:print_suppressions=0
export ASAN_OPTIONS=verify_asan_link_order=0:handle_abort=0

"$build/keeper" "$build/vonk" "$build/content" "$work" "$build/libhang.so" "$xserver" \
    2>"$work/kiosk.log" || fail "the keeper is not content"

[ "$(sqlite3 "$work/data/vonk.db" 'PRAGMA quick_check')" = ok ] || fail "the journal is damaged"
visits=$("$build/vonkctl" stats "$work/data/vonk.db" --csv | tr -d '\r' |
    sed -n 's/^total,,visits,//p')
# That of the second start was on the disk when it was ended by force, that of the eighth ended in
# order; others may have got there in time.
[ "${visits:-0}" -ge 2 ] || fail "${visits:-0} visits are in the journal"

# Rung and end of each start.
sed -n 's/^start [0-9a-f-]* [0-9]* //p' "$work/data/starts" >"$work/told"
diff "$work/told" - <<'STARTS' || fail "the file of starts tells another story"
0 open
0 open
0 open
1 open
1 open
1 open
2 clean
1 clean
1 display
STARTS
grep -qx 'forced 6' "$work/data/starts" || fail "six ends by force were not counted"
echo "hung, ended and started anew: $visits visits, journal whole"
