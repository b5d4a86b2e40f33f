// A whole binder is brought to its truth through the page alone; how many keys that takes is counted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artefacts, documentOf, expectNoTrouble, folder, makeShelf, openBinder, person, remove, startBrowser, startServer } from "./browser.mjs";
import { differences, Operator } from "./operator.mjs";

const MOST_KEYS = 1.5; // a confirmed doubt, beyond the text typed
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

for (const name of ["garis", "bkd"])
    test(`${name}: all doubts settled, all errors corrected`, async () => {
        const truth = JSON.parse(readFileSync(join(folder, "truth", `${name}.json`), "utf8"));
        await openBinder(page, server.address, name);
        await page.keyboard.press("Escape");
        const operator = new Operator(page, name, truth.sops);
        const wrong = differences((await documentOf(page, name)).sops[0], truth.sops[0]).length;
        await operator.settleDoubts();
        const keys = operator.keys / operator.settled;
        await operator.mendAll();
        const sop = await operator.sop();
        writeFileSync(join(artefacts, `operator-${name}.json`), JSON.stringify({ doubts: operator.settled, keys_a_doubt: keys, keys: operator.keys, typed: operator.typed, wrong_before: wrong }));
        assert.deepEqual(differences(sop, truth.sops[0]), []);
        assert.ok(keys <= MOST_KEYS || operator.settled < 4, `${keys} keys a doubt`);
        const feed = join(shelf, `${name}.jsonl`);
        execFileSync(process.env.ALIHSOP, ["export", join(shelf, name), "-q", "-t", "jsonl", "-o", feed]);
        assert.deepEqual(differences(JSON.parse(readFileSync(feed, "utf8").split("\n")[0]), truth.sops[0]), [], "the export gives what was corrected");
    });

test("nothing went wrong in the browser meanwhile", () => expectNoTrouble(page));
