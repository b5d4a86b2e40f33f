#!/usr/bin/env python3
"""CPU seconds a page of `alihsop digitise --jobs 1`, compared with plain Tesseract on the same pages.

Tesseract reads the pictures of the pages at the resolution of their scans, each with one thread, the same model (ind)
and --psm 3; its seconds are user and system time of its processes, as are alihsop's. Making the pictures is not counted.
Tesseract gets the pages as they were scanned: some lie on their side, which alihsop has to find out by itself.

usage: bench/compare_with_tesseract.py [BINDER...]
"""

import os
import pathlib
import re
import subprocess
import sys

import measure


def page_resolution(pdf):
    """The scans' own resolution: that of the largest picture of the first pages; 300 where there is none."""
    listing = subprocess.run(["pdfimages", "-list", pdf], check=True, capture_output=True, text=True).stdout
    found = [(int(row[3]) * int(row[4]), int(row[12])) for row in map(str.split, listing.splitlines()[2:])
             if len(row) > 12 and row[12].isdigit()]
    return max(found)[1] if found else 300


def pictures(binder, folder):
    """One picture file a page, in a form that Tesseract reads."""
    if binder.is_dir():
        return sorted((p for p in binder.iterdir() if p.suffix.lower() in measure.SCANS), key=natural)
    if binder.suffix.lower() != ".pdf":
        return [binder]
    stem = folder / binder.stem
    subprocess.run(["pdftoppm", "-r", str(page_resolution(binder)), "-gray", binder, stem], check=True)
    return sorted(folder.glob(f"{binder.stem}-*.pgm"), key=natural)


def natural(path):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.name)]


def tesseract_seconds(pages):
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return sum(measure.cpu_seconds(["tesseract", page, "-", "-l", "ind", "--psm", "3"], env=environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for page in pages)


def main():
    binders = measure.binders(sys.argv[1:])
    print(f"{'binder':<20} {'pages':>5} {'alihsop s/page':>15} {'tesseract s/page':>17} {'ratio':>6}")
    total = [0, 0.0, 0.0]
    for binder in binders:
        with measure.scratch() as scratch:
            theirs = tesseract_seconds(pictures(binder, pathlib.Path(scratch)))
            ours, _, pages = measure.digitise([binder], 1, pathlib.Path(scratch) / "out")
        total = [total[0] + pages, total[1] + ours, total[2] + theirs]
        print_row(binder.stem, pages, ours, theirs)
    print_row("all", *total)


def print_row(name, pages, ours, theirs):
    print(f"{name:<20} {pages:>5} {ours / pages:>15.2f} {theirs / pages:>17.2f} {ours / theirs:>6.2f}", flush=True)


if __name__ == "__main__":
    main()
