#!/usr/bin/env bash
# sync_test.sh VONKCTL: bad input of `vonkctl sync` is one clear sentence, status 2, and nothing
# changed; a folder as target by the settings file.
set -euo pipefail
vonkctl=${1:?usage: sync_test.sh VONKCTL}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failed=0

# refuses WORDS COMMAND...: the command ends with status 2 and one sentence with these words, and
# leaves the folder as it was.
refuses() {
    local words=$1 status=0 before
    shift
    before=$(find . -type f -exec sha256sum {} + | sort)
    "$@" >out.txt 2>err.txt || status=$?
    if [ "$status" -ne 2 ] || [ "$(wc -l <err.txt)" -ne 1 ] || [ -s out.txt ] ||
        ! grep -qF -- "$words" err.txt; then
        echo "FAILED: $*: status $status, expected \"$words\":"
        cat out.txt err.txt
        failed=1
    fi
    rm -f out.txt err.txt
    if [ "$before" != "$(find . -type f -exec sha256sum {} + | sort)" ]; then
        echo "FAILED: $*: something changed"
        failed=1
    fi
}

mkdir outbox share
echo '[{"id":"0a345678-1234-4234-8234-123456789012"}]' >outbox/1-1.json
echo 'key:secret' >key
chmod 600 key
echo "sync: {target: folder, folder: $scratch/share}" >good.yaml
sync=("$vonkctl" sync --outbox outbox --config)

refuses '--outbox DIR and --config FILE' "$vonkctl" sync
refuses '--outbox DIR and --config FILE' "$vonkctl" sync --outbox outbox
refuses '--outbox DIR and --config FILE' "${sync[@]}" good.yaml --twice
refuses 'none.yaml: cannot be read' "${sync[@]}" none.yaml
refuses 'nowhere: there is no such outbox' "$vonkctl" sync --outbox nowhere --config good.yaml

# setting WORDS TEXT: these settings are refused.
setting() {
    echo "$2" >bad.yaml
    refuses "$1" "${sync[@]}" bad.yaml
}
setting 'sync.target is not set' 'kiosk: hal-2'
setting 'sync.target is not set' 'sync: {target: none}'
setting 'sync.target: "ftp" will not do' 'sync: {target: ftp}'
setting 'bad.yaml:1: there is no setting sync.tls' 'sync: {target: xapi, tls: off}'
setting 'sync.endpoint is not set' 'sync: {target: xapi}'
setting 'is not safe' "sync: {target: xapi, endpoint: \"http://lrs.example/xapi\", credentials: $scratch/key}"
setting 'sync.credentials is not set' 'sync: {target: xapi, endpoint: "https://lrs.example/xapi"}'
setting 'sync.folder is not set' 'sync: {target: folder}'
chmod 644 key
setting 'chmod 600' "sync: {target: xapi, endpoint: \"https://lrs.example/xapi\", credentials: $scratch/key}"
rm bad.yaml

"${sync[@]}" good.yaml --once | grep -x '0 batches wait; delivered so far: 1 statements; refused: 0' >/dev/null ||
    failed=1
cmp -s outbox/sent/1-1.json share/vonk-1-1-*.json || failed=1
"$vonkctl" sync --help | grep 'CREDENTIALS_DIRECTORY' >/dev/null || failed=1
[ "$failed" -eq 0 ] && echo "every bad input is a sentence"
