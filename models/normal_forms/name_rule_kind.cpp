// Method: the citation's words up to its number, small and without "Republik Indonesia" and "dan", are held
// against lists of kinds; long kinds forgive one misread letter in eight. Ministers' rules are put together
// from a prefix and the ministry's usual short name, so that a new ministry is one line.
//
// Fails for kinds that are not in the lists ("Peraturan Kepala LKPP", "Surat Perintah"), whose printed words
// parse_rule keeps, and for ministries under an older or newer name than those listed. Names and short names
// were gathered by hand from citations.
#include "models/normal_forms/name_rule_kind.h"

#include <algorithm>
#include <array>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

struct Named {
    std::string_view key;  ///< small letters only, without "dan", "Republik Indonesia"
    std::string_view name;
};

/// Kinds in full; a longer key stands before one that it begins with.
constexpr auto kInFull = std::to_array<Named>({
    {"undangundangdasar", "UUD"},
    {"undangundang", "UU"},
    {"peraturanpemerintahpengganti", "Perppu"},
    {"peraturanpemerintah", "PP"},
    {"peraturanpresiden", "Perpres"},
    {"keputusanpresiden", "Keppres"},
    {"instruksipresiden", "Inpres"},
    {"peraturandaerah", "Perda"},
    {"peraturangubernur", "Pergub"},
    {"peraturanbupati", "Perbup"},
    {"peraturanwalikota", "Perwali"},
    {"peraturandesa", "Perdes"},
    {"peraturankomisiinformasi", "Perki"},
    {"peraturanmahkamahagung", "Perma"},
    {"keputusangubernur", "Kepgub"},
    {"keputusanbupati", "Kepbup"},
    {"keputusanwalikota", "Kepwali"},
    {"suratedaran", "SE"},
    {"ketetapanmajelispermusyawaratanrakyat", "Tap MPR"},
    {"ketetapanmpr", "Tap MPR"},
    {"standarnasional", "SNI"},
});

/// Kinds that are printed short.
constexpr auto kShort = std::to_array<Named>({
    {"uud", "UUD"},        {"uu", "UU"},           {"perppu", "Perppu"},   {"perpu", "Perppu"},
    {"pp", "PP"},          {"perpres", "Perpres"}, {"keppres", "Keppres"}, {"inpres", "Inpres"},
    {"perda", "Perda"},    {"pergub", "Pergub"},   {"perbup", "Perbup"},   {"perwali", "Perwali"},
    {"perwal", "Perwali"}, {"perwako", "Perwali"}, {"perdes", "Perdes"},   {"perki", "Perki"},
    {"perma", "Perma"},    {"kepgub", "Kepgub"},   {"kepbup", "Kepbup"},   {"kepwali", "Kepwali"},
    {"se", "SE"},          {"tap", "Tap MPR"},     {"pmk", "PMK"},         {"kmk", "KMK"},
    {"sni", "SNI"},
});

/// Ministries: the name in full, and what follows "Permen" or "Kepmen".
constexpr auto kMinistries = std::to_array<Named>({
    {"dalamnegeri", "dagri"},
    {"pendayagunaanaparaturnegarareformasibirokrasi", "PAN-RB"},
    {"panreformasibirokrasi", "PAN-RB"},
    {"panrb", "PAN-RB"},
    {"pendayagunaanaparaturnegara", "PAN"},
    {"keuangan", "keu"},
    {"kesehatan", "kes"},
    {"agama", "ag"},
    {"komunikasiinformatika", "kominfo"},
    {"komunikasidigital", "komdigi"},
    {"pekerjaanumumperumahanrakyat", "PUPR"},
    {"pekerjaanumum", "PU"},
    {"pendidikankebudayaanriset", "dikbudristek"},
    {"pendidikankebudayaan", "dikbud"},
    {"pendidikannasional", "diknas"},
    {"risetteknologipendidikantinggi", "ristekdikti"},
    {"hukumhakasasimanusia", "kumham"},
    {"hukumham", "kumham"},
    {"ketenagakerjaan", "naker"},
    {"tenagakerjatransmigrasi", "nakertrans"},
    {"perindustrian", "perin"},
    {"perdagangan", "dag"},
    {"pertanian", "tan"},
    {"sosial", "sos"},
    {"lingkunganhidupkehutanan", "LHK"},
    {"lingkunganhidup", "LH"},
    {"kehutanan", "hut"},
    {"perhubungan", "hub"},
    {"kelautanperikanan", "KP"},
    {"energisumberdayamineral", "ESDM"},
    {"agrariatataruang", "ATR"},
    {"desapembangunandaerahtertinggal", "desa"},
    {"pemudaolahraga", "pora"},
});

