"""Stamps, signatures, handwriting, pen strokes and QR codes as masks of ink (0-255) at 200 dpi."""
import os
import subprocess
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sopgen"))
import degrade

OFFICES = "PEMERINTAH KABUPATEN KOTA DINAS BADAN SEKRETARIAT DAERAH KECAMATAN PROVINSI RUMAH SAKIT UMUM KELURAHAN".split()
BOX_WORDS = ["SALINAN", "ASLI", "DITERIMA", "ARSIP", "TEMBUSAN", "LUNAS", "TERKENDALI", "12 JAN 2021", "DOKUMEN TERKENDALI", "COPY"]
NOTES = ["12 Januari 2021", "147", "05/SOP/2022", "Ok, setuju", "mohon diperbaiki", "ACC", "Agustus 2023", "telah diperiksa", "002.1 / 15", "segera!",
         "3", "Ya", "lihat hal. 2", "revisi", "tidak perlu", "2 hari", "a.n. Kepala", "paraf", "cek lagi", "30 menit"]
INK = [(30, 50, 160), (92, 50, 150), (25, 25, 30), (180, 40, 40), (30, 120, 60), (40, 80, 200)]


def handwriting_fonts():
    out = subprocess.run(["fc-list", "--format", "%{file}|%{family}\n"], stdout=subprocess.PIPE).stdout.decode()
    names = ("Hand", "Breip", "Steve", "Kristi", "Rufscript")
    return sorted(l.split("|")[0] for l in out.split("\n") if any(k in l for k in names) and l.split("|")[0].endswith(("ttf", "otf")))


def smooth_field(rng, h, w, cells, lo, hi):
    """Slow random waves between lo and hi."""
    n = rng.random((max(2, cells), max(2, cells))).astype(np.float32)
    return lo + (hi - lo) * np.clip(cv2.resize(n, (w, h), interpolation=cv2.INTER_LINEAR), 0, 1)


