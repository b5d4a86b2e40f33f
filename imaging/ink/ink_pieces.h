#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// Connected pieces of an ink mask, kept as runs: a page is mostly paper, and paper costs nothing here.
struct InkPieces {
    /// Pixels from..to-1 of row y, all ink of one piece.
    struct Run {
        int y, from, to;
        int piece;  ///< index into `pieces`
    };
    struct Piece {
        cv::Rect box;
        int area = 0;  ///< pixels
    };
    std::vector<Run> runs;      ///< from top to bottom, then from left to right
    std::vector<Piece> pieces;  ///< in the order of their first runs

    /// The runs of rows top..bottom-1: first and past-the-last index into `runs`.
    [[nodiscard]] std::pair<std::size_t, std::size_t> runs_between(int top, int bottom) const;
};

/// Which neighbours hang together: those that share a side (4-connected) or also those that share a corner
/// (8-connected).
enum class Touch { sides, corners };

/// Finds the pieces of `ink` (8UC1, anything but 0 = ink). Runs shorter than `least_run` pixels are left out, as an
/// opening along x would.
[[nodiscard]] InkPieces find_ink_pieces(const cv::Mat& ink, int least_run = 1, Touch touch = Touch::corners);

/// One piece, drawn: 8UC1, 255 = ink, of the size of its box.
[[nodiscard]] cv::Mat draw_piece(const InkPieces& found, int piece);

/// Sets the run's pixels in `mask` (8UC1, of the size that the pieces were found in, or with `origin` its top left
/// there).
void paint(const InkPieces::Run& run, cv::Mat& mask, const cv::Point& origin = {0, 0});

}  // namespace alihsop
