// Method: the page is grown by a pixel up and down, its runs along x are closed over gaps and cut to length,
// and what hangs together is a line. Shared by those who look for rulings (tables) and for strokes (arrows):
// both must see one line where there is one.
//
// Fails for lines that rise by more than a pixel a run's length; those who call are on a straight page.
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
