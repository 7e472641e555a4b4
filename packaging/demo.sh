#!/usr/bin/env bash
# demo.sh: the demonstration, without a display: a scripted day of visits on a virtual clock,
# pictures of every screen, and the day's figures, in build/demo/. A summary on the terminal.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/build.sh"

languages="nl en"
seeds="1 2 3 4"
displays="1920x1080 800x480 720x1280"
demo=$root/build/demo

vonk() {
    "$root/build/vonk" --content "$root/build/content" "$@"
}

# Plays every visit of packaging/demo/ in each language with each seed.
play_visits() {
    local visit language seed name
    for visit in "$root"/packaging/demo/visit-*.vonk; do
        for language in $languages; do
            for seed in $seeds; do
                name=$demo/visits/$(basename "$visit" .vonk)-$language-$seed
                { printf 'lang %s\nseed %s\n' "$language" "$seed" && cat "$visit"; } >"$name.vonk"
                vonk --script "$name.vonk" --data "$demo/data" >"$name.jsonl"
            done
        done
    done
}

# Draws every screen on every display: the first in tour/ itself, the others in folders of it.
draw_tour() {
    local display folder
    for display in $displays; do
        folder=$demo/tour
        [ "$display" = "${displays%% *}" ] || folder=$demo/tour/$display
        vonk --tour "$folder" --size "$display" >/dev/null
    done
}

packages_need build
build_folder "$root/build"
rm -rf "$demo"
mkdir -p "$demo/visits" "$demo/data"

echo "A day of visits ..."
play_visits
echo "Pictures of every screen ..."
draw_tour
"$root/build/vonkctl" stats "$demo/data/vonk.db" >"$demo/report.txt"

echo
echo "The demonstration is in build/demo/:"
echo "  visits/          $(find "$demo/visits" -name '*.vonk' | wc -l) visits, their scripts and what they answered"
echo "  tour/index.html  $(find "$demo/tour" -name '*.png' | wc -l) pictures of every screen"
echo "  report.txt       the day in figures; its beginning:"
head -n 24 "$demo/report.txt" | sed 's/^/    /'
