#!/usr/bin/env python3
"""Score digitised binders (binder.json) against ground truth.

    score.py --truth DIR --pred DIR [--json OUT] [--only NAME] [-v]

DIR/NAME.truth.json is the truth of binder NAME; its prediction is PRED/NAME/binder.json, PRED/NAME.binder.json or
PRED/NAME.json. A binder without a prediction scores zero everywhere. Only Python's standard library is used.

What each figure is:
  kind            pages whose kind is right
  upright         pages whose rotation is right (0/90/180/270)
  grouping        pages given to the right SOP (by the best one-to-one match of SOPs)
  sops            F1 of SOPs found (an SOP is found when over half of its pages are)
  fields          identity scalars read exactly (white space folded; spaces ignored in number and NIP; dates and NIP by value)
  lists           F1 of list items (dasar_hukum, …): an item counts when its character error rate is at most 5 %
  rows            F1 of flow-table rows (matched in order by their kegiatan)
  cells           row cells read exactly (kegiatan, kelengkapan, output, keterangan; waktu by its ISO value)
  cer             character error rate over all identity and table text (sum of edits / sum of characters)
  text_cer        the same over the text of narrative, decree, cover and contents pages
  symbols         F1 of step symbols: (row, actor columns, jenis)
  connectors      F1 of off-page and on-page connectors: (page, actor columns, jenis)
  flow            F1 of logical arrows, connectors resolved: (row, actor) -> (row, actor)
  labels          decision arrows (Ya/Tidak) found with the right label
  silent          wrong values that are NOT marked for review, over all values
  load            values marked for review, over all values
A finding `poorly-read` whose pointer is an SOP or a block of it (`/sops/0`, `/sops/0/dasar_hukum`, `/sops/0/langkah`, `/sops/0/langkah/3`, `/sops/0/alur`)
marks every value of that block, missing ones too: they count as load, and a wrong or lost one is not silent.
Truths may hold KEY_alt (readings of a field, cell or symbol that are as good) and `undecided`: names of fields, `langkah.2.output`, `simbol.4.jenis` (from 0), which are not judged.
"""
import argparse, json, re, sys, unicodedata
from collections import Counter, defaultdict
from pathlib import Path

SCALARS = ["nomor_sop", "nama_sop", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif",
           "jabatan", "nama", "pangkat", "nip"]
LISTS = ["instansi", "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan",
         "peringatan", "pencatatan_pendataan"]
COVER = ["judul_sop", "penanggung_jawab_produk", "penanggung_jawab_kegiatan", "ruang_lingkup"]
CELLS = ["no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan"]
CONNECTOR = {"offpage", "onpage"}


def fold(s):
    s = unicodedata.normalize("NFKC", s or "")
    for a, b in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("…", "...")):
        s = s.replace(a, b)
    s = re.sub(r"\s+", " ", s).strip()
    return re.sub(r"\s*([/,.;:()\-])\s*", r"\1", s)


def edits(a, b):
    if a == b:
        return 0
    if not a or not b:
        return len(a) or len(b)
    if len(a) < len(b):
        a, b = b, a
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            cur = row[j]
            row[j] = min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
            prev = cur
    return row[-1]


def text(v):
    if v is None:
        return ""
    if isinstance(v, str):
        return v
    return v.get("text") or ""


def flagged(v):
    return isinstance(v, dict) and bool(v.get("review"))


