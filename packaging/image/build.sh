#!/usr/bin/env bash
# build.sh amd64|arm64 [--debs DIR] --out FILE: makes a disk image that starts into the kiosk, from
# Debian packages alone: a root that is never written, and a partition for data. README.md beside
# this says what is in it and why. DIR holds the packages vonk, vonk-content and vonk-tools
# (default: build-packages/, where packaging/package.sh puts them).
#
# Needs root (Debian is installed into a folder), but no mounts: file systems are made from folders.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
. "$root/packaging/packages.sh"

suite=trixie # 13: the systemd and SDL that were tried on, and backports of kernels for the Pi 5
mirror=${VONK_MIRROR:-http://deb.debian.org/debian}
boot_mib=256     # kernel, initial file system and firmware, twice over while one replaces the other
data_mib=1024    # the journal ends at 128 MiB; packs and exports take the rest
spare_mib=16     # free in the root: e2fsck and directories want some
kernel_line="root=LABEL=vonk-root ro rootfstype=ext4 quiet loglevel=3 panic=3 consoleblank=0
    fsck.repair=yes vt.global_cursor_default=0 systemd.show_status=false"

fail() {
    echo "build.sh: $1" >&2
    exit 2
}

read_arguments() {
    machine=${1:-}
    debs=$root/build-packages
    out=
    case $machine in amd64 | arm64) shift ;; *) fail "say for which machine: amd64 or arm64" ;; esac
    while [ $# -gt 0 ]; do
        case $1 in
            --debs) debs=${2:?} && shift 2 ;;
            --out) out=${2:?} && shift 2 ;;
            *) fail "$1 is not known; build.sh amd64|arm64 [--debs DIR] --out FILE" ;;
        esac
    done
    [ -n "$out" ] || fail "say where the image goes: --out FILE"
    compgen -G "$debs/vonk_*_$machine.deb" >/dev/null ||
        fail "there is no vonk_*_$machine.deb in $debs; make it with packaging/package.sh $machine"
    compgen -G "$debs/vonk-content_*_all.deb" >/dev/null ||
        fail "there is no vonk-content_*_all.deb in $debs; make it with packaging/package.sh"
}

# Without binfmt a foreign machine's programs cannot be run while packages are installed.
check_foreign() {
    [ "$machine" = "$(dpkg --print-architecture)" ] && return
    arch-test "$machine" >/dev/null 2>&1 || fail "programs of $machine cannot be run here; mount \
binfmt_misc (mount -t binfmt_misc none /proc/sys/fs/binfmt_misc) and enable qemu-user-static"
}

# ---- Debian in a folder ----

# The packages of Vonk as an archive of which apt installs with what they depend on.
make_archive() {
    mkdir "$work/debs"
    cp "$debs"/vonk*_"$machine".deb "$work/debs/"
    cp "$debs"/vonk*_all.deb "$work/debs/" 2>/dev/null || true
    (cd "$work/debs" && dpkg-scanpackages --multiversion . >Packages 2>"$work/scan.log") ||
        fail "$(cat "$work/scan.log")"
    chmod -R a+rX "$work"
}

sources() {
    echo "deb $mirror $suite main non-free-firmware"
    echo "deb $mirror $suite-updates main non-free-firmware"
    echo "deb $mirror $suite-backports main non-free-firmware"
    echo "deb ${VONK_SECURITY:-http://security.debian.org/debian-security} $suite-security main"
    echo "deb [trusted=yes] copy:$work/debs ./"
}

# The names for this machine, with commas between.
package_names() {
    sed -nE "s/^(all|$machine) ([^ ]+) .*/\2/p" "$here/packages.txt" | paste -sd ,
}

# The dictionaries of the languages that Vonk reads aloud (app/platform/speech.c); espeak-ng has 120
# more.
keep_voices() {
    sed -n '/^} voices/,/^};/p' "$root/app/platform/speech.c" | grep -oE '\{"[a-z]+"' |
        tr -d '{"' | sed 's|.*|--dpkgopt=path-include=/usr/lib/*/espeak-ng-data/&_dict|'
}

