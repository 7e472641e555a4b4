#!/usr/bin/env bash
# export_test.sh BUILD_DIR: export, verify, merge and stats as an organiser runs them, with what
# goes wrong: one sentence, the right status, nothing changed and nothing left.
set -uo pipefail
build=$(cd "${1:?usage: export_test.sh BUILD_DIR}" && pwd)
vonkctl=$build/vonkctl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

# expect NAME STATUS WORDS ARGUMENTS...: runs vonkctl; its status, words in what it prints, and one
# line on standard error when it fails.
expect() {
    local name=$1 status=$2 words=$3 got
    shift 3
    "$vonkctl" "$@" >said 2>sentence
    got=$?
    if [ "$got" -ne "$status" ] || ! cat said sentence | grep -F -- "$words" >/dev/null; then
        echo "FAILED $name: status $got, printed: $(cat said sentence)"
        failed=1
    elif [ "$status" -ne 0 ] && [ "$(wc -l <sentence)" -ne 1 ]; then
        echo "FAILED $name: not one sentence: $(cat sentence)"
        failed=1
    fi
}

# check NAME COMMAND...: fails when the command does.
check() {
    local name=$1
    shift
    if ! "$@" >said 2>&1; then
        echo "FAILED $name: $(cat said)"
        failed=1
    fi
}

"$build/make_kiosk" a 1 20500 9 40 || exit 1
"$build/make_kiosk" b 2 20500 4 25 || exit 1
before=$(cd a && sha256sum vonk.db)

expect a_controller_export_is_made 0 "grade controller" export a/vonk.db --out out --grade controller
expect a_share_export_is_made 0 "grade share" export a/vonk.db --out out --grade share
check the_database_is_as_it_was test "$before" = "$(cd a && sha256sum vonk.db)"
full=$(echo out/*-1-controller)
share=$(echo out/*-2-share)
expect it_is_sound 0 "OK vonk-" verify "$full"
expect the_other_too 0 "grade share, 1 kiosk" verify "$share"
expect with_its_own_key_too 0 "the key that you gave" verify "$full" --key "$share/key.pub"
check sha256sum_agrees sh -c "cd '$full' && sha256sum --quiet -c SHA256SUMS"
check no_place_is_in_a_name sh -c "! ls -R out | grep -E 'school|open-dag|beurs'"
check the_secret_is_nowhere sh -c "! grep -rqF \"\$(cat a/export.key)\" out"
check the_key_is_for_its_owner_only test "$(stat -c %a a/export.key)" = 600
check no_time_is_finer_than_an_hour sh -c "! grep -hoE '[0-9]{2}:[0-9]{2}' '$full'/visits.csv '$full'/interactions.csv '$full'/hours.csv"
check nothing_small_is_shared sh -c "! cut -d , -f 3- '$share'/days.csv '$share'/figures.csv | grep -E '(^|,)[1-9](,|\r|\$)'"
check a_formula_has_its_apostrophe grep -q ",'-odd," "$full/tally.csv"

"$vonkctl" stats a/vonk.db --json | sed 's/"quarter":.*//' >database.json
"$vonkctl" stats "$full" --json | sed 's/"quarter":.*//' >export.json
check figures_of_the_export_are_those_of_the_database cmp database.json export.json
"$vonkctl" stats a/vonk.db --share --csv >shared.csv
"$vonkctl" stats "$share" --csv >export.csv
check shared_figures_too cmp shared.csv export.csv

expect a_merge_is_made 0 "grade controller" merge --key a/export.key --out m1 "$full" b/vonk.db
expect in_another_order_too 0 "grade controller" merge --key a/export.key --out m2 b/vonk.db \
    a/vonk.db "$full" m1/vonk-merged-1-controller
check and_it_is_the_same diff -r m1 m2
expect it_is_sound_too 0 "2 kiosks" verify m1/vonk-merged-1-controller
expect rounded_figures_are_not_merged 2 "cannot be merged" merge --out m3 --key a/export.key "$share"
expect nor_added 2 "give it alone" stats "$share" b/vonk.db

"$build/make_kiosk" few 5 20500 1 5 || exit 1
expect nothing_to_share_is_said 0 "there are no visits in it" export few/vonk.db --out few --grade share

cp -r a copy
"$build/make_kiosk" a 3 20510 2 10
"$build/make_kiosk" copy 4 20510 2 10
expect a_copied_card_is_named 0 "was copied" merge --key a/export.key --out m4 a/vonk.db copy/vonk.db
check in_the_folder_too grep -q "is gekopieerd" m4/*/LEESMIJ.txt

expect a_wrong_grade_is_a_sentence 2 "--grade share or controller" export a/vonk.db --out x --grade all
expect no_database_is_a_sentence 2 "there is no such file" export none.db --out x --grade share
expect a_foreign_file_is_a_sentence 2 "vonkctl: " export "$full/tally.csv" --out x --grade share
expect no_folder_is_a_sentence 2 "no folder" verify nowhere
expect a_foreign_folder_is_a_sentence 2 "no export" verify a
expect a_folder_in_the_way_is_a_sentence 2 "vonkctl: " export a/vonk.db --out a/vonk.db --grade share
printf '%064d\n' 0 >b.pub
expect another_key_is_found 1 "another key" verify "$full" --key b.pub
cp -r "$full" half
rm half/visits.csv
expect half_an_export_is_found 1 "visits.csv" verify half
rm half/SHA256SUMS
expect less_than_half_is_no_export 2 "half of one" verify half
expect half_an_export_gives_no_figures 2 "half of one" stats half
(
    trap '' XFSZ
    ulimit -f 16
    "$vonkctl" export a/vonk.db --out small --grade controller >said 2>sentence
    echo $? >status
)
check a_full_disk_is_a_sentence sh -c "grep -q 'nothing was left there' sentence && [ \$(cat status) -eq 2 ]"
check and_leaves_nothing test -z "$(ls -A small)"
check no_export_was_made_by_mistake test ! -e x
exit $failed
