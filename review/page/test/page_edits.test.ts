import { describe, expect, it } from "vitest";
import { appliedAll } from "../src/model/apply";
import { givePage, joinSops, retypePage, splitSop } from "../src/model/page_edits";
import { binder, sop } from "./sample";

const two = () => binder(sop("sop-0001", [1, 2]), sop("sop-0002", [3, 4]));

describe("pages", () => {
    it("get another kind", () => expect(appliedAll(two(), retypePage(1, "narrative")).pages[1]!.kind).toBe("narrative"));
    it("go to another SOP with all that stands on them", () => {
        const result = appliedAll(two(), givePage(two(), 1, 1));
        const [from, to] = result.sops;
        expect(from!.pages).toEqual([1]);
        expect(to!.pages).toEqual([2, 3, 4]);
        expect(from!.langkah).toHaveLength(0);
        expect(to!.langkah).toHaveLength(6);
        expect(to!.pelaksana.map((actor) => actor.nama.text)).toEqual(["JFU", "Kabag"]);
        expect(new Set(to!.langkah.map((row) => row.id)).size).toBe(6);
        const ids = new Set(to!.alur.simbol.map((symbol) => symbol.id));
        expect(to!.alur.panah).toHaveLength(4);
        expect(to!.alur.panah.every((arrow) => ids.has(arrow.dari) && ids.has(arrow.ke))).toBe(true);
        expect(result.pages[1]!.sop).toBe("sop-0002");
        expect(to!.nama_sop!.page).toBe(3);
    });
    it("go to no SOP at all", () => {
        const result = appliedAll(two(), givePage(two(), 1, null));
        expect(result.pages[1]!.sop).toBeNull();
        expect(result.sops[0]!.pages).toEqual([1]);
    });
});

describe("SOPs", () => {
    it("are split and joined again", () => {
        const apart = appliedAll(two(), splitSop(two(), 0, 2));
        expect(apart.sops.map((entry) => entry.pages)).toEqual([[1], [2], [3, 4]]);
        expect(apart.sops[1]!.id).toBe("sop-0003");
        expect(apart.sops[1]!.langkah).toHaveLength(3);
        expect(apart.sops[1]!.nama_sop).toBeNull();
        expect(apart.pages[1]!.sop).toBe("sop-0003");
        const together = appliedAll(apart, joinSops(apart, 1, 0));
        expect(together.sops.map((entry) => entry.pages)).toEqual([[1, 2], [3, 4]]);
        expect(together.sops[0]!.langkah.map((row) => row.kegiatan!.text)).toEqual(["Kegiatan 1", "Kegiatan 2", "Kegiatan 3"]);
        expect(together.sops[0]!.alur.panah).toHaveLength(2);
        expect(together.pages[1]!.sop).toBe("sop-0001");
    });
    it("cannot be split before their first page", () => expect(splitSop(two(), 0, 1)).toEqual([]));
    it("keep their own fields when another is joined to them", () => {
        const sample = two();
        sample.sops[1]!.nama_sop!.text = "Surat Keluar";
        expect(appliedAll(sample, joinSops(sample, 1, 0)).sops[0]!.nama_sop!.text).toBe("Surat Masuk");
    });
});
