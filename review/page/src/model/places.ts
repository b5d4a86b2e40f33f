// Everything of a binder that stands somewhere on paper, in reading order: what can be selected, doubted, drawn.
import { type Binder, type Box, type Sop, isValue } from "./contract";

export type PlaceKind = "value" | "symbol" | "arrow" | "row";
export interface Place {
    pointer: string; // relative to its SOP: "/nama_sop"
    kind: PlaceKind;
    page: number;
    box: Box;
    doubtful: boolean;
    confidence: number;
    empty: boolean; // a Value in whose place nothing was read: its box may be a whole row
}
export interface BinderPlace extends Place {
    sop: number;
    full: string; // pointer into the document
}

const escape = (name: string) => name.replace(/~/g, "~0").replace(/\//g, "~1");

export const isOpenDoubt = (node: { review: boolean; reasons?: string[] }): boolean =>
    node.review && !(node.reasons?.length === 1 && node.reasons[0] === "illegible");

function boxOfPath(path: [number, number][]): Box {
    if (path.length === 0) return [0, 0, 0, 0];
    const xs = path.map((point) => point[0]);
    const ys = path.map((point) => point[1]);
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    return [left, top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
}

function collect(node: unknown, pointer: string, found: Place[]): void {
    if (node === null || typeof node !== "object") return;
    if (isValue(node)) {
        found.push({ pointer, kind: "value", page: node.page, box: node.box, doubtful: isOpenDoubt(node), confidence: node.confidence, empty: node.text === "" });
        return;
    }
    if (Array.isArray(node)) {
        node.forEach((item, index) => collect(item, `${pointer}/${index}`, found));
        return;
    }
    for (const [name, member] of Object.entries(node)) if (name !== "findings") collect(member, `${pointer}/${escape(name)}`, found);
}

const cache = new WeakMap<Sop, Place[]>();

/** Of one SOP, by page, then from top to bottom. An SOP that has not changed is not walked again. */
export function placesOfSop(sop: Sop): Place[] {
    const known = cache.get(sop);
    if (known) return known;
    const found: Place[] = [];
    collect(sop, "", found);
    sop.alur.simbol.forEach((symbol, index) =>
        found.push({ pointer: `/alur/simbol/${index}`, kind: "symbol", page: symbol.page, box: symbol.box, doubtful: symbol.review, confidence: symbol.confidence, empty: false }));
    sop.alur.panah.forEach((arrow, index) =>
        found.push({ pointer: `/alur/panah/${index}`, kind: "arrow", page: arrow.page, box: boxOfPath(arrow.path), doubtful: arrow.review, confidence: arrow.confidence, empty: false }));
    sop.langkah.forEach((row, index) =>
        found.push({ pointer: `/langkah/${index}`, kind: "row", page: row.page, box: row.box, doubtful: false, confidence: 1, empty: false }));
    found.sort((a, b) => a.page - b.page || a.box[1] - b.box[1] || a.box[0] - b.box[0]);
    cache.set(sop, found);
    return found;
}

/** Of the whole binder, SOP by SOP. */
export function doubtsOf(binder: Binder): BinderPlace[] {
    return binder.sops.flatMap((sop, index) =>
        placesOfSop(sop).filter((place) => place.doubtful).map((place) => ({ ...place, sop: index, full: `/sops/${index}${place.pointer}` })));
}

export function placesOnPage(binder: Binder, page: number): BinderPlace[] {
    return binder.sops.flatMap((sop, index) =>
        placesOfSop(sop).filter((place) => place.page === page).map((place) => ({ ...place, sop: index, full: `/sops/${index}${place.pointer}` })));
}

/** The doubt that follows a pointer (or precedes it), round the end; null when there is none left. */
export function nextDoubt(binder: Binder, from: string | null, step: 1 | -1 = 1): BinderPlace | null {
    const doubts = doubtsOf(binder);
    if (doubts.length === 0) return null;
    const all = binder.sops.flatMap((sop, index) => placesOfSop(sop).map((place) => ({ full: `/sops/${index}${place.pointer}`, doubtful: place.doubtful })));
    const here = from === null ? (step === 1 ? -1 : 0) : all.findIndex((place) => place.full === from);
    for (let count = 1; count <= all.length; ++count) {
        const place = all[(((here + step * count) % all.length) + all.length) % all.length]!;
        if (place.doubtful && (place.full !== from || doubts.length === 1)) return doubts.find((doubt) => doubt.full === place.full)!;
    }
    return null;
}
