// What is shown, sent and told, with a server of the test's own.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Change } from "../src/model/contract";
import { appliedAll } from "../src/model/apply";
import { binder } from "./sample";

const store = new Map<string, string>();
vi.stubGlobal("localStorage", { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, text: string) => void store.set(key, text) });
vi.stubGlobal("document", { documentElement: { lang: "" } });

const { Review } = await import("../src/review");

/** Keeps the document as the real one does: a revision that is not the latest is refused. */
class FakeServer {
    document = binder();
    log: Change[][] = [];
    by = "Siti";
    down = false;
    refused = 0;
    slowly: Promise<void> | null = null; // answers wait for it
    standing = () => ({ revision: this.log.length, accepted: [], undo: this.log.length > 0, redo: false });
    view = () => ({ ...this.standing(), reading: "r", lost: [], fault: null, document: this.document });
    correct(changes: Change[], by = "Siti") {
        before = this.document;
        this.document = appliedAll(this.document, changes);
        this.log.push(changes);
        this.by = by;
    }
    answer = async (path: string, options?: { body?: string }) => {
        if (this.down) throw new TypeError("Failed to fetch");
        const reply = (status: number, body: object) => ({ status, json: async () => structuredClone(body) });
        if (!options?.body) {
            const now = path.endsWith("/revision") ? { revision: this.log.length, reading: "r", by: this.by } : this.view();
            await this.slowly;
            return reply(200, now);
        }
        const request = JSON.parse(options.body) as { revision: number; changes: Change[] };
        if (path.endsWith("/undo")) {
            this.document = before;
            this.log.push([]);
            await this.slowly;
            return reply(200, { ...this.standing(), sops: { 0: this.document.sops[0] } });
        }
        if (request.revision !== this.log.length) return ++this.refused, reply(409, { code: "changed-by-other", by: this.by });
        this.correct(request.changes);
        return reply(200, { ...this.standing(), sops: { 0: this.document.sops[0] } });
    };
}

let server: FakeServer;
let before = binder(); // the last correction
const open = () => new Review("sample", structuredClone(server.view()) as never, async () => true);
function gate() {
    let open = () => {};
    return { closed: new Promise<void>((done) => (open = done)), open: () => open() };
}
const settled = (review: InstanceType<typeof Review>) => vi.waitFor(() => expect(review.unsaved).toBe(0));

beforeEach(() => {
    store.clear();
    server = new FakeServer();
    vi.stubGlobal("fetch", server.answer);
});
afterEach(() => vi.useRealTimers());

