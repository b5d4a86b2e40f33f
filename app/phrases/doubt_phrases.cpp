// The phrases say what was seen, not what to do: a reader decides with the paper beside it. A test reads the
// sources and finds every code here.
#include "app/phrases/doubt_phrases.h"

#include <algorithm>
#include <array>

namespace alihsop {

namespace {

constexpr auto kPhrases = std::to_array<DoubtPhrase>({
    {"flow-unclear", "tidak terbaca jelas", "not seen clearly"},
    {"arrow-without-head", "garis tanpa kepala panah", "a line without a head"},
    {"arrow-over-gap", "sebagian garis tidak terlihat", "a part of the line was not seen"},
    {"arrow-at-doubtful-symbol", "simbol di salah satu ujungnya perlu diperiksa", "the symbol at one end is in doubt"},
    {"symbol-not-entered", "tidak ada panah yang masuk", "no arrow leads in"},
    {"symbol-not-left", "tidak ada panah yang keluar", "no arrow leads out"},
    {"symbol-not-reached", "tidak tercapai dari awal alur", "not reached from the start"},
    {"terminator-amid-flow", "simbol mulai/selesai di tengah alur", "a start or end amid the flow"},
    {"arrow-into-start", "menuju awal alur", "leads into the start"},
    {"arrow-out-of-end", "keluar dari akhir alur", "leads out of the end"},
    {"connector-without-twin", "konektor tanpa pasangan", "a connector without its twin"},
    {"connector-twin-unsure", "pasangan konektor belum pasti", "the connector's twin is not sure"},
    {"step-without-symbol", "langkah tanpa simbol", "a step without a symbol"},
    {"symbol-in-no-step", "tidak berada pada baris langkah mana pun", "stands in no step's row"},
    {"arrow-over-empty-step", "melewati langkah tanpa simbol", "passes over a step without a symbol"},
    {"arrow-over-unreached-step", "melewati langkah yang tidak dituju panah mana pun",
     "passes over a step that nothing enters"},
    {"arrow-over-steps", "melewati langkah lain tanpa keputusan", "passes over steps, though nothing is decided"},
    {"arrow-beside-unreached-step", "tidak menuju langkah berikutnya", "does not lead to the next step"},
    {"arrow-goes-back", "kembali ke langkah sebelumnya tanpa keputusan", "goes back, though nothing is decided"},
    {"arrow-both-ways", "berkepala panah di kedua ujung tanpa keputusan",
     "heads at both ends, though nothing is decided"},
    {"arrows-there-and-back", "bolak-balik tanpa keputusan", "there and back, though nothing is decided"},
    {"decision-one-way", "keputusan dengan kurang dari dua jalan keluar", "a decision with fewer than two ways out"},
    {"arrow-may-lead-back", "mungkin arahnya terbalik", "may lead the other way"},
    {"arrow-without-label", "jalan keluar keputusan tanpa label", "a decision's way without a label"},
    {"arrow-label-twice", "label sama dengan jalan keluar lain", "the same label as another way"},
    {"arrow-label-unexpected", "berlabel, padahal tidak ada keputusan", "bears a label, though nothing is decided"},
    {"process-splits", "bercabang tanpa keputusan", "branches, though nothing is decided"},
    {"arrow-through-symbol", "menembus simbol lain", "runs through another symbol"},
    {"arrow-crosses", "bersilangan dengan panah lain", "crosses another arrow"},
    {"actor-without-symbol", "pelaksana tanpa simbol", "an actor without a symbol"},
    {"symbol-aside", "tidak segaris dengan simbol lain pelaksana ini", "not below the other symbols of its actor"},
    {"symbol-of-unclear-actor", "nama pelaksananya tidak terbaca jelas", "its actor's name is not clear"},
    {"decision-expected", "uraian menyebut keputusan", "the text tells of a decision"},
    {"way-back-expected", "uraian menyebut pengembalian", "the text says that something goes back"},
    {"actor-differs", "uraian menyebut pelaksana lain", "the text names another actor"},
});

}  // namespace

std::span<const DoubtPhrase> doubt_phrases() { return kPhrases; }

std::optional<std::string> doubt_phrase(std::string_view code, Language language)
{
    const auto phrase =
        std::find_if(kPhrases.begin(), kPhrases.end(), [&](const DoubtPhrase& p) { return p.code == code; });
    if (phrase == kPhrases.end()) return std::nullopt;
    return std::string(language == Language::indonesian ? phrase->indonesian : phrase->english);
}

}  // namespace alihsop
