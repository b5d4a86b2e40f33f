// Two people on one binder; a server that is killed; a text that would be a script.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { documentOf, expectNoTrouble, logOf, makeShelf, openBinder, person, remove, saved, startBrowser, startServer } from "./browser.mjs";

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>{{7*7}}‮';
let shelf, server, browser, siti, budi;
before(async () => {
    shelf = makeShelf((folder) => {
        const file = join(folder, "garis", "binder.json");
        const binder = JSON.parse(readFileSync(file, "utf8"));
        for (const value of [binder.sops[0].nama_sop, binder.sops[0].pelaksana[0].nama, binder.sops[0].langkah[0].kegiatan]) Object.assign(value, { text: HOSTILE, review: true, reasons: [HOSTILE] });
        binder.pages[0].text = HOSTILE;
        binder.source.name = HOSTILE;
        writeFileSync(file, JSON.stringify(binder));
    });
    server = await startServer(shelf);
    browser = await startBrowser();
    siti = await person(browser, server.address, "Siti");
    budi = await person(browser, server.address, "Budi");
});
after(async () => {
    await browser.close();
    await server.end();
    remove(shelf);
});

async function setName(page, text) {
    await page.locator(".field .cell").nth(3).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
}

test("hostile text is shown as text, everywhere", async () => {
    await siti.getByLabel("Cari dalam semua SOP").fill("onerror");
    await siti.waitForSelector(".hits a");
    assert.match(await siti.locator(".hits").textContent(), /<img src=x/);
    await openBinder(siti, server.address, "garis");
    for (const tab of ["r", "l", "g", "h", "d", "w"]) {
        await siti.keyboard.press("Escape");
        await siti.keyboard.press(tab);
        await siti.waitForTimeout(tab === "d" ? 400 : 30);
        assert.equal(await siti.locator("img[src=x]").count(), 0);
    }
    await siti.keyboard.press("Escape");
    await siti.keyboard.press("r");
    await siti.locator(".field .cell").nth(3).click();
    assert.match(await siti.locator("#editor").inputValue(), /<script>/);
    expectNoTrouble(siti);
});

test("no update is lost, and the later one is told", async () => {
    await openBinder(siti, server.address, "bkd");
    await openBinder(budi, server.address, "bkd");
    await setName(siti, "dari Siti");
    await saved(siti);
    await setName(budi, "dari Budi");
    await budi.waitForSelector(".notice");
    assert.match(await budi.locator(".notice").textContent(), /Siti.*dari Budi/);
    assert.equal((await documentOf(budi, "bkd")).sops[0].nama_sop.text, "dari Siti");
    await budi.locator(".field .cell").nth(2).click();
    await budi.keyboard.press("Control+a");
    await budi.keyboard.type("01/SOP");
    await budi.keyboard.press("Enter");
    await saved(budi);
    assert.deepEqual(logOf(shelf, "bkd").map((line) => line.who), ["Siti", "Budi"]);
});

test("kill -9 loses nothing that was shown as saved, and the page goes on by itself", async () => {
    await openBinder(siti, server.address, "bkd");
    for (let count = 1; count <= 5; ++count) await setName(siti, `nama ${count}`);
    await saved(siti);
    await server.end("SIGKILL");
    await setName(siti, "sesudah mati");
    await siti.waitForFunction(() => document.querySelector("#saved").className === "trouble");
    server = await startServer(shelf, server.port);
    await siti.waitForFunction(() => document.querySelector("#saved").textContent === "Tersimpan", null, { timeout: 20_000 });
    assert.equal((await documentOf(siti, "bkd")).sops[0].nama_sop.text, "sesudah mati");
    const names = logOf(shelf, "bkd").flatMap((line) => line.changes).filter((change) => change.pointer.endsWith("nama_sop")).map((change) => change.after);
    assert.deepEqual(names.slice(-6), ["nama 1", "nama 2", "nama 3", "nama 4", "nama 5", "sesudah mati"]);
    await siti.keyboard.press("Control+z");
    await siti.waitForFunction(() => fetch("/api/binders/bkd").then((answer) => answer.json()).then((view) => view.document.sops[0].nama_sop.text === "nama 5"));
});

test("one is again where one left off", async () => {
    await siti.locator(".field .cell").nth(4).click();
    const text = await siti.locator("#editor").inputValue();
    await siti.goto("about:blank");
    await openBinder(siti, server.address, "bkd");
    assert.equal(await siti.locator("#editor").inputValue(), text);
});
