// Method: one threshold for the page, as normalise_light has made its paper one brightness; local thresholds
// (Sauvola and its kin) would hollow filled symbols and thick letters. Otsu's histogram leaves out plain paper,
// which is most of a page and would pull the threshold up to itself.
//
// Accuracy: pixels of print and pale lines; no single pixel is promised. Fails on print that is paler than
// kPale at its darkest. The levels are of 255 and were set by hand on the devset; the two bounds hold the
// threshold where a page has next to no print, or is a photograph.
#include "imaging/ink/binarise.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr int kPlainPaper = 235;  // this bright or brighter is no ink at all
constexpr int kLowest = 120;
constexpr int kHighest = 190;
constexpr int kPale = 208;
constexpr int kHairline = 195;                 // a letter's thin strokes are this dark at least
constexpr double kHairlineMillimetres = 0.45;  // and this near its thick ones

// Four counters a level: neighbouring pixels of paper do not wait for one another.
std::array<double, 256> histogram_of(const cv::Mat& even)
{
    std::array<std::array<int, 256>, 4> counts{};
    for (int y = 0; y < even.rows; ++y) {
        const auto* row = even.ptr<unsigned char>(y);
        int x = 0;
        for (; x + 4 <= even.cols; x += 4) {
            ++counts[0][row[x]];
            ++counts[1][row[x + 1]];
            ++counts[2][row[x + 2]];
            ++counts[3][row[x + 3]];
        }
        for (; x < even.cols; ++x) ++counts[0][row[x]];
    }
    std::array<double, 256> histogram{};
    for (const auto& part : counts)
        for (std::size_t level = 0; level < 256; ++level) histogram[level] += part[level];
    return histogram;
}

// Otsu's threshold over the levels below kPlainPaper.
int otsu(const cv::Mat& even)
{
    auto histogram = histogram_of(even);
    // A little of it stays, so that a page with one kind of ink still has two classes to part.
    for (int level = kPlainPaper; level < 256; ++level) histogram[static_cast<std::size_t>(level)] *= 0.02;
    double total = 0, sum = 0;
    for (std::size_t level = 0; level < 256; ++level) {
        total += histogram[level];
        sum += histogram[level] * static_cast<double>(level);
    }
    double below = 0, sum_below = 0, best = -1;
    int threshold = kHighest;
    for (std::size_t level = 0; level < 255; ++level) {
        below += histogram[level];
        sum_below += histogram[level] * static_cast<double>(level);
        if (below <= 0 || total - below <= 0) continue;
        const double apart = sum_below / below - (sum - sum_below) / (total - below);
        const double between = below * (total - below) * apart * apart;
        if (between > best) {
            best = between;
            threshold = static_cast<int>(level);
        }
    }
    return threshold;
}

}  // namespace

cv::Mat binarise(const cv::Mat& even) { return even < std::clamp(otsu(even), kLowest, kHighest); }

cv::Mat binarise_print(const cv::Mat& even, double dpi)
{
    const int reach = to_odd_pixels(2 * kHairlineMillimetres, dpi);
    cv::Mat near;
    cv::dilate(binarise(even), near, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    // Only beside what is surely ink, so that the paper's grain elsewhere stays out.
    return near & (even < kHairline);
}

cv::Mat binarise_pale(const cv::Mat& even) { return even < kPale; }

}  // namespace alihsop
