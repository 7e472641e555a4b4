#!/usr/bin/env bash
# check_events.sh ROOT: the sources emit every kind of event of the catalogue (app/journal/event.h)
# and nothing else. What visits really emit is looked at by tests/kiosk/test_catalogue.c.
set -euo pipefail
cd "${1:?usage: check_events.sh ROOT}"

findings=0

# Takes findings, a line each, and says what is wrong with them.
report() {
    local line
    while IFS= read -r line; do
        echo "$line: $1"
        findings=$((findings + 1))
    done
}

catalogue=$(sed -n '/^enum event_kind {/,/^};/p' app/journal/event.h | grep -oE 'EVENT_[A-Z_]+' |
    grep -v '^EVENT_COUNT$' | sort -u)

# Kinds that are emitted: in a call of emit(), in the table of screens, or by the journal itself,
# which makes the beginning and end of a visit and of the attract screen.
emitted=$({
    cat app/screens/*.c app/kiosk/*.c | tr '\n' ' ' |
        grep -oE '\bemit\([^,]+,[[:space:]]*EVENT_[A-Z_]+' || true
    grep -E '\[SCREEN_[A-Z]+\] = ' app/screens/screens.c
    grep -oE 'EVENT_(VISIT|ATTRACT)_[A-Z]+' app/journal/journal.c
} | grep -oE 'EVENT_[A-Z_]+' | grep -v '^EVENT_COUNT$' | sort -u)

report 'is in the catalogue, and nothing emits it' < \
    <(comm -23 <(echo "$catalogue") <(echo "$emitted"))
report 'is emitted, and not in the catalogue' < \
    <(comm -13 <(echo "$catalogue") <(echo "$emitted"))
report 'emits what is no kind of the catalogue' < <(grep -nE '\bemit\(' app/screens/*.c app/kiosk/*.c |
    grep -vE 'emit\([^,]+, (EVENT_[A-Z_]+|screen->opened|enum event_kind kind),|void emit\(|->emit\(' || true)
report 'goes past emit() of screens/screens.c' < <(grep -rnE 'journal_emit\(|event_make\(' app \
    --include='*.c' | grep -vE '^app/(journal/|screens/screens\.c:|kiosk/navigation\.c:|tool/sample)' || true)
report 'is made by hand; use emit()' < <(grep -rnE 'struct event [a-z_]+ = *\{' app/screens app/kiosk || true)

echo "$(echo "$catalogue" | wc -l) kinds of events, $findings findings"
[ "$findings" -eq 0 ]
