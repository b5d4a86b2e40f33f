// Edits of the flowchart and of the grid, each as the changes of one correction.
import type { Actor, Arrow, Box, Change, FlowSymbol, Sop, Step, SymbolKind, Value } from "./contract";

const at = (sop: number, rest: string) => `/sops/${sop}${rest}`;

/** "s12" after s1 … s11, whatever was deleted between. */
export function freshId(letter: string, items: { id: string }[]): string {
    const largest = Math.max(0, ...items.map((item) => Number(item.id.slice(1)) || 0));
    return `${letter}${largest + 1}`;
}

const centreX = (box: Box) => box[0] + box[2] / 2;
const middle = (box: Box): [number, number] => [Math.round(box[0] + box[2] / 2), Math.round(box[1] + box[3] / 2)];

/** Where a symbol of this row and column would stand: below or above its column's others, as large as they are. */
export function boxForSymbol(sop: Sop, row: Step, actor: Actor): Box {
    const column = sop.alur.simbol.filter((symbol) => symbol.pelaksana.includes(actor.id));
    const onPage = column.filter((symbol) => symbol.page === row.page);
    const sample = onPage[0] ?? column[0] ?? sop.alur.simbol[0];
    const width = sample?.box[2] ?? Math.round(row.box[2] / 20);
    const height = sample?.box[3] ?? Math.round(row.box[3] / 3);
    const x = onPage[0] ? centreX(onPage[0].box) : centreX(actor.nama.box);
    return [Math.round(x - width / 2), Math.round(row.box[1] + (row.box[3] - height) / 2), width, height];
}

export function addSymbol(sop: Sop, index: number, row: Step, actor: Actor, jenis: SymbolKind, box?: Box): Change[] {
    const symbol: FlowSymbol = {
        id: freshId("s", sop.alur.simbol), jenis, langkah: row.id, pelaksana: [actor.id], teks: null, page: row.page,
        box: box ?? boxForSymbol(sop, row, actor), confidence: 1, review: false,
    };
    return [{ kind: "add", pointer: at(index, "/alur/simbol/-"), after: symbol }];
}

/** A symbol goes with the arrows that begin or end at it; the last first, so that no index moves before it is used. */
export function removeSymbol(sop: Sop, index: number, symbol: number): Change[] {
    const id = sop.alur.simbol[symbol]?.id;
    const arrows = sop.alur.panah.map((arrow, at) => ({ arrow, at })).filter(({ arrow }) => arrow.dari === id || arrow.ke === id);
    return [...arrows.reverse().map(({ at: arrow }): Change => ({ kind: "remove", pointer: at(index, `/alur/panah/${arrow}`) })),
        { kind: "remove", pointer: at(index, `/alur/simbol/${symbol}`) }];
}

export function addArrow(sop: Sop, index: number, from: string, to: string): Change[] {
    const start = sop.alur.simbol.find((symbol) => symbol.id === from);
    const end = sop.alur.simbol.find((symbol) => symbol.id === to);
    if (!start || !end || from === to || sop.alur.panah.some((arrow) => arrow.dari === from && arrow.ke === to)) return [];
    const arrow: Arrow = {
        id: freshId("e", sop.alur.panah), dari: from, ke: to, label: null, jenis: start.page === end.page ? "panah" : "bersambung", dua_arah: false,
        page: start.page, path: start.page === end.page ? [middle(start.box), middle(end.box)] : [middle(start.box)], confidence: 1, review: false,
    };
    return [{ kind: "add", pointer: at(index, "/alur/panah/-"), after: arrow }];
}

/** An arrow begins or ends at another symbol. */
export function aimArrow(sop: Sop, index: number, arrow: number, end: "dari" | "ke", symbol: string): Change[] {
    const now = sop.alur.panah[arrow];
    if (!now || now[end] === symbol || now[end === "ke" ? "dari" : "ke"] === symbol) return [];
    return [{ kind: "set", pointer: at(index, `/alur/panah/${arrow}/${end}`), after: symbol }];
}

export function labelArrow(sop: Sop, index: number, arrow: number, text: string | null): Change[] {
    const now = sop.alur.panah[arrow];
    if (!now) return [];
    const pointer = at(index, `/alur/panah/${arrow}/label`);
    if (text === null) return now.label ? [{ kind: "remove", pointer }] : [];
    if (now.label) return [{ kind: "set", pointer, after: text }];
    const [x, y] = now.path[0] ?? [0, 0];
    return [{ kind: "set", pointer, after: { text, page: now.page, box: [x, y, 1, 1] } }];
}

export function moveSymbolToColumn(sop: Sop, index: number, symbol: number, step: 1 | -1): Change[] {
    const now = sop.alur.simbol[symbol];
    if (!now || sop.pelaksana.length === 0) return [];
    const column = sop.pelaksana.findIndex((actor) => actor.id === now.pelaksana[0]);
    const to = sop.pelaksana[Math.min(sop.pelaksana.length - 1, Math.max(0, column + step))];
    return !to || to.id === now.pelaksana[0] ? [] : [{ kind: "set", pointer: at(index, `/alur/simbol/${symbol}/pelaksana`), after: [to.id] }];
}

export function moveSymbolToRow(sop: Sop, index: number, symbol: number, step: 1 | -1): Change[] {
    const now = sop.alur.simbol[symbol];
    if (!now || sop.langkah.length === 0) return [];
    const row = now.langkah === null ? (step === 1 ? -1 : sop.langkah.length) : sop.langkah.findIndex((entry) => entry.id === now.langkah);
    const to = sop.langkah[row + step];
    return to ? [{ kind: "set", pointer: at(index, `/alur/simbol/${symbol}/langkah`), after: to.id }] : [];
}

