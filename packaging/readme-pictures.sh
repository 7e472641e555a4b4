#!/usr/bin/env bash
# readme-pictures.sh BUILD_DIR: makes the README's pictures anew from `vonk --tour`. Needs
# imagemagick. Run it when the screens change.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(cd "${1:?usage: readme-pictures.sh BUILD_DIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/vonk" --content "$build/content" --tour "$work/wide" --size 1920x1080 >/dev/null
"$build/vonk" --content "$build/content" --tour "$work/tall" --size 720x1280 >/dev/null
cd "$work"
montage wide/attract.png wide/home.png wide/story-samira.png wide/quiz-03.png wide/field-07.png \
  wide/result-two.png wide/talk-joy-alleen.png wide/takehome-08.png -tile 2x -geometry 640x360+6+6 -background '#F6EAD2' wide.png
montage tall/attract.png tall/home.png tall/quiz-03.png tall/topic-07-10.png -tile 4x \
  -geometry 315x560+6+6 -background '#F6EAD2' tall.png
convert wide.png tall.png -background '#F6EAD2' -gravity center -append -strip \
  -resize 60% -colors 256 -define png:compression-level=9 "PNG8:$root/assets/readme/screens.png"
