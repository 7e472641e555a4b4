# shellcheck shell=bash
# packages.sh: the Debian packages that Vonk needs, in one list, and the function that installs
# what is missing. Sourced by run.sh, demo.sh and test.sh; the names are those of Debian 12 and 13
# and of Raspberry Pi OS.

# A line each: what for (build, test; package: packages and their tests; image: of
# packaging/image, boot: its test, boot-arm64: with the image for a Pi; vm: tests in a virtual
# machine), package, why.
packages_list() {
    cat <<'LIST'
build gcc the C compiler
build libc6-dev the C library's headers
build cmake the build description
build make the build
build pkg-config finds the libraries
build libsdl2-dev window, touch and sound
build libsdl2-ttf-dev draws text
build libsdl2-image-dev reads and writes pictures
build libcyaml-dev reads the content
build libqrencode-dev draws the QR code that takes a result home
build libyaml-dev reads the content
build libsqlite3-dev keeps the counts
build libsodium-dev keys and signatures
build libcurl4-openssl-dev sends what was counted to a store, in vonkctl only
build libespeak-ng-dev reads aloud
build espeak-ng-data the voices that read aloud, in six languages
build librsvg2-bin draws the pictures of the content pack
build fonts-manrope the letters of headings and buttons
build fonts-sil-andika the letters of running text
test clang the second compiler
test libclang-rt-dev sanitizers and the fuzzer of clang
test libcmocka-dev the test library
test sqlite3 looks into a database from outside
test xvfb a display for the test of the window
test xdotool a finger for the test of the window
test libgl1-mesa-dri OpenGL on the processor, to compare what a GPU would show
test cage the compositor for kiosks, whose pictures are compared
test chromium opens the report, as a screen, a telephone and on A4
test zbar-tools reads the QR code as a phone does
test nodejs runs the store and the validators that judge what leaves Vonk
test npm installs them
test openssl certificates, good and bad, for the test of sync
test curl a plain client to compare sync with
image mmdebstrap installs Debian into a folder
image dpkg-dev makes an archive of Vonk's packages
image e2fsprogs makes the root and the data partition, and reads them from outside
image dosfstools makes the partition that a machine starts from
image mtools fills it without mounting
image fdisk writes the table of partitions
image arch-test says whether programs of another machine can be run
image qemu-user-static runs them
boot qemu-system-x86 the machine that is switched on and unplugged
boot python3 speaks to it (standard library only)
boot e2fsprogs reads the data partition from outside
boot mtools makes a stick, and takes the kernel out of the image
boot dosfstools the file system of a stick
boot exfatprogs the other file system of a stick
boot sqlite3 reads the journal from outside
boot fdisk finds the partitions of an image
boot-arm64 qemu-system-arm the machine for an image of arm64
boot-arm64 qemu-efi-aarch64 what it starts with
test man-db reads the manual pages, and says what is wrong in them
test systemd judges how closed the services are, without running them
test appstream checks the description for software centres
package mmdebstrap makes the roots that packages are built and tested in
package lintian checks the packages
package dpkg-dev takes packages apart, for the test of an upgrade
vm qemu-system-x86 runs a machine with USB sticks that can be pulled
vm busybox-static is all of that machine's system
vm dosfstools formats a stick as FAT
vm exfatprogs formats a stick as exFAT
vm cpio packs its memory disk
LIST
}

# packages_missing WHAT...: prints "package why" of each package of those kinds that is not there. A
# package whose command is there counts as there: npm may come with another Node.js than Debian's.
packages_missing() {
    local kinds=" $* " installed kind name why
    # shellcheck disable=SC2016 # the braces are dpkg's
    installed=$(packages_list | cut -d ' ' -f 2 |
        xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null || true)
    packages_list | while read -r kind name why; do
        case $kinds in *" $kind "*) ;; *) continue ;; esac
        case $'\n'$installed$'\n' in
            *$'\n'"$name installed"$'\n'*) ;;
            *) command -v "$name" >/dev/null || printf '%s %s\n' "$name" "$why" ;;
        esac
    done
}

# packages_apt ARGUMENT...: apt-get as root, without questions; prints only what went wrong.
packages_apt() {
    local root=() output
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    if ! output=$("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o Dpkg::Use-Pty=0 "$@" 2>&1 </dev/null); then
        printf '%s\n' "$output" >&2
        return 1
    fi
}

# packages_need WHAT...: installs what is missing of those kinds and says what and why. Does and
# downloads nothing when all of it is there. False, with a sentence, when it cannot.
packages_need() {
    local missing names
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This is no Debian: install the packages of packaging/packages.sh by hand." >&2
        return 0
    fi
    missing=$(packages_missing "$@")
    [ -n "$missing" ] || return 0
    mapfile -t names < <(printf '%s\n' "$missing" | cut -d ' ' -f 1)
    echo "Packages that Vonk needs and that are not installed yet:"
    printf '%s\n' "$missing" | while read -r name why; do
        printf '  %-20s %s\n' "$name" "$why"
    done
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "Installing needs root. As root: apt-get install ${names[*]}" >&2
        return 1
    fi
    echo "Installing them with apt-get ..."
    packages_apt update || return 1
    packages_apt install -y --no-install-recommends "${names[@]}" || {
        echo "apt-get could not install them (see above); mend that and start again." >&2
        return 1
    }
}
