// Every text of the page, Indonesian and English.
import { FLOW_DOUBTS } from "./model/flow_doubts";

const TEXTS = {
    shelf: ["Rak", "Shelf"], search: ["Cari dalam semua SOP", "Search all SOPs"], open: ["Buka", "Open"], binder: ["Bundel", "Binder"], pages: ["Halaman", "Pages"],
    sops: ["SOP", "SOPs"], doubts: ["Perlu diperiksa", "Doubts"], findings: ["Temuan", "Findings"], state: ["Status", "State"], errors: ["Halaman tak terbaca", "Unreadable pages"],
    new: ["baru", "new"], "in-review": ["sedang diperiksa", "in review"], accepted: ["disetujui", "accepted"], all: ["semua", "all"],
    only_doubts: ["hanya yang masih perlu diperiksa", "only with doubts"], filter: ["Saring", "Filter"], left_to_index: ["{} bundel masih dibaca", "{} binders are still being read"],
    no_hits: ["Tidak ditemukan.", "Nothing found."], page_n: ["hlm. {}", "p. {}"], your_name: ["Nama Anda", "Your name"], password: ["Kata sandi", "Password"],
    enter: ["Masuk", "Enter"], name_why: ["Nama ini dicatat pada setiap koreksi.", "This name is kept with each correction."],
    "wrong-password": ["Kata sandi salah.", "The password is wrong."], "too-many-tries": ["Terlalu banyak percobaan; tunggu satu menit.", "Too many tries; wait a minute."],
    "no-name": ["Isi nama Anda.", "Give your name."], saved: ["Tersimpan", "Saved"], saving: ["Menyimpan …", "Saving …"], not_saved: ["Belum tersimpan: server tidak menjawab; dicoba lagi", "Not saved: the server does not answer; trying again"],
    refused: ["Ditolak: {}", "Refused: {}"], the_machine: ["Pengalihmediaan ulang", "A new digitisation"], changed_by: ["{} juga mengubah bundel ini. Isinya sudah diperbarui.", "{} has changed this binder too. What you see is up to date."],
    not_applied: ["Tidak tersimpan karena sudah diubah {}: {}", "Not saved, because {} had changed it: {}"], tampered: ["corrections.jsonl diubah dari luar (baris {}); bundel ini hanya dapat dibaca.", "corrections.jsonl was changed from outside (line {}); this binder can only be read."],
    lost: ["{} koreksi kehilangan tempatnya pada hasil baca baru", "{} corrections have lost their place in the new reading"], undo: ["Urungkan", "Undo"], redo: ["Ulangi", "Redo"],
    an_undo: ["pengurungan", "an undo"], nothing_left: ["Tidak ada lagi yang dapat diurungkan.", "Nothing is left."], next_doubt: ["Yang perlu diperiksa berikutnya", "Next doubt"], previous_doubt: ["Yang perlu diperiksa sebelumnya", "Previous doubt"],
    doubts_left: ["{} lagi perlu diperiksa", "{} doubts left"], no_doubts: ["Tidak ada lagi yang perlu diperiksa", "No doubts left"], confirm: ["Benar", "Confirm"], illegible: ["Tidak terbaca", "Illegible"],
    equal_too: ["Semua yang sama", "All equal ones"], keys: ["Tombol", "Keys"], close: ["Tutup", "Close"], record: ["Isi SOP", "Record"], flow: ["Alur", "Flow"], groups: ["Kelompok", "Groups"],
    diagram: ["Diagram", "Diagram"], history: ["Riwayat", "History"], accept_sop: ["Setujui SOP", "Accept SOP"], reopen_sop: ["Buka lagi SOP", "Reopen SOP"], not_on_paper: ["tidak ada di kertas", "not on the paper"],
    add_item: ["Tambah butir", "Add an item"], remove: ["Hapus", "Remove"], on_paper: ["Ada di kertas", "It is on the paper"], was: ["Mesin membaca: {}", "The machine read: {}"], paper: ["Halaman pindaian", "Scanned page"],
    fit: ["Pas", "Fit"], zoom_in: ["Perbesar", "Zoom in"], zoom_out: ["Perkecil", "Zoom out"], previous_page: ["Halaman sebelumnya", "Previous page"], next_page: ["Halaman berikutnya", "Next page"],
    layers: ["Lapisan", "Layers"], layer_value: ["isian", "fields"], layer_row: ["baris", "rows"], layer_symbol: ["simbol", "symbols"], layer_arrow: ["panah", "arrows"], layer_ink: ["tinta tak dijelaskan", "unexplained ink"],
    nomor_sop: ["Nomor SOP", "SOP number"], nama_sop: ["Nama SOP", "SOP name"], tanggal_pembuatan: ["Tanggal pembuatan", "Date made"], tanggal_revisi: ["Tanggal revisi", "Date revised"], tanggal_efektif: ["Tanggal efektif", "Date effective"],
    jabatan: ["Disahkan oleh", "Signed by (post)"], nama: ["Nama", "Name"], pangkat: ["Pangkat", "Rank"], nip: ["NIP", "NIP"], tanda_tangan: ["Tanda tangan", "Signature"], cap: ["Cap", "Stamp"], instansi: ["Instansi", "Agency"],
    dasar_hukum: ["Dasar hukum", "Legal basis"], kualifikasi_pelaksana: ["Kualifikasi pelaksana", "Qualifications"], keterkaitan: ["Keterkaitan", "Related SOPs"], peralatan_perlengkapan: ["Peralatan/perlengkapan", "Equipment"],
    peringatan: ["Peringatan", "Warnings"], pencatatan_pendataan: ["Pencatatan dan pendataan", "Records"], lain: ["Lain-lain", "Other"], pelaksana: ["Pelaksana", "Actors"], langkah: ["Langkah", "Steps"], no: ["No", "No"], kegiatan: ["Kegiatan", "Activity"],
    kelengkapan: ["Kelengkapan", "Requirements"], waktu: ["Waktu", "Time"], output: ["Output", "Output"], keterangan: ["Keterangan", "Remarks"], sampul: ["Sampul", "Title sheet"], judul_sop: ["Judul SOP", "Title"],
    penanggung_jawab_produk: ["Penanggung jawab produk", "Responsible: product"], penanggung_jawab_kegiatan: ["Penanggung jawab kegiatan", "Responsible: activity"], ruang_lingkup: ["Ruang lingkup", "Scope"],
    merge_row: ["Gabung dengan baris bawah", "Merge with the row below"], split_row: ["Pecah baris", "Split the row"], remove_row: ["Hapus baris", "Delete the row"], move_up: ["Naik", "Up"], move_down: ["Turun", "Down"],
    add_column: ["Tambah kolom", "Add a column"], merge_column: ["Gabung ke kiri", "Merge to the left"], move_left: ["Ke kiri", "Left"], move_right: ["Ke kanan", "Right"], symbols: ["Simbol", "Symbols"], arrows: ["Panah", "Arrows"],
    add_symbol: ["Tambah simbol", "Add a symbol"], add_arrow: ["Tambah panah dari sini", "Add an arrow from here"], choose_target: ["Pilih simbol tujuan: tombol panah lalu Enter, atau klik", "Choose the symbol: arrow keys, then Enter, or click"],
    terminator: ["mulai/selesai", "start/end"], process: ["proses", "process"], decision: ["keputusan", "decision"], offpage: ["ke halaman lain", "off-page"], onpage: ["dalam halaman", "on-page"], other: ["lain", "other"],
    from: ["dari", "from"], to: ["ke", "to"], label: ["label", "label"], yes: ["Ya", "Ya"], no_word: ["Tidak", "Tidak"], none: ["tanpa", "none"], row: ["Baris", "Row"], column: ["Kolom", "Column"], kind: ["Jenis", "Kind"],
    suggestion: ["SOP lain dalam bundel ini:", "The binder's other SOPs:"], take_suggestion: ["Ambil", "Take it"], "reason:differs-from-binder": ["Berbeda dengan SOP lain dalam bundel ini.", "It differs from the binder's other SOPs."],
    turn: ["Putar", "Turn"], turn_left: ["Putar halaman {} ke kiri", "Turn page {} to the left"], turn_over: ["Balikkan halaman {}", "Turn page {} upside down"], turn_right: ["Putar halaman {} ke kanan", "Turn page {} to the right"],
    turned: ["Halaman {} diputar. Tombol V membacanya lagi.", "Page {} is turned. The key V reads it again."], read_again: ["Baca lagi", "Read again"],
    rereading: ["Halaman {} sedang dibaca lagi …", "Page {} is being read again …"], reread: ["Halaman {} sudah dibaca lagi.", "Page {} was read again."],
    page_kind: ["Jenis halaman", "Kind of page"], page_sop: ["Milik SOP", "Belongs to SOP"], split_here: ["SOP baru mulai di sini", "A new SOP begins here"], join_before: ["Gabung dengan SOP sebelumnya", "Join with the SOP before"],
    drawn: ["Kotak dibaca: {}", "The box reads: {}"], draw_hint: ["Shift+seret: gambar kotak untuk dibaca lagi", "Shift+drag: draw a box to be read again"], group_hint: ["Bacaan yang sama dijadikan satu; yang janggal di depan.", "Equal readings are put together; odd ones stand first."],
    accept_group: ["Terima semua ({})", "Accept all ({})"], like: ["mirip “{}”", "like “{}”"], take_like: ["Jadikan “{}”", "Make it “{}”"], actors: ["Nama pelaksana", "Actors"], officials: ["Pejabat", "Officials"], nips: ["NIP", "NIP"],
    agencies: ["Instansi", "Agencies"], durations: ["Waktu", "Durations"], dates: ["Tanggal", "Dates"], outputs: ["Output dan kelengkapan", "Outputs"], rules: ["Peraturan", "Rules"], loading: ["Memuat …", "Loading …"],
    language: ["English", "Bahasa Indonesia"], leave: ["Keluar", "Sign out"], other_findings: ["{} catatan lain", "{} other notes"], symbol: ["simbol", "symbol"], arrow: ["panah", "arrow"], no_findings: ["Tidak ada temuan.", "No findings."], selected: ["Terpilih", "Selected"], nothing_selected: ["Tidak ada yang terpilih. F8 menuju yang perlu diperiksa berikutnya.", "Nothing is selected. F8 goes to the next doubt."],
    reason_unknown: ["alasan: {}", "reason: {}"], "reason:low-confidence": ["Mesin kurang yakin akan bacaan ini.", "The machine is not sure enough of this reading."], "reason:handwriting": ["Ini tulisan tangan.", "This is handwriting."],
    "reason:date-unreadable": ["Tanggalnya tercetak, tetapi tidak dapat dipahami.", "A date is printed, but cannot be understood."], "reason:nip-invalid": ["Susunan NIP tidak benar.", "The NIP's structure does not hold."], "reason:illegible": ["Sudah diperiksa: tidak terbaca.", "Looked at: cannot be read."],
    "reason:symbol": ["Mesin kurang yakin akan simbol ini.", "The machine is not sure of this symbol."], "reason:arrow": ["Mesin kurang yakin akan panah ini.", "The machine is not sure of this arrow."], sure: ["keyakinan {} %", "confidence {} %"],
    identity: ["identitas", "identity"], cover: ["sampul", "cover"], decree: ["keputusan kepala", "decree"], approval: ["pengesahan", "approval"], contents: ["daftar isi", "contents"], narrative: ["uraian", "narrative"], blank: ["kosong", "blank"], unknown: ["tidak dikenal", "unknown"], kind_flow: ["alur", "flow"],
} as const satisfies Record<string, readonly [string, string]>;

