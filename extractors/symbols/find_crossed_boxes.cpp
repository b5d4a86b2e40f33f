// Method: level lines are paired that begin and end at the same places, one above the other; where the two upright
// sides between them are inked as well, there is a box. Rulings are taken out before, so that no cell is one.
#include "extractors/symbols/find_crossed_boxes.h"

#include <algorithm>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/find_level_lines.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLeastWidth = 5.0;   // mm
constexpr double kLeastHeight = 3.5;  // mm
constexpr double kMostHeight = 25.0;  // mm
constexpr double kGap = 0.7;          // mm that a side may be broken
constexpr double kThickest = 1.3;     // mm
constexpr double kSameEnd = 0.7;      // mm between the ends of the upper and the lower side
constexpr double kSideReach = 0.5;    // mm beside an end in which the upright side stands
constexpr double kInkedSide = 0.88;   // of its height
constexpr double kLikeness = 0.92;    // less than a closed box's

std::vector<cv::Rect> level_lines(const cv::Mat& ink, double dpi)
{
    const InkPieces found = find_level_lines(ink, to_pixels(kGap, dpi), to_pixels(kLeastWidth, dpi));
    std::vector<cv::Rect> lines;
    for (const auto& piece : found.pieces)
        if (piece.box.height <= to_pixels(kThickest, dpi) + 2)
            lines.emplace_back(piece.box.x, piece.box.y + 1, piece.box.width, std::max(1, piece.box.height - 2));
    return lines;
}

bool is_inked(const cv::Mat& ink, int x, int top, int bottom, double dpi)
{
    const int reach = std::max(1, to_pixels(kSideReach, dpi));
    const cv::Rect strip = cv::Rect(x - reach, top, 2 * reach + 1, bottom - top) & cv::Rect(0, 0, ink.cols, ink.rows);
    if (strip.empty()) return false;
    cv::Mat rows;
    cv::reduce(ink(strip), rows, 1, cv::REDUCE_MAX);
    return cv::countNonZero(rows) >= kInkedSide * strip.height;
}

}  // namespace

std::vector<Shape> find_crossed_boxes(const FlowInk& ink, const cv::Rect& region)
{
    const cv::Mat field = ink.without_rulings(region);
    const auto lines = level_lines(field, ink.dpi);
    const int same = to_pixels(kSameEnd, ink.dpi), least = to_pixels(kLeastHeight, ink.dpi),
              most = to_pixels(kMostHeight, ink.dpi);
    std::vector<Shape> boxes;
    for (const auto& top : lines)
        for (const auto& bottom : lines) {
            const int height = bottom.br().y - top.y;
            if (height < least || height > most || top.br().y >= bottom.y) continue;
            if (std::abs(top.x - bottom.x) > same || std::abs(top.br().x - bottom.br().x) > same) continue;
            const cv::Rect box(std::min(top.x, bottom.x), top.y,
                               std::max(top.br().x, bottom.br().x) - std::min(top.x, bottom.x), height);
            if (is_inked(field, box.x, box.y, box.br().y, ink.dpi) &&
                is_inked(field, box.br().x - 1, box.y, box.br().y, ink.dpi))
                boxes.push_back({box + region.tl(), {ShapeName::Shape::rectangle, kLikeness, 0}, false});
        }
    return boxes;
}

}  // namespace alihsop
