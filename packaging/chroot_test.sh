#!/usr/bin/env bash
# chroot_test.sh [SUITE [ctest options]]: the two commands in a fresh root of another Debian (trixie,
# unless you say otherwise), from a copy of this tree: packaging/run.sh, which finds no display there
# and makes the demonstration, and packaging/test.sh with these options. Needs root or sudo; says how
# long each took. Status 0 only if both did well.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/chroot.sh"

suite=${1:-trixie}
[ $# -eq 0 ] || shift
name=two-$suite
status=0

# timed SCRIPT ARGUMENT...: runs it in the copy.
timed() {
    local start=$SECONDS
    chroot_run "$name" sh -c 'cd /src/vonk && exec nice "$@"' sh "$@" || status=1
    echo "$1 took $((SECONDS - start)) s on Debian $suite."
}

packages_need package || exit 1
chroot_make "$name" "$suite" --variant=minbase --include=ca-certificates || exit 1
chroot_copy "$name" /src/copy || exit 1
# Over the last copy, so that what has not changed is not built again.
chroot_run "$name" sh -euc '
    mkdir -p /src/vonk
    cd /src/vonk
    find . -mindepth 1 -maxdepth 1 ! -name "build*" -exec rm -rf {} +
    cp -a /src/copy/. .' || exit 1
timed packaging/run.sh
timed packaging/test.sh "$@"
exit "$status"
