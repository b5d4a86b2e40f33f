// node validate.mjs FILE...: checks each binder.json (and each line of a .jsonl file of SOPs) against the schema with
// ajv, as draft 2020-12. Prints every fault as "FILE POINTER: message"; exits 1 when there is one, 2 without files.
// The schema itself is checked first, in ajv's strict mode.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const schemaFile = new URL("../../models/schema/sop-binder-1.schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validateBinder = ajv.compile(schema);
const validateSop = ajv.compile({ $ref: "#/definitions/sop", definitions: schema.definitions });

/** The faults of one text, each as "POINTER: message". */
function faultsOf(text, validate) {
    let document;
    try {
        document = JSON.parse(text);
    } catch (error) {
        return [`no JSON: ${error.message}`];
    }
    if (validate(document)) return [];
    return validate.errors.map((fault) => `${fault.instancePath || "/"}: ${fault.message}`);
}

/** The faults of a file; of a feed, with line numbers. */
function faultsOfFile(file) {
    const text = readFileSync(file, "utf8");
    if (!file.endsWith(".jsonl")) return faultsOf(text, validateBinder);
    const lines = text.split("\n").filter((line) => line !== "");
    return lines.flatMap((line, i) => faultsOf(line, validateSop).map((fault) => `line ${i + 1} ${fault}`));
}

const files = process.argv.slice(2);
if (files.length === 0) {
    console.error("usage: node validate.mjs FILE...");
    process.exit(2);
}
const faults = files.flatMap((file) => faultsOfFile(file).map((fault) => `${file} ${fault}`));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
