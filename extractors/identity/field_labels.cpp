#include "extractors/identity/field_labels.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "models/letters.h"
#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

struct Spelling {
    Field field;
    std::string_view letters;  ///< lower case, letters only
};

// Spellings seen on forms of ministries and regencies; the longer before the shorter.
constexpr std::array kSpellings = std::to_array<Spelling>({
    {Field::nomor_sop, "nomorsopap"},
    {Field::nomor_sop, "nomorsop"},
    {Field::nomor_sop, "nosop"},
    {Field::nomor_sop, "nomordokumen"},
    {Field::nomor_sop, "nodokumen"},
    {Field::nomor_sop, "nomorpos"},
    {Field::nomor_sop, "nomorprosedur"},
    {Field::nomor_sop, "nomor"},
    {Field::tanggal_pembuatan, "tanggalpembuatan"},
    {Field::tanggal_pembuatan, "tglpembuatan"},
    {Field::tanggal_pembuatan, "tanggalpenyusunan"},
    {Field::tanggal_pembuatan, "tglpenyusunan"},
    {Field::tanggal_pembuatan, "tanggaldisusun"},
    {Field::tanggal_pembuatan, "tanggalterbit"},
    {Field::tanggal_pembuatan, "tanggaldibuat"},
    {Field::tanggal_pembuatan, "tgldibuat"},
    {Field::tanggal_pembuatan, "tanggalpenetapan"},
    {Field::tanggal_pembuatan, "tanggalditetapkan"},
    {Field::tanggal_pembuatan, "tglditetapkan"},
    {Field::tanggal_revisi, "tanggalrevisi"},
    {Field::tanggal_revisi, "tglrevisi"},
    {Field::tanggal_revisi, "tanggalperbaikan"},
    {Field::tanggal_revisi, "tanggalperubahan"},
    {Field::tanggal_revisi, "tglperubahan"},
    {Field::tanggal_efektif, "tanggalefektif"},
    {Field::tanggal_efektif, "tglefektif"},
    {Field::tanggal_efektif, "tanggalpengesahan"},
    {Field::tanggal_efektif, "tglpengesahan"},
    {Field::tanggal_efektif, "tanggaldiberlakukan"},
    {Field::tanggal_efektif, "tglberlaku"},
    {Field::tanggal_efektif, "tanggalberlaku"},
    {Field::tanggal_efektif, "tanggaldisahkan"},
    {Field::tanggal_efektif, "tgldisahkan"},
    {Field::tanggal_efektif, "mulaiberlaku"},
    {Field::tanggal_revisi, "tgldirevisi"},
    {Field::tanggal_revisi, "tanggaldirevisi"},
    {Field::disahkan_oleh, "disahkanoleh"},
    {Field::disahkan_oleh, "disyahkanoleh"},
    {Field::disahkan_oleh, "ditetapkanoleh"},
    {Field::disahkan_oleh, "pengesahan"},
    {Field::disahkan_oleh, "disahkan"},
    {Field::nama_sop, "namajudulsop"},
    {Field::nama_sop, "namasopap"},
    {Field::nama_sop, "namasop"},
    {Field::nama_sop, "judulsop"},
    {Field::nama_sop, "namaprosedur"},
    {Field::nama_sop, "judulprosedur"},
    {Field::nama_sop, "namapos"},
    {Field::dasar_hukum, "dasarhukum"},
    {Field::dasar_hukum, "landasanhukum"},
    {Field::kualifikasi_pelaksana, "kualifikasipelaksanaan"},
    {Field::kualifikasi_pelaksana, "kualifikasipelaksana"},
    {Field::kualifikasi_pelaksana, "kualifikasi"},
    {Field::keterkaitan, "keterkaitandengansoplain"},
    {Field::keterkaitan, "keterkaitandengansop"},
    {Field::keterkaitan, "keterkaitansop"},
    {Field::keterkaitan, "keterkaitan"},
    {Field::keterkaitan, "keterikatan"},
    {Field::keterkaitan, "sopterkait"},
    {Field::keterkaitan, "sopyangterkait"},
    {Field::peralatan_perlengkapan, "peralatandanperlengkapan"},
    {Field::peralatan_perlengkapan, "peralatanperlengkapan"},
    {Field::peralatan_perlengkapan, "perlengkapanperalatan"},
    {Field::peralatan_perlengkapan, "peralatan"},
    {Field::peringatan, "peringatan"},
    {Field::pencatatan_pendataan, "pencatatandanpendataan"},
    {Field::pencatatan_pendataan, "pencatatanpendataan"},
    {Field::pencatatan_pendataan, "pendataandanpencatatan"},
    {Field::pencatatan_pendataan, "pencatatan"},
    // Headings of further blocks.
    {Field::lain, "definisi"},
    {Field::lain, "tujuan"},
    {Field::lain, "ruanglingkup"},
    {Field::lain, "caramengatasi"},
    {Field::lain, "maksuddantujuan"},
    {Field::lain, "pengertian"},
    {Field::lain, "kebijakan"},
    {Field::lain, "unitterkait"},
    {Field::lain, "formulir"},
    {Field::lain, "indikatorkinerja"},
});

