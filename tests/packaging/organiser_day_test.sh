#!/usr/bin/env bash
# organiser_day_test.sh BUILD_DIR: the first day of an organiser who has nothing but the handbook:
# first start, occasion and goal, the check, visitors, a look at noon, the plug, the stick, the report.
# She goes by the words on the screen only: what is touched here is found by what it says, on pages
# that go on behind a button too. And each word that the handbook says is on the screen is one of the
# screens', each picture and file that it names is there.
set -uo pipefail
build=$(cd "${1:?usage: organiser_day_test.sh BUILD_DIR}" && pwd)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
kiosk=
trap '' PIPE # a kiosk that has ended is told of, it does not end this
trap '[ -z "$kiosk" ] || kill -KILL "$kiosk"; rm -rf "$work"' EXIT
stick=$work/stick
stick_away=$work/stick-in-her-pocket
failed=0
pin=483920

fail() {
    echo "FAILED $* (lines ${BASH_LINENO[*]})" >&2
    failed=1
}

# ---- the kiosk: a script that is written while it runs ----

switch_on() { # CLOCK
    mkfifo "$work/in" "$work/out"
    "$build/vonk" --content "$build/content" --data "$work/data" --config "$work/calm" --sticks "folder:$stick" \
        --size 1280x720 --mm 531x299 --script - <"$work/in" >"$work/out" 2>>"$work/errors" &
    kiosk=$!
    exec 3>"$work/in" 4<"$work/out"
    rm "$work/in" "$work/out"
    tell "lang nl" && tell "seed 7" && tell "clock $1"
}

# The plug: nobody is asked.
pull_the_plug() {
    kill -KILL "$kiosk"
    wait "$kiosk" 2>/dev/null
    kiosk=
    exec 3>&- 4<&-
}

tell() {
    echo "$1" >&3 2>/dev/null && return
    fail "the kiosk has ended: $(tail -n 1 "$work/errors")"
    exit 1
}

# What is on the screen now: a line for each element.
look() {
    tell tree
    read -r -t 60 page <&4 || fail "the kiosk does not answer: $(tail -n 1 "$work/errors")"
    sed 's/},{"id"/}\n{"id"/g' <<<"$page" >"$work/page"
}

# The middle of what says these words and can be touched; the last one lies on top.
find_words() {
    local words
    words=$(sed 's/[].?*+^$()|\\[]/\\&/g' <<<"$1")
    look
    grep -E "\"label\":\"$words( [A-Z][^\"]*)?\"" "$work/page" | grep -F '"action":true' | tail -n 1 |
        sed -nE 's/.*"rect":\[([-0-9]+),([-0-9]+),([0-9]+),([0-9]+)\].*/\1 \2 \3 \4/p'
}

# A long page goes on behind the button that says so.
words_or_more() {
    local place
    place=$(find_words "$1")
    for more in "Meer 1/2" "Meer 2/2" "Meer 1/3" "Meer 2/3"; do
        [ -n "$place" ] && break
        touch_place "$(find_words "$more")" && place=$(find_words "$1")
    done
    echo "$place"
}

touch_place() { # X Y W H
    local x y w h
    read -r x y w h <<<"$1"
    [ -n "$x" ] || return 1
    tell "press $((x + w / 2)) $((y + h / 2))" && tell "wait 60"
    tell "release $((x + w / 2)) $((y + h / 2))" && tell "wait 600"
}

touch_words() {
    touch_place "$(words_or_more "$1")" || fail "nothing to touch says \"$1\""
}

see() {
    look
    grep -qF "$1" "$work/page" && return
    touch_place "$(find_words "Meer 1/2")" && look
    grep -qF "$1" "$work/page" || fail "\"$1\" is not on the screen"
}

