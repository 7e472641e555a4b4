#!/usr/bin/env bash
# guest_test.sh IMAGE BUILD_DIR: starts the amd64 image in QEMU and runs in it what needs devices
# that a build machine has not: a touchscreen that is plugged in and pulled out 100 times, by uinput
# and SDL's own reading of it (tests/platform/touch_replug.c). BUILD_DIR holds the program, built
# with -DVONK_TESTS=ON and without sanitizers, whose libraries the image has not. It comes on a disk
# of its own; the image stays as it is.
set -euo pipefail
image=${1:?usage: guest_test.sh IMAGE BUILD_DIR}
build=$(cd "${2:?usage: guest_test.sh IMAGE BUILD_DIR}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../packages.sh"
. "$here/machine.sh"

# The programs as a disk.
make_disk() {
    mkdir "$work/tests"
    cp "$build/touch_replug" "$work/tests/"
    truncate -s 32M "$work/tests.ext4"
    mkfs.ext4 -q -L vonk-tests -d "$work/tests" "$work/tests.ext4"
}

packages_need boot || exit 1
machine_begin "$image"
make_disk
switch_on "$here/guest.service" -drive "file=$work/tests.ext4,if=none,id=tests,format=raw" \
    -device virtio-blk-pci,drive=tests
wait_until "$limit" said END || fail "it did not end within $limit s"
cat "$work/report"
said "END 0" || fail "see above"
