// axe-core finds no serious fault on any view.
import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeShelf, openBinder, person, remove, startBrowser, startServer } from "./browser.mjs";

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

async function expectNoFault(view) {
    const { violations } = await new AxeBuilder({ page }).exclude(".swimlanes").analyze();
    const grave = violations.filter((fault) => ["serious", "critical"].includes(fault.impact));
    assert.deepEqual(grave.map((fault) => `${view}: ${fault.id}: ${fault.nodes[0].html.slice(0, 200)}`), []);
}

test("the shelf", () => expectNoFault("shelf"));

for (const [tab, name] of [["r", "record"], ["l", "flow"], ["g", "groups"], ["h", "pages"], ["d", "diagram"], ["w", "history"]])
    test(`the binder: ${name}`, async () => {
        if (tab === "r") await openBinder(page, server.address, "bkd");
        await page.keyboard.press("F8");
        await page.keyboard.press("Escape");
        await page.keyboard.press(tab);
        await page.waitForTimeout(100);
        await expectNoFault(name);
    });

test("the keys", async () => {
    await page.keyboard.press("?");
    await page.waitForSelector(".help");
    await expectNoFault("keys");
});

test("every button can be reached by Tab and shows that it has the focus", async () => {
    await page.keyboard.press("Escape");
    await page.locator(".bar h1").click();
    const seen = new Set();
    for (let count = 0; count < 12; ++count) {
        await page.keyboard.press("Tab");
        const { name, outline } = await page.evaluate(() => ({ name: document.activeElement.outerHTML.slice(0, 120), outline: getComputedStyle(document.activeElement).outlineStyle }));
        assert.notEqual(outline, "none", name);
        seen.add(name);
    }
    assert.ok(seen.size >= 8, [...seen].join("|"));
});
