# To be sourced by tests that show a window: begin_display WxH sets DISPLAY; what the test leaves behind is ended.
# Its programs are $player and $manager; its folder is $work. 77 (skipped) without Xvfb.
command -v Xvfb >/dev/null || exit 77
work=$(mktemp -d)
server=
player=
manager=
finish() {
    [ -z "$player" ] || kill "$player" 2>/dev/null || true
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
# What a player keeps, and where it is spoken to, must not be that of whoever runs the tests.
export XDG_RUNTIME_DIR="$work/run" XDG_STATE_HOME="$work/state"
unset RUNTIME_DIRECTORY STATE_DIRECTORY
mkdir "$work/run"

begin_display() {
    # -displayfd: the server takes a free number and writes it when it is ready to be used.
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp -noreset 3>"$work/number" 2>"$work/xvfb.log" &
    server=$!
    read -r number <"$work/number"
    export DISPLAY=":$number"
}
