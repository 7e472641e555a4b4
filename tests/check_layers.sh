#!/usr/bin/env bash
# check_layers.sh ROOT: fails on an #include in app/ that climbs, and names it.
# Layers point one way: base <- model, journal, ui <- screens <- kiosk <- run <- main.c, ui <-
# platform <- run, and journal, model <- staff <- kiosk, tool, sync <- tool. A library belongs to the one folder that wraps it.
set -euo pipefail
cd "${1:?usage: check_layers.sh ROOT}"

# What a folder of app/ (or main.c) may include of Vonk, as patterns.
allowed() {
    case $1 in
    base) echo 'base/*' ;;
    model) echo 'base/* model/*' ;;
    journal) echo 'base/* journal/*' ;;
    ui) echo 'base/* ui/*' ;;
    screens) echo 'base/* model/* ui/* journal/event.h journal/stats.h screens/*' ;;
    platform) echo 'base/* ui/* platform/*' ;;
    staff) echo 'base/* model/* journal/* staff/*' ;;
    helper) echo 'base/* helper/*' ;;
    kiosk) echo 'base/* model/* journal/* staff/* ui/* screens/* kiosk/*' ;;
    sync) echo 'base/* sync/*' ;;
    tool) echo 'base/* model/* journal/* staff/* sync/* tool/*' ;;
    run) echo 'base/* model/* journal/* staff/* ui/* platform/* kiosk/* run/*' ;;
    main.c) echo 'run/*' ;;
    *) echo '' ;;
    esac
}

# Which folders may see a library, by its header; "*" for the C library's.
owners() {
    case $1 in
    SDL* | espeak-ng/*) echo 'platform' ;;
    sqlite3.h) echo 'journal' ;;
    cyaml/* | yaml.h) echo 'model' ;;
    sodium.h | sodium/*) echo 'journal staff tool' ;;
    curl/*) echo 'sync' ;;
    *) echo '*' ;;
    esac
}

# fits NAME PATTERN...: true when one of the patterns matches.
fits() {
    local name=$1 pattern
    shift
    for pattern in "$@"; do
        # shellcheck disable=SC2053 # a pattern
        [[ $name == $pattern ]] && return 0
    done
    return 1
}

set -f
includes=0
climbing=0
while IFS=: read -r file line text; do
    place=${file#app/}
    place=${place%%/*}
    header=${text#*[\"<]}
    header=${header%%[\">]*}
    includes=$((includes + 1))
    if [[ $text == *\"* ]]; then
        may=$(allowed "$place")
        # shellcheck disable=SC2086 # a list of patterns
        fits "$header" $may && continue
        echo "$file:$line: $place may not include \"$header\"; it may include: ${may:-nothing}"
    else
        may=$(owners "$header")
        # shellcheck disable=SC2086
        fits "$place" $may && continue
        echo "$file:$line: $place may not include <$header>; only $may may"
    fi
    climbing=$((climbing + 1))
done < <(grep -rnE --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include' app)

if [ "$includes" -eq 0 ]; then
    echo "There is no #include in app/ of $PWD; give the project's folder."
    exit 1
fi
echo "$includes includes, $climbing that climb"
[ "$climbing" -eq 0 ]
