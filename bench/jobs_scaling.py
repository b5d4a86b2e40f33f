#!/usr/bin/env python3
"""Throughput with two jobs compared with one, on the same binders. Wall time: the machine must be idle and have two
cores. The runs take turns, and the best of each counts, so that a passing disturbance does not decide.

usage: bench/jobs_scaling.py [BINDER...]
"""

import sys

import measure

ROUNDS = 2


def main():
    inputs = measure.binders(sys.argv[1:])
    best = {}
    for _ in range(ROUNDS):
        for jobs in (1, 2):
            with measure.scratch() as out:
                _, wall, pages = measure.digitise(inputs, jobs, out)
            best[jobs] = max(best.get(jobs, 0.0), pages / wall)
            print(f"{jobs} job(s): {pages} pages in {wall:.1f} s, {60 * pages / wall:.1f} pages/min", flush=True)
    print(f"two jobs do {best[2] / best[1]:.2f} times the pages of one")


if __name__ == "__main__":
    main()
