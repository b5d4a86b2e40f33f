#include "extractors/identity/read_letterhead.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "models/normal_forms/fold_text.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kReadable = 0.5;  // mean confidence of a letterhead's line, and of its first word; less is a logo
constexpr int kLeastLetters = 4;
constexpr double kMottoHeight = 0.62;  // of the letterhead's usual line height
constexpr double kFormTitle = 0.75;
constexpr double kMargin = 0.5;    // line heights between a cell's text and its ruling, at least
constexpr double kSameSize = 0.3;  // of a line's height that two lines of one sentence may differ
constexpr double kNextLine = 1.5;  // line heights from a line's foot to the next one's top, at most
// What the name of an office begins with: such a line does not go on with the one above.
constexpr std::array<std::string_view, 24> kOffices = {
    "PEMERINTAH", "DINAS",  "BADAN",     "KECAMATAN", "KELURAHAN", "SEKRETARIAT", "BAGIAN",      "BIDANG",
    "BIRO",       "RSUD",   "RUMAH",     "PUSKESMAS", "UPT",       "UPTD",        "INSPEKTORAT", "KEMENTERIAN",
    "DIREKTORAT", "KANTOR", "SUBBAGIAN", "SUB",       "TIM",       "KOMISI",      "JALAN",       "JL"};

bool has_letter_or_digit(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c); });
}

// Without what a logo beside the line left before it.
TextLine without_debris(TextLine line)
{
    const auto is_debris = [](const Word& word) {
        return word.confidence < kReadable || !has_letter_or_digit(word.text);
    };
    while (line.words.size() > 1 && is_debris(line.words.front())) line.words.erase(line.words.begin());
    line.box = hull_of(line.words);
    return line;
}

bool is_readable(const TextLine& line)
{
    const std::string text = line.text();
    const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
    double confidence = 0;
    for (const auto& word : line.words) confidence += word.confidence / static_cast<double>(line.words.size());
    return letters >= kLeastLetters && confidence >= kReadable && letters * 2 >= static_cast<long>(text.size());
}

bool begins_with_office(const TextLine& line)
{
    const std::string word = line.words.front().text;
    return std::any_of(kOffices.begin(), kOffices.end(),
                       [&](std::string_view office) { return similarity_to_label(word, office) == 1; });
}

// Whether `next` goes on with `line`, which had no room left for its first word in the cell.
bool goes_on(const TextLine& line, const TextLine& next, const Box& cell)
{
    if (cell.empty() || begins_with_office(next)) return false;
    const double height = line.box.height;
    if (std::abs(next.box.height - height) > kSameSize * height || next.box.y - line.box.bottom() > kNextLine * height)
        return false;
    return cell.width - 2 * kMargin * height - line.box.width < next.words.front().box.width + kMargin * height;
}

}  // namespace

bool is_form_title(const std::string& text)
{
    return similarity_to_label(text.substr(0, 28), "STANDAR OPERASIONAL PROSEDUR") > kFormTitle;
}

std::vector<Value> read_letterhead(const std::vector<HeadLines>& heads, int page)
{
    std::vector<HeadLines> readable;
    std::vector<int> heights;
    for (const auto& [cell, lines] : heads) {
        readable.push_back({cell, {}});
        for (const auto& line : lines) {
            TextLine clean = without_debris(line);
            if (!is_readable(clean)) continue;
            heights.push_back(clean.box.height);
            readable.back().second.push_back(std::move(clean));
        }
    }
    std::sort(heights.begin(), heights.end());
    std::vector<Value> offices;
    for (const auto& [cell, lines] : readable) {
        std::vector<std::vector<TextLine>> items;
        for (const auto& line : lines) {
            // The motto on a coat of arms is set much smaller than the letterhead.
            if (line.words.size() <= 2 && line.box.height < kMottoHeight * heights[heights.size() / 2]) continue;
            if (is_form_title(line.text())) continue;
            if (items.empty() || !goes_on(items.back().back(), line, cell)) items.emplace_back();
            items.back().push_back(line);
        }
        for (const auto& item : items) offices.push_back(value_of_lines(item, page));
    }
    return offices;
}

}  // namespace alihsop
