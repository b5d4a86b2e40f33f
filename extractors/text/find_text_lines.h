#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "imaging/ink/ink_pieces.h"

namespace alihsop {

/// The lines of print in one cell, or in any part of a page, as pieces of ink.
struct InkLines {
    struct Line {
        cv::Rect box;             ///< pixels of the picture given
        std::vector<int> pieces;  ///< indices into `ink.pieces`
        bool dash = false;        ///< nothing but a hyphen or dash: the sign for "none"
    };
    std::vector<Line> lines;          ///< top to bottom, then left to right
    InkPieces ink;                    ///< what the lines are made of, and specks
    std::vector<int> line_of;         ///< for each piece its index into `lines`, or one of these:
    static constexpr int kNone = -1;  ///< of no line: perhaps a fragment of a letter
    static constexpr int kDirt = -2;  ///< no print, to be painted over
};

/// Finds lines of print. `print`: 8UC1, 255 = ink of letters and signs (find_print). Pieces of a letter's size that
/// share a height are a line; dots, commas and accents join the line they stand in; a gap of several letters' width
/// splits a line. Dirt and dot leaders are left out (take_dirt_out). `scrawl`: 8UC1 of the same size, 255 = signatures
/// and stamps; a gap that they cover is no gap, for they may hide letters.
[[nodiscard]] InkLines find_text_lines(const cv::Mat& print, const cv::Mat& scrawl, double dpi);

}  // namespace alihsop
