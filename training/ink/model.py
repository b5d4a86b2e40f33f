"""The ink net: half-resolution stem, four levels, a dilated bottom with row and column strips, 48 maps at half resolution.

Channels 0-35: nine coarse classes x four sub-pixels (class * 4 + dy * 2 + dx); 36-41: kind of the inside of a symbol;
42-45: direction of a head; 46-47: plain print against the label of an arrow."""
import copy

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval

CLASSES = ["paper", "print", "ruling", "symbol", "connector", "head", "mark", "damage", "inside"]
INSIDES = ["process", "terminator", "decision", "offpage", "onpage", "other"]
DIRECTIONS = ["down", "up", "left", "right"]
PRINTS = ["plain", "label"]
PARTS = [36, len(INSIDES), len(DIRECTIONS), len(PRINTS)]
WIDTHS = (12, 24, 32, 64)


class ConvUnit(nn.Sequential):
    def __init__(self, i, o, k=3, s=1, d=1, g=1, p=None):
        if p is None:
            p = (k - 1) // 2 * d if isinstance(k, int) else (k[0] // 2, k[1] // 2)
        super().__init__(nn.Conv2d(i, o, k, s, p, d, g, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, c, d=1):
        super().__init__()
        self.a = ConvUnit(c, c, 3, d=d)
        self.b = nn.Sequential(nn.Conv2d(c, c, 3, padding=1, bias=False), nn.BatchNorm2d(c))

    def forward(self, x):
        return F.relu(x + self.b(self.a(x)))


class Strip(nn.Module):
    """Long sums along row and column at the bottom: rulings and streaks run far, connectors do not."""

    def __init__(self, c, k=25):
        super().__init__()
        self.h, self.v = ConvUnit(c, c, (1, k), g=c), ConvUnit(c, c, (k, 1), g=c)
        self.o = nn.Sequential(nn.Conv2d(2 * c, c, 1, bias=False), nn.BatchNorm2d(c))

    def forward(self, x):
        return F.relu(x + self.o(torch.cat([self.h(x), self.v(x)], 1)))


def twice(t):
    return F.interpolate(t, scale_factor=2, mode="nearest")


class Net(nn.Module):
    def __init__(self, widths=WIDTHS):
        super().__init__()
        a, b, e, f = widths
        self.stem = ConvUnit(3, a, 4, 2, p=1)
        self.d2, self.l2 = ConvUnit(a, b, 4, 2, p=1), ConvUnit(b, b)
        self.d3, self.l3 = ConvUnit(b, e, 4, 2, p=1), Residual(e)
        self.d4 = ConvUnit(e, f, 4, 2, p=1)
        self.l4 = nn.Sequential(Residual(f), Strip(f, 25), Residual(f, 2), Strip(f, 25))
        self.u3, self.m3 = nn.Conv2d(f, e, 1), Residual(e)
        self.u2, self.m2 = nn.Conv2d(e, b, 1), ConvUnit(b, b)
        self.u1, self.m1 = nn.Conv2d(b, a, 1), ConvUnit(a, a)
        self.out = nn.Conv2d(a, PARTS[0], 1)
        self.kinds = nn.Conv2d(b, sum(PARTS[1:]), 1)       # a quarter of the resolution is enough to tell kinds, and has more channels

    def forward(self, x):
        x1 = self.stem(x)
        x2 = self.l2(self.d2(x1))
        x3 = self.l3(self.d3(x2))
        x4 = self.l4(self.d4(x3))
        y = self.m3(x3 + twice(self.u3(x4)))
        y2 = self.m2(x2 + twice(self.u2(y)))
        y = self.m1(x1 + twice(self.u1(y2)))
        return torch.cat([self.out(y), twice(self.kinds(y2))], 1)


def parts(y):
    """Output -> coarse classes at full resolution, then the three kinds at half resolution."""
    c, i, d, p = torch.split(y, PARTS, 1)
    return F.pixel_shuffle(c, 2), i, d, p


def widths_of(state):
    return tuple(state[k + ".0.weight"].shape[0] for k in ("stem", "d2", "d3", "d4"))


def load(path):
    """A net from a checkpoint of train.py, or from one that has the coarse classes only (the kinds then start afresh)."""
    state = torch.load(path, map_location="cpu")
    state = state.get("ema", state)
    net = Net(widths_of(state))
    net.load_state_dict({**{k: v for k, v in net.state_dict().items() if k.startswith("kinds.")}, **state})
    return net


def fused(net):
    """A copy for inference: batch norms folded into the convolutions before them."""
    net = copy.deepcopy(net).eval()

    def walk(m):
        for child in m.children():
            walk(child)
        if isinstance(m, nn.Sequential):
            names = list(m._modules)
            for a, b in zip(names, names[1:]):
                if isinstance(m._modules[a], nn.Conv2d) and isinstance(m._modules[b], nn.BatchNorm2d):
                    m._modules[a] = fuse_conv_bn_eval(m._modules[a], m._modules[b])
                    m._modules[b] = nn.Identity()
    walk(net)
    return net
