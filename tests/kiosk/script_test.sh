#!/usr/bin/env bash
# script_test.sh BUILD_DIR [DISPLAYS]: `vonk --script` as others use it. Two whole visits, twice over
# on each of the six displays, say the same to the byte and lose nothing; whatever is wrong with a
# script, the arguments, the pack or the data folder is said in one sentence, with the status that
# belongs to it.
set -euo pipefail
build=$(cd "${1:?usage: script_test.sh BUILD_DIR [DISPLAYS]}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
displays=${2:-800x480 1024x600 1280x800 1920x1080 720x1280 1080x1920}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
failed=0

fail() {
    echo "script_test: $1" >&2
    failed=1
}

. "$here/fit.sh"

# ---- visits ----

counts='\{"visits":[0-9]+,"interactions":([0-9]+),"committed":([0-9]+),"lost":([0-9]+)\}'

# Every `journal` line says that all was committed and nothing lost; there are four.
check_counts() {
    local line seen=0
    while read -r line; do
        [[ $line =~ $counts ]] || continue
        seen=$((seen + 1))
        [ "${BASH_REMATCH[1]} 0" = "${BASH_REMATCH[2]} ${BASH_REMATCH[3]}" ] ||
            fail "$1: not all was committed: $line"
    done <"$1/first"
    [ "$seen" = 4 ] || fail "$1: $seen journal lines"
}

# Every line is JSON, and what the visit did is in the database.
check_content() {
    local valid events
    valid=$(sqlite3 :memory: "SELECT json_valid('[' || replace(rtrim(CAST(readfile('$1/first')
        AS TEXT), char(10)), char(10), ',') || ']')")
    [ "$valid" = 1 ] || fail "$1: not every line is JSON"
    events=$(sqlite3 "$1/data/vonk.db" "SELECT kind || ' ' || subject || ' ' || detail
        FROM interaction WHERE kind IN ('story_read', 'topic_like', 'visit_end')
        UNION SELECT kind || ' ' || count(*) FROM interaction WHERE kind = 'quiz_answer'" | sort)
    [ "$events" = "$(printf 'quiz_answer 13\nstory_read joy \ntopic_like 06-5 on\nvisit_end  restart')" ] ||
        fail "$1: the journal holds: $events"
}

# Makes the visit in a folder, which is fitted to its display, twice.
play_twice() {
    fit "$1/visit" "$1/data" "$1/first" || return 1
    check_counts "$1"
    check_content "$1"
    vonk --script "$1/visit" >"$1/second" 2>&1
    cmp "$1/first" "$1/second" || fail "$1: the second time it says something else"
}

# Both visits on one display; false when something is wrong.
play() {
    local nl=$work/nl-$1 en=$work/en-$1
    mkdir "$nl" "$en"
    { echo "size $1" && cat "$here/visit_nl.vonk"; } >"$nl/script"
    { echo "size $1" && cat "$here/visit_en.vonk"; } >"$en/script"
    cp "$nl/script" "$nl/visit"
    play_twice "$nl" || return 1
    fit_like "$nl/script" "$nl/visit" "$en/script" >"$en/visit"
    play_twice "$en" || return 1
    return "$failed"
}

play_all() {
    local size
    for size in $displays; do
        play "$size" &
        [ "$(jobs -rp | wc -l)" -lt 2 ] || wait -n || failed=1
    done
    while [ -n "$(jobs -p)" ]; do
        wait -n || { [ $? -eq 127 ] && break || failed=1; }
    done
}

# What the first picture of the quiz is depends on the seed, and on nothing else.
try_seeds() {
    local seed
    for seed in 7 7 8 9 10 11; do
        printf 'seed %s\ntap attract.start\ntap home.start\ntree\n' "$seed" >"$work/seed"
        vonk --data "$(mktemp -d "$work/seed-XXXX")" --script "$work/seed" 2>"$work/why" | cksum ||
            fail "seed $seed: $(cat "$work/why")"
    done >"$work/seeds"
    [ "$(sed -n 1p "$work/seeds")" = "$(sed -n 2p "$work/seeds")" ] || fail "one seed, two answers"
    [ "$(sort -u "$work/seeds" | wc -l)" -gt 1 ] || fail "five seeds, one order of pictures"
}

# ---- what goes wrong ----

# expect NAME STATUS SENTENCE ARGUMENTS...: the script on standard input ends so.
expect() {
    local name=$1 status=$2 sentence=$3 got=0
    shift 3
    "$build/vonk" "$@" >"$work/out" 2>"$work/err" || got=$?
    [ "$got" = "$status" ] || fail "$name: status $got, not $status: $(cat "$work/err")"
    grep -qF -- "$sentence" "$work/err" || fail "$name: it says $(cat "$work/err")"
}

