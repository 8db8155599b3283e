"""Solves a b-matching or dense instance with SciPy and prints one line of JSON.

    scipy_peer.py FILE

A b-matching becomes an assignment: every mentor is written once for each place, and every mentee has a place of their own that stands for "unmatched".
Scores are raised by one, because SciPy takes an explicit 0 in a sparse matrix for no edge. Seconds are those of the solver alone.
"""

import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

DENSE = 0x4C415044
B_MATCHING = 0x424D5443


def solve_dense(data, size):
    weights = data[16:].view(numpy.int32).reshape(size, size)
    costs = weights.astype(numpy.float64)
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(costs, maximize=True)
    seconds = time.perf_counter() - start
    return "linear_sum_assignment", int(weights[rows, columns].sum(dtype=numpy.int64)), size, seconds


def solve_b_matching(data, mentees, mentors, capacity):
    pairs = int(data[16:24].view(numpy.int64)[0])
    at = 24 + 8 * (mentees + 1)
    starts = data[24:at].view(numpy.int64)
    mentor = data[at : at + 4 * pairs].view(numpy.int32).astype(numpy.int64)
    weight = data[at + 4 * pairs :].view(numpy.int32).astype(numpy.float64)

    mentee = numpy.repeat(numpy.arange(mentees), numpy.diff(starts))
    place = (mentor[:, None] * capacity + numpy.arange(capacity)).ravel()
    places = mentors * capacity
    rows = numpy.concatenate([numpy.repeat(mentee, capacity), numpy.arange(mentees)])
    columns = numpy.concatenate([place, places + numpy.arange(mentees)])
    scores = numpy.concatenate([numpy.repeat(weight + 1, capacity), numpy.ones(mentees)])
    matrix = csr_matrix((scores, (rows, columns)), shape=(mentees, places + mentees))

    start = time.perf_counter()
    chosen_rows, chosen_columns = min_weight_full_bipartite_matching(matrix, maximize=True)
    seconds = time.perf_counter() - start
    total = int(round(matrix[chosen_rows, chosen_columns].sum())) - mentees
    return "min_weight_full_bipartite_matching", total, int((chosen_columns < places).sum()), seconds


def main():
    data = numpy.fromfile(sys.argv[1], dtype=numpy.uint8)
    magic, first, second, third = (int(number) for number in data[:16].view(numpy.int32))
    if magic == DENSE:
        name, total, matched, seconds = solve_dense(data, first)
    elif magic == B_MATCHING:
        name, total, matched, seconds = solve_b_matching(data, first, second, third)
    else:
        sys.exit(f"{sys.argv[1]}: neither a b-matching nor a dense instance")
    print(json.dumps({"solver": f"SciPy {name}", "version": scipy.__version__, "total": total, "matched": matched, "solveSeconds": seconds}))


main()
