// What the machine reads on a page once it is told which side is up takes the place of what it had read there before.
import type { Actor, Binder, Box, Change, FlowSymbol, Page, Sop } from "./contract";
import { freshId } from "./flow_edits";
import { foldText } from "./groups";
import { addSop, emptySop, freshSopId, handOver, members, type Raw } from "./page_edits";

export interface FreshReading { pages: (Page & { text: string })[]; sops: Sop[] }

const centreIn = ([left, top, w, h]: Box, [x, y, width, height]: Box) => x + width / 2 >= left && x + width / 2 <= left + w && y + height / 2 >= top && y + height / 2 <= top + h;

/** The heading that now stands over a symbol of another page, in the place of the one that was read before. */
function headingOf(symbol: FlowSymbol, source: Sop | undefined): Partial<Actor> {
    const same = source?.alur.simbol.find((entry) => entry.page === symbol.page && centreIn(entry.box, symbol.box));
    const actor = source?.pelaksana.find((entry) => entry.id === same?.pelaksana[0]);
    return actor && symbol.pelaksana.length === 1 ? { nama: actor.nama, kelompok: actor.kelompok } : {};
}

/** An SOP without what stands on the page: its place in the SOP stays. */
function without(sop: Sop, page: number, source: Sop | undefined): Raw {
    const { left } = handOver(emptySop("", []), sop, [page]);
    const drawn = left.alur as Sop["alur"];
    left.pelaksana = sop.pelaksana.flatMap((actor): Actor[] => {
        if (actor.nama.page !== page) return [actor];
        const symbol = drawn.simbol.find((entry) => entry.pelaksana.includes(actor.id));
        return symbol ? [{ ...actor, ...headingOf(symbol, source) }] : [];
    });
    const heading = source?.bagian.find((part) => part.judul?.page === page)?.judul ?? null;
    left.bagian = sop.bagian.map((part) => (part.judul?.page === page ? { ...part, judul: heading } : part));
    left.pages = sop.pages;
    if (sop.disahkan_oleh.nama?.page === page) Object.assign(left.disahkan_oleh as Raw, { tanda_tangan: null, cap: null });
    return left;
}

/** Arrows that lead from the page to others or back: their far ends are known by where they stand. */
function rejoin(full: Raw, source: Sop, page: number): void {
    const alur = full.alur as Sop["alur"];
    const now = (id: string) => {
        const symbol = source.alur.simbol.find((entry) => entry.id === id);
        if (!symbol) return null;
        return alur.simbol.find((entry) => entry.page === symbol.page && centreIn(entry.box, symbol.box)) ?? null;
    };
    const panah = [...alur.panah];
    for (const arrow of source.alur.panah) {
        const [from, to] = [now(arrow.dari), now(arrow.ke)];
        if (!from || !to || (from.page === page) === (to.page === page) || panah.some((one) => one.dari === from.id && one.ke === to.id)) continue;
        panah.push({ ...arrow, id: freshId("e", panah), dari: from.id, ke: to.id });
    }
    full.alur = { ...alur, panah };
}

function filled(target: Raw, source: Sop, page: number): Raw {
    const here = (items: { page: number }[]) => items.every((item) => item.page === page);
    const whole = (target.langkah as unknown[]).length + (target.alur as Sop["alur"]).simbol.length === 0 && here(source.langkah) && here(source.alur.simbol);
    const { target: full } = handOver(target, source, [page]);
    if (whole) for (const member of ["bagian", "pelaksana", "langkah", "alur"] as const) full[member] = source[member];
    else rejoin(full, source, page);
    const order = (actor: Actor) => (source.pelaksana.findIndex((entry) => foldText(entry.nama.text) === foldText(actor.nama.text)) + 1) || Infinity;
    full.pelaksana = [...(full.pelaksana as Actor[])].sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));  // columns as they stand now
    full.sampul ??= source.sampul;
    const signer = full.disahkan_oleh as Raw;
    signer.tanda_tangan ??= source.disahkan_oleh.tanda_tangan;
    signer.cap ??= source.disahkan_oleh.cap;
    return full;
}

/** `index`: of the page. A page of no SOP on which one begins becomes an SOP of its own. */
export function rereadPage(binder: Binder, index: number, fresh: FreshReading): Change[] {
    const page = binder.pages[index];
    const seen = fresh.pages.find((entry) => entry.page === page?.page);
    if (!page || !seen || seen.error) return [];
    const changes: Change[] = (["kind", "text", "ink", "marks"] as const).map((member) => ({ kind: "set", pointer: `/pages/${index}/${member}`, after: seen[member] }));
    const source = fresh.sops.find((sop) => sop.pages.includes(page.page));
    const own = binder.sops.findIndex((sop) => sop.pages.includes(page.page));
    if (own >= 0) {
        const left = without(binder.sops[own]!, page.page, source);
        return [...changes, ...members(own, source ? filled(left, source, page.page) : left)];
    }
    if (!source) return changes;
    const id = freshSopId(binder);
    const before = binder.sops.filter((sop) => (sop.pages[0] ?? 0) < page.page).length;
    return [...changes, addSop(before, filled(emptySop(id, [page.page]), source, page.page)), { kind: "set", pointer: `/pages/${index}/sop`, after: id }];
}
