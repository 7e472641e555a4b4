# shellcheck shell=bash
# machine.sh: the image in a virtual machine that is switched on, looked at and unplugged. Sourced by
# boot_test.sh, units_test.sh and guest_test.sh, which set `here`, this folder, and call machine_begin.
#
# QEMU takes turns with other work (TCG, no KVM), so the figures are those of a slow machine.
# VONK_BOOT_LIMIT: seconds until something must be there (600). VONK_ACCEL, VONK_CPU: of QEMU; its
# richest processor is slower here than a plain one. VONK_FIRMWARE: starts an amd64 image with that
# UEFI (Debian's package ovmf: /usr/share/ovmf/OVMF.fd) and its own systemd-boot, instead of QEMU's
# start of its kernel.
limit=${VONK_BOOT_LIMIT:-600}
width=1280 height=800 # of the machine's display, px
pictures=${VONK_PICTURES:-} # a folder that keeps what was seen
machine_pid=
# How long the kiosk may be silent, s: a present takes seconds when TCG gets a tenth of a processor.
# Empty: as the unit says.
patience=300

# machine_begin IMAGE: copies it into a folder of its own, `work`, which goes at the end.
machine_begin() {
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/vonk-boot-XXXXXX")
    trap machine_finish EXIT
    [ -z "$pictures" ] || mkdir -p "$pictures"
    cp --sparse=always "$1" "$work/disk"
    take_kernel
}

machine_finish() {
    [ -z "$machine_pid" ] || kill -KILL "$machine_pid" 2>/dev/null || true
    rm -rf "$work"
}

fail() {
    echo "$(basename "$0"): $1" >&2
    [ ! -s "$work/report" ] || tail -n 30 "$work/report" >&2
    exit 1
}

now_ms() {
    echo $(($(date +%s%N) / 1000000))
}

# partition NUMBER: its first sector and how many it has.
partition() {
    sfdisk -d "$work/disk" | sed -nE "s/^.*disk$1 : start= *([0-9]+), size= *([0-9]+),.*/\1 \2/p"
}

# take_kernel: vmlinuz, initrd.img and cmdline.txt, and the machine that goes with them: config.txt,
# which names the first two, is there for a Raspberry Pi.
take_kernel() {
    local start boot file name
    read -r start _ < <(partition 1)
    boot=$work/disk@@$((start * 512))
    architecture=amd64
    if mcopy -n -o -i "$boot" ::config.txt "$work/" 2>/dev/null; then
        architecture=arm64
        packages_need boot-arm64 || exit 1
    fi
    for file in vmlinuz initrd.img cmdline.txt; do
        name=$file
        [ "$architecture" = amd64 ] || [ "$file" = cmdline.txt ] ||
            name=$(grep -oE "\b$file-[^ ]+" "$work/config.txt")
        mcopy -n -o -i "$boot" "::$name" "$work/$file"
    done
    # What knows no busy host: the time that a disk may take to be found.
    kernel=(-kernel "$work/vmlinuz" -initrd "$work/initrd.img"
        -append "$(cat "$work/cmdline.txt") systemd.default_device_timeout_sec=300")
    "hardware_$architecture"
}

# A PC: `emulator`, and in `hardware` what it is and starts from.
hardware_amd64() {
    emulator=qemu-system-x86_64
    hardware=(-machine q35 -cpu "${VONK_CPU:-Nehalem}" -device virtio-blk-pci,drive=disk)
    if [ -n "${VONK_FIRMWARE:-}" ]; then
        hardware+=(-bios "$VONK_FIRMWARE")
    else
        hardware+=("${kernel[@]}")
    fi
}

# No Raspberry Pi, but one's card in a machine of QEMU's own ("virt"), as a stick: those of QEMU that
# are a Pi have no PCI for a display. Its kernel starts by UEFI, which hands over the credentials.
hardware_arm64() {
    emulator=qemu-system-aarch64
    hardware=(-machine virt -cpu "${VONK_CPU:-cortex-a72}" -bios /usr/share/qemu-efi-aarch64/QEMU_EFI.fd
        "${kernel[@]}" -device usb-storage,drive=disk,bus=usb.0)
}

# A unit handed to systemd from outside (systemd.system-credentials(7)).
credential() { # NAME FILE
    echo "type=11,value=io.systemd.credential.binary:$1=$(base64 -w 0 "$2")"
}

