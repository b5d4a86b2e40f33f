import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../src/model/contract";
import { doubtsAbout, FLOW_DOUBTS, standing } from "../src/model/flow_doubts";
import { sop } from "./sample";

const about = (pointer: string, id: string, code = "symbol-not-left", origin = "reading"): Finding => ({ severity: "warning", code, origin, message: `symbol ${id} is left by no arrow`, pointer });

describe("doubts about the flow", () => {
    it("are told in the words of the program's own phrase book", () => {
        const book = readFileSync(join(process.env.ALIHSOP_ROOT ?? "../..", "app", "phrases", "doubt_phrases.cpp"), "utf8");
        const phrases = [...book.matchAll(/\{"([^"]+)",\s+"([^"]+)",\s+"([^"]+)"\}/g)].map(([, code, indonesian, english]) => [code, [indonesian, english]]);
        expect(phrases.length).toBeGreaterThan(20);
        expect(FLOW_DOUBTS).toEqual(Object.fromEntries(phrases));
    });
    it("stand as long as their symbol is doubted, and is where it was", () => {
        const now = sop();
        now.findings = [about("/sops/0/alur/simbol/1", "s2"), about("/sops/0/alur/simbol/0", "s1"), about("/sops/0/alur/simbol/1", "s7"), about("/sops/0/nama_sop", "", "title-unknown"),
            about("/sops/0/alur/simbol/0", "", "process-splits", "source")];
        expect(standing(now).map((finding) => [finding.code, finding.pointer])).toEqual([["symbol-not-left", "/sops/0/alur/simbol/1"], ["title-unknown", "/sops/0/nama_sop"], ["process-splits", "/sops/0/alur/simbol/0"]]);
        expect(doubtsAbout(now, "/sops/0/alur/simbol/1")).toEqual(["symbol-not-left"]);
    });
});
