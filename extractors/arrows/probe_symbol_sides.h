#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/symbol_outline.h"

namespace alihsop {

/// Strokes too short to be found as such: ink that leaves a symbol straight and meets one of `strokes` within an
/// arrowhead's length, or another symbol. `ink`: 8UC1, without rulings and symbols.
///
///     ───┬───── a stroke
///        ▼      all head, no line
///     ┌─────┐
[[nodiscard]] std::vector<Stroke> probe_symbol_sides(const cv::Mat& ink, const std::vector<SymbolOutline>& symbols,
                                                     const std::vector<Stroke>& strokes, double dpi);

}  // namespace alihsop
