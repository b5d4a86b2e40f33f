"""A random scan of a random crop of a base page, with the labels of every pixel: at 100 dpi (88 to 124), drawn afresh each time."""
import math
import os
import sys

import cv2
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
from classmask import HEADS, INTERIORS, LABEL, RANK, RULING, TEXT, TO_COARSE, UNRANK256
import damage
import lines
import marks

BASE_DPI = 200
IGNORE = 255
OUTSIDE = 99                       # border value of a warped rank map: beyond the sheet


def matrix(rng, W, H, n, f, angle, points):
    """Base page -> crop of n x n pixels at scale f, on a symbol, a line or a label more often than not."""
    fx, fy = f * rng.uniform(.95, 1.05), f * rng.uniform(.95, 1.05)
    cw = n / f
    cx = rng.uniform(min(cw * .42, W / 2), max(W - cw * .42, W / 2))
    cy = rng.uniform(min(cw * .42, H / 2), max(H - cw * .42, H / 2))
    if points and rng.random() < .62:
        some = points[int(rng.integers(0, len(points)))]
        cx, cy = some[int(rng.integers(0, len(some)))] + rng.uniform(-.4, .4, 2) * cw
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    A = np.array([[c, -s], [s, c]]) @ np.array([[fx, rng.normal(0, .004) * f], [0, fy]])
    M = np.eye(3)
    M[:2, :2], M[:2, 2] = A, np.array([n / 2, n / 2]) - A @ np.array([cx, cy])
    if rng.random() < .2:
        P = np.eye(3)
        P[2, :2] = rng.normal(0, .00004, 2) * 500 / n
        M = P @ M
    return M


class Warp:
    def __init__(self, rng, M, n, dpi):
        self.M, self.n, self.maps = M, n, None
        if rng.random() < .12:     # the sheet curls
            a, b, ph = rng.uniform(1, 7) * dpi / 100, rng.uniform(.5, 2.2) * math.pi, rng.uniform(0, 6.28)
            yy, xx = np.mgrid[0:n, 0:n].astype(np.float32)
            if rng.random() < .5:
                yy += a * np.sin(xx / n * b + ph)
            else:
                xx += a * np.sin(yy / n * b + ph)
            I = np.linalg.inv(M)
            w = I[2, 0] * xx + I[2, 1] * yy + I[2, 2]
            self.maps = [((I[k, 0] * xx + I[k, 1] * yy + I[k, 2]) / w).astype(np.float32) for k in (0, 1)]

    def __call__(self, im, how, fill):
        if self.maps:
            return cv2.remap(im, *self.maps, how, borderMode=cv2.BORDER_CONSTANT, borderValue=fill)
        return cv2.warpPerspective(im, self.M, (self.n, self.n), flags=how, borderMode=cv2.BORDER_CONSTANT, borderValue=fill)


def paper(rng, out, pool, warp, dpi):
    """Sheet, back side, light."""
    n, _, C = out.shape
    if rng.random() < .5:
        v = rng.uniform(.72, 1)
        tint = np.array([v, v * rng.uniform(.9, 1), v * rng.uniform(.7, 1)] if C == 3 else [v], np.float32)
        if C == 3 and rng.random() < .3:          # coloured paper
            tint = (1 - rng.uniform(.05, .45) * rng.permutation([0, rng.uniform(.1, 1), 1])).astype(np.float32)
        out *= tint
    if rng.random() < .12:
        o = pool.pick(rng)
        b = cv2.GaussianBlur(warp(o.grey(), cv2.INTER_LINEAR, 255)[:, ::-1], (0, 0), rng.uniform(.8, 3) * dpi / 200)
        out *= 1 - (255 - b.astype(np.float32))[..., None] / 255 * rng.uniform(.05, .3)
    if rng.random() < .35:
        out *= marks.smooth_field(rng, n, n, int(rng.integers(2, 12)), rng.uniform(.75, .98), 1.0)[..., None]
    if rng.random() < .35:
        a, s = rng.uniform(0, 6.28), rng.uniform(.05, .35)
        g = np.linspace(-.5, .5, n, dtype=np.float32)
        out *= (1 - s * (.5 + math.cos(a) * g[None, :] + math.sin(a) * g[:, None]))[..., None]


