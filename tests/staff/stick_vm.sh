#!/usr/bin/env bash
# stick_vm.sh BUILD [PULLS]: real sticks without a stick. Boots Debian's kernel in QEMU with two empty USB
# disks and a memory disk that holds nothing but vonk-stick, stick_probe (of BUILD, built without
# sanitizers), busybox and mkfs, and runs stick_guest.sh there. The kernel is fetched once with apt-get
# and kept in BUILD/stick-vm. Installs what it needs (root or sudo). Status 0 when all passed.
set -euo pipefail
build=$(realpath "${1:?usage: stick_vm.sh BUILD [PULLS]}")
pulls=${2:-12}
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$tests/../../packaging/packages.sh"
work=$build/stick-vm
root=$work/root
modules='usb-common usbcore xhci-hcd xhci-pci scsi_common scsi_mod crct10dif_common crct10dif_generic
    crc-t10dif crc64 crc64_rocksoft_generic crc64-rocksoft t10-pi sd_mod usb-storage uas fat vfat exfat
    nls_cp437 nls_ascii nls_utf8 nls_iso8859-1'

packages_need vm

# The newest kernel of Debian, unpacked.
fetch_kernel() {
    local name
    [ ! -d "$work/kernel/boot" ] || return 0
    name=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image/ { print $2; exit }')
    echo "Fetching $name ..."
    (cd "$work" && apt-get -qq download "$name" 2>/dev/null && dpkg-deb -x "$name"*.deb kernel)
}

# put FILE PLACE: a program with the libraries that it names.
put() {
    local library
    mkdir -p "$root$(dirname "$2")"
    cp -L "$1" "$root$2"
    { ldd "$1" 2>/dev/null || true; } | { grep -o '/[^ ]*' || true; } | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L -n "$library" "$root$library"
    done
}

make_root() {
    local name
    rm -rf "$root"
    mkdir -p "$root"/{bin,proc,sys,dev,tmp,etc,modules}
    put "$(command -v busybox)" /bin/busybox
    for name in sh mount umount cat cp mkdir mkfifo rm ls sed grep sleep head tail tr sort uniq readlink \
        echo test dmesg poweroff insmod ln chmod seq kill wc mktemp dirname ip printf; do
        ln -sf busybox "$root/bin/$name"
    done
    for name in setpriv cmp diff mkfs.vfat mkfs.exfat; do
        put "$(PATH=$PATH:/usr/sbin command -v "$name")" "/usr/bin/$name"
    done
    put "$build/vonk-stick" /vonk/vonk-stick
    put "$build/stick_probe" /vonk/stick_probe
    cp "$tests/stick_guest.sh" "$root/vonk/"
    printf '%s\n' root:x:0:0::/:/bin/sh vonk:x:990:990::/:/bin/sh nobody:x:65534:65534::/:/bin/sh \
        >"$root/etc/passwd"
    printf '%s\n' root:x:0: vonk:x:990: nogroup:x:65534: >"$root/etc/group"
    for name in $modules; do
        find "$work/kernel" -name "$name.ko*" -exec cp {} "$root/modules/" \;
    done
    find "$root/modules" -name '*.xz' -exec unxz {} \;
    cat >"$root/init" <<INIT
#!/bin/sh
export PATH=/bin:/usr/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mount -t tmpfs -o mode=1777 tmp /tmp
for name in $(echo $modules); do
    [ ! -e "/modules/\$name.ko" ] || insmod "/modules/\$name.ko"
done
for second in \$(seq 30); do
    [ ! -b /dev/sdb ] || break
    sleep 1
done
PULLS=$pulls sh /vonk/stick_guest.sh /vonk
poweroff -f
INIT
    chmod +x "$root/init"
    (cd "$root" && find . | cpio -o -H newc --quiet | gzip -1 >"$work/memory.gz")
}

run() {
    local kernel disk options=()
    kernel=$(ls "$work"/kernel/boot/vmlinuz-*)
    for disk in one two; do
        rm -f "$work/$disk"
        truncate -s 128M "$work/$disk"
        options+=(-drive "if=none,id=$disk,file=$work/$disk,format=raw"
            -device "usb-storage,bus=usb.0,drive=$disk,removable=on")
    done
    timeout 1200 qemu-system-x86_64 -M q35 -cpu max -m 1024 -nographic -no-reboot -nodefaults \
        -serial stdio -device qemu-xhci,id=usb "${options[@]}" -kernel "$kernel" \
        -initrd "$work/memory.gz" -append 'console=ttyS0 quiet loglevel=1 panic=-1' </dev/null
}

mkdir -p "$work"
fetch_kernel
make_root
run | tr -d '\r' | tee "$work/log"
grep -qE '^[1-9][0-9]* passed, 0 failed$' "$work/log"
