#!/usr/bin/env bash
# pin_test.sh VONKCTL: `vonkctl pin` as a technician runs it, with a pipe and on a terminal: what is
# set, what is refused with one sentence, status 2 and nothing changed, and that no digits are shown.
set -euo pipefail
vonkctl=$(realpath "${1:?usage: pin_test.sh VONKCTL}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failed=0

wrong() {
    echo "FAILED: $1"
    failed=1
}

sums() {
    find . -type f ! -name '*.txt' -exec sha256sum {} + | sort
}

# refuses WORDS INPUT ARGUMENTS...: status 2, one sentence with these words, and all as it was.
refuses() {
    local words=$1 input=$2 status=0 before
    shift 2
    before=$(sums)
    printf '%b' "$input" | "$vonkctl" pin "$@" >out.txt 2>err.txt || status=$?
    if [ "$status" -ne 2 ] || [ "$(wc -l <err.txt)" -ne 1 ] || [ -s out.txt ] ||
        ! grep -qF -- "$words" err.txt; then
        wrong "$*: status $status, expected \"$words\": $(cat out.txt err.txt)"
    fi
    [ "$before" = "$(sums)" ] || wrong "$*: something changed"
}

# ---- by a pipe ----
mkdir data
printf '739618\n' | "$vonkctl" pin --data data >out.txt 2>err.txt || wrong "no PIN could be set"
grep -q 'data: the PIN is set' out.txt || wrong "it was not said"
grep -q '739618' out.txt err.txt data/pin && wrong "digits were shown or kept"
grep -qF 'hash $argon2id$v=19$m=65536,t=2,p=1$' data/pin || wrong "the hash is not argon2id"
[ "$(stat -c %a data/pin)" = 600 ] || wrong "the file is not private"

refuses 'goes up or down' '123456\n' --data data
refuses 'one or two different digits' '000000\n' --data data
refuses 'repeats a part' '123123\n' --data data
refuses 'reads as a day' '140398\n' --data data
refuses 'many people choose' '159753\n' --data data
refuses 'six digits' '73961\n' --data data
refuses 'six digits' '7396180\n' --data data
refuses 'six digits' '73961a\n' --data data
refuses 'six digits' "$(printf '7%.0s' $(seq 100000))\n" --data data
refuses 'holds no PIN' '' --data data
refuses 'six digits' '\n' --data data
refuses 'there is no such folder' '739618\n' --data nowhere
refuses 'does not take "--loud"' '' --loud
refuses 'does not take "--data"' '' --data
touch file
refuses 'there is no such folder' '739618\n' --data file
mkdir data/pin.new
refuses 'cannot be written' '804627\n' --data data
rmdir data/pin.new
printf '804627\r\nmore\n' | "$vonkctl" pin --data data >/dev/null || wrong "a line of Windows"

"$vonkctl" pin --data data --clear </dev/null >out.txt || wrong "the PIN could not be taken away"
grep -q '^hash -$' data/pin || wrong "there is still a PIN"
echo damaged >data/pin
printf '739618\n' | "$vonkctl" pin --data data >/dev/null || wrong "a damaged file was not mended"
grep -qF 'hash $argon2id$' data/pin || wrong "a damaged file was not replaced"

# ---- on a terminal ----
# waits_for WORDS: until the terminal shows them.
waits_for() {
    for _ in $(seq 600); do
        grep -qF -- "$1" shown.txt 2>/dev/null && return
        sleep 0.05
    done
    exec 3>&-
    wrong "the terminal did not show \"$1\": $(cat shown.txt)"
    exit 1
}

# types FIRST SECOND: both PINs, each when it is asked for; the status is in $typed.
types() {
    local terminal
    rm -f keys shown.txt
    mkfifo keys
    script -qefc "'$vonkctl' pin --data data" shown.txt <keys >/dev/null 2>&1 &
    terminal=$!
    exec 3>keys
    waits_for 'New PIN'
    printf '%b' "$1" >&3
    if [ -n "$2" ]; then
        waits_for 'again'
        printf '%b' "$2" >&3
    fi
    typed=0
    wait "$terminal" || typed=$?
    exec 3>&-
}

before=$(sums)
types '804627\r' '804627\r'
[ "$typed" -eq 0 ] && grep -q 'the PIN is set' shown.txt || wrong "typing: $(cat shown.txt)"
grep -q '8046\|0462\|4627' shown.txt && wrong "digits were shown"
[ "$before" != "$(sums)" ] || wrong "nothing was set"
before=$(sums)
types '804627\r' '804628\r'
[ "$typed" -eq 2 ] && grep -q 'two different PINs' shown.txt || wrong "two: $(cat shown.txt)"
types '111111\r' ''
[ "$typed" -eq 2 ] && grep -q 'one or two different digits' shown.txt || wrong "$(cat shown.txt)"
types '8046\003' ''
[ "$typed" -eq 2 ] && grep -q 'no PIN was typed' shown.txt || wrong "ctrl-c: $(cat shown.txt)"
[ "$before" = "$(sums)" ] || wrong "a refused PIN changed something"
types '8046\177\177\177\177739618\r' '739618\r'
[ "$typed" -eq 0 ] || wrong "erasing: $(cat shown.txt)"

# ---- the file of a stick ----
mkdir stick
refuses 'only together' '' --recover
refuses 'only together' '' --kiosk hal-2
refuses 'only together' '' --recover --kiosk hal-2 --key key --out stick --clear
refuses 'there is no such key' '' --recover --kiosk hal-2 --key nokey --out stick
printf '%064d\n' 7 >key
chmod 600 key
refuses 'a name of at most 31 letters' '' --recover --kiosk 'Hal 2' --key key --out stick
refuses 'nowhere' '' --recover --kiosk hal-2 --key key --out nowhere
chmod 644 key
refuses 'others may read this key' '' --recover --kiosk hal-2 --key key --out stick
chmod 600 key
"$vonkctl" pin --recover --kiosk hal-2 --key key --out stick >out.txt || wrong "no recovery file"
grep -q 'takes the PIN of the kiosk hal-2 away, once' out.txt || wrong "it was not said"
[ "$(sed -n 2p stick/vonk-recovery.txt)" = 'kiosk hal-2' ] || wrong "the kiosk is not named"
[ "$(ls stick)" = vonk-recovery.txt ] || wrong "more is on the stick"
exit $failed
