#!/usr/bin/env bash
# bench_sync.sh PACKAGES VONKCTL [ROUNDS]: seconds for 10,000 statements (100 batches of 100) to the
# real store, by vonkctl sync and by a plain loop of POSTs of the same bytes: one curl, one
# connection. A new store for each measurement. Prints each, the medians and the ratio.
set -euo pipefail
packages=${1:?usage: bench_sync.sh PACKAGES VONKCTL [ROUNDS]}
vonkctl=${2:?usage: bench_sync.sh PACKAGES VONKCTL [ROUNDS]}
rounds=${3:-5}
export no_proxy=127.0.0.1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
store=
trap '[ -z "$store" ] || kill "$store" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# Starts a store; sets endpoint, key, secret.
start_store() {
    : >"$scratch/store.txt"
    NODE_NO_WARNINGS=1 node "$here/store.js" "$packages" >"$scratch/store.txt" 2>/dev/null &
    store=$!
    for _ in $(seq 600); do
        read -r endpoint key secret < <(grep '^http' "$scratch/store.txt") && break
        sleep 0.05
    done
    : "${endpoint:?the store did not start}"
}

stop_store() {
    kill "$store"
    wait "$store" 2>/dev/null || true
    store=
}

prepare_sync() {
    rm -rf "$scratch/outbox"
    node "$here/statements.js" "$scratch/outbox" "$1" 100 100 >/dev/null
    (umask 077 && echo "$key:$secret" >"$scratch/key")
    echo "sync: {target: xapi, endpoint: \"$endpoint\", credentials: $scratch/key}" >"$scratch/vonk.yaml"
}

by_sync() {
    "$vonkctl" sync --outbox "$scratch/outbox" --config "$scratch/vonk.yaml" --once >/dev/null
}

by_curl() {
    curl -sf -K "$scratch/posts" >/dev/null
}

# What curl is to do, one request a file, over one connection.
prepare_curl() {
    local file
    rm -rf "$scratch/plain"
    node "$here/statements.js" "$scratch/plain" "$1" 100 100 >/dev/null
    for file in "$scratch"/plain/*.json; do
        cat <<POST
url = "$endpoint/statements"
user = "$key:$secret"
header = "Content-Type: application/json"
header = "X-Experience-API-Version: 1.0.3"
header = "Expect:"
data-binary = "@$file"
next
POST
    done | sed '$d' >"$scratch/posts"
}

# timed NAME COMMAND...: adds the seconds that it took to NAME's.
timed() {
    local name=$1 start end
    shift
    start=$(date +%s.%N)
    "$@"
    end=$(date +%s.%N)
    echo "$start $end" | awk '{ printf "%.2f\n", $2 - $1 }' | tee -a "$scratch/$name"
}

median() {
    sort -n "$scratch/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

for round in $(seq "$rounds"); do
    start_store
    prepare_curl "bench-$round"
    echo "plain loop, s: $(timed curl by_curl)"
    stop_store
    start_store
    prepare_sync "bench-$round"
    echo "vonkctl sync, s: $(timed sync by_sync)"
    stop_store
done
plain=$(median curl)
sync=$(median sync)
awk -v p="$plain" -v s="$sync" 'BEGIN {
    printf "10,000 statements, medians: plain loop %.2f s, vonkctl sync %.2f s, ratio %.2f\n", p, s, s / p }'
