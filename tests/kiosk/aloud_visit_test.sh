#!/usr/bin/env bash
# aloud_visit_test.sh BUILD_DIR [LANGUAGES]: a whole visit by somebody who cannot see the screen, in
# each language: quiz, result, a story to its end, start over. Only keys of the keypad are pressed,
# and only what was read aloud says which; the screen is looked at when it is over.
set -euo pipefail
build=$(cd "${1:?usage: aloud_visit_test.sh BUILD_DIR [LANGUAGES]}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
languages=${2:-nl en de es pt bg}
keys_most=150 # until the focus has been everywhere

fail() {
    echo "aloud_visit_test: $language: $1" >&2
    exit 1
}

# word KEY: a word of the interface, up to the first place for a value.
word() {
    sed -n "s/^$1: *//p" "$here/../../content/$language/ui.yaml" | sed 's|["“„]||g' |
        sed 's/{1}.*//; s/ *$//'
}

# tell COMMAND...: gives the kiosk a command.
tell() {
    printf '%s\n' "$*" >&"${kiosk[1]}"
}

# listen: what was said since, a text a line, into `heard`.
listen() {
    local line
    tell spoken
    read -r -t 20 line <&"${kiosk[0]}" || fail "the kiosk says nothing more"
    heard=$({ grep -oE '"text":"([^"\\]|\\.)*"' <<<"$line" || true; } |
        sed 's/^"text":"//; s/"$//; s/\\"/"/g')
    case $line in
    *'"lang":'*) [[ $line == *"\"lang\":\"$language\""* ]] || fail "another voice: $line" ;;
    esac
}

# heard_any TEXT: one of the texts contains it.
heard_any() {
    grep -qF -- "$1" <<<"$heard"
}

# choose LABEL: moves the focus until that label is said, and presses Enter.
choose() {
    local i
    for ((i = 0; i < keys_most; i++)); do
        tell key tab
        listen
        if [[ $heard == "$1"* ]]; then
            tell key enter
            listen
            return
        fi
    done
    fail "\"$1\" is never said"
}

# place N: how picture N is announced, as a pattern: "3 van [0-9]+".
place() {
    sed -n "s/^quiz.place: *//p" "$here/../../content/$language/ui.yaml" | sed 's|"||g' |
        sed "s/{1}/$1/; s/{2}/[0-9]+/"
}

# Likes what has an even number of letters; goes on as long as the next picture is announced.
answer_pictures() {
    local activity answer=""
    pictures=0
    while grep -qxE "$(place $((pictures + 1)))" <<<"$heard"; do
        activity=$(grep -vxF -- "$answer" <<<"$heard" | sed -n 1p)
        answer=$(word quiz.dislike)
        [ $((${#activity} % 2)) = 1 ] || answer=$(word quiz.like)
        choose "$answer"
        [[ $heard == "$answer"* ]] || fail "the answer is not said: $heard"
        pictures=$((pictures + 1))
    done
    [ "$pictures" -ge 12 ] || fail "the quiz ends after $pictures pictures: $heard"
}

# From the result over home to a woman's story, read on until another woman is offered.
read_story() {
    local pages=0
    choose "$(word bar.home)"
    choose "$(word stories.short)"
    choose "$(sed -n 's/^name: *//p' "$here/../../content/$language/stories/joy.yaml")"
    heard_any "$(word story.next)" || fail "the story offers nothing: $heard"
    until heard_any "$(word story.next_woman)"; do
        choose "$(word story.next)"
        pages=$((pages + 1))
        [ "$pages" -lt 20 ] || fail "the story does not end"
    done
}

visit() {
    local counts screen
    coproc kiosk { exec "$build/vonk" --content "$build/content" --script - 2>&1; }
    tell "size 800x480"
    tell "lang $language"
    tell key enter
    tell tap bar.help # somebody at the stand switches it on
    tell tap bar.readaloud
    tell key back
    listen
    heard_any "$(word speech.on)" || fail "it does not say that it is on: $heard"
    heard_any "$(word home.start)" || fail "home is not read: $heard"
    choose "$(word home.start)"
    answer_pictures
    read_story
    choose "$(word bar.restart)"
    tell screen
    read -r -t 20 screen <&"${kiosk[0]}"
    [ "$screen" = '{"screen":"attract"}' ] || fail "it ended on $screen"
    tell journal
    read -r -t 20 counts <&"${kiosk[0]}"
    [[ $counts == *'"visits":1,'*'"lost":0'* ]] || fail "the journal says $counts"
    exec {kiosk[1]}>&-
    wait "$kiosk_PID" || fail "the kiosk ended badly"
    echo "$language: $pictures pictures, a story and back, by ear alone"
}

for language in $languages; do
    visit
done
