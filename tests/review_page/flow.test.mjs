// The flowchart on the paper, the grid, pages and SOPs.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { documentOf, expectNoTrouble, folder, makeShelf, openBinder, person, remove, saved, shoot, startBrowser, startServer } from "./browser.mjs";

let shelf, server, browser, page;
before(async () => {
    shelf = makeShelf((folder) => {  // as if the machine had read page 2 of bkd upside down
        const file = join(folder, "bkd", "binder.json");
        const binder = JSON.parse(readFileSync(file, "utf8"));
        for (const row of binder.sops[0].langkah) if (row.page === 2) row.kegiatan.text = "terbalik";
        writeFileSync(file, JSON.stringify(binder));
    });
    server = await startServer(shelf);
    browser = await startBrowser();
    page = await person(browser, server.address);
    await openBinder(page, server.address, "garis");
    await page.keyboard.press("Escape");
    await page.keyboard.press("l");
    await page.waitForSelector(".grid");
});
after(async () => {
    await browser.close();
    await server.end();
    remove(shelf);
});

const sop = async () => {
    await saved(page);
    return (await documentOf(page, "garis")).sops[0];
};
const symbolButton = (row, at = 0) => page.locator(".grid tbody tr").nth(row).locator(".symbol").nth(at);
/** Where a point of the page is on the screen. */
const onScreen = (x, y) => page.evaluate(([px, py]) => {
    const frame = document.querySelector(".sheet").getBoundingClientRect();
    const matrix = new DOMMatrix(getComputedStyle(document.querySelector(".sheet img")).transform);
    return [frame.x + matrix.e + px * matrix.a, frame.y + matrix.f + py * matrix.a];
}, [x, y]);
const middle = ([x, y, width, height]) => [x + width / 2, y + height / 2];
const undo = async (count = 1) => {
    for (let done = 0; done < count; ++done) {
        const before = (await page.evaluate(() => fetch("/api/binders/garis/revision").then((answer) => answer.json()))).revision;
        await page.keyboard.press("Control+z");
        await page.waitForFunction((last) => fetch("/api/binders/garis/revision").then((answer) => answer.json()).then((now) => now.revision > last), before);
    }
};

test("a symbol's kind, column and row by keys", async () => {
    const before = await sop();
    await symbolButton(3).click();
    await shoot(page, "flow");
    const index = before.alur.simbol.findIndex((symbol) => symbol.langkah === before.langkah[3].id);
    await page.keyboard.press("3");
    assert.equal((await sop()).alur.simbol[index].jenis, "decision");
    await page.keyboard.press("ArrowDown");
    assert.equal((await sop()).alur.simbol[index].langkah, before.langkah[4].id);
    const column = before.pelaksana.findIndex((actor) => actor.id === before.alur.simbol[index].pelaksana[0]);
    await page.keyboard.press(column > 0 ? "ArrowLeft" : "ArrowRight");
    assert.equal((await sop()).alur.simbol[index].pelaksana[0], before.pelaksana[column > 0 ? column - 1 : 1].id);
    await undo(3);
    assert.deepEqual((await sop()).alur, before.alur);
});

test("a symbol is added and deleted, with its arrows", async () => {
    const before = await sop();
    await page.locator(".grid tbody tr").nth(0).locator(".add").last().click();
    assert.equal((await sop()).alur.simbol.length, before.alur.simbol.length + 1);
    await page.keyboard.press("Control+Delete");
    assert.equal((await sop()).alur.simbol.length, before.alur.simbol.length);
    await symbolButton(1).click();
    await page.keyboard.press("Control+Delete");
    const now = await sop();
    const ids = new Set(now.alur.simbol.map((symbol) => symbol.id));
    assert.ok(now.alur.panah.length < before.alur.panah.length);
    assert.ok(now.alur.panah.every((arrow) => ids.has(arrow.dari) && ids.has(arrow.ke)));
    await undo(3);
});

test("an arrow by keys, its label, and aimed anew", async () => {
    const before = await sop();
    await symbolButton(8).click();
    await page.keyboard.press("a");
    for (let count = 0; count < 20; ++count) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    let now = await sop();
    assert.equal(now.alur.panah.length, before.alur.panah.length + 1);
    await page.locator(".arrows button").last().click();
    await page.keyboard.press("y");
    assert.equal((await sop()).alur.panah.at(-1).label.text, "Ya");
    await page.keyboard.press("t");
    assert.equal((await sop()).alur.panah.at(-1).label.text, "Tidak");
    await page.keyboard.press("e");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.notEqual((await sop()).alur.panah.at(-1).ke, now.alur.panah.at(-1).ke);
    await page.keyboard.press("Control+Delete");
    assert.equal((await sop()).alur.panah.length, before.alur.panah.length);
    await undo(5);
});

