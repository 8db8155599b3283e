"""Runs a solver as a process of its own and prints what it said, how long all of it took and how much memory it used, as one line of JSON.

    measure.py INSTANCE COMMAND...                            the command prints one line of JSON: solver, version, total, matched, solveSeconds
    measure.py INSTANCE --result FILE VERSION COMMAND...      the command is mentormatch, and writes its result to FILE
"""

import decimal
import json
import os
import resource
import subprocess
import sys
import time


def own_answer(file, version):
    with open(file, encoding="utf-8") as text:
        result = json.load(text, parse_float=decimal.Decimal)
    if result["status"] != "optimal":
        sys.exit(f"{file}: {result['status']}")
    return {
        "solver": "MentorMatch",
        "version": version.split("+")[0],
        "total": int(result["total"] * 1_000_000),
        "matched": result["matched"],
        "solveSeconds": float(result["timing"]["solveMs"]) / 1000,
    }


def main():
    instance, command = sys.argv[1], sys.argv[2:]
    result = None
    if command[0] == "--result":
        result, command = command[1:3], command[3:]
    start = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - start
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {run.returncode}")
    answer = own_answer(*result) if result else json.loads(run.stdout.decode().strip().splitlines()[-1])
    answer["instance"] = os.path.splitext(os.path.basename(instance))[0]
    answer["endToEndSeconds"] = seconds
    answer["peakMebibytes"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps(answer))


main()
