// JSON for other SOP tools, judged by the rules that those projects write down in their code: openSOP's
// validateTabularSteps and validateFlowchartData, SOPFlow's LangkahPatchItem and sop-ai-draft.schema.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostile } from "./make_hostile.mjs";
import { feeds, filesOf, lossesOf, names, sopOf, truthOf } from "./samples.mjs";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const isText = (value) => typeof value === "string" && value.trim() !== "";
const worksOf = (sop) => sop.simbol.filter((s) => !["offpage", "onpage"].includes(s.jenis)).length;
const waysOf = (sop) => sop.alur.reduce((count, way) => count + (way.dua_arah ? 2 : 1), 0);

function checkOpenSop(body) {
    assert.ok(isText(body.title));
    assert.ok(Array.isArray(body.tabularSteps) && body.tabularSteps.length > 0);
    for (const step of body.tabularSteps) {
        assert.ok(typeof step.step_id === "number" && step.step_id !== 0);
        assert.ok(isText(step.activity) && isText(step.actor), JSON.stringify(step));
        for (const text of [step.mutu_waktu, step.mutu_output, step.notes]) assert.equal(typeof text, "string");
    }
    const { version, nodes, connections } = body.flowchartData;
    assert.ok(version && Array.isArray(connections));
    const ids = new Set(nodes.map((node) => node.id));
    assert.equal(ids.size, nodes.length);
    for (const node of nodes)
        assert.ok(node.id && node.type && typeof node.position.x === "number" && typeof node.position.y === "number");
    for (const { from, to } of connections) assert.ok(ids.has(from) && ids.has(to));
    assert.ok(body.effectiveDate === null || !Number.isNaN(new Date(body.effectiveDate).getTime()));
}

test("openSOP takes each, and its flowchart holds the truth's ways", () => {
    const files = filesOf("opensop-json", ".json");
    assert.ok(files.length >= 15);
    for (const { name, stem, file, text } of files) {
        const sop = truthOf(name).sops[sopOf(stem)];
        const body = JSON.parse(text);
        checkOpenSop(body);
        assert.equal(body.tabularSteps.length, worksOf(sop), file);
        assert.equal(body.flowchartData.connections.length, waysOf(sop), file);
        assert.equal(body.effectiveDate, sop.tanggal_efektif?.iso ?? null);
    }
});

const kinds = ["AWAL_AKHIR", "KEGIATAN", "KEPUTUSAN"];
const units = ["m", "h", "d", "w", "mo", "y"];
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function checkProcedure({ pelaksana, langkah, master }) {
    const actors = pelaksana.map((p) => p.pelaksanaId);
    assert.equal(new Set(actors).size, actors.length);
    for (const id of actors) assert.match(id, uuid4);
    assert.deepEqual(master.map((p) => p.pelaksanaId), actors);
    const steps = new Set(langkah.map((step) => step.tempId));
    assert.equal(steps.size, langkah.length);
    for (const step of langkah) {
        assert.ok(isText(step.tempId) && step.tempId.length <= 255 && kinds.includes(step.jenis));
        for (const text of [step.kegiatan, step.kelengkapan, step.keluaran, step.keterangan])
            assert.ok(text === undefined || (typeof text === "string" && text.length <= 2000));
        assert.ok(isText(step.kegiatan));
        assert.ok(step.waktu === undefined || (Number.isInteger(step.waktu) && step.waktu >= 0 && units.includes(step.satuanWaktu)));
        assert.ok(actors.includes(step.pelaksanaId));
        const targets = [step.langkahSelanjutnyaYaTempId, step.langkahSelanjutnyaTidakTempId];
        for (const target of targets)
            if (target !== undefined) assert.ok(step.jenis === "KEPUTUSAN" && steps.has(target));
        if (step.jenis === "KEPUTUSAN") assert.ok(targets.every((target) => target !== undefined));
    }
}

test("SOPFlow takes each procedure", () => {
    const files = filesOf("sopflow-json", ".prosedur.json");
    assert.ok(files.length >= 15);
    for (const { name, stem, text } of files) {
        const sop = truthOf(name).sops[sopOf(stem)];
        const body = JSON.parse(text);
        checkProcedure(body);
        assert.equal(body.langkah.length, worksOf(sop));
        assert.deepEqual(body.master.map((p) => p.nama), sop.pelaksana.map((p) => (p.kelompok ? `${p.kelompok} / ${p.nama}` : p.nama)));
    }
});

function checkDraft(draft) {
    const fits = (text, most) => isText(text) && text.length <= most;
    assert.ok(fits(draft.suggestedTitle, 500) && draft.suggestedTitle.trim().length >= 2);
    for (const list of [draft.peringatan, draft.kualifikasiPelaksanaan, draft.peralatanPerlengkapan, draft.pencatatanPendataan]) {
        assert.ok(Array.isArray(list) && list.length <= 20);
        for (const item of list) assert.ok(item.length <= 500);
    }
    assert.ok(draft.steps.length >= 2 && draft.steps.length <= 25);
    const orders = new Set(draft.steps.map((step) => step.urutan));
    assert.equal(orders.size, draft.steps.length);
    for (const step of draft.steps) {
        assert.ok(fits(step.kegiatan, 500) && fits(step.kelengkapan, 500) && fits(step.keluaran, 500), JSON.stringify(step));
        assert.ok(fits(step.keterangan, 500) && fits(step.actorName, 255) && kinds.includes(step.jenis));
        assert.ok(Number.isInteger(step.waktu) && step.waktu >= 1 && step.waktu <= 525600 && units.includes(step.satuanWaktu));
        const targets = [step.targetYaUrutan, step.targetTidakUrutan];
        if (step.jenis === "KEPUTUSAN") {
            assert.ok(targets.some((target) => target !== null));
            assert.ok(targets[0] !== targets[1]);
        } else assert.deepEqual(targets, [null, null]);
        for (const target of targets) assert.ok(target === null || orders.has(target));
    }
}

test("SOPFlow takes each draft, and each SOP without one says why", () => {
    const files = filesOf("sopflow-json", ".draft.json");
    assert.ok(files.length >= 10);
    for (const { text } of files) checkDraft(JSON.parse(text));
    const refused = names.flatMap((name) => lossesOf("sopflow-json", name).filter((loss) => loss.code === "draft-refused"));
    assert.equal(files.length + refused.length, filesOf("sopflow-json", ".prosedur.json").length);
});

test("hostile text comes back as it was", () => {
    const read = (format, ending) => {
        const folder = join(feeds, "hostile-exports", format);
        return JSON.parse(readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith(ending))), "utf8"));
    };
    assert.equal(read("opensop-json", ".json").tabularSteps[0].activity, hostile);
    assert.equal(read("sopflow-json", ".prosedur.json").langkah[0].kegiatan, hostile);
});
