#pragma once

#include <string>
#include <vector>

#include "exports/drawings/swimlane_layout.h"
#include "models/flow_graph.h"

namespace alihsop {

// The flow table of the form, cut into printed pages. All measures in tenths of a millimetre, from the table's corner.

/// A symbol of a page: a node's own, or a connector to another page.
struct SheetSymbol {
    Simbol::Jenis jenis = Simbol::Jenis::process;
    Box box;
    std::string text;  ///< of a connector its letter
    bool drawn = true;
};

struct SheetWay {
    std::vector<DrawnPoint> points;
    std::string label;
};

/// One printed page of a procedure's table.
struct FlowSheet {
    std::size_t bagian = 0;
    std::vector<std::size_t> steps;  ///< indices into sop.langkah
    std::vector<int> row_edges;      ///< of the steps' rows, first one 0: the lower edge of the headings
    std::vector<SheetSymbol> symbols;
    std::vector<SheetWay> ways;
};

/// A column of the table and how wide it is.
struct SheetColumn {
    std::string heading;
    std::string group;  ///< "Pelaksana", "Mutu Baku", or ""
    int width = 0;
};

struct FlowSheets {
    std::vector<SheetColumn>
        columns;  ///< No, Kegiatan, the actors, Kelengkapan, Waktu, Output, Keterangan, further ones
    std::size_t first_actor = 2;
    std::size_t actors = 0;
    std::vector<std::string> further;  ///< headings of the further columns
    std::vector<FlowSheet> sheets;
    [[nodiscard]] int left_of(std::size_t column) const;  ///< its left edge
};

/// Width and height that a sheet's table may have: A4 lying, less its margins and headings.
inline constexpr int kSheetWidth = 2730;
inline constexpr int kSheetHeight = 1450;

/// Cuts the steps into sheets and draws the flow of each on the table's grid. A way to another sheet ends in an
/// off-page connector and goes on from its twin there, both with one letter, A, B, … Z, AA.
FlowSheets build_flow_sheets(const Sop& sop, const FlowGraph& graph);

/// The cells of a step's row, in the order of the columns; those of the actors are empty.
std::vector<std::string> cells_of_step(const Sop& sop, const FlowSheets& sheets, std::size_t step);

}  // namespace alihsop
