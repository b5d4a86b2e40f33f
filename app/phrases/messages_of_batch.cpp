// The texts of batch, status and watch; together with messages.cpp they are one table.
#include <array>

#include "app/phrases/messages.h"

namespace alihsop {

namespace {

constexpr auto kMessages = std::to_array<Wording>({
    // batch, status and watch
    {Text::help_batch,
     "Mengerjakan satu rak (folder berisi banyak bundel) ke dalam ruang kerja; dapat dihentikan dan dilanjutkan kapan "
     "saja",
     "Works a shelf (folders of many binders) into a workspace; can be stopped and gone on with at any time"},
    {Text::help_shelf, "Folder atau berkas hasil pindai", "Folders or files of scans"},
    {Text::help_list, "Daftar masukan, satu per baris; - untuk masukan standar",
     "A list of inputs, one a line; - is the standard input"},
    {Text::help_workspace, "Ruang kerja: folder hasil dan kemajuan",
     "The workspace: the folder of results and progress"},
    {Text::help_on_error, "Bila ada bundel bermasalah: skip (lanjut) atau stop (berhenti)",
     "When a binder is in trouble: skip it and go on, or stop"},
    {Text::help_max_failed, "Berhenti bila bundel bermasalah melebihi jumlah atau persentase ini, misalnya 20 atau 5%",
     "Stop when more binders than this are in trouble, for example 20 or 5%"},
    {Text::help_shard, "Hanya bagian ke-I dari N bagian rak, untuk dibagi ke banyak komputer",
     "Only the I-th of N parts of the shelf, for many machines"},
    {Text::help_merge, "Memeriksa kelengkapan seluruh bagian dan menulis report.json, tanpa membaca halaman",
     "Checks that all parts are there and writes report.json; reads no page"},
    {Text::help_status, "Menampilkan kemajuan sebuah ruang kerja, juga selama dikerjakan",
     "Shows how far a workspace is, also while it is worked on"},
    {Text::help_status_workspace, "Folder ruang kerja", "The folder of a workspace"},
    {Text::help_watch, "Menunggui folder masuk dan mengerjakan setiap berkas yang sudah utuh",
     "Watches an inbox and digitises each file once it is whole"},
    {Text::help_inbox, "Folder tempat pemindai menaruh berkas", "The folder where the scanner puts its files"},
    {Text::help_settle, "Berkas dianggap utuh bila tidak berubah selama sekian detik (bawaan: 10)",
     "A file is whole when it has not changed for so many seconds (default: 10)"},
    {Text::shard_malformed, "--shard: {} bukan I/N dengan 1 ≤ I ≤ N", "--shard: {} is not I/N with 1 ≤ I ≤ N"},
    {Text::max_failed_malformed, "--max-failed: {} bukan jumlah (20) atau persentase (5%)",
     "--max-failed: {} is neither a number (20) nor a share (5%)"},
    {Text::no_shelf, "rak belum disebutkan", "no shelf is named"},
    {Text::no_shelf_advice, "Sebutkan folder atau berkas, atau daftar dengan --list.",
     "Name folders or files, or a list with --list."},
    {Text::batch_progress,
     "{}/{} bundel · {} halaman, tersisa {} · {} hlm/menit · sisa {} · {} perlu diperiksa · {} bermasalah · terlama: "
     "{}",
     "{}/{} binders · {} pages, {} left · {} pages/min · {} left · {} to review · {} in trouble · slowest: {}"},
    {Text::batch_binder_line, "{}: {} halaman, {} SOP, {} perlu diperiksa, {} tak terbaca",
     "{}: pages {}, SOPs {}, to review {}, unreadable {}"},
    {Text::batch_passed_over, "{}: dilewati ({})", "{}: passed over ({})"},
    {Text::batch_binders, "Bundel: {} (selesai {}, tidak berubah {}, gagal {}, dikerjakan proses lain {}, tersisa {})",
     "Binders: {} (done {}, unchanged {}, failed {}, with another run {}, left {})"},
    {Text::batch_pages, "Halaman: {} dibaca (tak terbaca {}), {} tidak berubah",
     "Pages: {} read (unreadable {}), {} unchanged"},
    {Text::batch_content, "Isi: {} SOP, {} langkah, {} perlu diperiksa, {} halaman tak terbaca",
     "Content: SOPs {}, steps {}, to review {}, unreadable pages {}"},
    {Text::batch_speed, "Waktu: {}, {} halaman/menit; tahap terlama: {}", "Time: {}, {} pages/min; slowest stage: {}"},
    {Text::batch_files_passed_over, "Berkas yang bukan hasil pindai: {} (lihat progress.jsonl)",
     "Files that are no scans: {} (see progress.jsonl)"},
    {Text::batch_stopping, "berhenti: menunggu {} tugas yang sedang dikerjakan selesai (Ctrl-C sekali lagi: seketika)",
     "stopping: waiting for {} tasks in hand to end (Ctrl-C once more: at once)"},
    {Text::batch_interrupted, "dihentikan; tersisa {} bundel", "stopped; binders left: {}"},
    {Text::batch_stopped_on_trouble, "berhenti pada bundel bermasalah pertama (--on-error stop); tersisa {} bundel",
     "stopped at the first binder in trouble (--on-error stop); binders left: {}"},
    {Text::batch_too_many_troubled,
     "berhenti karena terlalu banyak bundel bermasalah (--max-failed); tersisa {} bundel",
     "stopped because too many binders are in trouble (--max-failed); binders left: {}"},
    {Text::batch_go_on, "Lanjutkan dengan perintah yang sama; yang sudah selesai tidak diulang.",
     "Go on with the same command; what is done is not done again."},
    {Text::batch_incomplete, "rak belum lengkap: {} dari {} bundel belum ada hasilnya",
     "the shelf is not complete: {} of {} binders have no result"},
    {Text::batch_merge_advice,
     "Jalankan lagi bagian yang belum selesai, lalu ulangi --merge; rinciannya di report.json.",
     "Run the parts that are not done again, then --merge; report.json has the details."},
    {Text::batch_report, "Laporan: {}", "Report: {}"},
    {Text::status_running, "sedang dikerjakan", "being worked on"},
    {Text::status_idle, "tidak sedang dikerjakan", "not being worked on"},
    {Text::status_binders, "Bundel: {} (selesai {}, sedang dikerjakan {}, gagal {}, belum {})",
     "Binders: {} (done {}, in work {}, failed {}, not begun {})"},
    {Text::status_binders_idle, "Bundel: {} (selesai {}, terhenti di tengah {}, gagal {}, belum {})",
     "Binders: {} (done {}, left unfinished {}, failed {}, not begun {})"},
    {Text::status_pages_idle, "Halaman: {} selesai, {} tersisa pada bundel yang terhenti di tengah",
     "Pages: {} done, {} left of the unfinished binders"},
    {Text::status_pages, "Halaman: {} selesai, {} tersisa pada bundel yang sedang dikerjakan",
     "Pages: {} done, {} left of the binders in work"},
    {Text::status_speed, "Terakhir {}: {}; {} halaman/menit, tahap terlama: {}",
     "Last seen {}: {}; {} pages/min, slowest stage: {}"},
    {Text::status_failure, "gagal: {}: {}", "failed: {}: {}"},
    {Text::watch_started, "menunggui {} (berhenti dengan Ctrl-C)", "watching {} (Ctrl-C stops)"},
    {Text::help_review, "Memeriksa dan membetulkan hasil baca di peramban web",
     "Checks and corrects what was read, in a web browser"},
});

}  // namespace

std::span<const Wording> messages_of_batch() { return kMessages; }

}  // namespace alihsop
