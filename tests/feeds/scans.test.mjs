// What takes the scan itself over, from digitised samples (tilted, upside down, TIFF, JPEG): searchable PDF, and the formats
// of OCR. run.sh digitised the samples of `scans` into FEEDS/scans.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { feeds, root } from "./samples.mjs";

const scans = readdirSync(join(feeds, "scans"));
const linesOf = (text) => text.split("\n").filter((line) => line).map((line) => JSON.parse(line));
const wordsOf = (name) => linesOf(readFileSync(join(feeds, "scans", name, "words.jsonl"), "utf8"));
const pagesOf = (name) => JSON.parse(readFileSync(join(feeds, "scans", name, "binder.json"), "utf8"));
const pdfOf = (name) => join(feeds, "pdf", `${name}.pdf`);
const run = (program, ...options) => {
    const { status, stdout, stderr } = spawnSync(program, options, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(status, 0, `${program} ${options.join(" ")}: ${stderr}`);
    return stdout;
};
const flat = (words) => words.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));

/** The values of a binder that say something else than was read: their words are not those of words.jsonl. */
function correctedValues(node) {
    if (node === null || typeof node !== "object") return [];
    const own = node.was !== undefined && node.was !== node.text ? [node] : [];
    return [...own, ...Object.values(node).flatMap(correctedValues)];
}
const correctedOn = (name, page) => correctedValues(pagesOf(name).sops).filter((value) => value.page === page);
const middleIn = ([x, y, w, h], { box: [left, top, width, height] }) =>
    x + w / 2 >= left && x + w / 2 < left + width && y + h / 2 >= top && y + h / 2 < top + height;
const outside = (box, values) => !values.some((value) => middleIn(box, value));

/** Words with their boxes are those of words.jsonl, but where a value was corrected: there they are the value's. */
function assertSaid(name, found, words, page, rest = () => []) {
    const values = correctedOn(name, page);
    assert.deepEqual(found.filter(([, box]) => outside(box, values)),
        flat(words).filter(({ box }) => outside(box, values)).map((w) => [w.text, w.box, ...rest()]));
    for (const value of values)
        assert.equal(found.filter(([, box]) => middleIn(box, value)).map(([text]) => text).join(" "), value.text);
}

/** 3 x 3, row by row. */
function inverse([a, b, c, d, e, f, g, h, i]) {
    const m = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d];
    const determinant = a * m[0] + b * m[3] + c * m[6];
    return m.map((value) => value / determinant);
}
const apply = (t, x, y) => {
    const w = t[6] * x + t[7] * y + t[8];
    return [(t[0] * x + t[1] * y + t[2]) / w, (t[3] * x + t[4] * y + t[5]) / w];
};
const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

test("pdf: qpdf finds no fault, and it says what it is", () => {
    for (const name of scans) {
        run("qpdf", "--check", pdfOf(name));
        const catalog = run("qpdf", "--qdf", "--object-streams=disable", pdfOf(name), "-");
        assert.match(catalog, /\/Lang \(id\)/);
        assert.match(catalog, /<pdfaid:part>2<\/pdfaid:part>/);
        assert.match(catalog, /<pdfaid:conformance>B<\/pdfaid:conformance>/);
        assert.match(catalog, /\/S \/GTS_PDFA1/);
        assert.match(run("pdfinfo", pdfOf(name)), /Encrypted: +no/);
        const fonts = run("pdffonts", pdfOf(name)).split("\n").slice(2).filter((line) => line);
        for (const font of fonts) assert.match(font, / yes +(yes|no) +yes +\d+ +\d+$/, `embedded, with a map to Unicode: ${font}`);
        const marks = [...catalog.matchAll(/\/Title /g)].length;
        assert.equal(marks, pagesOf(name).sops.length);
    }
});

