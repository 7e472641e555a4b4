#!/usr/bin/env bash
# frictionless_test.sh BUILD_DIR: both grades of an export and a merge are valid Tabular Data
# Packages, says the library of those who made that standard; and it does find a wrong cell.
set -euo pipefail
build=$(cd "${1:?usage: frictionless_test.sh BUILD_DIR}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v npm >/dev/null; then
    echo "npm is missing; packaging/test.sh installs it"
    exit 77
fi
modules=$build/npm-export
# Installed anew only when the lock file is another.
if ! cmp -s "$here/npm/package-lock.json" "$modules/installed.json"; then
    rm -rf "$modules"
    mkdir -p "$modules"
    cp "$here/npm/package.json" "$here/npm/package-lock.json" "$modules/"
    (cd "$modules" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
    cp "$here/npm/package-lock.json" "$modules/installed.json"
fi
validate() {
    NODE_PATH=$modules/node_modules node "$here/npm/validate.js" "$@"
}

"$build/make_kiosk" "$work/a" 1 20500 9 40
"$build/make_kiosk" "$work/b" 2 20503 6 25
for kiosk in a b; do
    "$build/vonkctl" export "$work/$kiosk/vonk.db" --out "$work/out" --grade controller >/dev/null
done
"$build/vonkctl" export "$work/a/vonk.db" --out "$work/out" --grade share >/dev/null
"$build/vonkctl" merge --key "$work/a/export.key" --out "$work/out" "$work/out"/*-controller \
    "$work/b/vonk.db" >/dev/null
validate "$work"/out/*
[ "$(validate "$work"/out/* | grep -c '^valid')" -eq 4 ]

# A judge that finds nothing wrong anywhere would be no judge.
wrong=$(echo "$work"/out/*-share)
sed -i '2s/,[0-9]*\r$/,many\r/' "$wrong/days.csv"
if validate "$wrong" >"$work/said"; then
    echo "FAILED a_wrong_cell_is_found"
    exit 1
fi
grep -q 'days: ' "$work/said"
