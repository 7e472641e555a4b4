#!/usr/bin/env bash
# run.sh SECONDS [TARGET...]: fuzzes what reads foreign bytes: each target (all of them) for so long,
# two at a time. Builds with clang in build-fuzz/ (VONK_FUZZ_BUILD names another folder), begins from
# seeds made of this tree and from what earlier runs found worth keeping. Status 1 when a target found
# something: the input that did it lies in build-fuzz/findings/ and is kept. Status 77 without clang.
#   one input again:  build-fuzz/fuzz_NAME FILE
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:?usage: run.sh SECONDS [TARGET...]}
shift
build=${VONK_FUZZ_BUILD:-$root/build-fuzz}
export VONK_PACK=$root/content
at_once=2

# most_bytes TARGET: no input is longer; what is slow must be short.
most_bytes() {
    case $1 in
    language | script) echo 2000 ;;
    pack) echo 40000 ;;
    *) echo 200000 ;;
    esac
}

# seconds_of TARGET: a small parser has been seen through sooner.
seconds_of() {
    case $1 in
    manifest) echo $((seconds < 15 ? seconds : (seconds + 3) / 4)) ;;
    *) echo "$seconds" ;;
    esac
}

# fuzzer_missing: true when there is no clang, or no libFuzzer beside it.
fuzzer_missing() {
    ! echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
        clang -fsanitize=fuzzer -x c - -o /dev/null 2>/dev/null
}

# Builds what is asked for; says what the compiler says only when that fails.
build_targets() {
    local log=$build/build.log target
    if ! {
        cmake -S "$root" -B "$build" -DCMAKE_C_COMPILER=clang -DVONK_TESTS=ON -DVONK_FUZZ=ON
        for target in $targets; do
            cmake --build "$build" -j "$(nproc)" --target "fuzz_$target"
            [ "$target" != export ] || cmake --build "$build" -j "$(nproc)" --target vonkctl
        done
    } >"$log" 2>&1 </dev/null; then
        grep -nE -A 6 'error|Error|undefined reference|\*\*\*' "$log" | head -n 60 >&2
        echo "The fuzz targets could not be built; all of it is in $log." >&2
        exit 1
    fi
}

# The keys of the pack's files, and words of a script, as libFuzzer reads them.
make_dictionaries() {
    mkdir -p "$build/words"
    grep -rhoE --include='*.yaml' '[a-z_]+:' "$VONK_PACK" "$root/packaging" | sort -u |
        sed 's/.*/"&"/' >"$build/words/pack"
    cp "$build/words/pack" "$build/words/settings"
    { sed -nE 's/^ *\{"([a-z]+)".*/"\1 "/p' "$root/app/kiosk/script_commands.c"
      grep -ohE '[a-z]+\.[a-z.-]+' "$root"/tests/kiosk/*.vonk | sort -u | sed 's/.*/"&"/'
    } >"$build/words/script"
}

# seed_files TARGET FILE...: copies files as seeds, however large.
seed_files() {
    local target=$1 file number=0
    shift
    for file in "$@"; do
        [ -f "$file" ] || continue
        number=$((number + 1))
        cp "$file" "$build/seeds/$target/$number"
    done
}

# A script in pieces: what one line after another leads to.
seed_scripts() {
    local file number=0
    for file in "$root"/tests/kiosk/visit_*.vonk "$root"/packaging/demo/*.vonk; do
        [ -f "$file" ] || continue
        number=$((number + 1))
        grep -vE '^ *(#|$|expect|shot|wait [0-9]{5})' "$file" | head -c 2000 \
            >"$build/seeds/script/whole-$number" || true
    done
    printf 'size 800x480\nlang en\nseed 3\nclock 2026-03-14T10:00\n' >"$build/seeds/script/before"
    printf 'tap attract.start\ntree\nscreen\njournal\nspoken\nkey tab\nkey enter\n' \
        >"$build/seeds/script/all"
    printf 'press 10 10\nmove 20 300\nrelease 20 300\nwait 500\n' >"$build/seeds/script/finger"
}

# Answers of a store, with the byte before them that says what was asked.
seed_replies() {
    local head='Content-Type: application/json; charset=utf-8\r\nDate: Sat, 14 Mar 2026 10:00:00 GMT\r\n'
    local body='\r\n["01234567-89ab-4def-8123-0123456789ab"]' number=0 status
    for status in '200 OK' '204 No Content' '400 Bad Request' '401 Unauthorized' '409 Conflict' \
        '413 Payload Too Large' '429 Too Many Requests\r\nRetry-After: 120' \
        '503 Busy\r\nRetry-After: Sat, 14 Mar 2026 10:05:00 GMT' '302 Found\r\nLocation: https://x/'; do
        number=$((number + 1))
        printf "%dHTTP/1.1 $status\r\n$head$body" $((number % 2)) >"$build/seeds/reply/$number"
    done
}

# The tables of both grades of an export of a synthetic season, each with the byte that names it.
seed_tables() {
    local work=$build/rooms/season name number=0 file
    rm -rf "$work"
    mkdir -p "$work/out"
    "$build/vonkctl" sample --visits 40 --seed 1 --out "$work/vonk.db" >/dev/null 2>&1 || return 0
    for name in share controller; do
        "$build/vonkctl" export "$work/vonk.db" --out "$work/out" --grade "$name" \
            --content "$VONK_PACK" >/dev/null 2>&1 || true
    done
    for name in kiosks occasions boots anchors tally hours attract visits interactions names kiosks \
        days figures; do
        for file in "$work"/out/*/"$name".csv; do
            [ -f "$file" ] || continue
            { printf "\\x$(printf %02x "$number")" && head -c 3000 "$file" | sed '$d'; } \
                >"$build/seeds/export/$number-$(basename "$(dirname "$file")")"
        done
        number=$((number + 1))
    done
}

