#!/usr/bin/env python3
"""How many wrong arrows are marked for review before a person sees them, and how many right ones too.

    flow_doubts.py SCORE.PY --truth DIR --pred DIR [--hold PREFIX] [-v]

SCORE.PY is the scorer of the ground truth; its matching of SOPs, rows and actors is used. An arrow is one of the
resolved flow (from step to step, through connectors); it counts as marked when any arrow or connector that it is made of is. A missing arrow
cannot be marked; it counts as near a mark when a symbol at one of its ends, or an arrow there, is. Binders whose names begin with
PREFIX are told apart: those are not looked at while thresholds are chosen.
"""
import argparse
import importlib.util
import json
from collections import defaultdict
from pathlib import Path


class Count:
    NAMES = ("wrong arrows", "right arrows", "missing arrows", "wrong symbols", "right symbols", "wrong labels", "right labels")

    def __init__(self):
        self.marked = dict.fromkeys(self.NAMES, 0)
        self.all = dict.fromkeys(self.NAMES, 0)
        self.notes = []

    def add(self, name, marked, note=None):
        self.all[name] += 1
        self.marked[name] += bool(marked)
        if note:
            self.notes.append(f"{name}: {note}{' [marked]' if marked else ''}")

    def merge(self, other):
        for name in self.NAMES:
            self.all[name] += other.all[name]
            self.marked[name] += other.marked[name]

    def line(self, name):
        share = 100 * self.marked[name] / self.all[name] if self.all[name] else 0
        return f"{name} {self.marked[name]}/{self.all[name]} ({share:.1f} %)"


def resolved(symbols, arrows, connectors):
    """{(from id, to id): [arrows and connectors on the way]}, connectors walked through."""
    nexts = defaultdict(list)
    for arrow in arrows:
        nexts[arrow["dari"]].append((arrow["ke"], arrow))
        if arrow.get("dua_arah"):
            nexts[arrow["ke"]].append((arrow["dari"], arrow))
    kind = {s["id"]: s for s in symbols}
    found = {}
    for start in symbols:
        if start["jenis"] in connectors:
            continue
        stack, seen = [(to, [arrow]) for to, arrow in nexts[start["id"]]], set()
        while stack:
            to, way = stack.pop()
            if to not in kind:
                continue
            if kind[to]["jenis"] not in connectors:
                found.setdefault((start["id"], to), []).extend(way)
            elif to not in seen:
                seen.add(to)
                stack += [(next_to, way + [kind[to], arrow]) for next_to, arrow in nexts[to]]
    return found


def places(score, truth, pred):
    """The (row, first actor) of each predicted symbol, in the truth's rows and actors, as the scorer finds them."""
    names, actors = [score.text(a["nama"]) for a in truth.get("pelaksana") or []], pred.get("pelaksana") or []
    pairs = score.align(names, actors, lambda a, b: 2 * score.rate(a, score.text(b.get("nama"))), 0.9)
    column = {actors[j]["id"]: i for i, j in pairs if None not in (i, j)}
    if len(actors) == len(names):
        column = {a["id"]: i for i, a in enumerate(actors)}
    wanted, steps = truth.get("langkah") or [], pred.get("langkah") or []
    pairs = score.align(wanted, steps, lambda a, b: 2 * score.rate(score.text(a["kegiatan"]), score.text(b.get("kegiatan"))), 0.9)
    row = {steps[j]["id"]: i for i, j in pairs if None not in (i, j)}

    def place(symbol):
        at = sorted((column.get(a, a) for a in symbol["pelaksana"]), key=str)
        return row.get(symbol["langkah"], "?"), tuple(at)

    return {s["id"]: place(s) for s in pred["alur"]["simbol"]}


def true_arrows(truth, found):
    def first(v):
        return min(v) if isinstance(v, list) else v

    wanted = defaultdict(set)
    for a in truth.get("alur") or []:
        start, end = (a["dari"], first(a["dari_pelaksana"])), (a["ke"], first(a["ke_pelaksana"]))
        if a.get("tanpa_kepala") and (end, start) in found and (start, end) not in found:
            start, end = end, start
        wanted[start, end].add(a.get("label"))
        if a.get("dua_arah"):
            wanted[end, start].add(a.get("label"))
    return wanted


