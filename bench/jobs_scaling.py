#!/usr/bin/env python3
"""Throughput with two jobs compared with one, on the same binders: of digitise, which takes one binder after another, and
of batch, which works on several at a time. Wall time: the machine must be idle and have two cores. The runs take turns,
and the best of each counts, so that a passing disturbance does not decide.

usage: bench/jobs_scaling.py [BINDER...]
"""

import sys

import measure

ROUNDS = 2


def measure_verb(verb, inputs):
    best = {}
    for _ in range(ROUNDS):
        for jobs in (1, 2):
            with measure.scratch() as out:
                _, wall, pages = measure.run(verb, inputs, jobs, out)
            best[jobs] = max(best.get(jobs, 0.0), pages / wall)
            print(f"{verb}, {jobs} job(s): {pages} pages in {wall:.1f} s, {60 * pages / wall:.1f} pages/min", flush=True)
    print(f"{verb}: two jobs do {best[2] / best[1]:.2f} times the pages of one", flush=True)


def main():
    inputs = measure.binders(sys.argv[1:])
    for verb in ("digitise", "batch"):
        measure_verb(verb, inputs)


if __name__ == "__main__":
    main()