make_seeds() {
    local target
    for target in $targets; do
        rm -rf "$build/seeds/$target"
        mkdir -p "$build/seeds/$target" "$build/corpus/$target"
    done
    for target in $targets; do
        case $target in
        settings) seed_files settings "$root"/packaging/*.yaml "$root"/tests/base/*.yaml
            printf '%s\n' 'kiosk: hal' 'languages: [nl, en]' 'opening: 09:00-17:30' \
                'display: {mm: 527x296, distance: 600}' 'idle: {seconds: 60, warning: 20}' \
                'touch: [1, 0, 0, 0, 1, 0]' 'sound: {on: off, cues: on}' 'volume: default' \
                'sync: {folder: "/a \" b", target: folder}' >"$build/seeds/settings/own" ;;
        language) cut -f 2- "$root"/tests/model/language/*.tsv | shuf --random-source="$0" -n 400 |
            split -l 1 -a 3 - "$build/seeds/language/" ;;
        script) seed_scripts ;;
        json) printf '{"answers":{"fiets":"like"},"strengths":["a"],"n":[1,-2.5e3,true,null,"\\u00e9"]}' \
            >"$build/seeds/json/answers" ;;
        reply) seed_replies ;;
        export) seed_tables ;;
        *) VONK_FUZZ_SEEDS=$build/seeds/$target "$build/fuzz_$target" >"$build/logs/$target-seeds" 2>&1 ;;
        esac
    done
}

# fuzz TARGET: one target, to its log.
fuzz() {
    local target=$1 words=()
    [ ! -s "$build/words/$target" ] || words=("-dict=$build/words/$target")
    (cd "$build/rooms" && "$build/fuzz_$target" "$build/corpus/$target" "$build/seeds/$target" \
        -max_total_time="$(seconds_of "$target")" -timeout=20 -rss_limit_mb=2048 -max_len="$(most_bytes "$target")" \
        -print_final_stats=1 -use_value_profile=1 "${words[@]}" \
        -artifact_prefix="$build/findings/$target-") >"$build/logs/$target" 2>&1 </dev/null
}

# tell TARGET STATUS: one line, or the end of what a finding says.
tell() {
    local runs edges
    runs=$(sed -nE 's/^stat::number_of_executed_units: *//p' "$build/logs/$1")
    edges=$(grep -oE 'cov: [0-9]+' "$build/logs/$1" | tail -n 1)
    if [ "$2" -eq 0 ]; then
        echo "$1: ${runs:-0} inputs, ${edges:-no cov}, no finding"
    else
        echo "$1: A FINDING; the input lies in $build/findings/"
        grep -vE '^#[0-9]' "$build/logs/$1" | tail -n 60
    fi
}

if fuzzer_missing; then
    echo "fuzzing needs clang and libFuzzer (Debian: clang libclang-rt-dev)"
    exit 77
fi
targets=$*
if [ -z "$targets" ]; then
    targets=$(find "$root/tests/fuzz" -name 'fuzz_*.c' | sed -E 's/.*fuzz_(.*)\.c/\1/' | sort)
fi
mkdir -p "$build/logs" "$build/findings" "$build/rooms"
build_targets
make_dictionaries
make_seeds

status=0
waiting=$targets
declare -A running=()
while [ -n "$waiting" ] || [ "${#running[@]}" -gt 0 ]; do
    while [ -n "$waiting" ] && [ "${#running[@]}" -lt "$at_once" ]; do
        read -r target waiting <<<"$(echo $waiting)"
        fuzz "$target" &
        running[$!]=$target
    done
    one=0
    wait -n -p ended "${!running[@]}" || one=$?
    tell "${running[$ended]}" "$one"
    [ "$one" -eq 0 ] || status=1
    unset "running[$ended]"
done
exit "$status"
