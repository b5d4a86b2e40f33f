"""What the base pages have too rarely: thick and hairline strokes, connectors close to rulings, dark table heads."""
import os
import sys

import cv2
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
from classmask import HEADS, LABEL, LINE, OUTLINE, RANK, RULING, TEXT

CONNECTORS = [LINE, *HEADS]
HUES = np.array([(0, 0, 0), (0, 0, 1), (1, 0, 0), (0, .5, 0), (.27, .45, .77), (.93, .49, .19), (0, .69, .94), (.5, .5, .5), (.6, .1, .6), (.75, .56, 0)])


def box(k):
    return np.ones((k, k), np.uint8)


def member(rank, classes):
    table = np.zeros(256, np.uint8)
    table[RANK[list(classes)]] = 255
    return cv2.LUT(rank, table)


def three(ink):
    return ink[..., None] if ink.ndim == 2 else ink


def vary_strokes(rng, ink, rank, dpi):
    """Thickens or thins the ink (n x n x C, 0-255) of one kind of stroke; the ranks follow.  Connectors come out 0.5 to 4 px wide at 100 dpi."""
    for classes, thick, thin, most in ((CONNECTORS, .28, .3, 3.2), ([RULING], .14, .25, 2.0), ([OUTLINE], .14, .2, 2.2)):
        q = rng.random()
        if q > thick + thin:
            continue
        m = member(rank, classes)
        if not m.any():
            continue
        own = cv2.bitwise_and(ink, m[..., None].repeat(ink.shape[2], 2)) if ink.shape[2] > 1 else cv2.bitwise_and(ink[..., 0], m)
        if q < thick:
            k = 1 + max(1, round(rng.uniform(.3, most) * dpi / 100))
            ink = np.maximum(ink, three(cv2.dilate(own, box(k))))
            grown = cv2.dilate(cv2.min(rank, m), box(k))
            if classes is CONNECTORS:       # the head grows with its line, or it would drown
                head = member(rank, HEADS)
                rank = np.maximum(rank, cv2.dilate(cv2.min(rank, head), box(k)))
                grown = np.where(grown > RANK[LINE], RANK[LINE], grown).astype(np.uint8)
            rank = np.maximum(rank, grown)
        else:
            small = three(cv2.erode(own, box(2)))
            kept = three(cv2.dilate(small, box(3)))
            fine = np.where(kept < three(own) * .35, three(own), small)     # a line of one pixel stays
            near = (cv2.dilate(m, box(3)) > 0) & (m == 0) & (rank == 0)
            ink = np.where(m[..., None] > 0, fine, ink)
            ink = np.where(near[..., None], (ink * .4).astype(np.uint8), ink)
    return ink, rank


def recolour(rng, ink, rank):
    """Strength and colour of the printed ink (0-1) by class, in place of what the page was printed with."""
    seen = cv2.dilate(rank, box(3))
    lut = np.ones((256, ink.shape[2]), np.float32)
    for group, p, lo in (((RULING,), .45, .2), (tuple(CONNECTORS), .5, .2), ((OUTLINE,), .35, .25), ((TEXT, LABEL), .2, .5)):
        if rng.random() < p:
            v = rng.uniform(lo, 1)
            col = np.full(ink.shape[2], v)
            if ink.shape[2] == 3 and rng.random() < .6:
                col = 1 - np.clip(HUES[int(rng.integers(0, len(HUES)))] + rng.normal(0, .06, 3), 0, 1)
                col *= rng.uniform(.5, 1) if rng.random() < .5 else 1
            for g in group:
                lut[RANK[g]] = col
    return ink * lut[seen]


def boxes_of(rank):
    inside = member(rank, [OUTLINE, *range(8, 14)])
    small = cv2.resize(inside, None, fx=.25, fy=.25, interpolation=cv2.INTER_AREA)
    small = cv2.morphologyEx((small > 90).astype(np.uint8), cv2.MORPH_CLOSE, box(3))
    n, _, st, _ = cv2.connectedComponentsWithStats(small)
    return [tuple(4 * v for v in st[i][:4]) for i in range(1, n) if st[i][2] >= 6 and st[i][3] >= 5 and st[i][4] > .4 * st[i][2] * st[i][3]]


def columns_of(rank):
    """x of long vertical rulings."""
    m = cv2.erode(member(rank, [RULING]), np.ones((161, 1), np.uint8))
    return np.where((m > 0).sum(0) > 40)[0]


