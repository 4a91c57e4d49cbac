#!/usr/bin/env bash
# Where a Wayland compositor has no input device, on which SDL would crash, the program says what is wrong.
# Arguments: the program, the root of the checkout. Needs weston; 77 (skipped) without it.
set -euo pipefail
wayside=$1
root=$2
command -v weston >/dev/null || exit 77
. "$root/tests/cli/virtual_display.sh"
chmod 700 "$XDG_RUNTIME_DIR"
weston --backend=headless-backend.so --use-pixman --socket=no-seat --idle-time=0 --shell=kiosk-shell.so \
    >"$work/weston.log" 2>&1 &
manager=$!
for _ in $(seq 100); do
    [ -S "$XDG_RUNTIME_DIR/no-seat" ] && break
    sleep 0.1
done
[ -S "$XDG_RUNTIME_DIR/no-seat" ] || { cat "$work/weston.log"; exit 1; }
unset DISPLAY SDL_VIDEODRIVER WAYLAND_SOCKET
export WAYLAND_DISPLAY=no-seat
status=0
said=$(timeout 20 "$wayside" play "$root/playlists/transit-station.toml" 2>&1) || status=$?
[ "$status" -eq 3 ] && grep -q 'the Wayland compositor has no seat' <<<"$said" || {
    echo "exit $status: $said"
    exit 1
}
echo "without a seat: said so"
