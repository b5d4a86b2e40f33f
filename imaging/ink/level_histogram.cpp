#include "imaging/ink/level_histogram.h"

namespace alihsop {

LevelHistogram::LevelHistogram(const cv::Mat& grey, const cv::Mat& mask)
{
    for (int y = 0; y < grey.rows; ++y) {
        const auto* levels = grey.ptr<unsigned char>(y);
        const auto* wanted = mask.empty() ? nullptr : mask.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x)
            if (!wanted || wanted[x]) add(levels[x]);
    }
}

int LevelHistogram::quantile(double share) const
{
    int seen = 0;
    for (std::size_t level = 0; level < counts_.size(); ++level)
        if ((seen += counts_[level]) > share * total_) return static_cast<int>(level);
    return 0;
}

}  // namespace alihsop
