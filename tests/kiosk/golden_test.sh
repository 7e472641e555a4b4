#!/usr/bin/env bash
# golden_test.sh BUILD_DIR [--update]: eight screens on two displays look as they did: the elements
# that are seen, in reading order, with role, text and place, as golden/SCREEN-DISPLAY.txt. A
# place may differ by a few pixels, for other versions of the font libraries measure so. After a
# change on purpose look at what it prints and run it with --update.
set -euo pipefail
build=$(cd "${1:?usage: golden_test.sh BUILD_DIR [--update]}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
update=${2:-}
slack=4 # px
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
    echo "golden_test: $1" >&2
    failed=1
}

. "$here/fit.sh"

# Screen by screen; each rests before its tree is asked for.
visit='lang nl
seed 7
wait 2000
tree
tap attract.start
wait 2000
tree
tap home.stories
wait 2000
tree
tap stories.joy
wait 2000
tree
tap bar.home
tap home.phase.e
wait 2000
tree
tap fields.07
tap field.topic.07-10
wait 2000
tree
tap bar.home
tap home.start
wait 2000
tree
tap quiz.like
tap quiz.dislike
tap quiz.unsure
tap quiz.like
tap quiz.finish
wait 2000
tree'

# One line of JSON to one line an element: id, role, text, place.
compact() {
    sqlite3 -separator ' ' :memory: "SELECT ifnull(nullif(value->>'\$.id', ''), '-'),
            value->>'\$.role',
            (value->>'\$.rect[0]') || ',' || (value->>'\$.rect[1]') || ' ' ||
            (value->>'\$.rect[2]') || 'x' || (value->>'\$.rect[3]'),
            replace(value->>'\$.text', char(10), ' | ')
        FROM json_each(CAST(readfile('$1') AS TEXT), '\$.elements')"
}

# same GOLDEN NEW: equal but for places that differ by at most $slack px.
same() {
    paste -d '\n' "$1" "$2" | awk -v slack="$slack" '
        function differ(a, b, i, n, x, y) {
            n = split(a, x, /[,x]/)
            if (split(b, y, /[,x]/) != n) return 1
            for (i = 1; i <= n; i++)
                if (x[i] - y[i] > slack || y[i] - x[i] > slack) return 1
            return 0
        }
        NR % 2 { old = $0; place = $3; size = $4; next }
        {
            new = $0
            if (differ(place, $3) || differ(size, $4)) wrong = 1
            $3 = $4 = ""; text = $0; $0 = old; $3 = $4 = ""
            if ($0 != text) wrong = 1
        }
        END { exit wrong }'
}

for size in 1920x1080 800x480; do
    printf 'size %s\n%s\n' "$size" "$visit" >"$work/visit"
    fit "$work/visit" "$work/data" "$work/said" || exit 1
    rm -rf "$work/data"
    while read -r line; do
        printf '%s\n' "$line" >"$work/tree"
        screen=$(sqlite3 :memory: "SELECT CAST(readfile('$work/tree') AS TEXT) ->> '\$.screen'")
        golden=$here/golden/$screen-$size.txt
        compact "$work/tree" >"$work/new"
        if [ "$update" = --update ]; then
            mkdir -p "$here/golden"
            cp "$work/new" "$golden"
        elif ! same "$golden" "$work/new"; then
            fail "$screen is not as it was on $size"
            diff -U 0 --label "$(basename "$golden")" --label now "$golden" "$work/new" >&2 || true
        fi
    done <"$work/said"
done
[ "$failed" = 0 ] && echo "$(find "$here/golden" -name '*.txt' | wc -l) screens are as they were"
exit "$failed"
