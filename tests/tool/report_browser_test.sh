#!/usr/bin/env bash
# report_browser_test.sh BUILD_DIR: the report in a real browser without a network, in every
# language: nothing sticks out at the width of a telephone, a tablet or a desk, nothing is loaded, it
# prints on as many sheets of A4 as it should. Pictures to look at stay in BUILD_DIR/report/.
set -euo pipefail
build=$(cd "${1:?usage: report_browser_test.sh BUILD_DIR}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pages=$build/report
languages="nl en de es pt bg"

if ! command -v chromium >/dev/null; then
    echo "report_browser_test: there is no chromium here; packaging/test.sh installs it"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "report_browser_test: $1" >&2
    grep -v dbus "$work/errors" | tail -n 5 >&2 || true
    exit 1
}

# Without a network where we may take it away.
alone=()
if unshare -n true 2>/dev/null; then
    alone=(unshare -n)
fi

# chrome OPTION...: the browser, once, without a window.
chrome() {
    local sandbox=()
    [ "$(id -u)" -ne 0 ] || sandbox=(--no-sandbox)
    timeout 120 "${alone[@]}" chromium --headless --disable-gpu --disable-dev-shm-usage \
        --hide-scrollbars --no-first-run --user-data-dir="$work/profile" "${sandbox[@]}" "$@" \
        2>"$work/errors"
}

# ---- every page at every width ----

rm -rf "$pages"
mkdir -p "$pages"
TZ=Europe/Amsterdam "$build/report_pages" "$build/content" "$pages"
cp "$here/report_check.html" "$pages/"
names=$(cd "$pages" && printf '%s,' [a-z][a-z]-*.html)
chrome --allow-file-access-from-files --dump-dom \
    "file://$pages/report_check.html#${names%,}" >"$work/dom" || fail "chromium did not open the pages"
checked=$(grep -cE '(^|>)[a-z]{2}-[a-z]+\.html [0-9]+: ' "$work/dom" || true)
if grep -E '\.html [0-9]+: ' "$work/dom" | grep -v ': ok$' >&2; then
    fail "pages are not as they should be (above)"
fi
[ "$checked" -eq $((6 * 4 * 4)) ] || fail "$checked pages were looked at, not 96"

# ---- A4 ----

# sheets FILE.pdf: how many, all of them A4 (595 x 842 points).
sheets() {
    local count boxes
    count=$(grep -ac '/Type /Page$' "$1")
    boxes=$(grep -aoE '/MediaBox \[0 0 59[45][.0-9]* 84[12][.0-9]*\]' "$1" | wc -l)
    if [ "$count" -eq 0 ] || [ "$count" -ne "$boxes" ]; then
        fail "$(basename "$1") is not on A4"
    fi
    echo "$count"
}

# print SAMPLE LEAST MOST: so many sheets, in every language.
print() {
    local language count
    for language in $languages; do
        chrome --no-pdf-header-footer --print-to-pdf="$work/page.pdf" \
            "file://$pages/$language-$1.html" >/dev/null || fail "chromium did not print"
        count=$(sheets "$work/page.pdf")
        if [ "$count" -lt "$2" ] || [ "$count" -gt "$3" ]; then
            fail "$language-$1 prints on $count sheets, not $2 to $3"
        fi
        cp "$work/page.pdf" "$pages/$language-$1.pdf"
    done
}
print none 1 1
print few 2 3
print rich 9 11

# ---- pictures to look at ----

# picture LANGUAGE WIDTH HEIGHT: as a picture; a blank page would be a small file.
picture() {
    local file=$pages/$1-$2.png
    printf '<body style="margin:0"><iframe src="%s-rich.html" style="border:0;width:%spx;height:%spx">' \
        "$1" "$2" "$3" >"$pages/frame.html"
    chrome --window-size="$2,$3" --screenshot="$file" "file://$pages/frame.html" >/dev/null ||
        fail "chromium took no picture"
    [ "$(wc -c <"$file")" -gt 100000 ] || fail "$file shows too little"
}
for language in nl de bg; do
    picture "$language" 1280 3000
    picture "$language" 390 6000
done
rm -f "$pages/frame.html"

echo "$checked pages fit and load nothing; they print on A4; pictures in ${pages#"$PWD"/}/"
