#!/usr/bin/env bash
# A visit to the real kiosk under strace, from the first slide until the screen is cleared: no file is written, no socket
# is opened, and the journal hears of no page, topic or language. A headset is plugged in, so that pages are read aloud.
# Arguments: the program, the root of the checkout. Needs Xvfb, xdotool, ImageMagick and strace; 77 (skipped) without
# them, or where the system forbids tracing.
set -euo pipefail
wayside=$1
root=$2
. "$root/tests/cli/virtual_display.sh"
for tool in xdotool import strace; do command -v "$tool" >/dev/null || exit 77; done
strace -o "$work/probe" true 2>/dev/null || exit 77
begin_display 540x960
export SDL_AUDIODRIVER=dummy # a sound server's socket is the system's, not ours: opened by whoever plugs a headset in

programme="$root/playlists/clinic-kiosk.toml"
sed 's/^# *keys .*/keys = { "F9" = "headset-in" }/' "$root/playlists/kiosk-display.toml" >"$work/display.toml"
fail() {
    echo "FAILED: $1"
    cat "$work/player.log"
    exit 1
}
picture() { import -window root -depth 8 "$work/$1.png"; }
differ() { { compare -metric AE "$work/$1.png" "$work/$2.png" null: 2>&1 || true; } | awk '{ printf "%.0f", $1 }'; }
until_differs() { # until_differs FROM TO: the screen is no longer as FROM, and stands; it is TO then
    for _ in $(seq 200); do
        picture "$2"
        if [ "$(differ "$1" "$2")" -ge 3000 ]; then
            sleep 0.3
            picture "$2"
            return 0
        fi
        sleep 0.05
    done
    fail "the screen stays as $1"
}
middle() { # middle PAGE ID
    "$wayside" frame "$programme" --display-file "$work/display.toml" --size 540x960 --page "$1" --format json -o - 2>/dev/null |
        python3 -c "import json,sys
r = [h['rect'] for h in json.load(sys.stdin)['hotspots'] if h['id'] == '$2'][0]
print(r[0] + r[2] // 2, r[1] + r[3] // 2)"
}
on_home=$(middle home topic/signs)
on_topic=$(middle topic/signs/1 next)
on_language=$(middle topic/signs/1 language)
on_spanish=$(middle languages language/es)

xdotool mousemove 530 5
picture black
strace -f -y -qq -o "$work/trace" \
    -e trace=%file,socket,socketpair,connect,bind,listen,accept,accept4,sendto,write,writev,pwrite64,pwritev,ftruncate,fallocate,truncate,memfd_create,open_by_handle_at \
    "$wayside" play "$programme" --touch --display-file "$work/display.toml" --state "$work/state" 2>"$work/player.log" &
player=$!
until_differs black attract
for _ in $(seq 100); do # the time is kept once an hour, first when it begins
    [ -e "$work/state/time" ] && break
    sleep 0.1
done
sleep 1
begin=$(wc -l <"$work/trace")
journal=$(wc -l <"$work/player.log")
click() { xdotool mousemove $1 click 1; }
xdotool key F9 # home, read aloud
until_differs attract home
sleep 0.5
click "$on_home"
until_differs home topic
sleep 0.5
click "$on_topic"
until_differs topic second
sleep 0.5
click "$on_language"
until_differs second languages
sleep 0.5
click "$on_spanish"
until_differs languages spanish
xdotool mousemove 200 500 mousedown 1
for y in 480 450 410 360 300; do xdotool mousemove 200 $y; done
xdotool mouseup 1
sleep 1
for _ in 1 2 3; do xdotool key Shift_L; done
until_differs spanish cleared
sleep 1
tail -n "+$((begin + 1))" "$work/trace" >"$work/visit"
tail -n "+$((journal + 1))" "$work/player.log" >"$work/heard"

[ "$(wc -l <"$work/visit")" -gt 0 ] || fail 'nothing was traced'
grep -q 'execve(.*espeak-ng' "$work/visit" || ! command -v espeak-ng >/dev/null || fail 'nothing was read aloud'
# What the player and its speech engine say to each other stays between them: a pair of sockets, written to without an
# address. memfd is memory.
sed -E -i '/\bsocketpair\(AF_UNIX/d; /\bsendto\(.*, MSG_DONTWAIT\|MSG_NOSIGNAL, NULL, 0/d; /\bftruncate\([0-9]+<\/memfd:/d' "$work/visit"
# Opened to be written, made, renamed, taken away; every socket. What strace could not follow (resumed) has its flags in
# the first half.
grep -E '(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE)|\b(creat|mkdir|mkdirat|mknod|mknodat|unlink|unlinkat|rmdir|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate|ftruncate|fallocate|chmod|fchmodat|chown|utimensat|open_by_handle_at)\(|\b(socket|socketpair|connect|bind|listen|accept|accept4|sendto)\(' "$work/visit" |
    grep -vE '"/dev/null"' >"$work/forbidden" || true
# Written: pipes, eventfds and the display's socket, which was there before; the journal is looked at below.
grep -E '\b(write|writev|pwrite64|pwritev)\(' "$work/visit" |
    grep -vE '\((0|[1-9][0-9]*)<(socket:\[|UNIX|TCP|pipe:\[|anon_inode:|/dev/null)' | grep -vF "<$work/player.log>" >>"$work/forbidden" || true
if [ -s "$work/forbidden" ]; then
    cat "$work/forbidden"
    fail 'the visit left the process'
fi
# The journal: no word of where they were.
topics=$(sed -n 's/^topics *= *\[\(.*\)\]/\1/p' "$programme" | tr -d '" ' | tr ',' '|')
if grep -iwE "$topics|home|topic|page|language|spanish|español|en|es|clear|neutral|headset" "$work/heard"; then
    fail 'the journal knows of the visit'
fi