# Manuals and other languages are of no use without a terminal; licences stay.
make_root() {
    local log=$work/mmdebstrap.log voices
    mapfile -t voices < <(keep_voices)
    [ "${#voices[@]}" -gt 0 ] || fail "no voice was found in app/platform/speech.c"
    echo "Installing Debian $suite for $machine (a few minutes) ..."
    make_files
    sources | mmdebstrap --mode=root --architectures="$machine" --variant=essential \
        --include="$(package_names),vonk,vonk-content,vonk-tools" \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --dpkgopt='path-exclude=/usr/lib/*/espeak-ng-data/*_dict' "${voices[@]}" \
        --essential-hook="tar -C '$work/files' -c . | tar -C \"\$1\" -x --no-same-owner" \
        "$suite" "$work/root" - >"$log" 2>&1 ||
        { tail -n 30 "$log" >&2 && fail "Debian could not be installed (see above)"; }
}

# The image's own files, before packages are configured: the initial file system is made of them.
make_files() {
    mkdir "$work/files"
    cp -R "$here/files/all/." "$here/files/$machine/." "$work/files/"
    mask "$here/masked.txt" "$work/files/etc/systemd/system"
    mask "$here/generators.txt" "$work/files/etc/systemd/system-generators"
}

# mask LIST FOLDER: what systemd finds as a link to nothing there, it leaves alone.
mask() {
    local name why
    mkdir -p "$2"
    while read -r name why; do
        [ "$name" = '#' ] || [ -z "$why" ] || ln -s /dev/null "$2/$name"
    done <"$1"
}

# What a machine that is copied to many cards must not have of its own, and what a read-only root
# cannot make later.
settle_root() {
    : >"$work/root/etc/machine-id" # empty: made anew at each start, in memory
    echo vonk >"$work/root/etc/hostname"
    ln -sf /usr/share/zoneinfo/Europe/Amsterdam "$work/root/etc/localtime"
    rm -rf "$work/root/var/log" "$work/root/var/tmp" "$work/root/tmp" "$work/root/var/lib/systemd"
    mkdir -p "$work/root"/{tmp,var/tmp,var/log,var/cache,var/lib/systemd,var/lib/vonk}
    chroot "$work/root" vonk-appliance on >"$work/appliance.log" 2>&1 ||
        fail "vonk-appliance: $(cat "$work/appliance.log")"
    local late=(systemd-networkd.service systemd-resolved.service systemd-timesyncd.service)
    systemctl --quiet --root="$work/root" disable "${late[@]}"
    systemctl --quiet --root="$work/root" enable vonk-network.service vonk-sync.timer
    ln -sf /run/systemd/resolve/stub-resolv.conf "$work/root/etc/resolv.conf"
}

# ---- partitions, each made from a folder ----

# make_fat FOLDER LABEL FILE: a FAT32 with what is in FOLDER.
make_fat() {
    truncate -s "${boot_mib}M" "$3"
    mkfs.vfat -F 32 -n "$2" "$3" >/dev/null
    mcopy -s -m -i "$3" "$1"/* ::
}

# A root that nobody writes needs no journal of its own.
make_ext4_root() {
    local mib=$(($(du -sm --apparent-size "$work/root" | cut -f 1) * 108 / 100 + spare_mib))
    truncate -s "${mib}M" "$work/root.ext4"
    mkfs.ext4 -q -L vonk-root -O ^has_journal,^resize_inode -m 0 -d "$work/root" "$work/root.ext4"
}

make_ext4_data() {
    local owner
    owner=$(sed -nE 's/^vonk:[^:]*:([0-9]+):([0-9]+):.*/\1:\2/p' "$work/root/etc/passwd")
    truncate -s "${data_mib}M" "$work/data.ext4"
    mkfs.ext4 -q -L vonk-data -m 1 -E "root_owner=${owner:-0:0}" "$work/data.ext4"
}

