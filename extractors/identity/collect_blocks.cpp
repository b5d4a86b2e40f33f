#include "extractors/identity/collect_blocks.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string_view>

#include "extractors/identity/column_gap.h"
#include "extractors/identity/mend_misread_colons.h"
#include "extractors/identity/read_signatory.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kSure = 0.5;  // confidence of a word that counts
constexpr std::size_t kMostLabelLines = 3;
constexpr double kBrokenLabelGap = 1.6;      // heights of its capitals between the lines of one label, at most
constexpr std::ptrdiff_t kLeastLetters = 3;  // fewer letters and digits in a label's own cell may be dirt

// One cell's lines, cut at the labels in it.
struct CellText {
    const Cell* cell = nullptr;
    std::vector<TextLine> before;       ///< lines before the first label
    std::vector<IdentityBlock> blocks;  ///< the labels of the cell
    bool claimed = false;
};

// The line without its label: its last words, as many as make up `rest`.
TextLine tail_of(const TextLine& line, const std::string& rest)
{
    TextLine tail = line;
    tail.words.clear();
    tail.box = {};
    std::size_t length = 0;
    for (auto word = line.words.rbegin(); word != line.words.rend() && length < rest.size(); ++word) {
        Word kept = *word;
        const std::size_t missing = rest.size() - length;
        if (kept.text.size() > missing) kept.text = kept.text.substr(kept.text.size() - missing);
        length += kept.text.size() + 1;
        tail.words.insert(tail.words.begin(), kept);
        tail.box = hull(tail.box, kept.box);
    }
    return tail;
}

// A label, and the lines that it takes: a narrow column breaks "TANGGAL PEMBUATAN" in two.
struct PlacedLabel {
    LabelMatch match;
    TextLine line;  ///< all of it as one line
    std::size_t lines = 1;
};

// Whether a line looks like the heading of a list. The last word of a text may be one too: "… sebagai dasar pengambilan
// / kebijakan." With text above it in its cell it must begin with a capital, and stand out if it is no field of the
// contract.
bool looks_like_heading(const TextLine& line, Field field, bool first_of_cell)
{
    if (first_of_cell) return true;
    const auto text = line.text();
    const auto letter = std::find_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
    if (letter == text.end() || std::islower(static_cast<unsigned char>(*letter)) || text.back() == '.') return false;
    const bool capitals = std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c); });
    return field != Field::lain || capitals || line.bold || text.back() == ':';
}

bool goes_on_below(const TextLine& line, const TextLine& next)
{
    return shared_width(line.box, next.box) > 0 && next.box.y - line.box.bottom() < kBrokenLabelGap * line.box.height;
}

// The line's text, with a colon where a gap as wide as a column's parts its words, and no sign does.
std::string text_with_column(const TextLine& line)
{
    std::string text;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (begins_column(line, i) && text.find(':') == std::string::npos) text += " :";
        text += (i == 0 ? "" : " ") + line.words[i].text;
    }
    return text;
}

std::optional<PlacedLabel> label_at(const std::vector<TextLine>& lines, std::size_t at)
{
    std::optional<PlacedLabel> found;
    if (const auto match = match_label(text_with_column(lines[at]))) found = PlacedLabel{*match, lines[at]};
    if (found && !found->match.rest.empty()) return found;
    TextLine whole = lines[at];
    for (std::size_t next = at + 1; next < lines.size() && next < at + kMostLabelLines; ++next) {
        if (!goes_on_below(lines[next - 1], lines[next])) break;
        whole.words.insert(whole.words.end(), lines[next].words.begin(), lines[next].words.end());
        whole.box = hull(whole.box, lines[next].box);
        const auto match = match_label(whole.text());
        // The last line is the label's, not what stands behind it.
        if (!match || (!match->rest.empty() && !match->colon) || match->rest.size() >= lines[next].text().size())
            continue;
        if (!found || match->field == found->match.field) found = PlacedLabel{*match, whole, next - at + 1};
    }
    return found;
}

// A label stands in the middle of its value's height where the value has several lines: those above it, right of it,
// are the value's first ones. They were taken for text before all labels, or for what a date goes on with.
void give_lines_above(CellText& text, IdentityBlock& block)
{
    const bool first = text.blocks.empty();
    if (!first && !is_date(text.blocks.back().field) && text.blocks.back().field != Field::nomor_sop) return;
    auto& above = first ? text.before : text.blocks.back().lines;
    const std::size_t own = first || above.empty() ? 0 : 1;
    const auto from = std::find_if(above.begin() + static_cast<std::ptrdiff_t>(own), above.end(),
                                   [&](const auto& line) { return line.box.x > block.label.box.right(); });
    if (!std::all_of(from, above.end(), [&](const auto& line) { return line.box.x > block.label.box.right(); })) return;
    block.lines.assign(from, above.end());
    above.erase(from, above.end());
}

