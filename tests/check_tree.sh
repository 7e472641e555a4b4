#!/usr/bin/env bash
# check_tree.sh ROOT: what every file of the project must keep to: sizes of files and functions, no
# unfinished work, nothing outside the project, every source built, the licences there.
set -euo pipefail
cd "${1:?usage: check_tree.sh ROOT}"

FILE_LINES=600       # a longer file is split by noun
FUNCTION_LINES=60    # a longer function is named
FUNCTION_MOST=80     # and this one fails

findings=0

# Takes findings, a line each, and names the rule.
report() {
    local line
    while IFS= read -r line; do
        echo "$line: $1"
        findings=$((findings + 1))
    done
}

# Text files of the project, without what was built.
search() {
    grep -rnIE --exclude-dir=.git --exclude=.git --exclude-dir='build*' "$@" || true
}

long_files() {
    find app -name '*.[ch]' -exec wc -l {} + |
        awk -v most="$FILE_LINES" '$2 != "total" && $1 > most { print $2 ":" $1 }'
}

# Functions are what stands between a { and a } in the first column.
functions() {
    find app -name '*.c' -exec awk -v least="$1" '
        FNR == 1 { start = 0 }
        /^[a-z].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name); head = FNR }
        /^\{/ { start = FNR }
        /^\}/ && start { if (FNR - start - 1 > least)
            print FILENAME ":" head ": " name " has " FNR - start - 1 " lines"; start = 0 }' {} +
}

# Sources of app/ that stand in no library and no program of CMakeLists.txt.
unbuilt() {
    find app -name '*.c' | sort | awk '
        NR == FNR {
            sub(/#.*/, "")
            if (/^vonk_library\(/) { library = $1; sub(/.*\(/, "", library) }
            text = $0; gsub(/[()]/, " ", text)
            count = split(text, words, /[ \t]+/)
            for (i = 1; i <= count; i++) {
                built[words[i]] = 1
                if (library != "") built["app/" library "/" words[i]] = 1
            }
            if (/\)[ \t]*$/) library = ""
            next
        }
        !($0 in built)' CMakeLists.txt -
}

report "over $FILE_LINES lines; split it by noun" < <(long_files)
report "over $FUNCTION_MOST lines; split it" < <(functions "$FUNCTION_MOST")
report 'unfinished work' < <(search '\b(T[O]DO|F[I]XME|X[X]X)\b' app tests content packaging)
report 'unfinished work' < <(search -i 'lorem[ ]ipsum|not[ ]implemented' app tests content packaging)
report 'names a place outside the project' < <(search '/wor[k]/|/share[d]/' .)
report 'is not built: add it to CMakeLists.txt' < <(unbuilt)
for licence in LICENSE content/LICENSE; do
    [ -s "$licence" ] || report 'is missing' <<<"$licence"
done

functions "$FUNCTION_LINES" | sed "s/\$/; past $FUNCTION_LINES, think of splitting it/"
sources=$(find app -name '*.c' | wc -l)
echo "$sources sources, $findings findings"
[ "$sources" -gt 0 ] && [ "$findings" -eq 0 ]