constexpr double kLeastSimilarity = 0.8;
constexpr std::size_t kLongSpelling = 11;
constexpr int kLeastValue = 2;  // letters and digits
constexpr double kClearSimilarity = 0.9;
constexpr std::size_t kShortSpelling = 8;  // letters: shorter ones must fit to the letter but one

// The start of `line` that holds `count` letters: its length in bytes.
std::size_t bytes_of_letters(std::string_view line, std::size_t count)
{
    std::size_t at = 0;
    for (; at < line.size() && count > 0; ++at)
        if (std::isalpha(static_cast<unsigned char>(line[at]))) --count;
    return at;
}

// Cuts " : - ." from the start; true when a colon was among them.
bool skip_separator(std::string_view& rest)
{
    bool colon = false;
    while (!rest.empty() &&
           (rest.front() == ' ' || rest.front() == ':' || rest.front() == '.' || rest.front() == ';')) {
        colon = colon || rest.front() == ':' || rest.front() == ';';
        rest.remove_prefix(1);
    }
    return colon;
}

bool has_digit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

// Whether a label with text behind it counts without a colon: a clear and long one does ("Pengolahan Data" is no
// "Pengesahan"), and one of a number or date before digits ("Tgl. Efektif 9 Juni 2021"). But "Nomor 5 Tahun 2009" is
// the end of a rule's name.
bool stands_without_colon(const Spelling& spelling, const LabelMatch& match)
{
    if (spelling.letters == "nomorsop" || spelling.letters == "namasop") return true;
    if (spelling.letters == "nomor" || match.similarity < kClearSimilarity) return false;
    const bool of_digits = match.field == Field::nomor_sop || is_date(match.field);
    return spelling.letters.size() >= kLongSpelling || (of_digits && has_digit(match.rest));
}

// The best of the label's length and one letter less or more.
std::optional<LabelMatch> match_spelling(std::string_view line, const Spelling& spelling, std::size_t letters)
{
    std::optional<LabelMatch> best;
    for (const int extra : {0, -1, 1}) {
        const auto wanted = static_cast<std::size_t>(static_cast<int>(spelling.letters.size()) + extra);
        if (wanted > letters) continue;
        const auto head = line.substr(0, bytes_of_letters(line, wanted));
        const double similarity = similarity_to_label(head, spelling.letters);
        if (similarity < kLeastSimilarity || (spelling.letters.size() < kShortSpelling && similarity < 0.85)) continue;
        if (best && similarity <= best->similarity) continue;
        auto rest = line.substr(head.size());
        // "Nomor SOP/22/KG" is labelled "Nomor".
        const bool word_goes_on =
            !rest.empty() &&
            std::isalnum(static_cast<unsigned char>(rest.size() > 1 && rest[0] == '/' ? rest[1] : rest[0]));
        if (word_goes_on) continue;
        const bool colon = skip_separator(rest);
        if (std::count_if(rest.begin(), rest.end(), [](unsigned char c) { return std::isalnum(c); }) < kLeastValue &&
            !colon)
            rest = {};  // dirt behind the label
        best = LabelMatch{spelling.field, std::string(rest), colon, similarity};
    }
    return best;
}

}  // namespace

std::optional<LabelMatch> match_label(std::string_view line)
{
    // A number before the label ("1. DASAR HUKUM") does not count.
    while (!line.empty() && !std::isalpha(static_cast<unsigned char>(line.front()))) line.remove_prefix(1);
    const auto letters = static_cast<std::size_t>(count_alphabetic(line));
    std::optional<LabelMatch> best;
    for (const auto& spelling : kSpellings) {
        const auto match = match_spelling(line, spelling, letters);
        if (!match) continue;
        if (!is_scalar(match->field) && !match->rest.empty() && !match->colon) continue;
        if (match->field == Field::lain && !match->rest.empty()) continue;
        if (!match->rest.empty() && !match->colon && !stands_without_colon(spelling, *match)) continue;
        if (!best || match->similarity > best->similarity + 0.05 || (best->rest.size() > match->rest.size() + 2))
            best = match;
    }
    return best;
}

}  // namespace alihsop
