import { describe, expect, it } from "vitest";
import { clustersOf, editDistance, equalOnes } from "../src/model/groups";
import { binder, sop, value } from "./sample";

const four = () => {
    const sops = [1, 2, 3, 4].map((number) => sop(`sop-000${number}`, [2 * number - 1, 2 * number]));
    sops[3]!.disahkan_oleh.nama = value("SUTARN0", 7);
    return binder(...sops);
};

describe("group check", () => {
    it("puts equal readings together, and odd ones first", () => {
        const [odd, usual] = clustersOf(four(), "officials").filter((cluster) => cluster.text.startsWith("SUT"));
        expect(odd).toMatchObject({ text: "SUTARN0", odd: true, like: "SUTARNO" });
        expect(usual!.members).toHaveLength(3);
        expect(clustersOf(four(), "officials")[0]!.text).toBe("SUTARN0");
    });
    it("names what is another word another word", () => expect(clustersOf(four(), "actors").every((cluster) => !cluster.odd)).toBe(true));
    it("finds all equal ones of a kind, and of that kind alone", () => {
        const sample = four();
        sample.sops[1]!.nama_sop = value("5 menit", 3);
        expect(equalOnes(sample, "/sops/0/langkah/0/mutu_baku/waktu")).toHaveLength(12);
        expect(equalOnes(sample, "/sops/1/nama_sop")).toEqual(["/sops/1/nama_sop"]);
    });
    it("measures slips", () => {
        expect(editDistance("kitten", "sitting")).toBe(3);
        expect(editDistance("", "ab")).toBe(2);
        expect(editDistance("abcdefgh", "x", 2)).toBeGreaterThan(2);
    });
});
