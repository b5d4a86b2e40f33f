// What html shows is the SOP: printed by a browser and digitised again, it is the same, field by field, row by row, way by way.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { printToPdf } from "./chromium.mjs";
import { rowsOf } from "./csv.mjs";
import { feeds, filesOf } from "./samples.mjs";

const alihsop = process.env.ALIHSOP;
const run = (program, ...options) => {
    const { status, stderr } = spawnSync(program, options, { encoding: "utf8" });
    assert.equal(status, 0, `${program} ${options.join(" ")}: ${stderr}`);
};

/** The rows of a table of the csv export without what names the binder and its pages; in no order. */
function table(folder, name) {
    const [headings, ...rows] = rowsOf(readFileSync(join(folder, `${name}.csv`), "utf8"));
    const kept = headings.map((heading) => !["bundel", "halaman"].includes(heading));
    return rows.map((row) => row.filter((_, i) => kept[i]).join("|").toLowerCase()).sort();
}

for (const name of ["kecamatan", "konektor"]) {
    test(`html of ${name}, printed and digitised again, is the same SOP`, () => {
        const sheets = filesOf("html", ".html").filter((item) => item.name === name);
        const printed = sheets.map(({ file }) => file.replace(/html$/, "pdf"));
        for (const [i, { file }] of sheets.entries()) printToPdf(file, printed[i]);
        const pdf = join(feeds, `${name}.printed.pdf`);
        run("qpdf", "--empty", "--pages", ...printed, "--", pdf);
        run(alihsop, "digitise", pdf, "-q", "-o", join(feeds, "again"));
        run(alihsop, "export", join(feeds, "again", `${name}.printed`), "-q", "-t", "csv", "-o", join(feeds, "again-csv", name));
        for (const what of ["sop", "langkah", "alur"]) {
            const wanted = table(join(feeds, "csv", name), what), got = table(join(feeds, "again-csv", name), what);
            assert.deepEqual(got, wanted, `${what}.csv`);
        }
    });
}
