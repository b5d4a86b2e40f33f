#!/usr/bin/env python3
"""Fits the weights by which clues become the confidence of a value (pipeline/weigh_values/weights.txt).

    fit_confidence.py --judge SCORE.py TRUTH=PREDICTED... [--write weights.txt]

Each TRUTH is a folder of NAME.truth.json, each PREDICTED what `alihsop digitise --evidence` made of the same binders
(NAME/binder.json, NAME/evidence.csv). SCORE.py is the judge of the project's data: its score_binder() decides which
values are right. Only Python's standard library is used.

Method: logistic regression with a quadratic penalty, fitted by Newton's method; one weight a clue, one a kind of value.
Every third binder, in the order of names, only judges; the others fit. The last fit, which is written, is that of the
fitting part; the table tells how well it holds on the part that it has not seen.
"""
import argparse
import csv
import importlib.util
import json
import math
import sys
from pathlib import Path

PENALTY = 1.0          # of a weight's square, in values
JUDGED_OF_THREE = 1    # which of three binders judges
BINS = 10              # of the calibration error


def load_judge(path):
    spec = importlib.util.spec_from_file_location("judge", path)
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    return judge


def pointers_of(node, pointer, found):
    if isinstance(node, dict):
        if "text" in node and "confidence" in node:
            found[id(node)] = pointer
        for key, child in node.items():
            pointers_of(child, f"{pointer}/{key}", found)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            pointers_of(child, f"{pointer}/{index}", found)
    return found


def judged_values(judge, truth, predicted):
    """(right, value or None) of everything that the judge counts."""
    found = []
    judge.Tally.value = lambda self, ok, value: found.append((bool(ok), value))
    judge.score_binder(truth, predicted)
    return found


def node_at(document, pointer):
    for part in pointer.split("/")[1:]:
        document = document[int(part)] if isinstance(document, list) else document[part]
    return document


def rightly_empty(predicted, rows, judged):
    """The judge passes over cells that are empty in the truth too: those of a row that it has judged are right."""
    for pointer, row in rows.items():
        parts = pointer.split("/")
        in_row = parts[3:4] == ["langkah"] and "lain" not in parts
        if in_row and float(row["empty"]) and pointer not in judged and "/".join([*parts[:5], "kegiatan"]) in judged:
            yield row, node_at(predicted, pointer)


class Binder:
    def __init__(self, judge, name, truth, folder):
        self.name = name
        predicted = json.loads((folder / "binder.json").read_text(encoding="utf-8"))
        pointers = pointers_of(predicted, "", {})
        with (folder / "evidence.csv").open(encoding="utf-8", newline="") as lines:
            rows = {row["pointer"]: row for row in csv.DictReader(lines)}
        self.values, self.others = [], []      # (right, clues, kept for other reasons, value); (right, marked)
        judged = set()
        for right, value in judged_values(judge, truth, predicted):
            row = rows.get(pointers.get(id(value))) if value is not None else None
            if row is None:
                self.others.append((right, bool(value and value.get("review"))))
                continue
            judged.add(row["pointer"])
            self.add(right, row, value)
        for row, value in rightly_empty(predicted, rows, judged):
            self.add(True, row, value)

    def add(self, right, row, value):
        clues = {"kind " + row["kind"]: 1.0}
        clues.update({"clue " + k: float(x) for k, x in row.items() if k not in ("pointer", "kind") and float(x)})
        kept = any(reason != "low-confidence" for reason in value.get("reasons") or [])
        self.values.append((right, clues, kept, value))


def probability(weights, clues):
    z = sum(weights.get(name, 0.0) * x for name, x in clues.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def solve(matrix, vector):
    """Gauss with pivots; both are used up."""
    n = len(vector)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(matrix[r][i]))
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        vector[i], vector[pivot] = vector[pivot], vector[i]
        for r in range(i + 1, n):
            factor = matrix[r][i] / matrix[i][i]
            if factor:
                matrix[r] = [a - factor * b for a, b in zip(matrix[r], matrix[i])]
                vector[r] -= factor * vector[i]
    for i in range(n - 1, -1, -1):
        vector[i] = (vector[i] - sum(matrix[i][c] * vector[c] for c in range(i + 1, n))) / matrix[i][i]
    return vector