test("pdf: the images are those of the source, to the byte", () => {
    for (const name of scans) {
        const source = readdirSync(join(root, "samples")).find((file) => file.startsWith(name) && !file.endsWith(".json"));
        const images = (pdf) => {
            const { qpdf } = JSON.parse(run("qpdf", "--json", "--json-stream-data=inline", "--decode-level=none", pdf));
            return Object.values(qpdf[1]).filter((object) => object.stream?.dict["/Subtype"] === "/Image")
                .map(({ stream }) => createHash("sha256").update(stream.data, "base64").digest("hex")).sort();
        };
        if (source.endsWith(".pdf")) {
            assert.deepEqual(images(pdfOf(name)), images(join(root, "samples", source)), name);
        } else if (!source.endsWith(".tif")) {
            const files = readdirSync(join(root, "samples", source)).map((file) => readFileSync(join(root, "samples", source, file)));
            assert.deepEqual(images(pdfOf(name)), files.map((file) => createHash("sha256").update(file).digest("hex")).sort(), name);
        }
    }
});

test("pdf: every word of words.jsonl is found, in its place on the page as displayed", () => {
    for (const name of scans) {
        const boxes = run("pdftotext", "-bbox", pdfOf(name), "-").split("<page ").slice(1);
        const text = run("pdftotext", pdfOf(name), "-").split("\f");
        let found = 0, placed = 0, all = 0;
        for (const [i, words] of wordsOf(name).entries()) {
            const [, width, height] = boxes[i].match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
            const printed = [...boxes[i].matchAll(/xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</g)]
                .map(([, x0, y0, x1, y1, word]) => ({ x: (Number(x0) + Number(x1)) / 2, y: (Number(y0) + Number(y1)) / 2, word: unescape(word) }));
            const back = inverse(pagesOf(name).pages[i].transform);
            const values = correctedOn(name, i + 1);
            for (const value of values) for (const word of value.text.split(" ")) assert.ok(text[i].includes(word), `${name}: ${word}`);
            for (const { text: word, box: [x, y, w, h] } of flat(words).filter(({ box }) => outside(box, values))) {
                const [px, py] = apply(back, x + w / 2, y + h / 2);
                const at = { x: px * width / words.scan[0], y: py * height / words.scan[1] };
                ++all;
                found += text[i].includes(word) ? 1 : 0;
                placed += printed.some((other) => other.word.includes(word) && Math.hypot(other.x - at.x, other.y - at.y) < 3 + h) ? 1 : 0;
            }
        }
        assert.ok(all > 100, name);
        assert.equal(found, all, `${name}: words that pdftotext gives`);
        assert.ok(placed >= 0.98 * all, `${name}: ${placed} of ${all} words in their places`);
    }
});

/** The elements of a name with their attributes. */
const elements = (xml, name) => [...xml.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, text]) =>
    Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value)])));

function eachPage(format, ending, check) {
    for (const name of scans) {
        const folder = join(feeds, format, name), pages = pagesOf(name).pages;
        const files = readdirSync(folder).sort();
        assert.equal(files.length, pages.length);
        for (const [i, file] of files.entries()) {
            assert.equal(file, `${String(i + 1).padStart(4, "0")}${ending}`);
            assert.equal(spawnSync("xmllint", ["--noout", "--nonet", join(folder, file)]).status, 0, file);
            check(readFileSync(join(folder, file), "utf8"), wordsOf(name)[i], pages[i], name);
        }
    }
}

const unique = (ids) => assert.equal(new Set(ids).size, ids.length, "ids are unique");

