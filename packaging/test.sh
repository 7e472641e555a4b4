#!/usr/bin/env bash
# test.sh [ctest options]: installs what the tests need, builds with gcc (warnings are errors,
# sanitizers on) and with clang (warnings are errors), and runs every test. The last line is
# "N passed, N failed"; a build that fails counts as one. Status 0 only if none failed.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
. "$root/packaging/build.sh"

export VONK_TEST_BEGUN # for the test that runs only while there is time left
VONK_TEST_BEGUN=$(date +%s)
passed=0
failed=0

# Prints the count and ends.
finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

# run_tests FOLDER [CTEST OPTION...]: runs the tests built there and adds them to the counts.
run_tests() {
    local folder=$1 log=$1/ctest.log status=0 summary skipped
    shift
    (cd "$folder" && ctest --output-on-failure --no-tests=error -j "$(nproc)" "$@") </dev/null |
        tee "$log" || status=1
    summary=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$log" | tail -n 1)
    if [[ $summary =~ ,\ ([0-9]+)\ tests?\ failed\ out\ of\ ([0-9]+) ]]; then
        failed=$((failed + BASH_REMATCH[1]))
        skipped=$(grep -c '\*\*\*Skipped' "$log") # ctest counts them as passed
        passed=$((passed + BASH_REMATCH[2] - BASH_REMATCH[1] - skipped))
        [ "$skipped" -eq 0 ] || echo "$skipped skipped: $folder/Testing/Temporary/LastTest.log says why"
    fi
    if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
        failed=1
    fi
}

if ! packages_need build test; then
    failed=1
    finish
fi
build_folder "$root/build-clang" -DCMAKE_C_COMPILER=clang -DVONK_STRICT=ON -DVONK_TESTS=ON ||
    failed=$((failed + 1))
if build_folder "$root/build-test" -DCMAKE_C_COMPILER=gcc -DVONK_STRICT=ON -DVONK_SANITIZE=ON \
    -DVONK_TESTS=ON; then
    run_tests "$root/build-test" "$@"
else
    failed=$((failed + 1))
fi
finish
