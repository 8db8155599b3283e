#!/usr/bin/env bash
# Runs the real peers and mentormatch on the same instances, one after the other, and writes benchmarks/results/peers.{md,json}.
#   benchmarks/peers/run.sh [SIZE...]        default: 1000 3000 10000; so many mentees of a b-matching, and so many peers of a general graph
# Needs a Debian-like machine with g++, node and npm; installs liblemon-dev and python3-scipy (as root) and or-tools-wasm into .peers (ignored by git).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=$root/.peers
sizes=("${@:-1000 3000 10000}")
read -ra sizes <<<"${sizes[*]}"
python=/usr/bin/python3 # the one that the Debian package serves
ortools=0.9.1
mkdir -p "$peers" "$root/benchmarks/results"

set_up() {
    if ! "$python" -c 'import scipy' 2>/dev/null || [[ ! -e /usr/include/lemon/network_simplex.h ]]; then
        apt-get update -qq && apt-get install -y -qq liblemon-dev python3-scipy >/dev/null
    fi
    if [[ ! -d $peers/node_modules/or-tools-wasm ]]; then
        echo '{ "name": "peers", "private": true }' >"$peers/package.json"
        npm install --prefix "$peers" --silent --no-audit --no-fund "or-tools-wasm@$ortools"
    fi
    g++ -O3 -march=native -std=c++17 -w "$here/lemon_peer.cc" -o "$peers/lemon_peer"
    dotnet build "$root/samples/MentorMatch.Console" -c Release --verbosity quiet
    dotnet build "$root/benchmarks/MentorMatch.Benchmarks" -c Release --verbosity quiet
}

benchmarks() { dotnet "$root/benchmarks/MentorMatch.Benchmarks/bin/Release/net10.0/MentorMatch.Benchmarks.dll" "$@"; }

measure() { "$python" "$here/measure.py" "$@" >>"$peers/measured.jsonl"; }

# A peer that cannot solve an instance is left out of the table; mentormatch must solve them all.
measure_peer() { measure "$@" || echo "left out: ${*:2}" >&2; }

set_up
command=$root/samples/MentorMatch.Console/bin/Release/net10.0/mentormatch.dll
version=$(dotnet "$command" --version)
rm -f "$peers/measured.jsonl"
for size in "${sizes[@]}"; do
    instance=$peers/b-matching-$size.bin
    benchmarks instance b-matching "$size" "$instance"
    measure "$instance" --result "$peers/result/result.json" "$version" \
        dotnet "$command" solve --edges "$instance" --objective best-total --threads 1 --out "$peers/result" --quiet
    measure_peer "$instance" node "$here/ortools_peer.mjs" "$peers/node_modules" "$instance"
    measure_peer "$instance" "$peers/lemon_peer" network-simplex "$instance"
    measure_peer "$instance" "$peers/lemon_peer" cost-scaling "$instance"
    measure_peer "$instance" "$python" "$here/scipy_peer.py" "$instance"

    instance=$peers/general-$size.bin
    benchmarks instance general "$size" "$instance"
    measure "$instance" --result "$peers/result/result.json" "$version" \
        dotnet "$command" solve --edges "$instance" --objective best-total --threads 1 --out "$peers/result" --quiet
    measure_peer "$instance" "$peers/lemon_peer" weighted-matching "$instance"
done
benchmarks report "$peers/measured.jsonl" "$root/benchmarks/results"
