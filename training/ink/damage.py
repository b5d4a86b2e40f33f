"""Damage of one crop: what the scanner, the copier and the years put on paper.  Each layer changes `out` (n x n x C, 0-1) and notes in `seen` how strongly."""
import math
import os
import sys

import cv2
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
import degrade


def profile(rng, n):
    """Strength of a streak along its way."""
    q = rng.random()
    at = np.arange(n)
    p = np.ones(n, np.float32)
    if q < .3:            # broken
        p = (np.interp(at, np.linspace(0, n, 14), rng.random(14)) > rng.uniform(.2, .6)).astype(np.float32)
    elif q < .5:          # waxing and waning
        p = np.interp(at, np.linspace(0, n, 6), rng.uniform(.2, 1, 6)).astype(np.float32)
    elif q < .62:         # starts or ends within
        p[:int(rng.uniform(.1, .9) * n)] = 0
        p = p[::-1].copy() if rng.random() < .5 else p
    if rng.random() < .3:
        p *= np.clip(rng.normal(.8, .3, n), 0, 1).astype(np.float32)
    return p


def streaks(rng, out, seen, dpi, beside):
    """Straight, constant in scan coordinates, so a little askew on the straightened page.  beside: places of vertical rulings."""
    n, _, C = out.shape
    across = rng.random() < .3
    tilt = rng.normal(0, .9) if rng.random() < .7 else 0.0
    for _ in range(int(rng.choice([1, 1, 2, 3, 5, 9]))):
        w = max(1, int(round(rng.choice([1, 1, 2, 2, 3, 5]) * dpi / 200 * rng.uniform(.6, 1.4))))
        p = rng.uniform(0, n)
        if not across and len(beside) and rng.random() < .4:
            p = float(rng.choice(beside)) + rng.choice([-1, 1]) * rng.uniform(3, 45) * dpi / 100
        lean = math.tan(math.radians(tilt)) * n / 2
        line = np.zeros((n, n), np.uint8)
        cv2.line(line, (int((p - lean) * 16), 0), (int((p + lean) * 16), (n - 1) * 16), 255, w, cv2.LINE_AA, 4)
        st = 1.0 if rng.random() < .15 else rng.uniform(.12, 1) ** 1.2
        x0, x1 = max(0, int(p - abs(lean) - w - 3)), min(n, int(p + abs(lean) + w + 4))
        if x1 <= x0:
            continue
        al = line[:, x0:x1].astype(np.float32) / 255 * (profile(rng, n) * st)[:, None]
        light = rng.random() < .18
        col = np.array(rng.uniform(0, 90, 3) if rng.random() < .15 else [rng.uniform(0, 120)] * 3, np.float32)[:C] / 255
        if light:
            col[:] = 1
        view, sight = (out.transpose(1, 0, 2), seen.T) if across else (out, seen)
        view[:, x0:x1] = view[:, x0:x1] * (1 - al[..., None]) + col * al[..., None]
        if not light:
            sight[:, x0:x1] = np.maximum(sight[:, x0:x1], al)


def specks(rng, out, seen, dpi):
    n = out.shape[0]
    m = np.zeros((n, n), np.uint8)
    k = int(rng.choice([4, 12, 40, 150, 400]) * rng.uniform(.5, 1.5))
    crowd, c0, spread = rng.random() < .25, rng.uniform(0, n, 2), n * rng.uniform(.05, .3)
    for _ in range(k):
        c = c0 + rng.normal(0, spread, 2) if crowd else rng.uniform(0, n, 2)
        r = rng.choice([.35, .5, .7, 1, 1.5, 2.5]) * dpi / 200 * rng.uniform(.7, 1.5)
        v = int(rng.uniform(90, 255))
        if rng.random() < .7:
            cv2.circle(m, (int(c[0] * 8), int(c[1] * 8)), max(2, int(r * 8)), v, -1, cv2.LINE_AA, 3)
        else:
            cv2.ellipse(m, (int(c[0]), int(c[1])), (max(1, int(r * 2)), max(1, int(r))), float(rng.uniform(0, 180)), 0, 360, v, -1, cv2.LINE_AA)
    cover(out, seen, m.astype(np.float32) / 255, 0)


def cover(out, seen, al, level):
    out *= 1 - al[..., None]
    if level:
        out += level * al[..., None]
    np.maximum(seen, al, out=seen)


