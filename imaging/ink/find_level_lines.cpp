#include "imaging/ink/find_level_lines.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/filter_runs.h"

namespace alihsop {

InkPieces find_level_lines(const cv::Mat& ink, int gap, int least)
{
    cv::Mat with_neighbours;  // the rows next to a pixel touch it, whatever the resolution
    cv::dilate(ink, with_neighbours, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    return find_ink_pieces(filter_runs(with_neighbours, gap, least));
}

std::vector<double> heights_of(const InkPieces& lines)
{
    std::vector<double> sums(lines.pieces.size(), 0);
    for (const auto& run : lines.runs)
        sums[static_cast<std::size_t>(run.piece)] += static_cast<double>(run.y) * (run.to - run.from);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= std::max(1, lines.pieces[i].area);
    return sums;
}

int inked_columns(const cv::Mat& ink, const cv::Rect& box)
{
    cv::Mat columns;
    cv::reduce(ink(box), columns, 0, cv::REDUCE_MAX);
    return cv::countNonZero(columns);
}

}  // namespace alihsop
