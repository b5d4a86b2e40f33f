#include "extractors/arrows/read_arrows.h"

#include <algorithm>

#include "extractors/arrows/assign_labels.h"
#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/follow_rulings.h"
#include "extractors/arrows/join_strokes.h"
#include "extractors/arrows/probe_symbol_sides.h"
#include "extractors/arrows/read_labels.h"
#include "extractors/arrows/trace_arrows.h"
#include "imaging/ink/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kSymbolRim = 0.3;       // mm of a symbol's outline that may stand outside its box
constexpr double kLetterHeight = 4.2;    // mm: pieces no larger may be letters
constexpr double kLineThickness = 0.65;  // mm: a piece this thin is a dash, however short
constexpr double kAround = 25.0;         // mm above and below the tables where lines may run

// The ink without pieces that may be letters: small both ways, and no thin dash.
cv::Mat without_letters(const cv::Mat& ink, double dpi)
{
    const int height = to_pixels(kLetterHeight, dpi), thin = to_pixels(kLineThickness, dpi);
    const InkPieces found = find_ink_pieces(ink);
    cv::Mat rest = cv::Mat::zeros(ink.size(), CV_8UC1);
    for (const auto& run : found.runs) {
        const auto& box = found.pieces[static_cast<std::size_t>(run.piece)].box;
        const bool small = std::max(box.width, box.height) <= height && std::min(box.width, box.height) > thin;
        if (!small) paint(run, rest);
    }
    return rest;
}

void to_page(Arrow& arrow, int factor)
{
    const auto scale = [&](std::array<int, 2>& p) { p = {p[0] * factor + factor / 2, p[1] * factor + factor / 2}; };
    scale(arrow.from.at);
    scale(arrow.to.at);
    for (auto& point : arrow.path) scale(point);
}

FlowLimits limits_of(const std::vector<Table>& tables, const std::vector<SymbolOutline>& symbols, int factor)
{
    FlowLimits limits{0, 0};
    for (const auto& table : tables) limits.bottom = std::max(limits.bottom, table.box.bottom() / factor);
    limits.top = limits.bottom;
    for (const auto& symbol : symbols) limits.top = std::min(limits.top, symbol.box.y);
    return limits;
}

}  // namespace

ArrowsReading read_arrows(const FlowInk& ink, const cv::Mat& even, const std::vector<Symbol>& symbols,
                          const std::vector<Table>& tables, const LineReader& read)
{
    ArrowsReading reading;
    reading.symbol_lines.resize(symbols.size());
    if (symbols.empty()) return reading;
    const auto outlines = outlines_of(symbols, ink.factor);
    cv::Rect region;
    for (const auto& outline : outlines) region |= outline.box;
    for (const auto& table : tables)
        if ((cv::Rect(table.box.x / ink.factor, table.box.y / ink.factor, table.box.width / ink.factor,
                      table.box.height / ink.factor) &
             region)
                .area() > 0)
            region |= cv::Rect(region.x, table.box.y / ink.factor, region.width, table.box.height / ink.factor);
    const int around = to_pixels(kAround, ink.dpi);
    region = cv::Rect(region.x - around, region.y - around, region.width + 2 * around, region.height + 2 * around) &
             cv::Rect(0, 0, ink.all.cols, ink.all.rows);
    cv::Mat field = cv::Mat::zeros(ink.all.size(), CV_8UC1);
    ink.without_rulings(region).copyTo(field(region));
    const cv::Mat lines = take_symbols_out(field, outlines, to_pixels(kSymbolRim, ink.dpi));
    auto strokes = merge_strokes(find_strokes(without_letters(lines, ink.dpi), ink.dpi), outlines, ink.dpi);
    const auto short_ones = probe_symbol_sides(lines, outlines, strokes, ink.dpi);
    strokes.insert(strokes.end(), short_ones.begin(), short_ones.end());
    auto graph = join_strokes(strokes, outlines, lines, ink.dpi);
    if (const auto hidden = follow_rulings(graph, ink.rulings, outlines, lines, ink.dpi); !hidden.empty()) {
        strokes.insert(strokes.end(), hidden.begin(), hidden.end());
        strokes = merge_strokes(std::move(strokes), outlines, ink.dpi);
        graph = join_strokes(strokes, outlines, lines, ink.dpi);
    }
    reading.arrows = trace_arrows(graph, outlines, lines, limits_of(tables, outlines, ink.factor), ink.dpi);
    const LabelPage page{even, ink.factor, ink.dpi};
    const auto labels = read_labels(lines, strokes, reading.arrows, outlines, page, read);
    for (std::size_t i = 0; i < symbols.size(); ++i)
        if (!symbols[i].filled) reading.symbol_lines[i] = read_inside(ink.without_rulings, outlines[i], page, read);
    for (auto& arrow : reading.arrows) to_page(arrow, ink.factor);
    assign_labels(labels, symbols, reading.arrows, ink.dpi * ink.factor);
    return reading;
}

}  // namespace alihsop
