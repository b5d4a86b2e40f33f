#include "extractors/text/find_long_strokes.h"

#include "imaging/ink_pieces.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLongerThanLetters = 6.5;  // mm: a capital of 18 points is 4.5 mm high

// Runs of at least `length` pixels along x.
cv::Mat long_runs(const cv::Mat& ink, int length)
{
    cv::Mat runs(ink.size(), CV_8UC1, cv::Scalar(0));
    for (const auto& run : find_ink_pieces(ink, length).runs) paint(run, runs);
    return runs;
}

}  // namespace

LongStrokes find_long_strokes(const cv::Mat& ink, double dpi)
{
    const int length = to_pixels(kLongerThanLetters, dpi);
    LongStrokes strokes;
    strokes.along = long_runs(ink, length);
    strokes.down = long_runs(ink.t(), length).t();
    return strokes;
}

}  // namespace alihsop
