#!/usr/bin/env bash
# language_test.sh VONKCTL: `vonkctl language` as an editor runs it.
set -euo pipefail
vonkctl=$(realpath "${1:?usage: language_test.sh VONKCTL}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printf 'Kom op 12 mei naar de open dag.\nMeisjes zijn ook welkom.\n' >flyer.txt
printf 'Anyone can learn to weld. Come and try it at the open day.\n' >clean.txt
printf 'Dames en heren, welkom op de open dag van onze school.\n' >hint.txt
printf 'Een \377 byte.\n' >broken.txt
printf 'Een\0byte.\n' >zero.txt
head -c 1100000 /dev/zero | tr '\0' 'a' >long.txt
printf '12345\n' >numbers.txt

failed=0

# expect SENTENCE STATUS PATTERN ARGUMENT...: vonkctl language ends with that status, and what it
# prints holds the pattern ("" holds anything).
expect() {
    local sentence=$1 status=$2 pattern=$3 output got=0
    shift 3
    output=$("$vonkctl" language "$@" 2>&1) || got=$?
    if [ "$got" -ne "$status" ] || ! grep -qE -- "$pattern" <<<"$output"; then
        echo "not so: $sentence (status $got, wanted $status and '$pattern')"
        head -5 <<<"$output"
        failed=$((failed + 1))
    fi
}

expect 'a finding is a line with its place and rule' 1 \
    '^flyer\.txt:2:1: warning: "Meisjes zijn ook welkom" .*; write .* \[also\]$' flyer.txt
expect 'a clean text ends with status 0' 0 '^$' clean.txt
expect 'hints alone end with status 0' 0 ':1:1: hint: .*\[title\]$' hint.txt
expect 'one text of many decides the status' 1 '^flyer\.txt:2' clean.txt flyer.txt
expect 'JSON Lines name all there is' 1 \
    '^\{"file":"flyer\.txt","line":2,"column":1,"severity":"warning","rule":"also","words":"Meisjes' \
    --json flyer.txt
expect 'the language can be told' 0 '^$' --lang en flyer.txt
expect 'standard input is a text' 1 '^-:2:1: warning' - <flyer.txt
expect 'a language without rules is a sentence' 2 '^vonkctl: there are no language rules for "xx"' \
    --lang xx flyer.txt
expect 'a language that cannot be guessed is a sentence' 2 'cannot be told.*give --lang' numbers.txt
expect 'a file that is not there is a sentence' 2 '^vonkctl: .*nothing\.txt' nothing.txt
expect 'bytes that are no UTF-8 are a sentence' 2 'line 1 is not UTF-8' --lang nl broken.txt
expect 'a zero byte is a sentence' 2 'zero\.txt holds a zero byte' zero.txt
expect 'a text that is too long is a sentence' 2 '^vonkctl: .*long\.txt' long.txt
expect 'too much on standard input is a sentence' 2 'split it' --lang nl - <long.txt
expect 'one text that cannot be read does not hide another' 2 '^flyer\.txt:2' nothing.txt flyer.txt
expect 'no text is a sentence' 2 'give a FILE, or -' --json
expect 'an unknown option is a sentence' 2 'does not take "--fast"' --fast flyer.txt
expect 'help tells the rules' 0 'generic title exclusion' --help

[ "$failed" -eq 0 ]
