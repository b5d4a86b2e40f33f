// BPMN, as the tools read it that people draw BPMN with.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import BpmnModdle from "bpmn-moddle";
import { asScript, resultOfPage } from "./chromium.mjs";
import { feeds, filesOf, sopOf, truthOf } from "./samples.mjs";

const require = createRequire(import.meta.url);
const Linter = require("bpmnlint/lib/linter.js");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver.js");

const files = filesOf("bpmn", ".bpmn");
const vertical = filesOf("bpmn-vertical", ".bpmn");

// The form joins ways by leading them into one symbol, and so do we: docs/feeds.md says it.
const exceptions = { "fake-join": "off" };

async function parsed(text) {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(text);
    return { definitions: rootElement, warnings: warnings.map((warning) => warning.message) };
}

test("every SOP with a flow has a file", () => {
    const wanted = [...new Set(files.map((f) => f.name))].flatMap((name) =>
        truthOf(name).sops.filter((sop) => sop.langkah.length > 0).map((_, i) => `${name}/sop-000${i + 1}`));
    assert.deepEqual(files.map((f) => `${f.name}/${f.stem}`), wanted);
    assert.ok(files.length >= 15);
    assert.equal(vertical.length, files.length);
});

test("bpmn-moddle reads each without a warning, bpmnlint finds nothing but what is documented", async () => {
    for (const { file, text } of [...files, ...vertical]) {
        const { definitions, warnings } = await parsed(text);
        const linter = new Linter({ resolver: new NodeResolver(), // a new one: some rules remember the file before
            config: { extends: "bpmnlint:recommended", rules: exceptions } });
        assert.deepEqual(warnings, [], file);
        assert.deepEqual(await linter.lint(definitions), {}, file);
    }
});

test("each keeps the schema of the OMG", () => {
    const schema = join(require.resolve("bpmn-moddle/package.json"), "../resources/bpmn/xsd/BPMN20.xsd");
    const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files.map((f) => f.file),
        ...vertical.map((f) => f.file)], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
});

/** The ways from task to task, through gateways: "step actor -label-> step actor", in order. */
function waysOf(definitions) {
    const processes = definitions.rootElements.filter((element) => element.$type === "bpmn:Process");
    const actors = new Map();
    for (const process of processes) for (const [lane, nodes] of lanesOf(process)) for (const n of nodes) actors.set(n, lane);
    const place = (task) => `${stepOf(task)} ${actors.get(task.id)}`;
    const ways = [];
    const follow = (task, node, label) => {
        for (const flow of node.outgoing ?? []) {
            const said = label ?? flow.name ?? null;
            if (flow.targetRef.$type === "bpmn:Task") ways.push(`${place(task)} -${said}-> ${place(flow.targetRef)}`);
            else follow(task, flow.targetRef, said);
        }
    };
    for (const process of processes)
        for (const task of process.flowElements.filter((e) => e.$type === "bpmn:Task")) follow(task, task, null);
    return ways.sort();
}

const leavesOf = (lane) => (lane.childLaneSet ? lane.childLaneSet.lanes.flatMap(leavesOf) : [lane]);
const lanesOf = (process) => process.laneSets.flatMap((set) => set.lanes.flatMap(leavesOf))
    .map((lane) => [lane.name, (lane.flowNodeRef ?? []).map((node) => node.id)]);
const stepOf = (task) => task.extensionElements.values.find((v) => v.$type === "sop:langkah").id;

test("parsed back, each gives the flow of the truth", async () => {
    let count = 0;
    for (const { name, stem, file, text } of [...files, ...vertical]) {
        const sop = truthOf(name).sops[sopOf(stem)];
        const first = (actors) => sop.pelaksana[Array.isArray(actors) ? Math.min(...actors) : actors].nama;
        const wanted = sop.alur.flatMap((way) => {
            const from = `l${way.dari + 1} ${first(way.dari_pelaksana)}`, to = `l${way.ke + 1} ${first(way.ke_pelaksana)}`;
            const there = `${from} -${way.label}-> ${to}`;
            return way.dua_arah ? [there, `${to} -${way.label}-> ${from}`] : [there];
        });
        const { definitions } = await parsed(text);
        assert.deepEqual(waysOf(definitions), wanted.sort(), file);
        count += wanted.length;
    }
    assert.ok(count > 300);
});

test("lanes stand in the order of the columns, under their super-headings", async () => {
    for (const { name, stem, file, text } of files) {
        const sop = truthOf(name).sops[sopOf(stem)];
        if ((sop.bagian ?? []).length > 1) continue; // a pool each, with its own actors
        const { definitions } = await parsed(text);
        const lanes = definitions.rootElements.find((e) => e.$type === "bpmn:Process").laneSets[0].lanes;
        const found = lanes.flatMap((lane) =>
            leavesOf(lane).map((leaf) => ({ nama: leaf.name, kelompok: leaf === lane ? null : lane.name })));
        assert.deepEqual(found, sop.pelaksana.map(({ nama, kelompok }) => ({ nama, kelompok: kelompok || null })), file);
    }
});

test("bpmn-js imports and draws each, shapes and ways within their pool", () => {
    const script = pathToFileURL(require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js")).href;
    const page = `<!doctype html><meta charset="utf-8"><div id="canvas" style="width:1600px;height:900px"></div>
<script type="application/json" id="result"></script><script src="${script}"></script><script>
const drawings = ${asScript([...files, ...vertical].map((f) => f.text))};
(async () => {
    const results = [];
    for (const xml of drawings) {
        const viewer = new BpmnJS({ container: "#canvas" });
        const { warnings } = await viewer.importXML(xml).catch((error) => ({ warnings: [error] }));
        const elements = viewer.get("elementRegistry").getAll();
        const pools = elements.filter((e) => e.type === "bpmn:Participant");
        const inside = (x, y) => pools.some((p) => x >= p.x && x <= p.x + p.width && y >= p.y && y <= p.y + p.height);
        results.push({
            warnings: warnings.map((w) => w.message),
            tasks: elements.filter((e) => e.type === "bpmn:Task").length,
            outside: elements.filter((e) => e.waypoints ? e.waypoints.some((p) => !inside(p.x, p.y))
                : e.type === "bpmn:Task" && !inside(e.x + e.width, e.y + e.height)).map((e) => e.id),
            picture: (await viewer.saveSVG()).svg.length,
        });
        viewer.destroy();
    }
    document.getElementById("result").textContent = JSON.stringify(results);
})();
</script>`;
    const results = resultOfPage(page, feeds);
    assert.equal(results.length, files.length + vertical.length);
    for (const [i, result] of results.entries()) {
        const { file, text } = [...files, ...vertical][i];
        assert.deepEqual(result.warnings, [], file);
        assert.equal(result.tasks, text.split("<bpmn:task ").length - 1, file);
        assert.ok(result.tasks > 0 && result.picture > 1000, file);
        assert.deepEqual(result.outside, [], file);
    }
});
