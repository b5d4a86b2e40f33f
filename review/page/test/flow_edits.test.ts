import { describe, expect, it } from "vitest";
import { appliedAll } from "../src/model/apply";
import type { Change, Sop } from "../src/model/contract";
import * as edits from "../src/model/flow_edits";
import { binder, sop } from "./sample";

const after = (changes: Change[], from: Sop = sop()): Sop => appliedAll(binder(from), changes).sops[0]!;
const flow = (result: Sop) => result.alur.panah.map((arrow) => `${arrow.dari}>${arrow.ke}${arrow.label ? `:${arrow.label.text}` : ""}`).join(" ");
const rowsOf = (result: Sop) => result.alur.simbol.map((symbol) => symbol.langkah);

describe("symbols", () => {
    it("take their arrows along when they go", () => {
        const result = after(edits.removeSymbol(sop(), 0, 1));
        expect(result.alur.simbol.map((symbol) => symbol.id)).toEqual(["s1", "s3"]);
        expect(flow(result)).toBe("");
    });
    it("are added where their column and row cross", () => {
        const sample = sop();
        const result = after(edits.addSymbol(sample, 0, sample.langkah[1]!, sample.pelaksana[1]!, "decision"));
        expect(result.alur.simbol[3]).toMatchObject({ id: "s4", jenis: "decision", langkah: "l2", pelaksana: ["p2"], box: [400, 220, 60, 40] });
    });
    it("move by column and row, and stop at the edge", () => {
        expect(after(edits.moveSymbolToColumn(sop(), 0, 0, 1)).alur.simbol[0]!.pelaksana).toEqual(["p2"]);
        expect(edits.moveSymbolToColumn(sop(), 0, 0, -1)).toEqual([]);
        expect(after(edits.moveSymbolToRow(sop(), 0, 0, 1)).alur.simbol[0]!.langkah).toBe("l2");
        expect(edits.moveSymbolToRow(sop(), 0, 2, 1)).toEqual([]);
    });
});

describe("arrows", () => {
    it("are added once, and not to their own beginning", () => {
        expect(flow(after(edits.addArrow(sop(), 0, "s3", "s1")))).toBe("s1>s2 s2>s3 s3>s1");
        expect(edits.addArrow(sop(), 0, "s1", "s2")).toEqual([]);
        expect(edits.addArrow(sop(), 0, "s1", "s1")).toEqual([]);
    });
    it("are aimed anew at either end", () => {
        expect(flow(after(edits.aimArrow(sop(), 0, 0, "ke", "s3")))).toBe("s1>s3 s2>s3");
        expect(flow(after(edits.aimArrow(sop(), 0, 1, "dari", "s1")))).toBe("s1>s2 s1>s3");
        expect(edits.aimArrow(sop(), 0, 0, "ke", "s1")).toEqual([]);
    });
    it("bear Ya, Tidak or nothing", () => {
        const labelled = after(edits.labelArrow(sop(), 0, 0, "Ya"));
        expect(flow(labelled)).toBe("s1>s2:Ya s2>s3");
        expect(flow(after(edits.labelArrow(labelled, 0, 0, "Tidak"), labelled))).toBe("s1>s2:Tidak s2>s3");
        expect(flow(after(edits.labelArrow(labelled, 0, 0, null), labelled))).toBe("s1>s2 s2>s3");
    });
});

describe("the grid", () => {
    it("rows merge with their texts and symbols", () => {
        const result = after(edits.mergeRows(sop(), 0, 0));
        expect(result.langkah.map((row) => row.kegiatan!.text)).toEqual(["Kegiatan 1 Kegiatan 2", "Kegiatan 3"]);
        expect(result.langkah[0]!.no!.text).toBe("1");
        expect(result.langkah[0]!.box).toEqual([0, 90, 1000, 200]);
        expect(rowsOf(result)).toEqual(["l1", "l1", "l3"]);
    });
    it("rows split where the caret stands", () => {
        const result = after(edits.splitRow(sop(), 0, 0, 8));
        expect(result.langkah.map((row) => row.kegiatan!.text)).toEqual(["Kegiatan", "1", "Kegiatan 2", "Kegiatan 3"]);
        expect(new Set(result.langkah.map((row) => row.id)).size).toBe(4);
    });
    it("rows go, and leave their symbols without a row", () => expect(rowsOf(after(edits.removeRow(sop(), 0, 0)))).toEqual([null, "l2", "l3"]));
    it("rows and columns change places", () => {
        expect(after(edits.moveRow(sop(), 0, 0, 1)).langkah.map((row) => row.id)).toEqual(["l2", "l1", "l3"]);
        expect(edits.moveRow(sop(), 0, 2, 1)).toEqual([]);
        expect(after(edits.moveColumn(sop(), 0, 0, 1)).pelaksana.map((actor) => actor.id)).toEqual(["p2", "p1"]);
    });
    it("columns merge to the left, the first to the right", () => {
        for (const column of [0, 1]) {
            const result = after(edits.mergeColumn(sop(), 0, column));
            expect(result.pelaksana).toHaveLength(1);
            expect(result.alur.simbol.every((symbol) => symbol.pelaksana[0] === result.pelaksana[0]!.id)).toBe(true);
        }
    });
    it("a column is added behind another", () => expect(after(edits.addColumn(sop(), 0, 0, "Camat")).pelaksana.map((actor) => actor.nama.text)).toEqual(["JFU", "Camat", "Kabag"]));
});
