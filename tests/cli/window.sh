#!/usr/bin/env bash
# The window shows what `wayside frame` writes, and a display with broken files shows the help card.
# Arguments: the program, the root of the checkout. Needs Xvfb; 77 (skipped) without it.
set -euo pipefail
wayside=$1
root=$2
command -v import >/dev/null || exit 77
. "$root/tests/cli/virtual_display.sh"
begin_display 1920x1080

# A slide stands for at least two seconds: the picture is taken well inside one, with time standing nearly still.
at=2026-12-01T08:00:10
# shot FILE PROGRAMME: plays until there is a picture on the screen, and takes it. Slides have thousands of colours; the
# edges that a window manager draws before have some dozens.
shot() {
    "$wayside" play "$2" --at "$at" --speed 0.01 2>"$work/player.log" &
    player=$!
    for _ in $(seq 100); do
        import -window root "$1"
        [ "$(identify -format '%k' "$1")" -gt 500 ] && break
        sleep 0.1
    done
    kill "$player"
    wait "$player" || true
    player=
}

# same SHOT FRAME WHAT: 99.5 % of the pixels, as for golden pictures. compare prints large counts as 1.5e+06.
same() {
    local different
    different=$(printf '%.0f' "$(compare -metric AE -fuzz 3% "$1" "$2" null: 2>&1 || true)")
    echo "$3: $different of 2073600 pixels differ by more than 3 %"
    [ "$different" -le 10368 ]
}

shot "$work/window.png" "$root/playlists/transit-station.toml"
"$wayside" frame "$root/playlists/transit-station.toml" --at "$at" --size 1920x1080 -o "$work/frame.png"
same "$work/window.png" "$work/frame.png" "the first slide"

echo 'not = [toml' >"$work/broken.toml"
shot "$work/card.png" "$work/broken.toml"
"$wayside" frame "$root/playlists/builtin.toml" --at "$at" --size 1920x1080 -o "$work/card-frame.png"
same "$work/card.png" "$work/card-frame.png" "the help card"

# The same with a window manager: there the window asks to be fullscreen.
if command -v openbox >/dev/null; then
    openbox --sm-disable 2>/dev/null &
    manager=$!
    for _ in $(seq 100); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
        sleep 0.1
    done
    shot "$work/managed.png" "$root/playlists/transit-station.toml"
    same "$work/managed.png" "$work/frame.png" "with a window manager"
fi
