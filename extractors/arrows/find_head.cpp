// Method: the ink around the last millimetres of the line is cut into slices across it. Beside a plain line there is
// none; a head, filled or open, has more the farther from the tip, up to its wings, on both sides. A slice whose ink
// runs on to the window's rim is a line that crosses, not a head.
#include "extractors/arrows/find_head.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWindowLength = 5.0;  // mm
constexpr double kWindowHalf = 2.4;    // mm
constexpr double kOverBend = 1.0;      // mm that a head may reach over the line's bend
constexpr double kSkip = 0.3;          // mm next to the symbol: rests of its outline
constexpr double kLeastArea = 0.32;    // mm2
constexpr double kSureArea = 0.7;
constexpr double kLeastWing = 0.25;  // mm

// The window turned so that the tip is at the top middle and the line comes from below.
cv::Mat window_at(const cv::Mat& ink, const cv::Point& tip, const cv::Point& direction, int length, int half)
{
    cv::Mat window = cv::Mat::zeros(length, 2 * half + 1, CV_8UC1);
    const cv::Point across(-direction.y, direction.x);
    for (int s = 0; s < length; ++s)
        for (int k = -half; k <= half; ++k) {
            const cv::Point at = tip - s * direction + k * across;
            if (at.x >= 0 && at.y >= 0 && at.x < ink.cols && at.y < ink.rows)
                window.at<unsigned char>(s, k + half) = ink.at<unsigned char>(at);
        }
    return window;
}

// Only the ink that hangs together with the line in the middle.
cv::Mat of_the_line(const cv::Mat& window, int half, int thickness)
{
    cv::Mat labels;
    cv::connectedComponents(window, labels, 8, CV_32S);
    std::vector<int> kept;
    for (int s = 0; s < window.rows; ++s)
        for (int k = -thickness; k <= thickness; ++k) {
            const int column = std::clamp(half + k, 0, window.cols - 1);
            if (labels.at<int>(s, column)) kept.push_back(labels.at<int>(s, column));
        }
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    cv::Mat mask = cv::Mat::zeros(window.size(), CV_8UC1);
    for (const int label : kept) mask.setTo(255, labels == label);
    return mask;
}

}  // namespace

bool HeadReading::is_head() const { return area >= (both_sides ? kLeastArea : kSureArea); }

double HeadReading::confidence() const
{
    if (is_head()) return both_sides ? std::min(0.99, 0.8 + 0.2 * (area - kLeastArea) / kSureArea) : 0.7;
    return std::max(0.6, 0.97 - area);
}

HeadReading find_head(const cv::Mat& ink, const cv::Point& tip, const cv::Point& direction, int thickness, int most,
                      const cv::Range& bend, double dpi)
{
    const int end = bend.empty() ? most : std::min(most, bend.end + to_pixels(kOverBend, dpi));
    const int length = std::clamp(end, 1, to_pixels(kWindowLength, dpi)), half = to_pixels(kWindowHalf, dpi),
              skip = to_pixels(kSkip, dpi);
    const cv::Mat window =
        of_the_line(window_at(ink, tip, direction, length, half), half, std::max(1, thickness / 2 + 1));
    const int own = thickness / 2 + 1, wing = own + to_pixels(kLeastWing, dpi);
    int area = 0, left_slices = 0, right_slices = 0;
    for (int s = skip; s < length; ++s) {
        if (s >= bend.start && s < bend.end) continue;
        int left = 0, right = 0, count = 0;
        const auto* row = window.ptr<unsigned char>(s);
        for (int k = 1; k <= half; ++k) {
            if (row[half - k]) left = k;
            if (row[half + k]) right = k;
            count += (k > own) * ((row[half - k] != 0) + (row[half + k] != 0));
        }
        if (left >= half || right >= half) continue;  // a line that crosses or leaves
        area += count;
        left_slices += left >= wing;
        right_slices += right >= wing;
    }
    const double pixel = to_millimetres(1, dpi);
    const int least_slices = std::max(1, to_pixels(0.2, dpi));
    return {area * pixel * pixel, left_slices >= least_slices && right_slices >= least_slices};
}

}  // namespace alihsop