class Tally:
    def __init__(self):
        self.hit, self.all = Counter(), Counter()       # plain ratios
        self.tp, self.fp, self.fn = Counter(), Counter(), Counter()
        self.ed, self.ch = Counter(), Counter()
        self.values = self.wrong = self.silent = self.flag = 0
        self.notes = []

    def ratio(self, key, ok, n=1):
        self.hit[key] += ok
        self.all[key] += n

    def sets(self, key, truth, pred):
        t, p = Counter(truth), Counter(pred)
        both = sum((t & p).values())
        self.tp[key] += both
        self.fn[key] += sum(t.values()) - both
        self.fp[key] += sum(p.values()) - both

    def cer(self, key, t, p):
        t, p = fold(t), fold(p)
        e = edits(t, p)
        self.ed[key] += e
        self.ch[key] += len(t)
        return e

    block = False                                       # whether the block being scored is marked as a whole

    def value(self, ok, v):
        marked = self.block or flagged(v)
        self.values += 1
        self.wrong += not ok
        self.silent += (not ok) and not marked
        self.flag += marked

    def part(self, ok, v):
        """Connectors, and the arrows of a way through them, which no figure counts as values: for who fits confidences."""

    def add(self, o):
        for n in ("hit", "all", "tp", "fp", "fn", "ed", "ch"):
            getattr(self, n).update(getattr(o, n))
        for n in ("values", "wrong", "silent", "flag"):
            setattr(self, n, getattr(self, n) + getattr(o, n))

    def figures(self):
        out = {}
        for k in ("kind", "upright", "grouping"):
            out[k] = self.hit[k] / self.all[k] if self.all[k] else None
        for k in ("sops", "lists", "rows", "symbols", "connectors", "flow"):
            d = 2 * self.tp[k] + self.fp[k] + self.fn[k]
            out[k] = 2 * self.tp[k] / d if d else None
        for k in ("fields", "cells", "labels", "cover"):
            out[k] = self.hit[k] / self.all[k] if self.all[k] else None
        for k in ("cer", "text_cer"):
            out[k] = self.ed[k] / self.ch[k] if self.ch[k] else None
        out["silent"] = self.silent / self.values if self.values else None
        out["load"] = self.flag / self.values if self.values else None
        out["values"] = self.values
        return out


def squash(s):
    return re.sub(r"\s+", "", s or "").upper()


