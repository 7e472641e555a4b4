#!/usr/bin/env bash
# check_format.sh ROOT: app/ and tests/ are formatted as .clang-format says. Status 77 (skipped)
# where there is no clang-format; nothing else needs it.
set -euo pipefail
cd "${1:?usage: check_format.sh ROOT}"
if ! command -v clang-format >/dev/null; then
    echo "clang-format is not installed; skipped"
    exit 77
fi
find app tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run -Werror
