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

expect help_lists_the_commands 0 "  stats    show the figures" --help
expect version_is_told 0 "vonkctl " --version
expect no_command_is_a_sentence 2 'vonkctl: say which command'
expect an_unknown_command_is_a_sentence 2 'vonkctl: there is no command "stat"' stat
for command in build check events quiz stats; do
  expect "${command}_has_help" 0 "usage: vonkctl $command" $command --help
done
if [ -w /dev/full ] && "$vonkctl" events > /dev/full 2>&1; then
  echo "FAILED output_that_does_not_arrive_is_a_failure"
  failed=1
fi
exit $failed
