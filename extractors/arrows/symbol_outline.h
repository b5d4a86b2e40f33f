#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/flow_reading.h"

namespace alihsop {

/// A page's symbol in pixels of the FlowInk.
struct SymbolOutline {
    Simbol::Jenis kind = Simbol::Jenis::process;
    cv::Rect box;

    /// The outline's corners: of the diamond for a decision, of the box for the others.
    [[nodiscard]] std::vector<cv::Point> corners(int grown_by = 0) const;
    /// How far the outline stands inside the box's side at a place along that side: 0 for all but a decision, pixels.
    [[nodiscard]] int inset(bool horizontal_side, int along) const;
};

[[nodiscard]] std::vector<SymbolOutline> outlines_of(const std::vector<Symbol>& symbols, int factor);

/// `ink` without the symbols, each with a rim of `rim` pixels around it.
[[nodiscard]] cv::Mat take_symbols_out(const cv::Mat& ink, const std::vector<SymbolOutline>& symbols, int rim);

}  // namespace alihsop
