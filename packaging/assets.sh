#!/bin/sh
# assets.sh SOURCE OUT: rasterises the interface's own drawings with rsvg-convert: icons in three
# heights (s, m, l), patterns as one tile. Only what is newer than its picture is drawn again.
set -eu
source=$1 out=$2
mkdir -p "$out/icons" "$out/dessins"

draw() { # SVG HEIGHT PNG
  if [ ! -e "$3" ] || [ "$1" -nt "$3" ]; then
    rsvg-convert --height "$2" "$1" --output "$3"
  fi
}

for svg in "$source"/icons/*.svg; do
  name=$(basename "$svg" .svg)
  draw "$svg" 32 "$out/icons/$name.s.png"
  draw "$svg" 64 "$out/icons/$name.m.png"
  draw "$svg" 384 "$out/icons/$name.l.png"
done
for svg in "$source"/dessins/*.svg; do
  draw "$svg" 480 "$out/dessins/$(basename "$svg" .svg).png"
done
touch "$out/made"
