// The two small consumers of docs/feeds.md: they read the feed, agree, and the TypeScript one fits the schema's types.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compile } from "json-schema-to-typescript";
import { feeds, names, root, truthOf } from "./samples.mjs";

const feed = (name) => join(feeds, "jsonl", name, `${name}.jsonl`);
const run = (command, ...more) => {
    const result = spawnSync(command, more, { encoding: "utf8", cwd: join(feeds, "tools") });
    assert.equal(result.status, 0, result.stdout + result.stderr);
    return result.stdout;
};

test("Python and TypeScript read the same from the feed, and all of it", async () => {
    const schema = JSON.parse(readFileSync(join(root, "models/schema/sop-binder-1.schema.json"), "utf8"));
    const types = await compile({ ...schema, title: "Binder" }, "Binder", { bannerComment: "", additionalProperties: false });
    assert.match(types, /export interface Sop /);
    const folder = join(feeds, "typescript");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "sop.d.ts"), types);
    cpSync(join(root, "tests/feeds/read_feed.ts"), join(folder, "read_feed.ts"));
    run("node", "node_modules/typescript/bin/tsc", "--strict", "--target", "es2022", "--module", "commonjs", "--types", "node",
        "--typeRoots", join(feeds, "tools/node_modules/@types"), "--outDir", folder, join(folder, "read_feed.ts"));
    for (const name of names) {
        const python = run("python3", join(root, "tests/feeds/read_feed.py"), feed(name));
        assert.equal(run("node", join(folder, "read_feed.js"), feed(name)), python, name);
        const lines = python.trimEnd().split("\n");
        const { sops } = truthOf(name);
        assert.equal(lines.length, sops.reduce((count, sop) => count + 1 + sop.langkah.length, 0), name);
        for (const sop of sops) for (const step of sop.langkah) assert.ok(python.includes(step.kegiatan), step.kegiatan);
    }
});
