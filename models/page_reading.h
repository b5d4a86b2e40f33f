#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "models/box.h"
#include "models/finding.h"
#include "models/page.h"
#include "models/value.h"

namespace alihsop {

struct Word {
    Box box;
    std::string text;
    double confidence = 0;  ///< 0..1
};

/// One printed line, or the part of it that stands in one cell. Words left to right.
struct TextLine {
    Box box;
    std::vector<Word> words;
    TextOrigin origin = TextOrigin::ocr;
    bool handwritten = false;  ///< coloured ink or strokes that are no print
    bool bold = false;         ///< strokes clearly thicker than the page's usual ones

    /// Words joined by single spaces.
    [[nodiscard]] std::string text() const
    {
        std::string joined;
        for (const auto& word : words) {
            if (!joined.empty()) joined += ' ';
            joined += word.text;
        }
        return joined;
    }
    /// The least confident word's confidence; 0 for a line without words.
    [[nodiscard]] double confidence() const
    {
        double least = words.empty() ? 0.0 : 1.0;
        for (const auto& word : words) least = std::min(least, word.confidence);
        return least;
    }
};

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
    Page page;                      ///< kind, rotation, text, marks …; `kind` is what the page alone says
    std::vector<Table> tables;      ///< top to bottom
    std::vector<TextLine> lines;    ///< text outside tables, in reading order
    std::vector<Finding> findings;
};

}  // namespace alihsop
