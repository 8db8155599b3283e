"""Runs a solver as a process of its own and prints what it said, how long all of it took and how much memory it used, as one line of JSON.

    measure.py INSTANCE COMMAND...

The command prints one line of JSON with solver, version, total, matched and solveSeconds.
"""

import json
import os
import resource
import subprocess
import sys
import time

instance, command = sys.argv[1], sys.argv[2:]
start = time.perf_counter()
run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
seconds = time.perf_counter() - start
if run.returncode != 0:
    sys.exit(f"{' '.join(command)}: exit code {run.returncode}")
answer = json.loads(run.stdout.decode().strip().splitlines()[-1])
answer["instance"] = os.path.splitext(os.path.basename(instance))[0]
answer["endToEndSeconds"] = seconds
answer["peakMebibytes"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps(answer))
