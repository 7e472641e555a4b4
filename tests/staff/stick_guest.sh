#!/bin/sh
# stick_guest.sh PROGRAMS: sticks for real. Run as root in a QEMU guest that has USB disks (two or more,
# at least 32 MB; everything on them is lost) and a user `vonk`. PROGRAMS is a folder with vonk-stick
# and stick_probe. Formats a disk as vfat and one as exfat (mkfs.vfat, mkfs.exfat), and then, for each,
# as the user vonk: lists it, looks at the flags of its mount, exports, reads again; is refused as
# another user; is killed while it has it mounted; and pulls it out (the kernel's own switch) at PULLS
# moments (12) of an export. Only disks whose maker is QEMU are touched. The last line is
# "N passed, M failed".
set -u
programs=${1:?usage: stick_guest.sh PROGRAMS}
work=$(mktemp -d)
chmod 755 "$work"
socket=$work/stick
passed=0
failed=0
PULLS=${PULLS:-12}

check() { # check SENTENCE COMMAND...
    sentence=$1
    shift
    if "$@" >"$work/out" 2>&1; then
        passed=$((passed + 1))
        echo "ok     $sentence"
    else
        failed=$((failed + 1))
        echo "FAILED $sentence"
        sed 's/^/       /' "$work/out"
    fi
}

refuses() { # refuses COMMAND...: it must fail
    ! "$@"
}

as_vonk() {
    /usr/bin/setpriv --reuid vonk --regid vonk --clear-groups "$@"
}

probe() { # as the kiosk
    as_vonk "$programs/stick_probe" "$socket" "$@"
}

says() { # says WORDS COMMAND...: prints a line that begins so
    words=$1
    shift
    "$@" >"$work/said" 2>&1
    cat "$work/said"
    grep -q "^$words" "$work/said"
}

# Waits at most ten seconds until a command succeeds.
until_true() {
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    return 1
}

# USB disks that QEMU made.
disks() {
    for disk in /sys/block/sd?; do
        [ -e "$disk" ] || continue
        case $(readlink -f "$disk") in */usb*) ;; *) continue ;; esac
        case $(cat "$disk/device/vendor") in QEMU*) echo "${disk##*/}" ;; esac
    done
}

make_export() { # make_export FOLDER KILOBYTES
    mkdir -p "$1"
    echo "een dag" >"$1/days.csv"
    : >"$1/key.pub"
    head -c "$2"000 /dev/urandom >"$1/interactions.csv"
    chmod -R a+rX "$work/out-folder"
}

serve() {
    "$programs/vonk-stick" --user vonk --socket "$socket" 2>>"$work/log" &
    helper=$!
    until_true test -S "$socket"
}

same_on_stick() { # same_on_stick NAME FOLDER: read through the helper, compared here
    for file in days.csv key.pub interactions.csv; do
        probe read "$1" "${2##*/}/$file" >"$work/read" || return 1
        cmp "$work/read" "$2/$file" || return 1
    done
}

# The same by a mount of root's own, without a line of Vonk's.
same_by_root() { # same_by_root KIND NAME FOLDER
    mkdir -p "$work/mnt"
    mount -t "$1" -o ro "/dev/$2" "$work/mnt" || return 1
    diff -r "$3" "$work/mnt/${3##*/}"
    differs=$?
    [ ! -e "$work/mnt/.vonk-new" ] || differs=1
    umount "$work/mnt"
    return $differs
}

# Takes a disk out as the hand does, and puts it back; its name may be another then.
pull() {
    echo 1 >"/sys/block/$1/device/delete"
}

plug() {
    for host in /sys/class/scsi_host/host*/scan; do
        echo '- - -' >"$host"
    done
    until_true test -b "/dev/$1"
}

# Hundredths of a second since the guest began.
now() {
    sed 's/ .*//;s/\.//' /proc/uptime
}

# How long an export of a folder takes, in hundredths.
time_export() { # time_export NAME FOLDER
    begun=$(now)
    probe export "$1" "$2" >/dev/null || return 1
    took=$(($(now) - begun))
}

