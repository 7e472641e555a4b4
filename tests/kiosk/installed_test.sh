#!/usr/bin/env bash
# installed_test.sh BUILD: the kiosk shows the pack that staff installed, and when that one is broken
# the one before it, and then the one that came with the program; staff are told. A recovery file
# takes a forgotten PIN away. The trusted key lies in an /etc of the test's own, in name spaces of its
# own, and nobody says --keys: as on a kiosk. Status 77 (skipped) without those.
set -euo pipefail
build=$(realpath "${1:?usage: installed_test.sh BUILD}")
if [ "${2:-}" != inside ]; then
    unshare -rm true 2>/dev/null || {
        echo "no name spaces may be made here; skipped"
        exit 77
    }
    exec unshare -rm bash "$0" "$build" inside
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mount -t tmpfs none /etc
mkdir -p /etc/vonk/keys data/packs
"$build/vonkctl" keygen --out organiser >/dev/null
cp organiser.pub /etc/vonk/keys/

cases=0
failed=0

# make_pack VERSION: a signed pack of that version, as an installation leaves it.
make_pack() {
    local folder=data/packs/vonk-$1
    cp -r "$build/content" "$folder"
    sed -i "s/^version: .*/version: $1/" "$folder/pack.yaml"
    sed -i "s/^\(attract\.start: \).*/\1Pakket $1/" "$folder/nl/ui.yaml"
    rm "$folder/MANIFEST"
    (cd "$folder" && find . -type f -printf '%P\n' | LC_ALL=C sort >"$work/paths" &&
        paste -d ' ' <(xargs sha256sum <"$work/paths" | cut -d ' ' -f 1) \
            <(xargs stat -c %s <"$work/paths") "$work/paths") >list
    mv list "$folder/MANIFEST"
    "$build/vonkctl" sign "$folder" --key organiser >/dev/null
}

# shows SENTENCE PATTERN WARNING: what the kiosk says on its first page, and what it warns of.
shows() {
    local got=0
    cases=$((cases + 1))
    printf 'lang nl\ntree\n' | "$build/vonk" --script - --data data >out 2>warnings || got=$?
    if [ "$got" -ne 0 ] || ! grep -qE "$2" out || ! grep -qE "$3" <<<"$(cat warnings)"; then
        echo "not so: $1 (status $got)"
        grep -oE "Pakket [0-9]+" out | sort -u || true
        head -5 warnings
        failed=$((failed + 1))
    fi
}

own=$(sed -nE 's/^attract\.start: "?([^"]*)"?$/\1/p' "$build/content/nl/ui.yaml")
make_pack 7
make_pack 8
shows "without a link the program's own pack is shown" "$own" ''
ln -s vonk-8 data/packs/current
ln -s vonk-7 data/packs/previous
shows "the current pack is shown" 'Pakket 8' ''
mv data/packs/vonk-8/fields.yaml kept
shows "a pack that lacks a file gives way to the previous one" 'Pakket 7' \
    'vonk-8:.*this installed pack is not shown: fields.yaml'
head -c "$(stat -c %s kept)" /dev/zero >data/packs/vonk-8/fields.yaml
shows "a pack that cannot be loaded does, too" 'Pakket 7' \
    'vonk-8:.*this installed pack is not shown: .*fields.yaml'
mv kept data/packs/vonk-8/fields.yaml
shows "mended it is shown again" 'Pakket 8' ''
rm data/packs/vonk-8/MANIFEST.sig data/packs/vonk-7/MANIFEST
shows "two broken packs leave that of the program" "$own" 'vonk-7:.*this installed pack is not shown'
rm data/packs/current
ln -s ../../elsewhere data/packs/current
shows "a link that leads elsewhere is none" "$own" ''
make_pack 1
ln -sfn vonk-1 data/packs/current
shows "an older pack gives way to the program's own of that name" "$own" \
    'vonk-1:.*a newer one of its name came with the program'

# The keys of /etc are those of a recovery file as well.
mkdir stick
echo 481516 | "$build/vonkctl" pin --data data >/dev/null
"$build/vonkctl" pin --recover --kiosk vonk --key organiser --out stick >/dev/null
cases=$((cases + 1))
cat >script <<'SCRIPT'
press 20 20
wait 3100
release 20 20
wait 400
expect screen staffpin
tap staffpin.forgot
tap sure.yes
wait 1500
expect screen setup
SCRIPT
"$build/vonk" --script script --data data --sticks "folder:$work/stick" --machine "$work/none" \
    >out 2>warnings || {
    echo "not so: a recovery file is believed without --keys"
    grep -v '^content' warnings | tail -3
    failed=$((failed + 1))
}

echo "$cases cases, $failed failed"
[ "$failed" -eq 0 ]
