# fit.sh: fits a script to a display, for the tests that play one script on all of them. To be
# sourced; needs $build and a function `fail`.
#
# A script says what a visitor does. Where an element lies on another page she turns it first, where
# the bar is folded she opens its help and closes it behind her, and she reads a story on until the
# words come that are expected: these taps are put in where `vonk --script` says that a line cannot
# be done.
# shellcheck shell=bash disable=SC2154

vonk() {
    "$build/vonk" --content "$build/content" "$@"
}

# pager SCRIPT LINE: the pager on the screen before that line.
pager() {
    { head -n $(($2 - 1)) "$1" && echo tree; } | vonk --script - 2>/dev/null | tail -n 1 |
        grep -oE '"id":"[a-z.]+\.more"' | tail -n 1 | cut -d'"' -f4
}

# sheet SCRIPT LINE: the button on the screen before that line that opens what has no place in the bar.
sheet() {
    { head -n $(($2 - 1)) "$1" && echo tree; } | vonk --script - 2>/dev/null | tail -n 1 |
        grep -oE '"id":"bar\.help"' | cut -d'"' -f4 | grep . || echo bar.language
}

# what_first SCRIPT LINE WHY: the element to tap before a line that cannot be done, if any.
what_first() {
    case $3 in
    *'outside the screen') pager "$1" "$2" ;;
    'tap bar.'*'not on the screen'*) sheet "$1" "$2" ;;
    *'something covers it') echo sheet.close ;;
    '"Ontmoet '* | '"Meet '*) echo story.next ;;
    esac
}

# fit_like SCRIPT FITTED OTHER: prints OTHER, a script of the same steps as SCRIPT in other words, with
# the taps that FITTED has more than SCRIPT: what fits one language nearly always fits the next.
fit_like() {
    awk -v script="$1" -v other="$3" '
        BEGIN { getline step <script }
        $0 == step { getline words <other; print words; getline step <script; next }
        { print }' "$2"
}

# fit SCRIPT DATA OUTPUT: changes the script until it runs to its end, with its journal in the folder
# DATA; leaves there what it said. False, and a sentence, when it cannot be fitted.
fit() {
    local why line first
    for _ in $(seq 60); do
        vonk --data "$2" --script "$1" >"$3" 2>"$3.errors" && return 0
        rm -rf "$2"
        why=$(tail -n 1 "$3.errors")
        [[ $why =~ :([0-9]+):\ (.*) ]] || break
        line=${BASH_REMATCH[1]}
        first=$(what_first "$1" "$line" "${BASH_REMATCH[2]}")
        [ -n "$first" ] || break
        sed -i "${line}i tap $first" "$1"
    done
    fail "$why"
    return 1
}