describe("a review", () => {
    it("shows a correction before the server has it, and says saved after", async () => {
        const review = open();
        review.select("/sops/0/nomor_sop");
        review.settle("02/SOP", false);
        expect(review.binder.sops[0]!.nomor_sop!.text).toBe("02/SOP");
        expect(review.savedOnce).toBe(false);
        expect(review.selected).toBe("/sops/0/dasar_hukum/1");
        await settled(review);
        expect(review.savedOnce).toBe(true);
        expect(server.log).toEqual([[{ kind: "set", pointer: "/sops/0/nomor_sop", after: "02/SOP" }]]);
    });
    it("sends what was typed quickly in its order", async () => {
        const review = open();
        for (let count = 0; count < 20; ++count) review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: `nama ${count}` }]);
        await settled(review);
        expect(server.log).toHaveLength(20);
        expect(review.binder.sops[0]!.nama_sop!.text).toBe("nama 19");
    });
    it("confirms all equal ones by one key", async () => {
        const review = open();
        review.select("/sops/0/langkah/0/mutu_baku/waktu");
        review.settle("6 menit", true);
        await settled(review);
        expect(server.log[0]).toHaveLength(3);
    });
    it("takes what the other SOPs have by one key, where the machine suggests it", async () => {
        const value = server.document.sops[0]!.nomor_sop!;
        Object.assign(value, { reasons: ["differs-from-binder"], suggestion: "01/SOP/2020" });
        const review = open();
        review.select("/sops/0/nama_sop");
        review.takeSuggestion();
        expect(review.unsaved).toBe(0);
        review.select("/sops/0/nomor_sop");
        review.takeSuggestion();
        expect(review.selected).toBe("/sops/0/dasar_hukum/1");
        await settled(review);
        expect(server.log).toEqual([[{ kind: "set", pointer: "/sops/0/nomor_sop", after: "01/SOP/2020" }]]);
        expect(review.binder.sops[0]!.nomor_sop).not.toHaveProperty("suggestion");
    });
    it("goes on with what another did not touch", async () => {
        const review = open();
        server.correct([{ kind: "set", pointer: "/sops/0/nama_sop", after: "dari Budi" }], "Budi");
        review.change([{ kind: "set", pointer: "/sops/0/nomor_sop", after: "dari Siti" }]);
        await settled(review);
        expect(review.binder.sops[0]).toMatchObject({ nama_sop: { text: "dari Budi" }, nomor_sop: { text: "dari Siti" } });
        expect(review.notice).toContain("Budi");
    });
    it("never overwrites what another did, and tells it", async () => {
        const review = open();
        server.correct([{ kind: "set", pointer: "/sops/0/nama_sop", after: "dari Budi" }], "Budi");
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "dari Siti" }]);
        await settled(review);
        expect(review.binder.sops[0]!.nama_sop!.text).toBe("dari Budi");
        expect(review.notice).toContain("dari Siti");
        expect(server.log).toHaveLength(1);
    });
    it("sends what is corrected while an undo is under way after it", async () => {
        const review = open();
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama baru" }]);
        await settled(review);
        const { closed, open: answer } = gate();
        server.slowly = closed;
        review.step("undo");
        expect(review.unsaved).toBe(1);
        review.change([{ kind: "set", pointer: "/sops/0/nomor_sop", after: "02/SOP" }]);
        answer();
        await settled(review);
        expect(server.refused).toBe(0);
        expect(review.notice).toBe("");
        expect(review.binder.sops[0]).toMatchObject({ nama_sop: { text: "Surat Masuk" }, nomor_sop: { text: "02/SOP" } });
    });
    it("tells when an undo has taken away what was corrected meanwhile", async () => {
        const review = open();
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama baru" }]);
        await settled(review);
        review.step("undo");
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama terbaru" }]);
        await settled(review);
        expect(review.notice).toContain("nama terbaru");
        expect(review.binder.sops[0]!.nama_sop!.text).toBe("Surat Masuk");
    });
    it("does not take its own correction for another's, whenever it looks", async () => {
        const review = open();
        const { closed, open: answer } = gate();
        server.slowly = closed;
        const looked = review.look();
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama baru" }]);
        answer();
        await looked;
        await settled(review);
        expect([server.refused, review.notice]).toEqual([0, ""]);
        expect(review.binder.sops[0]!.nama_sop!.text).toBe("nama baru");
    });
    it("takes what was saved, but not answered, as saved", async () => {
        const review = open();
        server.correct([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama baru" }]);
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "nama baru" }]);
        await settled(review);
        expect(review.notice).not.toContain("nama baru");
        expect(server.log).toHaveLength(1);
    });
    it("keeps trying while the server does not answer", async () => {
        vi.useFakeTimers();
        const review = open();
        server.down = true;
        review.change([{ kind: "set", pointer: "/sops/0/nama_sop", after: "tetap" }]);
        await vi.advanceTimersByTimeAsync(100);
        expect(review.unreachable).toBe(true);
        server.down = false;
        await vi.advanceTimersByTimeAsync(5000);
        expect(review.unsaved).toBe(0);
        expect(server.log).toHaveLength(1);
    });
    it("takes up where one left off", () => {
        open().select("/sops/0/dasar_hukum/1");
        expect(open().selected).toBe("/sops/0/dasar_hukum/1");
    });
});
