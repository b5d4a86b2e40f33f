#include "extractors/marks/read_marks.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "imaging/ink/ink_pieces.h"
#include "imaging/ink/shrink_ink.h"
#include "imaging/units.h"
#include "models/flow_columns.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 75.0;
constexpr double kOneMark = 3.0;    // mm between strokes of one mark
constexpr double kLeastMark = 5.0;  // mm
constexpr double kLeastStamp = 25.0;
constexpr double kMostStamp = 60.0;
constexpr double kRoundness = 1.45;           // longer side / shorter side of a stamp at most
constexpr double kSolidLogo = 0.55;           // share of its box that a logo's colour fills
constexpr double kTallestHandwriting = 14.0;  // mm
constexpr double kLeastBlackMark = 9.0;       // mm, longer side
constexpr double kNarrowestBlackMark = 5.0;   // mm: a line of print is lower
constexpr double kScrawl = 0.35;              // share of its box that a signature's strokes fill at most
constexpr double kOneStroke = 0.6;     // of a signature's longer side: what its longest stroke spans; a letter does not
constexpr double kSquare = 1.15;       // longer side / shorter side of a printed code at most
constexpr double kAroundSymbol = 0.9;  // mm
constexpr double kArrowWidth = 2.4;    // mm, of the way in which its stroke lies
constexpr double kDrawn = 0.6;         // share of a mark's ink that makes it a drawing
constexpr double kWrittenSquareMillimetres = 2.5;
constexpr double kMostWrittenShare = 0.35;  // of the cell: more is a filled shape

/// Whether one stroke runs through most of the place, as in a signature; text that nobody read is many letters.
bool is_scrawl(const cv::Mat& ink)
{
    const auto pieces = find_ink_pieces(ink).pieces;
    return std::any_of(pieces.begin(), pieces.end(), [&](const InkPieces::Piece& piece) {
        return std::max(piece.box.width, piece.box.height) >= kOneStroke * std::max(ink.cols, ink.rows);
    });
}

/// What black ink in a place is: a signature's strokes, or a picture (a logo, a printed code), or neither.
std::optional<Mark::Kind> kind_of_black(const cv::Mat& ink, const Box& box, int page_height)
{
    const double filled = static_cast<double>(cv::countNonZero(ink)) / static_cast<double>(ink.total());
    const double slimness = static_cast<double>(std::max(box.width, box.height)) / std::min(box.width, box.height);
    const bool upper = box.centre_y() < page_height / 2 && box.height > box.width / kRoundness;
    if (filled > kScrawl && (upper || slimness <= kSquare)) return Mark::Kind::logo;
    if (filled <= kScrawl && is_scrawl(ink)) return Mark::Kind::signature;
    return std::nullopt;
}

Mark::Kind kind_of(const cv::Rect& box, double filled, const cv::Size& page, double dpi)
{
    const double longer = to_millimetres(std::max(box.width, box.height), dpi);
    const double shorter = to_millimetres(std::min(box.width, box.height), dpi);
    if (filled > kSolidLogo && box.y + box.height < page.height / 2) return Mark::Kind::logo;
    if (shorter >= kLeastStamp && longer <= kMostStamp && longer / shorter <= kRoundness) return Mark::Kind::stamp;
    if (to_millimetres(box.height, dpi) <= kTallestHandwriting && box.width > 2 * box.height)
        return Mark::Kind::handwriting;
    return Mark::Kind::signature;
}

}  // namespace

std::vector<Mark> read_marks(const cv::Mat& coloured, double dpi)
{
    const int factor = std::max(1, static_cast<int>(std::lround(dpi / kWorkingDpi)));
    const cv::Mat small = shrink_ink(coloured, factor);
    const double small_dpi = dpi / factor;
    const int one = to_odd_pixels(kOneMark, small_dpi);
    cv::Mat joined, labels, stats, centres;
    cv::dilate(small, joined, cv::getStructuringElement(cv::MORPH_RECT, {one, one}));
    const int count = cv::connectedComponentsWithStats(joined, labels, stats, centres, 8);
    std::vector<Mark> marks;
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        cv::Rect box(s[cv::CC_STAT_LEFT] + one / 2, s[cv::CC_STAT_TOP] + one / 2, s[cv::CC_STAT_WIDTH] - one + 1,
                     s[cv::CC_STAT_HEIGHT] - one + 1);
        box &= cv::Rect(0, 0, small.cols, small.rows);
        if (std::max(box.width, box.height) < to_pixels(kLeastMark, small_dpi)) continue;
        const double filled = static_cast<double>(cv::countNonZero(small(box))) / static_cast<double>(box.area());
        marks.push_back({kind_of(box, filled, small.size(), small_dpi),
                         {box.x * factor, box.y * factor, box.width * factor, box.height * factor}});
    }
    return marks;
}

std::vector<Mark> read_black_marks(const cv::Mat& ink, const std::vector<Box>& unexplained,
                                   const std::vector<Table>& tables, double dpi)
{
    std::vector<Mark> marks;
    for (const auto& box : unexplained) {
        const double width = to_millimetres(box.width, dpi), height = to_millimetres(box.height, dpi);
        const bool in_flow = std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
            return may_hold_flow(table, 0) && !overlap(table.box, box).empty();
        });
        if (in_flow || std::max(width, height) < kLeastBlackMark || std::min(width, height) < kNarrowestBlackMark ||
            std::max(width, height) > kMostStamp)
            continue;
        const cv::Rect place = cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, ink.cols, ink.rows);
        if (const auto kind = kind_of_black(ink(place), box, ink.rows)) marks.push_back({*kind, box});
    }
    return marks;
}

std::vector<Mark> without_drawn(const std::vector<Mark>& marks, const cv::Mat& coloured,
                                const std::vector<Symbol>& symbols, const std::vector<Arrow>& arrows, double dpi)
{
    if (marks.empty()) return marks;
    cv::Mat rest = coloured.clone();
    const cv::Rect page(0, 0, rest.cols, rest.rows);
    const int around = to_pixels(kAroundSymbol, dpi);
    for (const auto& symbol : symbols) {
        const auto& box = symbol.box;
        rest(cv::Rect(box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around) & page).setTo(0);
    }
    for (const auto& arrow : arrows)
        for (std::size_t i = 1; i < arrow.path.size(); ++i)
            cv::line(rest, {arrow.path[i - 1][0], arrow.path[i - 1][1]}, {arrow.path[i][0], arrow.path[i][1]},
                     cv::Scalar(0), to_pixels(kArrowWidth, dpi));
    std::vector<Mark> kept;
    for (const auto& mark : marks) {
        const cv::Rect place = cv::Rect(mark.box.x, mark.box.y, mark.box.width, mark.box.height) & page;
        const int all = cv::countNonZero(coloured(place));
        if (all == 0 || all - cv::countNonZero(rest(place)) < kDrawn * all) kept.push_back(mark);
    }
    return kept;
}

bool is_written_on(const cv::Mat& coloured, const Box& cell, double dpi)
{
    const cv::Rect box =
        cv::Rect(cell.x, cell.y, cell.width, cell.height) & cv::Rect(0, 0, coloured.cols, coloured.rows);
    if (box.empty()) return false;
    const double area = cv::countNonZero(coloured(box));
    const double pixel = to_millimetres(1, dpi);
    return area * pixel * pixel >= kWrittenSquareMillimetres && area <= kMostWrittenShare * box.area();
}

}  // namespace alihsop
