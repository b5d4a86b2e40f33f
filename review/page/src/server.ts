// What the page asks of the server. Each answer is JSON; one above 299 becomes a Refused.
import type { Binder, Change, Page, Sop } from "./model/contract";
import type { FreshReading } from "./model/reread_page";

export class Refused extends Error {
    constructor(readonly status: number, readonly code: string, message: string, readonly body: Record<string, unknown> = {}) {
        super(message || code);
    }
}

export interface ShelfEntry {
    id: string; name: string; pages: number; sops: number; doubts: number; findings: number; errors: number; corrections: number; accepted: number; state: "new" | "in-review" | "accepted";
}
export interface Hit { binder: string; sop: string; page: number; title: string; snippet: string }
export interface Standing { revision: number; accepted: string[]; undo: boolean; redo: boolean }
export interface BinderView extends Standing {
    reading: string;
    resume: string | null; // a pointer: where this person left off
    document: Binder;
    lost: { sequence: number; who: string; time: string; why: string; pointer: string; page: number; after: unknown }[];
    fault: { line: number; message: string } | null;
}
export interface Step extends Standing { sops: Record<string, Sop>; pages?: Page[]; reload?: boolean }
export interface HistoryLine { sequence: number; time: string; who: string; in_force: boolean; of: number; changes: { pointer: string; before: unknown; after: unknown }[] }

let csrf = "";

async function ask<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(path, body === undefined ? {} : {
        method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf }, body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.status > 299) throw new Refused(response.status, String(answer.code), String(answer.message ?? ""), answer);
    return answer as T;
}

const binderPath = (id: string) => `/api/binders/${encodeURIComponent(id)}`;

export const server = {
    async session(): Promise<{ who: string | null; needs_password: boolean }> {
        const answer = await ask<{ who: string | null; csrf: string | null; needs_password: boolean }>("/api/session");
        csrf = answer.csrf ?? "";
        return answer;
    },
    async enter(who: string, password: string): Promise<void> {
        csrf = (await ask<{ csrf: string }>("/api/session", { who, password })).csrf;
    },
    leave: () => ask("/api/leave", {}),
    shelf: () => ask<{ workspace: string; left: number; binders: ShelfEntry[] }>("/api/shelf"),
    search: (words: string) => ask<{ hits: Hit[] }>(`/api/search?q=${encodeURIComponent(words)}`),
    binder: (id: string) => ask<BinderView>(binderPath(id)),
    revision: (id: string) => ask<{ revision: number; reading: string; by: string }>(`${binderPath(id)}/revision`),
    history: (id: string) => ask<{ lines: HistoryLine[] }>(`${binderPath(id)}/history`),
    correct: (id: string, revision: number, reading: string, changes: Change[]) => ask<Step>(`${binderPath(id)}/corrections`, { revision, reading, changes }),
    keepPlace: (id: string, pointer: string) => fetch(`${binderPath(id)}/place`, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf }, body: JSON.stringify({ pointer }) }),
    undo: (id: string) => ask<Step>(`${binderPath(id)}/undo`, {}),
    redo: (id: string) => ask<Step>(`${binderPath(id)}/redo`, {}),
    bpmn: (id: string, sop: number) => ask<{ files: { content: string }[] }>(`${binderPath(id)}/sops/${sop}/bpmn`),
    read: (id: string, page: number, box: number[], dpi: number) => ask<{ text: string; box: [number, number, number, number] }>(`${binderPath(id)}/pages/${page}/read`, { box, dpi }),
    readAgain: (id: string, page: number) => ask<FreshReading>(`${binderPath(id)}/pages/${page}/read-again`, {}),
    pictureOf: (id: string, page: Page, reading: string) => `${binderPath(id)}/pages/${page.page}?rotation=${page.rotation}&v=${reading}`,
    cropOf: (id: string, page: Page, [x, y, w, h]: number[], reading: string) => `${binderPath(id)}/pages/${page.page}/crop?x=${x}&y=${y}&w=${w}&h=${h}&rotation=${page.rotation}&v=${reading}`,
};