def written(rng, font, text, w_extra=40, h=110):
    im = Image.new("L", (int(font.getlength(text)) + w_extra, h), 0)
    ImageDraw.Draw(im).text((w_extra // 2, h // 2), text, 255, font=font, anchor="lm")
    return np.asarray(im)


def round_stamp(rng):
    s = int(rng.uniform(230, 330))
    c = np.full((s + 20, s + 20, 3), 255, np.uint8)
    degrade.stamp(c, s / 2 + 10, s / 2 + 10, s, (0, 0, 0), " ".join(rng.choice(OFFICES, 3)), " ".join(rng.choice(OFFICES, 2)), rng)
    return 255 - c[..., 0]


def box_stamp(rng):
    h, w = int(rng.uniform(60, 140)), int(rng.uniform(180, 380))
    im = Image.new("L", (w, h), 0)
    d = ImageDraw.Draw(im)
    lw = int(rng.integers(2, 6))
    d.rectangle((lw, lw, w - lw, h - lw), outline=255, width=lw)
    d.text((w / 2, h / 2), str(rng.choice(BOX_WORDS)), 255, font=ImageFont.truetype(degrade.FONT, int(h * rng.uniform(.2, .45))), anchor="mm")
    return (np.asarray(im, np.float32) * smooth_field(rng, h, w, 7, .3, 1)).astype(np.uint8)


def signature(rng):
    w, h = int(rng.uniform(180, 420)), int(rng.uniform(90, 220))
    c = np.full((h * 2, w + 80, 3), 255, np.uint8)
    degrade.signature(c, 30, h * .4, w, h, (0, 0, 0), rng, int(rng.uniform(120, 300)))
    return 255 - c[..., 0]


def pen_stroke(rng):
    """A tick, a cross, a ring, an underline."""
    c = np.zeros((130, 220), np.uint8)
    w, kind = int(rng.integers(2, 6)), int(rng.integers(0, 4))
    if kind == 0:
        p = [(30, 70), (60, 105), (130, 15)]
    elif kind == 1:
        p = [(20, 60), (80, 66 + int(rng.integers(-12, 12))), (200, 60)]
    elif kind == 2:
        cv2.ellipse(c, (110, 65), (int(rng.uniform(20, 95)), int(rng.uniform(15, 55))), rng.uniform(-15, 15), rng.uniform(0, 60), rng.uniform(300, 420), 255, w, cv2.LINE_AA)
        return c
    else:
        cv2.line(c, (20, 20), (90, 110), 255, w, cv2.LINE_AA)
        p = [(90, 15), (20, 108)]
    cv2.polylines(c, [np.array(p, np.int32) + rng.integers(-6, 7, (len(p), 2)).astype(np.int32)], False, 255, w, cv2.LINE_AA)
    return c


def qr_code(rng):
    m = int(rng.choice([21, 25, 29, 33]))
    q = (rng.random((m, m)) < .5).astype(np.uint8) * 255
    for y, x in ((0, 0), (0, m - 7), (m - 7, 0)):
        q[max(0, y - 1):y + 8, max(0, x - 1):x + 8] = 0
        q[y:y + 7, x:x + 7] = 255
        q[y + 1:y + 6, x + 1:x + 6] = 0
        q[y + 2:y + 5, x + 2:x + 5] = 255
    k = int(rng.integers(3, 8))
    return cv2.resize(q, (m * k, m * k), interpolation=cv2.INTER_NEAREST)


def collection(rng, n=220):
    fonts = handwriting_fonts()

    def note(rng):
        return written(rng, ImageFont.truetype(str(rng.choice(fonts)), int(rng.uniform(26, 70))), str(rng.choice(NOTES)))
    makers = [round_stamp, round_stamp, box_stamp, signature, signature, note, note, note, pen_stroke, qr_code]
    out = []
    for i in range(n):
        make = makers[i % len(makers)]
        a = (signature if make is note and not fonts else make)(rng)
        ys, xs = np.where(a > 20)
        if len(ys):
            out.append((make is qr_code, np.ascontiguousarray(a[ys.min():ys.max() + 1, xs.min():xs.max() + 1])))
    return out


def lay(lib, rng, ink, rank, dpi, colour, text_rank):
    """Marks onto the page's ink (n x n x C, 0-1); returns how much each place was darkened."""
    n = ink.shape[0]
    seen = np.zeros((n, n), np.float32)
    pale = rng.random() < .3
    near_print = rng.random() < .4
    for _ in range(int(rng.choice([1, 1, 1, 2, 3, 5]))):
        qr, a = lib[int(rng.integers(0, len(lib)))]
        s = dpi / 200 * rng.uniform(.65, 1.5)
        w, h = max(6, int(a.shape[1] * s)), max(6, int(a.shape[0] * s))
        al = cv2.resize(a, (w, h), interpolation=cv2.INTER_AREA if s < 1 else cv2.INTER_LINEAR)
        if rng.random() < (.15 if qr else .5):
            g = rng.uniform(-35, 35) if rng.random() < .7 else rng.uniform(-180, 180)
            al = cv2.warpAffine(al, cv2.getRotationMatrix2D((w / 2, h / 2), g, 1), (w, h))
        x0, y0 = int(rng.uniform(-w * .4, n - w * .6)), int(rng.uniform(-h * .4, n - h * .6))
        if near_print:
            ys, xs = np.where(rank[::16, ::16] == text_rank)
            if len(ys):
                j = int(rng.integers(0, len(ys)))
                x0, y0 = int(xs[j] * 16 - w * rng.uniform(-.2, 1.2)), int(ys[j] * 16 - h * rng.uniform(-.2, 1.2))
        xa, ya, xb, yb = max(0, x0), max(0, y0), min(n, x0 + w), min(n, y0 + h)
        if xb <= xa or yb <= ya:
            continue
        al = al[ya - y0:yb - y0, xa - x0:xb - x0].astype(np.float32) / 255 * (1 if qr else rng.uniform(.12, .4) if pale else rng.uniform(.4, 1))
        col = (np.array(INK[2 if qr else int(rng.integers(0, 6))], np.float32) + rng.normal(0, 15, 3)).astype(np.float32)
        absorb = 1 - np.clip(col if colour else [np.dot(col, (.3, .59, .11))], 0, 255) / 255
        ink[ya:yb, xa:xb] = 1 - (1 - ink[ya:yb, xa:xb]) * (1 - al[..., None] * absorb.astype(np.float32))
        seen[ya:yb, xa:xb] = np.maximum(seen[ya:yb, xa:xb], al * float(absorb.max()))
    return seen
