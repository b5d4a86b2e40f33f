// node make_hostile.mjs binder.json OUT/binder.json: the same binder, with a text in every value that would do harm where
// it is not escaped: as XML, HTML, a script, a formula, Mermaid, DOT.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export const hostile = `=1+1"><script>document.title='harmed'</script><img src=x onerror="document.title='harmed'">` +
    ` ]]> <!-- & &amp; #quot; \\" end; %% [x](javascript:0) \`q\` {{y}} $\{z}`;
if (process.argv.length > 2) {
    const [, , from, to] = process.argv;
    const binder = JSON.parse(readFileSync(from, "utf8"), (key, value) =>
        value && typeof value === "object" && typeof value.text === "string" && "confidence" in value && !("kind" in value)
            ? { ...value, text: hostile } : value);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, JSON.stringify(binder));
}
