#!/usr/bin/env bash
# Solves an instance with the mentormatch command and prints one line of JSON, as the other solvers do.
#   mentormatch_peer.sh COMMAND-DLL FILE
set -euo pipefail
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
version=$(dotnet "$1" --version)
dotnet "$1" solve --edges "$2" --objective best-total --threads 1 --out "$out/result.json" --quiet >&2
python3 - "$out/result.json" "$version" <<'PYTHON'
import decimal, json, sys
result = json.load(open(sys.argv[1]), parse_float=decimal.Decimal)
assert result["status"] == "optimal", result["status"]
print(json.dumps({
    "solver": "MentorMatch",
    "version": sys.argv[2].split("+")[0],
    "total": int(result["total"] * 1_000_000),
    "matched": result["matched"],
    "solveSeconds": float(result["timing"]["solveMs"]) / 1000,
}))
PYTHON