def sensor(rng, x, mode, dpi):
    """x: uint8 n x n x C as light comes from the page; returns what the file holds."""
    n, C = x.shape[0], x.shape[2]
    b = rng.uniform(0, .8) * dpi / 150
    if rng.random() < .75 and b > .25:
        x = lines.three(cv2.GaussianBlur(x, (0, 0), b))
    if rng.random() < .06:
        L = int(rng.integers(3, 6))
        k = np.zeros((L, L), np.float32)
        k[L // 2] = 1 / L
        x = lines.three(cv2.filter2D(x, -1, k if rng.random() < .5 else k.T.copy()))
    if C == 3 and rng.random() < .6:
        x = damage.shift_colours(rng, x, dpi)
    if rng.random() < .7:
        nz = np.empty((n, n), np.int16)
        cv2.randn(nz, 0, rng.uniform(1, 9) if rng.random() < .75 else rng.uniform(9, 26))
        x = np.clip(x.astype(np.int16) + nz[..., None], 0, 255).astype(np.uint8)
    if rng.random() < .4:
        c, o = rng.uniform(.6, 1.7), rng.uniform(-25, 40)
        x = np.clip((np.arange(256) - 128) * c + 128 + o, 0, 255).astype(np.uint8)[x]
    if mode == "bw":
        return damage.bilevel(rng, np.ascontiguousarray(x[..., 0]))[..., None]
    if rng.random() < .65:
        q = int(rng.uniform(8, 30) if rng.random() < .25 else rng.uniform(25, 90))
        _, e = cv2.imencode(".jpg", x if C == 1 else x[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, q])
        x = cv2.imdecode(e, cv2.IMREAD_GRAYSCALE if C == 1 else cv2.IMREAD_COLOR)
        x = x[..., None] if C == 1 else x[..., ::-1]
    return x


def shrink(rank, S):
    """Rank map n x n -> S x S: each pixel takes the highest rank among those it covers."""
    f = rank.shape[0] / S
    if f > 1.05:
        rank = cv2.dilate(rank, lines.box(math.ceil(f - .05)))
    return cv2.resize(rank, (S, S), interpolation=cv2.INTER_NEAREST) if f != 1 else rank


def sample(pool, rng, S=448):
    """-> picture uint8 3 x S x S, fine labels uint8 S x S (255: not to be learned)."""
    page = pool.pick(rng)
    H, W = page.rank.shape
    td = rng.uniform(86, 124)                   # dpi that the net sees
    q = rng.random()
    sd = td if q < .27 else rng.uniform(66, td) if q < .37 else max(td, rng.uniform(130, 170)) if q < .72 else 200.0
    n = int(round(S * sd / td))
    m = rng.random()
    mode = "color" if m < .4 else "gray" if m < .76 else "bw"
    C = 3 if mode == "color" else 1
    angle = rng.normal(0, .6) if rng.random() < .88 else rng.uniform(-5, 5)
    warp = Warp(rng, matrix(rng, W, H, n, sd / BASE_DPI, angle, page.points), n, sd)
    src = page.img if C == 3 else page.grey()
    x = warp(src, cv2.INTER_LINEAR if sd > 90 else cv2.INTER_AREA, (255, 255, 255))
    if C == 3 and x.ndim == 2:
        x = cv2.cvtColor(x, cv2.COLOR_GRAY2RGB)
    rank = warp(cv2.dilate(page.rank, lines.box(2)) if sd < 150 else page.rank, cv2.INTER_NEAREST, OUTSIDE)
    outside = rank == OUTSIDE
    rank[outside] = 0
    # ---- ink
    q = rng.random()
    if q < .14:
        x = cv2.dilate(x, np.ones((2, 2) if rng.random() < .6 else (1, 2), np.uint8))
    elif q < .26:
        x = cv2.erode(x, lines.box(2))
    ink, rank = lines.vary_strokes(rng, 255 - lines.three(x), rank, sd)
    ink = ink.astype(np.float32) / 255
    if rng.random() < .65:
        ink = lines.recolour(rng, ink, rank)
    if rng.random() < .35:         # fading, worn patches
        ink *= marks.smooth_field(rng, n, n, int(rng.integers(2, 9)), rng.uniform(.2, .8), rng.uniform(.8, 1.1))[..., None]
    if rng.random() < .5:
        ink *= rng.uniform(.55, 1)
    mark = marks.lay(pool.marks, rng, ink, rank, sd, C == 3, RANK[TEXT]) if rng.random() < .45 else None
    out = 1 - np.clip(ink, 0, 1)
    paper(rng, out, pool, warp, sd)
    # ---- damage
    seen, edge = np.zeros((n, n), np.float32), np.zeros((n, n), np.float32)
    if rng.random() < .5:
        cols = np.where((lines.member(rank, [RULING]) > 0).sum(0) > n * .3)[0]
        damage.streaks(rng, out, seen, sd, cols)
    for p, make, where in ((.4, damage.specks, seen), (.1, damage.hairs, seen), (.13, damage.fold, seen), (.08, damage.holes, seen), (.22, damage.dark_edge, edge)):
        if rng.random() < p:
            make(rng, out, where, sd)
    x = np.clip(out * 255, 0, 255).astype(np.uint8)
    beyond = 255 if (q := rng.random()) < .45 else int(rng.uniform(10, 70)) if q < .75 else int(rng.uniform(70, 250))
    x[outside] = beyond
    x = sensor(rng, x, mode, sd)
    if mode == "bw":               # what is black is some ink or damage, what is white is paper
        black = x[..., 0] == 0
        seen = np.where(black & (cv2.dilate(rank, lines.box(3)) == 0), 1, seen * black).astype(np.float32)
        edge = edge * black
        mark = mark if mark is None else mark * black
    if n != S:
        how = cv2.INTER_AREA if n > S else cv2.INTER_LINEAR if rng.random() < .6 else cv2.INTER_CUBIC
        x = lines.three(cv2.resize(np.ascontiguousarray(x), (S, S), interpolation=how))
    if C == 1:
        x = np.repeat(x, 3, 2)
    # ---- labels: print keeps its class wherever it still shows; marks and damage take paper and insides
    y = cv2.LUT(shrink(rank, S), UNRANK256)
    y[y == 18] = 6
    fit = lambda a: cv2.resize(a, (S, S), interpolation=cv2.INTER_AREA if n > S else cv2.INTER_LINEAR) if n != S else a
    free = (y == 0) | ((y >= 8) & (y <= 13))
    y[free & (fit(seen) > .16)] = 7
    if mark is not None:
        y[free & (fit(mark) > .085)] = 6
    y[free & (fit(edge) > .3)] = 7
    if beyond < 200:
        y[fit(outside.astype(np.float32)) > .5] = 7
    # what can't be seen any more is not to be learned
    g = np.ascontiguousarray(x.min(2))
    sight = cv2.dilate(g, lines.box(9)).astype(np.int16) - cv2.erode(g, lines.box(3))
    y[(sight < 11) & (y != 0) & (y != 7) & ~((y >= 8) & (y <= 13))] = IGNORE
    return np.ascontiguousarray(x.transpose(2, 0, 1)), y


def table(pairs):
    t = np.full(256, IGNORE, np.uint8)
    for k, v in pairs:
        t[k] = v
    return t


COARSE_OF = table([(i, int(TO_COARSE[i])) for i in range(18)])
INSIDE_OF = table([(c, i) for i, c in enumerate(INTERIORS)])
DIRECTION_OF = table([(c, i) for i, c in enumerate(HEADS)])
LABEL_OF = table([(LABEL, 0), (TEXT, 1)])
SWAP = table([(0, 1), (1, 0)])


def half(y, of):
    """Labels of a kind at half resolution: the lowest among the four pixels that have one."""
    t = cv2.LUT(y, of)
    return np.minimum(np.minimum(t[0::2, 0::2], t[0::2, 1::2]), np.minimum(t[1::2, 0::2], t[1::2, 1::2]))


def targets(y):
    """Fine labels -> coarse classes at full resolution, kinds at half resolution (a label wins over print beside it)."""
    return cv2.LUT(y, COARSE_OF), half(y, INSIDE_OF), half(y, DIRECTION_OF), cv2.LUT(half(y, LABEL_OF), SWAP)
