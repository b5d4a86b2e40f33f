// The typeset form, as a browser lays it out and prints it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { asScript, printToPdf, resultOfPage } from "./chromium.mjs";
import { feeds, filesOf, sopOf, truthOf } from "./samples.mjs";

const files = filesOf("html", ".html");
const bodyOf = (text) => text.slice(text.indexOf("<body>") + 6, text.indexOf("</body>"));
const styleOf = (text) => text.slice(text.indexOf("<style>") + 7, text.indexOf("</style>"));

test("every text of the truth is there, each symbol in its actor's column and its step's row, nothing runs over", () => {
    const results = resultOfPage(`<!doctype html><meta charset="utf-8"><style>${styleOf(files[0].text)}</style>
<div id="canvas"></div><script type="application/json" id="result"></script><script>
const bodies = ${asScript(files.map((f) => bodyOf(f.text)))};
const middle = (e) => { const b = e.getBoundingClientRect(); return [(b.left + b.right) / 2, (b.top + b.bottom) / 2]; };
const holds = (box, [x, y]) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
const results = bodies.map((body) => {
    const canvas = document.getElementById("canvas");
    canvas.innerHTML = body;
    const symbols = [];
    for (const flow of canvas.querySelectorAll(".flow")) {
        const heads = [...flow.querySelectorAll("thead tr:last-child th")].map((th) => [th.textContent, th.getBoundingClientRect()]);
        const rows = [...flow.querySelectorAll("table > tr, tbody > tr")].map((tr) => [tr.cells[1].textContent, tr.getBoundingClientRect()]);
        for (const symbol of flow.querySelectorAll(".symbol")) {
            const [x, y] = middle(symbol), box = symbol.getBoundingClientRect();
            symbols.push({ shape: symbol.tagName + (symbol.getAttribute("rx") ? "/round" : ""),
                corners: (symbol.getAttribute("points") ?? "").split(" ").length,
                actors: heads.filter(([, b]) => (b.left + b.right) / 2 >= box.left - 1 && (b.left + b.right) / 2 <= box.right + 1).map(([t]) => t),
                step: rows.find(([, b]) => holds(b, [x, y]))?.[0] });
        }
    }
    const over = [...canvas.querySelectorAll(".page")].filter((page) => page.scrollHeight > page.clientHeight + 1 ||
        [...page.querySelectorAll("table,svg")].some((e) => e.getBoundingClientRect().right > page.getBoundingClientRect().right));
    const drift = [...canvas.querySelectorAll(".flow")].filter((flow) => {
        const rows = [...flow.querySelectorAll("table > tr, tbody > tr")];
        return Math.abs(rows[0].getBoundingClientRect().top - flow.querySelector("svg").getBoundingClientRect().top) > 4;
    });
    return { text: canvas.innerText.replace(/\\s+/g, ""), symbols, over: over.length, drift: drift.length };
});
document.getElementById("result").textContent = JSON.stringify(results).replace(/</g, "\\\\u003c");
</script>`, feeds);
    assert.ok(files.length >= 20);
    for (const [i, result] of results.entries()) {
        const { name, stem, file } = files[i];
        const sop = truthOf(name).sops[sopOf(stem)];
        const texts = [sop.nomor_sop, sop.nama_sop, ...(sop.instansi ?? []), sop.disahkan_oleh?.nama, sop.disahkan_oleh?.jabatan,
            sop.tanggal_pembuatan?.text, sop.tanggal_efektif?.text,
            ...["dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan",
                "pencatatan_pendataan"].flatMap((list) => sop[list] ?? []),
            ...sop.langkah.flatMap((step) => [step.kegiatan, step.kelengkapan, step.output, step.keterangan, step.waktu?.text]),
            ...Object.values(sop.sampul ?? {})];
        for (const text of texts.filter((t) => typeof t === "string" && t))
            assert.ok(result.text.includes(text.replace(/\s+/g, "")), `${file}: ${text}`);
        assert.equal(result.over, 0, `${file}: a page runs over`);
        assert.equal(result.drift, 0, `${file}: the drawing does not lie on its rows`);
        const place = (actors, step) => `${[...actors].sort().join("+")} ${step}`;
        const wanted = sop.simbol.filter((s) => !["offpage", "onpage"].includes(s.jenis) && s.langkah !== null)
            .map((s) => place(s.pelaksana.map((p) => sop.pelaksana[p].nama), sop.langkah[s.langkah].kegiatan));
        const found = result.symbols.filter((s) => s.corners !== 5).map((s) => place(s.actors, s.step));
        for (const symbol of wanted) assert.ok(found.includes(symbol), `${file}: ${symbol} not in ${found.join(", ")}`);
        assert.equal(found.length, sop.simbol.filter((s) => !["offpage", "onpage"].includes(s.jenis)).length, file);
    }
});

test("it prints on A4, a sheet a page, with its text", () => {
    const item = files.find((f) => f.name === "konektor");
    const pdf = join(feeds, "konektor.pdf");
    printToPdf(item.file, pdf);
    const info = spawnSync("pdfinfo", ["-f", "1", "-l", "9", pdf], { encoding: "utf8" }).stdout;
    const pages = item.text.split('<section class="page').length - 1;
    assert.match(info, new RegExp(`Pages: +${pages}\n`));
    assert.match(info, /Page +1 size: +59\d(\.\d+)? x 84\d/);
    assert.match(info, /Page +2 size: +84\d(\.\d+)? x 59\d/);
    const text = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).stdout;
    for (const step of truthOf("konektor").sops[0].langkah) assert.ok(text.includes(step.kegiatan.split(" ")[0]));
});

test("hostile text runs nothing and loads nothing", () => {
    const text = readFileSync(join(feeds, "hostile-exports", "html", "sop-0001.html"), "utf8");
    assert.match(text, /default-src 'none'/);
    const result = resultOfPage(`<!doctype html><meta charset="utf-8"><title>calm</title>
<iframe id="frame" srcdoc="${text.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"></iframe>
<script type="application/json" id="result"></script><script>
document.getElementById("frame").addEventListener("load", () => setTimeout(() => {
    const page = document.getElementById("frame").contentDocument;
    document.getElementById("result").textContent = JSON.stringify({ title: page.title,
        scripts: page.querySelectorAll("script,img").length, text: page.body.textContent.length }).replace(/</g, "\\\\u003c");
}, 300));
</script>`, feeds);
    assert.equal(result.scripts, 0);
    assert.notEqual(result.title, "harmed");
    assert.ok(result.text > 1000);
});
