#!/bin/sh
# kill_outbox_test.sh KILL_OUTBOX [SEED]: runs kill_outbox in a folder of its own. On failure the
# folder stays, and its name is printed.
set -u
folder=$(mktemp -d "${TMPDIR:-/tmp}/vonk-kill-outbox-XXXXXX") || exit 1
"$1" "$folder" "${2:-1}"
status=$?
if [ "$status" -eq 0 ] || [ "$status" -eq 77 ]; then
  rm -rf "$folder"
else
  echo "what is left lies in $folder" >&2
fi
exit "$status"
