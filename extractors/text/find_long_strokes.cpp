#include "extractors/text/find_long_strokes.h"

#include <cstddef>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kLongerThanLetters = 6.5;  // mm: a capital of 18 points is 4.5 mm high

// The columns or rows of a picture, one after another, as lines of pixels `step` bytes apart.
struct Lines {
    int count, length;
    std::ptrdiff_t next, step;  ///< bytes from line to line, and from pixel to pixel
};

// Runs of at least `length` pixels on the lines. Each covers a pixel of every `length`-th place: only these are looked
// at, and where there is ink, the run's ends are sought.
cv::Mat long_runs(const cv::Mat& ink, const Lines& lines, int length)
{
    cv::Mat runs(ink.size(), CV_8UC1, cv::Scalar(0));
    for (int at = length - 1; at < lines.length; at += length)
        for (int i = 0; i < lines.count; ++i) {
            const unsigned char* line = ink.data + i * lines.next;
            unsigned char* into = runs.data + i * lines.next;
            if (!line[at * lines.step] || into[at * lines.step]) continue;
            int from = at, to = at + 1;
            while (from > 0 && line[(from - 1) * lines.step]) --from;
            while (to < lines.length && line[to * lines.step]) ++to;
            for (int x = from; to - from >= length && x < to; ++x) into[x * lines.step] = 255;
        }
    return runs;
}

}  // namespace

LongStrokes find_long_strokes(const cv::Mat& picture, double dpi)
{
    const cv::Mat ink = picture.isContinuous() ? picture : picture.clone();  // so that the runs' rows lie as the ink's
    const int length = to_pixels(kLongerThanLetters, dpi);
    const std::ptrdiff_t row = ink.cols;
    LongStrokes strokes;
    strokes.along = long_runs(ink, {ink.rows, ink.cols, row, 1}, length);
    strokes.down = long_runs(ink, {ink.cols, ink.rows, 1, row}, length);
    return strokes;
}

}  // namespace alihsop