def align(ts, ps, cost, gap):
    """Order-keeping alignment; returns pairs (i, j), either of which may be None."""
    n, m = len(ts), len(ps)
    d = [[(i + j) * gap if not (i and j) else 0.0 for j in range(m + 1)] for i in range(n + 1)]
    step = [["up" if i and not j else "left" for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            d[i][j], step[i][j] = min((d[i - 1][j - 1] + cost(ts[i - 1], ps[j - 1]), "both"),
                                      (d[i - 1][j] + gap, "up"), (d[i][j - 1] + gap, "left"))
    out, i, j = [], n, m
    while i or j:
        move = step[i][j]
        i, j = i - (move != "left"), j - (move != "up")
        out.append((None if move == "left" else i, None if move == "up" else j))
    return out[::-1]


def rate(a, b):
    a, b = fold(a).lower(), fold(b).lower()
    return edits(a, b) / max(len(a), len(b), 1)


def item_rate(a, b):
    return 2 * rate(a, text(b))


def item_cost(ti, pi):
    return sum(0.8 if None in (i, j) else item_rate(ti[i], pi[j]) for i, j in align(ti, pi, item_rate, 0.8))


def scalar(sop, key):
    if key in ("jabatan", "nama", "pangkat", "nip"):
        return (sop.get("disahkan_oleh") or {}).get(key)
    return sop.get(key)


def scalar_ok(key, t, p):
    if key == "nip":
        got = p.get("nip") if isinstance(p, dict) else None
        return squash(text(t)) == squash(got if got is not None else text(p))
    if key.startswith("tanggal"):
        ti = t.get("iso") if isinstance(t, dict) else None
        if not ti:
            return fold(text(t)) == fold(text(p))
        return isinstance(p, dict) and p.get("date") == ti
    if key == "nomor_sop":
        return squash(text(t)) == squash(text(p))
    strip = lambda v: fold(text(v)).rstrip(",;:.") if key in ("jabatan", "nama_sop") else fold(text(v))   # the comma before a signature
    return strip(t) == strip(p)


def contract(symbols, arrows, ways=None):
    """Arrows between step symbols, with connectors resolved: {(from id, to id): label}; `ways` takes {(from id, to id): [arrows]}."""
    connector = {s["id"] for s in symbols if s.get("jenis") in CONNECTOR}
    nexts = defaultdict(list)
    for a in arrows:
        label = text(a.get("label")) or None
        nexts[a.get("dari")].append((a.get("ke"), label, a))
        if a.get("dua_arah"):
            nexts[a.get("ke")].append((a.get("dari"), label, a))
    out = {}
    for s in symbols:
        if s["id"] in connector:
            continue
        stack, seen = [(k, l, [a]) for k, l, a in nexts[s["id"]]], set()
        while stack:
            k, label, way = stack.pop()
            if k in connector:
                if k not in seen:
                    seen.add(k)
                    stack += [(k2, label or l2, [*way, a2]) for k2, l2, a2 in nexts[k]]
            else:
                out[(s["id"], k)] = label
                if ways is not None:
                    ways[(s["id"], k)] = way
    return out


def norm_label(l):
    l = text(l).strip().lower().rstrip(".")
    return {"y": "ya", "t": "tidak", "tdk": "tidak", "setuju": "ya"}.get(l, l)


def marked_blocks(binder, k):
    """JSON Pointers within SOP k that findings `poorly-read` mark as a whole ("" = the SOP): all their values count as marked, missing ones too."""
    head = f"/sops/{k}"
    found = [f.get("pointer") or "" for f in [*binder.get("findings", []), *binder["sops"][k].get("findings", [])] if f.get("code") == "poorly-read"]
    return [f[len(head):] for f in found if f == head or f.startswith(head + "/")] + ([""] if "" in found or "/sops" in found else [])


def score_sop(T, t, p, name, blocks=()):
    def enter(path):
        T.block = any(path == b or path.startswith(b + "/") for b in blocks)

    for key in SCALARS:
        enter(("/disahkan_oleh/" if key in ("jabatan", "nama", "pangkat", "nip") else "/") + key)
        tv, pv = scalar(t, key), scalar(p, key)
        if key in t.get("undecided", []) or tv is None and fold(text(pv)) in ("", "-"):
            continue
        alt = t.get(key + "_alt") or []
        ok = any(x is not None and scalar_ok(key, x, pv) for x in [tv, *(alt if isinstance(alt, list) else [alt])])
        hand = key in t.get("handwritten", [])
        if not hand:                     # handwriting is judged by whether it is flagged, not by the reading
            T.ratio("fields", ok)
            T.cer("cer", text(tv), text(pv))
        T.value(ok, pv)
        if not ok:
            T.notes.append(f"{name} {key}: {text(tv)!r} read as {text(pv)!r}{' [flagged]' if flagged(pv) else ''}")
    for key in LISTS:
        enter("/" + key)
        if key in t.get("undecided", []):
            continue
        lead = t.get("pengantar") or []          # lead-in lines ("SOP ini terkait dengan :"): as items or not, both are right
        lead = [text(x) for v in (lead.values() if isinstance(lead, dict) else [lead]) for x in (v if isinstance(v, list) else [v])]
        ti = [text(x) for x in t.get(key) or [] if text(x) not in lead]
        pi = [x for x in p.get(key) or [] if not any(rate(text(x), l) < 0.15 for l in lead)]
        if not ti and not pi:
            continue
        alts = t.get(key + "_alt") or []         # other cuts into items that are as good
        for alt in alts if alts and isinstance(alts[0], list) else [alts] if alts else []:
            ti = min(ti, [text(x) for x in alt], key=lambda items: item_cost(items, pi))
        for i, j in align(ti, pi, item_rate, 0.8):
            if i is None:
                T.fp["lists"] += 1
                T.value(False, pi[j])
                T.ed["cer"] += len(fold(text(pi[j])))
                T.notes.append(f"{name} {key}: spurious item {text(pi[j])!r}")
            elif j is None:
                T.fn["lists"] += 1
                T.value(False, None)
                T.cer("cer", ti[i], "")
                T.notes.append(f"{name} {key}: missing item {ti[i]!r}")
            else:
                e = T.cer("cer", ti[i], text(pi[j]))
                good = e <= 0.05 * max(len(fold(ti[i])), 1)
                T.tp["lists"] += good
                T.fn["lists"] += not good
                T.fp["lists"] += not good
                T.value(e == 0, pi[j])
                if e:
                    T.notes.append(f"{name} {key}: {ti[i]!r} read as {text(pi[j])!r}{' [flagged]' if flagged(pi[j]) else ''}")
    enter("/sampul")
    if t.get("sampul"):
        ps = p.get("sampul") or {}
        for key in COVER:
            tv = (t["sampul"] or {}).get(key)
            if tv:
                ok = fold(text(tv)) == fold(text(ps.get(key)))
                T.ratio("cover", ok)
                T.cer("cer", text(tv), text(ps.get(key)))
                T.value(ok, ps.get(key))
                if not ok:
                    T.notes.append(f"{name} sampul.{key}: {text(tv)!r} read as {text(ps.get(key))!r}")

    enter("/pelaksana")
    # actors: by order-keeping alignment of their names
    ta = [text(a["nama"]) for a in t.get("pelaksana") or []]
    pa = p.get("pelaksana") or []
    column = {}
    for i, j in align(ta, pa, lambda a, b: 2 * rate(a, text(b.get("nama"))), 0.9):
        if i is not None:
            v = pa[j].get("nama") if j is not None else None
            ok = j is not None and fold(ta[i]) == fold(text(v))
            T.ratio("cells", ok)
            T.cer("cer", ta[i], text(v))
            T.value(ok, v)
            if j is not None:
                column[pa[j].get("id")] = i
            if not ok:
                T.notes.append(f"{name} pelaksana: {ta[i]!r} read as {text(v)!r}{' [flagged]' if flagged(v) else ''}")
        else:
            T.notes.append(f"{name} pelaksana: spurious {text(pa[j].get('nama'))!r}")
    if len(pa) == len(ta):               # same count: the columns are the columns, however their names were read
        column = {a.get("id"): i for i, a in enumerate(pa)}

    # rows
    tr, pr = t.get("langkah") or [], p.get("langkah") or []
    row = {}
    for i, j in align(tr, pr, lambda a, b: 2 * rate(text(a["kegiatan"]), text(b.get("kegiatan"))), 0.9):
        if i is None:
            T.fp["rows"] += 1
            T.notes.append(f"{name} langkah: spurious {text(pr[j].get('kegiatan'))!r}")
            continue
        if j is None:
            T.fn["rows"] += 1
            T.notes.append(f"{name} langkah: missing {text(tr[i]['kegiatan'])!r}")
            got = {}
        else:
            T.tp["rows"] += 1
            row[pr[j].get("id")] = i
            q = pr[j]
            mb = q.get("mutu_baku") or {}
            got = {"no": q.get("no"), "kegiatan": q.get("kegiatan"), "kelengkapan": mb.get("kelengkapan"),
                   "waktu": mb.get("waktu"), "output": mb.get("output"), "keterangan": q.get("keterangan")}
        enter("/langkah" + (f"/{j}" if j is not None else ""))
        for c in CELLS:
            if f"langkah.{i}.{c}" in t.get("undecided", []):
                continue
            tv, pv = tr[i].get(c), got.get(c)
            if c == "no":
                ok = squash(text(tv)).rstrip(".") == squash(text(pv)).rstrip(".")
            elif c == "waktu" and isinstance(tv, dict) and (tv.get("iso") or tv.get("iso_alt")):
                alt = tv.get("iso_alt")
                ok = isinstance(pv, dict) and pv.get("duration") in [tv.get("iso"), *(alt if isinstance(alt, list) else [alt] if alt else [])]
            else:
                alt = tr[i].get(c + "_alt") or []
                ok = any(fold(text(x)) == fold(text(pv)) for x in [tv, *(alt if isinstance(alt, list) else [alt])])
            T.ratio("cells", ok)
            T.cer("cer", text(pv) if ok and c not in ("no", "waktu") else text(tv), text(pv))
            if text(tv) or text(pv) or not ok:
                T.value(ok, pv)
            if not ok and j is not None:
                T.notes.append(f"{name} langkah {text(tr[i].get('no'))} {c}: {text(tv)!r} read as {text(pv)!r}{' [flagged]' if flagged(pv) else ''}")

    enter("/alur")
    # flow
    ts, tp_ = t.get("simbol") or [], t.get("panah") or []
    alur = p.get("alur") or {}
    ps, pp = alur.get("simbol") or [], alur.get("panah") or []

    def t_place(s):
        return ("t", s.get("langkah"), tuple(sorted(s.get("pelaksana") or [])))

    def p_place(s):
        l = row.get(s.get("langkah"), ("?", s.get("langkah")))
        return ("t", l, tuple(sorted((column.get(a, str(a)) for a in s.get("pelaksana") or []), key=lambda c: (isinstance(c, str), c))))

    def safe(x):
        return json.dumps(x, sort_keys=True, default=str)

    tstep = [s for s in ts if s["jenis"] not in CONNECTOR]
    pstep = [s for s in ps if s.get("jenis") not in CONNECTOR]
    drawn = Counter(safe([p_place(s), s.get("jenis")]) for s in pstep)

    def best(k, s):                                   # of readings that are as good (langkah_alt, jenis_alt; undecided: any) the one that was read
        und = t.get("undecided", [])
        rows = [s.get("langkah"), *(s.get("langkah_alt") or [])] if f"simbol.{k}.langkah" not in und else range(len(tr))
        kinds = [s["jenis"], *(s.get("jenis_alt") or [])] if f"simbol.{k}.jenis" not in und else ["terminator", "process", "decision", "other"]
        keys = [safe([("t", l, t_place(s)[2]), j]) for l in rows for j in kinds]
        return next((x for x in keys if drawn[x] > 0), safe([t_place(s), s["jenis"]]))
    tk = Counter(best(k, s) for k, s in enumerate(ts) if s["jenis"] not in CONNECTOR)
    T.sets("symbols", tk.elements(), (safe([p_place(s), s.get("jenis")]) for s in pstep))
    left = tk.copy()
    for s in pstep:
        k = safe([p_place(s), s.get("jenis")])
        ok = left[k] > 0
        left[k] -= ok
        T.value(ok, s)
        if not ok:
            T.notes.append(f"{name} simbol: spurious or misplaced {s.get('jenis')} {k}{' [flagged]' if flagged(s) else ''}")
    for k, n in left.items():
        for _ in range(n):
            T.value(False, None)
            T.notes.append(f"{name} simbol: missing {k}")
    tc = Counter(safe([s["page"], sorted(s.get("pelaksana") or []), s["jenis"]]) for s in ts if s["jenis"] in CONNECTOR)
    pc = [(safe([s.get("page"), sorted(column.get(a, -1) for a in s.get("pelaksana") or []), s.get("jenis")]), s) for s in ps if s.get("jenis") in CONNECTOR]
    T.sets("connectors", tc.elements(), (k for k, _ in pc))
    for k, s in pc:
        T.part(tc[k] > 0, s)
        tc[k] -= 1
    def end(place):                      # an arrow's end: the row and the first column of the symbol it touches
        return safe([place[1], place[2][0] if place and place[2] else None]) if place else safe(None)

    tplace, pplace = {s["id"]: end(t_place(s)) for s in ts}, {s["id"]: end(p_place(s)) for s in ps}
    te, pe = defaultdict(set), defaultdict(set)
    ways = {}
    for (x, y), l in contract(ps, pp, ways).items():
        pe[(pplace.get(x, x), pplace.get(y, y))].add(l)
    if t.get("alur"):                    # the truth's own resolved flow, where it has one
        for a in t["alur"]:
            def first(v):
                return min(v) if isinstance(v, list) else v
            A, B = safe([a["dari"], first(a["dari_pelaksana"])]), safe([a["ke"], first(a["ke_pelaksana"])])
            if a.get("tanpa_kepala") and (B, A) in pe and (A, B) not in pe:
                A, B = B, A              # a line without a head: either direction is right
            te[(A, B)].add(a.get("label"))
            if a.get("dua_arah"):
                te[(B, A)].add(a.get("label"))
    else:
        for (x, y), l in contract(ts, tp_).items():
            te[(tplace.get(x), tplace.get(y))].add(l)
    T.sets("flow", te.keys(), pe.keys())
    for k in te.keys() - pe.keys():
        T.value(False, None)
        T.notes.append(f"{name} panah: missing {k[0]} -> {k[1]}")
    by_place = {}
    for a in pp:
        ends = pplace.get(a.get("dari")), pplace.get(a.get("ke"))
        by_place[ends] = a
        if a.get("dua_arah"):
            by_place[ends[::-1]] = a
    for k in pe:
        a = by_place.get(k)
        T.value(k in te, a)
        if k not in te:
            T.notes.append(f"{name} panah: spurious {k[0]} -> {k[1]}{' [flagged]' if flagged(a) else ''}")
    for (x, y), way in ways.items():
        for a in way if len(way) > 1 else ():
            T.part((pplace.get(x, x), pplace.get(y, y)) in te, a)
    for k, labels in te.items():
        want = {norm_label(l) for l in labels if l}
        if want:
            got = {norm_label(l) for l in pe.get(k, ())}
            ok = bool(want & got)
            T.ratio("labels", ok)
            if k in pe and not ok:
                T.notes.append(f"{name} panah label: {sorted(want)} read as {sorted(got)} on {k[0]} -> {k[1]}")


def score_binder(truth, pred):
    T = Tally()
    tp, pp = truth["pages"], {q["page"]: q for q in (pred.get("pages") or [])}
    tsops, psops = truth["sops"], list(pred.get("sops") or [])
    of_page = {n: k for k, s in enumerate(psops) for n in s.get("pages") or []}
    # one-to-one match of SOPs by shared pages
    pairs, votes = {}, Counter()
    for k, s in enumerate(tsops):
        for n in s["pages"]:
            if n in of_page:
                votes[(k, of_page[n])] += 1
    used = set()
    for (k, q), _ in votes.most_common():
        if k not in pairs and q not in used:
            pairs[k] = q
            used.add(q)
    for page in tp:
        q = pp.get(page["page"]) or {}
        T.ratio("kind", q.get("kind") in [page["kind"], *page.get("kind_alt", [])])
        if page["kind"] != "blank":
            T.ratio("upright", q.get("rotation", 0) == page.get("rotation", 0))
        got = of_page.get(page["page"])
        want = page.get("sop")
        T.ratio("grouping", (got is None) if want is None else pairs.get(want) == got and got is not None)
        if q.get("kind") != page["kind"]:
            T.notes.append(f"page {page['page']}: {page['kind']} taken for {q.get('kind')}")
        if page.get("text") and page["kind"] in ("narrative", "decree", "cover", "contents", "approval"):
            T.cer("text_cer", page["text"], q.get("text") or "")
    for k, s in enumerate(tsops):
        q = psops[pairs[k]] if k in pairs else {}
        shared = len(set(s["pages"]) & set(q.get("pages") or []))
        found = shared * 2 > len(s["pages"])
        T.tp["sops"] += found
        T.fn["sops"] += not found
        score_sop(T, s, q, f"sop {k + 1} ({text(s.get('nomor_sop'))})", marked_blocks(pred, pairs[k]) if k in pairs else ())
    T.block = False
    T.fp["sops"] += len(psops) - len(used)
    return T


def find(pred, name):
    for p in (pred / name / "binder.json", pred / f"{name}.binder.json", pred / f"{name}.json"):
        if p.is_file():
            return p
    return None


def show(name, f):
    def pc(x):
        return "   -  " if x is None else f"{100 * x:6.2f}"
    keys = ["kind", "upright", "grouping", "sops", "fields", "lists", "rows", "cells", "cover", "cer", "text_cer",
            "symbols", "connectors", "flow", "labels", "silent", "load"]
    print(f"{name:28.28s} " + " ".join(pc(f[k]) for k in keys))


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--truth", type=Path, required=True)
    a.add_argument("--pred", type=Path, required=True)
    a.add_argument("--json", type=Path)
    a.add_argument("--only")
    a.add_argument("-v", "--verbose", action="store_true", help="list every difference")
    o = a.parse_args()
    whole, rows = Tally(), {}
    heads = ["kind", "uprigh", "group", "sops", "fields", "lists", "rows", "cells", "cover", "cer", "txtcer",
             "symbol", "connec", "flow", "labels", "silent", "load"]
    print(f"{'percent':28s} " + " ".join(f"{h:>6s}" for h in heads))
    truths = sorted(o.truth.rglob("*.truth.json"))
    if not truths:
        sys.exit(f"no *.truth.json under {o.truth}")
    for path in truths:
        name = path.name[: -len(".truth.json")]
        if o.only and o.only != name:
            continue
        truth = json.loads(path.read_text(encoding="utf-8"))
        p = find(o.pred, name)
        pred = json.loads(p.read_text(encoding="utf-8")) if p else {}
        T = score_binder(truth, pred)
        whole.add(T)
        rows[name] = T.figures()
        show(name, rows[name])
        if not p:
            print(f"    no prediction for {name}")
        if o.verbose and p:
            for n in T.notes:
                print("    " + n)
    rows["ALL"] = whole.figures()
    show("ALL", rows["ALL"])
    if o.json:
        o.json.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
