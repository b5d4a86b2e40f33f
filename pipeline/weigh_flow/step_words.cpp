#include "pipeline/weigh_flow/step_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace alihsop {
namespace {

constexpr std::size_t kMostSubjectWords = 6;
constexpr std::size_t kLeastVerb = 5;  // letters

constexpr std::array<std::string_view, 5> kConditions = {"jika", "apabila", "bila", "kalau", "bilamana"};
constexpr std::array<std::string_view, 8> kRefusals = {"tidak",   "belum", "kurang",    "salah",
                                                       "ditolak", "rusak", "meragukan", "gagal"};
constexpr std::array<std::string_view, 8> kReturns = {"dikembalikan", "mengembalikan", "kembali", "diperbaiki",
                                                      "revisi",       "direvisi",      "ulang",   "diulang"};
constexpr std::array<std::string_view, 6> kSeveral = {"dan", "atau", "serta", "bersama", "para", "setiap"};

constexpr std::array<std::pair<std::string_view, std::array<std::string_view, 3>>, 15> kTitles = {{
    {"kabag", {"kepala", "bagian"}},
    {"kasubag", {"kepala", "sub", "bagian"}},
    {"kasubbag", {"kepala", "sub", "bagian"}},
    {"kabid", {"kepala", "bidang"}},
    {"kasubid", {"kepala", "sub", "bidang"}},
    {"kasubbid", {"kepala", "sub", "bidang"}},
    {"kasi", {"kepala", "seksi"}},
    {"kadis", {"kepala", "dinas"}},
    {"kaban", {"kepala", "badan"}},
    {"sekda", {"sekretaris", "daerah"}},
    {"sekcam", {"sekretaris", "camat"}},
    {"sekdin", {"sekretaris", "dinas"}},
    {"subbagian", {"sub", "bagian"}},
    {"subbag", {"sub", "bagian"}},
    {"subbidang", {"sub", "bidang"}},
}};

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

void add_word(const std::string& word, std::vector<std::string>& words)
{
    const auto title = std::find_if(kTitles.begin(), kTitles.end(), [&](const auto& t) { return t.first == word; });
    if (title == kTitles.end()) return words.push_back(word);
    for (const auto part : title->second)
        if (!part.empty()) words.emplace_back(part);
}

// Where the first condition stands; the end when there is none.
std::vector<std::string>::const_iterator condition_in(const std::vector<std::string>& words)
{
    return std::find_if(words.begin(), words.end(),
                        [](const std::string& word) { return is_one_of(word, kConditions); });
}

// Verbs of a step begin with me- ("menyusun"), or are passive ("dilakukan").
bool is_verb(const std::string& word)
{
    return word.size() >= kLeastVerb && (word.starts_with("me") || word.starts_with("di"));
}

}  // namespace

std::vector<std::string> words_of_step(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char sign : text) {
        if (std::isalnum(static_cast<unsigned char>(sign)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        } else if (!word.empty()) {
            add_word(word, words);
            word.clear();
        }
    }
    if (!word.empty()) add_word(word, words);
    return words;
}

bool tells_of_decision(const std::vector<std::string>& words)
{
    return std::any_of(condition_in(words), words.end(),
                       [](const std::string& word) { return is_one_of(word, kRefusals) || is_one_of(word, kReturns); });
}

bool tells_of_way_back(const std::vector<std::string>& words)
{
    return std::any_of(condition_in(words), words.end(),
                       [](const std::string& word) { return is_one_of(word, kReturns); });
}

std::vector<std::string> subject_of(const std::vector<std::string>& words)
{
    const auto verb = std::find_if(words.begin(), words.end(), is_verb);
    if (verb == words.end() || static_cast<std::size_t>(verb - words.begin()) > kMostSubjectWords) return {};
    std::vector<std::string> subject(words.begin(), verb);
    if (std::any_of(subject.begin(), subject.end(), [](const std::string& word) { return is_one_of(word, kSeveral); }))
        return {};
    return subject;
}

}  // namespace alihsop
