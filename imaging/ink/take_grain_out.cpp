// Method: a page is grainy when many of its pixels are ink without any neighbour, which print never is. Then
// pieces of up to three pixels go, and holes of up to three pixels in ink are filled; both by runs
// (ink_pieces). Of the scans at hand none has more than 0.023 % lone pixels, a seventeenth of kGrainy; without
// this, false heads and connectors came of the grain.
//
// Fails for grain of larger clumps (a JPEG of a grainy page), which stays. Full stops of up to three pixels
// would go too; only the flow's ink goes through here, never print.
#include "imaging/ink/take_grain_out.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/ink_pieces.h"

namespace alihsop {
namespace {

constexpr double kGrainy =
    0.004;                     // of a page's pixels are ink without a neighbour; a clean page has a tenth of it at most
constexpr int kGrain = 3;      // pixels, not mm: a grain is a pixel that flipped, or some that chance put together
constexpr int kBandRows = 32;  // pixel rows that are looked at …
constexpr int kBandsApart = 4;  // … of each so many bands, one

// Pixels of ink without a neighbour in the rows first..last-1, whose neighbours in other rows count too.
int count_grains(const cv::Mat& ink, int first, int last)
{
    const int above = std::max(0, first - 1);
    cv::Mat ones, around;
    cv::threshold(ink.rowRange(above, std::min(ink.rows, last + 1)), ones, 0, 1, cv::THRESH_BINARY);
    cv::boxFilter(ones, around, CV_8U, {3, 3}, {-1, -1}, false, cv::BORDER_CONSTANT);
    const cv::Mat alone = around.mul(ones) == 1;
    return cv::countNonZero(alone.rowRange(first - above, last - above));
}

// By bands across the page, a quarter of it.
bool is_grainy(const cv::Mat& ink)
{
    double grains = 0, pixels = 0;
    // Grain is everywhere or nowhere, so a quarter of the page tells.
    for (int y = 0; y < ink.rows; y += kBandsApart * kBandRows) {
        const int last = std::min(ink.rows, y + kBandRows);
        grains += count_grains(ink, y, last);
        pixels += static_cast<double>(last - y) * ink.cols;
    }
    return grains > kGrainy * pixels;
}

void set_small_pieces(const InkPieces& found, cv::Mat& ink, int value)
{
    for (const auto& run : found.runs)
        if (found.pieces[static_cast<std::size_t>(run.piece)].area <= kGrain)
            ink.row(run.y).colRange(run.from, run.to).setTo(value);
}

}  // namespace

cv::Mat take_grain_out(const cv::Mat& ink)
{
    if (ink.empty() || !is_grainy(ink)) return ink;
    cv::Mat clean = ink.clone();
    set_small_pieces(find_ink_pieces(ink), clean, 0);
    set_small_pieces(find_ink_pieces(clean == 0, 1, Touch::sides), clean, 255);
    return clean;
}

}  // namespace alihsop
