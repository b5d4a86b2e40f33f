// Method: each word of the entry gives the senses of the keys that it is, holds or resembles; then the rarest
// sense decides, as legends say "proses pengambilan keputusan" of a decision. Arrows are no symbols, so their
// words make the entry none.
//
// Fails for legends in other words than Indonesian and English, and for entries that explain a symbol in a
// sentence: more than one foreign word makes it none.
#include "models/normal_forms/name_symbol_meaning.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

enum class Sense { arrow, other, decision, connector, outside, inside, ends, process, filler };

struct Key {
    std::string_view word;
    Sense sense;
};

// Indonesian and English words of legends. "outside": the connector leads to another page; "inside": it does not.
constexpr auto kKeys = std::to_array<Key>({
    {"alur", Sense::arrow},
    {"arus", Sense::arrow},
    {"aliran", Sense::arrow},
    {"arah", Sense::arrow},
    {"panah", Sense::arrow},
    {"garis", Sense::arrow},
    {"flow", Sense::arrow},
    {"dokumen", Sense::other},
    {"document", Sense::other},
    {"arsip", Sense::other},
    {"data", Sense::other},
    {"input", Sense::other},
    {"output", Sense::other},
    {"manual", Sense::other},
    {"keputusan", Sense::decision},
    {"decision", Sense::decision},
    {"percabangan", Sense::decision},
    {"pilihan", Sense::decision},
    {"konektor", Sense::connector},
    {"connector", Sense::connector},
    {"penghubung", Sense::connector},
    {"bersambung", Sense::connector},
    {"sambungan", Sense::connector},
    {"halaman", Sense::outside},
    {"hlm", Sense::outside},
    {"offpage", Sense::outside},
    {"onpage", Sense::inside},
    {"dalam", Sense::inside},
    {"sama", Sense::inside},
    {"satu", Sense::inside},
    {"mulai", Sense::ends},
    {"berakhir", Sense::ends},
    {"selesai", Sense::ends},
    {"permulaan", Sense::ends},
    {"terminator", Sense::ends},
    {"terminal", Sense::ends},
    {"awal", Sense::ends},
    {"akhir", Sense::ends},
    {"start", Sense::ends},
    {"finish", Sense::ends},
    {"end", Sense::ends},
    {"proses", Sense::process},
    {"process", Sense::process},
    {"kegiatan", Sense::process},
    {"aktivitas", Sense::process},
    {"aktifitas", Sense::process},
    {"tindakan", Sense::process},
    {"langkah", Sense::process},
    {"dan", Sense::filler},
    {"atau", Sense::filler},
    {"pengambil", Sense::filler},
    {"pengambilan", Sense::filler},
    {"simbol", Sense::filler},
    {"antar", Sense::filler},
    {"ke", Sense::filler},
    {"lain", Sense::filler},
    {"yang", Sense::filler},
    {"pada", Sense::filler},
    {"beda", Sense::filler},
    {"suatu", Sense::filler},
});
// These three are set by hand on the legends of the devset.
constexpr std::size_t kTellsWithin = 5;  // letters of a key that is known within a glued word too
constexpr double kAlike = 0.75;          // of a longer word that may be misread
constexpr int kMostForeign = 1;          // words that are none of a legend's

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalpha(letter))
            // Letters only: engines read the drawn symbol beside the words as signs and digits.
            words.back() += static_cast<char>(std::tolower(letter));
        else if (c != '-' && !words.back().empty())
            words.emplace_back();  // "off-page"
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::vector<Sense> senses_of(const std::string& word)
{
    for (const auto& key : kKeys)
        if (word == key.word) return {key.sense};
    std::vector<Sense> senses;
    for (const auto& key : kKeys)
        if (key.word.size() >= kTellsWithin && word.find(key.word) != std::string::npos) senses.push_back(key.sense);
    // A glued word may hold several keys, and all of them count.
    if (!senses.empty()) return senses;
    for (const auto& key : kKeys)
        if (key.word.size() >= kTellsWithin && similarity_to_label(word, key.word) >= kAlike) return {key.sense};
    return {};
}

}  // namespace

std::optional<Simbol::Jenis> name_symbol_meaning(std::string_view text)
{
    std::vector<Sense> senses;
    int foreign = 0;
    for (const auto& word : words_of(text)) {
        const auto of_word = senses_of(word);
        // Shorter ones are the engine's rests of the drawing.
        foreign += of_word.empty() && word.size() > 2;
        senses.insert(senses.end(), of_word.begin(), of_word.end());
    }
    const auto has = [&](Sense sense) { return std::find(senses.begin(), senses.end(), sense) != senses.end(); };
    if (foreign > kMostForeign || has(Sense::arrow)) return std::nullopt;
    // "Proses pengambilan keputusan", "Kegiatan mulai dan berakhir": the rarer word tells.
    if (has(Sense::decision)) return Jenis::decision;
    // "dalam satu halaman" names the page as well.
    if (has(Sense::connector)) return has(Sense::outside) && !has(Sense::inside) ? Jenis::offpage : Jenis::onpage;
    if (has(Sense::ends)) return Jenis::terminator;
    if (has(Sense::other)) return Jenis::other;
    if (has(Sense::process)) return Jenis::process;
    return std::nullopt;
}

}  // namespace alihsop
