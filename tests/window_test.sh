#!/usr/bin/env bash
# window_test.sh BUILD_DIR: the real kiosk in a real window under Xvfb, touched from outside as by a
# finger: attract, home, stories, a story. Then it is ended as a service is, and its database must
# tell what happened. Where to touch is asked of the kiosk itself, in a script of the same steps.
set -euo pipefail
build=$(cd "${1:?usage: window_test.sh BUILD_DIR}" && pwd)
size=1920x1080
story=lotte

work=$(mktemp -d)
kiosk=
xserver=

# Ends what this test started and takes its files away.
clean() {
    [ -z "$kiosk" ] || kill -KILL "$kiosk" 2>/dev/null || true
    [ -z "$xserver" ] || kill "$xserver" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT

fail() {
    echo "window_test: $1" >&2
    cat "$work/kiosk.log" >&2 2>/dev/null || true
    exit 1
}

. "$(dirname "$0")/xserver.sh"

# ---- where things are ----

# Prints "x y", the middle of an element, after the steps on standard input.
middle() {
    local id=$1 file=$work/tree.json
    { echo wait 1000 && cat && echo tree; } | "$build/vonk" --content "$build/content" --data "$work/script" \
        --size "$size" --script - >"$file" 2>"$work/kiosk.log" || fail "the script up to $id failed"
    sqlite3 :memory: "SELECT (value->>'\$.rect[0]') + (value->>'\$.rect[2]') / 2, ' ',
            (value->>'\$.rect[1]') + (value->>'\$.rect[3]') / 2
        FROM json_each(CAST(readfile('$file') AS TEXT), '\$.elements')
        WHERE value->>'id' = '$id'" -separator ''
}

# ---- the picture, as the X server holds it ----

picture() {
    cksum <"$work/screen/Xvfb_screen0"
}

changed() {
    [ "$(picture)" != "$before" ]
}

# True when nothing has moved for half a second: pages have come in and touches count again.
still() {
    local now again
    now=$(picture)
    for _ in 1 2 3 4 5; do
        sleep 0.1
        again=$(picture)
        [ "$again" = "$now" ] || return 1
    done
}

# touch X Y WHAT: a click there must change the picture, and that must come to rest.
touch_at() {
    before=$(picture)
    xdotool mousemove "$1" "$2" click 1
    until_true 10 changed || fail "a touch on $3 changed nothing"
    until_true 10 still || fail "the picture behind $3 never came to rest"
}

# ---- the test ----

mkdir "$work/screen" "$work/data"
start_xserver "$size"
# SDL's D-Bus connection is not given back at the end; it is not ours to find in a sanitized build.
echo 'leak:libdbus-1.so' >"$work/leaks"
export LSAN_OPTIONS=suppressions=$work/leaks:print_suppressions=0

start=$(middle attract.start </dev/null)
stories=$(printf 'tap attract.start\n' | middle home.stories)
card=$(printf 'tap attract.start\ntap home.stories\n' | middle "stories.$story")
if [ -z "$start" ] || [ -z "$stories" ] || [ -z "$card" ]; then
    fail "an element is not in the tree"
fi

before=$(picture)
"$build/vonk" --content "$build/content" --data "$work/data" --window "$size" \
    >"$work/kiosk.log" 2>&1 </dev/null &
kiosk=$!
until_true 30 changed || fail "no picture within 30 s"
until_true 10 still || fail "the first picture never came to rest"

# shellcheck disable=SC2086 # two numbers each
{
    touch_at $start attract.start
    touch_at $stories home.stories
    touch_at $card "stories.$story"
}

kill -TERM "$kiosk" 2>/dev/null || true # one that is gone tells its status below
status=0
wait "$kiosk" || status=$?
kiosk=
[ "$status" -eq 0 ] || fail "the kiosk ended with status $status instead of 0"

[ "$(sqlite3 "$work/data/vonk.db" 'PRAGMA quick_check')" = ok ] || fail "the database is damaged"
"$build/vonkctl" stats "$work/data/vonk.db" --csv | tr -d '\r' >"$work/stats.csv"
while read -r line; do
    grep -qxF "$line" "$work/stats.csv" ||
        fail "the figures lack \"$line\": $(cat "$work/stats.csv")"
done <<LINES
total,,visits,1
event,visit_end,count,1
screen,stories,opened,1
screen,story,opened,1
story,$story,opened,1
LINES
echo "a visit by touch in a window: counted, and ended cleanly"
