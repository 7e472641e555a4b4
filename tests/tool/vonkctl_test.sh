#!/bin/sh
# vonkctl_test.sh VONKCTL: what vonkctl itself answers: help, version, wrong commands.
set -u
vonkctl=$1
failed=0

# expect NAME STATUS WORDS ARGUMENTS...: runs vonkctl; its status and words in what it prints.
expect() {
  name=$1 status=$2 words=$3
  shift 3
  output=$("$vonkctl" "$@" 2>&1)
  got=$?
  case $output in
    *"$words"*) found=yes ;;
    *) found=no ;;
  esac
  if [ "$got" -ne "$status" ] || [ $found = no ]; then
    echo "FAILED $name: status $got, printed: $output"
    failed=1
  fi
}

expect help_lists_the_commands 0 "  stats     show the figures" --help
expect version_is_told 0 "vonkctl " --version
expect no_command_is_a_sentence 2 'vonkctl: say which command'
expect an_unknown_command_is_a_sentence 2 'vonkctl: there is no command "stat"' stat
for command in build check events export keygen language merge outbox pin quiz sign stats verify; do
  expect "${command}_has_help" 0 "usage: vonkctl $command" $command --help
done
text=$(mktemp)
trap 'rm -f "$text"' EXIT
printf 'Wij zoeken een man.\nMeisjes zijn ook welkom.\n' >"$text"
expect words_that_exclude_are_findings 1 "$text:2:1: warning: " language "$text"
expect findings_can_be_json 1 '"rule":"also"' language --json "$text"
printf 'Iedereen die graag dingen maakt, is welkom.\n' >"$text"
expect an_open_text_is_clean 0 "" language --lang nl "$text"
expect language_without_a_file_is_a_sentence 2 "give a FILE" language
expect a_missing_text_is_a_sentence 2 "vonkctl: " language /nowhere/at/all
expect a_language_without_rules_is_a_sentence 2 "xx" language --lang xx "$text"
if [ -w /dev/full ] && "$vonkctl" events > /dev/full 2>&1; then
  echo "FAILED output_that_does_not_arrive_is_a_failure"
  failed=1
fi
exit $failed
