// Method: print is fine, borders are broad. The page is shrunk until print melts into a light grey; what stays dark
// there and is connected to the picture's edge is border. The remaining paper is closed (print that melted into the
// border comes back) and grown back to full size.
// Fails when a picture is mostly not paper, or when black print is broader than kCoarseDpi can melt; then less border
// is taken away, never print.
// The levels are shares, not absolute: a dark photograph's paper is dark too. They were set by hand on the
// devset's scans and photographs.
#include "imaging/restoration/find_paper.h"

#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/ink/level_histogram.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kCoarseDpi = 20.0;
constexpr double kBorderDarkness = 0.62;  // of the paper's own brightness
// Holds as long as three tenths of the picture are paper.
constexpr double kPaperBrightnessShare = 0.7;  // the paper's brightness: this quantile of all pixels
constexpr double kCloseMillimetres = 14.0;
constexpr double kEdgeMillimetres = 1.3;  // border's blurred rim

// Dark regions that touch the picture's edge.
cv::Mat dark_from_edge(const cv::Mat& dark)
{
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(dark, labels, stats, centres, 4);
    std::vector<unsigned char> touches(static_cast<std::size_t>(count), 0);
    const auto mark = [&](int y, int x) { touches[static_cast<std::size_t>(labels.at<int>(y, x))] = 255; };
    for (int x = 0; x < labels.cols; ++x) mark(0, x), mark(labels.rows - 1, x);
    for (int y = 0; y < labels.rows; ++y) mark(y, 0), mark(y, labels.cols - 1);
    // the light background, which touches the edge too
    touches[0] = 0;
    cv::Mat border(dark.size(), CV_8UC1);
    for (int y = 0; y < labels.rows; ++y)
        for (int x = 0; x < labels.cols; ++x)
            border.at<unsigned char>(y, x) = touches[static_cast<std::size_t>(labels.at<int>(y, x))];
    return border;
}

}  // namespace

cv::Mat find_paper(const cv::Mat& grey, double dpi)
{
    const double scale = std::min(1.0, kCoarseDpi / dpi);
    cv::Mat coarse;
    cv::resize(grey, coarse, {}, scale, scale, cv::INTER_AREA);
    const double limit = LevelHistogram(coarse).quantile(kPaperBrightnessShare) * kBorderDarkness;
    cv::Mat border = dark_from_edge(coarse < limit);
    if (cv::countNonZero(border) == 0) return {grey.size(), CV_8UC1, cv::Scalar(255)};
    const double coarse_dpi = dpi * scale;
    cv::Mat paper = border == 0;
    const int close = to_odd_pixels(kCloseMillimetres, coarse_dpi);
    cv::Mat padded;  // closing must not grow paper out of the picture's edge
    cv::copyMakeBorder(paper, padded, close, close, close, close, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::morphologyEx(padded, padded, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    paper = padded(cv::Rect(close, close, paper.cols, paper.rows)).clone();
    const int rim = to_odd_pixels(kEdgeMillimetres, coarse_dpi);
    cv::erode(paper, paper, cv::getStructuringElement(cv::MORPH_RECT, {rim, rim}), {-1, -1}, 1, cv::BORDER_CONSTANT,
              cv::Scalar(255));
    cv::resize(paper, paper, grey.size(), 0, 0, cv::INTER_NEAREST);
    return paper;
}

}  // namespace alihsop
