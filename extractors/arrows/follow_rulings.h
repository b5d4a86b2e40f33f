#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/line_graph.h"
#include "extractors/arrows/symbol_outline.h"
#include "models/ruling.h"

namespace alihsop {

/// Strokes that nobody sees because they lie exactly upon rulings. A line that comes from a symbol and ends at a
/// ruling, with nothing on its other side, goes on along the ruling: to an arrowhead that stands on it at a symbol, if
/// need be round one crossing; to another such line; or, when its own symbol's end has the head, to a symbol on the
/// ruling. A line along a ruling that was taken out with it for a few millimetres goes on there.
///
///     ══╤══════════╤═══ ruling
///       │          ▼        the level part lies upon it
///     ┌─┴─┐      ┌───┐
///
/// The strokes are `inferred`. `graph`: of the strokes that are seen; `ink`: 8UC1, without rulings and symbols.
[[nodiscard]] std::vector<Stroke> follow_rulings(const LineGraph& graph, const std::vector<Ruling>& rulings,
                                                 const std::vector<SymbolOutline>& symbols, const cv::Mat& ink,
                                                 double dpi);

}  // namespace alihsop
