#pragma once

#include <vector>

#include "models/box.h"
#include "models/finding.h"
#include "models/flow_reading.h"
#include "models/page.h"
#include "models/text_line.h"

namespace alihsop {

/// A cell of a ruled table. Rows and columns count from 0 in the table's grid; a merged cell spans several.
struct Cell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    Box box;                      ///< between its rulings
    std::vector<TextLine> lines;  ///< top to bottom
    bool has_drawing = false;     ///< holds ink too large for text: a symbol, an arrow, a logo, a signature
};

/// A ruled table: its grid lines and its cells, which tile the grid.
///
///      xs[0]   xs[1]        xs[2]
///  ys[0] +-------+------------+
///        | (0,0) |   (0,1)    |
///  ys[1] +-------+------------+
///        |  (1,0), 2 columns  |
///  ys[2] +--------------------+
struct Table {
    Box box;
    std::vector<int> xs;  ///< pixels, ascending
    std::vector<int> ys;
    std::vector<Cell> cells;  ///< by row, then column
    [[nodiscard]] int rows() const { return static_cast<int>(ys.size()) - 1; }
    [[nodiscard]] int columns() const { return static_cast<int>(xs.size()) - 1; }
};

/// All that was read from one page. Pixels and engines stop here.
struct PageReading {
    Page page;                    ///< kind, rotation, text, marks …; `kind` is what the page alone says
    std::vector<Table> tables;    ///< top to bottom
    std::vector<TextLine> lines;  ///< text outside tables, in reading order
    std::vector<Symbol> symbols;  ///< of the flowchart, top to bottom, then left to right
    std::vector<Arrow> arrows;
    std::vector<LegendEntry> legend;  ///< what the page's legend says, left to right
    std::vector<Finding> findings;
    int scan_width =
        0;  ///< pixels of the page as displayed, where `page.transform` begins; 0 when it could not be read
    int scan_height = 0;
};

}  // namespace alihsop
