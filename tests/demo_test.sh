#!/usr/bin/env bash
# demo_test.sh BUILD_DIR: the visits of the demonstration can be made from beginning to end, in each
# language of the pack, and every interaction of them is committed.
set -euo pipefail
build=$(cd "${1:?usage: demo_test.sh BUILD_DIR}" && pwd)
visits=$(cd "$(dirname "${BASH_SOURCE[0]}")/../packaging/demo" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
played=0
for visit in "$visits"/visit-*.vonk; do
    for language in nl en; do
        script=$work/$(basename "$visit")
        { echo "lang $language" && cat "$visit"; } >"$script"
        "$build/vonk" --content "$build/content" --script "$script" >"$work/said" 2>"$work/errors" || {
            echo "demo_test: in $language: $(tail -n 1 "$work/errors")" >&2
            exit 1
        }
        counts=$(tail -n 1 "$work/said")
        if ! [[ $counts =~ \"interactions\":([1-9][0-9]*),\"committed\":([0-9]+),\"lost\":0\} ]] ||
            [ "${BASH_REMATCH[1]}" != "${BASH_REMATCH[2]}" ]; then
            echo "demo_test: $(basename "$visit") in $language was not committed: $counts" >&2
            exit 1
        fi
        played=$((played + 1))
    done
done
echo "$played visits made"
[ "$played" -gt 0 ]
