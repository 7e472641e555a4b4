# shellcheck shell=bash
# build.sh: configures and builds one build folder without chatter. Sourced by run.sh, demo.sh and
# test.sh.

# build_folder FOLDER [CMAKE OPTION...]: builds everything there. What cmake and the compiler say
# goes to FOLDER/build.log and, when it fails, to the terminal. With nothing changed it rebuilds
# nothing.
build_folder() {
    local folder=$1 log=$1/build.log
    shift
    mkdir -p "$folder"
    echo "Building in ${folder#"$root"/}/ ..."
    if ! {
        cmake -S "$root" -B "$folder" "$@" &&
            cmake --build "$folder" -j "$(nproc)"
    } >"$log" 2>&1 </dev/null; then
        grep -nE -A 6 'error|Error|undefined reference|multiple definition|\*\*\*' "$log" | head -n 60 >&2
        echo "The build in ${folder#"$root"/}/ failed; all of it is in ${log#"$root"/}." >&2
        return 1
    fi
}
