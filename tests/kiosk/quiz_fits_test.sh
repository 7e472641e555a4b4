#!/usr/bin/env bash
# quiz_fits_test.sh BUILD_DIR: at the default text size every picture of the quiz shows its three
# answers at once, on each of the six displays and in each language: nobody has to turn a page to
# say no.
set -euo pipefail
build=$(cd "${1:?usage: quiz_fits_test.sh BUILD_DIR}" && pwd)

script() { # SIZE LANGUAGE
  printf 'size %s\nlang %s\ntap attract.start\ntap home.start\n' "$1" "$2"
  for _ in $(seq 12); do
    printf 'expect element quiz.like\nexpect element quiz.unsure\nexpect element quiz.dislike\n'
    printf 'expect no element quiz.list.more\ntap quiz.unsure\n'
  done
  printf 'expect screen result\n'
}

failed=0
for size in 800x480 1024x600 1280x800 1920x1080 720x1280 1080x1920; do
  for language in nl en; do
    if ! script "$size" "$language" | "$build/vonk" --script - >/dev/null; then
      echo "not so at $size in $language"
      failed=$((failed + 1))
    fi
  done
done
echo "12 displays and languages, $failed failed"
[ "$failed" -eq 0 ]