def arrow(img, rank, points, width, colour, dash, size, open_head):
    (xa, ya), (xb, yb) = points[-2:]
    d = np.sign([xb - xa, yb - ya]).astype(int)
    ident = HEADS[0] if d[1] > 0 else HEADS[1] if d[1] < 0 else HEADS[2] if d[0] < 0 else HEADS[3]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        L = max(abs(x1 - x0), abs(y1 - y0))
        step = dash if dash else max(1, L)
        for t in range(0, max(1, L), 2 * step if dash else step):
            u, v = t / max(1, L), min(1, (t + step) / max(1, L))
            a = (int(x0 + (x1 - x0) * u), int(y0 + (y1 - y0) * u))
            b = (int(x0 + (x1 - x0) * v), int(y0 + (y1 - y0) * v))
            cv2.line(img, a, b, colour, width)
            cv2.line(rank, a, b, int(RANK[LINE]), width)
    n = np.array([-d[1], d[0]])
    tip = np.array([xb, yb])
    tri = np.array([tip, tip - d * size + n * size // 2, tip - d * size - n * size // 2], np.int32)
    if open_head:
        cv2.polylines(img, [tri[[1, 0, 2]]], False, colour, width)
        cv2.polylines(rank, [tri[[1, 0, 2]]], False, int(RANK[ident]), width)
    else:
        cv2.fillPoly(img, [tri], colour)
        cv2.fillPoly(rank, [tri], int(RANK[ident]))


def add_connectors(rng, img, rank, most=4):
    """Draws a few more arrows between symbols, their long legs 2 to 11 px (at 100 dpi) beside a vertical ruling."""
    boxes, cols = boxes_of(rank), columns_of(rank)
    if len(boxes) < 2 or not len(cols):
        return
    solid = member(rank, [OUTLINE, *range(8, 14)])
    todo = int(rng.integers(1, most + 1))
    for _ in range(30):
        if not todo:
            return
        i, j = rng.choice(len(boxes), 2, replace=False)
        (ax, ay, aw, ah), (bx, by, bw, bh) = boxes[i], boxes[j]
        near = cols[np.abs(cols - (ax + aw / 2)) < 420]
        if not len(near):
            continue
        xv = int(rng.choice(near) + rng.choice([-1, 1]) * rng.uniform(5, 23))
        ya, yb = ay + ah // 2, by + bh // 2
        if abs(ya - yb) < 40:
            continue
        p0 = (ax + aw + 2, ya) if xv > ax + aw / 2 else (ax - 2, ya)
        p3 = (bx + bw + 1, yb) if xv > bx + bw / 2 else (bx - 1, yb)
        if min(abs(xv - p0[0]), abs(xv - p3[0])) < 14 or (p0[0] - xv) * (ax + aw / 2 - xv) < 0:
            continue
        way = np.zeros_like(solid)
        cv2.polylines(way, [np.array([p0, (xv, ya), (xv, yb), p3], np.int32)], False, 255, 5)
        if np.count_nonzero(cv2.bitwise_and(way, solid)) > 60:
            continue
        level = int(rng.choice([0, 0, 0, 60, 120, 160]))
        colour = (level,) if img.ndim == 2 else tuple(int(v) for v in 255 * HUES[int(rng.integers(0, len(HUES)))]) if rng.random() < .5 else (level,) * 3
        arrow(img, rank, [p0, (xv, ya), (xv, yb), p3], int(rng.choice([1, 2, 2, 3, 4, 6])), colour, int(rng.integers(6, 14)) if rng.random() < .15 else 0,
              int(rng.uniform(8, 18)), rng.random() < .3)
        todo -= 1


def darken_cells(rng, img, rank):
    """Fills a row of cells: dark with white print, or a pale shade."""
    open_ = (member(rank, [RULING]) == 0).astype(np.uint8)
    n, lab, st, _ = cv2.connectedComponentsWithStats(open_, connectivity=4)
    page = rank.size
    cells = [i for i in range(1, n) if .0004 * page < st[i][4] < .04 * page and st[i][4] > .85 * st[i][2] * st[i][3]]
    if not cells:
        return
    i = cells[0] if rng.random() < .6 else int(rng.choice(cells))
    dark = rng.random() < .7
    fill = (rng.uniform(0, .5, 3) if dark else rng.uniform(.72, .95, 3)).astype(np.float32)
    if img.ndim == 2 or rng.random() < .4:
        fill[:] = fill.mean()
    for c in cells:
        x, y, w, h, _ = st[c]
        if abs(y - st[i][1]) > 4 or abs(h - st[i][3]) > 6:
            continue
        m = lab[y:y + h, x:x + w] == c
        part = img[y:y + h, x:x + w]
        v = part[m].astype(np.float32) / 255
        f = fill if img.ndim == 3 else fill[0]
        part[m] = np.clip(((1 - v) + v * f if dark else v * f) * 255, 0, 255).astype(np.uint8)
