#include "imaging/restoration/find_level_lines.h"

#include <opencv2/imgproc.hpp>

#include "imaging/ink/filter_runs.h"

namespace alihsop {

InkPieces find_level_lines(const cv::Mat& ink, int gap, int least)
{
    cv::Mat with_neighbours;  // the rows next to a pixel touch it, whatever the resolution
    cv::dilate(ink, with_neighbours, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    return find_ink_pieces(filter_runs(with_neighbours, gap, least));
}

}  // namespace alihsop
