#!/usr/bin/env bash
# outbox_test.sh BUILD_DIR MODULES: from visits to statements, as an organiser does it: the kiosk
# plays visits, `vonkctl outbox` makes batches of its database, the validator of npm (in MODULES)
# finds no fault in any statement. Then all that can be wrong with the arguments.
set -euo pipefail
build=$(cd "${1:?usage: outbox_test.sh BUILD_DIR MODULES}" && pwd)
NODE_PATH=${2:?usage: outbox_test.sh BUILD_DIR MODULES}
export NODE_PATH
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
vonkctl=$build/vonkctl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
    echo "outbox_test: $1" >&2
    failed=1
}

# Plays visits: most of the quiz, a story, a language, and one that leaves in the middle.
play() {
    {
        echo 'size 800x480'
        for _ in $(seq 6); do
            printf 'tap attract.start\ntap home.start\n'
            printf 'tap quiz.like\ntap quiz.dislike\ntap quiz.unsure\ntap quiz.finish\nwait 2000\n'
            printf 'tap bar.restart\nwait 1000\n'
            printf 'tap attract.start\ntap home.start\ntap quiz.like\ntap bar.restart\nwait 1000\n'
        done
    } | "$build/vonk" --content "$build/content" --data "$work/data" --script - >/dev/null ||
        fail 'the visits cannot be played'
}

# statements FOLDER: the statements of its batches, a line each.
statements() {
    cat "$1"/*-*.json | grep '^{' | sed 's/,$//'
}

# outbox NAME WORDS: runs vonkctl outbox with the arguments behind; expects words in what it prints.
outbox() {
    local name=$1 words=$2 output
    shift 2
    output=$("$vonkctl" outbox "$@" 2>&1) || fail "$name: status $?"
    [[ $output == *"$words"* ]] || fail "$name: $output"
}

# refused NAME WORDS ARGUMENTS...: status 2, one sentence with these words, and no folder made.
refused() {
    local name=$1 words=$2 output status=0
    shift 2
    output=$("$vonkctl" outbox "$@" 2>&1) || status=$?
    [ "$status" = 2 ] || fail "$name: status $status"
    [[ $output == "vonkctl: "*"$words"* ]] || fail "$name: $output"
    [ "$(wc -l <<<"$output")" = 1 ] || fail "$name: more than a line: $output"
    [ ! -e "$work/none" ] || fail "$name: made the folder"
}

# ---- the way out ----

play
count=$(sqlite3 "$work/data/vonk.db" 'SELECT count(*) FROM interaction')
[ "$count" -gt 100 ] || fail "only $count interactions"
before=$(sha256sum "$work/data/vonk.db")
outbox 'the first time' "$count statements in " "$work/data/vonk.db" --out "$work/out"
[ "$before" = "$(sha256sum "$work/data/vonk.db")" ] || fail 'the database was changed'
for batch in "$work"/out/*-*.json; do
    [ "$(sqlite3 :memory: "SELECT json_array_length(CAST(readfile('$batch') AS TEXT)) <= 100")" = 1 ] ||
        fail "$batch is no array of at most 100"
    [ "$(wc -c <"$batch")" -le 100000 ] || fail "$batch is too large"
done
[ "$(statements "$work/out" | wc -l)" = "$count" ] || fail 'not every interaction is a statement'
[ "$(statements "$work/out" | grep -oE '^\{"id":"[^"]+"' | sort -u | wc -l)" = "$count" ] ||
    fail 'two statements have one id'
statements "$work/out" | node "$here/../journal/validate.js" || fail 'the validator found faults'
statements "$work/out" | grep -F '/verbs/exited"' >/dev/null || fail 'nobody left the quiz'
names=$(cd "$work/out" && sha256sum -- *)
outbox 'the second time' '0 statements in 0 new batches' "$work/data/vonk.db" --out "$work/out"
[ "$names" = "$(cd "$work/out" && sha256sum -- *)" ] || fail 'the second time something changed'
play
outbox 'after more visits' ' statements in ' "$work/data/vonk.db" --out "$work/out"
(cd "$work/out" && sha256sum --quiet --check <<<"$names") || fail 'a frozen batch was changed'
total=$(sqlite3 "$work/data/vonk.db" 'SELECT count(*) FROM interaction')
[ "$(statements "$work/out" | wc -l)" = "$total" ] || fail 'something is twice or missing'

printf 'sync: {activity_base: "https://school.example/vonk"}\n' >"$work/vonk.yaml"
outbox 'a base of their own' ' statements' "$work/data/vonk.db" --config "$work/vonk.yaml" \
    --out "$work/own"
statements "$work/own" | grep -F '"id":"https://school.example/vonk/quiz"' >/dev/null ||
    fail 'not their base'
statements "$work/own" | grep -F 'vonk.example' && fail 'another base is left somewhere'

# ---- what is wrong ----

echo 'no database' >"$work/text"
echo 'sync: {activity_base: "http://school.example/"}' >"$work/wrong.yaml"
db=$work/data/vonk.db
refused 'no arguments' 'needs a database and a folder'
refused 'no folder' 'needs a database and a folder' "$db"
refused 'no name behind --out' '"--out"' "$db" --out
refused 'two databases' 'does not take' "$db" "$db" --out "$work/none"
refused 'an unknown option' '"--all"' "$db" --all --out "$work/none"
refused 'no such file' 'there is no such file' "$work/nothing.db" --out "$work/none"
refused 'a text' 'is no database' "$work/text" --out "$work/none"
refused 'a folder' 'there is no such file' "$work/data" --out "$work/none"
refused 'no such settings' 'nothing.yaml' "$db" --config "$work/nothing.yaml" --out "$work/none"
refused 'wrong settings' 'wrong.yaml:1' "$db" --config "$work/wrong.yaml" --out "$work/none"
refused 'a file in the way' 'text' "$db" --out "$work/text"
[ "$(cat "$work/text")" = 'no database' ] || fail 'a file in the way was written over'

[ "$failed" = 0 ] && echo "$total statements of visits are valid; what is wrong is said in a sentence"
exit "$failed"
