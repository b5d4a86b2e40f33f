// Method: an activity's first word is a verb when it bears one of the prefixes of Indonesian verbs (me-, di-, ber-) and
// is none of the usual nouns that begin with the same letters. Actors are found by the keys of their names.
// Fails for verbs without a prefix that are not in the two exceptions ("kirim", "buat"), which are told as no
// verbs, and for nouns with such a prefix that the list lacks: it was gathered by hand from the development set
// and from the names of offices. The guideline (PermenPAN-RB 35/2012) asks for an active verb, one task a step.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "checks/check_steps.h"

namespace alihsop {
namespace {

bool is_verb(const std::string& word)
{
    // Shorter words with these beginnings are no verbs: "meja", "dini", "beri".
    constexpr std::size_t kShortest = 5;
    static const std::set<std::string> nouns = {
        "media",      "meja",     "mesin",     "menteri", "medis",  "metode",         "berita",     "berkas",
        "dinas",      "direktur", "disposisi", "digital", "dirjen", "diagram",        "direksi",    "divisi",
        "direktorat", "berkala",  "bersama",   "dirut",   "diklat", "dispendukcapil", "disdukcapil"};
    const bool prefixed = word.starts_with("me") || word.starts_with("di") || word.starts_with("ber");
    return (prefixed && word.size() >= kShortest && !nouns.contains(word)) || word == "minta" || word == "ikut";
}

bool is_me_verb(const std::string& word) { return word.starts_with("me") && is_verb(word); }

/// A second verb counts only behind a joining word and in the same me- form as the first: "menerima dan
/// memeriksa" are two tasks, "menerima surat yang ditandatangani" is one.
void check_wording(const Value& activity, const std::string& pointer, FindingList& findings)
{
    const auto words = words_of(activity.text);
    if (words.empty()) return;
    if (!is_verb(words[0])) findings.add("activity-not-verb", pointer, {quoted(activity.text)}, {&activity});
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if ((words[i] == "dan" || words[i] == "serta" || words[i] == "kemudian") && is_me_verb(words[i + 1]) &&
            is_me_verb(words[0])) {
            findings.add("activity-several-verbs", pointer, {quoted(activity.text)}, {&activity});
            return;
        }
}

/// The ids of the actors of a step's symbols.
std::set<std::string> actors_of(const Sop& sop, const Langkah& step)
{
    std::set<std::string> actors;
    for (const auto& symbol : sop.alur.simbol)
        if (symbol.langkah == step.id) actors.insert(symbol.pelaksana.begin(), symbol.pelaksana.end());
    return actors;
}

/// An activity that begins with an actor's name is that actor's: its symbol must stand in that column.
void check_named_actor(const CheckedSop& checked, std::size_t s, FindingList& findings)
{
    // letters of a name: what is shorter begins words by chance
    constexpr std::size_t kTelling = 3;
    const auto& step = checked.sop.langkah[s];
    const auto actors = actors_of(checked.sop, step);
    const auto key = key_of(text_of(step.kegiatan));
    if (actors.empty() || key.empty()) return;
    const Pelaksana* named = nullptr;
    std::string marked;
    for (const auto& actor : checked.sop.pelaksana) {
        const auto name = key_of(actor.nama.text);
        // "Kabag Umum" before "Kabag": the longest name that fits is meant.
        const bool longer = !named || name.size() > key_of(named->nama.text).size();
        if (name.size() >= kTelling && key.starts_with(name) && longer) named = &actor;
        if (actors.contains(actor.id)) marked += (marked.empty() ? "" : ", ") + actor.nama.text;
    }
    if (named && !actors.contains(named->id))
        findings.add("activity-names-actor", under(checked.pointer + "/langkah", s) + "/kegiatan",
                     {named->nama.text, marked}, {&*step.kegiatan, &named->nama});
}

/// Whether a word begins so: conditions come with endings of their own ("lengkapi", "lengkapnya").
bool has_word(const std::vector<std::string>& words, std::string_view start)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(start); });
}

}  // namespace

void check_activities(const CheckedSop& checked, FindingList& findings)
{
    for (std::size_t s = 0; s < checked.sop.langkah.size(); ++s) {
        const auto& step = checked.sop.langkah[s];
        if (step.kegiatan)
            check_wording(*step.kegiatan, under(checked.pointer + "/langkah", s) + "/kegiatan", findings);
        check_named_actor(checked, s, findings);
    }
}

bool has_condition(const std::string& activity)
{
    // Beginnings of words: conditions themselves, and activities that end in one.
    constexpr auto kConditions = std::to_array<std::string_view>(
        {"apabila",      "jika",     "bila",           "setuju",     "disetujui",        "menyetujui",  "persetujuan",
         "lengkap",      "sesuai",   "benar",          "layak",      "memeriksa",        "pemeriksaan", "diperiksa",
         "mengoreksi",   "koreksi",  "memverifikasi",  "verifikasi", "meneliti",         "mengecek",    "pengecekan",
         "mengevaluasi", "evaluasi", "memvalidasi",    "validasi",   "menelaah",         "telaah",      "mereviu",
         "mereview",     "reviu",    "review",         "memutuskan", "keputusan",        "menilai",     "penilaian",
         "menyeleksi",   "seleksi",  "mengkonfirmasi", "konfirmasi", "mempertimbangkan", "mengkaji",    "tidak",
         "mencermati",   "memaraf",  "menandatangani", "otorisasi",  "menentukan",       "memastikan"});
    const auto words = words_of(activity);
    return std::any_of(kConditions.begin(), kConditions.end(),
                       [&](std::string_view start) { return has_word(words, start); });
}

bool has_two_ways(const std::string& activity)
{
    const auto words = words_of(activity);
    std::size_t conditions = 0;
    bool otherwise = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool condition = words[i] == "jika" || words[i] == "apabila" || words[i] == "bila" || words[i] == "kalau";
        conditions += condition ? 1 : 0;
        otherwise = otherwise || (condition && i + 1 < words.size() && words[i + 1] == "tidak");
    }
    return conditions >= 2 && otherwise;
}

}  // namespace alihsop
