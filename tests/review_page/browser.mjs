// A workspace of a test's own, its server, and Debian's Chromium on it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const folder = process.env.FOLDER;
if (!folder) throw new Error("FOLDER names no folder: start with run.sh");
const PATIENCE = 20_000; // milliseconds: only a busy machine needs more than a few hundred
export const artefacts = join(folder, "artefacts");

/** `prepare(shelf)` may put other binders there. */
export function makeShelf(prepare = () => {}) {
    const shelf = mkdtempSync(join(tmpdir(), "alihsop_review_"));
    for (const name of ["garis", "bkd"]) cpSync(join(folder, "shelf", name), join(shelf, name), { recursive: true });
    prepare(shelf);
    return shelf;
}

export async function startServer(shelf, port = 0) {
    const child = spawn(process.env.ALIHSOP, ["review", shelf, "--port", String(port), "--lang", "en"], { stdio: ["ignore", "pipe", "inherit"] });
    const line = await new Promise((found, failed) => {
        child.stdout.once("data", (bytes) => found(String(bytes)));
        child.once("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    });
    const address = /http:\S+/.exec(line)[0];
    const ended = new Promise((done) => child.once("exit", done));
    return { address, port: Number(new URL(address).port), end: (signal = "SIGTERM") => (child.kill(signal), ended) };
}

export async function startBrowser() {
    return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
}

/** A person's own browser window, in which everything that goes wrong is kept in `troubles`. */
export async function person(browser, address, who = "Siti") {
    const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, reducedMotion: "reduce" });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.troubles = [];
    page.on("pageerror", (error) => page.troubles.push(error.message));
    page.on("console", (message) => message.type() === "error" && page.troubles.push(`${message.text()} ${message.location().url}`));
    page.refusals = [];
    page.on("response", async (answer) => answer.status() >= 400 && page.refusals.push(`${answer.status()} ${answer.request().method()} ${answer.url()}: sent ${answer.request().postData()}, got ${await answer.text().catch(() => "nothing")}`));
    page.on("dialog", (dialog) => (page.troubles.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
    await page.goto(address);
    await page.getByLabel("Nama Anda").fill(who);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".binders a");
    return page;
}

/** Nothing went wrong in the person's browser; what did is told, with what the server refused. */
export const expectNoTrouble = (page) => assert.ok(page.troubles.length === 0, [...page.troubles, ...page.refusals].join("\n"));

export async function openBinder(page, address, id) {
    await page.goto("about:blank");
    await page.goto(`${address}#/${id}`);
    await page.waitForFunction(() => document.querySelector(".sheet img")?.complete && document.querySelector(".sheet img").naturalWidth > 0);
}

/** All that was done is on the server's disk. */
export const saved = (page) => page.waitForFunction(() => document.querySelector("#saved").dataset.unsaved === "0");

/** The binder as the server has it now. */
export const documentOf = async (page, id) => (await page.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/binders/${id}`)).document;

export const logOf = (shelf, id) => readFileSync(join(shelf, id, "corrections.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
export const shoot = (page, name) => page.screenshot({ path: join(artefacts, `${name}.png`) });
export const remove = (shelf) => rmSync(shelf, { recursive: true, force: true });