# switch_on UNIT [QEMU OPTION...]: the machine, with that file as a unit of its own inside.
switch_on() {
    local unit=$1
    shift
    rm -f "$work/qmp" "$work/report"
    printf '[Unit]\nWants=vonk-test.service\n' >"$work/wants"
    printf '[Service]\nTimeoutStartSec=%d\n' "$limit" >"$work/patience"
    [ -z "$patience" ] || printf 'WatchdogSec=%d\n' "$patience" >>"$work/patience"
    # The watchdog of the machine knows no busy host.
    "$emulator" -accel "${VONK_ACCEL:-tcg}" -smp 2 \
        -m 1024 -nodefaults -display none -d cpu_reset -D "$work/resets" -action watchdog=none \
        -drive "file=$work/disk,if=none,id=disk,format=raw,cache=writeback" \
        -device qemu-xhci,id=usb "${hardware[@]}" -device virtio-rng-pci \
        -device virtio-gpu-pci,xres=$width,yres=$height -device virtio-tablet-pci \
        -device virtio-serial-pci \
        -chardev "file,id=report,path=$work/report" \
        -device virtserialport,chardev=report,name=vonk.report \
        -smbios "$(credential systemd.extra-unit.vonk-test.service "$unit")" \
        -smbios "$(credential systemd.unit-dropin.vonk.service "$work/patience")" \
        -smbios "$(credential systemd.unit-dropin.multi-user.target "$work/wants")" \
        -qmp "unix:$work/qmp,server=on,wait=off" "$@" >"$work/qemu.log" 2>&1 &
    machine_pid=$!
    switched_on=$(now_ms)
}

machine() {
    python3 "$here/machine.py" "$work/qmp" "$@"
}

# The machine began anew by itself: its first processor was reset more often than QEMU does for a
# start, once as it is made and once as it is switched on.
was_reset() {
    [ "$(grep -cF 'CPU Reset (CPU 0)' "$work/resets")" -gt 2 ]
}

is_on() {
    [ -n "$machine_pid" ] && kill -0 "$machine_pid" 2>/dev/null
}

# wait_until SECONDS COMMAND...: polls.
wait_until() {
    local end=$(($(now_ms) + $1 * 1000))
    shift
    until "$@"; do
        is_on || fail "the machine ended by itself: $(cat "$work/qemu.log")"
        [ "$(now_ms)" -lt "$end" ] || return 1
        sleep 0.3
    done
}

shows_attract() {
    machine shot "$work/now.ppm" 2>/dev/null && "$here/machine.py" attract "$work/now.ppm"
}

# keep NAME: the last picture, for people.
keep() {
    [ -z "$pictures" ] || "$here/machine.py" png "$work/now.ppm" "$pictures/$1.png"
}

# True when a line of the report from inside begins so.
said() {
    grep -q "^$1" "$work/report" 2>/dev/null
}

pull_plug() {
    kill -KILL "$machine_pid" 2>/dev/null || true
    wait "$machine_pid" 2>/dev/null || true
    machine_pid=
}

# ---- a stick of USB, the file `stick` of the folder ----

qmp() { # JSON
    machine "do" "$1" >/dev/null
}

plug_stick() {
    qmp '{"execute": "blockdev-add", "arguments": {"node-name": "stick", "driver": "raw",
        "file": {"driver": "file", "filename": "'"$work/stick"'"}}}'
    qmp '{"execute": "device_add", "arguments": {"driver": "usb-storage", "id": "stick",
        "drive": "stick", "bus": "usb.0", "removable": true}}'
}

unplug_stick() {
    qmp '{"execute": "device_del", "arguments": {"id": "stick"}}'
    wait_until 60 qmp '{"execute": "blockdev-del", "arguments": {"node-name": "stick"}}' 2>/dev/null
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

# examine_journal: reads the data partition; the journal is whole and its sequence has no gap.
examine_journal() {
    read_data
    [ -z "$(find "$work/data" -name 'vonk-aside-*')" ] || fail "a journal was set aside"
    [ "$(query 'PRAGMA quick_check')" = ok ] || fail "quick_check: $(query 'PRAGMA quick_check')"
    [ "$(query 'SELECT ifnull(max(seq), 0) - count(*) FROM interaction')" = 0 ] || fail "a gap"
    [ "$(query 'SELECT count(*) FROM interaction WHERE visit NOT IN (SELECT number FROM visit)')" = 0 ] ||
        fail "an interaction without its visit"
}
