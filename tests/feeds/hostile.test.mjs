// Hostile text is text in every format.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import BpmnModdle from "bpmn-moddle";
import { asScript, resultOfPage } from "./chromium.mjs";
import { hostile } from "./make_hostile.mjs";
import { feeds } from "./samples.mjs";

const require = createRequire(import.meta.url);

function fileOf(format) {
    const folder = join(feeds, "hostile-exports", format);
    return join(folder, readdirSync(folder).sort()[0]);
}
const textOf = (format) => readFileSync(fileOf(format), "utf8");

test("XML formats are well-formed", () => {
    for (const format of ["bpmn", "svg", "dublin-core"]) {
        const run = spawnSync("xmllint", ["--noout", "--nonet", fileOf(format)], { encoding: "utf8" });
        assert.equal(run.status, 0, run.stderr);
    }
});

test("BPMN has the text back as it was", async () => {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(textOf("bpmn"));
    assert.deepEqual(warnings, []);
    const process = rootElement.rootElements.find((e) => e.$type === "bpmn:Process");
    const tasks = process.flowElements.filter((e) => e.$type === "bpmn:Task");
    assert.ok(tasks.length > 5);
    for (const task of tasks) assert.equal(task.name, hostile);
});

test("Graphviz has the text back as it was", () => {
    const run = spawnSync("dot", ["-Tjson"], { input: textOf("dot"), encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    const node = JSON.parse(run.stdout).objects.find((object) => object.nodes === undefined);
    assert.ok(node.label.replace(/\\n|\n| /g, "").includes("<script>document.title='harmed'</script>"), node.label);
});

test("drawings and pages run nothing", () => {
    const script = pathToFileURL(join(dirname(require.resolve("mermaid/package.json")), "dist/mermaid.min.js")).href;
    const result = resultOfPage(`<!doctype html><meta charset="utf-8"><title>calm</title><div id="canvas"></div>
${textOf("svg").replace(/^<\?xml.*?\?>/, "")}
<script type="application/json" id="result"></script><script src="${script}"></script><script>
(async () => {
    mermaid.initialize({ startOnLoad: false });
    let text;
    try {
        const { svg } = await mermaid.render("drawing", ${asScript(textOf("mermaid"))});
        document.getElementById("canvas").innerHTML = svg;
        text = document.getElementById("canvas").textContent;
    } catch (error) { text = String(error); }
    await new Promise((done) => setTimeout(done, 500));
    document.getElementById("result").textContent = JSON.stringify({ title: document.title, text }).replace(/</g, "\\\\u003c");
})();
</script>`, feeds);
    assert.equal(result.title, "calm");
    assert.match(result.text.replace(/\s+/g, ""), /<script>document\.title='harmed'<\/script>/);
});
