#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// How often each level of grey, 0 to 255, stands in a picture.
class LevelHistogram {
public:
    LevelHistogram() = default;
    /// `grey`: 8UC1; where `mask` (8UC1 of its size) is not 0, everywhere without one.
    explicit LevelHistogram(const cv::Mat& grey, const cv::Mat& mask = {});

    void add(int level)
    {
        if (counts_.empty()) counts_.assign(kLevels, 0);
        ++counts_[static_cast<std::size_t>(level)];
        ++total_;
    }
    /// The least level that more than `share` (0 to 1) of the pixels do not exceed; 0 when there are no pixels.
    [[nodiscard]] int quantile(double share) const;

private:
    static constexpr int kLevels = 256;
    std::vector<int> counts_;  ///< none before the first pixel: there may be many histograms
    int total_ = 0;
};

}  // namespace alihsop
