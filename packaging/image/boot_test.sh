#!/usr/bin/env bash
# boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]: switches a virtual machine on with the image (for
# amd64, or that for a Raspberry Pi: machine.sh), sees the attract screen, makes a visit by touching
# the screen, and then pulls the plug KILLS times (20) at random instants (SEED, 1): while it starts,
# at the attract screen, in visits, while staff export to a stick. After each it reads the data
# partition from outside: the journal is whole and its sequence has no gap; and at last: each start
# has its row, and what is whole on the stick is right. BUILD_DIR: built with -DVONK_TESTS=ON.
#
# The image is copied and the copy started. What a plug pulled is here: the whole machine gets
# SIGKILL. What the guest had not handed to its disk is lost, as in a real power cut; what it had
# handed over is kept, also without a flush: disks that lose that are played in tests/journal
# (powercut, liar), at every operation.
set -euo pipefail
image=${1:?usage: boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]}
build=$(cd "${2:?usage: boot_test.sh IMAGE BUILD_DIR [KILLS] [SEED]}" && pwd)
kills=${3:-20}
seed=${4:-1}
RANDOM=$seed
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../packages.sh"
. "$here/machine.sh"
. "$here/twin.sh"
phases=(start visit export visit attract)
reach=${VONK_KILL_REACH:-20} # seconds of a visit in which the plug is pulled
ready=0                      # starts that came to the attract screen
resets=0                     # starts in which the machine began anew by itself

wait_for_attract() {
    wait_until "$limit" shows_attract || fail "no attract screen within $limit s"
    shown=$(now_ms)
    wait_until "$limit" said READY || fail "the kiosk never said that it is ready"
    ready=$((ready + 1))
}

# A kiosk that staff have set up: one without a PIN begins with the first steps.
set_pin() {
    local start owner line
    read -r start _ < <(partition 2)
    owner=$(debugfs -R "cat /etc/passwd" "$work/disk?offset=$((start * 512))" 2>/dev/null |
        sed -nE 's/^vonk:[^:]*:([0-9]+):([0-9]+):.*/\1 \2/p')
    read -r start _ < <(partition 3)
    mkdir "$work/set"
    printf '%s\n' 483920 483920 | "$build/vonkctl" pin --data "$work/set" >/dev/null
    for line in "write $work/set/pin pin" "sif pin mode 0100600" "sif pin uid ${owner% *}" \
        "sif pin gid ${owner#* }"; do
        debugfs -w -R "$line" "$work/disk?offset=$((start * 512))" >/dev/null 2>&1
    done
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

# ---- the plug ----

# A random number of ms below that.
random_ms() { # MS
    ms=$((RANDOM * $1 / 32768))
}

# The plug is pulled `ms` from now.
pull_soon() {
    (sleep "$((ms / 1000)).$(printf %03d $((ms % 1000)))" && kill -KILL "$machine_pid") &
    pulling=$!
}

pull_in_start() {
    random_ms "$first"
    switch_on "$here/report.service"
    pull_soon
}

pull_in_attract() {
    random_ms 5000
    switch_on "$here/report.service"
    wait_for_attract
    pull_soon
}

pull_in_visit() {
    random_ms $((reach * 1000))
    switch_on "$here/report.service"
    wait_for_attract
    pull_soon
    visit_until_dark
}

make_stick() {
    truncate -s 128M "$work/stick"
    echo 'start=1MiB, type=c' | sfdisk --quiet "$work/stick"
    mkfs.vfat -F 32 -n MIJNSTICK --offset 2048 "$work/stick" $((127 * 1024)) >/dev/null
    mkdir -p "$work/twin-stick" "$work/twin-data"
    cp "$work/set/pin" "$work/twin-data/"
}

# The twin knows of the same last export as the machine: the page tells of it.
twin_follows() {
    rm -rf "$work/twin-data/exports"
    [ ! -d "$work/data/exports" ] || cp -r "$work/data/exports" "$work/twin-data/"
}

pull_in_export() {
    random_ms 15000
    switch_on "$here/report.service"
    wait_for_attract
    twin_follows
    twin_begin
    plug_stick
    hold_corner
    says "Toets de pincode in."
    type_pin
    see "today" 200 0 110 $width 690 # its figures are of visits that the twin has not had
    staff_tab export
    see "export" $numbers
    touch_id export.go
    pull_soon
    twin_end
}

pull() { # NUMBER
    local phase=${phases[($1 - 1) % ${#phases[@]}]}
    "pull_in_$phase" 2> >(grep -vE '^[^ ]+: line [0-9]+: [0-9]+ Killed ' >&2) # what the shell tells
    wait "$pulling" 2>/dev/null ||
        fail "QEMU ended before the plug was pulled: $(cat "$work/qemu.log")"
    { wait "$machine_pid" || true; } 2>/dev/null # the shell would tell that it was killed
    machine_pid=
    ! was_reset || resets=$((resets + 1))
    examine_journal
    echo "$1: plug pulled $ms ms into: $phase; $(query 'SELECT count(*) FROM interaction') interactions"
}

# ---- what is left ----

# examine STARTS: everything that must hold.
examine() {
    local rows folder
    examine_journal
    rows=$(query 'SELECT count(*) FROM boot')
    { [ "$rows" -ge "$ready" ] && [ "$rows" -le "$1" ]; } ||
        fail "$1 starts, $ready of them ready, but $rows rows of starts"
    "$build/vonkctl" stats "$work/data/vonk.db" >"$work/stats" || fail "stats cannot read it"
    [ "$(query "SELECT count(*) FROM interaction WHERE kind LIKE 'story%'")" -gt 0 ] ||
        fail "no story was counted"
    mkdir "$work/exported"
    mcopy -s -n -i "$work/stick@@1M" '::vonk-*' "$work/exported/" 2>/dev/null || true
    for folder in "$work/exported"/vonk-*; do
        [ ! -d "$folder" ] || "$build/vonkctl" verify "$folder" || fail "a false export on the stick"
    done
}

packages_need boot || exit 1
machine_begin "$image"
set_pin
make_stick
find_places
switch_on "$here/report.service"
wait_for_attract
keep 0-attract
first=$((shown - switched_on))
echo "from power to the attract screen: $((first / 1000)) s"
visit
wait_until "$limit" said END || fail "the report from inside did not end"
cat "$work/report"
pull_plug
begun=$SECONDS
for ((kill = 1; kill <= kills; kill++)); do
    pull "$kill"
done
examine $((kills + 1))
echo "$((kills + 1)) starts, $kills plugs pulled (seed $seed) in $((SECONDS - begun)) s: journal whole, \
$(query 'SELECT count(*) FROM visit') visits and $(query 'SELECT count(*) FROM interaction') \
interactions without a gap; $resets starts began anew by themselves"
