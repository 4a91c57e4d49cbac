#!/usr/bin/env bash
# A touch display under real input: a mouse that drags, keys, the quick exit, staff's door; and that nothing is kept.
# Arguments: the program, the root of the checkout. Needs Xvfb, xdotool and ImageMagick; 77 (skipped) without them.
set -euo pipefail
wayside=$1
root=$2
. "$root/tests/cli/virtual_display.sh"
command -v xdotool >/dev/null && command -v import >/dev/null || exit 77
begin_display 1080x1920

fail() {
    echo "FAILED: $1"
    cat "$work/player.log" || true
    exit 1
}
picture() { import -window root -depth 8 "$work/$1.png"; }
differ() { # how many pixels differ between two pictures, outside of the help strip
    convert "$work/$1.png" -crop 1080x1600+0+0 "$work/a.png"
    convert "$work/$2.png" -crop 1080x1600+0+0 "$work/b.png"
    { compare -metric AE "$work/a.png" "$work/b.png" null: 2>&1 || true; } | awk '{ printf "%.0f", $1 }'
}
until_differs() { # until_differs FROM TO: the screen is no longer as FROM; it is TO then
    for _ in $(seq 100); do
        picture "$2"
        [ "$(differ "$1" "$2")" -lt 2000 ] || return 0
        sleep 0.05
    done
    fail "the screen stays as $1"
}
until_like() { # until_like NAME REFERENCE
    for _ in $(seq 100); do
        picture "$1"
        [ "$(differ "$1" "$2")" -gt 50 ] || return 0
        sleep 0.05
    done
    fail "the screen does not become $2"
}

# What the pages look like, from the command that draws them.
drawn() { "$wayside" frame "$programme" --display-file "$display" --size 1080x1920 --output "$work/$1.png" "${@:2}" 2>/dev/null; }
programme="$root/playlists/clinic-kiosk.toml"
display="$work/display.toml"
sed 's/^# *pin_hash.*//' "$root/playlists/kiosk-display.toml" >"$display"
echo 271828 | "$wayside" pin >>"$display"
drawn home --page home
drawn topic --page topic/what/1

"$wayside" play "$programme" --touch --display-file "$display" --at 2026-12-01T08:00 2>"$work/player.log" &
player=$!
xdotool mousemove 540 20
picture black
until_differs black attract

# A key opens home; what the window shows is what `frame` draws.
xdotool key Home
sleep 0.3
xdotool mousemove 1070 5
xdotool key Home
for _ in $(seq 100); do
    picture seen
    [ "$(differ seen home)" -gt 6000 ] || break # the ring is around the first topic
    sleep 0.05
done
[ "$(differ seen home)" -le 6000 ] || fail 'home does not look as it is drawn'

# A tap, then a page that a drag scrolls: large letters make it long.
click() { xdotool mousemove "$1" "$2" click 1; }
spot() { # spot PAGE ID: the middle of a hotspot
    "$wayside" frame "$programme" --display-file "$display" --size 1080x1920 --page "$1" --format json -o - ${3:+--text-size $3} 2>/dev/null |
        python3 -c "import json,sys
r = [h['rect'] for h in json.load(sys.stdin)['hotspots'] if h['id'] == '$2'][0]
print(r[0] + r[2] // 2, r[1] + r[3] // 2)"
}
sleep 0.4
click $(spot home topic/what)
until_differs seen tapped
click $(spot topic/what/1 reading)
until_differs tapped reading
sleep 0.4
click $(spot reading size-2)
until_differs reading large
sleep 0.4
click $(spot reading back 200)
until_differs large page
xdotool mousemove 400 800 mousedown 1
for y in 780 740 700 650 600 550 500; do xdotool mousemove 400 $y; done
xdotool mouseup 1
until_differs page scrolled

# Three times Shift alone covers it; nothing of the page is left.
xdotool key Shift_L
xdotool key Shift_L
xdotool key Shift_L
until_differs scrolled cleared
[ "$(differ cleared page)" -gt 20000 ] || fail 'the page is still there'
# Escape neither brings it back nor leaves.
xdotool key Escape
sleep 0.3
until_like still cleared
kill -0 "$player" || fail 'Escape left the program'

# Staff: a still finger in the corner for five seconds, then the PIN.
xdotool mousemove 10 10 mousedown 1
until_differs cleared door
xdotool mouseup 1
pin=$("$wayside" frame "$programme" --display-file "$display" --size 1080x1920 --page staff --format json -o - 2>/dev/null)
at() { python3 -c "import json,sys
r = [h['rect'] for h in json.loads(sys.argv[1])['hotspots'] if h['id'] == 'digit-' + sys.argv[2]][0]
print(r[0] + r[2] // 2, r[1] + r[3] // 2)" "$pin" "$1"; }
for digit in 2 7 1 8 2 8; do
    click $(at $digit)
    sleep 0.15
done
for _ in $(seq 100); do
    kill -0 "$player" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$player" 2>/dev/null && fail 'the PIN does not let staff out'
wait "$player" || fail 'it did not end well'
player=

# The journal has heard nothing of the visit.
! grep -qE 'topic|what|home|page|en\b' <(grep -v 'warning:' "$work/player.log" | grep -v 'cannot be read aloud') || fail 'the journal knows of the visit'

# What a keypad sends, for whoever sets one up.
"$wayside" doctor --keys --windowed >"$work/keys.log" 2>>"$work/player.log" &
player=$!
for _ in $(seq 100); do
    xdotool key Tab
    grep -q 'Tab: next (pressed)' "$work/keys.log" && break
    sleep 0.1
done
grep -q 'Tab: next (pressed)' "$work/keys.log" || fail 'doctor --keys shows nothing'
kill "$player"
wait "$player" || true
player=
