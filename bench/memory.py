#!/usr/bin/env python3
"""Peak memory of a run over a long binder, and whether it grows with the number of pages.

The binder is a folder that holds the pages of one binder again and again (links, nothing is copied): first 50 pages,
then 500. Peak memory is the largest resident set of any process of the run (ru_maxrss), with one job and with two.

usage: bench/memory.py [PICTURE OR FOLDER OF PICTURES...]      (default: samples/kecamatan)
"""

import os
import pathlib
import resource
import subprocess
import sys

import measure

LENGTHS = (50, 500)


def repeat(pages, length, folder):
    folder.mkdir()
    for number in range(length):
        page = pages[number % len(pages)]
        os.symlink(page.resolve(), folder / f"{number + 1:04}{page.suffix}")


def peak_megabytes(binder, jobs, out):
    """In a child of its own: ru_maxrss of one's children never falls again."""
    command = [measure.PROGRAM, "digitise", binder, "-o", out, "--jobs", str(jobs), "--quiet"]
    child = os.fork()
    if child == 0:
        ended = subprocess.run(command).returncode
        own = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        (pathlib.Path(out) / "peak").write_text(str(own))
        os._exit(ended)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("the run failed")
    return int((pathlib.Path(out) / "peak").read_text())


def main():
    named = [pathlib.Path(argument) for argument in sys.argv[1:]] or [measure.ROOT / "samples/kecamatan"]
    pages = [p for n in named for p in (sorted(n.iterdir()) if n.is_dir() else [n]) if p.suffix.lower() in measure.SCANS]
    for jobs in (1, 2):
        for length in LENGTHS:
            with measure.scratch() as scratch:
                folder = pathlib.Path(scratch) / "binder"
                repeat(pages, length, folder)
                out = pathlib.Path(scratch) / "out"
                out.mkdir()
                print(f"{jobs} job(s), {length} pages: peak {peak_megabytes(folder, jobs, out)} MB", flush=True)


if __name__ == "__main__":
    main()
