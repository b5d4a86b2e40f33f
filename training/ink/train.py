#!/usr/bin/python3
"""train.py --base DIR[,DIR] --out RUN --until HH:MM | --minutes N [--start CKPT] [--crop 448] [--late 960]: trains the ink net on endless random scans of base pages.

CPU, two threads.  RUN/last.pt (weights, running mean of the weights, optimiser) every 3 minutes, RUN/log with the validation after each.
Base pages: sopgen/random_binder.py --clean-only; new ones are taken up as they come.  Binders with seed % 16 == 7 judge, all others train."""
import argparse
import json
import math
import multiprocessing
import os
import signal
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import marks
import model
import pages
import scan

WEIGHT = [.4, 1, 1.5, 4.0, 8.0, 10.0, 2.0, 1.5, 2.0]     # of the coarse classes: strokes are thin
KIND_WEIGHT = ([1, 1.2, 1.5, 2, 2, 1.5], [1, 1, 1, 1], [1, 5.0])
SHARE = (.5, .5, .5)


# Big tensors that come and go cost page faults, half of the time of a step, unless malloc keeps their memory.
MEMORY = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "9000000000", "MALLOC_TOP_PAD_": "67108864",
          "OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "0"}


def judges(seed):
    return seed % 16 == 7


def open_pool(folders, keep, seed, **more):
    p = pages.Pool(folders, keep, np.random.default_rng(seed), **more)
    p.marks = marks.collection(np.random.default_rng(seed + 1))
    return p


class Batches(IterableDataset):
    """Whole batches of one crop size; `late` (shared) says whether the long crops of the last third are due."""

    def __init__(self, folders, crop, batch, late_crop, late):
        self.folders, self.crop, self.batch, self.late_crop, self.late = folders, crop, batch, late_crop, late

    def __iter__(self):
        w = get_worker_info()
        seed = int(time.time()) % 10 ** 8 * 10 + w.id
        pool = open_pool(self.folders, lambda s: not judges(s), seed, share=(w.id, w.num_workers))
        rng = np.random.default_rng(seed)
        while True:
            late = self.late.value and rng.random() < .7
            S, B = (self.late_crop, 1) if late else (self.crop, self.batch)
            got = []
            while len(got) < B:
                try:
                    x, y = scan.sample(pool, rng, S)
                    got.append((x, *scan.targets(y)))
                except Exception as e:
                    print("! sample", repr(e)[:200], flush=True)
            yield tuple(torch.from_numpy(np.stack(a)) for a in zip(*got))


def loss_of(out, targets, weights):
    total = 0
    for i, (p, y) in enumerate(zip(model.parts(out), targets)):
        y = y.long()
        if i == 0:
            total = F.cross_entropy(p, y, weights[0], ignore_index=255)
        elif (y != 255).any():
            total = total + SHARE[i - 1] * F.cross_entropy(p, y, weights[i], ignore_index=255)
    return total


