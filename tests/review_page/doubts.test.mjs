// From doubt to doubt by the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { documentOf, expectNoTrouble, logOf, makeShelf, openBinder, person, remove, saved, shoot, startBrowser, startServer } from "./browser.mjs";

let shelf, server, browser, page;
before(async () => {
    shelf = makeShelf();
    server = await startServer(shelf);
    browser = await startBrowser();
    page = await person(browser, server.address);
});
after(async () => {
    await browser.close();
    await server.end();
    remove(shelf);
});

const doubtsLeft = async () => Number(/\d+/.exec(await page.locator(".doubts-left").textContent())?.[0] ?? 0);
const editor = () => page.locator("#editor");

test("the shelf lists binders, filters and finds them", async () => {
    assert.deepEqual(await page.locator(".binders tbody th").allTextContents(), ["bkd", "garis"]);
    await shoot(page, "shelf");
    await page.getByLabel("Status").selectOption("accepted");
    assert.equal(await page.locator(".binders tbody tr").count(), 0);
    await page.getByLabel("Status").selectOption("all");
    await page.getByLabel("Cari dalam semua SOP").fill("rekomendasi peneli");
    await page.waitForSelector(".hits a");
    assert.match(await page.locator(".hits").first().textContent(), /REKOMENDASI PENELITIAN/i);
    await page.locator(".hits a").first().click();
    await page.waitForSelector(".sheet img");
    assert.equal(await page.locator(".bar h1").textContent(), "garis.pdf");
});

