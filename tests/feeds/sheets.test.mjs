// Workbooks, as a program that reads .xlsx sees them.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ExcelJS from "exceljs";
import { hostile } from "./make_hostile.mjs";
import { feeds, filesOf, lossesOf, names, sopOf, truthOf } from "./samples.mjs";

async function workbook(file) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    return book;
}

const cellsOf = (sheet) => {
    const cells = [];
    sheet.eachRow((row) => row.eachCell((cell) => cell.value !== null && cells.push(cell)));
    return cells;
};

test("the workbook has a summary and a sheet an SOP, with every step", async () => {
    for (const name of names) {
        const book = await workbook(join(feeds, "xlsx", name, `${name}.xlsx`));
        const { sops } = truthOf(name);
        assert.deepEqual(book.worksheets.map((s) => s.name), ["Ringkasan", ...sops.map((_, i) => `SOP ${i + 1}`)]);
        for (const [i, sop] of sops.entries()) {
            const texts = new Set(cellsOf(book.worksheets[i + 1]).map((cell) => cell.text));
            for (const step of sop.langkah)
                for (const text of [step.kegiatan, step.output].filter((t) => t)) assert.ok(texts.has(text), `${name} ${text}`);
            const decisions = cellsOf(book.worksheets[i + 1]).filter((cell) => cell.text === "◇").length;
            assert.equal(decisions, sop.simbol.filter((s) => s.jenis === "decision").reduce((n, s) => n + s.pelaksana.length, 0));
        }
    }
});

test("hostile text is a text in its cell, no formula and no link", async () => {
    for (const format of ["xlsx", "xlsx-basarnas"]) {
        const folder = join(feeds, "hostile-exports", format);
        const book = await workbook(join(folder, readdirSync(folder)[0]));
        const cells = book.worksheets.flatMap(cellsOf);
        assert.ok(cells.some((cell) => cell.text === hostile));
        for (const cell of cells) {
            assert.notEqual(cell.type, ExcelJS.ValueType.Formula, cell.address);
            if (cell.type === ExcelJS.ValueType.Hyperlink) assert.match(cell.hyperlink, /^#?'?SOP/);
        }
    }
});

// What sop-katalog-basarnas does with an upload, by its rules: the first sheet, a heading row, six actors from the third
// column on, a keyword for the symbol, the first actor marked, numbers to go on to.
async function imported(file) {
    const sheet = (await workbook(file)).getWorksheet(1);
    const value = (row, column) => String(sheet.getRow(row).getCell(column).value ?? "").trim();
    const actors = [3, 4, 5, 6, 7, 8].map((column) => value(1, column));
    const steps = [];
    for (let row = 2; row <= sheet.rowCount; ++row) {
        if (!value(row, 2)) continue;
        const marks = actors.map((actor, i) => [actor, value(row, 3 + i).toUpperCase()]).filter(([, mark]) => mark);
        const kind = ["START", "END", "DECISION", "PROCESS"].find((word) => marks[0]?.[1].includes(word));
        steps.push({ no: parseInt(value(row, 1)), text: value(row, 2), actor: marks[0]?.[0] ?? "", marks: marks.length, kind,
            yes: parseInt(value(row, 12)) || null, no_: parseInt(value(row, 13)) || null, time: value(row, 10) });
    }
    return { actors, steps };
}

test("the Basarnas import finds every step, one actor a row, and the truth's ways", async () => {
    const files = filesOf("xlsx-basarnas", ".xlsx");
    assert.ok(files.length >= 15);
    for (const { name, stem, file } of files) {
        const sop = truthOf(name).sops[sopOf(stem)];
        const losses = lossesOf("xlsx-basarnas", name).filter((loss) => loss.pointer.startsWith(`/sops/${sopOf(stem)}/`));
        const { actors, steps } = await imported(file);
        const works = sop.simbol.filter((s) => !["offpage", "onpage"].includes(s.jenis));
        assert.equal(steps.length, works.length, file);
        assert.deepEqual(steps.map((s) => s.no), steps.map((_, i) => i + 1));
        assert.deepEqual([...new Set(steps.map((s) => s.text))], [...new Set(sop.langkah.map((l) => l.kegiatan))]);
        const beyond = losses.filter((loss) => loss.code === "actor-beyond-six").length;
        assert.deepEqual(actors.slice(0, sop.pelaksana.length),
            sop.pelaksana.slice(0, 6).map((p) => (p.kelompok ? `${p.kelompok} / ${p.nama}` : p.nama)), file);
        for (const step of steps) {
            assert.ok(step.marks === 1 || (step.marks === 0 && beyond > 0), `${file} ${step.text}`);
            if (step.kind === "DECISION") assert.ok(step.yes && step.no_, `${file} ${step.text}`);
        }
        const goes = (i) => (steps[i].kind === "DECISION" ? [steps[i].yes, steps[i].no_]
            : steps[i].yes ? [steps[i].yes]
                : steps[i].kind === "END" || i + 1 === steps.length ? [] : [i + 2]);
        const count = steps.flatMap((_, i) => goes(i)).length;
        const dropped = losses.filter((loss) => loss.code === "way-dropped").length;
        const told = sop.alur.reduce((n, way) => n + (way.dua_arah ? 2 : 1), 0);
        const added = losses.filter((loss) => loss.code === "way-added").length;
        assert.equal(count + dropped - added, told, `${file}: ways`);
        if (added === 0) for (const [i, step] of steps.entries()) // the texts that the ways join are the truth's
            for (const to of goes(i)) {
                const joined = sop.alur.some((way) => [[way.dari, way.ke], ...(way.dua_arah ? [[way.ke, way.dari]] : [])]
                    .some(([a, b]) => sop.langkah[a].kegiatan === step.text && sop.langkah[b].kegiatan === steps[to - 1].text));
                assert.ok(joined, `${file}: ${step.text} -> ${steps[to - 1].text}`);
            }
    }
});
