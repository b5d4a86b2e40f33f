"""The net as the program uses it: an ONNX file read by OpenCV, a page at about 100 dpi in, classes out; symbols as solids; colours for the eye."""
import glob
import os
import subprocess
import tempfile

import cv2
import numpy as np

CLASSES = ["paper", "print", "ruling", "symbol", "connector", "head", "mark", "damage", "inside"]
INSIDES = ["process", "terminator", "decision", "offpage", "onpage", "other"]
DIRECTIONS = ["down", "up", "left", "right"]
PRINTS = ["plain", "label"]
COLOURS = np.array([(255, 255, 255), (60, 60, 60), (0, 160, 0), (0, 0, 230), (230, 0, 230), (255, 140, 0), (150, 100, 50), (0, 190, 200), (190, 200, 255)], np.uint8)
INSIDE_COLOURS = np.array([(150, 170, 255), (150, 230, 150), (255, 190, 140), (255, 255, 110), (230, 180, 255), (190, 190, 190)], np.uint8)
HEAD_COLOURS = np.array([(255, 140, 0), (255, 60, 60), (200, 170, 0), (120, 60, 0)], np.uint8)
LABEL_COLOUR = (220, 0, 60)


def read(path):
    return cv2.dnn.readNetFromONNX(path)


def maps(net, rgb):
    """Page -> 48 maps at half resolution, padded to multiples of 16."""
    h, w = rgb.shape[:2]
    x = cv2.copyMakeBorder(rgb, 0, -h % 16, 0, -w % 16, cv2.BORDER_REPLICATE)
    net.setInput(cv2.dnn.blobFromImage(x, 1 / 255.0))
    return net.forward()[0]


def classes(net, rgb):
    """Coarse classes at the page's resolution; kind of inside, direction, print or label at half resolution, everywhere."""
    y = maps(net, rgb)
    h, w = y.shape[1:]
    c = y[:36].reshape(9, 4, h, w).argmax(0).astype(np.uint8)
    out = np.empty((2 * h, 2 * w), np.uint8)
    out[0::2, 0::2], out[0::2, 1::2], out[1::2, 0::2], out[1::2, 1::2] = c
    return out[:rgb.shape[0], :rgb.shape[1]], y[36:42].argmax(0), y[42:46].argmax(0), y[46:48].argmax(0)


def fit(img, dpi, to=100):
    f = to / dpi
    return cv2.resize(img, (round(img.shape[1] * f), round(img.shape[0] * f)), interpolation=cv2.INTER_AREA if f < 1 else cv2.INTER_LINEAR)


def load(path, page=1, turn=0, to=100):
    """A page of a PDF, or a picture, upright, as RGB with its long side as an A4 sheet's."""
    if path.lower().endswith(".pdf"):
        with tempfile.TemporaryDirectory() as d:
            subprocess.run(["pdftoppm", "-r", "200", "-f", str(page), "-l", str(page), "-png", path, d + "/p"], check=True)
            im = cv2.imread(glob.glob(d + "/p*.png")[0])
    else:
        im = cv2.imread(path)
    if turn:
        im = cv2.rotate(im, {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}[turn])
    return fit(np.ascontiguousarray(im[..., ::-1]), 200 if path.lower().endswith(".pdf") and 2000 < max(im.shape) < 2800 else max(im.shape) / 11.69, to)


def solids(m):
    """Symbols as filled shapes: (x, y, w, h, mask) of outline and inside together, print in them filled."""
    b = cv2.morphologyEx(np.isin(m, (3, 8)).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    out = []
    for c in cv2.findContours(b, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        x, y, w, h = cv2.boundingRect(c)
        if w >= 8 and h >= 7:
            t = np.zeros((h, w), np.uint8)
            cv2.drawContours(t, [c - (x, y)], -1, 1, -1)
            out.append((x, y, w, h, t))
    return out


def coloured(rgb, found):
    p, *kinds = found
    inside, way, word = (k.repeat(2, 0).repeat(2, 1)[:p.shape[0], :p.shape[1]] for k in kinds)
    out = (rgb.astype(np.float32) * .45 + 140).clip(0, 255).astype(np.uint8)
    out[p > 0] = COLOURS[p[p > 0]]
    k = p == 8
    out[k] = (rgb[k] * .4 + INSIDE_COLOURS[inside[k]] * .6).astype(np.uint8)
    k = p == 5
    out[k] = HEAD_COLOURS[way[k]]
    out[(p == 1) & (word == 1)] = LABEL_COLOUR
    return out


def legend(w):
    out = np.full((38, w, 3), 255, np.uint8)
    rows = [[(n, c) for n, c in zip(CLASSES[1:8], COLOURS[1:8])] + [("label", LABEL_COLOUR)],
            [(n, c) for n, c in zip(INSIDES, INSIDE_COLOURS)] + [("head " + n, c) for n, c in zip(DIRECTIONS, HEAD_COLOURS)]]
    for y, row in zip((2, 20), rows):
        for i, (n, c) in enumerate(row):
            x = 6 + i * (w - 10) // len(row)
            cv2.rectangle(out, (x, y + 2), (x + 12, y + 14), [int(v) for v in c], -1)
            cv2.putText(out, n, (x + 16, y + 13), cv2.FONT_HERSHEY_SIMPLEX, .38, (0, 0, 0), 1, cv2.LINE_AA)
    return out


def overlay(net, path, page, out, turn=0):
    rgb = load(path, page, turn)
    o = np.concatenate([legend(rgb.shape[1]), coloured(rgb, classes(read(net), rgb))])
    cv2.imwrite(out, o[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 9])
    print(f"{out}: {o.shape[1]} x {o.shape[0]}, {os.path.getsize(out) // 1000} kB")
