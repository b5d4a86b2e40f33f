// Method: one row a text: key, Indonesian, English, both with {} where a value goes, in the same order. A key
// that is missing, or a value too many or too few, is a fault of the program and throws; a test fills every
// text in both languages.
#include "app/phrases/messages.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace alihsop {

namespace {

constexpr auto kMessages = std::to_array<Wording>({
    // --help
    {Text::about, "Mengalihmediakan hasil pindai bundel SOP instansi pemerintah menjadi JSON.",
     "Digitises scanned binders of Indonesian government SOPs into JSON."},
    {Text::usage_word, "Pemakaian", "Usage"},
    {Text::options_word, "Opsi", "Options"},
    {Text::command_word, "PERINTAH", "COMMAND"},
    {Text::commands_word, "Perintah", "Commands"},
    {Text::inputs_word, "Masukan", "Inputs"},
    {Text::required_word, "(wajib)", "(required)"},
    {Text::help_digitise, "Membaca hasil pindai (PDF, TIFF, gambar, atau folder gambar) dan menulis SOP JSON",
     "Reads scans (PDF, TIFF, pictures or folders of them) and writes SOP JSON"},
    {Text::help_validate, "Memeriksa kesesuaian dokumen dengan skema SOP JSON",
     "Checks documents against the schema of the SOP JSON"},
    {Text::help_show, "Menampilkan ringkasan SOP dari sebuah binder.json, atau menggambar isinya di atas halaman (-o)",
     "Shows a summary of the SOPs of a binder.json, or draws what was found over its pages (-o)"},
    {Text::help_flow, "Menampilkan alur SOP: langkah, pelaksana, simbol, dan tujuan setiap panah",
     "Shows the flow of the SOPs: steps, actors, symbols, and where each arrow leads"},
    {Text::help_export, "Menulis SOP dalam format perangkat lain: BPMN, CSV, lembar kerja, diagram, HTML",
     "Writes SOPs in the formats of other tools: BPMN, CSV, spreadsheets, diagrams, HTML"},
    {Text::help_completion, "Mencetak skrip pelengkapan perintah untuk shell",
     "Prints the completion script of a shell"},
    {Text::help_input, "Berkas hasil pindai, atau folder berisi gambar halaman", "Scans, or folders of page pictures"},
    {Text::help_out, "Folder tujuan; setiap bundel mendapat satu subfolder",
     "Where the results go; each binder gets a folder of its own"},
    {Text::help_jobs, "Jumlah halaman yang dikerjakan bersamaan (bawaan: jumlah inti prosesor)",
     "Pages worked on at the same time (default: the processor's cores)"},
    {Text::help_model, "Berkas model Tesseract (.traineddata) sebagai pengganti model bahasa Indonesia bawaan",
     "A Tesseract model (.traineddata) instead of the installed Indonesian one"},
    {Text::help_dpi, "Resolusi hasil pindai, 70 sampai 1200 titik per inci, bila berkasnya tidak mencantumkannya",
     "Resolution of the scans, 70 to 1200 dots per inch, where the file does not say it"},
    {Text::help_pages, "Hanya halaman tertentu: 5 atau 3-9", "Only these pages: 5 or 3-9"},
    {Text::help_text_layer, "Lapisan teks halaman digital: use (dipakai bila utuh) atau ignore (diabaikan)",
     "The text layer of born-digital pages: use (when it is sound) or ignore"},
    {Text::no_file_confinement,
     "Catatan: kernel ini tidak punya Landlock; pembaca halaman dapat membuka berkas lain di mesin ini",
     "Note: this kernel has no Landlock; what reads the pages could open other files of this machine"},
    {Text::help_page_seconds, "Waktu CPU paling lama untuk satu halaman, dalam detik (bawaan: 120)",
     "CPU time that a page may take, in seconds (default: 120)"},
    {Text::help_document, "Dokumen binder.json", "A binder.json"},
    {Text::help_shown_document, "binder.json, atau folder yang memuatnya", "binder.json, or the folder that holds it"},
    {Text::help_sop, "Hanya SOP ini, misalnya sop-0002", "Only this SOP, for example sop-0002"},
    {Text::help_page, "Menggambar halaman ini ke berkas -o", "Draws this page into the file of -o"},
    {Text::help_picture, "Gambar (.png, .webp, .jpg) untuk --page, atau folder bagi semua halaman SOP",
     "A picture (.png, .webp, .jpg) for --page, or a folder for all pages of the SOPs"},
    {Text::help_plain, "Bentuk teks ringkas, satu panah per baris", "The short text form, an arrow a line"},
    {Text::help_binder, "binder.json, atau folder yang memuatnya (langsung atau satu tingkat di bawahnya)",
     "binder.json, or a folder that holds some (itself, or one level below)"},
    {Text::help_format, "Format tujuan: {}", "The format: {}"},
    {Text::help_export_out, "Berkas tujuan, atau folder bila hasilnya lebih dari satu berkas",
     "Where it goes: a file, or a folder when there are several files"},
    {Text::help_only, "Hanya SOP yang sudah disetujui pemeriksa", "Only SOPs that a reviewer has accepted"},
    {Text::help_strict, "Gagal, tanpa menulis apa pun, bila ada isi SOP yang tidak tertampung oleh formatnya",
     "Fails, and writes nothing, when the format cannot hold something of an SOP"},
    {Text::help_losses, "Tulis daftar isi yang tidak tertampung ke berkas ini (JSON Lines)",
     "Write the list of what is lost to this file (JSON Lines)"},
    {Text::help_source, "Hasil pindai asal, atau folder yang memuatnya (untuk pdf)",
     "The scan itself, or a folder that holds it (for pdf)"},
    {Text::help_orientation, "Arah alur pada gambar: horizontal (ke kanan) atau vertical (ke bawah)",
     "The way a drawn flow runs: horizontal (to the right) or vertical (down)"},
    {Text::help_shell, "bash, zsh, atau fish", "bash, zsh or fish"},
    {Text::help_lang, "Bahasa pesan: id atau en", "Language of the messages: id or en"},
    {Text::help_color, "Warna: auto (hanya di terminal), always, atau never",
     "Colours: auto (only on a terminal), always or never"},
    {Text::help_quiet, "Hanya menampilkan kesalahan", "Shows errors only"},
    {Text::help_verbose, "Menampilkan rincian pengerjaan", "Shows the details of the work"},
    {Text::help_help, "Menampilkan bantuan ini", "Shows this help"},
    {Text::help_of_verb, "Menampilkan bantuan sebuah perintah", "Shows the help of a command"},
    {Text::help_verb, "Perintahnya, misalnya digitise", "The command, for example digitise"},
    {Text::help_force, "Menimpa juga hasil yang sudah dibetulkan pemeriksa",
     "Replaces also a result that people have corrected"},
    {Text::help_version, "Menampilkan versi program dan pustakanya",
     "Shows the versions of the program and its libraries"},

    // A command line that makes no sense
    {Text::unexpected_argument, "argumen tidak dikenal: {}", "unknown argument: {}"},
    {Text::argument_misspelt, "argumen tidak dikenal: {}; maksud Anda: {}?", "unknown argument: {}; did you mean: {}?"},
    {Text::argument_required, "argumen wajib belum diisi: {}", "a required argument is missing: {}"},
    {Text::value_missing, "nilai belum diisi atau berlebih: {}", "lacks its value, or has too many: {}"},
    {Text::command_required, "perintah belum disebutkan; pilihannya: {}", "no command given; choose from: {}"},
    {Text::see_help, "Lihat: {} --help", "See: {} --help"},
    {Text::number_out_of_range, "{}: \"{}\" bukan bilangan bulat dari {} sampai {}",
     "{}: \"{}\" is not a whole number from {} to {}"},
    {Text::choice_unknown, "{}: \"{}\" tidak dikenal; pilihannya: {}", "{}: \"{}\" is unknown; choose from: {}"},
    {Text::pages_malformed, "--pages: \"{}\" bukan halaman (5) atau rentang halaman (3-9)",
     "--pages: \"{}\" is neither a page (5) nor a range of pages (3-9)"},
    {Text::equal_names, "{} dan {} akan ditulis ke folder yang sama: {}",
     "{} and {} would be written to the same folder: {}"},
    {Text::equal_names_advice, "Ganti nama salah satunya, atau kerjakan secara terpisah dengan -o yang berbeda.",
     "Rename one of them, or digitise them one by one with another -o."},
    {Text::no_name, "{}: nama folder hasil tidak dapat ditentukan dari masukan ini",
     "{}: this input gives no name for its folder of results"},
    {Text::no_name_advice, "Sebutkan berkas atau folder dengan namanya.", "Give a file or a folder by its name."},

    {Text::result_corrected, "{}: memuat hasil yang sudah dibetulkan pemeriksa ({} koreksi)",
     "{}: holds a result that people have corrected (corrections: {})"},
    {Text::result_corrected_advice, "Sebutkan folder lain dengan -o, atau timpa hasil itu dengan --force.",
     "Name another folder with -o, or replace that result with --force."},
    {Text::pages_lost, "{}: memuat hasil {} halaman dari sumber ini; dengan --pages ini, {} di antaranya akan hilang",
     "{}: holds {} pages of this source; with these --pages, {} of them would be lost"},
    {Text::pages_lost_advice, "Sebutkan folder lain dengan -o.", "Name another folder with -o."},
    {Text::result_replaced, "{}: hasil dari sumber lain ({}) akan diganti",
     "{}: the result of another source ({}) will be replaced"},

    // Failures, by their kind: what happened, and what to do
    {Text::kind_internal, "kesalahan di dalam program", "a fault of the program itself"},
    {Text::kind_usage, "perintah tidak dapat dijalankan", "the command line makes no sense"},
    {Text::kind_bad_input, "masukan tidak dapat dibaca", "the input cannot be read"},
    {Text::kind_missing_input, "masukan tidak ditemukan atau tidak dapat dibuka",
     "the input is not there or cannot be opened"},
    {Text::kind_missing_model, "model bahasa Tesseract tidak tersedia", "Tesseract's language model is not there"},
    {Text::kind_cannot_write, "hasil tidak dapat ditulis", "the output cannot be written"},
    {Text::kind_invalid_document, "dokumen tidak sesuai skema SOP JSON",
     "the document does not keep the SOP JSON's schema"},
    {Text::kind_lossy_export, "formatnya tidak menampung seluruh isi SOP", "the format cannot hold all of the SOPs"},
    {Text::advice_internal, "Mohon laporkan kesalahan ini beserta perintah dan berkas yang menyebabkannya.",
     "Please report this, with the command and the file that led to it."},
    {Text::advice_usage, "Lihat: alihsop --help", "See: alihsop --help"},
    {Text::advice_bad_input, "Buka berkas itu dengan aplikasi lain; bila rusak, pindai atau salin ulang.",
     "Open the file in another program; when it is damaged, scan or copy it anew."},
    {Text::advice_missing_input, "Periksa nama, tempat, dan hak baca berkas itu.",
     "Check its name, its place, and that you may read it."},
    {Text::advice_missing_model,
     "Pasang dengan: apt install tesseract-ocr-ind, atau sebutkan berkas .traineddata dengan --model.",
     "Install it: apt install tesseract-ocr-ind, or name a .traineddata file with --model."},
    {Text::advice_cannot_write, "Periksa hak tulis dan sisa ruang penyimpanan, atau pilih folder lain dengan -o.",
     "Check that you may write there and that the disk has room, or choose another folder with -o."},
    {Text::advice_invalid_document,
     "Periksa dokumennya dengan: alihsop validate; skemanya diuraikan di docs/sop-json.md.",
     "Check the document with: alihsop validate; docs/sop-json.md tells the schema."},
    {Text::advice_lossy_export, "Jalankan tanpa --strict, atau pilih format lain; lihat docs/feeds.md.",
     "Run it without --strict, or choose another format; see docs/feeds.md."},
    {Text::output_closed, "keluaran standar tidak dapat ditulis", "the standard output cannot be written"},

    // digitise
    {Text::progress, "{}/{} halaman · {} hlm/menit · sisa {} · {} perlu diperiksa",
     "{}/{} pages · {} pages/min · {} left · {} to review"},
    {Text::progress_first, "membaca …", "reading …"},
    {Text::binder_line, "{}: {} halaman, {} SOP, {} langkah, {} perlu diperiksa, {} tak terbaca",
     "{}: pages {}, SOPs {}, steps {}, to review {}, unreadable {}"},
    {Text::binder_started, "{}: mulai dibaca", "{}: begun"},
    {Text::page_line, "{}: halaman {} selesai ({}/{}), {} perlu diperiksa", "{}: page {} done ({}/{}), {} to review"},
    {Text::page_line_failed, "{}: halaman {} tidak dapat dibaca ({}/{})", "{}: page {} cannot be read ({}/{})"},
    {Text::column_binder, "Bundel", "Binder"},
    {Text::column_pages, "Halaman", "Pages"},
    {Text::column_sops, "SOP", "SOPs"},
    {Text::column_steps, "Langkah", "Steps"},
    {Text::column_review, "Perlu diperiksa", "To review"},
    {Text::column_errors, "Tak terbaca", "Unreadable"},
    {Text::failed, "gagal", "failed"},
    {Text::total, "Jumlah", "Total"},
    {Text::review_hint,
     "Nilai yang perlu diperiksa bertanda ? pada: alihsop show; periksa dan betulkan dengan: alihsop review {}",
     "Values to review bear a ? in: alihsop show; check and correct them with: alihsop review {}"},
    {Text::source_note, "{}: {}", "{}: {}"},

    // validate and show
    {Text::document_unreadable, "{}: berkas tidak ditemukan atau tidak dapat dibuka",
     "{}: is not there or cannot be opened"},
    {Text::sop_unknown, "{}: tidak ada SOP dengan id {}", "{}: has no SOP with the id {}"},
    {Text::sop_unknown_advice, "SOP yang ada: {}", "Its SOPs: {}"},
    {Text::document_valid, "{}: sesuai skema", "{}: valid"},
    {Text::document_invalid, "{}: {}: {}", "{}: {}: {}"},
    {Text::documents_invalid, "{} dari {} dokumen tidak sesuai skema SOP JSON",
     "{} of {} documents do not keep the SOP JSON's schema"},
    {Text::documents_invalid_advice,
     "Rincian pelanggarannya tercantum di atas; skemanya diuraikan di docs/sop-json.md.",
     "What is wrong stands above; docs/sop-json.md tells the schema."},
    {Text::no_binders, "{}: tidak memuat binder.json", "{}: holds no binder.json"},
    {Text::no_binders_advice, "Sebutkan binder.json, atau folder hasil dari: alihsop digitise.",
     "Give a binder.json, or the folder of results of: alihsop digitise."},
    {Text::no_source, "{}: hasil pindai asalnya, {}, tidak ditemukan", "{}: its scan, {}, was not found"},
    {Text::no_source_advice, "Sebutkan dengan --source: berkas itu, atau folder yang memuatnya.",
     "Name it with --source: the file, or the folder that holds it."},
    {Text::other_source, "{}: {} bukan hasil pindai yang dibaca waktu itu", "{}: {} is not the scan that was read"},
    {Text::other_source_advice, "Sebutkan yang asli dengan --source, atau proses ulang yang ini.",
     "Name the original with --source, or digitise this one."},
    {Text::sops_alike, "{}: dua hasil akan ditulis ke berkas yang sama: {}",
     "{}: two results would be written to the same file: {}"},
    {Text::no_review_state, "{}: belum ada SOP yang disetujui pemeriksa",
     "{}: no reviewer has accepted an SOP of it yet"},
    {Text::no_review_state_advice,
     "Periksa dengan `alihsop review`, atau jalankan tanpa --only untuk mengekspor semua SOP.",
     "Review it with `alihsop review`, or run this without --only to export all SOPs."},
    {Text::corrections_lost, "{}: {} koreksi tidak lagi punya tempat pada hasil baca ini; lihat `alihsop review`",
     "{}: {} corrections have no place in this reading any more; see `alihsop review`"},
    {Text::export_written, "{}: {} SOP, {} berkas di {}", "{}: SOPs {}, files {} in {}"},
    {Text::export_losses, "{}: format {} tidak menampung {} hal", "{}: the format {} cannot hold {} things"},
    {Text::loss_line, "  {} {}: {} ({})", "  {} {}: {} ({})"},
    {Text::losses_more, "  … dan {} lagi; semuanya: --losses BERKAS", "  … and {} more; all of them: --losses FILE"},
    {Text::loss_dropped, "hilang", "dropped"},
    {Text::loss_truncated, "terpotong", "truncated"},
    {Text::loss_split, "terpecah", "split"},
    {Text::loss_changed, "berubah", "changed"},
    {Text::lossy, "{}: format {} tidak menampung {} hal dari SOP ini; tidak ada yang ditulis",
     "{}: the format {} cannot hold {} things of these SOPs; nothing was written"},
    {Text::lossy_advice, "Jalankan tanpa --strict, atau pilih format lain; kode-kodenya diuraikan di docs/feeds.md.",
     "Run it without --strict, or choose another format; docs/feeds.md tells the codes."},
    {Text::no_sops, "{}: tidak memuat SOP", "{}: holds no SOP"},
    {Text::no_flow, "tidak memuat alur", "has no flow"},
    {Text::flow_totals, "{} simbol, {} panah, {} perlu diperiksa (?)", "symbols {}, arrows {}, to review {} (?)"},
    {Text::flow_page, "halaman {}", "page {}"},

    // The legend of a picture: letters of ASCII only
    {Text::picture_missing, "{}: gambar halaman tidak ada, halaman dilewati",
     "{}: no such picture, the page is left out"},
    {Text::picture_page, "halaman {}", "page {}"},
    {Text::picture_page_short, "hal.", "page"},
    {Text::picture_text, "teks", "text"},
    {Text::picture_ruling, "garis tabel", "ruling"},
    {Text::picture_row, "baris langkah", "row of a step"},
    {Text::picture_terminator, "mulai/selesai", "terminator"},
    {Text::picture_process, "proses", "process"},
    {Text::picture_decision, "keputusan", "decision"},
    {Text::picture_offpage, "penghubung halaman", "off-page connector"},
    {Text::picture_onpage, "penghubung", "connector"},
    {Text::picture_other, "simbol lain", "other symbol"},
    {Text::picture_arrow, "panah", "arrow"},
    {Text::picture_mark, "cap, tanda tangan, logo", "stamp, signature, logo"},
    {Text::picture_unexplained, "tinta yang belum terbaca", "unexplained ink"},
    {Text::picture_review, "perlu diperiksa", "to review"},
    {Text::sop_pages, "halaman {}", "pages {}"},
    {Text::label_agency, "Instansi", "Agency"},
    {Text::label_name, "Nama SOP", "Name"},
    {Text::label_created, "Dibuat", "Created"},
    {Text::label_revised, "Direvisi", "Revised"},
    {Text::label_effective, "Efektif", "Effective"},
    {Text::label_signed, "Disahkan oleh", "Signed by"},
    {Text::label_signature, "tanda tangan", "signature"},
    {Text::label_stamp, "cap", "stamp"},
    {Text::label_lists, "Daftar", "Lists"},
    {Text::label_actors, "Pelaksana", "Actors"},
    {Text::label_steps, "Langkah", "Steps"},
    {Text::label_cover, "Sampul", "Title sheet"},
    {Text::label_review, "Perlu diperiksa", "To review"},
    {Text::yes, "ada", "yes"},
    {Text::no, "tidak ada", "no"},
    {Text::undecided, "tidak pasti", "undecided"},
    {Text::not_there, "–", "–"},
    {Text::unread, "(belum terbaca)", "(not read)"},
    {Text::unread_handwriting, "(tulisan tangan, belum terbaca)", "(handwriting, not read)"},
    {Text::list_dasar_hukum, "dasar hukum {}", "legal bases {}"},
    {Text::list_kualifikasi, "kualifikasi pelaksana {}", "qualifications {}"},
    {Text::list_keterkaitan, "keterkaitan {}", "related SOPs {}"},
    {Text::list_peralatan, "peralatan/perlengkapan {}", "equipment {}"},
    {Text::list_peringatan, "peringatan {}", "warnings {}"},
    {Text::list_pencatatan, "pencatatan dan pendataan {}", "records {}"},
    {Text::list_lain, "blok lain {}", "other blocks {}"},
    {Text::heading_no, "No", "No"},
    {Text::heading_activity, "Kegiatan", "Activity"},
    {Text::heading_time, "Waktu", "Time"},
    {Text::heading_output, "Output", "Output"},

    {Text::help_review_workspace, "Ruang kerja `batch`, atau folder hasil `digitise`",
     "The workspace of `batch`, or what `digitise` wrote"},
    {Text::help_port, "Porta halaman pemeriksaan (bawaan: 8080; 0: yang mana pun yang bebas)",
     "Port of the page (default: 8080; 0: any that is free)"},
    {Text::help_address, "Alamat yang dilayani (bawaan: 127.0.0.1, hanya komputer ini)",
     "Address to serve (default: 127.0.0.1, this machine alone)"},
    {Text::help_password_file, "Berkas yang baris pertamanya kata sandi; wajib bila komputer lain dapat masuk",
     "A file whose first line is the password; needed when other machines may come in"},
    {Text::review_started, "Halaman pemeriksaan: {} (berhenti dengan Ctrl-C)", "The review page: {} (Ctrl-C stops)"},
    {Text::password_empty, "{}: baris pertamanya kosong, bukan kata sandi",
     "{}: its first line is empty, and no password"},
    {Text::password_needed, "komputer lain dapat mencapai {}, dan belum ada kata sandi",
     "other machines can reach {}, and there is no password"},
    {Text::password_needed_advice, "Beri kata sandi dengan --password-file.", "Give one with --password-file."},
    {Text::kind_unfinished, "pekerjaan belum selesai", "the work is not finished"},
    {Text::advice_unfinished, "Lanjutkan dengan perintah yang sama.", "Go on with the same command."},

    // --version
    {Text::version_libraries, "Tesseract {}, Poppler {}, OpenCV {}", "Tesseract {}, Poppler {}, OpenCV {}"},
    {Text::version_licence, "Lisensi GPL-3.0; tanpa jaminan apa pun, sejauh diizinkan hukum.",
     "Licence GPL-3.0; no warranty, to the extent permitted by law."},
});

}  // namespace

std::span<const Wording> messages()
{
    static const auto all = [] {
        std::vector<Wording> table(kMessages.begin(), kMessages.end());
        for (const auto& more : {messages_of_batch(), messages_of_checks()})
            table.insert(table.end(), more.begin(), more.end());
        return table;
    }();
    return all;
}

std::string Phrases::operator()(Text key, std::initializer_list<std::string> values) const
{
    const auto table = messages();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& m) { return m.key == key; });
    if (found == table.end()) throw std::logic_error("a text is missing from the table of messages");
    const std::string pattern = language_ == Language::english ? found->english : found->indonesian;
    std::string filled;
    std::size_t at = 0;
    for (const auto& value : values) {
        // Looked for behind what was filled in: a value may hold braces itself.
        const auto gap = pattern.find("{}", at);
        if (gap == std::string::npos) throw std::logic_error("a text has too few places: " + pattern);
        filled += pattern.substr(at, gap - at) + value;
        at = gap + 2;
    }
    if (pattern.find("{}", at) != std::string::npos) throw std::logic_error("a text lacks a value: " + pattern);
    return filled + pattern.substr(at);
}

}  // namespace alihsop
