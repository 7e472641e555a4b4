#!/usr/bin/env bash
# sign_test.sh VONKCTL PACK: `vonkctl keygen`, `sign` and `verify` as an organiser runs them, on a copy
# of the built pack PACK.
set -euo pipefail
vonkctl=$(realpath "${1:?usage: sign_test.sh VONKCTL PACK}")
pack=$(realpath "${2:?usage: sign_test.sh VONKCTL PACK}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$pack" "$work/built"
cd "$work"

cases=0
failed=0

# expect SENTENCE STATUS PATTERN COMMAND...: the command ends with that status and what it prints
# holds the pattern ("" holds anything).
expect() {
    local sentence=$1 status=$2 pattern=$3 output got=0
    shift 3
    output=$("$@" 2>&1) || got=$?
    cases=$((cases + 1))
    if [ "$got" -ne "$status" ] || ! grep -qE -- "$pattern" <<<"$output"; then
        echo "not so: $sentence (status $got, wanted $status and '$pattern')"
        head -5 <<<"$output"
        failed=$((failed + 1))
    fi
}

expect "keygen wants a name" 2 'vonkctl keygen --out NAME' "$vonkctl" keygen
expect "a pair of keys is made" 0 '^organiser.pub: the public key ([0-9a-f]{4} ){7}[0-9a-f]{4};' \
    "$vonkctl" keygen --out organiser
expect "only its owner reads the secret key" 0 '^600$' stat -c %a organiser
expect "everybody may read the public one" 0 '^644$' stat -c %a organiser.pub
expect "the keys are a line of hexadecimal digits each" 0 '^2$' \
    bash -c 'cat organiser organiser.pub | grep -cxE "[0-9a-f]{64}"'
cp organiser first
expect "a key is never overwritten" 2 'organiser: is there already' "$vonkctl" keygen --out organiser
expect "it is the one that was made" 0 '' cmp organiser first
touch other.pub
expect "nor is a public key" 2 'other.pub: is there already' "$vonkctl" keygen --out other
expect "half a pair is not left" 1 '' test -e other
expect "a folder that is not there is a sentence" 2 '^vonkctl: nowhere/key: ' \
    "$vonkctl" keygen --out nowhere/key
rm other.pub
"$vonkctl" keygen --out other >/dev/null

expect "sign wants a pack and a key" 2 'vonkctl sign PACK --key FILE' "$vonkctl" sign built
expect "a key that is not there is not made" 2 'make one with `vonkctl keygen' \
    "$vonkctl" sign built --key missing
expect "nothing was made" 1 '' test -e missing
mkdir source && cp built/pack.yaml source/
expect "a source folder is told to be built" 2 'build it first.*vonkctl build source --out DIR' \
    "$vonkctl" sign source --key organiser
expect "a folder that is no pack is a sentence" 2 'is no pack' "$vonkctl" sign . --key organiser
chmod 644 first
expect "a key that others may read signs nothing" 2 'chmod 600' "$vonkctl" sign built --key first
expect "nothing was signed by then" 1 '' test -e built/MANIFEST.sig
expect "a built pack is signed" 0 '^built: [a-z0-9-]+ version [0-9]+, [0-9]+ files, signed with key ' \
    "$vonkctl" sign built --key organiser
expect "signed again it is the same" 0 '' \
    bash -c 'cp built/MANIFEST.sig was && "$0" sign built --key organiser && cmp was built/MANIFEST.sig' \
    "$vonkctl"

mkdir keys
expect "without trusted keys no pack is sound" 1 'holds no key that is trusted' \
    "$vonkctl" verify built --keys keys
cp other.pub keys/
expect "a pack signed with another key is not sound" 1 'no key in keys signed this pack' \
    "$vonkctl" verify built --keys keys
cp organiser.pub keys/
expect "a pack signed with a trusted key is sound" 0 \
    "^OK pack .* signed with the trusted key $(sed -nE 's/.*(([0-9a-f]{4} ){7}[0-9a-f]{4}).*/\1/p' \
        <("$vonkctl" sign built --key organiser))" "$vonkctl" verify built --keys keys
expect "--key is for exports" 2 '--key is for exports and --keys for packs' \
    "$vonkctl" verify built --key organiser.pub

picture=$(cut -d ' ' -f 3 built/MANIFEST | grep '^pictures/' | sed -n 1p)
cp "built/$picture" picture
printf 'x' | dd of="built/$picture" bs=1 seek=99 conv=notrunc status=none
expect "a changed picture is named" 1 "$picture: is not as MANIFEST says" \
    "$vonkctl" verify built --keys keys
cp built/MANIFEST.sig was
expect "a changed pack is not signed" 2 "$picture: is not as MANIFEST says" \
    "$vonkctl" sign built --key other
expect "the old signature stays" 0 '' cmp was built/MANIFEST.sig
cp picture "built/$picture"
touch built/notes.txt
expect "a file that is not in MANIFEST is named" 2 'notes.txt: is not in MANIFEST' \
    "$vonkctl" sign built --key organiser
rm built/notes.txt
sed -i '$d' built/MANIFEST
expect "a MANIFEST that was cut is not signed" 2 'is not in MANIFEST' \
    "$vonkctl" sign built --key organiser
printf 'by hand\n' >built/MANIFEST
expect "a MANIFEST that is none is named by its line" 2 'MANIFEST:1: ' \
    "$vonkctl" sign built --key organiser

echo "$cases cases, $failed failed"
[ "$failed" -eq 0 ]