def count_arrows(score, count, truth, pred, place):
    symbols, arrows = pred["alur"]["simbol"], pred["alur"]["panah"]
    near = defaultdict(bool)             # a place at which something is marked

    def end(name):
        row, actors = place[name]
        return row, actors[0] if actors else None

    for s in symbols:
        near[end(s["id"])] |= s["review"]
    for a in arrows:
        for name in (a["dari"], a["ke"]):
            near[end(name)] |= a["review"]
    found = defaultdict(list)
    for (start, to), way in resolved(symbols, arrows, score.CONNECTOR).items():
        found[end(start), end(to)].append((start, to, way))
    wanted = true_arrows(truth, found)
    for key, ways in found.items():
        marked = any(part["review"] for _, _, way in ways for part in way)
        note = f"{key[0]} -> {key[1]}"
        if key in wanted:
            count.add("right arrows", marked, note if marked else None)
        else:
            count.add("wrong arrows", marked, note)
    for key in wanted.keys() - found.keys():
        count.add("missing arrows", near[key[0]] or near[key[1]], f"{key[0]} -> {key[1]}")
    for key, labels in wanted.items():
        want = {score.norm_label(x) for x in labels if x}
        if not want or key not in found:
            continue
        parts = [part for _, _, way in found[key] for part in way if "dari" in part]
        got = {score.norm_label(part.get("label")) for part in parts}
        marked = any(part["review"] or (part.get("label") or {}).get("review") for part in parts)
        if want & got:
            count.add("right labels", marked)
        else:
            count.add("wrong labels", marked, f"{sorted(want)} read as {sorted(got)} on {key[0]} -> {key[1]}")


def count_symbols(score, count, truth, pred, place):
    left = defaultdict(int)
    for s in truth.get("simbol") or []:
        left[s.get("langkah"), tuple(sorted(s.get("pelaksana") or [])), s["jenis"]] += s["jenis"] not in score.CONNECTOR
    for s in pred["alur"]["simbol"]:
        if s["jenis"] in score.CONNECTOR:
            continue
        key = (*place[s["id"]], s["jenis"])
        right = left[key] > 0
        left[key] -= right
        count.add("right symbols" if right else "wrong symbols", s["review"], None if right else f"{key}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("score", type=Path)
    parser.add_argument("--truth", type=Path, required=True)
    parser.add_argument("--pred", type=Path, required=True)
    parser.add_argument("--hold", default="dev_v_")
    parser.add_argument("-v", "--verbose", action="store_true", help="list each arrow that is wrong, missing, or right but marked")
    options = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", options.score)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)

    sums = {False: Count(), True: Count()}
    for path in sorted(options.truth.rglob("*.truth.json")):
        name = path.name[: -len(".truth.json")]
        file = score.find(options.pred, name)
        if not file:
            continue
        count = Count()

        def count_sop(tally, truth, pred, title):
            if not pred:
                return
            place = places(score, truth, pred)
            before = len(count.notes)
            count_arrows(score, count, truth, pred, place)
            count_symbols(score, count, truth, pred, place)
            count.notes[before:] = [f"{title} {note}" for note in count.notes[before:]]

        score.score_sop = count_sop
        score.score_binder(json.loads(path.read_text(encoding="utf-8")), json.loads(file.read_text(encoding="utf-8")))
        sums[name.startswith(options.hold)].merge(count)
        if options.verbose:
            print(f"{name}: " + ", ".join(count.line(n) for n in Count.NAMES[:3]))
            for note in count.notes:
                print("    " + note)
    whole = Count()
    for held, count in sums.items():
        whole.merge(count)
        print("held out" if held else "looked at")
        for name in Count.NAMES:
            print("    " + count.line(name))
    print("all")
    for name in Count.NAMES:
        print("    " + whole.line(name))


if __name__ == "__main__":
    main()
