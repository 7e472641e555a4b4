# expect.sh: a case of a test in bash, a sentence each; to be read by the test (`. expect.sh`).
cases=0
failed=0

# expect SENTENCE STATUS PATTERN COMMAND...: the command ends with that status and what it prints
# holds the pattern ("" holds anything).
expect() {
    local sentence=$1 status=$2 pattern=$3 output got=0
    shift 3
    output=$("$@" 2>&1) || got=$?
    cases=$((cases + 1))
    if [ "$got" -ne "$status" ] || ! grep -qE -- "$pattern" <<<"$output"; then
        echo "not so: $sentence (status $got, wanted $status and '$pattern')"
        head -5 <<<"$output"
        failed=$((failed + 1))
    fi
}
