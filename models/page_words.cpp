// Method: words in reading order for formats that have no notion of a form: cells of tables, paragraphs outside
// them, and texts of the drawing last. Blocks are ordered by height; within a block lines keep their order.
// Boxes are put right where the engine is known to be wrong.
//
// Accuracy: boxes of a turned line's words are shares of the line by numbers of letters, so they stray by the
// difference of letters' widths. Fails for pages of two columns without rulings, whose lines come row by row.
#include "models/page_words.h"

#include <algorithm>
#include <numeric>

#include "models/letters.h"
#include "models/part_of_line.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

// both shares set by hand on the devset
constexpr double kParagraphGap = 0.8;   // heights of a line, between two lines of one paragraph
constexpr double kSameWordShare = 0.5;  // of a word's area that another one covers: they are one word, read twice

void split_turned(TextLine& line)
{
    const auto characters =
        std::accumulate(line.words.begin(), line.words.end(), line.words.size() - 1,
                        [](std::size_t sum, const Word& word) { return sum + count_characters(word.text); });
    std::size_t from = 0;
    for (auto& word : line.words) {
        const auto to = from + count_characters(word.text);
        word.box = part_of_line(line.box, line.turned, from, to, characters);
        from = to + 1;
    }
}

/// The engine lets the first word of some lines reach to the end of the last; where the next one begins is right.
void part_words(TextLine& line)
{
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
        auto& box = line.words[i].box;
        const int next = line.words[i + 1].box.x;
        if (next > box.x) box.width = std::min(box.width, next - box.x);
    }
}

/// Lines that stand side by side are one, but for turned ones, which stand side by side by nature.
std::vector<TextLine> lines_of(const std::vector<TextLine>& lines)
{
    const bool turned = std::any_of(lines.begin(), lines.end(), [](const TextLine& line) { return line.turned != 0; });
    auto whole = turned ? lines : merge_side_by_side(lines);
    std::erase_if(whole, [](const TextLine& line) { return line.words.empty(); });
    for (auto& line : whole) line.turned != 0 ? split_turned(line) : part_words(line);
    return whole;
}

Box hull_of(const std::vector<TextLine>& lines)
{
    Box box;
    for (const auto& line : lines) box = hull(box, line.box);
    return box;
}

bool goes_on(const TextBlock& block, const TextLine& line)
{
    const auto& last = block.lines.back();
    return line.box.y - last.box.bottom() <= kParagraphGap * std::min(line.box.height, last.box.height) &&
           shared_width(block.box, line.box) > 0;
}

std::vector<TextBlock> paragraphs_of(const std::vector<TextLine>& lines)
{
    std::vector<TextBlock> blocks;
    for (auto& line : lines_of(lines)) {
        if (blocks.empty() || !goes_on(blocks.back(), line))
            blocks.push_back({TextBlock::Kind::paragraph, line.box, {}});
        blocks.back().box = hull(blocks.back().box, line.box);
        blocks.back().lines.push_back(std::move(line));
    }
    return blocks;
}

std::vector<TextBlock> cells_of(const Table& table)
{
    std::vector<TextBlock> blocks;
    for (const auto& cell : table.cells)
        if (auto lines = lines_of(cell.lines); !lines.empty())
            blocks.push_back({TextBlock::Kind::cell, cell.box, std::move(lines)});
    return blocks;
}

bool is_there(const std::vector<TextBlock>& blocks, const Word& word)
{
    const double area = static_cast<double>(word.box.width) * word.box.height;
    for (const auto& block : blocks)
        for (const auto& line : block.lines)
            for (const auto& other : line.words) {
                const auto shared = overlap(word.box, other.box);
                if (static_cast<double>(shared.width) * shared.height > kSameWordShare * area) return true;
            }
    return false;
}

void add_drawing(std::vector<TextBlock>& blocks, const std::vector<TextLine>& lines)
{
    auto whole = lines_of(lines);
    std::erase_if(whole, [&](const TextLine& line) {
        return std::any_of(line.words.begin(), line.words.end(),
                           [&](const Word& word) { return is_there(blocks, word); });
    });
    if (whole.empty()) return;
    const Box box = hull_of(whole);
    blocks.push_back({TextBlock::Kind::drawing, box, std::move(whole)});
}

}  // namespace

PageWords words_of(const PageReading& reading)
{
    PageWords words{reading.page.page, reading.scan_width, reading.scan_height, {}};
    struct Piece {
        int y;
        std::vector<TextBlock> blocks;
    };
    std::vector<Piece> pieces;
    for (auto& block : paragraphs_of(reading.lines))
        pieces.push_back({block.lines.front().box.centre_y(), {std::move(block)}});
    for (const auto& table : reading.tables) pieces.push_back({table.box.y, cells_of(table)});
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.y < b.y; });
    for (auto& piece : pieces)
        for (auto& block : piece.blocks) words.blocks.push_back(std::move(block));
    for (const auto& symbol : reading.symbols) add_drawing(words.blocks, symbol.lines);
    for (const auto& arrow : reading.arrows)
        if (arrow.label) add_drawing(words.blocks, {*arrow.label});
    return words;
}

}  // namespace alihsop
