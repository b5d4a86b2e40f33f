#pragma once

#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Lines that belong together: those of a table's cell, of a paragraph, or of one text of the drawing.
struct TextBlock {
    enum class Kind { cell, paragraph, drawing };
    Kind kind = Kind::paragraph;
    Box box;                      ///< a cell's own, between its rulings; else the hull of the lines
    std::vector<TextLine> lines;  ///< top to bottom; each word has a box of its own
};

/// The words of one page and where they stand: what words.jsonl holds, and what the formats of OCR (ALTO, hOCR, PAGE)
/// and the text layer of a PDF are made from.
struct PageWords {
    int page = 0;        ///< 1-based, in the order of the source
    int scan_width = 0;  ///< pixels of the page as displayed, where Page::transform begins; 0 when it could not be read
    int scan_height = 0;
    std::vector<TextBlock> blocks;  ///< in reading order, the drawing's texts last
};

/// The words of a reading. A turned line's words, which share the line's box, get parts of it by their numbers of
/// letters; a word ends where the next one begins; a text of the drawing that a cell holds already is not there twice.
[[nodiscard]] PageWords words_of(const PageReading& reading);

}  // namespace alihsop
