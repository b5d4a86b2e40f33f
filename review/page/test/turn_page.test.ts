import { describe, expect, it } from "vitest";
import { appliedAll } from "../src/model/apply";
import { rereadPage } from "../src/model/reread_page";
import { turned, turnPage } from "../src/model/turn_page";
import { binder, sop, value } from "./sample";

describe("a page that is turned", () => {
    it("takes along all that stands on it, and nothing else", () => {
        const before = binder();
        const after = appliedAll(before, turnPage(before, 1, 90));
        expect(after.pages[1]).toMatchObject({ width: 1754, height: 1240, rotation: 90 });
        expect(after.sops[0]!.alur.simbol[0]!.box).toEqual([1754 - 100 - 40, 300, 40, 60]);
        expect(after.sops[0]!.alur.panah[0]!.path).toEqual([[1754 - 140 - 1, 330], [1754 - 200 - 1, 330]]);
        expect(after.sops[0]!.nama_sop).toBe(before.sops[0]!.nama_sop);
        expect(after.pages[0]).toBe(before.pages[0]);
    });
    it("is where it was after a whole turn", () => {
        const before = binder();
        let after = before;
        for (let count = 0; count < 4; ++count) after = appliedAll(after, turnPage(after, 1, 90));
        expect(after).toEqual(before);
        expect(turned(turned(before, 1, 180), 1, 0)).toEqual(before);
        expect(turned(turned(before, 1, 270), 1, 0)).toEqual(before);
    });
    it("stays when it has the rotation already", () => expect(turned(binder(), 1, 0)).toEqual(binder()));
});

describe("a page that is read again", () => {
    const fresh = (source = sop()) => ({ sops: [source], pages: binder(source).pages.map((page) => ({ ...page, text: "dibaca lagi" })) });
    it("puts what is read now in the place of what was read before, on that page alone", () => {
        const before = binder();
        const source = sop();
        source.langkah = source.langkah.slice(0, 2).map((row) => ({ ...row, kegiatan: value(`Benar ${row.id}`, 2) }));
        source.alur = { simbol: source.alur.simbol.slice(0, 2), panah: source.alur.panah.slice(0, 1) };
        source.pelaksana = [{ id: "p1", nama: value("Camat", 2), kelompok: null }];
        source.nama_sop = value("Lain", 1);
        const after = appliedAll(before, rereadPage(before, 1, fresh(source)));
        expect(after.sops[0]!.langkah.map((row) => row.kegiatan!.text)).toEqual(["Benar l1", "Benar l2"]);
        expect(after.sops[0]!.pelaksana.map((actor) => actor.nama.text)).toEqual(["Camat"]);
        expect(after.sops[0]!.alur.panah).toHaveLength(1);
        expect(after.sops[0]!.nama_sop!.text).toBe("Surat Masuk");
        expect(after.sops[0]!.pages).toEqual([1, 2]);
    });
    it("keeps what other pages of the flow hold, under ids that differ", () => {
        const before = binder();
        const third = { ...before.sops[0]!.langkah[0]!, id: "l9", page: 3 };
        before.sops[0]!.langkah.push(third);
        const after = appliedAll(before, rereadPage(before, 1, fresh()));
        const ids = after.sops[0]!.langkah.map((row) => row.id);
        expect(ids).toHaveLength(4);
        expect(new Set(ids).size).toBe(4);
        const symbols = new Set(after.sops[0]!.alur.simbol.map((symbol) => symbol.id));
        expect(after.sops[0]!.alur.panah.every((arrow) => symbols.has(arrow.dari) && symbols.has(arrow.ke))).toBe(true);
    });
    it("is joined again with the pages that its arrows lead to", () => {
        const before = binder();
        const far = { ...before.sops[0]!.alur.simbol[0]!, id: "s9", page: 3, langkah: null };
        before.sops[0]!.alur.simbol.push(far);
        const source = sop();
        source.alur.simbol.push({ ...far, id: "s4" });
        source.alur.panah.push({ ...source.alur.panah[0]!, id: "e3", dari: "s3", ke: "s4", jenis: "bersambung" });
        const { simbol, panah } = appliedAll(before, rereadPage(before, 1, fresh(source))).sops[0]!.alur;
        expect(panah).toHaveLength(3);
        const joined = panah.find((arrow) => arrow.ke === "s9")!;
        expect(simbol.find((symbol) => symbol.id === joined.dari)!.box).toEqual(source.alur.simbol[2]!.box);
    });
    it("gives the symbols of other pages the heading that it has now", () => {
        const before = binder();
        before.sops[0]!.alur.simbol.push({ ...before.sops[0]!.alur.simbol[0]!, id: "s9", page: 3, langkah: null, pelaksana: ["p1"] });
        before.sops[0]!.pelaksana[0]!.nama.text = "nweO";
        before.sops[0]!.bagian = [{ id: "b1", judul: value("NVIGVB", 2) }];
        const source = sop();
        source.alur.simbol.push({ ...source.alur.simbol[0]!, id: "s4", page: 3, langkah: null });
        const after = appliedAll(before, rereadPage(before, 1, fresh(source))).sops[0]!;
        expect(after.pelaksana.map((actor) => actor.nama.text)).toEqual(["JFU", "Kabag"]);
        expect(after.bagian).toEqual([{ id: "b1", judul: null }]);
        expect(after.alur.simbol.every((symbol) => symbol.pelaksana[0] === after.pelaksana[0]!.id)).toBe(true);
    });
    it("becomes an SOP of its own when it belonged to none", () => {
        const before = { ...binder(), sops: [] };
        const after = appliedAll(before, rereadPage(before, 0, fresh()));
        expect(after.sops.map((entry) => [entry.id, entry.pages, entry.nama_sop?.text])).toEqual([["sop-0001", [1], "Surat Masuk"]]);
        expect(after.pages[0]!.sop).toBe("sop-0001");
    });
    it("is left as it is when the machine cannot read it", () => {
        const answer = fresh();
        answer.pages[1]!.error = { code: "page-failed", message: "" };
        expect(rereadPage(binder(), 1, answer)).toEqual([]);
    });
});
