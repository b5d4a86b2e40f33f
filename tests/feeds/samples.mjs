// What run.sh made of the samples: FEEDS/out/NAME/binder.json of their truth, and FEEDS/FORMAT/NAME/… of each export.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = process.env.ALIHSOP_ROOT;
export const feeds = process.env.FEEDS;
if (!feeds) throw new Error("FEEDS names no folder: start with run.sh");

/** Names of the samples that have a truth. */
export const names = readdirSync(join(root, "samples"))
    .filter((file) => file.endsWith(".truth.json"))
    .map((file) => file.replace(".truth.json", ""));

export const truthOf = (name) => JSON.parse(readFileSync(join(root, "samples", `${name}.truth.json`), "utf8"));
export const binderOf = (name) => JSON.parse(readFileSync(join(feeds, "out", name, "binder.json"), "utf8"));

/** The files of one export: [{name, file, stem, text}]. */
export function filesOf(format, ending) {
    return names.flatMap((name) => {
        const folder = join(feeds, format, name);
        return (existsSync(folder) ? readdirSync(folder) : [])
            .filter((file) => file.endsWith(ending))
            .sort()
            .map((file) => ({ name, file: join(folder, file), stem: file.slice(0, -ending.length),
                get text() { return readFileSync(this.file, "utf8"); } }));
    });
}

/** The number of the SOP that a file "sop-0003" tells, from 0. */
export const sopOf = (stem) => Number(stem.slice(4)) - 1;

/** What the export of all samples said that it lost, of one binder. */
export const lossesOf = (format, name) =>
    readFileSync(join(feeds, "losses", format, `${name}.jsonl`), "utf8").split("\n").filter((line) => line).map((line) => JSON.parse(line));