def fit(samples):
    names = sorted({name for _, clues in samples for name in clues})
    index = {name: i for i, name in enumerate(names)}
    rows = [([(index[name], x) for name, x in clues.items()], right) for right, clues in samples]
    weights = [0.0] * len(names)
    for _ in range(25):
        slope = [-PENALTY * w for w in weights]
        bend = [[PENALTY if r == c else 0.0 for c in range(len(names))] for r in range(len(names))]
        for clues, right in rows:
            z = sum(weights[i] * x for i, x in clues)
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
            for i, x in clues:
                slope[i] += (right - p) * x
                for j, y in clues:
                    bend[i][j] += p * (1 - p) * x * y
        step = solve(bend, slope)
        weights = [w + s for w, s in zip(weights, step)]
        if max(abs(s) for s in step) < 1e-6:
            break
    return dict(zip(names, weights))


def calibration_error(pairs):
    """Mean distance of confidence and share of right values over bins of equally many values."""
    pairs = sorted(pairs)
    error = 0.0
    for b in range(BINS):
        part = pairs[len(pairs) * b // BINS:len(pairs) * (b + 1) // BINS]
        if part:
            error += abs(sum(p for p, _ in part) - sum(right for _, right in part))
    return error / max(1, len(pairs))


def curve(binders, weights, thresholds):
    """For each threshold: (silent, load) over all that the judge counts."""
    total = sum(len(b.values) + len(b.others) for b in binders)
    missed = sum(not right and not marked for b in binders for right, marked in b.others)
    marked_others = sum(marked for b in binders for _, marked in b.others)
    weighed = [(probability(weights, clues), right, kept) for b in binders for right, clues, kept, _ in b.values]
    for threshold in thresholds:
        marked = [p < threshold or kept for p, _, kept in weighed]
        silent = missed + sum(not right and not m for (_, right, _), m in zip(weighed, marked))
        own = sum(not right and not m for (_, right, _), m in zip(weighed, marked))
        load = marked_others + sum(marked)
        yield threshold, silent / total, own / max(1, len(weighed)), load / total, sum(marked) / max(1, len(weighed))


def report(title, binders, weights):
    pairs = [(probability(weights, clues), right) for b in binders for right, clues, _, _ in b.values]
    plain = [(value["confidence"], right) for b in binders for right, _, _, value in b.values]
    print(f"{title}: {len(binders)} binders, {len(pairs)} values, wrong {sum(not r for _, r in pairs)}, "
          f"calibration error {calibration_error(pairs):.4f} (as marked in the file {calibration_error(plain):.4f})")
    for line in curve(binders, weights, (0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98)):
        print("  marked below %.2f: silent %.2f %% (of the values alone %.2f), load %.2f %% (%.2f)" %
              (line[0], 100 * line[1], 100 * line[2], 100 * line[3], 100 * line[4]))


def write_weights(path, weights, review_below):
    lines = ["# How clues become a value's confidence: the log odds that its text is exactly right are the sum of its kind's",
             "# weight and of each clue times its weight. Written by calibration/fit_confidence.py; see evidence.h.",
             f"review_below {review_below}"]
    lines += [f"{name} {weight:.4f}" for name, weight in sorted(weights.items(), key=lambda w: (w[0].split()[0] != "kind", w[0]))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--judge", type=Path, required=True)
    arguments.add_argument("--write", type=Path)
    arguments.add_argument("--review-below", type=float, default=0.95)
    arguments.add_argument("sets", nargs="+", metavar="TRUTH=PREDICTED")
    given = arguments.parse_args()
    judge = load_judge(given.judge)
    binders = []
    for pair in given.sets:
        truth, predicted = (Path(part) for part in pair.split("=", 1))
        for path in sorted(truth.glob("*.truth.json")):
            name = path.name[:-len(".truth.json")]
            if (predicted / name / "evidence.csv").is_file():
                binders.append(Binder(judge, name, json.loads(path.read_text(encoding="utf-8")), predicted / name))
    if not binders:
        sys.exit("no binder with an evidence.csv")
    fitting = [b for i, b in enumerate(binders) if i % 3 != JUDGED_OF_THREE]
    judging = [b for i, b in enumerate(binders) if i % 3 == JUDGED_OF_THREE]
    weights = fit([(right, clues) for b in fitting for right, clues, _, _ in b.values])
    report("fitting part", fitting, weights)
    report("judging part", judging, weights)
    report("all", binders, weights)
    if given.write:
        write_weights(given.write, weights, given.review_below)


if __name__ == "__main__":
    main()
