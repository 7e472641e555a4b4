#!/usr/bin/env bash
# demo.sh: the demonstration, without a display: a scripted day of visits on a virtual clock,
# pictures of every screen, and the day's figures, in build/demo/. A summary on the terminal.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/build.sh"

languages="nl en"
rounds=4
displays="1920x1080 800x480 720x1280"
demo=$root/build/demo

vonk() {
    "$root/build/vonk" --content "$root/build/content" "$@"
}

# Plays every visit of packaging/demo/ in each language, some rounds of it, over a day from nine
# o'clock on, a visit every twenty minutes.
play_visits() {
    local round visit language number=0 name start
    for round in $(seq "$rounds"); do
        for visit in "$root"/packaging/demo/visit-*.vonk; do
            for language in $languages; do
                number=$((number + 1))
                start=$(printf '2026-11-21T%02d:%02d' $((9 + number / 3)) $((number % 3 * 20)))
                name=$demo/visits/$(basename "$visit" .vonk)-$language-$round
                {
                    printf 'lang %s\nseed %s\nclock %s\n' "$language" "$number" "$start"
                    cat "$visit"
                } >"$name.vonk"
                vonk --script "$name.vonk" --data "$demo/data" >"$name.jsonl"
            done
        done
    done
}

# Draws every screen on every display, side by side: the first display in tour/ itself, for its
# index.html, the others in folders of it.
draw_tours() {
    local display folder pid pids=()
    for display in $displays; do
        folder=$demo/tour
        [ "$display" = "${displays%% *}" ] || folder=$demo/tour/$display
        vonk --tour "$folder" --size "$display" >/dev/null &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do
        wait "$pid"
    done
}

# True when what is in build/demo/ was made, to its end, by what is there now.
is_made() {
    [ -e "$demo/report.txt" ] && [ -z "$(find "$root/build/vonk" "$root/build/vonkctl" \
        "$root/build/content/MANIFEST" "$root/build/assets" "$root/packaging/demo" \
        "$root/packaging/demo.sh" -newer "$demo/report.txt" -print -quit)" ]
}

make_demo() {
    local report
    rm -rf "$demo"
    mkdir -p "$demo/visits" "$demo/data"
    echo "A day of visits ..."
    play_visits
    echo "Pictures of every screen ..."
    draw_tours
    "$root/build/vonkctl" report "$demo/data/vonk.db" --out "$demo/report.html" \
        --content "$root/build/content" --lang "${languages%% *}"
    report=$("$root/build/vonkctl" stats "$demo/data/vonk.db")
    printf '%s\n' "$report" >"$demo/report.txt"
}

# count FOLDER PATTERN: how many files below.
count() {
    find "$demo/$1" -name "$2" | wc -l
}

packages_need build
build_folder "$root/build"
if is_made; then
    echo "Nothing has changed since the last demonstration."
else
    make_demo
fi

echo
echo "The demonstration is in build/demo/:"
echo "  visits/          $(count visits '*.vonk') visits, their scripts and what they answered"
echo "  tour/index.html  $(count tour '*.png') pictures of every screen, on ${displays// /, }"
echo "  report.html      the day as a page for those who paid for it, to read and to print"
echo "  report.txt       the day in figures; its beginning:"
head -n 24 "$demo/report.txt" | sed 's/^/    /'
