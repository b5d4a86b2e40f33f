"""Which values, symbols and arrows of a result are right by score.py, and what their confidences rest on.

No text of a document is among it: a name of the binder, kinds, clues and doubts as numbers and codes."""
import csv
import json
from collections import Counter

import score


class Judge(score.Tally):
    """Keeps what is judged beside the figures."""

    def __init__(self):
        super().__init__()
        self.judged, self.parts = [], []

    def value(self, ok, v):
        super().value(ok, v)
        self.judged.append((bool(ok), v, self.block))

    def part(self, ok, v):
        self.parts.append((bool(ok), v))


def judge(truth, predicted):
    plain, score.Tally = score.Tally, Judge
    try:
        return score.score_binder(truth, predicted)
    finally:
        score.Tally = plain


def pointers_of(node, pointer, found):
    """{id of an object: its JSON Pointer}"""
    if isinstance(node, dict):
        found[id(node)] = pointer
        for key, child in node.items():
            pointers_of(child, f"{pointer}/{key}", found)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            pointers_of(child, f"{pointer}/{index}", found)
    return found


def node_at(document, pointer):
    for part in pointer.split("/")[1:]:
        document = document[int(part)] if isinstance(document, list) else document[part]
    return document


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def evidence_in(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["pointer"]: row for row in csv.DictReader(lines)}


def rightly_empty(rows, judged):
    """score.py passes over cells that are empty in the truth too: those of a row that it has judged are right."""
    for pointer, row in rows.items():
        parts = pointer.split("/")
        in_row = parts[3:4] == ["langkah"] and "lain" not in parts
        if in_row and float(row["empty"]) and pointer not in judged and "/".join([*parts[:5], "kegiatan"]) in judged:
            yield pointer, row


def kept_for_other_reasons(value):
    return any(reason != "low-confidence" for reason in value.get("reasons") or [])


def value_row(name, row, counted, right, kept):
    clues = {k: x for k, x in row.items() if k not in ("pointer", "kind")}
    return {"binder": name, "kind": row["kind"], "counted": int(counted), "right": int(right), "kept": int(kept), **clues}


def flow_row(name, pointer, row, counted, right, kept):
    return {"binder": name, "part": "symbol" if "/simbol/" in pointer else "arrow", "kind": row["kind"], "counted": int(counted),
            "right": int(right), "kept": int(kept), "reader": row["reader"], "doubts": row["doubts"], "end_doubts": row["end_doubts"]}


def judged_parts(parts, pointers, flow, judged):
    """{pointer: right} of connectors and of the arrows at them: an arrow is right when one of the ways through it is."""
    found = {}
    for right, node in parts:
        pointer = pointers.get(id(node))
        if pointer in flow and pointer not in judged:
            found[pointer] = right or found.get(pointer, False)
    return found


def judge_binder(name, truth, folder):
    """(rows of values, rows of the flow, rows of all else that score.py counts) of a result that has its evidence."""
    predicted = read_json(folder / "binder.json")
    pointers = pointers_of(predicted, "", {})
    values, flow = evidence_in(folder / "evidence.csv"), evidence_in(folder / "flow.csv")
    tally = judge(truth, predicted)
    value_rows, flow_rows, rest, judged = [], [], Counter(), set()
    for right, node, block in tally.judged:
        pointer = pointers.get(id(node)) if node is not None else None
        if pointer in values:
            value_rows.append(value_row(name, values[pointer], True, right, block or kept_for_other_reasons(node)))
        elif pointer in flow:
            flow_rows.append(flow_row(name, pointer, flow[pointer], True, right, block))
        else:
            rest[right, block or score.flagged(node)] += 1
            continue
        judged.add(pointer)
    for pointer, row in rightly_empty(values, judged):
        value_rows.append(value_row(name, row, False, True, kept_for_other_reasons(node_at(predicted, pointer))))
    for pointer, right in judged_parts(tally.parts, pointers, flow, judged).items():
        flow_rows.append(flow_row(name, pointer, flow[pointer], False, right, False))
    return value_rows, flow_rows, [{"binder": name, "right": int(r), "marked": int(m), "count": n} for (r, m), n in sorted(rest.items())]
