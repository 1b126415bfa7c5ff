#!/usr/bin/env bash
# How many times as long as `wc -w` does `onrecord extract` take on the same bytes? The median of several runs.
#
#   tests/bench/ratio.sh [ONRECORD] [RUNS]
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
onrecord=${1:-$root/target/release/onrecord}
runs=${2:-5}
if ! [ -x "$onrecord" ]; then
    echo "$onrecord: no such program; build it with cargo build --release --locked" >&2
    exit 2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Some 2 MB, in stories of usual length.
for copy in $(seq 135); do
    for story in "$root"/tests/stories/*.txt "$root"/tests/stories/*.md; do
        cp "$story" "$folder/$copy-${story##*/}"
    done
done

# Wall and user seconds of a command, one run.
TIMEFORMAT='%R %U'
timed() {
    { time "$@" >"$folder.out"; } 2>&1
}
median() {
    sort -n | sed -n "$(((runs + 1) / 2))p"
}
measure() {
    "$@" >"$folder.out" # Warm up.
    for _ in $(seq "$runs"); do
        timed "$@"
    done >"$folder.times"
    echo "$(cut -d' ' -f1 "$folder.times" | median) $(cut -d' ' -f2 "$folder.times" | median)"
}
trap 'rm -rf "$folder" "$folder.out" "$folder.times"' EXIT

bytes=$(cat "$folder"/* | wc -c)
counting=$(measure wc -w "$folder"/*)
extracting=$(measure "$onrecord" extract "$folder")

# Bash has no fractions: microseconds it is.
micro() {
    local whole=${1%.*} part=${1#*.}
    echo $((10#$whole * 1000000 + 10#${part}000))
}
report() {
    local ours theirs
    ours=$(micro "$2")
    theirs=$(micro "$3")
    if [ "$theirs" -eq 0 ]; then
        theirs=1000 # Less than the clock shows.
    fi
    echo "$1: extract ${2}s, wc -w ${3}s, ratio $((ours / theirs)).$((ours * 10 / theirs % 10)), $((bytes * 10 / ours / 10)).$((bytes * 10 / ours % 10)) MB/s"
}
echo "$bytes bytes, median of $runs runs"
report wall "${extracting% *}" "${counting% *}"
report user "${extracting#* }" "${counting#* }"
