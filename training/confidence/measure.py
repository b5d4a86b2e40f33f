"""How well weights hold: what they mark, what they let pass, and whether a confidence is the share that is right."""
from confidence.logistic import probability

BINS = 10         # of the calibration error


def calibration_error(pairs):
    """Mean distance of confidence and share of right ones over bins of equally many (confidence, right)."""
    pairs = sorted(pairs, key=lambda pair: pair[0])     # not by right: of equal ones it would put the wrong first
    error = 0.0
    for b in range(BINS):
        part = pairs[len(pairs) * b // BINS:len(pairs) * (b + 1) // BINS]
        error += abs(sum(p for p, _ in part) - sum(right for _, right in part))
    return error / max(1, len(pairs))


def weigh(samples, weights):
    """[(confidence, sample)]"""
    return [(probability(weights, s.clues), s) for s in samples]


def counts(weighed, review_below):
    """(marked, wrong and unmarked) of those that score.py counts."""
    marked = silent = 0
    for p, s in weighed:
        if s.counted:
            mark = s.kept or p < review_below
            marked += mark
            silent += not mark and not s.right
    return marked, silent


class Measured:
    """What score.py's `silent` and `load` come to over binders whose families are weighed so: {family: [(confidence, sample)]}."""

    def __init__(self, weighed, rest):
        self.weighed = weighed
        self.rest = [(row["right"] == "1", row["marked"] == "1", int(row["count"])) for row in rest]
        self.values = sum(s.counted for of in weighed.values() for _, s in of) + sum(n for _, _, n in self.rest)

    def shares(self, review_below):
        """(silent, load), each over all values; review_below: {family: threshold}."""
        found = [counts(of, review_below[name]) for name, of in self.weighed.items()]
        marked = sum(m for m, _ in found) + sum(n for _, mark, n in self.rest if mark)
        silent = sum(s for _, s in found) + sum(n for right, mark, n in self.rest if not right and not mark)
        return silent / max(1, self.values), marked / max(1, self.values)

    def report(self, review_below):
        silent, load = self.shares(review_below)
        yield f"silent {100 * silent:.2f} %, load {100 * load:.2f} % of {self.values} values"
        for name, of in self.weighed.items():
            judged = [s for _, s in of if s.counted]
            marked, missed = counts(of, review_below[name])
            error = calibration_error([(p, s.right) for p, s in of])
            yield (f"  {name:7s} {len(judged):5d} counted, {sum(not s.right for s in judged):4d} wrong, {missed:4d} of them unmarked at "
                   f"{marked:4d} marks (below {review_below[name]:g}), calibration error {error:.4f}")
