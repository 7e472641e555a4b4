#!/usr/bin/env bash
# manual_test.sh BUILD_DIR: the manual pages are made from the programs' own tables: every command of
# vonkctl and every option of vonk and setting is on one, and man has nothing to say about any; the
# example of vonk.yaml has every setting, and the kiosk reads it, as it is and with all of it on.
set -uo pipefail
build=$(cd "${1:?usage: manual_test.sh BUILD_DIR}" && pwd)
pages=$build/man
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
    echo "FAILED $*"
    failed=1
}

# The text of a page, one line, to look for words in.
text_of() {
    MANWIDTH=200 man -E UTF-8 -l "$1" 2>/dev/null | tr -s ' \n' ' '
}

every_command_has_a_page() {
    local command name
    "$build/vonkctl" --help | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p' >"$work/commands"
    [ "$(wc -l <"$work/commands")" -ge 13 ] || fail "vonkctl --help lists no commands"
    while read -r command; do
        name=vonkctl-$command
        [ -s "$pages/$name.1" ] || fail "there is no page $name(1)"
        [[ $(text_of "$pages/$name.1") == *"$name - "*"SYNOPSIS vonkctl $command"*"DESCRIPTION"* ]] ||
            fail "$name(1) lacks a name, a synopsis or a description"
    done <"$work/commands"
}

# missing_from PAGE: the words of standard input that do not stand on it.
missing_from() {
    local text word
    text=$(text_of "$1")
    while read -r word; do
        [[ $text == *" $word "* ]] || echo "$word"
    done
}

every_option_and_setting_is_told() {
    local lost
    lost=$("$build/vonk" --help | sed -n 's/^  \(--[a-z]*\) .*/\1/p' | missing_from "$pages/vonk.1")
    [ -z "$lost" ] || fail "vonk(1) does not tell of $lost"
    "$build/vonk" --help | sed -n '/^settings/,/^$/s/^  \([a-z][a-z_.]*\) .*/\1/p' >"$work/settings"
    [ "$(wc -l <"$work/settings")" -ge 20 ] || fail "vonk --help lists no settings"
    lost=$(missing_from "$pages/vonk.yaml.5" <"$work/settings")
    [ -z "$lost" ] || fail "vonk.yaml(5) does not tell of $lost"
}

man_has_nothing_to_say() {
    local page said width
    for page in "$pages"/*.[158]; do
        for width in 60 80; do
            said=$(MANWIDTH=$width man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
            [ -z "$said" ] || fail "$(basename "$page"): $said"
        done
    done
}

# read_with SETTINGS: what the kiosk says of them.
read_with() {
    printf 'screen\n' |
        "$build/vonk" --content "$build/content" --config "$1" --script - 2>&1 >"$work/screen"
}

the_example_is_read() {
    local said setting
    said=$(read_with "$pages/vonk.yaml")
    [ -z "$said" ] && [ -s "$work/screen" ] || fail "the example of vonk.yaml is not read: $said"
    sed -E 's/^#((  )?[a-z_]+:)$/\1/' "$pages/vonk.yaml" >"$work/on.yaml"
    said=$(read_with "$work/on.yaml")
    while read -r setting; do # a setting without a value is known, and named
        [[ $said == *": $setting: \"\" will not do"* ]] ||
            fail "the example of vonk.yaml lacks $setting: $said"
    done <"$work/settings"
}

every_command_has_a_page
every_option_and_setting_is_told
man_has_nothing_to_say
the_example_is_read
exit "$failed"
