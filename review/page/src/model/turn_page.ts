// A page is turned by quarters, and everything that stands on it with it; as review/corrections/turn_page.cpp does.
import type { Binder, Box, Change, Page, Point } from "./contract";

export type Rotation = 0 | 90 | 180 | 270;

const quarters = (from: number, to: number): number => (((to - from) % 360) + 360) % 360;

export function turnedBox([x, y, width, height]: Box, degrees: number, page: { width: number; height: number }): Box {
    switch (degrees) {
        case 90: return [page.height - y - height, x, height, width];
        case 180: return [page.width - x - width, page.height - y - height, width, height];
        case 270: return [y, page.width - x - width, height, width];
        default: return [x, y, width, height];
    }
}

function turnedOn(node: unknown, page: Page, degrees: number): unknown {
    if (Array.isArray(node)) {
        const items = node.map((item) => turnedOn(item, page, degrees));
        return items.some((item, at) => item !== node[at]) ? items : node;
    }
    if (node === null || typeof node !== "object") return node;
    const here = (node as { page?: number }).page === page.page;
    let changed = false;
    const turned = Object.fromEntries(Object.entries(node).map(([name, member]) => {
        const now = here && name === "box" ? turnedBox(member as Box, degrees, page)
            : here && name === "path" ? (member as Point[]).map(([x, y]) => turnedBox([x, y, 1, 1], degrees, page).slice(0, 2))
            : turnedOn(member, page, degrees);
        changed ||= now !== member;
        return [name, now];
    }));
    return changed ? turned : node;
}

/** The binder with the page of that index at another rotation. */
export function turned(binder: Binder, index: number, rotation: number): Binder {
    const page = binder.pages[index];
    const degrees = page ? quarters(page.rotation, rotation) : 0;
    if (!page || degrees === 0) return binder;
    const [width, height] = degrees === 180 ? [page.width, page.height] : [page.height, page.width];
    const now: Page = {
        ...page, rotation, width, height, ink: { ...page.ink, unexplained: page.ink.unexplained.map((box) => turnedBox(box, degrees, page)) },
        marks: page.marks.map((mark) => ({ ...mark, box: turnedBox(mark.box, degrees, page) })),
    };
    return { ...binder, pages: binder.pages.map((entry, at) => (at === index ? now : entry)), sops: turnedOn(binder.sops, page, degrees) as Binder["sops"] };
}

/** Clockwise; a page that could not be read has nothing to turn. */
export function turnPage(binder: Binder, index: number, degrees: 90 | 180 | 270): Change[] {
    const page = binder.pages[index];
    return page && page.width > 0 ? [{ kind: "set", pointer: `/pages/${index}/rotation`, after: (page.rotation + degrees) % 360 }] : [];
}
