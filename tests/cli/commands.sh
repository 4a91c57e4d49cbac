#!/usr/bin/env bash
# Runs the program as a stranger does. Arguments: the program, the root of the checkout.
set -euo pipefail
wayside=$1
root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
station="$root/playlists/transit-station.toml"

. "$(dirname "$0")/expect.sh"

for programme in transit-station clinic-waiting event-template builtin; do
    expect 0 "check $programme" "$wayside" check "$root/playlists/$programme.toml"
done
expect 0 'the kiosk: its slides and every page' "$wayside" check "$root/playlists/clinic-kiosk.toml" --display-file "$root/playlists/kiosk-display.toml" --size 1080x1920
sed '/^# pin_hash/d; s/^# keys .*/keys = { "Elevator" = "up" }/' "$root/playlists/kiosk-display.toml" >"$work/keys.toml"
expect 1 'a key that no keypad has' "$wayside" check "$root/playlists/clinic-kiosk.toml" --display-file "$work/keys.toml" --size 1080x1920
expect 0 'a visit is replayed' "$wayside" replay "$root/playlists/clinic-kiosk.toml" --display-file "$root/playlists/kiosk-display.toml" --script "$root/tests/replay/visit.toml" -o "$work/visit"
expect 0 'the replay comes to the myth' grep -q '"page": "topic/myths/1"' "$work/visit/myth.json"
expect 0 'an untouched page asks' grep -q '"page": "still-here"' "$work/visit/still-here.json"
expect 0 'clear screen clears' grep -q '"page": "neutral"' "$work/visit/cleared.json"
expect 2 'a PIN that anybody would try' "$wayside" pin <<<123456
expect 1 'strict: contacts that nobody has dialled' "$wayside" check --strict "$station"
expect 0 'the shipped display shows all that hangs there' "$wayside" check "$station" --display-file "$root/playlists/display.toml"
expect 1 'a bar of its width does not' "$wayside" check "$station" --display-file "$root/playlists/display.toml" --size 1920x540
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
for command in play check explain timeline frame preview takeover words replay pin doctor completion; do
    expect 0 "$command --help" "$wayside" "$command" --help
    says "$command has examples" 'Examples:'
done
dummies=(env SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy)
expect 0 'doctor' "${dummies[@]}" "$wayside" doctor "$station" --state "$work"
says 'doctor opens the audio device' 'ok +audio'
says 'doctor tries the voices of the programme' 'ok +voices +en, es$'
expect 0 'completion' bash -c "source <('$wayside' completion) && complete -p wayside"

expect 0 'explain' "$wayside" explain "$station" --at 2026-12-06T08:00:00Z
says 'explain names the entry' 'of always \(playlist core, tier filler\)'
says 'and why another is not due' 'not commute: not on Sunday'
expect 0 'explain as JSON' "$wayside" explain "$station" --at 2026-12-06T08:00:00Z --format json
says 'JSON has the reason' '"reason": "not on Sunday"'
expect 2 'explain at a wrong time' "$wayside" explain "$station" --at tomorrow
week=(--from 2026-12-01T00:00:00Z --to 2026-12-08T00:00:00Z)
expect 0 'timeline of a week' "$wayside" timeline "$station" "${week[@]}"
says 'nothing is missing' '^gaps 0\.0 s'
expect 0 'timeline as JSON' "$wayside" timeline "$station" "${week[@]}" --format json
cp "$work/out" "$work/timeline.json"
expect 0 'the JSON is JSON' python3 -c 'import json, sys; json.load(open(sys.argv[1]))["cues"][0]["start"]' "$work/timeline.json"
expect 0 'timeline as CSV' "$wayside" timeline "$station" "${week[@]}" --format csv
says 'CSV has a head' '^start,end,seconds,slide,'
expect 0 'timeline as a calendar' "$wayside" timeline "$station" "${week[@]}" --format ics
says 'it is one' '^BEGIN:VCALENDAR'
expect 2 'a timeline that ends before it begins' "$wayside" timeline "$station" --from 2026-12-02T00:00 --to 2026-12-01T00:00

