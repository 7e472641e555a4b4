# xserver.sh: a display for tests of the real window: an X server whose screen is a file. To be
# sourced; needs $work with the folder screen/ in it, and a function `fail`.
# shellcheck shell=bash disable=SC2154

# until_true SECONDS COMMAND...: asks ten times a second; false when it was never so.
until_true() {
    local tries=$(($1 * 10))
    shift
    while ! "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}

# start_xserver SIZE: starts one with that screen as $work/screen/Xvfb_screen0, on DISPLAY. Its id
# is in xserver; the caller ends it.
start_xserver() {
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nocursor -nolisten tcp -fbdir "$work/screen" \
        3>"$work/display" 2>"$work/server.log" &
    xserver=$!
    until_true 20 test -s "$work/display" || fail "Xvfb does not start: $(cat "$work/server.log")"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}
