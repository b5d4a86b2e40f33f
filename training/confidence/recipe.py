"""What the weights are fitted on, and how: the binders, the thresholds, the fit."""
import subprocess
import sys

import binders
from confidence import judged, tables
from confidence.logistic import fit
from confidence.measure import Measured, weigh
from confidence.weights_files import DIGITS, Weights, read_beliefs

HARD = 0.5
SEEDS = ((1001, 1015), (60001, 60014))
FOLDS = 5                      # parts into which the binders fall, to measure weights on binders that they were not fitted on
PENALTY = 3.0                  # a belief about a weight is held to within 0.6 (one standard deviation: 3 ** -0.5)
LOAD = 0.155                   # of the values: what a person is asked to look at; as much as before the first fit
AGAINST = ("differs", "end_differs", "form_fails", "lone", "mixed", "near_miss", "odd_capital", "odd_sign", "odd_stop", "out_of_step",
           "run_together", "torn", "unbalanced", "unknown", "unknown_again", "marked_over")     # clues of evidence.h
THRESHOLDS = [t / 200 for t in range(100, 200)]     # 0.5 to 0.995


def is_drawn(name):
    """Of a random binder, not of one that was written by hand."""
    return name[:1] == "r" and name[1:].isdigit()


def samples_of(values, flow):
    """{"values", "symbol", "arrow": [Sample]}"""
    parts = {"symbol": [], "arrow": []}
    for row in flow:
        parts[row["part"]].append(tables.flow_sample(row))
    return {"values": [tables.value_sample(row) for row in values], **parts}


def sign_of(name):
    """-1 for what speaks against a reading, which never speaks for it; 1 for what speaks for it; 0 for what may do either."""
    if name == "reader":
        return 1
    return -1 if name.startswith(("doubt ", "end_doubt ")) or name.removeprefix("clue ") in AGAINST else 0


def fit_weights(family, samples):
    """{name: weight} of one family, as the file will hold them."""
    beliefs = read_beliefs()[family].weights
    weights = fit([(s.right, s.clues) for s in samples], PENALTY, beliefs, free=("prior",), sign=sign_of)
    return {name: round(w, DIGITS) for name, w in weights.items()}


def fit_families(samples, rest):
    """The weights of all families, threshold and all, as the files hold them."""
    weights = {name: fit_weights(name, of) for name, of in samples.items()}
    threshold = threshold_of(Measured({name: weigh(of, weights[name]) for name, of in samples.items()}, rest))
    return {name: Weights(weights[name], threshold) for name in samples}


def threshold_of(measured):
    """One for all families: where confidences are probabilities, no other thresholds with as many marks let fewer wrong
    ones pass. The highest at which no more than LOAD of the values are marked."""
    fitting = [t for t in THRESHOLDS if measured.shares(dict.fromkeys(measured.weighed, t))[1] <= LOAD]
    return max(fitting, default=THRESHOLDS[0])


def weigh_unseen(samples):
    """{family: [(confidence, sample)]}, each weighed by a fit on the binders of the other folds."""
    names = sorted({s.binder for of in samples.values() for s in of})
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    weighed = {name: [] for name in samples}
    for name, of in samples.items():
        for k in range(FOLDS):
            weights = fit_weights(name, [s for s in of if fold[s.binder] != k])
            weighed[name] += weigh([s for s in of if fold[s.binder] == k], weights)
    return weighed


def gather(folder, program, jobs):
    """Draws, digitises and judges the binders, with FOLDER/dev, /random and /results; what is there is not made again."""
    dev, drawn, results = folder / "dev", folder / "random", folder / "results"
    for place in (dev, drawn, results):
        place.mkdir(parents=True, exist_ok=True)
    if not list(dev.glob("*.truth.json")):
        subprocess.run(["/usr/bin/python3", "-B", str(binders.HERE / "sopgen" / "generate.py"), "--out", str(dev)], check=True)
    names = [(dev, p.name[:-len(".truth.json")]) for p in sorted(dev.glob("*.truth.json"))]
    for a, b in SEEDS:
        names += [(drawn, name) for name in binders.draw(drawn, a, b, HARD, jobs)]
    todo = [binders.picture_of(place, name) for place, name in names if not (results / name / "flow.csv").is_file()]
    if todo:
        subprocess.run([program, "digitise", *map(str, todo), "--evidence", "-o", str(results), "--jobs", str(jobs)], stdout=subprocess.DEVNULL)
    return judge_all(names, results)


def judge_all(names, results):
    """The judged tables (values, flow, rest) of (folder of the truth, name); a binder without a result is told and left out."""
    found = ([], [], [])
    for place, name in names:
        if not (results / name / "binder.json").is_file():
            print(f"no result for {name}", file=sys.stderr)
            continue
        for table, rows in zip(found, judged.judge_binder(name, judged.read_json(place / f"{name}.truth.json"), results / name)):
            table += rows
    return found