# A schedule that cannot be kept is refused with the numbers.
printf '[[guarantee]]\nslide = "help/call"\nat_least = "15s"\nevery = "30s"\n' >>"$work/playlists/clinic-waiting.toml"
cp "$root/playlists/contacts.toml" "$work/playlists"
expect 1 'a guarantee that cannot be held' "$wayside" check "$work/playlists/clinic-waiting.toml"
says 'it says why' 'error: the guarantee of `help/call`, 15s in every 30s, cannot be held'

# Off unless the display asks for it; then a phone reads the bare address from the picture, and nothing else.
kiosk=(frame "$root/playlists/clinic-kiosk.toml" --page help --size 1080x1920)
expect 0 'help without a code' "$wayside" "${kiosk[@]}" --display-file "$root/playlists/kiosk-display.toml" -o "$work/plain.png"
expect 4 'there is none' zbarimg -q --raw --nodbus "$work/plain.png"
{ echo 'qr_codes = true'; cat "$root/playlists/kiosk-display.toml"; } >"$work/codes.toml"
for language in en es; do
    expect 0 "help with a code in $language" "$wayside" "${kiosk[@]}" --display-file "$work/codes.toml" --language "$language" -o "$work/code.png"
    expect 0 'it is read' zbarimg -q --raw --nodbus "$work/code.png"
    says 'as the bare address' '^https://humantraffickinghotline\.org$'
done
{ echo 'qr_codes = true'; cat "$root/playlists/display.toml"; } >"$work/playlists/wall.toml"
expect 0 'slides with codes' "$wayside" preview "$root/playlists/clinic-waiting.toml" --display-file "$work/playlists/wall.toml" --size 1920x1080 -o "$work/wall"
expect 0 'the code on the wall is read' zbarimg -q --raw --nodbus "$work/wall/help.call.en.2.png"
says 'as the bare address, too' '^https://humantraffickinghotline\.org$'

# The same files and time give the same picture, in two processes.
frame() { "$wayside" frame "$station" --at 2026-12-01T08:00:10 --size "$1" "${@:2}"; }
expect 0 'frame' frame 640x360 -o "$work/one.png"
expect 0 'frame again' frame 640x360 -o "$work/two.png"
expect 0 'the pictures are equal' cmp "$work/one.png" "$work/two.png"
expect 0 'frame as JSON' frame 1920x1080 --format json -o "$work/one.json"
expect 0 'frame as JSON again' frame 1920x1080 --format json -o "$work/two.json"
expect 0 'the scenes are equal' cmp "$work/one.json" "$work/two.json"
expect 0 'the scene has the number in view' grep -q '1‑888‑373‑7888' "$work/one.json"

# A slide of one's choice, due or not; a number that counts up has come to its end.
slide() { "$wayside" frame "$station" --slide "$1" --size 1280x720 "${@:2}"; }
expect 0 'a slide in Spanish' slide signs/control --language es --beat 2 --format json -o "$work/slide.json"
expect 0 'it is that picture' python3 -c 'import json, sys; s = json.load(open(sys.argv[1])); sys.exit((s["slide"], s["language"], s["beat"]) != ("signs/control", "es", 1))' "$work/slide.json"
expect 0 'a slide as a picture' "$wayside" frame "$root/playlists/clinic-waiting.toml" --display-file "$work/playlists/wall.toml" --size 1920x1080 --slide numbers/profit -o "$work/slide.png"
expect 0 'it is the one of the preview' cmp "$work/slide.png" "$work/wall/numbers.profit.en.png"
expect 1 'a slide that there is not' slide signs/controll -o "$work/slide.png"
says 'it names the one that is meant' 'there is no slide "signs/controll": did you mean `signs/control`'
expect 1 'a picture too many' slide signs/control --beat 99 -o "$work/slide.png"
says 'it says how many there are' 'no picture 99 of signs/control: at 1280x720 its last is [0-9]+$'
expect 1 'a slide in a language that nobody has read' slide signs/control --language ar -o "$work/slide.png"
says 'it says so' 'it has no words in "ar"'
expect 2 'a slide and a page' slide signs/control --page home -o "$work/slide.png"
expect 2 'a picture of no slide' "$wayside" frame "$station" --beat 2 -o "$work/slide.png"

expect 3 'without a display' env -u DISPLAY -u WAYLAND_DISPLAY SDL_VIDEODRIVER=x11 "$wayside" play "$station"
says 'it says so' 'no display'

[ "$failures" -eq 0 ] && echo 'all good'
exit "$failures"
