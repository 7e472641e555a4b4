#!/usr/bin/env bash
# staff_packs_test.sh BUILD: what staff do with a stick, through the screens alone: install a new
# pack and go back, are refused one that nobody they trust signed, take the result of a readiness
# test with them, and get in again with a recovery file when the PIN is forgotten.
set -euo pipefail
build=$(realpath "${1:?usage: staff_packs_test.sh BUILD}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p keys stick data
"$build/vonkctl" keygen --out organiser >/dev/null
"$build/vonkctl" keygen --out stranger >/dev/null
cp organiser.pub keys/

cases=0
failed=0

# pack NAME VERSION KEY: a signed pack of that version on the stick.
pack() {
    cp -r "$build/content" "stick/$1"
    sed -i "s/^version: .*/version: $2/" "stick/$1/pack.yaml"
    sed -i "s/^\(attract\.start: \).*/\1Pakket $2/" "stick/$1/nl/ui.yaml"
    rm -f "stick/$1/MANIFEST"
    (cd "stick/$1" && find . -type f -printf '%P\n' | LC_ALL=C sort >"$work/paths" &&
        paste -d ' ' <(xargs sha256sum <"$work/paths" | cut -d ' ' -f 1) \
            <(xargs stat -c %s <"$work/paths") "$work/paths") >list
    mv list "stick/$1/MANIFEST"
    "$build/vonkctl" sign "stick/$1" --key "$3" >/dev/null
}

# digits PIN: taps it.
digits() {
    local at
    for ((at = 0; at < ${#1}; at++)); do echo "tap staffpin.${1:at:1}"; done
    echo "tap staffpin.ok"
}

hold='press 20 20
wait 3100
release 20 20
wait 400'

# fails SENTENCE: it is not so.
fails() {
    echo "not so: $1"
    failed=$((failed + 1))
}

# play SENTENCE: a script on standard input; it must end well.
play() {
    cases=$((cases + 1))
    { echo "lang nl" && cat; } >script
    "$build/vonk" --script script --data data --keys keys --sticks "folder:$work/stick" \
        --machine "$work/none" >out 2>err || {
        fails "$1"
        grep -v "^content\|^journal" err | tail -3
    }
}

play "a first start sets a PIN" <<SCRIPT
$hold
expect screen setup
$(digits 481516)
$(digits 481516)
wait 500
tap setup.next
tap setup.next
tap setup.next
tap setup.next
expect screen attract
SCRIPT

pack hundred 100 organiser
play "a pack on the stick is found and installed" <<SCRIPT
$hold
$(digits 481516)
wait 1500
tap staff.tab.content
wait 1200
tap content.search
wait 1200
tap content.install.0
tap sure.yes
wait 1500
expect element content.again
SCRIPT
[ "$(readlink data/packs/current)" = vonk-100 ] || fails "packs/current leads to the new pack"
play "it is shown from the next start on" <<SCRIPT
expect text "Pakket 100"
SCRIPT
rm -r stick/hundred

pack strange 101 stranger
play "one that a stranger signed is refused in words" <<SCRIPT
expect text "Pakket 100"
$hold
$(digits 481516)
wait 1500
tap staff.tab.content
wait 1200
tap content.search
wait 1200
tap content.install.0
tap sure.yes
wait 1500
expect no element content.again
SCRIPT
[ "$(readlink data/packs/current)" = vonk-100 ] || fails "the old pack stays"
rm -r stick/strange

play "staff go back to the pack before" <<SCRIPT
$hold
$(digits 481516)
wait 1500
tap staff.tab.content
wait 1200
tap content.back
wait 300
tap sure.yes
wait 800
SCRIPT
cases=$((cases + 1))
printf 'lang nl\ntree\n' | "$build/vonk" --script - --data data --keys keys >out 2>err
! grep -q "Pakket 100" out || fails "the pack before is shown at the next start"

play "the result of a readiness test goes onto the stick" <<SCRIPT
$hold
$(digits 481516)
wait 1500
tap staff.tab.readiness
wait 1200
tap readiness.test
wait 1500
tap readiness.out
wait 1500
SCRIPT
ls stick/*/readiness.json >/dev/null 2>&1 || fails "readiness.json is on the stick"

"$build/vonkctl" pin --recover --kiosk vonk --key organiser --out stick >/dev/null
play "who forgot the PIN gets in with a signed file, and is asked for a new one" <<SCRIPT
$hold
expect screen staffpin
tap staffpin.forgot
tap sure.yes
wait 1500
expect screen setup
$(digits 604815)
$(digits 604815)
wait 500
tap setup.next
SCRIPT
play "the old PIN opens nothing any more" <<SCRIPT
$hold
$(digits 481516)
wait 800
expect screen staffpin
SCRIPT

echo "$cases cases, $failed failed"
[ "$failed" -eq 0 ]
