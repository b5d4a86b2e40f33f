// Binders that are larger than any sample: a page of a thousand boxes and three hundred arrows; three hundred pages.
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const value = (text, box, review) => ({ text, confidence: review ? 0.5 : 0.95, page: 1, box, review, ...(review ? { reasons: ["low-confidence"] } : {}), origin: "ocr" });

/** An A3 page at 300 dpi. `picture` is its WebP. */
export function writeCrowdedBinder(shelf, sample, picture) {
    const binder = structuredClone(sample);
    const [width, height] = [4961, 3508];
    const sop = binder.sops[0];
    binder.source.name = "crowded.pdf";
    binder.source.page_count = 1;
    binder.pages = [{ ...binder.pages[0], kind: "flow", width, height, dpi: 300, marks: [], ink: { explained: 1, unexplained: [] } }];
    Object.assign(sop, { pages: [1], findings: [], instansi: [], nomor_sop: null, nama_sop: null, tanggal_pembuatan: null, tanggal_revisi: null, tanggal_efektif: null, sampul: null, lain: [],
        disahkan_oleh: { jabatan: null, nama: null, pangkat: null, nip: null, tanda_tangan: null, cap: null }, kualifikasi_pelaksana: [], keterkaitan: [], peralatan_perlengkapan: [], peringatan: [], pencatatan_pendataan: [] });
    sop.dasar_hukum = [];
    sop.bagian = [{ id: "b1", judul: null }];
    sop.pelaksana = Array.from({ length: 10 }, (_, at) => ({ id: `p${at + 1}`, nama: value(`Pelaksana ${at + 1}`, [1200 + 150 * at, 100, 120, 40], false), kelompok: null }));
    sop.langkah = Array.from({ length: 110 }, (_, at) => {
        const cell = (column, text) => value(text, [100 + 600 * column, 200 + 29 * at, 500, 24], (at * 5 + column) % 9 === 0);
        return { id: `l${at + 1}`, bagian: "b1", no: cell(0, String(at + 1)), kegiatan: cell(1, `Kegiatan nomor ${at + 1}`), keterangan: cell(5, "-"), lain: [], page: 1, box: [50, 190 + 29 * at, 4800, 29],
            mutu_baku: { kelengkapan: cell(2, "Berkas"), waktu: { ...cell(3, "5 menit"), duration: "PT5M" }, output: cell(4, "Nota") } };
    });
    sop.alur.simbol = Array.from({ length: 330 }, (_, at) => ({ id: `s${at + 1}`, jenis: "process", langkah: `l${(at % 110) + 1}`, pelaksana: [`p${(at % 10) + 1}`], teks: null, page: 1,
        box: [1200 + 150 * (at % 10), 195 + 29 * (at % 110), 60, 20], confidence: 0.9, review: false }));
    sop.alur.panah = Array.from({ length: 300 }, (_, at) => ({ id: `e${at + 1}`, dari: `s${at + 1}`, ke: `s${at + 2}`, label: null, jenis: "panah", dua_arah: false, page: 1,
        path: [[1230 + 150 * (at % 10), 215 + 29 * (at % 110)], [1230 + 150 * ((at + 1) % 10), 215 + 29 * (at % 110)], [1230 + 150 * ((at + 1) % 10), 195 + 29 * ((at + 1) % 110)]], confidence: 0.9, review: false }));
    mkdirSync(join(shelf, "crowded", "pages"), { recursive: true });
    writeFileSync(join(shelf, "crowded", "binder.json"), JSON.stringify(binder));
    writeFileSync(join(shelf, "crowded", "pages", "0001.webp"), picture);
}

/** The sample's pages and SOP over and over. */
export function writeThickBinder(shelf, sample, pages) {
    const binder = structuredClone(sample);
    const each = sample.pages.length;
    const copies = pages / each;
    binder.source = { ...binder.source, name: "thick.pdf", page_count: pages };
    binder.pages = [];
    binder.sops = [];
    mkdirSync(join(shelf, "thick", "pages"), { recursive: true });
    for (let copy = 0; copy < copies; ++copy) {
        const id = `sop-${String(copy + 1).padStart(4, "0")}`;
        const moved = (node, name) => Array.isArray(node) ? node.map((item) => (name === "pages" ? item + copy * each : moved(item, "")))
            : node && typeof node === "object" ? Object.fromEntries(Object.entries(node).map(([key, member]) => [key, key === "page" ? member + copy * each : moved(member, key)])) : node;
        binder.pages.push(...sample.pages.map((page) => ({ ...page, page: page.page + copy * each, sop: id, text: "teks halaman ".repeat(150) })));
        binder.sops.push({ ...moved(sample.sops[0], ""), id, findings: [] });
        for (const page of sample.pages) {
            const to = join(shelf, "thick", "pages", `${String(page.page + copy * each).padStart(4, "0")}.webp`);
            const from = join(shelf, "garis", "pages", `${String(page.page).padStart(4, "0")}.webp`);
            try { linkSync(from, to); } catch { copyFileSync(from, to); }
        }
    }
    binder.findings = [];
    writeFileSync(join(shelf, "thick", "binder.json"), JSON.stringify(binder));
}

export const sampleOf = (shelf) => JSON.parse(readFileSync(join(shelf, "garis", "binder.json"), "utf8"));
