"""The judged tables of training/confidence/: one line a value, a symbol or an arrow, gzipped CSV."""
import csv
import gzip
import io
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = ("values", "flow", "rest")


def write_table(path, rows):
    """The same rows give the same bytes. A zero is left out."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: "" if x in (0, "0") else x for k, x in row.items()})
    path.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


def read_table(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write_tables(tables, folder=HERE):
    for name, rows in zip(NAMES, tables):
        write_table(folder / f"{name}.csv.gz", rows)


def read_tables(folder=HERE):
    return tuple(read_table(folder / f"{name}.csv.gz") for name in NAMES)


class Sample:
    """One value, symbol or arrow: its clues with their sizes, and what was judged of it."""

    def __init__(self, row, clues):
        self.binder = row["binder"]
        self.right, self.counted, self.kept = (row[k] == "1" for k in ("right", "counted", "kept"))
        self.clues = clues


def value_sample(row):
    clues = {f"clue {k}": float(x) for k, x in row.items() if k not in ("binder", "kind", "counted", "right", "kept") and x}
    return Sample(row, {f"kind {row['kind']}": 1.0, **clues})


def flow_sample(row):
    clues = {"prior": 1.0, "reader": float(row["reader"] or 0), f"kind {row['kind']}": 1.0}
    for what, codes in (("doubt", row["doubts"]), ("end_doubt", row["end_doubts"])):
        for code in codes.split():
            clues[f"{what} {code}"] = clues.get(f"{what} {code}", 0.0) + 1
    return Sample(row, clues)
