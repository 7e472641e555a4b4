#!/usr/bin/env bash
# units_test.sh IMAGE BUILD_DIR: the units of the amd64 image while systemd runs them. In QEMU, from
# outside by touch (QMP) and by a stick of USB that is plugged in, and from inside by a root shell
# that only this test hands over (shell.service): an organiser's first steps, an export, a pack from a
# stick, the clock, a restart by staff, service mode, a kiosk that hangs or is ended again and again,
# keys of a foreign keyboard, and at last the power. What the screen must show is said by a twin
# (twin.sh). BUILD_DIR: built with -DVONK_TESTS=ON. The last line is "N passed, N failed".
# shellcheck disable=SC2016 # what stands in single quotes is for the shell inside
set -euo pipefail
image=${1:?usage: units_test.sh IMAGE BUILD_DIR}
build=$(cd "${2:?usage: units_test.sh IMAGE BUILD_DIR}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../packages.sh"
. "$here/machine.sh"
. "$here/twin.sh"
patience= # the watchdog as it is shipped
passed=0
failed=0

# inside [-t SECONDS] COMMAND: as root in the machine; its output and status.
inside() {
    local seconds=120
    [ "$1" != -t ] || { seconds=$2 && shift 2; }
    "$here/machine.py" shell "$work/shell" "$seconds" "$1"
}

ok() { # SENTENCE
    passed=$((passed + 1))
    echo "ok      $1"
}

# check SENTENCE COMMAND...: one that stands by itself; what it prints is shown when it fails.
check() {
    local sentence=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        ok "$sentence"
    else
        failed=$((failed + 1))
        echo "FAILED  $sentence"
        tail -n 12 "$work/said" | sed 's/^/        /'
    fi
}

# ---- what there is ----

# A key of the organiser's on the card, as the handbook says: from another computer.
make_key() {
    "$build/vonkctl" keygen --out "$work/organiser" >/dev/null
    mcopy -o -i "$work/disk@@1M" "$work/organiser.pub" ::vonk/keys/
    mkdir "$work/keys" "$work/twin-stick"
    cp "$work/organiser.pub" "$work/keys/"
}

# The content that comes with Vonk as version 100, signed.
make_pack() {
    local pack=$work/twin-stick/lente
    cp -r "$build/content" "$pack"
    sed -i 's/^version: .*/version: 100/' "$pack/pack.yaml"
    rm -f "$pack"/MANIFEST*
    (cd "$pack" && find . -type f -printf '%P\n' | LC_ALL=C sort >"$work/paths" &&
        paste -d ' ' <(xargs sha256sum <"$work/paths" | cut -d ' ' -f 1) \
            <(xargs stat -c %s <"$work/paths") "$work/paths") >"$work/list"
    mv "$work/list" "$pack/MANIFEST"
    "$build/vonkctl" sign "$pack" --key "$work/organiser" >/dev/null
}

# A stick as it comes from the shop: one partition, FAT32; with the pack on it.
make_stick() {
    truncate -s 256M "$work/stick"
    echo 'start=1MiB, type=c' | sfdisk --quiet "$work/stick"
    mkfs.vfat -F 32 -n MIJNSTICK --offset 2048 "$work/stick" $((255 * 1024)) >/dev/null
    mcopy -s -i "$work/stick@@1M" "$work/twin-stick/lente" ::
}

# ---- the kiosk's service ----

# What is asked while the machine may be starting: what is typed before its shell is there, nobody
# ever reads, so that only a question that soon gives up is asked again in time.
asks() {
    inside -t 20 "$1"
}

start_of() { # when the kiosk that runs now was started, us
    asks 'systemctl show -P ExecMainStartTimestampMonotonic vonk.service'
}

is_active() {
    [ "$(asks 'systemctl is-active vonk.service')" = active ]
}

# Another start of the kiosk than that one, and it is ready.
is_new() { # START
    local now
    is_active && now=$(start_of) && [ "$now" != "$1" ]
}

kiosk_comes_back() { # START
    wait_until "$limit" is_new "$1" || fail "the kiosk does not come back"
    wait_until "$limit" shows_attract || fail "it came back without the attract screen"
}

# ---- what is done ----

boots_into_the_first_steps() {
    switch_on "$here/shell.service" -chardev "socket,id=shell,path=$work/shell,server=on,wait=off" \
        -device isa-serial,chardev=shell
    twin_begin --keys "$work/keys"
    twin_touch 3300 20 20 # it begins with the first steps by itself; the twin is no service
    see "step 1"
    says "Kies een pincode"
    ok "power to the first step in $((($(now_ms) - switched_on) / 1000)) s"
    wait_until "$limit" is_active || fail "it never says that it is ready"
    ok "the kiosk is active once its first picture is there"
}

nothing_failed() {
    inside -t 300 'systemctl is-system-running --wait; systemctl --failed --no-legend --plain
        test -z "$(systemctl --failed --no-legend --plain)"'
}

tells_of_units() {
    check "no unit has failed" nothing_failed
    check "nothing waits for a network, which is not there" inside '
        ip -o link | grep -v " lo:" && exit 1
        systemd-analyze critical-chain vonk.service --no-pager
        ! systemctl list-units --state=active --plain --no-legend | grep network-online'
    inside 'for unit in vonk vonk-stick vonk-machine; do
        systemd-analyze security --no-pager $unit.service | tail -n 1; done'
    check "each unit is at 2.0 or lower as it runs" inside '
        for unit in vonk vonk-stick vonk-machine vonk-sync; do
            systemd-analyze security --no-pager --threshold=20 $unit.service | tail -n 1 || exit
        done'
    check "what a technician sets is read from the partition that every computer can read" inside '
        findmnt --noheadings /etc/vonk | grep "\[/vonk\] *vfat *ro" && cat /etc/vonk/keys/organiser.pub'
    check "SysRq is off" inside 'test "$(cat /proc/sys/kernel/sysrq)" = 0'
}

first_steps() {
    type_pin
    says "Toets ze nog een keer in."
    type_pin
    says "Geef de kiosk een naam"
    local step
    for step in 3 4 5; do
        touch_id setup.next
        see "step $step"
    done
    touch_id setup.next
    wait_until "$limit" shows_attract || fail "no attract screen behind the first steps"
    keep attract
    ok "the first steps lead to the attract screen"
}

enter() {
    hold_corner
    says "Toets de pincode in."
    type_pin
    see "today" 200 0 110 $width 690 # its figures are of visits that the twin has not had
}

exports() {
    plug_stick
    staff_tab export
    see "export" $numbers
    touch_id export.go
    says "Je mag de stick eruit halen." $numbers
    ok "an export onto a stick of USB: the stick may be pulled"
    unplug_stick
    mkdir "$work/exported"
    mcopy -s -n -i "$work/stick@@1M" '::vonk-*' "$work/exported/"
    check "the stick, read outside, has all of it" \
        "$build/vonkctl" verify "$work/exported"/vonk-*-controller
    check "no half of a file was left on it" \
        sh -c "! mdir -a -b -i '$work/stick@@1M' | grep -i vonk-new"
}

installs() {
    local start
    plug_stick
    staff_tab content
    see "content" $numbers
    touch_id content.search
    see "found on the stick" $numbers
    touch_id content.install.0
    see "sure" $numbers
    touch_id sure.yes
    see "installed" $numbers
    ok "a pack was installed from a stick"
    unplug_stick
    check "limits of memory and time can be set under its filter of system calls" inside '
        systemd-run --quiet --pipe --wait -p User=vonk -p "SystemCallFilter=@system-service" \
            -p "SystemCallFilter=~@privileged @resources" -p SystemCallErrorNumber=EPERM \
            sh -c "ulimit -d 300000 && ulimit -t 5 && ulimit -d && ulimit -t"'
    start=$(start_of)
    touch_id content.again
    see "sure to start anew" $numbers
    touch_last sure.yes
    twin_end
    kiosk_comes_back "$start"
    ok "staff start Vonk anew (status 0)"
    check "it shows the pack from the stick" inside '
        journalctl -b -u vonk.service -o cat | grep "pack vonk 100"'
    check "and no console came instead" inside '
        ! journalctl -b -o cat | grep -E "getty@tty1|Service mode"'
    twin_begin --keys "$work/keys"
}

# The twin has no clock that it may trust, which its pages would show: staff say to it that it is
# right.
twin_trusts_its_clock() {
    local at id
    twin_touch 3300 20 20
    for ((at = 0; at < 6; at++)); do
        twin_tap "staffpin.${twin_pin:at:1}"
    done
    for id in staffpin.ok staff.tabs staff.tab.occasion clock.yes staff.close; do
        twin_tap "$id"
    done
    twin_do "expect screen attract"
}

sets_the_clock() {
    local before after
    twin_trusts_its_clock
    enter
    staff_tab occasion
    see "occasion" $numbers
    # The twin's clock is not the machine's: it shows another day, and asks whether it is right.
    touch_id clock.hour.more 200 0 110 $width 590
    before=$(inside 'date +%s')
    touch_id clock.set
    clock_is_set() {
        after=$(inside 'date +%s') && [ $((after - before)) -ge 3000 ]
    }
    wait_until 60 clock_is_set || fail "the clock is not set"
    ok "staff set the machine's clock, by its helper"
    check "the clock that goes on without power too" inside '
        kept=$(cat /sys/class/rtc/rtc0/since_epoch); now=$(date +%s)
        echo $kept $now; test $((now - kept)) -lt 120 && test $((kept - now)) -lt 120'
}

is_in_service() {
    inside 'test "$(systemctl is-active vonk.service)" = inactive && systemctl -q is-active getty@tty1.service'
}

service_mode() {
    staff_tab system
    see "system" $numbers
    touch_id system.service
    see "sure of service mode" $numbers
    touch_last sure.yes
    wait_until 120 is_in_service || fail "service mode brings no console"
    sleep 2 # what it says is on the screen by then, for the picture
    machine shot "$work/now.ppm" && keep "service mode"
    ok "service mode (status 4): its console comes, the kiosk stays away"
    plug_keyboard
    machine keys x
    machine keys ctrl c
    is_in_service || fail "other keys than Enter do something"
    machine keys ret
    wait_until "$limit" is_active || fail "no way back from service mode"
    wait_until "$limit" shows_attract || fail "no attract screen behind service mode"
    check "Enter brings the kiosk back, and the console is gone" inside '
        ! systemctl -q is-active getty@tty1.service'
    unplug_keyboard
    twin_end
    twin_begin --keys "$work/keys"
}

plug_keyboard() {
    qmp '{"execute": "device_add", "arguments": {"driver": "usb-kbd", "id": "keys", "bus": "usb.0"}}'
    wait_until 60 inside 'grep -q "QEMU USB Keyboard" /proc/bus/input/devices' ||
        fail "the machine has no keyboard"
}

unplug_keyboard() {
    qmp '{"execute": "device_del", "arguments": {"id": "keys"}}'
}

feeds_the_watchdog() {
    check "it never ended by itself until now; its sign of life is fresh" inside '
        systemctl show -p NRestarts,Result,WatchdogUSec,NotifyAccess,ActiveEnterTimestampMonotonic vonk.service
        cut -d . -f 1 /proc/uptime
        test "$(systemctl show -P WatchdogUSec vonk.service)" = 10s
        ! journalctl -b -u vonk.service -o cat | grep -i "watchdog timeout"'
}

hangs() {
    local start
    start=$(start_of)
    inside 'kill -STOP "$(systemctl show -P MainPID vonk.service)"' >/dev/null
    kiosk_comes_back "$start"
    check "a kiosk that hangs is ended by the watchdog, and comes back" inside '
        journalctl -b -u vonk.service -o cat | grep "Watchdog timeout"'
    check "it did not go on with the journal of the hanging one" inside '
        ! journalctl -b -u vonk.service -o cat | grep -i "set aside"'
}

boot_id() {
    asks 'cat /proc/sys/kernel/random/boot_id'
}

# Another start of the machine than `boot`, with a kiosk that is ready.
is_another() {
    local now
    now=$(boot_id) && [ "$now" != "$boot" ] && is_active
}

keys_do_nothing() {
    local boot start chord
    boot=$(boot_id)
    start=$(start_of)
    plug_keyboard
    for chord in "ctrl alt f2" "ctrl alt f1" "ctrl alt delete" "ctrl alt backspace" "alt f4" "alt tab" \
        "alt sysrq b" "alt sysrq e" "alt sysrq k" "alt sysrq c" "ctrl c" "ctrl z" "ctrl backslash" \
        "meta_l" "a" "f5" "power" "sleep"; do
        # shellcheck disable=SC2086 # words
        machine keys $chord
        inside 'sleep 0.5' # at the pace of the machine: QEMU drops keys that are not fetched in time
    done
    inside 'sleep 3'
    check "the first console stays in front" inside 'test "$(cat /sys/class/tty/tty0/active)" = tty1'
    check "the kiosk is the one of before" test "$(start_of)" = "$start"
    check "the machine too" test "$(boot_id)" = "$boot"
    # A visit that a key began would end by itself only after two minutes.
    wait_until 60 shows_attract || { keep "WRONG keys" && fail "something else is shown"; }
    ok "and shows what it showed"
    unplug_keyboard
}

# The ladder: falls, the software renderer, falls, and the machine starts anew; here without the
# helper that staff's restart asks, so that status 5 must do it.
falls_again_and_again() {
    local boot start fall
    boot=$(boot_id)
    inside 'systemctl mask --runtime --now --quiet vonk-machine.socket' >/dev/null
    for ((fall = 1; fall <= 8; fall++)); do
        start=$(start_of)
        inside 'kill -KILL "$(systemctl show -P MainPID vonk.service)"' >/dev/null
        is_next() {
            is_new "$start" || is_another
        }
        wait_until "$limit" is_next || fail "fall $fall was the last"
        ! is_another || break
    done
    is_another || fail "$fall falls did not make the machine start anew"
    wait_until "$limit" shows_attract || fail "no attract screen behind the restart"
    ok "a kiosk that falls again and again ($fall times) makes the machine start anew (status 5)"
}

switches_off() {
    enter
    staff_tab system
    see "system" $numbers
    touch_id system.off
    see "sure to switch off" $numbers
    touch_id sure.yes
    local end=$(($(now_ms) + limit * 1000))
    while is_on; do
        [ "$(now_ms)" -lt "$end" ] || fail "it does not go off"
        sleep 0.5
    done
    wait "$machine_pid" 2>/dev/null || true
    machine_pid=
    twin_end
    ok "staff switch it off, and it is off"
}

packages_need boot || exit 1
machine_begin "$image"
make_key
make_pack
make_stick
boots_into_the_first_steps
tells_of_units
first_steps
enter
exports
feeds_the_watchdog
installs
sets_the_clock
service_mode
hangs
keys_do_nothing
falls_again_and_again
switches_off
examine_journal
ok "the journal is whole: $(query 'SELECT count(*) FROM boot') starts"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
