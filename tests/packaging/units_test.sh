#!/usr/bin/env bash
# units_test.sh ROOT: every service is closed (2.0 or less of systemd's 10) and says why: a line above
# each directive that shuts something; no comment behind a value, which systemd would take for it.
# The description for software centres is valid, and all shell scripts can be read by their shell.
set -uo pipefail
cd "${1:?usage: units_test.sh ROOT}/packaging"
failed=0

fail() {
    echo "FAILED $*"
    failed=1
}

every_service_is_closed() {
    local unit said
    for unit in systemd/*.service; do
        said=$(systemd-analyze security --offline=true --threshold=20 "$unit" 2>&1) ||
            fail "$unit: $(tail -n 2 <<<"$said")"
        ! grep -E 'nvalid|nknown|ignoring' <<<"$said" || fail "$unit has something that systemd ignores"
        tail -n 2 <<<"$said" | grep -o 'Overall.*[0-9]'
    done
}

comments_stand_alone() {
    local found
    found=$(grep -nE '^[^#;].*[[:space:]][#;]' systemd/* || true)
    [ -z "$found" ] || fail "systemd takes a comment behind a value for a part of it: $found"
    for unit in systemd/*; do
        grep -q '^# ' "$unit" || fail "$unit has no reasons"
    done
}

# The kiosk itself may reach no network, and root's helpers no more than they need.
what_must_stay_shut() {
    local unit
    for unit in vonk vonk-cage vonk-stick vonk-machine; do
        grep -qx 'IPAddressDeny=any' "systemd/$unit.service" || fail "$unit may reach a network"
    done
    for unit in vonk vonk-cage vonk-sync; do
        grep -qx 'CapabilityBoundingSet=' "systemd/$unit.service" || fail "$unit has a right of root"
        ! grep -qE '^User=root' "systemd/$unit.service" || fail "$unit is root"
    done
}

# systemd looks the name of a group of devices up in /proc/devices once, when a unit starts. What a
# driver adds that is loaded later stays shut for as long as the unit runs. So a group is named only
# when the kernel itself always has it; others are given by their number.
devices_wait_for_no_driver() {
    local found
    found=$(grep -HE '^DeviceAllow=(char|block)-' systemd/* |
        grep -vE '=(char|block)-([0-9]+|input|rtc) ' || true)
    [ -z "$found" ] || fail "a driver may bring this group of devices after the start: $found"
}

# The session's folder is where a compositor makes its socket; all else is read-only.
cage_may_make_its_socket() {
    grep -qx 'ReadWritePaths=-/run/user' systemd/vonk-cage.service ||
        fail "cage cannot write in XDG_RUNTIME_DIR"
}

# The two ways of showing Vonk differ in the display and in nothing else.
both_kiosks_are_alike() {
    local differing
    differing=$(diff <(grep -E '^[A-Z]' systemd/vonk.service) \
        <(grep -E '^[A-Z]' systemd/vonk-cage.service) |
        grep -E '^[<>]' | grep -vE 'Description|Documentation|Conflicts|After|NotifyAccess|ExecStart|PAMName|Utmp|SDL_VIDEODRIVER|ReadWritePaths')
    [ -z "$differing" ] || fail "vonk.service and vonk-cage.service differ: $differing"
}

the_description_is_valid() {
    local said
    command -v appstreamcli >/dev/null || return
    said=$(appstreamcli validate --no-net desktop/*.metainfo.xml 2>&1) || fail "$said"
    ! grep -E '^[EW]:' <<<"$said" || fail "$said"
}

the_licences_cover_every_file() {
    local licence
    for licence in $(sed -n 's/^License: //p' debian/copyright | sort -u); do
        [ "$(grep -cx "License: $licence" debian/copyright)" -ge 2 ] ||
            fail "debian/copyright names $licence and has no text of it"
    done
}

scripts_can_be_read() {
    local script
    for script in man.sh appliance/vonk-appliance debian/vonk.p*; do
        sh -n "$script" || fail "$script cannot be read"
    done
    for script in package.sh package_test.sh chroot.sh chroot_test.sh; do
        bash -n "$script" || fail "$script cannot be read"
    done
}

if ! command -v systemd-analyze >/dev/null; then
    echo "systemd-analyze is not here"
    exit 77
fi
every_service_is_closed
comments_stand_alone
what_must_stay_shut
devices_wait_for_no_driver
cage_may_make_its_socket
both_kiosks_are_alike
the_description_is_valid
the_licences_cover_every_file
scripts_can_be_read
exit "$failed"
