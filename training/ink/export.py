#!/usr/bin/python3
"""export.py CKPT OUT.onnx [--alpha 0.5]: the net as OpenCV's dnn reads it (opset 11, batch norms folded in), written whole or not at all.

--alpha: how much of the loss's class weights is taken back out of the bias (bias - alpha * log weight): 0 leaves thin strokes
drawn too fat, 1 gives the shares as they are in the data.  After writing, OpenCV reads the file once and must give the same as
torch, within 1e-3, on pages of two different sizes."""
import argparse
import hashlib
import os
import sys

import cv2
import numpy as np
import torch

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import model
import train


def adjusted(path, alpha):
    net = model.load(path)
    with torch.no_grad():
        net.out.bias -= alpha * torch.log(torch.tensor(train.WEIGHT)).repeat_interleave(4)
        net.kinds.bias[-2:] -= alpha * torch.log(torch.tensor(train.KIND_WEIGHT[2], dtype=torch.float32))
    return model.fused(net)


def write(net, path):
    # the picture's size is free in OpenCV whatever stands here: Resize goes by its scales
    torch.onnx.export(net, torch.zeros(1, 3, 832, 1184), path, opset_version=11, input_names=["page"], output_names=["ink"], do_constant_folding=True)


def difference(net, path):
    read = cv2.dnn.readNetFromONNX(path)
    worst = 0
    for h, w in ((832, 1184), (1168, 832), (96, 400)):
        x = np.random.default_rng(h).random((1, 3, h, w), np.float32)
        read.setInput(x)
        got = read.forward()
        with torch.no_grad():
            want = net(torch.from_numpy(x)).numpy()
        worst = max(worst, float(np.abs(got - want).max())) if got.shape == want.shape else 9e9
    return worst


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("checkpoint")
    ap.add_argument("out")
    ap.add_argument("--alpha", type=float, default=.5)
    a = ap.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    net = adjusted(a.checkpoint, a.alpha)
    new = a.out + ".new.onnx"
    write(net, new)
    d = difference(net, new)
    if d > 1e-3:
        os.remove(new)
        sys.exit(f"OpenCV and torch differ by {d}")
    os.replace(new, a.out)
    with open(a.out, "rb") as f:
        data = f.read()
    print(f"{a.out}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}, OpenCV = torch within {d:.1e}")


if __name__ == "__main__":
    main()