def hairs(rng, out, seen, dpi):
    n, u = out.shape[0], dpi / 25.4
    m = np.full((n, n, 3), 255, np.uint8)
    for _ in range(int(rng.integers(1, 5))):
        t = np.linspace(0, 1, 20)
        c, l, a = rng.uniform(0, n, 2), u * rng.uniform(3, 18), rng.uniform(0, 6.28)
        p = np.stack([c[0] + l * t * math.cos(a) + l * .2 * np.sin(4 * t), c[1] + l * t * math.sin(a) + l * .2 * np.cos(5 * t)], 1)
        degrade.stroke(m, p, rng.uniform(.4, 1.0), (40, 40, 40), rng.uniform(.4, .95))
    cover(out, seen, 1 - m[..., 0].astype(np.float32) / 255, 0)


def fold(rng, out, seen, dpi):
    n, u = out.shape[0], dpi / 25.4
    at, tilt = rng.uniform(.05, .95) * n, rng.normal(0, .012)
    g = np.arange(n, dtype=np.float32)
    d = g[None, :] - at - tilt * (g[:, None] - n / 2)
    if rng.random() < .5:
        d = d.T
    s, w = rng.uniform(.08, .5) * rng.choice([1, 1, -.6]), u * rng.uniform(.1, .6)
    e = (s * np.exp(-(d / w) ** 2)).astype(np.float32)
    out *= (1 - e - abs(s) * .3 * np.exp(-np.abs(d) / (u * 4)) * (d > 0))[..., None]
    np.maximum(seen, np.maximum(e, 0) * 1.2, out=seen)


def holes(rng, out, seen, dpi):
    n, u = out.shape[0], dpi / 25.4
    for _ in range(int(rng.integers(1, 3))):
        m = np.zeros((n, n), np.uint8)
        cv2.circle(m, (int(rng.uniform(0, n)), int(rng.uniform(0, n))), int(u * rng.uniform(2, 3.4)), 255, -1, cv2.LINE_AA)
        cover(out, seen, m.astype(np.float32) / 255, rng.uniform(.05, .5) if rng.random() < .7 else rng.uniform(.75, .92))


def dark_edge(rng, out, edge, dpi):
    n, u = out.shape[0], dpi / 25.4
    wob = np.interp(np.arange(n), np.linspace(0, n, 9), rng.uniform(.2, 1, 9)).astype(np.float32) * u * rng.uniform(.5, 9)
    g = np.arange(n, dtype=np.float32)
    e = 1 / (1 + np.exp(np.clip((g[None, :] - wob[:, None]) / (u * rng.uniform(.1, .9)), -30, 30)))
    e = [e, e[:, ::-1], e.T, e.T[::-1]][int(rng.integers(0, 4))] * rng.uniform(.4, .97)
    out *= (1 - e)[..., None]
    np.maximum(edge, e, out=edge)


def bilevel(rng, g):
    n = g.shape[0]
    q = rng.random()
    if q < .33:
        k = int(rng.choice([21, 31, 41]))
        how = cv2.ADAPTIVE_THRESH_GAUSSIAN_C if rng.random() < .5 else cv2.ADAPTIVE_THRESH_MEAN_C
        g = cv2.adaptiveThreshold(g, 255, how, cv2.THRESH_BINARY, k, rng.uniform(5, 24))
    elif q < .45:         # ordered dither
        B = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.uint8) * 16 + 8
        g = np.where(g > np.tile(B, (n // 4 + 1, n // 4 + 1))[:n, :n], 255, 0).astype(np.uint8)
    elif q < .52:         # blue-ish noise dither, as error diffusion looks
        t = rng.integers(0, 256, (n, n)).astype(np.float32)
        t = t - cv2.GaussianBlur(t, (0, 0), 1.2)
        g = np.where(g > 128 + t * .9, 255, 0).astype(np.uint8)
    else:
        g = np.where(g < np.percentile(g[::7, ::7], 80) * rng.uniform(.5, .88), 0, 255).astype(np.uint8)
    if rng.random() < .45:
        z = rng.random((n, n), np.float32)
        s = 10 ** rng.uniform(-4.5, -2.2)
        g[z < s] = 0
        g[z > 1 - s * .7] = 255
    return g


def shift_colours(rng, x, dpi):
    """Ordinary registration error: red and blue lie 0.3 to 1 px (at 100 dpi) apart from green."""
    n = x.shape[0]
    a, r = rng.uniform(0, 6.28), rng.uniform(.2, 1.0) * dpi / 100
    if rng.random() < .6:
        a = rng.choice([0, 1.57, 3.14, 4.71])         # mostly along the way of the sensor
    out = x.copy()
    blue = 1 if rng.random() < .7 else 0
    for c, s in ((0, 1), (2, -blue)):
        if s:
            M = np.float32([[1, 0, s * r * math.cos(a)], [0, 1, s * r * math.sin(a)]])
            out[..., c] = cv2.warpAffine(np.ascontiguousarray(x[..., c]), M, (n, n), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return out
