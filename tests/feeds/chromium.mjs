// Debian's Chromium without a window. Pages are files; they reach nothing outside.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const common = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--allow-file-access-from-files", "--virtual-time-budget=60000"];

function run(more, page) {
    const profile = mkdtempSync(join(tmpdir(), "alihsop_chromium_"));
    try {
        const result = spawnSync("chromium", [...common, `--user-data-dir=${profile}`, ...more, page],
            { encoding: "utf8", maxBuffer: 64 << 20, timeout: 240_000 });
        if (result.status !== 0) throw new Error(`chromium: ${result.error ?? result.stderr}`);
        return result.stdout;
    } finally {
        rmSync(profile, { recursive: true, force: true });
    }
}

/** Text for a <script> element: "</script>" within it cannot end it. */
export const asScript = (value) => JSON.stringify(value).replace(/</g, "\\u003c");

/** Opens a page and gives what its scripts left in the element `result`, as JSON. */
export function resultOfPage(html, folder) {
    const file = join(folder, "page.html");
    writeFileSync(file, html);
    const dom = run(["--dump-dom"], pathToFileURL(file).href);
    const found = /<script type="application\/json" id="result">([^<]*)<\/script>/.exec(dom);
    if (!found) throw new Error(`the page gave no result: ${dom.slice(0, 500)}`);
    return JSON.parse(found[1]);
}

export const printToPdf = (file, pdf) =>
    run([`--print-to-pdf=${pdf}`, "--no-pdf-header-footer"], pathToFileURL(file).href);
export const screenshot = (file, png, size) =>
    run([`--screenshot=${png}`, `--window-size=${size}`], pathToFileURL(file).href);