type Cell = "no" | "kegiatan" | "keterangan" | "mutu_baku/kelengkapan" | "mutu_baku/waktu" | "mutu_baku/output";
const CELLS: Cell[] = ["no", "kegiatan", "mutu_baku/kelengkapan", "mutu_baku/waktu", "mutu_baku/output", "keterangan"];
export const cellOf = (row: Step, cell: Cell): Value | null => {
    const [name, inner] = cell.split("/") as [keyof Step, keyof Step["mutu_baku"] | undefined];
    return inner ? row.mutu_baku[inner] : (row[name] as Value | null);
};

const union = (a: Box, b: Box): Box => {
    const left = Math.min(a[0], b[0]);
    const top = Math.min(a[1], b[1]);
    return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
};

/** A row takes up the one below it: cells joined, symbols moved over. */
export function mergeRows(sop: Sop, index: number, row: number): Change[] {
    const upper = sop.langkah[row];
    const lower = sop.langkah[row + 1];
    if (!upper || !lower) return [];
    const changes: Change[] = [];
    for (const cell of CELLS) {
        const below = cellOf(lower, cell);
        if (!below || below.text === "") continue;
        const above = cellOf(upper, cell);
        const text = above && above.text !== "" ? (cell === "no" ? above.text : `${above.text} ${below.text}`) : below.text;
        if (above && text === above.text) continue;
        changes.push({ kind: "set", pointer: at(index, `/langkah/${row}/${cell}`), after: above ? text : { text, page: below.page, box: below.box } });
    }
    if (upper.page === lower.page) changes.push({ kind: "set", pointer: at(index, `/langkah/${row}/box`), after: union(upper.box, lower.box) });
    sop.alur.simbol.forEach((symbol, number) => {
        if (symbol.langkah === lower.id) changes.push({ kind: "set", pointer: at(index, `/alur/simbol/${number}/langkah`), after: upper.id });
    });
    changes.push({ kind: "remove", pointer: at(index, `/langkah/${row + 1}`) });
    return changes;
}

/** A new row below; when the text of the activity is cut at `caret`, its second part goes there. */
export function splitRow(sop: Sop, index: number, row: number, caret?: number): Change[] {
    const now = sop.langkah[row];
    if (!now) return [];
    const text = now.kegiatan?.text ?? "";
    const first = caret === undefined ? text : text.slice(0, caret).trim();
    const second = caret === undefined ? "" : text.slice(caret).trim();
    const half = Math.max(1, Math.floor(now.box[3] / 2));
    const box: Box = [now.box[0], now.box[1] + half, now.box[2], Math.max(1, now.box[3] - half)];
    const added: Record<string, unknown> = {
        id: freshId("l", sop.langkah), bagian: now.bagian, no: null, kegiatan: { text: second }, mutu_baku: { kelengkapan: null, waktu: null, output: null },
        keterangan: null, lain: [], page: now.page, box,
    };
    const changes: Change[] = [{ kind: "add", pointer: at(index, `/langkah/${row + 1}`), after: added }];
    if (first !== text) changes.unshift({ kind: "set", pointer: at(index, `/langkah/${row}/kegiatan`), after: first });
    sop.alur.simbol.forEach((symbol, number) => {
        if (symbol.langkah === now.id && symbol.page === now.page && symbol.box[1] + symbol.box[3] / 2 >= box[1] && caret !== undefined)
            changes.push({ kind: "set", pointer: at(index, `/alur/simbol/${number}/langkah`), after: added.id });
    });
    return changes;
}

export function removeRow(sop: Sop, index: number, row: number): Change[] {
    const now = sop.langkah[row];
    if (!now) return [];
    const changes = sop.alur.simbol.flatMap((symbol, number): Change[] =>
        symbol.langkah === now.id ? [{ kind: "set", pointer: at(index, `/alur/simbol/${number}/langkah`), after: null }] : []);
    return [...changes, { kind: "remove", pointer: at(index, `/langkah/${row}`) }];
}

export function moveRow(sop: Sop, index: number, row: number, step: 1 | -1): Change[] {
    const to = row + step;
    return sop.langkah[row] && sop.langkah[to] ? [{ kind: "move", pointer: at(index, `/langkah/${row}`), after: to }] : [];
}

export function addColumn(sop: Sop, index: number, after: number, name: string): Change[] {
    const beside = sop.pelaksana[after] ?? sop.pelaksana.at(-1);
    const actor = { id: freshId("p", sop.pelaksana), nama: { text: name, page: beside?.nama.page ?? sop.pages[0] ?? 1, box: beside?.nama.box ?? [0, 0, 1, 1] }, kelompok: null };
    return [{ kind: "add", pointer: at(index, `/pelaksana/${Math.min(after + 1, sop.pelaksana.length)}`), after: actor }];
}

export function moveColumn(sop: Sop, index: number, column: number, step: 1 | -1): Change[] {
    return sop.pelaksana[column] && sop.pelaksana[column + step] ? [{ kind: "move", pointer: at(index, `/pelaksana/${column}`), after: column + step }] : [];
}

/** A column is taken up by its left neighbour (the first by its right one), with its symbols. */
export function mergeColumn(sop: Sop, index: number, column: number): Change[] {
    const gone = sop.pelaksana[column];
    const into = sop.pelaksana[column === 0 ? 1 : column - 1];
    if (!gone || !into) return [];
    const changes = sop.alur.simbol.flatMap((symbol, number): Change[] =>
        symbol.pelaksana.includes(gone.id)
            ? [{ kind: "set", pointer: at(index, `/alur/simbol/${number}/pelaksana`), after: [...new Set(symbol.pelaksana.map((id) => (id === gone.id ? into.id : id)))] }]
            : []);
    return [...changes, { kind: "remove", pointer: at(index, `/pelaksana/${column}`) }];
}
