// Method: chroma = largest minus smallest channel, after the paper's own tint (median of each channel) is divided out.
// The darker a pixel, the more chroma a scanner's fringe or a JPEG gives it, so the bar rises with darkness: black print
// under a blue stamp stays below it, the stamp's palest strokes are above it. Sure pixels that survive an opening (a
// fringe is thin) vouch for the unsure ones near by.
#include "imaging/separate_coloured_ink.h"

#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kSureChroma = 26;    // of 255, for white; a pen's blue has 80 and more
constexpr double kUnsureChroma = 12;
constexpr double kPerDarkness = 0.22;  // … and this much more for each step of darkness
constexpr int kPrintBlack = 70;        // of 255 in the even page: the rim of a stroke must not eat black print
constexpr double kFringeMillimetres = 0.2;
constexpr double kReachMillimetres = 1.2;
constexpr double kRestMillimetres = 0.3;
constexpr double kRestShare = 0.7;     // of a piece's pixels
constexpr int kRestDarkness = 225;     // with its pale rim

double channel_median(const cv::Mat& channel)
{
    cv::Mat small;
    cv::resize(channel, small, {200, 200}, 0, 0, cv::INTER_NEAREST);
    std::vector<unsigned char> values(small.begin<unsigned char>(), small.end<unsigned char>());
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return std::max<double>(*middle, 1);
}

// Chroma above what darkness alone explains: 8UC1, saturating at 0.
cv::Mat own_colour_of(const cv::Mat& page)
{
    std::vector<cv::Mat> channels;
    cv::split(page, channels);
    for (auto& channel : channels) channel.convertTo(channel, CV_8U, 240.0 / channel_median(channel));
    cv::Mat most, least, colour;
    cv::max(channels[0], channels[1], most);
    cv::max(most, channels[2], most);
    cv::min(channels[0], channels[1], least);
    cv::min(least, channels[2], least);
    // most - least - kPerDarkness * (255 - most)
    cv::addWeighted(most, 1 + kPerDarkness, least, -1, -kPerDarkness * 255, colour);
    return colour;
}

// A pen's darkest spots have too little colour to be found: pieces that lie mostly beside coloured ink go with it.
void take_rests_out(cv::Mat& black, const cv::Mat& coloured, double dpi)
{
    const int reach = to_odd_pixels(2 * kRestMillimetres, dpi);
    cv::Mat beside;
    cv::dilate(coloured, beside, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    const InkPieces found = find_ink_pieces(black < kRestDarkness);
    std::vector<int> share(found.pieces.size(), 0);
    for (const auto& run : found.runs)
        share[static_cast<std::size_t>(run.piece)] +=
            cv::countNonZero(beside(cv::Rect(run.from, run.y, run.to - run.from, 1)));
    for (const auto& run : found.runs) {
        const auto piece = static_cast<std::size_t>(run.piece);
        if (share[piece] > kRestShare * found.pieces[piece].area) black(cv::Rect(run.from, run.y, run.to - run.from, 1)).setTo(255);
    }
}

}  // namespace

cv::Mat find_coloured_ink(const cv::Mat& page, double dpi)
{
    cv::Mat coloured(page.size(), CV_8UC1, cv::Scalar(0));
    if (page.channels() != 3) return coloured;
    cv::Mat colour = own_colour_of(page);
    cv::blur(colour, colour, {3, 3});
    cv::Mat sure = colour > kSureChroma;
    const int fringe = to_pixels(kFringeMillimetres, dpi, 2);
    cv::morphologyEx(sure, sure, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {fringe, fringe}));
    if (cv::countNonZero(sure) == 0) return coloured;
    const int reach = to_odd_pixels(2 * kReachMillimetres, dpi);
    cv::dilate(sure, coloured, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    return coloured & (colour > kUnsureChroma);
}

cv::Mat without_coloured_ink(const cv::Mat& even, const cv::Mat& coloured, double dpi)
{
    cv::Mat black = even.clone();
    cv::Mat rim;
    cv::dilate(coloured, rim, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    black.setTo(255, coloured | (rim & (even >= kPrintBlack)));
    take_rests_out(black, coloured, dpi);
    return black;
}

}  // namespace alihsop
