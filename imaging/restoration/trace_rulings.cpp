// Method: runs of ink of 5 mm and more along x are joined into pieces; a piece that is long and thin is a line,
// and the mean height of its pixels in each 3 mm is a point of its trace. Lines along y the same way on the
// transposed page. A mean of many pixels is finer than one pixel.
//
// Fails for lines that slope by more than 3 degrees (their runs are shorter than 5 mm), for dashed lines, and
// where two rulings touch, which may give one trace between both.
#include "imaging/restoration/trace_rulings.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/ink_pieces.h"
#include "imaging/ink/shrink_ink.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 150.0;
constexpr double kRunMillimetres = 5.0;  // an unbroken run this long is no letter
constexpr double kLeastLengthMillimetres = 12.0;
constexpr double kMostThicknessMillimetres = 1.3;
constexpr double kStepMillimetres = 3.0;

// Mean height of a piece's pixels in each step of columns.
struct Steps {
    std::vector<double> sum, count;
    explicit Steps(int steps = 0) : sum(static_cast<std::size_t>(steps), 0), count(static_cast<std::size_t>(steps), 0)
    {
    }
    void add(const InkPieces::Run& run, int left, int step)
    {
        for (int x = run.from; x < run.to;) {
            const int at = (x - left) / step;
            const int next = std::min(run.to, left + (at + 1) * step);
            sum[static_cast<std::size_t>(at)] += static_cast<double>(run.y) * (next - x);
            count[static_cast<std::size_t>(at)] += next - x;
            x = next;
        }
    }
    [[nodiscard]] std::vector<cv::Point2d> points(const cv::Rect& box, int step) const
    {
        std::vector<cv::Point2d> points;
        for (std::size_t i = 0; i < count.size(); ++i) {
            const int x0 = box.x + static_cast<int>(i) * step, x1 = std::min(x0 + step, box.x + box.width);
            if (count[i] > 0) points.emplace_back((x0 + x1 - 1) / 2.0, sum[i] / count[i]);
        }
        return points;
    }
};

bool is_line(const InkPieces::Piece& piece, double dpi)
{
    // without the two rows by which it was grown
    const double thickness = static_cast<double>(piece.area) / piece.box.width - 2;
    return piece.box.width >= to_pixels(kLeastLengthMillimetres, dpi) &&
           thickness <= kMostThicknessMillimetres * dpi / kMillimetresPerInch;
}

// Horizontal lines of `ink`; coordinates of `ink`.
std::vector<std::vector<cv::Point2d>> trace_along_x(const cv::Mat& ink, double dpi)
{
    cv::Mat thick;
    cv::dilate(ink, thick, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    const InkPieces found = find_ink_pieces(thick, to_pixels(kRunMillimetres, dpi));
    const int step = to_pixels(kStepMillimetres, dpi);
    std::vector<Steps> steps;
    for (const auto& piece : found.pieces)
        steps.emplace_back(is_line(piece, dpi) ? (piece.box.width + step - 1) / step : 0);
    for (const auto& run : found.runs) {
        const auto index = static_cast<std::size_t>(run.piece);
        if (!steps[index].count.empty()) steps[index].add(run, found.pieces[index].box.x, step);
    }
    std::vector<std::vector<cv::Point2d>> traces;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (!steps[i].count.empty()) traces.push_back(steps[i].points(found.pieces[i].box, step));
    return traces;
}

}  // namespace

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
