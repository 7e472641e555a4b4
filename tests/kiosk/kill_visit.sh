#!/usr/bin/env bash
# kill_visit.sh BUILD_DIR [KILLS] [SEED]: kills the kiosk with SIGKILL at random instants of scripted
# visits (200, seed 1) and looks at what is left: a sound database without a gap, in which nothing is
# missing that the script had been told was committed. Each time the kiosk starts on what the kill
# before left behind; a new folder is begun now and then. A build without sanitizers starts, and so
# dies, several times faster.
set -euo pipefail
build=$(cd "${1:?usage: kill_visit.sh BUILD_DIR [KILLS] [SEED]}" && pwd)
kills=${2:-200}
RANDOM=${3:-1}
series=25 # kills in one folder
work=$(mktemp -d)

fail() {
    echo "kill_visit: $1; what is left lies in $work" >&2
    exit 1
}

# Visits that go on for longer than any kill waits; what is committed is asked all the time.
write_script() {
    echo "size 800x480"
    for _ in $(seq 300); do
        printf 'tap attract.start\njournal\ntap home.start\ntap quiz.like\ntap quiz.dislike\njournal\n'
        printf 'tap quiz.unsure\ntap quiz.like\ntap quiz.finish\njournal\nwait 2000\ntap bar.restart\n'
    done
}

# Runs a statement on a copy of the database and its log, so that the kiosk finds both as they were.
query() {
    rm -rf "$work/copy" && mkdir "$work/copy"
    cp "$1/vonk.db" "$work/copy/"
    [ ! -f "$1/vonk.db-wal" ] || cp "$1/vonk.db-wal" "$work/copy/"
    sqlite3 "$work/copy/vonk.db" "$2"
}

# Prints how many interactions a folder holds, or "damaged" and why.
examine() {
    local tables
    if [ ! -s "$1/vonk.db" ]; then
        echo 0
        return
    fi
    tables=$(query "$1" "SELECT count(*) FROM sqlite_schema WHERE name = 'interaction'") ||
        tables=unreadable
    if [ "$tables" = 0 ]; then
        echo 0
    elif [ -n "$(find "$1" -name 'vonk-aside-*')" ]; then
        echo "damaged: it was set aside"
    else
        query "$1" "SELECT CASE
            WHEN (SELECT quick_check FROM pragma_quick_check) <> 'ok' THEN 'damaged: quick_check'
            WHEN (SELECT ifnull(max(seq), 0) - count(*) FROM interaction) <> 0 THEN 'damaged: a gap'
            WHEN EXISTS (SELECT 1 FROM interaction WHERE visit NOT IN (SELECT number FROM visit))
                THEN 'damaged: an interaction without its visit'
            ELSE (SELECT count(*) FROM interaction) END" || echo "damaged: it cannot be read"
    fi
}

# The highest count that the script was told.
told() {
    sed -nE 's/.*"committed":([0-9]+),.*/\1/p' "$1" | sort -n | tail -n 1
}

now_ms() {
    echo $(($(date +%s%N) / 1000000))
}

# The first kills come while it starts, the last when it has committed many times.
most_ms() {
    local start
    start=$(now_ms)
    echo screen | "$build/vonk" --content "$build/content" --data "$work/first" --size 800x480 \
        --script - >"$work/said"
    echo $(($(now_ms) - start + 200))
}

write_script >"$work/visits.vonk"
most=$(most_ms)
before=0
total=0
killed=0
for kill in $(seq 0 $((kills - 1))); do
    data=$work/data-$((kill / series))
    [ $((kill % series)) -ne 0 ] || before=0
    ms=$((RANDOM % most + 1))
    status=0
    timeout --foreground -s KILL "$((ms / 1000)).$(printf "%03d" $((ms % 1000)))" \
        "$build/vonk" --content "$build/content" --data "$data" --script "$work/visits.vonk" \
        >"$work/said" 2>"$work/errors" || status=$?
    [ "$status" -eq 137 ] || fail "the kiosk ended with status $status: $(cat "$work/errors")"
    killed=$((killed + 1))
    committed=$(told "$work/said")
    rows=$(examine "$data")
    [[ $rows =~ ^[0-9]+$ ]] || fail "after $ms ms: $rows"
    [ "$rows" -ge $((before + ${committed:-0})) ] ||
        fail "after $ms ms: $before before, ${committed:-0} told, $rows found"
    total=$((total + ${committed:-0}))
    before=$rows
done
[ "$total" -gt 0 ] || fail "no kill came late enough for a commit"
rm -rf "$work"
echo "$killed kills, $total interactions told to be committed, 0 lost, 0 gaps, all files sound"
