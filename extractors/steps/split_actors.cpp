#include "extractors/steps/split_actors.h"

#include <algorithm>
#include <cctype>

#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kActorGap = 1.6;  // line heights of white between two actors' names

// "Pelapor/   Pegawai" spread over its cell is one name: a stroke at a word's end joins it to the next.
bool carries_on(const Word& word)
{
    return word.text.ends_with('/') || word.text.ends_with('-') || word.text.ends_with('&');
}

// Gaps of white, wider than kActorGap line heights, that run down through all lines of a heading: their middles.
std::vector<int> white_gaps(const std::vector<TextLine>& lines)
{
    std::vector<Word> words;
    int height = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words) {
            if (std::none_of(word.text.begin(), word.text.end(), [](unsigned char c) { return std::isalnum(c); }))
                continue;
            words.push_back(word);
            height = std::max(height, word.box.height);
        }
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.box.x < b.box.x; });
    std::vector<int> gaps;
    int right = words.empty() ? 0 : words.front().box.right();
    bool joined = false;
    for (const auto& word : words) {
        if (word.box.x - right > kActorGap * height && !joined) gaps.push_back((right + word.box.x) / 2);
        if (word.box.right() >= right) joined = carries_on(word);
        right = std::max(right, word.box.right());
    }
    return gaps;
}

}  // namespace

std::vector<TextLine> words_between(const std::vector<TextLine>& lines, int left, int right)
{
    std::vector<TextLine> kept;
    for (const auto& line : lines) {
        TextLine part = line;
        std::erase_if(part.words,
                      [&](const Word& word) { return word.box.centre_x() < left || word.box.centre_x() >= right; });
        part.box = hull_of(part.words);
        if (!part.words.empty()) kept.push_back(std::move(part));
    }
    return kept;
}

void split_unruled_actors(const Table& table, std::vector<FlowColumn>& columns)
{
    std::vector<FlowColumn> split;
    for (auto& column : columns) {
        const auto gaps = column.role == ColumnRole::pelaksana ? white_gaps(column.heading) : std::vector<int>{};
        if (gaps.empty()) {
            split.push_back(std::move(column));
            continue;
        }
        int left = table.box.x + static_cast<int>(column.left * table.box.width);
        const int end = table.box.x + static_cast<int>(column.right * table.box.width);
        for (std::size_t i = 0; i <= gaps.size(); ++i) {
            const int right = i < gaps.size() ? gaps[i] : end;
            FlowColumn part = column;
            part.heading = words_between(column.heading, left, right + (i < gaps.size() ? 0 : table.box.width));
            part.judul = value_of_lines(part.heading, column.judul.page);
            part.left = static_cast<double>(left - table.box.x) / std::max(1, table.box.width);
            part.right = static_cast<double>(right - table.box.x) / std::max(1, table.box.width);
            if (i > 0) part.first = part.last;  // the grid column's cells belong to the first of them
            split.push_back(std::move(part));
            left = right;
        }
    }
    columns = std::move(split);
}

}  // namespace alihsop