/// Small letters of the words that tell kinds apart.
std::string key_of(std::string_view citation)
{
    std::string key;
    for (const auto& token : split_tokens(citation)) {
        const auto word = to_lower(token.text);
        const bool of_the_republic = word == "republik" || word == "indonesia" || word == "ri" || word == "dan";
        if (of_the_republic) continue;
        // The kind ends where the number, its label or the subject begins.
        const bool numeric = word.find_first_of("0123456789") != std::string::npos;
        if (numeric || word == "nomor" || word == "no" || word == "tentang") break;
        key += word;
    }
    return key;
}

/// Whether `key` begins with `start`, up to one misread letter in eight.
bool begins_like(std::string_view key, std::string_view start)
{
    constexpr std::size_t kLettersPerSlip = 8;
    if (key.starts_with(start)) return true;
    const auto slips = start.size() / kLettersPerSlip;
    // A letter that is lost or put in moves what stands behind it.
    for (std::size_t length = start.size() - slips; length <= start.size() + slips; ++length)
        if (length <= key.size() && edit_distance(key.substr(0, length), start) <= slips) return true;
    return false;
}

std::string lower_suffix(std::string_view suffix)
{
    auto lower = to_lower(suffix);
    std::erase(lower, '-');
    return lower;
}

/// "dalamnegeri", "dagri" -> "dagri".
std::optional<std::string> ministry(std::string_view tail)
{
    if (tail.starts_with("negara")) tail.remove_prefix(6);  // "Menteri Negara …", an old title
    for (const auto& [name, suffix] : kMinistries)
        if (tail == lower_suffix(suffix) || begins_like(tail, name)) return std::string(suffix);
    return std::nullopt;
}

std::optional<std::string> name_ministerial(std::string_view key)
{
    constexpr auto kStarts = std::to_array<Named>({{"peraturanmenteri", "Permen"},
                                                   {"permen", "Permen"},
                                                   {"keputusanmenteri", "Kepmen"},
                                                   {"kepmen", "Kepmen"},
                                                   {"peraturanmen", "Permen"},  // "Peraturan Mendagri"
                                                   {"keputusanmen", "Kepmen"}});
    for (const auto& [start, prefix] : kStarts) {
        if (!key.starts_with(start)) continue;
        const auto suffix = ministry(key.substr(start.size()));
        if (!suffix) return std::nullopt;
        // Its rules are cited as PMK and KMK.
        if (suffix == "keu") return prefix == "Permen" ? "PMK" : "KMK";
        return std::string(prefix) + *suffix;
    }
    return std::nullopt;
}

/// The first word, and the first two together: OCR tears "Perb up".
std::optional<std::string> name_short(std::string_view citation)
{
    const auto tokens = split_tokens(citation);
    const auto first = to_lower(tokens[0].text);
    const auto second = tokens.size() > 1 ? to_lower(tokens[1].text) : std::string();
    for (const auto& [key, name] : kShort)
        if (first == key || (key.size() > 3 && first + second == key)) return std::string(name);
    return std::nullopt;
}

}  // namespace

std::optional<std::string> name_rule_kind(std::string_view citation)
{
    if (auto name = name_short(citation)) return name;
    const auto key = key_of(citation);
    if (auto name = name_ministerial(key)) return name;
    for (const auto& [start, name] : kInFull)
        if (begins_like(key, start)) return std::string(name);
    return std::nullopt;
}

}  // namespace alihsop
