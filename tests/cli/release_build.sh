#!/usr/bin/env bash
# What is installed has no recorder: the preset that ./play and packages build with leaves its files out.
# Arguments: cmake, the root of the checkout.
set -euo pipefail
cmake=$1
root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
grep -q -- '--preset release' "$root/play" || { echo 'FAILED: ./play builds something else than the release preset' && exit 1; }
(cd "$root" && "$cmake" --preset release -B "$work" -DCMAKE_UNITY_BUILD=OFF >"$work/log" 2>&1) || { cat "$work/log" && exit 1; }
for file in cli/record.cpp cli/visit_recorder.cpp WAYSIDE_RECORDER; do
    if grep -q "$file" "$work/compile_commands.json"; then
        echo "FAILED: $file is in the program that is installed" && exit 1
    fi
done
grep -q cli/replay.cpp "$work/compile_commands.json" # the list is the right one
