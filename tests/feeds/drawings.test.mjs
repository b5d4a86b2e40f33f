// Mermaid, Graphviz and SVG, as what they are for draws them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { asScript, resultOfPage } from "./chromium.mjs";
import { feeds, filesOf, sopOf, truthOf } from "./samples.mjs";

const require = createRequire(import.meta.url);
const sopOfFile = ({ name, stem }) => truthOf(name).sops[sopOf(stem)];
const waysOf = (sop) => sop.alur.reduce((count, way) => count + (way.dua_arah ? 2 : 1), 0);
const worksOf = (sop) => sop.simbol.filter((s) => !["offpage", "onpage"].includes(s.jenis)).length;

test("Mermaid draws every work and every way", () => {
    const files = filesOf("mermaid", ".mmd");
    assert.ok(files.length >= 15);
    const script = pathToFileURL(join(dirname(require.resolve("mermaid/package.json")), "dist/mermaid.min.js")).href;
    const results = resultOfPage(`<!doctype html><meta charset="utf-8"><div id="canvas"></div>
<script type="application/json" id="result"></script><script src="${script}"></script><script>
const texts = ${asScript(files.map((f) => f.text))};
(async () => {
    mermaid.initialize({ startOnLoad: false });
    const results = [];
    for (const [i, text] of texts.entries()) {
        try {
            const { svg } = await mermaid.render("drawing" + i, text);
            const drawn = new DOMParser().parseFromString(svg, "text/html");
            results.push({ works: drawn.querySelectorAll("g.node").length,
                ways: drawn.querySelectorAll("path.flowchart-link").length, text: drawn.body.textContent });
        } catch (error) { results.push({ error: String(error) }); }
    }
    document.getElementById("result").textContent = JSON.stringify(results).replace(/</g, "\\\\u003c");
})();
</script>`, feeds);
    for (const [i, result] of results.entries()) {
        const sop = sopOfFile(files[i]);
        assert.equal(result.error, undefined, files[i].file);
        assert.equal(result.works, worksOf(sop), files[i].file);
        assert.equal(result.ways, waysOf(sop), files[i].file);
        const drawn = result.text.replace(/\s+/g, "");
        for (const step of sop.langkah) assert.ok(drawn.includes(step.kegiatan.replace(/\s+/g, "")), step.kegiatan);
        assert.ok(!result.text.includes("Unsupported markdown"), files[i].file);
    }
});

test("Graphviz draws every work and every way, without a complaint", () => {
    const files = filesOf("dot", ".dot");
    assert.ok(files.length >= 15);
    for (const item of files) {
        const run = spawnSync("dot", ["-Tjson"], { input: item.text, encoding: "utf8", maxBuffer: 64 << 20 });
        assert.equal(run.status, 0, run.stderr);
        assert.equal(run.stderr, "", item.file);
        const { objects, edges } = JSON.parse(run.stdout);
        const sop = sopOfFile(item);
        assert.equal(objects.filter((object) => !object.name.startsWith("cluster")).length, worksOf(sop), item.file);
        assert.equal(edges.filter((edge) => edge.style !== "invis").length, waysOf(sop), item.file);
    }
});

test("in the SVG each text lies within its symbol, and all within the drawing", () => {
    const files = [...filesOf("svg", ".svg"), ...filesOf("svg-vertical", ".svg")];
    assert.ok(files.length >= 30);
    const results = resultOfPage(`<!doctype html><meta charset="utf-8"><body style="margin:0">
<script type="application/json" id="result"></script><div id="canvas"></div><script>
const texts = ${asScript(files.map((f) => f.text.replace(/^<\?xml.*?\?>/, "")))};
const results = texts.map((text) => {
    const canvas = document.getElementById("canvas");
    canvas.innerHTML = text;
    const svg = canvas.firstElementChild, whole = svg.getBoundingClientRect();
    const within = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    const symbols = [...svg.querySelectorAll(".symbol")];
    return { symbols: symbols.length, ways: svg.querySelectorAll(".way").length,
        over: symbols.filter((s) => !within(s.nextElementSibling.getBoundingClientRect(), s.getBoundingClientRect()))
            .map((s) => s.nextElementSibling.textContent),
        out: [...svg.querySelectorAll("text,rect,polygon,polyline")].filter((e) => !within(e.getBoundingClientRect(), whole))
            .map((e) => e.outerHTML) };
});
document.getElementById("result").textContent = JSON.stringify(results).replace(/</g, "\\\\u003c");
</script>`, feeds);
    for (const [i, result] of results.entries()) {
        const sop = sopOfFile(files[i]);
        assert.equal(result.symbols, worksOf(sop), files[i].file);
        assert.equal(result.ways, waysOf(sop), files[i].file);
        assert.deepEqual(result.over, [], files[i].file);
        assert.deepEqual(result.out, [], files[i].file);
    }
});
