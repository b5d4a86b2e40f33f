// One table of all that a check may say, so that severities, both languages and docs/checks.md (which a test
// compares) agree. An entry's origin is the usual culprit: `reading` where the digitiser more often errs than
// the paper.
#include "checks/check_catalogue.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace alihsop {
namespace {

using Severity = Finding::Severity;
using Origin = Finding::Origin;
// An error is what makes an SOP wrong or its reading incomplete, a warning what a reader should look at, an
// info what is usual and worth knowing. The origin says where to look: at the paper or at the reading.
constexpr auto kError = Severity::error;
constexpr auto kWarning = Severity::warning;
constexpr auto kInfo = Severity::info;
constexpr auto kSource = Origin::source;
constexpr auto kReading = Origin::reading;

constexpr auto kCatalogue = std::to_array<CatalogueEntry>({
    // The SOP's identity
    {"identity-missing", kError, kReading, "halaman identitas SOP tidak ditemukan",
     "the SOP's identity page was not found"},
    {"steps-missing", kWarning, kReading, "tabel langkah SOP tidak ditemukan",
     "the SOP's table of steps was not found"},
    {"number-missing", kError, kSource, "nomor SOP kosong atau tidak terbaca",
     "the SOP's number is empty or unreadable"},
    {"number-pattern", kWarning, kSource, "nomor SOP “{}” menyimpang dari pola bundel ini, misalnya “{}”",
     "the SOP's number “{}” departs from this binder's pattern, as in “{}”"},
    {"number-repeated", kError, kSource, "nomor SOP “{}” sudah dipakai oleh {}",
     "the SOP's number “{}” is that of {} already"},
    {"sop-repeated", kInfo, kSource, "SOP ini sama dengan {}: mungkin terpindai dua kali",
     "this SOP is the same as {}: perhaps it was scanned twice"},
    {"number-gap", kWarning, kSource, "urutan nomor SOP melompati {}", "the sequence of SOP numbers skips {}"},
    {"name-missing", kError, kSource, "nama SOP kosong atau tidak terbaca", "the SOP's name is empty or unreadable"},
    {"name-differs-from-title-sheet", kWarning, kSource, "nama SOP “{}” berbeda dari judul pada lembar judul “{}”",
     "the SOP's name “{}” differs from the title sheet's “{}”"},
    {"date-unreadable", kError, kSource, "{} “{}” bukan tanggal yang dapat dikenali",
     "{}: “{}” is no date that can be made out"},
    {"date-without-day", kWarning, kSource, "{} “{}” tidak memuat hari", "{}: “{}” names no day"},
    {"weekday-disagrees", kWarning, kSource, "{} “{}” jatuh pada hari {}", "{}: “{}” falls on a {}"},
    {"effective-before-creation", kError, kSource, "tanggal efektif {} mendahului tanggal pembuatan {}",
     "it takes effect on {}, before it was drawn up on {}"},
    {"revision-before-creation", kWarning, kSource, "tanggal revisi {} mendahului tanggal pembuatan {}",
     "it was revised on {}, before it was drawn up on {}"},
    {"creation-missing", kWarning, kSource, "tanggal pembuatan kosong", "the date of creation is empty"},
    {"effective-missing", kWarning, kSource, "tanggal efektif kosong", "the effective date is empty"},
    {"revision-missing", kInfo, kSource, "tanggal revisi kosong", "the date of revision is empty"},
    {"signer-incomplete", kError, kSource, "pengesahan tidak lengkap, tanpa {}", "the approval lacks {}"},
    {"signature-missing", kInfo, kReading, "tanda tangan tidak terlihat", "no signature is seen"},
    {"stamp-missing", kInfo, kReading, "cap tidak terlihat", "no stamp is seen"},
    {"nip-length", kError, kSource, "NIP “{}” bukan 18 angka", "the NIP “{}” has not 18 digits"},
    {"nip-structure", kWarning, kSource, "NIP “{}” tidak memuat tanggal lahir dan pengangkatan yang mungkin",
     "the NIP “{}” holds no possible dates of birth and appointment"},
    {"nip-age", kWarning, kSource, "menurut NIP {}, usia saat diangkat {} tahun",
     "by the NIP {}, the age at appointment was {}"},
    {"nip-pppk", kInfo, kSource, "{} tampaknya NI PPPK", "{} looks like an NI PPPK"},
    {"box-empty", kWarning, kSource, "kotak {} kosong", "the box {} is empty"},
    {"warning-without-condition", kWarning, kSource, "peringatan tidak memuat syarat (apabila, jika, bila)",
     "the warning has no condition (apabila, jika, bila)"},
    {"box-bleed", kWarning, kReading, "isi kotak {} memuat judul kotak {}", "the box {} holds the heading of {}"},
    {"related-not-sop", kWarning, kSource, "keterkaitan “{}” tidak diawali kata SOP",
     "the related “{}” does not begin with SOP"},
    {"related-unknown", kInfo, kSource, "“{}” tidak ada dalam bundel ini", "“{}” is not in this binder"},

    // The binder as a whole
    {"title-sheet-alone", kWarning, kSource, "lembar judul “{}” tidak diikuti SOP-nya",
     "the title sheet “{}” has no SOP behind it"},
    {"listed-not-found", kWarning, kSource, "daftar isi memuat “{}”, tetapi SOP itu tidak ditemukan",
     "the contents list “{}”, but that SOP was not found"},
    {"found-not-listed", kInfo, kSource, "SOP “{}” tidak tercantum dalam daftar isi",
     "the SOP “{}” is not in the contents"},

    // Rules of law
    {"rule-unrecognised", kWarning, kSource, "dasar hukum “{}” tidak diawali jenis peraturan",
     "the legal basis “{}” does not begin with a kind of rule"},
    {"rule-incomplete", kWarning, kSource, "dasar hukum “{}” tanpa {}", "the legal basis “{}” lacks its {}"},
    {"rule-from-later", kWarning, kSource, "peraturan tahun {} lebih baru daripada SOP bertanggal {}",
     "a rule of {} is later than the SOP of {}"},
    {"rule-repeated", kInfo, kSource, "{} tercantum lebih dari sekali", "{} stands there more than once"},
    {"rule-order", kInfo, kSource, "{} tercantum sesudah peraturan yang lebih rendah, {}",
     "{} stands behind the lower {}"},
    {"rule-titles-differ", kWarning, kSource, "{} di sini berjudul “{}”, di tempat lain “{}”",
     "{} is titled “{}” here, “{}” elsewhere"},

    // Steps
    {"actors-missing", kError, kReading, "tabel langkah tanpa kolom pelaksana",
     "the table of steps has no actor column"},
    {"actor-single", kInfo, kSource, "hanya satu pelaksana: lazimnya SOP teknis",
     "one actor only: usually a technical SOP"},
    {"actor-unused", kWarning, kReading, "pelaksana “{}” tidak melakukan satu langkah pun",
     "the actor “{}” does no step"},
    {"actors-equal", kWarning, kSource, "dua kolom pelaksana bernama sama: “{}”",
     "two actor columns bear one name: “{}”"},
    {"step-without-activity", kError, kReading, "langkah {} tanpa uraian kegiatan", "step {} has no activity"},
    {"step-number-repeated", kWarning, kSource, "nomor langkah {} berulang", "the step number {} comes again"},
    {"step-number-gap", kWarning, kSource, "nomor langkah melompat dari {} ke {}", "step numbers jump from {} to {}"},
    {"step-number-blank", kWarning, kSource, "langkah sesudah nomor {} tidak bernomor",
     "the step behind number {} has no number"},
    {"steps-start-late", kWarning, kReading, "langkah pertama bernomor {}: mungkin ada halaman yang hilang",
     "the first step has number {}: a page may be missing"},
    {"activity-not-verb", kWarning, kSource, "kegiatan “{}” tidak diawali kata kerja aktif",
     "the activity “{}” does not begin with an active verb"},
    {"activity-several-verbs", kInfo, kSource, "kegiatan “{}” memuat beberapa pekerjaan",
     "the activity “{}” holds several tasks"},
    {"activity-names-actor", kWarning, kSource, "kegiatan menyebut “{}”, tetapi langkah ini bertanda pada {}",
     "the activity names “{}”, but this step is marked for {}"},
    {"time-empty", kWarning, kSource, "waktu langkah {} kosong", "the time of step {} is empty"},
    {"time-not-duration", kWarning, kSource, "waktu “{}” bukan lama waktu", "the time “{}” is no duration"},
    {"time-outlier", kWarning, kSource, "waktu “{}” jauh dari langkah lain (median {} {})",
     "the time “{}” is far from the other steps' (median {} {})"},
    {"time-working-days", kInfo, kSource, "waktu “{}” dihitung dalam hari kerja", "the time “{}” counts working days"},
    {"standard-empty", kWarning, kSource, "{} langkah {} kosong", "{} of step {} is empty"},
    {"output-unused", kInfo, kSource, "output langkah {} “{}” tidak menjadi kelengkapan langkah berikutnya",
     "the output of step {}, “{}”, is not among what the next step needs"},
    {"legend-as-step", kWarning, kReading, "teks keterangan simbol terbaca sebagai langkah: “{}”",
     "the legend's text was read as a step: “{}”"},

    // Flowchart
    {"step-without-symbol", kError, kReading, "langkah {} tanpa simbol", "step {} has no symbol"},
    {"symbol-without-step", kError, kReading, "simbol tanpa langkah", "a symbol stands beside no step"},
    {"symbol-not-standard", kWarning, kSource, "simbol di luar lima simbol baku",
     "a symbol that is none of the standard five"},
    {"start-missing", kError, kReading, "bagan alir tanpa simbol mulai", "the flowchart has no start"},
    {"start-repeated", kError, kReading, "bagan alir mempunyai {} simbol mulai", "the flowchart has {} starts"},
    {"end-missing", kError, kReading, "bagan alir tanpa simbol selesai", "the flowchart has no end"},
    {"first-step-not-terminator", kWarning, kSource, "langkah pertama tidak digambar sebagai kapsul",
     "the first step is not drawn as a capsule"},
    {"last-step-not-terminator", kWarning, kSource, "langkah terakhir tidak digambar sebagai kapsul",
     "the last step is not drawn as a capsule"},
    {"decision-branches", kError, kReading, "keputusan pada langkah {} hanya mempunyai {} cabang",
     "the decision of step {} has only {} branches"},
    {"decision-many-branches", kWarning, kSource, "keputusan pada langkah {} mempunyai {} cabang",
     "the decision of step {} has {} branches"},
    {"decision-same-target", kError, kReading, "kedua cabang keputusan pada langkah {} menuju simbol yang sama",
     "both branches of the decision of step {} lead to one symbol"},
    {"decision-unlabelled", kWarning, kReading, "cabang keputusan pada langkah {} tanpa keterangan Ya atau Tidak",
     "the branches of the decision of step {} bear no Ya or Tidak"},
    {"decision-without-condition", kWarning, kSource, "langkah {} berupa keputusan, tetapi uraiannya tanpa syarat",
     "step {} is a decision, but its text names no condition"},
    {"condition-without-decision", kWarning, kSource, "uraian langkah {} bersyarat, tetapi simbolnya bukan keputusan",
     "the text of step {} has a condition, but its symbol is no decision"},
    {"process-splits", kWarning, kSource, "proses pada langkah {} mempunyai {} arah keluar",
     "the process of step {} has {} ways out"},
    {"symbol-unreachable", kError, kReading, "simbol pada langkah {} tidak terjangkau dari awal",
     "the symbol of step {} cannot be reached from the start"},
    {"symbol-without-end", kError, kReading, "dari simbol pada langkah {} tidak ada jalan ke akhir",
     "no way leads from the symbol of step {} to an end"},
    {"loop-without-decision", kWarning, kSource, "alur berputar tanpa keputusan di langkah {}",
     "the flow goes round without a decision at step {}"},
    {"connector-unmatched", kError, kReading, "penghubung halaman {} tanpa pasangan",
     "an off-page connector of page {} has no twin"},
    {"connector-letter-repeated", kError, kSource, "huruf penghubung “{}” dipakai lebih dari dua kali",
     "the connector letter “{}” is used more than twice"},
    {"connector-same-page", kWarning, kSource, "penghubung antarhalaman berpasangan pada satu halaman",
     "two off-page connectors of one page are a pair"},
});

/// A wrong number of values is a fault of the check's code, not of the paper: it throws, and the tests of each
/// check would meet it.
std::string fill(std::string_view pattern, const std::vector<std::string>& values)
{
    std::string filled;
    std::size_t at = 0;
    for (const auto& value : values) {
        const auto gap = pattern.find("{}", at);
        if (gap == std::string_view::npos)
            throw std::logic_error("a finding has too many values: " + std::string(pattern));
        filled += std::string(pattern.substr(at, gap - at)) + value;
        at = gap + 2;
    }
    if (pattern.find("{}", at) != std::string_view::npos)
        throw std::logic_error("a finding lacks a value: " + std::string(pattern));
    return filled + std::string(pattern.substr(at));
}

}  // namespace

