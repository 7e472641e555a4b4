#!/usr/bin/env bash
# pictures_test.sh BUILD_DIR [NAME...]: the kiosk on a real display shows the pictures that --script
# and --tour draw without one, pixel by pixel. It runs on the whole screen of Xvfb in three sizes,
# and in cage, the compositor for kiosks, whose own display is a window of Xvfb, so that it can be
# touched: Debian 12's cage takes no touches without one.
# The same steps are played in a script; where to touch is what it found there. Movements are calm
# and the seed is given, so that a page at rest is one picture. NAME: only these of `displays`.
set -euo pipefail
build=$(cd "${1:?usage: pictures_test.sh BUILD_DIR [NAME...]}" && pwd)
shift
displays="window window_small window_upright accelerated cage"

# What OpenGL may round otherwise than the processor paints, of 255; measured with llvmpipe.
GPU_TOLERANCE=2

work=$(mktemp -d)
vonk=("$build/vonk" --content "$work/pack" --config "$work/calm.yaml" --seed 1)
xserver=
started=() # ids of kiosks and compositors

# The display last.
stop_all() {
    local id
    for id in ${started[@]+"${started[@]}"} $xserver; do
        kill "$id" 2>/dev/null || true
        wait "$id" 2>/dev/null || true
    done
    started=()
    xserver=
}

# Ends what this test started and takes its files away.
clean() {
    stop_all
    rm -rf "$work"
}
trap clean EXIT

fail() {
    echo "pictures_test: $display: $1" >&2
    cat "$work/kiosk.log" >&2 2>/dev/null || true
    exit 1
}

. "$(dirname "$0")/xserver.sh"

# ---- the visit ----

# A line each: the page's name, what leads to it from the page before, its picture in the tour and
# whether it is a step on wide displays only. "-": none. The tour's way back leads elsewhere, and
# says so.
pages() {
    local wide=wide
    [ "$(basename "$want")" = 1920x1080 ] || wide=all
    grep -E "(all|$wide)\$" <<'PAGES'
attract     -                -           all
home        attract.start    home        all
stories     home.stories     stories     wide
story       stories.lotte    -           wide
home2       bar.home         -           wide
fields      home.phase.e     fields      all
field       fields.07        field-07    all
topic       field.topic.07-1 topic-07-1  all
liked       topic.like       -           wide
attract2    bar.restart      -           all
home3       attract.start    home        all
quiz        home.start       -           all
quiz2       quiz.like        -           all
quiz3       quiz.unsure      -           all
result      quiz.finish      -           all
languages   bar.language     -           all
bulgarian   language.bg      -           all
contrast    bar.contrast     -           wide
PAGES
}

# The pack, with one story: else the first picture tells which woman comes first that day.
make_pack() {
    cp -r "$build/content" "$work/pack"
    awk '/^  - id:/ { keep = $3 == "lotte" } !/^ / { keep = 1 } keep' \
        "$build/content/stories.yaml" >"$work/pack/stories.yaml"
}

# rectangle ID COLUMNS: prints columns made of x, y, w and h of an element of $want/tree; else nothing.
rectangle() {
    sqlite3 :memory: "SELECT $2 FROM (SELECT value->>'\$.rect[0]' AS x, value->>'\$.rect[1]' AS y,
                value->>'\$.rect[2]' AS w, value->>'\$.rect[3]' AS h
            FROM json_each(CAST(readfile('$want/tree') AS TEXT), '\$.elements')
            WHERE value->>'id' = '$1' LIMIT 1)" -separator ''
}

# expect SIZE: plays the visit in a script and draws the tour. For every page: $want/PAGE.png; in
# $want/PAGE.at "x y", the middle of what leads to it; in $want/PAGE.back where its way back is.
expect() {
    local page tap tour line=0
    want=$work/$1
    [ ! -e "$want" ] || return 0
    mkdir "$want"
    pages | while read -r page tap tour _; do
        [ "$tap" = - ] || printf 'tap %s\n' "$tap"
        printf 'wait 1500\nshot %s\ntree\n' "$want/$page.png"
    done >"$want/script"
    "${vonk[@]}" --data "$work/script" --size "$1" --script "$want/script" >"$want/trees" \
        2>"$work/kiosk.log" || fail "the script failed"
    pages | while read -r page tap tour _; do
        [ "$tap" = - ] || rectangle "$tap" "x + w / 2, ' ', y + h / 2" >"$want/$page.at"
        line=$((line + 1))
        sed -n "${line}p" "$want/trees" >"$want/tree"
        rectangle bar.back "x, ' ', y, ' ', w, ' ', h" >"$want/$page.back"
    done
    pages | while read -r page tap tour _; do
        [ "$tour" = - ] || "${vonk[@]}" --size "$1" --only "$tour" \
            --tour "$want/tour" >"$work/kiosk.log" 2>&1
    done
}

