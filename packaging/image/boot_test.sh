#!/usr/bin/env bash
# boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]: switches a virtual machine on with the amd64 image,
# sees the attract screen, makes a visit by touching the screen, and then pulls the plug KILLS times
# (20) at random instants (SEED, 1) of visits. At last it reads the data partition from outside: the
# journal is whole, its sequence has no gap, and each start has its row.
#
# The image is copied and the copy started. What a plug pulled is here: the whole machine gets
# SIGKILL. What the guest had not handed to its disk is lost, as in a real power cut; what it had
# handed over is kept, also without a flush: disks that lose that are played in tests/journal
# (powercut, liar), at every operation.
set -euo pipefail
image=${1:?usage: boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]}
build=$(cd "${2:?usage: boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]}" && pwd)
kills=${3:-20}
RANDOM=${4:-1}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../packages.sh"
. "$here/machine.sh"
width=1280 height=800        # of the machine's display, px
reach=${VONK_KILL_REACH:-20} # seconds after the attract screen in which the plug is pulled
pictures=${VONK_PICTURES:-}  # a folder that keeps what was seen

shows_attract() {
    machine shot "$work/now.ppm" 2>/dev/null && "$here/machine.py" attract "$work/now.ppm"
}

wait_for_attract() {
    wait_until "$limit" shows_attract || fail "no attract screen within $limit s"
    shown=$(now_ms)
    wait_until "$limit" said READY || fail "the kiosk never said that it is ready"
}

# keep NAME: the last picture, for people.
keep() {
    [ -z "$pictures" ] || "$here/machine.py" png "$work/now.ppm" "$pictures/$1.png"
}

# ---- a visit ----

# The places of a visit on this display: "id x y" a line, from the kiosk's own script.
find_places() {
    {
        printf 'size %sx%s\nlang nl\ntree\ntap attract.start\nwait 1500\ntree\n' $width $height
        printf 'tap home.stories\nwait 1500\ntree\ntap stories.joy\nwait 1500\ntree\n'
    } >"$work/visit"
    "$build/vonk" --content "$build/content" --script "$work/visit" >"$work/trees"
    python3 - "$work/trees" >"$work/places" <<'PLACES'
import json, sys
wanted = ["attract.start", "home.stories", "stories.joy", "story.next"]
for name, line in zip(wanted, open(sys.argv[1])):
    for element in json.loads(line)["elements"]:
        if element["id"] == name:
            x, y, width, height = element["rect"]
            print(name, x + width // 2, y + height // 2)
PLACES
    [ "$(wc -l <"$work/places")" -eq 4 ] || fail "a place of the visit is missing: $(cat "$work/places")"
}

tap() { # ID
    local x y
    read -r x y < <(sed -n "s/^$1 //p" "$work/places")
    machine tap "$x" "$y" $width $height
}

# differ A B: how many of 1000 pixels are not the same.
differ() {
    "$here/machine.py" differ "$work/$1.ppm" "$work/$2.ppm"
}

# The picture is another than before the tap (at least 5 % of it), and no longer the attract screen.
changed() {
    machine shot "$work/now.ppm" && [ "$(differ before now)" -ge 50 ] &&
        ! "$here/machine.py" attract "$work/now.ppm"
}

# Nothing moves any more: two pictures in a row are the same.
still() {
    cp "$work/now.ppm" "$work/last.ppm"
    machine shot "$work/now.ppm" && [ "$(differ last now)" -le 2 ]
}

# From attract to the second page of a story, each step seen.
visit() {
    local id step=1
    for id in attract.start home.stories stories.joy story.next; do
        machine shot "$work/before.ppm"
        tap "$id"
        wait_until "$limit" changed || fail "nothing changed after a tap on $id"
        wait_until 20 still || true # some pages never rest
        keep "$step-$id"
        step=$((step + 1))
    done
}

# Taps for as long as the machine is on.
visit_until_dark() {
    local id
    while is_on; do
        for id in attract.start home.stories stories.joy story.next story.next; do
            tap "$id" 2>/dev/null || return 0
            sleep 0.4
        done
    done
}

visit_and_pull() {
    local ms=$((RANDOM * reach * 1000 / 32768))
    switch_on "$here/report.service"
    wait_for_attract
    (sleep "$((ms / 1000)).$(printf %03d $((ms % 1000)))" && kill -KILL "$machine_pid") &
    visit_until_dark
    wait
    machine_pid=
    echo "$1: attract after $(((shown - switched_on) / 1000)) s, plug pulled $ms ms later"
}

# ---- what is left ----

# The data partition as the next start would find it: its own journal replayed, then read.
read_data() {
    local start count
    read -r start count < <(partition 3)
    dd if="$work/disk" of="$work/data.ext4" bs=1M iflag=skip_bytes,count_bytes \
        skip=$((start * 512)) count=$((count * 512)) conv=sparse status=none
    e2fsck -p "$work/data.ext4" >"$work/e2fsck.log" 2>&1 || [ $? -le 1 ] ||
        fail "the data partition is damaged: $(cat "$work/e2fsck.log")"
    rm -rf "$work/data"
    mkdir "$work/data"
    debugfs -R "rdump / $work/data" "$work/data.ext4" >/dev/null 2>&1
    [ -f "$work/data/vonk.db" ] || fail "there is no journal on the data partition"
}

query() {
    sqlite3 "$work/data/vonk.db" "$1"
}

# examine STARTS: everything that must hold.
examine() {
    read_data
    [ -z "$(find "$work/data" -name 'vonk-aside-*')" ] || fail "a journal was set aside"
    [ "$(query 'PRAGMA quick_check')" = ok ] || fail "quick_check: $(query 'PRAGMA quick_check')"
    [ "$(query 'SELECT ifnull(max(seq), 0) - count(*) FROM interaction')" = 0 ] || fail "a gap"
    [ "$(query 'SELECT count(*) FROM interaction WHERE visit NOT IN (SELECT number FROM visit)')" = 0 ] ||
        fail "an interaction without its visit"
    [ "$(query 'SELECT count(*) FROM boot')" -eq "$1" ] ||
        fail "$1 starts, but $(query 'SELECT count(*) FROM boot') rows of starts"
    "$build/vonkctl" stats "$work/data/vonk.db" >"$work/stats" || fail "stats cannot read it"
    [ "$(query "SELECT count(*) FROM interaction WHERE kind LIKE 'story%'")" -gt 0 ] ||
        fail "no story was counted"
}

packages_need boot || exit 1
[ -z "$pictures" ] || mkdir -p "$pictures"
machine_begin "$image"
find_places
switch_on "$here/report.service"
wait_for_attract
keep 0-attract
echo "from power to the attract screen: $(((shown - switched_on) / 1000)) s"
visit
wait_until "$limit" said END || fail "the report from inside did not end"
cat "$work/report"
pull_plug
for ((kill = 1; kill <= kills; kill++)); do
    visit_and_pull "$kill"
done
examine $((kills + 1))
echo "$((kills + 1)) starts, $kills plugs pulled in visits: journal whole, \
$(query 'SELECT count(*) FROM visit') visits and $(query 'SELECT count(*) FROM interaction') \
interactions without a gap"
