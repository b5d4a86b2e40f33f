import { describe, expect, it } from "vitest";
import { appliedTo } from "../src/model/apply";
import { doubtsOf, nextDoubt, placesOfSop } from "../src/model/places";
import { changedAt, nodeAt, partsOf, sharedWith } from "../src/model/pointer";
import { binder, sop, value } from "./sample";

const doubts = ["/sops/0/nomor_sop", "/sops/0/dasar_hukum/1", "/sops/0/alur/simbol/1"];

describe("pointers", () => {
    it("unescape", () => expect(partsOf("/a~1b/~0/0")).toEqual(["a/b", "~", "0"]));
    it("share what they do not touch", () => {
        const before = binder();
        const after = changedAt(before, "/sops/0/nama_sop", () => null);
        expect(nodeAt(after, "/sops/0/nama_sop")).toBeNull();
        expect(nodeAt(before, "/sops/0/nama_sop")).not.toBeNull();
        expect(after.sops[0]!.langkah).toBe(before.sops[0]!.langkah);
    });
    it("lead nowhere quietly", () => expect(nodeAt(binder(), "/sops/7/nama_sop/text")).toBeUndefined());
});

describe("doubts", () => {
    it("come by page, then from top to bottom", () => expect(doubtsOf(binder()).map((doubt) => doubt.full)).toEqual(doubts));
    it("follow each other round the end", () => {
        const sample = binder();
        let at: string | null = null;
        const seen = [];
        for (let count = 0; count < 4; ++count) seen.push((at = nextDoubt(sample, at)!.full));
        expect(seen).toEqual([...doubts, doubts[0]]);
        expect(nextDoubt(sample, doubts[0]!, -1)!.full).toBe(doubts[2]);
    });
    it("are found from a value that is none", () => expect(nextDoubt(binder(), "/sops/0/nama_sop")!.full).toBe(doubts[1]));
    it("end", () => {
        const settled = doubts.reduce((sample, pointer) => appliedTo(sample, { kind: "confirm", pointer }), binder());
        expect(nextDoubt(settled, null)).toBeNull();
    });
    it("do not count what a person could not read", () => {
        const sample = appliedTo(binder(), { kind: "illegible", pointer: doubts[0]! });
        expect(doubtsOf(sample).map((doubt) => doubt.full)).toEqual(doubts.slice(1));
        expect(nodeAt(sample, `${doubts[0]}/review`)).toBe(true);
    });
    it("go on from one SOP to the next", () => {
        const sample = binder(sop("sop-0001", [1, 2]), sop("sop-0002", [3, 4]));
        expect(nextDoubt(sample, doubts[2]!)!.full).toBe("/sops/1/nomor_sop");
    });
    it("an SOP that has not changed is not walked again", () => {
        const one = sop();
        expect(placesOfSop(one)).toBe(placesOfSop(one));
    });
});

describe("changes shown at once", () => {
    it("a corrected text keeps what the machine had read first", () => {
        let sample = appliedTo(binder(), { kind: "set", pointer: "/sops/0/nomor_sop", after: "02/SOP" });
        sample = appliedTo(sample, { kind: "set", pointer: "/sops/0/nomor_sop", after: "03/SOP" });
        expect(sample.sops[0]!.nomor_sop).toMatchObject({ text: "03/SOP", was: "01/SOP", origin: "correction", review: false });
        expect(sample.sops[0]!.nomor_sop).not.toHaveProperty("reasons");
    });
    it("an edited symbol is no doubt any more", () =>
        expect(appliedTo(binder(), { kind: "set", pointer: "/sops/0/alur/simbol/1/jenis", after: "decision" }).sops[0]!.alur.simbol[1]).toMatchObject({ jenis: "decision", review: false }));
    it("items come, go and move", () => {
        let sample = appliedTo(binder(), { kind: "add", pointer: "/sops/0/dasar_hukum/1", after: { text: "baru", page: 1, box: [0, 0, 1, 1] } });
        sample = appliedTo(sample, { kind: "move", pointer: "/sops/0/dasar_hukum/0", after: 2 });
        sample = appliedTo(sample, { kind: "remove", pointer: "/sops/0/dasar_hukum/1" });
        expect(sample.sops[0]!.dasar_hukum.map((item) => item.text)).toEqual(["baru", "UU 1/2014"]);
        expect(sample.sops[0]!.dasar_hukum[0]).toMatchObject({ review: false, origin: "correction" });
    });
    it("a member that is removed is not on the paper", () => expect(appliedTo(binder(), { kind: "remove", pointer: "/sops/0/nama_sop" }).sops[0]!.nama_sop).toBeNull());
    it("a value where there was none", () => expect(appliedTo(binder(), { kind: "set", pointer: "/sops/0/tanggal_revisi", after: value("1 Mei 2020") }).sops[0]!.tanggal_revisi!.text).toBe("1 Mei 2020"));
});

describe("what the server answers", () => {
    it("is shared with what is shown where it is the same", () => {
        const before = sop();
        const now = structuredClone(before);
        now.nama_sop!.text = "lain";
        const shared = sharedWith(before, now);
        expect(shared).toEqual(now);
        expect(shared.langkah).toBe(before.langkah);
        expect(shared.nama_sop).not.toBe(before.nama_sop);
        expect(sharedWith(before, structuredClone(before))).toBe(before);
        expect(sharedWith([1, 2], [1])).toEqual([1]);
        expect(sharedWith({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    });
});
