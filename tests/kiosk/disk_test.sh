#!/usr/bin/env bash
# disk_test.sh BUILD_DIR: whatever becomes of its database, the kiosk goes on showing: a visit is made
# from beginning to end, it ends well, and one sentence says what is the matter. Tried with a database
# that another kiosk uses, that is damaged, foreign or a folder, with a folder that is locked or cannot
# be made, and with a full disk (these in a mount namespace; left out where that is not allowed).
set -euo pipefail
build=$(cd "${1:?usage: disk_test.sh BUILD_DIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "disk_test: $1" >&2
    exit 1
}

visit() {
    printf 'size 800x480\ntap attract.start\ntap home.start\ntap quiz.like\ntap quiz.dislike\n'
    printf 'tap quiz.like\ntap quiz.finish\nscreen\njournal\ntap bar.restart\nscreen\n'
}

# shows FOLDER: plays a visit with its database there; the answers are in $work/said, what was told
# in $work/told.
shows() {
    visit | "$build/vonk" --content "$build/content" --data "$1" --script - >"$work/said" \
        2>"$work/told" || fail "the kiosk ended with $? on $1: $(cat "$work/told")"
    grep -q '"screen":"result"' "$work/said" || fail "no result was shown: $(cat "$work/said")"
    grep -q '"visits":1,"interactions":' "$work/said" || fail "the visit was not counted"
    [ "$(wc -l <"$work/told")" -le 2 ] || fail "more than two lines were told: $(cat "$work/told")"
}

# tells WORDS: and they were told.
tells() {
    grep -q -- "$1" "$work/told" || fail "nobody was told \"$1\": $(cat "$work/told")"
}

recorded() {
    grep -qE '"committed":[1-9][0-9]*,"lost":0' "$work/said"
}

# ---- another kiosk has it ----
mkfifo "$work/pipe"
"$build/vonk" --content "$build/content" --data "$work/one" --script - <"$work/pipe" \
    >"$work/first" 2>&1 &
first=$!
exec 3>"$work/pipe"
printf 'size 800x480\ntap attract.start\njournal\n' >&3
for _ in $(seq 600); do
    grep -q '"committed":[1-9]' "$work/first" && break
    sleep 0.1
done
grep -q '"committed":[1-9]' "$work/first" || fail "the first kiosk did not start"
shows "$work/one"
tells "another Vonk is using it"
recorded && fail "two kiosks wrote one file"
printf 'tap home.start\njournal\n' >&3
exec 3>&-
wait "$first" || fail "the first kiosk did not end well: $(cat "$work/first")"
[ "$(grep -c '"lost":0' "$work/first")" -eq 2 ] || fail "the first kiosk lost something"
"$build/vonkctl" stats "$work/one/vonk.db" >/dev/null || fail "the first kiosk's figures are gone"

# ---- it is no good ----
mkdir "$work/garbage" "$work/foreign" "$work/folder" "$work/folder/vonk.db"
head -c 20000 /dev/urandom >"$work/garbage/vonk.db"
shows "$work/garbage"
tells "it is kept beside it as vonk-aside-1.db"
recorded || fail "nothing was recorded beside a damaged database"
sqlite3 "$work/foreign/vonk.db" "CREATE TABLE names (name); INSERT INTO names VALUES ('x')"
shows "$work/foreign"
tells "was not made by Vonk"
recorded || fail "nothing was recorded beside a foreign database"
[ "$(sqlite3 "$work/foreign/vonk-aside-1.db" 'SELECT name FROM names')" = x ] ||
    fail "the foreign database was changed"
shows "$work/folder"
tells "vonk.db"
touch "$work/file"
shows "$work/file/deeper"
tells "in memory only"

# ---- a disk of its own ----
# on_disk COMMANDS: with an empty disk of 1 MiB at $work/disk, which goes afterwards.
on_disk() {
    unshare "${namespace[@]}" bash -c "$(declare -f fail visit shows tells recorded)"'
        set -euo pipefail
        build=$1 work=$2
        mkdir -p "$work/disk"
        mount -t tmpfs -o size=1024k tmpfs "$work/disk"
        '"$1" disk "$build" "$work"
}
namespace=(-m)
unshare -m true 2>/dev/null || namespace=(-r -m)
if ! unshare "${namespace[@]}" mount -t tmpfs tmpfs "$work/folder" 2>/dev/null; then
    echo "disk_test: this machine lets nobody mount a disk; a full and a locked one were left out"
    exit 0
fi
on_disk '
    shows "$work/disk"
    recorded || fail "nothing was recorded on a small disk"
    mount -o remount,ro "$work/disk"
    shows "$work/disk"
    tells "it cannot be written"
    "$build/vonkctl" stats "$work/disk/vonk.db" >/dev/null || fail "no figures from a locked disk"
    mount -o remount,rw "$work/disk"
    shows "$work/disk"
    recorded || fail "nothing was recorded once the disk was unlocked"'
on_disk '
    head -c 2000000 /dev/zero >"$work/disk/ballast" 2>/dev/null || true
    shows "$work/disk"
    tells "the disk is full"
    rm "$work/disk/ballast"
    shows "$work/disk"
    recorded || fail "nothing was recorded once the disk had room"'
echo "disk_test: the kiosk showed a visit on every disk"
