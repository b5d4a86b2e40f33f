// Group check: readings of one kind side by side, equal ones together, odd ones first.
import type { Binder, Value } from "./contract";
import { isValue } from "./contract";
import { nodeAt } from "./pointer";
import { isOpenDoubt, placesOfSop } from "./places";

export interface Member {
    pointer: string;
    value: Value;
}
export interface Cluster {
    text: string;
    members: Member[];
    odd: boolean; // rare, and a slip away from what is frequent
    like: string | null; // the frequent text that it resembles
    doubtful: number;
}

export const GROUP_KINDS = {
    actors: /^\/pelaksana\/\d+\/nama$/,
    officials: /^\/disahkan_oleh\/(nama|jabatan|pangkat)$/,
    nips: /^\/disahkan_oleh\/nip$/,
    agencies: /^\/instansi\/\d+$/,
    durations: /^\/langkah\/\d+\/mutu_baku\/waktu$/,
    dates: /^\/tanggal_\w+$/,
    outputs: /^\/langkah\/\d+\/mutu_baku\/(output|kelengkapan)$/,
    rules: /^\/dasar_hukum\/\d+$/,
} as const;
export type GroupKind = keyof typeof GROUP_KINDS;

export const foldText = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

export function editDistance(a: string, b: string, ceiling = Infinity): number {
    if (Math.abs(a.length - b.length) > ceiling) return ceiling + 1;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; ++i) {
        const next = [i];
        for (let j = 1; j <= b.length; ++j)
            next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
        row = next;
    }
    return row[b.length]!;
}

const MOST_SLIPS = 2; // letters that a misread text may differ by
const SLIP_SHARE = 0.25; // of its length

export function clustersOf(binder: Binder, kind: GroupKind): Cluster[] {
    const byText = new Map<string, Member[]>();
    binder.sops.forEach((sop, index) => {
        for (const place of placesOfSop(sop)) {
            if (place.kind !== "value" || !GROUP_KINDS[kind].test(place.pointer)) continue;
            const pointer = `/sops/${index}${place.pointer}`;
            const value = nodeAt(binder, pointer);
            if (!isValue(value) || value.text === "") continue;
            const text = foldText(value.text);
            byText.set(text, [...(byText.get(text) ?? []), { pointer, value }]);
        }
    });
    const all = [...byText].map(([text, members]) => ({ text, members }));
    const clusters = all.map(({ text, members }) => {
        const like = all.find((other) => {
            if (other.members.length <= members.length) return false;
            const ceiling = Math.min(MOST_SLIPS, Math.max(1, Math.floor(text.length * SLIP_SHARE)));
            return editDistance(text.toLowerCase(), other.text.toLowerCase(), ceiling) <= ceiling;
        });
        return { text, members, odd: like !== undefined, like: like?.text ?? null, doubtful: members.filter((member) => isOpenDoubt(member.value)).length };
    });
    return clusters.sort((a, b) => Number(b.odd) - Number(a.odd) || Number(b.doubtful > 0) - Number(a.doubtful > 0) || b.members.length - a.members.length || a.text.localeCompare(b.text));
}

/** The pointers of all values that read the same as this one and are of the same kind (any kind when it is of none). */
export function equalOnes(binder: Binder, pointer: string): string[] {
    const value = nodeAt(binder, pointer);
    if (!isValue(value)) return [pointer];
    const local = pointer.replace(/^\/sops\/\d+/, "");
    const kind = Object.values(GROUP_KINDS).find((form) => form.test(local)) ?? new RegExp(`^${local.replace(/\/\d+/g, "/\\d+")}$`);
    return binder.sops.flatMap((sop, index) =>
        placesOfSop(sop)
            .filter((place) => place.kind === "value" && kind.test(place.pointer))
            .map((place) => `/sops/${index}${place.pointer}`)
            .filter((other) => foldText((nodeAt(binder, other) as Value).text) === foldText(value.text)));
}
