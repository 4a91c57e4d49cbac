#!/usr/bin/env bash
# Runs the program as a stranger does. Arguments: the program, the root of the checkout.
set -euo pipefail
wayside=$1
root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
station="$root/playlists/transit-station.toml"
failures=0

expect() { # expect STATUS DESCRIPTION COMMAND...
    local wanted=$1 what=$2 got=0
    shift 2
    "$@" >"$work/out" 2>"$work/err" || got=$?
    if [ "$got" -ne "$wanted" ]; then
        echo "FAILED: $what: exit status $got, not $wanted"
        cat "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}

says() { # says DESCRIPTION PATTERN: in what the last command printed
    if ! grep -qE -- "$2" "$work/out" "$work/err"; then
        echo "FAILED: $1: nothing matches $2"
        cat "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}

for programme in transit-station clinic-waiting event-template builtin; do
    expect 0 "check $programme" "$wayside" check "$root/playlists/$programme.toml"
done
expect 1 'strict: contacts that nobody has dialled' "$wayside" check --strict "$station"
expect 0 'check as JSON' "$wayside" check --format json "$station"
says 'JSON names severities' '"severity": "warning"'

# The seed's own address and phone number would send a person in danger to nobody.
cp -r "$root/playlists" "$root/media" "$work"
sed -i 's/^phone  *= "1-888-373-7888"/phone = "+1 954 0000"/; 0,/^source  *= .*/s//source = "A108 Adam Street, NY 535022, USA"/' "$work/playlists/contacts.toml"
expect 1 'the seed'\''s contact is refused' "$wayside" check "$work/playlists/transit-station.toml"
says 'with its place' 'contacts\.toml:[0-9]+:[0-9]+: error: .*954 0000'
says 'and the address too' 'contacts\.toml:[0-9]+:[0-9]+: error: .*A108 Adam Street'

expect 1 'a missing file' "$wayside" check "$work/none.toml"
expect 2 'a wrong option' "$wayside" check --nonsense "$station"
expect 2 'no command' "$wayside"
expect 2 'a wrong size' "$wayside" frame "$station" --size 19x20 -o "$work/a.png"
expect 2 'a wrong time' "$wayside" frame "$station" --at tomorrow -o "$work/a.png"
for command in play check frame preview doctor completion; do
    expect 0 "$command --help" "$wayside" "$command" --help
    says "$command has examples" 'Examples:'
done
expect 0 'completion' bash -c "source <('$wayside' completion) && complete -p wayside"

# The same files and time give the same picture, in two processes.
frame() { "$wayside" frame "$station" --at 2026-12-01T08:00:10 --size "$1" "${@:2}"; }
expect 0 'frame' frame 640x360 -o "$work/one.png"
expect 0 'frame again' frame 640x360 -o "$work/two.png"
expect 0 'the pictures are equal' cmp "$work/one.png" "$work/two.png"
expect 0 'frame as JSON' frame 1920x1080 --format json -o "$work/one.json"
expect 0 'frame as JSON again' frame 1920x1080 --format json -o "$work/two.json"
expect 0 'the scenes are equal' cmp "$work/one.json" "$work/two.json"
expect 0 'the scene has the number in view' grep -q '1‑888‑373‑7888' "$work/one.json"

expect 3 'without a display' env -u DISPLAY -u WAYLAND_DISPLAY SDL_VIDEODRIVER=x11 "$wayside" play "$station"
says 'it says so' 'no display'

[ "$failures" -eq 0 ] && echo 'all good'
exit "$failures"
