"""The files of weights that the program is built with: pipeline/weigh_values/weights.txt and pipeline/weigh_flow/weights.txt."""
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
VALUES = REPO / "pipeline" / "weigh_values" / "weights.txt"
FLOW = REPO / "pipeline" / "weigh_flow" / "weights.txt"
HERE = Path(__file__).resolve().parent

VALUES_HEAD = """\
# How clues become a value's confidence: the log odds that its text is exactly right are the sum of its kind's
# weight and of each clue times its weight. Written by training/fit; see evidence.h.
"""
FLOW_HEAD = """\
# How doubts become the confidence of a symbol or an arrow: the log odds that it is right are the sum of the prior, the
# weight of its kind, the reader's own log odds times theirs, and the weight of each doubt against it or, of an arrow,
# against the symbols at its ends. Written by training/fit; see flow_model.h.
"""
DIGITS = 4        # of a weight, behind the point
ORDER = ("prior", "reader", "kind", "clue", "doubt", "end_doubt")


class Weights:
    """Of one family ("values", "symbol" or "arrow"): weights by name, and the confidence below which a person looks."""

    def __init__(self, weights=None, review_below=0.0):
        self.weights, self.review_below = dict(weights or {}), review_below

    def lines(self):
        yield f"review_below {self.review_below:g}"
        for name, w in sorted(self.weights.items(), key=lambda item: (ORDER.index(item[0].split()[0]), item[0])):
            yield f"{name} {w + 0:.{DIGITS}f}"


def texts_of(families):
    """{file: its text} of {"values": Weights, "symbol": Weights, "arrow": Weights}"""
    flow = [f"{part} {line}" for part in ("symbol", "arrow") for line in families[part].lines()]
    return {VALUES: VALUES_HEAD + "\n".join(families["values"].lines()) + "\n", FLOW: FLOW_HEAD + "\n".join(flow) + "\n"}


def take_line(family, words):
    name, number = " ".join(words[:-1]), float(words[-1])
    if name == "review_below":
        family.review_below = number
    else:
        family.weights[name] = number


def read_beliefs():
    """What was believed of the weights before they were fitted."""
    return read_families(HERE / "value_beliefs.txt", HERE / "flow_beliefs.txt")


def read_families(values=VALUES, flow=FLOW):
    """The families of the files as they stand."""
    families = {"values": Weights(), "symbol": Weights(), "arrow": Weights()}
    for path, takes_part in ((values, False), (flow, True)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                words = line.split()
                take_line(families[words.pop(0) if takes_part else "values"], words)
    return families