# An export that is pulled at some moment must not say done; or it was done before that moment.
pulled_export() { # pulled_export NAME FOLDER HUNDREDTHS
    cp -r "$2" "$2-x$3" # another name each time, so that all of it is written
    probe export "$1" "$2-x$3" >"$work/pulled" 2>&1 &
    job=$!
    sleep "$(($3 / 100)).$(printf %02d $(($3 % 100)))"
    pull "$1"
    wait "$job"
    status=$?
    plug "$1"
    cat "$work/pulled"
    grep -v '^DONE\|^FAILED\|^stick_probe' "$work/pulled" | tail -n 1 | sed 's/ .*//' >>"$work/stages"
    if [ "$status" -eq 0 ]; then
        same_by_root "$kind" "$1" "$2-x$3" # it said done: then it must be
    else
        grep -q '^FAILED' "$work/pulled"
    fi
    judged=$?
    rm -r "$2-x$3"
    return $judged
}

# The kiosk is killed while it has the stick mounted: nothing of the mount is left.
killed_kiosk() { # killed_kiosk NAME
    mkfifo "$work/wait"
    /usr/bin/setpriv --reuid vonk --regid vonk --clear-groups \
        "$programs/stick_probe" "$socket" hold "$1" <"$work/wait" >"$work/held" &
    job=$!
    exec 9>"$work/wait"
    until_true grep -q held "$work/held" || return 1
    kill -9 "$job"
    wait "$job" 2>/dev/null
    exec 9>&-
    rm "$work/wait"
    says "$1" probe list && mount -t "$kind" "/dev/$1" "$work/mnt" && umount "$work/mnt"
}

stick_of_kind() { # stick_of_kind KIND NAME
    kind=$1 name=$2
    small=$work/out-folder/vonk-12ab34cd-1-share
    large=$work/out-folder/vonk-12ab34cd-2-controller
    case $kind in
    vfat) mkfs.vfat -I -F 32 -n MIJNSTICK "/dev/$name" >/dev/null ;;
    exfat) mkfs.exfat -n MIJNSTICK "/dev/$name" >/dev/null || mkfs.exfat -L MIJNSTICK "/dev/$name" >/dev/null ;;
    esac
    check "$kind: it is listed with its label" says "$name $kind [0-9]* MIJNSTICK" probe list
    check "$kind: the mount is nosuid, nodev, noexec, nosymfollow; read-only when asked" \
        probe flags "$name"
    check "$kind: nothing of it is among the machine's mounts" \
        refuses grep -q "/dev/$name" /proc/mounts
    check "$kind: an export is done" says DONE probe export "$name" "$small"
    check "$kind: root reads the same from it" same_by_root "$kind" "$name" "$small"
    check "$kind: vonk reads the same from it" same_on_stick "$name" "$small"
    check "$kind: an equal one is accepted" says "DONE .* was there" probe export "$name" "$small"
    echo changed >>"$small/days.csv"
    check "$kind: another of that name gets another" says "DONE vonk-12ab34cd-1-share-2" \
        probe export "$name" "$small"
    check "$kind: it may not be used by another user" \
        refuses /usr/bin/setpriv --reuid nobody --regid nogroup --clear-groups \
        "$programs/stick_probe" "$socket" list
    mkdir -p "$work/mnt" && mount -t "$kind" "/dev/$name" "$work/mnt"
    check "$kind: what something else has mounted is not listed" \
        refuses says "$name" probe list
    check "$kind: nor exported to" refuses probe export "$name" "$small"
    umount "$work/mnt"
    check "$kind: the kernel said nothing bad of it" \
        refuses sh -c "dmesg | grep -iE '($kind|$name).*(error|corrupt|not properly)'"
    check "$kind: a killed kiosk leaves nothing mounted" killed_kiosk "$name"
    check "$kind: a large export is done" time_export "$name" "$large"
    for pull in $(seq "$PULLS"); do
        moment=$((took * pull * 11 / PULLS / 10)) # up to a tenth longer than it takes
        check "$kind: pulled after $moment of $took hundredths of a second" \
            pulled_export "$name" "$large" "$moment"
    done
    check "$kind: and once more an export is done on it" says DONE probe export "$name" "$small"
}

make_export "$work/out-folder/vonk-12ab34cd-1-share" 40
make_export "$work/out-folder/vonk-12ab34cd-2-controller" 6000
serve
# shellcheck disable=SC2046 # names of disks
set -- $(disks)
check "there are two USB disks of QEMU's" test "$#" -ge 2
if [ "$#" -ge 2 ]; then
    stick_of_kind vfat "$1"
    stick_of_kind exfat "$2"
fi
kill "$helper"
echo "pulled in the stage of: $(sort "$work/stages" | uniq -c | tr -s ' \n' ' ')"
rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
