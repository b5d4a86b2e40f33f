#include "extractors/title_sheet/read_title_sheet.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "models/normal_forms/fold_text.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kLeastSimilarity = 0.8;
constexpr std::ptrdiff_t kDirtLetters = 1;

struct SheetLabel {
    const char* words;
    std::optional<Value> Sampul::*member;
};

constexpr std::array<SheetLabel, 7> kLabels = {
    {{"Penanggung jawab Pelaksanaan Kegiatan", &Sampul::penanggung_jawab_kegiatan},
     {"Penanggung jawab Pelaksana Kegiatan", &Sampul::penanggung_jawab_kegiatan},
     {"Penanggung jawab Kegiatan", &Sampul::penanggung_jawab_kegiatan},
     {"Penanggung jawab Produk", &Sampul::penanggung_jawab_produk},
     {"Judul SOP AP", &Sampul::judul_sop},
     {"Judul SOP", &Sampul::judul_sop},
     {"Ruang Lingkup", &Sampul::ruang_lingkup}}};

// How many of the line's first words make up the label; 0 when they do not.
std::size_t words_of_label(const TextLine& line, const char* label)
{
    std::string head;
    std::size_t best = 0;
    double most = kLeastSimilarity;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        head += line.words[i].text + " ";
        const double similarity = similarity_to_label(head, label);
        if (similarity > most) {
            most = similarity;
            best = i + 1;
        }
    }
    return best;
}

bool is_separator(const std::string& text)
{
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c))) return false;
    return true;
}

}  // namespace

namespace {

// Without the lone signs and digits that dirt between the widely set lines is read as, and a colon behind a title.
std::vector<TextLine> without_dirt(std::vector<TextLine> lines)
{
    const auto letters = [](const TextLine& line) {
        const std::string text = line.text();
        return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c); });
    };
    if (std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) { return letters(line) > kDirtLetters; }))
        std::erase_if(lines, [&](const TextLine& line) { return letters(line) <= kDirtLetters; });
    if (!lines.empty()) {
        auto& last = lines.back().words.back();
        if (last.text.size() > 1 && last.text.back() == ':' && last.confidence < kReviewConfidence)
            last.text.pop_back();
    }
    return lines;
}

}  // namespace

Sampul read_title_sheet(const PageReading& page)
{
    std::vector<TextLine> lines = page.lines;
    for (const auto& table : page.tables)
        for (const auto& cell : table.cells) lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
    Sampul sampul;
    std::optional<Value> Sampul::*open = nullptr;
    std::vector<TextLine> collected;
    const auto close = [&] {
        if (open) sampul.*open = value_of_lines(without_dirt(collected), page.page.page);
        collected.clear();
    };
    for (auto line : merge_side_by_side(std::move(lines))) {
        for (const auto& label : kLabels) {
            std::size_t words = words_of_label(line, label.words);
            if (words == 0) continue;
            close();
            open = label.member;
            while (words < line.words.size() && is_separator(line.words[words].text)) ++words;
            line.words.erase(line.words.begin(), line.words.begin() + static_cast<std::ptrdiff_t>(words));
            break;
        }
        if (open && !line.words.empty()) collected.push_back(std::move(line));
    }
    close();
    return sampul;
}

}  // namespace alihsop
