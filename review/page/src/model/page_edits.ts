// Pages are re-typed and given to another SOP; SOPs are split and joined. Each is one correction.
import type { Actor, Arrow, Binder, Change, FlowSymbol, Page, Sop, Step, Value } from "./contract";
import { foldText } from "./groups";

export type Raw = Record<string, unknown>;

export const retypePage = (page: number, kind: Page["kind"]): Change[] => [{ kind: "set", pointer: `/pages/${page}/kind`, after: kind }];

/** An SOP without anything in it. */
export const emptySop = (id: string, pages: number[]): Raw => ({
    id, pages, instansi: [], nomor_sop: null, nama_sop: null, tanggal_pembuatan: null, tanggal_revisi: null, tanggal_efektif: null,
    disahkan_oleh: { jabatan: null, nama: null, pangkat: null, nip: null, tanda_tangan: null, cap: null },
    dasar_hukum: [], kualifikasi_pelaksana: [], keterkaitan: [], peralatan_perlengkapan: [], peringatan: [], pencatatan_pendataan: [],
    lain: [], bagian: [], pelaksana: [], langkah: [], alur: { simbol: [], panah: [] }, sampul: null, findings: [],
});

const FIELDS = ["nomor_sop", "nama_sop", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"] as const;
const SIGNER = ["jabatan", "nama", "pangkat", "nip"] as const;
const LISTS = ["instansi", "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan", "lain"] as const;

const pageOf = (item: unknown): number => (item as Value).page ?? (item as { judul: Value }).judul.page;

function shared(target: Raw, source: Sop, pages: Set<number>, left: Raw): void {
    for (const field of FIELDS) {
        const value = source[field];
        if (!value || !pages.has(value.page)) continue;
        if (target[field] === null) target[field] = value;
        left[field] = null;
    }
    for (const field of SIGNER) {
        const value = source.disahkan_oleh[field];
        if (!value || !pages.has(value.page)) continue;
        const signer = target.disahkan_oleh as Raw;
        if (signer[field] === null) signer[field] = value;
        (left.disahkan_oleh as Raw)[field] = null;
    }
    for (const list of LISTS) {
        const items = source[list] as unknown[];
        target[list] = [...(target[list] as unknown[]), ...items.filter((item) => pages.has(pageOf(item)))];
        left[list] = items.filter((item) => !pages.has(pageOf(item)));
    }
}

const number = (letter: string, items: { id: string }[]) => {
    let largest = Math.max(0, ...items.map((item) => Number(item.id.slice(1)) || 0));
    return () => `${letter}${++largest}`;
};

function flow(target: Raw, source: Sop, pages: Set<number>, left: Raw): void {
    const rows = source.langkah.filter((row) => pages.has(row.page));
    const symbols = source.alur.simbol.filter((symbol) => pages.has(symbol.page));
    const actors = [...(target.pelaksana as Actor[])];
    const parts = [...(target.bagian as Sop["bagian"])];
    const freshActor = number("p", actors);
    const freshRow = number("l", target.langkah as Step[]);
    const freshSymbol = number("s", (target.alur as Sop["alur"]).simbol);
    const freshArrow = number("e", (target.alur as Sop["alur"]).panah);
    const freshPart = number("b", parts);
    const actorIds = new Map<string, string>();
    for (const actor of source.pelaksana) {
        if (!symbols.some((symbol) => symbol.pelaksana.includes(actor.id)) && !pages.has(actor.nama.page)) continue;
        const same = actors.find((other) => foldText(other.nama.text).toLowerCase() === foldText(actor.nama.text).toLowerCase());
        const id = same?.id ?? freshActor();
        if (!same) actors.push({ ...actor, id });
        actorIds.set(actor.id, id);
    }
    if (rows.length > 0 && parts.length === 0) parts.push({ id: freshPart(), judul: null });
    const rowIds = new Map(rows.map((row) => [row.id, freshRow()]));
    const symbolIds = new Map(symbols.map((symbol) => [symbol.id, freshSymbol()]));
    const within = (arrow: Arrow) => symbolIds.has(arrow.dari) && symbolIds.has(arrow.ke);
    const between = (arrow: Arrow) => symbolIds.has(arrow.dari) !== symbolIds.has(arrow.ke);
    target.pelaksana = actors;
    target.bagian = parts;
    const moved = rows.map((row) => ({ ...row, id: rowIds.get(row.id)!, bagian: parts[0]!.id }));
    target.langkah = [...(target.langkah as Step[]), ...moved].sort((a, b) => a.page - b.page);  // those of a page stay in their order
    const drawn = target.alur as Sop["alur"];
    target.alur = {
        simbol: [...drawn.simbol, ...symbols.map((symbol) => ({ ...symbol, id: symbolIds.get(symbol.id), langkah: symbol.langkah === null ? null : (rowIds.get(symbol.langkah) ?? null),
            pelaksana: symbol.pelaksana.map((actor) => actorIds.get(actor)).filter((id) => id !== undefined) }) as FlowSymbol)],
        panah: [...drawn.panah, ...source.alur.panah.filter(within).map((arrow) => ({ ...arrow, id: freshArrow(), dari: symbolIds.get(arrow.dari)!, ke: symbolIds.get(arrow.ke)! }))],
    };
    left.langkah = source.langkah.filter((row) => !rowIds.has(row.id));
    left.alur = {
        simbol: source.alur.simbol.filter((symbol) => !symbolIds.has(symbol.id)).map((symbol) => (symbol.langkah !== null && rowIds.has(symbol.langkah) ? { ...symbol, langkah: null } : symbol)),
        panah: source.alur.panah.filter((arrow) => !within(arrow) && !between(arrow)),
    };
}

const copy = (sop: Sop): Raw => ({ ...structuredClone(sop), findings: [] });

/** What `target` becomes when it takes `pages` over from `source`, and what is left of that. */
export function handOver(target: Raw, source: Sop, pages: number[]): { target: Raw; left: Raw } {
    const taken = new Set(pages);
    const left = copy(source);
    shared(target, source, taken, left);
    flow(target, source, taken, left);
    target.pages = [...new Set([...(target.pages as number[]), ...pages])].sort((a, b) => a - b);
    left.pages = source.pages.filter((page) => !taken.has(page));
    return { target, left };
}

export const members = (index: number, sop: Raw): Change[] =>
    Object.entries(sop).filter(([name]) => name !== "id" && name !== "findings").map(([name, after]) => ({ kind: "set", pointer: `/sops/${index}/${name}`, after }));

export const addSop = (index: number, sop: Raw): Change => ({ kind: "add", pointer: `/sops/${index}`, after: sop });

export function freshSopId(binder: Binder): string {
    const largest = Math.max(0, ...binder.sops.map((sop) => Number(sop.id.replace(/\D/g, "")) || 0));
    return `sop-${String(largest + 1).padStart(4, "0")}`;
}

/** Gives a page (its index) to another SOP, or to none (null). */
export function givePage(binder: Binder, page: number, to: number | null): Change[] {
    const entry = binder.pages[page];
    if (!entry) return [];
    const from = binder.sops.findIndex((sop) => sop.pages.includes(entry.page));
    if (from === (to ?? -1)) return [];
    const changes: Change[] = [{ kind: "set", pointer: `/pages/${page}/sop`, after: to === null ? null : binder.sops[to]!.id }];
    if (from < 0) return to === null ? changes : [...changes, { kind: "set", pointer: `/sops/${to}/pages`, after: [...binder.sops[to]!.pages, entry.page].sort((a, b) => a - b) }];
    const source = binder.sops[from]!;
    if (source.pages.length === 1 && to !== null) return joinSops(binder, from, to);
    const { target, left } = handOver(to === null ? emptySop("", []) : copy(binder.sops[to]!), source, [entry.page]);
    return [...changes, ...members(from, left), ...(to === null ? [] : members(to, target))];
}

/** Everything of one SOP goes into another; where both have a field the other's stays. */
export function joinSops(binder: Binder, from: number, into: number): Change[] {
    const source = binder.sops[from];
    const aim = binder.sops[into];
    if (!source || !aim || from === into) return [];
    const { target } = handOver(copy(aim), source, source.pages);
    if (aim.sampul === null && source.sampul !== null) target.sampul = source.sampul;
    const pages = binder.pages.flatMap((page, index): Change[] => (source.pages.includes(page.page) || page.sop === source.id ? [{ kind: "set", pointer: `/pages/${index}/sop`, after: aim.id }] : []));
    return [...pages, ...members(into, target), { kind: "remove", pointer: `/sops/${from}` }];
}

/** A new SOP begins with this page (its number). */
export function splitSop(binder: Binder, index: number, page: number): Change[] {
    const source = binder.sops[index];
    const pages = source?.pages.filter((entry) => entry >= page) ?? [];
    if (!source || pages.length === 0 || pages.length === source.pages.length) return [];
    const id = freshSopId(binder);
    const { target, left } = handOver(emptySop(id, []), source, pages);
    const moved = binder.pages.flatMap((entry, at): Change[] => (pages.includes(entry.page) ? [{ kind: "set", pointer: `/pages/${at}/sop`, after: id }] : []));
    return [...members(index, left), addSop(index + 1, target), ...moved];
}