std::span<const CatalogueEntry> check_catalogue() { return kCatalogue; }

const CatalogueEntry* find_entry(std::string_view code)
{
    const auto* found =
        std::find_if(kCatalogue.begin(), kCatalogue.end(), [&](const auto& entry) { return entry.code == code; });
    return found == kCatalogue.end() ? nullptr : found;
}

Finding make_finding(std::string_view code, std::string pointer, std::vector<std::string> values)
{
    // A check cannot give a code that is not in the catalogue, so every finding has both languages.
    const auto* entry = find_entry(code);
    if (!entry) throw std::logic_error("no check gives the code " + std::string(code));
    auto message = fill(entry->indonesian, values);
    return {entry->severity,    std::string(code),  entry->origin,
            std::move(message), std::move(pointer), std::move(values)};
}

std::optional<std::string> message_in_english(const Finding& finding)
{
    const auto* entry = find_entry(finding.code);
    const auto places = [](std::string_view pattern) {
        std::size_t count = 0;
        for (auto at = pattern.find("{}"); at != std::string_view::npos; at = pattern.find("{}", at + 2)) ++count;
        return count;
    };
    // A document from elsewhere may bear our codes with other values: then its own message serves.
    if (!entry || places(entry->english) != finding.values.size()) return std::nullopt;
    return fill(entry->english, finding.values);
}

}  // namespace alihsop
