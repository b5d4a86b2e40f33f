// Method: the number behind "page " is taken over, the middle is translated by the finding's code, and what a
// library said of its trouble is kept in its own words, in brackets.
#include "app/phrases/page_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace alihsop {

namespace {

struct PagePhrase {
    std::string_view code;
    std::string_view indonesian;
    int detail_behind;  ///< what went wrong stands behind the message's first or second ": "; 0 = nowhere
};

constexpr auto kPhrases = std::to_array<PagePhrase>({
    {"orientation-undecided", "terlalu sedikit cetakan untuk mengetahui sisi atasnya; periksa arah halaman", 0},
    {"source-damaged", "berkasnya rusak; sebagian isi halaman ini mungkin salah atau hilang", 2},
    {"source-part-left-out", "sumbernya juga memuat hal yang tidak dibaca", 2},
    {"source-negative", "halaman ini negatif (terang dan gelapnya tertukar) dan sudah dibalik", 0},
    {"source-black", "hampir seluruh halaman hitam, dan tidak ada yang dapat dibaca", 0},
    {"source-resolution-doubted", "resolusi menurut berkasnya tidak cocok dengan ukuran cetakan atau kertasnya", 2},
    {"seeing-failed", "jenis tintanya gagal dikenali", 1},
    {"tables-failed", "tabelnya gagal dibaca", 1},
    {"text-failed", "teksnya gagal dibaca", 1},
    {"handwriting-failed", "tulisan tangannya gagal dibaca", 1},
    {"marks-failed", "cap dan tanda tangannya gagal dicari", 1},
    {"flow-failed", "alurnya gagal dibaca", 1},
    {"ink-failed", "tintanya gagal dihitung", 1},
});

constexpr std::string_view kPage = "page ", kColon = ": ";

// What stands behind that colon; empty when there is none.
std::string_view behind_colon(std::string_view message, int colon)
{
    for (; colon > 0; --colon) {
        const auto at = message.find(kColon);
        if (at == std::string_view::npos) return {};
        message.remove_prefix(at + kColon.size());
    }
    return message;
}

}  // namespace

std::optional<std::string> page_phrase(const Finding& finding)
{
    const auto phrase =
        std::find_if(kPhrases.begin(), kPhrases.end(), [&](const PagePhrase& p) { return p.code == finding.code; });
    const std::string_view message = finding.message;
    const auto number_end = message.find(kColon);
    if (phrase == kPhrases.end() || !message.starts_with(kPage) || number_end == std::string_view::npos)
        return std::nullopt;
    const auto number = message.substr(kPage.size(), number_end - kPage.size());
    std::string said = "halaman " + std::string(number) + ": " + std::string(phrase->indonesian);
    if (phrase->detail_behind > 0) said += " (" + std::string(behind_colon(message, phrase->detail_behind)) + ")";
    return said;
}

}  // namespace alihsop
