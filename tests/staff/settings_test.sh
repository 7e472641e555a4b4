#!/usr/bin/env bash
# settings_test.sh BUILD_DIR: settings made on the kiosk reach it: vonk.yaml in the data folder wins
# from the file of --config, --lang wins from both, a broken one is set aside and the kiosk starts,
# and a script that was given no data folder depends on nothing but its arguments.
set -euo pipefail
build=$(cd "${1:?usage: settings_test.sh BUILD_DIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "settings_test: $1" >&2
    exit 1
}

# shows FILE OPTIONS...: what is on the first two screens, into FILE.
shows() {
    local to=$1
    shift
    printf 'size 800x480\ntree\ntap attract.start\ntree\n' |
        XDG_DATA_HOME="$work/home" "$build/vonk" --content "$build/content" "$@" --script - \
            >"$work/$to" 2>"$work/told" || fail "the kiosk ended with $?: $(cat "$work/told")"
}

same() {
    cmp -s "$work/$1" "$work/$2" || fail "$3"
}

mkdir -p "$work/data" "$work/home/vonk"
echo 'language: de' >"$work/config.yaml"
echo 'language: en' >"$work/data/vonk.yaml"
cp "$work/data/vonk.yaml" "$work/home/vonk/"
for lang in nl en de; do
    shows "$lang" --lang "$lang"
done
cmp -s "$work/en" "$work/de" && fail "two languages look the same"

shows said --config "$work/config.yaml"
same said de "--config was not read, or a folder that nobody gave was"
shows said --config "$work/config.yaml" --data "$work/data"
same said en "what was set on the kiosk did not win from --config"
shows said --config "$work/config.yaml" --data "$work/data" --lang nl
same said nl "--lang did not win"

printf 'language: "en\n' >"$work/data/vonk.yaml"
shows said --config "$work/config.yaml" --data "$work/data"
same said de "a broken file was not left out"
grep -q 'vonk.yaml.bad; set them anew' "$work/told" || fail "nobody was told: $(cat "$work/told")"
[ ! -e "$work/data/vonk.yaml" ] || fail "the broken file is still there"
[ -s "$work/data/vonk.yaml.bad" ] || fail "the broken file was not kept"
# ---- which languages visitors are offered ----
# plays LINES: they hold, with the settings of $work/data.
plays() {
    printf '%s\n' "$@" | "$build/vonk" --content "$build/content" --data "$work/data" --script - \
        >/dev/null 2>"$work/told" || fail "$(cat "$work/told")"
}

echo 'languages: [en, de, xx]' >"$work/data/vonk.yaml"
plays 'size 1280x800' 'expect element attract.language.en' 'expect element attract.language.de' \
    'expect no element attract.language.nl' 'wait 60000' 'tap attract.start' 'tap bar.language' \
    'expect element language.en' 'expect element language.de' 'expect no element language.nl'
shows said --data "$work/data"
grep -q '"id":"attract.language.nl"' "$work/said" && fail "Dutch is offered"
echo 'languages: [xx, yy]' >"$work/data/vonk.yaml"
plays 'size 1280x800' 'expect element attract.language.nl' 'expect element attract.language.bg'
printf 'language: bg\nlanguages: [en]\n' >"$work/data/vonk.yaml"
plays 'size 1280x800' 'expect element attract.language.bg' 'expect element attract.language.en' \
    'expect no element attract.language.nl'
echo "settings_test: settings made on the kiosk win, and never stop it"
