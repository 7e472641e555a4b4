#!/usr/bin/env bash
# report_test.sh BUILD_DIR: `vonkctl report` as an organiser runs it, on the database of a visit of
# the demonstration; and what it says when something is missing or wrong.
set -euo pipefail
build=$(cd "${1:?usage: report_test.sh BUILD_DIR}" && pwd)
visits=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../packaging/demo" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
db=$work/data/vonk.db
page=$work/page.html

fail() {
    echo "report_test: $1" >&2
    exit 1
}

report() {
    "$build/vonkctl" report "$@" 2>"$work/errors"
}

holds() {
    grep -qF -- "$1" "$page" || fail "the page lacks \"$1\""
}

{ printf 'lang nl\nclock 2026-11-21T09:00\n' && cat "$visits/visit-explorer.vonk"; } >"$work/visit.vonk"
"$build/vonk" --content "$build/content" --script "$work/visit.vonk" --data "$work/data" >/dev/null

# ---- what it makes ----

before=$(cksum <"$db")
report "$db" --out "$page" || fail "it made no page: $(cat "$work/errors")"
holds '<html lang="nl">'
holds 'Samira, wind' # and a soft hyphen
holds 'zaterdag 21 november 2026'
holds '<dd>1</dd>'
grep -q 'Vonk in cijfers' "$page" || fail "the page has no title"
[ "$(cksum <"$db")" = "$before" ] || fail "it wrote into the database"
for language in nl en de es pt bg; do
    report "$db" --out "$page" --lang "$language" --content "$build/content" ||
        fail "it made no page in $language: $(cat "$work/errors")"
    holds "<html lang=\"$language\">"
done
report "$db" --out "$page" --lang en --title 'Open day <Utrecht> & more' || fail "it took no title"
holds '<h1>Open day &lt;Utrecht&gt; &amp; more</h1>'
report "$db" --out "$page" --to 2020-01-01 || fail "it made no page of a day without visits"
holds 'Er is nog niets geteld'
"$build/vonkctl" sample --visits 2000 --seed 3 --out "$work/sample.db" --content "$build/content" \
    >/dev/null
"$build/vonkctl" export "$work/sample.db" --out "$work/export" --grade share >/dev/null
for shared in "--share $work/sample.db" "$work/export/"*-share; do
    # shellcheck disable=SC2086 # two words
    report $shared --out "$page" || fail "it made no page to share: $(cat "$work/errors")"
    holds 'Kleine aantallen zijn verborgen'
    holds 'deze cijfers zijn verzonnen'
    ! grep -q 'id="hours"' "$page" || fail "a page to share tells hours"
    ! grep -oE 'role="cell"[^>]*>[1-9]<' "$page" | grep . || fail "a page to share has small numbers"
done
"$build/vonkctl" report --help | grep '^usage: vonkctl report' >/dev/null || fail "it gives no help"

# ---- what it refuses: one sentence, status 2, the old page still there ----

report "$db" --out "$page"
old=$(cksum <"$page")

# refuses WORDS ARGUMENT...: the sentence holds these words.
refuses() {
    local words=$1 status=0
    shift
    report "$@" >"$work/out" || status=$?
    [ "$status" -eq 2 ] || fail "status $status, not 2, for: $*"
    [ ! -s "$work/out" ] || fail "it printed something for: $*"
    [ "$(wc -l <"$work/errors")" -eq 1 ] || fail "not one sentence for: $*"
    grep -qF -- "$words" "$work/errors" || fail "\"$(cat "$work/errors")\" lacks \"$words\""
    [ "$(cksum <"$page")" = "$old" ] || fail "the page changed for: $*"
}

echo 'no database' >"$work/text.db"
refuses 'report needs a database' --out "$page"
refuses 'with --out FILE.html' "$db"
refuses '--out needs the name of a file' "$db" --out
refuses 'does not take "--colour"' "$db" --out "$page" --colour
refuses 'there is no such file' "$work/none.db" --out "$page"
refuses 'text.db' "$work/text.db" --out "$page"
refuses 'text.db' "$db" "$work/text.db" --out "$page"
refuses 'no language xx' "$db" --out "$page" --lang xx
refuses "$work/nowhere" "$db" --out "$page" --content "$work/nowhere"
refuses '--from needs a day' "$db" --out "$page" --from saturday
refuses "$work/nowhere" "$db" --out "$work/nowhere/page.html"

# ---- without a pack: English, with ids ----

mkdir "$work/alone"
cp "$build/vonkctl" "$work/alone/"
if [ ! -d /var/lib/vonk/pack ] && [ ! -d /usr/share/vonk/pack ]; then
    "$work/alone/vonkctl" report "$db" --out "$page" || fail "it made no page without a pack"
    holds '<html lang="en">'
    holds '<span>samira</span>'
    old=$(cksum <"$page")
    if "$work/alone/vonkctl" report "$db" --out "$page" --lang nl 2>"$work/errors"; then
        fail "it knew Dutch without a pack"
    fi
    grep -q 'give its folder with --content' "$work/errors" || fail "it does not say what to do"
fi
echo "report: pages in six languages, and what it refuses"
