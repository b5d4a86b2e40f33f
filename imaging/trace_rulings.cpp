#include "imaging/trace_rulings.h"

#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 150.0;
constexpr double kRunMillimetres = 5.0;        // an unbroken run this long is no letter
constexpr double kLeastLengthMillimetres = 12.0;
constexpr double kMostThicknessMillimetres = 1.3;
constexpr double kStepMillimetres = 3.0;

// Points of one component, one every `step` columns: the mean height of its pixels there.
std::vector<cv::Point2d> follow(const cv::Mat& labels, int label, const cv::Rect& box, int step)
{
    std::vector<cv::Point2d> points;
    for (int x0 = box.x; x0 < box.x + box.width; x0 += step) {
        const int x1 = std::min(x0 + step, box.x + box.width);
        double sum = 0, count = 0;
        for (int y = box.y; y < box.y + box.height; ++y)
            for (int x = x0; x < x1; ++x)
                if (labels.at<int>(y, x) == label) {
                    sum += y;
                    count += 1;
                }
        if (count > 0) points.emplace_back((x0 + x1 - 1) / 2.0, sum / count);
    }
    return points;
}

// Horizontal lines of `ink`; coordinates of `ink`.
std::vector<std::vector<cv::Point2d>> trace_along_x(const cv::Mat& ink, double dpi)
{
    cv::Mat runs;
    cv::dilate(ink, runs, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(runs, runs, cv::MORPH_OPEN,
                     cv::getStructuringElement(cv::MORPH_RECT, {to_pixels(kRunMillimetres, dpi), 1}));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(runs, labels, stats, centres, 8);
    std::vector<std::vector<cv::Point2d>> traces;
    for (int label = 1; label < count; ++label) {
        const int* row = stats.ptr<int>(label);
        const cv::Rect box(row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH], row[cv::CC_STAT_HEIGHT]);
        if (box.width < to_pixels(kLeastLengthMillimetres, dpi)) continue;
        const double thickness = static_cast<double>(row[cv::CC_STAT_AREA]) / box.width - 2;
        if (thickness > kMostThicknessMillimetres * dpi / kMillimetresPerInch) continue;
        traces.push_back(follow(labels, label, box, to_pixels(kStepMillimetres, dpi)));
    }
    return traces;
}

}  // namespace

cv::Mat shrink_ink(const cv::Mat& ink, int factor)
{
    if (factor <= 1) return ink;
    cv::Mat wide;
    cv::dilate(ink, wide, cv::getStructuringElement(cv::MORPH_RECT, {factor, factor}), {0, 0});
    cv::Mat small(ink.rows / factor, ink.cols / factor, CV_8UC1);
    for (int y = 0; y < small.rows; ++y) {
        const auto* from = wide.ptr<unsigned char>(y * factor);
        auto* to = small.ptr<unsigned char>(y);
        for (int x = 0; x < small.cols; ++x) to[x] = from[x * factor];
    }
    return small;
}

std::vector<RulingTrace> trace_rulings(const cv::Mat& ink, double dpi)
{
    const int factor = std::max(1, static_cast<int>(std::lround(dpi / kWorkingDpi)));
    const cv::Mat small = shrink_ink(ink, factor);
    const double offset = (factor - 1) / 2.0;
    std::vector<RulingTrace> traces;
    for (auto& points : trace_along_x(small, dpi / factor)) {
        for (auto& point : points) point = point * factor + cv::Point2d(offset, offset);
        traces.push_back({true, std::move(points)});
    }
    for (auto& points : trace_along_x(small.t(), dpi / factor)) {
        for (auto& point : points) point = cv::Point2d(point.y, point.x) * factor + cv::Point2d(offset, offset);
        traces.push_back({false, std::move(points)});
    }
    return traces;
}

}  // namespace alihsop
