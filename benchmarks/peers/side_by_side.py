"""Runs every solver on the same instances, each in a process of its own, one after the other, and keeps one line of JSON a run in PEERS/measured.jsonl.

    side_by_side.py PEERS OURS [--limit SECONDS] [--repeat N] [--again SOLVER] KIND:SIZE[:LIMIT]...

PEERS is the folder that run.sh set up, OURS the benchmarks' assembly. What has a line already is not run again, so a long comparison can be stopped and taken up; --again
forgets what a solver measured ("MentorMatch" after a change). Solvers are interleaved: all of them once, then all of them again, and so on; a run that took longer than
20 seconds is not repeated. A peer that is not done at the limit is stopped; MentorMatch is told the limit and answers with what it has proved by then.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"  # the one that the Debian package of SciPy serves
LONGEST_REPEATED = 20
OURS = "MentorMatch"
DENSE = ("dense-", "machol-wien", "line")


class Solvers:
    """Who solves what: name, version and command of every driver."""

    def __init__(self, peers, ours):
        self.ours = ours
        modules = peers / "node_modules"
        ortools = json.loads((modules / "or-tools-wasm/package.json").read_text(encoding="utf-8"))["version"]
        lemon = re.search(r'LEMON_VERSION "([^"]*)"', pathlib.Path("/usr/include/lemon/config.h").read_text(encoding="utf-8"))[1]
        scipy = subprocess.run([PYTHON, "-c", "import scipy; print(scipy.__version__)"], capture_output=True, text=True, check=True).stdout.strip()
        self.node = lambda algorithm: (ortools, ["node", "--max-old-space-size=16384", str(HERE / "ortools_peer.mjs"), str(modules), algorithm])
        self.lemon = lambda algorithm: (lemon, [str(peers / "lemon_peer"), algorithm])
        self.scipy = (scipy, [PYTHON, str(HERE / "scipy_peer.py")])

    def of(self, kind, size, limit):
        """Pairs of a name and (version, command), the library itself first. Peers that would not fit the memory or be done within minutes are not tried."""
        yield OURS, (None, ["dotnet", str(self.ours), "solve", "--threads", "1", "--time-limit", f"{limit}s"])
        if kind == "general":
            yield "LEMON weighted matching", self.lemon("weighted-matching")
        elif kind.startswith(DENSE):
            yield "SciPy linear_sum_assignment", self.scipy
            if size <= 2000:
                yield "LEMON network simplex", self.lemon("network-simplex")
            if size <= 5000:
                yield "OR-Tools linear assignment (WebAssembly)", self.node("linear-assignment")
        else:
            yield "OR-Tools min-cost flow (WebAssembly)", self.node("min-cost-flow")
            yield "LEMON network simplex", self.lemon("network-simplex")
            yield "LEMON cost scaling", self.lemon("cost-scaling")
            yield "SciPy min_weight_full_bipartite_matching", self.scipy


def measure(command, kill_after):
    """Runs a command. Returns what it printed, why it failed, whether it was killed, its seconds, processor seconds and peak memory in MiB."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err)
        killed = threading.Event()
        timer = threading.Timer(kill_after, lambda: (killed.set(), process.kill()))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        complaint = err.read().decode(errors="replace").strip().splitlines()
        failure = None
        if process.returncode != 0:
            failure = next((line for line in complaint if "rror" in line), complaint[-1] if complaint else f"exit code {process.returncode}")[:120]
        return out.read().decode(), failure, killed.is_set(), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(kind, size, name, version, command, instance, limit, repetition):
    grace = limit + 60 if name == OURS else 0  # it stops itself, and then judges
    printed, failure, killed, seconds, processor, memory = measure([*command, str(instance)], limit + grace)
    entry = {"kind": kind, "size": size, "solver": name, "version": version, "status": "optimal", "repetition": repetition, "limitSeconds": limit}
    if killed:
        entry["status"] = "over"
    elif failure is not None:
        entry |= {"status": "failed", "reason": failure}
    else:
        entry |= json.loads(printed.strip().splitlines()[-1])
        if entry["solver"] != name:
            sys.exit(f"{name} calls itself {entry['solver']}")
    return entry | {"endToEndSeconds": seconds, "processorSeconds": processor, "peakMebibytes": memory}


def known(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def serves(entry, kind, size, name, limit):
    """Whether an earlier run need not be made again: one that was stopped earlier than it would be now must."""
    same = (entry["kind"], entry["size"], entry["solver"]) == (kind, size, name)
    return same and (entry["status"] not in ("over", "feasible") or entry["limitSeconds"] >= limit)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peers", type=pathlib.Path)
    parser.add_argument("ours", type=pathlib.Path)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--again", action="append", default=[])
    parser.add_argument("instances", nargs="+", metavar="KIND:SIZE[:LIMIT]")
    given = parser.parse_args()

    file = given.peers / "measured.jsonl"
    runs = [entry for entry in known(file) if entry["solver"] not in given.again]
    file.write_text("".join(json.dumps(entry) + "\n" for entry in runs), encoding="utf-8")
    solvers = Solvers(given.peers, given.ours)
    for instance in given.instances:
        kind, text, *own = instance.split(":")
        size, limit = int(text), int(own[0]) if own else given.limit
        path = given.peers / f"{kind}-{size}.bin"
        if not path.exists():
            unfinished = path.with_suffix(".part")
            subprocess.run(["dotnet", str(given.ours), "instance", kind, text, str(unfinished)], check=True)
            unfinished.rename(path)
        for repetition in range(1, given.repeat + 1):
            for name, (version, command) in solvers.of(kind, size, limit):
                made = [entry for entry in runs if serves(entry, kind, size, name, limit)]
                if len(made) >= repetition or any(entry["endToEndSeconds"] > LONGEST_REPEATED for entry in made):
                    continue
                superseded = [entry for entry in runs if (entry["kind"], entry["size"], entry["solver"]) == (kind, size, name) and entry not in made]
                runs = [entry for entry in runs if entry not in superseded]
                runs.append(run(kind, size, name, version, command, path, limit, len(made) + 1))
                file.write_text("".join(json.dumps(entry) + "\n" for entry in runs), encoding="utf-8")
                last = runs[-1]
                solved = f"{last['solveSeconds']:.3f} s" if "solveSeconds" in last else last.get("reason", "")
                print(f"{kind}-{size}  {name}: {last['status']} {solved}", file=sys.stderr, flush=True)


main()