CellText cut_at_labels(const Cell* cell, const std::vector<TextLine>& lines, const Box& place)
{
    CellText text;
    text.cell = cell;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto label = label_at(lines, at);
        if (label && (is_scalar(label->match.field) || looks_like_heading(label->line, label->match.field, at == 0))) {
            const auto& match = label->match;
            IdentityBlock block{match.field, label->line, {}, place};
            if (match.field == Field::disahkan_oleh || match.field == Field::nama_sop) give_lines_above(text, block);
            if (!match.rest.empty()) block.lines.push_back(tail_of(label->line, match.rest));
            block.certain = match.rest.empty() || match.colon;
            text.blocks.push_back(std::move(block));
            at += label->lines - 1;
        } else if (text.blocks.empty()) {
            text.before.push_back(lines[at]);
        } else {
            text.blocks.back().lines.push_back(lines[at]);
        }
    }
    return text;
}

bool spans_row(const Cell& cell, int row) { return row >= cell.row && row < cell.row + cell.row_span; }

CellText* cell_right_of(std::vector<CellText>& cells, const Cell& cell)
{
    for (auto& other : cells)
        if (other.cell->column == cell.column + cell.column_span && spans_row(*other.cell, cell.row)) return &other;
    return nullptr;
}

// The cell below that stands under the label's middle.
CellText* cell_below(std::vector<CellText>& cells, const Cell& cell)
{
    const int x = cell.box.centre_x();
    for (auto& other : cells)
        if (other.cell->row == cell.row + cell.row_span && x >= other.cell->box.x && x < other.cell->box.right())
            return &other;
    return nullptr;
}

// Of one line, also where the label takes several.
int line_height(const TextLine& label)
{
    return label.words.empty() ? label.box.height : label.words.front().box.height;
}

// Lines of `from` at the height of the label: down to the next label's height.
std::vector<TextLine> lines_at(const std::vector<TextLine>& from, const TextLine& label, const TextLine* next)
{
    std::vector<TextLine> taken;
    for (const auto& line : from) {
        const int y = line.box.centre_y();
        if (y < label.box.y - line_height(label) / 2) continue;
        if (next && y >= next->box.y - line_height(*next) / 4) continue;
        taken.push_back(line);
    }
    return taken;
}

// Letters and digits of the words that were surely read.
std::ptrdiff_t letters_of(const std::vector<TextLine>& lines)
{
    std::ptrdiff_t letters = 0;
    for (const auto& line : lines)
        for (const auto& word : line.words)
            if (word.confidence >= kSure)
                letters +=
                    std::count_if(word.text.begin(), word.text.end(), [](unsigned char c) { return std::isalnum(c); });
    return letters;
}

// Whether labels stand in several rows beside the cell: it holds the letterhead, and no one's value.
bool stands_beside_labels(const std::vector<CellText>& cells, const CellText& cell, const Cell& label)
{
    return std::any_of(cells.begin(), cells.end(), [&](const CellText& other) {
        return other.cell != &label && !other.blocks.empty() && other.cell->column == label.column &&
               spans_row(*cell.cell, other.cell->row);
    });
}

