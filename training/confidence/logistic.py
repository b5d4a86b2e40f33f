"""Logistic regression with a quadratic penalty, by Newton's method.

The penalty draws each weight to what was believed of it before (nothing: to zero); what would come out with a sign that makes no sense is zero."""
import math

STEPS = 60
FAR = 2.0         # no step moves a weight further: beyond it the curve that Newton follows is no guide
CLOSE = 1e-9      # of the last step


def probability(weights, clues):
    """weights: {name: weight}; clues: {name: size}. A clue without a weight says nothing."""
    return inverse(sum(weights.get(name, 0.0) * x for name, x in clues.items()))


def inverse(odds):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


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


def newton(rows, penalties, beliefs):
    """The weights at which the penalised likelihood of the rows ([(index, size)], right, how often) is greatest."""
    n = len(penalties)
    weights = [0.0] * n
    for _ in range(STEPS):
        slope = [c * (b - w) for c, b, w in zip(penalties, beliefs, weights)]
        bend = [[penalties[r] if r == c else 0.0 for c in range(n)] for r in range(n)]
        for clues, right, times in rows:
            p = inverse(sum(weights[i] * x for i, x in clues))
            miss, curve = times * (right - p), times * p * (1 - p)
            for k, (i, x) in enumerate(clues):
                slope[i] += miss * x
                row, cx = bend[i], curve * x
                for j, y in clues[k:]:
                    row[j] += cx * y
        for r in range(n):
            for c in range(r):
                bend[r][c] = bend[c][r]
        step = solve(bend, slope)
        longest = max(map(abs, step))
        weights = [w + s * min(1.0, FAR / max(longest, CLOSE)) for w, s in zip(weights, step)]
        if longest < CLOSE:
            break
    return weights


def fit(samples, penalty=1.0, beliefs=None, free=(), sign=lambda name: 0):
    """{name: weight} from (right, {name: size}) samples. penalty: of the square of a weight's distance from what `beliefs`
    say, in samples; `free` names bear none. What no sample has stays as it was believed. A weight
    that would come out on the other side of zero than sign(name), -1 or 1, is zero."""
    beliefs = beliefs or {}
    merged = {}
    for right, clues in samples:
        key = (right, tuple(sorted(clues.items())))
        merged[key] = merged.get(key, 0) + 1
    names = sorted({name for _, clues in merged for name, _ in clues})
    zero = set()
    while True:
        used = [name for name in names if name not in zero]
        index = {name: i for i, name in enumerate(used)}
        rows = [([(index[name], x) for name, x in clues if name in index], right, times) for (right, clues), times in merged.items()]
        rows = [(sorted(clues), right, times) for clues, right, times in rows]
        weights = newton(rows, [0.0 if name in free else penalty for name in used], [beliefs.get(name, 0.0) for name in used])
        found = dict(zip(used, weights))
        senseless = {name for name, w in found.items() if w * sign(name) < 0}
        if not senseless:
            return {**beliefs, **found, **dict.fromkeys(zero, 0.0)}
        zero |= senseless
