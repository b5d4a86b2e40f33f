// What a change will make of the document, shown at once; the server's answer comes after, and is what counts.
import { type Binder, type Change, type Value, isValue } from "./contract";
import { turned } from "./turn_page";
import { changedAt, nodeAt, parentOf, partsOf } from "./pointer";

const settled = <T extends object>(node: T) => {
    const { reasons: _, suggestion: __, ...rest } = node as T & { reasons?: string[]; suggestion?: string };
    return { ...rest, review: false, confidence: 1 };
};

/** What a person adds becomes whole Values, as the server will make them. */
function completed(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(completed);
    if (node === null || typeof node !== "object") return node;
    if (typeof (node as Value).text === "string" && !isValue(node))
        return { confidence: 1, page: 0, box: [0, 0, 0, 0], ...node, review: false, origin: "correction" };
    return isValue(node) ? node : Object.fromEntries(Object.entries(node).map(([name, member]) => [name, completed(member)]));
}

export function appliedTo(binder: Binder, change: Change): Binder {
    const { pointer, after } = change;
    const last = partsOf(pointer).at(-1) ?? "";
    const inList = <T>(update: (list: T[], index: number) => T[]): Binder =>
        changedAt(binder, parentOf(pointer), (list) => (Array.isArray(list) ? update(list as T[], last === "-" ? list.length : Number(last)) : list));
    switch (change.kind) {
        case "set": {
            const page = /^\/pages\/(\d+)\/rotation$/.exec(pointer);
            if (page) return turned(binder, Number(page[1]), Number(after));
            const node = nodeAt(binder, pointer);
            if (isValue(node) && typeof after === "string")
                return changedAt(binder, pointer, (value) => ({ ...settled(value as Value), text: after, origin: "correction", was: (value as Value).was ?? (value as Value).text }));
            const holder = nodeAt(binder, parentOf(pointer));
            const symbol = typeof holder === "object" && holder !== null && "review" in holder;
            const set = changedAt(binder, pointer, () => completed(after));
            return symbol ? changedAt(set, parentOf(pointer), (node) => settled(node as object)) : set;
        }
        case "confirm":
            return changedAt(binder, pointer, (node) => settled(node as object));
        case "illegible":
            return changedAt(binder, pointer, (node) => ({ ...(node as Value), review: true, reasons: ["illegible"], suggestion: undefined }));
        case "add":
            return inList((list, index) => [...list.slice(0, index), completed(after) as never, ...list.slice(index)]);
        case "remove":
            return Array.isArray(nodeAt(binder, parentOf(pointer)))
                ? inList((list, index) => list.filter((_, at) => at !== index))
                : changedAt(binder, pointer, () => null);
        case "move":
            return inList((list, index) => {
                const copy = [...list];
                copy.splice(Number(after), 0, ...copy.splice(index, 1));
                return copy;
            });
        default:
            return binder;
    }
}

export const appliedAll = (binder: Binder, changes: Change[]): Binder => changes.reduce(appliedTo, binder);
