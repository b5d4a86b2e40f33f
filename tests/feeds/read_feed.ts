// read_feed.ts FEED.jsonl: the same as read_feed.py, with types made from the schema (sop.d.ts).
import { readFileSync } from "node:fs";
import type { Sop } from "./sop";

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((text) => text)) {
    const sop = JSON.parse(line) as Sop;
    console.log([sop.nomor_sop?.text ?? "?", sop.nama_sop?.text ?? "?"].join(" | "));
    const actors = new Map(sop.pelaksana.map((p) => [p.id, p.nama.text]));
    for (const step of sop.langkah) {
        const symbols = sop.alur.simbol.filter((s) => s.langkah === step.id);
        const who = symbols.flatMap((s) => s.pelaksana.map((a) => actors.get(a))).join(", ");
        const time = step.mutu_baku.waktu?.duration ?? "-";
        console.log([" ", who || "?", step.kegiatan?.text ?? "", time].join(" | "));
    }
}
