// Method: a piece of ink is a letter when its right neighbour is like it: as high, on the same line, a letter's gap
// away. Specks, rulings, drawings and photographs seldom stand so; nothing in this depends on the resolution, which is
// what the letters are measured for.
//
// Accuracy: for print of one size the median lies between the height of an x and that of an X, two thirds and all of
// the capitals' height.
#include "imaging/ink/measure_letters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "imaging/ink/ink_pieces.h"

namespace alihsop {
namespace {

// All but the first two in heights of the letter.
constexpr int kLowest = 6;                         // pixels; lower ones are specks as well
constexpr int kHighest = 400;                      // pixels; a title's letter at 600 dpi
constexpr double kNarrowest = 0.1, kWidest = 2.0;  // an l, an m
constexpr double kLeastInk = 0.12;                 // of its box
constexpr double kWidestGap = 0.6;                 // within a word, or between two
constexpr double kOverlap = 0.2;                   // slanted letters' boxes
constexpr double kOffLine = 0.2;
constexpr double kLowestNeighbour = 0.55, kHighestNeighbour = 1.8;  // x beside X

bool may_be_letter(const InkPieces::Piece& piece)
{
    const double height = piece.box.height, width = piece.box.width;
    return piece.box.height >= kLowest && piece.box.height <= kHighest && width >= kNarrowest * height &&
           width <= kWidest * height && piece.area >= kLeastInk * width * height;
}

/// Boxes by the row on which they stand, and there from left to right.
using Rows = std::map<int, std::vector<cv::Rect>>;

bool stand_together(const cv::Rect& left, const cv::Rect& right)
{
    const double height = left.height;
    return std::abs(right.br().y - left.br().y) <= kOffLine * height && right.height >= kLowestNeighbour * height &&
           right.height <= kHighestNeighbour * height;
}

bool has_neighbour(const cv::Rect& letter, const Rows& rows)
{
    const double height = letter.height;
    const int slack = static_cast<int>(kOffLine * height);
    const auto from = static_cast<int>(letter.br().x - kOverlap * height);
    const auto to = static_cast<int>(letter.br().x + kWidestGap * height);
    const auto end = rows.upper_bound(letter.br().y + slack);
    for (auto row = rows.lower_bound(letter.br().y - slack); row != end; ++row) {
        auto at = std::lower_bound(row->second.begin(), row->second.end(), from,
                                   [](const cv::Rect& box, int x) { return box.x < x; });
        for (; at != row->second.end() && at->x <= to; ++at)
            if (at->x > letter.x && stand_together(letter, *at)) return true;
    }
    return false;
}

}  // namespace

LetterSize measure_letters(const cv::Mat& ink)
{
    Rows rows;
    for (const auto& piece : find_ink_pieces(ink).pieces)
        if (may_be_letter(piece)) rows[piece.box.br().y].push_back(piece.box);
    for (auto& [bottom, boxes] : rows)
        std::sort(boxes.begin(), boxes.end(), [](const cv::Rect& a, const cv::Rect& b) { return a.x < b.x; });
    std::vector<int> heights;
    for (const auto& [bottom, boxes] : rows)
        for (const auto& box : boxes)
            if (has_neighbour(box, rows)) heights.push_back(box.height);
    if (heights.empty()) return {};
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return {static_cast<int>(heights.size()), static_cast<double>(*middle)};
}

}  // namespace alihsop
