#include "extractors/text/find_long_strokes.h"

#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {
constexpr double kLongerThanLetters = 6.5;  // mm: a capital of 18 points is 4.5 mm high
}

LongStrokes find_long_strokes(const cv::Mat& ink, double dpi)
{
    const int length = to_pixels(kLongerThanLetters, dpi);
    LongStrokes strokes;
    cv::morphologyEx(ink, strokes.along, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {length, 1}));
    cv::morphologyEx(ink, strokes.down, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, length}));
    return strokes;
}

}  // namespace alihsop
