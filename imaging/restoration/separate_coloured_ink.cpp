// Method: chroma = largest minus smallest channel, after the paper's own tint (median of each channel) is divided out.
// The darker a pixel, the more chroma a scanner's fringe or a JPEG gives it, so the bar rises with darkness: black
// print under a blue stamp stays below it, the stamp's palest strokes are above it. Sure pixels that survive an opening
// (a fringe is thin) vouch for the unsure ones near by.
#include "imaging/restoration/separate_coloured_ink.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/ink/ink_pieces.h"
#include "imaging/ink/level_histogram.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kSureChroma = 26;  // of 255, for white; a pen's blue has 80 and more
constexpr double kUnsureChroma = 12;
constexpr double kPerDarkness = 0.22;  // … and this much more for each step of darkness
constexpr int kPrintBlack = 40;        // of 255 in the even page: the darkness of print
constexpr int kDarkestInk = 85;        // of 255 in the ink's own channel: a darker ink is taken for no darker
constexpr int kPalestPrint = 150;      // what an ink leaves is paler
constexpr double kInkQuantile = 0.1;   // of an ink's pixels are darker than its usual ones
constexpr double kFringeMillimetres = 0.2;
constexpr double kReachMillimetres = 1.2;
constexpr double kRimMillimetres = 0.25;
constexpr double kRestMillimetres = 1.0;  // size of a pen's dark spot, at most
constexpr double kRestShare = 0.75;       // of its rim that is coloured ink
constexpr int kRestDarkness = 225;        // with its pale rim
constexpr double kPalestPen = 180;
constexpr int kBandRows = 512;  // at a time: of memory alone, the result is the same

double channel_median(const cv::Mat& channel)
{
    cv::Mat small;
    cv::resize(channel, small, {200, 200}, 0, 0, cv::INTER_NEAREST);
    std::vector<unsigned char> values(small.begin<unsigned char>(), small.end<unsigned char>());
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return std::max<double>(*middle, 1);
}

// Chroma above what darkness alone explains: 8UC1, saturating at 0. By bands: whole, its steps would be a page's memory
// twice over.
cv::Mat own_colour_of(const cv::Mat& page)
{
    cv::Mat small;
    cv::resize(page, small, {200, 200}, 0, 0, cv::INTER_NEAREST);
    std::vector<cv::Mat> channels;
    cv::split(small, channels);
    std::array<double, 3> tint{};
    for (std::size_t c = 0; c < tint.size(); ++c) tint[c] = 240.0 / channel_median(channels[c]);
    cv::Mat colour(page.size(), CV_8UC1), most, least;
    for (int y = 0; y < page.rows; y += kBandRows) {
        const int below = std::min(y + kBandRows, page.rows);
        cv::split(page.rowRange(y, below), channels);
        for (std::size_t c = 0; c < tint.size(); ++c) channels[c].convertTo(channels[c], CV_8U, tint[c]);
        cv::max(channels[0], channels[1], most);
        cv::max(most, channels[2], most);
        cv::min(channels[0], channels[1], least);
        cv::min(least, channels[2], least);
        // most - least - kPerDarkness * (255 - most)
        cv::addWeighted(most, 1 + kPerDarkness, least, -1, -kPerDarkness * 255, colour.rowRange(y, below));
    }
    return colour;
}

struct Pixel {
    int channel = 0;     ///< the palest
    int brightness = 0;  ///< there, evenly lit
    int colour = 0;      ///< palest less darkest channel
};

// One ink of a blot: the pixels with the same palest channel.
class BlotInk {
public:
    void add(const Pixel& pixel)
    {
        ++pixels_;
        brightness_.add(pixel.brightness);
        colour_.add(pixel.colour);
    }
    void measure()
    {
        if (pixels_ == 0) return;
        darkest_ = std::max(kDarkestInk, brightness_.quantile(kInkQuantile));
        full_ = std::max(1, colour_.quantile(0.5));
    }
    // The pixel's level when its share of this ink is taken away.
    [[nodiscard]] double without(const Pixel& pixel) const
    {
        const double share = std::min(1.0, static_cast<double>(pixel.colour) / full_);
        const double white = 255 - share * (255 - darkest_);
        return (pixel.brightness - kPrintBlack) * (255.0 - kPrintBlack) / (white - kPrintBlack) + kPrintBlack;
    }

private:
    LevelHistogram brightness_, colour_;
    int pixels_ = 0, darkest_ = 255, full_ = 255;
};

