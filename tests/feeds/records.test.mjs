// Archival records: AtoM's import and Dublin Core.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { rowsOf } from "./csv.mjs";
import { filesOf, names, sopOf, truthOf } from "./samples.mjs";

// The columns of AtoM's own example of an ISAD(G) import, as far as they are used.
const known = new Set(["legacyId", "parentId", "identifier", "title", "levelOfDescription", "extentAndMedium",
    "scopeAndContent", "language", "eventDates", "eventTypes", "eventStartDates", "eventEndDates", "eventActors", "culture"]);

test("AtoM: the binder is a File, each SOP an Item below it", () => {
    const files = filesOf("atom-csv", ".csv");
    assert.equal(files.length, names.length);
    for (const { name, text } of files) {
        const [headings, ...rows] = rowsOf(text);
        for (const heading of headings) assert.ok(known.has(heading), heading);
        const [file, ...items] = rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
        const { sops } = truthOf(name);
        assert.equal(file.levelOfDescription, "File");
        assert.equal(items.length, sops.length);
        assert.equal(new Set(items.map((item) => item.legacyId)).size, items.length);
        for (const [i, item] of items.entries()) {
            assert.equal(item.parentId, file.legacyId);
            assert.equal(item.levelOfDescription, "Item");
            assert.equal(item.title, sops[i].nama_sop ?? sops[i].sampul.judul_sop);
            assert.equal(item.identifier, sops[i].nomor_sop ?? "");
            assert.match(item.eventStartDates, /^(\d{4}-\d{2}(-\d{2})?)?$/);
        }
    }
});

test("Dublin Core: only its fifteen elements, with the SOP's title and dates", () => {
    const elements = ["title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format",
        "identifier", "source", "language", "relation", "coverage", "rights"];
    for (const { name, stem, file, text } of filesOf("dublin-core", ".xml")) {
        assert.equal(spawnSync("xmllint", ["--noout", "--nonet", file]).status, 0);
        for (const [, element] of text.matchAll(/<dc:(\w+)/g)) assert.ok(elements.includes(element), element);
        const sop = truthOf(name).sops[sopOf(stem)];
        assert.ok(text.includes(`<dc:title>${sop.nama_sop ?? sop.sampul.judul_sop}</dc:title>`), file);
    }
});
