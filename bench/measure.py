"""What the benchmarks share: where the program and the samples lie, and a stopwatch for child processes."""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("ALIHSOP", ROOT / "build/release/alihsop"))
SCANS = {".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jp2", ".webp", ".bmp"}


def binders(arguments):
    """The binders named, or those of samples/."""
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM} is not built: ./run builds it")
    named = [pathlib.Path(argument) for argument in arguments]
    if named:
        return named
    return sorted(p for p in (ROOT / "samples").iterdir() if p.is_dir() or p.suffix in SCANS)


def cpu_seconds(command, **more):
    """User and system seconds of a command and of all its children that it waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(verb, inputs, jobs, out):
    """CPU seconds, wall seconds and pages of one run of alihsop, digitise or batch."""
    command = [PROGRAM, verb, *inputs, "-o", out, "--jobs", str(jobs), "--quiet"]
    start = time.monotonic()
    cpu = cpu_seconds(command)
    wall = time.monotonic() - start
    pages = sum(len(json.loads(p.read_bytes())["pages"]) for p in pathlib.Path(out).rglob("binder.json"))
    return cpu, wall, pages


def digitise(inputs, jobs, out):
    return run("digitise", inputs, jobs, out)


def scratch():
    return tempfile.TemporaryDirectory(prefix="alihsop-bench-")