def validate(net, data):
    """F1 of each coarse class; accuracy of the kinds (mean over their classes)."""
    sums = [np.zeros((n, n), np.int64) for n in (9, 6, 4, 2)]
    net.eval()
    with torch.no_grad():
        for x, *ys in data:
            for C, p, y in zip(sums, model.parts(net(torch.from_numpy(x[None]).float() / 255)), ys):
                p, n = p.argmax(1)[0].numpy(), len(C)
                k = y != 255
                C += np.bincount(y[k].astype(np.int64) * n + p[k], minlength=n * n).reshape(n, n)
    net.train()
    C = sums[0]
    f1 = [2 * C[i, i] / max(1, C[i].sum() + C[:, i].sum()) for i in range(9)]
    out = {"F1": {n: round(float(v), 3) for n, v in zip(model.CLASSES, f1)}}
    for name, classes, C in zip(("inside", "direction", "print"), (model.INSIDES, model.DIRECTIONS, model.PRINTS), sums[1:]):
        out[name] = {n: round(float(C[i, i] / C[i].sum()), 3) for i, n in enumerate(classes) if C[i].sum()}
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--base", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--minutes", type=float)
    ap.add_argument("--until")
    ap.add_argument("--start")
    ap.add_argument("--lent-bias", type=float, default=0, help="share of the class weights that the start has taken out of its bias: put back")
    ap.add_argument("--crop", type=int, default=448)
    ap.add_argument("--batch", type=int, default=4)
    ap.add_argument("--late", type=int, default=960)
    ap.add_argument("--peak", type=float, default=1.5e-3)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.manual_seed(int(time.time()))
    t0 = time.time()
    if a.until:
        h, m = map(int, a.until.split(":"))
        g = time.gmtime()
        end = t0 + ((h - g.tm_hour) * 3600 + (m - g.tm_min) * 60 - g.tm_sec) % 86400
    else:
        end = t0 + 60 * (a.minutes or 60)
    log = open(os.path.join(a.out, "log"), "a", buffering=1)

    def say(s):
        print(s, file=log)
        print(s, flush=True)

    net = model.load(a.start) if a.start else model.Net()
    if a.lent_bias:
        with torch.no_grad():
            net.out.bias += a.lent_bias * torch.log(torch.tensor(WEIGHT)).repeat_interleave(4)
    net = net.to(memory_format=torch.channels_last)
    ema = model.Net(model.widths_of(net.state_dict()))
    ema.load_state_dict(net.state_dict())
    opt = torch.optim.Adam(net.parameters(), a.peak)
    past = 0
    if a.start:
        state = torch.load(a.start, map_location="cpu")
        if "net" in state:
            net.load_state_dict(state["net"])
            opt.load_state_dict(state["opt"])
            past = state["crops"]
    folders = a.base.split(",")
    late = multiprocessing.Value("b", 0)
    say(f"start {time.strftime('%H:%M', time.gmtime())} UTC, {(end - t0) / 60:.0f} min, {sum(p.numel() for p in net.parameters())} parameters, from {a.start} ({past} crops)")
    it = iter(DataLoader(Batches(folders, a.crop, a.batch, a.late, late), None, num_workers=a.workers, prefetch_factor=3))
    weights = [torch.tensor(WEIGHT)] + [torch.tensor(w, dtype=torch.float32) for w in KIND_WEIGHT]
    val = None
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(1))
    step, crops, mean, fetch, last = 0, past, 0.0, 0.0, time.time()
    net.train()
    while not stop and time.time() < end:
        part = (time.time() - t0) / (end - t0)
        late.value = part > .66
        lr = a.peak * min(1, (step + 1) / 200) * (1 if part < .62 else .5 + .5 * math.cos(math.pi * (part - .62) / .38)) + 1e-5
        for g in opt.param_groups:
            g["lr"] = lr
        t = time.time()
        x, *ys = next(it)
        fetch += time.time() - t
        loss = loss_of(net((x.float() / 255).contiguous(memory_format=torch.channels_last)), ys, weights)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        opt.step()
        step += 1
        crops += x.shape[0] * (x.shape[2] / a.crop) ** 2
        mean = loss.item() if step == 1 else mean * .99 + loss.item() * .01
        with torch.no_grad():
            m = min(.997, step / (step + 30))
            for e, w in zip(ema.state_dict().values(), net.state_dict().values()):
                e.mul_(m).add_(w, alpha=1 - m) if e.dtype.is_floating_point else e.copy_(w)
        if time.time() - last > 180 or step == 30:
            last = time.time()
            save(a.out, net, ema, opt, crops)
            if not val:
                judged = open_pool(folders, judges, 77, size=24, fixed=True) if any(judges(pages.seed_of(f)) for f in all_files(folders)) else None
                if judged:
                    made = [scan.sample(judged, np.random.default_rng(7000 + i), 512) for i in range(30)]
                    val = [(x_, *scan.targets(y_)) for x_, y_ in made] if len(judged.files) >= 12 else None
            say(f"{(last - t0) / 60:.1f} min step {step} crops {crops:.0f} loss {mean:.3f} lr {lr:.5f} waited {fetch:.0f} s {json.dumps(validate(ema, val)) if val else ''}")
    save(a.out, net, ema, opt, crops)
    say(f"end {time.strftime('%H:%M', time.gmtime())} UTC step {step} crops {crops:.0f} loss {mean:.3f} {json.dumps(validate(ema, val)) if val else ''}")
    os._exit(0)


def all_files(folders):
    return pages.Pool(folders, lambda s: True, np.random.default_rng(0), size=0).files


def save(out, net, ema, opt, crops):
    p = os.path.join(out, "last.pt")
    torch.save({"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "crops": crops}, p + ".new")
    os.replace(p + ".new", p)


if __name__ == "__main__":
    if any(k not in os.environ for k in MEMORY):
        os.execve(sys.executable, [sys.executable, *sys.argv], {**MEMORY, **os.environ})
    main()
