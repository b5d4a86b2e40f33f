#include "extractors/text/find_line_bands.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace alihsop {
namespace {

constexpr double kUsual = 1.7;  // of a line's middle letter height: the tallest letter
constexpr double kAbove = 0.2;  // of a line's height: room for accents
constexpr double kBelow = 0.3;  // … for tails
constexpr double kGap = 1.2;    // … of white within a line whose letters hang on scrawl
constexpr double kSmall = 0.5;  // of the middle height: a smaller piece is no letter
constexpr int kLeastLetters = 2;

// The line's usual letters; empty when there are too few.
cv::Rect usual_box(const InkLines& lines, const InkLines::Line& line)
{
    std::vector<int> heights;
    for (const int piece : line.pieces) heights.push_back(lines.ink.pieces[static_cast<std::size_t>(piece)].box.height);
    std::erase_if(heights,
                  [most = *std::max_element(heights.begin(), heights.end())](int height) { return 6 * height < most; });
    const auto at = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), at, heights.end());
    cv::Rect usual;
    int letters = 0;
    for (const int piece : line.pieces) {
        const cv::Rect& box = lines.ink.pieces[static_cast<std::size_t>(piece)].box;
        if (box.height > kUsual * *at || box.height < kSmall * *at) continue;
        usual = usual.empty() ? box : usual | box;
        letters += std::max(1, box.width / box.height);  // some run together
    }
    return letters >= kLeastLetters ? usual : cv::Rect();
}

// How far ink goes on from column `x` by `step`, with gaps of at most `gap` pixels, at the height of `band`.
int end_of_ink(const cv::Mat& columns, int x, int step, int gap)
{
    int last = x;
    for (int i = x; i >= 0 && i < columns.cols && std::abs(i - last) <= gap; i += step)
        if (columns.at<unsigned char>(0, i)) last = i;
    return last;
}

cv::Rect grown_along(const cv::Rect& box, const cv::Mat& ink)
{
    cv::Mat columns;
    cv::reduce(ink(cv::Rect(0, box.y, ink.cols, box.height)), columns, 0, cv::REDUCE_MAX);
    const int gap = static_cast<int>(kGap * box.height);
    const int left = end_of_ink(columns, box.x, -1, gap), right = end_of_ink(columns, box.x + box.width - 1, 1, gap);
    return {left, box.y, right - left + 1, box.height};
}

// Bands one above the other must not overlap.
void part(std::vector<cv::Rect>& bands)
{
    std::sort(bands.begin(), bands.end(),
              [](const cv::Rect& a, const cv::Rect& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
    for (std::size_t i = 0; i < bands.size(); ++i)
        for (std::size_t j = i + 1; j < bands.size(); ++j) {
            cv::Rect &upper = bands[i], &lower = bands[j];
            const int overlap = upper.y + upper.height - lower.y;
            const bool beside = std::min(upper.x + upper.width, lower.x + lower.width) <= std::max(upper.x, lower.x);
            if (beside || overlap < 0 || 2 * overlap > std::min(upper.height, lower.height)) continue;
            upper.height -= overlap / 2 + 1;
            lower.y += overlap - overlap / 2;
            lower.height -= overlap - overlap / 2;
        }
}

}  // namespace

std::vector<cv::Rect> find_line_bands(const InkLines& lines, const cv::Mat& ink)
{
    std::vector<cv::Rect> bands;
    for (const auto& line : lines.lines) {
        const cv::Rect usual = line.dash ? cv::Rect() : usual_box(lines, line);
        if (usual.empty()) continue;
        const cv::Rect wide = grown_along(usual, ink);
        const int above = static_cast<int>(kAbove * usual.height), below = static_cast<int>(kBelow * usual.height);
        bands.push_back(cv::Rect(wide.x, wide.y - above, wide.width, wide.height + above + below) &
                        cv::Rect(0, 0, ink.cols, ink.rows));
    }
    part(bands);
    return bands;
}

cv::Mat mask_of(const std::vector<cv::Rect>& bands, const cv::Size& size)
{
    cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
    for (const auto& band : bands) mask(band).setTo(255);
    return mask;
}

}  // namespace alihsop
