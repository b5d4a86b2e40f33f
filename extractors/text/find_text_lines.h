#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// The lines of print in one cell, or in any part of a page, as pieces of ink.
struct InkLines {
    struct Line {
        cv::Rect box;                 ///< pixels of the picture given
        std::vector<int> components;  ///< labels in `labels`
        bool dash = false;            ///< nothing but a hyphen or dash: the sign for "none"
    };
    cv::Mat labels;           ///< 32SC1, 0 = paper
    std::vector<Line> lines;  ///< top to bottom, then left to right
};

/// Finds lines of print. `print`: 8UC1, 255 = ink of letters and signs (find_print). Pieces of a letter's size that
/// share a height are a line; dots, commas and accents join the line they stand in; a gap of several letters' width
/// splits a line. Lonely specks are left out. `scrawl`: 8UC1 of the same size, 255 = signatures and stamps; a gap that
/// they cover is no gap, for they may hide letters.
[[nodiscard]] InkLines find_text_lines(const cv::Mat& print, const cv::Mat& scrawl, double dpi);

}  // namespace alihsop
