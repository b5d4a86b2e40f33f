// A colour scanner sees red, green and blue one after the other, or through a lens that breaks them differently: its
// channels lie up to a pixel apart, and black print gets a red rim on one side and a blue one on the other. Screens
// that draw letters in thirds of a pixel (ClearType) do the same on purpose.
//
// Method: least squares after Lucas and Kanade (1981). In some windows that hold the most print, the linear system of
// gain, offset and shift that takes one channel to the green one is solved, and solved again with the channel moved by
// what was found, first on a smoothed window (range) and then on a sharper one (accuracy). The median of the windows is
// the page's shift, so that a stamp or a coloured heading in some of them does not matter.
//
// Accuracy: 0.05 pixels on drawn print (tests/imaging/register_channels_test.cpp). Fails where less than kLeastWindows
// windows hold print in black or grey: the shift then counts as none.
#include "imaging/restoration/register_channels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWindowMillimetres = 16;  // some words of print in two or three lines
constexpr std::size_t kMostWindows = 16;   // their median is sure enough
constexpr std::size_t kLeastWindows = 3;   // fewer cannot outvote a stamp
constexpr double kMostMillimetres = 0.4;   // scanners stay below 0.2 mm; more is a page of coloured print
constexpr double kLeastPixels = 0.06;      // moves an edge's grey by a sixteenth: no colour is seen
constexpr double kLeastContrast = 3;       // mean difference of green over two pixels: a window with print
constexpr double kAgreementPixels = 0.35;  // of the windows' middle half: they measure one thing
constexpr std::array<double, 4> kSmooth = {2.0, 2.0, 1.0, 1.0};  // pixels (sigma), a step each

cv::Mat moved(const cv::Mat& channel, const cv::Point2d& by)
{
    const cv::Mat map = (cv::Mat_<double>(2, 3) << 1, 0, by.x, 0, 1, by.y);
    cv::Mat out;  // with the inverse map a pixel is taken from where it lies now
    cv::warpAffine(channel, out, map, channel.size(), cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return out;
}

// The windows of a page that hold the most print, most first.
std::vector<cv::Rect> printed_windows(const cv::Mat& green, int side)
{
    cv::Mat half, dx, dy;
    cv::resize(green, half, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::Sobel(half, dx, CV_16S, 1, 0, 1);
    cv::Sobel(half, dy, CV_16S, 0, 1, 1);
    std::vector<std::pair<double, cv::Rect>> found;
    for (int y = side / 4; y + side <= green.rows - side / 4; y += side)
        for (int x = side / 4; x + side <= green.cols - side / 4; x += side) {
            const cv::Rect small(x / 2, y / 2, side / 2, side / 2);
            // Lines of one direction alone say nothing of the shift along them.
            const double contrast = std::min(cv::norm(dx(small), cv::NORM_L1), cv::norm(dy(small), cv::NORM_L1));
            const double mean = contrast / small.area();
            if (mean > kLeastContrast) found.push_back({mean, {x, y, side, side}});
        }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<cv::Rect> windows;
    for (std::size_t i = 0; i < std::min(found.size(), kMostWindows); ++i) windows.push_back(found[i].second);
    return windows;
}

// One step: how much further `channel` lies from `green` (both 32FC1, smoothed alike).
std::optional<cv::Point2d> further_shift(const cv::Mat& green, const cv::Mat& channel)
{
    cv::Mat dx, dy;
    cv::Sobel(channel, dx, CV_32F, 1, 0, 1, 0.5);
    cv::Sobel(channel, dy, CV_32F, 0, 1, 1, 0.5);
    // green = gain * channel + offset + gain * (dx * x + dy * y): normal equations of the four unknowns.
    const std::array<cv::Mat, 4> columns = {channel, cv::Mat::ones(channel.size(), CV_32F), dx, dy};
    cv::Matx44d square;
    cv::Vec4d side;
    for (int i = 0; i < 4; ++i) {
        const auto& a = columns[static_cast<std::size_t>(i)];
        for (int j = 0; j < 4; ++j) square(i, j) = a.dot(columns[static_cast<std::size_t>(j)]);
        side(i) = a.dot(green);
    }
    cv::Vec4d found;
    if (!cv::solve(square, side, found, cv::DECOMP_CHOLESKY) || found(0) < 0.2) return std::nullopt;
    return cv::Point2d(found(2) / found(0), found(3) / found(0));
}

std::optional<cv::Point2d> shift_in(const cv::Mat& green, const cv::Mat& channel, double most)
{
    cv::Point2d shift;
    for (const double sigma : kSmooth) {
        cv::Mat smooth_green, smooth_channel;
        cv::GaussianBlur(green, smooth_green, {}, sigma);
        cv::GaussianBlur(moved(channel, shift), smooth_channel, {}, sigma);
        const int rim = static_cast<int>(std::ceil(3 * sigma + most));
        const cv::Rect inner(rim, rim, green.cols - 2 * rim, green.rows - 2 * rim);
        const auto further = further_shift(smooth_green(inner), smooth_channel(inner));
        if (!further) return std::nullopt;
        shift += *further;
        if (std::hypot(shift.x, shift.y) > 2 * most) return std::nullopt;
    }
    return shift;
}

// The median; nullopt when the middle half of the values lies too far apart.
std::optional<double> agreed(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    if (values[values.size() * 3 / 4] - values[values.size() / 4] > kAgreementPixels) return std::nullopt;
    return values[values.size() / 2];
}

cv::Point2d shift_of(const cv::Mat& page, int channel, const std::vector<cv::Rect>& windows, double dpi)
{
    const double most = std::max(1.0, kMostMillimetres * dpi / kMillimetresPerInch);
    std::vector<double> x, y;
    for (const auto& window : windows) {
        cv::Mat green, other;
        cv::extractChannel(page(window), green, 1);
        cv::extractChannel(page(window), other, channel);
        green.convertTo(green, CV_32F);
        other.convertTo(other, CV_32F);
        if (const auto shift = shift_in(green, other, most)) x.push_back(shift->x), y.push_back(shift->y);
    }
    if (x.size() < kLeastWindows) return {};
    const auto dx = agreed(x), dy = agreed(y);
    if (!dx || !dy) return {};
    const double length = std::hypot(*dx, *dy);
    return length < kLeastPixels || length > most ? cv::Point2d() : cv::Point2d(*dx, *dy);
}

}  // namespace

ChannelShift find_channel_shift(const cv::Mat& page, double dpi)
{
    if (page.type() != CV_8UC3) return {};
    cv::Mat green;
    cv::extractChannel(page, green, 1);
    const auto windows = printed_windows(green, std::max(48, to_pixels(kWindowMillimetres, dpi)));
    return {shift_of(page, 0, windows, dpi), shift_of(page, 2, windows, dpi)};
}

cv::Mat register_channels(const cv::Mat& page, const ChannelShift& shift)
{
    if (page.type() != CV_8UC3 || shift.none()) return page;
    std::vector<cv::Mat> channels;
    cv::split(page, channels);
    if (shift.blue != cv::Point2d()) channels[0] = moved(channels[0], shift.blue);
    if (shift.red != cv::Point2d()) channels[2] = moved(channels[2], shift.red);
    cv::Mat registered;
    cv::merge(channels, registered);
    return registered;
}

}  // namespace alihsop
