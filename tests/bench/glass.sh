#!/usr/bin/env bash
# What people see of the player under Xvfb at 1920x1080, beside feh showing a picture of the same slide. Not judged.
# Arguments: the program, bench_glass, the root of the checkout, how many pairs (11).
set -euo pipefail
wayside=$1
bench=$2
root=$3
pairs=${4:-11}
command -v feh >/dev/null || { echo "feh is not there" >&2; exit 77; }
. "$root/tests/cli/virtual_display.sh"
begin_display 1920x1080
at=2026-12-01T08:00:10
programme="$root/playlists/transit-station.toml"
slide="$work/slide.png"
"$wayside" frame "$programme" --at "$at" --size 1920x1080 -o "$slide"

median() { sort -n | awk '{ all[NR] = $1 } END { printf "%.1f", all[int((NR + 1) / 2)] }'; }

# In turns, so that what else the machine does meets both.
for _ in $(seq "$pairs"); do
    "$bench" first "$slide" "$wayside" play "$programme" --at "$at" --speed 0.01 2>/dev/null >>"$work/ours"
    "$bench" first "$slide" feh --fullscreen --hide-pointer "$slide" 2>/dev/null >>"$work/fehs"
done
ours=$(median <"$work/ours")
fehs=$(median <"$work/fehs")
echo "first whole slide, median of $pairs: wayside $ours ms, feh $fehs ms, ratio $(awk "BEGIN { printf \"%.2f\", $ours / $fehs }")"
echo "a slide that stands: $("$bench" still "$slide" 10 "$wayside" play "$programme" --at "$at" --speed 0.01 2>/dev/null)"
echo "feh, likewise:       $("$bench" still "$slide" 10 feh --fullscreen --hide-pointer "$slide" 2>/dev/null)"
echo "a minute of play:    $("$bench" play 60 "$wayside" play "$programme" --at "$at" 2>/dev/null)"
