"""Random binders of sopgen/random_binder.py on the disk: drawn when they are not there, and found again."""
import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def seeds(text):
    """A..B or A, for argparse."""
    m = re.fullmatch(r"(\d+)(?:\.\.(\d+))?", text)
    if not m or int(m[2] or m[1]) < int(m[1]):
        raise argparse.ArgumentTypeError("A..B, B not below A")
    return int(m[1]), int(m[2] or m[1])


def drawn(folder, names):
    return [n for n in names if (folder / f"{n}.truth.json").is_file()]


def draw(folder, a, b, hard, jobs):
    """The names of the binders of seeds a to b in the folder, drawn anew unless all are there."""
    names = [f"r{s:06d}" for s in range(a, b + 1)]
    if len(drawn(folder, names)) < len(names):
        subprocess.run(["/usr/bin/python3", "-B", str(HERE / "sopgen" / "random_binder.py"), "--seed", str(a), "--count", str(b - a + 1),
                        "--hard", str(hard), "--jobs", str(jobs), "--out", str(folder)], stdout=subprocess.DEVNULL)
    made = drawn(folder, names)
    if len(made) < len(names):
        print(f"{len(names) - len(made)} of {len(names)} binders could not be drawn: {', '.join(sorted(set(names) - set(made)))}", file=sys.stderr)
    return made


def picture_of(folder, name):
    for p in (folder / f"{name}.pdf", folder / f"{name}.tif", folder / name):
        if p.exists():
            return p
    sys.exit(f"{folder / name} has a truth and no pages")
