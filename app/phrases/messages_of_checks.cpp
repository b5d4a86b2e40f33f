// The texts of check, of the ink picture and of report; together with messages.cpp they are one table.
#include <array>

#include "app/phrases/messages.h"

namespace alihsop {

namespace {

constexpr auto kMessages = std::to_array<Wording>({
    // check
    {Text::help_check, "Memeriksa SOP terhadap PermenPAN-RB 35/2012 dan mencetak setiap temuan",
     "Checks SOPs against PermenPAN-RB 35/2012 and prints what it finds"},
    {Text::help_fail_on, "Gagal bila ada temuan setingkat ini atau lebih berat: error atau warning",
     "Fails when there is a finding this grave or graver: error or warning"},
    {Text::kind_failed_check, "ada temuan pada SOP", "the checks found something"},
    {Text::advice_failed_check, "Arti setiap kode ada di docs/checks.md.",
     "docs/checks.md tells what each code means."},
    {Text::severity_error, "galat", "error"},
    {Text::severity_warning, "peringatan", "warning"},
    {Text::severity_info, "catatan", "info"},
    {Text::origin_reading, "pembacaan", "reading"},
    {Text::origin_source, "naskah", "source"},
    {Text::check_line, "{}:{}: {}: {} [{}, {}]", "{}:{}: {}: {} [{}, {}]"},
    {Text::check_totals, "{}: {} galat, {} peringatan, {} catatan", "{}: errors {}, warnings {}, info {}"},
    {Text::check_failed, "pemeriksaan menemukan {} galat dan {} peringatan",
     "the checks found errors: {}, warnings: {}"},

    // Confidence
    {Text::help_review_load, "Tandai untuk diperiksa sekian persen nilai setiap bundel, yaitu yang paling tidak pasti",
     "Marks for review that many per cent of each binder's values: the least sure ones"},
    {Text::help_max_silent, "Tandai sebanyak yang perlu agar paling banyak sekian persen nilai salah tanpa tanda",
     "Marks as many as it takes so that at most that many per cent of the values are wrong without a mark"},
    {Text::help_evidence,
     "Tulis juga evidence.csv dan flow.csv: dasar keyakinan nilai, simbol, dan panah, untuk kalibrasi",
     "Writes evidence.csv and flow.csv too: what the confidences rest on, for calibration"},
    {Text::share_out_of_range, "{}: {} bukan persentase dari 0 sampai 100", "{}: {} is no percentage from 0 to 100"},

    // Ink
    {Text::help_ink, "Bersama -o: mewarnai tinta halaman menurut penjelasannya; yang tak terjelaskan merah",
     "With -o: colours the page's ink by what explains it; what nothing does in red"},
    {Text::ink_needs_out, "--ink memerlukan -o", "--ink needs -o"},
    {Text::picture_symbol, "simbol", "symbol"},
    {Text::help_report, "Menulis laporan HTML atas bundel-bundel: apa yang perlu diperiksa, temuan, halaman terburuk",
     "Writes an HTML report on binders: what to review, findings, the worst pages"},
    {Text::help_report_out, "Berkas HTML tujuan", "The HTML file to write"},
    {Text::report_written, "{}: laporan atas {} bundel", "{}: report on binders: {}"},
    {Text::report_title, "Laporan alih media SOP", "Report on digitised SOPs"},
    {Text::report_page, "hlm.", "page"},
    {Text::report_values, "Nilai", "Values"},
    {Text::report_ink, "Tinta terjelaskan", "Ink explained"},
    {Text::report_reasons, "Alasan pemeriksaan", "Reasons for a review"},
    {Text::report_checks, "Temuan menurut jenisnya", "Findings by kind"},
    {Text::report_severity, "Bobot", "Severity"},
    {Text::report_count, "Jumlah", "Count"},
    {Text::report_example, "Contoh", "Example"},
    {Text::report_worst_pages, "Halaman yang paling perlu diperiksa", "Pages that most need a look"},
    {Text::report_confidence, "Keyakinan", "Confidence"},
    {Text::report_review_list, "Yang perlu diperiksa", "What to review"},
    {Text::report_place, "Tempat", "Place"},
    {Text::report_text, "Terbaca", "Read as"},
    {Text::report_why, "Alasan", "Reason"},
    {Text::report_nothing, "Tidak ada.", "None."},
    {Text::report_more, "Selebihnya:", "And further:"},
    {Text::report_each_sop, "SOP satu per satu", "Each SOP"},
    {Text::report_nomor, "Nomor SOP", "SOP number"},
    {Text::report_nama, "Nama SOP", "Name"},
    {Text::picture_rest, "garis tabel, teks lain", "ruling, other text"},
});

}  // namespace

std::span<const Wording> messages_of_checks() { return kMessages; }

}  // namespace alihsop
