#!/usr/bin/env bash
# A visit under real input, recorded in a window, then replayed: the same pictures. And where nothing may be recorded.
# Arguments: the program, the root of the checkout. Needs Xvfb and xdotool; 77 (skipped) without them.
set -euo pipefail
wayside=$1
root=$2
. "$root/tests/cli/virtual_display.sh"
command -v xdotool >/dev/null || exit 77
. "$root/tests/cli/expect.sh"
kiosk="$root/playlists/clinic-kiosk.toml"
display="$root/playlists/kiosk-display.toml"

# A kiosk's own file is refused before anything is opened or written.
sed 's/^# *pin_hash.*//' "$display" >"$work/kiosk.toml"
echo 271828 | "$wayside" pin >>"$work/kiosk.toml"
expect 2 'a kiosk is not recorded' "$wayside" record "$kiosk" --display-file "$work/kiosk.toml" --script "$work/refused.toml"
says 'and the reason is said' 'belongs to a kiosk'
[ ! -e "$work/refused.toml" ] || { echo 'FAILED: a script was written all the same' && exit 1; }
expect 0 'play cannot record' bash -c "! '$wayside' play --help | grep -iq record"
expect 0 'a program that can says so' bash -c "SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy '$wayside' doctor --state '$work' | grep -q 'recorder.*not for a kiosk'"

begin_display 1080x1920
"$wayside" record "$kiosk" --display-file "$display" --script "$work/visit.toml" -o "$work/seen" --size 540x960 --at 2026-12-01T08:00 2>"$work/record.log" &
player=$!
window=
for _ in $(seq 200); do
    window=$(xdotool search --name RECORDED 2>/dev/null | head -1) && [ -n "$window" ] && break
    sleep 0.05
done
[ -n "$window" ] || { echo 'FAILED: no window' && cat "$work/record.log" && exit 1; }
marks=0
mark() { # F12, and its files are there
    marks=$((marks + 1))
    for _ in $(seq 100); do
        [ -s "$work/seen/snapshot-$marks.json" ] && return 0
        xdotool key --clearmodifiers F12
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            [ -s "$work/seen/snapshot-$marks.json" ] && return 0
            sleep 0.05
        done
    done
    echo "FAILED: no snapshot $marks" && cat "$work/record.log" && exit 1
}
xdotool windowfocus "$window" 2>/dev/null || true
mark
xdotool mousemove --window "$window" 270 400 click 1
sleep 0.4
mark
xdotool mousemove --window "$window" 200 500 mousedown 1
for y in 480 450 410 360 300; do xdotool mousemove --window "$window" 200 $y; done
xdotool mouseup 1
mark
xdotool key Tab
xdotool key Tab
mark
for _ in 1 2 3; do xdotool key Shift_L; done
mark
kill -INT "$player"
wait "$player" || { echo 'FAILED: the recording did not end well' && cat "$work/record.log" && exit 1; }
player=
expect 0 'it came to the neutral slide' grep -q '"page": "neutral"' "$work/seen/snapshot-$marks.json"
expect 0 'what was recorded is replayed' "$wayside" replay "$kiosk" --display-file "$display" --script "$work/visit.toml" -o "$work/again"
for picture in $(seq "$marks"); do
    for kind in json png; do
        cmp "$work/seen/snapshot-$picture.$kind" "$work/again/snapshot-$picture.$kind" || failures=$((failures + 1))
    done
done
[ "$failures" -eq 0 ] || { cat "$work/visit.toml" && exit 1; }
