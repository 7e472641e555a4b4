#!/bin/sh
# kill_test.sh KILL_WRITER [KILLS] [SEED]: runs kill_writer (200 kills, seed 1) in a folder of its
# own. The long campaign is 2000 kills. On failure the folder stays, and its name is printed.
set -eu
folder=$(mktemp -d "${TMPDIR:-/tmp}/vonk-kill-XXXXXX")
if "$1" "$folder" "${2:-200}" "${3:-1}"; then
  rm -rf "$folder"
else
  echo "what is left lies in $folder" >&2
  exit 1
fi
