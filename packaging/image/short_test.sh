#!/usr/bin/env bash
# short_test.sh BUILD_DIR: boot_test.sh in short, in every run of the tests: builds the packages and
# the amd64 image of this tree, starts it, makes a visit, and pulls the plug once while it starts and
# once in a visit. BUILD_DIR: built with -DVONK_TESTS=ON; the image lies there until the end.
#
# Status 77 (skipped), with the reason, where it does not fit: all tests together have 30 minutes, and
# this takes 4 of them, 9 on a busy host; VONK_TEST_BEGUN says when they began, in seconds since 1970
# (packaging/test.sh).
set -euo pipefail
build=$(cd "${1:?usage: short_test.sh BUILD_DIR}" && pwd)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
latest=21 # minutes after the begin of all

skip() {
    echo "The image was not started: $1."
    exit 77
}

ago=$((($(date +%s) - ${VONK_TEST_BEGUN:-$(date +%s)}) / 60))
[ "$ago" -lt "$latest" ] ||
    skip "the tests began $ago minutes ago, so it might end after 30; packaging/image/README.md has the commands"
[ "$(dpkg --print-architecture)" = amd64 ] || skip "it is an image for amd64"
# A root within a root would be built and mounted in there: packaging/chroot_test.sh has no need of it.
! ischroot || skip "this is a chroot"

trap 'rm -f "$build/vonk.img"' EXIT
"$root/packaging/package.sh" amd64
"$root/packaging/image/build.sh" amd64 --debs "$root/build-packages" --out "$build/vonk.img"
"$root/packaging/image/boot_test.sh" "$build/vonk.img" "$build" 2
