#!/usr/bin/env bash
# handbook-pictures.sh BUILD_DIR: makes the pictures of HANDBOOK.md and HANDBOOK.en.md anew, in
# packaging/handbook/, from `vonk --tour`. Needs imagemagick and pngquant. Run it when the screens
# of staff change.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(cd "${1:?usage: handbook-pictures.sh BUILD_DIR}" && pwd)
to=$root/packaging/handbook
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is drawn, and how it is called in the handbook.
pictures=(
  setup-pin-choose:first-pin setup-occasion-filled:first-occasion staffpin:pin staff-today-full:today
  staff-occasion-full:occasion staff-export-full:export staff-export-ends-2:safe
  staff-content-found:content staff-readiness-full:readiness
  staff-screen-hours:screen
)

mkdir -p "$to"
rm -f "$to"/*.png
for language in nl en; do
  for part in setup staff; do
    "$build/vonk" --content "$build/content" --tour "$work/$language" --only "$part" \
      --size 1920x1080 --lang "$language" >/dev/null
    mv "$work/$language"/*.png "$work/"
  done
  for picture in "${pictures[@]}"; do
    file=$to/$language-${picture#*:}.png
    convert "$work/${picture%%:*}.png" -strip -resize 960x "$work/small.png"
    pngquant --force --speed 1 --output "$file" 24 "$work/small.png"
  done
done
du -ck "$to"/*.png | tail -n 1
