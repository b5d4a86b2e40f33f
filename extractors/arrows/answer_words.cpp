#include "extractors/arrows/answer_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace alihsop {
namespace {

constexpr std::size_t kLeastLetters = 5;
constexpr double kLikelyConfidence = 0.6;

// Answers that flowcharts bear beside their decisions.
constexpr std::array kAnswers = {"ya",        "tidak",         "y",
                                 "t",         "setuju",        "tidak setuju",
                                 "lengkap",   "tidak lengkap", "benar",
                                 "salah",     "revisi",        "ada",
                                 "tidak ada", "sesuai",        "tidak sesuai",
                                 "cocok",     "tidak cocok",   "disetujui",
                                 "ditolak",   "tersedia",      "tidak tersedia",
                                 "diterima",  "layak",         "tidak layak"};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

bool is_answer(const TextLine& line)
{
    return std::find(kAnswers.begin(), kAnswers.end(), lower(line.text())) != kAnswers.end();
}

bool note_likely_answer(TextLine& line)
{
    const std::string text = lower(line.text());
    for (const std::string_view answer : kAnswers) {
        if (answer.size() < kLeastLetters || text.size() != answer.size()) continue;
        int off = 0;
        for (std::size_t i = 0; i < answer.size(); ++i) off += text[i] != answer[i];
        if (off != 1) continue;
        line.others.insert(line.others.begin(), std::string(answer));
        for (auto& word : line.words) word.confidence = std::min(word.confidence, kLikelyConfidence);
        return true;
    }
    return false;
}

bool is_likely_answer(const TextLine& seen, const TextLine& line)
{
    return !seen.others.empty() && seen.others.front() == lower(line.text());
}

void strip_signs(TextLine& line)
{
    const auto letter = [](unsigned char c) { return std::isalnum(c) != 0; };
    std::erase_if(line.words,
                  [&](const Word& word) { return std::none_of(word.text.begin(), word.text.end(), letter); });
    if (line.words.empty()) return;
    auto& first = line.words.front().text;
    first.erase(first.begin(), std::find_if(first.begin(), first.end(), letter));
    auto& last = line.words.back().text;
    last.erase(std::find_if(last.rbegin(), last.rend(), letter).base(), last.end());
}

}  // namespace alihsop
