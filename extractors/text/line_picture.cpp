#include "extractors/text/line_picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace alihsop {

cv::Mat line_picture(const cv::Mat& even, const InkLines& ink_lines, std::size_t index, const cv::Rect& box)
{
    cv::Mat foreign(box.size(), CV_8UC1, cv::Scalar(0));
    const auto [first, last] = ink_lines.ink.runs_between(box.y, box.y + box.height);
    for (std::size_t i = first; i < last; ++i) {
        auto run = ink_lines.ink.runs[i];
        const int line = ink_lines.line_of[static_cast<std::size_t>(run.piece)];
        run.from = std::max(run.from, box.x);
        run.to = std::min(run.to, box.x + box.width);
        if (line != InkLines::kNone && line != static_cast<int>(index) && run.from < run.to)
            paint(run, foreign, box.tl());
    }
    cv::dilate(foreign, foreign, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::Mat picture = even(box).clone();
    picture.setTo(255, foreign);
    return picture;
}

}  // namespace alihsop
