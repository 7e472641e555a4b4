#!/usr/bin/env bash
# pack_test.sh VONKCTL PACK: `vonkctl check` and `vonkctl build` as an editor runs them, on a copy of
# the pack PACK. Status 77 (skipped) without rsvg-convert.
set -euo pipefail
vonkctl=$(realpath "${1:?usage: pack_test.sh VONKCTL PACK}")
pack=$(realpath "${2:?usage: pack_test.sh VONKCTL PACK}")
if ! command -v rsvg-convert >/dev/null; then
    echo "rsvg-convert is not installed; skipped"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$pack" "$work/content"
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

sums() {
    (cd built && awk '{ print $1 "  " $3 }' MANIFEST | sha256sum --check --quiet &&
        awk '{ print $2 " " $3 }' MANIFEST | while read -r size path; do
            [ "$(stat -c %s "$path")" -eq "$size" ]
        done &&
        diff <(cut -d' ' -f3 MANIFEST) <(find . -type f ! -name MANIFEST -printf '%P\n' |
            LC_ALL=C sort))
}

portrait=$(find content/pictures -name 'portrait-*.svg' -printf '%f\n' | sort | sed -n 1p)
portrait=${portrait%.svg}
icon=$(find content/pictures -name 'topic-*.svg' -printf '%f\n' | sort | sed -n 1p)

expect "the shipped pack has no errors" 0 '' "$vonkctl" check
expect "a folder that is none is one sentence" 2 '^vonkctl: nowhere: ' "$vonkctl" check nowhere
expect "an unknown option is refused" 2 '^vonkctl: check does not take "--fix"' "$vonkctl" check --fix
expect "check has help" 0 '^usage: vonkctl check' "$vonkctl" check --help
expect "build has help" 0 '^usage: vonkctl build' "$vonkctl" build --help
expect "build wants --out" 2 'vonkctl build PACK --out DIR' "$vonkctl" build content
expect "a pack is built" 0 '^built: [0-9]+ files, [1-9][0-9]* pictures drawn$' \
    "$vonkctl" build content --out built
expect "MANIFEST names all files with their hashes and sizes" 0 '' sums
expect "a portrait has six pictures" 0 '^6$' \
    bash -c "find built/pictures -name '$portrait.*.png' | wc -l"
expect "the built pack is whole" 0 '' "$vonkctl" check built
expect "a built pack is not built again" 2 'is a built pack already' \
    "$vonkctl" build built --out again
expect "a second build draws nothing" 0 ' 0 pictures drawn$' "$vonkctl" build content --out built

cp built/MANIFEST first
touch "content/pictures/$icon"
expect "a drawing that changed is drawn in three sizes" 0 ' 3 pictures drawn$' \
    "$vonkctl" build content --out built
expect "the same pack gives the same MANIFEST" 0 '' cmp first built/MANIFEST
touch -d 2001-01-01 "content/pictures/$icon"
expect "an older drawing in its place is drawn too" 0 ' 3 pictures drawn$' \
    "$vonkctl" build content --out built

touch built/stray built/pictures/stray.png
mkdir -p built/xx/stories
rm -f built/fields.yaml
expect "a build mends its folder" 0 '' "$vonkctl" build content --out built
expect "what is not in the pack is gone" 1 '' \
    bash -c 'ls built built/pictures | grep -E "stray|^xx$"'
expect "the mended pack equals the first" 0 '' cmp first built/MANIFEST

mkdir home && touch home/letter
expect "somebody else's folder is left alone" 2 'was not made by vonkctl build' \
    "$vonkctl" build content --out home
expect "nothing in it was touched" 0 '^letter$' ls home
expect "a pack is not built into its source" 2 'may not lie in each other' \
    "$vonkctl" build content --out content/built
expect "the source was not touched" 1 '' test -e content/built

rm built/MANIFEST && touch built/.building
expect "a build that was cut off is taken up" 0 '' "$vonkctl" build content --out built
expect "and is whole then" 0 '' cmp first built/MANIFEST

echo '<svg xmlns="http://www.w3.org/2000/svg"><path' >"content/pictures/$icon"
expect "a drawing that cannot be drawn is named" 2 "pictures/$icon: rsvg-convert" \
    "$vonkctl" build content --out built
expect "without all pictures there is no MANIFEST" 1 '' test -e built/MANIFEST
expect "no half picture stays" 0 '^0$' bash -c 'find built -name "*.new" | wc -l'
rm "content/pictures/$icon"
expect "errors stop a build" 1 "error: there is no pictures/${icon%.svg}.svg.*\[picture\]" \
    "$vonkctl" build content --out built
expect "a finding has file, line and column" 1 \
    '^content/fields\.yaml:[0-9]+:[0-9]+: error: .* \[picture\]$' "$vonkctl" check
expect "findings come as JSON Lines" 1 \
    '^\{"file":"content/fields.yaml","line":[0-9]+,"column":[0-9]+,"severity":"error","rule":"picture","text":"' \
    "$vonkctl" check --json content
cp "$pack/pictures/$icon" content/pictures/
expect "a missing rsvg-convert is named with its package" 2 'install the package librsvg2-bin' \
    env PATH=/nowhere "$vonkctl" build content --out elsewhere
printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x02\0' >"content/pictures/${icon%.svg}.png"
rm "content/pictures/$icon"
expect "a photo that cannot be decoded is named" 2 "pictures/${icon%.svg}.png: the photo cannot" \
    "$vonkctl" build content --out built
cp built/pictures/quiz-*.l.png "content/pictures/" 2>/dev/null || true
mv "$(find content/pictures -name 'quiz-*.l.png' | sort | sed -n 1p)" \
    "content/pictures/${icon%.svg}.png"
rm -f content/pictures/quiz-*.l.png
expect "a photo is made smaller, in three sizes" 0 'pictures drawn$' \
    "$vonkctl" build content --out built

echo "$cases cases, $failed failed"
[ "$failed" -eq 0 ]
