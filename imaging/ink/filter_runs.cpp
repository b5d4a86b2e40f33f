// Method: one pass over each row; a gap is closed by going on behind it, a run is written when it is long
// enough. memchr finds the next ink, as most of a page is paper.
//
// Accuracy: the same mask as OpenCV's closing and opening with flat lines, with which a page's tables took 80
// ms instead of 20.
#include "imaging/ink/filter_runs.h"

#include <cstring>

namespace alihsop {
namespace {

// The first pixel at or after `x` that has ink (or has none); `width` when there is no such pixel.
int next_ink(const unsigned char* row, int x, int width)
{
    const void* found = x < width ? std::memchr(row + x, 255, static_cast<std::size_t>(width - x)) : nullptr;
    return found ? static_cast<int>(static_cast<const unsigned char*>(found) - row) : width;
}
int next_paper(const unsigned char* row, int x, int width)
{
    while (x < width && row[x]) ++x;
    return x;
}

}  // namespace

cv::Mat filter_runs(const cv::Mat& ink, int gap, int least)
{
    cv::Mat kept = cv::Mat::zeros(ink.size(), CV_8UC1);
    for (int y = 0; y < ink.rows; ++y) {
        const auto* row = ink.ptr<unsigned char>(y);
        auto* out = kept.ptr<unsigned char>(y);
        for (int begin = next_ink(row, 0, ink.cols); begin < ink.cols;) {
            int end = next_paper(row, begin, ink.cols);
            int next = next_ink(row, end, ink.cols);
            while (next < ink.cols && next - end <= gap) {
                end = next_paper(row, next, ink.cols);
                next = next_ink(row, end, ink.cols);
            }
            if (end - begin >= least) std::memset(out + begin, 255, static_cast<std::size_t>(end - begin));
            begin = next;
        }
    }
    return kept;
}

}  // namespace alihsop
