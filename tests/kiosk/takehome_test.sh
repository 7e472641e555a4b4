#!/usr/bin/env bash
# takehome_test.sh BUILD_DIR: what a phone reads from the glass. In each language, on a wide, a tall
# and a small display, in both looks, zbar finds in the picture exactly what the code is said to
# hold: her result as text, or the organiser's link with the result in its fragment.
set -euo pipefail
build=$(cd "${1:?usage: takehome_test.sh BUILD_DIR}" && pwd)
command -v zbarimg >/dev/null || { echo "zbarimg is missing: packaging/test.sh installs it" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
failed=0 cases=0

fail() {
    echo "takehome_test: $1" >&2
    failed=$((failed + 1))
}

script() { # SIZE LANGUAGE LOOK
    printf 'size %s\nlang %s\ntap attract.start\n' "$1" "$2"
    printf 'tap home.start\n'
    for i in $(seq 12); do
        [ $((i % 3)) = 0 ] && echo 'tap quiz.like' || echo 'tap quiz.dislike'
    done
    printf 'expect screen result\ntap result.take\nexpect screen takehome\n'
    if [ "$3" = contrast ]; then
        case $1 in 1920*) ;; *) echo 'tap bar.help' ;; esac
        printf 'tap bar.contrast\n'
        case $1 in 1920*) ;; *) echo 'tap sheet.close' ;; esac
    fi
    printf 'wait 2000\ntree\nshot %s/code.png\n' "$work"
}

said() { # what the element says that the code holds
    sqlite3 :memory: "SELECT json_extract(value, '\$.label') FROM json_each(json_extract(
        CAST(readfile('$work/tree') AS TEXT), '\$.elements'))
        WHERE json_extract(value, '\$.id') = 'takehome.code'"
}

case_of() { # SIZE LANGUAGE LOOK OPTION...
    local what="$1 $2 $3"
    cases=$((cases + 1))
    script "$1" "$2" "$3" >"$work/visit"
    if ! "$build/vonk" "${@:4}" --script "$work/visit" >"$work/out"; then
        fail "$what: the visit failed"
        return
    fi
    grep '"screen":"takehome"' "$work/out" | tail -1 >"$work/tree"
    said >"$work/said"
    zbarimg --quiet --raw --oneshot -Sbinary "$work/code.png" >"$work/read" 2>/dev/null || true
    [ -s "$work/said" ] && [ "$(cat "$work/said")" = "$(cat "$work/read")" ] ||
        fail "$what: the code says \"$(cat "$work/read")\", the page \"$(cat "$work/said")\""
}

for language in nl en de es pt bg; do
    for size in 1920x1080 720x1280 800x480; do
        case_of "$size" "$language" day
    done
    case_of 1920x1080 "$language" contrast
done

cat >"$work/vonk.yaml" <<'YAML'
takehome:
  template: "https://vonk.example/mijn#{1}"
YAML
case_of 1920x1080 nl day --config "$work/vonk.yaml"
grep -q '^https://vonk.example/mijn#[0-9.+a-z-]*$' "$work/read" || fail "no link: $(cat "$work/read")"

echo "$cases codes, $failed failed"
[ "$failed" -eq 0 ]
