#!/usr/bin/env bash
# Sets up the real peers, runs them and this library on the same instances, one after the other, and writes benchmarks/results/peers.{md,json}.
#   benchmarks/peers/run.sh [OPTION...] [PLAN | KIND:SIZE[:LIMIT]...]
#     small            the default: everything once on small instances; minutes
#     table            what the README shows; an hour or two (see benchmarks/README.md)
#     KIND:SIZE        instances of your own, such as b-matching:30000, or with a limit b-matching:30000:120; kinds: `instance --help` of the benchmarks
#     --limit SECONDS  when a solver is stopped; default 60, of the plan `table` 300, of its hard families 60
#     --repeat N       runs of each solver, of which the median counts; default 1, of the plan `table` 3
#     --again SOLVER   forget what was measured of a solver, such as MentorMatch after a change
#     --to FOLDER      where to write the tables; default benchmarks/results
# What was measured is kept in .peers/measured.jsonl and not measured again; delete the file to start anew.
# Needs a Debian-like machine with g++, node and npm; installs liblemon-dev and python3-scipy (as root) and or-tools-wasm into .peers (ignored by git).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=$root/.peers
to=$root/benchmarks/results
python=/usr/bin/python3 # the one that the Debian package serves
ortools=0.9.1
ours=$root/benchmarks/MentorMatch.Benchmarks/bin/Release/net10.0/MentorMatch.Benchmarks.dll

small=(
    b-matching:{1000,10000} general:{1000,10000} dense-{uniform,policy}:1000
    {tight,popularity,equal,half-without,sites,duplicates}:1000 {dense-popularity,dense-equal,machol-wien,line}:500
)
table=(
    b-matching:{1000,10000,30000,100000,300000} general:{1000,10000,30000,100000} dense-{uniform,policy}:{1000,2000,5000,10000}
    {tight,popularity,equal,half-without,sites,duplicates}:10000:60 {dense-popularity,dense-equal,machol-wien,line}:{1000,2000}:60
)

set_up() {
    mkdir -p "$peers" "$to"
    if ! "$python" -c 'import scipy' 2>/dev/null || [[ ! -e /usr/include/lemon/network_simplex.h ]]; then
        apt-get update -qq && apt-get install -y -qq liblemon-dev python3-scipy >/dev/null
    fi
    if [[ ! -d $peers/node_modules/or-tools-wasm ]]; then
        echo '{ "name": "peers", "private": true }' >"$peers/package.json"
        npm install --prefix "$peers" --silent --no-audit --no-fund "or-tools-wasm@$ortools"
    fi
    if [[ $here/lemon_peer.cc -nt $peers/lemon_peer ]]; then
        g++ -O3 -march=native -std=c++17 -w "$here/lemon_peer.cc" -o "$peers/lemon_peer"
    fi
    dotnet build "$root/benchmarks/MentorMatch.Benchmarks" -c Release --verbosity quiet
}

options=()
instances=()
limit=
repeat=
usual_limit=60
usual_repeat=1
while (($# > 0)); do
    case $1 in
    small) instances+=("${small[@]}") ;;
    table) instances+=("${table[@]}") usual_limit=300 usual_repeat=3 ;;
    --limit) limit=$2 && shift ;;
    --repeat) repeat=$2 && shift ;;
    --again) options+=(--again "$2") && shift ;;
    --to) to=$(realpath -m "$2") && shift ;;
    *:*) instances+=("$1") ;;
    *) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
    esac
    shift
done
if ((${#instances[@]} == 0)); then instances=("${small[@]}"); fi

set_up
"$python" "$here/side_by_side.py" "$peers" "$ours" --limit "${limit:-$usual_limit}" --repeat "${repeat:-$usual_repeat}" "${options[@]}" "${instances[@]}"
dotnet "$ours" report "$peers/measured.jsonl" "$to"
