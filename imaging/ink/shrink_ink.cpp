#include "imaging/ink/shrink_ink.h"

#include <opencv2/imgproc.hpp>

namespace alihsop {

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

}  // namespace alihsop