export type TextKey = keyof typeof TEXTS;
export type Language = "id" | "en";

let language: Language = localStorage.getItem("language") === "en" ? "en" : "id";
export const currentLanguage = (): Language => language;
export function setLanguage(chosen: Language): void {
    language = chosen;
    localStorage.setItem("language", chosen);
    document.documentElement.lang = chosen;
}
document.documentElement.lang = language;

export function say(key: TextKey, ...values: (string | number)[]): string {
    let text: string = TEXTS[key][language === "id" ? 0 : 1];
    for (const value of values) text = text.replace("{}", () => String(value));
    return text;
}
export const sayOr = (key: string, otherwise: string): string => (key in TEXTS ? say(key as TextKey) : otherwise);
export const sayFlowDoubt = (code: string): string | null => FLOW_DOUBTS[code]?.[language === "id" ? 0 : 1] ?? null;
export const sayReason = (reason: string): string => sayOr(`reason:${reason}`, say("reason_unknown", reason));

/** The keys, as `?` lists them. */
export const KEYS: [string, [string, string]][] = [
    ["F8 / N", ["yang perlu diperiksa berikutnya", "next doubt"]], ["Shift+F8 / P", ["yang perlu diperiksa sebelumnya", "previous doubt"]], ["Enter", ["benar (atau simpan yang diketik), lalu yang perlu diperiksa berikutnya", "confirm (or save what was typed), then the next doubt"]],
    ["Esc", ["tinggalkan isian", "leave the field"]], ["Ctrl+Enter", ["sama, untuk semua bacaan yang sama", "the same for all equal readings"]], ["F2", ["ambil saran dari SOP lain", "take what the other SOPs have"]], ["F4", ["tidak terbaca", "illegible"]],
    ["Ctrl+Z / Ctrl+Y", ["urungkan / ulangi", "undo / redo"]], ["Ctrl+Delete", ["hapus butir, simbol, panah, atau isian", "remove the item, symbol, arrow or field"]], ["Ctrl+Insert", ["tambah butir sesudah ini", "add an item after this one"]],
    ["PageUp / PageDown", ["halaman", "page"]], ["U / Shift+U", ["putar halaman ke kanan / ke kiri", "turn the page to the right / left"]], ["V", ["baca lagi halaman ini", "read this page again"]], ["+ − 0", ["perbesar, perkecil, pas", "zoom in, out, fit"]], ["1 … 6", ["jenis simbol", "kind of symbol"]], ["← → ↑ ↓", ["kolom dan baris simbol", "column and row of a symbol"]],
    ["A", ["panah baru dari simbol", "new arrow from a symbol"]], ["S / E", ["pindahkan awal / ujung panah", "aim an arrow's start / end"]], ["Y / T / X", ["label Ya / Tidak / tanpa label", "label Ya / Tidak / none"]],
    ["M / B", ["gabung baris bawah / pecah baris", "merge the row below / split the row"]], ["R / L / G", ["isi / alur / kelompok", "record / flow / groups"]], ["H / D / W", ["halaman / diagram / riwayat", "pages / diagram / history"]], ["?", ["daftar tombol ini", "this list of keys"]],
];
