import type { Arrow, Binder, Box, FlowSymbol, Sop, Step, Value } from "../src/model/contract";

export const value = (text: string, page = 1, box: Box = [0, 0, 100, 20], review = false): Value => ({
    text, confidence: review ? 0.4 : 0.9, page, box, review, origin: "ocr", ...(review ? { reasons: ["low-confidence"] } : {}),
});

export function sop(id = "sop-0001", pages = [1, 2]): Sop {
    const [first = 1, second = first] = pages;
    const rows: Step[] = [1, 2, 3].map((number) => ({
        id: `l${number}`, bagian: "b1", no: value(String(number), second, [10, 100 * number, 20, 20]), kegiatan: value(`Kegiatan ${number}`, second, [40, 100 * number, 200, 20]),
        mutu_baku: { kelengkapan: value("Surat", second), waktu: value("5 menit", second), output: value("Agenda", second) }, keterangan: null, lain: [], page: second, box: [0, 100 * number - 10, 1000, 100],
    }));
    const symbols: FlowSymbol[] = rows.map((row, at) => ({ id: `s${at + 1}`, jenis: "process", langkah: row.id, pelaksana: ["p1"], teks: null, page: second, box: [300, 100 * (at + 1), 60, 40], confidence: 0.9, review: at === 1 }));
    const arrows: Arrow[] = [["s1", "s2"], ["s2", "s3"]].map(([dari, ke], at) => ({ id: `e${at + 1}`, dari: dari!, ke: ke!, label: null, jenis: "panah", dua_arah: false, page: second, path: [[330, 140 + 100 * at], [330, 200 + 100 * at]], confidence: 0.9, review: false }));
    return {
        id, pages, instansi: [value("PEMERINTAH KABUPATEN", first)], nomor_sop: value("01/SOP", first, [500, 10, 100, 20], true), nama_sop: value("Surat Masuk", first, [500, 40, 100, 20]), tanggal_pembuatan: null, tanggal_revisi: null, tanggal_efektif: null,
        disahkan_oleh: { jabatan: value("Kepala", first, [500, 80, 100, 20]), nama: value("SUTARNO", first, [500, 120, 100, 20]), pangkat: null, nip: null, tanda_tangan: true, cap: null },
        dasar_hukum: [value("UU 1/2014", first, [10, 200, 300, 20]), value("UU 2/2014", first, [10, 230, 300, 20], true)], kualifikasi_pelaksana: [], keterkaitan: [], peralatan_perlengkapan: [], peringatan: [], pencatatan_pendataan: [], lain: [],
        bagian: [{ id: "b1", judul: null }], pelaksana: [{ id: "p1", nama: value("JFU", second, [300, 50, 60, 20]), kelompok: null }, { id: "p2", nama: value("Kabag", second, [400, 50, 60, 20]), kelompok: null }],
        langkah: rows, alur: { simbol: symbols, panah: arrows }, sampul: null, findings: [],
    };
}

export const binder = (...sops: Sop[]): Binder => {
    const all = sops.length > 0 ? sops : [sop()];
    return {
        source: { name: "sample.pdf", page_count: all.length * 2 }, sops: all, findings: [],
        pages: all.flatMap((entry) => entry.pages.map((page, at) => ({ page, kind: at === 0 ? "identity" as const : "flow" as const, sop: entry.id, width: 1240, height: 1754, dpi: 150, rotation: 0, ink: { explained: 1, unexplained: [] }, marks: [], error: null }))),
    };
};
