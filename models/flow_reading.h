#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "models/box.h"
#include "models/sop.h"
#include "models/text_line.h"

namespace alihsop {

/// A flowchart symbol as it stands on one page.
struct Symbol {
    Simbol::Jenis kind = Simbol::Jenis::other;
    Box box;                      ///< with its outline
    bool filled = false;          ///< black, grey or coloured inside
    bool cut = false;             ///< runs off the paper
    std::vector<TextLine> lines;  ///< what stands inside
    double confidence = 0;        ///< 0..1, of kind and place
};

/// Where a line leaves the page, when it does.
enum class PageEdge { none, top, bottom };

/// One end of an arrow.
struct ArrowEnd {
    int symbol = -1;  ///< index into PageReading::symbols; -1 when the line ends nowhere or runs off
    PageEdge runs_off = PageEdge::none;
    bool head = false;            ///< an arrowhead stands here
    std::array<int, 2> at{0, 0};  ///< [x, y] in pixels of the upright page
};

/// A line of the flowchart between two ends: one for each pair of ends that a branching line joins.
///
///     from ----------------> to      the head is at `to`; at both with heads at both ends;
///                                    at neither when the drawing shows none
struct Arrow {
    ArrowEnd from, to;
    std::vector<std::array<int, 2>> path;  ///< from the one to the other, corners only
    std::optional<TextLine> label;         ///< "Ya", "Tidak", …
    double confidence = 0;                 ///< 0..1
    bool bridged = false;                  ///< a part of the path was not seen, but inferred
};

/// One entry of the legend below a table: a symbol, and what the words beside it say it stands for.
struct LegendEntry {
    Simbol::Jenis drawn = Simbol::Jenis::other;    ///< by its shape
    Simbol::Jenis meaning = Simbol::Jenis::other;  ///< by the words: "= Proses"
    Box box;                                       ///< of the symbol
};

}  // namespace alihsop
