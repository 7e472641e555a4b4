# shellcheck shell=bash
# twin.sh: a kiosk on this computer that is led through the same screens as the one in the machine:
# it says where to touch, and what must be seen then. Sourced behind machine.sh; needs `build`, a
# folder with vonk and same_picture. The twin is `vonk --script -`: no display, no waiting.
twin_pid=
twin_pin=483920
# Pixels of 1,024,000 that may differ where a time, a percentage or a number is told. Elsewhere as
# good as none: a dot of the PIN has 1,800.
numbers=9000

# twin_begin OPTION...: it begins where a kiosk begins that is switched on, with the data of its
# last time.
twin_begin() {
    mkdir -p "$work/twin-data"
    rm -f "$work/twin-in" "$work/twin-out"
    mkfifo "$work/twin-in" "$work/twin-out"
    "$build/vonk" --content "$build/content" --data "$work/twin-data" \
        --sticks "folder:$work/twin-stick" --script - "$@" \
        <"$work/twin-in" >"$work/twin-out" 2>>"$work/twin.log" &
    twin_pid=$!
    exec 5>"$work/twin-in" 6<"$work/twin-out"
    twin_do "size ${width}x$height"
    twin_do "lang nl"
}

twin_end() {
    [ -z "$twin_pid" ] || kill -KILL "$twin_pid" 2>/dev/null || true
    wait "$twin_pid" 2>/dev/null || true
    twin_pid=
    exec 5>&- 6<&-
}

twin_do() { # LINE
    kill -0 "$twin_pid" 2>/dev/null || fail "the twin has ended: $(tail -n 1 "$work/twin.log")"
    echo "$1" >&5
}

# twin_place ID: the middle of the topmost element of that name that is on the screen, "x y"; nothing
# when there is none.
twin_place() {
    local tree
    twin_do tree
    read -r -t 60 tree <&6 || fail "the twin does not answer: $(tail -n 1 "$work/twin.log")"
    # shellcheck disable=SC2001
    sed 's/},{"id"/}\n{"id"/g' <<<"$tree" | { grep -F "\"id\":\"$1\"" || true; } | { grep -F '"action":true' || true; } |
        sed -nE 's/.*"rect":\[([0-9]+),([0-9]+),([0-9]+),([0-9]+)\].*/\1 \2 \3 \4/p' |
        awk -v w=$width -v h=$height '$1 + $3 <= w && $2 + $4 <= h { x = int($1 + $3 / 2); y = int($2 + $4 / 2) }
            END { if (x) print x, y }'
}

# touch_last ID: in the machine alone; the twin would end by it.
touch_last() {
    local place
    place=$(twin_place "$1")
    [ -n "$place" ] || fail "nothing on the twin's screen is $1"
    # shellcheck disable=SC2086 # two words
    machine tap $place $width $height
}

# twin_touch MS X Y: a finger on the twin alone, for so long.
twin_touch() {
    twin_do "press $2 $3"
    twin_do "wait $1"
    twin_do "release $2 $3"
    twin_do "wait 900"
}

# twin_tap ID: on the twin alone; a long page is turned until it is there.
twin_tap() {
    local place pages
    place=$(twin_place "$1")
    for ((pages = 0; pages < 4; pages++)); do
        [ -z "$place" ] || break
        # shellcheck disable=SC2046 # two words
        twin_touch 60 $(twin_place staff.list.more)
        place=$(twin_place "$1")
    done
    [ -n "$place" ] || fail "nothing on the twin's screen is $1"
    # shellcheck disable=SC2086
    twin_touch 60 $place
}

# both_touch X Y: the machine and its twin.
both_touch() {
    machine tap "$1" "$2" $width $height
    twin_touch 60 "$1" "$2"
}

# touch_id ID [PIXELS X Y WIDTH HEIGHT]: where it stands; a long page is turned until it is there.
# What is seen on the page behind may differ by that much (see).
touch_id() {
    local place pages=0 apart_by=("${@:2}")
    [ ${#apart_by[@]} -gt 0 ] || apart_by=("$numbers")
    place=$(twin_place "$1")
    while [ -z "$place" ] && [ $pages -lt 4 ]; do
        place=$(twin_place staff.list.more)
        [ -n "$place" ] || break
        # shellcheck disable=SC2086 # two words
        both_touch $place
        see "page $pages of what holds $1" "${apart_by[@]}"
        place=$(twin_place "$1")
        pages=$((pages + 1))
    done
    [ -n "$place" ] || fail "nothing on the twin's screen is $1"
    # shellcheck disable=SC2086
    both_touch $place
}

# hold_corner: what only staff know. Held longer in the machine, and again: where TCG gets little of a
# processor, the kiosk may take a finger for down when it is up again.
hold_corner() {
    local tries
    twin_touch 3300 20 20
    twin_shot
    for tries in 1 2 3 4; do
        machine hold 20 20 $width $height 6500
        ! wait_until 20 is_like_twin 200 || break
    done
    see "what staff see after $tries times"
}

twin_shot() {
    local answer
    twin_do "shot $work/twin.png"
    twin_do screen
    read -r -t 60 answer <&6 || fail "the twin does not answer: $(tail -n 1 "$work/twin.log")"
    shown_by_twin=$answer
}

is_like_twin() { # PIXELS [X Y WIDTH HEIGHT]
    machine shot "$work/now.ppm" 2>/dev/null || return 1
    apart=$("$build/same_picture" "$work/now.ppm" "$work/twin.png" 40 "${@:2}") && return
    [[ $apart =~ ^([0-9]+)\ pixels ]] && [ "${BASH_REMATCH[1]}" -le "$1" ]
}

# see WHAT [PIXELS [X Y WIDTH HEIGHT]]: the machine comes to show what its twin shows, but for so many
# pixels, and whatever is in that box. The picture is kept by that name.
see() {
    twin_shot
    if ! wait_until "$limit" is_like_twin "${2:-200}" "${@:3}"; then
        keep "WRONG $1"
        [ -z "$pictures" ] || cp "$work/twin.png" "$pictures/WRONG twin.png"
        fail "the machine does not come to show: $1 ($apart; the twin: $shown_by_twin)"
    fi
    keep "$1"
}

# says TEXT [PIXELS]: these words are on the screen of the twin, which the machine's is like.
says() {
    twin_do "expect text \"$1\""
    see "$@"
}

# The six digits, each seen, with OK behind them.
type_pin() {
    local at
    for ((at = 0; at < 6; at++)); do
        touch_id "staffpin.${twin_pin:at:1}"
        see "digit $((at + 1))"
    done
    touch_id staffpin.ok
}

staff_tab() { # NAME
    touch_id staff.tabs
    see "the menu of staff" $numbers
    touch_id "staff.tab.$1"
}
