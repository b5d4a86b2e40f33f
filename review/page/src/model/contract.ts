// The SOP JSON as docs/sop-json.md has it, as far as the page needs it.
export type Box = [number, number, number, number];
export type Point = [number, number];

export interface Value {
    text: string;
    confidence: number;
    page: number;
    box: Box;
    review: boolean;
    reasons?: string[];
    suggestion?: string; // of a doubt: what the binder's other SOPs have there
    origin: string;
    was?: string;
}

export interface Step {
    id: string;
    bagian: string;
    no: Value | null;
    kegiatan: Value | null;
    mutu_baku: { kelengkapan: Value | null; waktu: Value | null; output: Value | null };
    keterangan: Value | null;
    lain: { judul: Value; isi: Value }[];
    page: number;
    box: Box;
}

export const SYMBOL_KINDS = ["terminator", "process", "decision", "offpage", "onpage", "other"] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

export interface FlowSymbol {
    id: string;
    jenis: SymbolKind;
    langkah: string | null;
    pelaksana: string[];
    teks: Value | null;
    page: number;
    box: Box;
    confidence: number;
    review: boolean;
}

export interface Arrow {
    id: string;
    dari: string;
    ke: string;
    label: Value | null;
    jenis: "panah" | "bersambung";
    dua_arah: boolean;
    page: number;
    path: Point[];
    confidence: number;
    review: boolean;
}

export interface Actor {
    id: string;
    nama: Value;
    kelompok: Value | null;
}

export interface Finding {
    severity: "error" | "warning" | "info";
    origin: string;
    code: string;
    message: string;
    pointer: string;
}

export interface Sop {
    id: string;
    pages: number[];
    instansi: Value[];
    nomor_sop: Value | null;
    nama_sop: Value | null;
    tanggal_pembuatan: Value | null;
    tanggal_revisi: Value | null;
    tanggal_efektif: Value | null;
    disahkan_oleh: {
        jabatan: Value | null;
        nama: Value | null;
        pangkat: Value | null;
        nip: Value | null;
        tanda_tangan: boolean | null;
        cap: boolean | null;
    };
    dasar_hukum: Value[];
    kualifikasi_pelaksana: Value[];
    keterkaitan: Value[];
    peralatan_perlengkapan: Value[];
    peringatan: Value[];
    pencatatan_pendataan: Value[];
    lain: { judul: Value; isi: Value[] }[];
    bagian: { id: string; judul: Value | null }[];
    pelaksana: Actor[];
    langkah: Step[];
    alur: { simbol: FlowSymbol[]; panah: Arrow[] };
    sampul: Record<string, Value | null> | null;
    findings: Finding[];
}

export const PAGE_KINDS = ["cover", "decree", "approval", "contents", "narrative", "identity", "flow", "blank", "unknown"] as const;

export interface Page {
    page: number;
    kind: (typeof PAGE_KINDS)[number];
    sop: string | null;
    width: number;
    height: number;
    dpi: number;
    rotation: number; // clockwise degrees that make the scan upright
    ink: { explained: number; unexplained: Box[] };
    marks: { kind: string; box: Box }[];
    error: { code: string; message: string } | null;
}

export interface Binder {
    source: { name: string; page_count: number };
    pages: Page[];
    sops: Sop[];
    findings: Finding[];
}

export type ChangeKind = "set" | "confirm" | "illegible" | "add" | "remove" | "move" | "accept" | "reopen";
export interface Change {
    kind: ChangeKind;
    pointer: string;
    after?: unknown;
}

export const isValue = (node: unknown): node is Value =>
    typeof node === "object" && node !== null && typeof (node as Value).text === "string" && "review" in node && "box" in node;
