#!/usr/bin/env bash
# Compares this library with OR-Tools on hundreds of small random instances: side constraints with CP-SAT, assignment with min-cost flow and linear assignment.
#   benchmarks/peers/oracle.sh [INSTANCES]        default: 300 of each kind
# Prints how many were compared, and every difference; exit code 1 where there is one. Needs node and npm; installs or-tools-wasm into .peers (ignored by git).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=$root/.peers
ortools=0.9.1
mkdir -p "$peers"
if [[ ! -d $peers/node_modules/or-tools-wasm ]]; then
    echo '{ "name": "peers", "private": true }' >"$peers/package.json"
    npm install --prefix "$peers" --silent --no-audit --no-fund "or-tools-wasm@$ortools"
fi
dotnet build "$root/benchmarks/MentorMatch.Benchmarks" -c Release --verbosity quiet -p:RunAnalyzers=false
dotnet "$root/benchmarks/MentorMatch.Benchmarks/bin/Release/net10.0/MentorMatch.Benchmarks.dll" oracle "${1:-300}" "$peers/oracle.jsonl"
node "$here/oracle.mjs" "$peers/node_modules" "$peers/oracle.jsonl"
