"""Base pages in memory: a pool that changes its pages by and by, so that thousands of pages need no more room than a hundred."""
import glob
import os
import sys
import zlib

import cv2
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
from classmask import HEADS, LABEL, LINE, OUTLINE, RANK, RANK256
import lines

cv2.setNumThreads(1)
WEIGHTS = {"flow": 1.0, "identity": .3}


def seed_of(path):
    """.../rNNNNNN/page_01.flow.cls.png -> NNNNNN; 0 for binders that are not random."""
    name = os.path.basename(os.path.dirname(path))
    return int(name[1:]) if name[:1] == "r" and name[1:].isdigit() else 0


class Page:
    def __init__(self, path, rng=None):
        img = cv2.imread(path.replace(".cls.", ".img."), cv2.IMREAD_UNCHANGED)
        self.img = np.ascontiguousarray(img[..., ::-1]) if img.ndim == 3 else img
        self.rank = cv2.LUT(cv2.imread(path, cv2.IMREAD_GRAYSCALE), RANK256)
        self.name = path
        if rng is not None and ".flow." in path:
            if rng.random() < .3:
                lines.darken_cells(rng, self.img, self.rank)
            if rng.random() < .55:
                lines.add_connectors(rng, self.img, self.rank)
        small = self.rank[::8, ::8]
        self.points = []
        for least, most in ((RANK[OUTLINE], 255), (RANK[LINE], 255), (RANK[LABEL], RANK[LABEL])):
            ys, xs = np.where((small >= least) & (small <= most))
            k = np.random.default_rng(1).permutation(len(ys))[:200]
            if len(k):
                self.points.append(np.stack([xs[k], ys[k]], 1) * 8)

    def grey(self):
        if self.img.ndim == 2:
            return self.img
        return cv2.cvtColor(self.img, cv2.COLOR_RGB2GRAY)


class Pool:
    """keep(seed) says which binders belong to it; `fixed`: no changes, no additions."""

    def __init__(self, folders, keep, rng, size=90, share=(0, 1), fixed=False):
        self.folders, self.keep, self.rng, self.size, self.share, self.fixed = folders, keep, rng, size, share, fixed
        self.pages, self.picks = [], 0
        self.scan()
        for _ in range(min(size, len(self.files))):
            self.pages.append(self.draw())

    def scan(self):
        files = []
        for folder in self.folders:
            for f in sorted(glob.glob(os.path.join(folder, "*", "*.cls.png"))):
                if self.keep(seed_of(f)) and zlib.crc32(f.encode()) % self.share[1] == self.share[0]:
                    files.append(f)
        self.files = files
        w = np.array([WEIGHTS.get(os.path.basename(f).split(".")[1], .1) for f in files])
        self.weights = w / w.sum() if len(w) else w

    def draw(self):
        for _ in range(20):
            f = self.files[self.rng.choice(len(self.files), p=self.weights)]
            try:
                return Page(f, None if self.fixed else self.rng)
            except Exception:        # a file that is being written just now
                continue
        raise RuntimeError("no page can be read")

    def pick(self, rng):
        self.picks += 1
        if not self.fixed:
            if self.picks % 400 == 0:
                self.scan()
            if len(self.pages) < self.size or self.picks % 6 == 0:
                new = self.draw()
                if len(self.pages) < min(self.size, 2 * len(self.files)):
                    self.pages.append(new)
                else:
                    self.pages[int(rng.integers(0, len(self.pages)))] = new
        return self.pages[int(rng.integers(0, len(self.pages)))]