void claim_value(std::vector<CellText>& cells, CellText& home, std::size_t index)
{
    IdentityBlock& block = home.blocks[index];
    CellText* right = cell_right_of(cells, *home.cell);
    if (right && is_scalar(block.field) && stands_beside_labels(cells, *right, *home.cell)) right = nullptr;
    // Strokes of a stamp in the label's own cell weigh less than the words in the cell beside it.
    const bool better_beside = is_scalar(block.field) && right && !right->claimed && right->blocks.empty() &&
                               letters_of(right->before) > letters_of(block.lines);
    if (letters_of(block.lines) >= kLeastLetters && block.certain && !better_beside) return;
    CellText* below = cell_below(cells, *home.cell);
    CellText* value = is_scalar(block.field) ? right : below;
    if (is_scalar(block.field) && (!value || (value->before.empty() && !value->blocks.empty()))) value = below;
    if (!is_scalar(block.field) && (!value || (value->before.empty() && !value->blocks.empty()))) {
        // A list may stand to the right of its label, when no list's heading stands there.
        value = right && right->blocks.empty() && !right->before.empty() ? right : nullptr;
        if (value && value->claimed) value = nullptr;
    }
    if (!value || (!value->blocks.empty() && (is_scalar(block.field) || value->before.empty()))) return;
    if (!block.lines.empty() && value->before.empty()) return;
    block.place = value->cell->box;
    const bool several = home.blocks.size() > 1;
    const TextLine* next = several && index + 1 < home.blocks.size() ? &home.blocks[index + 1].label : nullptr;
    block.lines = several ? lines_at(value->before, block.label, next) : value->before;
    value->claimed = true;
    if (!block.lines.empty() && !is_scalar(block.field)) block.lines.front() = without_colon(block.lines.front());
    std::erase_if(block.lines, [](const TextLine& line) { return line.words.empty(); });
}

// A signer's block whose label a stamp has made unreadable is known by its NIP or rank.
void claim_signatory(std::vector<CellText>& cells)
{
    for (const auto& text : cells)
        for (const auto& block : text.blocks)
            if (block.field == Field::disahkan_oleh && !block.lines.empty()) return;
    for (auto& text : cells) {
        if (text.claimed || !text.blocks.empty() || !looks_like_signatory(text.before)) continue;
        text.blocks.push_back({Field::disahkan_oleh, {}, text.before, text.cell->box, true});
        text.before.clear();
        return;
    }
}

// In the row of a list's heading a lone line in another cell is a heading too, one that we do not know.
void name_unknown_headings(std::vector<CellText>& cells)
{
    std::set<int> heading_rows;
    for (const auto& text : cells)
        if (text.blocks.size() == 1 && text.before.empty() && text.blocks[0].lines.empty() &&
            !is_scalar(text.blocks[0].field) && text.cell->row_span == 1)
            heading_rows.insert(text.cell->row);
    for (auto& text : cells) {
        if (!heading_rows.contains(text.cell->row) || text.cell->row_span != 1 || !text.blocks.empty()) continue;
        if (text.before.size() != 1 || text.before[0].words.size() > 6) continue;
        const CellText* below = cell_below(cells, *text.cell);  // where a heading's list would stand
        if (!below || !below->blocks.empty() || below->before.empty()) continue;
        text.blocks.push_back({Field::lain, text.before[0], {}, text.cell->box});
        text.before.clear();
    }
}

}  // namespace

IdentityBlocks collect_blocks(const Table& table, int first_row, int last_row)
{
    std::vector<CellText> cells;
    for (const auto& cell : table.cells)
        if (cell.row >= first_row && cell.row < last_row)
            cells.push_back(cut_at_labels(&cell, merge_side_by_side(cell.lines), cell.box));
    name_unknown_headings(cells);
    for (auto& text : cells)
        for (std::size_t i = 0; i < text.blocks.size(); ++i) claim_value(cells, text, i);

    claim_signatory(cells);
    std::vector<IdentityBlock*> scalars;
    for (auto& text : cells)
        for (auto& block : text.blocks)
            if (is_scalar(block.field) && block.field != Field::disahkan_oleh) scalars.push_back(&block);
    mend_misread_colons(scalars);
    IdentityBlocks found;
    int body_row = last_row;  // the first row with a list's heading
    bool has_head = false;    // without one the page carries on a form, and has no letterhead
    for (const auto& text : cells)
        for (const auto& block : text.blocks) {
            if (!is_scalar(block.field))
                body_row = std::min(body_row, text.cell->row);
            else
                has_head = true;
        }
    for (auto& text : cells) {
        if (!text.claimed && !text.before.empty()) {
            if (has_head && text.cell->row < body_row)
                found.letterhead.emplace_back(text.cell->box, text.before);
            else
                found.unclaimed.emplace_back(text.cell->box, text.before);
        }
        for (auto& block : text.blocks) found.blocks.push_back(std::move(block));
    }
    return found;
}

IdentityBlocks collect_blocks(const std::vector<TextLine>& lines)
{
    IdentityBlocks found;
    CellText text = cut_at_labels(nullptr, merge_side_by_side(lines), {});
    found.letterhead.emplace_back(Box{}, std::move(text.before));
    found.blocks = std::move(text.blocks);
    return found;
}

}  // namespace alihsop