// By the schema alto-4-2.xsd, as far as it concerns what is written: what is demanded, in which order, of what type.
test("alto: the structure of 4.2, words in their boxes", () => {
    eachPage("alto", ".xml", (xml, words, page, name) => {
        assert.match(xml, /<alto xmlns="http:\/\/www.loc.gov\/standards\/alto\/ns-v4#"[^>]* SCHEMAVERSION="4.2">\s*<Description>\s*<MeasurementUnit>pixel<\/MeasurementUnit>\s*<sourceImageInformation>/);
        assert.match(xml, /<Processing ID="[^"]+">\s*<processingStepDescription>[^<]*<\/processingStepDescription>\s*<processingStepSettings>[^<]*<\/processingStepSettings>\s*<processingSoftware>/);
        const [{ WIDTH, HEIGHT, ID, PHYSICAL_IMG_NR }] = elements(xml, "Page");
        assert.deepEqual([Number(WIDTH), Number(HEIGHT), Number(PHYSICAL_IMG_NR)], [page.width, page.height, page.page]);
        assert.ok(ID);
        const strings = elements(xml, "String");
        assertSaid(name, strings.map((s) => [s.CONTENT, [s.HPOS, s.VPOS, s.WIDTH, s.HEIGHT].map(Number)]), words, page.page);
        for (const { WC } of strings) assert.ok(WC >= 0 && WC <= 1, WC);
        for (const element of ["TextBlock", "TextLine", "PrintSpace", "Illustration"])
            for (const { HPOS, VPOS, WIDTH: w, HEIGHT: h } of elements(xml, element)) for (const value of [HPOS, VPOS, w, h]) assert.match(value, /^-?\d+$/);
        assert.equal(elements(xml, "SP").length, strings.length - elements(xml, "TextLine").length);
        unique([...xml.matchAll(/ ID="([^"]*)"/g)].map(([, id]) => id));
    });
});

test("hocr: areas, paragraphs, lines and words, with boxes and confidences", () => {
    eachPage("hocr", ".hocr", (xml, words, page, name) => {
        assert.match(xml, /<meta name="ocr-system" content="alihsop/);
        assert.match(xml, /<meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word"/);
        const [{ title }] = elements(xml, "div");
        assert.ok(title.includes(`bbox 0 0 ${page.width} ${page.height};`), title);
        const found = [...xml.matchAll(/class="ocrx_word" id="[^"]*" title="bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)">([^<]*)</g)]
            .map(([, x0, y0, x1, y1, conf, text]) => [unescape(text), [Number(x0), Number(y0), x1 - x0, y1 - y0], Number(conf) >= 0 && Number(conf) <= 100]);
        assertSaid(name, found, words, page.page, () => [true]);
        unique([...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    });
});

// By the schema of 2019-07-15, as far as it concerns what is written.
test("page: the structure of 2019-07-15, words in their boxes", () => {
    eachPage("page", ".xml", (xml, words, page, name) => {
        assert.match(xml, /<PcGts xmlns="http:\/\/schema.primaresearch.org\/PAGE\/gts\/pagecontent\/2019-07-15"/);
        assert.match(xml, /<Metadata>\s*<Creator>[^<]+<\/Creator>\s*<Created>[^<]+<\/Created>\s*<LastChange>[^<]+<\/LastChange>\s*<\/Metadata>\s*<Page imageFilename="\d{4}.webp"/);
        const [{ imageWidth, imageHeight }] = elements(xml, "Page");
        assert.deepEqual([Number(imageWidth), Number(imageHeight)], [page.width, page.height]);
        const regions = elements(xml, "TextRegion").map(({ id }) => id);
        assert.deepEqual(elements(xml, "RegionRefIndexed").map(({ regionRef }) => regionRef), regions, "all regions, in reading order");
        const found = [...xml.matchAll(/<Word id="[^"]*">\s*<Coords points="([^"]*)"\s*\/>\s*<TextEquiv conf="([\d.]+)">\s*<Unicode>([^<]*)<\/Unicode>/g)];
        assertSaid(name, found.map(([, points, , text]) => {
            const [[x0, y0], , [x1, y1]] = points.split(" ").map((point) => point.split(",").map(Number));
            return [unescape(text), [x0, y0, x1 - x0, y1 - y0]];
        }), words, page.page);
        for (const [, , conf] of found) assert.ok(conf >= 0 && conf <= 1);
        const types = ["logo", "stamp", "signature", "handwritten-annotation"];
        for (const { type } of elements(xml, "GraphicRegion")) assert.ok(types.includes(type), type);
        unique([...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    });
});