# A script of one line fails with a reason, in the file and line where it stands.
expect_why() {
    local name=$1 line=$2 why=$3
    printf '# a comment\ntap attract.start\n\n%s\nscreen\n' "$line" >"$work/fails.vonk"
    expect "$name" 1 "$work/fails.vonk:4: $why" --content "$build/content" --script "$work/fails.vonk"
    [ ! -s "$work/out" ] || fail "$name: the run went on"
}

wrong_scripts() {
    expect_why an_unknown_command 'jump' 'there is no command "jump"'
    expect_why a_tap_on_nothing 'tap quiz.like' 'tap quiz.like: it is not on the screen home'
    expect_why another_screen 'expect screen quiz' 'the screen is home, not quiz'
    expect_why a_missing_element 'expect element quiz.like' 'element quiz.like is not on'
    expect_why an_element_too_many 'expect no element home.start' 'element home.start is on'
    expect_why a_missing_text 'expect text "xyzzy"' '"xyzzy" is not on the screen home'
    expect_why a_late_size 'size 800x480' 'size must stand before anything else'
    expect_why a_wrong_key 'key escape' 'key escape is none'
    expect_why a_picture_nowhere 'shot /nonexistent/a.png' '/nonexistent/a.png'
}

wrong_usage() {
    local pack=(--content "$build/content")
    expect an_unknown_option 2 'there is no option --kiosk' --kiosk </dev/null
    expect a_missing_value 2 '--script needs FILE|- behind it' --script
    expect a_missing_script 2 'the script cannot be read' "${pack[@]}" --script "$work/nothing"
    expect a_folder_as_script 2 'the script cannot be read' "${pack[@]}" --script "$work"
    expect a_wrong_size 2 '--size: "8x8" will not do' "${pack[@]}" --size 8x8 --script -
    expect a_wrong_language 2 'the pack has no language xx' "${pack[@]}" --lang xx --script -
    expect wrong_settings 2 "$work/nothing" "${pack[@]}" --config "$work/nothing" --script -
    expect no_content_folder 2 "$work/nothing: is not a folder" --content "$work/nothing" --script -
    mkdir "$work/empty"
    expect an_empty_folder 2 'pack.yaml is missing' --content "$work/empty" --script -
    expect the_source_of_a_pack 2 'is the source of a pack; build it first: vonkctl build' \
        --content "$here/../../content" --script -
}

# ---- data folders that will not do: the script still runs to its end, and it is said ----

printf 'tap attract.start\ntap home.start\njournal\nexpect screen quiz\nscreen\n' >"$work/short"

# expect_counting NAME COMMITTED SENTENCE COMMAND...
expect_counting() {
    local name=$1 committed=$2 sentence=$3 status=0
    shift 3
    "$@" --script "$work/short" >"$work/out" 2>"$work/err" || status=$?
    [ "$status" = 0 ] || fail "$name: status $status: $(cat "$work/err")"
    [ "$(tail -n 1 "$work/out")" = '{"screen":"quiz"}' ] || fail "$name: it did not come to its end"
    grep -qF "\"committed\":$committed," "$work/out" || fail "$name: $(cat "$work/out")"
    grep -qF -- "$sentence" "$work/err" || fail "$name: it says $(cat "$work/err")"
}

bad_data() {
    local pack=("$build/vonk" --content "$build/content")
    touch "$work/file"
    expect_counting a_file_in_the_way 0 "counted in memory only. $work/file" "${pack[@]}" --data "$work/file"
    mkdir "$work/corrupt"
    head -c 30000 "$build/vonk" >"$work/corrupt/vonk.db"
    expect_counting a_corrupt_database 4 'kept beside it as vonk-aside-1.db' "${pack[@]}" --data "$work/corrupt"
    cmp -s -n 30000 "$build/vonk" "$work/corrupt/vonk-aside-1.db" || fail "the corrupt database is gone"
    mkdir -m 555 "$work/readonly"
    cp -r "$build/content" "$work/pack" && chmod -R a+rX "$work/pack"
    local nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    if [ "$(id -u)" != 0 ]; then
        expect_counting a_read_only_folder 0 'counted in memory only' "${pack[@]}" --data "$work/readonly"
    elif "${nobody[@]}" test -x "$build/vonk" 2>/dev/null; then
        expect_counting a_read_only_folder 0 'counted in memory only' \
            "${nobody[@]}" "$build/vonk" --content "$work/pack" --data "$work/readonly"
    else
        echo "a folder that cannot be written was not tried: nobody else can run $build/vonk"
    fi
}

wrong_scripts
wrong_usage
bad_data
try_seeds
play_all
[ "$failed" = 0 ] && echo "visits in nl and en, twice on $displays: equal to the byte, nothing lost"
exit "$failed"
