# shellcheck shell=bash
# chroot.sh: roots of other Debian versions and processors, in build-packages/, to build and test
# packages in. Sourced by package.sh, package_test.sh and chroot_test.sh; needs `$root`, the
# project's folder, and packages.sh. Making and entering a root takes root or sudo.

folder=$root/build-packages

# as_root COMMAND...: runs it as root.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# chroot_make NAME SUITE [mmdebstrap option...]: the root build-packages/root-NAME of that Debian;
# one that is there and was made to its end is kept.
chroot_make() {
    local place=$folder/root-$1 suite=$2
    shift 2
    if [ ! -e "$place/made" ]; then
        echo "Making a root of Debian $suite in ${place#"$root"/}/ ..."
        as_root rm -rf "$place"
        mkdir -p "$folder"
        as_root mmdebstrap --quiet --mode=root --skip=output/dev "$@" "$suite" "$place" || return
        as_root touch "$place/made"
    fi
}

# chroot_run NAME COMMAND...: runs it as root in there, with /proc and /dev of its own, which are
# gone when it ends; the network is the machine's, and so are the authorities whose certificates it
# trusts (a mirror of npm's packages may have one of its own).
chroot_run() {
    local place=$folder/root-$1
    shift
    as_root cp -L /etc/resolv.conf "$place/etc/resolv.conf" 2>/dev/null || true
    as_root cp -L /etc/ssl/certs/ca-certificates.crt "$place/etc/machine-ca.crt" 2>/dev/null || true
    # shellcheck disable=SC2016 # expanded in there
    as_root unshare --mount --fork sh -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" || exit
        place=$1
        shift
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive NODE_EXTRA_CA_CERTS=/etc/machine-ca.crt chroot "$place" "$@"' sh "$place" "$@"
}

# chroot_apt NAME ARGUMENT...: apt-get in there; prints only what went wrong.
chroot_apt() {
    local name=$1 log=$folder/apt-$1.log
    shift
    chroot_run "$name" apt-get -qq -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        return 1
    }
}

# chroot_copy NAME PATH: the project's files, without what was built, to PATH in there.
chroot_copy() {
    local place=$folder/root-$1$2
    as_root rm -rf "$place"
    as_root mkdir -p "$place"
    tar -C "$root" --exclude=./.git --exclude='./build*' --exclude=./bd -cf - . |
        as_root tar -C "$place" --no-same-owner -xf -
}
