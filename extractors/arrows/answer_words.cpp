#include "extractors/arrows/answer_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace alihsop {
namespace {

constexpr std::size_t kLeastMended = 5;  // letters
constexpr double kMendedConfidence = 0.6;

// Answers that flowcharts bear beside their decisions.
constexpr std::array kAnswers = {"ya",    "tidak",         "y",     "t",     "setuju", "tidak setuju", "lengkap",        "tidak lengkap",
                                 "benar", "salah",         "revisi", "ada",  "tidak ada", "sesuai",    "tidak sesuai",   "cocok",
                                 "tidak cocok", "disetujui", "ditolak", "tersedia", "tidak tersedia", "diterima", "layak", "tidak layak"};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

bool is_answer(const TextLine& line) { return std::find(kAnswers.begin(), kAnswers.end(), lower(line.text())) != kAnswers.end(); }

void mend_answer(TextLine& line)
{
    if (is_answer(line)) return;
    for (const auto* answer : kAnswers) {
        const std::string text = lower(line.text());
        const std::string_view want = answer;
        if (want.size() < kLeastMended || text.size() != want.size()) continue;
        int off = 0;
        for (std::size_t i = 0; i < want.size(); ++i) off += text[i] != want[i];
        if (off != 1) continue;
        std::size_t at = 0;
        for (auto& word : line.words) {
            for (std::size_t i = 0; i < word.text.size(); ++i)
                if (lower(word.text)[i] != want[at + i]) word.text[i] = want[at + i];
            at += word.text.size() + 1;
            word.confidence = std::min(word.confidence, kMendedConfidence);
        }
        return;
    }
}

void strip_signs(TextLine& line)
{
    const auto letter = [](unsigned char c) { return std::isalnum(c) != 0; };
    std::erase_if(line.words, [&](const Word& word) { return std::none_of(word.text.begin(), word.text.end(), letter); });
    if (line.words.empty()) return;
    auto& first = line.words.front().text;
    first.erase(first.begin(), std::find_if(first.begin(), first.end(), letter));
    auto& last = line.words.back().text;
    last.erase(std::find_if(last.rbegin(), last.rend(), letter).base(), last.end());
}

}  // namespace alihsop