// Takes coloured ink out of one part of a page.
class InkRemover {
public:
    InkRemover(const cv::Mat& page, const cv::Rect& part)
    {
        std::vector<cv::Mat> channels;
        cv::split(page(part), channels);
        for (int c = 0; c < 3; ++c) {
            cv::Mat whole;
            cv::extractChannel(page, whole, c);
            scale_[c] = 245.0 / channel_median(whole);
            channels_[static_cast<std::size_t>(c)] = channels[static_cast<std::size_t>(c)];
        }
    }

    // `black`: the evenly lit part, to be changed where `near` is set. Each blot has inks of its own.
    void take_out(const cv::Mat& coloured, const cv::Mat& near, cv::Mat black) const
    {
        cv::Mat labels;
        const int count = cv::connectedComponents(near, labels, 8, CV_32S);
        std::vector<std::array<BlotInk, 3>> blots(static_cast<std::size_t>(count));
        for (int y = 0; y < black.rows; ++y)
            for (int x = 0; x < black.cols; ++x) {
                if (!coloured.at<unsigned char>(y, x)) continue;
                const Pixel pixel = pixel_at(y, x, black.at<unsigned char>(y, x));
                blots[static_cast<std::size_t>(labels.at<int>(y, x))][static_cast<std::size_t>(pixel.channel)].add(
                    pixel);
            }
        for (auto& blot : blots)
            for (auto& ink : blot) ink.measure();
        for (int y = 0; y < black.rows; ++y)
            for (int x = 0; x < black.cols; ++x) {
                if (!near.at<unsigned char>(y, x)) continue;
                auto& level = black.at<unsigned char>(y, x);
                const Pixel pixel = pixel_at(y, x, level);
                const BlotInk& ink =
                    blots[static_cast<std::size_t>(labels.at<int>(y, x))][static_cast<std::size_t>(pixel.channel)];
                level = cv::saturate_cast<unsigned char>(ink.without(pixel));
            }
    }

private:
    // `even`: the pixel's evenly lit grey.
    [[nodiscard]] Pixel pixel_at(int y, int x, int even) const
    {
        std::array<double, 3> value{};
        for (std::size_t c = 0; c < 3; ++c)
            value[c] = channels_[c].at<unsigned char>(y, x) * scale_[static_cast<int>(c)];
        const auto [least, most] = std::minmax_element(value.begin(), value.end());
        const double grey = std::max(1.0, 0.114 * value[0] + 0.587 * value[1] + 0.299 * value[2]);
        const double light = std::clamp(even / grey, 0.5, 2.0);
        return {static_cast<int>(most - value.begin()), cv::saturate_cast<unsigned char>(*most * light),
                cv::saturate_cast<unsigned char>((*most - *least) * light)};
    }

    std::array<cv::Mat, 3> channels_;
    cv::Vec3d scale_;
};

// A pen's darkest spots have too little colour to be found: small pieces that its ink surrounds go with it.
void take_rests_out(const cv::Mat& even, cv::Mat black, const cv::Mat& coloured, double dpi)
{
    const int most = to_pixels(kRestMillimetres, dpi, 3);
    for (const auto& piece : find_ink_pieces(black < kRestDarkness).pieces) {
        if (std::max(piece.box.width, piece.box.height) > most) continue;
        const cv::Rect round = cv::Rect(piece.box.x - 1, piece.box.y - 1, piece.box.width + 2, piece.box.height + 2) &
                               cv::Rect(0, 0, black.cols, black.rows);
        const cv::Mat rim = black(round) >= kRestDarkness, ink = rim & coloured(round);
        const int all = cv::countNonZero(rim), inked = cv::countNonZero(ink);
        // Print that somebody marked with a pale pen is no rest.
        if (inked > kRestShare * all && cv::mean(even(round), ink)[0] < kPalestPen) black(piece.box).setTo(255);
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

cv::Mat without_coloured_ink(const cv::Mat& page, const cv::Mat& even, const cv::Mat& coloured, double dpi)
{
    cv::Mat black = even.clone();
    cv::Rect part = cv::boundingRect(coloured);
    if (part.empty() || page.channels() != 3) return black;
    const int rim = to_pixels(kRimMillimetres, dpi);
    part = cv::Rect(part.x - rim, part.y - rim, part.width + 2 * rim, part.height + 2 * rim) &
           cv::Rect(0, 0, even.cols, even.rows);
    cv::Mat near;
    cv::dilate(coloured(part), near, cv::getStructuringElement(cv::MORPH_RECT, {2 * rim + 1, 2 * rim + 1}));
    InkRemover(page, part).take_out(coloured(part), near, black(part));
    cv::Mat rests;
    cv::dilate(coloured(part), rests, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    black(part).setTo(255, rests & (black(part) >= kPalestPrint));
    take_rests_out(even(part), black(part), coloured(part), dpi);
    return black;
}

}  // namespace alihsop
