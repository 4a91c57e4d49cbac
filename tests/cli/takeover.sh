#!/usr/bin/env bash
# A takeover by hand, asked for by the command, of a player that runs; and what a restart knows of it.
# Arguments: the program, the root of the checkout. Needs Xvfb; 77 (skipped) without it.
set -euo pipefail
wayside=$1
root=$2
. "$root/tests/cli/virtual_display.sh"
begin_display 640x360

cp -r "$root/playlists" "$root/media" "$work"
programme="$work/playlists/clinic-waiting.toml"
cat >>"$programme" <<'TOML'

[[playlist]]
id      = "closed"
by_hand = true
items   = [{ slide = "help/call", dwell = "15s" }]
TOML

fail() {
    echo "FAILED: $1"
    cat "$work/out" "$work/player.log" 2>/dev/null || true
    exit 1
}
expect() { # expect STATUS PATTERN COMMAND...: how it ends, and what it says
    local wanted=$1 pattern=$2 got=0
    shift 2
    "$@" >"$work/out" 2>&1 || got=$?
    [ "$got" -eq "$wanted" ] || fail "$*: exit status $got, not $wanted"
    grep -qE -- "$pattern" "$work/out" || fail "$*: nothing matches $pattern"
}
begin() { # plays until it can be spoken to
    "$wayside" play "$programme" --windowed 640x360 2>"$work/player.log" &
    player=$!
    for _ in $(seq 200); do
        "$wayside" takeover status >"$work/out" 2>&1 && return
        sleep 0.1
    done
    fail 'the player cannot be spoken to'
}

expect 3 'no player listens at' "$wayside" takeover status
expect 2 'give --for or --until' "$wayside" takeover start closed
begin
expect 0 'no takeover by hand' "$wayside" takeover status
expect 1 'did you mean `closed`\?' "$wayside" takeover start closd --for 1m
expect 0 'closed has the screen until' "$wayside" takeover start closed --for 10m --change now
expect 0 '"schedule":"by hand"' "$wayside" takeover status --format json

# Another player of the same display and folder leaves it alone, and says so.
"$wayside" play "$programme" --windowed 640x360 --socket "$work/second.sock" 2>"$work/second.log" &
second=$!
for _ in $(seq 200); do
    "$wayside" takeover status --socket "$work/second.sock" >"$work/out" 2>&1 && break
    sleep 0.1
done
kill "$second"
wait "$second" || true
grep -q 'no takeover by hand' "$work/out" || fail 'the second player goes on with the takeover of the first'
grep -q 'another player keeps its takeovers' "$work/second.log" || fail 'nobody says that two players share a file'

# A power cut, and a programme that is broken when it is over: what was promised goes on when it is mended, until its own
# end.
kill -KILL "$player"
wait "$player" || true
cp "$programme" "$work/good.toml"
echo 'format = ' >"$programme"
begin
expect 0 'takeover by hand: closed' "$wayside" takeover status
expect 0 'waits for a programme that can show it' "$wayside" takeover status
cp "$work/good.toml" "$programme"
for _ in $(seq 100); do
    "$wayside" takeover status >"$work/out" 2>&1
    grep -q 'of by hand' "$work/out" && break
    sleep 0.1
done
expect 0 'of by hand' "$wayside" takeover status
expect 0 'is over' "$wayside" takeover stop
expect 0 'no takeover by hand' "$wayside" takeover status
expect 1 'there is no takeover by hand' "$wayside" takeover stop

kill "$player"
wait "$player" || true
player=
[ ! -e "$work/run/wayside/control.sock" ] || fail 'the socket is left behind'
[ -s "$work/state/wayside/time" ] || fail 'the time was not kept'