test("an arrow by two clicks on the paper, and its end dragged to another symbol", async () => {
    const before = await sop();
    await symbolButton(8).click();
    await page.keyboard.press("0");
    const first = before.alur.simbol.find((symbol) => symbol.langkah === before.langkah[0].id);
    const third = before.alur.simbol.find((symbol) => symbol.langkah === before.langkah[2].id);
    await page.keyboard.press("a");
    await page.mouse.click(...await onScreen(...middle(first.box)));
    let now = await sop();
    assert.equal(now.alur.panah.at(-1).ke, first.id);
    await page.locator(".arrows button").last().click();
    await page.keyboard.press("0");
    await page.mouse.move(...await onScreen(...now.alur.panah.at(-1).path.at(-1)));
    await page.mouse.down();
    await page.mouse.move(...await onScreen(...middle(third.box)), { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction((id) => fetch("/api/binders/garis").then((answer) => answer.json()).then((view) => view.document.sops[0].alur.panah.at(-1).ke === id), third.id);
    await undo(2);
});

test("rows merge, split and move; columns merge and move", async () => {
    const before = await sop();
    const press = (name) => page.getByRole("button", { name, exact: true }).click();
    await press("Gabung dengan baris bawah 2");
    assert.equal((await sop()).langkah.length, before.langkah.length - 1);
    await press("Pecah baris 2");
    assert.equal((await sop()).langkah.length, before.langkah.length);
    await press("Naik 2");
    assert.notEqual((await sop()).langkah[0].id, before.langkah[0].id);
    await press(`Gabung ke kiri: ${before.pelaksana[1].nama.text}`);
    assert.equal((await sop()).pelaksana.length, before.pelaksana.length - 1);
    await undo(4);
    assert.deepEqual((await sop()).langkah, before.langkah);
});

test("the diagram is drawn from the BPMN export", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("d");
    await page.waitForSelector(".swimlanes .djs-shape");
    assert.ok(await page.locator(".swimlanes .djs-shape").count() >= 9);
    await shoot(page, "diagram");
});

test("pages are re-typed; SOPs are split and joined", async () => {
    await page.keyboard.press("h");
    await page.getByLabel("Jenis halaman 2").selectOption("narrative");
    await saved(page);
    assert.equal((await documentOf(page, "garis")).pages[1].kind, "narrative");
    const rows = (await sop()).langkah.length;
    await page.getByRole("button", { name: "SOP baru mulai di sini" }).click();
    await page.getByRole("button", { name: "Gabung dengan SOP sebelumnya" }).waitFor();
    await saved(page);
    let now = await documentOf(page, "garis");
    assert.deepEqual(now.sops.map((entry) => entry.pages), [[1], [2]]);
    assert.equal(now.sops[1].langkah.length, rows);
    await shoot(page, "pages");
    await page.getByLabel("Milik SOP 2").selectOption({ index: 1 });
    await page.getByRole("button", { name: "SOP baru mulai di sini" }).waitFor();
    await saved(page);
    assert.deepEqual((await documentOf(page, "garis")).sops.map((entry) => entry.pages), [[1, 2]], "the page moved to the first SOP");
    await undo();
    await page.getByRole("button", { name: "Gabung dengan SOP sebelumnya" }).waitFor();
    await page.getByRole("button", { name: "Gabung dengan SOP sebelumnya" }).click();
    await page.getByRole("button", { name: "SOP baru mulai di sini" }).waitFor();
    await saved(page);
    now = await documentOf(page, "garis");
    assert.deepEqual(now.sops.map((entry) => entry.pages), [[1, 2]]);
    assert.equal(now.sops[0].langkah.length, rows);
});

test("an SOP is accepted", async () => {
    await page.getByRole("button", { name: "Setujui SOP" }).click();
    await saved(page);
    await page.getByRole("link", { name: "Rak" }).click();
    await page.waitForFunction(() => [...document.querySelectorAll(".binders tr")].some((row) => row.textContent.includes("garis") && row.textContent.includes("disetujui")));
});

test("a page that lies upside down is turned and read again", async () => {
    const picture = await page.evaluate(() => fetch("/api/binders/bkd/pages/2?rotation=270&v=turned").then((answer) => answer.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)]));
    writeFileSync(join(shelf, "bkd", "pages", "0002.webp"), Buffer.from(picture));
    await openBinder(page, server.address, "bkd");
    const before = await documentOf(page, "bkd");
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    await page.getByRole("button", { name: "Balikkan halaman 2" }).click();
    await saved(page);
    const turned = await documentOf(page, "bkd");
    const { width, height, rotation } = before.pages[1];
    assert.equal(turned.pages[1].rotation, (rotation + 180) % 360);
    const index = before.sops[0].alur.simbol.findIndex((symbol) => symbol.page === 2);
    const [x, y, w, h] = before.sops[0].alur.simbol[index].box;
    assert.deepEqual(turned.sops[0].alur.simbol[index].box, [width - x - w, height - y - h, w, h]);
    await page.waitForFunction(() => document.querySelector(".sheet img").complete);
    await page.getByRole("button", { name: "Baca lagi 2" }).click();
    await page.getByText("Halaman 2 sudah dibaca lagi").waitFor({ timeout: 60_000 });
    await saved(page);
    await shoot(page, "turned");
    const activities = (document) => document.sops[0].langkah.map((row) => row.kegiatan.text);
    const machine = JSON.parse(readFileSync(join(folder, "shelf", "bkd", "binder.json"), "utf8"));
    const again = await documentOf(page, "bkd");
    assert.deepEqual(activities(again), activities(machine));
    const arrows = ({ sops: [{ langkah, alur }] }) => {
        const row = (id) => langkah.findIndex((entry) => entry.id === alur.simbol.find((symbol) => symbol.id === id).langkah);
        return alur.panah.map((arrow) => `${row(arrow.dari)} > ${row(arrow.ke)}`).sort();
    };
    assert.deepEqual(arrows(again), arrows(machine));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await saved(page);
    assert.deepEqual(await documentOf(page, "bkd"), before);
});

test("nothing went wrong in the browser meanwhile", () => expectNoTrouble(page));
