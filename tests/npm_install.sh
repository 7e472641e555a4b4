#!/usr/bin/env bash
# npm_install.sh SOURCE TARGET: installs what SOURCE/package-lock.json lists, exactly that and
# without running anything of it, into TARGET/node_modules. Downloads nothing when that is there.
set -euo pipefail
source=${1:?usage: npm_install.sh SOURCE TARGET}
target=${2:?usage: npm_install.sh SOURCE TARGET}

stamp=$(cat "$source/package.json" "$source/package-lock.json" | sha256sum)
if [ "$(cat "$target/installed" 2>/dev/null)" = "$stamp" ]; then
    echo "$target has what $source lists"
    exit 0
fi
mkdir -p "$target"
rm -f "$target/installed"
cp "$source/package.json" "$source/package-lock.json" "$target/"
(cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
echo "$stamp" >"$target/installed"