# What UEFI starts: systemd-boot, its one entry, the kernel and the initial file system.
make_boot_amd64() {
    local esp=$work/boot
    mkdir -p "$esp/EFI/BOOT" "$esp/loader/entries"
    cp "$work/root/usr/lib/systemd/boot/efi/systemd-bootx64.efi" "$esp/EFI/BOOT/BOOTX64.EFI"
    cp "$work/root"/boot/vmlinuz-* "$esp/vmlinuz"
    cp "$work/root"/boot/initrd.img-* "$esp/initrd.img"
    printf 'timeout 0\neditor no\n' >"$esp/loader/loader.conf"
    # shellcheck disable=SC2086,SC2116 # words, with one blank between
    printf 'title Vonk\nlinux /vmlinuz\ninitrd /initrd.img\noptions %s\n' \
        "$(echo $kernel_line)" >"$esp/loader/entries/vonk.conf"
    # shellcheck disable=SC2086 # so that QEMU can be given it too
    echo $kernel_line >"$esp/cmdline.txt"
}

# What a Raspberry Pi starts: raspi-firmware has filled this folder; the line is ours, but for the
# memory that it sets aside for the display (cma).
make_boot_arm64() {
    mkdir "$work/boot"
    cp -R "$work/root/boot/firmware/." "$work/boot/"
    # shellcheck disable=SC2086
    echo $kernel_line cma=64M >"$work/boot/cmdline.txt"
}

# The settings of the package, where any computer can change them: the root cannot be written.
make_boot_settings() {
    mkdir "$work/boot/vonk"
    cp -RL "$work/root/etc/vonk/." "$here/boot/." "$work/boot/vonk/"
}

# ---- the disk ----

# The table: a Pi 3 reads only the old one (dos); UEFI wants the new one.
table() {
    local root_mib=$(($(stat -c %s "$work/root.ext4") / 1048576))
    if [ "$machine" = amd64 ]; then
        printf 'label: gpt\nstart=1MiB, size=%dMiB, type=U\n' "$boot_mib"
        printf 'size=%dMiB, type=L\nsize=%dMiB, type=L\n' "$root_mib" "$data_mib"
    else
        printf 'label: dos\nstart=1MiB, size=%dMiB, type=c, bootable\n' "$boot_mib"
        printf 'size=%dMiB, type=83\nsize=%dMiB, type=83\n' "$root_mib" "$data_mib"
    fi
}

# place FILE MIB: writes a partition into the image, zeros as holes.
place() {
    dd if="$1" of="$out" bs=1M seek="$2" conv=notrunc,sparse status=none
}

assemble() {
    local root_mib=$(($(stat -c %s "$work/root.ext4") / 1048576))
    rm -f "$out"
    truncate -s $((1 + boot_mib + root_mib + data_mib + 1))M "$out"
    table | sfdisk --quiet "$out"
    place "$work/boot.fat" 1
    place "$work/root.ext4" $((1 + boot_mib))
    place "$work/data.ext4" $((1 + boot_mib + root_mib))
}

read_arguments "$@"
[ "$(id -u)" -eq 0 ] || fail "Debian is installed into a folder, which needs root"
packages_need image || exit 2
check_foreign
work=$(mktemp -d "${TMPDIR:-/var/tmp}/vonk-image-XXXXXX")
trap 'rm -rf "$work"' EXIT
make_archive
make_root
settle_root
"make_boot_$machine"
make_boot_settings
make_fat "$work/boot" VONK-BOOT "$work/boot.fat"
rm -rf "$work/root/boot" && mkdir -p "$work/root/boot/firmware" # it lies on the partition before
make_ext4_root
make_ext4_data
assemble
echo "$out: $(du -m "$out" | cut -f 1) MiB of $(($(stat -c %s "$out") / 1048576)); kernel line: \
$(tail -n 1 "$work/boot/cmdline.txt")"
