#!/usr/bin/env bash
# check_headers.sh ROOT CC: every header of app/ compiles alone, twice over, without a warning: it
# includes what it uses and is guarded. The warnings are those of CMakeLists.txt.
set -euo pipefail
cd "${1:?usage: check_headers.sh ROOT CC}"
compiler=${2:?usage: check_headers.sh ROOT CC}

mapfile -t warnings < <(grep -oE -- '-W[a-z][a-z0-9=-]*' CMakeLists.txt | sort -u)
# Other projects' headers are not ours to warn about.
read -ra libraries < <(pkg-config --cflags sdl2 SDL2_ttf SDL2_image sqlite3 libcyaml yaml-0.1 \
    libsodium | sed 's/-I/-isystem /g')

headers=0
broken=0
while read -r header; do
    headers=$((headers + 1))
    printf '#include "%s"\n#include "%s"\nextern int not_empty;\n' "$header" "$header" |
        "$compiler" -std=c11 -D_GNU_SOURCE -fsyntax-only -Werror "${warnings[@]}" -Iapp \
            "${libraries[@]}" -x c - && continue
    echo "app/$header does not compile alone"
    broken=$((broken + 1))
done < <(cd app && find . -name '*.h' | sed 's,^\./,,' | sort)

if [ "$headers" -eq 0 ] || [ "${#warnings[@]}" -lt 5 ]; then
    echo "Found $headers headers and ${#warnings[@]} warnings in $PWD; give the project's folder."
    exit 1
fi
echo "$headers headers, $broken that do not compile alone"
[ "$broken" -eq 0 ]