# ---- a display ----

# same FILE [X Y W H]: what is on the display is that picture, without looking at that box. Why not
# is in $work/why.
same() {
    local got=$work/screen/Xvfb_screen0
    "$build/same_picture" "$got" "$1" "$tolerance" "${@:2}" >"$work/why" 2>&1
}

# expect_picture SECONDS PAGE FILE [X Y W H]
expect_picture() {
    until_true "$1" same "${@:3}" ||
        fail "$2 is another picture than ${3#"$want/"}: $(cat "$work/why")"
}

# Goes through all pages by touch; each must come to be the script's picture, and the tour's.
walk() {
    local page tap tour x y back seconds=30
    while read -r page tap tour _ <&4; do
        if [ "$tap" != - ]; then
            read -r x y <"$want/$page.at" || fail "$tap is not on the page before $page"
            sleep 0.3 # the page has just come: for 250 ms touches do not count
            xdotool mousemove "$x" "$y" click 1
        fi
        expect_picture "$seconds" "$page" "$want/$page.png"
        read -r -a back <"$want/$page.back" || back=()
        [ "$tour" = - ] ||
            expect_picture 1 "$page" "$want/tour/$tour.png" ${back[@]+"${back[@]}"}
        seconds=10
        compared=$((compared + 1))
    done 4< <(pages)
}

# on_x11 SIZE OPTION...: the kiosk on the whole screen of an X server.
on_x11() {
    expect "$1"
    start_xserver "$1"
    shift
    "${vonk[@]}" --data "$work/data" "$@" >"$work/kiosk.log" 2>&1 </dev/null &
    started+=($!)
    walk
}

# start_cage BACKEND: the kiosk as the only program of cage. cage will not run as root: there it
# becomes nobody. It asks for an Xwayland, though nothing here needs one.
start_cage() {
    local who=()
    if [ "$(id -u)" -eq 0 ]; then
        who=(setpriv --reuid=65534 --regid=65534 --clear-groups)
        chmod 755 "$work"
        chown -R 65534:65534 "$work/data" "$work/run"
    fi
    rm -f "$work/run/name"
    # shellcheck disable=SC2016 # the inner shell's variables
    env XDG_RUNTIME_DIR="$work/run" WLR_XWAYLAND=/bin/true WLR_BACKENDS="$1" WLR_RENDERER=pixman \
        WLR_LIBINPUT_NO_DEVICES=1 ${who[@]+"${who[@]}"} cage -- sh -c \
        'echo "$WAYLAND_DISPLAY" >"$XDG_RUNTIME_DIR/name"; unset DISPLAY; exec "$@"' sh \
        "${vonk[@]}" --data "$work/data" >"$work/kiosk.log" 2>&1 </dev/null &
    started+=($!)
    export XDG_RUNTIME_DIR="$work/run"
    until_true 20 test -s "$work/run/name" || fail "cage does not start"
}

# Makes cage's window on the X server as large as its screen; false when there is none.
fill_screen() {
    local WINDOW=0
    eval "$(xdotool mousemove 9 9 getmouselocation --shell)"
    [ "$WINDOW" -ne 0 ] && xdotool windowsize "$WINDOW" "$1" "$2" 2>/dev/null
}

# ---- the displays ----

show_window() { on_x11 1920x1080; }
show_window_small() { on_x11 800x480; }
show_window_upright() { on_x11 720x1280; }

show_accelerated() {
    tolerance=$GPU_TOLERANCE
    on_x11 800x480 --renderer accelerated
}

# cage does not run as root, and as nobody it must be able to read the build.
can_cage() {
    [ "$(id -u)" -ne 0 ] ||
        setpriv --reuid=65534 --regid=65534 --clear-groups test -r "$build/vonk"
}

show_cage() {
    if ! can_cage; then
        echo "cage: left out, as $build cannot be read by nobody"
        return
    fi
    expect 1920x1080
    start_xserver 1920x1080
    start_cage x11
    until_true 10 fill_screen 1920 1080 || fail "cage opens no window"
    walk
}

# ---- the test ----

mkdir -m 700 "$work/run"
make_pack
printf 'motion:\n  reduced: true\n' >"$work/calm.yaml"
# SDL's D-Bus connection is not given back at the end; it is not ours to find in a sanitized build.
export LSAN_OPTIONS=detect_leaks=0
unset DISPLAY

for display in ${@:-$displays}; do
    compared=0
    tolerance=0
    rm -rf "$work/data" "$work/screen"
    mkdir "$work/data" "$work/screen"
    SECONDS=0
    "show_$display"
    stop_all
    [ "$compared" -eq 0 ] || # left out
        echo "$display: $compared pages are the same picture as without a display (${SECONDS} s)"
done
