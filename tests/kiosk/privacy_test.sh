#!/usr/bin/env bash
# privacy_test.sh BUILD_DIR: what a visit leaves behind tells nothing of how it was made. The same visit
# is made with large text, high contrast, reading aloud, less motion and the keypad, and without: the
# databases are equal but for random ids and times, and so is what the log says. And a day of visits,
# with a disk that fails, writes no visit's id to the log.
set -euo pipefail
build=$(cd "${1:?usage: privacy_test.sh BUILD_DIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "privacy_test: $1" >&2
    exit 1
}

# visit COMMAND...: a visit to a result; the commands come on its first page.
visit() {
    printf 'size 1920x1080\nlang nl\nseed 5\ntap attract.start\nwait 600\n'
    printf '%s\n' "$@"
    printf 'tap home.start\ntap quiz.like\ntap quiz.dislike\ntap quiz.like\n'
    printf 'tap quiz.finish\nwait 2000\ntap bar.restart\nscreen\n'
}

# play NAME: plays the script on standard input with a database of its own.
play() {
    "$build/vonk" --content "$build/content" --data "$work/$1" --script - >"$work/$1.said" \
        2>"$work/$1.log" || fail "$1: the kiosk ended badly: $(cat "$work/$1.log")"
    grep -q '"screen":"attract"' "$work/$1.said" || fail "$1: the visit did not end"
}

# left_by NAME: everything in its database as text, without ids and times.
left_by() {
    sqlite3 "$work/$1/vonk.db" .dump |
        sed -E "s/'[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'/ID/g" |
        sed -E "s/^(INSERT INTO interaction VALUES\([0-9]+,[0-9]+),[0-9]+/\1,MS/
                s/^(INSERT INTO interaction .*'visit_end'.*),[0-9]+\);/\1,SECONDS);/
                s/^(INSERT INTO visit .*),[0-9]+\);/\1,SECONDS);/
                s/^(INSERT INTO attract .*),[0-9]+\);/\1,SECONDS);/"
}

# same NAME: it left what the plain visit left, and the log says what that said.
same() {
    diff <(left_by plain) <(left_by "$1") >"$work/difference" ||
        fail "$1 can be told from the database: $(cat "$work/difference")"
    diff <(sed "s/$1/plain/g" "$work/$1.log") "$work/plain.log" >"$work/difference" ||
        fail "$1 can be told from the log: $(cat "$work/difference")"
}

visit "wait 400" | play plain
grep -q "'quiz_finish'" <<<"$(left_by plain)" || fail "the plain visit left no result"
visit "tap bar.textsize" | play large
visit "tap bar.contrast" | play contrast
visit "tap bar.readaloud" "wait 2000" | play aloud
visit "tap bar.language" "wait 400" "tap bar.motion" "wait 400" "tap sheet.close" | play motion
for name in large contrast aloud motion; do
    same "$name"
done

# tell COMMAND...: gives the kiosk of the keypad a command.
tell() {
    printf '%s\n' "$*" >&"${kiosk[1]}"
}

# choose ID: the focus goes along with Tab until that button has it, then Enter.
choose() {
    local tree i
    for ((i = 0; i < 150; i++)); do
        tell key tab
        tell tree
        read -r -t 20 tree <&"${kiosk[0]}" || fail "the keypad's kiosk says nothing more"
        if grep -qE "\"id\":\"$1\",[^{}]*\"focus\":true" <<<"$tree"; then
            tell key enter
            return
        fi
    done
    fail "the focus never comes to $1"
}

# by_keys NAME: the same visit with keys only, once a touch has begun it.
by_keys() {
    local id
    coproc kiosk {
        exec "$build/vonk" --content "$build/content" --data "$work/$1" --script - 2>"$work/$1.log"
    }
    tell "size 1920x1080"
    tell "lang nl"
    tell "seed 5"
    tell tap attract.start
    for id in home.start quiz.like quiz.dislike quiz.like quiz.finish; do
        choose "$id"
    done
    tell wait 2000
    choose bar.restart
    exec {kiosk[1]}>&-
    wait "$kiosk_PID" || fail "$1: the kiosk ended badly: $(cat "$work/$1.log")"
}

by_keys keypad
same keypad

# Woken by a key, the visit is the same too. That the attract screen was left is added up by day only,
# and as a use of the keypad from ten a day on.
visit "wait 400" | sed 's/^tap attract.start$/key enter/' | play woken
for name in plain woken; do
    left_by "$name" | grep -v '^INSERT INTO attract ' >"$work/$name.left"
done
diff "$work/plain.left" "$work/woken.left" || fail "a visit that a key began can be told"
[ "$(sqlite3 "$work/woken/vonk.db" "SELECT count(*) FROM attract WHERE woke = 'key'")" -eq 0 ] ||
    fail "one use of the keypad was told"

# ---- a day's log ----

# Visits, while the database cannot be written: another kiosk has it.
mkfifo "$work/pipe"
"$build/vonk" --content "$build/content" --data "$work/day" --script - <"$work/pipe" \
    >"$work/holder.said" 2>"$work/holder.log" &
holder=$!
exec 4>"$work/pipe"
printf 'size 1920x1080\ntap attract.start\njournal\nwait 600\ntap bar.restart\n' >&4
for _ in $(seq 600); do
    grep -q '"committed":[1-9]' "$work/holder.said" && break
    sleep 0.1
done
for _ in $(seq 5); do
    visit "wait 20000" | sed '1,3d'
done >"$work/day.vonk"
{ printf 'size 1920x1080\n' && cat "$work/day.vonk"; } | play locked
cat "$work/day.vonk" >&4
exec 4>&-
wait "$holder" || fail "the day ended badly: $(cat "$work/holder.log")"
sqlite3 "$work/day/vonk.db" "SELECT id FROM visit" >"$work/ids"
[ "$(wc -l <"$work/ids")" -ge 5 ] || fail "the day had no visits"
for log in "$work"/*.log "$work"/*.said; do
    ! grep -qFf "$work/ids" "$log" || fail "the id of a visit stands in ${log##*/}"
    ! grep -qE '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-' "$log" || fail "an id stands in ${log##*/}"
done
echo "privacy_test: large text, contrast, reading aloud, less motion and keys leave what a plain visit leaves; no id in a day's log"