test("one key goes to the next doubt: its crop, its reason, the input in focus", async () => {
    await openBinder(page, server.address, "bkd");
    const doubts = await doubtsLeft();
    assert.ok(doubts >= 4, `${doubts} doubts`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F8");
    await page.waitForFunction(() => document.activeElement.id === "editor");
    await page.waitForFunction(() => document.querySelector(".crop canvas").width > 50);
    assert.match(await page.locator("#why").textContent(), /Mesin kurang yakin|tulisan tangan/);
    const marked = page.locator(".record [aria-current=true]");
    assert.equal(await marked.textContent(), await editor().inputValue(), "the record shows what the paper shows");
    await shoot(page, "doubt");
});

test("typing corrects, Enter saves and goes on; a confirmed doubt costs one key", async () => {
    const before = await doubtsLeft();
    const machine = await editor().inputValue();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("800/BKD/SOP.07/2018");
    await page.keyboard.press("Enter");
    assert.equal(await doubtsLeft(), before - 1);
    await page.keyboard.press("Enter");
    assert.equal(await doubtsLeft(), before - 2, "confirmed by one key");
    await saved(page);
    const sop = (await documentOf(page, "bkd")).sops[0];
    assert.deepEqual([sop.nomor_sop.text, sop.nomor_sop.was, sop.nomor_sop.origin], ["800/BKD/SOP.07/2018", machine, "correction"]);
    const lines = logOf(shelf, "bkd");
    assert.deepEqual(lines.map((line) => [line.who, line.changes[0].kind]), [["Siti", "set"], ["Siti", "confirm"]]);
});

test("undo and redo, also of what was confirmed", async () => {
    const before = await doubtsLeft();
    await page.keyboard.press("Control+z");
    await page.waitForFunction((left) => document.querySelector(".doubts-left").textContent.includes(String(left)), before + 1);
    await page.keyboard.press("Control+z");
    await page.waitForFunction((left) => document.querySelector(".doubts-left").textContent.includes(String(left)), before + 2);
    assert.notEqual((await documentOf(page, "bkd")).sops[0].nomor_sop.text, "800/BKD/SOP.07/2018");
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await page.waitForFunction((left) => document.querySelector(".doubts-left").textContent.includes(String(left)), before);
    assert.equal((await documentOf(page, "bkd")).sops[0].nomor_sop.text, "800/BKD/SOP.07/2018");
});

test("a finding vanishes when its cause is corrected, and comes back with it", async () => {
    const told = page.locator(".findings .error", { hasText: "tanggal pembuatan" });
    await told.waitFor();
    await page.locator('[data-pointer="/sops/0/tanggal_pembuatan"]').click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2 Mei 2018");
    await page.keyboard.press("Enter");
    await told.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await told.waitFor();
});

test("what is illegible stays marked, and is no open doubt", async () => {
    await page.keyboard.press("F8");
    const before = await doubtsLeft();
    await page.keyboard.press("F4");
    assert.equal(await doubtsLeft(), before - 1);
    await saved(page);
    const values = Object.values((await documentOf(page, "bkd")).sops[0]).filter((value) => value?.reasons?.[0] === "illegible");
    assert.equal(values.length, 1);
    assert.equal(values[0].review, true);
});

test("all equal ones by one key", async () => {
    const texts = (await documentOf(page, "bkd")).sops[0].langkah.map((row) => row.mutu_baku.waktu?.text ?? "");
    const text = texts.find((one, at) => one !== "" && texts.indexOf(one) !== at);
    const count = texts.filter((one) => one === text).length;
    await page.locator(".steps").getByRole("button", { name: new RegExp(`Waktu \\d+: ${text}`) }).first().click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("31 menit");
    await page.keyboard.press("Control+Enter");
    await saved(page);
    const rows = (await documentOf(page, "bkd")).sops[0].langkah.filter((row) => row.mutu_baku.waktu?.duration === "PT31M");
    assert.equal(rows.length, count);
    await page.keyboard.press("Control+z");
});

test("a box that is drawn is read at once", async () => {
    await page.getByRole("button", { name: /^Nama SOP: / }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("salah");
    await page.keyboard.press("Control+Enter");
    await saved(page);
    const { name, sheet } = await page.evaluate(async () => {
        const view = await fetch("/api/binders/bkd").then((answer) => answer.json());
        const { x, y } = document.querySelector(".sheet").getBoundingClientRect();
        const matrix = new DOMMatrix(getComputedStyle(document.querySelector(".sheet img")).transform);
        return { name: view.document.sops[0].nama_sop, sheet: { x, y, scale: matrix.a, left: matrix.e, top: matrix.f } };
    });
    await page.getByRole("button", { name: /^Nama SOP: / }).click();
    const now = await page.evaluate(() => {
        const matrix = new DOMMatrix(getComputedStyle(document.querySelector(".sheet img")).transform);
        return { scale: matrix.a, left: matrix.e, top: matrix.f };
    });
    const at = (x, y) => [sheet.x + now.left + x * now.scale, sheet.y + now.top + y * now.scale];
    const [x, y, width, height] = name.box;
    await page.keyboard.down("Shift");
    await page.mouse.move(...at(x - 6, y - 5));
    await page.mouse.down();
    await page.mouse.move(...at(x + width + 6, y + height + 5), { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.waitForSelector(".notice");
    await page.waitForFunction(() => fetch("/api/binders/bkd").then((answer) => answer.json()).then((view) => view.document.sops[0].nama_sop.text !== "salah"));
    assert.equal((await documentOf(page, "bkd")).sops[0].nama_sop.text, "USUL KENAIKAN PANGKAT REGULER");
});

test("? tells the keys; the language changes", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.waitForSelector(".help");
    await shoot(page, "keys");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".help").count(), 0);
    await page.getByRole("button", { name: "English" }).click();
    assert.equal(await page.getByRole("button", { name: "Next doubt" }).count(), 1);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
});

test("groups lie as crops, and one key accepts one", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "Tanggal" }).click();
    await page.waitForFunction(() => [...document.querySelectorAll(".crops img")].length > 0 && document.querySelector(".crops img").naturalWidth > 0);
    await shoot(page, "groups");
    const doubtful = page.locator(".cluster", { has: page.locator(".main") });
    const before = await doubtsLeft();
    assert.ok(await doubtful.count() > 0);
    await doubtful.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => !document.querySelector(".doubts-left").textContent.startsWith(String(count)), before);
    assert.ok(await doubtsLeft() < before);
    await saved(page);
});

test("nothing went wrong in the browser meanwhile", () => expectNoTrouble(page));