type_pin() {
    local i
    for ((i = 0; i < ${#pin}; i++)); do
        tell "tap staffpin.${pin:i:1}" # digits are not spoken; she sees them
    done
    touch_words OK
}

type_name() {
    local i
    for ((i = 0; i < ${#1}; i++)); do
        tell "tap key.${1:i:1}"
    done
    touch_words Klaar
}

hold_the_corner() {
    tell "press 20 20" && tell "wait 3100" && tell "release 20 20" && tell "wait 600"
}

# She reads a page of a story, and begins the quiz.
visitor() {
    local step
    for step in attract.start home.stories stories.samira story.next bar.home home.start \
        quiz.like quiz.dislike quiz.like bar.restart; do
        tell "tap $step" && tell "wait 300"
    done
}

# ---- her day ----

first_start() { # chapter 3
    hold_the_corner
    see "Kies een pincode" && see "Stap 1 van 5"
    type_pin
    see "Toets ze nog een keer in."
    type_pin
    see "Geef de kiosk een naam"
    touch_words "Naam van de kiosk: wijzig"
    type_name 2
    touch_words Verder
    see "Kies de talen"
    touch_words Verder
    see "Hoe groot is het scherm?"
    touch_words '24\"'
    touch_words Verder
    see "Waar staat de kiosk?"
    touch_words "Naam: wijzig"
    type_name opendag
    touch_words "Open dag"
    touch_words Klaar
}

in_the_morning() { # chapter 4
    hold_the_corner
    see "Toets de pincode in."
    type_pin
    see "Vandaag is er nog niemand geweest."
    touch_words Gelegenheid
    see "Klopt 21 november 2026, "
    touch_words "Ja, dat klopt"
    see "Het is "
    touch_words Bezoeken
    touch_words "Hoeveel: meer"
    touch_words Controle
    touch_words "Test nu"
    see "Getest: "
    touch_words Scherm
    touch_words "Donker na sluiten"
    see "Open om"
    touch_words Sluit
}

at_noon() {
    hold_the_corner
    type_pin
    see "Van kijken naar doen"
    see "van 10"
    touch_words Sluit
}

take_it_home() { # chapter 5
    hold_the_corner
    type_pin
    touch_words Export
    see "Steek een USB-stick in de kiosk."
    mv "$stick_away" "$stick"
    tell "wait 2000"
    touch_words "Voor jezelf"
    touch_words "Zet op de stick"
    see "Je mag de stick eruit halen."
    mv "$stick" "$stick_away"
    touch_words Sluit
}

# ---- the handbook ----

# Words of a language as patterns: without soft hyphens, {1} for anything.
screen_words() { # LANGUAGE
    sed -nE 's/^[a-z_.0-9]+: +"?(.*[^"])"?$/\1/p' "$root/content/$1/ui.yaml" |
        sed 's/\xc2\xad//g; s/[.?*+^$()|[]/\\&/g; s/{[0-9]}/.+/g' | grep -E '[A-Za-z]{2}'
}

handbook_names_what_there_is() { # LANGUAGE FILE
    local handbook=$root/packaging/$2 unknown file
    screen_words "$1" >"$work/words"
    grep -oE '\*\*[^*]+\*\*' "$handbook" | tr -d '*' | sort -u >"$work/bold"
    [ "$(wc -l <"$work/bold")" -gt 80 ] || fail "$2 names hardly any word of the screens"
    unknown=$(grep -vxEf "$work/words" "$work/bold")
    [ -z "$unknown" ] || fail "$2 says these are on the screen, and they are not: $unknown"
    grep -oE '\]\([^)#]+\)' "$handbook" | tr -d ']()' | while read -r file; do
        [ -e "$root/packaging/$file" ] || echo "$file"
    done >"$work/missing"
    [ -s "$work/missing" ] && fail "$2 leads to what is not there: $(cat "$work/missing")"
}

handbook_names_what_there_is nl HANDBOOK.md
handbook_names_what_there_is en HANDBOOK.en.md

# ---- the day, from 8 to 17 ----

mkdir -p "$stick_away" "$work/data"
echo "motion: {reduced: true}" >"$work/calm" # fewer pictures to paint, the same words
switch_on 2026-11-21T07:05
first_start
in_the_morning
visitor
visitor
at_noon
visitor
tell "wait 2000" # the last second may be lost, and no more
tell journal
read -r -t 60 counts <&4
pull_the_plug
case $counts in
    *'"visits":3,'*) ;;
    *) fail "three visitors were at the kiosk, it says: $counts" ;;
esac

switch_on 2026-11-21T15:45
take_it_home
pull_the_plug

# ---- at home ----

export=$(find "$stick_away" -mindepth 1 -maxdepth 1 -type d)
[ -f "$export/report.html" ] || fail "there is no report on the stick: $(ls "$stick_away")"
for file in report.html LEESMIJ.txt visits.csv names.csv occasions.csv kiosks.csv; do
    grep -qF "\`$file\`" "$root/packaging/HANDBOOK.md" || fail "the handbook does not name $file"
    [ -s "$export/$file" ] || fail "$file is not on the stick"
done
said=$("$build/vonkctl" verify "$export" 2>&1) || fail "verify says: $said"
[ "$(wc -l <"$export/visits.csv")" -eq 4 ] || fail "visits.csv has not three visits below its heading"
grep -q ",opendag," "$export/visits.csv" || fail "the visits are not told by their occasion"
grep -qi "opendag" "$export/report.html" || fail "the report does not say at which occasion"
[ "$failed" -eq 0 ] && echo "a day from first start to report, by the handbook"
exit "$failed"
