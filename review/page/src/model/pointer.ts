// JSON Pointers (RFC 6901), and changes that leave the old document as it was.
export const partsOf = (pointer: string): string[] =>
    pointer === "" ? [] : pointer.slice(1).split("/").map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));

export function nodeAt(document: unknown, pointer: string): unknown {
    let node = document as never;
    for (const part of partsOf(pointer)) {
        if (node === null || node === undefined || typeof node !== "object") return undefined;
        node = node[part];
    }
    return node;
}

/** The document with `update` of what stands at the pointer; everything beside the way there is shared. */
export function changedAt<T>(document: T, pointer: string, update: (node: unknown) => unknown): T {
    const change = (node: unknown, parts: string[]): unknown => {
        const [part, ...rest] = parts;
        if (part === undefined) return update(node);
        if (node === null || typeof node !== "object") return node;
        const copy = (Array.isArray(node) ? [...node] : { ...node }) as Record<string, unknown>;
        copy[part] = change(copy[part], rest);
        return copy;
    };
    return change(document, partsOf(pointer)) as T;
}

/** `now`, with every part that equals the same part of `before` taken from there: what has not changed is not drawn again. */
export function sharedWith<T>(before: unknown, now: T): T {
    if (before === now || typeof before !== "object" || typeof now !== "object" || before === null || now === null) return now;
    if (Array.isArray(before) !== Array.isArray(now)) return now;
    const old = before as Record<string, unknown>;
    const keys = Object.keys(now);
    let same = keys.length === Object.keys(old).length;
    const copy = (Array.isArray(now) ? [] : {}) as Record<string, unknown>;
    for (const key of keys) {
        copy[key] = sharedWith(old[key], (now as Record<string, unknown>)[key]);
        same &&= copy[key] === old[key];
    }
    return (same ? before : copy) as T;
}

export const sopIndexOf = (pointer: string): number => {
    const parts = partsOf(pointer);
    return parts[0] === "sops" ? Number(parts[1]) : -1;
};

export const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));
