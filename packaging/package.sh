#!/usr/bin/env bash
# package.sh [amd64|arm64]: builds the Debian packages into build-packages/: vonk and vonk-tools for
# that processor (default: this machine's), and vonk-content where it is this machine's. It builds
# in a root of Debian 12, so that they install there and on Debian 13; packages for another processor
# are cross-built. Needs root or sudo for that root.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/chroot.sh"

suite=bookworm
own=$(dpkg --print-architecture)
processor=${1:-$own}
case $processor in
amd64 | arm64) ;;
*)
    echo "package.sh: Vonk is packaged for amd64 and arm64, not for \"$processor\"" >&2
    exit 2
    ;;
esac
name=$suite-$processor
making=(--variant=buildd)
needs=(--host-architecture "$processor")
flags=(-b)
if [ "$processor" != "$own" ]; then
    making+=("--architectures=$own,$processor" "--include=crossbuild-essential-$processor")
    needs+=(-P cross)
    flags=(-B "-a$processor" -Pcross)
fi

packages_need package
chroot_make "$name" "$suite" "${making[@]}"
chroot_copy "$name" /src/vonk
as_root mv "$folder/root-$name/src/vonk/packaging/debian" "$folder/root-$name/src/vonk/debian"

echo "Building for $processor ..."
chroot_apt "$name" update
chroot_run "$name" sh -c 'cd /src/vonk && exec apt-get -qq -y --no-install-recommends build-dep \
    "$@" ./' sh "${needs[@]}" \
    >"$folder/build-$processor.log" 2>&1 </dev/null || {
    tail -n 20 "$folder/build-$processor.log" >&2
    exit 1
}
chroot_run "$name" sh -c 'cd /src/vonk && rm -f ../*.deb && DEB_BUILD_OPTIONS="$1" && shift &&
    export DEB_BUILD_OPTIONS && exec nice dpkg-buildpackage -us -uc "$@"' sh \
    "nocheck noautodbgsym parallel=$(nproc)" "${flags[@]}" >"$folder/build-$processor.log" 2>&1 </dev/null || {
    tail -n 40 "$folder/build-$processor.log" >&2
    echo "The build failed; all of it is in build-packages/build-$processor.log." >&2
    exit 1
}
cp "$folder/root-$name"/src/*.deb "$folder/root-$name"/src/*.changes \
    "$folder/root-$name"/src/*.buildinfo "$folder/"
echo "In build-packages/:"
find "$folder" -maxdepth 1 \( -name "*_$processor.deb" -o -name '*_all.deb' \) -printf '  %f\n' | sort
